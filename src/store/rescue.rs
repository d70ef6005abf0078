//! Rescue files: what could not be written before the program ended, kept beside the database or in the runtime folder.
//!
//! One line of JSON for each event. The next writer of the same database takes them in and removes the file only after the
//! commit; taking the same file in twice changes nothing, because events have ids.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use chrono::DateTime;
use rustix::fs::OFlags;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{body, event::Event, fault::Cause};

const PREFIX: &str = "rescue-";
const SUFFIX: &str = ".jsonl";
/// The most of a rescue file that is read: a session of an hour takes a tenth of it.
const MOST: u64 = 16 * 1024 * 1024;

/// An event on a line of a rescue file.
#[derive(Serialize, Deserialize)]
struct Line {
    /// The database it is meant for.
    database: String,
    id: String,
    subject: String,
    kind: String,
    at: String,
    body: String,
}

/// A rescue file, read.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) events: Vec<Event>,
    /// Lines that cannot be read; a file with one is never removed.
    pub(super) unreadable: usize,
}

/// Writes the events to a new file in the first of the folders that takes it, whole or not at all.
pub(super) fn write(database: &Path, events: &[Event], folders: &[&Path]) -> io::Result<PathBuf> {
    let mut text = String::new();
    for event in events {
        let line = Line {
            database: name(database),
            id: event.id.to_string(),
            subject: event.subject.to_string(),
            kind: event.kind.clone(),
            at: event.at_text(),
            body: event.body.clone(),
        };
        text.push_str(&serde_json::to_string(&line)?);
        text.push('\n');
    }
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for folder in folders {
        match put(folder, &text) {
            Ok(path) => return Ok(path),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn put(folder: &Path, text: &str) -> io::Result<PathBuf> {
    let id = Uuid::new_v4();
    let path = folder.join(format!("{PREFIX}{id}{SUFFIX}"));
    let draft = folder.join(format!(".{PREFIX}{id}"));
    let written = write_draft(&draft, text).and_then(|()| fs::rename(&draft, &path));
    if let Err(error) = written {
        let _ = fs::remove_file(&draft);
        return Err(error);
    }
    // The name is to stay too; a folder that cannot say so is no reason to give the file up.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(path)
}

fn write_draft(draft: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Whether a file is a rescue file.
fn is_name(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// Whether a file is a rescue file or the draft of one.
pub(super) fn is_ours(name: &str) -> bool {
    is_name(name) || name.strip_prefix('.').is_some_and(|name| name.starts_with(PREFIX))
}

/// The rescue files in the folders that are meant for this database. In its own folder all are: it may have been moved.
pub(super) fn find(database: &Path, folders: &[&Path]) -> Vec<Found> {
    let mut found = Vec::new();
    for folder in folders {
        let is_own = database.parent() == Some(folder);
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            let file_name = entry.file_name();
            let is_ours = file_name.to_str().is_some_and(is_name);
            if is_ours && let Ok(file) = read(database, entry.path(), is_own) {
                found.extend(file);
            }
        }
    }
    found
}

fn read(database: &Path, path: PathBuf, is_own: bool) -> Result<Option<Found>, Cause> {
    let flags = (OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC).bits();
    let flags = i32::try_from(flags).unwrap_or_default();
    let file = OpenOptions::new().read(true).custom_flags(flags).open(&path)?;
    if !file.metadata()?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    let mut found = Found { path, events: Vec::new(), unreadable: 0 };
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match serde_json::from_slice::<Line>(line) {
            Ok(line) if !is_own && line.database != name(database) => return Ok(None),
            Ok(line) => match line.event() {
                Some(event) => found.events.push(event),
                None => found.unreadable += 1,
            },
            Err(_) => found.unreadable += 1,
        }
    }
    // Nothing in it names this database: it may be another program's.
    Ok((is_own || !found.events.is_empty()).then_some(found))
}

impl Line {
    /// The event, if it says something; `device` is for the database to fill in.
    fn event(self) -> Option<Event> {
        let event = Event {
            id: Uuid::parse_str(&self.id).ok()?,
            subject: Uuid::parse_str(&self.subject).ok()?,
            kind: self.kind,
            at: DateTime::parse_from_rfc3339(&self.at).ok()?,
            device: Uuid::nil(),
            body: self.body,
        };
        body::decode(&event).ok()??;
        Some(event)
    }
}

/// A database as a rescue file names it, wherever the program was started.
fn name(database: &Path) -> String {
    std::path::absolute(database)
        .unwrap_or_else(|_| database.to_owned())
        .to_string_lossy()
        .into_owned()
}
