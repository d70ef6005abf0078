//! Named bad files of every kind a person may hand over, each through the real program: it says what is wrong in at most 2 KB,
//! with a second of the processor and 64 MiB of addresses, and never panics.
//!
//! Programs stand in `tests/bad_programs`, where `tests/bad_programs.rs` says what is wrong with each; tracks, settings and
//! diaries are made here by spoiling a good one in one place; and what is no text, or no file at all, is tried as each of them.

#![expect(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "test code"
)]

mod bytes;
mod configs;
mod imports;
mod tracks;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

use bytes::BYTES;

/// A bad file by a name of its own.
pub(crate) struct Case {
    name: String,
    bytes: Vec<u8>,
    /// What the message says besides the file.
    needed: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Config,
    Import,
    Program,
    Track,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Config, Self::Import, Self::Program, Self::Track];

    /// Where a file has to lie to be taken for one, and what its name ends in.
    const fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Config => ("", "toml"),
            Self::Import => ("", "jsonl"),
            Self::Program => ("", "toml"),
            Self::Track => ("data/tracks", "toml"),
        }
    }

    /// The command that reads it.
    fn command(self, path: &Path) -> Vec<&str> {
        let path = path.to_str().unwrap();
        match self {
            Self::Config => vec!["config", "check", "--config", path],
            Self::Import => vec!["import", path],
            Self::Program => vec!["programs", "check", path],
            Self::Track => vec!["today"],
        }
    }

    /// With which code it ends: a track that is left out takes nothing away.
    const fn code(self) -> i32 {
        match self {
            Self::Track => 0,
            _ => 65,
        }
    }
}

/// The program with a home of its own, a second of the processor and 64 MiB of addresses, and killed beyond that.
fn limited(home: &Path, lang: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new("timeout");
    // The processor's time says how much it did; the clock only ends one that waits for ever.
    command.args(["60", "sh", "-c", "ulimit -t 1 && ulimit -v 65536 && exec \"$@\"", "sh"]);
    command.arg(env!("CARGO_BIN_EXE_herstel")).args(arguments);
    command.args(["--lang", lang, "--data-dir"]).arg(home.join("data"));
    command.env_clear().env("HOME", home).env("PATH", "/usr/bin:/bin");
    command.stdin(Stdio::null()).output().unwrap()
}

/// Hands a file to the program and returns what it says.
#[track_caller]
fn refused(home: &Path, kind: Kind, path: &Path, lang: &str, codes: &[i32]) -> String {
    let output = limited(home, lang, &kind.command(path));
    let said = String::from_utf8(output.stderr).unwrap();
    let file = path.file_name().unwrap().to_str().unwrap();
    let what = format!("{kind:?} {file}: {:?}\n{said}", output.status);
    assert!(output.status.code().is_some_and(|code| codes.contains(&code)), "{what}");
    assert!(said.contains(file) && !said.contains("panicked"), "{what}");
    assert!(said.len() <= 2_048, "{} bytes: {what}", said.len());
    let is_plain = |c: char| {
        (c == '\n' || !c.is_control())
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
    };
    assert!(said.chars().all(is_plain) && !said.contains("{ $"), "{what}");
    said
}

fn place(home: &Path, kind: Kind, name: &str) -> PathBuf {
    let (folder, end) = kind.place();
    fs::create_dir_all(home.join(folder)).unwrap();
    home.join(folder).join(format!("{name}.{end}"))
}

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_programs");
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[track_caller]
fn assert_each_is_refused(kind: Kind, cases: impl Iterator<Item = Case>) {
    for case in cases {
        let home = TempDir::new().unwrap();
        let path = place(home.path(), kind, &case.name);
        fs::write(&path, &case.bytes).unwrap();
        let said = refused(home.path(), kind, &path, "en", &[kind.code()]);
        assert!(said.contains(case.needed), "{}: no {:?} in\n{said}", case.name, case.needed);
        refused(home.path(), kind, &path, "nl", &[kind.code()]);
    }
}

