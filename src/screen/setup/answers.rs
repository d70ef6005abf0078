//! What is answered in the first questions: when and how the birth was, and what a physio already allowed.
//!
//! An empty date is an answer too: it takes away the one that is on record. Of what a physio allowed only changes are told.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use crate::{
    program::{Kind, Program},
    recovery::{
        Injury, OASI, Profile,
        diary::{Allowance, Fact},
        profile::BirthFault,
    },
    screen::date::parse_date,
    widget::field::Field,
    words::Words,
};

/// The most characters of a date.
const DATE: usize = 20;

#[derive(Debug)]
pub(super) struct Answers {
    pub(super) birth: Field,
    pub(super) injury: Injury,
    allowed: BTreeSet<String>,
    known: Known,
}

/// What was so when the questions began.
#[derive(Debug)]
struct Known {
    birth: String,
    allowed: BTreeSet<String>,
}

/// Why a birth date is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Birth(BirthFault),
    Unreadable,
}

impl Answers {
    /// With what is known already, to be changed.
    pub(super) fn new(known: Option<&Profile>, allowed: impl IntoIterator<Item = String>) -> Self {
        let birth =
            known.map(|profile| profile.birth.format("%d-%m-%Y").to_string()).unwrap_or_default();
        let allowed: BTreeSet<String> = allowed.into_iter().collect();
        Self {
            birth: Field::new(DATE).with_text(&birth),
            injury: known.map_or(Injury::Unknown, |profile| profile.injury),
            allowed: allowed.clone(),
            known: Known { birth, allowed },
        }
    }

    pub(super) fn write_birth(&mut self, text: &str) {
        self.birth = Field::new(DATE).with_text(text);
    }

    pub(super) fn allows(&self, program: &Program) -> bool {
        self.allowed.contains(&program.id)
    }

    /// From allowed to not allowed, and back.
    pub(super) fn toggle(&mut self, program: &Program) {
        if !self.allowed.remove(&program.id) {
            self.allowed.insert(program.id.clone());
        }
    }

    /// What was told of the birth; `None` without a date. The date that is on record stays good however old it is.
    pub(super) fn profile(&self, today: NaiveDate) -> Result<Option<Profile>, Fault> {
        let (text, injury) = (self.birth.text(), self.injury);
        if text.is_empty() {
            return Ok(None);
        }
        let birth = parse_date(&text).ok_or(Fault::Unreadable)?;
        if text == self.known.birth {
            return Ok(Some(Profile { birth, injury }));
        }
        Profile::new(birth, injury, today).map(Some).map_err(Fault::Birth)
    }

    /// All that the diary is to know.
    pub(super) fn facts(&self, programs: &[Program], today: NaiveDate) -> Vec<Fact> {
        let told = match self.profile(today) {
            Ok(Some(profile)) => Some(Fact::Profile(profile)),
            Ok(None) if !self.known.birth.is_empty() => Some(Fact::NoProfile),
            Ok(None) | Err(_) => None,
        };
        let changed = allowable(programs)
            .filter(|program| self.allows(program) != self.known.allowed.contains(&program.id));
        let allowances = changed.map(|program| {
            let id = program.id.clone();
            Fact::Allowance(if self.allows(program) {
                Allowance::Given { program: id }
            } else {
                Allowance::Withdrawn { program: id }
            })
        });
        told.into_iter().chain(allowances).collect()
    }

    /// The birth as it is going to be kept, to be looked over.
    pub(super) fn say(&self, words: &Words) -> Vec<String> {
        let mut texts = match parse_date(&self.birth.text()) {
            Some(birth) => vec![
                words.wizard_check_birth(format!("{} {}", words.day_of(birth), birth.year())),
                words.wizard_check_injury(self.injury.say(words)),
            ],
            None if self.known.birth.is_empty() => vec![words.wizard_check_nothing()],
            None => vec![words.wizard_check_removed()],
        };
        if self.injury.track() == OASI && !self.birth.text().is_empty() {
            texts.push(words.wizard_check_oasi());
            texts.extend((self.injury == Injury::Unknown).then(|| words.wizard_check_unsure()));
        }
        texts
    }
}

/// The programs that a physio may have allowed early: all that ask something of the body.
pub(super) fn allowable(programs: &[Program]) -> impl Iterator<Item = &Program> {
    programs.iter().filter(|program| !matches!(program.kind, Kind::Breathing | Kind::Relaxation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{program::library::Library, words::Lang};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn known(birth: &str) -> Profile {
        Profile { birth: date(birth), injury: Injury::None }
    }

    #[test]
    fn the_date_on_record_stays_good_however_old_it_is() {
        let (known, today) = (known("2020-03-01"), date("2026-11-22"));
        let mut answers = Answers::new(Some(&known), []);
        answers.injury = Injury::ThirdDegree;
        let expected = Profile { injury: Injury::ThirdDegree, ..known };
        assert_eq!(answers.profile(today), Ok(Some(expected)));
        answers.write_birth("02-03-2020");
        assert_eq!(answers.profile(today), Err(Fault::Birth(BirthFault::LongAgo)));
        answers.write_birth("maart");
        assert_eq!(answers.profile(today), Err(Fault::Unreadable));
    }

    #[test]
    fn only_who_does_not_know_is_told_what_is_done_until_they_do() {
        let words = Words::load(Lang::En).unwrap();
        let mut answers = Answers::new(Some(&known("2026-10-30")), []);
        let mut said = |injury: Injury| {
            answers.injury = injury;
            let said = answers.say(&words);
            [words.wizard_check_oasi(), words.wizard_check_unsure()]
                .map(|text| said.contains(&text))
        };
        assert_eq!(said(Injury::None), [false, false]);
        assert_eq!(said(Injury::FourthDegree), [true, false]);
        assert_eq!(said(Injury::Unknown), [true, true]);
    }

    #[test]
    fn an_empty_date_takes_away_what_is_on_record_and_nothing_else() {
        let (known, today) = (known("2026-10-30"), date("2026-11-22"));
        for (known, told) in [(Some(&known), vec![Fact::NoProfile]), (None, Vec::new())] {
            let mut answers = Answers::new(known, ["light".to_owned()]);
            answers.write_birth("");
            assert_eq!(answers.facts(&[], today), told);
        }
    }

    #[test]
    fn of_what_was_allowed_only_changes_are_told() {
        let library = Library::open(None);
        let programs: Vec<Program> = library.iter().cloned().collect();
        let get = |id: &str| library.get(id).unwrap();
        let mut answers = Answers::new(None, ["light", "quick"].map(str::to_owned));
        for id in ["light", "long", "walk", "walk"] {
            answers.toggle(get(id));
        }
        let facts = answers.facts(&programs, date("2026-11-22"));
        let expected = [
            Allowance::Withdrawn { program: "light".to_owned() },
            Allowance::Given { program: "long".to_owned() },
        ];
        assert_eq!(facts, expected.map(Fact::Allowance));
    }
}
