//! What was told of complaints, by date: before sessions, after them and in between.
//!
//! A date without a mark means that nothing was told on it, never that all was well.

use std::{collections::BTreeMap, ops::RangeInclusive};

use chrono::NaiveDate;

use super::Source;
use crate::{
    recovery::{
        diary::{Degree, Symptom},
        told::reported,
    },
    session::{
        answers::{Could, Felt, Reported},
        record::{Outcome, Record},
    },
    words::Words,
};

/// One line of the chart and of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Complaint {
    Symptom(Symptom),
    Reported(Reported),
    TooMuch,
    Stopped,
}

/// How strong it was told; the stronger of two on one date holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Told without saying how strong.
    Open,
    Of(Degree),
}

/// All that was told of complaints in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Complaints {
    pub(super) by_complaint: BTreeMap<Complaint, BTreeMap<NaiveDate, Strength>>,
    /// The highest level after a session of each date on which one was told; from 0 to 10.
    pub(super) discomfort: BTreeMap<NaiveDate, u8>,
}

impl Complaints {
    pub(super) fn new(source: &Source<'_>, period: &RangeInclusive<NaiveDate>) -> Self {
        let mut told = Self::default();
        for symptoms in source.diary.symptoms.iter().filter(|t| period.contains(&t.date())) {
            for (symptom, degree) in symptoms.what.signs.iter().filter(|(_, d)| **d > Degree::None)
            {
                told.mark(Complaint::Symptom(*symptom), symptoms.date(), Strength::Of(*degree));
            }
        }
        for check_in in source.diary.check_ins.iter().filter(|t| period.contains(&t.date())) {
            for complaint in check_in.what.reported.iter().copied().filter_map(Complaint::of) {
                told.mark(complaint, check_in.date(), Strength::Open);
            }
        }
        for record in source.sessions(period) {
            told.after(record);
        }
        told
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_complaint.is_empty() && self.discomfort.is_empty()
    }

    fn after(&mut self, record: &Record) {
        let date = record.date();
        if record.outcome == Outcome::Stopped {
            self.mark(Complaint::Stopped, date, Strength::Open);
        }
        let Some(feedback) = &record.feedback else { return };
        if feedback.felt == Some(Felt::TooMuch) {
            self.mark(Complaint::TooMuch, date, Strength::Open);
        }
        for (could, what) in
            [(feedback.feel, Reported::CannotFeel), (feedback.let_go, Reported::CannotLetGo)]
        {
            if could == Some(Could::No) {
                self.mark(Complaint::Reported(what), date, Strength::Open);
            }
        }
        if let Some(discomfort) = feedback.discomfort {
            let highest = self.discomfort.entry(date).or_default();
            *highest = discomfort.level().max(*highest);
        }
    }

    fn mark(&mut self, complaint: Complaint, date: NaiveDate, strength: Strength) {
        let marks = self.by_complaint.entry(complaint).or_default();
        let known = marks.entry(date).or_insert(strength);
        *known = strength.max(*known);
    }
}

impl Complaint {
    /// What is asked at a check-in and in the diary alike is one complaint; what is told of a scar before massage is none.
    const fn of(what: Reported) -> Option<Self> {
        match what {
            Reported::Pain => Some(Self::Symptom(Symptom::Pain)),
            Reported::Heavy => Some(Self::Symptom(Symptom::Heaviness)),
            Reported::ScarChecked | Reported::ScarUnsure => None,
            other => Some(Self::Reported(other)),
        }
    }

    /// Its first letter a capital.
    pub(super) fn title(self, words: &Words) -> String {
        match self {
            Self::Symptom(symptom) => symptom.title(words),
            Self::Reported(what) => capital(&reported(what, words)),
            Self::TooMuch => words.report_told_too_much(),
            Self::Stopped => words.report_told_stopped(),
        }
    }
}

/// The text with its first letter a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
