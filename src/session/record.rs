//! What is kept of a session: the entries as they happen, and the [`Record`] they add up to.
//!
//! Entries are written one by one while the session runs, so that whatever ends the program, what was done is on record.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use uuid::Uuid;

use super::answers::{CheckIn, Feedback, Felt};
use crate::program::{Act, Program};

const HALF_A_MINUTE: Duration = Duration::from_secs(30);

/// As much of the id of a session as a person has to type: its first twelve digits are the millisecond of its first entry.
pub fn short(id: Uuid) -> String {
    id.simple().to_string().chars().take(12).collect()
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Ran to its end; sets ended early by "tired" included.
    Completed,
    /// Ended by choice before its end.
    EndedEarly,
    /// Ended by "this hurts".
    Stopped,
    /// Ended by a signal, a closed window, a crash or a flat battery.
    Interrupted,
}

impl Outcome {
    pub const ALL: [Self; 4] =
        [Self::Completed, Self::EndedEarly, Self::Stopped, Self::Interrupted];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::EndedEarly => "ended-early",
            Self::Stopped => "stopped",
            Self::Interrupted => "interrupted",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// What a session is, known when its first act begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub program: String,
    pub started: DateTime<FixedOffset>,
    /// The length without the lead-in.
    pub planned: Duration,
    pub reps_planned: u32,
    /// The blocks really used, after timers, for later comparison.
    pub blocks: Vec<PlannedBlock>,
}

impl Plan {
    /// A program as it is now, begun at this moment.
    pub fn of(program: &Program, started: DateTime<FixedOffset>) -> Self {
        let blocks = program.blocks.iter().map(|block| PlannedBlock {
            sets: block.sets,
            reps: block.reps,
            set_rest: block.set_rest,
            steps: block
                .steps
                .iter()
                .map(|step| (step.act.name().to_owned(), step.length))
                .collect(),
        });
        Self {
            program: program.id.clone(),
            started,
            planned: program.length(),
            reps_planned: program.reps(),
            blocks: blocks.collect(),
        }
    }

    /// Whether these are the figures of this program.
    pub fn is_of(&self, program: &Program) -> bool {
        self.program == program.id && Self::of(program, self.started).blocks == self.blocks
    }

    /// The program with the time to let go that was used last; `None` when it is another program by now.
    pub fn again(&self, program: &Program) -> Option<Program> {
        let mut again = program.clone();
        for (block, planned) in again.blocks.iter_mut().zip(&self.blocks) {
            for (step, (_, length)) in block.steps.iter_mut().zip(&planned.steps) {
                if step.act == Act::Release {
                    step.length = *length;
                }
            }
        }
        self.is_of(&again).then_some(again)
    }
}

/// The figures of one block as they were used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedBlock {
    pub sets: u8,
    pub reps: u8,
    pub set_rest: Duration,
    /// Name of the act and its length.
    pub steps: Vec<(String, Duration)>,
}

/// What was done so far. What is told to be kept only ever grows; on a screen the time of a repetition that is begun anew
/// after a long pause goes away again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Time in acts and set rests: no lead-in, no pause, nothing skipped, and nothing twice that was begun anew.
    pub active: Duration,
    pub paused: Duration,
    /// Repetitions of which every act was done whole.
    pub reps_done: u32,
    /// Sets ended early because the person was tired.
    pub tired: u32,
}

/// Where a session goes on when it is taken up again: the first thing of the program that is still to do.
///
/// It only ever grows, like [`Progress`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Acts and set rests of the program, unrolled, that lie before it.
    pub index: u32,
    /// What of its repetition, or of a set rest, is over already; zero for what is begun anew.
    pub spent: Duration,
    /// Time of the exercise that lies before it, as [`Progress::active`] counts it.
    pub active: Duration,
}

/// One thing to keep of a session, in the order it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The answers before it; the session they were given for need not have begun.
    CheckedIn(CheckIn),
    Started(Plan),
    /// The plan with the figures changed on the way, as they are from here on.
    Retimed(Plan),
    /// How far it is, and where it would go on.
    Progress(Progress, Place),
    Ended(Progress, Outcome),
    /// The answers after it; given again, the later ones hold.
    Felt(Feedback),
    /// What was interrupted stays as it is.
    Kept,
    /// The note was written anew; `None` takes it away.
    Noted(Option<String>),
    /// Out of the history.
    Removed,
    /// Back in the history.
    Restored,
}

/// A session that was cut off, and that nothing was decided about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    pub record: Record,
    pub place: Place,
    /// When it was last heard of.
    pub last: DateTime<FixedOffset>,
}

/// A session looked back on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub id: Uuid,
    pub plan: Plan,
    pub progress: Progress,
    pub outcome: Outcome,
    pub check_in: Option<CheckIn>,
    pub feedback: Option<Feedback>,
}

impl Record {
    /// The civil date the session counts for: that of its start, where the person was.
    pub fn date(&self) -> NaiveDate {
        self.plan.started.date_naive()
    }

    /// The moment it was over, as far as it came.
    pub fn ended(&self) -> DateTime<FixedOffset> {
        let Plan { started, .. } = self.plan;
        let length = TimeDelta::from_std(self.progress.active.saturating_add(self.progress.paused));
        length.ok().and_then(|length| started.checked_add_signed(length)).unwrap_or(started)
    }

    /// Whether it was enough to count for what a day holds: a repetition, half a minute of exercise, that it was done to its
    /// end, "tired" included, or that it hurt.
    pub fn counts(&self) -> bool {
        let Progress { active, reps_done, .. } = self.progress;
        let is_enough = reps_done > 0 || active >= HALF_A_MINUTE;
        is_enough || matches!(self.outcome, Outcome::Completed | Outcome::Stopped)
    }

    pub fn felt(&self) -> Option<Felt> {
        self.feedback.as_ref()?.felt
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::library::Library;

    /// Across midnight, on a journey, over the date line: the date is the one where and when it began.
    #[test]
    fn a_session_belongs_to_the_date_where_it_began() {
        let breath = Library::open(None).get("breath").cloned().unwrap();
        for (started, date) in [
            ("2026-11-21T23:58:00+01:00", "2026-11-21"),
            ("2026-11-22T00:30:00+13:00", "2026-11-22"),
            ("2026-11-21T23:30:00-10:00", "2026-11-21"),
            ("2026-10-25T02:30:00+01:00", "2026-10-25"),
        ] {
            let started = DateTime::parse_from_rfc3339(started).unwrap();
            let record = Record {
                id: Uuid::nil(),
                plan: Plan::of(&breath, started),
                progress: Progress { active: Duration::from_mins(5), ..Progress::default() },
                outcome: Outcome::Completed,
                check_in: None,
                feedback: None,
            };
            assert_eq!(record.date().to_string(), date);
            assert_eq!(record.ended(), started + Duration::from_mins(5));
            // Whatever some other hand wrote into a diary.
            for active in [Duration::MAX, Duration::from_secs(10_000_000_000_000)] {
                let progress = Progress { active, paused: active, ..Progress::default() };
                assert_eq!(Record { progress, ..record.clone() }.ended(), started);
            }
        }
    }
}
