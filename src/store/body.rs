//! What an event's body says, in JSON; the same shapes serve `history --json`.
//!
//! Lengths are seconds, whole ones as integers, others with at most three decimals: a length is cut to the millisecond it
//! is in, never rounded up, so what is kept is never more than what was. Fields may be added; a reader passes over
//! those it does not know.

mod bounds;
mod done;
mod kept;
mod told;

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::event::Event;
use crate::{
    recovery::diary::Fact,
    session::record::{Entry, Outcome},
    words::clean,
};
pub(crate) use bounds::YEARS;
pub(super) use bounds::keeps_bounds;
pub(crate) use done::BlockShape;
use done::{EndShape, PlanShape, StepShape};
pub(super) use kept::{decode_session, encode_session};
use told::{AllowanceShape, ChecklistShape, ProfileShape, SymptomsShape};
pub(crate) use told::{CheckInShape, FeedbackShape};

pub(super) const CHECK_IN: &str = "check-in";
const STARTED: &str = "started";
const RETIMED: &str = "retimed";
const PROGRESS: &str = "progress";
const ENDED: &str = "ended";
const FELT: &str = "felt";
const KEPT: &str = "kept";
const NOTED: &str = "noted";
const REMOVED: &str = "removed";
const RESTORED: &str = "restored";
const PROFILE: &str = "profile";
const NO_PROFILE: &str = "no-profile";
pub(super) const NO_CHECK_IN: &str = "no-check-in";
pub(super) const SYMPTOMS: &str = "symptoms";
const ALLOWANCE: &str = "allowance";
const CHECKLIST: &str = "checklist";

/// The body of what says all by its kind.
const NOTHING: &str = "{}";

/// What an event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Of the session that is the event's subject.
    Entry(Entry),
    Fact(Fact),
}

/// The kind and the body that say this.
pub(super) fn encode(said: &Said) -> serde_json::Result<(&'static str, String)> {
    match said {
        Said::Entry(entry) => encode_entry(entry),
        Said::Fact(fact) => encode_fact(fact),
    }
}

fn encode_entry(entry: &Entry) -> serde_json::Result<(&'static str, String)> {
    Ok(match entry {
        Entry::CheckedIn(check_in) => {
            (CHECK_IN, serde_json::to_string(&CheckInShape::from(check_in))?)
        }
        Entry::Felt(feedback) => (FELT, serde_json::to_string(&FeedbackShape::from(feedback))?),
        Entry::Started(plan) => (STARTED, serde_json::to_string(&PlanShape::from(plan))?),
        Entry::Retimed(plan) => (RETIMED, serde_json::to_string(&PlanShape::from(plan))?),
        Entry::Progress(progress, place) => (
            PROGRESS,
            serde_json::to_string(&StepShape { progress: progress.into(), next: place.into() })?,
        ),
        Entry::Ended(progress, outcome) => (
            ENDED,
            serde_json::to_string(&EndShape {
                outcome: outcome.name().to_owned(),
                progress: progress.into(),
            })?,
        ),
        Entry::Kept => (KEPT, NOTHING.to_owned()),
        Entry::Noted(note) => (NOTED, serde_json::to_string(&NoteShape { note: note.clone() })?),
        Entry::Removed => (REMOVED, NOTHING.to_owned()),
        Entry::Restored => (RESTORED, NOTHING.to_owned()),
    })
}

fn encode_fact(fact: &Fact) -> serde_json::Result<(&'static str, String)> {
    Ok(match fact {
        Fact::Profile(profile) => (PROFILE, serde_json::to_string(&ProfileShape::from(profile))?),
        Fact::NoCheckIn => (NO_CHECK_IN, NOTHING.to_owned()),
        Fact::NoProfile => (NO_PROFILE, NOTHING.to_owned()),
        Fact::Symptoms(note) => (SYMPTOMS, serde_json::to_string(&SymptomsShape::of(None, note))?),
        Fact::SymptomsOf(date, note) => {
            (SYMPTOMS, serde_json::to_string(&SymptomsShape::of(Some(*date), note))?)
        }
        Fact::Allowance(told) => (ALLOWANCE, serde_json::to_string(&AllowanceShape::from(told))?),
        Fact::Checklist(list) => (CHECKLIST, serde_json::to_string(&ChecklistShape::from(list))?),
    })
}

