//! Standard error while the screen is ours: what a C library prints goes to a file, not across the session.
//!
//! Libraries write to the descriptor itself, so the descriptor is what is led away. A file of errors is read by us, if ever;
//! it is kept small, for a library in trouble can say the same a million times.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, IsTerminal as _, PipeReader, PipeWriter, Read as _, Write as _},
    os::{
        fd::{AsFd as _, OwnedFd},
        unix::fs::OpenOptionsExt as _,
    },
    path::{Path, PathBuf},
    thread,
};

use etcetera::{BaseStrategy as _, base_strategy::Xdg};
use rustix::{fs::OFlags, stdio};

use crate::clock;

/// The most bytes that are kept of one run, and that a file may have to be added to.
const LARGEST: u64 = 128 * 1024;

/// Standard error, led away or not.
#[derive(Debug)]
pub(super) struct Stderr {
    before: OwnedFd,
    /// Leads to the file.
    away: PipeWriter,
}

impl Stderr {
    /// Makes ready to lead it to the log; `None` when it is not a terminal, for then a person has chosen where it goes.
    pub(super) fn open() -> Option<Self> {
        if !io::stderr().is_terminal() {
            return None;
        }
        let before = stdio::stderr().try_clone_to_owned().ok()?;
        let (mut reader, away) = io::pipe().ok()?;
        let keep = move || keep(&mut reader);
        thread::Builder::new().name("log".to_owned()).spawn(keep).ok()?;
        Some(Self { before, away })
    }

    /// Any number of times.
    pub(super) fn lead_away(&self) {
        // What cannot be led away stays where it was.
        let _ = stdio::dup2_stderr(self.away.as_fd());
    }

    /// Puts it back; any number of times.
    pub(super) fn put_back(&self) {
        let _ = stdio::dup2_stderr(self.before.as_fd());
    }
}

/// Keeps what comes, up to its limit, until nobody can write any more. What is beyond it, or has no file, is dropped.
fn keep(reader: &mut PipeReader) {
    let mut bytes = [0; 4096];
    let mut log = None;
    let mut room = LARGEST;
    while let Ok(read @ 1..) = reader.read(&mut bytes) {
        let log = log.get_or_insert_with(|| log_file().and_then(|path| open(&path).ok()));
        let said = bytes.get(..read).unwrap_or_default();
        let kept = said.get(..said.len().min(usize::try_from(room).unwrap_or(usize::MAX)));
        if let (Some(file), Some(kept)) = (log, kept) {
            room -= u64::try_from(kept.len()).unwrap_or_default();
            // Nobody is left to tell.
            let _ = file.write_all(kept);
        }
    }
}

/// The log: `herstel/log` among the states of programs. It holds what system libraries say, and nothing personal.
pub fn log_file() -> Option<PathBuf> {
    Some(Xdg::new().ok()?.state_dir()?.join("herstel").join("log"))
}

/// Opens the log to add to it, with a line that says when; one that has grown too large begins anew.
fn open(path: &Path) -> io::Result<File> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .custom_flags(i32::try_from(flags).unwrap_or_default())
        .open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    if about.len() > LARGEST {
        file.set_len(0)?;
    }
    writeln!(file, "-- {} herstel {}", clock::now().wall.to_rfc3339(), env!("CARGO_PKG_VERSION"))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn the_log_is_added_to_and_begins_anew_when_it_is_too_large() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/herstel/log");
        drop(open(&path).unwrap());
        drop(open(&path).unwrap());
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.lines().filter(|line| line.starts_with("-- 2")).count(), 2, "{text}");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(&path, vec![b'x'; 128 * 1024 + 1]).unwrap();
        drop(open(&path).unwrap());
        assert!(path.metadata().unwrap().len() < 100);
    }

    #[test]
    fn a_log_that_is_no_file_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("log");
        std::os::unix::fs::symlink("/dev/null", &link).unwrap();
        assert!(open(&link).is_err());
        assert!(open(Path::new("/dev/null")).is_err());
    }
}
