//! A command line that was not understood, in the person's language.
//!
//! What clap would say itself is English and repeats what was typed as it was typed; here it goes through [`quote`].

use std::ffi::OsString;

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{
    args,
    exit::{self, Exit, Failure},
};
use crate::words::{Words, quote};

/// Help and version are data; anything else is a usage error, with the usage and a hint.
pub(super) fn refuse(
    error: &Error,
    arguments: &[OsString],
    words: &Words,
) -> Result<Exit, Failure> {
    if let ErrorKind::DisplayHelp | ErrorKind::DisplayVersion = error.kind() {
        exit::print(&error.to_string())?;
        return Ok(Exit::Success);
    }
    Err(Failure::new(
        Exit::Usage,
        format!(
            "{}: {}\n\n{}: {}\n{}",
            words.fault_error(),
            message(error, words),
            words.cli_heading_usage(),
            args::usage_of(arguments, words),
            words.cli_hint("herstel")
        ),
    ))
}

fn message(error: &Error, words: &Words) -> String {
    let given = context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => match context(error, ContextKind::SuggestedArg) {
            Some(near) => words.cli_unknown_arg_near(given, near),
            None => words.cli_unknown_arg(given),
        },
        ErrorKind::InvalidSubcommand => {
            let given = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            match context(error, ContextKind::SuggestedSubcommand) {
                Some(near) => words.cli_unknown_command_near(given, near),
                None => words.cli_unknown_command(given),
            }
        }
        ErrorKind::InvalidValue if value.is_empty() => words.cli_missing_value(given),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => words.cli_bad_value(given, value),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            words.cli_missing_value(given)
        }
        ErrorKind::TooManyValues => words.cli_needless_value(given, value),
        ErrorKind::MissingRequiredArgument => words.cli_missing_required(given),
        ErrorKind::ArgumentConflict => match context(error, ContextKind::PriorArg) {
            Some(prior) if prior != given => words.cli_conflict(given, prior),
            _ => words.cli_twice(given),
        },
        ErrorKind::InvalidUtf8 => words.cli_not_text(),
        _ => words.cli_not_understood(),
    }
}

/// What clap noted of the fault, fit to show. Of several suggestions the first is the nearest.
fn context(error: &Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::None => return None,
        ContextValue::Strings(all)
            if matches!(kind, ContextKind::SuggestedArg | ContextKind::SuggestedSubcommand) =>
        {
            all.last()?.clone()
        }
        ContextValue::Strings(all) => all.join(" "),
        other => other.to_string(),
    };
    Some(quote(&text))
}