/// What an event says; `None` for a kind that is not known here.
///
/// # Errors
/// A body that is not what its kind asks for: its checksum may be right all the same, so it was written by another hand.
pub(super) fn decode(event: &Event) -> serde_json::Result<Option<Said>> {
    let body = &event.body;
    let entry = match event.kind.as_str() {
        CHECK_IN => Entry::CheckedIn(serde_json::from_str::<CheckInShape>(body)?.check_in()),
        STARTED => Entry::Started(serde_json::from_str::<PlanShape>(body)?.plan()?),
        RETIMED => Entry::Retimed(serde_json::from_str::<PlanShape>(body)?.plan()?),
        PROGRESS => {
            let step: StepShape = serde_json::from_str(body)?;
            Entry::Progress(step.progress.progress(), step.next.place())
        }
        ENDED => {
            let end: EndShape = serde_json::from_str(body)?;
            let outcome =
                Outcome::named(&end.outcome).ok_or_else(|| de::Error::custom("no such outcome"))?;
            Entry::Ended(end.progress.progress(), outcome)
        }
        FELT => Entry::Felt(serde_json::from_str::<FeedbackShape>(body)?.feedback()?),
        KEPT => Entry::Kept,
        NOTED => {
            let note = serde_json::from_str::<NoteShape>(body)?.note;
            Entry::Noted(note.map(|note| clean(&note)))
        }
        REMOVED => Entry::Removed,
        RESTORED => Entry::Restored,
        _ => return Ok(decode_fact(event)?.map(Said::Fact)),
    };
    Ok(Some(Said::Entry(entry)))
}

fn decode_fact(event: &Event) -> serde_json::Result<Option<Fact>> {
    let body = &event.body;
    Ok(Some(match event.kind.as_str() {
        PROFILE => Fact::Profile(serde_json::from_str::<ProfileShape>(body)?.profile()?),
        NO_CHECK_IN => Fact::NoCheckIn,
        NO_PROFILE => Fact::NoProfile,
        SYMPTOMS => serde_json::from_str::<SymptomsShape>(body)?.fact()?,
        ALLOWANCE => Fact::Allowance(serde_json::from_str::<AllowanceShape>(body)?.allowance()),
        CHECKLIST => Fact::Checklist(serde_json::from_str::<ChecklistShape>(body)?.checklist()),
        _ => return Ok(None),
    }))
}

/// A length of time in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seconds(pub(crate) Duration);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (whole, millis) = (self.0.as_secs(), self.0.subsec_millis());
        if millis == 0 {
            return serializer.serialize_u64(whole);
        }
        // By way of its text: no sum of two fractions is as near to the decimals.
        let seconds = format!("{whole}.{millis:03}").parse::<f64>().map_err(ser::Error::custom)?;
        serializer.serialize_f64(seconds)
    }
}

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        let length = Duration::try_from_secs_f64(seconds).map_err(de::Error::custom)?;
        let millis = length.saturating_add(Duration::from_micros(500)).as_millis();
        u64::try_from(millis)
            .map(|millis| Self(Duration::from_millis(millis)))
            .map_err(de::Error::custom)
    }
}

#[derive(Serialize, Deserialize)]
struct NoteShape {
    note: Option<String>,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::DateTime;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::{
        recovery::{
            Injury, Profile,
            diary::{Allowance, Check, Checklist, Degree, Symptom, SymptomNote},
        },
        session::{
            answers::{CheckIn, Could, Discomfort, Feedback, Felt, Reported},
            record::{Place, Plan, PlannedBlock, Progress},
        },
    };

    fn back(said: &Said) -> Option<Said> {
        let (kind, body) = encode(said).unwrap();
        decode(&event(kind, &body)).unwrap()
    }

    fn event(kind: &str, body: &str) -> Event {
        Event {
            id: Uuid::nil(),
            subject: Uuid::nil(),
            kind: kind.to_owned(),
            at: DateTime::default(),
            device: Uuid::nil(),
            body: body.to_owned(),
        }
    }

    fn json(length: Duration) -> String {
        serde_json::to_string(&Seconds(length)).unwrap()
    }

    #[test]
    fn whole_seconds_are_integers_and_others_have_three_decimals_at_most() {
        assert_eq!(json(Duration::from_secs(336)), "336");
        assert_eq!(json(Duration::from_millis(2_500)), "2.5");
        assert_eq!(json(Duration::from_micros(5_001_999)), "5.001");
        assert_eq!(json(Duration::from_micros(999)), "0");
    }

    proptest! {
        #[test]
        fn a_length_comes_back_to_the_millisecond(millis in 0..4_000_000_000_u64) {
            let length = Duration::from_millis(millis);
            let text = json(length);
            prop_assert!(text.split('.').nth(1).is_none_or(|decimals| decimals.len() <= 3), "{text}");
            prop_assert_eq!(serde_json::from_str::<Seconds>(&text).unwrap().0, length);
        }
    }

