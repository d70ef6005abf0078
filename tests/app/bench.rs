//! The bench: the whole app with fake time and a screen of any size, and a log of what it handed out.
//!
//! Its store keeps a [`Diary`] in memory, which the app reads back when it asks to look. `wait` calls the app exactly when it asks to be called, so an hour takes milliseconds and nothing is slept through.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use chrono::{DateTime, Days};
use herstel::{
    app::{App, Msg, Opening, Questions, Start},
    clock::{Mono, Now},
    config::{self, Motion, Mouse, Phone},
    history::Query,
    keys::{Command, KeyMap},
    program::{
        library::Library,
        shelf::Shelf,
        timers::{LEAD_IN, Timed, Timers},
    },
    recovery::{
        Diary, Injury, Profile, Tracks,
        diary::{Allowance, Dated},
        learn::Learner,
    },
    screen::{Context, Effect, Hearing, Saving, stage, target::Targets},
    session::{
        record::{Entry, Outcome, Place, Progress, Record, Unfinished},
        sound::Loudness,
    },
    theme::Theme,
    words::{Lang, Words},
};
use ratatui::{Terminal, backend::TestBackend, layout::Rect};
use uuid::Uuid;

#[path = "past.rs"]
pub(crate) mod past;

/// When every story begins.
const MORNING: &str = "2026-11-21T09:30:12+01:00";

pub(crate) struct Bench {
    pub app: App,
    /// Everything the app handed out since the last look.
    pub effects: Vec<Effect>,
    /// What is on record.
    pub diary: Diary,
    /// What was taken out of it.
    removed: Vec<Record>,
    /// The records by the number of their session.
    sessions: Vec<(u32, usize)>,
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
    /// On the Today screen, with a diary in which a physio allowed everything.
    pub(crate) fn new(lang: Lang) -> Self {
        Self::opened(lang, open_diary(), Opening::Today)
    }

    /// On the Today screen of somebody who is so many days after birth; nobody known without.
    pub(crate) fn on_day(lang: Lang, known: Option<(u64, Injury)>) -> Self {
        let diary = known
            .map(|(day, injury)| Diary { profile: Some(profile(day, injury)), ..Diary::default() });
        Self::opened(lang, diary.unwrap_or_default(), Opening::Today)
    }

    pub(crate) fn opened(lang: Lang, diary: Diary, opening: Opening) -> Self {
        let mut bench = Self {
            app: Self::made(lang, opening, BTreeMap::new(), BTreeSet::new()),
            effects: Vec::new(),
            diary,
            removed: Vec::new(),
            sessions: Vec::new(),
            elapsed: Duration::ZERO,
            answers: Answers::Saved,
        };
        bench.look();
        bench
    }

    /// The same as [`new`](Self::new), with timers for a program in the settings file.
    pub(crate) fn timed(lang: Lang, id: &str, timers: Timers) -> Self {
        let mut bench = Self::new(lang);
        let timers = BTreeMap::from([(id.to_owned(), timers)]);
        bench.app = Self::made(lang, Opening::Today, timers, BTreeSet::new());
        bench.look();
        bench
    }

    /// The same, with timers for a program that cannot be read.
    pub(crate) fn unread(lang: Lang, id: &str) -> Self {
        let mut bench = Self::new(lang);
        let unread = BTreeSet::from([id.to_owned()]);
        bench.app = Self::made(lang, Opening::Today, BTreeMap::new(), unread);
        bench.look();
        bench
    }

    /// Straight towards a session of a built-in program with these timers as flags, in the diary of somebody who may.
    pub(crate) fn flagged(lang: Lang, id: &str, timers: Timers, questions: Questions) -> Self {
        Self::opened(lang, open_diary(), Self::flags(id, timers, questions))
    }

    pub(crate) fn flags(id: &str, timers: Timers, questions: Questions) -> Opening {
        let own = Library::open(None).get(id).cloned().unwrap();
        let Timed { program, lead_in } = own.timed(timers, |_| Timers::default()).unwrap();
        Opening::Session(Box::new(Start { program, own, lead_in, questions }))
    }

    fn made(
        lang: Lang,
        opening: Opening,
        timers: BTreeMap<String, Timers>,
        unread: BTreeSet<String>,
    ) -> App {
        let context = Context {
            words: Words::load(lang).unwrap(),
            keys: KeyMap::built_in().unwrap(),
            theme: Theme::default(),
            motion: Motion::Full,
            mouse: Mouse::Off,
            saving: Saving::default(),
            notice: None,
            news: None,
            loudness: Loudness::default(),
            hearing: Hearing::default(),
            sound: config::Sound::default(),
            phone: Phone::default(),
            learner: Learner::default(),
            targets: Targets::default(),
        };
        let programs = Shelf::new(&Library::open(None), timers, unread);
        App::new(context, programs, Tracks::new(Vec::new()), opening)
    }

