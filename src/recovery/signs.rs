//! The warning signs, each with how pressing it is, and what to do then.
//!
//! They are a list to read, nothing to fill in: no points, no result, and nothing that says "safe".

use chrono::NaiveDate;

use super::{
    Injury, Offset, Profile,
    diary::{Degree, Symptom, SymptomNote},
};
use crate::words::Words;

/// How pressing a sign is, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The emergency number now.
    Emergency,
    /// Midwife, hospital or GP today.
    Today,
    /// Stop this program, plan contact.
    Plan,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    HeavyBleeding,
    Chest,
    Headache,
    VeryIll,
    Numb,
    Harm,
    Fever,
    Smell,
    Wound,
    Calf,
    CannotPee,
    ThroughVagina,
    StoolLoss,
    SeverePain,
    NoStool,
    BurningPee,
    BleedingAfter,
    Bulge,
    ContractingPain,
    MoreLeaking,
    CannotRelax,
    NoFeeling,
    LowMood,
}

/// Whom to call, as a person set it.
#[derive(Clone, Copy, Debug)]
pub struct Call<'c> {
    /// The emergency number.
    pub emergency: &'c str,
    /// Who answers when the GP is closed.
    pub out_of_hours: &'c str,
}

/// The sign of [`Level::Today`] that is told in a note on a date, if one is.
///
/// Loss of stool always is, but for the first six weeks after a tear that is known to reach the sphincter: there it is common and
/// says nothing yet.
pub fn told_in(note: &SymptomNote, profile: Option<&Profile>, date: NaiveDate) -> Option<Sign> {
    let is_told = |symptom, least| note.signs.get(&symptom).is_some_and(|degree| *degree >= least);
    let is_common = profile.is_some_and(|profile| {
        let known = matches!(profile.injury, Injury::ThirdDegree | Injury::FourthDegree);
        known && Offset::Weeks(6).after(profile.birth).is_some_and(|end| date < end)
    });
    if is_told(Symptom::Stool, Degree::Little) && !is_common {
        Some(Sign::StoolLoss)
    } else if is_told(Symptom::Pain, Degree::Much) {
        Some(Sign::SeverePain)
    } else {
        None
    }
}

impl Level {
    pub const ALL: [Self; 3] = [Self::Emergency, Self::Today, Self::Plan];

    /// What to do, in a few words.
    pub fn title(self, call: Call<'_>, words: &Words) -> String {
        match self {
            Self::Emergency => words.signs_emergency(call.emergency),
            Self::Today => words.signs_today(),
            Self::Plan => words.signs_plan(),
        }
    }

    /// Whom to turn to.
    pub fn who(self, call: Call<'_>, words: &Words) -> String {
        match self {
            Self::Emergency => words.signs_emergency_who(),
            Self::Today => words.signs_today_who(call.out_of_hours),
            Self::Plan => words.signs_plan_who(),
        }
    }

    pub fn signs(self) -> impl Iterator<Item = Sign> {
        Sign::ALL.into_iter().filter(move |sign| sign.level() == self)
    }
}

impl Sign {
    pub const ALL: [Self; 23] = [
        Self::HeavyBleeding,
        Self::Chest,
        Self::Headache,
        Self::VeryIll,
        Self::Numb,
        Self::Harm,
        Self::Fever,
        Self::Smell,
        Self::Wound,
        Self::Calf,
        Self::CannotPee,
        Self::ThroughVagina,
        Self::StoolLoss,
        Self::SeverePain,
        Self::NoStool,
        Self::BurningPee,
        Self::BleedingAfter,
        Self::Bulge,
        Self::ContractingPain,
        Self::MoreLeaking,
        Self::CannotRelax,
        Self::NoFeeling,
        Self::LowMood,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::HeavyBleeding => "heavy-bleeding",
            Self::Chest => "chest",
            Self::Headache => "headache",
            Self::VeryIll => "very-ill",
            Self::Numb => "numb",
            Self::Harm => "harm",
            Self::Fever => "fever",
            Self::Smell => "smell",
            Self::Wound => "wound",
            Self::Calf => "calf",
            Self::CannotPee => "cannot-pee",
            Self::ThroughVagina => "through-vagina",
            Self::StoolLoss => "stool-loss",
            Self::SeverePain => "severe-pain",
            Self::NoStool => "no-stool",
            Self::BurningPee => "burning-pee",
            Self::BleedingAfter => "bleeding-after",
            Self::Bulge => "bulge",
            Self::ContractingPain => "contracting-pain",
            Self::MoreLeaking => "more-leaking",
            Self::CannotRelax => "cannot-relax",
            Self::NoFeeling => "no-feeling",
            Self::LowMood => "low-mood",
        }
    }

    pub const fn level(self) -> Level {
        match self {
            Self::HeavyBleeding
            | Self::Chest
            | Self::Headache
            | Self::VeryIll
            | Self::Numb
            | Self::Harm => Level::Emergency,
            Self::Fever
            | Self::Smell
            | Self::Wound
            | Self::Calf
            | Self::CannotPee
            | Self::ThroughVagina
            | Self::StoolLoss
            | Self::SeverePain
            | Self::NoStool
            | Self::BurningPee
            | Self::BleedingAfter => Level::Today,
            Self::Bulge
            | Self::ContractingPain
            | Self::MoreLeaking
            | Self::CannotRelax
            | Self::NoFeeling
            | Self::LowMood => Level::Plan,
        }
    }

    pub fn text(self, words: &Words) -> String {
        match self {
            Self::HeavyBleeding => words.sign_heavy_bleeding(),
            Self::Chest => words.sign_chest(),
            Self::Headache => words.sign_headache(),
            Self::VeryIll => words.sign_very_ill(),
            Self::Numb => words.sign_numb(),
            Self::Harm => words.sign_harm(),
            Self::Fever => words.sign_fever(),
            Self::Smell => words.sign_smell(),
            Self::Wound => words.sign_wound(),
            Self::Calf => words.sign_calf(),
            Self::CannotPee => words.sign_cannot_pee(),
            Self::ThroughVagina => words.sign_through_vagina(),
            Self::StoolLoss => words.sign_stool_loss(),
            Self::SeverePain => words.sign_severe_pain(),
            Self::NoStool => words.sign_no_stool(),
            Self::BurningPee => words.sign_burning_pee(),
            Self::BleedingAfter => words.sign_bleeding_after(),
            Self::Bulge => words.sign_bulge(),
            Self::ContractingPain => words.sign_contracting_pain(),
            Self::MoreLeaking => words.sign_more_leaking(),
            Self::CannotRelax => words.sign_cannot_relax(),
            Self::NoFeeling => words.sign_no_feeling(),
            Self::LowMood => words.sign_low_mood(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_stand_in_the_order_of_how_pressing_they_are() {
        assert!(Sign::ALL.is_sorted_by_key(|sign| sign.level()));
        let ids: std::collections::HashSet<&str> = Sign::ALL.map(Sign::id).into_iter().collect();
        assert_eq!(ids.len(), Sign::ALL.len());
    }
}
