//! A month without closing it, and years of sessions: what is held does not grow, and what is read stays a window.
//!
//! The month is the app in fake time, drawn as `run` draws it, with the memory that is held counted after each day. The years
//! are the real program on diaries of 1,000 and 5,000 sessions, with the bytes it reads counted by strace.

#![expect(clippy::print_stderr, clippy::unwrap_used, reason = "test code")]

#[path = "../app/bench.rs"]
#[expect(dead_code, reason = "the bench of another test crate")]
mod bench;
mod years;

use std::time::Duration;

use allocation_counter::{AllocationInfo, measure};
use chrono::DateTime;
use herstel::{
    app::{App, Msg, Screen},
    clock::{Mono, Now},
    keys::Command,
    recovery::Diary,
    run::canvas::Canvas,
    screen::Effect,
    session::record::{Entry, Outcome, Progress, Record},
    words::Lang,
};
use ratatui::layout::Size;
use uuid::Uuid;

use self::bench::{Bench, past};

const SIZE: Size = Size { width: 80, height: 24 };
/// Sessions that the store still hands out: as its window, which does not grow with the years.
const WINDOW: usize = 6;
const SESSIONS_A_DAY: u32 = 2;
const DAY: Duration = Duration::from_hours(24);

/// The app, what is on record, and the screen.
struct Month {
    app: App,
    diary: Diary,
    elapsed: Duration,
    canvas: Canvas,
    out: Vec<u8>,
    begun: u128,
    ended: u32,
}

impl Month {
    fn new() -> Self {
        let Bench { app, diary, .. } = Bench::new(Lang::Nl);
        let (canvas, out) = (Canvas::default(), Vec::new());
        Self { app, diary, elapsed: Duration::ZERO, canvas, out, begun: 0, ended: 0 }
    }

    fn now(&self) -> Now {
        let morning = DateTime::parse_from_rfc3339("2026-11-21T09:30:12+01:00").unwrap();
        Now { mono: Mono(self.elapsed), wall: morning + self.elapsed }
    }

    /// Hands a message in, answers what it asks of the store, and draws.
    fn tell(&mut self, msg: Msg) {
        let effects = self.app.update(self.now(), msg);
        for effect in effects {
            match effect {
                Effect::Save { entry, .. } => {
                    self.keep(entry);
                    self.tell(Msg::Saved);
                }
                Effect::Note(_) | Effect::Amend { .. } => self.tell(Msg::Saved),
                Effect::Look => self.tell(Msg::Diary(Box::new(self.diary.clone()))),
                Effect::LookBack(query) => {
                    let found = past::find(&self.diary, &query);
                    self.tell(Msg::LookedBack(query, Box::new(Ok(found))));
                }
                _ => {}
            }
        }
        self.draw();
    }

    fn keep(&mut self, entry: Entry) {
        let sessions = &mut self.diary.sessions;
        match entry {
            Entry::Started(plan) => {
                self.begun += 1;
                let (id, progress) = (Uuid::from_u128(self.begun), Progress::default());
                let outcome = Outcome::Interrupted;
                let (check_in, feedback) = (None, None);
                sessions.push(Record { id, plan, progress, outcome, check_in, feedback });
                if sessions.len() > WINDOW {
                    sessions.remove(0);
                }
            }
            Entry::Progress(progress, _) => sessions.last_mut().unwrap().progress = progress,
            Entry::Ended(progress, outcome) => {
                self.ended += u32::from(outcome == Outcome::Completed);
                let last = sessions.last_mut().unwrap();
                (last.progress, last.outcome) = (progress, outcome);
            }
            Entry::Felt(feedback) => sessions.last_mut().unwrap().feedback = Some(feedback),
            _ => {}
        }
    }

    fn draw(&mut self) {
        let (now, app) = (self.now(), &self.app);
        let view = |area, buffer: &mut _| app.view(now, area, buffer);
        let moving = self.canvas.draw(SIZE, app.ground(), view, &mut self.out);
        if let Some(moving) = moving
            && let Some(step) = moving.changes_at(now.mono)
        {
            let draw = |buffer: &mut _| moving.draw(step, buffer);
            self.canvas.draw_part(moving.area(), draw, &mut self.out);
        }
        self.out.clear();
    }

    fn press(&mut self, commands: &[Command]) {
        for command in commands {
            self.tell(Msg::Command(*command));
        }
    }

    /// Lets time pass as the loop would.
    fn wait(&mut self, length: Duration) {
        let end = self.elapsed + length;
        while let Some(wake) = self.app.wake_at().map(|wake| wake.0).filter(|wake| *wake < end) {
            self.elapsed = wake;
            self.tell(Msg::Tick);
        }
        self.elapsed = end;
    }

    /// From the Today screen through a session and back to it.
    fn session(&mut self) {
        let is_led = |app: &App| matches!(app.screen(), Screen::Practice(_));
        for _ in 0..10 {
            if !is_led(&self.app) {
                self.press(&[Command::Confirm]);
            }
        }
        assert!(is_led(&self.app), "{:?}", self.app.screen());
        self.wait(Duration::from_secs(30));
        self.press(&[Command::Pause]);
        self.wait(Duration::from_hours(1));
        self.press(&[Command::Pause]);
        self.wait(Duration::from_hours(1));
        for _ in 0..10 {
            if !matches!(self.app.screen(), Screen::Today(_)) {
                self.press(&[Command::Confirm]);
            }
        }
        assert!(matches!(self.app.screen(), Screen::Today(_)), "{:?}", self.app.screen());
    }

    /// A day: some sessions, a look everywhere, and hours in which nothing happens.
    fn day(&mut self) {
        let begun = self.elapsed;
        for _ in 0..SESSIONS_A_DAY {
            self.session();
        }
        for place in [
            Command::History,
            Command::Learn,
            Command::Programs,
            Command::Settings,
            Command::Help,
            Command::Signs,
        ] {
            self.press(&[place, Command::Down, Command::Stop]);
            self.wait(Duration::from_mins(10));
        }
        assert!(matches!(self.app.screen(), Screen::Today(_)), "{:?}", self.app.screen());
        self.wait((begun + DAY).saturating_sub(self.elapsed));
        self.tell(Msg::Tick);
    }
}

#[test]
fn a_month_without_closing_it_holds_no_more_than_its_first_days() {
    let mut month = Month::new();
    // By the end of the third the window of sessions is full.
    for _ in 1..=3 {
        month.day();
    }
    let mut held = Vec::new();
    for _ in 4..=30 {
        let AllocationInfo { bytes_current, .. } = measure(|| month.day());
        held.push(bytes_current);
    }
    assert_eq!(month.ended, 30 * SESSIONS_A_DAY, "the month was not lived");
    assert_eq!(month.now().wall.date_naive().to_string(), "2026-12-21");
    let all: i64 = held.iter().sum();
    eprintln!("bytes held more after each day from the fourth on: {held:?}, {all} in all");
    // Texts of another length, such as a title in the place of another; less than three bytes a day.
    assert!(all.abs() <= 64, "{all}: {held:?}");
}
