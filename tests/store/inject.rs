//! The system refuses one call, once: reading, writing, syncing, removing. Nothing that was answered "saved" is lost, nothing
//! is broken, what was refused goes in later, and the next start works.
//!
//! strace (from Debian) has the kernel refuse; the program under it is the one of every other test here. Each call is refused
//! the first time, then the second, and so on; `HERSTEL_INJECT=99` goes further.

use std::{
    env, fs,
    io::{self, Write},
    path::Path,
    process::{Command, Stdio},
};

use herstel::{
    session::record::Outcome,
    store::{Left, Reply, Store, records},
};

use super::{
    DIR, Promises, ROLE, assert_kept,
    bench::{LONG, at, entries, integrity, saved},
    promise,
};

/// The calls by which a database is opened, read, written, made durable and tidied up.
const CALLS: [&str; 8] =
    ["openat", "pread64", "pwrite64", "fsync", "fdatasync", "unlink", "ftruncate", "fcntl"];
const ERRORS: [&str; 3] = ["EIO", "ENOSPC", "EINTR"];
/// How often each call is refused, in a run that says nothing of it.
const TIMES: u32 = 8;

/// What the child does: a session, going on whatever is answered.
pub(crate) fn write_whatever_comes(dir: &Path) {
    let (store, replies) = Store::open(dir, || ());
    let mut kept = 0;
    let mut told = |reply| {
        if let Reply::Saved { id, .. } = reply {
            // Entries are kept in their order: a beginning, then as many repetitions.
            let line = format!("ACK {id} {} \n", u32::saturating_sub(kept, 1).min(3));
            kept += 1;
            io::stdout().write_all(line.as_bytes()).unwrap();
        }
    };
    for (second, entry) in (0..).zip(entries(7, 3)) {
        store.save(7, at(420 + second), entry);
        told(replies.recv_timeout(LONG).unwrap());
    }
    let left = store.close(LONG);
    replies.try_iter().for_each(told);
    // As `run` does at the end.
    if left != Left::default() {
        left.rescue(dir, None).unwrap();
    }
}

/// Runs the child with the `time`-th call refused.
fn refused(call: &str, error: &str, time: u32, dir: &Path) -> std::process::Output {
    let inject = format!("inject={call}:error={error}:when={time}");
    Command::new("strace")
        .args(["-f", "-qqq", "-o", "/dev/null", "-e"])
        .arg(format!("trace={call}"))
        .arg("-e")
        .arg(inject)
        // Only what concerns the diary: the machine's own files are not the point.
        .args(["-P"])
        .arg(dir.join("herstel.db"))
        .arg("-P")
        .arg(dir.join("herstel.db-journal"))
        .arg("-P")
        .arg(dir)
        .arg(env::current_exe().unwrap())
        .args(["child", "--exact", "--ignored", "--nocapture"])
        .env(ROLE, "inject")
        .env(DIR, dir)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[test]
fn a_call_that_is_refused_once_loses_nothing() {
    if !Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|s| s.success())
    {
        eprintln!("skipped: no strace, or it may not trace");
        return;
    }
    let times = env::var("HERSTEL_INJECT").map_or(TIMES, |times| times.parse().unwrap());
    let healthy = tempfile::tempdir().unwrap();
    saved(healthy.path(), 2);
    let before = records(healthy.path()).unwrap();
    let mut runs = 0;
    for call in CALLS {
        for (time, error) in (1..=times).flat_map(|time| ERRORS.map(|error| (time, error))) {
            let temp = tempfile::tempdir().unwrap();
            fs::copy(healthy.path().join("herstel.db"), temp.path().join("herstel.db")).unwrap();
            let output = refused(call, error, time, temp.path());
            let said = String::from_utf8_lossy(&output.stdout);
            let what =
                format!("{call} {error} {time}: {}", String::from_utf8_lossy(&output.stderr));
            let mut promises = Promises::new();
            said.lines().for_each(|line| promise(&mut promises, line));
            let found = records(temp.path()).unwrap_or_else(|fault| panic!("{what}: {fault}"));
            assert_kept(&promises, &found);
            assert_eq!(integrity(temp.path()), "ok", "{what}");
            let kept =
                found.diary.sessions.iter().filter(|record| before.diary.sessions.contains(record));
            assert_eq!(kept.count(), 2, "{what}: earlier sessions are gone");
            assert!(output.status.success(), "{what}");
            // The next start takes in what was left over.
            let (store, _replies) = Store::open(temp.path(), || ());
            assert_eq!(store.close(LONG), Left::default(), "{what}");
            let diary = records(temp.path()).unwrap().diary;
            let last = diary.sessions.last().unwrap();
            assert_eq!((last.outcome, last.progress.reps_done), (Outcome::Completed, 3), "{what}");
            runs += 1;
        }
    }
    assert!(runs >= 150, "{runs}");
}
