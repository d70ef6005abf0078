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
        let Some(letters) = self.letters(word) else { return width(word) };
        let last = letters.last().map_or(0, |(at, rows)| at + columns(rows));
        last * usize::from(self.scale())
    }

    /// Each letter's rows, and the column it begins at before it is doubled. `None` for a plain line: one character without
    /// a drawing makes the whole word so.
    fn letters(self, word: &str) -> Option<impl Iterator<Item = (usize, Rows)>> {
        let rows = match self {
            Self::Line => return None,
            Self::Small => small::rows,
            Self::Large | Self::Double => large::rows,
        };
        word.chars().all(|letter| rows(letter).is_some()).then(|| {
            word.chars().filter_map(rows).scan(0, |next, rows| {
                let at = *next;
                *next += columns(rows) + usize::from(at + columns(rows) > 0);
                Some((at, rows))
            })
        })
    }

    /// Columns and rows for each cell of a drawing.
    const fn scale(self) -> u16 {
        if matches!(self, Self::Double) { 2 } else { 1 }
    }
}

/// A letter, top down; all rows of one width.
type Rows = &'static [&'static str];

fn columns(rows: Rows) -> usize {
    rows.first().map_or(0, |row| row.chars().count())
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
        let Some(letters) = self.size.letters(self.word) else {
            buffer.set_stringn(area.x, area.y, self.word, usize::from(area.width), self.style);
            return;
        };
        let scale = self.size.scale();
        for (at, rows) in letters {
            let at = u16::try_from(at).unwrap_or(u16::MAX).saturating_mul(scale);
            for (y, row) in (area.y..area.bottom()).step_by(scale.into()).zip(rows) {
                let columns = (area.x.saturating_add(at)..area.right()).step_by(scale.into());
                for (x, cell) in columns.zip(row.chars()).filter(|(_, cell)| *cell != ' ') {
                    let place = Rect { x, y, width: scale, height: scale };
                    self.draw(cell, place.intersection(area), buffer);
                }
            }
        }
    }
}

impl Letters<'_> {
    /// Draws one cell of a drawing; a doubled one is two rows, of which each is full or empty.
    fn draw(&self, cell: char, place: Rect, buffer: &mut Buffer) {
        for (down, y) in (place.y..place.bottom()).enumerate() {
            let shown = match (self.size, down, cell) {
                (Size::Double, 0, '▄') | (Size::Double, 1, '▀') => continue,
                (Size::Double, ..) => '█',
                _ => cell,
            };
            for x in place.x..place.right() {
                if let Some(cell) = buffer.cell_mut((x, y)) {
                    cell.set_char(shown).set_style(self.style);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWN: &str = " 0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    fn drawn(word: &str, size: Size) -> Vec<String> {
        let columns = u16::try_from(size.columns(word)).unwrap();
        let area = Rect::new(0, 0, columns, size.rows());
        let mut buffer = Buffer::empty(area);
        Letters { word, size, style: Style::new() }.render(area, &mut buffer);
        let row = |y| (0..columns).map(|x| buffer[(x, y)].symbol()).collect();
        (0..size.rows()).map(row).collect()
    }

    #[test]
    fn every_letter_has_rows_of_one_width() {
        for letter in DRAWN.chars() {
            for (size, rows) in
                [(Size::Small, small::rows(letter)), (Size::Large, large::rows(letter))]
            {
                let rows = rows.unwrap();
                assert_eq!(rows.len(), usize::from(size.rows()), "{letter}");
                assert!(rows.iter().all(|row| width(row) == columns(rows)), "{letter}");
            }
        }
    }

    #[test]
    fn a_word_is_its_letters_one_beside_the_other() {
        assert_eq!(drawn("I 1", Size::Small), ["█  ▀█ ", "█   █ ", "▀  ▀▀▀"]);
        assert_eq!(drawn("I:", Size::Large), ["██   ", "██ ██", "██   ", "██ ██", "██   "]);
        assert_eq!(drawn("één", Size::Line), ["één"]);
    }

    #[test]
    fn what_does_not_fit_is_cut_at_the_edge() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 4));
        let area = Rect::new(1, 1, 3, 2);
        Letters { word: "HH", size: Size::Large, style: Style::new() }.render(area, &mut buffer);
        let row = |y| (0..9).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        assert_eq!(
            [row(0), row(1), row(2), row(3)],
            ["         ", " ██      ", " ██      ", "         "]
        );
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
        let rows = drawn("0", Size::Double);
        assert_eq!(rows[..2], ["  ████████  ", "████████████"]);
        assert_eq!(rows[8..], ["████████████", "  ████████  "]);
    }
}
