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
//! The level moves in eighths of a row, and the row of the effort line begins exactly where the level stops. In a large
//! vessel it moves in larger steps: each writes a row, and this may go through a slow line.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Modifier, Style},
    widgets::Widget,
};

use super::ground;
use crate::{
    theme::{Role, Theme},
    words::width,
};

/// Cells filled by so many eighths from below.
const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// What a step writes: three bytes for each column of a row, and so many to get there ...
const BYTES_A_COLUMN: usize = 3;
const BYTES_A_STEP: usize = 16;
/// ... and the most that all steps from the bottom to the top may.
const BYTES: usize = 9_000;
/// A vessel with at least this many rows has a bottom.
const ROWS_WITH_BOTTOM: u16 = 6;

/// The line that a contraction rises to.
#[derive(Clone, Copy, Debug)]
pub struct EffortLine<'w> {
    /// From 0 to 1.
    pub height: f32,
    pub label: &'w str,
}

/// How the level and the vessel look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PacerLooks {
    /// What lies under it all.
    pub ground: Style,
    pub level: Style,
    pub vessel: Style,
}

impl PacerLooks {
    /// The level as what is done, in the role of its word.
    pub fn of(theme: Theme, role: Role) -> Self {
        let ground = theme.ground();
        let level = ground.patch(theme.style(role).remove_modifier(Modifier::BOLD));
        Self { ground, level, vessel: ground.patch(theme.style(Role::Faint)) }
    }
}

/// Is drawn without asking for memory: it is drawn many times a second.
#[derive(Clone, Copy, Debug)]
pub struct Pacer<'w> {
    /// From 0 to 1.
    pub height: f32,
    pub line: Option<EffortLine<'w>>,
    pub looks: PacerLooks,
}

impl Widget for Pacer<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let Some(inside) = inside(area) else { return };
        ground::lay(self.looks.ground, area, buffer);
        let vessel = self.looks.vessel;
        for x in [area.x, inside.right()] {
            fill(Rect { x, width: 1, ..inside }, "│", vessel, buffer);
        }
        let bottom = Rect { y: inside.bottom(), height: area.height - inside.height, ..inside };
        fill(bottom, "─", vessel, buffer);
        for (x, corner) in [(area.x, "└"), (inside.right(), "┘")] {
            fill(Rect { x, width: 1, ..bottom }, corner, vessel, buffer);
        }
        self.draw_line(inside, buffer);
        self.draw_level(inside, buffer);
    }
}

impl Pacer<'_> {
    /// How high the level stands on an area, in eighths of a row: two of the same height look the same.
    pub fn level(&self, area: Rect) -> usize {
        inside(area).map_or(0, |inside| self.eighths(inside))
    }

    fn draw_level(&self, inside: Rect, buffer: &mut Buffer) {
        let mut eighths = self.eighths(inside);
        for y in (inside.y..inside.bottom()).rev() {
            let filled = eighths.min(8);
            eighths -= filled;
            if let (1.., Some(cell)) = (filled, EIGHTHS.get(filled)) {
                fill(Rect { y, height: 1, ..inside }, cell, self.looks.level, buffer);
            }
        }
    }

    fn draw_line(&self, inside: Rect, buffer: &mut Buffer) {
        let Some(line) = self.line else { return };
        let row = line_row(line.height, inside.height);
        let Some(y) = inside.bottom().checked_sub(row + 1).filter(|y| *y >= inside.y) else {
            return;
        };
        let row = Rect { y, height: 1, ..inside };
        let label = u16::try_from(width(line.label)).unwrap_or(u16::MAX).saturating_add(1);
        let dashes = inside.width.saturating_sub(label);
        if dashes > 2 {
            fill(Rect { width: dashes, ..row }, "╌", self.looks.vessel, buffer);
            buffer.set_string(row.x + dashes + 1, y, line.label, self.looks.vessel);
        } else {
            fill(row, "╌", self.looks.vessel, buffer);
        }
    }

    /// The level in eighths of a row. With a line, the line's height comes out as whole rows.
    fn eighths(&self, inside: Rect) -> usize {
        let rows = inside.height;
        let height = self.height.clamp(0.0, 1.0);
        let full = f32::from(rows) * 8.0;
        let level = match self.line {
            Some(line) if line.height > 0.0 && height <= line.height => {
                f32::from(line_row(line.height, rows)) * 8.0 * height / line.height
            }
            _ => full * height,
        };
        let step = step(inside);
        (to_whole(level / step) * to_whole(step)).min(usize::from(rows) * 8)
    }
}

/// How many eighths the level moves at a time: the fewest that [`BYTES`] allows, so that whole rows are among the steps.
fn step(inside: Rect) -> f32 {
    let row = usize::from(inside.width) * BYTES_A_COLUMN + BYTES_A_STEP;
    let least = usize::from(inside.height) * row;
    [1_u8, 2, 4]
        .into_iter()
        .find(|step| least * 8 / usize::from(*step) <= BYTES)
        .map_or(8.0, f32::from)
}

/// Where the level moves; `None` without room for any.
fn inside(area: Rect) -> Option<Rect> {
    let rows = area.height - u16::from(area.height >= ROWS_WITH_BOTTOM);
    let has_room = area.width >= 3 && rows > 0;
    has_room.then(|| Rect { x: area.x + 1, width: area.width - 2, height: rows, ..area })
}

/// The same letter all over an area.
fn fill(area: Rect, symbol: &'static str, style: Style, buffer: &mut Buffer) {
    let mut cell = Cell::new(symbol);
    cell.set_style(style);
    ground::fill(area, &cell, buffer);
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
        Pacer { height, line, looks: PacerLooks::default() }.render(area, &mut buffer);
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
    fn a_large_vessel_moves_in_larger_steps() {
        let steps = |columns, rows| {
            let area = Rect::new(0, 0, columns, rows);
            let mut levels: Vec<_> = (0_u16..=1_000)
                .map(|part| {
                    let height = f32::from(part) / 1_000.0;
                    Pacer { height, line: None, looks: PacerLooks::default() }.level(area)
                })
                .collect();
            levels.dedup();
            assert_eq!(levels.last(), Some(&(usize::from(rows - 1) * 8)), "{columns}x{rows}");
            levels.len() - 1
        };
        assert_eq!(steps(30, 10), 9 * 8);
        assert_eq!(steps(38, 20), 19 * 2);
        assert_eq!(steps(48, 24), 23 * 2);
        assert_eq!(steps(200, 60), 59);
    }

    #[test]
    fn no_size_breaks_it() {
        for rows in 0..8 {
            for width in 0..8 {
                let area = Rect::new(0, 0, width, rows);
                let line = Some(EffortLine { height: 0.4, label: "40 %" });
                let pacer = Pacer { height: 0.7, line, looks: PacerLooks::default() };
                pacer.render(area, &mut Buffer::empty(area));
            }
        }
    }
}
