//! Where a command writes a file for somebody else, by its flags.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{
    exit::{self, Exit, Failure},
    settings::Settings,
};
use crate::{
    run::handout::{self, Refused, Replace},
    words::Words,
};

/// Where to, when it is not a file.
const STANDARD_OUTPUT: &str = "-";

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Output {
    Standard,
    File { path: PathBuf, replace: Replace },
}

impl Output {
    /// By the flags `-o` and `--force`; without `-o` the file `usual` in the folder one is in.
    pub(super) fn of_flags(matches: &ArgMatches, usual: &str) -> Self {
        let given = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
        Self::at(given.unwrap_or_else(|| Path::new(usual)), matches)
    }

    /// At a place that was named, by the flag `--force`.
    pub(super) fn at(path: &Path, matches: &ArgMatches) -> Self {
        if path == Path::new(STANDARD_OUTPUT) {
            return Self::Standard;
        }
        let replace = if matches.get_flag("force") { Replace::Anything } else { Replace::Ours };
        Self::File { path: path.to_owned(), replace }
    }

    /// Writes it. `opening` is how such a file begins: what is there already and does not begin so is not ours.
    pub(super) fn write(
        &self,
        text: &str,
        opening: &str,
        settings: &Settings,
        words: &Words,
    ) -> Result<(), Failure> {
        let Self::File { path, replace } = self else {
            return exit::print(text);
        };
        handout::write(path, text, opening, *replace, settings.data_dir_if_any())
            .map_err(|refused| refuse(&refused, path, words))
    }
}

/// Refuses a name that is part of the diary, for what is written in another way.
pub(super) fn keep_clear(path: &Path, settings: &Settings, words: &Words) -> Result<(), Failure> {
    handout::keep_clear(path, settings.data_dir_if_any())
        .map_err(|refused| refuse(&refused, path, words))
}

fn refuse(refused: &Refused, path: &Path, words: &Words) -> Failure {
    let exit = match refused {
        Refused::NotAFile | Refused::OfDiary => Exit::Usage,
        Refused::NotOurs => Exit::Error,
        Refused::Io(_) => Exit::Io,
    };
    Failure::new(exit, refused.say(path, words))
}
