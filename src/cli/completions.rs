//! `herstel completions SHELL`: the script that makes a shell complete our commands, with their texts in the person's language.

use clap::ArgMatches;
use clap_complete::{Shell, generate};

use super::{
    args,
    exit::{self, Exit, Failure},
};
use crate::words::Words;

pub(super) const SHELLS: [(&str, Shell); 5] = [
    ("bash", Shell::Bash),
    ("elvish", Shell::Elvish),
    ("fish", Shell::Fish),
    ("powershell", Shell::PowerShell),
    ("zsh", Shell::Zsh),
];

pub(super) fn run(matches: &ArgMatches, words: &Words) -> Result<Exit, Failure> {
    let given = matches.get_one::<String>("shell").map(String::as_str);
    if let Some((_, shell)) = SHELLS.into_iter().find(|(name, _)| Some(*name) == given) {
        // Written into memory first: a closed pipe is no failure.
        let mut script = Vec::new();
        generate(shell, &mut args::command(words), "herstel", &mut script);
        exit::print_bytes(&script)?;
    }
    Ok(Exit::Success)
}
