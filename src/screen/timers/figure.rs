//! The figures of the Timers screen: their names, how a key changes them, and what is said when they ask more of the body.

use std::time::Duration;

use crate::{
    program::{
        Act, Program,
        shelf::Owner,
        timers::{Figure, More, Refusal},
    },
    screen::{
        programs::source,
        reading::{Piece, paragraphs},
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

/// What is said before more is asked of the body: which figures do, where the program's own come from, and whom to turn to.
pub(super) fn asked(
    program: &Program,
    own: &Program,
    owner: Option<Owner>,
    words: &Words,
) -> Vec<Piece> {
    let say = |more: More| {
        let name = name(more.figure, own, words);
        words.timers_heavier(name, more.now.show(words), more.own.show(words))
    };
    let figures: Vec<String> = program.more_than(own).into_iter().map(say).collect();
    let source = (!own.source.is_empty()).then(|| source(own, owner, words));
    let ask = words.timers_ask(figures.join("; "));
    paragraphs([Some(ask), source, Some(words.today_doubt())].into_iter().flatten())
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
        Figure::Reps if program.breathes() => words.figure_breaths(),
        Figure::Reps => words.figure_reps(),
        Figure::SetRest => words.figure_set_rest(),
        Figure::Sets => words.figure_sets(),
    }
}
