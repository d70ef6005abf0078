//! What herstel costs in a terminal, beside the least that any program costs: `cargo bench --bench terminal`.
//!
//! Everything runs in a real terminal at 80x24 and at 200x60, the floor of `benches/floor` in the same run. Compare builds
//! by instructions: the share of the processor moves by more than twice with the state of the machine. What is printed is
//! a report; nothing here passes or fails.
//!
//! 1. `-- --seconds 30` sets how long each is watched.
//! 2. `-- PROGRAM ...` watches another program too.
//! 3. `-- --late 1800` measures for half an hour how late the acts come, and nothing else.
//! 4. Instructions need `perf` and a machine that counts them; without, that column is empty.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a report of a tool for developers: a panic is how it fails"
)]

mod cost;
mod late;
mod start;
mod subject;

#[path = "../../tests/terminal/pty.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a harness for tests"
)]
mod pty;
#[path = "../../tests/terminal/watch.rs"]
#[expect(unreachable_pub, reason = "a harness for tests")]
mod watch;

use std::{env, time::Duration};

/// A whole breath, so that no part of it weighs more than another.
const SECONDS: u64 = 10;

fn main() {
    // Cargo itself adds `--bench`.
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let (seconds, other) = match words.as_slice() {
        [flag, seconds] if flag == "--late" => {
            return late::report(Duration::from_secs(seconds.parse().unwrap()));
        }
        [flag, seconds, other @ ..] if flag == "--seconds" => (seconds.parse().unwrap(), other),
        other => (SECONDS, other),
    };
    subject::report_sizes();
    start::report(other);
    cost::report(other, Duration::from_secs(seconds));
    late::report(Duration::from_secs(seconds * 6));
    late::report_ends();
}

/// The value below which so many percent of them lie.
fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last * percent).div_ceil(100)).copied().unwrap_or(f64::NAN)
}
