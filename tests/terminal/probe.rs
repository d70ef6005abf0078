//! The terminal layer, broken in every way a person or a system breaks it.
//!
//! The program is `fragile.rs`, an example to cargo, built by a plain `cargo test`; after a change to the layer
//! `cargo test --test terminal` alone would try the old one, so build with `--examples` then.

use std::{env, fs, path::PathBuf, process::Command, time::Duration};

use rstest::rstest;
use rustix::process::{Pid, Signal};
use tempfile::TempDir;

use crate::pty::{Pty, state};

const ALTERNATE: &str = "\x1b[?1049h";

/// The probe on a terminal, and the file it saves to.
struct Probe {
    pty: Pty,
    dir: TempDir,
}

impl Probe {
    fn start() -> Self {
        Self::start_sized(24, 80)
    }

    fn start_sized(rows: u16, columns: u16) -> Self {
        Self::launch(Command::new(path()), rows, columns)
    }

    /// Runs a shell script that calls the probe `$PROBE`.
    fn shell(options: &str, script: &str) -> Self {
        let mut sh = Command::new("sh");
        sh.args([options, script]).env("PROBE", path());
        Self::launch(sh, 24, 80)
    }

    fn launch(mut command: Command, rows: u16, columns: u16) -> Self {
        let dir = TempDir::new().unwrap();
        command.env("PROBE_SAVED", dir.path().join("saved")).env("DIR", dir.path());
        command.env("XDG_STATE_HOME", dir.path().join("state"));
        Self { pty: Pty::start(&command, rows, columns), dir }
    }

    fn ready(self) -> Self {
        self.pty.wait_text("probe 80x24");
        self
    }

    /// What a file in the directory holds.
    fn file(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.dir.path().join(name)).ok()
    }

    fn saved(&self) -> Option<String> {
        self.file("saved")
    }

    /// Ended like this, with its work saved and the terminal as it was.
    #[track_caller]
    fn assert_end(&self, code: i32, keys: usize) {
        assert_eq!(self.pty.wait_code(), code);
        assert_eq!(self.saved(), Some(format!("keys {keys}\n")));
        self.pty.assert_restored();
    }

    /// The probe in the foreground of a shell, stopped or not.
    fn job(&self) -> Pid {
        let shell = self.pty.pid();
        self.pty.wait_until("a job of its own", || self.pty.foreground() != shell);
        self.pty.foreground()
    }

    fn is_window_open(&self) -> bool {
        let raw = self.pty.raw_text();
        raw.matches(ALTERNATE).count() > raw.matches("\x1b[?1049l").count()
    }
}

fn path() -> PathBuf {
    let deps = env::current_exe().unwrap();
    let path = deps.parent().unwrap().with_file_name("examples").join("terminal_probe");
    assert!(path.exists(), "no {}: run `cargo test`, or `cargo build --examples`", path.display());
    path
}

#[test]
fn it_ends_by_key_and_puts_everything_back() {
    let probe = Probe::start().ready();
    probe.pty.send("xyq");
    probe.assert_end(0, 3);
    assert!(
        probe.pty.raw_text().contains("\x1b]0;probe]0;evil\x07"),
        "a title is one line of text"
    );
}

#[test]
fn ctrl_c_is_a_key_and_ends_it() {
    let probe = Probe::start().ready();
    probe.pty.send("\x03");
    probe.assert_end(130, 1);
}

#[rstest]
#[case(Signal::TERM, 143)]
#[case(Signal::INT, 130)]
#[case(Signal::QUIT, 131)]
#[case(Signal::HUP, 129)]
fn a_signal_ends_it_in_order(#[case] signal: Signal, #[case] code: i32) {
    let probe = Probe::start().ready();
    probe.pty.send("x");
    probe.pty.wait_text("keys 1");
    probe.pty.signal(signal);
    probe.assert_end(code, 1);
}

#[test]
fn a_signal_before_the_first_frame_is_not_lost() {
    for _ in 0..20 {
        let probe = Probe::start();
        probe.pty.wait_until("the window", || probe.is_window_open());
        probe.pty.signal(Signal::TERM);
        probe.assert_end(143, 0);
    }
}

#[test]
fn a_closed_window_ends_it() {
    let mut probe = Probe::start().ready();
    probe.pty.hang_up();
    assert_eq!(probe.pty.wait_code(), 129);
    assert_eq!(probe.saved().as_deref(), Some("keys 0\n"));
}

