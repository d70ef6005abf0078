//! A file that a command makes for somebody else: where it goes, and what it may replace.
//!
//! It is for the person's eyes only (0600), and whole or not there: what is replaced stays until the new one is on disk.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::exit::{self, Exit, Failure};
use crate::words::{Words, quote};

/// Where to, when it is not a file.
const STANDARD_OUTPUT: &str = "-";

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Output {
    Standard,
    File { path: PathBuf, replace: Replace },
}

/// What of the same name may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Replace {
    Anything,
    /// Only what herstel made before.
    Ours,
}

impl Output {
    /// By the flags `-o` and `--force`; without `-o` the file `usual` in the folder one is in.
    pub(super) fn of_flags(matches: &ArgMatches, usual: &str) -> Self {
        let given = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
        let path = given.unwrap_or_else(|| Path::new(usual));
        if path == Path::new(STANDARD_OUTPUT) {
            return Self::Standard;
        }
        let replace = if matches.get_flag("force") { Replace::Anything } else { Replace::Ours };
        Self::File { path: path.to_owned(), replace }
    }

    /// Writes it. `opening` is how such a file begins: what is there already and does not begin so is not ours.
    pub(super) fn write(&self, text: &str, opening: &str, words: &Words) -> Result<(), Failure> {
        let Self::File { path, replace } = self else {
            return exit::print(text);
        };
        let name = quote(&path.to_string_lossy());
        if let Ok(found) = fs::metadata(path) {
            if !found.is_file() {
                return Err(Failure::new(Exit::Usage, words.output_no_file(name)));
            }
            if *replace == Replace::Ours && !begins_with(path, opening) {
                return Err(Failure::new(Exit::Error, words.output_not_ours(name)));
            }
        }
        put(path, text.as_bytes()).map_err(|error| {
            Failure::new(Exit::Io, words.cli_cannot_write(name, words.why(&error)))
        })
    }
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

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::words::Lang;

    fn write(path: &Path, text: &str, replace: Replace) -> Result<(), Failure> {
        let words = Words::load(Lang::En).unwrap();
        Output::File { path: path.to_owned(), replace }.write(text, "ours\n", &words)
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
