//! What can be wrong with the database, and how it is said.
//!
//! None of these is a reason to stop a session, and none is answered by touching the file: a fault names the file, says
//! what still works and what a person can do.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use rusqlite::{Error, ErrorCode, ffi};

use super::backup::newest_good;
use crate::words::{Words, clean, quote};

/// Why the database cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Another process held it for longer than five seconds.
    Busy,
    /// Ours, but parts of it cannot be read.
    Damaged,
    DiskFull,
    /// Zero bytes, which a database of ours never has: it is made whole or not at all.
    Empty,
    /// A database of another program.
    Foreign,
    /// Made by a herstel that knows more; its version of the file.
    Newer(i32),
    NotADatabase,
    /// The file or its directory may not be written.
    ReadOnly,
    /// Nothing is there, but copies of it are: it was there once, and beginning anew would hide that.
    Vanished,
    /// Anything else, in the system's words.
    Other(String),
}

/// The database cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {cause}", path.display())]
pub struct StoreError {
    pub path: PathBuf,
    pub cause: Cause,
}

/// An entry could not be written. It is kept and tried again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not saved: {0}")]
pub struct WriteFault(pub StoreError);

/// The copy of the day could not be made, or what it was made of is damaged. What is done is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no copy: {0}")]
pub struct Uncopied(pub StoreError);

impl StoreError {
    /// In full: the file, what still works, what to do next.
    pub fn say(&self, words: &Words) -> String {
        self.sentences(words, &words.store_works_reading())
    }

    /// The same of something that was to be written.
    pub fn say_unwritten(&self, words: &Words) -> String {
        self.sentences(words, &words.store_not_written())
    }

    fn sentences(&self, words: &Words, works: &str) -> String {
        let path = clean(&self.path.display().to_string());
        let (what, next) = match &self.cause {
            Cause::Busy => (words.store_busy(path), words.store_busy_next()),
            Cause::Damaged => (words.store_damaged(path), words.store_leave_next()),
            Cause::DiskFull => (words.store_full(path), words.store_full_next()),
            Cause::Empty => (words.store_empty(path), words.store_leave_next()),
            Cause::Foreign => (words.store_foreign(path), words.store_foreign_next()),
            Cause::Newer(_) => (words.store_newer(path), words.store_newer_next()),
            Cause::NotADatabase => (words.store_not_database(path), words.store_leave_next()),
            Cause::ReadOnly => (words.store_read_only(path), words.store_read_only_next()),
            Cause::Vanished => (words.store_vanished(path), words.store_vanished_next()),
            Cause::Other(why) => (words.store_other(path, quote(why)), words.store_other_next()),
        };
        let is_broken = matches!(
            self.cause,
            Cause::Damaged | Cause::Empty | Cause::Foreign | Cause::NotADatabase | Cause::Vanished
        );
        let copy = self.path.parent().filter(|_| is_broken).and_then(newest_good);
        match copy {
            Some((number, copy)) => {
                let made = copy.made.format("%Y-%m-%d %H:%M").to_string();
                let next = match self.cause {
                    Cause::Vanished => words.store_vanished_copy(made, number),
                    _ => words.store_backup_next(made, number),
                };
                format!("{what} {works} {next}")
            }
            None => format!("{what} {works} {next}"),
        }
    }
}

impl WriteFault {
    /// In full at the end of the program: the file, where the rescue file is if there is one, what to do next.
    pub fn say_at_end(&self, rescued: Option<&Path>, words: &Words) -> String {
        let works = match rescued {
            Some(path) => words.store_rescued(clean(&path.display().to_string())),
            None => words.store_not_rescued(),
        };
        self.0.sentences(words, &works)
    }

    /// In a few words, for a line that stays on the screen: "not saved: disk full".
    pub fn brief(&self, words: &Words) -> String {
        match self.0.cause {
            Cause::Busy => words.store_unsaved_busy(),
            Cause::DiskFull => words.store_unsaved_full(),
            Cause::ReadOnly => words.store_unsaved_read_only(),
            Cause::Newer(_) => words.store_unsaved_newer(),
            Cause::Foreign => words.store_unsaved_foreign(),
            Cause::Damaged | Cause::Empty | Cause::NotADatabase => words.store_unsaved_damaged(),
            Cause::Vanished => words.store_unsaved_vanished(),
            Cause::Other(_) => words.store_unsaved_other(),
        }
    }
}

impl Uncopied {
    /// In full: what is kept, what is wrong, where there is more.
    pub fn say(&self, words: &Words) -> String {
        let path = clean(&self.0.path.display().to_string());
        let what = match &self.0.cause {
            Cause::Damaged => return words.store_care_damaged(path),
            Cause::DiskFull => words.store_full(path),
            Cause::ReadOnly => words.store_read_only(path),
            cause => words.store_other(path, quote(&cause.to_string())),
        };
        words.store_care_no_copy(what)
    }
}

impl Cause {
    pub(super) fn at(self, path: &Path) -> StoreError {
        StoreError { path: path.to_owned(), cause: self }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => f.write_str("locked by another process"),
            Self::Damaged => f.write_str("damaged"),
            Self::DiskFull => f.write_str("disk full"),
            Self::Empty => f.write_str("empty file"),
            Self::Foreign => f.write_str("a database of another program"),
            Self::Newer(version) => write!(f, "made by a newer herstel (version {version})"),
            Self::NotADatabase => f.write_str("not a database"),
            Self::ReadOnly => f.write_str("read-only"),
            Self::Vanished => f.write_str("gone, though copies of it are there"),
            Self::Other(why) => f.write_str(&quote(why)),
        }
    }
}

impl From<Error> for Cause {
    fn from(error: Error) -> Self {
        let Error::SqliteFailure(failure, _) = &error else {
            // A value of another type than the schema says.
            return Self::Damaged;
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::NotADatabase => Self::NotADatabase,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            // `Unknown` is SQLITE_ERROR: our statements are fixed, so it is the schema that is not what it was.
            ErrorCode::DatabaseCorrupt | ErrorCode::Unknown => Self::Damaged,
            _ if failure.extended_code == ffi::SQLITE_IOERR_SHORT_READ => Self::Damaged,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<rusqlite_migration::Error> for Cause {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            error => Self::Other(error.to_string()),
        }
    }
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Other(error.to_string()),
        }
    }
}
