//! Settings from flag, environment, file or default, in that order.

mod file;
mod given;

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    os::unix::ffi::OsStrExt as _,
    path::{Path, PathBuf},
};

use clap::ArgMatches;
use etcetera::{BaseStrategy as _, base_strategy::Xdg};

use self::{
    file::{Read, read},
    given::{Found, named, place, switch},
};
use super::{
    exit::{Exit, Failure},
    has_terminal,
};
use crate::{
    config::{ColorChoice, Config, Environment, Motion, Phone, Sound, ThemeChoice},
    keys::KeyMap,
    program::{
        library::{Library, read_text},
        timers::Timers,
    },
    source::{Fault, Faults, Marked, Source},
    theme::{Depth, Ink, Theme},
    words::{Lang, Words, quote},
};

/// The name of our folder in the folders of the system.
const FOLDER: &str = "herstel";

/// Everything that is set, however it was.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) lang: Lang,
    pub(super) keys: KeyMap,
    pub(super) face: Face,
    pub(super) look: Theme,
    pub(super) motion: Motion,
    pub(super) phone: Phone,
    /// Whether plain lines were asked for.
    pub(super) plain: bool,
    pub(super) sound: Sound,
    /// Of the file, by the program's id.
    pub(super) timers: BTreeMap<String, Timers>,
    pub(super) origins: Origins,
    pub(super) color: ColorChoice,
    pub(super) theme: ThemeChoice,
    /// What the file says, and its text when there is one.
    pub(super) file: Config,
    source: Option<Source>,
    /// Why the file is not used as it is, and the exit code of that.
    unused: Option<(Exit, String)>,
    /// As [`misheard`](Self::misheard).
    misheard: Vec<String>,
    data_dir: Option<PathBuf>,
    config_file: Option<PathBuf>,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Default,
    File,
    Flag,
    /// A variable of the environment, by its name.
    Variable(&'static str),
}

/// Where each setting comes from that has more than one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origins {
    pub(super) lang: Origin,
    pub(super) mute: Origin,
    pub(super) plain: Origin,
    pub(super) theme: Origin,
    pub(super) color: Origin,
    pub(super) motion: Origin,
    pub(super) data_dir: Origin,
    pub(super) config: Origin,
}

/// How the app shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Plain,
    Screen,
}

