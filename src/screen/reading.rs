//! A text to read: pieces that become lines at any width, a place in it, and the page it stands on.
//!
//! How far a text goes is known only when it is drawn; the last picture leaves that behind for the next key.

use std::cell::Cell;

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::Widget,
};

use super::{Context, Room, inset, stage};
use crate::{
    keys::Command,
    theme::{Role, Theme},
    widget::{
        footer::Hint,
        strength::{Bar, Marker, Strength},
    },
    words::{shorten, width, wrap, wrap_behind},
};

/// Longer lines are hard to read.
pub const COLUMNS: u16 = 76;
/// Lines that stay in view when a page is turned.
const OVERLAP: usize = 2;

/// A piece of text, before it has a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A drawing of bars, and the same as sentences.
    Bars {
        bars: Vec<Bar>,
        marker: Option<Marker>,
        /// What the shades mean.
        key: Option<String>,
        said: Vec<String>,
    },
    Gap,
    Heading(String, Role),
    Item(String),
    /// Small print.
    Note(String),
    Text(String),
}

/// Where somebody is in a text.
#[derive(Debug, Default)]
pub struct Reading {
    /// The first line shown.
    at: usize,
    drawn: Cell<Drawn>,
}

/// What the last picture showed.
#[derive(Clone, Copy, Debug, Default)]
struct Drawn {
    /// The last place from which there is a full page.
    furthest: usize,
    rows: usize,
}

/// What a key did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// There was nothing more to read on to.
    AtEnd,
    Moved,
    /// The key is none for reading.
    Other,
}

/// A text with a title, and the keys that do something there.
pub struct Page<'p> {
    /// In full, and shorter for where that does not fit.
    pub titles: [String; 2],
    pub pieces: &'p [Piece],
    /// What the key to read on leads to at the end of the text, when that is not where `Stop` leads.
    pub end: Option<String>,
    pub hints: Vec<Hint>,
}

impl Reading {
    pub fn update(&mut self, command: Option<Command>) -> Turn {
        let Drawn { furthest, rows } = self.drawn.get();
        let at = self.at.min(furthest);
        self.at = match command {
            Some(Command::Down) => (at + 1).min(furthest),
            Some(Command::Up) => at.saturating_sub(1),
            Some(Command::Confirm | Command::Next | Command::Pause) if at >= furthest => {
                return Turn::AtEnd;
            }
            Some(Command::Confirm | Command::Next | Command::Pause) => {
                (at + rows.saturating_sub(OVERLAP).max(1)).min(furthest)
            }
            _ => return Turn::Other,
        };
        Turn::Moved
    }

    /// Up and down where there are rows besides: a whole page at once, for little of it is in view.
    pub fn turn(&mut self, command: Command) -> Turn {
        let Drawn { furthest, rows } = self.drawn.get();
        let (at, page) = (self.at.min(furthest), rows.max(1));
        let next = match command {
            Command::Down => (at + page).min(furthest),
            Command::Up => at.saturating_sub(page),
            _ => return Turn::Other,
        };
        self.at = next;
        if next == at { Turn::AtEnd } else { Turn::Moved }
    }

    /// The first of so many lines to show on so many rows.
    pub fn first(&self, lines: usize, rows: usize) -> usize {
        let furthest = lines.saturating_sub(rows);
        self.drawn.set(Drawn { furthest, rows });
        self.at.min(furthest)
    }

    /// Whether the last picture left something out below.
    pub fn has_more(&self) -> bool {
        self.at < self.drawn.get().furthest
    }

    /// Whether something is left out above.
    pub const fn is_moved(&self) -> bool {
        self.at > 0
    }

