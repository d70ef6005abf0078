//! Why a program is not for now, and what fits instead. Never a locked door: a physio's word opens what is only early, and
//! leads on to it.

use super::{
    Context, Effect, Flow, Go,
    page::{Enter, Page, Row},
    place::Place,
    reading::paragraphs,
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
    place: Place,
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
        Self { program, reason, choices, place: Place::default() }
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        let rows = self.choices.len();
        match command {
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, rows),
            Some(Command::Pick(number)) if self.place.pick(number, rows) => return self.choose(),
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
            text: paragraphs(self.reason.iter().cloned()),
            rows: rows.collect(),
            selected: self.place.row,
            enter: Enter::Chooses,
            reading: Some(&self.place.reading),
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
        match self.choices.get(self.place.row) {
            Some(Choice::Instead(program)) => Flow::to(Go::Start(program.clone())),
            Some(Choice::Allow) => {
                let program = self.program.id.clone();
                let allowance = Effect::Note(Fact::Allowance(Allowance::Given { program }));
                Flow { effects: vec![allowance], go: Some(Go::Start(self.program.clone())) }
            }
            Some(Choice::SetUp) => Flow::to(Go::Setup),
            Some(Choice::Back) | None => Flow::to(Go::Today),
        }
    }
}
