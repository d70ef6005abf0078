//! `herstel export` and `herstel import`: the whole diary out as a file, and in again.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufReader},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{
    backup,
    exit::{self, COLUMNS, Exit, Failure},
    output::Output,
    settings::Settings,
    start,
};
use crate::{
    clock,
    exchange::lines::{self, LeftOut, LineFault},
    program::library::open_file,
    store,
    words::{Words, quote, wrap},
};

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
    let output = Output::at(path, matches);
    output.write(&String::from_utf8_lossy(&text), lines::OPENING, settings, words)?;
    if output != Output::Standard {
        let path = quote(&path.to_string_lossy());
        exit::print(&words.export_written(events.len(), path))?;
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
    let shown = quote(&path.to_string_lossy());
    let file = open(path, words)?;
    let data_dir = settings.data_dir(words)?;
    let mut left_out = LeftOut::default();
    let mut numbers = HashMap::new();
    let mut events = Vec::new();
    let mut unread = None;
    for line in lines::read(BufReader::new(file)) {
        match line {
            Ok((number, Ok(event))) => {
                numbers.insert(event.id, number);
                events.push(event);
            }
            Ok((number, Err(fault))) => left_out.add(number, fault),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return Err(too_large(shown, words));
            }
            Err(error) => unread = Some(error),
        }
    }
    let now = clock::now().wall;
    let was_new = !store::file(data_dir).exists();
    backup::care(data_dir, now, words);
    let taken = store::take_in(data_dir, now, events, |event| {
        let number = numbers.get(&event.id).copied().unwrap_or_default();
        left_out.add(number, LineFault::Differs);
    })
    .map_err(|fault| Failure::new(Exit::Io, fault.say_unwritten(words)))?;
    exit::print(&words.import_done(taken.new, taken.known))?;
    if was_new {
        start::tell_doubts(data_dir, words);
    }
    if !left_out.is_empty() {
        exit::tell(&left_out.say(&shown, words));
    }
    if let Some(error) = unread {
        return Err(Failure::new(Exit::Io, words.cli_cannot_read(shown, words.why(&error))));
    }
    Ok(if left_out.is_empty() { Exit::Success } else { Exit::BadFile })
}

/// The file that was named, an ordinary one; or standard input, which may be anything.
fn open(path: &Path, words: &Words) -> Result<File, Failure> {
    if path == Path::new("-") {
        use std::os::fd::AsFd as _;
        return Ok(io::stdin().as_fd().try_clone_to_owned().map(File::from)?);
    }
    let file = open_file(path).map_err(|fault| Failure::of_file(&fault, words))?;
    // The end of one that is far too large need not be read to know.
    if file.metadata()?.len() > lines::MOST_BYTES {
        return Err(too_large(quote(&path.to_string_lossy()), words));
    }
    Ok(file)
}

fn too_large(path: String, words: &Words) -> Failure {
    let (mib, lines) = (lines::MOST_MIB.to_string(), lines::MOST_LINES.to_string());
    Failure::new(Exit::BadFile, words.import_too_large(path, mib, lines))
}
