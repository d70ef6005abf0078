//! The way to the writer, which is a thread that owns the connection: entries go in, replies come out.
//!
//! An entry leaves the queue only after its commit returned. Until then it is in memory, in order, and is tried again; so
//! the queue has no bound: a bound could only block the session or lose what was done, and a session of an hour has a
//! few thousand entries at most.

mod desk;
mod left;
mod log;
mod thread;

use std::{
    path::Path,
    sync::{
        Arc, PoisonError,
        mpsc::{self, Receiver},
    },
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

pub use left::Left;

use self::{
    desk::{Desk, Stage},
    log::Log,
    thread::{Leaving, Writer},
};
use super::{
    event::new_id,
    fault::{Cause, Uncopied, WriteFault},
    file,
};
use crate::{
    recovery::diary::Fact,
    session::record::{Entry, Outcome},
};

/// How long after a failure it is tried again, when nothing new comes before.
const RETRY: Duration = Duration::from_secs(10);

/// How often somebody who closes is asked whether to wait on.
const STEP: Duration = Duration::from_millis(50);

/// What the writer says, once for each attempt to write an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The entry is on disk to stay: the commit returned.
    Saved {
        /// The session's number in this process, as handed in.
        session: u32,
        /// The session's id in the records.
        id: Uuid,
        /// The entry's moment, as handed in.
        at: DateTime<FixedOffset>,
        /// Set when the entry was the session's last.
        ended: Option<Outcome>,
    },
    /// The fact, or the amendment, is on disk to stay.
    Noted {
        /// Its moment, as handed in.
        at: DateTime<FixedOffset>,
    },
    /// The oldest entry could not be written (or, at the start, the file not be opened). Nothing is lost; it is tried again.
    Failed(WriteFault),
    /// Told besides, at the start: what an earlier end could not write is in the diary now.
    TakenIn,
    /// Told besides, once a day: the copy of the day could not be made, or the file is damaged.
    NotCopied(Uncopied),
}

/// What is not yet known to be on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The event's id: writing it again, from anywhere, does not double it.
    pub event: Uuid,
    pub at: DateTime<FixedOffset>,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Entry {
        session: u32,
        /// The session's id in the records.
        id: Uuid,
        entry: Entry,
    },
    /// Of a session that no number stands for.
    Amendment {
        id: Uuid,
        entry: Entry,
    },
    Fact(Fact),
}

/// The handle to the writer. Dropping it lets the thread finish what it can, without waiting for it.
#[derive(Debug)]
pub struct Store {
    desk: Arc<Desk>,
}

impl Store {
    /// Starts the writer, which opens the database in `dir`, making both where they are missing.
    ///
    /// Never fails: what goes wrong is a [`Reply::Failed`]. `notify` is called on the writer's thread after each reply.
    pub fn open(dir: &Path, notify: impl Fn() + Send + 'static) -> (Self, Receiver<Reply>) {
        Self::open_with(dir, None, || (), RETRY, notify)
    }

    /// The same when `turn` has returned, which is called on the writer's thread; and takes in what an earlier herstel had to
    /// leave in the runtime folder.
    pub fn open_in_turn(
        dir: &Path,
        runtime: Option<&Path>,
        turn: impl FnOnce() + Send + 'static,
        notify: impl Fn() + Send + 'static,
    ) -> (Self, Receiver<Reply>) {
        Self::open_with(dir, runtime, turn, RETRY, notify)
    }

    fn open_with(
        dir: &Path,
        runtime: Option<&Path>,
        turn: impl FnOnce() + Send + 'static,
        retry: Duration,
        notify: impl Fn() + Send + 'static,
    ) -> (Self, Receiver<Reply>) {
        let (replies, receiver) = mpsc::channel();
        let desk = Arc::new(Desk::default());
        let writer = Writer {
            log: Log::new(dir, runtime),
            desk: Leaving(Arc::clone(&desk)),
            replies: replies.clone(),
            notify,
            retry,
        };
        let thread = std::thread::Builder::new().name("store".to_owned()).spawn(move || {
            turn();
            writer.run();
        });
        if let Err(error) = thread {
            // The writer was dropped and has left the desk: entries stay pending, and `close` hands them back.
            let fault = WriteFault(Cause::from(error).at(&file(dir)));
            let _ = replies.send(Reply::Failed(fault));
        }
        (Self { desk }, receiver)
    }

    /// Hands an entry over and returns at once. `session` is any number that stands for this session in this process.
    pub fn save(&self, session: u32, at: DateTime<FixedOffset>, entry: Entry) {
        let mut queue = self.desk.lock();
        let id = *queue.ids.entry(session).or_insert_with(|| new_id(at));
        queue.push(at, What::Entry { session, id, entry });
        drop(queue);
        self.desk.bell.notify_all();
    }

