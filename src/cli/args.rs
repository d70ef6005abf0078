//! The tree of commands and flags, with every text in the person's language.

mod usage;

use std::{ffi::OsString, path::PathBuf};

use clap::{Arg, ArgAction, Command, value_parser};

use super::{completions::SHELLS, schema::Shape};
use crate::{
    program::{Act, timers::Figure},
    recovery::Injury,
    words::Words,
};
use usage::in_our_words;
pub(super) use usage::{first_word, usage, usage_of};

/// Flags that carry a figure are named by it: `--set-rest` is `set_rest` in the config.
pub(super) fn flag_name(figure: Figure) -> String {
    figure.name().replace('_', "-")
}

/// Fills in a command of a name.
type Filling = fn(Command, &Words) -> Command;

/// The commands, in the order of the help.
const COMMANDS: [(&str, Filling); 21] = [
    ("start", start),
    ("today", today),
    ("setup", setup),
    ("programs", programs),
    ("history", history),
    ("export", export),
    ("import", import),
    ("sync", sync),
    ("backup", backup),
    ("report", report),
    ("remind", remind),
    ("stats", stats),
    ("forget", forget),
    ("learn", learn),
    ("sound-test", |command, words| command.about(words.cli_cmd_sound_test())),
    ("warning-signs", |command, words| command.about(words.cli_cmd_warning_signs())),
    ("config", config),
    ("doctor", doctor),
    ("completions", completions),
    ("man", |command, words| command.about(words.cli_cmd_man())),
    ("schema", schema),
];

/// The command line with everything that its help and its faults say.
pub(super) fn command(words: &Words) -> Command {
    let usage = words.cli_heading_usage();
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    in_our_words(grammar(words, |_| true).bin_name("herstel"), "herstel", words, &template)
}

/// What may be typed, with those commands that are wanted: enough to read what is in order, at every start. Help and faults it
/// has in English: see [`command`].
pub(super) fn grammar(words: &Words, is_wanted: impl Fn(&str) -> bool) -> Command {
    let wanted = COMMANDS.into_iter().filter(|(name, _)| is_wanted(name));
    Command::new("herstel")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.cli_about())
        .after_help(format!("\n{}", words.cli_disclaimer()))
        .subcommands(wanted.map(|(name, fill)| fill(Command::new(name), words)))
        .args(global(words))
}

fn start(command: Command, words: &Words) -> Command {
    command
        .about(words.cli_cmd_start())
        .arg(
            Arg::new("program")
                .value_name("ID|TOML")
                .value_parser(value_parser!(OsString))
                .help(words.cli_arg_id_or_file()),
        )
        .arg(flag("no-check-in", words.cli_arg_no_check_in()))
        .arg(
            Arg::new("events")
                .long("events")
                .value_name("JSONL")
                .value_parser(value_parser!(PathBuf))
                .help(words.cli_arg_events()),
        )
        .arg(flag("mute", words.cli_arg_mute()))
        .args(timers(words))
}

fn today(command: Command, words: &Words) -> Command {
    command
        .about(words.cli_cmd_today())
        .arg(Arg::new("on").long("on").value_name("DATE").help(words.cli_arg_on()))
        .arg(flag("json", words.cli_arg_json()))
}

fn setup(command: Command, words: &Words) -> Command {
    let injury = words.cli_arg_injury(Injury::ALL.map(Injury::name).join(", "));
    command
        .about(words.cli_cmd_setup())
        .arg(Arg::new("birth").long("birth").value_name("DATE").help(words.cli_arg_birth()))
        .arg(Arg::new("injury").long("injury").value_name("NAME").help(injury))
}

