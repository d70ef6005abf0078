//! The writer: a thread that owns the connection, and the handle through which entries reach it.
//!
//! An entry leaves the queue only after its commit returned. Until then it is in memory, in order, and is tried again; so
//! the queue has no bound: a bound could only block the session or lose what was done, and a session of an hour has a
//! few thousand entries at most.

use std::{
    collections::{HashMap, VecDeque},
    path::Path,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    thread,
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::{
    body::encode,
    database::Database,
    event::{Event, new_id},
    fault::{Cause, StoreError, WriteFault},
    file,
};
use crate::session::record::{Entry, Outcome};

/// How long after a failure it is tried again, when nothing new comes before.
const RETRY: Duration = Duration::from_secs(10);

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
    /// The oldest entry could not be written (or, at the start, the file not be opened). Nothing is lost; it is tried again.
    Failed(WriteFault),
}

/// An entry that is not yet known to be on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The event's id: writing it again, from anywhere, does not double it.
    pub event: Uuid,
    pub session: u32,
    /// The session's id in the records.
    pub id: Uuid,
    pub at: DateTime<FixedOffset>,
    pub entry: Entry,
}

/// What could not be written, in order; empty when all is well. (What a rescue file would hold.)
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Left(pub Vec<Pending>);

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
        Self::open_with(dir, RETRY, notify)
    }

    fn open_with(
        dir: &Path,
        retry: Duration,
        notify: impl Fn() + Send + 'static,
    ) -> (Self, Receiver<Reply>) {
        let (replies, receiver) = mpsc::channel();
        let desk = Arc::new(Desk::default());
        let path = file(dir);
        let writer = Writer {
            log: Log { path: path.clone(), database: None },
            desk: Leaving(Arc::clone(&desk)),
            replies: replies.clone(),
            notify,
            retry,
        };
        let thread = thread::Builder::new().name("store".to_owned()).spawn(move || writer.run());
        if let Err(error) = thread {
            // The writer was dropped and has left the desk: entries stay pending, and `close` hands them back.
            let fault = WriteFault(Cause::from(error).at(&path));
            let _ = replies.send(Reply::Failed(fault));
        }
        (Self { desk }, receiver)
    }

    /// Hands an entry over and returns at once. `session` is any number that stands for this session in this process.
    pub fn save(&self, session: u32, at: DateTime<FixedOffset>, entry: Entry) {
        let mut queue = self.desk.lock();
        let id = *queue.ids.entry(session).or_insert_with(|| new_id(at));
        queue.pending.push_back(Pending { event: new_id(at), session, id, at, entry });
        queue.arrived += 1;
        drop(queue);
        self.desk.bell.notify_all();
    }

    /// Asks the writer to finish and waits for it, `patience` at most.
    pub fn close(self, patience: Duration) -> Left {
        let mut queue = self.desk.lock();
        queue.ask_to_close();
        self.desk.bell.notify_all();
        queue = self
            .desk
            .bell
            .wait_timeout_while(queue, patience, |queue| queue.stage != Stage::Left)
            .unwrap_or_else(PoisonError::into_inner)
            .0;
        Left(queue.pending.iter().cloned().collect())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.desk.lock().ask_to_close();
        self.desk.bell.notify_all();
    }
}

/// Where the handle and the writer meet.
#[derive(Debug, Default)]
struct Desk {
    queue: Mutex<Queue>,
    /// Rung whenever the queue changed.
    bell: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    /// Oldest first; an entry is taken out after its commit.
    pending: VecDeque<Pending>,
    /// The session's ids by their number in this process.
    ids: HashMap<u32, Uuid>,
    /// Entries ever handed over.
    arrived: u64,
    stage: Stage,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Open,
    /// The writer is to finish.
    Closing,
    /// The writer is gone; nothing more is written.
    Left,
}

impl Queue {
    fn ask_to_close(&mut self) {
        if self.stage == Stage::Open {
            self.stage = Stage::Closing;
        }
    }
}

