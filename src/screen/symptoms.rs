//! How the body is, told without a session: a few signs with a degree, and a note. For looking back, and for the physio.
//!
//! What is not touched is not kept: "none" is an answer, silence is not.

use std::collections::BTreeMap;

use super::{
    Context, Effect, Flow, Go,
    page::{Page, Row},
    place::{Place, Turn},
    reading::paragraphs,
};
use crate::{
    keys::{Command, Edit},
    recovery::diary::{Degree, Fact, Symptom, SymptomNote},
    widget::field::Field,
};

/// The most characters of a note.
const NOTE: usize = 280;

#[derive(Debug)]
pub struct Symptoms {
    signs: BTreeMap<Symptom, Degree>,
    note: Field,
    place: Place,
}

impl Default for Symptoms {
    fn default() -> Self {
        Self { signs: BTreeMap::new(), note: Field::new(NOTE), place: Place::default() }
    }
}

impl Symptoms {
    pub fn update(&mut self, command: Option<Command>) -> Flow {
        let rows = Symptom::ALL.len() + 1;
        match command {
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, rows),
            Some(Command::Left) => self.turn(Turn::Back),
            Some(Command::Right | Command::Pause) => self.turn(Turn::On),
            Some(Command::Pick(number)) if self.place.pick(number, rows) => self.turn(Turn::On),
            Some(Command::Confirm) => return self.keep(),
            Some(Command::Stop | Command::Quit) => return Flow::to(Go::Today),
            _ => {}
        }
        Flow::default()
    }

    pub fn edit(&mut self, edit: Edit) {
        self.note.edit(edit);
    }

    /// Takes a whole line as the note.
    pub fn write(&mut self, text: &str) {
        self.note = Field::new(NOTE).with_text(text);
    }

    /// Whether letters are text and no commands.
    pub const fn is_typing(&self) -> bool {
        self.place.row == Symptom::ALL.len()
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let row = |symptom: &Symptom| {
            let degree = self.signs.get(symptom).map(|degree| degree.say(words));
            Row::new(symptom.title(words), degree.unwrap_or_default())
        };
        let mut rows: Vec<Row> = Symptom::ALL.iter().map(row).collect();
        rows.push(Row::new(words.after_note(), self.note.text()));
        let mut hints = vec![context.hint(Command::Confirm, words.key_save())];
        if !self.is_typing() {
            hints.push(context.hint(Command::Pause, words.key_change()));
            hints.push(context.hint(Command::Signs, words.key_signs()));
        }
        hints.push(context.hint(Command::Down, words.key_down()));
        hints.push(context.hint(Command::Stop, words.key_back()));
        if !self.is_typing() {
            hints.push(context.hint(Command::Help, words.key_help()));
        }
        Page {
            title: words.symptoms_title(),
            text: paragraphs([words.symptoms_text()]),
            rows,
            selected: self.place.row,
            reading: Some(&self.place.reading),
            field: self.is_typing().then_some(&self.note),
            asks: self.is_typing().then(|| words.after_note()),
            hints,
            ..Page::default()
        }
    }

    fn turn(&mut self, turn: Turn) {
        let Some(symptom) = Symptom::ALL.get(self.place.row) else { return };
        let now = self
            .signs
            .get(symptom)
            .and_then(|degree| Degree::ALL.iter().position(|each| each == degree));
        let next = match (now, turn) {
            (None, Turn::On) => Some(0),
            (None, Turn::Back) => Degree::ALL.len().checked_sub(1),
            (Some(at), Turn::On) => Some(at + 1),
            (Some(at), Turn::Back) => at.checked_sub(1),
        };
        match next.and_then(|at| Degree::ALL.get(at)) {
            Some(degree) => self.signs.insert(*symptom, *degree),
            None => self.signs.remove(symptom),
        };
    }

    /// Keeps what was told; nothing when nothing was.
    fn keep(&self) -> Flow {
        let note = Some(self.note.text()).filter(|note| !note.is_empty());
        let mut flow = Flow::to(Go::Today);
        if note.is_some() || !self.signs.is_empty() {
            let told = SymptomNote { signs: self.signs.clone(), note };
            flow.effects.push(Effect::Note(Fact::Symptoms(told)));
        }
        flow
    }
}
