//! The file: made whole or not at all, opened with care, appended to one transaction at a time.
//!
//! No file descriptor of our own is ever opened on a database that SQLite may hold open in this process: closing it would
//! drop SQLite's locks (POSIX locks belong to the process). So the file is looked at by `stat` and through SQLite only.

mod door;
mod draft;

use std::{
    fs::{self, DirBuilder, File, Permissions},
    io,
    os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    time::SystemTime,
};

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use uuid::Uuid;

pub(super) use door::{look, open_to_read};
use door::{open_existing, settle};
use draft::create;

use super::{
    backup, derive, device,
    event::{COLUMNS, Event, new_id},
    fault::Cause,
    local,
    migrations::{LATEST, migrations},
};

const PRIVATE_DIR: u32 = 0o700;
const PRIVATE_FILE: u32 = 0o600;

/// The database, open for writing.
pub(super) struct Database {
    conn: Connection,
    /// This copy of the store, made once; goes into every event written here.
    device: Uuid,
    path: PathBuf,
    /// Device and inode, to notice that the file was taken away.
    place: (u64, u64),
}

impl Database {
    /// Opens the file, and makes it where there is none.
    ///
    /// 1. No file: it is made under another name and put in place complete.
    /// 2. A file of ours that others may read: it is made private.
    /// 3. A file that is not ours, or that this program does not know enough of: an error, before anything is written.
    pub(super) fn open(path: &Path) -> Result<Self, Cause> {
        Self::open_on(path, None)
    }

    /// The same; given the time, the copy of the day is made if there is none. That it cannot be made stops nobody.
    pub(super) fn open_on(path: &Path, now: Option<DateTime<FixedOffset>>) -> Result<Self, Cause> {
        let is_new = look(path)?.is_none();
        let opened = Self::open_or_make(path)?;
        if let Some(now) = now.filter(|_| !is_new) {
            let _ = backup::daily(&opened.conn, path, now);
        }
        Ok(opened)
    }

    fn open_or_make(path: &Path) -> Result<Self, Cause> {
        if look(path)?.is_none() {
            create(path)?;
        }
        let found = look(path)?.ok_or_else(|| Cause::Other("it vanished".to_owned()))?;
        // A reader's look first: SQLite may tidy up a foreign database that was opened for writing.
        drop(open_to_read(path)?);
        if found.mode() & 0o077 != 0 {
            fs::set_permissions(path, Permissions::from_mode(PRIVATE_FILE))?;
        }
        let mut conn = open_existing(path)?;
        settle(&conn)?;
        migrate(&mut conn, path)?;
        bring_up(&mut conn)?;
        let device = device::settle(&mut conn)?;
        Ok(Self { conn, device, path: path.to_owned(), place: (found.dev(), found.ino()) })
    }

    /// Which device this is.
    pub(super) fn device(&self) -> Uuid {
        self.device
    }

    /// Writes down a fact about this copy of the file.
    pub(super) fn note_local(&self, name: &str, value: &str) -> Result<(), Cause> {
        local::write(&self.conn, name, value)
    }

    /// Makes the copy of the day, if there is none.
    pub(super) fn back_up(&self, now: DateTime<FixedOffset>) -> Result<(), Cause> {
        backup::daily(&self.conn, &self.path, now)
    }

    /// Makes a copy of this name beside the others.
    pub(super) fn copy(&self, name: &str) -> Result<(), Cause> {
        let dir = self.path.parent().ok_or_else(|| Cause::Other("no directory".to_owned()))?;
        backup::copy(&self.conn, dir, name)
    }

