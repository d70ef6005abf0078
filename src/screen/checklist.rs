//! The five points for running, jumping and heavy lifting: one key for yes, one for no.
//!
//! What comes of it is a conversation with a physio, never a permission.

use chrono::NaiveDate;
use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::Widget,
};

use super::{
    Context, Room,
    reading::{Page, Piece, Reading, Turn, column},
    stage,
};
use crate::{
    keys::Command,
    recovery::{
        checklist::{self, Access, Filled},
        diary::Check,
        learn::Learner,
    },
    theme::Role,
    words::{Words, width, wrap, wrap_behind},
};

#[derive(Debug)]
pub struct Checklist {
    access: Access,
    date: NaiveDate,
    answers: [Option<bool>; Check::ALL.len()],
    /// The point that is asked; their number when all are answered and the outcome is read.
    at: usize,
    /// Whether anything was answered since it was opened: looking at old answers gives no new ones.
    is_answered: bool,
    /// What the diary has.
    kept: Option<Filled>,
    reading: Reading,
}

/// What a key on the list leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Back to the card, with answers to keep if there are new ones.
    Back(Option<Filled>),
    /// On to the list of cards, likewise.
    Done(Option<Filled>),
    Keep(Filled),
    Stay,
}

impl Checklist {
    /// Opens with the last answers, if there are any; each can be given anew.
    pub fn open(learner: &Learner, date: NaiveDate) -> Self {
        let answers =
            learner.checklist.map_or([None; Check::ALL.len()], |filled| filled.answers().map(Some));
        Self {
            access: checklist::access(learner.place.as_ref(), date),
            date,
            answers,
            at: 0,
            is_answered: false,
            kept: learner.checklist,
            reading: Reading::default(),
        }
    }

    pub fn update(&mut self, command: Option<Command>) -> Step {
        if command == Some(Command::Stop) {
            return Step::Back(self.fresh());
        }
        if self.access != Access::Open {
            return match self.reading.update(command) {
                Turn::AtEnd => Step::Done(None),
                Turn::Moved | Turn::Other => Step::Stay,
            };
        }
        match command {
            Some(Command::Confirm | Command::Pause) if self.is_over() => {
                return Step::Done(self.fresh());
            }
            Some(Command::Confirm) => self.answer(true),
            Some(Command::Next) => self.answer(false),
            Some(Command::Up) => self.at = self.at.saturating_sub(1),
            Some(Command::Down) if self.answers.get(self.at).is_some_and(Option::is_some) => {
                self.at += 1;
            }
            _ => return Step::Stay,
        }
        match self.fresh().filter(|_| self.is_over()) {
            Some(filled) => {
                self.kept = Some(filled);
                Step::Keep(filled)
            }
            None => Step::Stay,
        }
    }

    /// The point that is asked, counted from 0; `None` when there is nothing to answer.
    pub fn asked(&self) -> Option<(usize, Check)> {
        let point = Check::ALL.get(self.at).copied();
        point.filter(|_| self.access == Access::Open).map(|point| (self.at, point))
    }