fn programs(command: Command, words: &Words) -> Command {
    let id = Arg::new("program")
        .value_name("ID|TOML")
        .value_parser(value_parser!(OsString))
        .help(words.cli_arg_id_or_file())
        .required(true);
    let json = flag("json", words.cli_arg_json());
    let files = Arg::new("files")
        .value_name("ID|TOML")
        .help(words.cli_arg_files())
        .value_parser(value_parser!(PathBuf))
        .num_args(1..);
    command
        .about(words.cli_cmd_programs())
        .subcommand(Command::new("list").about(words.cli_cmd_list()).arg(json.clone()))
        .subcommand(
            Command::new("show").about(words.cli_cmd_show()).args([id.clone(), json.clone()]),
        )
        .subcommand(
            Command::new("timeline")
                .about(words.cli_cmd_timeline())
                .args([id.clone(), json])
                .args(timers(words)),
        )
        .subcommand(
            Command::new("audio")
                .about(words.cli_cmd_audio())
                .arg(id)
                .args(audio(words))
                .args(timers(words)),
        )
        .subcommand(Command::new("check").about(words.cli_cmd_check()).arg(files))
        .subcommand(
            Command::new("new")
                .about(words.cli_cmd_new())
                .arg(Arg::new("id").value_name("ID").required(true).help(words.cli_arg_new_id())),
        )
        .subcommand(Command::new("path").about(words.cli_cmd_path()))
}

fn config(command: Command, words: &Words) -> Command {
    command
        .about(words.cli_cmd_config())
        .subcommand(Command::new("show").about(words.cli_cmd_config_show()))
        .subcommand(Command::new("check").about(words.cli_cmd_config_check()))
        .subcommand(Command::new("default").about(words.cli_cmd_config_default()))
        .subcommand(Command::new("path").about(words.cli_cmd_config_path()))
}

fn completions(command: Command, words: &Words) -> Command {
    let names = SHELLS.map(|(name, _)| name);
    command.about(words.cli_cmd_completions()).arg(
        Arg::new("shell")
            .value_name(names.join("|"))
            .required(true)
            .value_parser(names)
            .hide_possible_values(true)
            .help(words.cli_arg_shell()),
    )
}

fn schema(command: Command, words: &Words) -> Command {
    let names = Shape::ALL.map(Shape::name);
    command.about(words.cli_cmd_schema()).arg(
        Arg::new("shape")
            .value_name(names.join("|"))
            .required(true)
            .value_parser(names)
            .hide_possible_values(true)
            .help(words.cli_arg_shape()),
    )
}

fn audio(words: &Words) -> [Arg; 3] {
    [
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("WAV")
            .value_parser(value_parser!(PathBuf))
            .help(words.cli_arg_audio_output()),
        flag("force", words.cli_arg_force()),
        Arg::new("voice").long("voice").value_name("nl|en|off").help(words.cli_arg_voice()),
    ]
}

fn history(command: Command, words: &Words) -> Command {
    let session = Arg::new("session").value_name("ID").required(true).help(words.cli_arg_session());
    let json = flag("json", words.cli_arg_json());
    let note = Arg::new("text").value_name("TEXT").num_args(0..).help(words.cli_arg_note());
    let show = Command::new("show").about(words.cli_cmd_history_show());
    let write = Command::new("note").about(words.cli_cmd_history_note());
    let remove = Command::new("remove").about(words.cli_cmd_history_remove());
    let restore = Command::new("restore").about(words.cli_cmd_history_restore());
    command
        .about(words.cli_cmd_history())
        .arg(json.clone())
        .arg(flag("csv", words.cli_arg_csv()).conflicts_with("json"))
        .arg(since(words))
        .subcommand(show.args([session.clone(), json]))
        .subcommand(write.args([session.clone(), note]))
        .subcommand(remove.arg(session.clone()))
        .subcommand(restore.arg(session))
}

fn backup(command: Command, words: &Words) -> Command {
    let number =
        Arg::new("number").value_name("N").required(true).help(words.cli_arg_backup_number());
    let yes = flag("yes", words.cli_arg_yes());
    command
        .about(words.cli_cmd_backup())
        .subcommand(Command::new("list").about(words.cli_cmd_backup_list()))
        .subcommand(
            Command::new("restore").about(words.cli_cmd_backup_restore()).args([number, yes]),
        )
}

fn export(command: Command, words: &Words) -> Command {
    let file = file(words.cli_arg_export());
    command.about(words.cli_cmd_export()).arg(file).arg(replace(words))
}

fn import(command: Command, words: &Words) -> Command {
    command.about(words.cli_cmd_import()).arg(file(words.cli_arg_import()))
}

fn sync(command: Command, words: &Words) -> Command {
    command.about(words.cli_cmd_sync()).arg(
        Arg::new("dir")
            .value_name(words.cli_usage_dir())
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help(words.cli_arg_sync()),
    )
}

