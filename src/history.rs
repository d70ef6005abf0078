//! Records to days and totals.
//!
//! A session counts for the civil date on which it began, where the person was then; no clock and no time zone of today
//! has a say in it.

use std::{collections::BTreeMap, ops::RangeBounds, time::Duration};

use chrono::NaiveDate;

use crate::session::record::{Outcome, Record};

/// The sessions of one date; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day<'r> {
    pub date: NaiveDate,
    /// By start.
    pub sessions: Vec<&'r Record>,
}

/// What some sessions add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub sessions: usize,
    pub completed: usize,
    pub active: Duration,
    pub reps: u64,
}

/// The dates on which something was done, oldest first.
pub fn days<'r>(records: impl IntoIterator<Item = &'r Record>) -> Vec<Day<'r>> {
    let mut days: BTreeMap<NaiveDate, Vec<&Record>> = BTreeMap::new();
    for record in records {
        days.entry(record.date()).or_default().push(record);
    }
    let day = |(date, mut sessions): (_, Vec<&'r Record>)| {
        sessions.sort_by_key(|record| (record.plan.started, record.id));
        Day { date, sessions }
    };
    days.into_iter().map(day).collect()
}

/// The sessions of these dates: `from..`, `from..=to`.
pub fn within<'r>(
    records: &'r [Record],
    dates: impl RangeBounds<NaiveDate> + 'r,
) -> impl Iterator<Item = &'r Record> {
    records.iter().filter(move |record| dates.contains(&record.date()))
}

pub fn totals<'r>(records: impl IntoIterator<Item = &'r Record>) -> Totals {
    records.into_iter().fold(Totals::default(), |sum, record| Totals {
        sessions: sum.sessions + 1,
        completed: sum.completed + usize::from(record.outcome == Outcome::Completed),
        active: sum.active.saturating_add(record.progress.active),
        reps: sum.reps + u64::from(record.progress.reps_done),
    })
}

/// How often a program was done on a date, for "done today" and the daily cap.
///
/// 1. Whatever its outcome, a session in which anything was done counts: the cap is about load, not about success.
/// 2. One that ended in its lead-in does not.
pub fn times_done<'r>(
    records: impl IntoIterator<Item = &'r Record>,
    program: &str,
    date: NaiveDate,
) -> usize {
    let counts = |record: &&Record| {
        record.plan.program == program
            && record.date() == date
            && record.progress.active > Duration::ZERO
    };
    records.into_iter().filter(counts).count()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::session::record::{Plan, Progress};

    fn record(program: &str, started: &str, active: u64, outcome: Outcome) -> Record {
        Record {
            id: Uuid::from_u128(active.into()),
            plan: Plan {
                program: program.to_owned(),
                started: DateTime::parse_from_rfc3339(started).unwrap(),
                planned: Duration::from_mins(5),
                reps_planned: 24,
                blocks: Vec::new(),
            },
            progress: Progress {
                active: Duration::from_secs(active),
                reps_done: 3,
                ..Progress::default()
            },
            outcome,
            check_in: None,
            feedback: None,
        }
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn some() -> Vec<Record> {
        vec![
            record("breath", "2026-11-21T23:59:59+01:00", 60, Outcome::Completed),
            record("light", "2026-11-20T09:00:00+01:00", 100, Outcome::Stopped),
            record("light", "2026-11-21T08:00:00+01:00", 30, Outcome::EndedEarly),
            record("light", "2026-11-21T07:00:00+01:00", 0, Outcome::EndedEarly),
            // On the other side of the world it is tomorrow already.
            record("light", "2026-11-22T08:00:00+13:00", 10, Outcome::Interrupted),
        ]
    }

    #[test]
    fn a_session_belongs_to_the_date_where_it_began() {
        let records = some();
        let days: Vec<_> = days(&records)
            .into_iter()
            .map(|day| {
                (
                    day.date.to_string(),
                    day.sessions.iter().map(|r| r.progress.active.as_secs()).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            days,
            [
                ("2026-11-20".to_owned(), vec![100]),
                ("2026-11-21".to_owned(), vec![0, 30, 60]),
                ("2026-11-22".to_owned(), vec![10]),
            ]
        );
    }

    #[test]
    fn totals_are_of_the_dates_asked_for() {
        let records = some();
        let sum = totals(within(&records, date("2026-11-20")..=date("2026-11-21")));
        let expected =
            Totals { sessions: 4, completed: 1, active: Duration::from_secs(190), reps: 12 };
        assert_eq!(sum, expected);
        assert_eq!(totals(within(&records, date("2026-11-22")..)).sessions, 1);
        assert_eq!(totals(&[]), Totals::default());
    }

    #[test]
    fn what_was_done_counts_whatever_its_outcome() {
        let records = some();
        assert_eq!(times_done(&records, "light", date("2026-11-21")), 1);
        assert_eq!(times_done(&records, "light", date("2026-11-20")), 1);
        assert_eq!(times_done(&records, "breath", date("2026-11-20")), 0);
    }
}
