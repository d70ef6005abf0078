//! Files that are not as we left them: refused or reported, and never touched.

use std::{fs, path::Path};

use herstel::{
    store::{Cause, FILE, Left, Reply, Store, StoreError, Uncopied, backups, records},
    words::{Lang, Words},
};
use rusqlite::{Connection, types::Value};

use super::{
    bench::{LONG, Random, at, entries, saved},
    open_read_only,
};

/// A database of ours with some sessions in it.
fn healthy() -> Vec<u8> {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 12);
    fs::read(temp.path().join(FILE)).unwrap()
}

fn altered(bytes: &[u8], sql: &str) -> Vec<u8> {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join(FILE);
    fs::write(&path, bytes).unwrap();
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    fs::read(path).unwrap()
}

#[test]
fn a_file_that_is_none_of_ours_is_refused_and_left_alone() {
    let whole = healthy();
    assert!(whole.len() > 3 * 4096);
    let mut random = Random(0x5eed_0002);
    let garbage: Vec<u8> = (0..20_000).map(|_| random.below(256).to_le_bytes()[0]).collect();
    let mut tail_of_zeros = whole.clone();
    tail_of_zeros[4096..].fill(0);
    let classes = [
        ("zero bytes", Vec::new(), Cause::Empty),
        ("garbage", garbage, Cause::NotADatabase),
        ("a short text", b"hello\n".to_vec(), Cause::NotADatabase),
        ("zeros", vec![0; 20_000], Cause::NotADatabase),
        ("zeros after the first page", tail_of_zeros, Cause::Damaged),
        ("cut at a page", whole[..8192].to_vec(), Cause::Damaged),
        ("cut within a page", whole[..9000].to_vec(), Cause::Damaged),
        ("cut within the first page", whole[..3000].to_vec(), Cause::Damaged),
        ("another program's", altered(&whole, "PRAGMA application_id = 1"), Cause::Foreign),
        ("nobody's", altered(&whole, "PRAGMA application_id = 0"), Cause::Foreign),
        ("a newer herstel's", altered(&whole, "PRAGMA user_version = 3"), Cause::Newer(3)),
        ("one of no version", altered(&whole, "PRAGMA user_version = 0"), Cause::Damaged),
    ];
    for (name, bytes, cause) in classes {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join(FILE);
        fs::write(&path, &bytes).unwrap();
        let expected = StoreError { path: path.clone(), cause };
        assert_eq!(records(temp.path()), Err(expected.clone()), "{name}");

        let (store, replies) = Store::open(temp.path(), || ());
        store.save(0, at(0), entries(0, 1)[0].clone());
        for _ in 0..2 {
            let Reply::Failed(fault) = replies.recv_timeout(LONG).unwrap() else {
                panic!("{name}: saved")
            };
            assert_eq!(fault.0, expected, "{name}");
        }
        assert_eq!(store.close(LONG).0.len(), 1, "{name}");
        assert!(fs::read(&path).unwrap() == bytes, "{name}: the file was changed");
        assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1, "{name}: something was left");
    }
}

/// As a browser leaves its own: a write-ahead log beside it that SQLite would like to work in.
#[test]
fn another_programs_log_is_not_worked_in() {
    let there = tempfile::tempdir().unwrap();
    let conn = Connection::open(there.path().join(FILE)).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;
         CREATE TABLE places (url TEXT); INSERT INTO places VALUES ('a');",
    )
    .unwrap();
    let temp = tempfile::tempdir().unwrap();
    let names = [FILE, "herstel.db-wal"];
    for name in names {
        fs::copy(there.path().join(name), temp.path().join(name)).unwrap();
    }
    let read = || names.map(|name| fs::read(temp.path().join(name)).unwrap());
    let before = read();
    assert_eq!(records(temp.path()).unwrap_err().cause, Cause::Foreign);
    let (store, replies) = Store::open(temp.path(), || ());
    let Reply::Failed(fault) = replies.recv_timeout(LONG).unwrap() else { panic!() };
    assert_eq!(fault.0.cause, Cause::Foreign);
    drop(store);
    while replies.recv_timeout(LONG).is_ok() {}
    assert!(read() == before);
}

/// Every event as SQLite shows it, whatever order it is in; `None` when it cannot.
fn dump(dir: &Path) -> Option<Vec<String>> {
    let conn = open_read_only(dir);
    let mut all = conn
        .prepare("SELECT id, subject, kind, at, device, body, sum FROM event NOT INDEXED")
        .ok()?;
    let rows = all.query_map([], |row| {
        (0..7).map(|column| row.get::<_, Value>(column).map(|value| format!("{value:?}"))).collect()
    });
    let mut rows: Vec<String> = rows.ok()?.collect::<Result<_, _>>().ok()?;
    rows.sort();
    Some(rows)
}

#[test]
fn no_flipped_bit_is_silently_accepted() {
    let whole = healthy();
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join(FILE);
    fs::write(&path, &whole).unwrap();
    let (events, sessions) =
        (dump(temp.path()).unwrap(), records(temp.path()).unwrap().diary.sessions);
    assert_eq!((events.len(), sessions.len()), (12 * 7, 12));
    let mut random = Random(0x5eed_0003);
    let (mut refused, mut reported, mut invisible) = (0, 0, 0);
    for _ in 0..500 {
        let bit = random.below(whole.len() * 8);
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, flipped).unwrap();
        match records(temp.path()) {
            Err(_) => refused += 1,
            Ok(found) if found.damaged > 0 => reported += 1,
            Ok(found) => {
                assert_eq!(found.diary.sessions, sessions, "bit {bit} changed what is shown");
                assert_eq!(dump(temp.path()).as_ref(), Some(&events), "bit {bit} changed a column");
                invisible += 1;
            }
        }
    }
    eprintln!("500 flips: {refused} refused, {reported} reported, {invisible} invisible");
    assert!(reported > 50, "most of the file is rows: {reported}");
}

