//! Writing and reading at once, for commands that do one thing and end.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::{
    body::{Said, decode, encode, keeps_bounds},
    database::{Database, Kept, open_to_read},
    event::{Event, new_id},
    fault::{Cause, StoreError},
    file, read,
};
use crate::session::record::Entry;

/// What became of events that came from outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    pub new: usize,
    /// They were here already.
    pub known: usize,
}

/// Adds an entry to a session that is on record; returns after the commit.
pub fn amend(
    dir: &Path,
    id: Uuid,
    at: DateTime<FixedOffset>,
    entry: Entry,
) -> Result<(), StoreError> {
    let path = file(dir);
    let write = || {
        let (kind, body) =
            encode(&Said::Entry(entry)).map_err(|error| Cause::Other(error.to_string()))?;
        let event = Event {
            id: new_id(at),
            subject: id,
            kind: kind.to_owned(),
            at,
            device: Uuid::nil(),
            body,
        };
        Database::open_on(&path, Some(at))?.append(event)
    };
    write().map_err(|cause| cause.at(&path))
}

/// Takes in events as they come, all that can be, in one commit; those that are here already change nothing.
///
/// `differs` is called for an event whose id is here with other words: the first that came stays.
pub fn take_in(
    dir: &Path,
    now: DateTime<FixedOffset>,
    events: impl IntoIterator<Item = Event>,
    mut differs: impl FnMut(&Event),
) -> Result<TakenIn, StoreError> {
    let path = file(dir);
    let mut taken = TakenIn::default();
    let count = |event: &Event, kept: Kept| match kept {
        Kept::New => taken.new += 1,
        Kept::Known => taken.known += 1,
        Kept::Differs => differs(event),
    };
    Database::open_on(&path, Some(now))
        .and_then(|mut database| database.take_in(events, count))
        .map_err(|cause| cause.at(&path))?;
    Ok(taken)
}

/// Whether an event that was written elsewhere says something, and nothing beyond all bounds; or is of a kind that only a newer
/// herstel knows.
pub fn is_readable(event: &Event) -> bool {
    decode(event).is_ok_and(|said| said.as_ref().is_none_or(keeps_bounds))
}

/// Every event that can be trusted, oldest first, and how many rows cannot.
pub fn events(dir: &Path) -> Result<(Vec<Event>, usize), StoreError> {
    let path = file(dir);
    let all = || {
        if super::database::look(&path)?.is_none() {
            return Ok((Vec::new(), 0));
        }
        let mut conn = open_to_read(&path)?;
        let moment = conn.transaction()?;
        let (mut events, damaged) = read::events(&moment)?;
        events.sort_by_key(|event| (event.at, event.id));
        Ok((events, damaged))
    };
    all().map_err(|cause: Cause| cause.at(&path))
}
