//! All that a person told and did: what the gates and the looks back are made from.
//!
//! A [`Fact`] is kept by itself, a session by its entries. Facts are never changed; of two that contradict each other the
//! later one holds, and a day told anew takes the place of what was told of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::profile::Profile;
use crate::session::{answers::CheckIn, record::Record};

/// What is on record of a person. Lists are by time, then by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    /// The latest, unless it was taken back.
    pub profile: Option<Profile>,
    pub sessions: Vec<Record>,
    /// Dates on which something was done besides, where not all sessions are here: enough of them to tell a break.
    pub active_on: BTreeSet<NaiveDate>,
    /// Every check-in that was not taken back, whether a session followed or not.
    pub check_ins: Vec<Dated<CheckIn>>,
    pub symptoms: Vec<Dated<SymptomNote>>,
    pub allowances: Vec<Dated<Allowance>>,
    pub checklists: Vec<Dated<Checklist>>,
}

/// Something with the moment it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated<T> {
    pub at: DateTime<FixedOffset>,
    pub what: T,
}

/// One thing to keep that is no part of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    Profile(Profile),
    /// What was told of the birth no longer counts.
    NoProfile,
    /// Besides what was told of its date already.
    Symptoms(SymptomNote),
    /// All there is to tell of a date, in the place of what was told of it before; nothing, when all is taken back.
    SymptomsOf(NaiveDate, SymptomNote),
    Allowance(Allowance),
    Checklist(Checklist),
    /// What was answered before sessions of this date so far was a mistake. That a session was stopped because it hurt stays.
    NoCheckIn,
}

/// How the body is, told without a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SymptomNote {
    /// What was not asked or passed over is absent.
    pub signs: BTreeMap<Symptom, Degree>,
    /// Already cleaned.
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symptom {
    Pain,
    Heaviness,
    /// Loss of urine.
    Urine,
    /// Loss of wind.
    Wind,
    /// Loss of stool.
    Stool,
    Urge,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    None,
    Little,
    Some,
    Much,
}

/// That a physio said a program may be done before the calendar and the ladder say so, and that taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowance {
    Given { program: String },
    Withdrawn { program: String },
}

/// What holds of the list for running, jumping and heavy lifting. It is kept and gives no verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    pub ticked: BTreeSet<Check>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    NoPain,
    NoHeaviness,
    /// Of urine, wind or stool.
    NoLeaking,
    /// Can contract and relax well.
    ContractAndRelax,
    TrainedRegularly,
}

impl Diary {
    /// Takes in a fact that was told after all that is on record.
    pub fn note(&mut self, at: DateTime<FixedOffset>, fact: Fact) {
        match fact {
            Fact::Profile(profile) => self.profile = Some(profile),
            Fact::NoProfile => self.profile = None,
            Fact::Symptoms(what) => self.symptoms.push(Dated { at, what }),
            Fact::SymptomsOf(date, what) => {
                self.symptoms.retain(|told| told.date() != date);
                if what != SymptomNote::default() {
                    self.symptoms.push(Dated { at: on(date, at), what });
                    self.symptoms.sort_by_key(|told| told.at);
                }
            }
            Fact::Allowance(what) => self.allowances.push(Dated { at, what }),
            Fact::Checklist(what) => self.checklists.push(Dated { at, what }),
            Fact::NoCheckIn => self.check_ins.retain(|told| told.date() != at.date_naive()),
        }
    }

    /// What was told of the body on a date, put together: of a sign told twice the later holds.
    pub fn symptoms_of(&self, date: NaiveDate) -> SymptomNote {
        let told = || self.symptoms.iter().filter(|told| told.date() == date);
        let signs = told().flat_map(|told| told.what.signs.clone()).collect();
        let notes: Vec<&str> = told().filter_map(|told| told.what.note.as_deref()).collect();
        SymptomNote { signs, note: (!notes.is_empty()).then(|| notes.join(" ")) }
    }

    /// Whether a physio's word for a program, told within these dates, stands.
    pub fn allows(&self, program: &str, within: &RangeInclusive<NaiveDate>) -> bool {
        let last = self
            .allowances
            .iter()
            .rfind(|told| within.contains(&told.date()) && told.what.program() == program);
        last.is_some_and(|told| matches!(told.what, Allowance::Given { .. }))
    }
}

/// The same time of day on a date.
fn on(date: NaiveDate, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    date.and_time(at.time()).and_local_timezone(*at.offset()).single().unwrap_or(at)
}

impl<T> Dated<T> {
    pub fn date(&self) -> NaiveDate {
        self.at.date_naive()
    }
}

impl Allowance {
    pub fn program(&self) -> &str {
        match self {
            Self::Given { program } | Self::Withdrawn { program } => program,
        }
    }
}

impl SymptomNote {
    /// Whether there is any of it.
    pub fn has(&self, symptom: Symptom) -> bool {
        self.signs.get(&symptom).is_some_and(|degree| *degree > Degree::None)
    }
}

impl Symptom {
    pub const ALL: [Self; 6] =
        [Self::Pain, Self::Heaviness, Self::Urine, Self::Wind, Self::Stool, Self::Urge];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pain => "pain",
            Self::Heaviness => "heaviness",
            Self::Urine => "urine",
            Self::Wind => "wind",
            Self::Stool => "stool",
            Self::Urge => "urge",
        }
    }
}

impl Degree {
    pub const ALL: [Self; 4] = [Self::None, Self::Little, Self::Some, Self::Much];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Little => "little",
            Self::Some => "some",
            Self::Much => "much",
        }
    }
}

impl Check {
    pub const ALL: [Self; 5] = [
        Self::NoPain,
        Self::NoHeaviness,
        Self::NoLeaking,
        Self::ContractAndRelax,
        Self::TrainedRegularly,
    ];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoPain => "no-pain",
            Self::NoHeaviness => "no-heaviness",
            Self::NoLeaking => "no-leaking",
            Self::ContractAndRelax => "contract-and-relax",
            Self::TrainedRegularly => "trained-regularly",
        }
    }
}
