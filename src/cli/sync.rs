//! `herstel sync`: what came in, what went out, what was left where it is and why.
//!
//! A file that cannot be used costs only itself and is no error: the folder is there for good, and so would the error be.

use std::path::{Path, PathBuf, absolute};

use clap::ArgMatches;

use super::{
    backup,
    exit::{self, COLUMNS, Exit, Failure},
    settings::Settings,
    start,
};
use crate::{
    clock,
    exchange::folder::{self, SyncError, Synced},
    store::{self, LastSync},
    words::{Words, quote, wrap},
};

/// Files that are told of one by one.
const TOLD: usize = 20;

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let folder = matches.get_one::<PathBuf>("dir").map_or_else(|| Path::new("."), PathBuf::as_path);
    let data_dir = settings.data_dir(words)?;
    let shown = quote(&folder.to_string_lossy());
    let failure = |exit, text: String| Failure::new(exit, wrap(&text, COLUMNS).join("\n"));
    let now = clock::now().wall;
    let was_new = !store::file(data_dir).exists();
    backup::care(data_dir, now, words);
    let synced = match folder::sync(data_dir, folder, now) {
        Ok(synced) => synced,
        Err(SyncError::AroundDiary) => {
            return Err(failure(Exit::Usage, words.sync_around_diary(shown)));
        }
        Err(SyncError::Folder(error)) => {
            note_out_of_reach(data_dir, folder);
            let why = words.why(&error);
            return Err(failure(Exit::Io, words.sync_no_folder(shown, why)));
        }
        Err(SyncError::Store(fault)) => {
            return Err(Failure::new(Exit::Io, fault.say_unwritten(words)));
        }
    };
    for line in said(&synced, words) {
        exit::print(&wrap(&line, COLUMNS).join("\n"))?;
    }
    for aside in synced.asides.iter().take(TOLD) {
        exit::tell(&wrap(&aside.say(words), COLUMNS).join("\n"));
    }
    if synced.asides.len() > TOLD {
        exit::tell(&words.sync_more(synced.asides.len() - TOLD));
    }
    if let Some(error) = synced.unwritten {
        note_out_of_reach(data_dir, folder);
        return Err(failure(Exit::Io, words.sync_unwritten(shown, words.why(&error))));
    }
    note_done(data_dir, folder);
    if was_new {
        start::tell_doubts(data_dir, words);
    }
    Ok(Exit::Success)
}

fn said(synced: &Synced, words: &Words) -> Vec<String> {
    let mut said = match (synced.new, synced.written, &synced.unwritten) {
        (0, 0, None) => vec![words.sync_same()],
        (new, 0, Some(_)) => vec![words.sync_taken(new)],
        (new, written, _) => vec![words.sync_taken(new), words.sync_written(written)],
    };
    if synced.segments == 0 && synced.written > 0 {
        said.push(words.sync_first());
    }
    if synced.waiting > 0 {
        said.push(words.sync_waiting());
    }
    if synced.damaged > 0 {
        said.push(words.store_rows_damaged(synced.damaged));
    }
    said
}

/// Writes down that it went well. That it cannot be written down takes nothing from that.
fn note_done(data_dir: &Path, folder: &Path) {
    let at = clock::now().wall;
    let _ = absolute(folder).is_ok_and(|folder| {
        store::keep_last_sync(data_dir, &LastSync { folder, at, out_of_reach: None }).is_ok()
    });
}

/// Writes down since when the folder that was synced with last is out of reach; another one may only be misspelt.
fn note_out_of_reach(data_dir: &Path, folder: &Path) {
    let Ok(Some(mut last)) = store::last_sync(data_dir) else { return };
    if last.out_of_reach.is_none() && absolute(folder).is_ok_and(|folder| folder == last.folder) {
        last.out_of_reach = Some(clock::now().wall);
        let _ = store::keep_last_sync(data_dir, &last);
    }
}
