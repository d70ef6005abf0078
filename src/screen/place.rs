//! Where somebody is on a page: the row they went to, and how far they read the text above the rows.
//!
//! Down goes through the text first, as far as it did not fit, and then through the rows; up is the way back.

use super::reading::{self, Reading};
use crate::keys::Command;

#[derive(Debug, Default)]
pub struct Place {
    /// Counted from 0.
    pub row: usize,
    pub reading: Reading,
}

/// Which way the answers of a row go round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Back,
    On,
}

/// What a key comes to where one row is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// Nothing is taken: away from here.
    Away,
    /// The row one is at is taken.
    Taken,
}

impl Place {
    /// At a row, with the text from its beginning.
    pub fn at(row: usize) -> Self {
        Self { row, reading: Reading::default() }
    }

    /// What up and down do on a page with so many rows; other commands do nothing.
    pub fn step(&mut self, command: Command, rows: usize) {
        match command {
            Command::Down if self.reading.turn(command) == reading::Turn::Moved => {}
            Command::Down => self.row = (self.row + 1).min(rows.saturating_sub(1)),
            Command::Up if self.row > 0 => self.row -= 1,
            Command::Up => {
                self.reading.turn(command);
            }
            _ => {}
        }
    }

    /// What a key does on a page of so many rows, of which one is taken; `None` while it is still open which.
    pub fn choose(&mut self, command: Option<Command>, rows: usize) -> Option<Choosing> {
        match command? {
            step @ (Command::Up | Command::Down) => self.step(step, rows),
            Command::Pick(number) => return self.pick(number, rows).then_some(Choosing::Taken),
            Command::Confirm | Command::Pause => return Some(Choosing::Taken),
            Command::Stop | Command::Quit => return Some(Choosing::Away),
            _ => {}
        }
        None
    }

    /// Goes to the row with this number, counted from 1. Says whether there is one.
    pub fn pick(&mut self, number: u8, rows: usize) -> bool {
        let at = usize::from(number).checked_sub(1).filter(|at| *at < rows);
        self.row = at.unwrap_or(self.row);
        at.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn down_reads_on_before_it_goes_to_the_next_row() {
        let mut place = Place::default();
        place.step(Command::Down, 3);
        assert_eq!(place.row, 1, "nothing was drawn, as in plain mode");
        let mut place = Place::default();
        // Five lines on three.
        assert_eq!(place.reading.first(5, 3), 0);
        place.step(Command::Down, 3);
        assert_eq!((place.row, place.reading.first(5, 3)), (0, 2));
        for row in [1, 2, 2] {
            place.step(Command::Down, 3);
            assert_eq!(place.row, row);
        }
        for (row, line) in [(1, 2), (0, 2), (0, 0), (0, 0)] {
            place.step(Command::Up, 3);
            assert_eq!((place.row, place.reading.first(5, 3)), (row, line));
        }
        assert!(place.pick(3, 3) && !place.pick(4, 3) && !place.pick(0, 3));
        assert_eq!(place.row, 2);
    }

    #[test]
    fn a_number_takes_a_row_only_where_there_is_one() {
        let mut place = Place::default();
        let mut press = |command| (place.choose(Some(command), 2), place.row);
        assert_eq!(press(Command::Pick(3)), (None, 0));
        assert_eq!(press(Command::Down), (None, 1));
        assert_eq!(press(Command::Confirm), (Some(Choosing::Taken), 1));
        assert_eq!(press(Command::Pick(1)), (Some(Choosing::Taken), 0));
        assert_eq!(press(Command::Stop), (Some(Choosing::Away), 0));
        assert_eq!(press(Command::Signs), (None, 0));
    }
}
