//! `herstel sync`: a diary on several devices, by way of a folder that any other program carries between them.
//!
//! The folder holds segments: exports of a few events each, which never change and are never removed. What is missing in
//! it means nothing, least of all "delete": an empty folder is filled again from whatever device comes first. There is no
//! mark of how far anybody has read either. Each time all of it is read, what is new is taken in, and what of the diary
//! stands in no line that can be read is written into new segments; so whatever order things arrive in, in pieces, twice,
//! or from a device that went back to an old copy, all devices come to know the same events.

mod segments;
mod write;

use std::{
    collections::{HashMap, hash_map::Entry},
    fs, io,
    path::Path,
};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

pub use self::segments::{Aside, Why};
use self::segments::{Caps, Reading};
use crate::{
    exchange::lines,
    store::{self, Event, StoreError},
};

/// Events that are taken in by one commit: few enough that a session that runs meanwhile gets its turn in between, and many
/// enough that a new device does not wait for the disk once for each segment.
const AT_ONCE: usize = 2_000;

/// What came of it.
#[derive(Debug, Default)]
pub struct Synced {
    /// Events that came from other devices.
    pub new: usize,
    /// Events that went out.
    pub written: usize,
    /// Segments that were there before.
    pub segments: usize,
    /// Events of a session that is going on: they go out when it is over.
    pub waiting: usize,
    /// Rows of the diary that are not as they were written; they stay behind.
    pub damaged: usize,
    /// What was left where it is.
    pub asides: Vec<Aside>,
    /// Why nothing, or not all, could be written. What came in is kept all the same.
    pub unwritten: Option<io::Error>,
}

#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The folder is not there, or cannot be looked into.
    #[error("the folder: {0}")]
    Folder(io::Error),
    /// The diary itself lies in the folder: programs that carry files would carry the database away under our hands.
    #[error("the diary lies in it")]
    AroundDiary,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Brings the diary and the folder to the same events. The folder is never made: where there is none, its disk may be away.
pub fn sync(
    data_dir: &Path,
    folder: &Path,
    now: DateTime<FixedOffset>,
) -> Result<Synced, SyncError> {
    sync_within(data_dir, folder, now, Caps::default())
}

fn sync_within(
    data_dir: &Path,
    folder: &Path,
    now: DateTime<FixedOffset>,
    caps: Caps,
) -> Result<Synced, SyncError> {
    if lies_in(data_dir, folder) {
        return Err(SyncError::AroundDiary);
    }
    let paths = segments::paths(folder).map_err(SyncError::Folder)?;
    let mut synced = Synced { segments: paths.len(), ..Synced::default() };
    let mut going_on = store::going_on(data_dir)?;
    let (events, damaged) = store::events(data_dir)?;
    synced.damaged = damaged;
    // One that began before the events were read, and one that began only just.
    going_on.extend(store::going_on(data_dir)?);
    let mut known = Known::new(events);

    let mut reading = Reading::new(caps);
    let mut new = Vec::new();
    for path in &paths {
        reading.read(path, |event| known.hear(event, &mut new));
        if new.len() >= AT_ONCE {
            synced.new += take_in(data_dir, now, std::mem::take(&mut new))?;
        }
    }
    synced.new += take_in(data_dir, now, new)?;
    synced.asides = reading.asides;

    let (waiting, missing): (Vec<Event>, Vec<Event>) =
        known.missing().into_iter().partition(|event| going_on.contains(&event.subject));
    synced.waiting = waiting.len();
    let missing: Vec<Event> = missing.into_iter().filter(lines::can_go).collect();
    if !missing.is_empty() {
        let device = store::device(data_dir)?;
        for piece in write::pieces(&missing) {
            match write::segment(folder, device, now, piece) {
                Ok(()) => synced.written += piece.len(),
                Err(error) => {
                    synced.unwritten = Some(error);
                    break;
                }
            }
        }
    }
    Ok(synced)
}

