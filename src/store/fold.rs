//! Events to the diary, purely.
//!
//! The order events arrive in means nothing, and hearing one twice changes nothing: two devices that know the same events
//! show the same diary, whatever way the events came.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::{
    body::{Said, decode},
    event::Event,
};
use crate::{
    recovery::diary::{Dated, Diary, Fact},
    session::{
        answers::{CheckIn, Feedback},
        record::{Entry, Outcome, Plan, Progress, Record},
    },
};

/// What a set of events adds up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    pub diary: Diary,
    /// Events whose body could not be read; they are left out.
    pub unreadable: usize,
}

/// Adds events up to a diary.
///
/// 1. An event counts once, whatever its `id` says how often.
/// 2. Progress only grows, so the furthest of each figure holds.
/// 3. Of two starts the earlier holds, of two ends the later; of figures changed on the way the last.
/// 4. A session without an end was interrupted.
/// 5. A session without a readable start is left out: what was planned, and when, is not known. The check-in that was given
///    for it stays.
/// 6. Of two profiles, or one and that it no longer counts, of two check-ins or two answers after one session, the later holds.
pub fn fold(events: impl IntoIterator<Item = Event>) -> Folded {
    let mut unreadable = 0;
    let mut heard = BTreeSet::new();
    let mut told: BTreeMap<Uuid, Told> = BTreeMap::new();
    let mut diary = Diary::default();
    for event in in_order(events) {
        if !heard.insert(event.id) {
            continue;
        }
        match decode(&event) {
            Ok(Some(Said::Entry(entry))) => {
                if let Entry::CheckedIn(check_in) = &entry {
                    diary.check_ins.push(Dated { at: event.at, what: check_in.clone() });
                }
                told.entry(event.subject).or_default().hear(entry);
            }
            Ok(Some(Said::Fact(fact))) => note(&mut diary, event.at, fact),
            Ok(None) => {}
            Err(_) => unreadable += 1,
        }
    }
    diary.sessions = told.into_iter().filter_map(|(id, told)| told.record(id)).collect();
    diary.sessions.sort_by_key(|record| (record.plan.started, record.id));
    Folded { diary, unreadable }
}

fn note(diary: &mut Diary, at: DateTime<FixedOffset>, fact: Fact) {
    match fact {
        Fact::Profile(profile) => diary.profile = Some(profile),
        Fact::NoProfile => diary.profile = None,
        Fact::Symptoms(what) => diary.symptoms.push(Dated { at, what }),
        Fact::Allowance(what) => diary.allowances.push(Dated { at, what }),
        Fact::Checklist(what) => diary.checklists.push(Dated { at, what }),
    }
}

/// By time, then by id; whole events last, so that even two of one id with different words fall the same way each time.
fn in_order(events: impl IntoIterator<Item = Event>) -> Vec<Event> {
    let mut events: Vec<_> = events.into_iter().collect();
    events.sort_by(|a, b| (a.at, a.id).cmp(&(b.at, b.id)).then_with(|| a.cmp(b)));
    events
}

/// What is known of a session so far.
#[derive(Default)]
struct Told {
    plan: Option<Plan>,
    retimed: Option<Plan>,
    progress: Progress,
    outcome: Option<Outcome>,
    check_in: Option<CheckIn>,
    feedback: Option<Feedback>,
}

impl Told {
    fn hear(&mut self, entry: Entry) {
        match entry {
            Entry::CheckedIn(check_in) => self.check_in = Some(check_in),
            Entry::Felt(feedback) => self.feedback = Some(feedback),
            Entry::Started(plan) => {
                self.plan.get_or_insert(plan);
            }
            Entry::Retimed(plan) => self.retimed = Some(plan),
            Entry::Progress(progress) => self.reach(progress),
            Entry::Ended(progress, outcome) => {
                self.reach(progress);
                self.outcome = Some(outcome);
            }
        }
    }

    fn reach(&mut self, other: Progress) {
        let own = self.progress;
        self.progress = Progress {
            active: own.active.max(other.active),
            paused: own.paused.max(other.paused),
            reps_done: own.reps_done.max(other.reps_done),
            tired: own.tired.max(other.tired),
        };
    }

