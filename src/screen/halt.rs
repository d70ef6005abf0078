//! Why a program is not for now, and what fits instead. Never a locked door: a physio's word opens what is only early, and
//! leads on to it. And what was answered by mistake can be taken back.

use super::{
    Context, Effect, Flow, Go,
    page::{Enter, Page, Row},
    place::{Choosing, Place},
    reading::paragraphs,
};
use crate::{
    keys::Command,
    program::Program,
    recovery::{
        diary::{Allowance, Fact},
        gate::{State, Wait},
    },
    widget::footer::Hint,
};

#[derive(Debug)]
pub struct Halt {
    program: Program,
    /// Why, as sentences.
    reason: Vec<String>,
    choices: Vec<Choice>,
    place: Place,
    /// The place on the question whether it was a mistake, while that is asked.
    asking: Option<Place>,
}

/// Whether an answer of today is what it is closed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    ByAnswer,
    Otherwise,
}

#[derive(Debug)]
enum Choice {
    Allow,
    Back,
    Instead(Program),
    Mistake,
    SetUp,
}

/// Whether it was a mistake; what changes nothing comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Stays,
    Back,
}

const ANSWERS: [Answer; 2] = [Answer::Stays, Answer::Back];

impl Halt {
    pub fn new(
        program: Program,
        reason: Vec<String>,
        state: &State,
        instead: Option<Program>,
        closed: Closed,
    ) -> Self {
        let mut choices: Vec<Choice> = instead.map(Choice::Instead).into_iter().collect();
        choices.push(Choice::Back);
        choices.extend(match state {
            State::NotYet(Wait::SetUp) => vec![Choice::SetUp, Choice::Allow],
            State::NotYet(_) => vec![Choice::Allow],
            _ => Vec::new(),
        });
        choices.extend((closed == Closed::ByAnswer).then_some(Choice::Mistake));
        Self { program, reason, choices, place: Place::default(), asking: None }
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        if let Some(place) = &mut self.asking {
            return match answer(place, command) {
                None => Flow::default(),
                Some(Answer::Back) => Flow {
                    effects: vec![Effect::Note(Fact::NoCheckIn)],
                    go: Some(Go::AskAgain(self.program.clone())),
                },
                Some(Answer::Stays) => {
                    self.asking = None;
                    Flow::default()
                }
            };
        }
        match self.place.choose(command, self.choices.len()) {
            Some(Choosing::Taken) => self.choose(),
            Some(Choosing::Away) => Flow::to(Go::Today),
            None => Flow::default(),
        }
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        if let Some(place) = &self.asking {
            return question(place, context);
        }
        let words = &context.words;
        let rows = self.choices.iter().map(|choice| match choice {
            Choice::Allow => Row::new(words.halt_allow(), ""),
            Choice::Back => Row::new(words.halt_back(), ""),
            Choice::Mistake => Row::new(words.halt_mistake(), ""),
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
            hints: hints(context),
            ..Page::default()
        }
    }

    fn choose(&mut self) -> Flow {
        match self.choices.get(self.place.row) {
            Some(Choice::Instead(program)) => Flow::to(Go::Start(program.clone())),
            Some(Choice::Allow) => {
                let program = self.program.id.clone();
                let allowance = Effect::Note(Fact::Allowance(Allowance::Given { program }));
                Flow { effects: vec![allowance], go: Some(Go::Start(self.program.clone())) }
            }
            Some(Choice::Mistake) => {
                self.asking = Some(Place::default());
                Flow::default()
            }
            Some(Choice::SetUp) => Flow::to(Go::Setup),
            Some(Choice::Back) | None => Flow::to(Go::Today),
        }
    }
}

fn answer(place: &mut Place, command: Option<Command>) -> Option<Answer> {
    match place.choose(command, ANSWERS.len())? {
        Choosing::Taken => ANSWERS.get(place.row).copied(),
        Choosing::Away => Some(Answer::Stays),
    }
}

fn question<'p>(place: &'p Place, context: &Context) -> Page<'p> {
    let words = &context.words;
    let row = |answer: &Answer| match answer {
        Answer::Stays => Row::new(words.halt_mistake_stays(), ""),
        Answer::Back => Row::new(words.halt_mistake_back(), ""),
    };
    Page {
        title: words.halt_mistake_title(),
        text: paragraphs([words.halt_mistake_text(), words.halt_mistake_else()]),
        rows: ANSWERS.iter().map(row).collect(),
        selected: place.row,
        enter: Enter::Chooses,
        reading: Some(&place.reading),
        hints: hints(context),
        ..Page::default()
    }
}

fn hints(context: &Context) -> Vec<Hint> {
    let words = &context.words;
    vec![
        context.hint(Command::Confirm, words.key_confirm()),
        context.hint(Command::Stop, words.key_back()),
        context.hint(Command::Signs, words.key_signs()),
        context.hint(Command::Down, words.key_down()),
        context.hint(Command::Help, words.key_help()),
    ]
}
