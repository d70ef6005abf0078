//! Looking back with the real program: `stats`, and the History screen in plain lines, on a diary on disk.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use herstel::{
    session::{
        answers::{Discomfort, Feedback, Felt},
        record::{Entry, Outcome, Plan, Progress},
    },
    store::Store,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// When a session began, its program, its whole seconds, its repetitions.
type Row = (&'static str, &'static str, u64, u32);

/// The third is in the evening of one place and in the next day of another.
const SESSIONS: [Row; 4] = [
    ("2026-09-30T21:00:00+02:00", "breath", 120, 12),
    ("2026-10-01T09:00:00+02:00", "light", 336, 24),
    ("2026-10-01T23:30:00-05:00", "light", 99, 7),
    ("2026-10-31T08:00:00+01:00", "breath", 120, 12),
];

fn herstel(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", dir).stdin(Stdio::null());
    command.args(["--lang", "en", "--data-dir"]).arg(dir.join("data"));
    command
}

fn diary() -> TempDir {
    let dir = TempDir::new().unwrap();
    let (store, replies) = Store::open(&dir.path().join("data"), || {});
    for (number, (started, program, seconds, reps)) in (1..).zip(SESSIONS) {
        let started: DateTime<FixedOffset> = DateTime::parse_from_rfc3339(started).unwrap();
        let plan = Plan {
            program: program.to_owned(),
            started,
            planned: Duration::from_secs(seconds),
            reps_planned: reps,
            blocks: Vec::new(),
        };
        let active = Duration::from_secs(seconds);
        let progress = Progress { active, reps_done: reps, ..Progress::default() };
        let felt = Feedback {
            felt: Some(Felt::Okay),
            discomfort: Discomfort::new(2),
            ..Feedback::default()
        };
        let entries =
            [Entry::Started(plan), Entry::Ended(progress, Outcome::Completed), Entry::Felt(felt)];
        for entry in entries {
            store.save(number, started + active, entry);
            replies.recv().unwrap();
        }
    }
    let left = store.close(Duration::from_secs(9));
    assert!(left.0.is_empty());
    dir
}

fn out(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(dir: &TempDir, command: &str) -> Value {
    serde_json::from_str(&out(&herstel(dir.path(), &[command, "--json"]).output().unwrap()))
        .unwrap()
}

/// What is said in plain mode when these lines are typed.
fn typed(dir: &TempDir, lines: &str) -> String {
    let mut command = herstel(dir.path(), &["--plain"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    out(&child.wait_with_output().unwrap())
}

#[test]
fn stats_add_up_what_history_lists() {
    let dir = diary();
    let stats = json(&dir, "stats");
    let history = json(&dir, "history");
    let sessions = history["sessions"].as_array().unwrap();
    let sum = |field: &str| sessions.iter().map(|one| one[field].as_u64().unwrap()).sum::<u64>();
    let all = json!({
        "days": 3, "sessions": sessions.len(), "completed": 4,
        "active_s": sum("active_s"), "reps_done": sum("reps_done"),
    });
    assert_eq!(stats["all"], all);
    assert_eq!((&stats["schema"], &stats["first"]), (&json!(1), &json!("2026-09-30")));
    let programs: Vec<_> = stats["programs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["id"].as_str().unwrap(), one["sessions"].as_u64().unwrap()))
        .collect();
    assert_eq!(programs, [("breath", 2), ("light", 2)]);
    assert_eq!(stats["weeks"].as_array().unwrap().len(), 12);
    let said = out(&herstel(dir.path(), &["stats"]).output().unwrap());
    let first = "Since 30 September 2026: 4 sessions on 3 days, 11 minutes.\n";
    assert!(said.starts_with(first), "{said}");
}

#[test]
fn an_empty_diary_has_kind_words() {
    let dir = TempDir::new().unwrap();
    assert_eq!(json(&dir, "stats")["first"], Value::Null);
    let said = out(&herstel(dir.path(), &["stats"]).output().unwrap());
    assert!(said.starts_with("Your diary is still empty."), "{said}");
    assert!(!dir.path().join("data").exists(), "looking makes nothing");
}

/// All that is typed comes at once; each line waits for what it is about.
#[test]
fn a_session_is_found_changed_taken_away_and_put_back() {
    let dir = diary();
    let october = "h\nf\n2\n1-10-2026\n3\n31-10-2026\n\n";
    let said = typed(&dir, &format!("{october}2\nw\nWell slept.\nr\nq\nq\n"));
    for line in [
        "From 1 October 2026 to 31 October 2026: 3 sessions on 2 days, 9 minutes.",
        "2. Thursday 1 October, 23:30, Light contractions: 1 minute",
        "Thursday 1 October 2026, 23:30",
        "Time: 1 minute and 39 seconds",
        "Note: Well slept.",
        "Your note is saved.",
        "Taken away. It can be put back: u.",
    ] {
        assert!(said.lines().any(|said| said == line), "{line}\n---\n{said}");
    }
    let left = json(&dir, "history");
    let left: Vec<_> =
        left["sessions"].as_array().unwrap().iter().map(|one| &one["active_s"]).collect();
    assert_eq!(left, [120, 336, 120]);
    assert_eq!(json(&dir, "stats")["all"]["sessions"], 3);
    typed(&dir, &format!("{october}1\nr\nu\nq\nq\n"));
    assert_eq!(json(&dir, "history")["sessions"].as_array().unwrap().len(), 3);
}