    /// What there is to say when nothing is asked.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        match (self.access, self.filled()) {
            (Access::Open, Some(filled)) => vec![checklist::outcome(&filled, words)],
            (Access::Open, None) => Vec::new(),
            (Access::NotBefore(from), _) => {
                vec![words.checklist_not_yet(words.date(from)), words.checklist_meanwhile()]
            }
            (Access::Unknown, _) => vec![words.checklist_unknown(), words.checklist_meanwhile()],
        }
    }

    fn answer(&mut self, is_yes: bool) {
        if let Some(answer) = self.answers.get_mut(self.at) {
            *answer = Some(is_yes);
            self.is_answered = true;
            self.at += 1;
        }
    }

    const fn is_over(&self) -> bool {
        self.at >= Check::ALL.len()
    }

    fn filled(&self) -> Option<Filled> {
        let [pain, heaviness, leaking, control, trained] = self.answers;
        Some(Filled::new(self.date, [pain?, heaviness?, leaking?, control?, trained?]))
    }

    /// All five answers, when they are not kept yet.
    fn fresh(&self) -> Option<Filled> {
        self.filled().filter(|filled| self.is_answered && Some(*filled) != self.kept)
    }

    pub fn view(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let words = &context.words;
        if self.access == Access::Open {
            self.view_points(context, window, buffer);
            return;
        }
        let lines = self.lines(words).into_iter();
        let pieces: Vec<Piece> = lines.flat_map(|text| [Piece::Text(text), Piece::Gap]).collect();
        let page = Page {
            titles: [words.checklist_title(), words.checklist_title()],
            pieces: &pieces,
            end: None,
            hints: vec![
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Signs, words.key_signs()),
                context.hint(Command::Help, words.key_help()),
            ],
        };
        self.reading.view(page, context, window, buffer);
    }

    fn view_points(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let words = &context.words;
        let room = Room::of(stage(window));
        let (gap, rest) = match room {
            Room::Roomy => (1, 1),
            Room::Narrow => (0, 1),
            Room::TooSmall => (0, 0),
        };
        let [_, title, _, body, footer] = Layout::vertical([
            Constraint::Length(gap),
            Constraint::Length(rest),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(rest),
        ])
        .areas(column(window));
        let heading = format!("{}. {}", words.checklist_title(), words.checklist_ask());
        Line::from(heading).style(context.theme.style(Role::Strong)).render(title, buffer);
        let (lines, seen) = self.point_lines(context, usize::from(body.width), usize::from(gap));
        let first = seen.saturating_sub(usize::from(body.height));
        for (line, row) in lines.into_iter().skip(first).zip(body.rows()) {
            line.render(row, buffer);
        }
        let others = [
            context.hint(Command::Up, words.key_up()),
            context.hint(Command::Stop, words.key_back()),
            context.hint(Command::Signs, words.key_signs()),
            context.hint(Command::Help, words.key_help()),
        ];
        let mut hints = if self.is_over() {
            vec![context.hint(Command::Confirm, words.key_confirm_close())]
        } else {
            vec![
                context.hint(Command::Confirm, words.checklist_yes()),
                context.hint(Command::Next, words.checklist_no()),
            ]
        };
        hints.extend(others);
        let _key_style = context.theme.style(Role::Strong);
        context.draw_footer(&hints, footer, buffer);
    }

    /// The points with their answers and what comes of them, and how many lines have to be in view.
    fn point_lines(
        &self,
        context: &Context,
        columns: usize,
        gap: usize,
    ) -> (Vec<Line<'static>>, usize) {
        let words = &context.words;
        let (yes, no) = (words.checklist_yes(), words.checklist_no());
        let answer_width = width(&yes).max(width(&no));
        let mut lines = Vec::new();
        let mut seen = 0;
        for (at, (point, answer)) in Check::ALL.into_iter().zip(self.answers).enumerate() {
            let is_asked = at == self.at;
            let answer = match answer {
                None => "·",
                Some(true) => &yes,
                Some(false) => &no,
            };
            let marker = if is_asked { "›" } else { " " };
            let mark = format!("{marker} {answer:answer_width$}  ");
            let role = if is_asked { Role::Strong } else { Role::Text };
            let text = wrap_behind(&mark, &point.text(words), columns);
            let style = context.theme.style(role);
            lines.extend(text.into_iter().map(|line| Line::from(line).style(style)));
            if is_asked {
                seen = lines.len();
            }
            lines.extend(std::iter::repeat_n(Line::default(), gap));
        }
        if let Some(filled) = self.filled().filter(|_| self.is_over()) {
            lines.push(Line::default());
            let outcome = wrap(&checklist::outcome(&filled, words), columns);
            let style = context.theme.style(Role::Strong);
            lines.extend(outcome.into_iter().map(|line| Line::from(line).style(style)));
            seen = lines.len();
        }
        (lines, seen)
    }
}
