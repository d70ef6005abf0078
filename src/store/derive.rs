//! Tables worked out from the events: sessions, days, what was told. A look back reads them instead of everything.
//!
//! Events are the truth. Whatever is here was written in the transaction that added the event it follows from, and can be
//! made again from the events alone; each row has a checksum like theirs, and a row that is wrong or missing is noticed and
//! never believed ([`Reader`](super::Reader)).

mod row;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

pub(super) use row::{DAY, SESSION, Share, ToldRow, day_of_row, days, micros, session_of_row};
use row::{Manner, TOLD, day_sum, session_sum, tally_of_row, tally_sum, told_of_row, told_sum};

use super::{
    body::{CHECK_IN, NO_CHECK_IN, SYMPTOMS, encode_session},
    event::{COLUMNS, Event},
    fault::Cause,
    fold::{self, Session},
    local,
};
use crate::session::{answers::Felt, record::Record};

/// What the tables hold, as a number: another one in the file, and they are made again.
const VERSION: &str = "4";
const DERIVED: &str = "derived";

/// Whether the tables are those that this program makes.
pub(super) fn is_current(conn: &Connection) -> Result<bool, Cause> {
    Ok(local::read(conn, DERIVED)?.as_deref() == Some(VERSION))
}

/// Brings the tables up to date with events that were just added, in the same transaction.
///
/// Where something in the tables cannot be trusted they are all made again.
pub(super) fn follow(conn: &Connection, added: &[Event]) -> Result<(), Cause> {
    match take_in(conn, added) {
        Err(Cause::Damaged) => rebuild(conn),
        done => done,
    }
}

fn take_in(conn: &Connection, added: &[Event]) -> Result<(), Cause> {
    for event in added {
        if let Some((row, manner)) = ToldRow::of(event) {
            take_told(conn, &row, manner)?;
        }
    }
    let subjects: BTreeSet<Uuid> = added.iter().map(|event| event.subject).collect();
    for subject in subjects {
        let old = find(conn, subject)?;
        let new = fold::session(subject, of_subject(conn, subject)?);
        if old != new {
            for (session, sign) in [(old.as_ref(), -1), (new.as_ref(), 1)] {
                if let Some(share) = session.and_then(|session| Share::of(session, sign)) {
                    let sum = share.plus(conn)?;
                    put_day(conn, &sum)?;
                }
            }
            conn.execute("DELETE FROM session WHERE id = ?1", [subject.as_bytes()])?;
            new.iter().try_for_each(|session| insert_session(conn, session))?;
        }
    }
    Ok(())
}

/// Makes the tables again from the events that can be trusted.
pub(super) fn rebuild(conn: &Connection) -> Result<(), Cause> {
    conn.execute_batch(
        "DELETE FROM session; DELETE FROM day; DELETE FROM told; DELETE FROM tally;",
    )?;
    let mut days: BTreeMap<(i32, String), Share> = BTreeMap::new();
    let mut finish = |events: Vec<Event>| -> Result<(), Cause> {
        let Some(subject) = events.first().map(|event| event.subject) else { return Ok(()) };
        let Some(session) = fold::session(subject, events) else { return Ok(()) };
        if let Some(share) = Share::of(&session, 1) {
            let key = (share.date, share.program.clone());
            days.entry(key).and_modify(|sum| sum.add(&share)).or_insert(share);
        }
        insert_session(conn, &session)
    };
    let mut all = conn.prepare(&format!("SELECT {COLUMNS} FROM event ORDER BY subject"))?;
    let mut rows = all.query([])?;
    let mut group: Vec<Event> = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(event) = Event::of_row(row) else { continue };
        if let Some((row, manner)) = ToldRow::of(&event) {
            take_told(conn, &row, manner)?;
        }
        if group.first().is_some_and(|first| first.subject != event.subject) {
            finish(std::mem::take(&mut group))?;
        }
        group.push(event);
    }
    finish(group)?;
    days.values().try_for_each(|day| put_day(conn, day))?;
    local::write(conn, DERIVED, VERSION)
}

