//! Removing everything that was kept: the diary, its copies, what went aside, what was rescued.
//!
//! Only files with a name that herstel itself gives are touched. What a person wrote, programs and settings, is theirs to
//! remove.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{FILE, backup, lock, rescue};

/// What became of it.
#[derive(Debug, Default)]
pub struct Forgotten {
    pub removed: usize,
    /// Files that could not be removed, and why.
    pub left: Vec<(PathBuf, io::Error)>,
}

/// Removes what is kept in a data directory, and what was rescued from it into another folder.
pub fn forget(dir: &Path, runtime: Option<&Path>) -> Forgotten {
    let mut forgotten = Forgotten::default();
    forgotten.clear(&backup::path(dir), backup::is_name);
    // Nothing that was kept, and there by now whatever was there before: it is claimed meanwhile.
    let _ = fs::remove_file(lock::path(dir));
    forgotten.clear(dir, |name| is_database(name) || rescue::is_ours(name));
    for found in
        runtime.map(|folder| rescue::find(&super::file(dir), &[folder])).unwrap_or_default()
    {
        forgotten.remove(found.path);
    }
    forgotten
}

/// The database, its journal, drafts of it, and what a restored copy took the place of.
fn is_database(name: &str) -> bool {
    let name = name.strip_prefix('.').unwrap_or(name);
    name.starts_with(FILE) || name.starts_with("herstel-") && name.contains(".aside.db")
}

impl Forgotten {
    /// Removes the files of a folder that are ours, and the folder when nothing else is in it.
    fn clear(&mut self, folder: &Path, is_ours: impl Fn(&str) -> bool) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            if entry.file_name().to_str().is_some_and(&is_ours) {
                self.remove(entry.path());
            }
        }
        // What is gone stays gone after a power cut.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
        let _ = fs::remove_dir(folder);
    }

    fn remove(&mut self, path: PathBuf) {
        match fs::remove_file(&path) {
            Ok(()) => self.removed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.left.push((path, error)),
        }
    }
}