    /// Straight into a session of a built-in program.
    pub(crate) fn session(lang: Lang, id: &str) -> Self {
        let program = Library::open(None).get(id).cloned().unwrap();
        let start = Start {
            own: program.clone(),
            program,
            lead_in: LEAD_IN,
            questions: Questions::PassedOver,
        };
        let mut bench = Self::opened(lang, open_diary(), Opening::Session(Box::new(start)));
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
        for effect in &effects {
            self.keep(effect, now);
        }
        let saves = effects
            .iter()
            .filter(|effect| {
                matches!(effect, Effect::Amend { .. } | Effect::Note(_) | Effect::Save { .. })
            })
            .count();
        let looks = effects.contains(&Effect::Look);
        let queries = effects.iter().filter_map(|effect| match effect {
            Effect::LookBack(query) => Some(query.clone()),
            _ => None,
        });
        let queries: Vec<Query> = queries.collect();
        self.effects.extend(effects);
        if self.answers == Answers::Saved {
            for _ in 0..saves {
                self.message(Msg::Saved);
            }
        }
        if looks {
            self.look();
        }
        for query in queries {
            let found = past::find(&self.diary, &query);
            self.message(Msg::LookedBack(query, Box::new(Ok(found))));
        }
        self
    }

    /// Lets the app read the diary.
    pub(crate) fn look(&mut self) -> &mut Self {
        self.message(Msg::Diary(Box::new(self.diary.clone())))
    }

    /// Keeps what the app hands out, as the store would.
    fn keep(&mut self, effect: &Effect, now: Now) {
        let at = now.wall;
        match effect {
            Effect::Note(fact) => self.diary.note(at, fact.clone()),
            Effect::Amend { id, entry } => self.amend(*id, entry),
            Effect::GoOn { session, id } => {
                let at = self.diary.sessions.iter().position(|record| record.id == *id).unwrap();
                self.sessions.push((*session, at));
            }
            Effect::Claim
            | Effect::Configure(_)
            | Effect::KeepLang(_)
            | Effect::Look
            | Effect::LookBack(_)
            | Effect::MakePage(_)
            | Effect::Quit
            | Effect::Sound(_)
            | Effect::Tell { .. } => {}
            Effect::Save { session, entry } => self.keep_entry(*session, entry, now),
        }
    }

    fn amend(&mut self, session: Uuid, entry: &Entry) {
        let sessions = &mut self.diary.sessions;
        match entry {
            Entry::Noted(note) => {
                let record = sessions.iter_mut().find(|record| record.id == session).unwrap();
                record.feedback.get_or_insert_default().note.clone_from(note);
            }
            Entry::Removed => {
                let at = sessions.iter().position(|record| record.id == session).unwrap();
                self.removed.push(sessions.remove(at));
            }
            Entry::Restored => {
                let at = self.removed.iter().position(|record| record.id == session).unwrap();
                sessions.push(self.removed.remove(at));
                sessions.sort_by_key(|record| (record.plan.started, record.id));
            }
            _ => {}
        }
    }

    fn keep_entry(&mut self, session: u32, entry: &Entry, now: Now) {
        match entry {
            Entry::CheckedIn(what) => {
                self.diary.check_ins.push(Dated { at: now.wall, what: what.clone() });
            }
            Entry::Started(plan) => {
                self.sessions.push((session, self.diary.sessions.len()));
                self.diary.sessions.push(Record {
                    id: Uuid::from_u128(session.into()),
                    plan: plan.clone(),
                    progress: Progress::default(),
                    outcome: Outcome::Interrupted,
                    check_in: None,
                    feedback: None,
                });
            }
            Entry::Retimed(plan) => self.record(session).plan = plan.clone(),
            Entry::Progress(progress, _) => self.record(session).progress = *progress,
            Entry::Ended(progress, outcome) => {
                let record = self.record(session);
                (record.progress, record.outcome) = (*progress, *outcome);
            }
            Entry::Felt(feedback) => self.record(session).feedback = Some(feedback.clone()),
            Entry::Noted(note) => {
                self.record(session).feedback.get_or_insert_default().note.clone_from(note);
            }
            Entry::Kept | Entry::Removed | Entry::Restored => {}
        }
    }

