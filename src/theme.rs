//! Roles and how they look: on the terminal's own 16 colours, so that its theme decides, or in one of our own themes.
//!
//! No state is shown by colour alone: every role that matters differs in a word, a shape or a modifier as well. The colours
//! of our own themes stand in `theme/paint.rs`; their contrast is tested.

mod paint;

use ratatui::style::{Color, Modifier, Style};

use crate::config::ThemeChoice;
pub use paint::Rgb;

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

impl Role {
    pub const ALL: [Self; 11] = [
        Self::Calm,
        Self::Contract,
        Self::Done,
        Self::Exhale,
        Self::Faint,
        Self::Inhale,
        Self::Release,
        Self::Selected,
        Self::Strong,
        Self::Text,
        Self::Warning,
    ];
}

/// The colours there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own 16.
    #[default]
    Ansi,
    Dark,
    HighContrast,
    Light,
    Mono,
}

impl Palette {
    /// Those that paint the background too.
    pub const PAINTED: [Self; 3] = [Self::Dark, Self::HighContrast, Self::Light];
}

/// How many colours the terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// 256: the nearest is taken.
    #[default]
    Indexed,
    True,
}

/// Whether the terminal is light or dark, as far as it said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Background {
    Dark,
    Light,
}

impl Background {
    pub fn of(colour: Rgb) -> Self {
        // Where black and white on it are read equally well.
        if colour.luminance() > 0.179 { Self::Light } else { Self::Dark }
    }
}

/// Whether colour may be used at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    #[default]
    Colour,
    None,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    pub choice: ThemeChoice,
    pub ink: Ink,
    pub depth: Depth,
    /// `None` until the terminal said so, if it ever does.
    pub background: Option<Background>,
}

impl Theme {
    pub const fn palette(self) -> Palette {
        match (self.ink, self.choice, self.background) {
            (Ink::None, ..) | (_, ThemeChoice::Mono, _) => Palette::Mono,
            (_, ThemeChoice::Dark, _) => Palette::Dark,
            (_, ThemeChoice::HighContrast, _) => Palette::HighContrast,
            (_, ThemeChoice::Light, _) => Palette::Light,
            (_, ThemeChoice::Auto, Some(Background::Dark)) => Palette::Dark,
            (_, ThemeChoice::Auto, Some(Background::Light)) => Palette::Light,
            (_, ThemeChoice::Auto | ThemeChoice::Terminal, _) => Palette::Ansi,
        }
    }

    pub fn style(self, role: Role) -> Style {
        let style = Style::new().add_modifier(modifier(role));
        let palette = self.palette();
        match paint::colour(palette, role) {
            // What is faint is so by its colour: dimmed besides, nobody knows how well it is read.
            Some(colour) => style.fg(self.shade(colour)).remove_modifier(Modifier::DIM),
            None if palette == Palette::Ansi => match ansi(role) {
                Some(colour) => style.fg(colour),
                None => style,
            },
            None => style,
        }
    }

    /// What lies under everything: nothing, where the terminal has the say.
    pub fn ground(self) -> Style {
        match (paint::ground(self.palette()), paint::colour(self.palette(), Role::Text)) {
            (Some(ground), Some(text)) => Style::new().bg(self.shade(ground)).fg(self.shade(text)),
            _ => Style::new(),
        }
    }

    const fn shade(self, colour: Rgb) -> Color {
        match self.depth {
            Depth::True => Color::Rgb(colour.red, colour.green, colour.blue),
            Depth::Indexed => Color::Indexed(colour.nearest()),
        }
    }
}

const fn ansi(role: Role) -> Option<Color> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auto_follows_the_background_and_no_colour_stands_above_all() {
        let theme = |choice, background| Theme { choice, background, ..Theme::default() };
        let (dark, light) = (Some(Background::Dark), Some(Background::Light));
        for (theme, palette) in [
            (Theme::default(), Palette::Ansi),
            (theme(ThemeChoice::Terminal, light), Palette::Ansi),
            (theme(ThemeChoice::Auto, None), Palette::Ansi),
            (theme(ThemeChoice::Auto, dark), Palette::Dark),
            (theme(ThemeChoice::Auto, light), Palette::Light),
            (theme(ThemeChoice::Light, dark), Palette::Light),
            (theme(ThemeChoice::Mono, dark), Palette::Mono),
        ] {
            assert_eq!(theme.palette(), palette);
            assert_eq!(Theme { ink: Ink::None, ..theme }.palette(), Palette::Mono);
        }
    }

    #[test]
    fn mono_has_no_colour_and_tells_what_matters_apart() {
        let mono = Theme { choice: ThemeChoice::Mono, ..Theme::default() };
        for role in Role::ALL {
            let style = mono.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        assert_ne!(mono.style(Role::Selected), mono.style(Role::Text));
        assert_ne!(mono.style(Role::Faint), mono.style(Role::Text));
        assert_eq!(mono.ground(), Style::new());
    }

    #[test]
    fn a_background_is_light_or_dark() {
        for (colour, background) in [
            (Rgb::new(0, 0, 0), Background::Dark),
            (Rgb::new(40, 44, 52), Background::Dark),
            (Rgb::new(255, 255, 255), Background::Light),
            (Rgb::new(253, 246, 227), Background::Light),
        ] {
            assert_eq!(Background::of(colour), background, "{colour:?}");
        }
    }
}
