//! What a person sets once: `config.toml` to [`Config`], and the one order in which settings are looked for.
//!
//! A setting comes from the flag, else the environment, else the file, else it has its default. The file is only read.

mod sound;

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
};

use crate::{
    program::{bounds::is_id, timers::Timers},
    source::{At, Fault, Faults, Source, Table},
    words::{Lang, clean, width},
};

pub use sound::{Bell, HoldTick, Sound};

/// The columns of a phone text, so that it fits its line on every screen.
const PHONE: usize = 24;

/// The settings of the file; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    pub color: Option<ColorChoice>,
    pub lang: Option<Lang>,
    pub motion: Option<Motion>,
    pub phone: Phone,
    pub sound: Sound,
    /// The figures of `[timers.light]` and its like, by the program's id.
    pub timers: BTreeMap<String, Timers>,
}

/// Whom to call, by country: `[phone]`. What the file leaves out is as in the Netherlands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    pub emergency: String,
    /// Who answers in the evening, at night and at the weekend; a name, a number, or both.
    pub out_of_hours: String,
}

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
}

impl Default for Phone {
    fn default() -> Self {
        Self { emergency: "112".to_owned(), out_of_hours: "huisartsenpost".to_owned() }
    }
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
    pub const ALL: [Self; 2] = [Self::Full, Self::Reduced];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Reduced => "reduced",
        }
    }
}

impl Config {
    /// Reads the file, or says everything that is wrong with it.
    pub fn parse(source: &Source) -> Result<Self, Faults> {
        let mut faults = Faults::new(source.clone());
        let config = source.table(&mut faults).map(|mut table| {
            let color = table.one_of("color", &ColorChoice::ALL, ColorChoice::name, &mut faults);
            let lang = table.one_of("lang", &Lang::ALL, Lang::code, &mut faults);
            let motion = table.one_of("motion", &Motion::ALL, Motion::name, &mut faults);
            let phone = table.table("phone", &mut faults).map(|table| phone(table, &mut faults));
            let sound = table.table("sound", &mut faults);
            let sound = sound.map(|table| Sound::read(table, &mut faults));
            let timers = table.table("timers", &mut faults);
            let timers = timers.map(|table| timers_of(table, &mut faults)).unwrap_or_default();
            table.finish(&mut faults);
            Self {
                color: color.map(|at| at.value),
                lang: lang.map(|at| at.value),
                motion: motion.map(|at| at.value),
                phone: phone.unwrap_or_default(),
                sound: sound.unwrap_or_default(),
                timers,
            }
        });
        faults.check(config)
    }
}

fn phone(mut table: Table<'_>, faults: &mut Faults) -> Phone {
    let usual = Phone::default();
    let emergency = phone_text(&mut table, "emergency", faults).unwrap_or(usual.emergency);
    let out_of_hours = phone_text(&mut table, "out_of_hours", faults).unwrap_or(usual.out_of_hours);
    table.finish(faults);
    Phone { emergency, out_of_hours }
}

fn phone_text(table: &mut Table<'_>, key: &'static str, faults: &mut Faults) -> Option<String> {
    let given = table.text(key, faults)?;
    let text = clean(&given.value);
    let (key, columns) = (key.to_owned(), width(&text));
    match columns {
        0 => faults.push(given.span, Fault::EmptyText { key }),
        1..=PHONE => return Some(text),
        _ => faults.push(given.span, Fault::TextTooLong { key, limit: PHONE, columns }),
    }
    None
}

/// The tables of `[timers]`, one for each program.
fn timers_of(table: Table<'_>, faults: &mut Faults) -> BTreeMap<String, Timers> {
    let mut timers = BTreeMap::new();
    for At { value, span } in table.into_values() {
        let id = value.key().to_owned();
        if !is_id(&id) {
            faults.push(span, Fault::BadId { key: "timers".to_owned() });
        }
        if let Some(table) = value.table(faults) {
            timers.insert(id, Timers::read(table, faults));
        }
    }
    timers
}

/// The environment as it was when the program started. Empty variables count as not set.
#[derive(Clone, Debug, Default)]
pub struct Environment(BTreeMap<String, OsString>);

impl Environment {
    pub fn new(variables: impl IntoIterator<Item = (String, OsString)>) -> Self {
        Self(variables.into_iter().filter(|(_, value)| !value.is_empty()).collect())
    }

    /// The value, if it is text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.get_os(name)?.to_str()
    }

    /// The value as it is, for paths: they need not be text.
    pub fn get_os(&self, name: &str) -> Option<&OsStr> {
        self.0.get(name).map(OsString::as_os_str)
    }

    /// The language of the locale, in the order the C library looks: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    pub fn locale_lang(&self) -> Option<Lang> {
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.get(name))?;
        Lang::of_locale(locale)
    }

    /// Whether `HERSTEL_MUTE` asks for silence; `None` when it says nothing.
    pub fn wants_silence(&self) -> Option<bool> {
        Some(self.get("HERSTEL_MUTE")? != "0")
    }

    /// Whether the person or the terminal asks for plain lines: `HERSTEL_PLAIN`, `ACCESSIBLE` or `TERM=dumb`.
    pub fn wants_plain(&self) -> bool {
        let is_on = |name| self.get(name).is_some_and(|value| value != "0");
        is_on("HERSTEL_PLAIN") || is_on("ACCESSIBLE") || self.get("TERM") == Some("dumb")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, Faults> {
        Config::parse(&Source::new("config.toml", text))
    }

    #[test]
    fn phone_texts_are_those_of_the_netherlands_until_set() {
        assert_eq!(parse("").unwrap().phone, Phone::default());
        let phone = parse("[phone]\nemergency = \"999\"").unwrap().phone;
        assert_eq!(
            (phone.emergency.as_str(), phone.out_of_hours.as_str()),
            ("999", "huisartsenpost")
        );
        for bad in ["emergency = \"\"", "emergency = 112", "number = \"112\""] {
            assert!(parse(&format!("[phone]\n{bad}")).is_err(), "{bad}");
        }
        let long = "1".repeat(PHONE + 1);
        assert!(parse(&format!("[phone]\nout_of_hours = \"{long}\"")).is_err());
    }
}
