//! Why a program is not for now, and what fits instead. Never a locked door: a physio's word opens what is only early.

use super::{
    Context, Effect, Flow, Go,
    page::{Page, Row},
};
use crate::{
    keys::Command,
    program::Program,
    recovery::{
        diary::{Allowance, Fact},
        gate::{State, Wait},
    },
};

#[derive(Debug)]
pub struct Halt {
    program: Program,
    /// Why, as sentences.
    reason: Vec<String>,
    choices: Vec<Choice>,
    selected: usize,
}

#[derive(Debug)]
enum Choice {
    Allow,
    Back,
    Instead(Program),
    SetUp,
}

impl Halt {
    pub fn new(
        program: Program,
        reason: Vec<String>,
        state: &State,
        instead: Option<Program>,
    ) -> Self {
        let mut choices: Vec<Choice> = instead.map(Choice::Instead).into_iter().collect();
        choices.push(Choice::Back);
        choices.extend(match state {
            State::NotYet(Wait::SetUp) => Some(Choice::SetUp),
            State::NotYet(_) => Some(Choice::Allow),
            _ => None,
        });
        Self { program, reason, choices, selected: 0 }
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        let last = self.choices.len().saturating_sub(1);
        match command {
            Some(Command::Up) => self.selected = self.selected.saturating_sub(1),
            Some(Command::Down) => self.selected = (self.selected + 1).min(last),
            Some(Command::Pick(number)) => {
                if let Some(at) = usize::from(number).checked_sub(1).filter(|at| *at <= last) {
                    self.selected = at;
                    return self.choose();
                }
            }
            Some(Command::Confirm | Command::Pause) => return self.choose(),
            Some(Command::Stop | Command::Quit) => return Flow::to(Go::Today),
            _ => {}
        }
        Flow::default()
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let rows = self.choices.iter().map(|choice| match choice {
            Choice::Allow => Row::new(words.halt_allow(), ""),
            Choice::Back => Row::new(words.halt_back(), ""),
            Choice::SetUp => Row::new(words.halt_set_up(), ""),
            Choice::Instead(program) => {
                Row::new(words.pick(&program.title), words.length(program.length()))
            }
        });
        Page {
            title: words.pick(&self.program.title).to_owned(),
            text: self.reason.clone(),
            rows: rows.collect(),
            selected: self.selected,
            hints: vec![
                context.hint(Command::Confirm, words.key_confirm()),
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Signs, words.key_signs()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        }
    }

    fn choose(&self) -> Flow {
        match self.choices.get(self.selected) {
            Some(Choice::Instead(program)) => Flow::to(Go::Start(program.clone())),
            Some(Choice::Allow) => {
                let program = self.program.id.clone();
                let allowance = Effect::Note(Fact::Allowance(Allowance::Given { program }));
                Flow { effects: vec![allowance], go: Some(Go::Today) }
            }
            Some(Choice::SetUp) => Flow::to(Go::Setup),
            Some(Choice::Back) | None => Flow::to(Go::Today),
        }
    }
}
