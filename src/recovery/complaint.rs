//! What may trouble somebody, as it was told: apart from sessions and after them. To look back on, never to judge by.
//!
//! What was not told is absent, which is not the same as "none".

use chrono::NaiveDate;

use super::diary::{Dated, Degree, Symptom, SymptomNote};
use crate::session::{answers::Discomfort, record::Record};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Complaint {
    Pain,
    Heaviness,
    /// Of urine, wind or stool: whichever was most.
    Leaking,
    /// Told after a session.
    Discomfort,
}

/// How much there was of one on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub date: NaiveDate,
    pub of: Complaint,
    /// From 0, none, to [`Complaint::most`].
    pub level: u8,
}

impl Complaint {
    pub const ALL: [Self; 4] = [Self::Pain, Self::Heaviness, Self::Leaking, Self::Discomfort];

    /// The highest level it is told in.
    pub const fn most(self) -> u8 {
        match self {
            Self::Pain | Self::Heaviness | Self::Leaking => 3,
            Self::Discomfort => Discomfort::MOST,
        }
    }

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pain => "pain",
            Self::Heaviness => "heaviness",
            Self::Leaking => "leaking",
            Self::Discomfort => "discomfort",
        }
    }

    const fn of_symptom(symptom: Symptom) -> Option<Self> {
        match symptom {
            Symptom::Pain => Some(Self::Pain),
            Symptom::Heaviness => Some(Self::Heaviness),
            Symptom::Urine | Symptom::Wind | Symptom::Stool => Some(Self::Leaking),
            Symptom::Urge => None,
        }
    }
}

impl Told {
    /// What a note in the diary tells; of leaking there may be more than one.
    pub fn of_note(note: &Dated<SymptomNote>) -> impl Iterator<Item = Self> {
        let date = note.date();
        note.what.signs.iter().filter_map(move |(symptom, degree)| {
            let level = Degree::ALL.iter().position(|each| each == degree)?.try_into().ok()?;
            Some(Self { date, of: Complaint::of_symptom(*symptom)?, level })
        })
    }

    /// What was told after a session.
    pub fn of_session(record: &Record) -> Option<Self> {
        let level = record.feedback.as_ref()?.discomfort?.level();
        Some(Self { date: record.date(), of: Complaint::Discomfort, level })
    }
}

/// What was told of a complaint last; of one date the most.
pub fn last(told: &[Told], of: Complaint) -> Option<Told> {
    told.iter().filter(|told| told.of == of).copied().max_by_key(|told| (told.date, told.level))
}
