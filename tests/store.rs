//! The store from outside: what was answered "saved" is on record, whatever happened; what is broken is left alone.
//!
//! Processes that are killed, or that need an umask or a mount of their own, are this same program started again as
//! [`child`]. Nothing here waits for time to pass: a test waits for a message, and time-outs are only there to end a
//! test that hangs.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "test code"
)]

#[path = "store/bench.rs"]
mod bench;
#[path = "store/broken.rs"]
mod broken;
#[path = "store/full.rs"]
mod full;
#[path = "store/inject.rs"]
mod inject;
#[path = "store/journal.rs"]
mod journal;
#[path = "store/pieces.rs"]
mod pieces;
#[path = "store/power.rs"]
mod power;

use std::{
    collections::HashMap,
    env, fs,
    io::{self, BufRead, BufReader, Write},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

use bench::{LONG, Random, at, entries, integrity, plan, saved};
use herstel::{
    session::record::{Entry, Outcome, Place, Progress},
    store::{Cause, FILE, Left, Records, Reply, Store, records},
};
use rusqlite::{Connection, OpenFlags};
use rustix::process::umask;
use uuid::Uuid;

const ROLE: &str = "HERSTEL_TEST_ROLE";
const DIR: &str = "HERSTEL_TEST_DIR";

/// What the other processes of these tests do.
#[test]
#[ignore = "started by the other tests as a process of its own"]
fn child() {
    let (Ok(role), Ok(dir)) = (env::var(ROLE), env::var(DIR)) else { return };
    let dir = Path::new(&dir);
    match role.split_once(' ').unwrap_or((&role, "")) {
        ("write", sessions) => write_and_acknowledge(dir, sessions.parse().unwrap()),
        ("umask", mask) => {
            umask(rustix::fs::Mode::from_raw_mode(u32::from_str_radix(mask, 8).unwrap()));
            write_and_acknowledge(dir, 1);
        }
        ("full", _) => full::on_a_small_disk(dir),
        ("inject", _) => inject::write_whatever_comes(dir),
        _ => panic!("no such role: {role}"),
    }
}

/// Sessions one after the other; a line on standard error after each "saved".
fn write_and_acknowledge(dir: &Path, sessions: u32) {
    let (store, replies) = Store::open(dir, || ());
    for session in 0..sessions {
        let entries = entries(session, 5);
        for (second, entry) in (0..).zip(&entries) {
            store.save(session, at(session * 60 + second), entry.clone());
        }
        for entry in entries {
            let id = loop {
                match replies.recv_timeout(LONG).unwrap() {
                    Reply::Saved { id, .. } => break id,
                    Reply::Noted { .. } | Reply::NotCopied(_) | Reply::TakenIn => unreachable!(),
                    // Another process may keep it for longer than five seconds on a slow machine.
                    Reply::Failed(fault) => assert_eq!(fault.0.cause, Cause::Busy),
                }
            };
            let (reps, end) = match entry {
                Entry::Started(_) => (0, ""),
                Entry::Progress(progress, _) => (progress.reps_done, ""),
                Entry::Ended(progress, _) => (progress.reps_done, "ended"),
                _ => unreachable!(),
            };
            // In one piece: a kill must not tear it.
            io::stderr().write_all(format!("ACK {id} {reps} {end}\n").as_bytes()).unwrap();
        }
    }
    assert_eq!(store.close(LONG), Left::default());
}

fn start(role: &str, dir: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["child", "--exact", "--ignored", "--nocapture"])
        .env(ROLE, role)
        .env(DIR, dir)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What a child said was saved: how far each session is, and whether it ended.
type Promises = HashMap<Uuid, (u32, bool)>;

fn promise(promises: &mut Promises, line: &str) {
    let Some(("", words)) = line.split_once("ACK ") else { return };
    let mut words = words.split(' ');
    let id = words.next().unwrap().parse().unwrap();
    let reps = words.next().unwrap().parse().unwrap();
    promises.insert(id, (reps, words.next() == Some("ended")));
}

fn lines(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    let pipe = BufReader::new(child.stderr.take().unwrap());
    thread::spawn(move || {
        for line in pipe.lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    receiver
}

#[track_caller]
fn assert_kept(promises: &Promises, found: &Records) {
    assert_eq!(found.damaged, 0);
    let found: HashMap<_, _> =
        found.diary.sessions.iter().map(|record| (record.id, record)).collect();
    for (id, (reps, ended)) in promises {
        let record = found.get(id).unwrap_or_else(|| panic!("{id} was saved and is gone"));
        assert!(record.progress.reps_done >= *reps, "{id}: {reps} were saved: {record:?}");
        assert!(!ended || record.outcome == Outcome::Completed, "{id} had ended: {record:?}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_to_kill_9() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("data");
    let mut random = Random(0x5eed_0001);
    let mut promises = Promises::new();
    for round in 0..40 {
        let mut child = start("write 4000000", &dir);
        let lines = lines(&mut child);
        for line in lines.iter().take(random.below(40)) {
            promise(&mut promises, &line);
        }
        // Somewhere within the next commits; nothing is ever sent here.
        let (_sender, nothing) = mpsc::channel::<()>();
        let _ = nothing.recv_timeout(Duration::from_micros(random.below(20_000) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines {
            promise(&mut promises, &line);
        }
        let found = records(&dir).unwrap_or_else(|fault| panic!("round {round}: {fault}"));
        assert_kept(&promises, &found);
        if dir.join(FILE).exists() {
            assert_eq!(integrity(&dir), "ok", "round {round}");
        }
    }
    assert!(promises.len() > 40, "the children were killed too early: {}", promises.len());
}

#[test]
fn two_processes_write_at_once_and_a_third_reads() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("data");
    let mut children = [start("write 15", &dir), start("write 15", &dir)];
    let both: Vec<_> = children.iter_mut().map(lines).collect();
    let mut promises = Promises::new();
    for line in &both[0] {
        promise(&mut promises, &line);
        assert_kept(&promises, &records(&dir).unwrap());
    }
    for line in &both[1] {
        promise(&mut promises, &line);
    }
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    let found = records(&dir).unwrap();
    assert_kept(&promises, &found);
    assert_eq!((promises.len(), found.diary.sessions.len()), (30, 30));
    let mut names: Vec<_> =
        fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    // A copy is made by whoever began when something was written already; when both began at once, by neither.
    names.retain(|name| name != "backups");
    assert_eq!(names, [FILE], "a draft was left behind");
}

#[test]
fn the_files_are_private_whatever_the_umask() {
    for mask in ["000", "022", "077", "777"] {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("data");
        let status = start(&format!("umask {mask}"), &dir).wait_with_output().unwrap();
        assert!(status.status.success(), "umask {mask}: {status:?}");
        assert_eq!(mode(&dir), 0o700, "umask {mask}");
        assert_eq!(mode(&dir.join(FILE)), 0o600, "umask {mask}");
        // The journal that comes and goes with each commit, seen in the middle of one.
        let conn = Connection::open(dir.join(FILE)).unwrap();
        let write = "BEGIN IMMEDIATE; INSERT INTO local (name, value, sum) VALUES ('x', '', 0);";
        conn.execute_batch(write).unwrap();
        assert_eq!(mode(&dir.join("herstel.db-journal")), 0o600, "umask {mask}");
    }
}

#[test]
fn a_loosened_file_is_made_private_again() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 1);
    let file = temp.path().join(FILE);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let (store, _replies) = Store::open(temp.path(), || ());
    assert_eq!(store.close(LONG), Left::default());
    assert_eq!(mode(&file), 0o600);
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn reading_makes_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("data");
    assert_eq!(records(&dir), Ok(Records::default()));
    assert!(!dir.exists());
    assert_eq!(records(temp.path()), Ok(Records::default()));
    assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 0);
}

#[test]
fn what_went_in_comes_out() {
    let temp = tempfile::tempdir().unwrap();
    let (store, replies) = Store::open(temp.path(), || ());
    let progress = Progress {
        active: Duration::from_millis(61_250),
        paused: Duration::from_secs(7),
        reps_done: 4,
        tired: 1,
    };
    let mut ids = Vec::new();
    let kept = [
        (0, Entry::Started(plan(0))),
        (0, Entry::Progress(progress, Place::default())),
        (1, Entry::Started(plan(1))),
        (0, Entry::Ended(progress, Outcome::Stopped)),
    ];
    for (second, (session, entry)) in (0..).zip(kept) {
        store.save(session, at(second), entry);
        let Reply::Saved { id, .. } = replies.recv_timeout(LONG).unwrap() else { panic!() };
        ids.push(id);
    }
    let found = records(temp.path()).unwrap().diary.sessions;
    assert_eq!(found.iter().map(|record| record.id).collect::<Vec<_>>(), [ids[0], ids[2]]);
    assert_eq!(found[0].plan, plan(0));
    assert_eq!((found[0].progress, found[0].outcome), (progress, Outcome::Stopped));
    assert_eq!(found[1].plan, plan(1));
    assert_eq!((found[1].progress, found[1].outcome), (Progress::default(), Outcome::Interrupted));
}

#[test]
fn the_file_is_ours_strict_and_journalled() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 1);
    let conn = open_read_only(temp.path());
    let text = |query: &str| conn.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(text("PRAGMA journal_mode"), "delete");
    let loose = "SELECT count(*) || '' FROM pragma_table_list
                 WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND NOT strict";
    assert_eq!(text(loose), "0");
    let bytes = fs::read(temp.path().join(FILE)).unwrap();
    assert_eq!(&bytes[68..72], b"hrst");
}

fn open_read_only(dir: &Path) -> Connection {
    Connection::open_with_flags(dir.join(FILE), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}