impl Settings {
    pub(super) fn resolve(
        matches: &ArgMatches,
        environment: &Environment,
        words: &Words,
    ) -> Result<Self, Failure> {
        let given = |flag: &str, variable: &'static str| {
            let flag = matches.try_get_one::<String>(flag).ok().flatten().cloned();
            let flag = flag.map(|value| Found { value, origin: Origin::Flag });
            flag.or_else(|| {
                let value = environment.get_os(variable)?.to_string_lossy().into_owned();
                Some(Found { value, origin: Origin::Variable(variable) })
            })
        };
        let (config_file, config_origin) = config_file(matches, environment);
        let (data_dir, data_origin) =
            place(matches, environment, "data-dir", "HERSTEL_DATA_DIR", default_data_dir);
        let built_in =
            KeyMap::built_in().map_err(|fault| Failure::new(Exit::Error, fault.to_string()))?;
        let Read { source, file, keys, unused } =
            read(config_file.as_deref(), config_origin, built_in, words)?;
        let mut misheard = Vec::new();
        let lang =
            named(given("lang", "HERSTEL_LANG"), &mut misheard, |lang| parse_lang(lang, words))?;
        let locale = environment
            .locale_lang()
            .map(|(value, variable)| Found { value, origin: Origin::Variable(variable) });
        let lang = match (lang, file.lang) {
            (None, None) => Found::or(locale, None, Lang::default()),
            (lang, file) => Found::or(lang, file, Lang::default()),
        };
        let color = named(given("color", "HERSTEL_COLOR"), &mut misheard, |color| {
            parse_color(color, words)
        })?;
        let no_color = || {
            environment
                .get_os("NO_COLOR")
                .map(|_| Found { value: ColorChoice::Never, origin: Origin::Variable("NO_COLOR") })
        };
        let color = Found::or(color.or_else(no_color), file.color, ColorChoice::default());
        let theme = named(given("theme", "HERSTEL_THEME"), &mut misheard, |theme| {
            ThemeChoice::of_name(theme)
                .ok_or_else(|| bad_name(theme, &ThemeChoice::ALL, ThemeChoice::name, words))
        })?;
        let theme = Found::or(theme, file.theme, ThemeChoice::default());
        let motion = named(given("motion", "HERSTEL_MOTION"), &mut misheard, |motion| {
            Motion::of_name(motion)
                .ok_or_else(|| bad_name(motion, &Motion::ALL, Motion::name, words))
        })?;
        let motion = Found::or(motion, file.motion, Motion::default());
        let ink = ink(color.value, environment);
        let look = Theme { choice: theme.value, ink, depth: depth(environment), background: None };
        let plain = plain(matches, environment, &file, &mut misheard, words);
        // Whatever is asked for, such a terminal shows lines only.
        let is_dumb = environment.get("TERM") == Some("dumb");
        let wants_plain = plain.value || is_dumb || !has_terminal();
        let mute = switch("HERSTEL_MUTE", environment, &mut misheard, words);
        let mute = Found::or(mute.map(|found| found.map(Some)), file.sound.mute.map(Some), None);
        Ok(Self {
            lang: lang.value,
            keys,
            face: if wants_plain { Face::Plain } else { Face::Screen },
            look,
            motion: motion.value,
            phone: file.phone(),
            plain: plain.value,
            sound: Sound { mute: mute.value, ..file.sound.clone() },
            timers: file.timers.clone(),
            origins: Origins {
                lang: lang.origin,
                mute: mute.origin,
                plain: plain.origin,
                theme: theme.origin,
                color: color.origin,
                motion: motion.origin,
                data_dir: data_origin,
                config: config_origin,
            },
            color: color.value,
            theme: theme.value,
            file,
            source,
            unused,
            misheard,
            data_dir,
            config_file,
        })
    }

    /// What the settings file says of programs that there are not, as sentences.
    pub(super) fn strays(&self, library: &Library, words: &Words) -> Vec<String> {
        let known: Vec<&str> = library.iter().map(|program| program.id.as_str()).collect();
        let strays = self.source.as_ref().map(|source| self.file.strays(source, &known));
        let say = |fault: &Marked| match &fault.fault {
            Fault::UnknownProgram { id, nearest: Some(near) } => {
                words.settings_stray_near(quote(id), near)
            }
            Fault::UnknownProgram { id, nearest: None } => words.settings_stray(quote(id)),
            _ => String::new(),
        };
        strays.iter().flat_map(Faults::iter).map(say).collect()
    }

    /// What of the settings is not used as it is: of the file, or of the environment.
    pub(super) fn fault(&self) -> Option<Failure> {
        let (exit, message) = match (&self.unused, self.misheard.is_empty()) {
            (None, true) => return None,
            (None, false) => (Exit::Usage, None),
            (Some((exit, message)), _) => (*exit, Some(message.trim_end())),
        };
        let misheard = self.misheard.iter().map(String::as_str);
        let all: Vec<&str> = message.into_iter().chain(misheard).collect();
        Some(Failure::new(exit, all.join("\n")))
    }

    /// That the file is not used as it is, in few words.
    pub(super) fn file_news(&self, words: &Words) -> Option<String> {
        self.unused.as_ref().map(|_| words.settings_unused())
    }

    /// What variables of our own say that is not understood, as sentences.
    pub(super) fn misheard(&self) -> impl Iterator<Item = &String> {
        self.misheard.iter()
    }

    /// The text of the settings file, when there is one.
    pub(super) const fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    /// The folder of the diary and the person's own programs; it need not exist.
    pub(super) fn data_dir(&self, words: &Words) -> Result<&Path, Failure> {
        self.data_dir.as_deref().ok_or_else(|| Failure::new(Exit::Usage, words.cli_no_data_dir()))
    }

    /// The same, for what works without one.
    pub(super) fn data_dir_if_any(&self) -> Option<&Path> {
        self.data_dir.as_deref()
    }

    /// Where the person's own sounds and recorded words lie: with the file of the settings.
    pub(super) fn sounds_folder(&self) -> Option<&Path> {
        self.config_file()?.parent()
    }

    /// The file of the settings; it need not exist.
    pub(super) fn config_file(&self) -> Option<&Path> {
        self.config_file.as_deref()
    }
}

