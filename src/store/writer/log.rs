//! The database as the writer holds it, and how what is pending becomes an event.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    super::{
        body::{Said, encode},
        database::Database,
        event::Event,
        fault::{Cause, StoreError, Uncopied},
        file, rescue,
    },
    Pending, What,
};

/// The database as the writer holds it: open while all is well, let go of after any failure.
pub(super) struct Log {
    pub(super) path: PathBuf,
    database: Option<Database>,
    /// The date for which there is a copy, or for which one was tried.
    backed_up: Option<NaiveDate>,
    /// Why there is none, until it is told.
    pub(super) uncopied: Option<Uncopied>,
    /// Where rescue files may be, until they are taken in.
    rescue: Option<Vec<PathBuf>>,
    /// Whether something came of them, until it is told.
    pub(super) has_taken_in: bool,
}

impl Log {
    /// That of a data directory, which is not looked into yet.
    pub(super) fn new(dir: &Path, runtime: Option<&Path>) -> Self {
        let folders = [Some(dir), runtime].into_iter().flatten().map(Path::to_owned);
        Self {
            path: file(dir),
            database: None,
            backed_up: None,
            uncopied: None,
            rescue: Some(folders.collect()),
            has_taken_in: false,
        }
    }

    pub(super) fn open(&mut self) -> Result<(), StoreError> {
        let opened = self.connect()?;
        self.database = Some(opened);
        Ok(())
    }

    fn connect(&mut self) -> Result<Database, StoreError> {
        let mut database = Database::open(&self.path).map_err(|cause| cause.at(&self.path))?;
        self.take_in(&mut database).map_err(|cause| cause.at(&self.path))?;
        Ok(database)
    }

    /// Takes in what rescue files hold, once. Each is removed after its commit, if every line of it could be read.
    fn take_in(&mut self, database: &mut Database) -> Result<(), Cause> {
        let Some(folders) = &self.rescue else { return Ok(()) };
        let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
        for found in rescue::find(&self.path, &folders) {
            self.has_taken_in |= database.append_all(found.events)? > 0;
            if found.unreadable == 0 {
                // What stays is taken in again, which changes nothing.
                let _ = fs::remove_file(&found.path);
            }
        }
        self.rescue = None;
        Ok(())
    }

    pub(super) fn write(&mut self, pending: &Pending) -> Result<(), StoreError> {
        let event = event(pending).map_err(|cause| cause.at(&self.path))?;
        // A connection is used again only after success: after a failure what it believes of the file may be wrong.
        let mut database = match self.database.take().filter(Database::is_in_place) {
            Some(database) => database,
            None => self.connect()?,
        };
        if self.backed_up != Some(pending.at.date_naive()) {
            // A copy that cannot be made is no reason not to write; it is tried again with the next start.
            let copied = database.back_up(pending.at);
            self.uncopied = copied.err().map(|cause| Uncopied(cause.at(&self.path)));
            self.backed_up = Some(pending.at.date_naive());
        }
        database.append(event).map_err(|cause| cause.at(&self.path))?;
        self.database = Some(database);
        Ok(())
    }
}

pub(super) fn event(pending: &Pending) -> Result<Event, Cause> {
    let (subject, said) = match &pending.what {
        What::Amendment { id, entry } | What::Entry { id, entry, .. } => {
            (*id, Said::Entry(entry.clone()))
        }
        // A fact is about nothing but itself.
        What::Fact(fact) => (pending.event, Said::Fact(fact.clone())),
    };
    let (kind, body) = encode(&said).map_err(|error| Cause::Other(error.to_string()))?;
    Ok(Event {
        id: pending.event,
        subject,
        kind: kind.to_owned(),
        at: pending.at,
        device: Uuid::nil(),
        body,
    })
}
