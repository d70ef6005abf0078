//! `herstel sync` as it is typed: what it says, what it ends with, and what it touches.

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

use herstel::{recovery::Injury, session::record::Outcome};
use serde_json::Value;

use super::bench::Device;

fn herstel(device: &Device, arguments: &[&str]) -> Output {
    run(Command::new(env!("CARGO_BIN_EXE_herstel")), device, arguments)
}

fn run(mut command: Command, device: &Device, arguments: &[&str]) -> Output {
    command.args(arguments).args(["--lang", "en", "--data-dir"]).arg(device.data());
    command.env_clear().env("HOME", device.home()).env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    // Without one, ALSA's PulseAudio part would leave a folder in /tmp whenever it is asked for sound.
    command.env("XDG_RUNTIME_DIR", device.home());
    command.stdin(Stdio::null()).output().unwrap()
}

#[track_caller]
fn said(device: &Device, arguments: &[&str], code: i32) -> String {
    let output = herstel(device, arguments);
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
    text.replace('\n', " ")
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn it_says_what_came_what_went_and_what_was_left() {
    let (laptop, desk) = (Device::new(), Device::new());
    let folder = laptop.folder();
    laptop.session(0, Some(Outcome::Completed));
    let first = said(&laptop, &["sync", path(&folder)], 0);
    assert!(first.contains("3 entries written") && first.contains("nothing of herstel"), "{first}");
    assert!(said(&laptop, &["sync", path(&folder)], 0).contains("hold the same"));
    fs::write(folder.join("letter\u{1b}[2J.jsonl"), "dear\n\n").unwrap();
    let second = said(&desk, &["sync", path(&folder)], 0);
    assert!(second.contains("3 entries taken in"), "{second}");
    assert!(second.contains("letter") && second.contains("line 1"), "{second}");
    assert!(!second.contains('\u{1b}'), "{second:?}");
    let history = |device: &Device| herstel(device, &["history", "--json"]).stdout;
    assert_eq!(history(&laptop), history(&desk));
    assert!(String::from_utf8(history(&desk)).unwrap().contains("completed"));
}

#[test]
fn a_new_device_knows_the_person_at_once_and_an_empty_folder_makes_nobody_up() {
    let (laptop, desk) = (Device::new(), Device::new());
    let folder = laptop.folder();
    said(&desk, &["sync", path(&folder)], 0);
    let unknown = said(&desk, &["today", "--on", "2026-11-21"], 0);
    laptop.profile(0, Injury::SecondDegree);
    said(&laptop, &["sync", path(&folder)], 0);
    said(&desk, &["sync", path(&folder)], 0);
    let known = said(&desk, &["today", "--on", "2026-11-21"], 0);
    assert!(known.starts_with("Day ") && !unknown.starts_with("Day "), "{unknown} / {known}");
    assert_eq!(said(&laptop, &["today", "--on", "2026-11-21"], 0), known);
}

#[test]
fn a_folder_out_of_reach_is_told_of_by_the_doctor_until_it_is_back() {
    let device = Device::new();
    device.session(0, Some(Outcome::Completed));
    let folder = device.folder();
    let doctor = || {
        let output = herstel(&device, &["doctor", "--json"]);
        let findings: Value = serde_json::from_slice(&output.stdout).unwrap();
        (findings["sync_folder"].clone(), findings["sync_out_of_reach_since"].clone())
    };
    said(&device, &["sync", "/nowhere/at/all"], 74);
    assert_eq!(doctor(), (Value::Null, Value::Null), "a slip of the pen is no folder");
    said(&device, &["sync", path(&folder)], 0);
    assert_eq!(doctor().0["value"], "~/folder");
    assert_eq!(doctor().0["ok"], true);

    fs::rename(&folder, device.home().join("unplugged")).unwrap();
    let text = said(&device, &["sync", path(&folder)], 74);
    assert!(text.contains("out of reach") && text.contains("next time"), "{text}");
    assert!(!folder.exists(), "it was made");
    let (found, since) = doctor();
    assert_eq!(found["ok"], false);
    assert!(since.is_string());
    said(&device, &["sync", path(&folder)], 74);
    assert_eq!(doctor().1, since, "since the first time");
    // A day goes on as ever, and so does the history.
    said(&device, &["today"], 0);
    assert!(said(&device, &["history"], 0).contains("Light contractions"));

    fs::rename(device.home().join("unplugged"), &folder).unwrap();
    said(&device, &["sync", path(&folder)], 0);
    assert_eq!((doctor().0["ok"].clone(), doctor().1), (Value::Bool(true), Value::Null));
}

#[test]
fn a_folder_that_cannot_be_written_still_gives_what_it_has() {
    let (laptop, desk) = (Device::new(), Device::new());
    laptop.session(0, Some(Outcome::Completed));
    laptop.sync(1);
    desk.session(10, Some(Outcome::Completed));
    // Root writes anywhere but where the file system itself may not be written.
    let script = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";
    let is_root = Command::new("unshare").args(["-m", "true"]).status().is_ok_and(|s| s.success());
    if !is_root {
        eprintln!("skipped: a read-only folder needs root and unshare");
        return;
    }
    let mut command = Command::new("unshare");
    command.args(["-m", "sh", "-c", script]).arg(laptop.folder());
    command.arg(env!("CARGO_BIN_EXE_herstel"));
    let output = run(command, &desk, &["sync", path(&laptop.folder())]);
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    let text = text.replace('\n', " ");
    assert_eq!(output.status.code(), Some(74), "{text}");
    assert!(text.contains("3 entries taken in") && text.contains("can only be read"), "{text}");
    let sessions = desk.state().0["sessions"].as_array().unwrap().len();
    assert_eq!((sessions, laptop.names().len()), (2, 1));
}

#[test]
fn the_folder_of_the_diary_is_no_folder_to_sync_with() {
    let device = Device::new();
    device.session(0, Some(Outcome::Completed));
    let before = fs::read_dir(device.home()).unwrap().count();
    for folder in [device.data(), device.home().to_owned(), device.data().join("../data/.")] {
        let text = said(&device, &["sync", path(&folder)], 2);
        assert!(text.contains("Choose a folder"), "{text}");
    }
    assert_eq!(fs::read_dir(device.home()).unwrap().count(), before);
}

#[test]
fn nothing_is_written_but_in_the_two_folders_and_nothing_in_either_is_removed() {
    let is_there = Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .status()
        .is_ok_and(|s| s.success());
    if !is_there {
        eprintln!("skipped: no strace, or it may not trace");
        return;
    }
    let (laptop, desk) = (Device::new(), Device::new());
    laptop.session(0, Some(Outcome::Completed));
    laptop.sync(1);
    desk.session(10, Some(Outcome::Completed));
    let (folder, trace) = (laptop.folder(), laptop.home().join("trace"));
    let calls = "trace=network,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,truncate,chmod,fchmodat";
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-s", "400", "-e", calls, "-e", "signal=none", "-o"]).arg(&trace);
    command.arg(env!("CARGO_BIN_EXE_herstel"));
    let output = run(command, &desk, &["sync", path(&folder)]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let seen = fs::read_to_string(&trace).unwrap();
    let (mut linked, mut into) = (0, 0);
    for line in seen.lines().filter(|line| !line.contains(" resumed>")) {
        assert!(!line.contains("AF_INET"), "{line}");
        let writes = [
            "O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "rename", "unlink", "link", "truncate",
            "chmod",
        ];
        if writes.iter().any(|call| line.contains(call)) && !line.contains("readlink") {
            let (data, carried) = (path(&desk.data()).to_owned(), path(&folder).to_owned());
            let is_in_folder = line.contains(&carried);
            assert!(
                line.contains(&data) || is_in_folder || line.contains("\"/dev/"),
                "it writes elsewhere: {line}"
            );
            // In the folder only its own draft is opened to write, named and taken away again.
            if is_in_folder {
                into += 1;
                linked += usize::from(line.contains("link(") || line.contains("linkat("));
                assert!(line.contains(".tmp\""), "{line}");
                assert!(!line.contains("O_WRONLY") || line.contains("O_EXCL"), "{line}");
            }
        }
    }
    assert!(linked > 0 && into >= 3, "nothing was traced: {seen}");
    assert_eq!(laptop.names().len(), 2);
}
