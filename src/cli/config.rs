//! `herstel config`: where the settings file is, what is set and by what, what is wrong with the file, and what could be in it.

use std::{fmt::Write as _, os::unix::ffi::OsStrExt as _};

use clap::ArgMatches;

use super::{
    exit::{self, Exit, Failure},
    settings::{self, Origin, Settings},
    timers,
};
use crate::{
    config::{self, Bell, Environment, HoldTick, Mouse, Phone},
    program::{
        library::Library,
        timers::{Figure, Timers},
    },
    words::{Lang, Words, quote, width},
};

/// What can be answered without a settings file that can be read: where it is, and what could be in it.
pub(super) fn before_settings(
    matches: &ArgMatches,
    environment: &Environment,
    words: &Words,
) -> Option<Result<Exit, Failure>> {
    let Some(("config", asked)) = matches.subcommand() else { return None };
    match asked.subcommand_name()? {
        "default" => Some(exit::print(config::default_file(words.lang())).map(|()| Exit::Success)),
        "path" => Some(path(matches, environment, words)),
        _ => None,
    }
}

fn path(matches: &ArgMatches, environment: &Environment, words: &Words) -> Result<Exit, Failure> {
    let (file, _) = settings::config_file(matches, environment);
    let file = file.ok_or_else(|| Failure::new(Exit::Usage, words.settings_nowhere()))?;
    exit::print_bytes(file.as_os_str().as_bytes())?;
    Ok(Exit::Success)
}

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("check", _)) => check(settings, words),
        _ => show(settings, words),
    }
}

/// The file was read without faults of its own by now; what is left is whether it goes with the programs.
fn check(settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let file = settings.config_file().map(|path| quote(&path.to_string_lossy()));
    let file = file.ok_or_else(|| Failure::new(Exit::Usage, words.settings_nowhere()))?;
    let Some(source) = settings.source() else {
        exit::print(&words.config_none(file))?;
        return Ok(Exit::Success);
    };
    let library = Library::open(settings.data_dir_if_any());
    let known: Vec<&str> = library.iter().map(|program| program.id.as_str()).collect();
    let strays = settings.file.strays(source, &known);
    let misfits = library
        .iter()
        .filter_map(|program| timers::resolve(program, &Timers::default(), settings, words).err());
    let mut exit = if strays.is_empty() {
        Exit::Success
    } else {
        Failure::new(Exit::BadFile, strays.render_used(words)).report(words)
    };
    for misfit in misfits {
        exit = misfit.report(words);
    }
    if exit == Exit::Success {
        exit::print(&words.cli_all_good(file))?;
    }
    Ok(exit)
}

/// A setting as it is shown.
struct Line {
    key: String,
    value: String,
    origin: Origin,
}

fn show(settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let lines = lines(settings);
    let longest = |of: fn(&Line) -> &str| lines.iter().map(|line| width(of(line))).max();
    let keys = longest(|line| &line.key).unwrap_or_default();
    let values = longest(|line| &line.value).unwrap_or_default().min(40);
    let mut text = String::new();
    for Line { key, value, origin } in &lines {
        let gap = " ".repeat(values.saturating_sub(width(value)));
        let _ = writeln!(text, "{key:keys$}  {value}{gap}  {}", origin_name(*origin, key, words));
    }
    exit::print(&text)?;
    for stray in settings.strays(&Library::open(settings.data_dir_if_any()), words) {
        exit::tell(&stray);
    }
    Ok(Exit::Success)
}

fn lines(settings: &Settings) -> Vec<Line> {
    let origins = &settings.origins;
    let path = |path: Option<&std::path::Path>| {
        path.map(|path| quote(&path.to_string_lossy())).unwrap_or_default()
    };
    let line = |key: &str, value: &str, origin| Line {
        key: key.to_owned(),
        value: value.to_owned(),
        origin,
    };
    let plain = if settings.plain { "on" } else { "auto" };
    let file = |is_set: bool| if is_set { Origin::File } else { Origin::Default };
    let Phone { emergency, out_of_hours } = &settings.phone;
    let mut lines = vec![
        line("config", &path(settings.config_file()), origins.config),
        line("data_dir", &path(settings.data_dir_if_any()), origins.data_dir),
        line("lang", settings.lang.code(), origins.lang),
        line("plain", plain, origins.plain),
        line("theme", settings.theme.name(), origins.theme),
        line("color", settings.color.name(), origins.color),
        line("motion", settings.motion.name(), origins.motion),
        line(
            "mouse",
            if settings.file.mouse == Some(Mouse::On) { "true" } else { "false" },
            file(settings.file.mouse.is_some()),
        ),
        line("phone.emergency", &quote(emergency), file(settings.file.emergency.is_some())),
        line(
            "phone.out_of_hours",
            &quote(out_of_hours),
            file(settings.file.out_of_hours.is_some()),
        ),
    ];
    lines.extend(sound_lines(settings));
    lines.extend(settings.file.keys.iter().map(|(command, keys)| {
        let keys: Vec<&str> = keys.iter().map(|key| key.value.as_str()).collect();
        line(&format!("keys.{}", command.value), &quote(&keys.join(" ")), Origin::File)
    }));
    for (program, timers) in &settings.timers {
        let set = Figure::ALL.into_iter().filter_map(|figure| Some((figure, timers.get(figure)?)));
        lines.extend(set.map(|(figure, amount)| Line {
            key: format!("timers.{program}.{}", figure.name()),
            value: amount.plain(),
            origin: Origin::File,
        }));
    }
    lines
}

fn sound_lines(settings: &Settings) -> Vec<Line> {
    let sound = &settings.sound;
    let line = |key: &str, value: String, is_set: bool| Line {
        key: format!("sound.{key}"),
        value,
        origin: if is_set { Origin::File } else { Origin::Default },
    };
    let voice = sound.voice.map_or("-", Lang::code);
    let mut lines = vec![
        Line {
            key: "sound.mute".to_owned(),
            value: sound.is_muted().to_string(),
            origin: settings.origins.mute,
        },
        line("volume", sound.volume_of("").to_string(), sound.volume.is_some()),
        line("bell", (sound.bell() == Bell::On).to_string(), sound.bell.is_some()),
        line("hold_tick", (sound.hold() == HoldTick::On).to_string(), sound.hold.is_some()),
        line("offset_ms", sound.offset_ms().to_string(), sound.offset_ms.is_some()),
        line("voice", voice.to_owned(), sound.voice.is_some()),
    ];
    let volumes = sound.volumes.iter();
    lines.extend(
        volumes.map(|(id, volume)| line(&format!("{id}.volume"), volume.to_string(), true)),
    );
    lines
}

fn origin_name(origin: Origin, key: &str, words: &Words) -> String {
    match origin {
        Origin::Default => words.config_origin_default(),
        Origin::File => words.config_origin_file(),
        Origin::Flag => format!("--{}", key.replace('_', "-")),
        Origin::Variable(name) => format!("${name}"),
    }
}
