//! The same app as lines of text: for screen readers, dumb terminals and pipes.
//!
//! Lines are only ever added; no control sequence, no drawing. What the app does is read off its effects, so whatever a
//! session does on the screen it does here.

mod reader;
mod teller;

use std::{
    io::{self, IsTerminal as _, Write as _},
    os::fd::AsFd as _,
};

use rustix::io::Errno;

use crate::{
    app::{App, Msg, Screen},
    clock::{self, Now},
    keys::Command,
    run::{Ended, Fatal, Outside, Signal, Signals, Wake, lines::Lines, watch_lines},
    screen::Effect,
    session::engine::Status,
};

/// Leads the app in lines until it is left.
pub fn run(
    app: &mut App,
    outside: &mut Outside,
    wake: &Wake,
    signals: &Signals,
) -> io::Result<Ended> {
    watch_lines(signals)?;
    // Asked now: a terminal that is gone no longer says that it was one.
    let on_terminal = io::stdout().is_terminal();
    let mut plain = Plain { app, outside, shown: Shown::Nothing, hearing: Hearing::On };
    let ended = plain.lead(wake, signals);
    if ended.is_err() {
        // Whatever went wrong, what was done is kept.
        plain.interrupt();
    }
    match ended {
        // Whoever read the lines has stopped, and that is all.
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(Ended::Done),
        Err(fault) if on_terminal && is_gone(&fault) => Ok(Ended::Signal(Fatal::HUNG_UP)),
        ended => ended,
    }
}

/// What a write says to a terminal that has vanished.
fn is_gone(fault: &io::Error) -> bool {
    fault.raw_os_error() == Some(Errno::IO.raw_os_error())
}

struct Plain<'a> {
    app: &'a mut App,
    outside: &'a mut Outside,
    shown: Shown,
    hearing: Hearing,
}

/// Whether somebody may still type something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hearing {
    On,
    /// It is over, and that was said.
    Over,
}

/// The screen whose first lines were said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Closing,
    Learn(reader::Spot),
    Nothing,
    Practice,
    Today,
}

