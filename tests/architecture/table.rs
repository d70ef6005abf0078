//! The table of the layers, innermost first.
//!
//! A module may name itself, what its row lists, and nothing else of the crate. Rows of modules that do not exist yet
//! stand here too: the place of a thing is settled before it is built.

/// What a module may not touch outside of the crate's own modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ban {
    /// Files and folders.
    Fs,
    /// The clocks.
    Now,
    /// The screen.
    Ratatui,
}

pub struct Layer {
    pub module: &'static str,
    pub may: &'static [&'static str],
    pub never: &'static [Ban],
}

use Ban::{Fs, Now, Ratatui};

const PURE: &[&str] = &["clock", "words", "source", "program", "session", "recovery", "history"];
const PURE_AND_STORE: &[&str] =
    &["clock", "words", "source", "program", "session", "recovery", "history", "store"];
const SCREEN: &[&str] = &[
    "clock", "words", "source", "program", "session", "recovery", "history", "config", "keys",
    "theme", "widget",
];
const APP: &[&str] = &[
    "clock", "words", "source", "program", "session", "recovery", "history", "config", "keys",
    "theme", "widget", "screen",
];

pub const LAYERS: &[Layer] = &[
    layer("clock", &[], &[Ratatui, Fs]),
    layer("words", &[], &[Ratatui, Fs, Now]),
    layer("source", &["words"], &[Ratatui, Fs, Now]),
    layer("program", &["words", "source"], &[Ratatui, Fs, Now]),
    layer("session", &["clock", "program"], &[Ratatui, Fs, Now]),
    layer("recovery", &["clock", "words", "source", "program", "session"], &[Ratatui, Fs, Now]),
    layer("history", &["clock", "words", "program", "session"], &[Ratatui, Fs, Now]),
    layer("store", PURE, &[Ratatui]),
    layer("audio", PURE, &[Ratatui]),
    // These two may read the store's types.
    layer("exchange", PURE_AND_STORE, &[Ratatui]),
    layer("report", PURE_AND_STORE, &[Ratatui]),
    layer("config", &["words", "source", "program"], &[Fs]),
    layer("keys", &["words", "source"], &[Fs]),
    layer("theme", &["words", "source", "config"], &[Fs]),
    layer("widget", &["session", "history", "theme", "keys", "words"], &[Fs, Now]),
    layer("screen", SCREEN, &[Fs, Now]),
    layer("app", APP, &[Fs, Now]),
];

/// May name every module: they put the others together.
pub const OUTERMOST: &[&str] = &["run", "plain", "cli", "lib", "main"];

/// Files that may do what their module may not.
pub const EXCEPT: &[(&str, Ban)] = &[
    // Where a file of programs, of tracks or of settings is read.
    ("program/library/file.rs", Fs),
];

const fn layer(module: &'static str, may: &'static [&'static str], never: &'static [Ban]) -> Layer {
    Layer { module, may, never }
}

impl Ban {
    /// What it is called in a message.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fs => "files",
            Self::Now => "the clocks",
            Self::Ratatui => "ratatui",
        }
    }

    /// Paths that begin like this touch it.
    pub const fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Fs => {
                &["std::fs", "std::os::unix::fs", "rustix::fs", "std::env::current_dir", "etcetera"]
            }
            Self::Now => &[
                "crate::clock::now",
                "crate::clock::mono",
                "std::time::Instant",
                "std::time::SystemTime",
                "rustix::time",
                "chrono::Local",
                "chrono::Utc::now",
            ],
            Self::Ratatui => &["ratatui", "crossterm"],
        }
    }

    /// Methods that touch it, whatever they are called on.
    pub const fn methods(self) -> &'static [&'static str] {
        match self {
            Self::Fs => &["canonicalize", "exists", "is_dir", "is_file", "read_dir", "try_exists"],
            Self::Now | Self::Ratatui => &[],
        }
    }
}
