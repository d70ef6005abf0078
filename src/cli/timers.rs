//! The timers of a program: those of the flags, then those of `[timers.light]` in the config, then its own.
//!
//! Here a refusal becomes a failure; the figures themselves meet in [`Program::timed`].

use std::{iter, path::Path};

use clap::ArgMatches;

use super::{
    args::flag_name,
    exit::{Exit, Failure},
    settings::Settings,
};
use crate::{
    program::{
        Program,
        timers::{Figure, Refusal, Timed, Timers},
    },
    words::{Words, quote},
};

/// Sets the figures of a program.
///
/// 1. A program made of others has, in each part, the figures set for that part.
/// 2. Its own figures come from the flags, else from the config.
///
/// What does not go with the program is refused: as wrong use where flags were given, else as a fault of the config.
pub(super) fn resolve(
    program: &Program,
    flags: &Timers,
    settings: &Settings,
    words: &Words,
) -> Result<Timed, Failure> {
    let of = |id: &str| settings.timers.get(id).copied().unwrap_or_default();
    program.timed(*flags, of).map_err(|refusals| refuse(program, &refusals, flags, settings, words))
}

/// Names the parts of the config that play a part.
fn refuse(
    program: &Program,
    refusals: &[Refusal],
    flags: &Timers,
    settings: &Settings,
    words: &Words,
) -> Failure {
    let set = iter::once(program.id.as_str())
        .chain(program.parts())
        .filter(|id| settings.timers.contains_key(*id));
    let mut lines: Vec<String> = refusals.iter().map(|refusal| refusal.message(words)).collect();
    let file = settings.config_file().unwrap_or_else(|| Path::new("config.toml"));
    let file = quote(&file.to_string_lossy());
    lines.extend(set.map(|id| words.cli_timers_of_config(&file, quote(id))));
    let exit = if *flags == Timers::default() { Exit::BadFile } else { Exit::Usage };
    Failure::new(exit, lines.join("\n"))
}

/// The figures given as flags, each well formed; whether they are allowed is the program's to say.
pub(super) fn flags(matches: &ArgMatches, words: &Words) -> Result<Timers, Failure> {
    let mut timers = Timers::default();
    for figure in Figure::ALL {
        let Some(text) = matches.get_one::<String>(figure.name()) else { continue };
        let flag = format!("--{}", flag_name(figure));
        let amount = figure.parse(text).ok_or_else(|| {
            let message = match figure {
                Figure::Reps | Figure::Sets => words.cli_bad_count(&flag, quote(text)),
                _ => words.cli_bad_seconds(&flag, quote(text)),
            };
            Failure::new(Exit::Usage, message)
        })?;
        timers = timers.with(figure, Some(amount));
    }
    Ok(timers)
}