    pub fn view(&self, page: Page<'_>, context: &Context, window: Rect, buffer: &mut Buffer) {
        let area = column(window);
        if Room::of(stage(window)) == Room::TooSmall {
            let [title, _] = page.titles;
            let title = Piece::Heading(title, Role::Strong);
            let pieces = [&[title], page.pieces].concat();
            self.draw(&pieces, context.theme, window, buffer);
            return;
        }
        let gap = u16::from(Room::of(stage(window)) == Room::Roomy);
        let [_, title, _, body, _, footer] = Layout::vertical([
            Constraint::Length(gap),
            Constraint::Length(1),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(gap),
            Constraint::Length(1),
        ])
        .areas(area);
        self.draw(page.pieces, context.theme, body, buffer);
        let arrows = match (self.at > 0, self.has_more()) {
            (false, false) => "",
            (false, true) => "↓",
            (true, false) => "↑",
            (true, true) => "↑ ↓",
        };
        let room = usize::from(title.width).saturating_sub(4);
        let [full, short] = page.titles;
        let text = if width(&full) <= room { full } else { shorten(&short, room) };
        Line::from(text).style(context.theme.style(Role::Strong)).render(title, buffer);
        Line::from(arrows).right_aligned().render(title, buffer);
        let words = &context.words;
        let on = if self.has_more() { Some(words.key_read_on()) } else { page.end };
        let on = on.map(|label| context.hint(Command::Confirm, label));
        let hints: Vec<Hint> = on.into_iter().chain(page.hints).collect();
        let _key_style = context.theme.style(Role::Strong);
        context.draw_footer(&hints, footer, buffer);
    }

    fn draw(&self, pieces: &[Piece], theme: Theme, area: Rect, buffer: &mut Buffer) {
        let lines = lines(pieces, usize::from(area.width), theme);
        let first = self.first(lines.len(), usize::from(area.height));
        for (line, row) in lines.into_iter().skip(first).zip(area.rows()) {
            line.render(row, buffer);
        }
    }
}

/// The column of a window in which text stands: in the middle, no wider than can be read.
pub(super) fn column(window: Rect) -> Rect {
    let area = stage(window);
    let area = if Room::of(area) == Room::Roomy { inset(area, 2) } else { area };
    let width = area.width.min(COLUMNS);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

pub(super) fn lines(pieces: &[Piece], columns: usize, theme: Theme) -> Vec<Line<'static>> {
    let styled = |lines: Vec<String>, role: Role| -> Vec<Line<'static>> {
        lines.into_iter().map(|line| Line::from(line).style(theme.style(role))).collect()
    };
    let piece_lines = |piece: &Piece| match piece {
        Piece::Bars { bars, marker, key, .. } => {
            let marker_style = theme.style(Role::Strong);
            let drawing = Strength { bars, marker: marker.as_ref(), marker_style }.lines(columns);
            let key = key.iter().flat_map(|key| styled(wrap(key, columns), Role::Faint));
            drawing.into_iter().chain(key).collect()
        }
        Piece::Gap => vec![Line::default()],
        Piece::Heading(text, role) => styled(wrap(text, columns), *role),
        Piece::Item(text) => styled(wrap_behind("• ", text, columns), Role::Text),
        Piece::Note(text) => styled(wrap(text, columns), Role::Faint),
        Piece::Text(text) => styled(wrap(text, columns), Role::Text),
    };
    pieces.iter().flat_map(piece_lines).collect()
}

/// Sentences as pieces, with a gap between each two.
pub fn paragraphs(texts: impl IntoIterator<Item = String>) -> Vec<Piece> {
    let gap = |at: usize| (at > 0).then_some(Piece::Gap);
    let texts = texts.into_iter().enumerate();
    texts.flat_map(|(at, text)| gap(at).into_iter().chain([Piece::Text(text)])).collect()
}

/// The pieces as text without a drawing: whole paragraphs, or lines of at most so many columns.
pub fn said(pieces: &[Piece], columns: Option<usize>) -> Vec<String> {
    let broken = |mark: &str, text: &str| match columns {
        Some(columns) => wrap_behind(mark, text, columns),
        None => vec![format!("{mark}{text}")],
    };
    let piece_lines = |piece: &Piece| match piece {
        Piece::Bars { said, .. } => said.iter().flat_map(|text| broken("", text)).collect(),
        Piece::Gap => vec![String::new()],
        Piece::Item(text) => broken("- ", text),
        Piece::Heading(text, _) | Piece::Note(text) | Piece::Text(text) => broken("", text),
    };
    pieces.iter().flat_map(piece_lines).collect()
}
