//! Looking back: every event that can be trusted, folded to the diary.
//!
//! A count alone would miss what is not there: when a damaged page swallows rows, SQLite reads on without a word. So the
//! index, which lies on other pages, is asked which rows there should be.

use std::{collections::HashSet, path::Path};

use rusqlite::{Connection, OptionalExtension, Row};

use super::{
    backup::is_sound,
    event::{COLUMNS, Event},
    fault::{Cause, StoreError},
    file,
    fold::fold,
};
use crate::{recovery::Diary, words::Words};

/// What is on record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    pub diary: Diary,
    /// Rows that are not as they were written, or are missing; they are left out.
    pub damaged: usize,
}

impl Records {
    /// That something was left out, if it was.
    pub fn say_damaged(&self, words: &Words) -> Option<String> {
        (self.damaged > 0).then(|| words.store_rows_damaged(self.damaged))
    }
}

/// All that is kept in the data directory; nothing when there is no database yet.
///
/// Makes no file and no directory. It may be called while this or another process writes.
///
/// # Errors
/// The file cannot be opened or is none of ours; damaged rows are not an error as long as some can be told from others.
pub fn records(dir: &Path) -> Result<Records, StoreError> {
    let path = file(dir);
    read(&path).map_err(|cause| cause.at(&path))
}

/// What a look through the whole file finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soundness {
    Whole,
    /// Rows that are not as they were written, or tables and indexes that do not go together.
    Damaged,
}

/// Looks all of the database through; `None` when there is none yet.
///
/// # Errors
/// As of [`records`].
pub fn soundness(dir: &Path) -> Result<Option<Soundness>, StoreError> {
    let path = file(dir);
    let look = || {
        if super::database::look(&path)?.is_none() {
            return Ok(None);
        }
        let is_sound = is_sound(&super::database::open_to_read(&path)?)?;
        let is_whole = is_sound && read(&path)?.damaged == 0;
        Ok(Some(if is_whole { Soundness::Whole } else { Soundness::Damaged }))
    };
    look().map_err(|cause: Cause| cause.at(&path))
}

fn read(path: &Path) -> Result<Records, Cause> {
    if super::database::look(path)?.is_none() {
        return Ok(Records::default());
    }
    let mut conn = super::database::open_to_read(path)?;
    // One transaction, so that rows and index are of the same moment.
    let moment = conn.transaction()?;
    let (events, damaged) = events(&moment)?;
    let folded = fold(events);
    Ok(Records { diary: folded.diary, damaged: damaged + folded.unreadable })
}

/// Every event to be trusted, and how many are not.
///
/// 1. The table is read through. A row with a wrong checksum is damaged.
/// 2. Where that stops at a broken page, the other rows are looked up one by one.
/// 3. A row that the index knows and the table has not is damaged too.
pub(super) fn events(conn: &Connection) -> Result<(Vec<Event>, usize), Cause> {
    let mut found = Found::default();
    let broken = found.scan(conn).err();
    if let Some(cause @ (Cause::Busy | Cause::Other(_))) = broken {
        return Err(cause);
    }
    let mut one = conn.prepare(&format!("SELECT {COLUMNS} FROM event WHERE seq = ?1"))?;
    let mut index = conn.prepare("SELECT seq FROM event INDEXED BY event_id ORDER BY id")?;
    let mut rows = index.query([])?;
    loop {
        let seq = match rows.next() {
            Ok(Some(row)) => row.get::<_, i64>(0)?,
            Ok(None) => break,
            // With both of them broken there is no telling what is missing: at least this.
            Err(_) => {
                found.damaged += 1;
                break;
            }
        };
        if !found.seen.contains(&seq) {
            match one.query_row([seq], |row| Ok(Event::of_row(row))).optional() {
                Ok(Some(Some(event))) => found.events.push(event),
                _ => found.damaged += 1,
            }
        }
    }
    if broken.is_some() && found.events.is_empty() {
        return Err(Cause::Damaged);
    }
    // What broke the scan may have hidden no row; it is damage all the same.
    found.damaged = found.damaged.max(broken.is_some().into());
    Ok((found.events, found.damaged))
}

#[derive(Default)]
struct Found {
    events: Vec<Event>,
    /// `seq` of every row that was read, good or bad.
    seen: HashSet<i64>,
    damaged: usize,
}

impl Found {
    fn scan(&mut self, conn: &Connection) -> Result<(), Cause> {
        let mut all = conn.prepare(&format!("SELECT {COLUMNS} FROM event ORDER BY seq"))?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            self.keep(row);
        }
        Ok(())
    }

    fn keep(&mut self, row: &Row<'_>) {
        if let Ok(seq) = row.get(0) {
            self.seen.insert(seq);
        }
        match Event::of_row(row) {
            Some(event) => self.events.push(event),
            None => self.damaged += 1,
        }
    }
}
