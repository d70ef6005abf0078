//! Reading the folder: which of its files are segments, and what stands in them.
//!
//! Anybody may have put anything there. What is no ordinary file is never opened for long, links are not followed, everything
//! has a bound, and a bad line costs itself alone; whatever is left where it is gets a name and a reason.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read as _},
    path::{Path, PathBuf},
};

use rustix::{
    fs::{Mode, OFlags},
    io::Errno,
};

use super::Heard;
use crate::{
    exchange::lines::{self, LineFault},
    store::Event,
    words::{Words, quote},
};

/// How much is read at most. Ten years of daily sessions on three devices stay far below.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caps {
    /// Bytes of a segment; ours have [`write::MOST`](super::write::MOST) at most.
    pub(super) segment: u64,
    /// Bytes of all of them.
    pub(super) total: u64,
    pub(super) files: usize,
    /// Bad lines in a file after which the rest of it is not tried.
    pub(super) bad_lines: usize,
}

impl Default for Caps {
    fn default() -> Self {
        let mebibyte = 1024 * 1024;
        Self { segment: 32 * mebibyte, total: 256 * mebibyte, files: 20_000, bad_lines: 1_000 }
    }
}

/// Something in the folder that was left where it is.
#[derive(Debug)]
pub struct Aside {
    /// The file's name, fit to be shown.
    pub file: String,
    pub why: Why,
}

#[derive(Debug)]
pub enum Why {
    /// This many lines cannot be taken, the first of them this one, for this reason.
    Bad {
        lines: usize,
        first: usize,
        fault: LineFault,
    },
    /// The rest of the folder is more than is read: this many files, from this one on.
    Beyond(usize),
    /// Entries that are known with other words.
    Differs(usize),
    /// A folder, a link, a pipe, a device.
    NotAFile,
    /// Written by a newer herstel.
    Newer,
    TooLarge,
    /// Not all of it is here yet, so it seems; what is was read.
    Torn,
    Unreadable(io::Error),
}

/// The segments of a folder, by name.
pub(super) fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_segment(&path) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Whether a file of this name is meant to be read: `.jsonl`, conflict copies with their longer names too, and neither
/// hidden nor one that a program that carries files is still writing (`.syncthing.*`, `~syncthing~*`).
fn is_segment(path: &Path) -> bool {
    let is_for_others =
        path.file_name().is_none_or(|name| name.to_string_lossy().starts_with(['.', '~']));
    !is_for_others && path.extension().is_some_and(|end| end.eq_ignore_ascii_case("jsonl"))
}

/// What was read so far.
pub(super) struct Reading {
    caps: Caps,
    files: usize,
    bytes: u64,
    pub(super) asides: Vec<Aside>,
}

impl Reading {
    pub(super) fn new(caps: Caps) -> Self {
        Self { caps, files: 0, bytes: 0, asides: Vec::new() }
    }

    /// Reads a segment, if it is within the bounds, and hands on each of its events.
    pub(super) fn read(&mut self, path: &Path, hear: impl FnMut(Event) -> Heard) {
        self.files += 1;
        if self.files > self.caps.files || self.bytes >= self.caps.total {
            self.leave_beyond(path);
            return;
        }
        let (file, length) = match open(path) {
            Ok(Some(opened)) => opened,
            Ok(None) => return self.leave(path, Why::NotAFile),
            // Carried away between two looks.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.leave(path, Why::Unreadable(error)),
        };
        if length > self.caps.segment {
            return self.leave(path, Why::TooLarge);
        }
        self.bytes += length;
        // It may be growing.
        let input = BufReader::new(file.take(self.caps.segment));
        self.read_lines(path, input, hear);
    }

    fn read_lines(
        &mut self,
        path: &Path,
        input: impl io::BufRead,
        mut hear: impl FnMut(Event) -> Heard,
    ) {
        let (mut differing, mut bad) = (0, Vec::new());
        for line in lines::read(input) {
            match line {
                Ok((_, Ok(event))) => differing += usize::from(hear(event) == Heard::Differs),
                // What stands below may mean something else than it says to us.
                Ok((_, Err(LineFault::Newer))) => {
                    self.leave(path, Why::Newer);
                    break;
                }
                Ok((_, Err(LineFault::Torn))) => self.leave(path, Why::Torn),
                Ok((number, Err(fault))) => bad.push((number, fault)),
                Err(error) => {
                    self.leave(path, Why::Unreadable(error));
                    break;
                }
            }
            if bad.len() >= self.caps.bad_lines {
                break;
            }
        }
        if let Some((first, fault)) = bad.first().copied() {
            self.leave(path, Why::Bad { lines: bad.len(), first, fault });
        }
        if differing > 0 {
            self.leave(path, Why::Differs(differing));
        }
    }

    fn leave(&mut self, path: &Path, why: Why) {
        self.asides.push(Aside { file: shown(path), why });
    }

    fn leave_beyond(&mut self, path: &Path) {
        match self.asides.last_mut() {
            Some(Aside { why: Why::Beyond(files), .. }) => *files += 1,
            _ => self.leave(path, Why::Beyond(1)),
        }
    }
}

/// Opens an ordinary file without waiting for anybody, and says how long it is; `None` for what is none.
fn open(path: &Path) -> io::Result<Option<(File, u64)>> {
    let flags =
        OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NOCTTY;
    let file = match rustix::fs::open(path, flags, Mode::empty()) {
        Ok(file) => File::from(file),
        // A link, or a socket.
        Err(Errno::LOOP | Errno::NXIO) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let about = file.metadata()?;
    Ok(about.is_file().then_some((file, about.len())))
}

fn shown(path: &Path) -> String {
    quote(&path.file_name().unwrap_or_default().to_string_lossy())
}

impl Aside {
    /// In one sentence, with the name of the file.
    pub fn say(&self, words: &Words) -> String {
        let file = self.file.clone();
        match &self.why {
            Why::Bad { lines, first, fault } => {
                words.sync_bad_lines(*lines, file, *first, fault.say(words))
            }
            Why::Beyond(files) => words.sync_beyond(file, *files),
            Why::Differs(events) => words.sync_differs(file, *events),
            Why::NotAFile => words.sync_not_a_file(file),
            Why::Newer => words.sync_newer(file),
            Why::TooLarge => words.sync_too_large(file),
            Why::Torn => words.sync_torn(file),
            Why::Unreadable(error) => words.cli_cannot_read(file, words.why(error)),
        }
    }
}
