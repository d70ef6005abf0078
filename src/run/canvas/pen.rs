//! Cells as what a terminal is told: where, in which look, which letter.
//!
//! What is said already is not said again, so a pen is good for one frame on a terminal where nobody else writes.

use std::io::Write as _;

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use crate::words::width;

/// As all text is before and after a frame.
const PLAIN: &[u8] = b"\x1b[m";

/// A run of at least so many cells is worth another look.
const LONG: u16 = 8;
const SHOWS_ON_BLANK: Modifier =
    Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);
/// Terminals differ in what they do with these on a space the other way round.
const SHOWS_ON_SOLID: Modifier =
    SHOWS_ON_BLANK.union(Modifier::DIM).union(Modifier::SLOW_BLINK).union(Modifier::RAPID_BLINK);

const MODIFIERS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// Writes cells one after the other, each change of place and look only when there is one, and long runs in short.
#[derive(Default)]
pub(super) struct Pen {
    /// Where the next letter goes by itself.
    at: Option<(u16, u16)>,
    look: Look,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// Whether a cell's letter does not take just one column.
pub(super) fn is_wide(cell: &Cell) -> bool {
    match cell.symbol().as_bytes() {
        // Lines and blocks, of which large letters are made.
        [] | [_] | [0xe2, 0x94..=0x96, _] => false,
        _ => width(cell.symbol()) != 1,
    }
}

/// Cells of which a long run can be written in short.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing to be seen: erased.
    Blank,
    Other,
    /// Filled all over: a space the other way round looks the same and takes a third of the bytes.
    Solid,
}

impl Kind {
    fn of(cell: &Cell) -> Self {
        match cell.symbol() {
            " " if !Look::of(cell).shows_on_blank() => Self::Blank,
            "█" if cell.bg == Color::Reset && !cell.modifier.intersects(SHOWS_ON_SOLID) => {
                Self::Solid
            }
            _ => Self::Other,
        }
    }
}

impl Pen {
    /// Writes the first of some cells in a row, and with it those that make one run with it or lie under it; says how many.
    pub(super) fn write(&mut self, x: u16, y: u16, cells: &[Cell], out: &mut Vec<u8>) -> usize {
        let Some(cell) = cells.first() else { return 1 };
        let run = || cells.iter().take_while(|other| *other == cell).count();
        let kind = Kind::of(cell);
        let length = u16::try_from(if kind == Kind::Other { 1 } else { run() }).unwrap_or(1);
        if kind == Kind::Other || length < LONG {
            return self.write_one(x, y, cell, kind, out);
        }
        self.go_to(x, y, out);
        if kind == Kind::Blank {
            // Leaves the place where it is.
            self.take_on(Look::default(), out);
            let _ = write!(out, "\x1b[{length}X");
        } else {
            let modifier = cell.modifier.union(Modifier::REVERSED);
            self.take_on(Look { modifier, ..Look::of(cell) }, out);
            out.extend(std::iter::repeat_n(b' ', length.into()));
            self.at = Some((x.saturating_add(length), y));
        }
        length.into()
    }

    fn write_one(&mut self, x: u16, y: u16, cell: &Cell, kind: Kind, out: &mut Vec<u8>) -> usize {
        self.go_to(x, y, out);
        // A blank looks the same in any colour of letters.
        if kind != Kind::Blank || self.look.shows_on_blank() {
            self.take_on(Look::of(cell), out);
        }
        out.extend_from_slice(cell.symbol().as_bytes());
        if is_wide(cell) {
            // Where it leaves the terminal's own place is the terminal's affair: the place is said anew.
            self.at = None;
            return width(cell.symbol()).max(1);
        }
        self.at = Some((x.saturating_add(1), y));
        1
    }

    pub(super) fn erase_row(&mut self, y: u16, out: &mut Vec<u8>) {
        self.go_to(0, y, out);
        self.take_on(Look::default(), out);
        out.extend_from_slice(b"\x1b[2K");
    }

    fn go_to(&mut self, x: u16, y: u16, out: &mut Vec<u8>) {
        // Writing to memory does not fail.
        let _ = match self.at {
            Some(at) if at == (x, y) => return,
            Some((before, row)) if row == y && before < x => write!(out, "\x1b[{}C", x - before),
            _ => write!(out, "\x1b[{};{}H", y.saturating_add(1), x.saturating_add(1)),
        };
        self.at = Some((x, y));
    }

    fn take_on(&mut self, look: Look, out: &mut Vec<u8>) {
        if look != self.look {
            look.write(out);
            self.look = look;
        }
    }

    pub(super) fn put_down(self, out: &mut Vec<u8>) {
        if self.look != Look::default() {
            out.extend_from_slice(PLAIN);
        }
    }
}

impl Look {
    const fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Whether something is to be seen of a space.
    fn shows_on_blank(self) -> bool {
        self.bg != Color::Reset || self.modifier.intersects(SHOWS_ON_BLANK)
    }

    /// The whole look, whatever it was before.
    fn write(self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[");
        for (modifier, code) in MODIFIERS {
            if self.modifier.contains(modifier) {
                let _ = write!(out, ";{code}");
            }
        }
        write_color(self.fg, 30, out);
        write_color(self.bg, 40, out);
        out.push(b'm');
    }
}

/// `base` is 30 for letters and 40 for what is behind them. An empty first figure, as in `[;1m`, is a reset.
fn write_color(color: Color, base: u8, out: &mut Vec<u8>) {
    let plain = match color {
        Color::Reset => return,
        Color::Indexed(index) => {
            let _ = write!(out, ";{};5;{index}", base + 8);
            return;
        }
        Color::Rgb(red, green, blue) => {
            let _ = write!(out, ";{};2;{red};{green};{blue}", base + 8);
            return;
        }
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
    };
    let _ = write!(out, ";{}", base + plain);
}
