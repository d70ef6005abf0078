//! A still screen as a value: what it says, what can be chosen, what the keys do.
//!
//! Every screen that asks or tells something is a [`Page`]. The full screen draws it and plain mode reads it out, so that
//! nothing can be in one and not in the other.
//!
//! ```text
//! Title
//!
//! Text, wrapped, in paragraphs.
//!
//! › 1  A row                              its value
//!   2  Another row                        its value
//!
//! What the choice means, in one warm line.
//!
//!            enter begin   esc back   ? keys
//! ```

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    text::Line,
    widgets::Widget,
};

use super::{
    Context, Room, footed, inset,
    reading::{self, Piece, Reading, said},
    stage,
    target::Target,
};
use crate::{
    theme::{Role, Theme},
    widget::{field::Field, footer::Hint, strip::Strip},
    words::{shorten, width, wrap},
};

/// The columns that text and rows take at most; wider they would be hard to follow.
const WIDEST: u16 = 72;
/// The lines that text has at least, if it has them: through fewer nobody can read.
const READABLE: usize = 4;
/// The rows that are seen at least, if there are as many: the one that is chosen and the next.
const SEEN: usize = 2;
/// The empty lines around the text.
const GAPS: usize = 2;
/// The columns that are kept free beside the text, for arrows.
const ARROWS: usize = 2;
/// The columns of a label that stay when its value wants the room: what a value says is never cut for a longer label.
const LABEL: usize = 8;
/// The columns before the label of a row: the marker and the number.
const MARGIN: usize = 4;

#[derive(Debug, Default)]
pub struct Page<'p> {
    pub title: String,
    pub text: Vec<Piece>,
    pub rows: Vec<Row>,
    pub selected: usize,
    pub enter: Enter,
    /// A line being typed in place of the value of the selected row.
    pub field: Option<&'p Field>,
    /// What a line typed in plain mode answers, when it answers something.
    pub asks: Option<String>,
    /// What is said of what is chosen, where there is room for it.
    pub about: Option<String>,
    /// A drawing of what is said in words already, where there is room for it.
    pub strip: Option<Strip>,
    /// What follows from what is chosen.
    pub news: Vec<String>,
    pub hints: Vec<Hint>,
    /// The hints as long as some of the text is still to come, when they are others.
    pub hints_before_end: Vec<Hint>,
    /// How far the text was read, when there is more of it than fits.
    pub reading: Option<&'p Reading>,
}

/// What Enter does on a page with rows, for whoever does not see which of them is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enter {
    /// It takes the row that is selected.
    Chooses,
    #[default]
    GoesOn,
}

/// Something to choose or to answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    pub value: String,
    pub weight: Weight,
}

/// How a row stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Not for now.
    Faint,
    #[default]
    Usual,
}

impl Row {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), weight: Weight::Usual }
    }

    fn said(&self) -> String {
        let Self { label, value, .. } = self;
        match value.as_str() {
            "" => label.clone(),
            value if label.ends_with('?') => format!("{label} {value}"),
            value => format!("{label}: {value}"),
        }
    }

    #[must_use]
    pub const fn faint(mut self) -> Self {
        self.weight = Weight::Faint;
        self
    }
}

