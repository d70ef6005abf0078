//! Reads the diary on a thread of its own, so that a slow disk holds up no key.

use std::{
    cell::Cell,
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use super::Waker;
use crate::{
    app::Msg,
    clock,
    store::{self, Lock, Opening, StoreError},
    words::Words,
};

pub(super) struct Look {
    data_dir: PathBuf,
    sender: Sender<Read>,
    receiver: Receiver<Read>,
    waker: Waker,
    first: Cell<bool>,
}

/// The diary as it was read, or why it was not.
type Read = Result<Box<Opening>, Unread>;

enum Unread {
    Store(StoreError),
    Thread(io::Error),
}

impl Look {
    pub(super) fn new(data_dir: &Path, waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { data_dir: data_dir.to_owned(), sender, receiver, waker, first: Cell::new(true) }
    }

    /// Begins to read; what is read comes with the answers.
    pub(super) fn begin(&self) {
        let (data_dir, sender, waker) =
            (self.data_dir.clone(), self.sender.clone(), self.waker.clone());
        let is_first = self.first.replace(false);
        let today = clock::now().wall.date_naive();
        let read = move || {
            // What this process itself leaves open, or another one has open just now, was not cut off.
            let is_cut_off = is_first && !Lock::is_held(&data_dir);
            let opening = store::opening(&data_dir, today).map(|mut opening| {
                opening.unfinished = opening.unfinished.filter(|_| is_cut_off);
                Box::new(opening)
            });
            // Nobody waits for it any more when this fails.
            let _ = sender.send(opening.map_err(Unread::Store));
            waker.wake();
        };
        if let Err(fault) = thread::Builder::new().name("reader".to_owned()).spawn(read) {
            let _ = self.sender.send(Err(Unread::Thread(fault)));
        }
    }

    pub(super) fn answers(&self, words: &Words) -> impl Iterator<Item = Msg> {
        self.receiver.try_iter().flat_map(|read| match read {
            Ok(opening) => {
                let Opening { diary, unfinished, damaged } = *opening;
                let damaged = (damaged > 0).then(|| Msg::Tell(words.store_rows_damaged(damaged)));
                let unfinished = unfinished.map(|unfinished| Msg::Unfinished(Box::new(unfinished)));
                let diary = Msg::Diary(Box::new(diary));
                [unfinished, Some(diary), damaged].into_iter().flatten().collect()
            }
            Err(unread) => vec![Msg::NoDiary(unread.say(words))],
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
