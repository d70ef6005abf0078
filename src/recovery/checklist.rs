//! The five points for running, jumping and heavy lifting: from when they may be looked at, and what was answered.
//!
//! They decide nothing. Five times yes means "discuss it with your pelvic health physio", never more.

use chrono::NaiveDate;

use super::{
    Offset,
    learn::{Place, Tear},
};
use crate::words::Words;

/// A point, said so that yes is the answer that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    Pain,
    Heaviness,
    Leaking,
    Control,
    Trained,
}

/// The answers of one time, all five of them.
///
/// For the diary they are pairs of a name and a truth ([`Filled::named`], [`Filled::of_named`]), the date is the event's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filled {
    pub date: NaiveDate,
    /// In the order of [`Point::ALL`].
    answers: [bool; Point::ALL.len()],
}

/// Whether the list may be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    NotBefore(NaiveDate),
    Open,
    /// Nobody has said when the birth was.
    Unknown,
}

impl Point {
    pub const ALL: [Self; 5] =
        [Self::Pain, Self::Heaviness, Self::Leaking, Self::Control, Self::Trained];

    /// The name in JSON; true is the answer that fits.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pain => "no-pain",
            Self::Heaviness => "no-heaviness",
            Self::Leaking => "no-leaking",
            Self::Control => "contracts-and-relaxes",
            Self::Trained => "trained-regularly",
        }
    }

    pub fn text(self, words: &Words) -> String {
        match self {
            Self::Pain => words.checklist_pain(),
            Self::Heaviness => words.checklist_heaviness(),
            Self::Leaking => words.checklist_leaking(),
            Self::Control => words.checklist_control(),
            Self::Trained => words.checklist_trained(),
        }
    }
}

impl Filled {
    pub const fn new(date: NaiveDate, answers: [bool; Point::ALL.len()]) -> Self {
        Self { date, answers }
    }

    /// `None` when a point has no answer; names that are not ours are passed over.
    pub fn of_named<'n>(
        date: NaiveDate,
        named: impl IntoIterator<Item = (&'n str, bool)>,
    ) -> Option<Self> {
        let named: Vec<_> = named.into_iter().collect();
        let answer = |point: Point| {
            named.iter().find(|(name, _)| *name == point.name()).map(|(_, is_yes)| *is_yes)
        };
        let [pain, heaviness, leaking, control, trained] = Point::ALL.map(answer);
        Some(Self::new(date, [pain?, heaviness?, leaking?, control?, trained?]))
    }

    /// Every point by its name in JSON, with its answer.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, bool)> {
        Point::ALL.map(Point::name).into_iter().zip(self.answers)
    }

    pub const fn answers(&self) -> [bool; Point::ALL.len()] {
        self.answers
    }

    pub fn all_yes(&self) -> bool {
        self.answers.iter().all(|is_yes| *is_yes)
    }
}

/// From 4 months on the general track with no tear or a first degree one, else from 6.
pub fn opens(place: &Place) -> Option<NaiveDate> {
    let months = match (place.track.id.as_str(), place.tear) {
        ("general", Tear::Small) => 4,
        _ => 6,
    };
    Offset::Months(months).after(place.birth)
}

pub fn access(place: Option<&Place>, date: NaiveDate) -> Access {
    match place.and_then(opens) {
        None => Access::Unknown,
        Some(from) if date < from => Access::NotBefore(from),
        Some(_) => Access::Open,
    }
}

/// What five answers come to, in words.
pub fn outcome(filled: &Filled, words: &Words) -> String {
    if filled.all_yes() { words.checklist_all_yes() } else { words.checklist_some_no() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::built_in;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_opens_by_calendar_months() {
        for (track, tear, birth, from) in [
            ("general", Tear::Small, "2026-08-31", "2026-12-31"),
            ("general", Tear::Small, "2025-10-31", "2026-02-28"),
            ("general", Tear::Large, "2026-08-31", "2027-02-28"),
            ("oasi", Tear::Large, "2024-02-29", "2024-08-29"),
            ("oasi", Tear::Small, "2024-02-29", "2024-08-29"),
        ] {
            let track = built_in(track).unwrap().unwrap();
            let place = Place { birth: date(birth), track, tear };
            let from = date(from);
            assert_eq!(access(Some(&place), from.pred_opt().unwrap()), Access::NotBefore(from));
            assert_eq!(access(Some(&place), from), Access::Open);
        }
        assert_eq!(access(None, date("2026-01-01")), Access::Unknown);
    }

    #[test]
    fn answers_go_out_and_come_back_by_name() {
        let on = date("2027-03-21");
        for answers in [[true; 5], [false; 5], [true, false, true, true, false]] {
            let filled = Filled::new(on, answers);
            assert_eq!(Filled::of_named(on, filled.named()), Some(filled));
            assert_eq!(filled.all_yes(), answers == [true; 5]);
        }
        assert_eq!(Filled::of_named(on, [("no-pain", true), ("from-later", true)]), None);
    }
}
