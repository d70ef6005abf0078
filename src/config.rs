//! What a person sets once: `config.toml` to [`Config`], and the one order in which settings are looked for.
//!
//! A setting comes from the flag, else the environment, else the file, else it has its default. The file is a person's own:
//! it is written only when they ask for it, and only where they changed something ([`edit`]).

mod edit;
mod environment;
mod sound;

use std::collections::BTreeMap;

use crate::{
    program::{bounds::is_id, timers::Timers},
    source::{At, Fault, Faults, Source, Table, nearest},
    words::{Lang, clean, width},
};
pub use edit::{Change, edit};
pub use environment::Environment;
pub use sound::{Bell, HoldTick, Sound};

/// The file that `herstel config default` prints: every setting with its default, in comments.
pub const DEFAULT: &str = include_str!("../assets/config.toml");

/// The columns of a phone text, so that it fits its line on every screen.
pub const PHONE: usize = 24;

/// The settings of the file; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    pub color: Option<ColorChoice>,
    /// The commands of `[keys]` with the names of their keys, as they stand in the file.
    pub keys: Vec<(At<String>, Vec<At<String>>)>,
    pub lang: Option<Lang>,
    pub motion: Option<Motion>,
    pub mouse: Option<Mouse>,
    /// As in [`Phone`].
    pub emergency: Option<String>,
    pub out_of_hours: Option<String>,
    /// Whether everything is to be lines of text.
    pub plain: Option<bool>,
    pub sound: Sound,
    pub theme: Option<ThemeChoice>,
    /// The figures of `[timers.light]` and its like, by the program's id.
    pub timers: BTreeMap<String, Timers>,
    /// The ids of `timers`, where they stand in the file.
    places: Vec<At<String>>,
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

impl Config {
    /// Reads the file, or says everything that is wrong with it.
    pub fn parse(source: &Source) -> Result<Self, Faults> {
        let mut faults = Faults::new(source.clone());
        let config = source.table(&mut faults).map(|mut table| {
            let color = table.one_of("color", &ColorChoice::ALL, ColorChoice::name, &mut faults);
            let lang = table.one_of("lang", &Lang::ALL, Lang::code, &mut faults);
            let motion = table.one_of("motion", &Motion::ALL, Motion::name, &mut faults);
            let mouse = table.boolean("mouse", &mut faults);
            let plain = table.boolean("plain", &mut faults);
            let keys = table.table("keys", &mut faults);
            let keys = keys.map(|table| keys_of(table, &mut faults)).unwrap_or_default();
            let theme = table.one_of("theme", &ThemeChoice::ALL, ThemeChoice::name, &mut faults);
            let phone = table.table("phone", &mut faults).map(|table| phone(table, &mut faults));
            let (emergency, out_of_hours) = phone.unwrap_or_default();
            let sound = table.table("sound", &mut faults);
            let sound = sound.map(|table| Sound::read(table, &mut faults));
            let timers = table.table("timers", &mut faults);
            let (timers, places) =
                timers.map(|table| timers_of(table, &mut faults)).unwrap_or_default();
            table.finish(&mut faults);
            Self {
                color: color.map(|at| at.value),
                lang: lang.map(|at| at.value),
                motion: motion.map(|at| at.value),
                keys,
                mouse: mouse.map(|at| if at.value { Mouse::On } else { Mouse::Off }),
                emergency,
                out_of_hours,
                plain: plain.map(|at| at.value),
                sound: sound.unwrap_or_default(),
                theme: theme.map(|at| at.value),
                timers,
                places,
            }
        });
        faults.check(config)
    }

    /// What somebody may need at once of a file with faults: the language, plain lines and whom to call. Nothing else of it
    /// is used, and of a text that is no TOML nothing at all.
    pub fn salvage(source: &Source) -> Self {
        // They were told of where the whole file was read.
        let mut faults = Faults::new(source.clone());
        let Some(mut table) = source.table(&mut faults) else { return Self::default() };
        let lang = table.one_of("lang", &Lang::ALL, Lang::code, &mut faults);
        let plain = table.boolean("plain", &mut faults);
        let phone = table.table("phone", &mut faults).map(|table| phone(table, &mut faults));
        let (emergency, out_of_hours) = phone.unwrap_or_default();
        Self {
            emergency,
            lang: lang.map(|at| at.value),
            out_of_hours,
            plain: plain.map(|at| at.value),
            ..Self::default()
        }
    }

    /// Whom to call.
    pub fn phone(&self) -> Phone {
        let usual = Phone::default();
        Phone {
            emergency: self.emergency.clone().unwrap_or(usual.emergency),
            out_of_hours: self.out_of_hours.clone().unwrap_or(usual.out_of_hours),
        }
    }

    /// The tables of `[timers]` that are of no program, as faults of the file this was read from.
    pub fn strays(&self, source: &Source, known: &[&str]) -> Faults {
        let mut faults = Faults::new(source.clone());
        for At { value: id, span } in &self.places {
            if !known.contains(&id.as_str()) {
                let nearest = nearest(id, known.iter().copied()).map(str::to_owned);
                faults.push(span.clone(), Fault::UnknownProgram { id: id.clone(), nearest });
            }
        }
        faults
    }
}

