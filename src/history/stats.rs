//! Totals and trends of all that was done, up to a date.
//!
//! What lies after the date (a clock that was set back) counts in the totals and is in none of the weeks.

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
