//! The first questions: language, what this is, when and how the birth was, what a physio already allowed.
//!
//! Nothing is kept before the last step. Every step can be passed over with Enter and gone back to with Esc.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::{
    Context, Effect, Flow, Go,
    page::{Page, Row},
};
use crate::{
    keys::{Command, Edit},
    program::{Kind, Program},
    recovery::{
        Injury, OASI, Profile,
        diary::{Allowance, Fact},
        profile::BirthFault,
    },
    widget::field::Field,
    words::{Lang, Words},
};

/// The most characters of a date.
const DATE: usize = 20;
/// More lines than any text of these steps has.
const LONGEST: usize = 60;

#[derive(Debug)]
pub struct Setup {
    step: Step,
    birth: Field,
    fault: Option<Fault>,
    injury: Injury,
    allowed: BTreeSet<String>,
    known: Known,
    selected: usize,
    scroll: usize,
}

/// What was so when the questions began.
#[derive(Debug)]
struct Known {
    lang: Lang,
    birth: String,
    allowed: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Language,
    About,
    Birth,
    Injury,
    Allowed,
    Check,
}

/// Why a birth date is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Birth(BirthFault),
    Unreadable,
}

impl Step {
    const ALL: [Self; 6] =
        [Self::Language, Self::About, Self::Birth, Self::Injury, Self::Allowed, Self::Check];

    /// Whether there is only something to read, so that up and down move the text.
    const fn is_text(self) -> bool {
        matches!(self, Self::About | Self::Check)
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
        let birth =
            known.map(|profile| profile.birth.format("%d-%m-%Y").to_string()).unwrap_or_default();
        let allowed: BTreeSet<String> = allowed.into_iter().collect();
        let mut setup = Self {
            step: Step::Language,
            birth: Field::new(DATE).with_text(&birth),
            fault: None,
            injury: known.map_or(Injury::Unknown, |profile| profile.injury),
            allowed: allowed.clone(),
            known: Known { lang: words.lang(), birth, allowed },
            selected: 0,
            scroll: 0,
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
        let last = self.rows(programs, words).len().saturating_sub(1);
        match command {
            Some(Command::Up) if self.step.is_text() => {
                self.scroll = self.scroll.saturating_sub(1);
            }
            Some(Command::Down) if self.step.is_text() => {
                self.scroll = (self.scroll + 1).min(LONGEST);
            }
            Some(Command::Up) => self.selected = self.selected.saturating_sub(1),
            Some(Command::Down) => self.selected = (self.selected + 1).min(last),
            Some(Command::Pick(number)) => {
                if let Some(at) = usize::from(number).checked_sub(1).filter(|at| *at <= last) {
                    self.selected = at;
                    self.toggle(programs);
                    if matches!(self.step, Step::Language | Step::Injury) {
                        return self.confirm(programs, today, words);
                    }
                }
            }
            Some(Command::Left | Command::Right | Command::Pause) => self.toggle(programs),
            Some(Command::Confirm) => return self.confirm(programs, today, words),
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
        self.birth.edit(edit);
    }

    /// Takes a whole line as the date.
    pub fn write(&mut self, text: &str) {
        self.fault = None;
        self.birth = Field::new(DATE).with_text(text);
    }

    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        self.step == Step::Birth
    }

    pub fn page(&self, context: &Context, programs: &[Program]) -> Page<'_> {
        let words = &context.words;
        let (title, text) = self.texts(words);
        let next = if self.step == Step::Check { words.key_keep_all() } else { words.key_on() };
        let mut hints = vec![context.hint(Command::Confirm, next)];
        if self.step == Step::Allowed {
            hints.push(context.hint(Command::Pause, words.key_change()));
        }
        hints.push(context.hint(Command::Stop, words.key_back()));
        Page {
            title: words.wizard_step(self.step.number() + 1, Step::ALL.len(), title),
            text,
            rows: self.rows(programs, words),
            selected: self.selected,
            field: self.is_typing().then_some(&self.birth),
            news: self.fault.map(|fault| fault_text(fault, words)).into_iter().collect(),
            hints,
            about: None,
            strip: None,
            asks: self.is_typing().then(|| words.wizard_birth_ask()),
            scroll: self.scroll,
        }
    }

    fn texts(&self, words: &Words) -> (String, Vec<String>) {
        match self.step {
            Step::Language => (words.wizard_language(), Vec::new()),
            Step::About => (
                words.wizard_about(),
                vec![words.wizard_about_1(), words.cli_disclaimer(), words.wizard_about_2()],
            ),
            Step::Birth => (words.wizard_birth(), vec![words.wizard_birth_text()]),
            Step::Injury => (words.wizard_injury(), vec![words.wizard_injury_text()]),
            Step::Allowed => (words.wizard_allowed(), vec![words.wizard_allowed_text()]),
            Step::Check => (words.wizard_check(), self.check_texts(words)),
        }
    }

    fn check_texts(&self, words: &Words) -> Vec<String> {
        let mut texts = match parse_date(&self.birth.text()) {
            Some(birth) => vec![
                words.wizard_check_birth(format!("{} {}", words.day_of(birth), birth.year())),
                words.wizard_check_injury(injury(self.injury, words)),
            ],
            None => vec![words.wizard_check_nothing()],
        };
        if self.injury.track() == OASI && !self.birth.text().is_empty() {
            texts.push(words.wizard_check_oasi());
        }
        texts
    }

