//! The window: what the loop draws on and reads keys from.
//!
//! Entering it changes the terminal; every way out (leave, `?`, a panic, a signal, the watchdog) goes through the one
//! place that changes it back, and only the first of them does. Drawing and reading never wait.

use std::{io, sync::Arc, time::Duration};

use ratatui::{
    buffer::Buffer,
    crossterm::event::Event,
    layout::{Rect, Size},
    style::Style,
};

use super::{
    backend::Easel,
    input::{Decoder, PATIENCE},
    panics::{self, Faults},
    signals::{Signals, has_job_control},
    tty::{ASK_BACKGROUND, MOUSE, Tty},
    wait::{self, Need, Wake, Woke},
    watchdog,
};
use crate::{
    clock::{self, Mono},
    theme::Background,
    words::clean,
};

/// Read at once; a paste longer than this takes a few rounds of the loop.
const READ: usize = 4096;

/// A terminal in raw mode on its alternate screen, until it is left or dropped.
pub struct Window {
    tty: Arc<Tty>,
    easel: Easel,
    decoder: Decoder,
    /// When the last bytes came.
    typed_at: Mono,
    faults: Faults,
    title: String,
    /// What is written besides, each time that the window is entered.
    besides: String,
}

impl Window {
    /// Takes the terminal over, with the watchdog and the panic hook that give it back in an emergency. Once a process.
    ///
    /// The title shows in task bars and over shoulders: let it say nothing about the person. Fails when the standard
    /// streams and `/dev/tty` lead to no terminal.
    pub fn enter(title: &str, wake: &Wake, signals: &Signals) -> io::Result<Self> {
        let tty = Arc::new(Tty::open()?);
        let faults = panics::install(&tty, wake.waker());
        watchdog::start(&tty, signals)?;
        let title = clean(title);
        let easel = begin(&tty, &title, "")?;
        let (decoder, typed_at) = (Decoder::default(), clock::mono());
        Ok(Self { tty, easel, decoder, typed_at, faults, title, besides: String::new() })
    }

    /// Has the mouse reported, until the window is left.
    pub fn use_mouse(&mut self) {
        self.add(MOUSE);
    }

    /// Asks what the background is like; nobody waits for the answer.
    pub fn ask_background(&mut self) {
        self.add(ASK_BACKGROUND);
    }

    /// What the background is like, once after the terminal told it.
    pub fn take_background(&mut self) -> Option<Background> {
        self.decoder.take_background().map(Background::of)
    }

    fn add(&mut self, sequence: &str) {
        self.besides.push_str(sequence);
        self.easel.queue(sequence);
    }

    /// Draws a frame, if the window has a size and the last frame is through; says what the view said. `ground` lies around
    /// the stage that the view is given.
    ///
    /// When it is not, nothing is drawn and the next [`Window::wait`] ends as soon as there is room.
    pub fn draw<R>(
        &mut self,
        ground: Style,
        view: impl FnOnce(Rect, &mut Buffer) -> R,
    ) -> io::Result<Option<R>> {
        let drawn = self.draw_if_ready(ground, view);
        self.unless_gone(drawn)
    }

    /// Draws a part of the last frame again: `view` must draw nowhere else. Not while the last frame is on its way.
    pub fn draw_part(&mut self, part: Rect, view: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        if !self.is_ready() {
            return Ok(());
        }
        let drawn = self.easel.draw_part(part, view).map(Some);
        self.unless_gone(drawn).map(Option::unwrap_or_default)
    }

    /// Sleeps until there is something to do; `None` has no limit of its own.
    ///
    /// It may end before the timeout, with nothing to show for it; [`Woke::Time`] means that only time has passed.
    pub fn wait(&mut self, wake: &Wake, timeout: Option<Duration>) -> io::Result<Woke> {
        let need = if self.easel.has_unsent() { Need::InputAndRoom } else { Need::Input };
        let timeout = self.patience().into_iter().chain(timeout).min();
        let ready = wait::wait(self.tty.fd(), need, wake, timeout)?;
        if ready.room {
            self.easel.send()?;
        }
        // The rest of a key will not come any more: what is there of it is one.
        let gives_up = self.patience() == Some(Duration::ZERO);
        Ok(if gives_up && ready.woke == Woke::Time { Woke::Call } else { ready.woke })
    }

