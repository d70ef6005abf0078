//! Copies of the database in `backups/`, each whole and checked, the newest seven of the daily ones kept.
//!
//! One is made before the first write of a day; one when it is asked for, and one before the shape of the file changes: those
//! are never thrown away.
//! A copy counts only when every row of it is as it was written. Nothing is ever repaired in place: what is restored takes
//! the place of the database, and that stays beside it under another name.
//!
//! So once a day all of the database is looked through, which is too slow for every start: SQLite copies an index as it is,
//! and one that is damaged, which hides rows without a word, is found in the copy.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use rusqlite::Connection;

use super::{
    database::{Database, journal, move_if_there, open_to_read},
    fault::{Cause, StoreError, Uncopied},
    file, read,
};

const FOLDER: &str = "backups";
const PREFIX: &str = "herstel-";
const SUFFIX: &str = ".db";
/// Behind the time in the name of a copy that was asked for.
const ASKED: &str = "-asked";
/// Between the time and the version in the name of a copy made before the shape changed.
const BEFORE: &str = "-before-";
const TIME: &str = "%Y-%m-%dT%H%M%S";
/// Daily copies that are kept.
const DAILY: usize = 7;

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// When it was made, by the clock on the wall.
    pub made: NaiveDateTime,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// By a person: never thrown away.
    Asked,
    Daily,
    /// Before the shape of the file changed.
    Before,
}

/// What restoring did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the database is that was there; `None` when there was none.
    pub aside: Option<PathBuf>,
    /// Events that could still be read in that, and are in the restored one too.
    pub saved: usize,
}

/// The copies of a data directory, newest first, whether they are good or not.
pub fn backups(dir: &Path) -> Vec<Backup> {
    let entries = fs::read_dir(path(dir)).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| Backup::of(entry.path())).collect();
    found.sort_by(|a, b| (b.made, &b.path).cmp(&(a.made, &a.path)));
    found
}

impl Backup {
    fn of(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
        let (time, kind) = match (name.strip_suffix(ASKED), name.split_once(BEFORE)) {
            (Some(time), _) => (time, Kind::Asked),
            (None, Some((time, _))) => (time, Kind::Before),
            (None, None) => (name, Kind::Daily),
        };
        let made = NaiveDateTime::parse_from_str(time, TIME).ok()?;
        Some(Self { path, made, kind })
    }

    /// How many events it holds.
    ///
    /// # Errors
    /// Not all of it is as it was written.
    pub fn check(&self) -> Result<usize, StoreError> {
        check(&self.path).map_err(|cause| cause.at(&self.path))
    }
}

/// Makes a copy now, and says which it is; `None` when there is nothing to copy.
pub fn back_up(dir: &Path, now: DateTime<FixedOffset>) -> Result<Option<Backup>, StoreError> {
    let path = file(dir);
    let make = || {
        if super::database::look(&path)?.is_none() {
            return Ok(None);
        }
        let name = format!("{PREFIX}{}{ASKED}{SUFFIX}", now.format(TIME));
        Database::open(&path)?.copy(&name)?;
        Ok(Backup::of(self::path(dir).join(name)))
    };
    make().map_err(|cause: Cause| cause.at(&path))
}

/// The number that `backup restore` knows the newest good copy by.
pub(super) fn newest_good(dir: &Path) -> Option<(usize, Backup)> {
    let numbered = (1..).zip(backups(dir));
    numbered.into_iter().find(|(_, backup)| backup.check().is_ok())
}

/// The copies that are whole, the newest first, and how many are not.
pub fn whole(dir: &Path) -> (Vec<Backup>, usize) {
    let (whole, broken): (Vec<Backup>, Vec<Backup>) =
        backups(dir).into_iter().partition(|backup| backup.check().is_ok());
    (whole, broken.len())
}

/// Makes the copy of the day before a command writes, unless there is one. Writing does so by itself; this says what was wrong.
///
/// # Errors
/// There is no copy, or the database is damaged. That the database cannot be opened is the writing's to say.
pub fn care(dir: &Path, now: DateTime<FixedOffset>) -> Result<(), Uncopied> {
    let path = file(dir);
    match super::database::look(&path) {
        Ok(Some(_)) => {}
        _ => return Ok(()),
    }
    match Database::open(&path) {
        Ok(database) => database.back_up(now).map_err(|cause| Uncopied(cause.at(&path))),
        Err(_) => Ok(()),
    }
}

/// Makes the copy of the day, unless there is one.
pub(super) fn daily(
    database: &Connection,
    path: &Path,
    now: DateTime<FixedOffset>,
) -> Result<(), Cause> {
    let dir = path.parent().ok_or_else(|| Cause::Other("no directory".to_owned()))?;
    let today = now.date_naive();
    let is_of_today = |backup: &Backup| backup.kind == Kind::Daily && backup.made.date() == today;
    if backups(dir).iter().any(is_of_today) {
        return Ok(());
    }
    let holds_any = "SELECT EXISTS (SELECT 1 FROM event)";
    if !database.query_row(holds_any, [], |row| row.get::<_, bool>(0))? {
        return Ok(());
    }
    copy(database, dir, &format!("{PREFIX}{}{SUFFIX}", now.format(TIME)))?;
    let kept = backups(dir).into_iter().filter(|backup| backup.kind == Kind::Daily);
    for old in kept.skip(DAILY) {
        fs::remove_file(old.path)?;
    }
    Ok(())
}

