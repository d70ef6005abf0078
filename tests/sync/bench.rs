//! What the tests of syncing share: devices that are data folders, folders that are carried between them, and sessions.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use herstel::{
    exchange::{folder, json},
    recovery::{Diary, Injury, Profile, diary::Fact},
    session::record::{Entry, Outcome, Place, Plan, Progress, Record},
    store::{Event, Filter, Left, Reader, Store, events, opening},
};
use tempfile::TempDir;

/// Long enough for any machine; only ends a test that hangs.
const LONG: Duration = Duration::from_mins(5);

pub(crate) fn at(minute: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T09:30:12+01:00").unwrap()
        + Duration::from_mins(minute.into())
}

/// A device: its diary, and its own copy of the folder that is carried about.
pub(crate) struct Device {
    home: TempDir,
}

impl Device {
    pub(crate) fn new() -> Self {
        let home = scratch();
        fs::create_dir(home.path().join("folder")).unwrap();
        Self { home }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("folder")
    }

    pub(crate) fn sync(&self, minute: u32) -> folder::Synced {
        folder::sync(&self.data(), &self.folder(), at(minute)).unwrap()
    }

    /// A session of one repetition; without an outcome it is never ended.
    pub(crate) fn session(&self, minute: u32, outcome: Option<Outcome>) {
        let active = Duration::from_secs(9);
        let progress = Progress { active, reps_done: 1, ..Progress::default() };
        let plan = Plan {
            program: "light".to_owned(),
            started: at(minute),
            planned: active,
            reps_planned: 8,
            blocks: Vec::new(),
        };
        let place = Place { index: 3, ..Place::default() };
        self.keep(|store| {
            store.save(0, at(minute), Entry::Started(plan));
            store.save(0, at(minute) + active, Entry::Progress(progress, place));
            if let Some(outcome) = outcome {
                let end = at(minute) + active + Duration::from_secs(1);
                store.save(0, end, Entry::Ended(progress, outcome));
            }
        });
    }

    pub(crate) fn profile(&self, minute: u32, injury: Injury) {
        let birth = "2026-11-01".parse().unwrap();
        self.keep(|store| store.note(at(minute), Fact::Profile(Profile { birth, injury })));
    }

    pub(crate) fn keep(&self, tell: impl FnOnce(&Store)) {
        let (store, _replies) = Store::open(&self.data(), || ());
        tell(&store);
        assert_eq!(store.close(LONG), Left::default());
    }

    /// `history --json`, and what a day is judged by.
    pub(crate) fn state(&self) -> (serde_json::Value, Diary) {
        let page = Reader::open(&self.data()).unwrap();
        let page = { page }.page(&Filter::default(), None, usize::MAX).unwrap();
        let records: Vec<Record> = page.sessions.into_iter().map(|found| found.record).collect();
        let today = at(0).date_naive();
        let diary = opening(&self.data(), today).unwrap().diary;
        (serde_json::to_value(json::history(&records)).unwrap(), diary)
    }

    pub(crate) fn events(&self) -> Vec<Event> {
        events(&self.data()).unwrap().0
    }

    /// The names in its folder, in their order.
    pub(crate) fn names(&self) -> Vec<String> {
        names(&self.folder())
    }
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// In memory where there is such a place: what is tested here is not the disk.
pub(crate) fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    TempDir::new_in(memory).or_else(|_| TempDir::new()).unwrap()
}
