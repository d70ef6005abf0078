//! The thread that writes what is pending, oldest first, and answers each attempt.
//!
//! However it goes, by a panic too, it says so: whoever waits for an answer would wait for ever.

use std::{
    sync::{Arc, mpsc::Sender},
    thread,
    time::Duration,
};

use super::{
    super::fault::{Cause, WriteFault},
    Pending, Reply, What,
    desk::{Desk, Stage},
    log::Log,
};
use crate::session::record::Entry;

/// Says that the writer is gone, however it went.
pub(super) struct Leaving(pub(super) Arc<Desk>);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.lock().stage = Stage::Left;
        self.0.bell.notify_all();
    }
}

pub(super) struct Writer<N: Fn()> {
    pub(super) log: Log,
    pub(super) desk: Leaving,
    pub(super) replies: Sender<Reply>,
    pub(super) notify: N,
    pub(super) retry: Duration,
}

impl<N: Fn()> Drop for Writer<N> {
    /// A writer that broke off says so: whoever waits for an answer would wait for ever.
    fn drop(&mut self) {
        if thread::panicking() {
            let cause = Cause::Other("the writer broke off".to_owned());
            self.answer(Reply::Failed(WriteFault(cause.at(&self.log.path))));
        }
    }
}

impl<N: Fn()> Writer<N> {
    pub(super) fn run(mut self) {
        if let Err(error) = self.log.open() {
            self.answer(Reply::Failed(WriteFault(error)));
        }
        self.tell_taken_in();
        let desk = Arc::clone(&self.desk.0);
        // Closing, a failure gets one more try and no wait.
        let mut last_try = false;
        while let Some(pending) = desk.next() {
            let arrived = desk.lock().arrived;
            match self.log.write(&pending) {
                Ok(()) => {
                    desk.lock().pending.pop_front();
                    last_try = false;
                    self.tell_taken_in();
                    self.answer(saved(&pending));
                    if let Some(uncopied) = self.log.uncopied.take() {
                        self.answer(Reply::NotCopied(uncopied));
                    }
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

    fn tell_taken_in(&mut self) {
        if std::mem::take(&mut self.log.has_taken_in) {
            self.answer(Reply::TakenIn);
        }
    }

    fn answer(&self, reply: Reply) {
        // Nobody listening is no reason to stop writing.
        let _ = self.replies.send(reply);
        (self.notify)();
    }
}

const fn saved(pending: &Pending) -> Reply {
    let at = pending.at;
    match &pending.what {
        What::Entry { session, id, entry } => {
            let ended = match entry {
                Entry::Ended(_, outcome) => Some(*outcome),
                Entry::CheckedIn(_)
                | Entry::Felt(_)
                | Entry::Kept
                | Entry::Noted(_)
                | Entry::Progress(..)
                | Entry::Removed
                | Entry::Restored
                | Entry::Retimed(_)
                | Entry::Started(_) => None,
            };
            Reply::Saved { session: *session, id: *id, at, ended }
        }
        What::Amendment { .. } | What::Fact(_) => Reply::Noted { at },
    }
}
