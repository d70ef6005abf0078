//! What a person sets once: `config.toml` to [`Config`], and the one order in which settings are looked for.
//!
//! A setting comes from the flag, else the environment, else the file, else it has its default. The file is a person's own:
//! it is written only when they ask for it, and only where they changed something ([`edit`]).

mod edit;
mod environment;
mod look;
mod sound;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    program::{bounds::is_id, timers::Timers},
    source::{At, Fault, Faults, Source, Table, nearest},
    words::{Lang, clean, width},
};
pub use edit::{Change, edit};
pub use environment::Environment;
pub use look::{ColorChoice, Motion, Mouse, ThemeChoice};
pub use sound::{Bell, HoldTick, Sound};

/// The file that `herstel config default` prints: every setting with its default, in comments.
pub const fn default_file(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../assets/config.toml"),
        Lang::Nl => include_str!("../assets/config.nl.toml"),
    }
}

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
    /// The programs whose figures stand in a faulty file and cannot be read: what was meant is not known, and their own may
    /// ask more. Empty in a file without faults.
    pub unread: BTreeSet<String>,
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

impl Default for Phone {
    fn default() -> Self {
        Self { emergency: "112".to_owned(), out_of_hours: "huisartsenpost".to_owned() }
    }
}

impl Config {
    /// Reads the file, or says everything that is wrong with it.
    pub fn parse(source: &Source) -> Result<Self, Faults> {
        let mut faults = Faults::new(source.clone());
        let config = source.table(&mut faults).map(|table| Self::read(table, &mut faults));
        faults.check(config)
    }

    /// What can be used of a file with faults: every setting that is right by itself.
    ///
    /// 1. *Keys* only as a whole: half of them could leave a command without its key.
    /// 2. *Timers* a program at a time: one whose figures have a fault is [`unread`](Self::unread).
    /// 3. *Sound*, where anything about it has a fault, is off: what was meant may have been silence.
    /// 4. Of a text that is no TOML nothing at all; the programs that it may have figures for are unread.
    pub fn salvage(source: &Source) -> Self {
        // They were told of where the whole file was read.
        let mut faults = Faults::new(source.clone());
        match source.table(&mut faults) {
            Some(table) => Self::read(table, &mut faults),
            None => Self { unread: named_for_timers(source.text()), ..Self::default() },
        }
    }

