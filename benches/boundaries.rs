//! How exactly the acts of a session come: `cargo bench --bench boundaries -- [seconds]`, 180 s when nothing is said.
//!
//! The release build breathes in plain lines, through a pipe and through a terminal at once. Each act is stamped as it
//! arrives and compared with the timeline; the earliest of all is the zero, since the true start is known only inside. What
//! is printed is a report: nothing here passes or fails, for a busy machine is late without anybody's fault.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a report of a tool for developers")]

use std::{env, process::Command, thread};

use herstel::clock::{self, Mono};
use serde_json::Value;
use tempfile::TempDir;

use self::{lines::Lines, pty::Pty};

#[path = "../tests/terminal/lines.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a harness for tests"
)]
mod lines;
#[path = "../tests/terminal/pty.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a harness for tests"
)]
mod pty;
#[path = "../tests/terminal/watch.rs"]
#[expect(unreachable_pub, reason = "a harness for tests")]
mod watch;

/// A breath in and out, as `programs/breath.toml` has it.
const BREATH: u64 = 10;
const LEAD_IN: u64 = 5;
/// How the lines of the lead-in and of both acts begin.
const ACTS: [&str; 3] = ["Get settled, ", "Breathe in, ", "Breathe out, "];

fn main() {
    // Cargo itself adds `--bench`.
    let seconds = env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(180_u64);
    let breaths = (seconds.saturating_sub(LEAD_IN) / BREATH).max(1).to_string();
    let expected = timeline(&breaths);
    let (through_pipe, through_terminal) = thread::scope(|scope| {
        let pipe = scope.spawn(|| pipe(&breaths));
        let terminal = scope.spawn(|| terminal(&breaths));
        (pipe.join().unwrap(), terminal.join().unwrap())
    });
    println!("{breaths} breaths, lateness in milliseconds:");
    report("pipe", &expected, &through_pipe);
    report("terminal", &expected, &through_terminal);
}

fn herstel(dir: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(["--plain", "--lang", "en", "--data-dir"]).arg(dir.path()).env("HOME", dir.path());
    command
}

/// When each act begins, in seconds from the start of the lead-in.
fn timeline(breaths: &str) -> Vec<f64> {
    let dir = TempDir::new().unwrap();
    let words = ["programs", "timeline", "breath", "--json", "--reps", breaths];
    let output = herstel(&dir).args(words).output().unwrap();
    let timeline: Value = serde_json::from_slice(&output.stdout).unwrap();
    let segments = timeline.get("segments").and_then(Value::as_array).unwrap();
    segments.iter().map(|segment| segment.get("at_s").and_then(Value::as_f64).unwrap()).collect()
}

/// Whether a line of plain mode says that an act begins.
fn is_act(line: &str) -> bool {
    ACTS.iter().any(|act| line.starts_with(act))
}

fn pipe(breaths: &str) -> Vec<Mono> {
    let dir = TempDir::new().unwrap();
    let lines = Lines::start(herstel(&dir).args(["start", "breath", "--reps", breaths]));
    let count = breaths.parse().unwrap();
    let acts = std::iter::once(ACTS[0]).chain([ACTS[1], ACTS[2]].repeat(count));
    // One after the other, as no wait is longer than the harness allows.
    acts.map(|act| lines.wait_line(act).at).collect()
}

fn terminal(breaths: &str) -> Vec<Mono> {
    let dir = TempDir::new().unwrap();
    let pty = Pty::start(herstel(&dir).args(["start", "breath", "--reps", breaths]), 24, 80);
    let (mut acts, mut read) = (Vec::new(), 0);
    loop {
        let fresh = pty.wait_raw("another line", |raw| {
            let end = raw.iter().rposition(|byte| *byte == b'\n')? + 1;
            (end > read).then(|| {
                String::from_utf8_lossy(raw.get(read..end).unwrap_or_default()).into_owned()
            })
        });
        let at = clock::mono();
        read += fresh.len();
        acts.extend(fresh.lines().filter(|line| is_act(line)).map(|_| at));
        if fresh.lines().any(|line| line == "Done.") {
            return acts;
        }
    }
}

fn report(name: &str, expected: &[f64], acts: &[Mono]) {
    let told: Vec<f64> =
        acts.iter().zip(expected).map(|(act, at)| act.0.as_secs_f64() - at).collect();
    let zero = told.iter().copied().fold(f64::INFINITY, f64::min);
    let late: Vec<f64> = told.iter().map(|at| (at - zero) * 1000.0).collect();
    let mut sorted = late.clone();
    sorted.sort_by(f64::total_cmp);
    let at = |percent: usize| {
        let last = sorted.len().saturating_sub(1);
        sorted.get((last * percent).div_ceil(100)).copied().unwrap_or_default()
    };
    let third = late.len() / 3;
    let first = mean(late.get(..third).unwrap_or_default());
    let last = mean(late.get(late.len() - third..).unwrap_or_default());
    println!(
        "{name:>9}: {} of {} acts, median {:.2}, p99 {:.2}, most {:.2}, drift {:+.2} (last third less first third)",
        acts.len(),
        expected.len(),
        at(50),
        at(99),
        at(100),
        last - first
    );
}

fn mean(values: &[f64]) -> f64 {
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX).max(1);
    values.iter().sum::<f64>() / f64::from(count)
}