    /// Rings the terminal's bell, behind what is still to be written.
    pub fn ring(&mut self) {
        self.easel.ring();
    }

    /// The keys pressed since the last call, in order. Empty when there are none.
    pub fn events(&mut self) -> io::Result<Vec<Event>> {
        // Reading from the background would stop us.
        if !self.tty.is_ours() || !self.tty.is_foreground() {
            return Ok(Vec::new());
        }
        let mut bytes = [0; READ];
        let read = self.tty.read(&mut bytes)?;
        let typed = bytes.get(..read).unwrap_or_default();
        if !typed.is_empty() {
            self.typed_at = clock::mono();
            return Ok(self.decoder.feed(typed));
        }
        let over = self.patience() == Some(Duration::ZERO);
        Ok(if over { self.decoder.give_up().into_iter().collect() } else { Vec::new() })
    }

    /// Columns and rows; may be zero.
    pub fn size(&self) -> io::Result<Size> {
        self.tty.size()
    }

    /// Draws the whole screen anew with the next frame, for when something else wrote on it.
    pub fn redraw(&mut self) -> io::Result<()> {
        self.easel = begin(&self.tty, &self.title, &self.besides)?;
        Ok(())
    }

    /// Gives the terminal back and stops until somebody continues the process; then takes it again.
    ///
    /// Does nothing when nobody could continue it.
    pub fn suspend(&mut self, signals: &Signals) -> io::Result<()> {
        if !has_job_control() {
            return Ok(());
        }
        self.tty.leave();
        signals.stop_here()?;
        self.resume(signals)
    }

    /// Takes the terminal again after a stop, ours or one we did not see coming.
    ///
    /// Continued in the background it stops again, until it is brought to the front or a signal ends it.
    pub fn resume(&mut self, signals: &Signals) -> io::Result<()> {
        while !self.tty.is_foreground() && signals.fatal().is_none() && has_job_control() {
            signals.stop_here()?;
        }
        if signals.fatal().is_some() {
            return Ok(());
        }
        self.redraw()
    }

    /// What went wrong in another thread since the last call, without anything personal.
    pub fn fault(&self) -> Option<String> {
        self.faults.take()
    }

    /// Gives the terminal back. What is printed from here on stays on the screen.
    pub fn leave(self) {
        drop(self);
    }

    fn draw_if_ready<R>(
        &mut self,
        ground: Style,
        view: impl FnOnce(Rect, &mut Buffer) -> R,
    ) -> io::Result<Option<R>> {
        self.easel.send()?;
        let size = self.tty.size()?;
        if !self.is_ready() || size.width == 0 || size.height == 0 {
            return Ok(None);
        }
        self.easel.draw(size, ground, view).map(Some)
    }

    fn is_ready(&self) -> bool {
        self.tty.is_ours() && !self.easel.has_unsent()
    }

    /// A terminal that is gone is no fault of the drawing; the next wait tells.
    fn unless_gone<R>(&self, drawn: io::Result<Option<R>>) -> io::Result<Option<R>> {
        match drawn {
            Err(_) if wait::has_hung_up(self.tty.fd()) => Ok(None),
            drawn => drawn,
        }
    }

    /// How much longer to wait for the rest of a key, if part of one is here.
    fn patience(&self) -> Option<Duration> {
        let waited = clock::mono().since(self.typed_at);
        self.decoder.is_waiting().then(|| PATIENCE.saturating_sub(waited))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.tty.leave();
    }
}

fn begin(tty: &Arc<Tty>, title: &str, besides: &str) -> io::Result<Easel> {
    Ok(Easel::new(Arc::clone(tty), tty.enter(title)? + besides))
}
