//! The first questions: language, what this is, the warning signs, when and how the birth was, what a physio already allowed.
//!
//! Nothing is kept before the last step. Every step can be passed over and gone back to with Esc. Enter reads a text to its
//! end before it goes on.

mod answers;

use std::iter;

use chrono::NaiveDate;

use super::{
    Context, Effect, Flow, Go,
    page::{Enter, Page, Row},
    place::Place,
    practice::act_name,
    reading::{Piece, Turn, paragraphs},
    signs,
};
use crate::{
    keys::{Command, Edit},
    program::{Act, Program},
    recovery::{Injury, Profile, profile::BirthFault},
    session::{cue::Word, sound::Sound},
    words::{Lang, Words},
};
use answers::{Answers, Fault, allowable};

/// The sounds to listen to, one after the other, each with its word.
const EXAMPLES: [(Act, Word); 5] = [
    (Act::Inhale, Word::Inhale),
    (Act::Exhale, Word::Exhale),
    (Act::Contract, Word::ContractGently),
    (Act::Release, Word::Release),
    (Act::Rest, Word::Rest),
];

#[derive(Debug)]
pub struct Setup {
    step: Step,
    answers: Answers,
    fault: Option<Fault>,
    /// The language the questions began in.
    lang: Lang,
    place: Place,
    /// The sound last listened to, of [`EXAMPLES`].
    heard: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Language,
    About,
    Signs,
    Birth,
    Injury,
    Allowed,
    Check,
}

impl Step {
    const ALL: [Self; 7] = [
        Self::Language,
        Self::About,
        Self::Signs,
        Self::Birth,
        Self::Injury,
        Self::Allowed,
        Self::Check,
    ];

    /// Whether there is only something to read.
    const fn is_text(self) -> bool {
        matches!(self, Self::About | Self::Check | Self::Signs)
    }

    /// Whether one of its rows is the answer.
    const fn chooses(self) -> bool {
        matches!(self, Self::Injury | Self::Language)
    }

    fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or_default()
    }

    fn next(self) -> Option<Self> {
        Self::ALL.get(self.number() + 1).copied()
    }

    fn before(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(1)?).copied()
    }
}

impl Setup {
    /// With what is known already, to be changed.
    pub fn new(
        known: Option<&Profile>,
        allowed: impl IntoIterator<Item = String>,
        words: &Words,
    ) -> Self {
        let mut setup = Self {
            step: Step::Language,
            answers: Answers::new(known, allowed),
            fault: None,
            lang: words.lang(),
            place: Place::default(),
            heard: None,
        };
        setup.enter(Step::Language, words);
        setup
    }