impl Desk {
    /// No lock is held across anything that may panic, so a poisoned one is whole.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the next entry to write; `None` when there is none and the store is closing.
    fn next(&self) -> Option<Pending> {
        let idle = |queue: &mut Queue| queue.pending.is_empty() && queue.stage == Stage::Open;
        let queue = self.bell.wait_while(self.lock(), idle).unwrap_or_else(PoisonError::into_inner);
        queue.pending.front().cloned()
    }

    /// After a failure: waits until something arrives after `arrived`, or `retry` has passed. False when closing.
    fn wait_to_retry(&self, arrived: u64, retry: Duration) -> bool {
        let idle = |queue: &mut Queue| queue.arrived == arrived && queue.stage == Stage::Open;
        let waited = self.bell.wait_timeout_while(self.lock(), retry, idle);
        let (queue, _) = waited.unwrap_or_else(PoisonError::into_inner);
        queue.stage == Stage::Open
    }
}

/// Says that the writer is gone, however it went.
struct Leaving(Arc<Desk>);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.lock().stage = Stage::Left;
        self.0.bell.notify_all();
    }
}

struct Writer<N> {
    log: Log,
    desk: Leaving,
    replies: Sender<Reply>,
    notify: N,
    retry: Duration,
}

impl<N: Fn()> Writer<N> {
    fn run(mut self) {
        if let Err(error) = self.log.open() {
            self.answer(Reply::Failed(WriteFault(error)));
        }
        let desk = Arc::clone(&self.desk.0);
        // Closing, a failure gets one more try and no wait.
        let mut last_try = false;
        while let Some(pending) = desk.next() {
            let arrived = desk.lock().arrived;
            match self.log.write(&pending) {
                Ok(()) => {
                    desk.lock().pending.pop_front();
                    last_try = false;
                    self.answer(saved(&pending));
                }
                Err(error) => {
                    self.answer(Reply::Failed(WriteFault(error)));
                    if last_try {
                        break;
                    }
                    last_try = !desk.wait_to_retry(arrived, self.retry);
                }
            }
        }
    }

    fn answer(&self, reply: Reply) {
        // Nobody listening is no reason to stop writing.
        let _ = self.replies.send(reply);
        (self.notify)();
    }
}

const fn saved(pending: &Pending) -> Reply {
    let ended = match pending.entry {
        Entry::Ended(_, outcome) => Some(outcome),
        Entry::Started(_) | Entry::Progress(_) => None,
    };
    Reply::Saved { session: pending.session, id: pending.id, at: pending.at, ended }
}

/// The database as the writer holds it: open while all is well, let go of after any failure.
struct Log {
    path: std::path::PathBuf,
    database: Option<Database>,
}

impl Log {
    fn open(&mut self) -> Result<(), StoreError> {
        let opened = Database::open(&self.path).map_err(|cause| cause.at(&self.path))?;
        self.database = Some(opened);
        Ok(())
    }

    fn write(&mut self, pending: &Pending) -> Result<(), StoreError> {
        let event = event(pending).map_err(|cause| cause.at(&self.path))?;
        // Not at the first sign of trouble is a connection used again: what it believes of the file may be wrong.
        let mut database = match self.database.take().filter(Database::is_in_place) {
            Some(database) => database,
            None => Database::open(&self.path).map_err(|cause| cause.at(&self.path))?,
        };
        database.append(event).map_err(|cause| cause.at(&self.path))?;
        self.database = Some(database);
        Ok(())
    }
}

fn event(pending: &Pending) -> Result<Event, Cause> {
    let (kind, body) = encode(&pending.entry).map_err(|error| Cause::Other(error.to_string()))?;
    Ok(Event {
        id: pending.event,
        subject: pending.id,
        kind: kind.to_owned(),
        at: pending.at,
        device: Uuid::nil(),
        body,
    })
}
