//! `herstel backup`: the copies of the diary, and putting one in its place.

use std::{
    io::{self, IsTerminal as _},
    path::Path,
};

use chrono::{DateTime, FixedOffset};
use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    settings::Settings,
};
use crate::{
    clock,
    store::{self, Backup, Claim, Lock, StoreError, Uncopied},
    words::{Words, quote, wrap},
};

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("restore", matches)) => restore(matches, settings, words),
        Some(("list", _)) => list(settings, words),
        _ => {
            let made = store::back_up(settings.data_dir(words)?, clock::now().wall);
            match made.map_err(|fault| Failure::new(Exit::Io, fault.say_unwritten(words)))? {
                Some(backup) => {
                    let all = store::backups(settings.data_dir(words)?);
                    exit::print(&words.backup_made(time(&backup, &all)))?;
                }
                None => exit::print(&words.backup_none())?,
            }
            Ok(Exit::Success)
        }
    }
}

fn list(settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let backups = store::backups(settings.data_dir(words)?);
    let lines: Vec<String> = (1..)
        .zip(&backups)
        .map(|(number, backup): (usize, _)| match backup.check() {
            Ok(events) => words.backup_line(events, number, time(backup, &backups)),
            Err(_) => words.backup_line_bad(number, time(backup, &backups)),
        })
        .collect();
    exit::print(&if lines.is_empty() { words.backup_none() } else { lines.join("\n") })?;
    Ok(Exit::Success)
}

fn restore(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let typed = matches.get_one::<String>("number").map(String::as_str).unwrap_or_default();
    let (data_dir, now) = (settings.data_dir(words)?, clock::now().wall);
    let backups = store::backups(data_dir);
    let at = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let Some(backup) = at.and_then(|at| backups.get(at)) else {
        return Err(Failure::new(Exit::Usage, words.backup_no_such(quote(typed))));
    };
    let made = time(backup, &backups);
    if !matches.get_flag("yes") && !is_wanted(&made, words)? {
        exit::print(&words.backup_left())?;
        return Ok(Exit::Success);
    }
    // Held until the end: no session begins meanwhile.
    let claim = Lock::claim(data_dir, now);
    if let Ok(Claim::Held { .. }) = claim {
        return Err(Failure::new(Exit::Error, words.backup_session()));
    }
    let fail = |fault: StoreError| Failure::new(Exit::Io, fault.say_unwritten(words));
    let restored = store::restore(data_dir, backup, now).map_err(fail)?;
    let mut said = vec![words.backup_restored(made)];
    said.extend(restored.aside.map(|path| words.backup_aside(quote(&path.to_string_lossy()))));
    said.extend((restored.saved > 0).then(|| words.backup_saved(restored.saved)));
    exit::print(&wrap(&said.join(" "), COLUMNS).join("\n"))?;
    Ok(Exit::Success)
}

/// Asks in a terminal; where nobody can answer, the command is the answer.
fn is_wanted(made: &str, words: &Words) -> Result<bool, Failure> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Ok(true);
    }
    exit::print(&wrap(&words.backup_ask(made), COLUMNS).join("\n"))?;
    let mut answer = String::new();
    let read = io::stdin().read_line(&mut answer);
    read.map_err(|fault| Failure::new(Exit::Io, words.why(&fault)))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "j" | "ja"))
}

/// When it was made: to the second, where another one was made in the same minute.
fn time(backup: &Backup, all: &[Backup]) -> String {
    const MINUTE: &str = "%Y-%m-%d %H:%M";
    let minute = |backup: &Backup| backup.made.format(MINUTE).to_string();
    let alike = all.iter().filter(|other| minute(other) == minute(backup)).count();
    match alike {
        0 | 1 => minute(backup),
        _ => backup.made.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// Makes the copy of the day before a command writes, and says when it could not be made; that stops nobody.
pub(super) fn care(data_dir: &Path, now: DateTime<FixedOffset>, words: &Words) {
    if let Err(uncopied) = store::care(data_dir, now) {
        tell(&uncopied, words);
    }
}

pub(super) fn tell(uncopied: &Uncopied, words: &Words) {
    exit::tell(&wrap(&uncopied.say(words), COLUMNS).join("\n"));
}
