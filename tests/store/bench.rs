//! What the tests of the store share: sessions to save, and a stream of numbers that is the same each time.

use std::{path::Path, time::Duration};

use chrono::{DateTime, FixedOffset};
use herstel::{
    session::record::{Entry, Outcome, Place, Plan, PlannedBlock, Progress},
    store::{Left, Store},
};

/// Long enough for any machine; only ends a test that hangs.
pub(crate) const LONG: Duration = Duration::from_mins(5);

pub(crate) fn at(second: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T09:30:12+01:00").unwrap()
        + Duration::from_secs(second.into())
}

pub(crate) fn plan(session: u32) -> Plan {
    Plan {
        program: ["light", "breath", "endurance"][session as usize % 3].to_owned(),
        started: at(session * 60),
        planned: Duration::from_secs(336),
        reps_planned: 24,
        blocks: vec![PlannedBlock {
            sets: 3,
            reps: 8,
            set_rest: Duration::from_mins(1),
            steps: vec![
                ("contract".to_owned(), Duration::from_millis(2_500)),
                ("release".to_owned(), Duration::from_secs(6)),
            ],
        }],
    }
}

/// A whole session with this many repetitions.
pub(crate) fn entries(session: u32, reps: u32) -> Vec<Entry> {
    let progress = |reps| Progress {
        active: Duration::from_millis(8_500) * reps,
        reps_done: reps,
        ..Progress::default()
    };
    let mut entries = vec![Entry::Started(plan(session))];
    entries.extend((1..=reps).map(|reps| Entry::Progress(progress(reps), Place::default())));
    entries.push(Entry::Ended(progress(reps), Outcome::Completed));
    entries
}

/// Saves whole sessions and closes.
pub(crate) fn saved(dir: &Path, sessions: u32) {
    let (store, _replies) = Store::open(dir, || ());
    for session in 0..sessions {
        for (second, entry) in (0..).zip(entries(session, 5)) {
            store.save(session, at(session * 60 + second), entry);
        }
    }
    assert_eq!(store.close(LONG), Left::default());
}

pub(crate) fn integrity(dir: &Path) -> String {
    super::open_read_only(dir)
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap_or_else(|error| error.to_string())
}

/// xorshift64*: enough to choose where to hurt, and the same in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end
    }
}
