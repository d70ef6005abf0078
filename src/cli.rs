//! The command line: what was asked for, in whose language, and with what exit code it ends.
//!
//! Standard output carries data, standard error the rest. A closed pipe is a quiet success.

mod args;
#[cfg(feature = "audio")]
mod audio;
mod backup;
mod completions;
mod config;
mod doctor;
mod exit;
mod forget;
mod history;
mod learn;
mod man;
mod output;
mod own_data;
mod programs;
mod refuse;
mod remind;
mod report;
mod schema;
mod settings;
mod setup;
#[cfg(feature = "audio")]
mod sound_test;
mod start;
mod stats;
mod sync;
mod timers;
mod today;

use std::{
    env,
    ffi::OsString,
    io,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
};

use chrono::NaiveDate;
use clap::{ArgMatches, Command};

use self::{
    exit::{Exit, Failure},
    settings::Settings,
};
use crate::{
    config::Environment,
    run::{self, tracks},
    screen::date,
    words::{Lang, Words, quote},
};

/// Runs the program as the command line asks, to its end.
pub fn main() -> ExitCode {
    run::keep_private();
    let arguments: Vec<OsString> = env::args_os().collect();
    let environment = Environment::new(
        env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value))),
    );
    let mut lang = settings::early_lang(&arguments, &environment);
    let ended = caught(|| run_in(&arguments, &environment, &mut lang));
    let exit = ended.unwrap_or_else(|failure| match load(lang) {
        Ok(words) => failure.report(&words),
        Err(fault) => exit::broken(&fault),
    });
    exit.into()
}

/// Runs it; a panic, which the hook has told of, is an error like another.
fn caught(run: impl FnOnce() -> Result<Exit, Failure>) -> Result<Exit, Failure> {
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or(Ok(Exit::Error))
}

/// `lang` is the early one; it is changed to the one that is set.
fn run_in(
    arguments: &[OsString],
    environment: &Environment,
    lang: &mut Lang,
) -> Result<Exit, Failure> {
    let early = *lang;
    let words = load(early)?;
    // A command that is asked for is named; the others are told of where something is not in order.
    let is_named = |name: &str| arguments.iter().any(|argument| argument == name);
    let grammar = args::grammar(&words, is_named);
    let arguments = &with_help(arguments, &grammar);
    let read = grammar
        .try_get_matches_from(arguments)
        .or_else(|_| args::command(&words).try_get_matches_from(arguments));
    let matches = match read {
        Ok(matches) => matches,
        Err(error) => return refuse::refuse(&error, arguments, &words),
    };
    match matches.subcommand() {
        Some(("completions", matches)) => return completions::run(matches, &words),
        Some(("doctor", of_doctor)) => {
            return doctor::run(of_doctor.get_flag("json"), &matches, environment, &words);
        }
        Some(("man", _)) => return man::run(&words),
        _ => {}
    }
    if let Some(answered) = config::before_settings(&matches, environment, &words) {
        return answered;
    }
    let settings = Settings::resolve(&matches, environment, &words)?;
    *lang = settings.lang;
    let words = if settings.lang == early { words } else { load(settings.lang)? };
    if let Some(fault) = settings.fault() {
        if hangs_on_the_file(&matches) {
            return Err(fault);
        }
        // Said, and gone on with: nobody loses the warning signs or their diary over a misspelt word.
        let _ = fault.report(&words);
    }
    dispatch(&matches, &settings, words)
}

/// `help` and `help start`, which people type first, are `--help` and `start --help`, behind flags too.
fn with_help(arguments: &[OsString], grammar: &Command) -> Vec<OsString> {
    let at = args::first_word(arguments, grammar);
    let (before, rest) = arguments.split_at_checked(at).unwrap_or((arguments, &[]));
    match rest {
        [first, rest @ ..] if first == "help" => [before, rest, &["--help".into()]].concat(),
        _ => arguments.to_vec(),
    }
}

/// Whether it is about the settings themselves, or about what a session is like, which is not to be guessed at.
fn hangs_on_the_file(matches: &ArgMatches) -> bool {
    match matches.subcommand() {
        Some(("config" | "sound-test" | "start", _)) => true,
        // Where the programs are, a new one and whether it is right say nothing of any figures.
        Some(("programs", matches)) => {
            !matches!(matches.subcommand_name(), Some("check" | "new" | "path"))
        }
        _ => false,
    }
}

fn dispatch(matches: &ArgMatches, settings: &Settings, words: Words) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("config", matches)) => config::run(matches, settings, &words),
        Some(("backup", matches)) => backup::run(matches, settings, &words),
        Some(("forget", matches)) => forget::run(matches, settings, &words),
        Some(("export", matches)) => own_data::export(matches, settings, &words),
        Some(("import", matches)) => own_data::import(matches, settings, &words),
        Some(("history", matches)) => history::run(matches, settings, &words),
        Some(("learn", matches)) => learn::learn(matches, &words),
        Some(("programs", matches)) => programs::run(matches, settings, &words),
        Some(("remind", matches)) => remind::run(matches, settings, &words),
        Some(("report", matches)) => report::run(matches, settings, &words),
        Some(("schema", matches)) => schema::run(matches),
        Some(("setup", matches)) => setup::run(matches, settings, words),
        Some(("sound-test", _)) => sound_test(settings, &words),
        Some(("start", matches)) => start::session(matches, settings, words),
        Some(("stats", matches)) => stats::run(matches, settings, &words),
        Some(("sync", matches)) => sync::run(matches, settings, &words),
        Some(("warning-signs", _)) => learn::warning_signs(settings, &words),
        Some(("today", matches)) => today::run(matches, settings, &words),
        _ => start::app(crate::app::Opening::Today, settings, words),
    }
}

#[cfg(feature = "audio")]
fn sound_test(settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    sound_test::run(settings, words)
}

#[cfg(not(feature = "audio"))]
fn sound_test(_: &Settings, words: &Words) -> Result<Exit, Failure> {
    Err(Failure::new(Exit::Error, words.cli_no_audio()))
}

/// Where the sound goes, for the doctor.
#[cfg(feature = "audio")]
fn sound_output(settings: &Settings, words: &Words) -> String {
    sound_test::output(settings, words)
}

#[cfg(not(feature = "audio"))]
fn sound_output(_: &Settings, _: &Words) -> String {
    "left out".to_owned()
}

fn load(lang: Lang) -> Result<Words, Failure> {
    Words::load(lang).map_err(|fault| Failure::new(Exit::Error, fault.to_string()))
}

/// A date as a person types it.
fn parse_date(text: &str, words: &Words) -> Result<NaiveDate, Failure> {
    date::parse_date(text).ok_or_else(|| Failure::new(Exit::Usage, words.cli_bad_date(quote(text))))
}

/// Whether a person looks at both ends of the standard streams.
fn has_terminal() -> bool {
    use io::IsTerminal as _;
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_taken_as_the_questions_take_it() {
        let words = load(Lang::En).unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        for text in ["2026-11-01", "01-11-2026", "1-11-2026"] {
            assert_eq!(parse_date(text, &words).unwrap(), date, "{text}");
        }
        assert!(parse_date("11-31-2026", &words).is_err());
    }

    #[test]
    fn a_panic_ends_with_1() {
        assert_eq!(caught(|| panic!("on purpose")).unwrap(), Exit::Error);
        assert_eq!(caught(|| Ok(Exit::Usage)).unwrap(), Exit::Usage);
    }
}
