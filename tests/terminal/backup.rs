//! Putting a copy of the diary back: asked about where somebody can answer.

use std::{fs, process::Command};

use tempfile::TempDir;

use crate::{pty::Pty, session::herstel};

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A diary with two copies that were made one second after the other.
fn copied() -> TempDir {
    let dir = TempDir::new().unwrap();
    output(herstel(&dir).args(["setup", "--birth", "2026-01-01", "--injury", "none"]));
    output(herstel(&dir).arg("backup"));
    let folder = dir.path().join("data/backups");
    let made = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    for second in ["05", "06"] {
        let name = format!("herstel-2026-01-02T0304{second}-asked.db");
        fs::copy(&made, folder.join(name)).unwrap();
    }
    fs::remove_file(made).unwrap();
    dir
}

#[test]
fn copies_of_one_minute_are_told_apart() {
    let list = output(herstel(&copied()).args(["backup", "list"]));
    assert!(list.contains("2026-01-02 03:04:05") && list.contains("2026-01-02 03:04:06"), "{list}");
}

#[test]
fn a_copy_is_put_back_when_somebody_says_so() {
    let dir = copied();
    let restore = |flags: &[&str], typed: Option<&str>| {
        let mut command = herstel(&dir);
        command.args(["backup", "restore", "1"]).args(flags);
        let pty = Pty::start(&command, 24, 80);
        if let Some(typed) = typed {
            pty.wait_text("Type y");
            pty.send(typed);
        }
        assert_eq!(pty.wait_code(), 0);
        pty.raw_text()
    };
    assert!(restore(&[], Some("\n")).contains("Your diary is as it was."));
    assert!(restore(&[], Some("y\n")).contains("as in the copy of 2026-01-02 03:04:06"));
    let said = restore(&["--yes"], None);
    assert!(said.contains("as in the copy") && !said.contains("Type y"), "{said}");
    // In a pipe nobody is there to ask.
    let said = output(herstel(&dir).args(["backup", "restore", "2"]));
    assert!(said.contains("as in the copy of 2026-01-02 03:04:05"), "{said}");
}
