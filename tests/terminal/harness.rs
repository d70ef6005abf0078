//! The harness, shown to see what is there, on programs that everybody has.

use std::process::Command;

use rustix::process::{Pid, Signal};

use crate::{
    lines::{Lines, Stream},
    pty::{Pty, cpu_time, state},
};

fn sh(script: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", script]);
    command
}

#[test]
fn a_screen_shows_what_a_program_draws() {
    let pty =
        Pty::start(&sh("printf '\\033[2J\\033[3;5Hdrie\\033[1;1Heen'; read -r _; exit 7"), 24, 80);
    pty.wait_text("een\n\n    drie");
    pty.send("\n");
    assert_eq!(pty.wait_code(), 7);
    pty.assert_restored();
}

#[test]
fn the_terminal_is_the_controlling_one() {
    let pty =
        Pty::start(&sh("test -t 0 && echo typed > /dev/tty; ps_id=$$; echo \"id $ps_id.\""), 5, 40);
    pty.wait_text(&format!("id {}.", pty.pid().as_raw_nonzero()));
    pty.wait_text("typed");
    assert_eq!(pty.wait_code(), 0);
}

#[test]
fn the_pieces_are_all_that_was_written_in_order() {
    let pty = Pty::start(&sh("printf one; read -r _; printf two"), 5, 40);
    pty.wait_text("one");
    pty.send("\n");
    pty.wait_end();
    let pieces = pty.pieces();
    let joined: Vec<u8> = pieces.iter().flat_map(|(_, piece)| piece.clone()).collect();
    assert_eq!(joined, pty.raw());
    assert!(pieces.len() > 1 && pieces.is_sorted_by_key(|(at, _)| *at));
}

#[test]
fn a_resize_is_seen_by_the_program() {
    let script = "trap 'stty size' WINCH; stty size; while :; do read -r _ && exit; done";
    let pty = Pty::start(&sh(script), 24, 80);
    pty.wait_text("24 80");
    for (rows, columns) in [(40, 12), (1, 9), (0, 0), (30, 100)] {
        pty.resize(rows, columns);
        pty.send("x");
        // dash runs the trap between reads, so it needs no key; the text is checked in the raw output.
        pty.wait_raw("the new size", |raw| {
            String::from_utf8_lossy(raw).contains(&format!("{rows} {columns}")).then_some(())
        });
    }
}

#[test]
fn modes_left_changed_are_caught() {
    let pty = Pty::start(&sh("stty raw -echo; printf '\\033[?25l\\033[6n'; echo done"), 24, 80);
    assert_eq!(pty.wait_code(), 0);
    let left = pty.left_behind();
    assert_eq!(left.len(), 3, "{left:?}");
    assert!(left[0].starts_with("modes"), "{left:?}");
}

#[test]
fn a_hang_up_reaches_the_program() {
    // It does not read: the end of what there is to read comes a moment before the signal.
    let mut pty = Pty::start(&sh("echo ready; exec sleep 1000"), 24, 80);
    pty.wait_text("ready");
    pty.hang_up();
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&pty.wait_end()), Some(1));
}

#[test]
fn a_frozen_terminal_holds_the_writer_up() {
    let pty = Pty::start(&sh("echo ready; read -r _; seq 100000; echo 'all out'"), 24, 80);
    pty.wait_text("ready");
    pty.freeze();
    pty.send("\n");
    pty.wait_until("seq waits for the terminal", || {
        let children = format!("/proc/{0}/task/{0}/children", pty.pid().as_raw_nonzero());
        let children = std::fs::read_to_string(children).unwrap_or_default();
        let seq = children.trim().parse().ok().and_then(Pid::from_raw);
        seq.is_some_and(|seq| state(seq) == Some('S'))
    });
    assert!(!pty.raw_text().contains("all out"));
    pty.thaw();
    pty.wait_text("all out");
    assert_eq!(pty.wait_code(), 0);
}

#[test]
fn state_and_processor_time_are_seen() {
    let pty = Pty::start(&sh("while :; do :; done"), 24, 80);
    pty.wait_until("time used", || cpu_time(pty.pid()).is_some_and(|time| time.as_millis() > 30));
    pty.signal(Signal::STOP);
    pty.wait_until("stopped", || state(pty.pid()) == Some('T'));
    pty.signal(Signal::KILL);
    pty.wait_end();
    assert_eq!(state(pty.pid()), None);
}

#[test]
fn lines_come_in_order_with_their_stream() {
    let script = "echo one; read -r word; echo \"got $word\" >&2; cat >/dev/null; echo end; exit 3";
    let mut lines = Lines::start(&mut sh(script));
    let first = lines.wait_line("one");
    lines.send_line("hello");
    let second = lines.wait_line("got hello");
    assert_eq!((first.stream, second.stream), (Stream::Out, Stream::Err));
    assert!(second.at >= first.at);
    lines.close_input();
    lines.wait_line("end");
    assert_eq!(lines.wait_end().code(), Some(3));
    assert_eq!(lines.lines().len(), 3);
}

#[test]
fn a_line_program_can_be_signalled() {
    let lines = Lines::start(&mut sh(
        "trap 'echo caught; exit 9' TERM; echo ready; while :; do read -r _ || :; done",
    ));
    lines.wait_line("ready");
    lines.signal(Signal::TERM);
    lines.wait_line("caught");
    assert_eq!(lines.wait_end().code(), Some(9));
}
