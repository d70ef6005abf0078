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

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Context, Room, inset, stage};
use crate::{
    theme::Role,
    widget::{
        field::Field,
        footer::{Footer, Hint},
    },
    words::{shorten, width, wrap},
};

/// The columns that text and rows take at most; wider they would be hard to follow.
const WIDEST: u16 = 72;

#[derive(Debug, Default)]
pub struct Page<'p> {
    pub title: String,
    /// Paragraphs.
    pub text: Vec<String>,
    pub rows: Vec<Row>,
    pub selected: usize,
    /// A line being typed in place of the value of the selected row.
    pub field: Option<&'p Field>,
    /// What follows from what is chosen.
    pub news: Vec<String>,
    pub hints: Vec<Hint>,
    /// Lines of text passed over, when there are more than fit.
    pub scroll: usize,
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

    #[must_use]
    pub const fn faint(mut self) -> Self {
        self.weight = Weight::Faint;
        self
    }
}

impl Page<'_> {
    /// The page as lines for plain mode.
    pub fn lines(&self) -> Vec<String> {
        let rows = (1..).zip(&self.rows).map(|(number, row)| numbered(number, row));
        let mut lines = vec![self.title.clone()];
        lines.extend(self.text.iter().cloned());
        lines.extend(rows);
        lines.extend(self.news.iter().cloned());
        lines
    }

    /// One row as a line for plain mode.
    pub fn row_line(&self, index: usize) -> Option<String> {
        self.rows.get(index).map(|row| numbered(index + 1, row))
    }

    pub fn draw(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let area = stage(window);
        let is_roomy = Room::of(area) == Room::Roomy;
        let area = if is_roomy { inset(area, 4) } else { area };
        let [mut y, bottom] = [area.y + u16::from(is_roomy), area.bottom().saturating_sub(1)];
        let width = area.width.min(WIDEST);
        let rows_needed = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        let news: Vec<String> =
            self.news.iter().flat_map(|line| wrap(line, usize::from(width))).collect();
        let news_rows = u16::try_from(news.len()).unwrap_or(u16::MAX);
        let text: Vec<String> = self.wrapped(width);

        let title = Rect { y, height: 1, ..area }.intersection(area);
        Line::from(self.title.as_str())
            .style(context.theme.style(Role::Strong))
            .render(title, buffer);
        y = y.saturating_add(1);

        // Gaps only while everything else has its place.
        let total = u16::try_from(text.len())
            .unwrap_or(u16::MAX)
            .saturating_add(rows_needed)
            .saturating_add(news_rows);
        let mut spare = bottom.saturating_sub(y).saturating_sub(total);
        let mut gap = |wanted: bool| {
            let taken = u16::from(wanted && spare > 0);
            spare -= taken;
            taken
        };
        y += gap(true);
        let room = bottom.saturating_sub(y).saturating_sub(news_rows);
        let text_rows = room
            .saturating_sub(rows_needed.min(room.saturating_sub(u16::from(!text.is_empty()) * 2)));
        let shown = text.len().min(usize::from(text_rows));
        let scroll = self.scroll.min(text.len() - shown);
        for line in text.iter().skip(scroll).take(shown) {
            buffer.set_stringn(
                area.x,
                y,
                line,
                usize::from(width),
                context.theme.style(Role::Text),
            );
            y += 1;
        }
        if shown < text.len() && shown > 0 {
            let more = if scroll + shown < text.len() { "↓" } else { "↑" };
            buffer.set_string(
                area.x + width.saturating_sub(1),
                y - 1,
                more,
                context.theme.style(Role::Strong),
            );
        }
        y += gap(shown > 0 && rows_needed > 0);
        let list = Rect {
            y,
            height: bottom.saturating_sub(y).saturating_sub(news_rows).min(rows_needed),
            width,
            ..area
        };
        self.draw_rows(context, list, buffer);
        y += list.height;
        y += gap(news_rows > 0);
        for line in &news {
            if y < bottom {
                buffer.set_stringn(
                    area.x,
                    y,
                    line,
                    usize::from(width),
                    context.theme.style(Role::Strong),
                );
                y += 1;
            }
        }
        let footer = Rect { y: bottom, height: 1, ..area }.intersection(area);
        let key_style = context.theme.style(Role::Strong);
        Footer { hints: &self.hints, key_style, label_style: Style::new() }.render(footer, buffer);
    }

    /// How many lines of text a window of this width needs.
    fn wrapped(&self, width: u16) -> Vec<String> {
        let paragraphs = self.text.iter().map(|text| wrap(text, usize::from(width)));
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            if !lines.is_empty() && self.text.len() < 8 {
                lines.push(String::new());
            }
            lines.extend(paragraph);
        }
        lines
    }

    fn draw_rows(&self, context: &Context, area: Rect, buffer: &mut Buffer) {
        let first = (self.selected + 1).saturating_sub(usize::from(area.height));
        let longest = self.rows.iter().map(|row| width(&row.label)).max().unwrap_or_default();
        for ((at, row), line) in self.rows.iter().enumerate().skip(first).zip(area.rows()) {
            let is_selected = at == self.selected;
            let marker = if is_selected { '›' } else { ' ' };
            let number =
                if self.rows.len() < 10 || at < 9 { (at + 1).to_string() } else { String::new() };
            let room = usize::from(line.width).saturating_sub(5);
            let value_room = room.saturating_sub(longest.min(room / 2 + 6) + 2);
            let value = shorten(&row.value, value_room.max(width(&row.value).min(room / 2)));
            let label = shorten(&row.label, room.saturating_sub(width(&value) + 1));
            let gap = " ".repeat(room.saturating_sub(width(&label) + width(&value)));
            let role = match (is_selected, row.weight) {
                (true, _) => Role::Selected,
                (false, Weight::Faint) => Role::Faint,
                (false, Weight::Usual) => Role::Text,
            };
            let text = format!("{marker} {number:<2} {label}{gap}{value}");
            buffer.set_stringn(
                line.x,
                line.y,
                text,
                usize::from(line.width),
                context.theme.style(role),
            );
            if let (true, Some(field)) = (is_selected, self.field) {
                let start =
                    u16::try_from(5 + width(&row.label) + 2).unwrap_or(line.width).min(line.width);
                let place = Rect { x: line.x + start, width: line.width - start, ..line };
                buffer.set_stringn(
                    place.x,
                    place.y,
                    " ".repeat(usize::from(place.width)),
                    usize::from(place.width),
                    context.theme.style(Role::Text),
                );
                field.render(place, context.theme.style(Role::Strong), buffer);
            }
        }
    }
}

fn numbered(number: usize, row: &Row) -> String {
    match row.value.as_str() {
        "" => format!("{number}. {}", row.label),
        value => format!("{number}. {}: {value}", row.label),
    }
}
