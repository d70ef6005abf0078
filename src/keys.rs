//! Keys and what they mean: one table (`assets/keys.toml`) for handling, footer and the list of keys.
//!
//! A key means the same [`Command`] on every screen; what a screen does with it is the screen's business.

mod key;
mod map;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use map::{KeyError, KeyMap, Rebinding};

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
    Less,
    More,
    Louder,
    Mute,
    Next,
    Pause,
    /// A number from 0 to 9: the digits are not in the table, they always choose.
    Pick(u8),
    Programs,
    Quit,
    Remove,
    Report,
    Right,
    SetUp,
    Settings,
    Signs,
    Softer,
    Stop,
    Symptoms,
    Timers,
    Tired,
    Undo,
    Up,
    View,
}

impl Command {
    /// In the order in which the list of keys shows them.
    pub const ALL: [Self; 33] = [
        Self::Pause,
        Self::Next,
        Self::Tired,
        Self::Hurts,
        Self::More,
        Self::Less,
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
        Self::Programs,
        Self::Timers,
        Self::Settings,
        Self::SetUp,
        Self::Learn,
        Self::Help,
        Self::Quit,
        Self::Interrupt,
    ];

    fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|command| command.name() == name)
    }

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
            Self::Less => "less",
            Self::More => "more",
            Self::Louder => "louder",
            Self::Mute => "mute",
            Self::Right => "right",
            Self::SetUp => "set-up",
            Self::Symptoms => "symptoms",
            Self::Next => "next",
            Self::Pause => "pause",
            Self::Programs => "programs",
            Self::Quit => "quit",
            Self::Settings => "settings",
            Self::Signs => "signs",
            Self::Softer => "softer",
            Self::Stop => "stop",
            Self::Timers => "timers",
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
