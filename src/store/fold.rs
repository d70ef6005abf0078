//! Events to records, purely.
//!
//! The order events arrive in means nothing, and hearing one twice changes nothing: two devices that know the same events
//! show the same sessions, whatever way the events came.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{body::decode, event::Event};
use crate::session::record::{Entry, Outcome, Plan, Progress, Record};

/// What a set of events adds up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// By start, then by id.
    pub sessions: Vec<Record>,
    /// Events whose body could not be read; they are left out.
    pub unreadable: usize,
}

/// Adds events up to sessions.
///
/// 1. An event counts once, whatever its `id` says how often.
/// 2. Progress only grows, so the furthest of each figure holds.
/// 3. Of two starts the earlier holds, of two ends the later.
/// 4. A session without an end was interrupted.
/// 5. A session without a readable start is left out: what was planned, and when, is not known.
pub fn fold(events: impl IntoIterator<Item = Event>) -> Folded {
    let mut unreadable = 0;
    let mut heard = BTreeSet::new();
    let mut told: BTreeMap<Uuid, Told> = BTreeMap::new();
    for event in in_order(events) {
        if !heard.insert(event.id) {
            continue;
        }
        match decode(&event) {
            Ok(Some(entry)) => told.entry(event.subject).or_default().hear(entry),
            Ok(None) => {}
            Err(_) => unreadable += 1,
        }
    }
    let mut sessions: Vec<_> = told.into_iter().filter_map(|(id, told)| told.record(id)).collect();
    sessions.sort_by_key(|record| (record.plan.started, record.id));
    Folded { sessions, unreadable }
}

/// By time, then by id; whole events last, so that even two of one id with different words fall the same way each time.
fn in_order(events: impl IntoIterator<Item = Event>) -> Vec<Event> {
    let mut events: Vec<_> = events.into_iter().collect();
    events.sort_by(|a, b| (a.at, a.id).cmp(&(b.at, b.id)).then_with(|| a.cmp(b)));
    events
}

/// What is known of a session so far.
#[derive(Default)]
struct Told {
    plan: Option<Plan>,
    progress: Progress,
    outcome: Option<Outcome>,
}

impl Told {
    fn hear(&mut self, entry: Entry) {
        match entry {
            Entry::Started(plan) => {
                self.plan.get_or_insert(plan);
            }
            Entry::Progress(progress) => self.reach(progress),
            Entry::Ended(progress, outcome) => {
                self.reach(progress);
                self.outcome = Some(outcome);
            }
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

    fn record(self, id: Uuid) -> Option<Record> {
        Some(Record {
            id,
            plan: self.plan?,
            progress: self.progress,
            outcome: self.outcome.unwrap_or(Outcome::Interrupted),
            note: None,
        })
    }
}
