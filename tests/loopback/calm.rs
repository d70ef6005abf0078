//! Measurements in milliseconds on a machine that others use too.
//!
//! A machine that stands still for longer than what lies ready at a sound server has nothing to say about our sound: what
//! failed while it did is tried again, a few times. What fails on a machine that runs has failed.

use std::{
    panic::{self, AssertUnwindSafe, resume_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use herstel::clock;

use crate::watch::Watch;

const ATTEMPTS: u32 = 4;
/// A nap, and by how much it may be too long: half of what lies ready.
const NAP: Duration = Duration::from_millis(5);
const STANDSTILL: Duration = Duration::from_millis(40);

/// Measures until it succeeds, or fails for a reason of its own.
pub(crate) fn measure(measurement: impl Fn()) {
    for attempt in 1..=ATTEMPTS {
        let naps = Naps::start();
        let measured = panic::catch_unwind(AssertUnwindSafe(&measurement));
        let stood_still = naps.longest();
        match measured {
            Ok(()) => return,
            Err(_) if stood_still > STANDSTILL && attempt < ATTEMPTS => {
                eprintln!("the machine stood still for {stood_still:?}: once more");
            }
            Err(failure) => resume_unwind(failure),
        }
    }
}

/// A thread that sleeps for a moment again and again, and sees how long that took.
struct Naps {
    over: Arc<AtomicBool>,
    /// Microseconds.
    longest: Arc<AtomicU64>,
}

impl Naps {
    fn start() -> Self {
        let (over, longest) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let naps = Self { over: Arc::clone(&over), longest: Arc::clone(&longest) };
        thread::spawn(move || {
            while !over.load(Ordering::SeqCst) {
                let asleep = clock::mono();
                Watch::new(()).wait_until(NAP, || false);
                let slept = clock::mono().since(asleep).saturating_sub(NAP);
                let micros = u64::try_from(slept.as_micros()).unwrap_or(u64::MAX);
                longest.fetch_max(micros, Ordering::SeqCst);
            }
        });
        naps
    }

    fn longest(&self) -> Duration {
        Duration::from_micros(self.longest.load(Ordering::SeqCst))
    }
}

impl Drop for Naps {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}
