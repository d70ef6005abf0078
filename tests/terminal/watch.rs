//! A value that threads change and a test waits on.
//!
//! A wait looks again at every change, and every 10 ms for what changes unseen (`/proc`); it panics at its deadline.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use herstel::clock;

/// When a test gives up. Far above anything a loaded machine needs: it detects hanging, not slowness.
pub const DEADLINE: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(10);

pub struct Watch<T>(Arc<(Mutex<T>, Condvar)>);

impl<T> Clone for Watch<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Watch<T> {
    pub fn new(value: T) -> Self {
        Self(Arc::new((Mutex::new(value), Condvar::new())))
    }

    pub fn lock(&self) -> MutexGuard<'_, T> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn change<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = change(&mut self.lock());
        self.0.1.notify_all();
        result
    }

    /// Waits until `look` finds something; `None` at the deadline.
    pub fn wait<R>(
        &self,
        deadline: Duration,
        mut look: impl FnMut(&mut T) -> Option<R>,
    ) -> Option<R> {
        let end = clock::mono() + deadline;
        let mut value = self.lock();
        loop {
            if let Some(found) = look(&mut value) {
                return Some(found);
            }
            if clock::mono() >= end {
                return None;
            }
            value =
                self.0.1.wait_timeout(value, LOOK_AGAIN).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Waits for something outside the value; the lock is free while `is` looks.
    pub fn wait_until(&self, deadline: Duration, mut is: impl FnMut() -> bool) -> bool {
        let end = clock::mono() + deadline;
        while !is() {
            if clock::mono() >= end {
                return false;
            }
            drop(self.0.1.wait_timeout(self.lock(), LOOK_AGAIN));
        }
        true
    }
}
