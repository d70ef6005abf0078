//! Week by week: what was done, beside what the phase proposed.
//!
//! "Proposed" is the calendar's ([`plan`]): a day with a complaint asks for less, and the page says so. Nothing here is a
//! measure of a person.

use std::{collections::BTreeSet, ops::RangeInclusive, time::Duration};

use chrono::{Days, NaiveDate};

use super::Source;
use crate::{
    program::{Act, Kind, Program},
    recovery::{gate::is_contraction, plan},
    session::record::Record,
};

/// Seven days since birth, as far as they lie in the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Week {
    /// Since birth, or since the period began where the birth is not known; the first is 1.
    pub(super) number: usize,
    pub(super) dates: RangeInclusive<NaiveDate>,
    pub(super) breathing: Amount,
    pub(super) contractions: Amount,
    /// Sessions of any other kind.
    pub(super) other: usize,
    pub(super) active: Duration,
}

/// Sessions in which anything was done, whatever their outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) done: usize,
    /// By the calendar; none where no plan is known.
    pub(super) proposed: usize,
}

/// The weeks of the period, none left out.
pub(super) fn weeks(source: &Source<'_>, period: &RangeInclusive<NaiveDate>) -> Vec<Week> {
    let origin = source.diary.profile.map_or_else(|| *period.start(), |profile| profile.birth);
    let starts = origin.iter_days().step_by(7).take_while(|start| start <= period.end());
    starts
        .zip(1..)
        .map(|(start, number)| {
            let last = start.checked_add_days(Days::new(6)).unwrap_or(NaiveDate::MAX);
            (number, start.max(*period.start())..=last.min(*period.end()))
        })
        .filter(|(_, dates)| !dates.is_empty())
        .map(|(number, dates)| week(source, number, dates))
        .collect()
}

fn week(source: &Source<'_>, number: usize, dates: RangeInclusive<NaiveDate>) -> Week {
    let mut week = Week {
        number,
        dates: dates.clone(),
        breathing: Amount::default(),
        contractions: Amount::default(),
        other: 0,
        active: source.sessions(&dates).map(|record| record.progress.active).sum(),
    };
    for record in source.sessions(&dates).filter(|record| is_done(record)) {
        match source.library.get(&record.plan.program) {
            // What is not known any more is taken for the heavier.
            None => week.contractions.done += 1,
            Some(program) if is_contraction(program) => week.contractions.done += parts(program),
            Some(program) if program.kind == Kind::Breathing => week.breathing.done += 1,
            Some(_) => week.other += 1,
        }
    }
    let (Some(profile), Some(track)) = (source.diary.profile, source.track) else { return week };
    for date in dates.start().iter_days().take_while(|date| date <= dates.end()) {
        for id in plan::day(track, profile.birth, date) {
            let is_contraction = source.library.get(id).is_some_and(is_contraction);
            let amount = if is_contraction { &mut week.contractions } else { &mut week.breathing };
            amount.proposed += 1;
        }
    }
    week
}

/// Whether anything was done in it.
pub(super) const fn is_done(record: &Record) -> bool {
    !record.progress.active.is_zero()
}

/// How many sessions of contractions it stands for: one made of two takes the place of both.
fn parts(program: &Program) -> usize {
    let used: BTreeSet<_> = program
        .blocks
        .iter()
        .filter(|block| block.has(Act::Contract))
        .filter_map(|block| block.from.as_deref())
        .collect();
    used.len().max(1)
}
