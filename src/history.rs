//! Looking back, purely: what is asked of the store, and what the answers add up to.
//!
//! A session counts for the civil date on which it began, where the person was then; no clock and no time zone of today
//! has a say in it. Nothing here ever holds all that was done: a [`Query`] names what is shown, and its answer is that.

pub mod calendar;
pub mod series;
pub mod stats;

use std::{iter::Sum, time::Duration};

use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

pub use calendar::Dates;

use crate::session::record::{Outcome, Record};

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// What was done on each date: a [`Days`].
    Days(Filter),
    /// Sessions, newest first, from behind this place on: a [`Slice`].
    Sessions { filter: Filter, behind: Option<Place> },
    /// What was told of complaints, apart from sessions and after them.
    Complaints(Dates),
}

/// Which sessions are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub dates: Dates,
    /// The id of the only program that counts; `None` for all of them.
    pub program: Option<String>,
}

/// Where a session stands among all others: by its date, then by start, then by id. The newest is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    date: NaiveDate,
    pub started: DateTime<FixedOffset>,
    pub id: Uuid,
}

/// What was done on each date of a [`Filter`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// By date, then by program; none is empty.
    pub tallies: Vec<Tally>,
    /// The date of the first session there is at all, of whatever program.
    pub first: Option<NaiveDate>,
}

/// The sessions of one program on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub date: NaiveDate,
    pub program: String,
    pub totals: Totals,
}

/// Some sessions of a [`Filter`], newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    pub sessions: Vec<Record>,
    pub rest: Rest,
}

/// Whether there are older sessions behind a slice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    More,
    #[default]
    None,
}

/// What some sessions add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub sessions: u64,
    pub completed: u64,
    pub active: Duration,
    pub reps: u64,
}

impl Place {
    pub fn of(record: &Record) -> Self {
        Self { date: record.date(), started: record.plan.started, id: record.id }
    }
}

impl Filter {
    pub fn has(&self, record: &Record) -> bool {
        self.dates.has(record.date())
            && self.program.as_ref().is_none_or(|program| *program == record.plan.program)
    }
}

impl Totals {
    pub fn of(record: &Record) -> Self {
        Self {
            sessions: 1,
            completed: (record.outcome == Outcome::Completed).into(),
            active: record.progress.active,
            reps: record.progress.reps_done.into(),
        }
    }
}

impl Sum for Totals {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, more| Self {
            sessions: sum.sessions.saturating_add(more.sessions),
            completed: sum.completed.saturating_add(more.completed),
            active: sum.active.saturating_add(more.active),
            reps: sum.reps.saturating_add(more.reps),
        })
    }
}
