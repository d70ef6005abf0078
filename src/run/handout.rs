//! A file that is made for somebody else: what it may replace, and who can read it.
//!
//! It is for the person's eyes only (0600), and whole or not there: what is replaced stays until the new one is on disk.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use crate::words::{Words, quote};

/// What of the same name may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Replace {
    Anything,
    /// Only what herstel made before.
    Ours,
}

/// Why nothing was written.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Something of that name is there: a folder, a device.
    NotAFile,
    /// A file of that name is there, and herstel did not make it.
    NotOurs,
    Io(io::Error),
}

impl Refused {
    pub(crate) fn say(&self, path: &Path, words: &Words) -> String {
        let name = quote(&path.to_string_lossy());
        match self {
            Self::NotAFile => words.output_no_file(name),
            Self::NotOurs => words.output_not_ours(name),
            Self::Io(error) => words.cannot_write(path, error),
        }
    }
}

/// Writes it. `opening` is how such a file begins: what is there already and does not begin so is not ours.
pub(crate) fn write(
    path: &Path,
    text: &str,
    opening: &str,
    replace: Replace,
) -> Result<(), Refused> {
    if let Ok(found) = fs::metadata(path) {
        if !found.is_file() {
            return Err(Refused::NotAFile);
        }
        if replace == Replace::Ours && !begins_with(path, opening) {
            return Err(Refused::NotOurs);
        }
    }
    put(path, text.as_bytes()).map_err(Refused::Io)
}

fn begins_with(path: &Path, opening: &str) -> bool {
    let mut found = vec![0; opening.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut found));
    read.is_ok() && found == opening.as_bytes()
}

/// Writes a file of its own beside it and gives that the name.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().ok_or(io::ErrorKind::NotFound)?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(name);
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is half there is of no use; that it cannot be removed changes nothing about the error.
        let _ = fs::remove_file(&beside);
    }
    written
}

pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn write(path: &Path, text: &str, replace: Replace) -> Result<(), Refused> {
        super::write(path, text, "ours\n", replace)
    }

    #[test]
    fn only_what_is_ours_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("page");
        write(&path, "ours\n1", Replace::Ours).unwrap();
        write(&path, "ours\n2", Replace::Ours).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours\n2");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        for other in ["a letter", ""] {
            fs::write(&path, other).unwrap();
            assert!(write(&path, "ours\n3", Replace::Ours).is_err());
            assert_eq!(fs::read_to_string(&path).unwrap(), other);
        }
        write(&path, "ours\n4", Replace::Anything).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours\n4");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_link_is_replaced_and_what_it_leads_to_stays() {
        let dir = tempfile::tempdir().unwrap();
        let (letter, link) = (dir.path().join("letter"), dir.path().join("link"));
        fs::write(&letter, "a letter").unwrap();
        std::os::unix::fs::symlink(&letter, &link).unwrap();
        assert!(write(&link, "ours\n", Replace::Ours).is_err());
        write(&link, "ours\n", Replace::Anything).unwrap();
        assert_eq!(fs::read_to_string(&letter).unwrap(), "a letter");
        assert!(write(dir.path(), "ours\n", Replace::Anything).is_err(), "a folder is no file");
    }
}
