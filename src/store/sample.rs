//! Events for tests: sessions and facts, with everything that can be odd about them.

use std::time::Duration;

use chrono::{DateTime, Days, FixedOffset};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    body::{Said, encode},
    event::{Event, new_id},
};
use crate::{
    recovery::{
        Injury, Profile,
        diary::{Degree, Fact, Symptom, SymptomNote},
    },
    session::{
        answers::{CheckIn, Feedback, Felt, Reported},
        record::{Entry, Outcome, Place, Plan, Progress},
    },
};

pub(super) fn moment(seconds: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T09:30:00+01:00").unwrap()
        + Duration::from_secs(seconds.into())
}

pub(super) fn plan(program: &str, started: u32) -> Plan {
    plan_at(program, moment(started))
}

pub(super) fn plan_at(program: &str, started: DateTime<FixedOffset>) -> Plan {
    Plan {
        program: program.to_owned(),
        started,
        planned: Duration::from_mins(5),
        reps_planned: 24,
        blocks: Vec::new(),
    }
}

pub(super) fn progress(reps: u32) -> Progress {
    Progress {
        active: Duration::from_secs(u64::from(reps) * 9),
        paused: Duration::from_secs(u64::from(reps / 2)),
        reps_done: reps,
        tired: reps / 8,
    }
}

pub(super) fn event(subject: u128, at: u32, entry: &Entry) -> Event {
    event_at(subject, moment(at), entry)
}

pub(super) fn event_at(subject: u128, at: DateTime<FixedOffset>, entry: &Entry) -> Event {
    said(subject, at, &Said::Entry(entry.clone()))
}

fn said(subject: u128, at: DateTime<FixedOffset>, said: &Said) -> Event {
    let (kind, body) = encode(said).unwrap();
    Event {
        id: new_id(at),
        subject: Uuid::from_u128(subject),
        kind: kind.to_owned(),
        at,
        device: Uuid::nil(),
        body,
    }
}

pub(super) fn session(subject: u128, at: u32, reps: u32, end: Option<Outcome>) -> Vec<Event> {
    session_of("light", subject, at, reps, end)
}

fn session_of(
    program: &str,
    subject: u128,
    at: u32,
    reps: u32,
    end: Option<Outcome>,
) -> Vec<Event> {
    let mut events = vec![event(subject, at, &Entry::Started(plan(program, at)))];
    events
        .extend((1..=reps).map(|rep| {
            event(subject, at + rep, &Entry::Progress(progress(rep), Place::default()))
        }));
    events.extend(
        end.map(|outcome| event(subject, at + reps + 1, &Entry::Ended(progress(reps), outcome))),
    );
    events
}

pub(super) fn felt(felt: Felt) -> Entry {
    Entry::Felt(Feedback { felt: Some(felt), ..Feedback::default() })
}

pub(super) fn fact(at: u32, fact: Fact) -> Event {
    fact_at(moment(at), fact)
}

pub(super) fn fact_at(at: DateTime<FixedOffset>, fact: Fact) -> Event {
    let id = new_id(at);
    Event { id, subject: id, ..said(0, at, &Said::Fact(fact)) }
}

pub(super) fn profile(at: u32, injury: Injury) -> Event {
    let birth = "2026-11-01".parse().unwrap();
    fact(at, Fact::Profile(Profile { birth, injury }))
}

/// One session of [`heard`]: its start in hours, its repetitions, its outcome if it has one, and what is odd about it.
type Sketch = (u32, u32, usize, usize);

/// Some sessions, with ends that contradict each other and events of one id with different words.
fn events(sketches: &[Sketch]) -> Vec<Event> {
    let mut events = Vec::new();
    for (subject, (hours, reps, end, odd)) in (0_u128..).zip(sketches) {
        let (at, reps, end) = (*hours * 3_600, *reps, Outcome::ALL.get(*end).copied());
        let program = ["light", "breath", "quick"][odd % 3];
        events.extend(session_of(program, subject, at, reps, end));
        events.push(event(subject, at, &felt(Felt::ALL[reps as usize % 3])));
        let reported = (odd % 2 == 1).then_some(Reported::Pain);
        events.push(event(subject, at, &Entry::CheckedIn(CheckIn::from_iter(reported))));
        events.push(profile(at, Injury::ALL[reps as usize % 8]));
        let signs = std::iter::once((Symptom::ALL[odd % 6], Degree::ALL[odd % 4])).collect();
        events.push(fact(at, Fact::Symptoms(SymptomNote { signs, note: None })));
        if odd % 3 == 2 {
            // Told anew, of its own date or of the one before; sometimes all is taken back.
            let date = moment(at).date_naive() - Days::new((odd % 2) as u64);
            let signs = (reps % 2 == 0).then_some((Symptom::Pain, Degree::ALL[odd % 4]));
            let told = SymptomNote { signs: signs.into_iter().collect(), note: None };
            events.push(fact(at + 1_800 * reps, Fact::SymptomsOf(date, told)));
        }
        if odd % 4 == 3 {
            // Of its date so far, sometimes of what other sessions of that date asked.
            events.push(fact(at + 1_800 * reps, Fact::NoCheckIn));
        }
        let place = Place { index: 2 * reps, ..Place::default() };
        events.extend(match odd {
            0 => vec![event(subject, at + 90, &Entry::Removed)],
            1 => vec![
                event(subject, at + 90, &Entry::Restored),
                event(subject, at + 80, &Entry::Removed),
            ],
            2 => vec![event(subject, at + 90, &Entry::Noted(Some("fijn".to_owned())))],
            3 => vec![event(subject, at + 90, &Entry::Kept)],
            4 => vec![event(subject, at + 90, &Entry::Progress(progress(reps), place))],
            _ => Vec::new(),
        });
        if reps % 3 == 0 {
            let other = Entry::Ended(progress(1), Outcome::Stopped);
            events.push(event(subject, at, &other));
            let mut same = event(subject, at, &Entry::Progress(progress(20), place));
            same.id = events.last().map_or(same.id, |last| last.id);
            events.push(same);
            let mut unreadable = event(subject, at, &other);
            unreadable.body = "{}".to_owned();
            events.push(unreadable);
        }
    }
    events
}

prop_compose! {
    /// The events of some sessions, in any order.
    pub(super) fn heard()(
        sketches in prop::collection::vec((0..90_u32, 0..12_u32, 0..=4_usize, 0..6_usize), 0..6)
    )(
        events in Just(events(&sketches)).prop_shuffle(),
    ) -> Vec<Event> {
        events
    }
}
