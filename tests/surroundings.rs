//! The real program in surroundings that are not as they should be: no home, a folder that is none, a clock that jumps,
//! a umask that gives everything away. And what it touches of the machine at all, seen from outside with strace.
//!
//! What needs root or a program that is not there says "skipped" and why; `.ci/run` has both.

#![cfg(target_os = "linux")]
#![expect(
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "test code"
)]

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use chrono::DateTime;
use serde_json::Value;
use tempfile::TempDir;

/// A session of four seconds.
const SHORT: &str = include_str!("made/short.toml");

const START: [&str; 7] =
    ["start", "short.toml", "--no-check-in", "--lead-in", "0", "--plain", "--mute"];

/// The program in a folder of its own, with nothing from the environment.
fn herstel(dir: &Path) -> Command {
    bare(Command::new(env!("CARGO_BIN_EXE_herstel")), dir)
}

fn bare(mut command: Command, dir: &Path) -> Command {
    command.env_clear().env("HOME", dir).env("LC_ALL", "C").current_dir(dir).stdin(Stdio::null());
    command
}

/// The program behind another one that changes its surroundings.
fn behind(wrapper: &str, flags: &[&str], dir: &Path) -> Command {
    let mut command = bare(Command::new(wrapper), dir);
    command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").args(flags);
    command.arg(env!("CARGO_BIN_EXE_herstel"));
    command
}

fn folder() -> TempDir {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("short.toml"), SHORT).unwrap();
    dir
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn sessions(dir: &Path) -> Vec<Value> {
    let output = run(herstel(dir).args(["history", "--json"]));
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let history: Value = serde_json::from_slice(&output.stdout).unwrap();
    history["sessions"].as_array().unwrap().clone()
}

fn assert_kept_whole(dir: &Path) {
    let sessions = sessions(dir);
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    assert_eq!(sessions[0]["outcome"], "completed");
    assert_eq!((&sessions[0]["active_s"], &sessions[0]["reps_done"]), (&4.into(), &1.into()));
}

/// Everything below a folder, with its mode.
fn modes(dir: &Path) -> BTreeMap<PathBuf, u32> {
    let mut modes = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let (path, meta) = (entry.path(), entry.metadata().unwrap());
        if meta.is_dir() {
            modes.extend(self::modes(&path));
        }
        modes.insert(path, meta.permissions().mode() & 0o7777);
    }
    modes
}

fn skip(what: &str) {
    eprintln!("skipped: {what}");
}

fn has(program: &str, flags: &[&str]) -> bool {
    Command::new(program).args(flags).output().is_ok_and(|output| output.status.success())
}

#[test]
fn without_a_usable_home_it_works_elsewhere_or_says_how() {
    let dir = folder();
    let good = dir.path().join("data").display().to_string();
    for home in [None, Some(""), Some("/nonexistent"), Some("relative")] {
        for data in [None, Some("relative/data"), Some(good.as_str())] {
            let mut command = herstel(dir.path());
            command.env_remove("HOME").args(["today", "--json"]);
            home.map(|home| command.env("HOME", home));
            data.map(|data| command.env("XDG_DATA_HOME", data));
            let output = run(&mut command);
            match output.status.code() {
                Some(0) => {}
                Some(2) => assert!(err(&output).contains("--data-dir"), "{}", err(&output)),
                _ => panic!("HOME {home:?}, XDG_DATA_HOME {data:?}: {output:?}"),
            }
            assert!(!dir.path().join("relative").exists(), "a relative path was used");
        }
    }
}

#[test]
fn a_data_folder_that_is_none_is_named_and_left_alone() {
    let dir = folder();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("file"), "mine").unwrap();
    symlink(at("loop"), at("loop")).unwrap();
    symlink(at("nowhere"), at("dangling")).unwrap();
    let before = modes(dir.path());
    for name in ["file", "file/below", "loop", "loop/below"] {
        let mut command = herstel(dir.path());
        command.arg("--data-dir").arg(at(name)).args(["setup", "--birth", "2026-10-30"]);
        let output = run(command.args(["--injury", "none"]));
        assert!(matches!(output.status.code(), Some(1 | 2 | 74)), "{name}: {output:?}");
        assert!(err(&output).contains(name), "{}", err(&output));
        assert_eq!(modes(dir.path()), before, "{name}");
    }
    assert_eq!(fs::read_to_string(at("file")).unwrap(), "mine");
}

