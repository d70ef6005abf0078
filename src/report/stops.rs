//! The sessions that did not run to their end, with what was told around them.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::Source;
use crate::{
    recovery::told::reported,
    session::{
        answers::{Could, Felt, Reported},
        record::{Outcome, Record},
    },
    words::Words,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// Date and time of the start.
    pub(super) when: String,
    pub(super) program: String,
    pub(super) how: String,
    /// `9 of 24`, or the time of what has no repetitions.
    pub(super) done: String,
    pub(super) before: String,
    pub(super) after: String,
}

pub(super) fn stops(source: &Source<'_>, period: &RangeInclusive<NaiveDate>) -> Vec<Stop> {
    source
        .sessions(period)
        .filter_map(|record| Some(stop(record, how(record.outcome, source.words)?, source)))
        .collect()
}

fn stop(record: &Record, how: String, source: &Source<'_>) -> Stop {
    let words = source.words;
    let started = record.plan.started;
    Stop {
        when: format!("{} {}", words.day_of(record.date()), started.format("%H:%M")),
        program: source.library.title(&record.plan.program, words),
        how,
        done: match record.plan.reps_planned {
            0 | 1 => words.length(record.progress.active),
            planned => words.history_reps(record.progress.reps_done, planned),
        },
        before: before(record, words),
        after: after(record, words),
    }
}

/// `None` when it ran to its end.
fn how(outcome: Outcome, words: &Words) -> Option<String> {
    match outcome {
        Outcome::Completed => None,
        Outcome::EndedEarly => Some(words.history_outcome_ended_early()),
        Outcome::Interrupted => Some(words.history_outcome_interrupted()),
        Outcome::Stopped => Some(words.history_outcome_stopped()),
    }
}

fn before(record: &Record, words: &Words) -> String {
    let told = record.check_in.iter().flat_map(|check_in| &check_in.reported);
    told.map(|what| reported(*what, words)).collect::<Vec<_>>().join(", ")
}

fn after(record: &Record, words: &Words) -> String {
    let Some(feedback) = &record.feedback else { return String::new() };
    let could_not =
        |could: Option<Could>, what| (could == Some(Could::No)).then(|| reported(what, words));
    let felt = feedback.felt.map(|felt| match felt {
        Felt::Good => words.felt_good(),
        Felt::Okay => words.felt_okay(),
        Felt::TooMuch => words.felt_too_much(),
    });
    let discomfort =
        feedback.discomfort.map(|discomfort| words.report_discomfort(discomfort.level()));
    let told = [
        felt,
        could_not(feedback.feel, Reported::CannotFeel),
        could_not(feedback.let_go, Reported::CannotLetGo),
        discomfort,
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