    /// Whether the file on disk is still the one this connection writes to.
    pub(super) fn is_in_place(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|now| (now.dev(), now.ino()) == self.place)
    }

    /// Adds one event, durably; `device` is filled in. Returns after the commit.
    ///
    /// 1. An event that is already there as it should be (a commit whose answer was lost) is not added again.
    /// 2. Where its row is there but damaged, the event goes in again under another id.
    pub(super) fn append(&mut self, event: Event) -> Result<(), Cause> {
        self.append_all([event]).map(drop)
    }

    /// Adds some events as [`append`](Self::append) does, all of them or none, and tells how many were new.
    pub(super) fn append_all(
        &mut self,
        events: impl IntoIterator<Item = Event>,
    ) -> Result<usize, Cause> {
        let change = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut added = Vec::new();
        for mut event in events {
            event.device = self.device;
            let mut is_new = insert(&change, &event)?;
            if !is_new && !is_stored(&change, &event)? {
                event.id = new_id(event.at);
                is_new = insert(&change, &event)?;
            }
            added.extend(is_new.then_some(event));
        }
        derive::follow(&change, &added)?;
        change.commit()?;
        Ok(added.len())
    }

    /// Adds events that were written elsewhere, as they are, all of them or none; tells what became of each.
    ///
    /// Where the row of one is there but damaged, it goes in again under an id that follows from its own: so once, however
    /// often it comes.
    pub(super) fn take_in(
        &mut self,
        events: impl IntoIterator<Item = Event>,
        mut tell: impl FnMut(&Event, Kept),
    ) -> Result<(), Cause> {
        let change = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut added = Vec::new();
        let mut is_many = false;
        for mut event in events {
            let kept = if insert(&change, &event)? {
                Kept::New
            } else {
                match stored(&change, event.id)? {
                    Some(found) if found.says_the_same(&event) => Kept::Known,
                    Some(_) => Kept::Differs,
                    None => {
                        event.id = Uuid::new_v5(&event.id, AGAIN);
                        if insert(&change, &event)? { Kept::New } else { Kept::Known }
                    }
                }
            };
            tell(&event, kept);
            if kept == Kept::New && !is_many {
                added.push(event);
                is_many = added.len() > MANY;
            }
        }
        if is_many {
            derive::rebuild(&change)?;
        } else {
            derive::follow(&change, &added)?;
        }
        change.commit()?;
        Ok(())
    }
}

/// What became of an event that came from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    New,
    Known,
    /// Its id is here with other words, and those stay.
    Differs,
}

/// What the id of an event is made of, beside its own, when its row is damaged.
const AGAIN: &[u8] = b"again";

/// More new events than this, and all tables are made again rather than one row after the other.
const MANY: usize = 2_000;

/// A database of its own in memory, with these events in it.
pub(super) fn in_memory(events: impl IntoIterator<Item = Event>) -> Result<Connection, Cause> {
    let mut conn = Connection::open_in_memory()?;
    migrations().to_latest(&mut conn)?;
    let change = conn.transaction()?;
    for event in events {
        insert(&change, &event)?;
    }
    derive::rebuild(&change)?;
    change.commit()?;
    Ok(conn)
}

/// Where SQLite writes what it needs to undo a change. What is left of it there is rolled back into whatever has that name.
pub(super) fn journal(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// Says whether there was anything.
pub(super) fn move_if_there(from: &Path, to: &Path) -> Result<bool, Cause> {
    match fs::rename(from, to) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Makes the directory of a diary, for its owner alone. One that exists is left as it is: others may have a right to it.
pub fn make_dir(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(PRIVATE_DIR).create(dir)?;
    fs::set_permissions(dir, Permissions::from_mode(PRIVATE_DIR))
}

/// Brings an older file to the shape of today: a copy of it first, and everybody else waits.
fn migrate(conn: &mut Connection, path: &Path) -> Result<(), Cause> {
    let version = |conn: &Connection| {
        conn.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0))
    };
    if version(conn)? == LATEST {
        return Ok(());
    }
    let dir = path.parent().ok_or_else(|| Cause::Other("no directory".to_owned()))?;
    let alone = File::open(backup::folder(dir)?)?;
    alone.lock()?;
    if version(conn)? != LATEST {
        let made = fs::metadata(path)?.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        let made = DateTime::<chrono::Utc>::from(made).naive_utc();
        backup::before(conn, path, LATEST, made)?;
        migrations().to_latest(conn)?;
    }
    Ok(())
}

/// Makes the tables that follow from the events, unless they are there.
fn bring_up(conn: &mut Connection) -> Result<(), Cause> {
    let change = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if !derive::is_current(&change)? {
        derive::rebuild(&change)?;
    }
    change.commit()?;
    Ok(())
}

/// False when there is a row of this id already.
fn insert(conn: &Connection, event: &Event) -> Result<bool, Cause> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO event (id, subject, kind, at, device, body, sum)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING",
    )?;
    let rows = insert.execute(params![
        event.id.as_bytes(),
        event.subject.as_bytes(),
        event.kind,
        event.at_text(),
        event.device.as_bytes(),
        event.body,
        event.sum(),
    ])?;
    Ok(rows == 1)
}

