//! Tissue strength as a drawing: averages as bars down a line of time, and where a date lies on it.
//!
//! ```text
//!   week 0–6     ██▒▒·················   10–20 %
//! ▸ week 6–12    ▒▒▒▒▒▒▒▒▒▒···········   at most 50 %
//!   └ you are here: day 60
//!                0         50      100 %
//! ```
//!
//! A bar is solid up to the lowest average and grey from there to the highest. The date stands under the
//! stretch it lies in, or on a line of its own between two: it never has a bar.

use ratatui::{style::Style, text::Line};

use crate::words::width;

/// Cells of a bar: a cell is so many whole percents in each.
const CELLS: [usize; 4] = [40, 30, 20, 10];
/// Columns before a label.
const MARGIN: usize = 2;
const GAP: usize = 2;

/// One average, with its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub figure: String,
    /// Percent.
    pub low: u8,
    pub high: u8,
}

/// Where the date lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// How many bars stand above it.
    pub below: usize,
    /// Whether it lies in the stretch of the last of them.
    pub is_within: bool,
    pub text: String,
}

#[derive(Clone, Copy, Debug)]
pub struct Strength<'s> {
    pub bars: &'s [Bar],
    pub marker: Option<&'s Marker>,
    pub marker_style: Style,
}

impl Strength<'_> {
    /// The drawing as lines, so that it can be scrolled with the text around it.
    pub fn lines(&self, columns: usize) -> Vec<Line<'static>> {
        let label = self.bars.iter().map(|bar| width(&bar.label)).max().unwrap_or_default();
        let figure = self.bars.iter().map(|bar| width(&bar.figure)).max().unwrap_or_default();
        let room = columns.saturating_sub(MARGIN + label + GAP + GAP + figure);
        let cells = CELLS.into_iter().find(|cells| *cells <= room).unwrap_or_default();
        let mut lines = Vec::new();
        for (at, bar) in self.bars.iter().enumerate() {
            lines.extend(self.marker_line(at));
            let drawn = if cells == 0 { String::new() } else { drawn(bar, cells) + "  " };
            let gap = " ".repeat(label - width(&bar.label));
            let is_here =
                self.marker.is_some_and(|marker| marker.is_within && marker.below == at + 1);
            let (mark, style) =
                if is_here { ("▸", self.marker_style) } else { (" ", Style::new()) };
            let text = format!("{mark} {}{gap}  {drawn}{}", bar.label, bar.figure);
            lines.push(Line::styled(text, style));
        }
        lines.extend(self.marker_line(self.bars.len()));
        if cells > 0 {
            lines.push(Line::from(axis(MARGIN + label + GAP, cells)));
        }
        lines
    }

    fn marker_line(&self, bars_above: usize) -> Option<Line<'static>> {
        let marker = self.marker.filter(|marker| marker.below == bars_above)?;
        let mark = if marker.is_within { "  └" } else { "▸" };
        Some(Line::styled(format!("{mark} {}", marker.text), self.marker_style))
    }
}

fn drawn(bar: &Bar, cells: usize) -> String {
    let cell = |percent: u8| (usize::from(percent) * cells + 50) / 100;
    let low = cell(bar.low).min(cells);
    let high = cell(bar.high).clamp(low, cells);
    "█".repeat(low) + &"▒".repeat(high - low) + &"·".repeat(cells - high)
}

fn axis(indent: usize, cells: usize) -> String {
    let half = (cells / 2).saturating_sub(2);
    let rest = cells.saturating_sub(half + 6);
    format!("{}0{}50{}100 %", " ".repeat(indent), " ".repeat(half), " ".repeat(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars() -> Vec<Bar> {
        let bar = |label: &str, figure: &str, low, high| Bar {
            label: label.to_owned(),
            figure: figure.to_owned(),
            low,
            high,
        };
        vec![bar("week 0–6", "10–20 %", 10, 20), bar("week 6–12", "at most 50 %", 0, 50)]
    }

    fn lines(columns: usize, marker: Option<&Marker>) -> Vec<String> {
        let strength = Strength { bars: &bars(), marker, marker_style: Style::new() };
        strength.lines(columns).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn bars_stand_to_scale_and_the_date_between_them() {
        let mut marker = Marker { below: 1, is_within: false, text: "you are here".to_owned() };
        assert_eq!(
            lines(40, Some(&marker)),
            [
                "  week 0–6   █▒········  10–20 %",
                "▸ you are here",
                "  week 6–12  ▒▒▒▒▒·····  at most 50 %",
                "             0   50 100 %",
            ]
        );
        marker.is_within = true;
        assert_eq!(
            lines(40, Some(&marker))[..2],
            ["▸ week 0–6   █▒········  10–20 %", "  └ you are here"]
        );
    }

    #[test]
    fn no_width_breaks_it() {
        for columns in 0..100 {
            let drawn = lines(columns, None);
            assert!(drawn[0].contains("10–20 %"), "{columns}");
            assert!(columns < 40 || drawn.iter().all(|line| width(line) <= columns), "{columns}");
        }
    }
}
