//! Gates and advice in a person's words.

use super::{Advice, Because, Gate, Needs, State, Until, Wait, Why};
use crate::words::Words;

impl Gate {
    /// Why it is open or not, in one or two short sentences. `title` gives the title of a program.
    pub fn say(&self, title: impl Fn(&str) -> String, words: &Words) -> String {
        match &self.state {
            State::Open => words.gate_open(),
            State::NotYet(wait) => wait.say(title, words),
            State::NotToday { why, instead, until } => {
                let why = why.say(until, &title, words);
                match instead {
                    Some(instead) => format!("{why} {}", words.gate_instead(title(instead))),
                    None => why,
                }
            }
            State::Enough { by: None } => words.gate_enough(),
            State::Enough { by: Some(other) } => words.gate_enough_by(title(other)),
        }
    }
}

impl State {
    /// The name in JSON.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NotYet(_) => "not-yet",
            Self::NotToday { .. } => "not-today",
            Self::Enough { .. } => "enough",
        }
    }
}

impl Wait {
    fn say(&self, title: impl Fn(&str) -> String, words: &Words) -> String {
        match self {
            Self::SetUp => words.gate_set_up(),
            Self::Physio | Self::Steps { from: None, needs: None } => words.gate_physio(),
            Self::Steps { from: Some(from), needs: None } => words.gate_from(words.day_of(*from)),
            Self::Steps { from: None, needs: Some(Needs { program, sessions }) } => {
                words.gate_needs(*sessions, title(program))
            }
            Self::Steps { from: Some(from), needs: Some(Needs { program, sessions }) } => {
                words.gate_from_needs(*sessions, words.day_of(*from), title(program))
            }
        }
    }
}

impl Why {
    fn say(self, until: &Until, title: impl Fn(&str) -> String, words: &Words) -> String {
        let again = match until {
            Until::Date(date) | Until::Session { from: date, .. } => words.day_of(*date),
            Until::Time(time) => time.format("%H:%M").to_string(),
        };
        match self {
            Self::CannotFeel => words.gate_cannot_feel(again),
            Self::CannotLetGo => words.gate_cannot_let_go(again),
            Self::Complaint => words.gate_complaint(again),
            Self::Emergency => words.gate_emergency(),
            Self::Heavy => words.gate_heavy(),
            Self::Hurt => words.gate_hurt(),
            Self::NotPeed => words.gate_not_peed(),
            Self::Pain => words.gate_pain(),
            Self::Scar => words.gate_scar(),
            Self::TooMuch => match until {
                Until::Session { program, .. } => words.gate_too_much_first(title(program)),
                Until::Date(_) | Until::Time(_) => words.gate_too_much(again),
            },
            Self::TooSoon => words.gate_too_soon(again),
            Self::Urgent => words.gate_urgent(),
        }
    }
}

impl Advice {
    pub fn say(&self, title: impl Fn(&str) -> String, words: &Words) -> String {
        match self {
            Self::AfterBreak { program } => words.gate_after_break(title(program)),
            Self::SeePhysio(Because::CannotLetGo) => words.gate_physio_let_go(),
            Self::SeePhysio(Because::ComplaintAgain) => words.gate_physio_complaint(),
            Self::SeePhysio(Because::NoFeeling) => words.gate_physio_feel(),
            Self::ShowEmergency => words.gate_show_emergency(),
            Self::ShowUrgent => words.gate_show_urgent(),
        }
    }
}