#[test]
fn a_closed_window_ends_it_at_any_moment() {
    for round in 0..20 {
        let mut probe = Probe::start();
        probe.pty.wait_until("the window", || probe.is_window_open());
        probe.pty.send("f");
        let length = probe.pty.raw().len() + round * round * 300;
        probe.pty.wait_until("some output", || probe.pty.raw().len() >= length);
        probe.pty.hang_up();
        assert_eq!(probe.pty.wait_code(), 129, "round {round}");
        assert!(probe.saved().is_some(), "round {round}");
    }
}

#[test]
fn a_closed_window_ends_it_without_a_signal() {
    // Only the leader of a session is told of a hang-up, and here that is a shell which does not care.
    let script = r#"trap '' HUP; "$PROBE"; echo $? > "$DIR/code""#;
    let mut probe = Probe::shell("-c", script).ready();
    probe.pty.hang_up();
    probe.pty.wait_end();
    assert_eq!(probe.file("code").as_deref(), Some("129\n"));
    assert!(probe.saved().is_some());
}

#[test]
fn the_watchdog_ends_a_main_thread_that_hangs() {
    let probe = Probe::start().ready();
    probe.pty.send("b");
    probe.pty.wait_text("keys 1");
    probe.pty.signal(Signal::TERM);
    assert_eq!(probe.pty.wait_code(), 143);
    probe.pty.assert_restored();
}

#[test]
fn the_watchdog_sees_a_closed_window() {
    let script = r#"trap '' HUP; "$PROBE"; echo $? > "$DIR/code""#;
    let mut probe = Probe::shell("-c", script).ready();
    probe.pty.send("b");
    probe.pty.wait_text("keys 1");
    probe.pty.hang_up();
    probe.pty.wait_end();
    assert_eq!(probe.file("code").as_deref(), Some("129\n"));
}

#[test]
fn a_terminal_that_takes_nothing_holds_nothing_up() {
    let probe = Probe::start().ready();
    probe.pty.send("f");
    probe.pty.wait_until("frames", || probe.pty.raw().len() > 20_000);
    probe.pty.freeze();
    // More than a terminal keeps: the loop lives on without drawing.
    probe.pty.send(&"x".repeat(50));
    probe.pty.signal(Signal::TERM);
    assert_eq!(probe.pty.wait_status().code(), Some(143));
    assert!(probe.saved().is_some());
    assert!(!probe.pty.left_behind().iter().any(|left| left.starts_with("modes")));
}

#[test]
fn a_terminal_that_takes_its_time_shows_whole_frames_again() {
    let probe = Probe::start().ready();
    probe.pty.send("f");
    for _ in 0..10 {
        probe.pty.freeze();
        probe.pty.send("x");
        probe.pty.thaw();
    }
    probe.pty.resize(10, 40);
    // Every cell of a frame holds the same number.
    probe.pty.wait_screen("a whole frame of the new size", |screen| {
        let text = screen.contents();
        let mut numbers = text.split_whitespace();
        let first = numbers.next();
        text.lines().count() == 10 && first.is_some() && numbers.all(|number| Some(number) == first)
    });
    probe.pty.send("q");
    probe.assert_end(0, 12);
}

#[test]
fn ctrl_z_stops_it_and_fg_brings_it_back() {
    let script = r#"$PROBE; echo "stopped $?"; read -r _; fg; echo "ended $?""#;
    let probe = Probe::shell("-mc", script).ready();
    probe.pty.send("x\x1a");
    probe.pty.wait_text("stopped");
    probe.pty.assert_restored();
    probe.pty.send("\n");
    probe.pty.wait_text("probe 80x24 keys 2");
    assert!(probe.is_window_open());
    probe.pty.send("q");
    probe.pty.wait_text("ended 0");
    probe.assert_end(0, 3);
}

#[test]
fn a_stop_from_outside_is_survived() {
    let script = r#"$PROBE; echo "stopped $?"; read -r _; fg; echo "ended $?""#;
    for signal in [Signal::STOP, Signal::TSTP] {
        let probe = Probe::shell("-mc", script).ready();
        rustix::process::kill_process(probe.job(), signal).unwrap();
        probe.pty.wait_text("stopped");
        probe.pty.send("\n");
        probe
            .pty
            .wait_until("the window again", || probe.pty.raw_text().matches(ALTERNATE).count() > 1);
        probe.pty.wait_text("probe 80x24");
        probe.pty.send("xq");
        probe.pty.wait_text("ended 0");
        probe.assert_end(0, 2);
    }
}

