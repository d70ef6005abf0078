//! The loop, and what stands between it and the terminal.
//!
//! Nothing below this module reads keys or writes to the screen through crossterm or `stdout`: the terminal is opened
//! anew, without blocking, so that no full pipe, lost window or half a key can hold the loop up.
//!
//! ```text
//! run::keep_private();                                    // first thing in main
//! let wake = Wake::new()?;                                // wake.waker() goes to the store, the sound, ...
//! let signals = Signals::install(&wake)?;                 // before raw mode
//! let mut window = Window::enter("herstel", &wake, &signals)?;   // with watchdog and panic hook
//! let ending = loop {
//!     let moving = window.draw(app.ground(), |area, buffer| app.view(clock::now(), area, buffer))?;
//!     // until app.wake_at(), and drawing `moving` alone whenever it looks different:
//!     if window.wait(&wake, timeout)? == Woke::HungUp {
//!         break Ending::Signal(Fatal::HUNG_UP);
//!     }
//!     match signals.take() {
//!         Some(Signal::Fatal(fatal)) => break Ending::Signal(fatal),
//!         Some(Signal::Stop) => { /* pause the session */ window.suspend(&signals)?; }
//!         Some(Signal::Continue) => window.resume(&signals)?,
//!         Some(Signal::Resize) | None => {}               // the next draw asks for the size
//!     }
//!     for event in window.events()? {                     // key presses; empty when there are none
//!         // the key for Ctrl-Z: signals::ask_to_stop()
//!     }
//!     if let Some(fault) = window.fault() { /* another thread panicked: end in order */ }
//!     // drain the channels of the other threads, perform effects
//! };
//! // save first: the watchdog ends the process 1.5 s after a fatal signal
//! window.leave();                                         // then print; `?` and panics leave through Drop
//! // exit with fatal.exit_code()
//! ```

mod backend;
pub(crate) mod config_file;
mod events;
mod input;
mod lang;
mod look;
mod outside;
mod panics;
mod privacy;
mod sound;
mod stderr;
mod tty;
mod watchdog;

pub mod canvas;
pub(crate) mod handout;
pub mod lines;
pub(crate) mod page;
pub(crate) mod past;
pub mod signals;
pub mod terminal;
pub(crate) mod tracks;
pub mod wait;

use std::io;

use ratatui::{
    buffer::Buffer,
    crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseEvent, MouseEventKind},
    layout::Position,
};

pub use look::Look;
pub(crate) use outside::runtime_dir;
pub use outside::{Outside, Unsaved};
pub use privacy::keep_private;
pub use signals::{Fatal, Signal, Signals};
pub use sound::{Sounds, loudness};
#[cfg(feature = "audio")]
pub use sound::{manner, speech};
pub use stderr::log_file;
pub use terminal::Window;
pub use wait::{Wake, Waker, Woke};
pub use watchdog::watch_lines;

use crate::{
    app::{App, Msg},
    clock::{self, Mono},
    config::{Mouse, ThemeChoice},
    keys::{Command, Edit},
    screen::{Effect, practice::Moving},
};

/// How the loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// As the person wished.
    Done,
    /// By a signal, by Ctrl-C, or because the terminal went away.
    Signal(Fatal),
}

/// Leads the app on the full screen until it is left. The terminal is as before when this returns.
pub fn run(
    app: &mut App,
    outside: &mut Outside,
    wake: &Wake,
    signals: &Signals,
) -> io::Result<Ended> {
    let title = app.context.words.window_title();
    let mut window = Window::enter(&title, wake, signals)?;
    if app.context.mouse == Mouse::On {
        window.use_mouse();
    }
    if app.context.theme.choice == ThemeChoice::Auto {
        window.ask_background();
    }
    let mut stage = Stage { app, outside };
    let ended = stage.lead(&mut window, wake, signals);
    // Whatever ended it, a running session is kept.
    stage.update(Msg::Command(Command::Interrupt));
    ended
}

struct Stage<'a> {
    app: &'a mut App,
    outside: &'a mut Outside,
}

