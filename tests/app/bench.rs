//! The bench: the whole app with fake time and a screen of any size, and a log of what it handed out.
//!
//! `wait` calls the app exactly when it asks to be called, so an hour takes milliseconds and nothing is slept through.

use std::time::Duration;

use chrono::DateTime;
use herstel::{
    app::{App, Msg},
    clock::{Mono, Now},
    config::{Motion, Phone},
    keys::{Command, KeyMap},
    program::library::Library,
    recovery::learn::Learner,
    screen::{Context, Effect, Saving},
    session::record::Entry,
    theme::{Palette, Theme},
    words::{Lang, Words},
};
use ratatui::{Terminal, backend::TestBackend, layout::Rect};

/// When every story begins.
const MORNING: &str = "2026-11-21T09:30:12+01:00";

pub(crate) struct Bench {
    pub app: App,
    /// Everything the app handed out since the last look.
    pub effects: Vec<Effect>,
    elapsed: Duration,
    answers: Answers,
}

/// Whether the store of this bench keeps what it is given at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answers {
    Never,
    Saved,
}

impl Bench {
    pub(crate) fn new(lang: Lang) -> Self {
        let context = Context {
            words: Words::load(lang).unwrap(),
            keys: KeyMap::built_in().unwrap(),
            theme: Theme { palette: Palette::Ansi },
            motion: Motion::Full,
            saving: Saving::default(),
            phone: Phone::default(),
            learner: Learner::default(),
        };
        let programs = Library::open(None).iter().cloned().collect();
        Self {
            app: App::new(context, programs, Duration::from_secs(5)),
            effects: Vec::new(),
            elapsed: Duration::ZERO,
            answers: Answers::Saved,
        }
    }

    /// Straight into a session of a built-in program.
    pub(crate) fn session(lang: Lang, id: &str) -> Self {
        let mut bench = Self::new(lang);
        let program = Library::open(None).get(id).cloned().unwrap();
        let now = bench.now();
        bench.app.begin(program, now);
        bench.message(Msg::Tick);
        bench
    }

    pub(crate) fn answering(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    pub(crate) fn press(&mut self, command: Command) -> &mut Self {
        self.message(Msg::Command(command))
    }

    /// Hands a message in, and lets the store answer.
    pub(crate) fn message(&mut self, msg: Msg) -> &mut Self {
        let now = self.now();
        let effects = self.app.update(now, msg);
        let saves = effects.iter().filter(|effect| matches!(effect, Effect::Save { .. })).count();
        self.effects.extend(effects);
        if self.answers == Answers::Saved {
            for _ in 0..saves {
                let _ = self.app.update(now, Msg::Saved);
            }
        }
        self
    }

    /// Lets time pass, calling the app whenever it asks to be.
    pub(crate) fn wait(&mut self, millis: u64) -> &mut Self {
        let end = self.elapsed + Duration::from_millis(millis);
        while let Some(wake) = self.app.wake_at().map(|wake| wake.0).filter(|wake| *wake < end) {
            assert!(wake > self.elapsed, "asked to be called in the past, at {wake:?}");
            self.elapsed = wake;
            self.message(Msg::Tick);
        }
        self.elapsed = end;
        self.message(Msg::Tick)
    }

    /// Lets time pass without anybody calling the app: a closed lid.
    pub(crate) fn sleep(&mut self, millis: u64) -> &mut Self {
        self.elapsed += Duration::from_millis(millis);
        self.message(Msg::Tick)
    }

    /// The entries to keep, in order.
    pub(crate) fn entries(&self) -> Vec<&Entry> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Save { entry, .. } => Some(entry),
                _ => None,
            })
            .collect()
    }

    /// The screen at 80x24.
    pub(crate) fn screen(&self) -> String {
        self.screen_at(80, 24)
    }

    /// The screen as text, without the blanks at the ends of lines.
    pub(crate) fn screen_at(&self, columns: u16, rows: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| self.app.view(self.now(), frame.area(), frame.buffer_mut())).unwrap();
        let buffer = terminal.backend().buffer();
        let line = |y| -> String { (0..columns).map(|x| buffer[(x, y)].symbol()).collect() };
        (0..rows).map(|y| line(y).trim_end().to_owned() + "\n").collect()
    }

    /// Draws on an area of any size, for no other reason than that it must not fail.
    pub(crate) fn draw(&self, columns: u16, rows: u16) {
        let area = Rect::new(0, 0, columns, rows);
        self.app.view(self.now(), area, &mut ratatui::buffer::Buffer::empty(area));
    }

    pub(crate) fn now(&self) -> Now {
        let morning = DateTime::parse_from_rfc3339(MORNING).unwrap();
        Now { mono: Mono(self.elapsed), wall: morning + self.elapsed }
    }
}
