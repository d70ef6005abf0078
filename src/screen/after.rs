//! The questions after a session: how it felt. Every one may be passed over.

use super::{
    Context, Flow, Go,
    page::{Page, Row},
    place::{Place, Turn},
    reading::paragraphs,
    unsaved::{Answer, Unsaved},
};
use crate::{
    keys::{Command, Edit},
    program::{Kind, Program},
    session::{
        answers::{Could, Discomfort, Feedback, Felt},
        record::{Entry, Outcome},
    },
    widget::field::Field,
    words::Words,
};

/// The most characters of a note.
const NOTE: usize = 280;

#[derive(Debug)]
pub struct After {
    session: u32,
    questions: Vec<Question>,
    felt: Felt,
    feel: Option<Could>,
    let_go: Option<Could>,
    discomfort: Option<u8>,
    note: Field,
    place: Place,
    /// What was suggested; whoever changed nothing leaves without a question.
    suggested: Feedback,
    leaving: Option<Unsaved>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Discomfort,
    Feel,
    Felt,
    LetGo,
    Note,
}

impl After {
    pub fn new(session: u32, program: &Program, outcome: Outcome) -> Self {
        use Question::{Discomfort, Feel, LetGo, Note};
        let questions = if program.kind == Kind::Contraction {
            vec![Question::Felt, Feel, LetGo, Discomfort, Note]
        } else {
            vec![Question::Felt, Discomfort, Note]
        };
        let felt = if outcome == Outcome::Stopped { Felt::TooMuch } else { Felt::Good };
        // Of what was stopped because it hurt nothing is presumed.
        let is_usual = outcome != Outcome::Stopped;
        let (feel, let_go) = (is_usual.then_some(Could::Yes), is_usual.then_some(Could::Yes));
        let mut after = Self {
            session,
            questions,
            felt,
            feel,
            let_go,
            discomfort: is_usual.then_some(0),
            note: Field::new(NOTE),
            place: Place::default(),
            suggested: Feedback::default(),
            leaving: None,
        };
        after.suggested = after.feedback();
        after
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        if let Some(question) = &mut self.leaving {
            return match question.update(command) {
                Some(Answer::Save) => self.keep(),
                Some(Answer::Leave) => Flow::to(Go::Leave),
                None => Flow::default(),
            };
        }
        match command {
            Some(step @ (Command::Up | Command::Down)) => {
                self.place.step(step, self.questions.len());
            }
            Some(Command::Left) => self.turn(Turn::Back),
            Some(Command::Right | Command::Pause) => self.turn(Turn::On),
            Some(Command::Pick(number)) => self.pick(number),
            Some(Command::Confirm) => return self.keep(),
            Some(Command::Stop | Command::Quit) if self.feedback() == self.suggested => {
                return Flow::to(Go::Leave);
            }
            Some(Command::Stop | Command::Quit) => self.leaving = Some(Unsaved::default()),
            _ => {}
        }
        Flow::default()
    }

    pub fn edit(&mut self, edit: Edit) {
        self.note.edit(edit);
    }

    /// Takes a whole line as the answer to the question that asks for one, and goes on to the first.
    pub fn write(&mut self, text: &str) {
        match self.question() {
            Some(Question::Discomfort) => {
                let Some(level) = text.parse().ok().and_then(Discomfort::new) else { return };
                self.discomfort = Some(level.level());
            }
            Some(Question::Note) => self.note = Field::new(NOTE).with_text(text),
            _ => return,
        }
        self.place.row = 0;
    }

