//! The figures of the Timers screen: their names, how a key changes them, and which of them ask more of the body.

use std::time::Duration;

use crate::{
    program::{
        Act, Program,
        timers::{Figure, Refusal},
    },
    source::Amount,
    words::Words,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Down,
    Up,
}

/// A refusal in the words of this screen, which has names for the figures that a file has not.
pub(super) fn say(refusal: &Refusal, words: &Words) -> String {
    match refusal {
        Refusal::OutOfRange { low, high, .. } => {
            words.timers_out_of_range(Amount::range(*low, *high, words))
        }
        Refusal::RestTooShort { hold, least, .. } => {
            words.timers_rest_short(words.seconds(*hold), words.seconds(*least))
        }
        other => other.message(words),
    }
}

/// Up and down by a count, or by what is little of a time. Never below zero.
pub(super) fn turned(amount: Amount, turn: Turn) -> Amount {
    match (amount, turn) {
        (Amount::Count(count), Turn::Down) => Amount::Count(count.saturating_sub(1)),
        (Amount::Count(count), Turn::Up) => Amount::Count(count + 1),
        (Amount::Time(time), Turn::Down) => {
            Amount::Time(time.saturating_sub(step(time.saturating_sub(Duration::from_millis(1)))))
        }
        (Amount::Time(time), Turn::Up) => Amount::Time(time + step(time)),
        (other @ (Amount::Millis(_) | Amount::Percent(_)), _) => other,
    }
}

/// A second of what takes seconds, half a minute of what takes minutes.
const fn step(time: Duration) -> Duration {
    Duration::from_secs(match time.as_secs() {
        0..30 => 1,
        30..120 => 5,
        _ => 30,
    })
}

/// The figures with which `program` asks more of the body than `other` does: longer or more often, or less time between.
pub(super) fn heavier(program: &Program, other: &Program) -> Vec<Figure> {
    if !program.has(Act::Contract) && !program.has(Act::Move) {
        return Vec::new();
    }
    let is_heavier = |figure: &Figure| {
        let (Some(now), Some(before)) = (figure.of(program), figure.of(other)) else {
            return false;
        };
        match figure {
            Figure::Act(Act::Contract | Act::Move) | Figure::Reps | Figure::Sets => now > before,
            Figure::Act(Act::Release | Act::Rest) | Figure::SetRest => now < before,
            Figure::Act(Act::Exhale | Act::Inhale | Act::Still) | Figure::LeadIn => false,
        }
    };
    Figure::ALL.into_iter().filter(is_heavier).collect()
}

pub(super) fn breathes(program: &Program) -> bool {
    program.blocks.iter().all(|block| block.has(Act::Inhale))
}

/// What a figure is called here.
pub(super) fn name(figure: Figure, program: &Program, words: &Words) -> String {
    match figure {
        Figure::Act(Act::Contract) => words.figure_contract(),
        Figure::Act(Act::Exhale) => words.figure_exhale(),
        Figure::Act(Act::Inhale) => words.figure_inhale(),
        Figure::Act(Act::Move) => words.figure_move(),
        Figure::Act(Act::Release) => words.figure_release(),
        Figure::Act(Act::Rest) => words.figure_rest(),
        Figure::Act(Act::Still) => words.figure_still(),
        Figure::LeadIn => words.figure_lead_in(),
        Figure::Reps if breathes(program) => words.figure_breaths(),
        Figure::Reps => words.figure_reps(),
        Figure::SetRest => words.figure_set_rest(),
        Figure::Sets => words.figure_sets(),
    }
}