/// The settings file and what names it; it need not exist.
pub(super) fn config_file(
    matches: &ArgMatches,
    environment: &Environment,
) -> (Option<PathBuf>, Origin) {
    place(matches, environment, "config", "HERSTEL_CONFIG", default_config)
}

/// The language to speak before the command line is understood, for errors and help. Never fails.
pub(super) fn early_lang(arguments: &[OsString], environment: &Environment) -> Lang {
    let flag = |name: &str| {
        let given = arguments.iter().enumerate().find_map(|(at, argument)| {
            match argument.as_bytes().strip_prefix(name.as_bytes())? {
                [] => arguments.get(at + 1).cloned(),
                [b'=', value @ ..] => Some(OsStr::from_bytes(value).to_owned()),
                _ => None,
            }
        });
        given.filter(|value| !value.is_empty())
    };
    let given = |name: &str, variable: &str| {
        flag(name).or_else(|| environment.get_os(variable).map(OsStr::to_owned))
    };
    let lang = given("--lang", "HERSTEL_LANG");
    let path = given("--config", "HERSTEL_CONFIG");
    let of_config = || {
        let source = read_text(&path.map(PathBuf::from).or_else(default_config)?).ok()?;
        Config::salvage(&source).lang
    };
    lang.and_then(|lang| lang.to_str()?.parse().ok())
        .or_else(of_config)
        .or_else(|| Some(environment.locale_lang()?.0))
        .unwrap_or_default()
}

/// Whether everything is to be lines of text, and who says so.
fn plain(
    matches: &ArgMatches,
    environment: &Environment,
    file: &Config,
    misheard: &mut Vec<String>,
    words: &Words,
) -> Found<bool> {
    if matches.get_flag("plain") {
        return Found { value: true, origin: Origin::Flag };
    }
    let own = switch("HERSTEL_PLAIN", environment, misheard, words);
    let other = || {
        let variable = environment.plain_variable()?;
        Some(Found { value: true, origin: Origin::Variable(variable) })
    };
    Found::or(own.or_else(other), file.plain, false)
}

fn bad_name<T: Copy>(
    given: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
    words: &Words,
) -> String {
    let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
    words.cli_bad_name(quote(given), names.join(", "))
}

fn default_config() -> Option<PathBuf> {
    Some(Xdg::new().ok()?.config_dir().join(FOLDER).join("config.toml"))
}

fn default_data_dir() -> Option<PathBuf> {
    Some(Xdg::new().ok()?.data_dir().join(FOLDER))
}

fn parse_lang(text: &str, words: &Words) -> Result<Lang, String> {
    text.parse().map_err(|()| words.cli_bad_lang(quote(text)))
}

fn parse_color(text: &str, words: &Words) -> Result<ColorChoice, String> {
    ColorChoice::of_name(text).ok_or_else(|| words.cli_bad_color(quote(text)))
}

/// `auto` asks `NO_COLOR`, whoever set it.
fn ink(color: ColorChoice, environment: &Environment) -> Ink {
    match color {
        ColorChoice::Auto if environment.get_os("NO_COLOR").is_some() => Ink::None,
        ColorChoice::Always | ColorChoice::Auto => Ink::Colour,
        ColorChoice::Never => Ink::None,
    }
}

