//! Reading in plain mode: the cards, the five points and the warning signs as sentences; and what a typed line means there.

use super::teller::choice;
use crate::{
    app::Msg,
    clock::Now,
    keys::Command,
    recovery::{
        diary::Check,
        learn::{Card, Extra},
    },
    screen::{
        Context,
        learn::{self, Learn, Page},
        reading::said,
        signs,
    },
    words::Words,
};

/// What is read out, to know when it is something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    Card(Card),
    List,
    /// The five points, with nothing to ask.
    Outcome,
    /// One of them, counted from 0.
    Point(usize),
}

pub(super) fn spot(learn: &Learn) -> Spot {
    match learn.page() {
        Page::Card(card, _) => Spot::Card(*card),
        Page::Checklist(list) => list.asked().map_or(Spot::Outcome, |(at, _)| Spot::Point(at)),
        Page::List => Spot::List,
    }
}

pub(super) fn opening(learn: &Learn, context: &Context, now: Now) -> Vec<String> {
    let words = &context.words;
    match learn.page() {
        Page::Card(card, _) => {
            let (place, date) = (context.learner.place.as_ref(), now.wall.date_naive());
            let mut lines = vec![sentence(&card.full_title(words))];
            lines.extend(said(&learn::pieces(*card, place, date, words), None));
            lines.push(match card.extra() {
                Extra::Checklist => words.plain_card_questions(),
                Extra::None | Extra::Strength => words.plain_card_close(),
            });
            lines
        }
        Page::Checklist(list) => match list.asked() {
            Some((0, point)) => {
                let heading = format!("{}. {}", words.checklist_title(), words.checklist_ask());
                vec![heading, words.plain_yes_or_no(), question(0, point, words)]
            }
            Some((at, point)) => vec![question(at, point, words)],
            None => [list.lines(words), vec![words.plain_card_close()]].concat(),
        },
        Page::List => {
            let mut lines = vec![sentence(&words.learn_title())];
            let cards = (1_usize..).zip(learn.cards());
            lines.extend(
                cards.map(|(number, card)| words.plain_card(number, card.full_title(words))),
            );
            lines.push(words.plain_cards_choose());
            lines
        }
    }
}

/// What a typed line asks for; `None` when it means nothing here.
pub(super) fn message(learn: &Learn, line: &str) -> Option<Msg> {
    let command = match (spot(learn), line.to_lowercase().as_str()) {
        (_, "l" | "q") | (Spot::List | Spot::Point(_), "") => Command::Stop,
        (Spot::List, number) => {
            return choice(number, learn.cards().count()).map(Msg::Choose);
        }
        (Spot::Card(_) | Spot::Outcome, "") => Command::Confirm,
        (Spot::Point(_), "y" | "yes" | "j" | "ja") => Command::Confirm,
        (Spot::Point(_), "n" | "no" | "nee") => Command::Next,
        _ => return None,
    };
    Some(Msg::Command(command))
}

/// What to say to a line that means nothing here.
pub(super) fn again(learn: &Learn, words: &Words) -> String {
    match spot(learn) {
        Spot::Card(Card::Running) => words.plain_card_questions(),
        Spot::Card(_) | Spot::Outcome => words.plain_card_close(),
        Spot::List => words.plain_cards_again(learn.cards().count()),
        Spot::Point(_) => words.plain_yes_or_no(),
    }
}

pub(super) fn warning_signs(context: &Context) -> Vec<String> {
    let words = &context.words;
    let mut lines = vec![sentence(&words.signs_title())];
    lines.extend(said(&signs::pieces(context.call(), words), None));
    lines
}

fn question(at: usize, point: Check, words: &Words) -> String {
    words.checklist_plain(at + 1, Check::ALL.len(), point.text(words))
}

/// A title as a sentence, so that a voice stops after it.
fn sentence(title: &str) -> String {
    format!("{title}.")
}