/// Whether the row of this id says the same, whoever wrote it.
fn is_stored(conn: &Connection, event: &Event) -> Result<bool, Cause> {
    let found = stored(conn, event.id)?.map(|found| Event { device: event.device, ..found });
    Ok(found.as_ref() == Some(event))
}

fn stored(conn: &Connection, id: Uuid) -> Result<Option<Event>, Cause> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE id = ?1");
    let found = conn.query_row(&query, [id.as_bytes()], |row| Ok(Event::of_row(row))).optional()?;
    Ok(found.flatten())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::store::migrations::APPLICATION_ID;

    fn event(body: &str) -> Event {
        let at = DateTime::parse_from_rfc3339("2026-11-21T09:30:00.25+01:00").unwrap();
        Event {
            id: new_id(at),
            subject: new_id(at),
            kind: "progress".to_owned(),
            at,
            device: Uuid::nil(),
            body: body.to_owned(),
        }
    }

    fn rows(database: &Database) -> i64 {
        database.conn.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn the_pragmas_are_in_force() {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::open(&dir.path().join("herstel.db")).unwrap();
        let figures = [
            ("synchronous", 3),
            ("busy_timeout", 5_000),
            ("foreign_keys", 1),
            ("secure_delete", 1),
            ("temp_store", 2),
            ("mmap_size", 0),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("application_id", i64::from(APPLICATION_ID)),
            ("user_version", i64::from(LATEST)),
        ];
        for (name, expected) in figures {
            let found: i64 =
                database.conn.pragma_query_value(None, name, |row| row.get(0)).unwrap();
            assert_eq!(found, expected, "{name}");
        }
        let mode: String =
            database.conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(mode, "delete");
    }

    #[test]
    fn a_pragma_that_does_not_take_is_noticed() {
        // A database in memory knows no other journal than one in memory.
        let conn = Connection::open_in_memory().unwrap();
        assert!(matches!(settle(&conn), Err(Cause::Other(_))));
    }

    #[test]
    fn the_device_is_made_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("herstel.db");
        let first = Database::open(&path).unwrap().device;
        assert_eq!(Database::open(&path).unwrap().device, first);
        let again = Database::open(&path).unwrap();
        again.conn.execute("UPDATE local SET value = replace(value, '-', '_')", []).unwrap();
        drop(again);
        assert_ne!(Database::open(&path).unwrap().device, first);
    }

    #[test]
    fn a_commit_whose_answer_was_lost_is_not_doubled() {
        let dir = tempfile::tempdir().unwrap();
        let mut database = Database::open(&dir.path().join("herstel.db")).unwrap();
        let event = event("{}");
        database.append(event.clone()).unwrap();
        database.append(event).unwrap();
        assert_eq!(rows(&database), 1);
    }

    #[test]
    fn an_event_whose_row_is_damaged_goes_in_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut database = Database::open(&dir.path().join("herstel.db")).unwrap();
        let event = event("{}");
        database.append(event.clone()).unwrap();
        let damage = "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '[]'";
        database.conn.execute_batch(damage).unwrap();
        database.append(event.clone()).unwrap();
        assert_eq!(rows(&database), 2);
        let good = "SELECT id FROM event WHERE body = '{}'";
        let id: [u8; 16] = database.conn.query_row(good, [], |row| row.get(0)).unwrap();
        let found = stored(&database.conn, Uuid::from_bytes(id)).unwrap().unwrap();
        assert_eq!((found.subject, found.at, found.body), (event.subject, event.at, event.body));
    }

    #[test]
    fn events_are_neither_changed_nor_removed() {
        let dir = tempfile::tempdir().unwrap();
        let mut database = Database::open(&dir.path().join("herstel.db")).unwrap();
        database.append(event("{}")).unwrap();
        assert!(database.conn.execute("UPDATE event SET kind = 'other'", []).is_err());
        assert!(database.conn.execute("DELETE FROM event", []).is_err());
        assert_eq!(rows(&database), 1);
    }

    #[test]
    fn a_file_that_was_taken_away_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("herstel.db");
        let database = Database::open(&path).unwrap();
        assert!(database.is_in_place());
        fs::rename(&path, dir.path().join("elsewhere")).unwrap();
        assert!(!database.is_in_place());
        let _other = Database::open(&path).unwrap();
        assert!(!database.is_in_place());
    }

    #[test]
    fn a_directory_is_no_database() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Database::open(dir.path()).err(), Some(Cause::NotADatabase));
    }
}
