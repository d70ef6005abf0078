//! Gates and advice in a person's words.

use super::{Advice, Because, Dose, Gate, Needs, State, Today, Until, Wait, Why};
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

impl Today {
    /// The doses of the day in one line, and in another what was done besides. Nothing counts up to anything.
    pub fn say_doses(&self, title: impl Fn(&str) -> String, words: &Words) -> Vec<String> {
        let done = |id: &str| self.gate(id).map_or(0, |gate| gate.done_today);
        let dose = |dose: &Dose| match done(&dose.program) {
            0 => words.doses_one(title(&dose.program), dose.times),
            done => words.doses_one_done(title(&dose.program), dose.times, done),
        };
        let is_proposed = |id: &str| self.proposed.iter().any(|dose| dose.program == id);
        let besides = self.gates.iter().filter(|gate| gate.done_today > 0);
        let besides = besides.filter(|gate| !is_proposed(&gate.program));
        let besides = besides.map(|gate| words.doses_one(title(&gate.program), gate.done_today));
        let list = |doses: Vec<String>| (!doses.is_empty()).then(|| doses.join(", "));
        let proposed = list(self.proposed.iter().map(dose).collect());
        let besides = list(besides.collect());
        let lines =
            [proposed.map(|l| words.doses_proposed(l)), besides.map(|l| words.doses_besides(l))];
        lines.into_iter().flatten().collect()
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
