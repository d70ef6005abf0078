//! Sessions on the real program, with the keys and the mishaps of a person.
//!
//! `HERSTEL_BINARY` names another build to try than the one cargo made, as `.ci/run` does for the release build.

use std::{env, fs, path::PathBuf, process::Command, thread, time::Duration};

use herstel::clock;
use rustix::process::Signal;
use serde_json::Value;
use tempfile::TempDir;

use crate::pty::Pty;

/// Three acts of a second, all that a whole session needs.
const BRISK: &str = include_str!("../made/brisk.toml");

/// How soon a program that was told to end is gone. The watchdog sees to it after 1.5 s; what is left is for a busy machine,
/// and some tens of milliseconds are usual. It detects hanging: raise it rather than run this test again.
const PATIENCE: Duration = Duration::from_secs(2);

/// Rounds of [`whatever_ends_it_what_was_done_is_kept`], and how many at a time.
const ROUNDS: u64 = 40;
const AT_ONCE: u64 = 8;

struct Session {
    pty: Pty,
    dir: TempDir,
}

impl Session {
    fn start() -> Self {
        Self::start_with(&[])
    }

    fn start_with(flags: &[&str]) -> Self {
        let dir = TempDir::new().unwrap();
        let program = brisk(&dir);
        let mut command = herstel(&dir);
        command.args(flags).arg("start").arg(program).args(["--lead-in", "0", "--events"]);
        command.arg(dir.path().join("events.jsonl"));
        Self { pty: Pty::start(&command, 24, 80), dir }
    }

    /// The events told so far, the last one perhaps not whole.
    fn events(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.dir.path().join("events.jsonl")).unwrap_or_default();
        text.lines().map_while(|line| serde_json::from_str(line).ok()).collect()
    }

    fn history(&self) -> Vec<Value> {
        history(&self.dir)
    }
}

pub fn herstel(dir: &TempDir) -> Command {
    let built = || PathBuf::from(env!("CARGO_BIN_EXE_herstel"));
    let mut command = Command::new(env::var_os("HERSTEL_BINARY").map_or_else(built, PathBuf::from));
    command.args(["--lang", "en", "--data-dir"]).arg(dir.path().join("data"));
    command.env("HOME", dir.path()).env("HERSTEL_MUTE", "1");
    for name in ["ACCESSIBLE", "NO_COLOR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        command.env_remove(name);
    }
    command
}

/// The file of [`BRISK`].
pub fn brisk(dir: &TempDir) -> PathBuf {
    let program = dir.path().join("brisk.toml");
    fs::write(&program, BRISK).unwrap();
    program
}

/// The sessions on record.
pub fn history(dir: &TempDir) -> Vec<Value> {
    let output = herstel(dir).args(["history", "--json"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let history: Value = serde_json::from_slice(&output.stdout).unwrap();
    history["sessions"].as_array().unwrap().clone()
}

fn count(events: &[Value], name: &str) -> usize {
    events.iter().filter(|event| event["event"] == name).count()
}

#[test]
fn a_session_is_led_to_its_end_and_kept() {
    let session = Session::start();
    session.pty.wait_text("Brisk");
    session.pty.wait_text("1 of 3");
    session.pty.send(" ");
    session.pty.wait_until("the pause", || count(&session.events(), "pause") == 1);
    session.pty.send(" ");
    session.pty.wait_text("3 of 3");
    session.pty.wait_until("the end", || count(&session.events(), "end") == 1);
    session.pty.wait_text("saved");
    // A key held down in the session must not close what comes after it.
    session.pty.watch_for(Duration::from_millis(1_200), || false);
    session.pty.send("\r");
    session.pty.wait_text("How was it?");
    session.pty.send("\r");
    assert_eq!(session.pty.wait_code(), 0);
    session.pty.assert_restored();

    let history = session.history();
    assert_eq!(history.len(), 1, "{history:?}");
    assert_eq!(history[0]["program"], "brisk");
    assert_eq!(history[0]["outcome"], "completed");
    assert_eq!(history[0]["reps_done"], 3);
    assert_eq!(history[0]["active_s"], 3);
}

#[test]
fn plain_lines_that_nobody_takes_do_not_hold_it_up() {
    let session = Session::start_with(&["--plain"]);
    session.pty.wait_text("1 of 3");
    // Ctrl-S: from here on every line waits for Ctrl-Q.
    session.pty.send("\x13");
    session.pty.watch_for(Duration::from_millis(1_200), || false);
    session.pty.signal(Signal::TERM);
    assert_eq!(session.pty.wait_status().code(), Some(143));
    let history = session.history();
    assert_eq!(history.len(), 1, "{history:?}");
    assert_eq!(history[0]["outcome"], "interrupted");
}

#[test]
fn whatever_ends_it_what_was_done_is_kept() {
    in_rounds(&[]);
}

#[test]
fn whatever_ends_plain_lines_what_was_done_is_kept() {
    in_rounds(&["--plain"]);
}

fn in_rounds(flags: &[&str]) {
    for batch in 0..ROUNDS / AT_ONCE {
        thread::scope(|scope| {
            for round in batch * AT_ONCE..(batch + 1) * AT_ONCE {
                scope.spawn(move || interrupt(round, flags));
            }
        });
    }
}

/// Ends a session in one of five ways at one of forty moments of its three seconds.
fn interrupt(round: u64, flags: &[&str]) {
    let mut session = Session::start_with(flags);
    session.pty.wait_until("the first act", || count(&session.events(), "cue") > 0);
    // A moment, not a wait for something: nothing is expected in it.
    session.pty.watch_for(Duration::from_millis(round * 71 % 2_900), || false);
    let ways = [Signal::TERM, Signal::INT, Signal::QUIT, Signal::HUP];
    let told = clock::mono();
    if let Some(signal) = ways.get(usize::try_from(round % 5).unwrap()) {
        session.pty.signal(*signal);
        assert_eq!(session.pty.wait_code(), 128 + signal.as_raw(), "round {round}");
        session.pty.assert_restored();
    } else {
        session.pty.hang_up();
        assert_eq!(session.pty.wait_code(), 129, "round {round}");
    }
    let took = session.pty.went_on_after(told);
    assert!(took < PATIENCE, "round {round}: it went on for {took:?}");

    let (events, history) = (session.events(), session.history());
    assert_eq!(history.len(), 1, "round {round}: {history:?} after {events:?}");
    assert_eq!(history[0]["reps_done"], count(&events, "rep"), "round {round}");
    let outcome = if count(&events, "rep") == 3 { "completed" } else { "interrupted" };
    assert_eq!(history[0]["outcome"], outcome, "round {round}: {events:?}");
    let (active, finished) = (history[0]["active_s"].as_f64().unwrap(), finished(&events));
    assert!(active >= finished, "round {round}: {active} s kept of {finished} s: {events:?}");
}

/// The seconds of the acts that were over at the last moment told before the end.
fn finished(events: &[Value]) -> f64 {
    let before_end = events.iter().filter(|event| event["event"] != "end");
    let last = before_end.filter_map(|event| event["at_s"].as_f64()).fold(0.0, f64::max);
    let acts = events.iter().filter(|event| event["event"] == "cue");
    acts.map(|act| (act["at_s"].as_f64().unwrap(), act["seconds"].as_f64().unwrap()))
        .filter(|(at, seconds)| at + seconds <= last)
        .map(|(_, seconds)| seconds)
        .sum()
}