impl Page<'_> {
    /// The page as lines for plain mode.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.title.clone()];
        lines.extend(said(&self.text, None));
        lines.extend(self.said_rows());
        lines.extend(self.about.iter().chain(&self.news).cloned());
        lines.extend(self.asks.iter().cloned());
        lines
    }

    /// What is asked here, without the text that leads to it.
    pub fn question(&self) -> Vec<String> {
        let title = std::iter::once(self.title.clone());
        title.chain(self.said_rows()).chain(self.asks.iter().cloned()).collect()
    }

    /// A row that is typed into and stands alone is no choice, and has no number.
    fn said_rows(&self) -> Vec<String> {
        match self.rows.as_slice() {
            [row] if self.asks.is_some() => vec![row.said()],
            rows => (1..)
                .zip(rows)
                .map(|(number, row): (usize, _)| format!("{number}. {}", row.said()))
                .collect(),
        }
    }

    /// What Enter takes, by its name.
    pub fn taken(&self) -> Option<&str> {
        let row = self.rows.get(self.selected).filter(|_| self.enter == Enter::Chooses)?;
        Some(&row.label)
    }

    pub fn draw(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let area = stage(window);
        let is_roomy = Room::of(area) == Room::Roomy;
        let area = if is_roomy { inset(area, 4) } else { area };
        let strong = context.theme.style(Role::Strong);
        let [body, footer] = footed(area, 1);
        let body = middle(body);
        let body = if is_roomy { below(body, 1) } else { body };
        let columns = usize::from(body.width);
        // In a roomy window there is a margin for the arrows.
        let text_columns = columns.saturating_sub(if is_roomy { 0 } else { ARROWS });
        let mut title = wrap(&self.title, columns);
        if is_roomy {
            title.push(String::new());
        }
        let news: Vec<String> = self.news.iter().flat_map(|line| wrap(line, columns)).collect();
        let paragraphs = self.paragraphs(text_columns, is_roomy, context.theme);
        let needed = title.len() + paragraphs.len() + self.rows.len() + news.len() + GAPS;
        let left = usize::from(body.height).saturating_sub(needed);
        // A drawing needs a line of air on both sides, besides those of the page.
        let strip = self.strip.as_ref().filter(|strip| left >= usize::from(strip.rows()) + 4);
        let drawn = strip.map_or(0, |strip| strip.rows() + 1);
        let left = left.saturating_sub(usize::from(drawn));
        let about = self.about.as_deref().filter(|_| is_roomy).unwrap_or_default();
        // A line of air stays above the keys.
        let about = sentences(about, columns, left.saturating_sub(1));
        let Shares { text: text_rows, rows, gaps } = Shares::of(
            usize::from(body.height - drawn).saturating_sub(title.len() + about.len() + news.len()),
            paragraphs.len(),
            self.rows.len(),
            [
                !is_roomy,
                !paragraphs.is_empty() && !self.rows.is_empty(),
                strip.is_some() || !about.is_empty() || !news.is_empty(),
            ],
        );
        let [after_title, after_text, after_rows] = gaps;
        let rest = lines(&title, strong, body, buffer);
        let text_area = Rect {
            width: u16::try_from(text_columns).unwrap_or(u16::MAX),
            ..below(rest, after_title)
        };
        self.draw_text(&paragraphs, text_rows, text_area, buffer);
        let rest = below(rest, after_title + u16::try_from(text_rows).unwrap_or(u16::MAX));
        let rest = below(rest, after_text);
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(rest.height);
        self.draw_rows(context, Rect { height: rows, ..rest }, buffer);
        let rest = below(below(rest, rows), after_rows);
        if let Some(strip) = strip {
            strip.render(&context.theme, Rect { height: drawn.min(rest.height), ..rest }, buffer);
        }
        let rest = lines(&about, context.theme.style(Role::Text), below(rest, drawn), buffer);
        lines(&news, strong, rest, buffer);
        let has_more = self.reading.is_some_and(Reading::has_more);
        let hints = match &self.hints_before_end {
            before_end if has_more && !before_end.is_empty() => before_end,
            _ => &self.hints,
        };
        context.draw_footer(hints, footer, buffer);
    }

    /// The text as lines; without the gaps in it where rows want the room.
    fn paragraphs(&self, columns: usize, is_roomy: bool, theme: Theme) -> Vec<Line<'static>> {
        let is_kept = |piece: &&Piece| is_roomy || self.rows.is_empty() || **piece != Piece::Gap;
        let pieces: Vec<Piece> = self.text.iter().filter(is_kept).cloned().collect();
        reading::lines(&pieces, columns, theme)
    }

    /// Draws the part of the text that fits, with arrows beside it towards the parts that do not.
    fn draw_text(&self, text: &[Line<'_>], rows: usize, area: Rect, buffer: &mut Buffer) {
        let first = self.reading.map_or(0, |reading| reading.first(text.len(), rows));
        for (line, row) in text.iter().skip(first).take(rows).zip(area.rows()) {
            line.render(row, buffer);
        }
        let drawn = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
        let (is_drawn, last) = (drawn > 0, (area.y + drawn).saturating_sub(1));
        let arrows = [("↑", area.y, first > 0), ("↓", last, first + rows < text.len())];
        for (arrow, y, _) in arrows.into_iter().filter(|(.., is_wanted)| *is_wanted && is_drawn) {
            let style = Style::new().add_modifier(Modifier::BOLD);
            buffer.set_string(area.right() + 1, y, arrow, style);
        }
    }

    pub(super) fn draw_rows(&self, context: &Context, area: Rect, buffer: &mut Buffer) {
        let height = usize::from(area.height);
        let first = (self.selected + 1).saturating_sub(height);
        let last = first + height.saturating_sub(1);
        for ((at, row), line) in self.rows.iter().enumerate().skip(first).zip(area.rows()) {
            context.targets.add(line, Target::Row(at));
            let is_selected = at == self.selected;
            let marker = match at {
                _ if is_selected => '›',
                _ if at == first && first > 0 => '↑',
                _ if at == last && last + 1 < self.rows.len() => '↓',
                _ => ' ',
            };
            let number = if at < 9 { (at + 1).to_string() } else { String::new() };
            let room = usize::from(line.width).saturating_sub(MARGIN);
            let typed = self.field.filter(|_| is_selected);
            let value = if typed.is_some() { "" } else { row.value.as_str() };
            let least = width(&row.label).min(LABEL);
            let value = shorten(value, room.saturating_sub(least + 1));
            let label = shorten(&row.label, room.saturating_sub(width(&value) + 1));
            let gap = " ".repeat(room.saturating_sub(width(&label) + width(&value)));
            let role = match (is_selected, row.weight) {
                (true, _) => Role::Selected,
                (false, Weight::Faint) => Role::Faint,
                (false, Weight::Usual) => Role::Text,
            };
            let style = context.theme.style(role);
            let text = format!("{marker} {number:<2}{label}{gap}{value}");
            buffer.set_stringn(line.x, line.y, text, usize::from(line.width), style);
            if let Some(field) = typed {
                let start = u16::try_from(MARGIN + width(&label) + 2).unwrap_or(u16::MAX);
                let start = start.min(line.width);
                let place = Rect { x: line.x + start, width: line.width - start, ..line };
                let blank = " ".repeat(usize::from(place.width));
                buffer.set_string(place.x, place.y, blank, style);
                field.render(place, style, buffer);
            }
        }
    }
}

