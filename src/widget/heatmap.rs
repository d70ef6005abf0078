//! Days as a map: a month with its dates, a year as weeks beside each other.
//!
//! ```text
//! Mo  Tu  We  Th  Fr  Sa  Su           Oct Nov
//!                         1         Mo ··▪·■
//!  2   3▪  4   5   6   7■  8        Tu ·▪···
//! ```
//!
//! How much was done shows in the shape of a mark, not in its colour. A day on which nothing was done has no mark of its
//! own in a month, and a small dot in a year, where there is no date to see.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, Weekday};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    widgets::Widget,
};

use crate::{
    history::{
        Dates, Totals,
        calendar::{YEAR, later},
    },
    words::width,
};

/// Columns of a day in a month, and of the whole month without the last one's gap.
const CELL: u16 = 4;
pub const MONTH_COLUMNS: u16 = 7 * CELL - 1;
/// Rows of the longest month, with the names of the weekdays.
pub const MONTH_ROWS: u16 = 7;
/// Rows of a year: the names of the months, then a row for each weekday.
pub const YEAR_ROWS: u16 = 8;
/// Columns before the first week of a year.
const MARGIN: u16 = 3;

/// What both maps are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Heatmap<'h> {
    /// The dates that are shown.
    pub dates: Dates,
    /// The first on which there is anything at all: before it a year has no dots.
    pub first: Option<NaiveDate>,
    pub done: &'h BTreeMap<NaiveDate, Totals>,
    pub today: NaiveDate,
    /// The date of what is chosen beside the map.
    pub chosen: Option<NaiveDate>,
    /// Two columns each, from Monday on.
    pub weekdays: &'h [String; 7],
    pub styles: Styles,
}

/// How the parts look.
#[derive(Clone, Copy, Debug)]
pub struct Styles {
    pub faint: Style,
    pub chosen: Style,
    pub today: Style,
}

/// A month, each day with its date.
#[derive(Clone, Copy, Debug)]
pub struct Month<'h>(pub Heatmap<'h>);

/// As many of the last weeks as there is room for.
#[derive(Clone, Copy, Debug)]
pub struct Year<'h> {
    pub map: Heatmap<'h>,
    /// Names of the months, from January on.
    pub months: &'h [String; 12],
}

impl Heatmap<'_> {
    fn sessions(&self, date: NaiveDate) -> u64 {
        self.done.get(&date).map_or(0, |totals| totals.sessions)
    }

    fn day_style(&self, date: NaiveDate) -> Style {
        match date {
            _ if Some(date) == self.chosen => self.styles.chosen,
            _ if date == self.today => self.styles.today,
            _ if date > self.today => self.styles.faint,
            _ => Style::new(),
        }
    }
}

/// The mark of a day with so many sessions.
const fn mark(sessions: u64) -> char {
    match sessions {
        0 => ' ',
        1 => '▪',
        _ => '■',
    }
}

impl Widget for Month<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let Self(map) = self;
        for (name, column) in map.weekdays.iter().zip((0_u16..).map(|day| day * CELL)) {
            put(buffer, area, (column, 0), name, map.styles.faint);
        }
        for (monday, row) in map.dates.mondays().zip(1_u16..) {
            for day in 0..7_u8 {
                let date = later(monday, day.into());
                if map.dates.has(date) {
                    let column = u16::from(day) * CELL;
                    let number = format!("{:>2}", date.day());
                    put(buffer, area, (column, row), &number, map.day_style(date));
                    let shape = mark(map.sessions(date)).to_string();
                    put(buffer, area, (column + 2, row), &shape, Style::new());
                }
            }
        }
    }
}