    /// What a whole line would answer.
    fn asks(&self, words: &Words) -> Option<String> {
        match self.question()? {
            Question::Discomfort => Some(words.after_discomfort_ask()),
            Question::Note => Some(words.after_note_ask()),
            _ => None,
        }
    }

    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        self.question() == Some(Question::Note) && self.leaving.is_none()
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        if let Some(question) = &self.leaving {
            return question.page(context);
        }
        let words = &context.words;
        let mut hints = vec![context.hint(Command::Confirm, words.key_save())];
        if !self.is_typing() {
            hints.push(context.hint(Command::Pause, words.key_change()));
        }
        hints.push(context.hint(Command::Down, words.key_down()));
        hints.push(context.hint(Command::Stop, words.key_pass()));
        if !self.is_typing() {
            hints.push(context.hint(Command::Help, words.key_help()));
        }
        Page {
            title: words.after_title(),
            text: paragraphs([words.after_text()]),
            rows: self.questions.iter().map(|question| self.row(*question, words)).collect(),
            selected: self.place.row,
            reading: Some(&self.place.reading),
            field: self.is_typing().then_some(&self.note),
            news: self.meaning(words).into_iter().collect(),
            asks: self.asks(words),
            hints,
            ..Page::default()
        }
    }

    fn row(&self, question: Question, words: &Words) -> Row {
        match question {
            Question::Discomfort => {
                let level = self.discomfort.map(|level| level.to_string());
                Row::new(words.after_discomfort(), level.unwrap_or_default())
            }
            Question::Feel => Row::new(words.after_feel(), could(self.feel, words)),
            Question::Felt => Row::new(words.after_felt(), felt(self.felt, words)),
            Question::LetGo => Row::new(words.after_let_go(), could(self.let_go, words)),
            Question::Note => Row::new(words.after_note(), self.note.text()),
        }
    }

    fn meaning(&self, words: &Words) -> Option<String> {
        match () {
            () if self.felt == Felt::TooMuch => Some(words.after_means_too_much()),
            () if self.let_go == Some(Could::No) => Some(words.after_means_no_letting_go()),
            () if self.feel == Some(Could::No) => Some(words.after_means_no_feeling()),
            () => None,
        }
    }

    fn question(&self) -> Option<Question> {
        self.questions.get(self.place.row).copied()
    }

    fn turn(&mut self, turn: Turn) {
        let back = turn == Turn::Back;
        match self.question() {
            Some(Question::Discomfort) => {
                self.discomfort = Some(match self.discomfort {
                    None => 0,
                    Some(level) if back => level.saturating_sub(1),
                    Some(level) => (level + 1).min(Discomfort::MOST),
                });
            }
            Some(Question::Feel) => self.feel = Some(other(self.feel)),
            Some(Question::Felt) => {
                self.felt = match (self.felt, back) {
                    (Felt::Good, false) | (Felt::TooMuch, true) => Felt::Okay,
                    (Felt::Okay, false) | (Felt::Good, true) => Felt::TooMuch,
                    (Felt::TooMuch, false) | (Felt::Okay, true) => Felt::Good,
                }
            }
            Some(Question::LetGo) => self.let_go = Some(other(self.let_go)),
            Some(Question::Note) | None => {}
        }
    }

    /// A number answers the discomfort, and else goes to its question and turns the answer.
    fn pick(&mut self, number: u8) {
        if self.question() == Some(Question::Discomfort) {
            self.discomfort = Some(number);
        } else if self.place.pick(number, self.questions.len())
            && self.question() != Some(Question::Discomfort)
        {
            self.turn(Turn::On);
        }
    }

    fn feedback(&self) -> Feedback {
        let contracts = self.questions.contains(&Question::Feel);
        Feedback {
            felt: Some(self.felt),
            feel: self.feel.filter(|_| contracts),
            let_go: self.let_go.filter(|_| contracts),
            discomfort: self.discomfort.and_then(Discomfort::new),
            note: Some(self.note.text()).filter(|note| !note.is_empty()),
        }
    }

    fn keep(&self) -> Flow {
        let mut flow = Flow::to(Go::Leave);
        flow.save(self.session, Entry::Felt(self.feedback()));
        flow
    }
}

const fn other(could: Option<Could>) -> Could {
    match could {
        Some(Could::Yes) => Could::No,
        Some(Could::No) | None => Could::Yes,
    }
}

fn could(could: Option<Could>, words: &Words) -> String {
    match could {
        Some(Could::Yes) => words.check_in_yes(),
        Some(Could::No) => words.check_in_no(),
        None => String::new(),
    }
}

fn felt(felt: Felt, words: &Words) -> String {
    match felt {
        Felt::Good => words.felt_good(),
        Felt::Okay => words.felt_okay(),
        Felt::TooMuch => words.felt_too_much(),
    }
}
