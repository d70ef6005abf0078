//! How it is to look: colour, how much moves, the mouse, the theme, each by the name that it has in the file and on the
//! command line.

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    Always,
    #[default]
    Auto,
    Never,
}

/// How much moves on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    #[default]
    Full,
    /// In steps of a second.
    Reduced,
    /// Only words and numbers.
    None,
}

/// Whether the mouse may be used; it is never needed. While it is, the terminal selects text with Shift held down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mouse {
    #[default]
    Off,
    On,
}

/// Which colours there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Light or dark, as the background of the terminal is.
    Auto,
    Dark,
    HighContrast,
    Light,
    /// None at all: shapes and weight only.
    Mono,
    /// The terminal's own 16.
    #[default]
    Terminal,
}

impl ColorChoice {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::Never];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Auto => "auto",
            Self::Never => "never",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }
}

impl Motion {
    pub const ALL: [Self; 3] = [Self::Full, Self::Reduced, Self::None];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Reduced => "reduced",
            Self::None => "none",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|motion| motion.name() == name)
    }
}

impl ThemeChoice {
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Auto, Self::Light, Self::Dark, Self::HighContrast, Self::Mono];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Light => "light",
            Self::Mono => "mono",
            Self::Terminal => "terminal",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}
