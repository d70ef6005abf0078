//! The question before a session with figures that ask more of the body than the program does.
//!
//! Flags and the settings file are written where nobody answers, so it is asked here. What asks no more than the program
//! comes first: a key pressed without reading never asks more.

use super::figure::asked;
use crate::{
    keys::Command,
    program::{Program, shelf::Owner},
    screen::{
        Context, Flow, Go, Questions,
        page::{Enter, Page, Row},
        place::{Choosing, Place},
    },
};

#[derive(Debug)]
pub struct Beyond {
    program: Program,
    /// With its own figures.
    own: Program,
    /// `None` of a file that was handed over.
    owner: Option<Owner>,
    /// With its own figures where the others ask more.
    gentle: Program,
    questions: Questions,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    NoMore,
    These,
}

impl Beyond {
    const CHOICES: [Choice; 2] = [Choice::NoMore, Choice::These];

    /// `None` when `program` asks nothing more than with its `own` figures.
    pub fn new(
        program: Program,
        own: Program,
        owner: Option<Owner>,
        questions: Questions,
    ) -> Option<Self> {
        let gentle = program.no_more_than(&own);
        let asks_more = gentle != program;
        asks_more.then(|| Self { program, own, owner, gentle, questions, place: Place::default() })
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        match self.place.choose(command, Self::CHOICES.len()) {
            Some(Choosing::Taken) => self.choose(),
            Some(Choosing::Away) => Flow::to(Go::Today),
            None => Flow::default(),
        }
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let rows = Self::CHOICES.map(|choice| match choice {
            Choice::NoMore => Row::new(words.beyond_no_more(), words.length(self.gentle.length())),
            Choice::These => Row::new(words.beyond_these(), words.length(self.program.length())),
        });
        Page {
            title: words.pick(&self.program.title).to_owned(),
            text: asked(&self.program, &self.own, self.owner, words),
            rows: rows.into(),
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
        let program = match Self::CHOICES.get(self.place.row) {
            Some(Choice::These) => &self.program,
            Some(Choice::NoMore) | None => &self.gentle,
        };
        Flow::to(Go::Agreed { program: program.clone(), questions: self.questions })
    }
}
