//! What was done, kept in `<data dir>/herstel.db`: entries and facts go in as events, the [`Diary`] comes out.
//!
//! Nothing is ever changed or removed in the table of events; a correction is one more event. And nothing here is trusted
//! when it is read: every row carries a checksum, because a flipped bit passes SQLite's own checks more often than not.
//!
//! 1. *Writing*: [`Store`], one thread that owns the one connection; "saved" is said only after the commit returned.
//! 2. *Reading*: [`Reader`], a piece at a time, or [`records`], all of it; read-only, at any time and by any process.
//! 3. A file that is not ours, empty, broken or of a newer herstel is left exactly as it is ([`Cause`]).

mod backup;
mod body;
mod database;
mod derive;
mod device;
mod direct;
mod event;
mod fault;
mod fold;
mod forget;
mod local;
mod lock;
mod migrations;
mod opening;
mod place;
mod read;
mod reader;
mod rescue;
#[cfg(test)]
mod sample;
mod shared;
mod writer;

use std::path::{Path, PathBuf};

#[cfg(doc)]
use crate::recovery::Diary;

pub use backup::{Backup, Restored, back_up, backups, care, path as copies, restore, whole};
pub(crate) use body::{BlockShape, CheckInShape, FeedbackShape, Seconds, YEARS};
pub use database::make_dir;
pub use direct::{TakenIn, amend, events, is_readable, take_in};
pub use event::Event;
pub use fault::{Cause, StoreError, Uncopied, WriteFault};
pub use fold::{Folded, Open, Session, fold};
pub use forget::{Forgotten, forget};
pub use lock::{Claim, Lock};
pub use opening::{Opening, opening};
pub use place::{Doubt, doubts};
pub use read::{Records, Soundness, records, soundness};
pub use reader::{Filter, Found, Mark, Page, Reader, Which};
pub use shared::{LastSync, device, going_on, keep_last_sync, last_sync};
pub use writer::{Left, Pending, Reply, Store, What};

/// The database's name in the data directory.
pub const FILE: &str = "herstel.db";

/// Where the database of a data directory lies.
pub fn file(dir: &Path) -> PathBuf {
    dir.join(FILE)
}
