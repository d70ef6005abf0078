//! Keys and what they mean: one table (`assets/keys.toml`) for handling, footer and the list of keys.
//!
//! A key means the same [`Command`] on every screen; what a screen does with it is the screen's business.

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::Words;

/// What a person can ask for with one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    ChangeNote,
    Confirm,
    Down,
    Filter,
    Graphs,
    Help,
    History,
    Hurts,
    Interrupt,
    Learn,
    Left,
    Louder,
    Mute,
    Next,
    Pause,
    /// A number from 0 to 9: the digits are not in the table, they always choose.
    Pick(u8),
    Quit,
    Remove,
    Report,
    Right,
    SetUp,
    Signs,
    Softer,
    Stop,
    Symptoms,
    Tired,
    Undo,
    Up,
    View,
}

impl Command {
    /// In the order in which the list of keys shows them.
    pub const ALL: [Self; 28] = [
        Self::Pause,
        Self::Next,
        Self::Tired,
        Self::Hurts,
        Self::Signs,
        Self::Stop,
        Self::Softer,
        Self::Louder,
        Self::Mute,
        Self::Confirm,
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::Symptoms,
        Self::History,
        Self::View,
        Self::Graphs,
        Self::Filter,
        Self::ChangeNote,
        Self::Remove,
        Self::Report,
        Self::Undo,
        Self::SetUp,
        Self::Learn,
        Self::Help,
        Self::Quit,
        Self::Interrupt,
    ];

    /// The name in the key table; the digits have no place in it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pick(_) => "",
            Self::ChangeNote => "change-note",
            Self::Filter => "filter",
            Self::Graphs => "graphs",
            Self::History => "history",
            Self::Remove => "remove",
            Self::Report => "report",
            Self::Undo => "undo",
            Self::View => "view",
            Self::Confirm => "confirm",
            Self::Down => "down",
            Self::Help => "help",
            Self::Hurts => "hurts",
            Self::Interrupt => "interrupt",
            Self::Learn => "learn",
            Self::Left => "left",
            Self::Louder => "louder",
            Self::Mute => "mute",
            Self::Right => "right",
            Self::SetUp => "set-up",
            Self::Symptoms => "symptoms",
            Self::Next => "next",
            Self::Pause => "pause",
            Self::Quit => "quit",
            Self::Signs => "signs",
            Self::Softer => "softer",
            Self::Stop => "stop",
            Self::Tired => "tired",
            Self::Up => "up",
        }
    }
}

/// A change to a line of text that is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    Backspace,
    Delete,
    End,
    Home,
    Insert(char),
    Left,
    Right,
}

impl Edit {
    /// What a key does to a text; `None` for a key that is a command even while typing (Enter, Esc, up, down, ctrl).
    pub const fn of_event(event: &KeyEvent) -> Option<Self> {
        if event.modifiers.intersects(KeyModifiers::CONTROL.union(KeyModifiers::ALT)) {
            return None;
        }
        Some(match event.code {
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Char(letter) => Self::Insert(letter),
            KeyCode::Delete => Self::Delete,
            KeyCode::End => Self::End,
            KeyCode::Home => Self::Home,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            _ => return None,
        })
    }
}

/// A key as the table names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
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

/// A key table that cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    #[error("not a key table: {0}")]
    Syntax(String),
    #[error("there is no command '{0}'")]
    UnknownCommand(String),
    #[error("there is no key '{0}'")]
    UnknownKey(String),
    #[error("the command '{0}' has no key")]
    Missing(&'static str),
    #[error("the key '{0}' is given twice")]
    Twice(String),
}

/// Which key means which command. Every command has at least one key, every key one command.
#[derive(Clone, Debug)]
pub struct KeyMap {
    commands: BTreeMap<Key, Command>,
    first: BTreeMap<Command, Key>,
}

impl KeyMap {
    /// The built-in table.
    pub fn built_in() -> Result<Self, KeyError> {
        Self::parse(include_str!("../assets/keys.toml"))
    }

    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let table: BTreeMap<String, Vec<String>> =
            toml::from_str(text).map_err(|fault| KeyError::Syntax(fault.message().to_owned()))?;
        let mut map = Self { commands: BTreeMap::new(), first: BTreeMap::new() };
        for (name, keys) in table {
            let Some(command) = Command::ALL.into_iter().find(|command| command.name() == name)
            else {
                return Err(KeyError::UnknownCommand(name));
            };
            for name in keys {
                let Some(key) = Key::of_name(&name) else { return Err(KeyError::UnknownKey(name)) };
                map.first.entry(command).or_insert(key);
                if map.commands.insert(key, command).is_some() {
                    return Err(KeyError::Twice(name));
                }
            }
        }
        match Command::ALL.into_iter().find(|command| !map.first.contains_key(command)) {
            Some(command) => Err(KeyError::Missing(command.name())),
            None => Ok(map),
        }
    }

    pub fn command(&self, event: &KeyEvent) -> Option<Command> {
        match Key::of_event(event)? {
            Key::Char(digit @ '0'..='9') => {
                digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).map(Command::Pick)
            }
            key => self.commands.get(&key).copied(),
        }
    }

    /// The name of the first key of a command, as the footer shows it.
    pub fn label(&self, command: Command, words: &Words) -> String {
        self.first.get(&command).map_or_else(String::new, |key| key.label(words))
    }
}

impl Key {
    fn of_name(name: &str) -> Option<Self> {
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
    fn of_event(event: &KeyEvent) -> Option<Self> {
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

    fn label(self, words: &Words) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    #[test]
    fn the_built_in_table_holds_its_promises() {
        let keys = KeyMap::built_in().unwrap();
        assert_eq!(keys.command(&press(KeyCode::Char(' '))), Some(Command::Pause));
        assert_eq!(keys.command(&press(KeyCode::Esc)), Some(Command::Stop));
        assert_eq!(keys.command(&press(KeyCode::Char('X'))), Some(Command::Hurts));
        assert_eq!(keys.command(&press(KeyCode::Char('z'))), None);
        assert_eq!(keys.command(&press(KeyCode::Char('7'))), Some(Command::Pick(7)));
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(keys.command(&interrupt), Some(Command::Interrupt));
        let question = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(keys.command(&question), Some(Command::Help));
    }

    #[test]
    fn a_bad_table_is_refused() {
        let table = include_str!("../assets/keys.toml");
        let broken = |from: &str, to: &str| KeyMap::parse(&table.replace(from, to)).unwrap_err();
        assert_eq!(broken("tired = [\"t\"]", "tired = [\"n\"]"), KeyError::Twice("n".to_owned()));
        assert_eq!(broken("tired = [\"t\"]", ""), KeyError::Missing("tired"));
        assert_eq!(broken("tired", "tyred"), KeyError::UnknownCommand("tyred".to_owned()));
        assert_eq!(broken("\"t\"", "\"hyper-t\""), KeyError::UnknownKey("hyper-t".to_owned()));
        assert_eq!(broken("\"t\"", "\"7\""), KeyError::UnknownKey("7".to_owned()));
        assert!(matches!(broken("tired = [", "tired = "), KeyError::Syntax(_)));
    }
}
