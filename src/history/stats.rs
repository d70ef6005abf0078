//! Totals and trends of all that was done, up to a date.
//!
//! What lies after the date (a clock that was set back) counts in the totals, and in the week and the month of the date where
//! it lies in them.

use chrono::NaiveDate;

use super::{
    Days, Totals,
    calendar::Dates,
    series::{by_date, weeks, within},
};

/// Weeks of the trend.
pub const WEEKS: u32 = 12;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stats {
    /// The date of the first session; `None` when there is none.
    pub first: Option<NaiveDate>,
    pub all: Sum,
    pub month: (Dates, Sum),
    /// The last [`WEEKS`], oldest first; the last is the week of the date.
    pub weeks: Vec<(Dates, Totals)>,
    /// By program, what was done most often first, then by id.
    pub programs: Vec<(String, Totals)>,
}

/// What was done, and on how many days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub totals: Totals,
    pub days: usize,
}

impl Stats {
    /// Of the sums of every date there is.
    pub fn of(days: &Days, today: NaiveDate) -> Self {
        let tallies = &days.tallies;
        let by_date = by_date(tallies);
        let sum = |dates: Dates| Sum {
            totals: within(tallies, dates),
            days: by_date.range(dates.from..=dates.to).count(),
        };
        let mut programs: Vec<(String, Totals)> = Vec::new();
        for tally in tallies {
            match programs.iter_mut().find(|(program, _)| *program == tally.program) {
                Some((_, totals)) => *totals = [*totals, tally.totals].into_iter().sum(),
                None => programs.push((tally.program.clone(), tally.totals)),
            }
        }
        programs.sort_by(|(a, one), (b, other)| {
            other.sessions.cmp(&one.sessions).then_with(|| a.cmp(b))
        });
        let month = Dates::month(today);
        Self {
            first: days.first,
            all: sum(Dates::ALL),
            month: (month, sum(month)),
            weeks: weeks(tallies, Dates::weeks_to(today, WEEKS)),
            programs,
        }
    }

    /// What was done in the week of the date.
    pub fn this_week(&self) -> Totals {
        self.weeks.last().map(|(_, totals)| *totals).unwrap_or_default()
    }

    /// And in the one before.
    pub fn last_week(&self) -> Totals {
        self.weeks.iter().rev().nth(1).map(|(_, totals)| *totals).unwrap_or_default()
    }

    /// The weeks since the first session.
    pub fn lived_weeks(&self) -> impl DoubleEndedIterator<Item = (Dates, Totals)> {
        let first = self.first.map(|first| Dates::week(first).from);
        let weeks = self.weeks.iter().copied();
        weeks.filter(move |(week, _)| first.is_some_and(|first| week.from >= first))
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, time::Duration};

    use proptest::prelude::*;

    use super::*;
    use crate::history::{Tally, calendar::earlier};

    const TODAY: &str = "2026-11-21";

    /// Sessions one by one: so many days back, a program, so many seconds.
    fn sessions() -> impl Strategy<Value = Vec<(u64, &'static str, u64)>> {
        let program = prop::sample::select(vec!["breath", "light", "quick"]);
        prop::collection::vec((0..200_u64, program, 0..4_000_u64), 0..80)
    }

    proptest! {
        #[test]
        fn stats_are_those_of_a_naive_count(sessions in sessions()) {
            let today: NaiveDate = TODAY.parse().unwrap();
            let date = |back: u64| earlier(today, back);
            // As a store adds them up: one entry for a date and a program.
            let mut tallies: Vec<Tally> = Vec::new();
            for (back, program, seconds) in &sessions {
                let active = Duration::from_secs(*seconds);
                let one = Totals { sessions: 1, completed: 1, active, reps: 2 };
                let (date, program) = (date(*back), (*program).to_owned());
                match tallies.iter_mut().find(|t| (t.date, &t.program) == (date, &program)) {
                    Some(tally) => tally.totals = [tally.totals, one].into_iter().sum(),
                    None => tallies.push(Tally { date, program, totals: one }),
                }
            }
            let first = sessions.iter().map(|(back, ..)| date(*back)).min();
            let stats = Stats::of(&Days { tallies, first }, today);

            prop_assert_eq!(stats.first, first);
            prop_assert_eq!(stats.all.totals.sessions, sessions.len() as u64);
            let seconds: u64 = sessions.iter().map(|(.., seconds)| seconds).sum();
            prop_assert_eq!(stats.all.totals.active, Duration::from_secs(seconds));
            let days: BTreeSet<_> = sessions.iter().map(|(back, ..)| back).collect();
            prop_assert_eq!(stats.all.days, days.len());
            let within = |from: NaiveDate, to: NaiveDate| {
                let meant = sessions.iter().filter(|(back, ..)| (from..=to).contains(&date(*back)));
                meant.count() as u64
            };
            let month = ("2026-11-01".parse().unwrap(), "2026-11-30".parse().unwrap());
            prop_assert_eq!(stats.month.1.totals.sessions, within(month.0, month.1));
            // This Saturday lies in a week that began five days ago.
            prop_assert_eq!(stats.this_week().sessions, within(date(5), today));
            prop_assert_eq!(stats.last_week().sessions, within(date(12), date(6)));
            for (week, totals) in &stats.weeks {
                prop_assert_eq!(totals.sessions, within(week.from, week.to));
            }
            for (program, totals) in &stats.programs {
                let naive = sessions.iter().filter(|(_, id, _)| id == program).count();
                prop_assert_eq!(totals.sessions, naive as u64);
            }
            let sorted = stats.programs.is_sorted_by_key(|(_, totals)| std::cmp::Reverse(totals.sessions));
            prop_assert!(sorted);
            let lived: Vec<_> = stats.lived_weeks().collect();
            prop_assert!(lived.iter().all(|(week, _)| first.is_some_and(|first| week.to >= first)));
        }
    }
}