/// How many lines the parts of a page get.
struct Shares {
    text: usize,
    rows: usize,
    /// After the title, after the text, after the rows.
    gaps: [u16; 3],
}

impl Shares {
    /// The rows before the text, but for [`READABLE`] lines of it, which leave [`SEEN`] rows; gaps only while everything
    /// else has its place.
    fn of(room: usize, text: usize, rows: usize, wanted: [bool; 3]) -> Self {
        let rows = rows.min(room.saturating_sub(text.min(READABLE)).max(SEEN));
        let text = text.min(room.saturating_sub(rows));
        let mut spare = room.saturating_sub(rows + text);
        let gaps = wanted.map(|is_wanted| {
            let taken = u16::from(is_wanted && spare > 0);
            spare -= usize::from(taken);
            taken
        });
        Self { text, rows, gaps }
    }
}

/// As many whole sentences of a text, from its beginning, as fit on so many rows.
fn sentences(text: &str, columns: usize, rows: usize) -> Vec<String> {
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).chain([text.len()]);
    let fitting = |end| text.get(..end).map(|part| wrap(part, columns));
    ends.filter_map(fitting).take_while(|lines| lines.len() <= rows).last().unwrap_or_default()
}

/// Draws lines from the top, as many as fit. Answers with what is below them.
fn lines(lines: &[impl AsRef<str>], style: Style, area: Rect, buffer: &mut Buffer) -> Rect {
    for (line, place) in lines.iter().zip(area.rows()) {
        buffer.set_stringn(place.x, place.y, line, usize::from(place.width), style);
    }
    below(area, u16::try_from(lines.len()).unwrap_or(u16::MAX))
}

/// The columns of an area in which a page stands, as text to read does: in the middle, no more than [`WIDEST`].
fn middle(area: Rect) -> Rect {
    let width = area.width.min(WIDEST);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// The area without so many rows at its top.
fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