#[test]
fn a_damaged_row_costs_itself_alone() {
    let temp = tempfile::tempdir().unwrap();
    let bytes = altered(
        &healthy(),
        "DROP TRIGGER event_is_never_changed;
         UPDATE event SET body = replace(body, '\"reps_done\":3', '\"reps_done\":9') WHERE seq = 4;
         UPDATE event SET at = replace(at, '2026', '2025') WHERE seq = 8;",
    );
    fs::write(temp.path().join(FILE), bytes).unwrap();
    let found = records(temp.path()).unwrap();
    // The second session's start was row 8: without it nothing is known of that session.
    assert_eq!((found.damaged, found.diary.sessions.len()), (2, 11));
    assert!(found.diary.sessions.iter().all(|record| record.progress.reps_done == 5));
    let words = Words::load(Lang::En).unwrap();
    assert!(found.say_damaged(&words).unwrap().starts_with("2 damaged entries"));
}

/// It is noticed when the copy of the day is made, and told once.
#[test]
fn damage_is_told_of_once_a_day_and_stops_no_writing() {
    let temp = tempfile::tempdir().unwrap();
    let damage = "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{}' WHERE seq = 4;";
    fs::write(temp.path().join(FILE), altered(&healthy(), damage)).unwrap();
    let (store, replies) = Store::open(temp.path(), || ());
    for (second, entry) in (0..).zip(entries(20, 5)) {
        store.save(20, at(second), entry);
    }
    assert_eq!(store.close(LONG), Left::default());
    let replies: Vec<Reply> = replies.iter().collect();
    let saved = replies.iter().filter(|reply| matches!(reply, Reply::Saved { .. })).count();
    let told: Vec<&Uncopied> = replies
        .iter()
        .filter_map(|reply| match reply {
            Reply::NotCopied(uncopied) => Some(uncopied),
            _ => None,
        })
        .collect();
    assert_eq!((saved, replies.len()), (7, 8), "{replies:?}");
    assert_eq!(told[0].0.cause, Cause::Damaged);
    for lang in Lang::ALL {
        let text = told[0].say(&Words::load(lang).unwrap());
        assert!(text.contains(FILE) && text.contains("herstel doctor"), "{text}");
    }
    assert_eq!(backups(temp.path()), [], "a copy of what is damaged counts for nothing");
}

/// Rows that a page no longer admits to: SQLite reads on without a word.
#[test]
fn rows_that_vanished_are_missed() {
    let mut bytes = healthy();
    let leaf = (0..bytes.len() / 4096)
        .map(|page| page * 4096)
        .filter(|page| bytes[*page] == 13)
        .max_by_key(|page| bytes[*page + 4])
        .unwrap();
    bytes[leaf + 4] -= 2;
    let temp = tempfile::tempdir().unwrap();
    fs::write(temp.path().join(FILE), bytes).unwrap();
    assert!(dump(temp.path()).unwrap().len() < 12 * 7);
    assert_eq!(records(temp.path()).unwrap().damaged, 2);
}

/// A page in the middle that cannot be read at all: what lies before and behind it can.
#[test]
fn a_broken_page_costs_itself_alone() {
    let temp = tempfile::tempdir().unwrap();
    let mut bytes = healthy();
    let leaves: Vec<_> = (1..bytes.len() / 4096)
        .map(|page| page * 4096)
        .filter(|page| bytes[*page] == 13 && bytes[*page + 4] > 5)
        .collect();
    assert!(leaves.len() > 3);
    bytes[leaves[1]] = 0xff;
    fs::write(temp.path().join(FILE), bytes).unwrap();
    assert!(dump(temp.path()).is_none());
    let found = records(temp.path()).unwrap();
    assert!(found.damaged > 3 && found.damaged < 25, "{}", found.damaged);
    assert!(found.diary.sessions.len() > 6, "{}", found.diary.sessions.len());
}

#[test]
fn a_fault_is_said_in_both_languages_with_the_files_name() {
    let causes = [
        Cause::Busy,
        Cause::Damaged,
        Cause::DiskFull,
        Cause::Empty,
        Cause::Foreign,
        Cause::Newer(9),
        Cause::NotADatabase,
        Cause::ReadOnly,
        Cause::Vanished,
        Cause::Other("a\u{1b}[31m thing".to_owned()),
    ];
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        for cause in causes.clone() {
            let error = StoreError { path: "/home/a\u{1b}b/herstel.db".into(), cause };
            let fault = herstel::store::WriteFault(error.clone());
            for text in [error.say(&words), error.say_unwritten(&words)] {
                assert!(text.contains("/home/ab/herstel.db"), "{text}");
                assert!(text.matches(['.', '?']).count() >= 3, "{text}");
                assert!(!text.contains(char::is_control), "{text}");
            }
            assert_ne!(error.say(&words), error.say_unwritten(&words));
            assert!(fault.brief(&words).chars().count() <= 38, "{}", fault.brief(&words));
        }
    }
}