/// How many colours the terminal says it has.
fn depth(environment: &Environment) -> Depth {
    match environment.get("COLORTERM") {
        Some("truecolor" | "24bit") => Depth::True,
        _ => Depth::Indexed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(arguments: &[&str], variables: &[(&str, &str)], file: &str) -> Settings {
        let words = Words::load(Lang::En).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.toml");
        std::fs::write(&config, file).unwrap();
        let config = config.to_str().unwrap();
        let arguments = [&["herstel", "--config", config], arguments].concat();
        let matches = super::super::args::command(&words).try_get_matches_from(arguments).unwrap();
        let variable = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).into());
        let environment = Environment::new(variables.iter().map(variable));
        Settings::resolve(&matches, &environment, &words).unwrap_or_else(|_| panic!("{file}"))
    }

    #[test]
    fn no_color_stands_above_the_file_and_below_the_flag() {
        const NO_COLOR: &[(&str, &str)] = &[("NO_COLOR", "1")];
        const AUTO: &[(&str, &str)] = &[("NO_COLOR", "1"), ("HERSTEL_COLOR", "auto")];
        let variable = Origin::Variable;
        for (arguments, variables, file, ink, origin) in [
            (&[][..], &[][..], "", Ink::Colour, Origin::Default),
            (&[], &[], "color = \"never\"", Ink::None, Origin::File),
            (&[], NO_COLOR, "color = \"always\"", Ink::None, variable("NO_COLOR")),
            (&["--color=always"], NO_COLOR, "color = \"never\"", Ink::Colour, Origin::Flag),
            (&[], AUTO, "color = \"always\"", Ink::None, variable("HERSTEL_COLOR")),
            (&["--color=auto"], &[], "color = \"never\"", Ink::Colour, Origin::Flag),
        ] {
            let settings = resolved(arguments, variables, file);
            let found = (settings.look.ink, settings.origins.color);
            assert_eq!(found, (ink, origin), "{arguments:?} {variables:?} {file}");
        }
    }

    #[test]
    fn each_place_stands_above_the_next() {
        let file = "lang = \"nl\"\nmotion = \"reduced\"";
        let both = [("HERSTEL_LANG", "en"), ("LANG", "nl_NL.UTF-8"), ("HERSTEL_MOTION", "none")];
        let lang = |settings: Settings| (settings.lang, settings.origins.lang);
        assert_eq!(lang(resolved(&["--lang=nl"], &both, file)), (Lang::Nl, Origin::Flag));
        let variable = Origin::Variable("HERSTEL_LANG");
        assert_eq!(lang(resolved(&[], &both, file)), (Lang::En, variable));
        assert_eq!(lang(resolved(&[], &both[1..2], file)), (Lang::Nl, Origin::File));
        assert_eq!(lang(resolved(&[], &both[1..2], "")), (Lang::Nl, Origin::Variable("LANG")));
        assert_eq!(lang(resolved(&[], &[], "")), (Lang::En, Origin::Default));
        let motion = |settings: Settings| (settings.motion, settings.origins.motion);
        let variable = Origin::Variable("HERSTEL_MOTION");
        assert_eq!(motion(resolved(&[], &both, file)), (Motion::None, variable));
        assert_eq!(motion(resolved(&[], &[], file)), (Motion::Reduced, Origin::File));
    }

    #[test]
    fn plain_lines_and_silence_have_the_same_order() {
        const OFF: &[(&str, &str)] = &[("HERSTEL_PLAIN", "off"), ("ACCESSIBLE", "1")];
        let plain = |arguments: &[&str], variables: &[(&str, &str)], file: &str| {
            resolved(arguments, variables, file).origins.plain
        };
        assert_eq!(plain(&["--plain"], OFF, ""), Origin::Flag);
        assert_eq!(plain(&[], OFF, "plain = true"), Origin::Variable("HERSTEL_PLAIN"));
        assert_eq!(plain(&[], &OFF[1..], ""), Origin::Variable("ACCESSIBLE"));
        assert_eq!(plain(&[], &[("ACCESSIBLE", "no")], "plain = true"), Origin::File);
        let mute = |variables: &[(&str, &str)], file: &str| {
            let settings = resolved(&[], variables, file);
            (settings.sound.is_muted(), settings.origins.mute)
        };
        let variable = Origin::Variable("HERSTEL_MUTE");
        assert_eq!(mute(&[("HERSTEL_MUTE", "1")], "[sound]\nmute = true"), (true, variable));
        assert_eq!(mute(&[("HERSTEL_MUTE", "no")], "[sound]\nmute = true"), (false, variable));
        assert_eq!(mute(&[], "[sound]\nmute = true"), (true, Origin::File));
        assert_eq!(mute(&[], ""), (false, Origin::Default));
    }

    #[test]
    fn the_printed_default_has_the_keys_there_are() {
        let file = crate::config::default_file(Lang::En);
        let (_, keys) = file.split_once("# [keys]\n").unwrap();
        let keys = keys.lines().take_while(|line| line.starts_with("# "));
        let keys: String = keys.map(|line| line.replace("# ", "") + "\n").collect();
        let settings = resolved(&[], &[], &format!("[keys]\n{keys}"));
        assert_eq!(settings.keys, KeyMap::built_in().unwrap());
    }
}
