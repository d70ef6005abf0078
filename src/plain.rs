//! The same app as lines of text: for screen readers, dumb terminals and pipes.
//!
//! Lines are only ever added; no control sequence, no drawing. What the app does is read off its effects, so whatever a
//! session does on the screen it does here.

mod output;
mod reader;
mod teller;

use std::{collections::VecDeque, io, os::fd::AsFd as _};

use chrono::NaiveDate;

use crate::{
    app::{App, Msg, Screen},
    clock::{self, Now},
    keys::Command,
    run::{Ended, Fatal, Outside, Signal, Signals, Wake, lines::Lines, watch_lines},
    screen::{Effect, page::Page},
    session::engine::Status,
};
use output::Output;

/// Leads the app in lines until it is left.
pub fn run(
    app: &mut App,
    outside: &mut Outside,
    wake: &Wake,
    signals: &Signals,
) -> io::Result<Ended> {
    watch_lines(signals)?;
    let output = Output::of_stdout();
    let mut plain = Plain { app, outside, output, shown: Shown::Nothing, hearing: Hearing::On };
    let ended = plain.lead(wake, signals);
    if ended.is_err() {
        // Whatever went wrong, what was done is kept.
        plain.interrupt();
    }
    match ended {
        // Whoever read the lines has stopped, and that is all.
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(Ended::Done),
        Err(fault) if output.is_gone(&fault) => Ok(Ended::Signal(Fatal::HUNG_UP)),
        ended => ended,
    }
}

struct Plain<'a> {
    app: &'a mut App,
    outside: &'a mut Outside,
    output: Output,
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

/// What was said last of the screen that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Closing,
    Learn(reader::Spot),
    Nothing,
    /// The lines of a page.
    Page(Vec<String>),
    Practice,
}

