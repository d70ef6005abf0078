//! What a person told, in words: the names on screens, in the diary and on the page for a physio.

use super::{
    diary::{Degree, Symptom},
    profile::Injury,
};
use crate::{session::answers::Reported, words::Words};

/// Whether what somebody wrote in their own words is shown to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notes {
    #[default]
    LeftOut,
    Shown,
}

impl Symptom {
    pub fn title(self, words: &Words) -> String {
        match self {
            Self::Pain => words.symptom_pain(),
            Self::Heaviness => words.symptom_heaviness(),
            Self::Urine => words.symptom_urine(),
            Self::Wind => words.symptom_wind(),
            Self::Stool => words.symptom_stool(),
            Self::Urge => words.symptom_urge(),
        }
    }
}

impl Degree {
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::None => words.degree_none(),
            Self::Little => words.degree_little(),
            Self::Some => words.degree_some(),
            Self::Much => words.degree_much(),
        }
    }
}

impl Injury {
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::None => words.injury_none(),
            Self::FirstDegree => words.injury_first_degree(),
            Self::SecondDegree => words.injury_second_degree(),
            Self::Episiotomy => words.injury_episiotomy(),
            Self::Caesarean => words.injury_caesarean(),
            Self::ThirdDegree => words.injury_third_degree(),
            Self::FourthDegree => words.injury_fourth_degree(),
            Self::Unknown => words.injury_unknown(),
        }
    }
}

/// What was reported before a session, in a few words.
pub fn reported(what: Reported, words: &Words) -> String {
    match what {
        Reported::Emergency => words.reported_emergency(),
        Reported::Urgent => words.reported_urgent(),
        Reported::NotPeed => words.reported_not_peed(),
        Reported::Pain => words.reported_pain(),
        Reported::Heavy => words.reported_heavy(),
        Reported::CannotFeel => words.reported_cannot_feel(),
        Reported::CannotLetGo => words.reported_cannot_let_go(),
        Reported::Complaint => words.reported_complaint(),
        Reported::ScarChecked => words.reported_scar_checked(),
        Reported::ScarUnsure => words.reported_scar_unsure(),
    }
}
