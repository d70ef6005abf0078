//! Reads the diary on a thread of its own, so that a slow disk holds up no key.

use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use super::Waker;
use crate::{
    app::Msg,
    recovery::Diary,
    store::{self, StoreError},
    words::Words,
};

pub(super) struct Look {
    data_dir: PathBuf,
    sender: Sender<Read>,
    receiver: Receiver<Read>,
    waker: Waker,
}

/// The diary as it was read, or why it was not.
type Read = Result<Box<Diary>, Unread>;

enum Unread {
    Store(StoreError),
    Thread(io::Error),
}

impl Look {
    pub(super) fn new(data_dir: &Path, waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { data_dir: data_dir.to_owned(), sender, receiver, waker }
    }

    /// Begins to read; what is read comes with the answers.
    pub(super) fn begin(&self) {
        let (data_dir, sender, waker) =
            (self.data_dir.clone(), self.sender.clone(), self.waker.clone());
        let read = move || {
            let diary = store::records(&data_dir).map(|read| Box::new(read.diary));
            // Nobody waits for it any more when this fails.
            let _ = sender.send(diary.map_err(Unread::Store));
            waker.wake();
        };
        if let Err(fault) = thread::Builder::new().name("reader".to_owned()).spawn(read) {
            let _ = self.sender.send(Err(Unread::Thread(fault)));
        }
    }

    pub(super) fn answers(&self, words: &Words) -> impl Iterator<Item = Msg> {
        self.receiver.try_iter().map(|read| match read {
            Ok(diary) => Msg::Diary(diary),
            Err(unread) => Msg::NoDiary(unread.say(words)),
        })
    }
}

impl Unread {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Store(fault) => fault.say(words).lines().collect::<Vec<_>>().join(" "),
            Self::Thread(fault) => fault.to_string(),
        }
    }
}
