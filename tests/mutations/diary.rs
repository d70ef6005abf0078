//! Diaries to take in, spoilt: what can be taken keeps every bound, is shown everywhere without a panic, and takes nothing from
//! the diary it comes to.
//!
//! 1. Every line is an event or one of the reasons why it is none.
//! 2. Behind the good file nothing that was there changes; a session of which no new event speaks is as it was.
//! 3. Before the good file or behind it: the same events, except where one id came with two texts, and the first of them stays.
//!    This is tried with the real store, for one file in [`STORED`].

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use chrono::{DateTime, Datelike as _, FixedOffset};
use herstel::{
    exchange::{
        csv, json,
        lines::{self, LeftOut},
    },
    history::{Days, Tally, Totals, stats::Stats},
    program::library::Library,
    recovery::{Tracks, gate, told::Notes},
    report::{self, Choice},
    store::{self, Event, Folded, fold},
    words::Words,
};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use super::{check_message, is_plain};

/// One file in so many goes through a store on disk.
const STORED: usize = 100;
/// One in so many is made a page of, which takes its time.
const PAGED: usize = 20;
/// When the files of this test are taken in.
const NOW: &str = "2026-12-24T12:00:00+01:00";

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::open(None));
static TRACKS: LazyLock<Tracks> = LazyLock::new(|| Tracks::new(Vec::new()));
/// The diary that the others come to.
static GOOD: LazyLock<Vec<Event>> = LazyLock::new(|| diary(0, 3));

/// Exports of a few sizes; the last has the good one in it, so that one id may come with two texts.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    [diary(0, 1), diary(50, 6), diary(1, 2), GOOD.clone()].map(|events| written(&events)).to_vec()
}

fn written(events: &[Event]) -> Vec<u8> {
    let mut bytes = Vec::new();
    lines::write(events, now(), &mut bytes).unwrap();
    bytes
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(NOW).unwrap()
}