impl Plain<'_> {
    fn lead(&mut self, wake: &Wake, signals: &Signals) -> io::Result<Ended> {
        let mut lines = Lines::of(io::stdin().as_fd());
        say(&[self.app.context.words.plain_mode()])?;
        loop {
            if self.step(clock::now(), Msg::Tick)? {
                return Ok(Ended::Done);
            }
            if lines.has_ended() && matches!(self.shown, Shown::Learn(_) | Shown::Today) {
                return Ok(Ended::Done);
            }
            let timeout = self.app.wake_at().map(|at| at.since(clock::mono()));
            lines.wait(io::stdin().as_fd(), wake, timeout)?;
            match signals.take() {
                Some(Signal::Fatal(fatal)) => return Ok(self.end(fatal)),
                Some(Signal::Stop) => {
                    self.pause()?;
                    signals.stop_here()?;
                }
                Some(Signal::Continue | Signal::Resize) | None => {}
            }
            if lines.has_hung_up() {
                return Ok(self.end(Fatal::HUNG_UP));
            }
            for line in lines.take() {
                if self.hear(line.trim())? {
                    return Ok(Ended::Done);
                }
            }
            if lines.has_ended() && self.go_on_unheard()? {
                return Ok(Ended::Done);
            }
            for answer in self.outside.answers(clock::now(), &self.app.context.words) {
                if self.step(clock::now(), answer)? {
                    return Ok(Ended::Done);
                }
            }
        }
    }

    /// One typed line. Says whether the app is left.
    fn hear(&mut self, line: &str) -> io::Result<bool> {
        let now = clock::now();
        match (self.app.screen(), line) {
            (_, "!") => self.warn()?,
            (Screen::Learn(learn), _) => match reader::message(learn, line) {
                Some(msg) => return self.step(now, msg),
                None => say(&[reader::again(learn, &self.app.context.words)])?,
            },
            (Screen::Today(_), "l" | "L") => return self.step(now, Msg::Command(Command::Learn)),
            (Screen::Practice(_), "?") => say(&[self.app.context.words.plain_help()])?,
            (Screen::Today(_), "q") => return Ok(true),
            // What was done is being kept; that goes on by itself.
            (Screen::Closing(_), _) => {}
            (Screen::Today(_), _) => {
                let count = self.app.programs().len();
                match teller::choice(line, count) {
                    Some(choice) => return self.step(now, Msg::Choose(choice)),
                    None => say(&[self.app.context.words.plain_choose_again(count)])?,
                }
            }
            (Screen::Practice(_), _) => match teller::command(line) {
                Some(command) => return self.step(now, Msg::Command(command)),
                None => say(&[self.app.context.words.plain_unknown()])?,
            },
        }
        Ok(false)
    }

    /// Goes on when nobody can type any more: says so once, and waits for no answer. Says whether the app is left.
    ///
    /// 1. A question whether to stop is one nobody can take back: it ends the session.
    /// 2. A pause is one nobody can end: the session goes on.
    fn go_on_unheard(&mut self) -> io::Result<bool> {
        let Screen::Practice(practice) = self.app.screen() else { return Ok(false) };
        let command = match practice.engine().status() {
            _ if practice.is_asking() => Some(Command::Stop),
            Status::Paused(_) => Some(Command::Pause),
            Status::Over(_) | Status::Running => None,
        };
        if self.hearing == Hearing::On && command != Some(Command::Stop) {
            self.hearing = Hearing::Over;
            say(&[self.app.context.words.plain_ended()])?;
        }
        command.map_or(Ok(false), |command| self.step(clock::now(), Msg::Command(command)))
    }

    /// Passes a message to the app, performs and says what comes of it. Says whether the app is left.
    fn step(&mut self, now: Now, msg: Msg) -> io::Result<bool> {
        let was_saving = self.app.context.saving.is_pending();
        let was_asking = self.is_asking();
        let effects = self.app.update(now, msg);
        let leaves = effects.contains(&Effect::Quit);
        let told: Vec<_> = effects.iter().filter_map(teller::told).collect();
        for effect in effects {
            self.outside.perform(effect, now);
        }
        self.introduce(now)?;
        for moment in told {
            say(&teller::moment(moment, self.app))?;
        }
        if self.is_asking() && !was_asking {
            say(&[self.app.context.words.plain_stop_ask()])?;
        }
        Ok(leaves || self.close(now, was_saving)?)
    }

    /// The first lines of a screen that has just come.
    fn introduce(&mut self, now: Now) -> io::Result<()> {
        let (now_shown, lines) = match self.app.screen() {
            Screen::Learn(learn) => {
                let shown = Shown::Learn(reader::spot(learn));
                if self.shown == shown {
                    return Ok(());
                }
                (shown, reader::opening(learn, &self.app.context, now))
            }
            Screen::Today(_) => (Shown::Today, teller::menu(self.app)),
            Screen::Practice(practice) => {
                (Shown::Practice, teller::opening(practice, &self.app.context.words))
            }
            Screen::Closing(_) => return Ok(()),
        };
        if self.shown == now_shown {
            return Ok(());
        }
        self.shown = now_shown;
        say(&lines)
    }

    /// The closing lines, once; then, when everything is kept, that it is, and on to what comes after.
    fn close(&mut self, now: Now, was_saving: bool) -> io::Result<bool> {
        let Screen::Closing(closing) = self.app.screen() else { return Ok(false) };
        let is_saving = self.app.context.saving.is_pending();
        if self.shown != Shown::Closing {
            self.shown = Shown::Closing;
            say(&teller::closing(closing, &self.app.context.words))?;
        } else if !was_saving {
            return Ok(false);
        }
        if is_saving {
            return Ok(false);
        }
        say(&[teller::sentence(&self.app.context.saving_line())])?;
        self.step(now, Msg::Closed)
    }

    /// Reads out the warning signs; a running session waits.
    fn warn(&mut self) -> io::Result<()> {
        self.pause()?;
        say(&reader::warning_signs(&self.app.context))?;
        let after = match self.app.screen() {
            Screen::Practice(_) if self.is_asking() => self.app.context.words.plain_stop_ask(),
            Screen::Practice(_) => self.app.context.words.plain_signs_paused(),
            Screen::Closing(_) | Screen::Learn(_) | Screen::Today(_) => String::new(),
        };
        say(&[after])
    }

    fn is_asking(&self) -> bool {
        matches!(self.app.screen(), Screen::Practice(practice) if practice.is_asking())
    }

    fn end(&mut self, fatal: Fatal) -> Ended {
        self.interrupt();
        Ended::Signal(fatal)
    }

    /// Pauses a running session, as for Ctrl-Z.
    fn pause(&mut self) -> io::Result<()> {
        if self.app.is_running() {
            self.step(clock::now(), Msg::Command(Command::Pause))?;
        }
        Ok(())
    }

    /// Ends a running session from outside, without a word: nobody may be there to read it.
    fn interrupt(&mut self) {
        let now = clock::now();
        for effect in self.app.update(now, Msg::Command(Command::Interrupt)) {
            self.outside.perform(effect, now);
        }
    }
}

fn say(lines: &[String]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        writeln!(out, "{line}")?;
    }
    out.flush()
}
