//! `herstel export` and `herstel import`: the whole diary out as a file, and in again.

use std::{
    fs::File,
    io::{self, BufReader},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    output::Output,
    settings::Settings,
};
use crate::{
    clock,
    exchange::lines::{self, LineFault},
    run::handout::Replace,
    store,
    words::{Words, quote, wrap},
};

/// Lines that are told of one by one.
const TOLD: usize = 20;

pub(super) fn export(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let (events, damaged) = store::events(settings.data_dir(words)?)
        .map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    let mut text = Vec::new();
    lines::write(&events, clock::now().wall, &mut text)?;
    let path = matches.get_one::<PathBuf>("file").map_or_else(|| Path::new("-"), PathBuf::as_path);
    let output = if path == Path::new("-") {
        Output::Standard
    } else {
        Output::File { path: path.to_owned(), replace: Replace::Ours }
    };
    output.write(&String::from_utf8_lossy(&text), lines::OPENING, words)?;
    if output != Output::Standard {
        let path = quote(&path.to_string_lossy());
        exit::print(&words.export_written(path, events.len()))?;
    }
    if damaged > 0 {
        exit::tell(&wrap(&words.store_rows_damaged(damaged), COLUMNS).join("\n"));
    }
    Ok(Exit::Success)
}

/// Takes in what can be taken; lines that cannot are told of by their numbers, and the exit code says that there were some.
pub(super) fn import(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let path = matches.get_one::<PathBuf>("file").map_or_else(|| Path::new("-"), PathBuf::as_path);
    let file = open(path).map_err(|error| {
        let missing = error.kind() == io::ErrorKind::NotFound;
        let exit = if missing { Exit::MissingFile } else { Exit::Io };
        let path = quote(&path.to_string_lossy());
        Failure::new(exit, words.cli_cannot_read(path, words.why(&error)))
    })?;
    let data_dir = settings.data_dir(words)?;
    let mut faults: Vec<(usize, String)> = Vec::new();
    let mut unread = None;
    let mut at = std::collections::HashMap::new();
    let events = lines::read(BufReader::new(file)).map_while(|line| match line {
        Ok(line) => Some(line),
        Err(error) => {
            unread = Some(error);
            None
        }
    });
    let mut bad = Vec::new();
    let events = events.filter_map(|(number, event)| match event {
        Ok(event) => {
            at.insert(event.id, number);
            Some(event)
        }
        Err(fault) => {
            bad.push((number, fault));
            None
        }
    });
    let events: Vec<_> = events.collect();
    let taken = store::take_in(data_dir, clock::now().wall, events, |event| {
        let number = at.get(&event.id).copied().unwrap_or_default();
        faults.push((number, words.import_differs()));
    })
    .map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    faults
        .extend(bad.iter().map(|(number, fault): &(usize, LineFault)| (*number, fault.say(words))));
    faults.sort();
    exit::print(&words.import_done(taken.new, taken.known))?;
    for (number, why) in faults.iter().take(TOLD) {
        exit::tell(&words.import_line(*number, why.clone()));
    }
    if faults.len() > TOLD {
        exit::tell(&words.import_more(faults.len() - TOLD));
    }
    if let Some(error) = unread {
        let path = quote(&path.to_string_lossy());
        return Err(Failure::new(Exit::Io, words.cli_cannot_read(path, words.why(&error))));
    }
    Ok(if faults.is_empty() { Exit::Success } else { Exit::BadFile })
}

fn open(path: &Path) -> io::Result<File> {
    if path == Path::new("-") {
        use std::os::fd::AsFd as _;
        return io::stdin().as_fd().try_clone_to_owned().map(File::from);
    }
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}
