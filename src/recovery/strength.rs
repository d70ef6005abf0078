//! How strong the tissue is on average, per track, over time: figures of the articles, in ranges.
//!
//! They are averages of many people. Nothing is worked out from them: no figure between two of them, none of a person's own,
//! and no gate.

use chrono::NaiveDate;

use super::{GENERAL, OASI, Offset};
use crate::words::Words;

/// An average over a stretch of time, or at one moment of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Average {
    pub from: Offset,
    /// The same as `from` for one moment.
    pub to: Offset,
    /// Percent; 0 where only a most is known.
    pub low: u8,
    pub high: u8,
}

/// Where a date lies among the averages of a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// How many averages have begun.
    pub begun: usize,
    /// Whether the last that has begun still lasts.
    pub standing: Standing,
    /// Days since birth.
    pub day: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Between,
    Within,
}

const AVERAGES_GENERAL: [Average; 3] = [
    Average { from: Offset::Weeks(0), to: Offset::Weeks(6), low: 10, high: 20 },
    Average { from: Offset::Weeks(6), to: Offset::Weeks(12), low: 0, high: 50 },
    Average { from: Offset::Months(6), to: Offset::Months(9), low: 75, high: 75 },
];
const AVERAGES_OASI: [Average; 3] = [
    Average { from: Offset::Weeks(3), to: Offset::Weeks(3), low: 20, high: 20 },
    Average { from: Offset::Weeks(6), to: Offset::Weeks(6), low: 40, high: 50 },
    Average { from: Offset::Months(6), to: Offset::Months(12), low: 65, high: 85 },
];

/// The averages of a track, in the order of time; none for a track that is not built in.
pub fn averages(track: &str) -> &'static [Average] {
    match track {
        GENERAL => &AVERAGES_GENERAL,
        OASI => &AVERAGES_OASI,
        _ => &[],
    }
}

/// Where a date lies; `None` before birth or past the end of the calendar.
///
/// A stretch lasts until the day before its end; a moment lasts a week.
pub fn here(averages: &[Average], birth: NaiveDate, date: NaiveDate) -> Option<Here> {
    let day = (date - birth).num_days();
    if day < 0 {
        return None;
    }
    let has_begun = |average: &&Average| average.from.after(birth).is_some_and(|from| from <= date);
    let begun = averages.iter().take_while(has_begun).count();
    let lasts = |average: &Average| {
        let end = if average.from == average.to {
            Offset::Weeks(1).after(average.from.after(birth)?)
        } else {
            average.to.after(birth)
        };
        Some(date < end?)
    };
    let last = begun.checked_sub(1).and_then(|last| averages.get(last));
    let is_within = last.and_then(lasts).unwrap_or_default();
    let standing = if is_within { Standing::Within } else { Standing::Between };
    Some(Here { begun, standing, day })
}

impl Average {
    /// `week 0–6`, `month 6–9`.
    pub fn label(&self, words: &Words) -> String {
        match (self.from, self.to) {
            (Offset::Weeks(from), Offset::Weeks(to)) if from == to => words.strength_week(from),
            (Offset::Weeks(from), Offset::Weeks(to)) => words.strength_weeks(from, to),
            (Offset::Months(from), Offset::Months(to)) => words.strength_months(from, to),
            _ => String::new(),
        }
    }

    /// `10–20 %`, `at most 50 %`, `about 75 %`.
    pub fn figure(&self, words: &Words) -> String {
        let (low, high) = (self.low.to_string(), self.high.to_string());
        match (self.low, self.high) {
            (0, _) => words.strength_at_most(high),
            (least, most) if least == most => words.strength_about(high),
            _ => words.strength_range(low, high),
        }
    }

    /// The same as a sentence: "From 0 to 6 weeks: 10 to 20 percent."
    pub fn sentence(&self, words: &Words) -> String {
        let when = match (self.from, self.to) {
            (Offset::Weeks(from), Offset::Weeks(to)) if from == to => {
                words.strength_spoken_week(from)
            }
            (Offset::Weeks(from), Offset::Weeks(to)) => words.strength_spoken_weeks(from, to),
            (Offset::Months(from), Offset::Months(to)) => words.strength_spoken_months(from, to),
            _ => String::new(),
        };
        let (low, high) = (self.low.to_string(), self.high.to_string());
        let figure = match (self.low, self.high) {
            (0, _) => words.strength_spoken_at_most(high),
            (least, most) if least == most => words.strength_spoken_about(high),
            _ => words.strength_spoken_range(low, high),
        };
        words.strength_sentence(when, figure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_lies_within_a_stretch_or_between_two() {
        let birth = date("2026-01-31");
        for (track, on, begun, standing) in [
            ("general", "2026-01-31", 1, Standing::Within),
            ("general", "2026-03-13", 1, Standing::Within),
            ("general", "2026-03-14", 2, Standing::Within),
            ("general", "2026-04-25", 2, Standing::Between),
            ("general", "2026-07-31", 3, Standing::Within),
            ("general", "2026-10-31", 3, Standing::Between),
            ("oasi", "2026-02-20", 0, Standing::Between),
            ("oasi", "2026-02-21", 1, Standing::Within),
            ("oasi", "2026-02-28", 1, Standing::Between),
            ("oasi", "2026-03-14", 2, Standing::Within),
            ("oasi", "2026-07-31", 3, Standing::Within),
            ("oasi", "2027-01-31", 3, Standing::Between),
        ] {
            let found = here(averages(track), birth, date(on)).unwrap();
            assert_eq!((found.begun, found.standing), (begun, standing), "{track} {on}");
        }
        assert_eq!(here(&AVERAGES_GENERAL, birth, date("2026-01-30")), None);
    }
}
