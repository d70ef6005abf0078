//! Roles and how they look: the terminal's own 16 colours, so that its theme decides.
//!
//! No state is shown by colour alone: every role that matters differs in a word, a shape or a modifier as well.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Calm,
    Contract,
    Done,
    Exhale,
    Faint,
    Inhale,
    Release,
    Selected,
    Strong,
    Text,
    Warning,
}

/// Whether colour may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    #[default]
    Ansi,
    Mono,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    pub palette: Palette,
}

impl Theme {
    pub fn style(self, role: Role) -> Style {
        let style = Style::new().add_modifier(modifier(role));
        match (self.palette, colour(role)) {
            (Palette::Ansi, Some(colour)) => style.fg(colour),
            _ => style,
        }
    }
}

const fn colour(role: Role) -> Option<Color> {
    match role {
        Role::Calm | Role::Faint | Role::Selected | Role::Strong | Role::Text => None,
        Role::Contract => Some(Color::Magenta),
        Role::Done | Role::Release => Some(Color::Green),
        Role::Exhale => Some(Color::LightBlue),
        Role::Inhale => Some(Color::Cyan),
        Role::Warning => Some(Color::Yellow),
    }
}

const fn modifier(role: Role) -> Modifier {
    match role {
        Role::Calm | Role::Text => Modifier::empty(),
        Role::Faint => Modifier::DIM,
        Role::Selected => Modifier::BOLD.union(Modifier::REVERSED),
        _ => Modifier::BOLD,
    }
}
