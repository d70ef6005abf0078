//! One session as its events tell it.
//!
//! They are heard in the order of their times: what came later in that order holds, but what was done only grows.

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use crate::session::{
    answers::{CheckIn, Feedback},
    record::{Entry, Outcome, Place, Plan, Progress, Record},
};

/// A session as the events tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub record: Record,
    /// When it was taken out of the history, which can be undone.
    pub removed: Option<DateTime<FixedOffset>>,
    /// Where it can be gone on with; `None` when it came to an end or was left as it is.
    pub open: Option<Open>,
}

/// An interrupted session that nothing was decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    pub place: Place,
    /// When it was last heard of.
    pub last: DateTime<FixedOffset>,
    /// Where it went on then: nowhere else is it known whether it still does.
    pub device: Uuid,
}

/// What is known of a session so far.
#[derive(Default)]
pub(super) struct Told {
    plan: Option<Plan>,
    retimed: Option<Plan>,
    progress: Progress,
    outcome: Option<Outcome>,
    check_in: Option<CheckIn>,
    feedback: Option<Feedback>,
    place: Place,
    /// When something was last done in it, and where.
    last: Option<(DateTime<FixedOffset>, Uuid)>,
    removed: Option<DateTime<FixedOffset>>,
    kept: Option<DateTime<FixedOffset>>,
}

impl Told {
    pub(super) fn hear(&mut self, at: DateTime<FixedOffset>, device: Uuid, entry: Entry) {
        match entry {
            Entry::CheckedIn(check_in) => self.check_in = Some(check_in),
            Entry::Felt(feedback) => self.feedback = Some(feedback),
            Entry::Started(plan) => {
                self.plan.get_or_insert(plan);
                self.last = Some((at, device));
            }
            Entry::Progress(progress, place) => {
                self.reach(progress);
                self.place = self.place.max(place);
                self.last = Some((at, device));
            }
            Entry::Retimed(plan) => self.retimed = Some(plan),
            Entry::Ended(progress, outcome) => {
                self.progress = progress;
                self.outcome = Some(outcome);
                self.last = Some((at, device));
            }
            Entry::Kept => self.kept = Some(at),
            Entry::Noted(note) => self.feedback.get_or_insert_default().note = note,
            Entry::Removed => self.removed = Some(at),
            Entry::Restored => self.removed = None,
        }
    }

    fn reach(&mut self, other: Progress) {
        let own = self.progress;
        self.progress = Progress {
            active: own.active.max(other.active),
            paused: own.paused.max(other.paused),
            reps_done: own.reps_done.max(other.reps_done),
            tired: own.tired.max(other.tired),
        };
    }

    pub(super) fn session(self, id: Uuid) -> Option<Session> {
        let (open, removed) = (self.open(), self.removed);
        let Plan { program, started, .. } = self.plan.clone()?;
        let plan = self.retimed.map(|retimed| Plan { program, started, ..retimed });
        let record = Record {
            id,
            plan: plan.or(self.plan)?,
            progress: self.progress,
            outcome: self.outcome.unwrap_or(Outcome::Interrupted),
            check_in: self.check_in,
            feedback: self.feedback,
        };
        Some(Session { record, removed, open })
    }

    fn open(&self) -> Option<Open> {
        let (last, device) = self.last?;
        let is_interrupted = matches!(self.outcome, None | Some(Outcome::Interrupted));
        let is_settled = self.kept.is_some_and(|kept| kept >= last) || self.removed.is_some();
        // An early herstel kept no place.
        let has_place = self.place > Place::default() || self.progress == Progress::default();
        let place = self.place;
        (is_interrupted && !is_settled && has_place).then_some(Open { place, last, device })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{
        event::Event,
        fold,
        sample::{event, progress, session},
    };

    #[test]
    fn a_session_is_open_until_something_is_decided() {
        let is_open = |events: &[Event]| {
            fold::session(Uuid::from_u128(7), events.to_vec()).unwrap().open.is_some()
        };
        let mut events = session(7, 0, 0, None);
        assert!(is_open(&events), "before its first repetition");
        let place = Place { index: 4, ..Place::default() };
        events.push(event(7, 9, &Entry::Progress(progress(2), place)));
        assert!(is_open(&events));
        events.push(event(7, 10, &Entry::Ended(progress(2), Outcome::Interrupted)));
        assert!(is_open(&events), "a signal ended it");
        let mut removed = events.clone();
        removed.push(event(7, 11, &Entry::Removed));
        assert!(!is_open(&removed));
        events.push(event(7, 11, &Entry::Kept));
        assert!(!is_open(&events));
        events.push(event(7, 12, &Entry::Progress(progress(3), place)));
        assert!(is_open(&events), "it was gone on with, and cut off again");
        events.push(event(7, 13, &Entry::Ended(progress(3), Outcome::EndedEarly)));
        assert!(!is_open(&events));
    }
}
