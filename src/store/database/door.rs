//! How a file is opened: looked at before it is touched, and never made by the way.
//!
//! A file that is not ours, or of a newer herstel, is left exactly as it is.

use std::{
    fs::{self, Metadata},
    io,
    path::Path,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, ffi};

use crate::store::{
    backup::backups,
    fault::Cause,
    file,
    migrations::{APPLICATION_ID, LATEST},
};

/// How long SQLite waits for another process before it gives up.
const PATIENCE: Duration = Duration::from_secs(5);
/// `PRAGMA synchronous` read back: EXTRA.
const EXTRA: i64 = 3;

/// Opens the file read-only and makes sure that it is ours and of a version this program knows.
///
/// A crash may have left a journal that has to be rolled back before anyone can read; SQLite refuses that to a read-only
/// connection, so it is done by one that may write. This is the one write a reader ever causes.
pub(in crate::store) fn open_to_read(path: &Path) -> Result<Connection, Cause> {
    let conn = open_read_only(path)?;
    match identify(&conn) {
        Ok(()) => Ok(conn),
        Err(Refusal::Unfinished) => {
            drop(conn);
            identify(&open_existing(path)?).map_err(Cause::from)?;
            let conn = open_read_only(path)?;
            identify(&conn).map_err(Cause::from)?;
            Ok(conn)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// What is at `path`; `None` when nothing is and nothing was.
pub(in crate::store) fn look(path: &Path) -> Result<Option<Metadata>, Cause> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => Err(Cause::NotADatabase),
        Ok(found) if found.len() == 0 => Err(Cause::Empty),
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => match path.parent() {
            Some(dir) if path == file(dir) && !backups(dir).is_empty() => Err(Cause::Vanished),
            _ => Ok(None),
        },
        Err(error) => Err(Cause::Other(error.to_string())),
    }
}

fn open_read_only(path: &Path) -> Result<Connection, Cause> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    guard(&conn)?;
    Ok(conn)
}

/// Opens for writing, never making a file.
pub(super) fn open_existing(path: &Path) -> Result<Connection, Cause> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    guard(&conn)?;
    Ok(conn)
}

/// What every connection has; touches nothing on disk.
fn guard(conn: &Connection) -> Result<(), Cause> {
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(
        "PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA mmap_size=0;
         PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;",
    )?;
    Ok(())
}

/// What a connection that writes has besides. A pragma may fail without a word, so the two that promises hang on are read back.
pub(super) fn settle(conn: &Connection) -> Result<(), Cause> {
    let mode: String = conn.query_row("PRAGMA journal_mode=DELETE", [], |row| row.get(0))?;
    conn.execute_batch("PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;")?;
    let synchronous: i64 = conn.pragma_query_value(None, "synchronous", |row| row.get(0))?;
    if mode == "delete" && synchronous == EXTRA {
        return Ok(());
    }
    Err(Cause::Other(format!("journal_mode is {mode}, synchronous is {synchronous}")))
}

/// Why a file is not read.
enum Refusal {
    /// A journal waits to be rolled back.
    Unfinished,
    Because(Cause),
}

impl From<Refusal> for Cause {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            // Rolling back was tried and did not help: the file or its directory cannot be written.
            Refusal::Unfinished => Self::ReadOnly,
            Refusal::Because(cause) => cause,
        }
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error() {
            Some(failure) if failure.extended_code == ffi::SQLITE_READONLY_ROLLBACK => {
                Self::Unfinished
            }
            _ => Self::Because(error.into()),
        }
    }
}

fn identify(conn: &Connection) -> Result<(), Refusal> {
    let figure = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if figure("application_id")? != APPLICATION_ID {
        return Err(Refusal::Because(Cause::Foreign));
    }
    match figure("user_version")? {
        1..=LATEST => Ok(()),
        version if version > LATEST => Err(Refusal::Because(Cause::Newer(version))),
        _ => Err(Refusal::Because(Cause::Damaged)),
    }
}
