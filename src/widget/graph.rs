//! The graphs of a look back: bars for the weeks, a strip for each complaint, a table of a week.
//!
//! Each is read without colour, and none of them is the only place where something stands: a sentence above says the same.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::{Modifier, Style},
    symbols::bar,
    text::Line,
    widgets::{Bar, BarChart, BarGroup, Sparkline, Widget},
};

use crate::words::{shorten, width};

/// Columns of a bar, and between two.
const BAR: u16 = 5;
const GAP: u16 = 1;
/// Rows of bars at most: higher they say no more.
const BAR_ROWS: u16 = 9;
/// Columns of a day in the table of a week.
const DAY: usize = 3;
/// Columns of a label at most.
const LABEL: usize = 34;

/// One figure a week, oldest first; the last ones are shown where not all fit.
#[derive(Clone, Copy, Debug)]
pub struct Bars<'b> {
    pub bars: &'b [Figure],
    pub style: Style,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Under it, five columns at most.
    pub label: String,
    pub height: u64,
    /// In it, five columns at most.
    pub text: String,
}

/// One row or two for each of some things, over the same weeks.
#[derive(Clone, Copy, Debug)]
pub struct Strips<'s> {
    pub strips: &'s [Strip],
    pub style: Style,
    pub faint: Style,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    pub label: String,
    /// From 0 to `most`, oldest first; `None` where nothing is known.
    pub heights: Vec<Option<u8>>,
    pub most: u8,
}

/// How often something was done on each day of a week.
#[derive(Clone, Copy, Debug)]
pub struct Week<'w> {
    /// Two columns each, from Monday on.
    pub weekdays: &'w [String; 7],
    pub rows: &'w [WeekRow],
    pub style: Style,
    pub faint: Style,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekRow {
    pub label: String,
    pub times: [u64; 7],
    /// What stands behind it.
    pub end: String,
}

/// How many bars have room beside each other.
pub fn fitting(columns: u16) -> usize {
    usize::from((columns + GAP) / (BAR + GAP))
}

impl Widget for Bars<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let area = Rect { height: area.height.min(BAR_ROWS), ..area };
        let passed = self.bars.len().saturating_sub(fitting(area.width));
        let bars = self.bars.iter().skip(passed).map(|Figure { label, height, text }| {
            let label = Line::from(label.as_str());
            Bar::default().value(*height).text_value(text.as_str()).label(label)
        });
        let highest = self.bars.iter().skip(passed).map(|bar| bar.height).max();
        BarChart::default()
            .data(BarGroup::new(bars.collect::<Vec<_>>()))
            .bar_width(BAR)
            .bar_gap(GAP)
            .bar_style(self.style)
            .value_style(self.style.add_modifier(Modifier::REVERSED))
            .max(highest.unwrap_or_default().max(1))
            .render(area, buffer);
    }
}

impl Widget for Strips<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let widest = self.strips.iter().map(|strip| width(&strip.label)).max().unwrap_or_default();
        let [labels, _, lines] = Layout::horizontal([
            Constraint::Length(u16::try_from(widest.min(LABEL)).unwrap_or(u16::MAX)),
            Constraint::Length(2),
            Constraint::Fill(1),
        ])
        .areas(area);
        // Full cells of two rows would run into each other, so a row lies between them where it can.
        let apart = if usize::from(area.height) >= self.strips.len() * 2 { 2 } else { 1 };
        let rows = labels.rows().zip(lines.rows()).step_by(apart);
        for (strip, (label, line)) in self.strips.iter().zip(rows) {
            let text = shorten(&strip.label, usize::from(label.width));
            buffer.set_stringn(label.x, label.y, text, usize::from(label.width), Style::new());
            // Two columns a week where they fit.
            let weeks = strip.heights.len();
            let step = if usize::from(line.width) >= weeks * 2 { 2 } else { 1 };
            let passed = weeks.saturating_sub(usize::from(line.width) / step);
            let cells = strip.heights.iter().skip(passed);
            let data = cells.flat_map(|height| {
                std::iter::repeat_n(height.map(|height| eighths(height, strip.most)), step)
            });
            Sparkline::default()
                .data(data)
                .max(8)
                .bar_set(bar::NINE_LEVELS)
                .style(self.style)
                .absent_value_symbol("·")
                .absent_value_style(self.faint)
                .render(line, buffer);
        }
    }
}

