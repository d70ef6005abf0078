//! A file that is made for somebody else: what it may replace, and who can read it.
//!
//! It is for the person's eyes only (0600), and whole or not there: what is replaced stays until the new one is on disk.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use crate::{
    store,
    words::{Words, quote},
};

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
    /// It would be the diary, or a copy of it.
    OfDiary,
    /// A file of that name is there, and herstel did not make it.
    NotOurs,
    Io(io::Error),
}

impl Refused {
    pub(crate) fn say(&self, path: &Path, words: &Words) -> String {
        let name = quote(&path.to_string_lossy());
        match self {
            Self::NotAFile => words.output_no_file(name),
            Self::OfDiary => words.output_diary(name),
            Self::NotOurs => words.output_not_ours(name),
            Self::Io(error) => words.cannot_write(path, error),
        }
    }
}

/// Writes it. `opening` is how such a file begins: what is there already and does not begin so is not ours. The diary of
/// `data_dir` is never replaced.
pub(crate) fn write(
    path: &Path,
    text: &str,
    opening: &str,
    replace: Replace,
    data_dir: Option<&Path>,
) -> Result<(), Refused> {
    keep_clear(path, data_dir)?;
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

/// Refuses a name that is part of the diary: its file, what lies beside that under its name, such as its journal, and the
/// copies. Whether any of it is there yet, and whatever links lead to it, says nothing.
pub(crate) fn keep_clear(path: &Path, data_dir: Option<&Path>) -> Result<(), Refused> {
    let Some(data_dir) = data_dir.map(real) else { return Ok(()) };
    // The name itself, which may be a link, and what it leads to.
    let named = path.file_name().map(|name| real(parent(path)).join(name));
    let (file, copies) = (store::file(&data_dir), store::copies(&data_dir));
    let (diary, copies) = ([real(&file), file], [real(&copies), copies]);
    let is_part = |path: &Path| {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        let is_beside = |diary: &PathBuf| {
            let of_diary = diary.file_name().unwrap_or_default().as_encoded_bytes();
            parent(path) == parent(diary) && name.starts_with(of_diary)
        };
        diary.iter().any(is_beside) || copies.iter().any(|copies| path.starts_with(copies))
    };
    let is_refused = named.into_iter().chain([real(path)]).any(|path| is_part(&path));
    if is_refused { Err(Refused::OfDiary) } else { Ok(()) }
}

/// Where a name leads; as far as it exists.
fn real(path: &Path) -> PathBuf {
    let above = || {
        let name = path.file_name()?;
        Some(fs::canonicalize(parent(path)).ok()?.join(name))
    };
    fs::canonicalize(path).ok().or_else(above).unwrap_or_else(|| path.to_owned())
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
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
        super::write(path, text, "ours\n", replace, None)
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

    #[test]
    fn the_diary_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let (data, other) = (dir.path().join("data"), dir.path().join("other"));
        fs::create_dir_all(data.join("backups")).unwrap();
        fs::create_dir(&other).unwrap();
        let link = |to: &Path, name: &str| {
            std::os::unix::fs::symlink(to, dir.path().join(name)).unwrap();
            dir.path().join(name)
        };
        let (folder, file) = (link(&data, "folder"), link(&data.join("herstel.db"), "file"));
        let refused = [
            data.join("herstel.db"),
            data.join("herstel.db-journal"),
            data.join("../data/herstel.db"),
            data.join("backups/mine"),
            data.join("backups/../herstel.db"),
            folder.join("herstel.db"),
            folder.join("backups/2026-11-22.db"),
        ];
        let write = |path: &Path| {
            super::write(path, "ours\n", "ours\n", Replace::Anything, Some(&data)).err()
        };
        // Before there is a diary, with one, and with one that lies elsewhere.
        for text in [None, Some("kept")] {
            if let Some(text) = text {
                fs::write(data.join("herstel.db"), text).unwrap();
                assert!(matches!(write(&file), Some(Refused::OfDiary)));
            }
            for path in &refused {
                assert!(matches!(write(path), Some(Refused::OfDiary)), "{path:?}");
            }
        }
        assert_eq!(fs::read_to_string(data.join("herstel.db")).unwrap(), "kept");
        fs::rename(data.join("herstel.db"), other.join("real")).unwrap();
        std::os::unix::fs::symlink("../other/real", data.join("herstel.db")).unwrap();
        for path in refused.into_iter().chain([other.join("real"), other.join("real-journal")]) {
            assert!(matches!(write(&path), Some(Refused::OfDiary)), "{path:?}");
        }
        assert!(
            write(&data.join("page")).is_none() && write(&dir.path().join("herstel.db")).is_none()
        );
    }
}