    /// From here on a session's number stands for one that is on record.
    pub fn go_on(&self, session: u32, id: Uuid) {
        self.desk.lock().ids.insert(session, id);
    }

    /// Hands over an entry of a session that is on record, and returns at once.
    pub fn amend(&self, id: Uuid, at: DateTime<FixedOffset>, entry: Entry) {
        self.desk.lock().push(at, What::Amendment { id, entry });
        self.desk.bell.notify_all();
    }

    /// Hands over what is no part of a session and returns at once.
    pub fn note(&self, at: DateTime<FixedOffset>, fact: Fact) {
        self.desk.lock().push(at, What::Fact(fact));
        self.desk.bell.notify_all();
    }

    /// Asks the writer to finish and waits for it, `patience` at most.
    pub fn close(self, patience: Duration) -> Left {
        self.wait_to_close(patience);
        self.left()
    }

    /// The same, asking again and again how much longer to wait: patience may run out early.
    pub fn close_while(self, patience: impl Fn() -> Duration) -> Left {
        loop {
            let more = patience().min(STEP);
            if self.wait_to_close(more) || more.is_zero() {
                return self.left();
            }
        }
    }

    /// Says whether the writer has finished.
    fn wait_to_close(&self, patience: Duration) -> bool {
        let mut queue = self.desk.lock();
        queue.ask_to_close();
        self.desk.bell.notify_all();
        queue = self
            .desk
            .bell
            .wait_timeout_while(queue, patience, |queue| queue.stage != Stage::Left)
            .unwrap_or_else(PoisonError::into_inner)
            .0;
        queue.stage == Stage::Left
    }

    fn left(&self) -> Left {
        Left(self.desk.lock().pending.iter().cloned().collect())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.desk.lock().ask_to_close();
        self.desk.bell.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashMap, fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

    use super::*;
    use crate::session::record::{Place, Progress};

    /// Long enough for any machine; nothing is measured by it.
    const LONG: Duration = Duration::from_mins(2);

    fn at(second: u32) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-21T09:30:00+01:00").unwrap()
            + Duration::from_secs(second.into())
    }

    fn progress(reps_done: u32) -> Entry {
        Entry::Progress(Progress { reps_done, ..Progress::default() }, Place::default())
    }

    fn saved_at(replies: &Receiver<Reply>) -> DateTime<FixedOffset> {
        loop {
            if let Reply::Saved { at, .. } = replies.recv_timeout(LONG).unwrap() {
                return at;
            }
        }
    }

    #[test]
    fn a_writer_that_broke_off_says_so() {
        use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
        let temp = tempfile::tempdir().unwrap();
        let calls = AtomicUsize::new(0);
        let notify = move || assert_ne!(calls.fetch_add(1, Relaxed), 0, "broken on purpose");
        let (store, replies) = Store::open(temp.path(), notify);
        store.save(1, at(0), progress(1));
        let told = std::iter::from_fn(|| replies.recv_timeout(LONG).ok()).last();
        assert!(matches!(told, Some(Reply::Failed(_))), "{told:?}");
        store.save(1, at(1), progress(2));
        assert!(!store.close(LONG).0.is_empty());
    }