/// Whether SQLite finds nothing wrong with a database: every page, every index against its table. Reads all of it.
pub(super) fn is_sound(database: &Connection) -> Result<bool, Cause> {
    let verdict: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// Makes a copy before the shape of the file becomes that of `version`, holding the others off meanwhile.
pub(super) fn before(
    database: &Connection,
    path: &Path,
    version: i32,
    now: NaiveDateTime,
) -> Result<(), Cause> {
    let dir = path.parent().ok_or_else(|| Cause::Other("no directory".to_owned()))?;
    copy(database, dir, &format!("{PREFIX}{}{BEFORE}{version}{SUFFIX}", now.format(TIME)))
}

/// The folder of the copies.
pub fn path(dir: &Path) -> PathBuf {
    dir.join(FOLDER)
}

/// Whether a file in it is a copy or the draft of one.
pub(super) fn is_name(name: &str) -> bool {
    name.strip_prefix('.').unwrap_or(name).starts_with(PREFIX) && name.contains(SUFFIX)
}

/// The folder of the copies, made where it is missing.
pub(super) fn folder(dir: &Path) -> Result<PathBuf, Cause> {
    let folder = path(dir);
    if !folder.is_dir() {
        DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        fs::set_permissions(&folder, Permissions::from_mode(0o700))?;
    }
    Ok(folder)
}

pub(super) fn copy(database: &Connection, dir: &Path, name: &str) -> Result<(), Cause> {
    let folder = folder(dir)?;
    let draft = folder.join(format!(".{name}"));
    let made = write_copy(database, &draft).and_then(|()| {
        fs::rename(&draft, folder.join(name))?;
        Ok(File::open(&folder)?.sync_all()?)
    });
    if made.is_err() {
        let _ = fs::remove_file(&draft);
    }
    made
}

fn write_copy(database: &Connection, draft: &Path) -> Result<(), Cause> {
    let _ = fs::remove_file(draft);
    // `VACUUM INTO` takes an empty file, and leaves it as private as it is.
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    drop(file);
    database.execute("VACUUM INTO ?1", [draft.to_string_lossy()])?;
    File::open(draft)?.sync_all()?;
    check(draft)?;
    Ok(())
}

/// Reads all of it.
fn check(path: &Path) -> Result<usize, Cause> {
    if super::database::look(path)?.is_none() {
        return Err(Cause::Empty);
    }
    let conn = open_to_read(path)?;
    let is_sound = is_sound(&conn)?;
    match read::events(&conn)? {
        (events, 0) if is_sound => Ok(events.len()),
        _ => Err(Cause::Damaged),
    }
}

/// Puts a copy in the place of the database. What is there goes aside under another name; where it is broken, what can still
/// be read of it is taken over.
///
/// # Errors
/// The copy is not good, or something cannot be written; then nothing has changed.
pub fn restore(
    dir: &Path,
    backup: &Backup,
    now: DateTime<FixedOffset>,
) -> Result<Restored, StoreError> {
    let path = file(dir);
    backup.check()?;
    let put = || -> Result<Restored, Cause> {
        let draft = dir.join(".herstel.db.restored");
        // One that was killed may have left both.
        let _ = fs::remove_file(&draft);
        let _ = fs::remove_file(journal(&draft));
        fs::copy(&backup.path, &draft)?;
        fs::set_permissions(&draft, Permissions::from_mode(0o600))?;
        let readable = salvage(&path);
        let saved = readable.len();
        let mut database = Database::open(&draft)?;
        database.take_in(readable, |_, _| ())?;
        drop(database);
        File::open(&draft)?.sync_all()?;
        let aside = put_aside(dir, &path, now)?;
        fs::rename(&draft, &path)?;
        File::open(dir)?.sync_all()?;
        check(&path)?;
        Ok(Restored { aside, saved })
    };
    put().map_err(|cause| cause.at(&path))
}

/// Moves what is in the way to a name that nothing has: the database, and what a crash left half done in it. That would be
/// rolled back into the one that comes.
fn put_aside(
    dir: &Path,
    path: &Path,
    now: DateTime<FixedOffset>,
) -> Result<Option<PathBuf>, Cause> {
    let name = |n: u32| dir.join(format!("herstel-{}-{n}.aside.db", now.format(TIME)));
    let aside = (1..100).map(name).find(|aside| !aside.exists() && !journal(aside).exists());
    let aside = aside.ok_or_else(|| Cause::Other("no name is free".to_owned()))?;
    let was_there = move_if_there(path, &aside)?;
    move_if_there(&journal(path), &journal(&aside))?;
    Ok(was_there.then_some(aside))
}

/// What can still be read of a broken database; nothing of one that is well: who restores then wants the older state.
fn salvage(path: &Path) -> Vec<super::Event> {
    if check(path).is_ok() {
        return Vec::new();
    }
    let found = open_to_read(path).and_then(|conn| read::events(&conn));
    found.map(|(events, _)| events).unwrap_or_default()
}
