//! Where the handle and the writer meet: the queue, and the bell that says it changed.
//!
//! Nothing here waits for the disk: whoever hands something over holds the lock for the moment that takes.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::{super::event::new_id, Pending, What};

/// Where the handle and the writer meet.
#[derive(Debug, Default)]
pub(super) struct Desk {
    queue: Mutex<Queue>,
    /// Rung whenever the queue changed.
    pub(super) bell: Condvar,
}

#[derive(Debug, Default)]
pub(super) struct Queue {
    /// Oldest first; an entry is taken out after its commit.
    pub(super) pending: VecDeque<Pending>,
    /// The session's ids by their number in this process.
    pub(super) ids: HashMap<u32, Uuid>,
    /// Entries ever handed over.
    pub(super) arrived: u64,
    pub(super) stage: Stage,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    #[default]
    Open,
    /// The writer is to finish.
    Closing,
    /// The writer is gone; nothing more is written.
    Left,
}

impl Queue {
    pub(super) fn push(&mut self, at: DateTime<FixedOffset>, what: What) {
        self.pending.push_back(Pending { event: new_id(at), at, what });
        self.arrived += 1;
    }

    pub(super) fn ask_to_close(&mut self) {
        if self.stage == Stage::Open {
            self.stage = Stage::Closing;
        }
    }
}

impl Desk {
    /// No lock is held across anything that may panic, so a poisoned one is whole.
    pub(super) fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the next entry to write; `None` when there is none and the store is closing.
    pub(super) fn next(&self) -> Option<Pending> {
        let idle = |queue: &mut Queue| queue.pending.is_empty() && queue.stage == Stage::Open;
        let queue = self.bell.wait_while(self.lock(), idle).unwrap_or_else(PoisonError::into_inner);
        queue.pending.front().cloned()
    }

    /// After a failure: waits until something arrives after `arrived`, or `retry` has passed. False when closing.
    pub(super) fn wait_to_retry(&self, arrived: u64, retry: Duration) -> bool {
        let idle = |queue: &mut Queue| queue.arrived == arrived && queue.stage == Stage::Open;
        let waited = self.bell.wait_timeout_while(self.lock(), retry, idle);
        let (queue, _) = waited.unwrap_or_else(PoisonError::into_inner);
        queue.stage == Stage::Open
    }
}