#[test]
fn continued_in_the_background_it_stops_again() {
    let script = r#"$PROBE; bg; echo "in the back"; read -r _; fg; echo "ended $?""#;
    let probe = Probe::shell("-mc", script).ready();
    let job = probe.job();
    probe.pty.send("\x1a");
    probe.pty.wait_text("in the back");
    probe.pty.wait_until("the second stop", || state(job) == Some('T'));
    assert!(!probe.is_window_open());
    probe.pty.send("\n");
    probe.pty.wait_text("probe 80x24");
    probe.pty.send("q");
    probe.assert_end(0, 2);
}

#[test]
fn a_stopped_job_can_be_ended() {
    // 147 is the stop, which dash tells of first.
    let script = r#"$PROBE; kill -TERM %1; kill -CONT %1
        code=147; while [ $code = 147 ]; do wait %1; code=$?; done; echo "ended $code""#;
    let probe = Probe::shell("-mc", script).ready();
    probe.pty.send("\x1a");
    probe.pty.wait_text("ended 143");
    probe.assert_end(0, 1);
}

/// Stopped before it could leave, it lies in the background with the terminal still raw. The terminal is the shell's by
/// then: touching it would stop the job once more, and it would never end.
#[test]
fn a_job_stopped_from_outside_can_be_ended() {
    let script = r#"$PROBE; kill -TERM %1; kill -CONT %1
        code=147; while [ $code -gt 144 ]; do wait %1; code=$?; done; echo "ended $code""#;
    let probe = Probe::shell("-mc", script).ready();
    rustix::process::kill_process(probe.job(), Signal::STOP).unwrap();
    probe.pty.wait_until("the end", || probe.pty.raw_text().contains("ended 143"));
    assert!(probe.saved().is_some());
}

#[test]
fn ctrl_z_does_nothing_when_nobody_could_continue_it() {
    let probe = Probe::start().ready();
    probe.pty.send("\x1ax");
    probe.pty.wait_text("keys 2");
    probe.pty.send("q");
    probe.assert_end(0, 3);
}

/// As in a container that was entered from outside: the session has no number there.
#[test]
fn ctrl_z_does_nothing_in_a_session_from_outside_the_namespace() {
    let enter = ["-p", "--fork", "--mount-proc"];
    if !Command::new("unshare").args(enter).arg("true").status().is_ok_and(|end| end.success()) {
        eprintln!("skipped: no PID namespace of our own without root");
        return;
    }
    let script = format!("exec unshare {} sh -c '$PROBE; exit $?'", enter.join(" "));
    let probe = Probe::shell("-c", &script).ready();
    probe.pty.send("\x1ax");
    probe.pty.wait_text("keys 2");
    probe.pty.send("q");
    probe.assert_end(0, 3);
}

#[test]
fn a_panic_can_be_read() {
    let probe = Probe::start().ready();
    probe.pty.send("p");
    assert_eq!(probe.pty.wait_code(), 101);
    probe.pty.assert_restored();
    let text = probe.pty.text();
    assert!(text.contains("herstel: panic at tests/terminal/fragile.rs:"), "{text}");
    assert_eq!(text.matches("panic").count(), 1, "{text}");
}

#[test]
fn what_a_library_prints_goes_into_the_log_and_stays_small() {
    let probe = Probe::start().ready();
    probe.pty.send("l\x1b[A");
    probe.pty.wait_text("keys 2");
    let log = || probe.file("state/herstel/log").unwrap_or_default();
    probe.pty.wait_until("the log", || log().len() > 128 * 1024);
    probe.pty.send("e");
    assert_eq!(probe.pty.wait_code(), 1);
    let raw = probe.pty.raw_text();
    assert!(!raw.contains('#'), "printed across the screen");
    // It is ours no more, and neither is standard error.
    assert!(raw.contains("an error on its way out"), "{raw}");
    assert!(log().len() < 130 * 1024, "{} bytes", log().len());
    assert!(log().starts_with("-- 2"));
}