    fn record(self, id: Uuid) -> Option<Record> {
        let Plan { program, started, .. } = self.plan.clone()?;
        let plan = self.retimed.map(|retimed| Plan { program, started, ..retimed });
        Some(Record {
            id,
            plan: plan.or(self.plan)?,
            progress: self.progress,
            outcome: self.outcome.unwrap_or(Outcome::Interrupted),
            check_in: self.check_in,
            feedback: self.feedback,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        recovery::{Injury, Profile, diary::Allowance},
        session::answers::{Felt, Reported},
        store::{body::encode, event::new_id},
    };

    fn moment(seconds: u32) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-21T09:30:00+01:00").unwrap()
            + Duration::from_secs(seconds.into())
    }

    fn plan(program: &str, started: u32) -> Plan {
        Plan {
            program: program.to_owned(),
            started: moment(started),
            planned: Duration::from_mins(5),
            reps_planned: 24,
            blocks: Vec::new(),
        }
    }

    fn progress(reps: u32) -> Progress {
        Progress {
            active: Duration::from_secs(u64::from(reps) * 9),
            paused: Duration::from_secs(u64::from(reps / 2)),
            reps_done: reps,
            tired: reps / 8,
        }
    }

    fn event(subject: u128, at: u32, entry: &Entry) -> Event {
        said(subject, at, &Said::Entry(entry.clone()))
    }

    fn said(subject: u128, at: u32, said: &Said) -> Event {
        let (kind, body) = encode(said).unwrap();
        Event {
            id: new_id(moment(at)),
            subject: Uuid::from_u128(subject),
            kind: kind.to_owned(),
            at: moment(at),
            device: Uuid::nil(),
            body,
        }
    }

    fn session(subject: u128, at: u32, reps: u32, end: Option<Outcome>) -> Vec<Event> {
        let mut events = vec![event(subject, at, &Entry::Started(plan("light", at)))];
        events.extend(
            (1..=reps).map(|rep| event(subject, at + rep, &Entry::Progress(progress(rep)))),
        );
        events.extend(
            end.map(|outcome| {
                event(subject, at + reps + 1, &Entry::Ended(progress(reps), outcome))
            }),
        );
        events
    }

    #[test]
    fn entries_add_up_to_a_record() {
        let folded = fold(session(7, 0, 9, Some(Outcome::EndedEarly)));
        assert_eq!(
            folded.diary.sessions,
            [Record {
                id: Uuid::from_u128(7),
                plan: plan("light", 0),
                progress: progress(9),
                outcome: Outcome::EndedEarly,
                check_in: None,
                feedback: None,
            }]
        );
    }

    #[test]
    fn a_session_without_an_end_was_interrupted() {
        let folded = fold(session(7, 0, 9, None));
        let record = folded.diary.sessions.first().unwrap();
        assert_eq!((record.outcome, record.progress), (Outcome::Interrupted, progress(9)));
    }

    #[test]
    fn a_session_without_a_start_is_left_out_and_the_others_stay() {
        let mut events = session(7, 0, 3, Some(Outcome::Completed));
        events.remove(0);
        events.extend(session(8, 60, 1, None));
        let folded = fold(events);
        assert_eq!(folded.diary.sessions.len(), 1);
        assert_eq!(folded.diary.sessions.first().unwrap().id, Uuid::from_u128(8));
    }

    #[test]
    fn unknown_kinds_are_passed_over_and_bad_bodies_counted() {
        let mut events = session(7, 0, 3, Some(Outcome::Completed));
        let whole = fold(events.clone());
        let mut later = event(7, 9, &Entry::Progress(progress(24)));
        later.kind = "note".to_owned();
        events.push(later.clone());
        assert_eq!(fold(events.clone()), whole);
        later.kind = "progress".to_owned();
        later.body = "{}".to_owned();
        later.id = new_id(later.at);
        events.push(later);
        assert_eq!(fold(events), Folded { unreadable: 1, ..whole });
    }

    #[test]
    fn of_two_ends_the_later_holds_and_of_two_starts_the_earlier() {
        let mut events = session(7, 10, 3, Some(Outcome::Interrupted));
        events.push(event(7, 99, &Entry::Ended(progress(5), Outcome::Completed)));
        events.push(event(7, 98, &Entry::Started(plan("other", 0))));
        let folded = fold(events);
        let record = folded.diary.sessions.first().unwrap();
        assert_eq!(record.plan, plan("light", 10));
        assert_eq!((record.outcome, record.progress), (Outcome::Completed, progress(5)));
    }

    fn felt(felt: Felt) -> Entry {
        Entry::Felt(Feedback { felt: Some(felt), ..Feedback::default() })
    }

    fn fact(at: u32, fact: Fact) -> Event {
        said(u128::from(at), at, &Said::Fact(fact))
    }

    fn profile(at: u32, injury: Injury) -> Event {
        let birth = "2026-11-01".parse().unwrap();
        fact(at, Fact::Profile(Profile { birth, injury }))
    }

    #[test]
    fn answers_belong_to_their_session_and_the_later_hold() {
        let mut events = session(7, 10, 3, Some(Outcome::Completed));
        let reported = |what| Entry::CheckedIn(CheckIn::from_iter([what]));
        events.push(event(7, 30, &felt(Felt::TooMuch)));
        events.push(event(7, 40, &felt(Felt::Okay)));
        events.push(event(7, 2, &reported(Reported::CannotFeel)));
        events.push(event(7, 1, &reported(Reported::Pain)));
        // No session came of this one.
        events.push(event(8, 60, &reported(Reported::Heavy)));
        let diary = fold(events).diary;
        let record = diary.sessions.first().unwrap();
        assert_eq!((diary.sessions.len(), record.felt()), (1, Some(Felt::Okay)));
        assert!(record.check_in.as_ref().unwrap().has(Reported::CannotFeel));
        let told: Vec<_> =
            diary.check_ins.iter().map(|told| (told.at, told.what.clone())).collect();
        let expected = [(1, Reported::Pain), (2, Reported::CannotFeel), (60, Reported::Heavy)];
        let expected = expected.map(|(at, what)| (moment(at), CheckIn::from_iter([what])));
        assert_eq!(told, expected);
    }

    #[test]
    fn the_latest_profile_holds_and_an_allowance_can_be_taken_back() {
        let program = "light".to_owned();
        let given = Fact::Allowance(Allowance::Given { program: program.clone() });
        let withdrawn = Fact::Allowance(Allowance::Withdrawn { program });
        let mut events = vec![
            profile(9, Injury::ThirdDegree),
            profile(3, Injury::Unknown),
            fact(20, withdrawn),
            fact(10, given),
        ];
        let diary = fold(events.clone()).diary;
        let today = moment(0).date_naive();
        assert_eq!(diary.profile.unwrap().injury, Injury::ThirdDegree);
        for (at, stays) in [(10, false), (8, true)] {
            let taken_back = events.iter().cloned().chain([fact(at, Fact::NoProfile)]);
            assert_eq!(fold(taken_back).diary.profile.is_some(), stays, "at {at}");
        }
        assert!(!diary.allows("light", &(today..=today)));
        events.remove(2);
        let diary = fold(events).diary;
        assert!(
            diary.allows("light", &(today..=today)) && !diary.allows("quick", &(today..=today))
        );
        let yesterday = today.pred_opt().unwrap();
        assert!(!diary.allows("light", &(yesterday..=yesterday)));
    }

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let mut events = session(7, 0, 3, None);
        events.push(event(7, 60, &Entry::Progress(progress(9))));
        events.push(event(7, 61, &Entry::Progress(progress(4))));
        assert_eq!(fold(events).diary.sessions.first().unwrap().progress, progress(9));
    }

