//! A diary to make pages of: seven weeks after a third degree tear, with good days and bad ones.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use herstel::{
    recovery::{
        Diary, Injury, Profile,
        diary::{Allowance, Check, Checklist, Dated, Degree, Symptom, SymptomNote},
    },
    session::{
        answers::{CheckIn, Could, Discomfort, Feedback, Felt, Reported},
        record::{Outcome, Plan, PlannedBlock, Progress, Record},
    },
};
use uuid::Uuid;

/// What a note, a title or an id may try.
pub(crate) const HOSTILE: &str = "</td><script>alert(1)</script><img src=x onerror=\"alert('2')\"> & <b>ëén</b> \
                           {{ words }} ]]> <!-- javascript:alert(3) http://example.org/";

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// A session of light contractions, done to its end.
pub(crate) fn light(started: DateTime<FixedOffset>) -> Record {
    let seconds = Duration::from_secs;
    Record {
        id: Uuid::from_u128(started.timestamp().unsigned_abs().into()),
        plan: Plan {
            program: "light".to_owned(),
            started,
            planned: seconds(336),
            reps_planned: 24,
            blocks: vec![PlannedBlock {
                sets: 3,
                reps: 8,
                set_rest: seconds(60),
                steps: vec![
                    ("contract".to_owned(), seconds(3)),
                    ("release".to_owned(), seconds(6)),
                ],
            }],
        },
        progress: Progress { active: seconds(336), reps_done: 24, ..Progress::default() },
        outcome: Outcome::Completed,
        check_in: Some(CheckIn::default()),
        feedback: Some(Feedback { felt: Some(Felt::Good), ..Feedback::default() }),
    }
}

fn breath(started: DateTime<FixedOffset>) -> Record {
    let (planned, steps) = (Duration::from_mins(2), [("inhale", 4), ("exhale", 6)]);
    let mut record = light(started);
    record.plan = Plan {
        program: "breath".to_owned(),
        started,
        planned,
        reps_planned: 12,
        blocks: vec![PlannedBlock {
            sets: 1,
            reps: 12,
            set_rest: Duration::ZERO,
            steps: steps.map(|(act, s)| (act.to_owned(), Duration::from_secs(s))).into(),
        }],
    };
    record.progress = Progress { active: planned, reps_done: 12, ..Progress::default() };
    record.feedback = None;
    record
}

fn dated<T>(date: NaiveDate, what: T) -> Dated<T> {
    let at = date.and_hms_opt(20, 0, 0).unwrap().and_utc().fixed_offset();
    Dated { at, what }
}

/// Born on 1 October 2026, seen on 20 November 2026.
pub(crate) fn seven_weeks() -> Diary {
    let birth = date("2026-10-01");
    let mut diary =
        Diary { profile: Some(Profile { birth, injury: Injury::ThirdDegree }), ..Diary::default() };
    for day in 2..50_i64 {
        let date = birth + TimeDelta::days(day);
        let moment = |hour| date.and_hms_opt(hour, 12, 0).unwrap().and_utc().fixed_offset();
        if day % 9 != 4 {
            diary.sessions.push(breath(moment(9)));
        }
        if day >= 22 && day % 3 != 0 {
            diary.sessions.push(one_of(moment(10), day));
        }
        if day % 2 == 0 && day % 9 != 4 {
            diary.sessions.push(breath(moment(20)));
        }
        if day % 5 == 0 {
            diary.symptoms.push(dated(date, symptoms(day)));
        }
        if day % 11 == 3 {
            let reported = [Reported::Heavy, Reported::Complaint];
            diary.check_ins.push(dated(date, reported.into_iter().collect::<CheckIn>()));
        }
    }
    let program = "endurance".to_owned();
    diary.allowances = vec![
        dated(date("2026-11-02"), Allowance::Given { program: program.clone() }),
        dated(date("2026-11-09"), Allowance::Withdrawn { program }),
    ];
    let ticked = [Check::NoPain, Check::NoHeaviness].into();
    diary.checklists = vec![dated(date("2026-11-15"), Checklist { ticked })];
    diary
}

fn one_of(started: DateTime<FixedOffset>, day: i64) -> Record {
    let mut record = light(started);
    let level = u8::try_from(day % 6).unwrap();
    let mut felt = Feedback {
        felt: Some(if day % 7 == 0 { Felt::TooMuch } else { Felt::Okay }),
        feel: Some(if day < 28 { Could::No } else { Could::Yes }),
        let_go: Some(Could::Yes),
        discomfort: Discomfort::new(level),
        note: (day % 8 == 0).then(|| "Met een kussen onder mijn knieën ging het beter.".to_owned()),
    };
    if day > 35 {
        record.plan.blocks[0].reps = 6;
        record.plan.reps_planned = 18;
        record.progress.reps_done = 18;
    }
    match day {
        29 => {
            (record.outcome, record.progress.reps_done) = (Outcome::Stopped, 9);
            record.check_in = Some(CheckIn::from_iter([Reported::Complaint]));
            felt.note = Some(HOSTILE.to_owned());
        }
        34 => (record.outcome, record.progress.reps_done) = (Outcome::EndedEarly, 12),
        41 => (record.outcome, record.progress.tired) = (Outcome::Completed, 1),
        _ => {}
    }
    record.feedback = Some(felt);
    record
}

fn symptoms(day: i64) -> SymptomNote {
    let degree = if day < 20 {
        Degree::Much
    } else if day < 35 {
        Degree::Some
    } else {
        Degree::Little
    };
    let mut signs = vec![(Symptom::Heaviness, degree), (Symptom::Stool, Degree::None)];
    if day % 2 == 0 {
        signs.push((Symptom::Pain, degree));
        signs.push((Symptom::Wind, Degree::Some));
    }
    let note = (day == 25).then(|| "Lang gestaan bij het koken.".to_owned());
    SymptomNote { signs: signs.into_iter().collect(), note }
}
