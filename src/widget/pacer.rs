//! The pacer: a vessel whose level rises and sinks with the breath or the contraction.
//!
//! ```text
//! │              │
//! │╌╌╌╌╌╌╌╌╌ 35 %│   the effort: the level rises to here, not to the top
//! │██████████████│
//! │██████████████│
//! └──────────────┘   left out when there is no row for it
//! ```
//!
//! The level moves in eighths of a row, and the row of the effort line begins exactly where the level stops.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::words::width;

/// Cells filled by so many eighths from below.
const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// A vessel with at least this many rows has a bottom.
const ROWS_WITH_BOTTOM: u16 = 6;

/// The line that a contraction rises to.
#[derive(Clone, Copy, Debug)]
pub struct EffortLine<'w> {
    /// From 0 to 1.
    pub height: f32,
    pub label: &'w str,
}

#[derive(Clone, Copy, Debug)]
pub struct Pacer<'w> {
    /// From 0 to 1.
    pub height: f32,
    pub line: Option<EffortLine<'w>>,
    pub level_style: Style,
    pub vessel_style: Style,
}

impl Widget for Pacer<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        if area.width < 3 || area.height == 0 {
            return;
        }
        let has_bottom = area.height >= ROWS_WITH_BOTTOM;
        let rows = area.height - u16::from(has_bottom);
        let inside = Rect { x: area.x + 1, width: area.width - 2, height: rows, ..area };
        for y in inside.y..inside.bottom() {
            buffer.set_string(area.x, y, "│", self.vessel_style);
            buffer.set_string(inside.right(), y, "│", self.vessel_style);
        }
        if has_bottom {
            let bottom = format!("└{}┘", "─".repeat(usize::from(inside.width)));
            buffer.set_string(area.x, inside.bottom(), bottom, self.vessel_style);
        }
        self.draw_line(inside, buffer);
        self.draw_level(inside, buffer);
    }
}

impl Pacer<'_> {
    fn draw_level(&self, inside: Rect, buffer: &mut Buffer) {
        let mut eighths = self.eighths(inside.height);
        for y in (inside.y..inside.bottom()).rev() {
            let filled = eighths.min(8);
            eighths -= filled;
            if let (1.., Some(cell)) = (filled, EIGHTHS.get(filled)) {
                buffer.set_string(
                    inside.x,
                    y,
                    cell.repeat(usize::from(inside.width)),
                    self.level_style,
                );
            }
        }
    }

    fn draw_line(&self, inside: Rect, buffer: &mut Buffer) {
        let Some(line) = self.line else { return };
        let row = line_row(line.height, inside.height);
        let Some(y) = inside.bottom().checked_sub(row + 1).filter(|y| *y >= inside.y) else {
            return;
        };
        let label = format!(" {}", line.label);
        let dashes = usize::from(inside.width).saturating_sub(width(&label));
        let text = if dashes > 2 {
            "╌".repeat(dashes) + &label
        } else {
            "╌".repeat(usize::from(inside.width))
        };
        buffer.set_string(inside.x, y, text, self.vessel_style);
    }

    /// The level in eighths of a row. With a line, the line's height comes out as whole rows.
    fn eighths(&self, rows: u16) -> usize {
        let height = self.height.clamp(0.0, 1.0);
        let full = f32::from(rows) * 8.0;
        let level = match self.line {
            Some(line) if line.height > 0.0 && height <= line.height => {
                f32::from(line_row(line.height, rows)) * 8.0 * height / line.height
            }
            _ => full * height,
        };
        to_whole(level).min(usize::from(rows) * 8)
    }
}

/// How many rows lie below the effort line; at least one.
fn line_row(height: f32, rows: u16) -> u16 {
    let below = to_whole(f32::from(rows) * height).max(1);
    u16::try_from(below).unwrap_or(rows).min(rows)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded, and held above zero"
)]
fn to_whole(figure: f32) -> usize {
    figure.round().max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(height: f32, line: Option<f32>, rows: u16) -> Vec<String> {
        let area = Rect::new(0, 0, 12, rows);
        let mut buffer = Buffer::empty(area);
        let line = line.map(|height| EffortLine { height, label: "35 %" });
        Pacer { height, line, level_style: Style::new(), vessel_style: Style::new() }
            .render(area, &mut buffer);
        (0..rows).map(|y| (0..12).map(|x| buffer[(x, y)].symbol()).collect()).collect()
    }

    #[test]
    fn a_breath_fills_the_vessel_and_leaves_it() {
        assert_eq!(drawn(0.0, None, 3), ["│          │"; 3]);
        assert_eq!(drawn(1.0, None, 3), ["│██████████│"; 3]);
        assert_eq!(drawn(0.5, None, 3)[1], "│▄▄▄▄▄▄▄▄▄▄│");
    }

    #[test]
    fn a_contraction_rises_to_the_line_and_no_higher() {
        let rows = drawn(0.35, Some(0.35), 9);
        assert_eq!(rows[4], "│╌╌╌╌╌ 35 %│");
        assert_eq!(rows[5], "│██████████│");
        assert_eq!(rows[8], "└──────────┘");
    }

    #[test]
    fn no_size_breaks_it() {
        for rows in 0..8 {
            for width in 0..8 {
                let area = Rect::new(0, 0, width, rows);
                let line = Some(EffortLine { height: 0.4, label: "40 %" });
                let pacer = Pacer {
                    height: 0.7,
                    line,
                    level_style: Style::new(),
                    vessel_style: Style::new(),
                };
                pacer.render(area, &mut Buffer::empty(area));
            }
        }
    }
}
