//! What a person told, as bodies: answers around a session, and facts that are part of none.
//!
//! A name that is not known here, in a list or a table of names, was written by a newer herstel and is passed over; where
//! one name is all there is, the body is unreadable.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, de};

use crate::{
    recovery::{
        Injury, Profile,
        diary::{Allowance, Check, Checklist, Degree, Fact, Symptom, SymptomNote},
    },
    session::answers::{CheckIn, Could, Discomfort, Feedback, Felt, Reported},
    words::clean,
};

/// The choice of a name.
fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|choice| name(*choice) == wanted)
}

#[derive(Serialize, Deserialize)]
pub(crate) struct CheckInShape {
    reported: Vec<String>,
}

impl From<&CheckIn> for CheckInShape {
    fn from(check_in: &CheckIn) -> Self {
        Self { reported: check_in.reported.iter().map(|what| what.name().to_owned()).collect() }
    }
}

impl CheckInShape {
    pub(super) fn check_in(&self) -> CheckIn {
        let known = |name: &String| named(&Reported::ALL, Reported::name, name);
        self.reported.iter().filter_map(known).collect()
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct FeedbackShape {
    felt: Option<String>,
    could_feel: Option<bool>,
    could_let_go: Option<bool>,
    discomfort: Option<u8>,
    note: Option<String>,
}

impl From<&Feedback> for FeedbackShape {
    fn from(feedback: &Feedback) -> Self {
        let could = |answer: Option<Could>| answer.map(|could| could == Could::Yes);
        Self {
            felt: feedback.felt.map(|felt| felt.name().to_owned()),
            could_feel: could(feedback.feel),
            could_let_go: could(feedback.let_go),
            discomfort: feedback.discomfort.map(Discomfort::level),
            note: feedback.note.clone(),
        }
    }
}

impl FeedbackShape {
    pub(super) fn feedback(self) -> serde_json::Result<Feedback> {
        let could =
            |answer: Option<bool>| answer.map(|yes| if yes { Could::Yes } else { Could::No });
        let felt =
            |name: String| named(&Felt::ALL, Felt::name, &name).ok_or_else(|| no_such("feeling"));
        let discomfort = |level| Discomfort::new(level).ok_or_else(|| no_such("discomfort"));
        Ok(Feedback {
            felt: self.felt.map(felt).transpose()?,
            feel: could(self.could_feel),
            let_go: could(self.could_let_go),
            discomfort: self.discomfort.map(discomfort).transpose()?,
            note: self.note.map(|note| clean(&note)),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct ProfileShape {
    birth: String,
    injury: String,
}

impl From<&Profile> for ProfileShape {
    fn from(profile: &Profile) -> Self {
        Self { birth: profile.birth.to_string(), injury: profile.injury.name().to_owned() }
    }
}

impl ProfileShape {
    pub(super) fn profile(&self) -> serde_json::Result<Profile> {
        let injury = named(&Injury::ALL, Injury::name, &self.injury);
        Ok(Profile {
            birth: self.birth.parse().map_err(de::Error::custom)?,
            injury: injury.ok_or_else(|| no_such("injury"))?,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct SymptomsShape {
    signs: BTreeMap<String, String>,
    #[serde(default)]
    note: Option<String>,
    /// The date that all of this tells, in the place of what was told of it before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

impl SymptomsShape {
    pub(super) fn of(date: Option<NaiveDate>, symptoms: &SymptomNote) -> Self {
        let sign = |(symptom, degree): (&Symptom, &Degree)| {
            (symptom.name().to_owned(), degree.name().to_owned())
        };
        Self {
            signs: symptoms.signs.iter().map(sign).collect(),
            note: symptoms.note.clone(),
            date: date.map(|date| date.to_string()),
        }
    }

    pub(super) fn fact(self) -> serde_json::Result<Fact> {
        let sign = |(symptom, degree): (&String, &String)| {
            let symptom = named(&Symptom::ALL, Symptom::name, symptom)?;
            Some((symptom, named(&Degree::ALL, Degree::name, degree)?))
        };
        let symptoms = SymptomNote {
            signs: self.signs.iter().filter_map(sign).collect(),
            note: self.note.map(|note| clean(&note)),
        };
        Ok(match self.date {
            None => Fact::Symptoms(symptoms),
            Some(date) => Fact::SymptomsOf(date.parse().map_err(de::Error::custom)?, symptoms),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct AllowanceShape {
    program: String,
    allowed: bool,
}

impl From<&Allowance> for AllowanceShape {
    fn from(allowance: &Allowance) -> Self {
        Self {
            program: allowance.program().to_owned(),
            allowed: matches!(allowance, Allowance::Given { .. }),
        }
    }
}

impl AllowanceShape {
    pub(super) fn allowance(&self) -> Allowance {
        let program = clean(&self.program);
        if self.allowed { Allowance::Given { program } } else { Allowance::Withdrawn { program } }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct ChecklistShape {
    ticked: Vec<String>,
}

impl From<&Checklist> for ChecklistShape {
    fn from(list: &Checklist) -> Self {
        Self { ticked: list.ticked.iter().map(|check| check.name().to_owned()).collect() }
    }
}

impl ChecklistShape {
    pub(super) fn checklist(&self) -> Checklist {
        let known = |name: &String| named(&Check::ALL, Check::name, name);
        Checklist { ticked: self.ticked.iter().filter_map(known).collect() }
    }
}

fn no_such(what: &str) -> serde_json::Error {
    de::Error::custom(format!("no such {what}"))
}
