//! How the body is, told without a session: a few signs with a degree, and a note. For looking back, and for the physio.
//!
//! What is not touched is not kept: "none" is an answer, silence is not. Days that were told before can be gone to, read and
//! told anew: what is saved of a day takes the place of what was told of it.
//!
//! ```text
//! How is your body today?
//!
//!   1  Day                                        today
//! › 2  Pain                                    a little
//!   3  Heavy feeling
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    Context, Effect, Flow, Go,
    page::{Page, Row},
    place::{Place, Turn},
    reading::paragraphs,
    unsaved::{Answer, Unsaved},
};
use crate::{
    keys::{Command, Edit},
    recovery::{
        Diary,
        diary::{Dated, Degree, Fact, Symptom, SymptomNote},
    },
    widget::field::Field,
    words::Words,
};

/// The most characters of a note.
const NOTE: usize = 280;

#[derive(Debug)]
pub struct Symptoms {
    /// Today, then the days that were told before, the last one first.
    days: Vec<Day>,
    /// Which of the days is shown.
    shown: usize,
    place: Place,
    leaving: Option<Unsaved>,
}

/// What is told of a date.
#[derive(Debug)]
struct Day {
    date: NaiveDate,
    /// As it is on record.
    told: SymptomNote,
    signs: BTreeMap<Symptom, Degree>,
    note: Field,
}

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Day,
    Note,
    Sign(Symptom),
}

impl Day {
    fn new(date: NaiveDate, told: SymptomNote) -> Self {
        let note = Field::new(NOTE).with_text(told.note.as_deref().unwrap_or_default());
        let mut day = Self { date, signs: told.signs.clone(), note, told };
        // Notes of one date that are too long together are no change.
        day.told = day.draft();
        day
    }

    fn draft(&self) -> SymptomNote {
        let note = Some(self.note.text()).filter(|note| !note.is_empty());
        SymptomNote { signs: self.signs.clone(), note }
    }

    fn is_changed(&self) -> bool {
        self.draft() != self.told
    }

    fn turn(&mut self, symptom: Symptom, turn: Turn) {
        let now = self
            .signs
            .get(&symptom)
            .and_then(|degree| Degree::ALL.iter().position(|each| each == degree));
        let next = match (now, turn) {
            (None, Turn::On) => Some(0),
            (None, Turn::Back) => Degree::ALL.len().checked_sub(1),
            (Some(at), Turn::On) => Some(at + 1),
            (Some(at), Turn::Back) => at.checked_sub(1),
        };
        match next.and_then(|at| Degree::ALL.get(at)) {
            Some(degree) => self.signs.insert(symptom, *degree),
            None => self.signs.remove(&symptom),
        };
    }
}

impl Symptoms {
    /// On today, with what was told of it, and on the first sign.
    pub fn new(diary: Option<&Diary>, today: NaiveDate) -> Self {
        let told = diary.iter().flat_map(|diary| &diary.symptoms);
        let before: BTreeSet<NaiveDate> =
            told.map(Dated::date).filter(|date| *date < today).collect();
        let day =
            |date| Day::new(date, diary.map(|diary| diary.symptoms_of(date)).unwrap_or_default());
        let days: Vec<Day> =
            std::iter::once(today).chain(before.into_iter().rev()).map(day).collect();
        let mut symptoms = Self { days, shown: 0, place: Place::default(), leaving: None };
        symptoms.place.row = symptoms.choices().iter().take_while(|c| **c == Choice::Day).count();
        symptoms
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        if let Some(question) = &mut self.leaving {
            return match question.update(command) {
                Some(Answer::Save) => self.keep(),
                Some(Answer::Leave) => Flow::to(Go::Today),
                None => Flow::default(),
            };
        }
        let rows = self.choices().len();
        match command {
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, rows),
            Some(Command::Left) => self.turn(Turn::Back),
            Some(Command::Right | Command::Pause) => self.turn(Turn::On),
            Some(Command::Pick(number)) if self.place.pick(number, rows) => self.turn(Turn::On),
            Some(Command::Confirm) => return self.keep(),
            Some(Command::Stop | Command::Quit) if self.days.iter().any(Day::is_changed) => {
                self.leaving = Some(Unsaved::default());
            }
            Some(Command::Stop | Command::Quit) => return Flow::to(Go::Today),
            _ => {}
        }
        Flow::default()
    }

    pub fn edit(&mut self, edit: Edit) {
        if let Some(day) = self.days.get_mut(self.shown) {
            day.note.edit(edit);
        }
    }

    /// Takes a whole line as the note; a dash alone takes away the one that is there.
    pub fn write(&mut self, text: &str) {
        if let Some(day) = self.days.get_mut(self.shown) {
            day.note = Field::new(NOTE).with_text(if text == "-" { "" } else { text });
        }
    }

    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        self.choice() == Some(Choice::Note) && self.leaving.is_none()
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        if let Some(question) = &self.leaving {
            return question.page(context);
        }
        let words = &context.words;
        let Some(day) = self.days.get(self.shown) else { return Page::default() };
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
            title: match self.shown {
                0 => words.symptoms_title(),
                _ => words.symptoms_title_of(words.day_of(day.date)),
            },
            text: paragraphs([words.symptoms_text()]),
            rows: self.choices().into_iter().map(|choice| self.row(choice, day, words)).collect(),
            selected: self.place.row,
            reading: Some(&self.place.reading),
            field: self.is_typing().then_some(&day.note),
            asks: self.is_typing().then(|| words.after_note()),
            hints,
            ..Page::default()
        }
    }

    /// Days can be gone to once there is another one than today.
    fn choices(&self) -> Vec<Choice> {
        let day = (self.days.len() > 1).then_some(Choice::Day);
        let signs = Symptom::ALL.into_iter().map(Choice::Sign);
        day.into_iter().chain(signs).chain([Choice::Note]).collect()
    }

    fn choice(&self) -> Option<Choice> {
        self.choices().get(self.place.row).copied()
    }

    fn row(&self, choice: Choice, day: &Day, words: &Words) -> Row {
        match choice {
            Choice::Day if self.shown == 0 => {
                Row::new(words.symptoms_day(), words.symptoms_today())
            }
            Choice::Day => Row::new(words.symptoms_day(), words.day_of(day.date)),
            Choice::Note => Row::new(words.after_note(), day.note.text()),
            Choice::Sign(symptom) => {
                let degree = day.signs.get(&symptom).map(|degree| degree.say(words));
                Row::new(symptom.title(words), degree.unwrap_or_default())
            }
        }
    }

    fn turn(&mut self, turn: Turn) {
        match (self.choice(), turn) {
            (Some(Choice::Day), Turn::On) => self.shown = (self.shown + 1) % self.days.len().max(1),
            (Some(Choice::Day), Turn::Back) => {
                let last = self.days.len().saturating_sub(1);
                self.shown = self.shown.checked_sub(1).unwrap_or(last);
            }
            (Some(Choice::Sign(symptom)), turn) => {
                if let Some(day) = self.days.get_mut(self.shown) {
                    day.turn(symptom, turn);
                }
            }
            (Some(Choice::Note) | None, _) => {}
        }
    }

    /// Keeps each day of which something is told anew.
    fn keep(&self) -> Flow {
        let changed = self.days.iter().filter(|day| day.is_changed());
        let facts = changed.map(|day| Fact::SymptomsOf(day.date, day.draft()));
        Flow { effects: facts.map(Effect::Note).collect(), go: Some(Go::Today) }
    }
}
