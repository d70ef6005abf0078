//! A key as a terminal tells of it. Only presses: what else a terminal may tell of a key is passed over.

use bitflags::bitflags;

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    pub code: Code,
    pub held: Held,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    BackTab,
    Backspace,
    Char(char),
    Delete,
    Down,
    End,
    Enter,
    Esc,
    /// F1 and its like.
    F(u8),
    Home,
    Insert,
    Left,
    PageDown,
    PageUp,
    Right,
    Tab,
    Up,
}

bitflags! {
    /// What is held down meanwhile, as far as the terminal says.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Held: u8 {
        const SHIFT = 1;
        const ALT = 2;
        const CONTROL = 4;
    }
}

impl Press {
    pub const fn new(code: Code, held: Held) -> Self {
        Self { code, held }
    }
}
