//! The reader of pieces on files that are not as we left them, and events that come and go.

use std::{fs, ops::RangeInclusive, path::Path};

use chrono::NaiveDate;
use herstel::{
    history::Tally,
    session::record::{Entry, Record},
    store::{
        Cause, Event, FILE, Filter, Reader, Soundness, amend, backups, care, events, file, opening,
        records, restore, soundness, take_in,
    },
};
use rusqlite::Connection;

use super::bench::{Random, at, saved};

const ALWAYS: RangeInclusive<NaiveDate> = NaiveDate::MIN..=NaiveDate::MAX;

/// What a screen of the history shows.
type Shown = (Vec<Record>, Vec<Tally>);

fn shown(dir: &Path) -> Option<(Shown, usize)> {
    let mut reader = Reader::open(dir).ok()?;
    let page = reader.page(&Filter::default(), None, 100).ok()?;
    let days = reader.days(&ALWAYS).ok()?;
    let records = page.sessions.into_iter().map(|session| session.record).collect();
    Some(((records, days), reader.damaged()))
}

/// As in the whole reading: refused, reported, or right.
#[test]
fn no_flipped_bit_is_silently_shown_in_pieces() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 12);
    let path = file(temp.path());
    let whole = fs::read(&path).unwrap();
    let expected = shown(temp.path()).unwrap();
    assert_eq!((expected.0.0.len(), expected.1), (12, 0));
    let mut random = Random(0x5eed_0004);
    let (mut refused, mut reported, mut right) = (0, 0, 0);
    for _ in 0..500 {
        let bit = random.below(whole.len() * 8);
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, flipped).unwrap();
        match shown(temp.path()) {
            None => refused += 1,
            Some((_, damaged)) if damaged > 0 => reported += 1,
            Some((found, _)) => {
                assert_eq!(found, expected.0, "bit {bit} changed what is shown");
                right += 1;
            }
        }
    }
    eprintln!("500 flips: {refused} refused, {reported} reported, {right} shown as it was");
    assert!(right > 300, "{right}");
}

/// What a day is judged by is read by way of indexes, which are not looked through at every start. So damage there may hide a
/// session, until the next copy of the day or the doctor: both look through all of the file.
#[test]
fn no_flipped_bit_misleads_a_day_for_longer_than_until_the_next_copy() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 12);
    let path = file(temp.path());
    let whole = fs::read(&path).unwrap();
    // On the same day, when all of them are read, and much later, when the last of each kind are looked up.
    let days = [0, 400].map(|days| at(0).date_naive() + chrono::Days::new(days));
    let read = |day| opening(temp.path(), day);
    let expected = days.map(|day| read(day).unwrap());
    assert_eq!(expected.each_ref().map(|opening| opening.diary.sessions.len()), [12, 12]);
    // Half of them anywhere, half where it matters: in what the leaves of indexes hold, at the end of their pages.
    let leaves: Vec<(usize, usize)> = (1..whole.len() / 4096)
        .map(|page| page * 4096)
        .filter(|page| whole[*page] == 10)
        .map(|page| (page, usize::from(u16::from_be_bytes([whole[page + 5], whole[page + 6]]))))
        .filter(|(_, used)| (1..4096).contains(used))
        .collect();
    let mut random = Random(0x5eed_0007);
    let (mut told, mut right, mut misled) = (0, 0, 0);
    for round in 0..1_000 {
        let byte = if round % 2 == 0 {
            random.below(whole.len())
        } else {
            let (page, used) = leaves[random.below(leaves.len())];
            page + used + random.below(4096 - used)
        };
        let bit = byte * 8 + random.below(8);
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, flipped).unwrap();
        let found = days.map(read);
        match found.each_ref().map(Result::as_ref) {
            found if found == expected.each_ref().map(Ok) => right += 1,
            [Ok(one), Ok(other)] if one.damaged + other.damaged == 0 => {
                misled += 1;
                assert_ne!(soundness(temp.path()), Ok(Some(Soundness::Whole)), "bit {bit}");
                let care = care(temp.path(), at(0));
                assert!(
                    care.is_err_and(|uncopied| uncopied.0.cause == Cause::Damaged),
                    "bit {bit}"
                );
            }
            _ => told += 1,
        }
        let _ = fs::remove_dir_all(temp.path().join("backups"));
    }
    eprintln!(
        "1,000 flips: {told} told of at once, {right} judged as before, {misled} told of within a day"
    );
    assert!(right > 500 && told > 10 && misled > 10, "{right}, {told}, {misled}");
}

#[test]
fn removed_and_restored_is_as_before() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 3);
    let before = shown(temp.path()).unwrap();
    let id = before.0.0[1].id;
    amend(temp.path(), id, at(900), Entry::Removed).unwrap();
    let without = shown(temp.path()).unwrap();
    assert_eq!(without.0.0.len(), 2);
    assert!(without.0.0.iter().all(|record| record.id != id));
    amend(temp.path(), id, at(901), Entry::Restored).unwrap();
    assert_eq!(shown(temp.path()).unwrap(), before);
    assert_eq!(records(temp.path()).unwrap().diary.sessions.len(), 3);
}

