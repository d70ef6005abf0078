//! `herstel man`: the manual page, made from the same tree of commands as the help, in the person's language.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, roman};

use super::{
    args,
    exit::{self, Exit, Failure},
};
use crate::words::Words;

pub(super) fn run(words: &Words) -> Result<Exit, Failure> {
    let mut root = args::command(words);
    root.build();
    exit::print(&page(&root, words).render())?;
    Ok(Exit::Success)
}

fn page(root: &Command, words: &Words) -> Roff {
    let mut page = Roff::new();
    let version = format!("herstel {}", env!("CARGO_PKG_VERSION"));
    page.control("TH", ["herstel", "1", "", &version, ""]);
    heading(&mut page, &words.man_name());
    page.text([roman(format!("herstel - {}", words.cli_about()))]);
    heading(&mut page, &words.man_synopsis());
    page.text([roman(args::usage(root, "herstel", words))]);
    page.control("PP", []).text([roman(words.cli_disclaimer())]);
    heading(&mut page, &words.man_options());
    options(&mut page, root);
    heading(&mut page, &words.man_commands());
    commands(&mut page, root, "herstel", words);
    heading(&mut page, &words.man_exit());
    for (code, meaning) in [
        ("0", words.man_exit_0()),
        ("1", words.man_exit_1()),
        ("2", words.man_exit_2()),
        ("65", words.man_exit_65()),
        ("66", words.man_exit_66()),
        ("74", words.man_exit_74()),
        ("128+n", words.man_exit_signal()),
    ] {
        entry(&mut page, [bold(code)], meaning);
    }
    heading(&mut page, &words.man_environment());
    for name in ["PLAIN", "LANG", "DATA_DIR", "CONFIG", "COLOR", "THEME", "MOTION", "MUTE"] {
        entry(&mut page, [bold(format!("HERSTEL_{name}"))], words.man_variable());
    }
    entry(&mut page, [bold("NO_COLOR")], words.man_variable_no_color());
    entry(&mut page, [bold("ACCESSIBLE")], words.man_variable_accessible());
    heading(&mut page, &words.man_files());
    for (file, meaning) in [
        ("$XDG_CONFIG_HOME/herstel/config.toml", words.man_file_config()),
        ("$XDG_DATA_HOME/herstel/", words.man_file_data()),
        ("$XDG_STATE_HOME/herstel/log", words.man_file_log()),
    ] {
        entry(&mut page, [bold(file)], meaning);
    }
    page
}

fn heading(page: &mut Roff, text: &str) {
    page.control("SH", [text]);
}

/// Something, and what it is or does.
fn entry(page: &mut Roff, what: impl Into<Vec<Inline>>, meaning: String) {
    page.control("TP", []).text(what.into()).text([roman(meaning)]);
}

/// The commands under a command, each with what is typed and its own options.
fn commands(page: &mut Roff, parent: &Command, path: &str, words: &Words) {
    for command in parent.get_subcommands() {
        let path = format!("{path} {}", command.get_name());
        page.control("SS", [args::usage(command, &path, words).as_str()]);
        page.text([roman(about(command))]);
        options(page, command);
        commands(page, command, &path, words);
    }
}

/// What belongs to this command alone: what is everywhere is said once, at the top.
fn options(page: &mut Roff, command: &Command) {
    let is_root = command.get_name() == "herstel";
    let is_own = |arg: &&Arg| is_root || !arg.is_global_set() && arg.get_id() != "help";
    for arg in command.get_arguments().filter(is_own) {
        let names = arg.get_value_names().unwrap_or_default();
        let value = names.first().filter(|_| arg.get_action().takes_values());
        let mut what = Vec::new();
        if let Some(short) = arg.get_short() {
            what.push(bold(format!("-{short}")));
            what.push(roman(", "));
        }
        match (arg.get_long(), value) {
            (Some(long), Some(value)) => {
                what.extend([bold(format!("--{long}")), roman(format!(" {value}"))]);
            }
            (Some(long), None) => what.push(bold(format!("--{long}"))),
            (None, value) => what.extend(value.map(|value| roman(value.as_str()))),
        }
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        entry(page, what, help);
    }
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}
