//! The five points for running, jumping and heavy lifting: from when they may be looked at, and what was answered.
//!
//! They decide nothing. Five times yes means "discuss it with your pelvic health physio", never more.

use chrono::NaiveDate;

use super::{
    diary::{Check, Checklist},
    learn::Place,
};
use crate::words::Words;

/// The answers of one time, all five of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filled {
    pub date: NaiveDate,
    /// In the order of [`Check::ALL`].
    answers: [bool; Check::ALL.len()],
}

/// Whether the list may be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    NotBefore(NaiveDate),
    Open,
    /// Nobody has said when the birth was.
    Unknown,
}

impl Check {
    /// The point, said so that yes is the answer that fits.
    pub fn text(self, words: &Words) -> String {
        match self {
            Self::NoPain => words.checklist_pain(),
            Self::NoHeaviness => words.checklist_heaviness(),
            Self::NoLeaking => words.checklist_leaking(),
            Self::ContractAndRelax => words.checklist_control(),
            Self::TrainedRegularly => words.checklist_trained(),
        }
    }
}

impl Filled {
    pub const fn new(date: NaiveDate, answers: [bool; Check::ALL.len()]) -> Self {
        Self { date, answers }
    }

    /// As the diary keeps it.
    pub fn ticked(&self) -> Checklist {
        let ticked = Check::ALL.into_iter().zip(self.answers);
        Checklist { ticked: ticked.filter_map(|(check, is_yes)| is_yes.then_some(check)).collect() }
    }

    /// As the diary kept it on a date.
    pub fn of_ticked(date: NaiveDate, list: &Checklist) -> Self {
        Self::new(date, Check::ALL.map(|check| list.ticked.contains(&check)))
    }

    pub const fn answers(&self) -> [bool; Check::ALL.len()] {
        self.answers
    }

    pub fn all_yes(&self) -> bool {
        self.answers.iter().all(|is_yes| *is_yes)
    }
}

pub fn access(place: Option<&Place>, date: NaiveDate) -> Access {
    match place.and_then(|place| place.profile.checklist_from()) {
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
    use crate::recovery::{Injury, Profile, built_in};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_opens_by_calendar_months() {
        for (injury, birth, from) in [
            (Injury::FirstDegree, "2026-08-31", "2026-12-31"),
            (Injury::Caesarean, "2025-10-31", "2026-02-28"),
            (Injury::Episiotomy, "2026-08-31", "2027-02-28"),
            (Injury::ThirdDegree, "2024-02-29", "2024-08-29"),
            (Injury::Unknown, "2024-02-29", "2024-08-29"),
        ] {
            let profile = Profile { birth: date(birth), injury };
            let track = built_in(profile.track()).unwrap().unwrap();
            let place = Place { profile, track };
            let from = date(from);
            assert_eq!(access(Some(&place), from.pred_opt().unwrap()), Access::NotBefore(from));
            assert_eq!(access(Some(&place), from), Access::Open);
        }
        assert_eq!(access(None, date("2026-01-01")), Access::Unknown);
    }

    #[test]
    fn answers_go_out_and_come_back() {
        let on = date("2027-03-21");
        for answers in [[true; 5], [false; 5], [true, false, true, true, false]] {
            let filled = Filled::new(on, answers);
            assert_eq!(Filled::of_ticked(on, &filled.ticked()), filled);
            assert_eq!(filled.all_yes(), answers == [true; 5]);
        }
    }
}
