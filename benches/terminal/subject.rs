//! The programs that are watched, and how each is brought to what is watched of it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use herstel::clock;
use tempfile::TempDir;

use crate::pty::Pty;

/// A window's columns and rows.
pub(crate) type Size = (u16, u16);

pub(crate) const SIZES: [Size; 2] = [(80, 24), (200, 60)];

/// A session that moves all the time, and needs no answers first.
pub(crate) const BREATHING: [&str; 6] =
    ["start", "breath", "--no-check-in", "--mute", "--lead-in", "0"];

/// A program, and how to bring it to the state in which it is watched.
pub(crate) struct Subject {
    pub(crate) name: String,
    pub(crate) command: Command,
    /// A text that shows up, and what is typed then.
    steps: Vec<(&'static str, &'static str)>,
    /// Its data, which go with it.
    dir: TempDir,
}

impl Subject {
    fn new(name: &str, program: impl AsRef<Path>) -> Self {
        let command = Command::new(program.as_ref());
        Self { name: name.to_owned(), command, steps: Vec::new(), dir: TempDir::new().unwrap() }
    }

    /// The least program that shows a pacer, or one that only counts seconds (`clock`).
    pub(crate) fn floor(kind: &str) -> Self {
        Self::new(&format!("floor, {kind}"), floor()).arguments(&[kind]).then("Breathe", "")
    }

    /// The least that anything costs to start here.
    pub(crate) fn echo() -> Self {
        Self::new("echo", "/bin/echo").arguments(&["x"])
    }

    /// herstel with data of its own, for somebody sixty days after birth.
    pub(crate) fn herstel(name: &str, config: &str) -> Self {
        let mut subject = Self::new(name, herstel());
        fs::write(subject.dir.path().join("config.toml"), config).unwrap();
        let mut setup = Command::new(herstel());
        let birth = clock::now().wall.date_naive() - chrono::Days::new(60);
        for command in [&mut setup, &mut subject.command] {
            command.args(["--lang", "en", "--data-dir"]).arg(subject.dir.path());
            command.arg("--config").arg(subject.dir.path().join("config.toml"));
            command.env("HOME", subject.dir.path());
        }
        setup.args(["setup", "--injury", "none", "--birth", &birth.to_string()]);
        assert!(setup.output().unwrap().status.success(), "{setup:?}");
        subject
    }

    /// What was named on the command line, if anything was.
    pub(crate) fn named(words: &[String]) -> Option<Self> {
        let (program, arguments) = words.split_first()?;
        let mut subject = Self::new(program, program);
        subject.command.args(arguments);
        Some(subject)
    }

    pub(crate) fn arguments(mut self, arguments: &[&str]) -> Self {
        self.command.args(arguments);
        self
    }

    /// Once a text is on the screen, types something.
    pub(crate) fn then(mut self, text: &'static str, keys: &'static str) -> Self {
        self.steps.push((text, keys));
        self
    }

    /// Puts a file into its data.
    pub(crate) fn with_file(self, name: &str, content: &[u8]) -> Self {
        fs::write(self.dir.path().join(name), content).unwrap();
        self
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn start(&self, (columns, rows): Size) -> Pty {
        let pty = Pty::start(&self.command, rows, columns);
        for (text, keys) in &self.steps {
            pty.wait_text(text);
            pty.send(keys);
        }
        pty
    }
}

pub(crate) fn report_sizes() {
    println!("binary, stripped:");
    for (name, path) in [("floor", floor()), ("herstel", herstel())] {
        let kilobytes = fs::metadata(path).unwrap().len() / 1000;
        println!("  {name:<24}{kilobytes:>6} kB");
    }
}

fn herstel() -> PathBuf {
    env!("CARGO_BIN_EXE_herstel").into()
}

/// The floor, built when it is not there yet: a package of its own, with a folder of its own for what is built.
fn floor() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/floor");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("floor");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--locked", "--release", "--manifest-path"]);
    cargo.arg(package.join("Cargo.toml")).arg("--target-dir").arg(&target);
    assert!(cargo.status().unwrap().success(), "{cargo:?}");
    target.join("release/floor")
}
