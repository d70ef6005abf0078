//! Stretches of the calendar: weeks, months, a year.
//!
//! A week begins on Monday, in both languages. Where the calendar of chrono ends, a stretch ends with it.

use chrono::{Datelike as _, Days, Months, NaiveDate};

/// Weeks in the picture of a year: a whole one, whatever weekday it ends on.
pub const YEAR: u32 = 53;

/// From one date to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Dates {
    pub const ALL: Self = Self { from: NaiveDate::MIN, to: NaiveDate::MAX };

    /// The week of a date.
    pub fn week(date: NaiveDate) -> Self {
        let from = earlier(date, date.weekday().num_days_from_monday().into());
        Self { from, to: later(from, 6) }
    }

    /// So many whole weeks; the last is the week of the date.
    pub fn weeks_to(date: NaiveDate, count: u32) -> Self {
        let last = Self::week(date);
        Self { from: earlier(last.from, 7 * u64::from(count.saturating_sub(1))), to: last.to }
    }

    /// The month of a date.
    pub fn month(date: NaiveDate) -> Self {
        let from = date.with_day(1).unwrap_or(date);
        Self { from, to: later(from, u64::from(date.num_days_in_month()).saturating_sub(1)) }
    }

    pub fn has(self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// The dates of both; `None` when they have none in common.
    pub fn both(self, other: Self) -> Option<Self> {
        let both = Self { from: self.from.max(other.from), to: self.to.min(other.to) };
        (both.from <= both.to).then_some(both)
    }

    /// The Mondays of the weeks that have a date of it.
    pub fn mondays(self) -> impl Iterator<Item = NaiveDate> {
        let first = Self::week(self.from).from;
        std::iter::successors(Some(first), |monday| monday.checked_add_days(Days::new(7)))
            .take_while(move |monday| *monday <= self.to)
    }
}

/// The same day so many months on, or back; the last of the month where it has no such day.
pub fn months_on(date: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { date.checked_sub_months(by) } else { date.checked_add_months(by) };
    moved.unwrap_or(date)
}

/// The date so many days on.
pub fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// The date so many days back.
pub fn earlier(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dates(from: &str, to: &str) -> Dates {
        Dates { from: date(from), to: date(to) }
    }

    #[test]
    fn a_week_begins_on_monday() {
        let week = dates("2026-11-16", "2026-11-22");
        for day in ["2026-11-16", "2026-11-19", "2026-11-22"] {
            assert_eq!(Dates::week(date(day)), week, "{day}");
        }
        assert_eq!(Dates::weeks_to(date("2027-01-01"), 2), dates("2026-12-21", "2027-01-03"));
    }

    #[test]
    fn a_month_has_its_own_length() {
        assert_eq!(Dates::month(date("2028-02-10")), dates("2028-02-01", "2028-02-29"));
        assert_eq!(Dates::month(date("2026-12-31")), dates("2026-12-01", "2026-12-31"));
        assert_eq!(Dates::month(date("2026-11-21")).mondays().count(), 6);
        assert_eq!(Dates::month(date("2027-02-01")).mondays().count(), 4);
        assert_eq!(months_on(date("2027-03-31"), -1), date("2027-02-28"));
    }

    #[test]
    fn nothing_goes_over_the_end_of_the_calendar() {
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(Dates::week(end).has(end) && Dates::month(end).has(end), "{end}");
            assert!(Dates::weeks_to(end, YEAR).has(end));
            assert_eq!(Dates::week(end).mondays().count(), 1);
            months_on(end, 1);
            months_on(end, -1);
        }
    }

    proptest! {
        #[test]
        fn a_date_is_in_its_week_and_its_month(days in 0..100_000_u64) {
            let day = later(date("1900-01-01"), days);
            let (week, month) = (Dates::week(day), Dates::month(day));
            prop_assert!(week.has(day) && month.has(day));
            prop_assert_eq!((week.to - week.from).num_days(), 6);
            prop_assert_eq!((month.from.day(), later(month.to, 1).day()), (1, 1));
            prop_assert_eq!(Dates::weeks_to(day, YEAR).mondays().count(), 53);
        }
    }
}
