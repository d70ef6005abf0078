//! Settings from flag, environment, file or default, in that order.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use clap::ArgMatches;
use etcetera::{BaseStrategy as _, base_strategy::Xdg};

use super::{
    exit::{Exit, Failure},
    has_terminal,
};
use crate::{
    config::{ColorChoice, Config, Environment, Motion, Phone},
    program::library::{ReadFault, read_text},
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
    data_dir: Option<PathBuf>,
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
            let flag = matches.get_one::<String>(flag).map(String::as_str);
            flag.or_else(|| environment.get(variable)).map(str::to_owned)
        };
        let config = config(given("config", "HERSTEL_CONFIG").as_deref(), words)?;
        let lang =
            given("lang", "HERSTEL_LANG").map(|lang| parse_lang(&lang, words)).transpose()?;
        let color =
            given("color", "HERSTEL_COLOR").map(|color| parse_color(&color, words)).transpose()?;
        let wants_plain = matches.get_flag("plain") || environment.wants_plain() || !has_terminal();
        Ok(Self {
            lang: lang.or(config.lang).or_else(|| environment.locale_lang()).unwrap_or_default(),
            face: if wants_plain { Face::Plain } else { Face::Screen },
            palette: palette(color.or(config.color).unwrap_or_default(), environment),
            motion: config.motion.unwrap_or_default(),
            phone: config.phone,
            data_dir: given("data-dir", "HERSTEL_DATA_DIR")
                .map(PathBuf::from)
                .or_else(default_data_dir),
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
}

/// The language to speak before the command line is understood, for errors and help. Never fails.
pub(super) fn early_lang(arguments: &[OsString], environment: &Environment) -> Lang {
    let flag = |name: &str| {
        let given = arguments.iter().enumerate().find_map(|(at, argument)| {
            let value = argument.to_str()?.strip_prefix(name)?;
            match value.strip_prefix('=') {
                Some(value) => Some(value.to_owned()),
                None if value.is_empty() => arguments.get(at + 1)?.to_str().map(str::to_owned),
                None => None,
            }
        });
        given.filter(|value| !value.is_empty())
    };
    let lang = flag("--lang").or_else(|| environment.get("HERSTEL_LANG").map(str::to_owned));
    let path = flag("--config").or_else(|| environment.get("HERSTEL_CONFIG").map(str::to_owned));
    let of_config = || {
        let source = read_text(&path.map(PathBuf::from).or_else(default_config)?).ok()?;
        Config::parse(&source).ok()?.lang
    };
    lang.and_then(|lang| lang.parse().ok())
        .or_else(of_config)
        .or_else(|| environment.locale_lang())
        .unwrap_or_default()
}

/// The settings of the file. One that was asked for must be there; the usual one need not.
fn config(path: Option<&str>, words: &Words) -> Result<Config, Failure> {
    let Some(file) = path.map(PathBuf::from).or_else(default_config) else {
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

fn palette(choice: ColorChoice, environment: &Environment) -> Palette {
    let never = match choice {
        ColorChoice::Always => false,
        ColorChoice::Auto => environment.get("NO_COLOR").is_some(),
        ColorChoice::Never => true,
    };
    crossterm::style::force_color_output(!never);
    if never { Palette::Mono } else { Palette::Ansi }
}
