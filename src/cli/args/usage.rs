//! How a command is used, in the person's language: what clap says of itself is English only.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command};

use super::command;
use crate::words::Words;

/// How the command is used that these arguments name, whatever else is wrong with them.
pub(in crate::cli) fn usage_of(arguments: &[OsString], words: &Words) -> String {
    let root = command(words);
    let (mut found, mut path) = (&root, "herstel".to_owned());
    for argument in arguments.iter().skip(1) {
        if let Some(next) = found.find_subcommand(argument) {
            path = format!("{path} {}", next.get_name());
            found = next;
        }
    }
    usage(found, &path, words)
}

/// Where the first word stands that is no flag of the whole program, nor the value of one: at the command, if there is any.
pub(in crate::cli) fn first_word(arguments: &[OsString], root: &Command) -> usize {
    let takes_value = |flag: &str| {
        let arg = root.get_arguments().find(|arg| arg.get_long() == Some(flag));
        arg.is_some_and(|arg| arg.get_action().takes_values())
    };
    let mut at = 1;
    while let Some(flag) =
        arguments.get(at).and_then(|argument| argument.to_str()?.strip_prefix("--"))
    {
        // `--lang=nl` is one word.
        at += if takes_value(flag) { 2 } else { 1 };
    }
    at
}

/// How a command is used: `herstel start [OPTIONS] [ID|TOML]`.
pub(in crate::cli) fn usage(command: &Command, path: &str, words: &Words) -> String {
    let mut parts = vec![format!("{path} [{}]", words.cli_usage_options())];
    for arg in command.get_positionals() {
        let names = arg.get_value_names().unwrap_or_default();
        let name = names.first().map(ToString::to_string).unwrap_or_default();
        let many = arg.get_num_args().is_some_and(|count| count.max_values() > 1);
        let more = if many { "..." } else { "" };
        parts.push(if arg.is_required_set() {
            format!("<{name}>{more}")
        } else {
            format!("[{name}]{more}")
        });
    }
    if command.has_subcommands() {
        parts.push(format!("[{}]", words.cli_usage_command()));
    }
    parts.join(" ")
}

/// Replaces the headings, the usage, the help flag and the version flag of clap, which speak English only. `path` is what
/// is typed to come to the command.
pub(super) fn in_our_words(command: Command, path: &str, words: &Words, template: &str) -> Command {
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(words.cli_flag_help());
    let version = Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(words.cli_flag_version());
    let usage = usage(&command, path, words);
    let is_root = !path.contains(' ');
    let own = command
        .override_usage(usage)
        .help_template(template.to_owned())
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(words.cli_heading_commands())
        .next_help_heading(words.cli_heading_options())
        .args(is_root.then_some(version))
        .arg(help)
        .mut_args(|arg| {
            let is_bare = arg.get_help_heading().is_none();
            if is_bare { arg.help_heading(words.cli_heading_options()) } else { arg }
        });
    own.mut_subcommands(|command| {
        let path = format!("{path} {}", command.get_name());
        in_our_words(command, &path, words, template)
    })
}
