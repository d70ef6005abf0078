//! Events to the diary, purely.
//!
//! The order events arrive in means nothing, and hearing one twice changes nothing: two devices that know the same events
//! show the same diary, whatever way the events came.

mod told;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{
    body::{Said, decode},
    event::Event,
};
use crate::{
    recovery::diary::{Dated, Diary},
    session::record::Entry,
};
use told::Told;
pub use told::{Open, Session};

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
/// 2. Progress only grows, so the furthest of each figure holds; an end says how far it came in all, without what was begun anew.
/// 3. Of two starts the earlier holds, of two ends the later; of figures changed on the way the last.
/// 4. A session without an end was interrupted.
/// 5. A session without a readable start is left out: what was planned, and when, is not known. The check-in that was given
///    for it stays.
/// 6. Of two profiles, or one and that it no longer counts, of two check-ins or two answers after one session, the later holds;
///    a note written anew takes the place of an earlier one.
/// 7. What is told anew of a date takes the place of the symptoms told of it before; check-ins of a date that were a mistake are
///    those told on it before that was said.
/// 8. A session that was removed, and not restored later, is left out; its check-in stays, it was told all the same.
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
                told.entry(event.subject).or_default().hear(event.at, event.device, entry);
            }
            Ok(Some(Said::Fact(fact))) => diary.note(event.at, fact),
            Ok(None) => {}
            Err(_) => unreadable += 1,
        }
    }
    let sessions = told.into_iter().filter_map(|(id, told)| told.session(id));
    diary.sessions = sessions.filter(|s| s.removed.is_none()).map(|s| s.record).collect();
    diary.sessions.sort_by_key(|record| (record.plan.started, record.id));
    Folded { diary, unreadable }
}

/// The session that events of one subject add up to, if they tell of one.
pub(super) fn session(subject: Uuid, events: Vec<Event>) -> Option<Session> {
    let mut told = Told::default();
    for event in in_order(events) {
        if let Ok(Some(Said::Entry(entry))) = decode(&event) {
            told.hear(event.at, event.device, entry);
        }
    }
    told.session(subject)
}

/// By time, then by id; whole events last, so that even two of one id with different words fall the same way each time.
fn in_order(events: impl IntoIterator<Item = Event>) -> Vec<Event> {
    let mut events: Vec<_> = events.into_iter().collect();
    events.sort_by(|a, b| (a.at, a.id).cmp(&(b.at, b.id)).then_with(|| a.cmp(b)));
    events
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        recovery::{
            Injury,
            diary::{Allowance, Degree, Fact, Symptom, SymptomNote},
        },
        session::{
            answers::{CheckIn, Felt, Reported},
            record::{Outcome, Place, Progress, Record},
        },
        store::{
            event::new_id,
            sample::{event, fact, felt, heard, moment, plan, profile, progress, session},
        },
    };

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
        let mut later = event(7, 9, &Entry::Progress(progress(24), Place::default()));
        later.kind = "note".to_owned();
        events.push(later.clone());
        assert_eq!(fold(events.clone()), whole);
        later.kind = "progress".to_owned();
        later.body = "{}".to_owned();
        later.id = new_id(later.at);
        events.push(later);
        assert_eq!(fold(events), Folded { unreadable: 1, ..whole });
    }

    /// A repetition that was half done before a long pause, and begun anew after it.
    #[test]
    fn the_end_says_how_far_it_came_in_all() {
        let half = Progress { active: Duration::from_mins(1), ..progress(3) };
        let end = Progress { active: Duration::from_secs(57), ..half };
        let mut events = session(7, 0, 3, None);
        events.push(event(7, 60, &Entry::Progress(half, Place::default())));
        events.push(event(7, 90, &Entry::Ended(end, Outcome::Interrupted)));
        let record = |events: &[Event]| fold(events.to_vec()).diary.sessions.remove(0);
        assert_eq!(record(&events).progress, end);
        let later = Progress { active: Duration::from_secs(70), ..progress(4) };
        events.push(event(7, 120, &Entry::Progress(later, Place::default())));
        assert_eq!(record(&events).progress, later, "it was gone on with");
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

    /// In whatever order they come: what is told anew of a date takes the place of what was told of it before.
    #[test]
    fn a_date_told_anew_takes_the_place_of_what_was_told() {
        let told = |degree| SymptomNote { signs: [(Symptom::Pain, degree)].into(), note: None };
        let (date, before) = (moment(0).date_naive(), moment(0).date_naive() - Days::new(1));
        let mut events = vec![
            fact(10, Fact::Symptoms(told(Degree::Much))),
            fact(20, Fact::Symptoms(told(Degree::Some))),
            fact(30, Fact::SymptomsOf(date, told(Degree::None))),
            fact(40, Fact::SymptomsOf(before, told(Degree::Little))),
        ];
        let degrees = |events: &[Event]| -> Vec<_> {
            let told = fold(events.to_vec()).diary.symptoms;
            told.into_iter().map(|told| (told.date(), told.what)).collect()
        };
        let expected = [(before, told(Degree::Little)), (date, told(Degree::None))];
        assert_eq!(degrees(&events), expected);
        events.reverse();
        assert_eq!(degrees(&events), expected);
        events.push(fact(50, Fact::SymptomsOf(date, SymptomNote::default())));
        assert_eq!(degrees(&events), [(before, told(Degree::Little))], "all of it is taken back");
    }

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let mut events = session(7, 0, 3, None);
        events.push(event(7, 60, &Entry::Progress(progress(9), Place::default())));
        events.push(event(7, 61, &Entry::Progress(progress(4), Place::default())));
        assert_eq!(fold(events).diary.sessions.first().unwrap().progress, progress(9));
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

    #[test]
    fn what_was_removed_is_left_out_until_it_is_restored() {
        let mut events = session(7, 0, 3, Some(Outcome::Completed));
        let whole = fold(events.clone());
        events.push(event(7, 90, &Entry::Removed));
        assert_eq!(fold(events.clone()).diary.sessions, []);
        events.push(event(7, 91, &Entry::Restored));
        assert_eq!(fold(events), whole);
    }

    #[test]
    fn the_later_note_holds_and_leaves_the_answers() {
        let mut events = session(7, 0, 3, Some(Outcome::Completed));
        events.push(event(7, 10, &felt(Felt::Good)));
        events.push(event(7, 20, &Entry::Noted(Some("moe".to_owned()))));
        let record = |events: &[Event]| fold(events.to_vec()).diary.sessions.remove(0);
        let noted = record(&events);
        assert_eq!(noted.felt(), Some(Felt::Good));
        assert_eq!(noted.feedback.unwrap().note.as_deref(), Some("moe"));
        events.push(event(7, 30, &Entry::Noted(None)));
        assert_eq!(record(&events).feedback.unwrap().note, None);
    }
}
