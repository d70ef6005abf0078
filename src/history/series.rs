//! What was done, and any level that was told, laid along the weeks.
//!
//! Every week has its place, also one in which nothing was done or told. A level of 0 and no level are two things.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    Tally, Totals,
    calendar::{Dates, later},
};

/// What was done within some dates.
pub fn within(tallies: &[Tally], dates: Dates) -> Totals {
    tallies.iter().filter(|tally| dates.has(tally.date)).map(|tally| tally.totals).sum()
}

/// What was done on each date on which anything was.
pub fn by_date(tallies: &[Tally]) -> BTreeMap<NaiveDate, Totals> {
    let mut dates: BTreeMap<NaiveDate, Totals> = BTreeMap::new();
    for tally in tallies {
        let sum = dates.entry(tally.date).or_default();
        *sum = [*sum, tally.totals].into_iter().sum();
    }
    dates
}

/// The weeks of some dates, oldest first, with what was done in each.
pub fn weeks(tallies: &[Tally], dates: Dates) -> Vec<(Dates, Totals)> {
    let mut sums: BTreeMap<NaiveDate, Totals> =
        dates.mondays().map(|monday| (monday, Totals::default())).collect();
    for tally in tallies {
        if let Some(sum) = sums.get_mut(&Dates::week(tally.date).from) {
            *sum = [*sum, tally.totals].into_iter().sum();
        }
    }
    sums.into_iter().map(|(monday, totals)| (Dates::week(monday), totals)).collect()
}

/// How often a program was done on each day of a week, from Monday on.
pub fn doses(tallies: &[Tally], program: &str, week: Dates) -> [u64; 7] {
    std::array::from_fn(|day| {
        let date = later(week.from, day.try_into().unwrap_or_default());
        let done = tallies.iter().filter(|tally| tally.program == program && tally.date == date);
        done.map(|tally| tally.totals.sessions).sum()
    })
}

/// The highest of some levels in each week of some dates, oldest first; `None` for a week that has none.
pub fn heights(levels: &[(NaiveDate, u8)], dates: Dates) -> Vec<Option<u8>> {
    let highest = |week: Dates| {
        let within = levels.iter().filter(|(date, _)| week.has(*date));
        within.map(|(_, level)| *level).max()
    };
    dates.mondays().map(|monday| highest(Dates::week(monday))).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::history::calendar::earlier;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tally(date: NaiveDate, program: &str, sessions: u64) -> Tally {
        let active = Duration::from_secs(sessions * 100);
        let totals = Totals { sessions, completed: sessions / 2, active, reps: sessions * 8 };
        Tally { date, program: program.to_owned(), totals }
    }

    #[test]
    fn a_week_without_anything_has_its_place() {
        let sunday = date("2026-11-22");
        let tallies = [tally(sunday, "light", 2), tally(date("2026-11-02"), "breath", 1)];
        let weeks = weeks(&tallies, Dates::weeks_to(sunday, 4));
        let done: Vec<u64> = weeks.iter().map(|(_, totals)| totals.sessions).collect();
        assert_eq!(done, [0, 1, 0, 2]);
        assert_eq!(weeks.first().unwrap().0.from, date("2026-10-26"));
    }

    #[test]
    fn doses_are_those_of_the_program_and_the_week() {
        let week = Dates::week(date("2026-11-21"));
        let tallies = [
            tally(date("2026-11-15"), "light", 3),
            tally(date("2026-11-16"), "light", 2),
            tally(date("2026-11-16"), "breath", 1),
            tally(date("2026-11-22"), "light", 1),
        ];
        assert_eq!(doses(&tallies, "light", week), [2, 0, 0, 0, 0, 0, 1]);
    }

    #[test]
    fn a_week_without_a_level_is_not_one_of_0() {
        let levels = [("2026-11-16", 0), ("2026-11-08", 1), ("2026-11-07", 3)];
        let levels = levels.map(|(day, level)| (date(day), level));
        let dates = Dates::weeks_to(date("2026-11-21"), 3);
        assert_eq!(heights(&levels, dates), [Some(3), None, Some(0)]);
    }

    fn tallies() -> impl Strategy<Value = Vec<Tally>> {
        let one = (0..120_u64, prop::sample::select(vec!["breath", "light"]), 1..4_u64);
        prop::collection::vec(one, 0..60).prop_map(|all| {
            let day = |back| earlier(date("2026-11-22"), back);
            all.into_iter().map(|(back, program, n)| tally(day(back), program, n)).collect()
        })
    }

    proptest! {
        /// Whatever way it is cut, it is the same sessions.
        #[test]
        fn days_weeks_and_totals_agree(tallies in tallies(), count in 1..20_u32) {
            let dates = Dates::weeks_to(date("2026-11-22"), count);
            let naive: u64 = tallies
                .iter()
                .filter(|tally| dates.from <= tally.date && tally.date <= dates.to)
                .map(|tally| tally.totals.sessions)
                .sum();
            prop_assert_eq!(within(&tallies, dates).sessions, naive);
            let weeks = weeks(&tallies, dates);
            prop_assert_eq!(weeks.len(), count as usize);
            prop_assert_eq!(weeks.iter().map(|(_, totals)| totals.sessions).sum::<u64>(), naive);
            for (week, totals) in &weeks {
                let days = by_date(&tallies);
                let sum: Totals = days.range(week.from..=week.to).map(|(_, day)| *day).sum();
                prop_assert_eq!(sum, *totals);
                let doses = ["breath", "light"].map(|id| doses(&tallies, id, *week));
                prop_assert_eq!(doses.iter().flatten().sum::<u64>(), totals.sessions);
            }
        }
    }
}
