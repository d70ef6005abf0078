//! The question before a form is left whose changes nobody saved: the same for every form that saves.
//!
//! To save them stands first. Esc once more leaves them, so that whoever wants to be out is out.

use super::{
    Context,
    page::{Enter, Page, Row},
    place::{Choosing, Place},
};
use crate::keys::Command;

#[derive(Debug, Default)]
pub struct Unsaved {
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Leave,
    Save,
}

impl Unsaved {
    const ANSWERS: [Answer; 2] = [Answer::Save, Answer::Leave];

    pub fn update(&mut self, command: Option<Command>) -> Option<Answer> {
        match self.place.choose(command, Self::ANSWERS.len())? {
            Choosing::Taken => Self::ANSWERS.get(self.place.row).copied(),
            Choosing::Away => Some(Answer::Leave),
        }
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let rows = Self::ANSWERS.map(|answer| match answer {
            Answer::Leave => Row::new(words.unsaved_leave(), ""),
            Answer::Save => Row::new(words.unsaved_save(), ""),
        });
        Page {
            title: words.unsaved_title(),
            rows: rows.into(),
            selected: self.place.row,
            enter: Enter::Chooses,
            hints: vec![
                context.hint(Command::Confirm, words.key_confirm()),
                context.hint(Command::Stop, words.key_leave()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        }
    }
}
