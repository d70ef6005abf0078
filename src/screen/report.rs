//! What is to be on the page for a physio: from when, and whether with the notes. The person chooses, each time anew.

use chrono::{Days, NaiveDate};

use super::{
    Context, Effect, Flow, Go,
    page::{Page, Row},
    place::Place,
    reading::paragraphs,
};
use crate::{
    keys::Command,
    recovery::told::Notes,
    words::{Lang, Words},
};

/// The period and the notes.
const ROWS: usize = 2;

/// What somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The language of the page.
    pub lang: Lang,
    pub today: NaiveDate,
    /// From the first entry on, when it is `None`.
    pub since: Option<NaiveDate>,
    /// Whether a person's own notes are on it.
    pub notes: Notes,
}

#[derive(Debug)]
pub struct Report {
    lang: Lang,
    today: NaiveDate,
    period: Period,
    notes: Notes,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Period {
    All,
    Weeks(u64),
}

impl Period {
    const ALL: [Self; 3] = [Self::All, Self::Weeks(6), Self::Weeks(12)];

    fn since(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::All => None,
            Self::Weeks(weeks) => today.checked_sub_days(Days::new(weeks * 7)),
        }
    }

    fn say(self, words: &Words) -> String {
        match self {
            Self::All => words.report_period_all(),
            Self::Weeks(weeks) => words.report_period_weeks(weeks),
        }
    }
}

impl Report {
    pub fn new(lang: Lang, today: NaiveDate) -> Self {
        let (period, notes) = (Period::All, Notes::default());
        Self { lang, today, period, notes, place: Place::default() }
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        match command {
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, ROWS),
            Some(Command::Left | Command::Right | Command::Pause) => self.change(),
            Some(Command::Pick(number)) if self.place.pick(number, ROWS) => self.change(),
            Some(Command::Confirm) => return self.make(),
            Some(Command::Stop | Command::Quit) => return Flow::to(Go::History),
            _ => {}
        }
        Flow::default()
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let notes = match self.notes {
            Notes::LeftOut => words.checklist_no(),
            Notes::Shown => words.checklist_yes(),
        };
        Page {
            title: words.report_ask(),
            text: paragraphs([words.report_ask_text()]),
            rows: vec![
                Row::new(words.report_period(), self.period.say(words)),
                Row::new(words.report_ask_notes(), notes),
            ],
            selected: self.place.row,
            reading: Some(&self.place.reading),
            hints: vec![
                context.hint(Command::Confirm, words.key_make()),
                context.hint(Command::Pause, words.key_change()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        }
    }

    fn change(&mut self) {
        if self.place.row == 0 {
            let next = Period::ALL.iter().position(|period| *period == self.period);
            let next = next.map_or(0, |at| (at + 1) % Period::ALL.len());
            self.period = Period::ALL.get(next).copied().unwrap_or(Period::All);
        } else {
            self.notes = match self.notes {
                Notes::LeftOut => Notes::Shown,
                Notes::Shown => Notes::LeftOut,
            };
        }
    }

    fn make(&self) -> Flow {
        let since = self.period.since(self.today);
        let chosen = Chosen { lang: self.lang, today: self.today, since, notes: self.notes };
        let mut flow = Flow::to(Go::Today);
        flow.effects.push(Effect::MakePage(chosen));
        flow
    }
}
