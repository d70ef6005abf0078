//! The diary, read a piece at a time: what is shown and not everything.
//!
//! It reads the tables that follow from the events. Where those are not there yet, or anything in them is not as it was
//! written, the same questions are put to tables made anew in memory from every event that can be trusted: slower, never wrong.

mod page;
mod span;

use std::path::Path;

use rusqlite::Connection;
use uuid::Uuid;

pub(super) use page::page;
pub use page::{Filter, Found, Mark, Page, Which};
pub(super) use span::said;

use super::{
    database::{in_memory, look, open_to_read},
    derive, device,
    fault::{Cause, StoreError},
    file,
    fold::Session,
    read::events,
};
use crate::words::Words;

/// A view of the diary as it was at one moment. Makes no file. As long as it is open other processes wait
/// with what they write, for five seconds at most: let go of it before anything that may take long.
#[derive(Debug)]
pub struct Reader {
    conn: Connection,
    source: Source,
    path: std::path::PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    File,
    /// Made anew, and how many rows of the file could not be trusted.
    Memory {
        damaged: usize,
    },
}

impl Reader {
    /// Opens the diary of a data directory. Where there is none yet it has nothing in it.
    ///
    /// # Errors
    /// The file cannot be opened or is none of ours.
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        let path = file(dir);
        Self::open_file(&path).map_err(|cause| cause.at(&path))
    }

    fn open_file(path: &Path) -> Result<Self, Cause> {
        let path = path.to_owned();
        if look(&path)?.is_none() {
            let conn = in_memory([])?;
            return Ok(Self { conn, source: Source::Memory { damaged: 0 }, path });
        }
        let conn = open_to_read(&path)?;
        // One moment for all that is read; it ends with the connection.
        conn.execute_batch("BEGIN")?;
        let mut reader = Self { conn, source: Source::File, path };
        if !derive::is_current(&reader.conn).unwrap_or_default() {
            reader.make_anew()?;
        }
        Ok(reader)
    }

    /// Rows of the file that are not as they were written, as far as was noticed; what they said is left out.
    pub const fn damaged(&self) -> usize {
        match self.source {
            Source::File => 0,
            Source::Memory { damaged } => damaged,
        }
    }

    /// That something was left out, if it was.
    pub fn say_damaged(&self, words: &Words) -> Option<String> {
        (self.damaged() > 0).then(|| words.store_rows_damaged(self.damaged()))
    }

    /// One session, whether removed or not.
    pub fn session(&mut self, id: Uuid) -> Result<Option<Session>, StoreError> {
        self.ask(|conn| derive::find(conn, id))
    }

    /// Puts a question to the tables; when they are not to be trusted, once more to tables made anew.
    pub(super) fn ask<T>(
        &mut self,
        question: impl Fn(&Connection) -> Result<T, Cause>,
    ) -> Result<T, StoreError> {
        let answer = match (question(&self.conn), self.source) {
            (Err(Cause::Damaged), Source::File) => {
                self.make_anew().and_then(|()| question(&self.conn))
            }
            (answer, _) => answer,
        };
        answer.map_err(|cause| cause.at(&self.path))
    }

    fn make_anew(&mut self) -> Result<(), Cause> {
        let (events, damaged) = events(&self.conn)?;
        let device = device::read(&self.conn).unwrap_or_default();
        self.conn = in_memory(events)?;
        device.map_or(Ok(()), |device| device::write(&self.conn, device))?;
        self.source = Source::Memory { damaged };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, ops::RangeInclusive};

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        history::{Tally, Totals},
        recovery::Diary,
        session::record::Record,
        store::{database::Database, event::Event, sample::heard},
    };

    const ALWAYS: RangeInclusive<NaiveDate> = NaiveDate::MIN..=NaiveDate::MAX;

    /// A diary to which the events came in pieces of this many.
    fn kept(events: &[Event], piece: usize) -> (tempfile::TempDir, Reader) {
        let temp = tempfile::tempdir().unwrap();
        let mut database = Database::open(&file(temp.path())).unwrap();
        for piece in events.chunks(piece) {
            database.append_all(piece.iter().cloned()).unwrap();
        }
        let reader = Reader::open(temp.path()).unwrap();
        assert_eq!(reader.source, Source::File);
        (temp, reader)
    }

    fn all(reader: &mut Reader, filter: &Filter, most: usize) -> Vec<Record> {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = reader.page(filter, after, most).unwrap();
            assert!(page.sessions.len() <= most);
            found.extend(page.sessions.into_iter().map(|session| session.record));
            after = page.next;
            if after.is_none() {
                return found;
            }
        }
    }

    /// What the pages are to say, worked out from all of it.
    fn newest_first<'d>(diary: &'d Diary, holds: impl Fn(&Record) -> bool + 'd) -> Vec<Record> {
        let mut records: Vec<_> =
            diary.sessions.iter().filter(|record| holds(record)).cloned().collect();
        records.sort_by_key(|record| std::cmp::Reverse(Mark::of(record)));
        records
    }

    fn naive_days(diary: &Diary) -> Vec<Tally> {
        let mut days: BTreeMap<(NaiveDate, String), Tally> = BTreeMap::new();
        for record in &diary.sessions {
            let (date, program) = (record.date(), record.plan.program.clone());
            let day = days.entry((date, program.clone())).or_insert_with(|| Tally {
                date,
                program,
                totals: Totals::default(),
            });
            day.totals = [day.totals, Totals::of(record)].into_iter().sum();
        }
        days.into_values().collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn pieces_say_what_the_whole_says(events in heard(), piece in 1..9_usize, most in 1..5_usize) {
            let (temp, mut reader) = kept(&events, piece);
            let whole = crate::store::records(temp.path()).unwrap().diary;
            prop_assert_eq!(all(&mut reader, &Filter::default(), most), newest_first(&whole, |_| true));
            let day = whole.sessions.first().map(Record::date);
            let light = Filter { program: Some("light".to_owned()), from: day, ..Filter::default() };
            let expected = newest_first(&whole, |record| {
                record.plan.program == "light" && Some(record.date()) >= day
            });
            prop_assert_eq!(reader.count(&light).unwrap(), expected.len());
            prop_assert_eq!(all(&mut reader, &light, most), expected);
            let to = Filter { to: day, ..Filter::default() };
            let expected = newest_first(&whole, |record| Some(record.date()) <= day);
            prop_assert_eq!(all(&mut reader, &to, most), expected);
            prop_assert_eq!(reader.days(&ALWAYS).unwrap(), naive_days(&whole));
            prop_assert_eq!(reader.symptoms(&ALWAYS).unwrap(), whole.symptoms);
            for record in &whole.sessions {
                let found = reader.session(record.id).unwrap().unwrap();
                prop_assert_eq!((&found.record, found.removed), (record, None));
                prop_assert_eq!(reader.find(&record.id.to_string()).unwrap(), Found::One(Box::new(found)));
            }
            let removed = all(&mut reader, &Filter { which: Which::Removed, ..Filter::default() }, most);
            prop_assert!(removed.iter().all(|record| !whole.sessions.contains(record)));
            prop_assert_eq!(reader.source, Source::File, "the tables were not believed");
        }

        #[test]
        fn tables_that_followed_are_those_made_anew(events in heard(), piece in 1..9_usize) {
            let (_temp, reader) = kept(&events, piece);
            let once: BTreeMap<_, _> = super::events(&reader.conn).unwrap().0.into_iter().map(|e| (e.id, e)).collect();
            let anew = in_memory(once.into_values()).unwrap();
            for table in ["session", "day", "told", "tally"] {
                prop_assert_eq!(dump(&reader.conn, table), dump(&anew, table), "{}", table);
            }
        }
    }

    fn dump(conn: &Connection, table: &str) -> Vec<String> {
        let mut all = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = all.column_count();
        let rows = all.query_map([], |row| {
            let value = |at| row.get::<_, rusqlite::types::Value>(at).map(|v| format!("{v:?}"));
            (0..columns).map(value).collect::<Result<String, _>>()
        });
        let mut rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
        rows.sort();
        rows
    }
}
