//! The questions before a session, most often one of contractions: one key each, and on a good day only Enter.
//!
//! Nothing reported is not "all is well": the screen never says so. What an answer means is said at once, under the rows.

use std::iter;

use super::{
    Context, Flow, Go,
    page::{Page, Row},
    place::{Place, Turn},
    reading::paragraphs,
};
use crate::{
    keys::Command,
    program::Program,
    recovery::gate::{State, Why},
    session::answers::{CheckIn, Reported},
    words::Words,
};

#[derive(Debug)]
pub struct CheckInScreen {
    program: Program,
    questions: Vec<Question>,
    answers: CheckIn,
    place: Place,
    /// Whether the program may begin with these answers.
    state: State,
}

/// What is asked; some only when there is reason to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Alarm,
    /// Still a complaint from last time; asked from the day after.
    Complaint,
    /// Could you feel it and let go, last time.
    Control,
    Heavy,
    Pain,
    /// Peed normally since birth; asked in the first weeks.
    Peed,
    /// Closed and looked at; asked before massage until it is.
    Scar,
}

impl Question {
    /// Before contractions.
    pub const USUAL: [Self; 4] = [Self::Pain, Self::Heavy, Self::Alarm, Self::Control];
    /// Before whatever exercise, where answers of today were taken back.
    pub const ANY: [Self; 3] = [Self::Pain, Self::Heavy, Self::Alarm];

    /// Everything that one key after another can report here.
    const fn answers(self) -> &'static [&'static [Reported]] {
        match self {
            Self::Alarm => &[&[], &[Reported::Urgent], &[Reported::Emergency]],
            Self::Complaint => &[&[], &[Reported::Complaint]],
            Self::Control => &[
                &[],
                &[Reported::CannotFeel],
                &[Reported::CannotLetGo],
                &[Reported::CannotFeel, Reported::CannotLetGo],
            ],
            Self::Heavy => &[&[], &[Reported::Heavy]],
            Self::Pain => &[&[], &[Reported::Pain]],
            Self::Peed => &[&[], &[Reported::NotPeed]],
            Self::Scar => &[&[Reported::ScarUnsure], &[Reported::ScarChecked]],
        }
    }

    fn text(self, words: &Words) -> String {
        match self {
            Self::Alarm => words.check_in_alarm(),
            Self::Complaint => words.check_in_complaint(),
            Self::Control => words.check_in_control(),
            Self::Heavy => words.check_in_heavy(),
            Self::Pain => words.check_in_pain(),
            Self::Peed => words.check_in_peed(),
            Self::Scar => words.check_in_scar(),
        }
    }

    fn value(self, answers: &CheckIn, words: &Words) -> String {
        let has = |what| answers.has(what);
        match self {
            Self::Alarm if has(Reported::Emergency) => words.check_in_alarm_now(),
            Self::Alarm if has(Reported::Urgent) => words.check_in_alarm_today(),
            Self::Control if has(Reported::CannotFeel) && has(Reported::CannotLetGo) => {
                words.check_in_control_neither()
            }
            Self::Control if has(Reported::CannotFeel) => words.check_in_control_no_feeling(),
            Self::Control if has(Reported::CannotLetGo) => words.check_in_control_no_letting_go(),
            Self::Scar if has(Reported::ScarChecked) => words.check_in_yes(),
            Self::Scar => words.check_in_scar_unsure(),
            Self::Control | Self::Peed if !self.is_reported(answers) => words.check_in_yes(),
            _ if self.is_reported(answers) && self != Self::Peed => words.check_in_yes(),
            _ => words.check_in_no(),
        }
    }

    fn is_reported(self, answers: &CheckIn) -> bool {
        self.answers()
            .iter()
            .flat_map(|reported| reported.iter())
            .any(|reported| answers.has(*reported))
    }
}

impl CheckInScreen {
    /// With the answers that are likely, so that Enter is enough when nothing changed.
    pub fn new(
        program: Program,
        questions: Vec<Question>,
        suggested: CheckIn,
        judge: impl Fn(&CheckIn) -> State,
    ) -> Self {
        let state = judge(&suggested);
        Self { program, questions, answers: suggested, place: Place::default(), state }
    }

    /// `judge` says whether the program may begin with some answers.
    pub fn update(&mut self, command: Option<Command>, judge: impl Fn(&CheckIn) -> State) -> Flow {
        let rows = self.questions.len();
        match command {
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, rows),
            Some(Command::Left) => self.turn(Turn::Back),
            Some(Command::Right | Command::Pause) => self.turn(Turn::On),
            Some(Command::Pick(number)) if self.place.pick(number, rows) => self.turn(Turn::On),
            Some(Command::Confirm) => {
                return Flow::to(Go::Begin {
                    program: self.program.clone(),
                    check_in: Some(self.answers.clone()),
                });
            }
            Some(Command::Stop | Command::Quit) => return Flow::to(Go::Today),
            _ => {}
        }
        self.state = judge(&self.answers);
        Flow::default()
    }

    pub const fn program(&self) -> &Program {
        &self.program
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        let rows = self
            .questions
            .iter()
            .map(|question| Row::new(question.text(words), question.value(&self.answers, words)));
        let title = words.pick(&self.program.title);
        let asks_scar = self.questions.contains(&Question::Scar);
        let scar = asks_scar.then(|| words.check_in_scar_text());
        let start = if self.state == State::Open { words.key_start() } else { words.key_on() };
        Page {
            title: words.check_in_title(),
            text: paragraphs(iter::once(words.check_in_text(title)).chain(scar)),
            rows: rows.collect(),
            selected: self.place.row,
            reading: Some(&self.place.reading),
            news: vec![self.meaning(words)],
            hints: vec![
                context.hint(Command::Confirm, start),
                context.hint(Command::Pause, words.key_change()),
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Signs, words.key_signs()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        }
    }

    /// What the answers lead to, in one warm line: what the gate says to them.
    fn meaning(&self, words: &Words) -> String {
        match &self.state {
            State::Open if self.answers.has(Reported::Complaint) => {
                words.check_in_means_smaller_step()
            }
            State::Open => words.check_in_means_begin(),
            State::NotToday { why, .. } => match why {
                Why::Emergency => words.check_in_means_emergency(),
                Why::Urgent => words.check_in_means_urgent(),
                Why::NotPeed => words.check_in_means_not_peed(),
                Why::Pain | Why::Heavy => words.check_in_means_pain(),
                Why::CannotLetGo => words.check_in_means_no_letting_go(),
                Why::CannotFeel => words.check_in_means_no_feeling(),
                Why::Complaint => words.check_in_means_complaint(),
                Why::Scar => words.check_in_means_scar(),
                Why::Hurt | Why::TooMuch | Why::TooSoon => words.check_in_means_not_now(),
            },
            State::Enough { .. } | State::NotYet(_) => words.check_in_means_not_now(),
        }
    }

    fn turn(&mut self, turn: Turn) {
        let Some(question) = self.questions.get(self.place.row) else { return };
        let all = question.answers();
        let reported: Vec<Reported> =
            all.iter().flat_map(|answer| answer.iter()).copied().collect();
        let holds = |answer: &&[Reported]| {
            reported.iter().all(|what| answer.contains(what) == self.answers.has(*what))
        };
        let now = all.iter().position(holds).unwrap_or_default();
        let next = match turn {
            Turn::Back => now.checked_sub(1).unwrap_or(all.len() - 1),
            Turn::On => (now + 1) % all.len(),
        };
        for what in reported {
            self.answers.reported.remove(&what);
        }
        self.answers.reported.extend(all.get(next).copied().unwrap_or_default());
    }
}