#[test]
fn there_are_hundreds_of_them() {
    let bytes = BYTES.len() * Kind::ALL.len();
    let cases = [
        programs().len(),
        tracks::cases().count(),
        configs::cases().count(),
        imports::cases().count(),
    ];
    let all = bytes + cases.iter().sum::<usize>();
    println!(
        "{cases:?} programs, tracks, settings, diaries; {bytes} that are no text: {all} in all"
    );
    assert!(all >= 300, "{all}");
}

#[test]
fn every_bad_file_ends_with_65_and_a_clear_message() {
    let home = TempDir::new().unwrap();
    for path in programs() {
        refused(home.path(), Kind::Program, &path, "nl", &[65]);
        let start = limited(home.path(), "en", &["start", path.to_str().unwrap(), "--plain"]);
        assert_eq!(start.status.code(), Some(65), "{}", path.display());
        assert!(start.stdout.is_empty(), "{} was begun", path.display());
    }
}

#[test]
fn every_bad_track_is_told_of_and_takes_nothing_away() {
    assert_each_is_refused(Kind::Track, tracks::cases());
}

#[test]
fn every_bad_settings_file_is_told_of_with_what_is_allowed() {
    let home = TempDir::new().unwrap();
    let good = place(home.path(), Kind::Config, "good");
    fs::write(&good, configs::CONFIG).unwrap();
    let output = limited(home.path(), "en", &Kind::Config.command(&good));
    assert!(output.status.success(), "{output:?}");
    assert_each_is_refused(Kind::Config, configs::cases());
}

#[test]
fn every_bad_line_of_a_diary_is_told_of_and_costs_itself_alone() {
    let home = TempDir::new().unwrap();
    let good = place(home.path(), Kind::Import, "good");
    fs::write(&good, imports::good()).unwrap();
    let output = limited(home.path(), "en", &Kind::Import.command(&good));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("9 entries taken in, 0 were here"), "{said}");
    assert_each_is_refused(Kind::Import, imports::cases());
    for case in imports::cases() {
        let home = TempDir::new().unwrap();
        let path = place(home.path(), Kind::Import, &case.name);
        fs::write(&path, &case.bytes).unwrap();
        let output = limited(home.path(), "en", &Kind::Import.command(&path));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.starts_with("2 entries taken in"), "{}: {said}", case.name);
    }
}

#[test]
fn what_is_no_text_or_no_file_is_neither_waited_for_nor_swallowed() {
    let made = TempDir::new().unwrap();
    for (name, make) in BYTES {
        let one = made.path().join(name);
        make(&one);
        for kind in Kind::ALL {
            let home = TempDir::new_in(made.path()).unwrap();
            let path = place(home.path(), kind, name);
            match fs::hard_link(&one, &path) {
                Ok(()) => {}
                // A folder has one name.
                Err(_) => make(&path),
            }
            for lang in ["en", "nl"] {
                refused(home.path(), kind, &path, lang, &[kind.code(), 66, 74]);
            }
        }
    }
}

/// A file that is larger than all that herstel could have written is not read to its end, and nothing of it is taken in.
#[test]
fn a_diary_beyond_all_bounds_is_refused_as_a_whole() {
    let home = TempDir::new().unwrap();
    let path = place(home.path(), Kind::Import, "huge");
    let file = fs::File::create(&path).unwrap();
    file.set_len(257 * 1024 * 1024).unwrap();
    let said = refused(home.path(), Kind::Import, &path, "en", &[65]);
    assert!(said.contains("256 MiB and 500000 lines"), "{said}");
    // The same by way of a pipe, whose length nobody knows: it is the lines that are too many.
    fs::write(&path, imports::good() + &"\n".repeat(500_001)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(["import", "-", "--lang", "en", "--data-dir"]).arg(home.path().join("data"));
    command.env_clear().env("HOME", home.path()).stdin(fs::File::open(&path).unwrap());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(65), "{output:?}");
    assert!(output.stdout.is_empty() && !home.path().join("data").exists());
}
