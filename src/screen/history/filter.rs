//! Choosing what is shown: one exercise or all, from one date until another or without limit.

use chrono::NaiveDate;

use super::Choice;
use crate::{
    keys::{Command, Edit},
    program::Program,
    screen::{
        Context,
        date::parse_date,
        page::{Page, Row},
        reading::Piece,
    },
    widget::field::Field,
    words::Words,
};

/// The most characters of a date.
const DATE: usize = 10;

#[derive(Debug)]
pub(super) struct Form {
    /// The place in the list of programs; `None` for all of them.
    program: Option<usize>,
    from: Field,
    to: Field,
    row: Line,
    /// Whether a date could be read.
    reads: Reads,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Program,
    From,
    To,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reads {
    Unclear,
    Well,
}

/// Where a key leads.
#[derive(Debug)]
pub(super) enum Step {
    Back,
    Chosen(Choice),
    Stay,
}

impl Form {
    pub(super) fn new(choice: &Choice, programs: &[Program]) -> Self {
        let field = |date: Option<NaiveDate>| {
            Field::new(DATE).with_text(&date.map(|date| date.to_string()).unwrap_or_default())
        };
        let at = |id: &String| programs.iter().position(|program| program.id == *id);
        Self {
            program: choice.program.as_ref().and_then(at),
            from: field(choice.from),
            to: field(choice.to),
            row: Line::Program,
            reads: Reads::Well,
        }
    }

    pub(super) fn update(&mut self, command: Command, programs: &[Program]) -> Step {
        match command {
            Command::Up => self.row = self.row.before(),
            Command::Down => self.row = self.row.next(),
            Command::Pick(1) | Command::Pause | Command::Right if self.row == Line::Program => {
                self.program = match self.program {
                    None => Some(0),
                    Some(at) => Some(at + 1),
                }
                .filter(|at| *at < programs.len());
            }
            Command::Left if self.row == Line::Program => {
                self.program = match self.program {
                    None => programs.len().checked_sub(1),
                    Some(at) => at.checked_sub(1),
                };
            }
            Command::Pick(number @ 1..=3) => {
                self.row = match number {
                    1 => Line::Program,
                    2 => Line::From,
                    _ => Line::To,
                };
            }
            Command::Confirm => return self.choice(programs),
            Command::Stop | Command::Quit => return Step::Back,
            _ => {}
        }
        Step::Stay
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        if let Some(field) = self.field_mut() {
            field.edit(edit);
        }
    }

    /// Takes a whole line as the date that is asked, and goes on to the first row.
    pub(super) fn write(&mut self, text: &str) {
        if let Some(field) = self.field_mut() {
            *field = Field::new(DATE).with_text(text);
        }
        self.row = Line::Program;
    }

    pub(super) const fn is_typing(&self) -> bool {
        !matches!(self.row, Line::Program)
    }

    pub(super) fn page(&self, context: &Context, programs: &[Program]) -> Page<'_> {
        let words = &context.words;
        let program = self.program.and_then(|at| programs.get(at));
        let program = program
            .map_or_else(|| words.filter_all(), |program| words.pick(&program.title).to_owned());
        let rows = [
            (words.filter_program(), program),
            (words.filter_from(), shown(&self.from, words)),
            (words.filter_until(), shown(&self.to, words)),
        ];
        let unclear = (self.reads == Reads::Unclear).then(|| words.filter_unreadable());
        let mut hints = vec![context.hint(Command::Confirm, words.key_confirm())];
        if !self.is_typing() {
            hints.push(context.hint(Command::Pause, words.key_change()));
        }
        hints.push(context.hint(Command::Down, words.key_down()));
        hints.push(context.hint(Command::Stop, words.key_back()));
        Page {
            title: words.history_title_filter(),
            text: vec![Piece::Text(words.filter_text())],
            rows: rows.into_iter().map(|(label, value)| Row::new(label, value)).collect(),
            selected: self.row as usize,
            field: self.field(),
            asks: self.is_typing().then(|| words.filter_ask()),
            news: unclear.into_iter().collect(),
            hints,
            ..Page::default()
        }
    }

    const fn field(&self) -> Option<&Field> {
        match self.row {
            Line::Program => None,
            Line::From => Some(&self.from),
            Line::To => Some(&self.to),
        }
    }

    const fn field_mut(&mut self) -> Option<&mut Field> {
        match self.row {
            Line::Program => None,
            Line::From => Some(&mut self.from),
            Line::To => Some(&mut self.to),
        }
    }

    fn choice(&mut self, programs: &[Program]) -> Step {
        let (from, to) = match (date(&self.from), date(&self.to)) {
            (Ok(from), Ok(to)) => (from, to),
            (from, _) => {
                self.reads = Reads::Unclear;
                self.row = if from.is_err() { Line::From } else { Line::To };
                return Step::Stay;
            }
        };
        let program = self.program.and_then(|at| programs.get(at));
        Step::Chosen(Choice { program: program.map(|program| program.id.clone()), from, to })
    }
}

impl Line {
    const fn before(self) -> Self {
        match self {
            Self::Program | Self::From => Self::Program,
            Self::To => Self::From,
        }
    }

    const fn next(self) -> Self {
        match self {
            Self::Program => Self::From,
            Self::From | Self::To => Self::To,
        }
    }
}

/// The date that was typed; none where nothing was.
fn date(field: &Field) -> Result<Option<NaiveDate>, ()> {
    match field.text().as_str() {
        "" => Ok(None),
        text => parse_date(text).map(Some).ok_or(()),
    }
}

/// A date in full where it can be read, and what was typed where not.
fn shown(field: &Field, words: &Words) -> String {
    parse_date(&field.text()).map_or_else(|| field.text(), |date| words.date(date))
}
