//! Reads the diary on a thread of its own, so that a slow disk holds up no key.

use std::{
    cell::Cell,
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};

use super::Waker;
use crate::{
    app::Msg,
    clock,
    store::{self, Lock, Opening, StoreError},
    words::Words,
};

/// The longest that the first one goes before all else.
const MOMENT: Duration = Duration::from_secs(1);

/// The looks of one process into its diary.
pub struct Look {
    data_dir: PathBuf,
    sender: Sender<Read>,
    receiver: Receiver<Read>,
    waker: Waker,
    /// Looks that were begun.
    begun: Cell<u32>,
    /// The last of those whose answer was handed on: what was read before it is old.
    newest: Cell<u32>,
    /// Closed when the first one is over, however it went.
    first: Option<Receiver<()>>,
}

struct Read {
    number: u32,
    /// The diary, or why it was not read.
    what: Result<Box<Opening>, Unread>,
}

enum Unread {
    Store(StoreError),
    Thread(io::Error),
}

impl Look {
    /// Begins the first one.
    pub fn first(data_dir: &Path, waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        let (begun, newest) = (Cell::new(0), Cell::new(0));
        let (open, first) = mpsc::channel();
        let (data_dir, first) = (data_dir.to_owned(), Some(first));
        let look = Self { data_dir, sender, receiver, waker, begun, newest, first };
        look.read(Some(open));
        look
    }

    /// Waits on another thread until the first one is over, a moment at most: what holds it up must be told of by the writer
    /// too, and soon.
    pub(super) fn first_over(&mut self) -> impl FnOnce() + Send + 'static {
        let first = self.first.take();
        move || {
            // Nothing ever comes; it ends when the look does.
            let _ = first.map(|first| first.recv_timeout(MOMENT));
        }
    }

    /// Begins to read; what is read comes with the answers.
    pub(super) fn begin(&self) {
        self.read(None);
    }

    /// `open` is let go of when it is over.
    fn read(&self, open: Option<Sender<()>>) {
        let (data_dir, sender, waker) =
            (self.data_dir.clone(), self.sender.clone(), self.waker.clone());
        let number = self.begun.get().saturating_add(1);
        self.begun.set(number);
        let today = clock::now().wall.date_naive();
        let read = move || {
            let _open = open;
            // What this process itself leaves open, or another one has open just now, was not cut off.
            let is_cut_off = number == 1 && !Lock::is_held(&data_dir);
            let opening = store::opening(&data_dir, today).map(|mut opening| {
                opening.unfinished = opening.unfinished.filter(|_| is_cut_off);
                Box::new(opening)
            });
            // Nobody waits for it any more when this fails.
            let _ = sender.send(Read { number, what: opening.map_err(Unread::Store) });
            waker.wake();
        };
        if let Err(fault) = thread::Builder::new().name("reader".to_owned()).spawn(read) {
            let _ = self.sender.send(Read { number, what: Err(Unread::Thread(fault)) });
            self.waker.wake();
        }
    }

    pub(super) fn answers(&self, words: &Words) -> impl Iterator<Item = Msg> {
        self.receiver.try_iter().flat_map(|Read { number, what }| match what {
            // One thread was slower than the one after it.
            _ if number < self.newest.get() => Vec::new(),
            Ok(opening) => {
                self.newest.set(number);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Wake;

    #[test]
    fn the_first_is_over_when_its_answer_is_there() {
        let dir = tempfile::TempDir::new().unwrap();
        let (store, _replies) = store::Store::open(dir.path(), || ());
        assert!(store.close(Duration::from_mins(1)).0.is_empty());
        // As long as another program has the diary, there is no answer.
        let other = rusqlite::Connection::open(store::file(dir.path())).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        let wake = Wake::new().unwrap();
        let mut look = Look::first(dir.path(), wake.waker());
        let letting_go = thread::spawn(move || {
            thread::park_timeout(Duration::from_millis(200));
            drop(other);
        });
        look.first_over()();
        assert_eq!(look.receiver.try_recv().unwrap().number, 1);
        letting_go.join().unwrap();
        // Once it is known there is nothing to wait for, and later ones hold nobody up.
        look.begin();
        look.first_over()();
    }
}
