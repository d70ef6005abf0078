//! How much an event may say that was written elsewhere. Far beyond what herstel itself ever says, and small enough that years
//! of it can be added up, counted from a date and shown.
//!
//! Events that are already in the file are read whatever they say: they are a person's own.

use std::{ops::RangeInclusive, time::Duration};

use chrono::Datelike as _;

use super::Said;
use crate::{
    recovery::diary::{Allowance, Fact},
    session::record::{Entry, Place, Plan, Progress},
};

/// Years in which something may have happened.
pub(crate) const YEARS: RangeInclusive<i32> = 1970..=2200;
/// Of planned and of done exercise.
const LENGTH: Duration = Duration::from_hours(24);
/// Of a pause: a window may stay open for a long time.
const PAUSE: Duration = Duration::from_hours(10 * 366 * 24);
/// Repetitions, and times that somebody was tired.
const TIMES: u32 = 10_000;
/// Blocks of a plan, and steps of a block.
const PARTS: usize = 100;
/// Characters of a note.
const NOTE: usize = 1_000;
/// Characters of a name.
const NAME: usize = 100;

/// Whether all of it is within the bounds.
pub(in crate::store) fn keeps_bounds(said: &Said) -> bool {
    match said {
        Said::Entry(entry) => entry_keeps(entry),
        Said::Fact(fact) => fact_keeps(fact),
    }
}

fn entry_keeps(entry: &Entry) -> bool {
    match entry {
        Entry::CheckedIn(_) | Entry::Kept | Entry::Removed | Entry::Restored => true,
        Entry::Felt(feedback) => note_keeps(feedback.note.as_ref()),
        Entry::Noted(note) => note_keeps(note.as_ref()),
        Entry::Started(plan) | Entry::Retimed(plan) => plan_keeps(plan),
        Entry::Progress(progress, Place { index: _, spent, active }) => {
            progress_keeps(progress) && *spent <= LENGTH && *active <= LENGTH
        }
        Entry::Ended(progress, _) => progress_keeps(progress),
    }
}

fn fact_keeps(fact: &Fact) -> bool {
    match fact {
        Fact::Profile(profile) => YEARS.contains(&profile.birth.year()),
        Fact::Symptoms(symptoms) => note_keeps(symptoms.note.as_ref()),
        Fact::SymptomsOf(date, symptoms) => {
            YEARS.contains(&date.year()) && note_keeps(symptoms.note.as_ref())
        }
        Fact::Allowance(Allowance::Given { program } | Allowance::Withdrawn { program }) => {
            name_keeps(program)
        }
        Fact::NoCheckIn | Fact::NoProfile | Fact::Checklist(_) => true,
    }
}

fn plan_keeps(plan: &Plan) -> bool {
    let Plan { program, started, planned, reps_planned, blocks } = plan;
    let steps = |steps: &[(String, Duration)]| {
        steps.len() <= PARTS
            && steps.iter().all(|(act, length)| name_keeps(act) && *length <= LENGTH)
    };
    name_keeps(program)
        && YEARS.contains(&started.year())
        && *planned <= LENGTH
        && *reps_planned <= TIMES
        && blocks.len() <= PARTS
        && blocks.iter().all(|block| block.set_rest <= LENGTH && steps(&block.steps))
}

fn progress_keeps(progress: &Progress) -> bool {
    let Progress { active, paused, reps_done, tired } = progress;
    *active <= LENGTH && *paused <= PAUSE && *reps_done <= TIMES && *tired <= TIMES
}

fn note_keeps(note: Option<&String>) -> bool {
    note.is_none_or(|note| note.chars().count() <= NOTE)
}

fn name_keeps(name: &str) -> bool {
    name.chars().count() <= NAME
}
