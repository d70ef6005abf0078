//! A session that was cut off: leave it at that, go on with it, or take it out of the history.
//!
//! Nothing has to be decided: what was done is kept already, and that is what the first choice says.
//!
//! ```text
//! Welcome back
//!
//! Light contractions was cut off 12 minutes ago. What you did is kept: 9 of 24, 1 minute and 21 seconds.
//!
//! › 1  Leave it at that
//!   2  Go on where you were
//!   3  Take it out of the history
//! ```

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::{
    Context, Effect, Flow, Go,
    page::{Enter, Page, Row},
    place::{Choosing, Place},
    reading::paragraphs,
};
use crate::{
    keys::Command,
    program::Program,
    session::record::{Entry, Unfinished},
    words::Words,
};

/// A session is taken up again no later than this.
const HOUR: Duration = Duration::from_hours(1);

#[derive(Debug)]
pub struct Resume {
    program: Program,
    unfinished: Unfinished,
    /// How long ago it was cut off, when the app was opened.
    ago: Duration,
    going: Going,
    place: Place,
}

/// A figure means the same each time, whether it can be gone on with or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Keep,
    GoOn,
    Discard,
}

const CHOICES: [Choice; 3] = [Choice::Keep, Choice::GoOn, Choice::Discard];

/// Whether the gates let it be gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    On,
    No,
}

impl Resume {
    /// The question, if there is one to ask:
    ///
    /// 1. `is_recent`: it was cut off within the last hour, and began today.
    /// 2. `same`: the program is still what it was, but for the time to let go, which the person may have changed.
    /// 3. `is_begun`: something was done.
    ///
    /// In all other cases what was done simply stays.
    pub fn new(
        unfinished: Unfinished,
        program: &Program,
        going: Going,
        now: DateTime<FixedOffset>,
    ) -> Option<Self> {
        let record = &unfinished.record;
        let ago = now.signed_duration_since(unfinished.last).to_std().ok()?;
        let today = now.date_naive();
        let is_recent = ago <= HOUR && record.date() == today;
        let is_begun = !record.progress.active.is_zero();
        let same = record.plan.again(program);
        same.filter(|_| is_recent && is_begun).map(|program| Self {
            program,
            unfinished,
            ago,
            going,
            place: Place::default(),
        })
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        if let Some(Command::Quit | Command::Interrupt) = command {
            return Flow::quit();
        }
        match self.place.choose(command, CHOICES.len()) {
            Some(Choosing::Taken) => self.choose(),
            Some(Choosing::Away) => self.keep(),
            None => Flow::default(),
        }
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let row = |choice: &Choice| match choice {
            Choice::Keep => Row::new(words.resume_keep(), ""),
            Choice::GoOn if self.going == Going::No => {
                Row::new(words.resume_go_on(), words.brief_not_today()).faint()
            }
            Choice::GoOn => Row::new(words.resume_go_on(), ""),
            Choice::Discard => Row::new(words.resume_discard(), ""),
        };
        let about = CHOICES.get(self.place.row).map(|choice| match choice {
            Choice::Keep => words.resume_keep_about(),
            Choice::GoOn if self.going == Going::No => words.resume_not_today(),
            Choice::GoOn => words.resume_go_on_about(),
            Choice::Discard => words.resume_discard_about(),
        });
        Page {
            title: words.resume_title(),
            text: paragraphs([self.cut_off(words), words.resume_done(self.done(words))]),
            rows: CHOICES.iter().map(row).collect(),
            selected: self.place.row,
            enter: Enter::Chooses,
            reading: Some(&self.place.reading),
            news: about.into_iter().collect(),
            hints: vec![
                context.hint(Command::Confirm, words.key_confirm()),
                context.hint(Command::Signs, words.key_signs()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        }
    }

    fn choose(&self) -> Flow {
        match CHOICES.get(self.place.row) {
            Some(Choice::GoOn) if self.going == Going::No => Flow::default(),
            Some(Choice::GoOn) => Flow::to(Go::Resume {
                program: self.program.clone(),
                unfinished: Box::new(self.unfinished.clone()),
            }),
            Some(Choice::Discard) => {
                let id = self.unfinished.record.id;
                self.amend(Entry::Removed, Go::Without(id))
            }
            Some(Choice::Keep) | None => self.keep(),
        }
    }

    fn keep(&self) -> Flow {
        self.amend(Entry::Kept, Go::On)
    }

    fn amend(&self, entry: Entry, go: Go) -> Flow {
        let id = self.unfinished.record.id;
        Flow { effects: vec![Effect::Amend { id, entry }], go: Some(go) }
    }

    /// What was cut off, and how many whole minutes ago when it was not just now.
    fn cut_off(&self, words: &Words) -> String {
        let title = words.pick(&self.program.title);
        match self.ago.as_secs() / 60 {
            0 | 1 => words.resume_cut_off_now(title),
            minutes => {
                words.resume_cut_off(title, words.spoken_length(Duration::from_mins(minutes)))
            }
        }
    }

    fn done(&self, words: &Words) -> String {
        let record = &self.unfinished.record;
        let time = words.spoken_length(Duration::from_secs(record.progress.active.as_secs()));
        match record.plan.reps_planned {
            0 | 1 => time,
            planned => {
                format!("{}, {time}", words.history_reps(record.progress.reps_done, planned))
            }
        }
    }
}
