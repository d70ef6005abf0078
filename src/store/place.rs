//! Whether a data directory lies where a database should not: on another machine, or in a folder that a program copies away.
//!
//! A doubt is no fault: everything works, and a person is told once, when the diary begins, and whenever they ask the doctor.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::words::{Words, quote};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// On a file system of this kind, where locks and syncs may not hold.
    Remote(&'static str),
    /// In a folder that this program keeps the same on several machines: file by file, and in any order.
    Synced { by: &'static str, folder: PathBuf },
}

/// File systems that reach over a network, or through another program, by their number in `statfs`.
const REMOTE: [(u32, &str); 7] = [
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "SMB"),
    (0xfe53_4d42, "SMB"),
    (0x6573_5546, "FUSE"),
    (0x5346_414f, "AFS"),
    (0x0102_1997, "9P"),
];

/// What a syncing program leaves at the top of its folder: how a name begins, and whose it is.
const MARKS: [(&str, &str); 6] = [
    (".stfolder", "Syncthing"),
    (".sync_", "Nextcloud"),
    ("._sync_", "Nextcloud"),
    (".nextcloudsync", "Nextcloud"),
    (".dropbox", "Dropbox"),
    (".owncloudsync", "ownCloud"),
];

/// What speaks against keeping the diary in a folder, which need not exist yet.
pub fn doubts(dir: &Path) -> Vec<Doubt> {
    let remote = file_system(dir).and_then(remote).map(Doubt::Remote);
    let synced = dir
        .ancestors()
        .find_map(|folder| Some(Doubt::Synced { by: syncing(folder)?, folder: folder.to_owned() }));
    remote.into_iter().chain(synced).collect()
}

fn remote(kind: u32) -> Option<&'static str> {
    REMOTE.iter().find(|(number, _)| *number == kind).map(|(_, name)| *name)
}

/// The kind of file system of a folder, or of the nearest one above it that exists.
#[cfg(target_os = "linux")]
fn file_system(dir: &Path) -> Option<u32> {
    let there = dir.ancestors().find_map(|folder| rustix::fs::statfs(folder).ok())?;
    // Wider than 32 bits on most machines, but no number is.
    u32::try_from(there.f_type).ok()
}

#[cfg(not(target_os = "linux"))]
fn file_system(_: &Path) -> Option<u32> {
    None
}

/// Whose a folder is, by what lies in it.
fn syncing(folder: &Path) -> Option<&'static str> {
    let names = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
    names.into_iter().find_map(|name| {
        let name = name.to_string_lossy();
        MARKS.iter().find(|(mark, _)| name.starts_with(mark)).map(|(_, by)| *by)
    })
}

impl Doubt {
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Remote(kind) => words.place_remote(*kind),
            Self::Synced { by, folder } => {
                words.place_synced(*by, quote(&folder.to_string_lossy()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_system_over_a_network_is_known_by_its_number() {
        assert_eq!(remote(0x6969), Some("NFS"));
        assert_eq!(remote(0xff53_4d42), Some("SMB"));
        assert_eq!(remote(0xef53), None, "ext4");
        assert_eq!(remote(0x0102_1994), None, "tmpfs");
    }

    #[test]
    fn a_synced_folder_is_known_by_what_lies_above() {
        let top = tempfile::tempdir().unwrap();
        let dir = top.path().join("home/data");
        assert_eq!(doubts(&dir), []);
        fs::create_dir_all(dir.join("below/.stfolder")).unwrap();
        assert_eq!(doubts(&dir), [], "what lies below it is not all of it");
        fs::create_dir(dir.join(".stfolder")).unwrap();
        assert_eq!(doubts(&dir), [Doubt::Synced { by: "Syncthing", folder: dir.clone() }]);
        fs::remove_dir(dir.join(".stfolder")).unwrap();
        fs::create_dir(top.path().join(".stfolder")).unwrap();
        let synced = Doubt::Synced { by: "Syncthing", folder: top.path().to_owned() };
        assert_eq!(doubts(&dir), [synced]);
    }
}
