//! The page for a physio, from the diary as it is: for the command line, and on a thread of its own for the app.

use std::{
    env, io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use chrono::NaiveDate;

use super::{
    Waker,
    handout::{self, Refused, Replace},
    tracks,
};
use crate::{
    app::Msg,
    program::library::Library,
    recovery::told::Notes,
    report::{self, Choice, Source},
    screen::report::Chosen,
    store::{self, StoreError},
    words::{Words, quote},
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
    Refused(PathBuf, Refused),
    Store(StoreError),
    System(io::Error),
}

/// Makes pages for the app.
pub(super) struct Pages {
    data_dir: PathBuf,
    sender: Sender<Made>,
    receiver: Receiver<Made>,
    waker: Waker,
}

type Made = Result<PathBuf, Fault>;

impl Pages {
    pub(super) fn new(data_dir: &Path, waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { data_dir: data_dir.to_owned(), sender, receiver, waker }
    }

    /// Begins to make one, in the folder herstel was started in; what became of it comes with the answers.
    pub(super) fn begin(&self, chosen: Chosen) {
        let (data_dir, sender, waker) =
            (self.data_dir.clone(), self.sender.clone(), self.waker.clone());
        let make = move || {
            // Nobody waits for it any more when this fails.
            let _ = sender.send(make(&data_dir, chosen));
            waker.wake();
        };
        if let Err(fault) = thread::Builder::new().name("page".to_owned()).spawn(make) {
            let _ = self.sender.send(Err(Fault::System(fault)));
            self.waker.wake();
        }
    }

    pub(super) fn answers(&self, words: &Words) -> impl Iterator<Item = Msg> {
        self.receiver.try_iter().map(|made| {
            Msg::Tell(match made {
                Ok(path) => words.report_written(quote(&path.to_string_lossy())),
                Err(fault) => fault.say(words),
            })
        })
    }
}

fn make(data_dir: &Path, chosen: Chosen) -> Made {
    let words = Words::load(chosen.lang).map_err(|fault| Fault::System(io::Error::other(fault)))?;
    let choice = Choice { since: chosen.since, notes: chosen.notes };
    let page = write(data_dir, choice, chosen.today, &words)?;
    let folder = env::current_dir().map_err(Fault::System)?;
    let path = folder.join(file_name(chosen.today));
    match handout::write(&path, &page.text, report::OPENING, Replace::Ours, Some(data_dir)) {
        Ok(()) => Ok(path),
        Err(refused) => Err(Fault::Refused(path, refused)),
    }
}

impl Fault {
    pub(crate) fn say(&self, words: &Words) -> String {
        match self {
            // There is no flag to give here.
            Self::Refused(path, Refused::NotOurs) => {
                words.report_not_ours(quote(&path.to_string_lossy()))
            }
            Self::Refused(path, refused) => refused.say(path, words),
            Self::Store(fault) => fault.say(words).lines().collect::<Vec<_>>().join(" "),
            Self::System(fault) => words.cli_system_failed(words.why(fault)),
        }
    }
}
