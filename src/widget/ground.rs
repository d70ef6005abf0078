//! What lies under everything on a part of the screen.
//!
//! It goes before everything else: what stands on a part goes when a ground is laid there. A ground that looks like nothing
//! is not laid at all.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
};

pub fn lay(ground: Style, area: Rect, buffer: &mut Buffer) {
    if ground == Style::new() {
        return;
    }
    let mut blank = Cell::EMPTY;
    blank.set_style(ground);
    fill(area, &blank, buffer);
}

/// Puts the same cell all over an area.
pub(super) fn fill(area: Rect, cell: &Cell, buffer: &mut Buffer) {
    for row in area.intersection(buffer.area).rows() {
        let start = buffer.index_of(row.x, row.y);
        if let Some(cells) = buffer.content.get_mut(start..start + usize::from(row.width)) {
            cells.fill(cell.clone());
        }
    }
}
