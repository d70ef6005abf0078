//! The command line: what was asked for, in whose language, and with what exit code it ends.
//!
//! Standard output carries data, standard error the rest. A closed pipe is a quiet success.

mod args;
mod exit;
mod history;
mod learn;
mod programs;
mod settings;
mod setup;
mod start;
mod today;
mod tracks;

use std::{env, ffi::OsString, io, process::ExitCode};

use chrono::NaiveDate;
use clap::{ArgMatches, error::ErrorKind};

use self::{
    exit::{Exit, Failure},
    settings::Settings,
};
use crate::{
    config::Environment,
    run,
    words::{Lang, Words, quote},
};

/// Runs the program as the command line asks, to its end.
pub fn main() -> ExitCode {
    run::keep_private();
    let arguments: Vec<OsString> = env::args_os().collect();
    let environment =
        Environment::new(env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        }));
    let exit = match run_in(&arguments, &environment) {
        Ok(exit) => exit,
        Err(failure) => failure.report(),
    };
    exit.into()
}

fn run_in(arguments: &[OsString], environment: &Environment) -> Result<Exit, Failure> {
    let early = settings::early_lang(arguments, environment);
    let words = load(early)?;
    let matches = match args::command(&words).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return refuse(&error, &words),
    };
    let settings = Settings::resolve(&matches, environment, &words)?;
    let words = if settings.lang == early { words } else { load(settings.lang)? };
    dispatch(&matches, &settings, words)
}

fn dispatch(matches: &ArgMatches, settings: &Settings, words: Words) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("history", matches)) => history::run(matches, settings, &words),
        Some(("learn", matches)) => learn::learn(matches, &words),
        Some(("programs", matches)) => programs::run(matches, settings, &words),
        Some(("setup", matches)) => setup::run(matches, settings, &words),
        Some(("start", matches)) => start::session(matches, settings, words),
        Some(("warning-signs", _)) => learn::warning_signs(settings, &words),
        Some(("today", matches)) => today::run(matches, settings, &words),
        _ => start::today(settings, words),
    }
}

/// Help and version are data; anything else is a usage error, with a hint in the person's language.
fn refuse(error: &clap::Error, words: &Words) -> Result<Exit, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            exit::print(&error.to_string())?;
            Ok(Exit::Success)
        }
        _ => {
            let text = error.to_string();
            let lines =
                text.trim_end().lines().filter(|line| !line.starts_with("For more information"));
            let text: Vec<&str> = lines.collect();
            Err(Failure::new(
                Exit::Usage,
                format!("{}\n{}", text.join("\n").trim_end(), words.cli_hint("herstel")),
            ))
        }
    }
}

fn load(lang: Lang) -> Result<Words, Failure> {
    Words::load(lang).map_err(|fault| Failure::new(Exit::Error, fault.to_string()))
}

/// A date as a person types it.
fn parse_date(text: &str, words: &Words) -> Result<NaiveDate, Failure> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| Failure::new(Exit::Usage, words.cli_bad_date(quote(text))))
}

/// Whether a person looks at both ends of the standard streams.
fn has_terminal() -> bool {
    use io::IsTerminal as _;
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