fn lies_in(data_dir: &Path, folder: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    real(data_dir).starts_with(real(folder))
}

/// How many of them were new.
fn take_in(
    data_dir: &Path,
    now: DateTime<FixedOffset>,
    events: Vec<Event>,
) -> Result<usize, StoreError> {
    let (mut new, mut events) = (0, events.into_iter().peekable());
    while events.peek().is_some() {
        new += store::take_in(data_dir, now, events.by_ref().take(AT_ONCE), |_| ())?.new;
    }
    Ok(new)
}

/// Whether an event of the folder says what is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heard {
    New,
    Known,
    /// Its id is known with other words; those stay.
    Differs,
}

/// What this device knows by now, and what of it stands in the folder.
struct Known(HashMap<Uuid, (Event, Place)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    HereOnly,
    Folder,
}

impl Known {
    fn new(events: Vec<Event>) -> Self {
        Self(events.into_iter().map(|event| (event.id, (event, Place::HereOnly))).collect())
    }

    /// Hears an event that stands in the folder; what is new joins the others.
    fn hear(&mut self, event: Event, new: &mut Vec<Event>) -> Heard {
        match self.0.entry(event.id) {
            Entry::Vacant(free) => {
                new.push(event.clone());
                free.insert((event, Place::Folder));
                Heard::New
            }
            Entry::Occupied(mut held) => {
                let (own, place) = held.get_mut();
                *place = Place::Folder;
                if own.says_the_same(&event) { Heard::Known } else { Heard::Differs }
            }
        }
    }

    /// What stands in no line of the folder that could be read, oldest first.
    fn missing(self) -> Vec<Event> {
        let held = self.0.into_values();
        let mut missing: Vec<Event> =
            held.filter(|(_, place)| *place == Place::HereOnly).map(|(event, _)| event).collect();
        missing.sort_by_key(|event| (event.at, event.id));
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"id":"ID","subject":"01990000-0000-7000-8000-000000000002","kind":"noted","at":"2026-11-21T09:30:12+01:00","device":"00000000-0000-4000-8000-000000000000","body":{"note":"fijn"}}"#;

    /// What is new in a folder of three good segments and one full of bad lines, within some bounds.
    fn new_within(caps: Caps) -> (usize, Vec<String>) {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("folder");
        fs::create_dir(&folder).unwrap();
        for name in ["b", "c", "d"] {
            let id = Uuid::new_v4().to_string();
            fs::write(folder.join(format!("{name}.jsonl")), LINE.replace("ID", &id)).unwrap();
        }
        fs::write(folder.join("a.jsonl"), "x\n".repeat(50)).unwrap();
        let now = DateTime::parse_from_rfc3339("2026-11-21T09:30:12+01:00").unwrap();
        let synced = sync_within(&home.path().join("data"), &folder, now, caps).unwrap();
        (synced.new, synced.asides.iter().map(|aside| format!("{aside:?}")).collect())
    }

    #[test]
    fn every_bound_holds_and_is_told_of() {
        let line = u64::try_from(LINE.len()).unwrap();
        let all = Caps::default();
        let (new, told) = new_within(Caps { bad_lines: 10, ..all });
        assert_eq!((new, told.len()), (3, 1));
        assert!(told[0].contains("lines: 10"), "{told:?}");
        let (new, told) = new_within(Caps { files: 2, ..all });
        assert_eq!((new, told.len()), (1, 2));
        assert!(told[1].contains("Beyond(2)") && told[1].contains("c.jsonl"), "{told:?}");
        let (new, told) = new_within(Caps { segment: line, ..all });
        assert_eq!((new, told.len()), (0, 4), "an id is longer than it says");
        let (new, told) = new_within(Caps { total: line, ..all });
        assert_eq!((new, told.len()), (1, 2));
        assert!(told[1].contains("Beyond(2)"), "{told:?}");
    }
}
