//! One session at a time in a diary: a lock that goes with its process, however that ends.
//!
//! It is the kernel's lock on the file that counts (`flock`), never that the file is there; what is written in it is the time
//! at which the session began, to be told to whoever comes second.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    thread,
};

use chrono::{DateTime, FixedOffset};

/// Its name in the data directory.
const NAME: &str = "herstel.lock";
/// More than a time takes.
const MOST: u64 = 64;
/// How often those who only look are waited for, a few microseconds each time.
const LOOKS: usize = 100_000;

/// Held as long as this lives.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "it is held, never looked at")] File);

/// What became of a claim.
#[derive(Debug)]
pub enum Claim {
    Granted(Lock),
    /// Another session runs.
    Held {
        /// When it began, if that can be read.
        since: Option<DateTime<FixedOffset>>,
    },
}

impl Lock {
    /// Claims the one session that may run, for a session that begins now.
    ///
    /// # Errors
    /// The lock can be neither taken nor found taken: a directory that cannot be written, a file system without locks.
    pub fn claim(dir: &Path, now: DateTime<FixedOffset>) -> io::Result<Claim> {
        let path = path(dir);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        let mut file = options.open(path)?;
        match try_lock(&file) {
            Ok(()) => {
                file.set_len(0)?;
                file.rewind()?;
                file.write_all(now.to_rfc3339().as_bytes())?;
                Ok(Claim::Granted(Self(file)))
            }
            Err(TryLockError::WouldBlock) => Ok(Claim::Held { since: read_time(file) }),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether a session runs just now.
    pub fn is_held(dir: &Path) -> bool {
        let file = File::open(path(dir));
        file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

pub(super) fn path(dir: &Path) -> PathBuf {
    dir.join(NAME)
}

/// Somebody who only looks ([`Lock::is_held`]) shares it for a moment, and keeps nobody out: only who has it alone does.
fn try_lock(file: &File) -> Result<(), TryLockError> {
    for _ in 0..LOOKS {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => file.try_lock_shared()?,
            claimed => return claimed,
        }
        file.unlock().map_err(TryLockError::Error)?;
        thread::yield_now();
    }
    file.try_lock()
}

fn read_time(file: File) -> Option<DateTime<FixedOffset>> {
    let mut text = String::new();
    file.take(MOST).read_to_string(&mut text).ok()?;
    DateTime::parse_from_rfc3339(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<FixedOffset> {
        DateTime::from_timestamp(1_795_000_000 + second, 0).unwrap().fixed_offset()
    }

    #[test]
    fn the_second_hears_when_the_first_began_and_may_when_that_is_gone() {
        let temp = tempfile::tempdir().unwrap();
        assert!(!Lock::is_held(temp.path()));
        let Claim::Granted(first) = Lock::claim(temp.path(), at(0)).unwrap() else { panic!() };
        assert!(Lock::is_held(temp.path()));
        let Claim::Held { since } = Lock::claim(temp.path(), at(9)).unwrap() else { panic!() };
        assert_eq!(since, Some(at(0)));
        drop(first);
        assert!(!Lock::is_held(temp.path()));
        // What is written in it holds nobody up.
        assert!(matches!(Lock::claim(temp.path(), at(20)).unwrap(), Claim::Granted(_)));
    }

    #[test]
    fn who_only_looks_keeps_nobody_out() {
        let temp = tempfile::tempdir().unwrap();
        let done = std::sync::atomic::AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    Lock::is_held(temp.path());
                }
            });
            let refused = (0..2_000)
                .filter(|second| {
                    matches!(Lock::claim(temp.path(), at(*second)).unwrap(), Claim::Held { .. })
                })
                .count();
            done.store(true, std::sync::atomic::Ordering::Relaxed);
            assert_eq!(refused, 0);
        });
    }

    #[test]
    fn where_there_is_no_directory_there_is_no_lock_and_none_is_made() {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("data");
        assert!(Lock::claim(&dir, at(0)).is_err());
        assert!(!dir.exists());
    }
}