impl Stage<'_> {
    fn lead(&mut self, window: &mut Window, wake: &Wake, signals: &Signals) -> io::Result<Ended> {
        loop {
            self.update(Msg::Tick);
            let now = clock::now();
            if self.outside.takes_bell() {
                window.ring();
            }
            let view = |area, buffer: &mut Buffer| self.app.view(now, area, buffer);
            let moving = window.draw(self.app.ground(), view)?.flatten();
            if rest(window, wake, self.app.wake_at(), moving.as_ref())? == Woke::HungUp {
                return Ok(Ended::Signal(Fatal::HUNG_UP));
            }
            for event in window.events()? {
                match self.hear(&event)? {
                    Heard::Interrupt => return Ok(Ended::Signal(Fatal::INTERRUPT)),
                    Heard::Leave => return Ok(Ended::Done),
                    Heard::Stay => {}
                }
            }
            if let Some(background) = window.take_background() {
                self.update(Msg::Background(background));
            }
            match signals.take() {
                Some(Signal::Fatal(fatal)) => return Ok(Ended::Signal(fatal)),
                Some(Signal::Stop) => {
                    self.pause();
                    window.suspend(signals)?;
                }
                Some(Signal::Continue) => window.resume(signals)?,
                Some(Signal::Resize) | None => {}
            }
            if let Some(fault) = window.fault() {
                return Err(io::Error::other(fault));
            }
            let now = clock::now();
            for answer in self.outside.answers(now, &self.app.context.words) {
                self.update(answer);
            }
        }
    }

    fn hear(&mut self, event: &Event) -> io::Result<Heard> {
        let key = match event {
            Event::Key(key) => key,
            Event::Mouse(mouse) => {
                let leaves = self.update(pressed(*mouse));
                return Ok(if leaves { Heard::Leave } else { Heard::Stay });
            }
            _ => return Ok(Heard::Stay),
        };
        if is_ctrl_z(key) {
            signals::ask_to_stop()?;
            return Ok(Heard::Stay);
        }
        let command = self.app.context.keys.command(key);
        // The warning signs come up everywhere; in a note, a `!` may be what is meant.
        let is_text =
            self.app.is_typing() && (command != Some(Command::Signs) || self.app.is_note());
        if let (true, Some(edit)) = (is_text, Edit::of_event(key)) {
            self.update(Msg::Edit(edit));
            return Ok(Heard::Stay);
        }
        let leaves = self.update(command.map_or(Msg::OtherKey, Msg::Command));
        Ok(match command {
            Some(Command::Interrupt) => Heard::Interrupt,
            _ if leaves => Heard::Leave,
            _ => Heard::Stay,
        })
    }

    /// Passes a message to the app and performs what comes of it. Says whether the app is left.
    fn update(&mut self, msg: Msg) -> bool {
        let now = clock::now();
        let effects = self.app.update(now, msg);
        let mut leaves = effects.contains(&Effect::Quit);
        for effect in effects {
            if let Some(answer) = self.outside.perform(effect, now) {
                leaves |= self.update(answer);
            }
        }
        leaves
    }

    /// Pauses a running session before the process stops.
    fn pause(&mut self) {
        if self.app.is_running() {
            self.update(Msg::Command(Command::Pause));
        }
    }
}

/// Sleeps until the app wants to be called or something happens; meanwhile draws what moves, and nothing else.
fn rest(
    window: &mut Window,
    wake: &Wake,
    end: Option<Mono>,
    moving: Option<&Moving>,
) -> io::Result<Woke> {
    loop {
        let step = moving.and_then(|moving| moving.changes_at(clock::mono()));
        let step = step.filter(|step| end.is_none_or(|end| *step < end));
        let timeout = step.or(end).map(|at| at.since(clock::mono()));
        let woke = window.wait(wake, timeout)?;
        let now = clock::mono();
        let (Some(moving), Some(_), Woke::Time) = (moving, step, woke) else { return Ok(woke) };
        if end.is_some_and(|end| end <= now) {
            return Ok(woke);
        }
        window.draw_part(moving.area(), |buffer| moving.draw(now, buffer))?;
    }
}

/// What the mouse asks for: the wheel goes up and down.
const fn pressed(mouse: MouseEvent) -> Msg {
    match mouse.kind {
        MouseEventKind::ScrollUp => Msg::Command(Command::Up),
        MouseEventKind::ScrollDown => Msg::Command(Command::Down),
        _ => Msg::Press(Position { x: mouse.column, y: mouse.row }),
    }
}

/// What a key asks of the loop.
enum Heard {
    Interrupt,
    Leave,
    Stay,
}

fn is_ctrl_z(key: &KeyEvent) -> bool {
    key.code == KeyCode::Char('z') && key.modifiers.contains(KeyModifiers::CONTROL)
}
