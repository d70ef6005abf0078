//! The end of the program when something outside does not let go: a locked diary, a FIFO that nobody reads.

use std::{fs, path::Path, process::Command};

use rusqlite::Connection;
use rustix::{fs::OFlags, process::Signal};
use tempfile::TempDir;

use crate::{
    lines::Lines,
    session::{brisk, herstel, history},
};

fn short(dir: &TempDir) -> Command {
    let program = brisk(dir);
    let mut command = herstel(dir);
    command.arg("--plain").arg("start").arg(program).args(["--lead-in", "0"]);
    command.env("XDG_RUNTIME_DIR", dir.path().join("none"));
    command
}

/// Opens the app and leaves it again.
fn visit(dir: &TempDir) {
    let mut visit = Lines::start(herstel(dir).arg("--plain"));
    visit.close_input();
    assert_eq!(visit.wait_end().code(), Some(0));
}

fn rescue_files(dir: &TempDir) -> usize {
    let names = fs::read_dir(dir.path().join("data")).unwrap();
    names.filter(|name| name.as_ref().unwrap().path().extension() == Some("jsonl".as_ref())).count()
}

/// A diary that another program holds on to.
fn locked(dir: &TempDir) -> Connection {
    visit(dir);
    let held = Connection::open(dir.path().join("data/herstel.db")).unwrap();
    held.execute_batch("BEGIN EXCLUSIVE").unwrap();
    held
}

fn text(lines: &Lines) -> String {
    lines.lines().into_iter().map(|line| line.text + "\n").collect()
}

#[test]
fn what_a_signal_leaves_unsaved_is_rescued_and_taken_in_at_the_next_start() {
    let dir = TempDir::new().unwrap();
    let held = locked(&dir);
    let session = Lines::start(&mut short(&dir));
    session.wait_line("1 of 3");
    session.wait_line("2 of 3");
    session.signal(Signal::TERM);
    assert_eq!(session.wait_end().code(), Some(143), "{}", text(&session));
    let said = text(&session).replace('\n', " ");
    assert!(said.contains("herstel.db") && said.contains("rescue-"), "{said}");
    assert_eq!(rescue_files(&dir), 1);
    drop(held);
    assert_eq!(history(&dir).len(), 0);
    visit(&dir);
    let history = history(&dir);
    assert_eq!((history.len(), rescue_files(&dir)), (1, 0), "{history:?}");
    assert_eq!(history[0]["outcome"], "interrupted");
    assert_eq!(history[0]["reps_done"], 1);
}

#[test]
fn a_quiet_end_waits_for_the_other_program() {
    let dir = TempDir::new().unwrap();
    let held = locked(&dir);
    let mut session = Lines::start(&mut short(&dir));
    session.wait_line("2 of 3");
    session.send_line("q");
    session.send_line("q");
    session.wait_line("Not saved");
    session.close_input();
    // A moment, not a wait for something: longer than the second it once waited.
    let (_sender, nothing) = std::sync::mpsc::channel::<()>();
    let _ = nothing.recv_timeout(std::time::Duration::from_millis(2_500));
    drop(held);
    assert_eq!(session.wait_end().code(), Some(0), "{}", text(&session));
    assert_eq!((history(&dir).len(), rescue_files(&dir)), (1, 0));
}

fn fifo(dir: &TempDir) -> std::path::PathBuf {
    let fifo = dir.path().join("fifo");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    fifo
}

fn ends_by_term(dir: &TempDir, events: &Path) {
    let session = Lines::start(short(dir).arg("--events").arg(events));
    session.wait_line("2 of 3");
    session.signal(Signal::TERM);
    assert_eq!(session.wait_end().code(), Some(143), "{}", text(&session));
    assert_eq!(history(dir).len(), 1);
}

#[test]
fn a_fifo_without_a_reader_holds_nothing_up() {
    let dir = TempDir::new().unwrap();
    ends_by_term(&dir, &fifo(&dir));
}

#[test]
fn a_fifo_that_is_full_holds_nothing_up() {
    let dir = TempDir::new().unwrap();
    let fifo = fifo(&dir);
    let flags = OFlags::RDWR | OFlags::NONBLOCK;
    let held = rustix::fs::open(&fifo, flags, rustix::fs::Mode::empty()).unwrap();
    while rustix::io::write(&held, &[b'x'; 4096]).is_ok() {}
    ends_by_term(&dir, &fifo);
}

#[test]
fn events_are_added_to_a_file_that_exists() {
    let dir = TempDir::new().unwrap();
    let events = dir.path().join("events.jsonl");
    fs::write(&events, "kept\n").unwrap();
    ends_by_term(&dir, &events);
    let text = fs::read_to_string(&events).unwrap();
    assert!(text.starts_with("kept\n{") && text.contains("\"end\""), "{text}");
}