fn phone(mut table: Table<'_>, faults: &mut Faults) -> (Option<String>, Option<String>) {
    let texts = (
        phone_text(&mut table, "emergency", faults),
        phone_text(&mut table, "out_of_hours", faults),
    );
    table.finish(faults);
    texts
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

/// The lists of `[keys]`, one for each command.
fn keys_of(table: Table<'_>, faults: &mut Faults) -> Vec<(At<String>, Vec<At<String>>)> {
    let mut keys = Vec::new();
    for At { value, span } in table.into_values() {
        let command = At { value: value.key().to_owned(), span };
        let given = value.list(faults).map(|list| list.value).unwrap_or_default();
        keys.push((command, given.into_iter().filter_map(|key| key.text(faults)).collect()));
    }
    keys
}

/// The tables of `[timers]`, one for each program.
fn timers_of(table: Table<'_>, faults: &mut Faults) -> (BTreeMap<String, Timers>, Vec<At<String>>) {
    let (mut timers, mut places) = (BTreeMap::new(), Vec::new());
    for At { value, span } in table.into_values() {
        let id = value.key().to_owned();
        if !is_id(&id) {
            faults.push(span.clone(), Fault::BadId { key: "timers".to_owned() });
        }
        if let Some(table) = value.table(faults) {
            timers.insert(id.clone(), Timers::read(table, faults));
            places.push(At { value: id, span });
        }
    }
    (timers, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, Faults> {
        Config::parse(&Source::new("config.toml", text))
    }

    #[test]
    fn phone_texts_are_those_of_the_netherlands_until_set() {
        assert_eq!(parse("").unwrap().phone(), Phone::default());
        let phone = parse("[phone]\nemergency = \"999\"").unwrap().phone();
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

    #[test]
    fn of_a_faulty_file_only_what_may_be_needed_at_once_is_taken() {
        let text = "theme = \"drak\"\nlang = \"nl\"\nplain = true\n[phone]\nemergency = \"999\"\n[sound]\nmute = true";
        let kept = Config {
            lang: Some(Lang::Nl),
            plain: Some(true),
            emergency: Some("999".to_owned()),
            ..Config::default()
        };
        assert_eq!(Config::salvage(&Source::new("config.toml", text)), kept);
        let torn = Source::new("config.toml", &text.replace("= true", "= = true"));
        assert_eq!(Config::salvage(&torn), Config::default());
    }

    /// Every line of the printed default that is a setting, freed of its comment sign.
    fn freed() -> String {
        let is_setting = |line: &str| {
            line.starts_with('[')
                || line.split_once(" = ").is_some_and(|(key, _)| {
                    key.chars().all(|c| c.is_ascii_lowercase() || "_-".contains(c))
                })
        };
        let free = |line: &'static str| line.strip_prefix("# ").filter(|line| is_setting(line));
        DEFAULT.lines().map(|line| free(line).unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_printed_default_says_nothing_until_it_is_changed() {
        assert_eq!(parse(DEFAULT).unwrap(), Config::default());
    }

    #[test]
    fn the_printed_default_holds_every_setting_with_its_default() {
        let config = parse(&freed()).unwrap_or_else(|faults| panic!("{faults:?}\n{}", freed()));
        assert_eq!(config.color, Some(ColorChoice::default()));
        assert_eq!(config.motion, Some(Motion::default()));
        assert_eq!(config.mouse, Some(Mouse::default()));
        assert_eq!(config.plain, Some(false));
        let sound = Sound {
            bell: Some(Bell::default()),
            hold: Some(HoldTick::default()),
            mute: Some(Sound::default().is_muted()),
            offset_ms: Some(Sound::default().offset_ms()),
            volume: Some(Sound::default().volume_of("")),
            voice: Some(Lang::En),
            ..Sound::default()
        };
        assert_eq!(config.sound, sound);
        assert_eq!(config.keys.len(), 32);
        assert_eq!(config.theme, Some(ThemeChoice::default()));
        let texts = (config.emergency.as_deref(), config.out_of_hours.as_deref());
        assert_eq!(texts, (Some("112"), Some("huisartsenpost")));
        assert_eq!(config.phone(), Phone::default());
        assert_eq!(config.lang, Some(Lang::En));
        let light = config.timers.get("light").unwrap();
        let own = crate::program::library::Library::open(None);
        let own = own.get("light").unwrap();
        for figure in crate::program::timers::Figure::ALL {
            let set = light.get(figure);
            assert!(set.is_none() || set == figure.of(own), "{}", figure.name());
        }
        assert_eq!(own.with(light).as_ref(), Ok(own));
    }

    #[test]
    fn timers_of_no_program_are_found_with_the_one_that_was_meant() {
        let source = Source::new("config.toml", "[timers.lihgt]\ncontract = 2\n[timers.quick]\n");
        let config = Config::parse(&source).unwrap();
        let faults = config.strays(&source, &["light", "quick"]);
        let found: Vec<_> = faults.iter().collect();
        assert_eq!(found.len(), 1);
        let nearest = Some("light".to_owned());
        assert_eq!(found[0].fault, Fault::UnknownProgram { id: "lihgt".to_owned(), nearest });
        assert_eq!(found[0].span, Some(8..13));
    }
}
