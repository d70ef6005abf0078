//! Reads the settings file as a whole, and writes a change into it, when a person asked for it and never else.
//!
//! The new text takes the place of the old one in one step, so that no crash leaves half a file; where the file is a link,
//! what it leads to is replaced and the link stays.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process,
};

use super::handout::write_new;
use crate::{
    config::{Change, Config, edit},
    keys::KeyMap,
    program::library::{ReadFault, read_text},
    source::{Faults, Source},
    words::{Words, quote},
};

/// A settings file without faults: what it says, and the table of keys it makes of this one.
pub(crate) fn whole(source: &Source, keys: &KeyMap) -> Result<(Config, KeyMap), Faults> {
    let file = Config::parse(source)?;
    let keys = keys.rebound(&file.keys, source)?;
    Ok((file, keys))
}

/// What became of a change.
pub(super) enum Changed {
    Failed(PathBuf, io::Error),
    /// The file has faults, so nobody knows what to change in it.
    Faulty(PathBuf),
    Kept(PathBuf),
    /// There is no place for a settings file: `HOME` is not set.
    Nowhere,
}

impl Changed {
    pub(super) fn say(&self, words: &Words) -> String {
        let name = |path: &Path| quote(&path.to_string_lossy());
        match self {
            Self::Failed(path, error) => words.cannot_write(path, error),
            Self::Faulty(path) => words.settings_faulty(name(path)),
            Self::Kept(path) => words.settings_kept(name(path)),
            Self::Nowhere => words.settings_nowhere(),
        }
    }
}

pub(super) fn change(file: Option<&Path>, change: &Change) -> Changed {
    let Some(file) = file else { return Changed::Nowhere };
    let named = file.to_owned();
    let text = match read_text(file) {
        Ok(source) if !is_right(&source) => return Changed::Faulty(named),
        Ok(source) => source.text().to_owned(),
        Err(ReadFault::Missing { .. }) => String::new(),
        Err(ReadFault::Io { error, .. }) => return Changed::Failed(named, error),
        Err(ReadFault::Bad(_)) => return Changed::Faulty(named),
    };
    let Ok(changed) = edit(&text, std::slice::from_ref(change)) else {
        return Changed::Faulty(named);
    };
    if changed == text {
        return Changed::Kept(named);
    }
    match replace(&target(file), changed.as_bytes()) {
        Ok(()) => Changed::Kept(named),
        Err(error) => Changed::Failed(named, error),
    }
}

/// Whether all of it is in use: what stands in a file with faults is not known here, and would be taken out of it.
fn is_right(source: &Source) -> bool {
    KeyMap::built_in().is_ok_and(|keys| whole(source, &keys).is_ok())
}

/// Where a link leads, even when nothing is there yet.
fn target(file: &Path) -> PathBuf {
    let led = || {
        let link = fs::read_link(file).ok()?;
        Some(file.parent().map_or_else(|| link.clone(), |folder| folder.join(&link)))
    };
    fs::canonicalize(file).ok().or_else(led).unwrap_or_else(|| file.to_owned())
}

fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(".{name}.{}", process::id()));
    let written = write_new(&draft, bytes).and_then(|()| fs::rename(&draft, file));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written?;
    // The file is whole without it; a power cut might bring the old one back.
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{MetadataExt as _, symlink};

    use super::*;
    use crate::config::Motion;

    const CALM: Change = Change::Motion(Motion::Reduced);

    #[test]
    fn a_file_is_made_and_changed_in_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("herstel/config.toml");
        assert!(matches!(change(Some(&file), &CALM), Changed::Kept(_)));
        assert_eq!(fs::read_to_string(&file).unwrap(), "motion = \"reduced\"\n");
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
        fs::write(&file, "# mine\nmotion = \"full\"\n").unwrap();
        assert!(matches!(change(Some(&file), &CALM), Changed::Kept(_)));
        assert_eq!(fs::read_to_string(&file).unwrap(), "# mine\nmotion = \"reduced\"\n");
        let left: Vec<_> = fs::read_dir(file.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (link, real) =
            (folder.path().join("config.toml"), folder.path().join("dot/files.toml"));
        symlink("dot/files.toml", &link).unwrap();
        for _ in 0..2 {
            assert!(matches!(change(Some(&link), &CALM), Changed::Kept(_)));
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert!(fs::read_to_string(&real).unwrap().contains("reduced"));
            fs::write(&real, "").unwrap();
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        let faults = ["motion = ", "a\0b", "theme = \"drak\"", "[keys]\ntired = [\"n\"]"];
        for text in faults {
            fs::write(&file, text).unwrap();
            assert!(matches!(change(Some(&file), &CALM), Changed::Faulty(_)), "{text}");
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
        assert!(matches!(change(Some(folder.path()), &CALM), Changed::Faulty(_)));
        assert!(matches!(change(None, &CALM), Changed::Nowhere));
    }
}