#[test]
fn every_file_is_its_owners_alone_whatever_the_umask() {
    for mask in ["000", "022", "077", "777"] {
        let dir = folder();
        let script = format!("umask {mask}; exec \"$@\"");
        for arguments in [&START[..], &["setup", "--birth", "2026-10-30", "--injury", "none"]] {
            let output = run(behind("sh", &["-c", &script, "sh"], dir.path()).args(arguments));
            assert_eq!(output.status.code(), Some(0), "umask {mask}: {}", err(&output));
        }
        let made = modes(dir.path());
        let ours: Vec<_> = made.iter().filter(|(path, _)| !path.ends_with("short.toml")).collect();
        assert!(ours.iter().any(|(path, _)| path.ends_with("herstel.db")), "{ours:?}");
        for (path, mode) in ours {
            // A folder above ours, made on the way, is the person's too.
            let wanted = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(*mode, wanted, "umask {mask}: {} is {mode:o}", path.display());
        }
    }
}

#[test]
fn an_unknown_time_zone_is_lived_with() {
    for zone in ["Nowhere/Atlantis", ":/nonexistent", "<", ""] {
        let dir = folder();
        let output = run(herstel(dir.path()).env("TZ", zone).args(START));
        assert_eq!(output.status.code(), Some(0), "TZ={zone}: {}", err(&output));
        assert_kept_whole(dir.path());
    }
}

#[test]
fn without_the_time_zones_of_the_system_it_goes_by_utc() {
    let hide = "mount -t tmpfs none /usr/share/zoneinfo && mount --bind /dev/null /etc/localtime; exec \"$@\"";
    if !has("unshare", &["-m", "sh", "-c", "mount -t tmpfs none /usr/share/zoneinfo"]) {
        return skip("hiding the time zones needs root and unshare");
    }
    let dir = folder();
    let wrapped = ["-m", "sh", "-c", hide, "sh"];
    let output =
        run(behind("unshare", &wrapped, dir.path()).env("TZ", "Europe/Amsterdam").args(START));
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_kept_whole(dir.path());
    let started = sessions(dir.path())[0]["started"].as_str().unwrap().to_owned();
    assert!(started.ends_with("+00:00") || started.ends_with('Z'), "{started}");
}

#[test]
fn a_diary_in_a_synced_folder_is_told_of_once() {
    let dir = folder();
    fs::create_dir(dir.path().join(".stfolder")).unwrap();
    let first = run(herstel(dir.path()).args(START));
    assert!(err(&first).contains("Syncthing"), "{}", err(&first));
    let second = run(herstel(dir.path()).args(START));
    assert!(!err(&second).contains("Syncthing"), "{}", err(&second));
}

/// The bytes of every file below a folder.
fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = modes(dir).into_keys().filter(|path| path.is_file());
    files.map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

#[test]
fn what_is_forgotten_leaves_no_trace() {
    let dir = folder();
    let data = dir.path().join("data");
    let with_data = |arguments: &[&str]| {
        let output = run(herstel(dir.path()).arg("--data-dir").arg(&data).args(arguments));
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    with_data(&START);
    with_data(&["setup", "--birth", "2026-10-30", "--injury", "third-degree"]);
    let history: Value = serde_json::from_str(&with_data(&["history", "--json"])).unwrap();
    let id = history["sessions"][0]["id"].as_str().unwrap();
    with_data(&["history", "note", id, "MARKERSTRING"]);
    with_data(&["backup"]);
    with_data(&["backup", "restore", "1"]);
    with_data(&["history", "note", id, "MARKERSTRING again"]);
    let own = data.join("programs");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("mine.toml"), SHORT).unwrap();
    let has_trace = |marker: &str| {
        contents(dir.path())
            .iter()
            .any(|(_, bytes)| bytes.windows(marker.len()).any(|window| window == marker.as_bytes()))
    };
    assert!(has_trace("MARKERSTRING") && has_trace("third-degree"));
    let refused = run(herstel(dir.path()).arg("--data-dir").arg(&data).arg("forget"));
    assert_eq!(refused.status.code(), Some(2));
    assert!(has_trace("MARKERSTRING"), "it was forgotten without the flag");
    with_data(&["forget", "--everything"]);
    assert!(!has_trace("MARKERSTRING") && !has_trace("third-degree"));
    assert_eq!(modes(&data).into_keys().collect::<Vec<_>>(), [own.clone(), own.join("mine.toml")]);
    assert!(with_data(&["forget", "--everything"]).contains("nothing to remove"));
}

