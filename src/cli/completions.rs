//! `herstel completions SHELL`: the script that makes a shell complete our commands, with their texts in the person's language.

use clap::{Arg, ArgMatches, Command, builder::PossibleValuesParser};
use clap_complete::{Shell, generate};

use super::{
    args,
    exit::{self, Exit, Failure},
};
use crate::{
    config::ColorChoice,
    program::library::BUILT_IN,
    recovery::{Injury, learn::Card},
    words::{Lang, Words},
};

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
        generate(shell, &mut with_names(args::command(words)), "herstel", &mut script);
        exit::print_bytes(&script)?;
    }
    Ok(Exit::Success)
}

/// With the names that are always there. Only for the shell: what is refused is told in our own words, and a program may be a
/// file or one of the person's own as well.
fn with_names(root: Command) -> Command {
    let named = |arg: Arg, names: Vec<&'static str>| {
        arg.value_parser(PossibleValuesParser::new(names)).hide_possible_values(true)
    };
    let programs = |command: Command| {
        command.mut_arg("program", |arg| named(arg, BUILT_IN.map(|(id, _)| id).into()))
    };
    root.mut_arg("lang", |arg| named(arg, Lang::ALL.map(Lang::code).into()))
        .mut_arg("color", |arg| named(arg, ColorChoice::ALL.map(ColorChoice::name).into()))
        .mut_subcommand("start", programs)
        .mut_subcommand("setup", |setup| {
            setup.mut_arg("injury", |arg| named(arg, Injury::ALL.map(Injury::name).into()))
        })
        .mut_subcommand("learn", |learn| {
            learn.mut_arg("card", |arg| named(arg, Card::ALL.into_iter().map(Card::id).collect()))
        })
        .mut_subcommand("programs", |all| {
            let all = all.mut_subcommand("show", programs);
            all.mut_subcommand("timeline", programs).mut_subcommand("audio", programs)
        })
}
