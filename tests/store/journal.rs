//! The journal that a crash leaves beside the file: SQLite rolls it back into whatever has the file's name by then.

use std::{fs, path::Path};

use herstel::store::{FILE, Left, Store, backups, events, file, records, restore, take_in};
use rusqlite::Connection;
use tempfile::TempDir;

use super::bench::{LONG, at, saved};

const JOURNAL: &str = "herstel.db-journal";

/// The diary as a crash in the middle of a write leaves it, journal and all.
fn crashed(dir: &Path) -> TempDir {
    let conn = Connection::open(dir.join(FILE)).unwrap();
    conn.execute_batch(
        "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
         DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{}';
         INSERT INTO local WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000)
         SELECT 'x' || i, '', 0 FROM n;",
    )
    .unwrap();
    let crashed = tempfile::tempdir().unwrap();
    for name in [FILE, JOURNAL] {
        fs::copy(dir.join(name), crashed.path().join(name)).unwrap();
    }
    crashed
}

/// A reader must not be the first victim of a crash: it finds half a write with a journal beside it.
#[test]
fn a_journal_left_by_a_crash_is_rolled_back_by_the_first_reader() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 3);
    let whole = records(temp.path()).unwrap();
    let crashed = crashed(temp.path());
    let half = fs::read(crashed.path().join(FILE)).unwrap();
    assert_eq!(records(crashed.path()), Ok(whole));
    assert_ne!(half, fs::read(crashed.path().join(FILE)).unwrap(), "the write was not half done");
    assert!(!crashed.path().join(JOURNAL).exists());
}

/// Whatever became of the file meanwhile, the copy that takes its place is the copy.
#[test]
fn a_copy_that_is_put_back_meets_no_old_journal() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 3);
    herstel::store::back_up(temp.path(), at(500)).unwrap();
    let whole = records(temp.path()).unwrap();
    let copy = backups(temp.path()).remove(0);
    let crashed = crashed(temp.path());
    let restored = ".herstel.db.restored-journal";
    for (gone, stale) in [(Some(""), JOURNAL), (None, JOURNAL), (Some("nothing"), restored)] {
        let dir = tempfile::tempdir().unwrap();
        fs::copy(crashed.path().join(JOURNAL), dir.path().join(stale)).unwrap();
        if let Some(text) = gone {
            fs::write(file(dir.path()), text).unwrap();
        }
        let aside = restore(dir.path(), &copy, at(600)).unwrap().aside;
        assert_eq!(aside.is_some(), gone.is_some());
        assert_eq!(records(dir.path()), Ok(whole.clone()), "{gone:?}, {stale}");
    }
}

/// A new diary is a new one, though an old one left something behind; that stays, under another name.
#[test]
fn a_new_diary_meets_no_old_journal() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 3);
    let crashed = crashed(temp.path());
    fs::remove_file(file(crashed.path())).unwrap();
    let journal = fs::read(crashed.path().join(JOURNAL)).unwrap();
    saved(crashed.path(), 1);
    assert_eq!(records(crashed.path()).unwrap().diary.sessions.len(), 1);
    let kept = fs::read_dir(crashed.path()).unwrap().map(|entry| entry.unwrap().path());
    assert!(kept.filter(|path| path.is_file()).any(|path| fs::read(path).unwrap() == journal));
}

/// What is whole elsewhere heals what is damaged here, once.
#[test]
fn an_entry_that_is_damaged_is_healed_by_an_export() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 2);
    let whole = records(temp.path()).unwrap().diary;
    let exported = events(temp.path()).unwrap().0;
    let damage = "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{}' WHERE seq = 2";
    Connection::open(file(temp.path())).unwrap().execute_batch(damage).unwrap();
    for new in [1, 0] {
        let taken = take_in(temp.path(), at(700), exported.clone(), |event| panic!("{event:?}"));
        let taken = taken.unwrap();
        assert_eq!((taken.new, taken.known), (new, exported.len() - new));
        assert_eq!(records(temp.path()).unwrap().diary, whole);
    }
}

/// A file of another program that only has a name like ours.
#[test]
fn what_only_looks_like_a_rescue_file_is_left_alone() {
    let (temp, runtime) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    saved(temp.path(), 1);
    let other = runtime.path().join("rescue-mine.jsonl");
    fs::write(&other, "{\"mine\":1}\n{\"mine\":2}\n").unwrap();
    let (store, _replies) = Store::open_in_turn(temp.path(), Some(runtime.path()), || (), || ());
    assert_eq!(store.close(LONG), Left::default());
    herstel::store::forget(temp.path(), Some(runtime.path()));
    assert!(other.exists() && !file(temp.path()).exists());
}