#[test]
fn standard_error_that_goes_elsewhere_is_left_alone() {
    let probe = Probe::shell("-c", r#"$PROBE 2> "$DIR/errors""#).ready();
    probe.pty.send("lq");
    assert_eq!(probe.pty.wait_code(), 0);
    assert_eq!(probe.file("errors").map(|errors| errors.len()), Some(512 * 1024));
    assert_eq!(probe.file("state/herstel/log"), None);
}

#[test]
fn the_bell_rings_between_two_frames() {
    let probe = Probe::start().ready();
    let before = probe.pty.raw_text().matches('\x07').count();
    probe.pty.send("r");
    probe.pty.wait_text("keys 1");
    probe.pty.send("q");
    probe.assert_end(0, 2);
    let raw = probe.pty.raw_text();
    assert_eq!(raw.matches('\x07').count(), before + 1);
    assert!(raw.contains("\x1b[?2026l\x07\x1b[?2026h"), "{raw:?}");
}

#[test]
fn a_session_outlives_its_sound() {
    let probe = Probe::start().ready();
    probe.pty.send("sx");
    probe.pty.wait_text("keys 2 last Char('x')");
    probe.pty.send("q");
    probe.assert_end(0, 3);
}

#[test]
fn a_panic_elsewhere_reaches_the_loop() {
    let probe = Probe::start().ready();
    probe.pty.send("t");
    probe.pty.wait_text("last panic at tests/terminal/fragile.rs:");
    assert!(probe.is_window_open());
    probe.pty.send("q");
    probe.assert_end(0, 2);
}

#[test]
fn an_error_can_be_read() {
    let probe = Probe::start().ready();
    probe.pty.send("e");
    probe.assert_end(1, 1);
    assert!(probe.pty.text().contains("an error on its way out"));
}

#[test]
fn a_storm_of_sizes_ends_at_the_last() {
    let probe = Probe::start().ready();
    for step in 0..500_u16 {
        probe.pty.resize(step * 7 % 60, step * 13 % 200);
    }
    probe.pty.resize(30, 100);
    probe.pty.wait_text("probe 100x30");
    probe.pty.send("q");
    probe.assert_end(0, 1);
}

#[rstest]
#[case(0, 0)]
#[case(0, 1)]
#[case(1, 0)]
#[case(1, 1)]
#[case(1000, 1000)]
fn any_size_is_lived_with(#[case] rows: u16, #[case] columns: u16) {
    let probe = Probe::start_sized(rows, columns);
    probe.pty.wait_until("raw mode", || !probe.pty.left_behind().is_empty());
    probe.pty.resize(20, 60);
    probe.pty.wait_text("probe 60x20");
    probe.pty.resize(rows, columns);
    probe.pty.send("x");
    if rows == 1000 {
        probe.pty.wait_text("probe 500x200 keys 1");
    }
    probe.pty.send("q");
    probe.assert_end(0, 2);
}

#[test]
fn a_lone_escape_is_a_key() {
    let probe = Probe::start().ready();
    probe.pty.send("\x1b");
    probe.pty.wait_text("last Esc");
    probe.pty.send("\x1b[B");
    probe.pty.wait_text("last Down");
    probe.pty.send("q");
    probe.assert_end(0, 3);
}

#[test]
fn a_long_paste_is_read_to_its_end() {
    let probe = Probe::start().ready();
    probe.pty.send(&"x".repeat(20_000));
    probe.pty.wait_text("keys 20000");
    probe.pty.send("q");
    probe.assert_end(0, 20_001);
}

#[test]
fn waiting_costs_nothing() {
    let probe = Probe::start().ready();
    // The one wait that is meant to pass in full: once it has come to rest, nothing happens in it.
    let rests = (0..20).any(|_| {
        let before = wakeups(probe.pty.pid());
        let time = Duration::from_millis(300);
        before > 0 && !probe.pty.watch_for(time, || wakeups(probe.pty.pid()) > before)
    });
    assert!(rests, "{} wake-ups and still going", wakeups(probe.pty.pid()));
    probe.pty.send("q");
    probe.assert_end(0, 1);
}

/// How often the threads of a process gave up the processor by themselves.
fn wakeups(pid: Pid) -> u64 {
    let tasks = fs::read_dir(format!("/proc/{}/task", pid.as_raw_nonzero())).unwrap();
    let statuses =
        tasks.map(|task| fs::read_to_string(task.unwrap().path().join("status")).unwrap());
    let count = |status: String| {
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
        line.trim().parse::<u64>().ok()
    };
    statuses.filter_map(count).sum()
}