/// The session of an id as the table has it.
pub(super) fn find(conn: &Connection, id: Uuid) -> Result<Option<Session>, Cause> {
    let mut one = conn.prepare_cached(&format!("SELECT {SESSION} FROM session WHERE id = ?1"))?;
    let mut rows = one.query([id.as_bytes()])?;
    rows.next()?.map(session_of_row).transpose()
}

fn of_subject(conn: &Connection, subject: Uuid) -> Result<Vec<Event>, Cause> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE subject = ?1");
    let mut about = conn.prepare_cached(&query)?;
    let events = about.query_map([subject.as_bytes()], |row| Ok(Event::of_row(row)))?;
    Ok(events.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn insert_session(conn: &Connection, session: &Session) -> Result<(), Cause> {
    let record = encode_session(session).map_err(|error| Cause::Other(error.to_string()))?;
    let Record { id, plan, progress, outcome, .. } = &session.record;
    let (date, started) = (days(session.record.date()), micros(plan.started));
    let active_ms = i64::try_from(progress.active.as_millis()).unwrap_or(i64::MAX);
    let felt = match &session.record.feedback {
        None => "",
        Some(feedback) => feedback.felt.map_or("-", Felt::name),
    };
    let state = match session {
        Session { removed: Some(_), .. } => "removed",
        Session { open: Some(_), .. } => "open",
        _ => "kept",
    };
    let sum = session_sum(
        id.as_bytes(),
        [date.into(), started, active_ms],
        [&plan.program, outcome.name(), felt, state, &record],
    );
    let mut insert = conn.prepare_cached(
        "INSERT INTO session
           (id, date, started, program, outcome, felt, active_ms, state, record, sum)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    insert.execute(params![
        id.as_bytes(),
        date,
        started,
        plan.program,
        outcome.name(),
        felt,
        active_ms,
        state,
        record,
        sum
    ])?;
    Ok(())
}

/// Takes in what was told, with how many are told of its date. What is older than the last that takes the place of its kind
/// does not hold and is not there, in whatever order it came.
fn take_told(conn: &Connection, row: &ToldRow, manner: Manner) -> Result<(), Cause> {
    let (kind, date) = (row.kind.as_str(), row.date);
    let later = match kind {
        CHECK_IN => Some(NO_CHECK_IN),
        SYMPTOMS => Some(SYMPTOMS),
        _ => None,
    };
    for other in later.map_or_else(|| Ok(Vec::new()), |of| told_between(conn, of, date, date))? {
        if other.place() > row.place() && replaces(&event_of(conn, &other)?, kind) {
            return Ok(());
        }
    }
    if let Manner::InPlaceOf(kind) = manner {
        take_back(conn, kind, row)?;
    }
    let told = tally(conn, kind, date)? + i64::from(insert_told(conn, row)?);
    put_tally(conn, kind, date, told)
}

/// Whether an event takes the place of what of a kind was told of its date before.
fn replaces(event: &Event, kind: &str) -> bool {
    matches!(ToldRow::of(event), Some((_, Manner::InPlaceOf(of))) if of == kind)
}

/// Leaves out what of a kind was told of a row's date before the row.
fn take_back(conn: &Connection, kind: &str, row: &ToldRow) -> Result<(), Cause> {
    let mut told = tally(conn, kind, row.date)?;
    let mut delete = conn.prepare_cached("DELETE FROM told WHERE id = ?1")?;
    for other in told_between(conn, kind, row.date, row.date)? {
        if other.place() < row.place() {
            told -= i64::try_from(delete.execute([other.id.as_bytes()])?).unwrap_or_default();
        }
    }
    put_tally(conn, kind, row.date, told)
}

/// False when it is there already.
fn insert_told(conn: &Connection, row: &ToldRow) -> Result<bool, Cause> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO told (id, kind, date, at, signs, pains, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (id) DO NOTHING",
    )?;
    let ToldRow { id, kind, date, at, signs, pains } = row;
    let values = params![id.as_bytes(), kind, date, at, signs, pains, told_sum(row)];
    Ok(insert.execute(values)? == 1)
}

fn put_day(conn: &Connection, day: &Share) -> Result<(), Cause> {
    let Share { date, program, sessions, completed, active_ms, reps } = day;
    if *sessions == 0 {
        let mut delete = conn.prepare_cached("DELETE FROM day WHERE date = ?1 AND program = ?2")?;
        delete.execute(params![date, program])?;
        return Ok(());
    }
    let mut put = conn.prepare_cached(
        "INSERT OR REPLACE INTO day (date, program, sessions, completed, active_ms, reps, sum)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    put.execute(params![date, program, sessions, completed, active_ms, reps, day_sum(day)])?;
    Ok(())
}

/// How many of a kind were told on a date.
fn tally(conn: &Connection, kind: &str, date: i32) -> Result<i64, Cause> {
    tallies(conn, kind, date, date)
}

/// How many of a kind were told on the dates from `first` to `last`.
fn tallies(conn: &Connection, kind: &str, first: i32, last: i32) -> Result<i64, Cause> {
    let mut some = conn.prepare_cached(
        "SELECT kind, date, told, sum FROM tally WHERE kind = ?1 AND date BETWEEN ?2 AND ?3",
    )?;
    let mut rows = some.query(params![kind, first, last])?;
    let mut told = 0;
    while let Some(row) = rows.next()? {
        told += tally_of_row(row)?;
    }
    Ok(told)
}

/// What of a kind was told on the dates from `first` to `last`; by time, then by id.
pub(super) fn told_between(
    conn: &Connection,
    kind: &str,
    first: i32,
    last: i32,
) -> Result<Vec<ToldRow>, Cause> {
    let query = format!("SELECT {TOLD} FROM told WHERE kind = ?1 AND date BETWEEN ?2 AND ?3");
    let mut some = conn.prepare_cached(&query)?;
    let mut rows = some.query(params![kind, first, last])?;
    let mut told = Vec::new();
    while let Some(row) = rows.next()? {
        told.push(told_of_row(row)?);
    }
    told.sort_by_key(ToldRow::place);
    let is_whole = i64::try_from(told.len()).ok() == Some(tallies(conn, kind, first, last)?);
    if is_whole { Ok(told) } else { Err(Cause::Damaged) }
}

/// The event that something was told by.
pub(super) fn event_of(conn: &Connection, row: &ToldRow) -> Result<Event, Cause> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE id = ?1");
    let mut one = conn.prepare_cached(&query)?;
    let event = one.query_row([row.id.as_bytes()], |row| Ok(Event::of_row(row))).optional()?;
    event.flatten().ok_or(Cause::Damaged)
}

fn put_tally(conn: &Connection, kind: &str, date: i32, told: i64) -> Result<(), Cause> {
    let mut put = conn.prepare_cached(
        "INSERT OR REPLACE INTO tally (kind, date, told, sum) VALUES (?1, ?2, ?3, ?4)",
    )?;
    put.execute(params![kind, date, told, tally_sum(kind, date, told)])?;
    Ok(())
}

impl Share {
    /// The day as it is in the table, with this share added.
    fn plus(self, conn: &Connection) -> Result<Self, Cause> {
        let query = format!("SELECT {DAY} FROM day WHERE date = ?1 AND program = ?2");
        let mut one = conn.prepare_cached(&query)?;
        let mut rows = one.query(params![self.date, self.program])?;
        let Some(row) = rows.next()? else {
            // Nothing can be taken from a day that is not there.
            return if self.sessions > 0 { Ok(self) } else { Err(Cause::Damaged) };
        };
        let mut day = day_of_row(row)?;
        day.add(&self);
        Ok(day)
    }
}
