//! Settings from flag, environment, file or default, in that order.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    os::unix::ffi::OsStrExt as _,
    path::{Path, PathBuf},
};

use clap::ArgMatches;
use etcetera::{BaseStrategy as _, base_strategy::Xdg};

use super::{
    exit::{Exit, Failure},
    has_terminal,
};
use crate::{
    config::{ColorChoice, Config, Environment, Motion, Phone, Sound},
    program::{
        library::{ReadFault, read_text},
        timers::Timers,
    },
    theme::Palette,
    words::{Lang, Words, quote},
};

/// The name of our folder in the folders of the system.
const FOLDER: &str = "herstel";

/// Everything that is set, however it was.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) lang: Lang,
    pub(super) face: Face,
    pub(super) palette: Palette,
    pub(super) motion: Motion,
    pub(super) phone: Phone,
    pub(super) sound: Sound,
    /// Of the file, by the program's id.
    pub(super) timers: BTreeMap<String, Timers>,
    data_dir: Option<PathBuf>,
    config_file: Option<PathBuf>,
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
        let given = |flag: &str, variable: &str| {
            let flag = matches.get_one::<String>(flag).cloned();
            flag.or_else(|| Some(environment.get_os(variable)?.to_string_lossy().into_owned()))
        };
        let path = |flag: &str, variable: &str| {
            let flag = matches.get_one::<PathBuf>(flag).cloned();
            flag.or_else(|| environment.get_os(variable).map(PathBuf::from))
        };
        let config_path = path("config", "HERSTEL_CONFIG");
        let config = config(config_path.as_deref(), words)?;
        let lang =
            given("lang", "HERSTEL_LANG").map(|lang| parse_lang(&lang, words)).transpose()?;
        let color =
            given("color", "HERSTEL_COLOR").map(|color| parse_color(&color, words)).transpose()?;
        let palette = palette(color, environment, config.color);
        crossterm::style::force_color_output(palette != Palette::Mono);
        let wants_plain = matches.get_flag("plain") || environment.wants_plain() || !has_terminal();
        Ok(Self {
            lang: lang.or(config.lang).or_else(|| environment.locale_lang()).unwrap_or_default(),
            face: if wants_plain { Face::Plain } else { Face::Screen },
            palette,
            motion: config.motion.unwrap_or_default(),
            phone: config.phone,
            sound: Sound {
                mute: environment.wants_silence().or(config.sound.mute),
                ..config.sound
            },
            timers: config.timers,
            data_dir: path("data-dir", "HERSTEL_DATA_DIR").or_else(default_data_dir),
            config_file: config_path.or_else(default_config),
        })
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
        Config::parse(&source).ok()?.lang
    };
    lang.and_then(|lang| lang.to_str()?.parse().ok())
        .or_else(of_config)
        .or_else(|| environment.locale_lang())
        .unwrap_or_default()
}

/// The settings of the file. One that was asked for must be there; the usual one need not.
fn config(path: Option<&Path>, words: &Words) -> Result<Config, Failure> {
    let Some(file) = path.map(Path::to_owned).or_else(default_config) else {
        return Ok(Config::default());
    };
    match read_text(&file) {
        Ok(source) => Config::parse(&source)
            .map_err(|faults| Failure::of_file(&ReadFault::Bad(faults), words)),
        Err(ReadFault::Missing { .. }) if path.is_none() => Ok(Config::default()),
        Err(fault) => Err(Failure::of_file(&fault, words)),
    }
}

fn default_config() -> Option<PathBuf> {
    Some(Xdg::new().ok()?.config_dir().join(FOLDER).join("config.toml"))
}

fn default_data_dir() -> Option<PathBuf> {
    Some(Xdg::new().ok()?.data_dir().join(FOLDER))
}

fn parse_lang(text: &str, words: &Words) -> Result<Lang, Failure> {
    text.parse().map_err(|()| Failure::new(Exit::Usage, words.cli_bad_lang(quote(text))))
}

fn parse_color(text: &str, words: &Words) -> Result<ColorChoice, Failure> {
    ColorChoice::of_name(text)
        .ok_or_else(|| Failure::new(Exit::Usage, words.cli_bad_color(quote(text))))
}

/// Colour by the first that says something: flag or environment, `NO_COLOR`, file. `auto` asks `NO_COLOR` too.
fn palette(
    given: Option<ColorChoice>,
    environment: &Environment,
    config: Option<ColorChoice>,
) -> Palette {
    let no_color = environment.get_os("NO_COLOR").map(|_| ColorChoice::Never);
    match given.or(no_color).or(config).unwrap_or_default() {
        ColorChoice::Auto if no_color.is_some() => Palette::Mono,
        ColorChoice::Always | ColorChoice::Auto => Palette::Ansi,
        ColorChoice::Never => Palette::Mono,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_color_stands_above_the_file_and_below_the_flag() {
        use ColorChoice::{Always, Auto, Never};
        let none = Environment::default();
        let no_color = Environment::new([("NO_COLOR".to_owned(), "1".into())]);
        for (given, environment, config, expected) in [
            (None, &none, None, Palette::Ansi),
            (None, &none, Some(Never), Palette::Mono),
            (None, &no_color, Some(Always), Palette::Mono),
            (Some(Always), &no_color, Some(Never), Palette::Ansi),
            (Some(Auto), &no_color, Some(Always), Palette::Mono),
            (Some(Auto), &none, Some(Never), Palette::Ansi),
        ] {
            assert_eq!(palette(given, environment, config), expected, "{given:?} {config:?}");
        }
    }
}