    /// A place where no directory can be made, because a file is in the way.
    fn blocked() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let temp = tempfile::tempdir().unwrap();
        let (blocker, dir) = (temp.path().join("way"), temp.path().join("way/data"));
        fs::write(&blocker, "").unwrap();
        (temp, blocker, dir)
    }

    #[test]
    fn every_write_is_answered_in_order_and_rings() {
        let temp = tempfile::tempdir().unwrap();
        let (ring, rings) = mpsc::channel();
        let (store, replies) = Store::open(temp.path(), move || ring.send(()).unwrap());
        for second in 0..5 {
            store.save(second % 2, at(second), progress(second));
        }
        let ended = Entry::Ended(Progress::default(), Outcome::Stopped);
        store.save(0, at(5), ended);
        let mut ids = HashMap::new();
        for second in 0..6 {
            rings.recv_timeout(LONG).unwrap();
            let reply = replies.recv_timeout(LONG).unwrap();
            let Reply::Saved { session, id, at: moment, ended } = reply else {
                panic!("{reply:?}");
            };
            assert_eq!((session, moment), (if second == 5 { 0 } else { second % 2 }, at(second)));
            assert_eq!(*ids.entry(session).or_insert(id), id);
            assert_eq!(ended, (second == 5).then_some(Outcome::Stopped));
        }
        assert_ne!(ids[&0], ids[&1]);
        assert_eq!(store.close(LONG), Left::default());
    }

    #[test]
    fn what_could_not_be_written_is_written_when_something_new_arrives() {
        let (_temp, blocker, dir) = blocked();
        // No retry by itself within this test.
        let (store, replies) = Store::open_with(&dir, None, || (), Duration::MAX, || ());
        store.save(0, at(0), progress(0));
        for _ in 0..2 {
            assert!(matches!(replies.recv_timeout(LONG).unwrap(), Reply::Failed(_)));
        }
        fs::remove_file(blocker).unwrap();
        store.save(0, at(1), progress(1));
        assert_eq!([saved_at(&replies), saved_at(&replies)], [at(0), at(1)]);
        assert_eq!(store.close(LONG), Left::default());
    }

    #[test]
    fn what_could_not_be_written_is_tried_again_by_itself() {
        let (_temp, blocker, dir) = blocked();
        let (store, replies) = Store::open_with(&dir, None, || (), Duration::from_millis(5), || ());
        store.save(0, at(0), progress(0));
        store.save(0, at(1), progress(1));
        for _ in 0..4 {
            assert!(matches!(replies.recv_timeout(LONG).unwrap(), Reply::Failed(_)));
        }
        fs::remove_file(blocker).unwrap();
        assert_eq!([saved_at(&replies), saved_at(&replies)], [at(0), at(1)]);
        drop(store);
    }

    #[test]
    fn closing_hands_back_what_is_left_in_order() {
        let (_temp, _blocker, dir) = blocked();
        let (store, replies) = Store::open(&dir, || ());
        for second in 0..3 {
            store.save(0, at(second), progress(second));
        }
        let left = store.close(LONG).0;
        assert_eq!(
            left.iter().map(|pending| pending.at).collect::<Vec<_>>(),
            [at(0), at(1), at(2)]
        );
        // The thread is gone: the channel ends.
        while let Ok(reply) = replies.recv_timeout(LONG) {
            assert!(matches!(reply, Reply::Failed(_)));
        }
    }

    #[test]
    fn what_is_left_is_rescued_and_taken_in_once() {
        let (temp, blocker, dir) = blocked();
        let (runtime, other) = (temp.path().join("runtime"), temp.path().join("other"));
        fs::create_dir(&runtime).unwrap();
        let (store, _replies) = Store::open(&dir, || ());
        store.save(0, at(0), Entry::Ended(Progress::default(), Outcome::Stopped));
        let left = store.close(LONG);
        assert!(left.rescue(&dir, None).is_err());
        let rescued = left.rescue(&dir, Some(&runtime)).unwrap();
        assert!(rescued.starts_with(&runtime));
        assert_eq!(fs::metadata(&rescued).unwrap().permissions().mode() & 0o777, 0o600);
        fs::remove_file(blocker).unwrap();

        // Another diary leaves it alone.
        let (store, _replies) = Store::open_in_turn(&other, Some(&runtime), || (), || ());
        assert_eq!(store.close(LONG), Left::default());
        assert!(rescued.exists());

        let beside = fs::read(&rescued).unwrap();
        let (store, replies) = Store::open_in_turn(&dir, Some(&runtime), || (), || ());
        assert_eq!(store.close(LONG), Left::default());
        assert!(!rescued.exists());
        assert_eq!(rows(&dir), 1);
        assert_eq!(replies.iter().collect::<Vec<_>>(), [Reply::TakenIn]);

        // The same again, with a line that cannot be read: nothing doubled, the file left.
        let torn = dir.join("rescue-torn.jsonl");
        fs::write(&torn, [&beside[..], b"{\"id\":"].concat()).unwrap();
        let (store, replies) = Store::open(&dir, || ());
        assert_eq!(store.close(LONG), Left::default());
        assert!(torn.exists());
        assert_eq!(rows(&dir), 1);
        assert_eq!(replies.iter().count(), 0);
    }

    fn rows(dir: &Path) -> i64 {
        let conn = rusqlite::Connection::open(file(dir)).unwrap();
        conn.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn closing_at_once_writes_what_is_queued() {
        let temp = tempfile::tempdir().unwrap();
        let (store, replies) = Store::open(temp.path(), || ());
        for second in 0..20 {
            store.save(0, at(second), progress(second));
        }
        assert_eq!(store.close(LONG), Left::default());
        assert_eq!(replies.iter().count(), 20);
    }

    #[test]
    fn closing_waits_no_longer_than_it_may() {
        let (_temp, _blocker, dir) = blocked();
        let (release, held) = mpsc::channel::<()>();
        // A writer that is stuck until this test lets it go.
        let (store, replies) = Store::open(&dir, move || {
            let _ = held.recv();
        });
        store.save(0, at(0), progress(0));
        assert!(matches!(replies.recv_timeout(LONG).unwrap(), Reply::Failed(_)));
        assert_eq!(store.close(Duration::ZERO).0.len(), 1);
        drop(release);
    }

    #[test]
    fn a_store_let_go_of_ends_its_thread() {
        let temp = tempfile::tempdir().unwrap();
        let (store, replies) = Store::open(temp.path(), || ());
        drop(store);
        assert_eq!(replies.recv_timeout(LONG), Err(mpsc::RecvTimeoutError::Disconnected));
    }
}
