//! What the app opens with: of a long diary as much as a day is judged by, and not all of it.
//!
//! Whatever the gates ask of the diary that is handed out here, they answer as they would with all of it. The rules that look
//! far back ask for the last session of a kind, for so many good ones, for a break, or for complaints without a clear
//! stretch since; so that is what is read of the time before the last weeks:
//!
//! 1. Of each program, outcome and feeling the last [`ALIKE`](alike::ALIKE) sessions.
//! 2. Dates that are no more than a break apart, back to the last one.
//! 3. The last day on which each thing was told, and every profile, allowance and checklist.

mod alike;
mod unfinished;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
    path::Path,
};

use chrono::NaiveDate;
use rusqlite::{Connection, ToSql, params};
use uuid::Uuid;

use super::{
    body::{CHECK_IN, SYMPTOMS, Said},
    derive::{ToldRow, days, event_of, told_between},
    fault::{Cause, StoreError},
    fold::Session,
    reader::{Filter, Reader, page, said},
};
use alike::alike;
use unfinished::unfinished;

use crate::{
    recovery::{
        diary::{Dated, Diary},
        gate::BREAK,
    },
    session::record::{Entry, Record, Unfinished},
};

/// Days that are always read whole: more than any rule looks back by itself, and what the Today screen shows.
const SPAN: i32 = 8 * 7;
/// A complaint this many days before another one belongs to it.
const CALM: i32 = 7;
/// How far before the first of such complaints another one still matters.
const AGAIN: i32 = 5 * 7;
/// What the app opens with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    pub diary: Diary,
    /// The last session, when it was cut off on this device and nothing was decided about it. What another device left open
    /// may be going on there, and is passed over.
    pub unfinished: Option<Unfinished>,
    /// Rows that are not as they were written; they are left out.
    pub damaged: usize,
}

/// Reads what a day is judged by.
pub fn opening(dir: &Path, today: NaiveDate) -> Result<Opening, StoreError> {
    let mut reader = Reader::open(dir)?;
    let (diary, unfinished) = reader.ask(|conn| Ok((diary(conn, today)?, unfinished(conn)?)))?;
    Ok(Opening { diary, unfinished, damaged: reader.damaged() })
}

fn diary(conn: &Connection, today: NaiveDate) -> Result<Diary, Cause> {
    let today = days(today);
    let first = first_date(conn, today)?;
    let mut found: BTreeMap<Uuid, Record> = BTreeMap::new();
    let mut keep = |sessions: Vec<Session>| {
        found.extend(sessions.into_iter().map(|session| (session.record.id, session.record)));
    };
    let all_since =
        Filter { from: NaiveDate::from_num_days_from_ce_opt(first), ..Filter::default() };
    let whole = page(conn, &all_since, None, usize::MAX)?.sessions;
    let dates = whole.iter().filter(|s| !s.record.progress.active.is_zero());
    let mut dates: Vec<i32> = dates.map(|session| days(session.record.date())).collect();
    keep(whole);
    keep(alike(conn, first)?);
    dates.push(today);
    let active_on = active_on(conn, &dates, first)?;
    let mut sessions: Vec<Record> = found.into_values().collect();
    sessions.sort_by_key(|record| (record.plan.started, record.id));
    let active_on =
        active_on.into_iter().filter_map(NaiveDate::from_num_days_from_ce_opt).collect();
    let mut diary = Diary { sessions, active_on, ..Diary::default() };
    let always = i32::MIN..=i32::MAX;
    for kinds in [&["allowance"][..], &["checklist"], &["profile", "no-profile"]] {
        tell(conn, kinds, &always, &mut diary)?;
    }
    for kind in [SYMPTOMS, CHECK_IN] {
        for date in last_dates(conn, kind, first)? {
            tell(conn, &[kind], &(date..=date), &mut diary)?;
        }
        tell(conn, &[kind], &(first..=i32::MAX), &mut diary)?;
    }
    Ok(diary)
}

/// The first date of what is read whole: as far back as complaints reach without a clear stretch.
fn first_date(conn: &Connection, today: i32) -> Result<i32, Cause> {
    let mut first = today.saturating_sub(SPAN);
    loop {
        let told = last_date(conn, "told WHERE pains = 'yes'", first, &[])?;
        let stopped = "session WHERE state <> 'removed' AND outcome = 'stopped'";
        let stopped = last_date(conn, stopped, first, &[])?;
        match told.max(stopped).filter(|date| *date >= first - CALM) {
            Some(date) => first = date,
            None => return Ok(first.saturating_sub(AGAIN)),
        }
    }
}

