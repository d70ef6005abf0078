//! What syncing asks of the diary beside its events: which device this is, what goes on just now, and how it went last.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    database::{Database, look, open_to_read},
    fault::{Cause, StoreError},
    file, local,
    lock::Lock,
    reader::Reader,
};

const LAST: &str = "sync";

/// How syncing went last; kept with the diary of this device alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastSync {
    pub folder: PathBuf,
    /// When it last went as it should.
    pub at: DateTime<FixedOffset>,
    /// Since when the folder could not be read or written; `None` when it could.
    pub out_of_reach: Option<DateTime<FixedOffset>>,
}

#[derive(Serialize, Deserialize)]
struct Shape {
    folder: PathBuf,
    at: String,
    out_of_reach: Option<String>,
}

/// The id of this device; makes the diary where there is none.
pub fn device(dir: &Path) -> Result<Uuid, StoreError> {
    let path = file(dir);
    Database::open(&path).map(|database| database.device()).map_err(|cause| cause.at(&path))
}

/// The sessions that may be going on at this moment: those that did not come to an end, as long as one runs here.
pub fn going_on(dir: &Path) -> Result<HashSet<Uuid>, StoreError> {
    if !Lock::is_held(dir) {
        return Ok(HashSet::new());
    }
    Reader::open(dir)?.ask(|conn| {
        let mut open = conn.prepare("SELECT id FROM session WHERE state = 'open'")?;
        let ids = open.query_map([], |row| row.get::<_, [u8; 16]>(0))?;
        Ok(ids.map(|id| id.map(Uuid::from_bytes)).collect::<Result<_, _>>()?)
    })
}

/// How syncing went last; `None` when it never did.
pub fn last_sync(dir: &Path) -> Result<Option<LastSync>, StoreError> {
    let path = file(dir);
    let read = || {
        if look(&path)?.is_none() {
            return Ok(None);
        }
        let text = local::read(&open_to_read(&path)?, LAST)?;
        Ok(text.as_deref().and_then(LastSync::decode))
    };
    read().map_err(|cause: Cause| cause.at(&path))
}

/// Writes down how syncing went.
pub fn keep_last_sync(dir: &Path, last: &LastSync) -> Result<(), StoreError> {
    let path = file(dir);
    let write = || {
        let text = last.encode().map_err(|error| Cause::Other(error.to_string()))?;
        Database::open(&path)?.note_local(LAST, &text)
    };
    write().map_err(|cause| cause.at(&path))
}

impl LastSync {
    fn encode(&self) -> serde_json::Result<String> {
        let Self { folder, at, out_of_reach } = self;
        serde_json::to_string(&Shape {
            folder: folder.clone(),
            at: at.to_rfc3339(),
            out_of_reach: out_of_reach.map(|since| since.to_rfc3339()),
        })
    }

    fn decode(text: &str) -> Option<Self> {
        let Shape { folder, at, out_of_reach } = serde_json::from_str(text).ok()?;
        let moment = |text: String| DateTime::parse_from_rfc3339(&text).ok();
        Some(Self { folder, at: moment(at)?, out_of_reach: out_of_reach.and_then(moment) })
    }
}
