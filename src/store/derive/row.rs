//! The rows of the tables, each with the checksum that says whether it is as it was written.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use rusqlite::Row;
use uuid::Uuid;

use crate::{
    recovery::diary::{Fact, Symptom},
    session::record::{Entry, Outcome},
    store::{body::decode_session, event::sum, fault::Cause, fold::Session},
};

/// The columns of a session in the order [`session_of_row`] wants them.
pub(in crate::store) const SESSION: &str =
    "id, date, started, program, outcome, felt, state, record, sum";
/// The columns of a day in the order [`day_of_row`] wants them.
pub(in crate::store) const DAY: &str = "date, program, sessions, completed, active_ms, reps, sum";
/// The columns of what was told in the order [`told_of_row`] wants them.
pub(super) const TOLD: &str = "id, kind, date, at, pains, sum";

/// What some sessions of one program add to a date; less than nothing when they are taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Share {
    pub(in crate::store) date: i32,
    pub(in crate::store) program: String,
    pub(in crate::store) sessions: i64,
    pub(in crate::store) completed: i64,
    pub(in crate::store) active_ms: i64,
    pub(in crate::store) reps: i64,
}

/// That something was told, and by which event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct ToldRow {
    pub(in crate::store) id: Uuid,
    pub(in crate::store) kind: String,
    pub(in crate::store) date: i32,
    pub(in crate::store) at: i64,
    /// Whether it speaks of a complaint: "yes" or "no".
    pub(in crate::store) pains: String,
}

pub(in crate::store) fn days(date: NaiveDate) -> i32 {
    date.num_days_from_ce()
}

pub(in crate::store) fn micros(moment: DateTime<FixedOffset>) -> i64 {
    moment.timestamp_micros()
}

pub(in crate::store) fn session_of_row(row: &Row<'_>) -> Result<Session, Cause> {
    let (id, sum): ([u8; 16], i64) = (row.get(0)?, row.get(8)?);
    let text = |column| row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from);
    let texts = [text(3)?, text(4)?, text(5)?, text(6)?, text(7)?].map(Option::unwrap_or_default);
    if sum != session_sum(&id, row.get(1)?, row.get(2)?, &texts) {
        return Err(Cause::Damaged);
    }
    let [.., record] = texts;
    decode_session(Uuid::from_bytes(id), record).map_err(|_| Cause::Damaged)
}

pub(in crate::store) fn day_of_row(row: &Row<'_>) -> Result<Share, Cause> {
    let day = Share {
        date: row.get(0)?,
        program: row.get(1)?,
        sessions: row.get(2)?,
        completed: row.get(3)?,
        active_ms: row.get(4)?,
        reps: row.get(5)?,
    };
    if row.get::<_, i64>(6)? == day_sum(&day) { Ok(day) } else { Err(Cause::Damaged) }
}

pub(super) fn told_of_row(row: &Row<'_>) -> Result<ToldRow, Cause> {
    let id: [u8; 16] = row.get(0)?;
    let told = ToldRow {
        id: Uuid::from_bytes(id),
        kind: row.get(1)?,
        date: row.get(2)?,
        at: row.get(3)?,
        pains: row.get(4)?,
    };
    let expected = told_sum(&id, &told.kind, told.date, told.at, &told.pains);
    if row.get::<_, i64>(5)? == expected { Ok(told) } else { Err(Cause::Damaged) }
}

/// The tally in a row of kind, date, tally, checksum.
pub(super) fn tally_of_row(row: &Row<'_>) -> Result<i64, Cause> {
    let (kind, date, told): (String, i32, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let is_right = row.get::<_, i64>(3)? == tally_sum(&kind, date, told);
    if is_right { Ok(told) } else { Err(Cause::Damaged) }
}

pub(super) fn session_sum(id: &[u8; 16], date: i32, started: i64, texts: &[&str; 5]) -> i64 {
    let [program, outcome, felt, state, record] = texts.map(str::as_bytes);
    let (date, started) = (date.to_le_bytes(), started.to_le_bytes());
    sum(&[id, &date, &started, program, outcome, felt, state, record]).into()
}

pub(super) fn day_sum(day: &Share) -> i64 {
    let Share { date, program, sessions, completed, active_ms, reps } = day;
    let figures = [sessions, completed, active_ms, reps].map(|figure| figure.to_le_bytes());
    sum(&[&date.to_le_bytes(), program.as_bytes(), figures.as_flattened()]).into()
}

pub(super) fn told_sum(id: &[u8; 16], kind: &str, date: i32, at: i64, pains: &str) -> i64 {
    sum(&[id, kind.as_bytes(), &date.to_le_bytes(), &at.to_le_bytes(), pains.as_bytes()]).into()
}

pub(super) fn tally_sum(kind: &str, date: i32, told: i64) -> i64 {
    sum(&[kind.as_bytes(), &date.to_le_bytes(), &told.to_le_bytes()]).into()
}

impl Share {
    /// What a session adds to its date, once or (`sign` -1) less once; nothing when it was removed.
    pub(super) fn of(session: &Session, sign: i64) -> Option<Self> {
        let record = &session.record;
        let figure = |figure: u128| i64::try_from(figure).unwrap_or(i64::MAX).saturating_mul(sign);
        session.removed.is_none().then(|| Self {
            date: days(record.date()),
            program: record.plan.program.clone(),
            sessions: sign,
            completed: figure((record.outcome == Outcome::Completed).into()),
            active_ms: figure(record.progress.active.as_millis()),
            reps: figure(record.progress.reps_done.into()),
        })
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.sessions += other.sessions;
        self.completed += other.completed;
        self.active_ms = self.active_ms.saturating_add(other.active_ms);
        self.reps += other.reps;
    }
}

/// Whether a check-in speaks of a complaint; `None` when the entry is no check-in.
pub(super) fn pains_of_entry(entry: &Entry) -> Option<bool> {
    match entry {
        Entry::CheckedIn(check_in) => Some(!check_in.reported.is_empty()),
        _ => None,
    }
}

pub(super) fn pains_of_fact(fact: &Fact) -> bool {
    match fact {
        Fact::Symptoms(note) => note.has(Symptom::Pain) || note.has(Symptom::Heaviness),
        Fact::Allowance(_) | Fact::Checklist(_) | Fact::NoProfile | Fact::Profile(_) => false,
    }
}
