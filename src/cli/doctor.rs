//! `herstel doctor`: what is found on this computer, to be pasted into a bug report.
//!
//! It holds nothing about a person: no dates but that of the last sync, no counts of sessions, no names of their own files
//! but the folder they sync with, and the home folder is `~`.

use std::{
    env, fs,
    io::{self, IsTerminal as _},
    os::unix::fs::MetadataExt as _,
    path::Path,
};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use clap::ArgMatches;
use serde_json::{Map, Value, json};

use super::{
    exit::{self, Exit, Failure},
    settings::{self, Settings},
    tracks,
};
use crate::{
    clock,
    config::Environment,
    program::library::{BUILT_IN, Library},
    run::log_file,
    store::{self, Cause, Doubt, Soundness},
    words::{Words, quote, width},
};

/// One thing that was looked at.
struct Finding {
    name: &'static str,
    value: Value,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing to judge.
    Fact,
    Good,
    /// Worth a look.
    Bad,
}

pub(super) fn run(
    as_json: bool,
    matches: &ArgMatches,
    environment: &Environment,
    words: &Words,
) -> Result<Exit, Failure> {
    let findings = findings(matches, environment, words);
    if as_json {
        let mut all = Map::new();
        all.insert("schema".to_owned(), json!(1));
        for Finding { name, value, state } in &findings {
            let value = match state {
                State::Fact => value.clone(),
                _ => json!({ "value": value, "ok": *state == State::Good }),
            };
            all.insert((*name).to_owned(), value);
        }
        exit::print(&format!("{:#}", Value::Object(all)))?;
    } else {
        exit::print(&text(&findings, words))?;
    }
    let is_bad = findings.iter().any(|finding| finding.state == State::Bad);
    Ok(if is_bad { Exit::Error } else { Exit::Success })
}

