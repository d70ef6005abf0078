//! Sessions, newest first, a page at a time.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, ToSql, params};
use uuid::Uuid;

use super::Reader;
use crate::{
    session::record::Record,
    store::{
        derive::{SESSION, days, micros, session_of_row},
        fault::{Cause, StoreError},
        fold::Session,
    },
};

/// Which sessions to show; all of them by default, but for those that were removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this program.
    pub program: Option<String>,
    /// Not before this date.
    pub from: Option<NaiveDate>,
    /// Not after this date.
    pub to: Option<NaiveDate>,
    pub which: Which,
}

/// Of the history, or of what was taken out of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    Kept,
    Removed,
}

/// A place in the list: by date, by start, by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    date: i32,
    started: i64,
    id: [u8; 16],
}

impl Mark {
    /// The place of a session.
    pub fn of(record: &Record) -> Self {
        Self::at(record.plan.started, record.id)
    }

    /// The place of a session that began at this moment, where the person was then.
    pub fn at(started: DateTime<FixedOffset>, id: Uuid) -> Self {
        let (date, started) = (days(started.date_naive()), micros(started));
        Self { date, started, id: id.into_bytes() }
    }

    const START: Self = Self { date: i32::MAX, started: i64::MAX, id: [0xff; 16] };
}

/// Some sessions, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub sessions: Vec<Session>,
    /// Where to go on; `None` when these were the last.
    pub next: Option<Mark>,
}

/// What the beginning of an id stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// More than one session.
    Many,
    None,
    One(Box<Session>),
}

impl Reader {
    /// The next sessions after a place, `most` at most.
    pub fn page(
        &mut self,
        filter: &Filter,
        after: Option<Mark>,
        most: usize,
    ) -> Result<Page, StoreError> {
        self.ask(|conn| page(conn, filter, after, most))
    }

    /// How many sessions there are to page through.
    pub fn count(&mut self, filter: &Filter) -> Result<usize, StoreError> {
        self.ask(|conn| {
            let count = counted(conn, filter, from(filter), to(filter))?;
            usize::try_from(count).map_err(|_| Cause::Damaged)
        })
    }

    /// The session whose id begins like this, removed or not: hexadecimal digits, hyphens or none.
    pub fn find(&mut self, prefix: &str) -> Result<Found, StoreError> {
        self.ask(|conn| find(conn, prefix))
    }
}

fn from(filter: &Filter) -> i32 {
    filter.from.map_or(i32::MIN, days)
}

fn to(filter: &Filter) -> i32 {
    filter.to.map_or(i32::MAX, days)
}

pub(in crate::store) fn page(
    conn: &Connection,
    filter: &Filter,
    after: Option<Mark>,
    most: usize,
) -> Result<Page, Cause> {
    let Mark { date, started, id } = after.unwrap_or(Mark::START);
    let (state, program) = (filter.state(), filter.of_program());
    let query = format!(
        "SELECT {SESSION} FROM session
         WHERE {state} {program} AND date BETWEEN ?1 AND ?2 AND (date, started, id) < (?4, ?5, ?6)
         ORDER BY date DESC, started DESC, id DESC LIMIT ?7"
    );
    let mut some = conn.prepare_cached(&query)?;
    let (first, last) = (from(filter), to(filter).min(date));
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows = some.query(params![first, last, filter.program, date, started, id, limit])?;
    let mut sessions = Vec::new();
    while let Some(row) = rows.next()? {
        sessions.push(session_of_row(row)?);
    }
    let has_more = sessions.len() > most;
    sessions.truncate(most);
    let end = sessions.last().map(|session| Mark::of(&session.record)).filter(|_| has_more);
    let first = end.map_or(first, |end| end.date);
    if filter.which == Which::Kept
        && counted(conn, filter, first, last)? != summed(conn, filter, first, last)?
    {
        // A row is missing, in one place or the other.
        return Err(Cause::Damaged);
    }
    Ok(Page { sessions, next: end })
}

/// Sessions of these dates as the index of the list has them.
fn counted(conn: &Connection, filter: &Filter, first: i32, last: i32) -> Result<i64, Cause> {
    let (state, program) = (filter.state(), filter.of_program());
    let query =
        format!("SELECT count(*) FROM session WHERE {state} {program} AND date BETWEEN ?1 AND ?2");
    let mut one = conn.prepare_cached(&query)?;
    let mut values: Vec<&dyn ToSql> = vec![&first, &last];
    values.extend(filter.program.as_ref().map(|program| program as &dyn ToSql));
    Ok(one.query_row(values.as_slice(), |row| row.get(0))?)
}

/// The same as the days have them.
fn summed(conn: &Connection, filter: &Filter, first: i32, last: i32) -> Result<i64, Cause> {
    let mut sum = 0;
    super::span::each_day(conn, filter.program.as_deref(), first, last, |day| sum += day.sessions)?;
    Ok(sum)
}

fn find(conn: &Connection, prefix: &str) -> Result<Found, Cause> {
    let Some((low, high)) = ids_from(prefix) else { return Ok(Found::None) };
    let query = format!("SELECT {SESSION} FROM session WHERE id BETWEEN ?1 AND ?2 LIMIT 2");
    let mut some = conn.prepare_cached(&query)?;
    let mut rows = some.query(params![low.as_bytes(), high.as_bytes()])?;
    let Some(first) = rows.next()?.map(session_of_row).transpose()? else { return Ok(Found::None) };
    Ok(if rows.next()?.is_some() { Found::Many } else { Found::One(Box::new(first)) })
}

/// The lowest and the highest id that begin like this.
fn ids_from(prefix: &str) -> Option<(Uuid, Uuid)> {
    let digits: String = prefix.chars().filter(|letter| *letter != '-').collect();
    if digits.is_empty() || digits.len() > 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let id = |fill| {
        let rest = std::iter::repeat_n(fill, 32 - digits.len());
        Uuid::parse_str(&digits.chars().chain(rest).collect::<String>()).ok()
    };
    Some((id('0')?, id('f')?))
}

impl Filter {
    const fn state(&self) -> &'static str {
        match self.which {
            Which::Kept => "state <> 'removed'",
            Which::Removed => "state = 'removed'",
        }
    }

    const fn of_program(&self) -> &'static str {
        match self.program {
            Some(_) => "AND program = ?3",
            None => "",
        }
    }
}