    fn read(mut table: Table<'_>, faults: &mut Faults) -> Self {
        let color = table.one_of("color", &ColorChoice::ALL, ColorChoice::name, faults);
        let lang = table.one_of("lang", &Lang::ALL, Lang::code, faults);
        let motion = table.one_of("motion", &Motion::ALL, Motion::name, faults);
        let mouse = table.boolean("mouse", faults);
        let plain = table.boolean("plain", faults);
        let keys = table.table("keys", faults);
        let keys = keys.map(|table| keys_of(table, faults)).unwrap_or_default();
        let theme = table.one_of("theme", &ThemeChoice::ALL, ThemeChoice::name, faults);
        let phone = table.table("phone", faults).map(|table| phone(table, faults));
        let (emergency, out_of_hours) = phone.unwrap_or_default();
        let sound = sound_of(&mut table, faults);
        let timers = table.table("timers", faults);
        let FigureTables { timers, unread, places } =
            timers.map(|table| FigureTables::read(table, faults)).unwrap_or_default();
        table.finish(faults);
        Self {
            color: color.map(|at| at.value),
            lang: lang.map(|at| at.value),
            motion: motion.map(|at| at.value),
            keys,
            mouse: mouse.map(|at| if at.value { Mouse::On } else { Mouse::Off }),
            emergency,
            out_of_hours,
            plain: plain.map(|at| at.value),
            sound,
            theme: theme.map(|at| at.value),
            timers,
            unread,
            places,
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

/// The lists of `[keys]`, one for each command; none when any has a fault.
fn keys_of(table: Table<'_>, faults: &mut Faults) -> Vec<(At<String>, Vec<At<String>>)> {
    let before = faults.len();
    let mut keys = Vec::new();
    for At { value, span } in table.into_values() {
        let command = At { value: value.key().to_owned(), span };
        let given = value.list(faults).map(|list| list.value).unwrap_or_default();
        keys.push((command, given.into_iter().filter_map(|key| key.text(faults)).collect()));
    }
    if faults.len() > before { Vec::new() } else { keys }
}

/// `[sound]`; off when anything in it has a fault.
fn sound_of(table: &mut Table<'_>, faults: &mut Faults) -> Sound {
    let before = faults.len();
    let sound = table.table("sound", faults).map(|table| Sound::read(table, faults));
    let sound = sound.unwrap_or_default();
    if faults.len() > before { Sound { mute: Some(true), ..sound } } else { sound }
}

/// The tables of `[timers]`, one for each program.
#[derive(Default)]
struct FigureTables {
    timers: BTreeMap<String, Timers>,
    /// The ids of those with a fault.
    unread: BTreeSet<String>,
    places: Vec<At<String>>,
}

impl FigureTables {
    fn read(table: Table<'_>, faults: &mut Faults) -> Self {
        let mut read = Self::default();
        for At { value, span } in table.into_values() {
            let before = faults.len();
            let id = value.key().to_owned();
            if !is_id(&id) {
                faults.push(span.clone(), Fault::BadId { key: "timers".to_owned() });
            }
            let timers = value.table(faults).map(|table| Timers::read(table, faults));
            match timers.filter(|_| faults.len() == before) {
                Some(timers) => {
                    read.timers.insert(id.clone(), timers);
                    read.places.push(At { value: id, span });
                }
                None => {
                    read.unread.insert(id);
                }
            }
        }
        read
    }
}

/// Every name behind the first `timers`, but for comments: where a table of a torn text ends is not known. What is no program
/// does no harm.
fn named_for_timers(text: &str) -> BTreeSet<String> {
    let (_, below) = text.split_once("timers").unwrap_or_default();
    let lines = below.lines().filter(|line| !line.trim_start().starts_with('#'));
    let names =
        lines.flat_map(|line| line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')));
    names.filter(|name| is_id(name)).map(str::to_owned).collect()
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

    fn salvage(text: &str) -> Config {
        Config::salvage(&Source::new("config.toml", text))
    }

    #[test]
    fn of_a_faulty_file_all_is_taken_that_is_right_by_itself() {
        let right = "lang = \"nl\"\nplain = true\nmotion = \"none\"\nmouse = true\ncolor = \"never\"\n\
            [phone]\nemergency = \"999\"\n[sound]\nmute = true\n[keys]\nhelp = [\"h\"]\n\
            [timers.light]\ncontract = 2\nreps = 5\nsets = 1\n";
        for wrong in ["theme = \"drak\"", "themes = \"dark\"", "theme = 3"] {
            // As long, so that everything stands where it stood.
            let whole = parse(&format!("#{}\n{right}", " ".repeat(wrong.len() - 1))).unwrap();
            assert_eq!(salvage(&format!("{wrong}\n{right}")), whole, "{wrong}");
        }
        let wrong = right.replace("plain = true", "plain = 1234").replace("\"999\"", "99999");
        let whole = parse(right).unwrap();
        assert_eq!(salvage(&wrong), Config { plain: None, emergency: None, ..whole });
    }

    #[test]
    fn keys_are_taken_as_a_whole() {
        let text = "plain = true\n[keys]\nhelp = [\"h\"]\nlearn = \"r\"";
        assert_eq!(salvage(text), Config { plain: Some(true), ..Config::default() });
    }

    #[test]
    fn figures_that_cannot_be_read_are_known_by_their_program() {
        let text = "[timers.light]\ncontact = 2\nreps = 5\n[timers.quick]\nreps = 5";
        let config = salvage(text);
        assert_eq!(config.unread, BTreeSet::from(["light".to_owned()]));
        assert_eq!(config.timers.keys().collect::<Vec<_>>(), ["quick"]);
        assert!(parse("[timers.quick]\nreps = 5").unwrap().unread.is_empty());
        assert_eq!(salvage("timers.light = 3").unread, BTreeSet::from(["light".to_owned()]));
    }

    #[test]
    fn a_torn_file_still_names_the_programs_it_has_figures_for() {
        let named = ["light", "quick"].map(str::to_owned).into();
        let timers =
            "[timers.light]\nreps = 5\n[timers]\nquick = { sets = 1 }\n# [timers.breath]\n";
        for wrong in ["theme = \"drak\n", "plain = = true\n", "[sound\n", "mute\n", "\"\"\""] {
            for text in [format!("{wrong}{timers}"), format!("{timers}{wrong}")] {
                let torn = salvage(&text);
                assert!(torn.unread.is_superset(&named), "{text}");
                assert!(!torn.unread.contains("breath"), "{text}");
                assert_eq!(Config { unread: BTreeSet::new(), ..torn }, Config::default());
            }
        }
        assert!(
            !salvage(&format!("{}plain = = true", default_file(Lang::En))).unread.contains("light")
        );
        assert_eq!(salvage("plain = = true"), Config::default());
    }

    #[test]
    fn where_sound_has_a_fault_it_is_off() {
        for wrong in ["mut = true", "mute = \"yes\"", "volume = 200"] {
            let sound = salvage(&format!("[sound]\nvoice = \"nl\"\n{wrong}")).sound;
            assert!(sound.is_muted() && sound.voice == Some(Lang::Nl), "{wrong}");
        }
        assert!(salvage("sound = true").sound.is_muted());
    }

    /// Every line of the printed default that is a setting, freed of its comment sign.
    fn freed(lang: Lang) -> String {
        let is_setting = |line: &str| {
            line.starts_with('[')
                || line.split_once(" = ").is_some_and(|(key, _)| {
                    key.chars().all(|c| c.is_ascii_lowercase() || "_-".contains(c))
                })
        };
        let free = |line: &'static str| line.strip_prefix("# ").filter(|line| is_setting(line));
        let lines = default_file(lang).lines().map(|line| free(line).unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_printed_default_says_nothing_until_it_is_changed() {
        for lang in Lang::ALL {
            assert_eq!(parse(default_file(lang)).unwrap(), Config::default());
        }
    }

    #[test]
    fn the_printed_default_is_the_same_in_both_languages_but_for_what_it_explains() {
        let settings = |lang| {
            let lines = freed(lang);
            lines.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
        };
        let [en, nl]: [Vec<String>; 2] = Lang::ALL.map(settings);
        assert_eq!(en, nl);
        assert!(en.len() > 50, "{en:?}");
        assert_ne!(default_file(Lang::En), default_file(Lang::Nl));
    }

    #[test]
    fn the_printed_default_holds_every_setting_with_its_default() {
        let config = parse(&freed(Lang::En)).unwrap_or_else(|faults| panic!("{faults:?}"));
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