fn text(findings: &[Finding], words: &Words) -> String {
    let longest = findings.iter().map(|finding| width(finding.name)).max().unwrap_or_default();
    let line = |Finding { name, value, state }: &Finding| {
        let value = match value {
            Value::Null => words.doctor_absent(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let state = match state {
            State::Fact => String::new(),
            State::Good => format!("  ({})", words.doctor_good()),
            State::Bad => format!("  ({})", words.doctor_bad()),
        };
        format!("{name:longest$}  {value}{state}")
    };
    let mut lines: Vec<String> = findings.iter().map(line).collect();
    let bad: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.state == State::Bad)
        .map(|finding| finding.name)
        .collect();
    if !bad.is_empty() {
        lines.push(format!("{} {}.", words.doctor_look(), bad.join(", ")));
    }
    lines.join("\n")
}

fn findings(matches: &ArgMatches, environment: &Environment, words: &Words) -> Vec<Finding> {
    let fact = |name, value| Finding { name, value, state: State::Fact };
    let variable =
        |name: &str| environment.get(name).map_or(Value::Null, |value| json!(quote(value)));
    let mut all = vec![
        fact("version", json!(env!("CARGO_PKG_VERSION"))),
        fact("system", json!(format!("{} {}", env::consts::OS, env::consts::ARCH))),
        fact("sound", json!(if cfg!(feature = "audio") { "built in" } else { "left out" })),
        fact("stdin_is_terminal", json!(io::stdin().is_terminal())),
        fact("stdout_is_terminal", json!(io::stdout().is_terminal())),
        fact("size", size()),
        fact("TERM", variable("TERM")),
        fact("COLORTERM", variable("COLORTERM")),
        fact("NO_COLOR", variable("NO_COLOR")),
        fact("LC_ALL", variable("LC_ALL")),
        fact("LANG", variable("LANG")),
    ];
    let (config, _) = settings::config_file(matches, environment);
    let shown =
        |path: Option<&Path>| path.map_or(Value::Null, |path| json!(homely(path, environment)));
    all.push(fact("config", shown(config.as_deref())));
    let Ok(settings) = Settings::resolve(matches, environment, words) else {
        all.push(Finding { name: "settings", value: json!("faulty"), state: State::Bad });
        return all;
    };
    let is_set = settings.source().is_some();
    all.push(Finding {
        name: "settings",
        value: if is_set { json!("read") } else { Value::Null },
        state: if is_set { State::Good } else { State::Fact },
    });
    all.push(fact("lang", json!(settings.lang.code())));
    all.push(fact("theme", json!(settings.theme.name())));
    all.push(fact("motion", json!(settings.motion.name())));
    all.push(fact("sound_output", json!(super::sound_output(&settings, words))));
    let data_dir = settings.data_dir_if_any();
    all.push(fact("data_dir", shown(data_dir)));
    if let Some(data_dir) = data_dir {
        all.push(private("data_dir_mode", data_dir));
        all.push(private("diary_mode", &store::file(data_dir)));
        all.push(place(data_dir));
        all.push(diary(data_dir));
        all.extend(copies(data_dir));
        all.extend(sync(data_dir, environment));
    }
    all.push(fact("log", shown(log_file().as_deref())));
    all.extend(programs(data_dir));
    all
}

/// Columns and rows of the terminal.
fn size() -> Value {
    let size = rustix::termios::tcgetwinsize(io::stdout());
    size.map_or(Value::Null, |size| json!(format!("{}x{}", size.ws_col, size.ws_row)))
}

/// Whether nobody else may look into a file or folder; nothing when it is not there.
fn private(name: &'static str, path: &Path) -> Finding {
    let Ok(about) = fs::metadata(path) else {
        return Finding { name, value: Value::Null, state: State::Fact };
    };
    let mode = about.mode() & 0o777;
    let others = mode & 0o077;
    let state = if others == 0 { State::Good } else { State::Bad };
    Finding { name, value: json!(format!("{mode:04o}")), state }
}

/// Whether the diary can be read; not a word of what is in it.
fn diary(data_dir: &Path) -> Finding {
    let name = "diary";
    let (value, state) = match store::soundness(data_dir) {
        Ok(None) => return Finding { name, value: Value::Null, state: State::Fact },
        Ok(Some(Soundness::Whole)) => ("whole", State::Good),
        Ok(Some(Soundness::Damaged)) => ("damaged in part", State::Bad),
        Err(fault) if fault.cause == Cause::Vanished => ("gone", State::Bad),
        Err(_) => ("cannot be read", State::Bad),
    };
    Finding { name, value: json!(value), state }
}

/// How many copies of the diary are whole, how many are not, and how many days old the newest whole one is.
fn copies(data_dir: &Path) -> [Finding; 3] {
    let (whole, broken) = store::whole(data_dir);
    let today = clock::now().wall.date_naive();
    let age = whole.first().map(|newest| (today - newest.made.date()).num_days().max(0));
    let judge = |is_good: bool| if is_good { State::Good } else { State::Bad };
    // A diary of one day has no copy yet.
    let state =
        if whole.is_empty() && broken == 0 { State::Fact } else { judge(!whole.is_empty()) };
    [
        Finding { name: "copies", value: json!(whole.len()), state },
        Finding { name: "copies_damaged", value: json!(broken), state: judge(broken == 0) },
        Finding { name: "newest_copy_days", value: json!(age), state: State::Fact },
    ]
}

/// Whose the folder is, or over what it is reached, when a diary had better lie elsewhere.
fn place(data_dir: &Path) -> Finding {
    let doubts = store::doubts(data_dir);
    let kinds = doubts.iter().map(|doubt| match doubt {
        Doubt::Remote(kind) => *kind,
        Doubt::Synced { by, .. } => *by,
    });
    let kinds: Vec<&str> = kinds.collect();
    let (value, state) = match kinds.as_slice() {
        [] => (Value::Null, State::Fact),
        kinds => (json!(kinds.join(", ")), State::Bad),
    };
    Finding { name: "data_dir_in", value, state }
}

/// With which folder the diary was last synced, when, and since when that folder is out of reach.
fn sync(data_dir: &Path, environment: &Environment) -> [Finding; 3] {
    let last = store::last_sync(data_dir).ok().flatten();
    let moment = |at: Option<DateTime<FixedOffset>>| {
        at.map_or(Value::Null, |at| json!(at.to_rfc3339_opts(SecondsFormat::Secs, false)))
    };
    let since = last.as_ref().and_then(|last| last.out_of_reach);
    let folder = last.as_ref().map(|last| json!(homely(&last.folder, environment)));
    [
        Finding {
            name: "sync_folder",
            state: match (&folder, since) {
                (None, _) => State::Fact,
                (Some(_), None) => State::Good,
                (Some(_), Some(_)) => State::Bad,
            },
            value: folder.unwrap_or_default(),
        },
        Finding { name: "sync_last", value: moment(last.map(|last| last.at)), state: State::Fact },
        Finding { name: "sync_out_of_reach_since", value: moment(since), state: State::Fact },
    ]
}

/// How many programs there are, by whose they are, and how many files are not used.
fn programs(data_dir: Option<&Path>) -> [Finding; 3] {
    let library = Library::open(data_dir);
    let (_, faulty_tracks) = tracks::open(data_dir);
    let faulty = library.faults().len() + faulty_tracks.len();
    let count = |name, count: usize| Finding { name, value: json!(count), state: State::Fact };
    [
        count("programs_built_in", BUILT_IN.len()),
        count("programs_own", library.own_files().count()),
        Finding {
            name: "files_not_used",
            value: json!(faulty),
            state: if faulty == 0 { State::Good } else { State::Bad },
        },
    ]
}

/// A path in which the home folder is `~`: its name may be somebody's.
fn homely(path: &Path, environment: &Environment) -> String {
    let home = environment.get_os("HOME").map(Path::new);
    let inside = home.and_then(|home| path.strip_prefix(home).ok());
    let shown = inside.map_or_else(|| path.to_owned(), |inside| Path::new("~").join(inside));
    quote(&shown.to_string_lossy())
}
