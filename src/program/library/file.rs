//! Files that a person named; the one file of this layer that opens any.
//!
//! Nothing is read before it is known to be an ordinary file, and that is asked of the open file, not of its name. It is
//! opened without waiting: a FIFO would wait for ever.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use rustix::fs::{Mode, OFlags};

use crate::{
    source::{self, Fault, Faults, MAX_BYTES, NotFile, Source},
    words::Words,
};

/// Why a file was not read. The three kinds have exit codes of their own: 66, 65 and 74.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    #[error("{name}: no such file")]
    Missing { name: String },
    #[error("{}: {} faults", .0.source().name(), .0.len())]
    Bad(Faults),
    #[error("{name}: {error}")]
    Io { name: String, error: io::Error },
}

impl ReadFault {
    /// What is wrong and what to do next, in one or more lines.
    pub fn render(&self, words: &Words) -> String {
        let line = match self {
            Self::Bad(faults) => return faults.render(words),
            Self::Missing { name } => words.fault_missing_file(name),
            Self::Io { name, error } if error.kind() == io::ErrorKind::PermissionDenied => {
                words.fault_denied(name)
            }
            Self::Io { name, error } => words.fault_unreadable(name, words.why(error)),
        };
        format!("{line}\n")
    }
}

/// Reads a text file that a person named. Links are followed; what is opened has to be an ordinary file of 256 KiB at most,
/// in UTF-8.
///
/// Errors: [`ReadFault::Missing`], [`ReadFault::Io`], and [`ReadFault::Bad`] for what is no ordinary text file.
pub fn read_text(path: &Path) -> Result<Source, ReadFault> {
    read(path, path, OFlags::empty())
}

/// The `.toml` files of a folder of the person's own, by name; the folder itself when it cannot be looked into, and nothing
/// when there is none.
pub fn read_folder(folder: &Path) -> Vec<(PathBuf, Result<Source, ReadFault>)> {
    match toml_files(folder) {
        Ok(paths) => paths
            .into_iter()
            .map(|path| {
                let read = read_inside(folder, &path);
                (path, read)
            })
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            vec![(folder.to_owned(), Err(ReadFault::Io { name: shown(folder), error }))]
        }
    }
}

/// Reads a file of a folder, which may be a link only to another place in that folder.
fn read_inside(folder: &Path, path: &Path) -> Result<Source, ReadFault> {
    let real = |of: &Path| fs::canonicalize(of).map_err(|error| fault(path, error));
    let target = real(path)?;
    if !target.starts_with(real(folder)?) {
        return Err(bad(path, Fault::Outside));
    }
    read(path, &target, OFlags::NOFOLLOW)
}

fn read(named: &Path, path: &Path, flags: OFlags) -> Result<Source, ReadFault> {
    let file = open(named, path, flags)?;
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes).map_err(|error| fault(named, error))?;
    Source::decode(&display(named), &bytes).map_err(ReadFault::Bad)
}

/// Opens a file that a person named, of any content. Links are followed; what is opened has to be an ordinary file.
///
/// Errors: as of [`read_text`].
pub fn open_file(path: &Path) -> Result<File, ReadFault> {
    open(path, path, OFlags::empty())
}

fn open(named: &Path, path: &Path, flags: OFlags) -> Result<File, ReadFault> {
    let flags = flags | OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    let opened = rustix::fs::open(path, flags, Mode::empty());
    let file = File::from(opened.map_err(|error| match error {
        rustix::io::Errno::NXIO => bad(named, Fault::NotAFile(NotFile::Socket)),
        error => fault(named, error.into()),
    })?);
    let about = file.metadata().map_err(|error| fault(named, error))?;
    match not_a_file(about.file_type()) {
        Some(other) => Err(bad(named, Fault::NotAFile(other))),
        None => Ok(file),
    }
}

fn not_a_file(kind: fs::FileType) -> Option<NotFile> {
    use std::os::unix::fs::FileTypeExt;
    match kind {
        kind if kind.is_file() => None,
        kind if kind.is_dir() => Some(NotFile::Folder),
        kind if kind.is_fifo() => Some(NotFile::Pipe),
        kind if kind.is_socket() => Some(NotFile::Socket),
        _ => Some(NotFile::Device),
    }
}

fn fault(path: &Path, error: io::Error) -> ReadFault {
    let name = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ReadFault::Missing { name },
        _ if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) => {
            bad(path, Fault::LinkLoop)
        }
        _ => ReadFault::Io { name, error },
    }
}

fn bad(path: &Path, fault: Fault) -> ReadFault {
    ReadFault::Bad(Faults::of(Source::new(&display(path), ""), fault))
}

/// The visible `.toml` files of a folder, by name.
fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden && path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn display(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// A name as it may be shown.
pub(super) fn shown(path: &Path) -> String {
    source::shown_name(&display(path))
}