fn shuffled(events: &[Event], random: &mut Random) -> Vec<Event> {
    let mut events: Vec<Event> = events.iter().chain(events.iter().step_by(3)).cloned().collect();
    for last in (1..events.len()).rev() {
        events.swap(last, random.below(last + 1));
    }
    events
}

#[test]
fn import_in_any_order_and_any_number_of_times_is_the_same() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 6);
    let (all, damaged) = events(temp.path()).unwrap();
    assert_eq!(damaged, 0);
    let expected = shown(temp.path()).unwrap();
    let mut random = Random(0x5eed_0005);
    for round in 0..8 {
        let other = tempfile::tempdir().unwrap();
        let pieces = shuffled(&all, &mut random);
        let (mut new, mut known) = (0, 0);
        for piece in pieces.chunks(1 + random.below(20)) {
            let taken = take_in(other.path(), at(0), piece.to_vec(), |_| panic!()).unwrap();
            new += taken.new;
            known += taken.known;
        }
        assert_eq!((new, new + known), (all.len(), pieces.len()), "round {round}");
        assert_eq!(shown(other.path()).unwrap(), expected, "round {round}");
        assert_eq!(events(other.path()).unwrap().0, all, "round {round}");
        let again = take_in(other.path(), at(0), pieces, |_| panic!()).unwrap();
        assert_eq!(again.new, 0);
    }
}

#[test]
fn the_same_id_with_other_words_leaves_the_first() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 1);
    let before = shown(temp.path()).unwrap();
    let (mut all, _) = events(temp.path()).unwrap();
    for event in &mut all {
        event.body = event.body.replace("\"reps_done\":5", "\"reps_done\":9");
    }
    let mut differ = 0;
    take_in(temp.path(), at(0), all, |_| differ += 1).unwrap();
    assert!(differ > 0);
    assert_eq!(shown(temp.path()).unwrap(), before);
}

#[test]
fn a_copy_is_made_each_day_seven_are_kept_and_one_can_be_put_back() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 2);
    let before = shown(temp.path()).unwrap();
    let id = before.0.0[0].id;
    for day in 1..=9 {
        let entry = Entry::Noted(Some(format!("dag {day}")));
        amend(temp.path(), id, at(day * 86_400), entry).unwrap();
        amend(temp.path(), id, at(day * 86_400 + 60), Entry::Kept).unwrap();
    }
    let copies = backups(temp.path());
    assert_eq!(copies.len(), 7);
    assert!(copies.iter().all(|copy| copy.check().is_ok()));
    let noted = |dir: &Path| {
        let found = shown(dir).unwrap().0.0[0].feedback.clone();
        found.and_then(|feedback| feedback.note)
    };
    // The newest was made on the ninth day, before its first write.
    let broken = fs::read(file(temp.path())).unwrap()[..9_000].to_vec();
    fs::write(file(temp.path()), &broken).unwrap();
    let restored = restore(temp.path(), &copies[0], at(9 * 86_400 + 90)).unwrap();
    assert_eq!(noted(temp.path()).as_deref(), Some("dag 8"));
    assert_eq!(fs::read(restored.aside.unwrap()).unwrap(), broken, "what was there stays");
    // A copy that is not whole is refused, and nothing has changed.
    let bytes = fs::read(&copies[1].path).unwrap();
    fs::write(&copies[1].path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(restore(temp.path(), &copies[1], at(9 * 86_400 + 95)).is_err());
    assert_eq!(noted(temp.path()).as_deref(), Some("dag 8"));
}

/// What is wrong with the newest rows only is no reason to lose the others.
#[test]
fn what_can_be_read_of_a_broken_diary_is_taken_over() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 1);
    let id = shown(temp.path()).unwrap().0.0[0].id;
    amend(temp.path(), id, at(86_400), Entry::Noted(Some("later".to_owned()))).unwrap();
    let damage = "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{}' WHERE seq = 2";
    Connection::open(temp.path().join(FILE)).unwrap().execute_batch(damage).unwrap();
    let copy = &backups(temp.path())[0];
    let restored = restore(temp.path(), copy, at(86_500)).unwrap();
    assert!(restored.saved > 0);
    let found = records(temp.path()).unwrap();
    assert_eq!(found.damaged, 0);
    let note = found.diary.sessions[0].feedback.as_ref().unwrap().note.as_deref();
    assert_eq!(note, Some("later"));
}

/// A diary of the first shape: a copy of it is kept, and all of it is there afterwards.
#[test]
fn an_older_diary_is_copied_and_brought_up_to_date() {
    let temp = tempfile::tempdir().unwrap();
    saved(temp.path(), 3);
    let expected = shown(temp.path()).unwrap();
    let back = "DROP TABLE session; DROP TABLE day; DROP TABLE told; DROP TABLE tally;
                DROP INDEX event_subject; DELETE FROM local WHERE name = 'derived';
                PRAGMA user_version = 1;";
    Connection::open(file(temp.path())).unwrap().execute_batch(back).unwrap();
    assert_eq!(shown(temp.path()).unwrap(), expected, "read as it is, before anything is written");
    amend(temp.path(), expected.0.0[0].id, at(400), Entry::Kept).unwrap();
    assert_eq!(shown(temp.path()).unwrap(), expected);
    let copies = backups(temp.path());
    assert!(
        copies.iter().any(|copy| copy.path.to_string_lossy().contains("-before-2")),
        "{copies:?}"
    );
}
