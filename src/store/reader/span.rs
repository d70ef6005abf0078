//! What a span of dates adds up to, and what was told in it.

use std::{ops::RangeInclusive, time::Duration};

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::Reader;
use crate::{
    history::{Tally, Totals},
    recovery::diary::{Dated, Diary, SymptomNote},
    store::{
        body::{SYMPTOMS, Said, decode},
        derive::{DAY, Share, day_of_row, days, event_of, told_between},
        event::Event,
        fault::{Cause, StoreError},
    },
};

impl Reader {
    /// What was done on each date of a span, by date and program; dates without a session have no entry, and sessions that
    /// were removed do not count.
    pub fn days(&mut self, span: &RangeInclusive<NaiveDate>) -> Result<Vec<Tally>, StoreError> {
        let (first, last) = (days(*span.start()), days(*span.end()));
        self.ask(|conn| {
            let (mut sums, mut sessions) = (Vec::new(), 0);
            each_day(conn, None, first, last, |day| {
                sessions += day.sessions;
                sums.push(tally(&day));
            })?;
            let query = "SELECT count(*) FROM session INDEXED BY session_date
                         WHERE state <> 'removed' AND date BETWEEN ?1 AND ?2";
            let counted: i64 =
                conn.prepare_cached(query)?.query_row(params![first, last], |row| row.get(0))?;
            let sums: Option<Vec<Tally>> = sums.into_iter().collect();
            sums.filter(|_| counted == sessions).ok_or(Cause::Damaged)
        })
    }

    /// The date of the first session there is.
    pub fn first(&mut self) -> Result<Option<NaiveDate>, StoreError> {
        self.ask(|conn| {
            let mut one = conn.prepare_cached("SELECT min(date) FROM day")?;
            let first: Option<i32> = one.query_row([], |row| row.get(0))?;
            let date = first.map(NaiveDate::from_num_days_from_ce_opt);
            date.map(|date| date.ok_or(Cause::Damaged)).transpose()
        })
    }

    /// How the body was, as told on the dates of a span; by time, then by id.
    pub fn symptoms(
        &mut self,
        span: &RangeInclusive<NaiveDate>,
    ) -> Result<Vec<Dated<SymptomNote>>, StoreError> {
        let (first, last) = (days(*span.start()), days(*span.end()));
        self.ask(|conn| {
            let mut diary = Diary::default();
            for row in told_between(conn, SYMPTOMS, first, last)? {
                let event = event_of(conn, &row)?;
                match said(&event)? {
                    Said::Fact(fact) => diary.note(event.at, fact),
                    Said::Entry(_) => return Err(Cause::Damaged),
                }
            }
            Ok(diary.symptoms)
        })
    }
}

pub(in crate::store) fn said(event: &Event) -> Result<Said, Cause> {
    decode(event).ok().flatten().ok_or(Cause::Damaged)
}

pub(super) fn each_day(
    conn: &Connection,
    program: Option<&str>,
    first: i32,
    last: i32,
    mut take: impl FnMut(Share),
) -> Result<(), Cause> {
    let query = format!(
        "SELECT {DAY} FROM day
         WHERE date BETWEEN ?1 AND ?2 AND (?3 IS NULL OR program = ?3) ORDER BY date, program"
    );
    let mut some = conn.prepare_cached(&query)?;
    let mut rows = some.query(params![first, last, program])?;
    while let Some(row) = rows.next()? {
        take(day_of_row(row)?);
    }
    Ok(())
}

fn tally(day: &Share) -> Option<Tally> {
    Some(Tally {
        date: NaiveDate::from_num_days_from_ce_opt(day.date)?,
        program: day.program.clone(),
        totals: Totals {
            sessions: day.sessions.try_into().ok()?,
            completed: day.completed.try_into().ok()?,
            active: Duration::from_millis(day.active_ms.try_into().ok()?),
            reps: day.reps.try_into().ok()?,
        },
    })
}