impl Widget for Year<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let Self { map, months } = self;
        let room = area.width.saturating_sub(MARGIN);
        // Two columns a week where they fit: a day is as high as two columns are wide.
        let step = if u32::from(room) >= YEAR * 2 { 2 } else { 1 };
        let shown = usize::from(room / step);
        let mondays: Vec<NaiveDate> = map.dates.mondays().collect();
        let passed = mondays.len().saturating_sub(shown);
        for (name, row) in map.weekdays.iter().zip(1_u16..) {
            put(buffer, area, (0, row), name, map.styles.faint);
        }
        let mut free = 0;
        for (monday, week) in mondays.into_iter().skip(passed).zip(0_u16..) {
            let column = MARGIN + week * step;
            let first = (0..7).map(|day| later(monday, day)).find(|date| date.day() == 1);
            let name = first.and_then(|date| months.get(usize::try_from(date.month0()).ok()?));
            if let Some(name) = name.filter(|name| column >= free && fits(name, column, area)) {
                put(buffer, area, (column, 0), name, map.styles.faint);
                free = column.saturating_add(columns(name) + 1);
            }
            for day in 0..7_u8 {
                let date = later(monday, day.into());
                let is_past = map.first.is_some_and(|first| (first..=map.today).contains(&date));
                if is_past && map.dates.has(date) {
                    let shape = match map.sessions(date) {
                        0 => '·',
                        sessions => mark(sessions),
                    };
                    let place = (column, u16::from(day) + 1);
                    put(buffer, area, place, &shape.to_string(), map.day_style(date));
                }
            }
        }
    }
}

/// The weekday of each of seven rows or columns, counted from 1 for Monday.
pub fn weekdays() -> [u32; 7] {
    std::array::from_fn(|day| {
        u8::try_from(day)
            .ok()
            .and_then(|day| Weekday::try_from(day).ok())
            .map_or(0, |weekday| weekday.number_from_monday())
    })
}

fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

fn fits(name: &str, column: u16, area: Rect) -> bool {
    column.saturating_add(columns(name)) <= area.width
}

/// Writes a text at a place of the area, as much of it as lies within.
fn put(buffer: &mut Buffer, area: Rect, (x, y): (u16, u16), text: &str, style: Style) {
    let place = Position { x: area.x.saturating_add(x), y: area.y.saturating_add(y) };
    if area.contains(place) {
        buffer.set_stringn(place.x, place.y, text, usize::from(area.right() - place.x), style);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::drawn::drawn, *};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn done() -> BTreeMap<NaiveDate, Totals> {
        let days = [("2026-11-03", 1), ("2026-11-07", 2), ("2026-10-31", 7)];
        days.map(|(day, sessions)| (date(day), Totals { sessions, ..Totals::default() })).into()
    }

    fn map<'h>(
        dates: Dates,
        done: &'h BTreeMap<NaiveDate, Totals>,
        weekdays: &'h [String; 7],
    ) -> Heatmap<'h> {
        let plain = Style::new();
        let styles = Styles { faint: plain, chosen: plain, today: plain };
        let first = Some(date("2026-01-01"));
        Heatmap { dates, first, done, today: date("2026-11-21"), chosen: None, weekdays, styles }
    }

    const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

    #[test]
    fn a_month_shows_its_own_days_only() {
        let (done, weekdays) = (done(), WEEKDAYS.map(str::to_owned));
        let month = Month(map(Dates::month(date("2026-11-21")), &done, &weekdays));
        let expected = [
            "ma  di  wo  do  vr  za  zo",
            "                         1",
            " 2   3▪  4   5   6   7■  8",
            " 9  10  11  12  13  14  15",
            "16  17  18  19  20  21  22",
            "23  24  25  26  27  28  29",
            "30",
        ];
        assert_eq!(drawn(month, MONTH_COLUMNS, MONTH_ROWS), expected);
    }

    #[test]
    fn a_year_shows_the_last_weeks_that_fit_up_to_today() {
        let (done, weekdays) = (done(), WEEKDAYS.map(str::to_owned));
        let months = std::array::from_fn(|month| format!("m{}", month + 1));
        let dates = Dates::weeks_to(date("2026-11-21"), YEAR);
        let year = || Year { map: map(dates, &done, &weekdays), months: &months };
        let expected = [
            "    m11",
            "ma ·····",
            "di ··▪··",
            "wo ·····",
            "do ·····",
            "vr ·····",
            "za ·■■··",
            "zo ····",
        ];
        let found = drawn(year(), 8, YEAR_ROWS);
        assert_eq!(found, expected);
        assert_eq!(drawn(year(), 56, YEAR_ROWS)[1].chars().count(), 56);
        assert_eq!(drawn(year(), 120, YEAR_ROWS)[1].chars().count(), 108);
    }
}
