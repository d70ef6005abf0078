//! The page for a physio, from the diary as it is.

use std::{io, path::Path};

use chrono::NaiveDate;

use super::tracks;
use crate::{
    program::library::Library,
    recovery::told::Notes,
    report::{self, Choice, Source},
    store::{self, StoreError},
    words::Words,
};

/// A page, and what is to be told besides.
pub(crate) struct Written {
    pub(crate) text: String,
    /// Notes of the period that are not in it.
    pub(crate) left_out: usize,
    /// That some of the diary could not be read.
    pub(crate) damaged: Option<String>,
}

/// The page of a diary as of `today`.
pub(crate) fn write(
    data_dir: &Path,
    choice: Choice,
    today: NaiveDate,
    words: &Words,
) -> Result<Written, Fault> {
    let read = store::records(data_dir).map_err(Fault::Store)?;
    let (tracks, _) = tracks::open(Some(data_dir));
    let library = Library::open(Some(data_dir));
    let track = tracks.of(read.diary.profile.as_ref());
    let source = Source { diary: &read.diary, track, library: &library, words };
    let left_out = match choice.notes {
        Notes::LeftOut => report::count_notes(source, choice.since, today),
        Notes::Shown => 0,
    };
    let mut text = Vec::new();
    report::write_page(source, choice, today, &mut text).map_err(Fault::System)?;
    let text = String::from_utf8_lossy(&text).into_owned();
    Ok(Written { text, left_out, damaged: read.say_damaged(words) })
}

/// What such a file is called when nobody chose a name.
pub(crate) fn file_name(today: NaiveDate) -> String {
    format!("herstel-{today}.html")
}

/// Why there is no page.
pub(crate) enum Fault {
    Store(StoreError),
    System(io::Error),
}

impl Fault {
    pub(crate) fn say(&self, words: &Words) -> String {
        match self {
            Self::Store(fault) => fault.say(words).lines().collect::<Vec<_>>().join(" "),
            Self::System(fault) => words.cli_system_failed(words.why(fault)),
        }
    }
}
