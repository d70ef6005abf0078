//! kill -9 in the middle of a session, at any moment: what was shown as saved is on record, and the next start offers what
//! fits.
//!
//! Thirty rounds; `HERSTEL_KILLS=300 cargo test --test terminal killed` for as many as before a release.

use std::{env, fs, process::Command, thread, time::Duration};

use rustix::process::Signal;
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    pty::Pty,
    session::{herstel, history},
};

const KILLS: u64 = 30;
const AT_ONCE: u64 = 5;

/// Twelve short acts.
const STEPS: &str = include_str!("../made/steps.toml");

#[test]
fn what_was_shown_as_saved_outlives_kill_9_and_can_be_gone_on_with() {
    let kills = env::var("HERSTEL_KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    for batch in 0..kills.div_ceil(AT_ONCE) {
        thread::scope(|scope| {
            for round in batch * AT_ONCE..((batch + 1) * AT_ONCE).min(kills) {
                scope.spawn(move || kill(round));
            }
        });
    }
}

fn kill(round: u64) {
    let dir = TempDir::new().unwrap();
    let pty = Pty::start(&start(&dir), 24, 80);
    let saved = || count(&dir, "saved");
    pty.wait_until("something saved", || saved() > 0);
    // A moment, not a wait for something; commits take some tens of milliseconds.
    pty.watch_for(Duration::from_millis(round * 137 % 3_300), || false);
    let shown = usize::from(pty.text().contains("saved "));
    pty.signal(Signal::KILL);
    pty.wait_end();
    let saved = saved().max(shown);

    let kept = history(&dir);
    assert_eq!(kept.len(), 1, "round {round}: {kept:?}");
    // The first thing saved is that it began, each one after it another act done.
    let reps = usize::try_from(kept[0]["reps_done"].as_u64().unwrap()).unwrap();
    assert!(reps + 1 >= saved, "round {round}: {saved} saved, {reps} acts on record");
    assert_eq!(kept[0]["outcome"], "interrupted", "round {round}");

    let pty = Pty::start(&start(&dir), 24, 80);
    if reps == 0 {
        pty.wait_until("another session", || count(&dir, "cue") > 0 && history(&dir).len() == 2);
    } else {
        pty.wait_text("Welcome back");
        pty.wait_text(&format!("{reps} of 12"));
        pty.send("2");
        let next =
            || history(&dir)[0]["reps_done"].as_u64().unwrap() > u64::try_from(reps).unwrap();
        pty.wait_until("the act after the last one", next);
        assert_eq!(history(&dir).len(), 1, "round {round}: it is the same session");
    }
    pty.signal(Signal::TERM);
    assert_eq!(pty.wait_code(), 128 + Signal::TERM.as_raw(), "round {round}");
}

#[test]
fn a_second_session_is_told_of_the_first_until_that_is_gone() {
    let dir = TempDir::new().unwrap();
    let first = Pty::start(&start(&dir), 24, 80);
    first.wait_until("something saved", || count(&dir, "saved") > 0);
    // On a busy machine it might be over before the second one begins; paused it goes on for as long as it takes.
    first.send(" ");
    first.wait_until("the pause", || count(&dir, "pause") == 1);
    let second = Pty::start(&start(&dir), 24, 80);
    second.wait_text("in another window since");
    assert_eq!(history(&dir).len(), 1, "looking back is possible all the while");
    first.signal(Signal::KILL);
    first.wait_end();
    let third = Pty::start(&start(&dir), 24, 80);
    third.wait_until("a question or a session", || {
        third.text().contains("Welcome back") || third.text().contains("of 12")
    });
}

fn start(dir: &TempDir) -> Command {
    let program = dir.path().join("steps.toml");
    fs::write(&program, STEPS).unwrap();
    let mut command = herstel(dir);
    command.arg("start").arg(program).args(["--lead-in", "0", "--events"]);
    command.arg(dir.path().join("events.jsonl"));
    command
}

fn count(dir: &TempDir, name: &str) -> usize {
    let text = fs::read_to_string(dir.path().join("events.jsonl")).unwrap_or_default();
    let events = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    events.filter(|event| event["event"] == name).count()
}