/// The last date before another one on which there is something.
fn last_date(
    conn: &Connection,
    what: &str,
    before: i32,
    values: &[&dyn ToSql],
) -> Result<Option<i32>, Cause> {
    let query = format!("SELECT max(date) FROM {what} AND date < ?1");
    let mut one = conn.prepare_cached(&query)?;
    let before: &dyn ToSql = &before;
    let values: Vec<_> = std::iter::once(before).chain(values.iter().copied()).collect();
    Ok(one.query_row(values.as_slice(), |row| row.get(0))?)
}

/// The last dates before another one on which each thing, or each few things together, was told.
fn last_dates(conn: &Connection, kind: &str, before: i32) -> Result<BTreeSet<i32>, Cause> {
    let next = "SELECT min(signs) FROM told WHERE kind = ?1 AND signs > ?2";
    let mut next = conn.prepare_cached(next)?;
    let last = "told WHERE kind = ?2 AND signs = ?3";
    let mut dates = BTreeSet::new();
    // The first are those that told of nothing.
    let mut signs = Some(String::new());
    while let Some(these) = signs {
        dates.extend(last_date(conn, last, before, &[&kind, &these])?);
        signs = next.query_row(params![kind, these], |row| row.get(0))?;
    }
    Ok(dates)
}

/// From the first of these dates back as many dates as it takes to know that there was no break, up to the last real one.
fn active_on(conn: &Connection, dates: &[i32], first: i32) -> Result<Vec<i32>, Cause> {
    const DONE: &str = "session INDEXED BY session_done WHERE state <> 'removed' AND active_ms > 0";
    let early = format!("SELECT min(date) FROM {DONE} AND date >= ?1 AND date < ?2");
    let late = format!("SELECT max(date) FROM {DONE} AND date < ?1");
    let mut early = conn.prepare_cached(&early)?;
    let mut found = Vec::new();
    let mut date = dates.iter().copied().min().unwrap_or(first);
    while let Some(near) = early.query_row([date - BREAK, date], |row| row.get(0))? {
        found.push(near);
        date = near;
    }
    let before: Option<i32> = conn.prepare_cached(&late)?.query_row([date], |row| row.get(0))?;
    found.extend(before);
    Ok(found)
}