    /// Some sessions, with ends that contradict each other and events of one id with different words.
    fn events(sessions: &[(u32, u32, usize)]) -> Vec<Event> {
        let mut events = Vec::new();
        for (subject, (at, reps, end)) in (0_u128..).zip(sessions) {
            let (at, reps, end) = (*at, *reps, Outcome::ALL.get(*end).copied());
            events.extend(session(subject, at, reps, end));
            events.push(event(subject, at, &felt(Felt::ALL[reps as usize % 3])));
            events.push(event(subject, at, &Entry::CheckedIn(CheckIn::default())));
            events.push(profile(at, Injury::ALL[reps as usize % 8]));
            if reps % 3 == 0 {
                let other = Entry::Ended(progress(1), Outcome::Stopped);
                events.push(event(subject, at, &other));
                let mut same = event(subject, at, &Entry::Progress(progress(20)));
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
        fn heard()(
            sessions in prop::collection::vec((0..90_u32, 0..12_u32, 0..=4_usize), 0..6)
        )(
            events in Just(events(&sessions)).prop_shuffle(),
        ) -> Vec<Event> {
            events
        }
    }

    proptest! {
        #[test]
        fn neither_order_nor_repetition_changes_anything(
            (once, other) in heard().prop_flat_map(|events| {
                let again: Vec<_> = events.iter().chain(events.iter().step_by(2)).cloned().collect();
                (Just(events), Just(again).prop_shuffle())
            })
        ) {
            prop_assert_eq!(fold(other), fold(once));
        }
    }
}
