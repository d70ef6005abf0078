//! The smallest program with herstel's terminal layer, for `probe.rs` beside it to break.
//!
//! It counts key presses and "saves" them to the file named by `PROBE_SAVED` when it ends. Its keys are faults:
//! `p` panics, `t` panics in another thread, `b` hangs for ever, `e` fails with `?`; `f` fills the screen with something
//! new every millisecond; `l` is a C library that prints half a megabyte on standard error, `r` rings the bell, `s` panics
//! in the thread that sounds; `q` and Ctrl-C end it, Ctrl-Z stops it.

#![expect(clippy::panic, reason = "panics on purpose")]

use std::{env, fs, process::ExitCode, sync::mpsc, thread, time::Duration};

use anyhow::{Result, bail};
use herstel::run::{self, Fatal, Signal, Signals, Wake, Window, Woke, signals};
use ratatui::{
    buffer::Buffer,
    crossterm::event::{Event, KeyCode, KeyModifiers},
    layout::{Rect, Size},
    style::Style,
    widgets::{Paragraph, Widget, Wrap},
};

fn main() -> Result<ExitCode> {
    run::keep_private();
    let wake = Wake::new()?;
    let signals = Signals::install(&wake)?;
    let mut window = Window::enter("probe\x1b]0;evil\x07", &wake, &signals)?;
    let mut probe = Probe::default();
    let ending = probe.run(&wake, &signals, &mut window);
    let saved = format!("keys {}\n", probe.keys);
    if let Some(path) = env::var_os("PROBE_SAVED") {
        fs::write(path, saved)?;
    }
    window.leave();
    Ok(ending?.map_or(ExitCode::SUCCESS, |fatal| ExitCode::from(fatal.exit_code())))
}

#[derive(Default)]
struct Probe {
    keys: usize,
    frames: usize,
    /// How long to sleep at most.
    beat: Option<Duration>,
    last: String,
    /// Whether to hang once this frame is drawn.
    hang: bool,
}

impl Probe {
    fn run(
        &mut self,
        wake: &Wake,
        signals: &Signals,
        window: &mut Window,
    ) -> Result<Option<Fatal>> {
        loop {
            window.draw(Style::new(), |area, buffer| self.draw(area, buffer))?;
            if self.hang {
                hang();
            }
            if window.wait(wake, self.beat)? == Woke::HungUp {
                return Ok(Some(Fatal::HUNG_UP));
            }
            for event in window.events()? {
                let Event::Key(key) = event else { continue };
                self.keys += 1;
                self.last = format!("{:?}", key.code);
                match (key.code, key.modifiers) {
                    (KeyCode::Char('q'), _) => return Ok(None),
                    (KeyCode::Char('c'), KeyModifiers::CONTROL) => {
                        return Ok(Some(Fatal::INTERRUPT));
                    }
                    (KeyCode::Char('z'), KeyModifiers::CONTROL) => signals::ask_to_stop()?,
                    (KeyCode::Char('b'), _) => self.hang = true,
                    (KeyCode::Char('e'), _) => bail!("an error on its way out"),
                    (KeyCode::Char('f'), _) => self.beat = Some(Duration::from_millis(1)),
                    (KeyCode::Char('l'), _) => print_as_a_library()?,
                    (KeyCode::Char('p'), _) => panic!("on purpose"),
                    (KeyCode::Char('r'), _) => window.ring(),
                    (KeyCode::Char('s'), _) => {
                        thread::Builder::new().name("sound".to_owned()).spawn(|| panic!("hush"))?;
                    }
                    (KeyCode::Char('t'), _) => drop(thread::spawn(|| panic!("elsewhere"))),
                    _ => {}
                }
            }
            match signals.take() {
                Some(Signal::Fatal(fatal)) => return Ok(Some(fatal)),
                Some(Signal::Stop) => window.suspend(signals)?,
                Some(Signal::Continue) => window.resume(signals)?,
                Some(Signal::Resize) | None => {}
            }
            if let Some(fault) = window.fault() {
                self.last = fault;
            }
        }
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) {
        self.frames += 1;
        let text = if self.beat.is_some() {
            format!("{:09} ", self.frames)
                .repeat(usize::from(area.width) * usize::from(area.height) / 10)
        } else {
            let (keys, last, Size { width, height }) =
                (self.keys, &self.last, buffer.area.as_size());
            format!("probe {width}x{height} keys {keys} last {last}")
        };
        Paragraph::new(text).wrap(Wrap { trim: false }).render(area, buffer);
    }
}

/// Past all of Rust, to the descriptor.
fn print_as_a_library() -> Result<()> {
    for _ in 0..8_192 {
        rustix::io::write(rustix::stdio::stderr(), &[b'#'; 64])?;
    }
    Ok(())
}

/// As a main thread stuck in a lock or a system call.
fn hang() {
    let (_sender, receiver) = mpsc::channel::<()>();
    let _ = receiver.recv();
}