/// The diary as a file.
fn file(help: String) -> Arg {
    let file = Arg::new("file").value_name("JSONL").required(true).help(help);
    file.value_parser(value_parser!(PathBuf))
}

fn forget(command: Command, words: &Words) -> Command {
    command.about(words.cli_cmd_forget()).arg(flag("everything", words.cli_arg_everything()))
}

fn doctor(command: Command, words: &Words) -> Command {
    command.about(words.cli_cmd_doctor()).arg(flag("json", words.cli_arg_json()))
}

fn report(command: Command, words: &Words) -> Command {
    command
        .about(words.cli_cmd_report())
        .args(output(words.cli_arg_report_file(), words))
        .arg(since(words))
        .arg(Arg::new("notes").long("notes").value_name("yes|no").help(words.cli_arg_notes()))
}

fn remind(command: Command, words: &Words) -> Command {
    let at = Arg::new("at")
        .long("at")
        .value_name("HH:MM")
        .num_args(1..)
        .action(ArgAction::Append)
        .help(words.cli_arg_at());
    let names = flag("names", words.cli_arg_names());
    command
        .about(words.cli_cmd_remind())
        .subcommand(
            Command::new("ics")
                .about(words.cli_cmd_ics())
                .args([at.clone(), names])
                .args(output(words.cli_arg_ics_file(), words)),
        )
        .subcommand(Command::new("systemd").about(words.cli_cmd_systemd()).arg(at))
}

/// Where a command writes a file for somebody else, and whether over anything.
fn output(help: String, words: &Words) -> [Arg; 2] {
    [
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(help),
        replace(words),
    ]
}

fn replace(words: &Words) -> Arg {
    flag("force", words.cli_arg_replace())
}

fn stats(command: Command, words: &Words) -> Command {
    command.about(words.cli_cmd_stats()).arg(flag("json", words.cli_arg_json()))
}

fn learn(command: Command, words: &Words) -> Command {
    command
        .about(words.cli_cmd_learn())
        .arg(Arg::new("card").value_name("CARD").help(words.cli_arg_card()))
}

fn timers(words: &Words) -> impl Iterator<Item = Arg> {
    let heading = words.cli_heading_timers();
    Figure::ALL
        .map(|figure| {
            Arg::new(figure.name())
                .long(flag_name(figure))
                .value_name("N")
                .allow_hyphen_values(true)
                .help(figure_help(figure, words))
                .help_heading(heading.clone())
        })
        .into_iter()
}

fn figure_help(figure: Figure, words: &Words) -> String {
    match figure {
        Figure::Act(Act::Contract) => words.cli_flag_contract(),
        Figure::Act(Act::Exhale) => words.cli_flag_exhale(),
        Figure::Act(Act::Inhale) => words.cli_flag_inhale(),
        Figure::Act(Act::Move) => words.cli_flag_move(),
        Figure::Act(Act::Release) => words.cli_flag_release(),
        Figure::Act(Act::Rest) => words.cli_flag_rest(),
        Figure::Act(Act::Still) => words.cli_flag_still(),
        Figure::LeadIn => words.cli_flag_lead_in(),
        Figure::Reps => words.cli_flag_reps(),
        Figure::SetRest => words.cli_flag_set_rest(),
        Figure::Sets => words.cli_flag_sets(),
    }
}

/// A flag that is given or not.
fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn since(words: &Words) -> Arg {
    let since = Arg::new("since").long("since").value_name(words.cli_usage_date());
    since.help(words.cli_arg_since())
}

fn global(words: &Words) -> [Arg; 5] {
    let option = |name: &'static str, value: &str, help: String| {
        Arg::new(name).long(name).value_name(value.to_owned()).help(help)
    };
    [
        flag("plain", words.cli_arg_plain()),
        option("lang", "nl|en", words.cli_arg_lang()),
        option("data-dir", &words.cli_usage_dir(), words.cli_arg_data_dir())
            .value_parser(value_parser!(PathBuf)),
        option("config", "TOML", words.cli_arg_config()).value_parser(value_parser!(PathBuf)),
        option("color", "auto|always|never", words.cli_arg_color()),
    ]
    .map(|arg| arg.global(true).help_heading(words.cli_heading_global()))
}