    fn record(&mut self, session: u32) -> &mut Record {
        let (_, at) = self.sessions.iter().rfind(|(number, _)| *number == session).unwrap();
        self.diary.sessions.get_mut(*at).unwrap()
    }

    /// Another day: the program is opened anew in the morning, so many days later.
    pub(crate) fn days_later(self, days: u64) -> Self {
        let lang = self.app.context.words.lang();
        let elapsed = Duration::from_secs(days * 24 * 3600);
        let mut bench = Self { elapsed, sessions: Vec::new(), effects: Vec::new(), ..self };
        bench.app = Self::opened(lang, bench.diary.clone(), Opening::Today).app;
        bench.look();
        bench
    }

    /// The power goes in the middle of a session, and the program is opened again so many minutes later.
    pub(crate) fn cut_off(self, minutes: u64, opening: Opening) -> Self {
        let place = self.entries().into_iter().rev().find_map(|entry| match entry {
            Entry::Progress(_, place) => Some(*place),
            _ => None,
        });
        self.cut_off_at(place.unwrap_or_default(), minutes, opening)
    }

    /// The same, at some place of the session.
    pub(crate) fn cut_off_at(self, place: Place, minutes: u64, opening: Opening) -> Self {
        let last = self.now().wall;
        let record = self.diary.sessions.last().unwrap().clone();
        let unfinished = Unfinished { record, place, last };
        let lang = self.app.context.words.lang();
        let elapsed = self.elapsed + Duration::from_mins(minutes);
        let mut bench = Self { elapsed, sessions: Vec::new(), effects: Vec::new(), ..self };
        bench.app = Self::made(lang, opening, BTreeMap::new(), BTreeSet::new());
        bench.message(Msg::Unfinished(Box::new(unfinished)));
        bench.look();
        bench
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

    /// Goes to a program on the Today screen and confirms.
    pub(crate) fn choose(&mut self, id: &str) -> &mut Self {
        for _ in 0..20 {
            self.press(Command::Up);
        }
        let title = self.app.programs().iter().find(|program| program.id == id).unwrap();
        let title = self.app.context.words.pick(&title.title).to_owned();
        let page = self.app.page(self.now().wall.date_naive()).unwrap();
        let at = page.rows.iter().position(|row| row.label == title).unwrap();
        for _ in 0..at {
            self.press(Command::Down);
        }
        self.press(Command::Confirm)
    }

    /// The screen at 80x24.
    pub(crate) fn screen(&self) -> String {
        self.screen_at(80, 24)
    }

    /// The screen as text, without the blanks at the ends of lines.
    pub(crate) fn screen_at(&self, columns: u16, rows: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal
            .draw(|frame| drop(self.app.view(self.now(), frame.area(), frame.buffer_mut())))
            .unwrap();
        let buffer = terminal.backend().buffer();
        // What is drawn is drawn on the stage.
        let mut staged = ratatui::buffer::Buffer::empty(buffer.area);
        self.app.view(self.now(), stage(buffer.area), &mut staged);
        assert_eq!(&staged, buffer);
        let line = |y| -> String { (0..columns).map(|x| buffer[(x, y)].symbol()).collect() };
        (0..rows).map(|y| line(y).replace('\u{a0}', " ").trim_end().to_owned() + "\n").collect()
    }

    /// The cells of the screen at 80x24.
    pub(crate) fn cells(&self) -> ratatui::buffer::Buffer {
        let area = Rect::new(0, 0, 80, 24);
        let mut buffer = ratatui::buffer::Buffer::empty(area);
        self.app.view(self.now(), area, &mut buffer);
        buffer
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

/// A profile of somebody so many days after birth, on the morning when every story begins.
fn profile(day: u64, injury: Injury) -> Profile {
    let morning = DateTime::parse_from_rfc3339(MORNING).unwrap();
    Profile { birth: morning.date_naive() - Days::new(day), injury }
}

/// A diary in which every program is open: by a physio's word, the evening before.
fn open_diary() -> Diary {
    let at = DateTime::parse_from_rfc3339(MORNING).unwrap() - Days::new(1);
    let allow = |id: &str| Dated { at, what: Allowance::Given { program: id.to_owned() } };
    let allowances = Library::open(None).iter().map(|program| allow(&program.id)).collect();
    Diary { profile: Some(profile(60, Injury::None)), allowances, ..Diary::default() }
}