/// The height of a level in a row of eight steps: what is told to be none is low, but there.
fn eighths(level: u8, most: u8) -> u64 {
    1 + u64::from(level.min(most)) * 7 / u64::from(most.max(1))
}

impl Widget for Week<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let end = self.rows.iter().map(|row| width(&row.end)).max().unwrap_or_default();
        let days = DAY * 7;
        let columns = usize::from(area.width);
        let widest = self.rows.iter().map(|row| width(&row.label)).max().unwrap_or_default();
        let label = columns.saturating_sub(days + end + 2).min(widest.min(LABEL));
        let head = self.weekdays.each_ref().map(|day| format!("{day:>DAY$}")).concat();
        let mut rows = area.rows();
        if let Some(row) = rows.next() {
            let head = format!("{:label$}{head}", "");
            buffer.set_stringn(row.x, row.y, head, columns, self.faint);
        }
        for (week, row) in self.rows.iter().zip(rows) {
            let times = week.times.map(|times| match times {
                0 => format!("{:>DAY$}", "·"),
                times => format!("{times:>DAY$}"),
            });
            let name = shorten(&week.label, label);
            let gap = " ".repeat(label.saturating_sub(width(&name)));
            let text = format!("{name}{gap}{}  {}", times.concat(), week.end);
            buffer.set_stringn(row.x, row.y, text, columns, self.style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::drawn::drawn, *};

    #[test]
    fn a_week_without_anything_keeps_its_place_and_the_oldest_make_room() {
        let bars = [("1/11", 9), ("8/11", 0), ("15/11", 2), ("22/11", 4)];
        let bars = bars.map(|(label, height)| Figure {
            label: label.to_owned(),
            height,
            text: height.to_string(),
        });
        let bars = Bars { bars: &bars, style: Style::new() };
        let expected = ["            █████", "            █████", "      █████ █████"];
        assert_eq!(drawn(bars, 17, 5)[..3], expected.map(str::to_owned)[..]);
        assert_eq!(drawn(bars, 17, 5)[3..], ["      ██2██ ██4██", "8/11  15/11 22/11"]);
    }

    #[test]
    fn none_is_low_and_not_told_is_a_dot() {
        let strips = [
            Strip {
                label: "pijn".to_owned(),
                heights: vec![None, Some(0), Some(1), Some(2), Some(3)],
                most: 3,
            },
            Strip { label: "zwaar".to_owned(), heights: vec![Some(10); 5], most: 10 },
        ];
        let plain = Style::new();
        let strips = Strips { strips: &strips, style: plain, faint: plain };
        assert_eq!(drawn(strips, 12, 2), ["pijn   ·▁▃▅█", "zwaar  █████"]);
        assert_eq!(drawn(strips, 17, 1), ["pijn   ··▁▁▃▃▅▅██"]);
        assert_eq!(drawn(strips, 10, 1), ["pijn   ▃▅█"]);
    }

    #[test]
    fn a_week_is_a_table() {
        let weekdays = ["ma", "di", "wo", "do", "vr", "za", "zo"].map(str::to_owned);
        let label = "Lichte aanspanning".to_owned();
        let rows = [WeekRow { label, times: [2, 0, 0, 1, 0, 0, 12], end: "1–3".to_owned() }];
        let plain = Style::new();
        let week = Week { weekdays: &weekdays, rows: &rows, style: plain, faint: plain };
        let expected =
            ["            ma di wo do vr za zo", "Lichte aan…  2  ·  ·  1  ·  · 12  1–3"];
        assert_eq!(drawn(week, 37, 2), expected);
    }
}