    fn rows(&self, programs: &[Program], words: &Words) -> Vec<Row> {
        match self.step {
            Step::Language => Lang::ALL.iter().map(|lang| Row::new(language(*lang), "")).collect(),
            Step::Birth => vec![Row::new(words.wizard_birth_row(), self.birth.text())],
            Step::Injury => {
                Injury::ALL.iter().map(|each| Row::new(injury(*each, words), "")).collect()
            }
            Step::Allowed => allowable(programs)
                .map(|program| {
                    let allowed = self.allowed.contains(&program.id);
                    let value =
                        if allowed { words.wizard_allowed_yes() } else { words.check_in_no() };
                    Row::new(words.pick(&program.title), value)
                })
                .collect(),
            Step::About | Step::Check => Vec::new(),
        }
    }

    /// A choice among rows, made by going to it or turning it.
    fn toggle(&mut self, programs: &[Program]) {
        match self.step {
            Step::Allowed => {
                if let Some(program) = allowable(programs).nth(self.selected)
                    && !self.allowed.remove(&program.id)
                {
                    self.allowed.insert(program.id.clone());
                }
            }
            Step::Injury => {
                self.injury = Injury::ALL.get(self.selected).copied().unwrap_or(self.injury);
            }
            Step::About | Step::Birth | Step::Check | Step::Language => {}
        }
    }

    fn confirm(&mut self, programs: &[Program], today: NaiveDate, words: &Words) -> Flow {
        if self.step == Step::Injury {
            self.toggle(programs);
        }
        if self.step == Step::Birth && self.birth.text().is_empty() {
            self.birth = Field::new(DATE).with_text(&self.known.birth);
        }
        if self.step == Step::Birth && !self.birth.text().is_empty() {
            self.fault = self.birth_fault(today);
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

    fn birth_fault(&self, today: NaiveDate) -> Option<Fault> {
        match parse_date(&self.birth.text()) {
            None => Some(Fault::Unreadable),
            Some(birth) => Profile::new(birth, self.injury, today).err().map(Fault::Birth),
        }
    }

    /// Everything at once, and on to today.
    fn keep(&self, programs: &[Program], today: NaiveDate, words: &Words) -> Flow {
        let mut flow = Flow::to(Go::Today);
        let profile = parse_date(&self.birth.text())
            .and_then(|birth| Profile::new(birth, self.injury, today).ok());
        flow.effects.extend(profile.map(|profile| Effect::Note(Fact::Profile(profile))));
        let changed = allowable(programs).map(|program| &program.id).filter(|program| {
            self.allowed.contains(*program) != self.known.allowed.contains(*program)
        });
        flow.effects.extend(changed.cloned().map(|program| {
            let is_given = self.allowed.contains(&program);
            Effect::Note(Fact::Allowance(if is_given {
                Allowance::Given { program }
            } else {
                Allowance::Withdrawn { program }
            }))
        }));
        if words.lang() != self.known.lang {
            flow.effects.push(Effect::KeepLang(words.lang()));
        }
        flow
    }

    fn enter(&mut self, step: Step, words: &Words) {
        self.step = step;
        self.scroll = 0;
        self.fault = None;
        self.selected = match step {
            Step::Language => {
                Lang::ALL.iter().position(|lang| *lang == words.lang()).unwrap_or_default()
            }
            Step::Injury => {
                Injury::ALL.iter().position(|each| *each == self.injury).unwrap_or_default()
            }
            Step::About | Step::Allowed | Step::Birth | Step::Check => 0,
        };
    }

    /// Speaks the selected language at once, so that the question can be read.
    fn spoken(&self, words: &Words) -> Flow {
        match Lang::ALL.get(self.selected) {
            Some(lang) if self.step == Step::Language && *lang != words.lang() => {
                Flow::to(Go::Speak(*lang))
            }
            _ => Flow::default(),
        }
    }
}

/// The programs that a physio may have allowed early: all that ask something of the body.
fn allowable(programs: &[Program]) -> impl Iterator<Item = &Program> {
    programs.iter().filter(|program| !matches!(program.kind, Kind::Breathing | Kind::Relaxation))
}

/// A date as people write it: `2026-10-30`, `30-10-2026`, `30/10/2026`, `30 10 26`.
fn parse_date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
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

pub fn injury(injury: Injury, words: &Words) -> String {
    match injury {
        Injury::None => words.injury_none(),
        Injury::FirstDegree => words.injury_first_degree(),
        Injury::SecondDegree => words.injury_second_degree(),
        Injury::Episiotomy => words.injury_episiotomy(),
        Injury::Caesarean => words.injury_caesarean(),
        Injury::ThirdDegree => words.injury_third_degree(),
        Injury::FourthDegree => words.injury_fourth_degree(),
        Injury::Unknown => words.injury_unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let date = NaiveDate::from_ymd_opt(2026, 10, 30);
        for text in ["2026-10-30", "30-10-2026", "30/10/2026", "30.10.26", "30 10 2026"] {
            assert_eq!(parse_date(text), date, "{text}");
        }
        for text in [
            "",
            "30",
            "30-02-2026",
            "2026-13-01",
            "oktober",
            "30-10-20261",
            "1-1-1-1",
            "99999999999-1-1",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
