//! A key as the table of keys names it, as the terminal reports it, and as the footer shows it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::Words;

/// A key as the table names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Backspace,
    Char(char),
    Ctrl(char),
    Down,
    Enter,
    Esc,
    Left,
    Right,
    Tab,
    Up,
}

impl Key {
    /// Names of keys that are no single character, for whoever mistypes one.
    pub(super) const NAMED: [&str; 9] =
        ["backspace", "down", "enter", "esc", "left", "right", "space", "tab", "up"];

    pub(super) fn of_name(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        match (name, letters.next(), letters.next()) {
            ("backspace", ..) => Some(Self::Backspace),
            ("down", ..) => Some(Self::Down),
            ("enter", ..) => Some(Self::Enter),
            ("esc", ..) => Some(Self::Esc),
            ("left", ..) => Some(Self::Left),
            ("right", ..) => Some(Self::Right),
            ("space", ..) => Some(Self::Char(' ')),
            ("tab", ..) => Some(Self::Tab),
            ("up", ..) => Some(Self::Up),
            (_, Some(letter), None) if !letter.is_control() && !letter.is_ascii_digit() => {
                Some(Self::Char(letter))
            }
            _ => match name.strip_prefix("ctrl-")?.as_bytes() {
                [letter] if letter.is_ascii_lowercase() => Some(Self::Ctrl(char::from(*letter))),
                _ => None,
            },
        }
    }

    /// Shift is left out of account: terminals disagree on whether they report it with a symbol.
    pub(super) fn of_event(event: &KeyEvent) -> Option<Self> {
        let is_ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        match event.code {
            _ if event.modifiers.contains(KeyModifiers::ALT) => None,
            KeyCode::Char(letter) if is_ctrl => Some(Self::Ctrl(letter.to_ascii_lowercase())),
            KeyCode::Char(letter) => Some(Self::Char(letter.to_ascii_lowercase())),
            KeyCode::Backspace => Some(Self::Backspace),
            KeyCode::Down => Some(Self::Down),
            KeyCode::Enter => Some(Self::Enter),
            KeyCode::Esc => Some(Self::Esc),
            KeyCode::Left => Some(Self::Left),
            KeyCode::Right => Some(Self::Right),
            KeyCode::Tab => Some(Self::Tab),
            KeyCode::Up => Some(Self::Up),
            _ => None,
        }
    }

    pub(super) fn label(self, words: &Words) -> String {
        match self {
            Self::Backspace => "⌫".to_owned(),
            Self::Char(' ') => words.keyname_space(),
            Self::Char(letter) => letter.to_string(),
            Self::Ctrl(letter) => words.keyname_ctrl(letter.to_string()),
            Self::Down => words.keyname_down(),
            Self::Enter => words.keyname_enter(),
            Self::Esc => words.keyname_esc(),
            Self::Left => "←".to_owned(),
            Self::Right => "→".to_owned(),
            Self::Tab => "tab".to_owned(),
            Self::Up => words.keyname_up(),
        }
    }
}