/// Puts in the diary what of some kinds was told on these dates.
fn tell(
    conn: &Connection,
    kinds: &[&str],
    span: &RangeInclusive<i32>,
    diary: &mut Diary,
) -> Result<(), Cause> {
    let mut told = Vec::new();
    for kind in kinds {
        told.extend(told_between(conn, kind, *span.start(), *span.end())?);
    }
    told.sort_by_key(ToldRow::place);
    for row in told {
        let event = event_of(conn, &row)?;
        let at = event.at;
        match said(&event)? {
            Said::Entry(Entry::CheckedIn(what)) => diary.check_ins.push(Dated { at, what }),
            Said::Entry(_) => return Err(Cause::Damaged),
            Said::Fact(fact) => diary.note(at, fact),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Days, FixedOffset};
    use proptest::prelude::*;

    use super::*;
    use crate::{
        program::library::Library,
        recovery::{
            Injury, Profile, Tracks,
            diary::{Allowance, Degree, Fact, Symptom, SymptomNote},
            gate,
        },
        session::{
            answers::{CheckIn, Feedback, Felt, Reported},
            record::{Outcome, Place, Progress},
        },
        store::{
            database::{Database, in_memory},
            event::Event,
            file,
            fold::fold,
            sample::{event_at, fact_at, plan_at},
        },
    };

    const PROGRAMS: [&str; 8] =
        ["breath", "light", "endurance", "quick", "long", "combined", "massage", "gone"];

    /// One thing that happened: days since the one before, which program, how it ended and felt, what was told.
    #[derive(Clone, Debug)]
    struct Thing {
        days: u64,
        hour: u64,
        program: &'static str,
        end: Option<Outcome>,
        feedback: Option<Feedback>,
        told: Told,
    }

    #[derive(Clone, Copy, Debug)]
    enum Told {
        Nothing,
        Asked,
        Reported(Reported),
        Symptom(Symptom),
        /// Of the day before, in the place of what was told of it.
        Anew(Option<Symptom>),
        Mistake,
        Physio,
    }

    fn thing() -> impl Strategy<Value = Thing> {
        let gap = prop_oneof![6 => 0..2_u64, 3 => 2..10_u64, 1 => 10..40_u64];
        let end = prop_oneof![
            6 => Just(Some(Outcome::Completed)),
            2 => prop::sample::select(Outcome::ALL.to_vec()).prop_map(Some),
            1 => Just(None),
        ];
        let felt = prop_oneof![
            2 => Just(None),
            1 => Just(Some(Feedback::default())),
            6 => prop::sample::select(vec![Felt::Good, Felt::Good, Felt::Okay, Felt::TooMuch])
                .prop_map(|felt| Some(Feedback { felt: Some(felt), ..Feedback::default() })),
        ];
        let told = prop_oneof![
            6 => Just(Told::Nothing),
            3 => Just(Told::Asked),
            2 => prop::sample::select(Reported::ALL.to_vec()).prop_map(Told::Reported),
            1 => prop::sample::select(Symptom::ALL.to_vec()).prop_map(Told::Symptom),
            1 => prop::option::of(prop::sample::select(Symptom::ALL.to_vec())).prop_map(Told::Anew),
            1 => Just(Told::Physio),
            1 => Just(Told::Mistake),
        ];
        (gap, 6..22_u64, prop::sample::select(PROGRAMS.to_vec()), end, felt, told).prop_map(
            |(days, hour, program, end, feedback, told)| Thing {
                days,
                hour,
                program,
                end,
                feedback,
                told,
            },
        )
    }

    /// The events of some things, and the last moment.
    fn events(birth: u64, injury: Injury, things: &[Thing]) -> (Vec<Event>, DateTime<FixedOffset>) {
        let first = DateTime::parse_from_rfc3339("2026-03-01T00:00:00+01:00").unwrap();
        let mut day = first;
        let profile = Profile {
            birth: first.date_naive().checked_add_days(Days::new(birth)).unwrap(),
            injury,
        };
        let mut events = vec![fact_at(first, Fact::Profile(profile))];
        for (subject, thing) in (0_u128..).zip(things) {
            day = day.checked_add_days(Days::new(thing.days)).unwrap();
            let at = day + std::time::Duration::from_secs(thing.hour * 3_600 + 60);
            let minutes = if thing.end.is_none() { 0 } else { 5 };
            let active = std::time::Duration::from_mins(minutes);
            let progress = Progress { active, reps_done: 8, ..Progress::default() };
            let started = Entry::Started(plan_at(thing.program, at));
            events.push(event_at(subject, at, &started));
            events.push(event_at(subject, at, &Entry::Progress(progress, Place::default())));
            events.extend(thing.end.map(|end| event_at(subject, at, &Entry::Ended(progress, end))));
            let feedback = thing.feedback.clone().map(Entry::Felt);
            events.extend(feedback.map(|entry| event_at(subject, at, &entry)));
            let program = thing.program.to_owned();
            let checked = |what| event_at(subject, at, &Entry::CheckedIn(CheckIn::from_iter(what)));
            events.extend(match thing.told {
                Told::Nothing => None,
                Told::Asked => Some(checked(None)),
                Told::Reported(what) => Some(checked(Some(what))),
                Told::Symptom(sign) => {
                    let signs = std::iter::once((sign, Degree::Some)).collect();
                    Some(fact_at(at, Fact::Symptoms(SymptomNote { signs, note: None })))
                }
                Told::Anew(sign) => {
                    let signs = sign.map(|sign| (sign, Degree::Some)).into_iter().collect();
                    let told = SymptomNote { signs, note: None };
                    let before = at.date_naive() - Days::new(1);
                    Some(fact_at(at, Fact::SymptomsOf(before, told)))
                }
                Told::Mistake => Some(fact_at(at, Fact::NoCheckIn)),
                Told::Physio => Some(fact_at(at, Fact::Allowance(Allowance::Given { program }))),
            });
        }
        (events, day)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]
        #[test]
        fn a_day_is_judged_as_by_the_whole_diary(
            birth in 0..120_u64,
            injury in prop::sample::select(vec![Injury::None, Injury::ThirdDegree]),
            things in prop::collection::vec(thing(), 0..120),
            same in thing(),
            days in 1..6_u64,
            times in 0..100_usize,
            later in 0..30_u64,
            hour in 0..24_u64,
        ) {
            // The same again and again, for longer than what is read whole.
            let same = vec![Thing { days, ..same }; times];
            let (events, last) = events(birth, injury, &[things, same].concat());
            let now = last.checked_add_days(Days::new(later)).unwrap()
                + std::time::Duration::from_secs(hour * 3_600);
            let whole = fold(events.clone()).diary;
            let conn = in_memory(events).unwrap();
            let part = diary(&conn, now.date_naive()).unwrap();
            prop_assert_eq!(judge(&part, now), judge(&whole, now));
            let last = |diary: &Diary| diary.sessions.last().map(|record| record.id);
            prop_assert_eq!(last(&part), last(&whole));
            prop_assert!(part.sessions.iter().all(|record| whole.sessions.contains(record)));
        }
    }

    fn judge(diary: &Diary, now: DateTime<FixedOffset>) -> gate::Today {
        let (library, tracks) = (Library::open(None), Tracks::new(Vec::new()));
        gate::today(diary, tracks.of(diary.profile.as_ref()), library.iter(), now)
    }

    /// What was told long ago holds as long as no clear days came after it.
    #[test]
    fn complaints_without_a_clear_stretch_are_read_from_the_first() {
        let thing = |days, program, told| Thing {
            days,
            hour: 9,
            program,
            end: Some(Outcome::Completed),
            feedback: Some(Feedback { felt: Some(Felt::Good), ..Feedback::default() }),
            told,
        };
        let mut things = vec![
            thing(60, "endurance", Told::Physio),
            thing(1, "breath", Told::Reported(Reported::Complaint)),
        ];
        things.extend(vec![thing(2, "breath", Told::Symptom(Symptom::Pain)); 70]);
        let (events, last) = events(0, Injury::None, &things);
        let now = last + std::time::Duration::from_hours(40);
        let conn = in_memory(events.clone()).unwrap();
        let part = judge(&diary(&conn, now.date_naive()).unwrap(), now);
        assert_eq!(part, judge(&fold(events).diary, now));
        let endurance = part.gate("endurance").unwrap();
        assert!(matches!(endurance.state, gate::State::NotToday { why: gate::Why::Complaint, .. }));
    }

    /// What was corrected long ago does not stand in the way of what was told before it, in whatever order they came.
    #[test]
    fn what_no_longer_holds_hides_nothing() {
        let at = DateTime::parse_from_rfc3339("2026-01-10T09:00:00+01:00").unwrap();
        let pain = || SymptomNote { signs: [(Symptom::Pain, Degree::Some)].into(), note: None };
        let day = |days| at + Days::new(days);
        let date = |days| day(days).date_naive();
        let events = [
            fact_at(day(0), Fact::Symptoms(pain())),
            fact_at(day(1), Fact::Symptoms(pain())),
            fact_at(day(2), Fact::SymptomsOf(date(1), SymptomNote::default())),
        ];
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let temp = tempfile::tempdir().unwrap();
            let mut database = Database::open(&file(temp.path())).unwrap();
            for at in order {
                database.append_all([events[at].clone()]).unwrap();
            }
            let told = opening(temp.path(), date(200)).unwrap().diary.symptoms;
            assert_eq!(told.iter().map(Dated::date).collect::<Vec<_>>(), [date(0)], "{order:?}");
        }
    }

    /// A check-in that was a mistake is none, whichever of the two is heard of first; what is told after it holds.
    #[test]
    fn a_check_in_taken_back_is_none_in_whatever_order_they_came() {
        let at = DateTime::parse_from_rfc3339("2026-01-10T09:00:00+01:00").unwrap();
        let minute = |minutes| at + std::time::Duration::from_mins(minutes);
        let told = |minutes: u8, what| {
            let entry = Entry::CheckedIn(CheckIn::from_iter([what]));
            event_at(minutes.into(), minute(minutes.into()), &entry)
        };
        let events = [
            told(0, Reported::Urgent),
            told(1, Reported::CannotLetGo),
            fact_at(minute(2), Fact::NoCheckIn),
            told(3, Reported::Pain),
        ];
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
            let temp = tempfile::tempdir().unwrap();
            let mut database = Database::open(&file(temp.path())).unwrap();
            for at in order {
                database.append_all([events[at].clone()]).unwrap();
            }
            let told = opening(temp.path(), at.date_naive()).unwrap().diary.check_ins;
            let told: Vec<_> = told.iter().map(|told| told.what.clone()).collect();
            assert_eq!(told, [CheckIn::from_iter([Reported::Pain])], "{order:?}");
            assert_eq!(fold(events.clone()).diary.check_ins.len(), 1);
        }
    }

    #[test]
    fn of_years_of_sessions_few_are_read() {
        let thing = Thing {
            days: 1,
            hour: 9,
            program: "light",
            end: Some(Outcome::Completed),
            feedback: Some(Feedback { felt: Some(Felt::Good), ..Feedback::default() }),
            told: Told::Asked,
        };
        let (events, last) = events(0, Injury::None, &vec![thing; 3_000]);
        let conn = in_memory(events).unwrap();
        let part = diary(&conn, last.date_naive()).unwrap();
        // 92 days, and 20 alike before them.
        assert!(part.sessions.len() <= 92 + 20, "{}", part.sessions.len());
        assert!(part.active_on.len() < 3_000 / 14, "{}", part.active_on.len());
        assert!(part.check_ins.len() < 100, "{}", part.check_ins.len());
    }
}
