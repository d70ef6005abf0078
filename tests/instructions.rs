//! How many instructions herstel takes, counted by valgrind: nearly the same on every machine and under any load.
//!
//! Only of a release build, which `HERSTEL_BINARY` names, as `.ci/run` does; skipped without one, and without valgrind where it
//! is not CI. What is counted is the main thread, in the program and its libraries; not the kernel, and not the threads that
//! keep and look up. Lower a ceiling when its figure falls; raise it only with a reason in the commit.
//!
//! From run to run a start differs by less than 1 %, a session by up to 6 %: it depends on what else wakes the loop up.
//! Another processor or C library may add a few more, as glibc chooses its copying and comparing by what the processor
//! has (valgrind shows it none of AVX-512). The ceilings are 8 % above the most that was counted.

#![cfg(target_os = "linux")]
#![expect(clippy::print_stderr, clippy::unwrap_used, reason = "test code")]

#[path = "terminal/pty.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a harness of another test crate"
)]
mod pty;
#[path = "terminal/watch.rs"]
#[expect(unreachable_pub, reason = "a harness of another test crate")]
mod watch;

use std::{env, ffi::OsString, fs, path::Path, process::Command};

use chrono::Days;
use herstel::clock;
use tempfile::TempDir;

use self::pty::Pty;

/// Three acts of a second.
const BRISK: &str = r#"
format = 1
id = "brisk"
kind = "movement"
source = "made up for tests"
title = { en = "Brisk", nl = "Vlug" }
about = { en = "Three short acts.", nl = "Drie korte delen." }
[[block]]
reps = 3
[[block.step]]
act = "move"
seconds = 1
"#;

/// From the start until the first screen of somebody who is known, and out again.
const START: u64 = 7_850_000;
/// The same, with a session of three seconds and what comes after it.
const SESSION: u64 = 34_500_000;

#[test]
fn a_start_takes_no_more_than_it_did() {
    let Some(counted) = Counted::of(&[], |pty| pty.wait_text("enter start")) else { return };
    counted.assert_at_most("a start", START);
}

#[test]
fn a_session_takes_no_more_than_it_did() {
    let dir = TempDir::new().unwrap();
    let program = dir.path().join("brisk.toml");
    fs::write(&program, BRISK).unwrap();
    let words = ["start", program.to_str().unwrap(), "--lead-in", "0", "--mute"];
    let counted = Counted::of(&words, |pty| {
        pty.wait_text("3 of 3");
        pty.wait_text("saved");
        pty.wait_until("the end of the session", || !pty.text().contains("3 of 3"));
    });
    let Some(counted) = counted else { return };
    counted.assert_at_most("a session", SESSION);
}

struct Counted(u64);

impl Counted {
    /// Runs it in a terminal until something is seen, and leaves it by its keys. `None` when nothing can be counted.
    fn of(words: &[&str], until: impl FnOnce(&Pty)) -> Option<Self> {
        let Some(binary) = env::var_os("HERSTEL_BINARY") else {
            eprintln!("skipped: HERSTEL_BINARY names no release build");
            return None;
        };
        if Command::new("valgrind").arg("--version").output().is_err() {
            assert!(env::var_os("CI").is_none(), "there is no valgrind");
            eprintln!("skipped: there is no valgrind");
            return None;
        }
        let dir = TempDir::new().unwrap();
        let mut setup = Command::new(&binary);
        // Always as long after the birth: what is shown depends on it.
        let birth = (clock::now().wall.date_naive() - Days::new(60)).to_string();
        setup.args(common(dir.path())).args(["setup", "--birth", &birth, "--injury", "none"]);
        assert!(setup.output().unwrap().status.success());
        let counts = dir.path().join("counts");
        let mut command = Command::new("valgrind");
        command.args(["--tool=callgrind", "--separate-threads=yes", "--log-file=/dev/null"]);
        command.arg(format!("--callgrind-out-file={}", counts.display()));
        command.arg(&binary).args(common(dir.path())).args(words).env("HOME", dir.path());
        let pty = Pty::start(&command, 24, 80);
        until(&pty);
        leave(&pty);
        let main = fs::read_to_string(dir.path().join("counts-01")).unwrap();
        let totals = main.lines().find_map(|line| line.strip_prefix("totals: ")).unwrap();
        Some(Self(totals.trim().parse().unwrap()))
    }

    #[track_caller]
    fn assert_at_most(&self, what: &str, ceiling: u64) {
        let Self(counted) = self;
        eprintln!("{what}: {counted} instructions, {ceiling} at most");
        assert!(*counted <= ceiling, "{what} takes {counted} instructions, more than {ceiling}");
    }
}

fn common(dir: &Path) -> [OsString; 4] {
    ["--lang".into(), "en".into(), "--data-dir".into(), dir.into()]
}

/// Out of whatever screen it is, one key after the other.
fn leave(pty: &Pty) {
    let has_ended = || pty::state(pty.pid()).is_none_or(|state| state == 'Z');
    pty.wait_until("the end", || {
        if !has_ended() {
            pty.send("q");
        }
        pty.watch_for(std::time::Duration::from_millis(300), has_ended)
    });
    pty.wait_end();
}