/// Sessions on as many days, with everything that can be told of one and between them.
fn diary(first: u32, sessions: u32) -> Vec<Event> {
    let mut events = Vec::new();
    for session in first..first + sessions {
        let day = DateTime::parse_from_rfc3339("2026-10-01T09:00:00+02:00").unwrap()
            + chrono::Days::new(session.into());
        let started = day.to_rfc3339();
        let (birth, id) = ("2026-09-01", ["light", "breath"][session as usize % 2]);
        let plan = format!(
            r#"{{"program":"{id}","started":"{started}","planned_s":336,"reps_planned":24,"blocks":[{{"sets":3,"reps":8,"set_rest_s":60,"steps":[{{"act":"contract","seconds":2.5}},{{"act":"release","seconds":6}}]}}]}}"#
        );
        let told = [
            ("profile", format!(r#"{{"birth":"{birth}","injury":"third-degree"}}"#)),
            ("check-in", r#"{"reported":["scar-checked"]}"#.to_owned()),
            ("started", plan.clone()),
            ("progress", r#"{"active_s":8.5,"paused_s":0,"reps_done":1,"tired":0,"next":{"index":2,"spent_s":0,"active_s":8.5}}"#.to_owned()),
            ("retimed", plan),
            ("ended", r#"{"outcome":"completed","active_s":336,"paused_s":12.5,"reps_done":24,"tired":1}"#.to_owned()),
            ("felt", r#"{"felt":"good","could_feel":true,"could_let_go":false,"discomfort":2,"note":"één kussen 👩‍👩‍👧"}"#.to_owned()),
            ("noted", r#"{"note":"=fijn"}"#.to_owned()),
            ("symptoms", r#"{"signs":{"pain":"some"},"note":"zwaar"}"#.to_owned()),
            ("allowance", r#"{"program":"endurance","allowed":true}"#.to_owned()),
            ("checklist", r#"{"ticked":[]}"#.to_owned()),
        ];
        for (number, (kind, body)) in (0_u32..).zip(told) {
            let id = |low: u32| Uuid::from_u128(0x0199_0000_0000_7000_8000 << 48 | u128::from(low));
            let is_of_session = !matches!(kind, "allowance" | "checklist" | "profile" | "symptoms");
            let own = session * 100 + number;
            events.push(Event {
                id: id(own),
                subject: id(if is_of_session { session * 100 + 99 } else { own }),
                kind: kind.to_owned(),
                at: day + std::time::Duration::from_secs(number.into()),
                device: Uuid::nil(),
                body,
            });
        }
    }
    events
}

/// Tries one, and says whether anything of it was taken.
pub(crate) fn is_taken(bytes: &[u8], words: &[Words]) -> bool {
    let mut left_out = LeftOut::default();
    let mut taken = Vec::new();
    for line in lines::read(bytes) {
        match line.unwrap() {
            (_, Ok(event)) => taken.push(event),
            (number, Err(fault)) => left_out.add(number, fault),
        }
    }
    if !left_out.is_empty() {
        for words in words {
            check_message(&left_out.say("spoilt.jsonl", words));
        }
    }
    taken.iter().for_each(check_event);
    let all = distinct(&[&GOOD, &taken]);
    let both = fold(all.clone());
    show(&both);
    assert_untouched(&both, &all[GOOD.len()..]);
    let turn = bytes.len();
    if turn.is_multiple_of(PAGED) {
        page(&both, &words[turn / PAGED % words.len()]);
    }
    if turn.is_multiple_of(STORED) {
        through_the_store(&taken);
    }
    !taken.is_empty()
}

fn check_event(event: &Event) {
    assert!((1970..=2200).contains(&event.at.year()), "{event:?}");
    assert!(event.body.len() <= 64 * 1024 && event.kind.len() <= 32, "{event:?}");
    let body: Value = serde_json::from_str(&event.body).unwrap();
    assert!(body.is_object() && is_clean(&body), "{event:?}");
}

fn is_clean(value: &Value) -> bool {
    match value {
        Value::String(text) => text.chars().all(is_plain),
        Value::Array(values) => values.iter().all(is_clean),
        Value::Object(fields) => {
            fields.iter().all(|(name, value)| name.chars().all(is_plain) && is_clean(value))
        }
        _ => true,
    }
}

/// The first event of each id.
fn distinct(sources: &[&[Event]]) -> Vec<Event> {
    let mut seen = BTreeSet::new();
    sources.iter().copied().flatten().filter(|event| seen.insert(event.id)).cloned().collect()
}

fn assert_untouched(both: &Folded, added: &[Event]) {
    let spoken_of: BTreeSet<Uuid> = added.iter().map(|event| event.subject).collect();
    for record in &fold(GOOD.clone()).diary.sessions {
        assert!(
            spoken_of.contains(&record.id) || both.diary.sessions.contains(record),
            "{record:?} has changed"
        );
    }
}

/// All that is ever made of a diary, but the page.
fn show(folded: &Folded) {
    assert_eq!(folded.unreadable, 0);
    let diary = &folded.diary;
    for record in &diary.sessions {
        let day = std::time::Duration::from_hours(24);
        assert!(record.progress.active <= day && record.plan.planned <= day, "{record:?}");
        assert!(record.progress.reps_done <= 10_000, "{record:?}");
        let note = record.feedback.as_ref().and_then(|told| told.note.as_ref());
        assert!(note.is_none_or(|note| note.chars().count() <= 1_000), "{record:?}");
    }
    let track = TRACKS.of(diary.profile.as_ref());
    drop(gate::today(diary, track, LIBRARY.iter(), now()));
    let tallies = diary.sessions.iter().map(|record| Tally {
        date: record.date(),
        program: record.plan.program.clone(),
        totals: Totals::of(record),
    });
    let days = Days { tallies: tallies.collect(), ..Days::default() };
    drop(Stats::of(&days, now().date_naive()));
    let mut out = Vec::new();
    csv::write_history(&diary.sessions, &mut out).unwrap();
    json::write_history(&diary.sessions, &mut out).unwrap();
    assert_plain(out);
}

/// The page for a physio.
fn page(folded: &Folded, words: &Words) {
    let (diary, track) = (&folded.diary, TRACKS.of(folded.diary.profile.as_ref()));
    let source = report::Source { diary, track, library: &LIBRARY, words };
    let mut out = Vec::new();
    let choice = Choice { since: None, notes: Notes::Shown };
    report::write_page(source, choice, now().date_naive(), &mut out).unwrap();
    assert_plain(out);
}

fn assert_plain(out: Vec<u8>) {
    let text = String::from_utf8(out).unwrap();
    assert!(text.chars().all(|c| matches!(c, '\n' | '\r') || is_plain(c)), "{text:?}");
}

fn through_the_store(taken: &[Event]) {
    let memory = Path::new("/dev/shm");
    let folder = || TempDir::new_in(memory).or_else(|_| TempDir::new()).unwrap();
    let (before, behind) = (folder(), folder());
    let take_in = |dir: &TempDir, events: &[Event]| {
        store::take_in(dir.path(), now(), events.iter().cloned(), |_| ()).unwrap();
    };
    take_in(&before, taken);
    take_in(&before, &GOOD);
    take_in(&behind, &GOOD);
    let good = by_id(&behind);
    take_in(&behind, taken);
    let (before, behind) = (by_id(&before), by_id(&behind));
    assert!(good.iter().all(|(id, event)| behind.get(id) == Some(event)), "what was there changed");
    assert!(before.keys().eq(behind.keys()));
    for (id, event) in &before {
        let is_told_twice = good.contains_key(id) && taken.iter().any(|other| other.id == *id);
        assert!(is_told_twice || behind.get(id) == Some(event), "{event:?}");
    }
}

fn by_id(dir: &TempDir) -> BTreeMap<Uuid, Event> {
    let (events, damaged) = store::events(dir.path()).unwrap();
    assert_eq!(damaged, 0);
    let read = store::records(dir.path()).unwrap();
    assert_eq!((read.diary, read.damaged), (fold(events.clone()).diary, 0));
    let opening = store::opening(dir.path(), now().date_naive()).unwrap();
    assert_eq!(opening.damaged, 0);
    events.into_iter().map(|event| (event.id, event)).collect()
}
