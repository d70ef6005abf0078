//! The rows of the tables, each with the checksum that says whether it is as it was written.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use rusqlite::Row;
use uuid::Uuid;

use crate::{
    recovery::diary::{Fact, Symptom, SymptomNote},
    session::{
        answers::{CheckIn, Reported},
        record::{Entry, Outcome},
    },
    store::{
        body::{CHECK_IN, SYMPTOMS, Said, decode, decode_session},
        event::{Event, sum},
        fault::Cause,
        fold::Session,
    },
};

/// The columns of a session in the order [`session_of_row`] wants them.
pub(in crate::store) const SESSION: &str =
    "id, date, started, program, outcome, felt, active_ms, state, record, sum";
/// The columns of a day in the order [`day_of_row`] wants them.
pub(in crate::store) const DAY: &str = "date, program, sessions, completed, active_ms, reps, sum";
/// The columns of what was told in the order [`told_of_row`] wants them.
pub(super) const TOLD: &str = "id, kind, date, at, signs, pains, sum";

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
    /// The names of what was reported, or noted as there, in their order.
    pub(in crate::store) signs: String,
    /// Whether it speaks of a complaint: "yes" or "no".
    pub(in crate::store) pains: String,
}

/// Whether what is told comes besides what was told of its date before, or in the place of what of this kind was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    Besides,
    InPlaceOf(&'static str),
}

pub(in crate::store) fn days(date: NaiveDate) -> i32 {
    date.num_days_from_ce()
}

pub(in crate::store) fn micros(moment: DateTime<FixedOffset>) -> i64 {
    moment.timestamp_micros()
}

pub(in crate::store) fn session_of_row(row: &Row<'_>) -> Result<Session, Cause> {
    let (id, sum): ([u8; 16], i64) = (row.get(0)?, row.get(9)?);
    let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
    let texts = [text(3)?, text(4)?, text(5)?, text(7)?, text(8)?];
    if sum != session_sum(&id, [row.get(1)?, row.get(2)?, row.get(6)?], texts) {
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
        signs: row.get(4)?,
        pains: row.get(5)?,
    };
    if row.get::<_, i64>(6)? == told_sum(&told) { Ok(told) } else { Err(Cause::Damaged) }
}

/// The tally in a row of kind, date, tally, checksum.
pub(super) fn tally_of_row(row: &Row<'_>) -> Result<i64, Cause> {
    let (kind, date, told): (String, i32, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let is_right = row.get::<_, i64>(3)? == tally_sum(&kind, date, told);
    if is_right { Ok(told) } else { Err(Cause::Damaged) }
}

/// `figures` are date, start and active time; `texts` are program, outcome, felt, state and record.
pub(super) fn session_sum(id: &[u8; 16], figures: [i64; 3], texts: [&str; 5]) -> i64 {
    let figures = figures.map(i64::to_le_bytes);
    let [program, outcome, felt, state, record] = texts.map(str::as_bytes);
    sum(&[id, figures.as_flattened(), program, outcome, felt, state, record]).into()
}

pub(super) fn day_sum(day: &Share) -> i64 {
    let Share { date, program, sessions, completed, active_ms, reps } = day;
    let figures = [sessions, completed, active_ms, reps].map(|figure| figure.to_le_bytes());
    sum(&[&date.to_le_bytes(), program.as_bytes(), figures.as_flattened()]).into()
}

pub(super) fn told_sum(row: &ToldRow) -> i64 {
    let ToldRow { id, kind, date, at, signs, pains } = row;
    let (date, at) = (date.to_le_bytes(), at.to_le_bytes());
    let texts = [kind, signs, pains].map(String::as_bytes);
    let [kind, signs, pains] = texts;
    sum(&[id.as_bytes(), kind, &date, &at, signs, pains]).into()
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

impl ToldRow {
    /// Where it stands among what was told.
    pub(in crate::store) const fn place(&self) -> (i64, Uuid) {
        (self.at, self.id)
    }

    /// What an event says apart from a session; a check-in counts even if no session came of it.
    pub(super) fn of(event: &Event) -> Option<(Self, Manner)> {
        let symptoms = |note: &SymptomNote| -> (Vec<&str>, bool) {
            (
                Symptom::ALL.iter().filter(|s| note.has(**s)).map(|s| s.name()).collect(),
                note.has(Symptom::Pain) || note.has(Symptom::Heaviness),
            )
        };
        let (mut date, mut manner) = (event.at.date_naive(), Manner::Besides);
        let (signs, pains) = match decode(event).ok()?? {
            Said::Entry(Entry::CheckedIn(CheckIn { reported })) => (
                reported.iter().map(|what| what.name()).collect(),
                reported.iter().any(|what| *what != Reported::ScarChecked),
            ),
            Said::Entry(_) => return None,
            Said::Fact(Fact::Symptoms(note)) => symptoms(&note),
            Said::Fact(Fact::SymptomsOf(of, note)) => {
                (date, manner) = (of, Manner::InPlaceOf(SYMPTOMS));
                symptoms(&note)
            }
            Said::Fact(Fact::NoCheckIn) => {
                manner = Manner::InPlaceOf(CHECK_IN);
                (Vec::new(), false)
            }
            Said::Fact(_) => (Vec::new(), false),
        };
        let row = Self {
            id: event.id,
            kind: event.kind.clone(),
            date: days(date),
            at: micros(event.at),
            signs: signs.join(" "),
            pains: if pains { "yes" } else { "no" }.to_owned(),
        };
        Some((row, manner))
    }
}