impl Plain<'_> {
    fn lead(&mut self, wake: &Wake, signals: &Signals) -> io::Result<Ended> {
        let mut lines = Lines::of(io::stdin().as_fd());
        let mut typed = VecDeque::new();
        self.say(&[self.app.context.words.plain_mode()])?;
        loop {
            if self.step(clock::now(), Msg::Tick)? {
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
            for answer in self.outside.answers(clock::now(), &self.app.context.words) {
                if self.step(clock::now(), answer)? {
                    return Ok(Ended::Done);
                }
            }
            // What is typed before there is anything to answer waits.
            typed.extend(lines.take());
            while self.app.is_ready()
                && let Some(line) = typed.pop_front()
            {
                if self.hear(line.trim())? {
                    return Ok(Ended::Done);
                }
            }
            if lines.has_ended() && self.app.is_ready() && self.go_on_unheard()? {
                return Ok(Ended::Done);
            }
        }
    }

    /// One typed line. Says whether the app is left.
    fn hear(&mut self, line: &str) -> io::Result<bool> {
        let now = clock::now();
        let words = &self.app.context.words;
        match (self.app.screen(), line) {
            (_, "!") => self.warn()?,
            (Screen::Learn(learn), _) => match reader::message(learn, line) {
                Some(msg) => return self.step(now, msg),
                None => self.say(&[reader::again(learn, words)])?,
            },
            // What was done is being kept; that goes on by itself.
            (Screen::Closing(_), _) => {}
            (Screen::Practice(_), "?") => self.say(&[words.plain_help()])?,
            (Screen::Practice(practice), _) => match teller::command(line) {
                Some(Command::Tired) if !practice.takes_tired() => {
                    self.say(&[words.plain_tired_not_now()])?;
                }
                Some(command) => return self.step(now, Msg::Command(command)),
                None => self.say(&[words.plain_unknown()])?,
            },
            (_, "?") => self.say(&[self.page_help(now.wall.date_naive())])?,
            (_, "") => return self.step(now, Msg::Command(Command::Confirm)),
            (Screen::Today(_), "q") => return self.step(now, Msg::Command(Command::Quit)),
            (_, "q") => return self.step(now, Msg::Command(Command::Stop)),
            _ if self.app.takes_line(now.wall.date_naive()) => return self.answer(now, line),
            (Screen::Today(_), "l" | "L") => return self.step(now, Msg::Command(Command::Learn)),
            (Screen::Today(_), "d" | "D") => {
                return self.step(now, Msg::Command(Command::Symptoms));
            }
            (Screen::Today(_), "h" | "H") => {
                return self.step(now, Msg::Command(Command::History));
            }
            (Screen::Today(_), "p" | "P") => {
                return self.step(now, Msg::Command(Command::Programs));
            }
            (Screen::Today(_) | Screen::Programs(_), "c" | "C") => {
                return self.step(now, Msg::Command(Command::Timers));
            }
            (Screen::Today(_), "o" | "O") => {
                return self.step(now, Msg::Command(Command::Settings));
            }
            (Screen::Today(_), "s" | "S") => return self.step(now, Msg::Command(Command::SetUp)),
            (Screen::History(_), _) if teller::back_look(line).is_some() => {
                let command = teller::back_look(line).map_or(Msg::OtherKey, Msg::Command);
                return self.step(now, command);
            }
            _ => {
                let count = self.app.page(now.wall.date_naive()).map_or(0, |page| page.rows.len());
                match teller::choice(line, count) {
                    Some(choice) => return self.step(now, Msg::Choose(choice)),
                    None if count == 0 => self.say(&[self.page_help(now.wall.date_naive())])?,
                    None => self.say(&[words.plain_choose_again(count)])?,
                }
            }
        }
        Ok(false)
    }

    /// A whole line as an answer; when it is none, what is asked is said again.
    fn answer(&mut self, now: Now, line: &str) -> io::Result<bool> {
        let known = self.shown.clone();
        let leaves = self.step(now, Msg::Typed(line.to_owned()))?;
        if !leaves && self.shown == known {
            let page = self.app.page(now.wall.date_naive());
            self.say(&page.and_then(|page| page.asks).into_iter().collect::<Vec<_>>())?;
        }
        Ok(leaves)
    }

    /// Goes on when nobody can type any more. Says whether the app is left.
    ///
    /// 1. A question whether to stop is one nobody can take back: it ends the session.
    /// 2. A pause is one nobody can end: the session goes on, and that is said once.
    /// 3. The questions before and after a session are passed over, and whether one that was cut off is to go on is left open.
    /// 4. More than the program asks for needs a yes: no more is asked, and that is said.
    /// 5. Whatever else waits for an answer is left.
    fn go_on_unheard(&mut self) -> io::Result<bool> {
        let now = clock::now();
        let command = match self.app.screen() {
            Screen::Practice(practice) => match practice.engine().status() {
                _ if practice.is_asking() => Some(Command::Stop),
                Status::Paused(_) => Some(Command::Pause),
                Status::Over(_) | Status::Running => None,
            },
            Screen::Beyond(_) => {
                self.say(&[self.app.context.words.beyond_unheard()])?;
                return self.step(now, Msg::Choose(0));
            }
            Screen::CheckIn(_) => {
                let leaves = self.step(now, Msg::Unanswered)?;
                return Ok(leaves || matches!(self.app.screen(), Screen::Halt(_)));
            }
            Screen::Resume(_) => return self.step(now, Msg::Unanswered),
            Screen::After(_) => return self.step(now, Msg::Command(Command::Stop)),
            Screen::Halt(_)
            | Screen::History(_)
            | Screen::Learn(_)
            | Screen::Report(_)
            | Screen::Programs(_)
            | Screen::Settings(_)
            | Screen::Setup(_)
            | Screen::Symptoms(_)
            | Screen::Timers(_) => return Ok(true),
            Screen::Today(_) => return Ok(self.app.is_ready()),
            Screen::Closing(_) => return Ok(false),
        };
        if self.hearing == Hearing::On && command != Some(Command::Stop) {
            self.hearing = Hearing::Over;
            self.say(&[self.app.context.words.plain_ended()])?;
        }
        command.map_or(Ok(false), |command| self.step(now, Msg::Command(command)))
    }

    /// Passes a message to the app, performs and says what comes of it. Says whether the app is left.
    fn step(&mut self, now: Now, msg: Msg) -> io::Result<bool> {
        let was_saving = self.app.context.saving.is_pending();
        let was_asking = self.is_asking();
        let told_before = self.app.context.news.clone();
        let effects = self.app.update(now, msg);
        let leaves = effects.contains(&Effect::Quit);
        let told: Vec<_> = effects.iter().filter_map(teller::told).collect();
        for effect in effects {
            if let Some(answer) = self.outside.perform(effect, now)
                && self.step(now, answer)?
            {
                return Ok(true);
            }
        }
        if leaves {
            return Ok(true);
        }
        self.introduce(now)?;
        if self.app.take_signs() {
            self.warn()?;
        }
        for moment in told {
            self.say(&teller::moment(moment, self.app))?;
        }
        if self.outside.takes_bell() {
            self.output.ring()?;
        }
        if let Some(news) =
            self.app.context.news.as_ref().filter(|news| Some(*news) != told_before.as_ref())
        {
            self.say(&[teller::sentence(&news.text)])?;
        }
        if self.is_asking() && !was_asking {
            self.say(&[self.app.context.words.plain_stop_ask()])?;
        }
        self.close(now, was_saving)
    }

    /// What is new on the screen: of another screen everything, of the same one the lines that changed.
    fn introduce(&mut self, now: Now) -> io::Result<()> {
        match self.app.screen() {
            Screen::Learn(learn) => {
                let spot = Shown::Learn(reader::spot(learn));
                if self.shown != spot {
                    self.say(&reader::opening(learn, &self.app.context, now))?;
                    self.shown = spot;
                }
                return Ok(());
            }
            Screen::Practice(practice) => {
                if self.shown != Shown::Practice {
                    self.say(&teller::opening(practice, &self.app.context.words))?;
                    self.shown = Shown::Practice;
                }
                return Ok(());
            }
            _ => {}
        }
        if let Some(page) = self.app.page(now.wall.date_naive()).filter(|_| self.app.is_ready()) {
            let lines = page.lines();
            let known = match &self.shown {
                Shown::Page(known) if known.first() == lines.first() => known.as_slice(),
                _ => &[],
            };
            let is_new = known.is_empty();
            let news: Vec<String> =
                lines.iter().filter(|line| !known.contains(line)).cloned().collect();
            self.say(&news)?;
            if is_new {
                self.say(&[self.page_help(now.wall.date_naive())])?;
            }
            self.shown = Shown::Page(lines);
        }
        Ok(())
    }

    /// What can be typed on the page that is open.
    fn page_help(&self, date: NaiveDate) -> String {
        let words = &self.app.context.words;
        match self.app.screen() {
            Screen::History(history) => history.plain_help(words),
            Screen::Today(_) => words.plain_today_help(),
            _ => match self.app.page(date) {
                Some(page) if page.rows.is_empty() || page.asks.is_some() => {
                    words.plain_text_help()
                }
                page => match page.as_ref().and_then(Page::taken) {
                    Some(label) => words.plain_page_help_enter(label),
                    None => words.plain_page_help(),
                },
            },
        }
    }

    /// The closing lines, once; then, when everything is kept, that it is, and on to what comes after.
    fn close(&mut self, now: Now, was_saving: bool) -> io::Result<bool> {
        let Screen::Closing(closing) = self.app.screen() else { return Ok(false) };
        let is_saving = self.app.context.saving.is_pending();
        if self.shown != Shown::Closing {
            self.shown = Shown::Closing;
            self.say(&teller::closing(closing, &self.app.context.words))?;
        } else if !was_saving {
            return Ok(false);
        }
        if is_saving {
            return Ok(false);
        }
        let saved = closing.saving_line(&self.app.context);
        self.say(&[teller::sentence(&saved)])?;
        self.step(now, Msg::Closed)
    }

    /// Reads out the warning signs; a running session waits.
    fn warn(&mut self) -> io::Result<()> {
        self.pause()?;
        self.say(&reader::warning_signs(&self.app.context))?;
        let date = clock::now().wall.date_naive();
        let after = match self.app.screen() {
            Screen::Practice(_) if self.is_asking() => {
                vec![self.app.context.words.plain_stop_ask()]
            }
            Screen::Practice(_) => vec![self.app.context.words.plain_signs_paused()],
            Screen::Learn(learn) => vec![reader::again(learn, &self.app.context.words)],
            // That goes on by itself.
            Screen::Closing(_) => Vec::new(),
            _ => {
                // What was asked is far up by now.
                let question = self.app.page(date).map(|page| page.question());
                let help = self.page_help(date);
                question.into_iter().flatten().chain([help]).collect()
            }
        };
        self.say(&after)
    }

    fn is_asking(&self) -> bool {
        matches!(self.app.screen(), Screen::Practice(practice) if practice.is_asking())
    }

    fn end(&mut self, fatal: Fatal) -> Ended {
        self.interrupt();
        Ended::Signal(fatal)
    }

    fn say(&self, lines: &[String]) -> io::Result<()> {
        self.output.say(lines)
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