    #[test]
    fn every_entry_comes_back() {
        let plan = Plan {
            program: "light".to_owned(),
            started: DateTime::parse_from_rfc3339("2026-11-21T09:30:12.123456+01:00").unwrap(),
            planned: Duration::from_secs(336),
            reps_planned: 24,
            blocks: vec![PlannedBlock {
                sets: 3,
                reps: 8,
                set_rest: Duration::from_mins(1),
                steps: vec![
                    ("contract".to_owned(), Duration::from_secs(3)),
                    ("release".to_owned(), Duration::from_millis(6_500)),
                ],
            }],
        };
        let progress = Progress {
            active: Duration::from_millis(100_250),
            paused: Duration::from_secs(4),
            reps_done: 9,
            tired: 1,
        };
        let (spent, active) = (Duration::from_millis(1_500), Duration::from_secs(99));
        let place = Place { index: 21, spent, active };
        let mut entries = vec![
            Entry::Started(plan),
            Entry::Progress(progress, place),
            Entry::Kept,
            Entry::Noted(None),
            Entry::Noted(Some("Fijn.".to_owned())),
            Entry::Removed,
            Entry::Restored,
        ];
        entries.extend(Outcome::ALL.map(|outcome| Entry::Ended(progress, outcome)));
        for said in entries.into_iter().map(Said::Entry) {
            assert_eq!(back(&said), Some(said));
        }
    }

    #[test]
    fn everything_told_comes_back() {
        let note = Some("Fijn, met een kussen.".to_owned());
        let mut said = vec![
            Said::Entry(Entry::CheckedIn(CheckIn::default())),
            Said::Entry(Entry::CheckedIn(Reported::ALL.into_iter().collect())),
            Said::Entry(Entry::Felt(Feedback::default())),
        ];
        for (felt, could) in Felt::ALL.into_iter().zip([Could::Yes, Could::No, Could::Yes]) {
            let (feel, let_go) = (Some(could), Some(Could::No));
            let discomfort = Discomfort::new(10);
            let felt = Feedback { felt: Some(felt), feel, let_go, discomfort, note: note.clone() };
            said.push(Said::Entry(Entry::Felt(felt)));
        }
        let birth = "2024-02-29".parse().unwrap();
        said.extend(Injury::ALL.map(|injury| Said::Fact(Fact::Profile(Profile { birth, injury }))));
        let signs = Symptom::ALL.into_iter().zip(Degree::ALL.into_iter().cycle()).collect();
        let signs: BTreeMap<_, _> = signs;
        let program = "light".to_owned();
        said.extend(
            [
                Fact::SymptomsOf(birth, SymptomNote { signs: signs.clone(), note: note.clone() }),
                Fact::SymptomsOf(birth, SymptomNote::default()),
                Fact::Symptoms(SymptomNote { signs, note }),
                Fact::Allowance(Allowance::Given { program: program.clone() }),
                Fact::Allowance(Allowance::Withdrawn { program }),
                Fact::NoProfile,
                Fact::Checklist(Checklist::default()),
                Fact::Checklist(Checklist { ticked: Check::ALL.into_iter().collect() }),
            ]
            .map(Said::Fact),
        );
        for said in said {
            assert_eq!(back(&said), Some(said));
        }
    }

    #[test]
    fn a_name_of_a_newer_herstel_is_passed_over_where_others_are() {
        let said = decode(&event("check-in", r#"{"reported":["pain","dizzy"],"more":1}"#)).unwrap();
        let pain = CheckIn::from_iter([Reported::Pain]);
        assert_eq!(said, Some(Said::Entry(Entry::CheckedIn(pain))));
    }

    #[test]
    fn an_unknown_kind_is_passed_over_and_a_bad_body_is_an_error() {
        assert_eq!(decode(&event("note", "{\"text\":\"…\"}")).unwrap(), None);
        for (kind, body) in [
            ("progress", "{}"),
            ("progress", r#"{"active_s":-1,"paused_s":0,"reps_done":0,"tired":0}"#),
            ("progress", r#"{"active_s":1e99,"paused_s":0,"reps_done":0,"tired":0}"#),
            ("ended", r#"{"outcome":"won","active_s":1,"paused_s":0,"reps_done":0,"tired":0}"#),
            ("started", "[]"),
            ("felt", r#"{"felt":"great"}"#),
            ("felt", r#"{"discomfort":11}"#),
            ("profile", r#"{"birth":"2026-02-30","injury":"none"}"#),
            ("profile", r#"{"birth":"2026-02-20","injury":"fifth-degree"}"#),
            ("allowance", r#"{"program":"light"}"#),
            ("check-in", "{}"),
        ] {
            assert!(decode(&event(kind, body)).is_err(), "{kind} {body}");
        }
        let more = r#"{"active_s":1,"paused_s":0,"reps_done":2,"tired":0,"later":[1]}"#;
        assert!(decode(&event("progress", more)).unwrap().is_some());
    }
}
