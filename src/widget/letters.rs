//! Words and seconds in large letters, to be read from two metres.
//!
//! The size is chosen by the room there is, for each word alone: a long word in a small window becomes smaller, never cut.

mod large;
mod small;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::words::width;

/// How large letters are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// One row, the word as it is.
    Line,
    /// Three rows.
    Small,
    /// Five rows.
    Large,
    /// Ten rows: large letters, each cell doubled.
    Double,
}

impl Size {
    const DESCENDING: [Self; 4] = [Self::Double, Self::Large, Self::Small, Self::Line];

    pub const fn rows(self) -> u16 {
        match self {
            Self::Line => 1,
            Self::Small => 3,
            Self::Large => 5,
            Self::Double => 10,
        }
    }

    /// The largest size in which the word fits the columns and rows.
    pub fn fitting(word: &str, columns: u16, rows: u16) -> Self {
        let fits = |size: &Self| size.rows() <= rows && size.columns(word) <= usize::from(columns);
        let is_drawn = word.chars().all(|letter| large::rows(letter).is_some());
        Self::DESCENDING.into_iter().find(|size| is_drawn && fits(size)).unwrap_or(Self::Line)
    }

    /// The columns a word takes in this size.
    pub fn columns(self, word: &str) -> usize {
        draw(word, self).iter().map(|row| width(row)).max().unwrap_or(0)
    }
}

/// A word in large letters, from the top left of its area.
#[derive(Clone, Copy, Debug)]
pub struct Letters<'w> {
    pub word: &'w str,
    pub size: Size,
    pub style: Style,
}

impl Letters<'_> {
    /// Draws in the middle of the area.
    pub fn render_centred(self, area: Rect, buffer: &mut Buffer) {
        let columns =
            u16::try_from(self.size.columns(self.word)).unwrap_or(u16::MAX).min(area.width);
        let rows = self.size.rows().min(area.height);
        let x = area.x + (area.width - columns) / 2;
        let y = area.y + (area.height - rows) / 2;
        self.render(Rect { x, y, width: columns, height: rows }, buffer);
    }
}

impl Widget for Letters<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        for (y, row) in (area.y..area.bottom()).zip(draw(self.word, self.size)) {
            buffer.set_stringn(area.x, y, row, usize::from(area.width), self.style);
        }
    }
}

/// The rows of a word. A character without a drawing makes the whole word a plain line.
fn draw(word: &str, size: Size) -> Vec<String> {
    let rows = match size {
        Size::Line => None,
        Size::Small => join(word, small::rows, 1),
        Size::Large | Size::Double => join(word, large::rows, 1),
    };
    match (rows, size) {
        (None, _) => vec![word.to_owned()],
        (Some(rows), Size::Double) => rows.iter().flat_map(|row| doubled(row)).collect(),
        (Some(rows), _) => rows,
    }
}

fn join<const ROWS: usize>(
    word: &str,
    letter_rows: impl Fn(char) -> Option<[&'static str; ROWS]>,
    gap: usize,
) -> Option<Vec<String>> {
    let mut rows = vec![String::new(); ROWS];
    for letter in word.chars() {
        for (row, cells) in rows.iter_mut().zip(letter_rows(letter)?) {
            if !row.is_empty() {
                row.extend(std::iter::repeat_n(' ', gap));
            }
            row.push_str(cells);
        }
    }
    Some(rows)
}

/// A row of cells at twice the size: two rows of twice the columns.
fn doubled(row: &str) -> [String; 2] {
    let half = |solid: fn(char) -> bool| {
        row.chars()
            .flat_map(|cell| std::iter::repeat_n(if solid(cell) { '█' } else { ' ' }, 2))
            .collect()
    };
    [half(|cell| matches!(cell, '█' | '▀')), half(|cell| matches!(cell, '█' | '▄'))]
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWN: &str = " 0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    #[test]
    fn every_letter_has_rows_of_one_width() {
        for letter in DRAWN.chars() {
            let word = letter.to_string();
            for size in [Size::Small, Size::Large] {
                let rows = draw(&word, size);
                assert_eq!(rows.len(), usize::from(size.rows()), "{letter}");
                assert!(rows.iter().all(|row| width(row) == width(&rows[0])), "{letter}");
            }
        }
    }

    #[test]
    fn the_size_follows_the_room() {
        assert_eq!(Size::fitting("LAAT LOS", 80, 5), Size::Large);
        assert_eq!(Size::fitting("LAAT LOS", 80, 3), Size::Small);
        assert_eq!(Size::fitting("LAAT LOS", 20, 5), Size::Line);
        assert_eq!(Size::fitting("LAAT LOS", 120, 12), Size::Double);
        assert_eq!(Size::fitting("ÉÉN", 80, 5), Size::Line, "a letter without a drawing");
    }

    #[test]
    fn doubling_keeps_the_halves_apart() {
        assert_eq!(doubled("█▀▄ "), ["████    ", "██  ██  "]);
    }
}
