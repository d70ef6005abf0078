//! A setting as a flag or the environment gives it, with where it comes from.
//!
//! What is not understood of a flag is refused; of a variable it is told of and gone on with, for that was not typed now and
//! stands in the way of nothing.

use std::path::PathBuf;

use clap::ArgMatches;

use super::Origin;
use crate::{
    cli::exit::{Exit, Failure},
    config::Environment,
    words::{Words, quote},
};

/// A value and where it comes from.
pub(super) struct Found<T> {
    pub(super) value: T,
    pub(super) origin: Origin,
}

impl<T> Found<T> {
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: change(self.value), origin: self.origin }
    }

    pub(super) fn or(found: Option<Self>, file: Option<T>, default: T) -> Self {
        found.unwrap_or_else(|| match file {
            Some(value) => Self { value, origin: Origin::File },
            None => Self { value: default, origin: Origin::Default },
        })
    }
}

/// A file or a folder by its flag, else by its variable, else where it usually is.
pub(super) fn place(
    matches: &ArgMatches,
    environment: &Environment,
    flag: &str,
    variable: &'static str,
    default: fn() -> Option<PathBuf>,
) -> (Option<PathBuf>, Origin) {
    if let Some(path) = matches.get_one::<PathBuf>(flag) {
        return (Some(path.clone()), Origin::Flag);
    }
    match environment.get_os(variable) {
        Some(path) => (Some(path.into()), Origin::Variable(variable)),
        None => (default(), Origin::Default),
    }
}

/// What a variable of our own says that is yes or no. What is neither is a yes, and told of: whoever set it wanted something.
pub(super) fn switch(
    name: &'static str,
    environment: &Environment,
    misheard: &mut Vec<String>,
    words: &Words,
) -> Option<Found<bool>> {
    let value = environment.switch(name).unwrap_or_else(|value| {
        misheard.push(words.cli_bad_switch(name, quote(&value)));
        Some(true)
    });
    value.map(|value| Found { value, origin: Origin::Variable(name) })
}

/// A value by its name, as a flag or the environment give it. One of the environment that is not known is as good as not set,
/// and told of: it was not asked for now.
pub(super) fn named<T>(
    given: Option<Found<String>>,
    misheard: &mut Vec<String>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<Option<Found<T>>, Failure> {
    let Some(Found { value, origin }) = given else { return Ok(None) };
    match (parse(&value), origin) {
        (Ok(value), origin) => Ok(Some(Found { value, origin })),
        (Err(message), Origin::Variable(name)) => {
            misheard.push(format!("{name}: {message}"));
            Ok(None)
        }
        (Err(message), _) => Err(Failure::new(Exit::Usage, message)),
    }
}
