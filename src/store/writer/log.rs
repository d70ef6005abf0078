//! The database as the writer holds it, and the rescue files that it takes in.

use std::{
    fs,
    path::{Path, PathBuf},
};

use uuid::Uuid;

use super::Pending;
use crate::store::{
    body::encode,
    database::Database,
    event::Event,
    fault::{Cause, StoreError},
    rescue,
};

/// The database: open while all is well, let go of after any failure.
pub(super) struct Log {
    path: PathBuf,
    database: Option<Database>,
    /// Where rescue files may be, until they are taken in.
    rescue: Option<Vec<PathBuf>>,
}

impl Log {
    /// Nothing is opened yet. Rescue files are looked for beside the database and in the runtime folder.
    pub(super) fn new(path: &Path, runtime: Option<&Path>) -> Self {
        let folders = path.parent().into_iter().chain(runtime).map(Path::to_owned).collect();
        Self { path: path.to_owned(), database: None, rescue: Some(folders) }
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
            database.append_all(found.events)?;
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
        database.append(event).map_err(|cause| cause.at(&self.path))?;
        self.database = Some(database);
        Ok(())
    }
}

pub(super) fn event(pending: &Pending) -> Result<Event, Cause> {
    let (kind, body) = encode(&pending.entry).map_err(|error| Cause::Other(error.to_string()))?;
    Ok(Event {
        id: pending.event,
        subject: pending.id,
        kind: kind.to_owned(),
        at: pending.at,
        device: Uuid::nil(),
        body,
    })
}