/// A wall clock that is an hour fast and an hour slow by turns, a second each.
const JUMPING: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
int clock_gettime(clockid_t id, struct timespec *at) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int answer = real(id, at);
    if (id == CLOCK_REALTIME) at->tv_sec += at->tv_sec % 2 ? 3600 : -3600;
    return answer;
}
"#;

#[test]
fn a_wall_clock_that_jumps_changes_no_length() {
    if !has("cc", &["--version"]) {
        return skip("no C compiler for the clock");
    }
    let dir = folder();
    let (source, shim) = (dir.path().join("clock.c"), dir.path().join("clock.so"));
    fs::write(&source, JUMPING).unwrap();
    let compiled =
        Command::new("cc").args(["-shared", "-fPIC", "-o"]).args([&shim, &source]).status();
    assert!(compiled.unwrap().success());
    let output = run(herstel(dir.path()).env("LD_PRELOAD", &shim).args(START));
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_kept_whole(dir.path());
    let session = &sessions(dir.path())[0];
    assert_eq!(session["paused_s"], 0);
    let started = DateTime::parse_from_rfc3339(session["started"].as_str().unwrap()).unwrap();
    let apart = (herstel::clock::now().wall - started).num_minutes().abs();
    assert!((50..70).contains(&apart), "the clock did not jump: {started}");
}

#[test]
fn it_talks_to_no_network_and_writes_nowhere_else() {
    if !has("strace", &["-o", "/dev/null", "true"]) {
        return skip("no strace, or it may not trace");
    }
    let dir = folder();
    let log = TempDir::new().unwrap();
    let trace = log.path().join("trace");
    let calls = "trace=network,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,symlink";
    let flags =
        ["-f", "-qq", "-s", "400", "-e", calls, "-e", "signal=none", "-o", trace.to_str().unwrap()];
    let [page, export, shared, login] =
        ["page.html", "diary.jsonl", "shared", "login"].map(|name| dir.path().join(name));
    fs::create_dir(&shared).unwrap();
    fs::create_dir(&login).unwrap();
    let [page, export, shared] = [&page, &export, &shared].map(|path| path.to_str().unwrap());
    let heard = &START[..START.len() - 1];
    let commands: [&[&str]; 14] = [
        &START,
        &["setup", "--birth", "2026-10-30", "--injury", "third-degree"],
        &["today"],
        &["history", "--json"],
        &["learn"],
        &["stats"],
        &["report", "-o", page],
        &["export", export],
        &["import", export],
        &["sync", shared],
        &["backup"],
        &["doctor"],
        &["forget", "--everything"],
        heard,
    ];
    let home = dir.path().to_str().unwrap();
    for arguments in commands {
        // Every login has a folder for what runs; without one, ALSA's PulseAudio part keeps its own in /tmp (SECURITY.md).
        let mut command = behind("strace", &flags, dir.path());
        let output = run(command.env("XDG_RUNTIME_DIR", &login).args(arguments));
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
        let seen = fs::read_to_string(&trace).unwrap();
        assert!(seen.contains("openat"), "nothing was traced");
        // A call that another thread interrupted names its file where it began.
        for line in seen.lines().filter(|line| !line.contains(" resumed>")) {
            // A sound server is spoken to by a socket of this machine, unless PULSE_SERVER names another one.
            assert!(!line.contains("AF_INET"), "{arguments:?}: {line}");
            let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "rename", "unlink", "link("];
            if writes.iter().any(|call| line.contains(call)) {
                let devices = ["\"/dev/null\"", "\"/dev/tty\"", "\"/dev/snd/"];
                let is_device = devices.iter().any(|device| line.contains(device));
                assert!(line.contains(home) || is_device, "{arguments:?} writes elsewhere: {line}");
            }
        }
    }
}

#[test]
fn a_running_session_leaves_no_core_and_no_health_words_for_others_to_see() {
    let dir = folder();
    let mut child = herstel(dir.path()).args(START).stdout(Stdio::null()).spawn().unwrap();
    let proc = PathBuf::from(format!("/proc/{}", child.id()));
    // The umask is set in the first instant of `main`, the limit beside it.
    let limits = loop {
        let limits = fs::read_to_string(proc.join("limits")).unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core")).unwrap().to_owned();
        if core.split_whitespace().filter(|word| *word == "0").count() == 2 {
            break core;
        }
        assert!(child.try_wait().unwrap().is_none(), "{core}");
        std::thread::yield_now();
    };
    let name = fs::read_to_string(proc.join("comm")).unwrap();
    child.wait().unwrap();
    assert!(limits.contains("core") && name.trim() == "herstel", "{limits} {name}");
}
