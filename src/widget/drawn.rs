//! What a widget has drawn, for tests: its rows as lines, without the blanks at their ends.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    widgets::Widget,
};

pub(super) fn drawn(widget: impl Widget, columns: u16, rows: u16) -> Vec<String> {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    widget.render(area, &mut buffer);
    lines(&buffer)
}

pub(super) fn lines(buffer: &Buffer) -> Vec<String> {
    let columns = usize::from(buffer.area.width).max(1);
    let line = |row: &[Cell]| row.iter().map(Cell::symbol).collect::<String>();
    buffer.content.chunks(columns).map(|row| line(row).trim_end().to_owned()).collect()
}