    pub fn update(
        &mut self,
        command: Option<Command>,
        programs: &[Program],
        today: NaiveDate,
        words: &Words,
    ) -> Flow {
        let rows = self.rows(programs, words).len();
        match command {
            Some(Command::Up | Command::Down | Command::Confirm)
                if self.step.is_text() && self.place.reading.update(command) == Turn::Moved => {}
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, rows),
            Some(Command::Pick(number)) if self.place.pick(number, rows) => {
                self.toggle(programs);
                if self.step.chooses() {
                    return self.confirm(programs, today, words);
                }
            }
            Some(Command::Pause) if self.step == Step::Check => return self.listen(),
            Some(Command::Left | Command::Right | Command::Pause) => self.toggle(programs),
            Some(Command::Confirm | Command::Next) => return self.confirm(programs, today, words),
            Some(Command::Stop | Command::Quit) => match self.step.before() {
                Some(step) => self.enter(step, words),
                None => return Flow::to(Go::Today),
            },
            _ => {}
        }
        self.spoken(words)
    }

    pub fn edit(&mut self, edit: Edit) {
        self.fault = None;
        self.answers.birth.edit(edit);
    }

    /// Takes a whole line as the date; a dash alone takes away the one that is there.
    pub fn write(&mut self, text: &str) {
        self.fault = None;
        self.answers.write_birth(if text == "-" { "" } else { text });
    }

    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        self.step == Step::Birth
    }

    pub fn page(&self, context: &Context, programs: &[Program]) -> Page<'_> {
        let words = &context.words;
        let (title, text) = self.texts(context);
        let next = if self.step == Step::Check { words.key_keep_all() } else { words.key_on() };
        let listen = || context.hint(Command::Pause, words.key_listen());
        let change = || context.hint(Command::Pause, words.key_change());
        let back = context.hint(Command::Stop, words.key_back());
        let help = || context.hint(Command::Help, words.key_help());
        let hints = iter::once(context.hint(Command::Confirm, next))
            .chain((self.step == Step::Allowed).then(change))
            .chain((self.step == Step::Check).then(listen))
            .chain([back.clone()])
            .chain((!self.is_typing()).then(help));
        let read_on = context.hint(Command::Confirm, words.key_read_on());
        let pass = context.hint(Command::Next, words.key_pass());
        let before_end =
            if self.step.is_text() { vec![read_on, pass, back, help()] } else { Vec::new() };
        Page {
            title: words.wizard_step(self.step.number() + 1, Step::ALL.len(), title),
            text,
            rows: self.rows(programs, words),
            selected: self.place.row,
            enter: if self.step.chooses() { Enter::Chooses } else { Enter::GoesOn },
            reading: Some(&self.place.reading),
            field: self.is_typing().then_some(&self.answers.birth),
            news: self.news(context),
            hints: hints.collect(),
            hints_before_end: before_end,
            about: None,
            strip: None,
            asks: self.is_typing().then(|| self.asks(words)),
        }
    }

    /// What was wrong with a date; the sound that is heard, and whether it is.
    fn news(&self, context: &Context) -> Vec<String> {
        let words = &context.words;
        let fault = self.fault.map(|fault| fault_text(fault, words));
        let act = self.heard.and_then(|heard| EXAMPLES.get(heard));
        let heard = act.map(|(_, word)| act_name(*word, words));
        let sound = context.news.as_ref().filter(|_| act.is_some()).map(|news| news.text.clone());
        [fault, heard, sound].into_iter().flatten().collect()
    }

    /// The next sound, to be listened to.
    fn listen(&mut self) -> Flow {
        let next = self.heard.map_or(0, |heard| (heard + 1) % EXAMPLES.len());
        self.heard = Some(next);
        let example = EXAMPLES.get(next).map(|(act, _)| Effect::Sound(Sound::Example(*act)));
        Flow { effects: example.into_iter().collect(), go: None }
    }

    fn texts(&self, context: &Context) -> (String, Vec<Piece>) {
        let words = &context.words;
        match self.step {
            Step::Language => (words.wizard_language(), Vec::new()),
            Step::About => {
                let texts = [words.wizard_about_1(), words.cli_disclaimer()];
                (words.wizard_about(), paragraphs(texts))
            }
            Step::Signs => {
                let mut pieces = vec![Piece::Text(words.wizard_signs()), Piece::Gap];
                pieces.extend(signs::pieces(context.call(), words));
                (words.signs_title(), pieces)
            }
            Step::Birth => (words.wizard_birth(), paragraphs([words.wizard_birth_text()])),
            Step::Injury => (words.wizard_injury(), paragraphs([words.wizard_injury_text()])),
            Step::Allowed => (words.wizard_allowed(), paragraphs([words.wizard_allowed_text()])),
            Step::Check => (
                words.wizard_check(),
                paragraphs(self.answers.say(words).into_iter().chain([words.wizard_check_sound()])),
            ),
        }
    }

    /// What a line typed here is.
    fn asks(&self, words: &Words) -> String {
        if self.answers.birth.text().is_empty() {
            words.wizard_birth_ask()
        } else {
            words.wizard_birth_ask_again()
        }
    }

    fn rows(&self, programs: &[Program], words: &Words) -> Vec<Row> {
        match self.step {
            Step::Language => Lang::ALL.iter().map(|lang| Row::new(language(*lang), "")).collect(),
            Step::Birth => vec![Row::new(words.wizard_birth_row(), self.answers.birth.text())],
            Step::Injury => Injury::ALL.iter().map(|each| Row::new(each.say(words), "")).collect(),
            Step::Allowed => allowable(programs)
                .map(|program| {
                    let value = if self.answers.allows(program) {
                        words.wizard_allowed_yes()
                    } else {
                        words.check_in_no()
                    };
                    Row::new(words.pick(&program.title), value)
                })
                .collect(),
            Step::About | Step::Check | Step::Signs => Vec::new(),
        }
    }

    /// A choice among rows, made by going to it or turning it.
    fn toggle(&mut self, programs: &[Program]) {
        match self.step {
            Step::Allowed => {
                if let Some(program) = allowable(programs).nth(self.place.row) {
                    self.answers.toggle(program);
                }
            }
            Step::Injury => {
                let chosen = Injury::ALL.get(self.place.row).copied();
                self.answers.injury = chosen.unwrap_or(self.answers.injury);
            }
            Step::About | Step::Birth | Step::Check | Step::Language | Step::Signs => {}
        }
    }

    fn confirm(&mut self, programs: &[Program], today: NaiveDate, words: &Words) -> Flow {
        if self.step == Step::Injury {
            self.toggle(programs);
        }
        if self.step == Step::Birth {
            self.fault = self.answers.profile(today).err();
            if self.fault.is_some() {
                return Flow::default();
            }
        }
        let spoken = self.spoken(words);
        match self.step.next() {
            Some(step) => {
                self.enter(step, words);
                spoken
            }
            None => self.keep(programs, today, words),
        }
    }

    /// Everything at once, and on to today.
    fn keep(&self, programs: &[Program], today: NaiveDate, words: &Words) -> Flow {
        let mut flow = Flow::to(Go::Today);
        flow.effects.extend(self.answers.facts(programs, today).into_iter().map(Effect::Note));
        if words.lang() != self.lang {
            flow.effects.push(Effect::KeepLang(words.lang()));
        }
        flow
    }

    fn enter(&mut self, step: Step, words: &Words) {
        self.step = step;
        self.fault = None;
        self.heard = None;
        self.place = Place::at(match step {
            Step::Language => {
                Lang::ALL.iter().position(|lang| *lang == words.lang()).unwrap_or_default()
            }
            Step::Injury => {
                Injury::ALL.iter().position(|each| *each == self.answers.injury).unwrap_or_default()
            }
            Step::About | Step::Allowed | Step::Birth | Step::Check | Step::Signs => 0,
        });
    }

    /// Speaks the selected language at once, so that the question can be read.
    fn spoken(&self, words: &Words) -> Flow {
        match Lang::ALL.get(self.place.row) {
            Some(lang) if self.step == Step::Language && *lang != words.lang() => {
                Flow::to(Go::Speak(*lang))
            }
            _ => Flow::default(),
        }
    }
}

fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Nl => "Nederlands",
    }
}

fn fault_text(fault: Fault, words: &Words) -> String {
    match fault {
        Fault::Birth(BirthFault::Future) => words.wizard_birth_future(),
        Fault::Birth(BirthFault::LongAgo) => words.wizard_birth_long_ago(),
        Fault::Unreadable => words.wizard_birth_unreadable(),
    }
}
