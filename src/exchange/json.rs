//! `history --json`: sessions as other programs read them; programs and the gates of a day likewise.
//!
//! The shape is a promise (design.md 6). An answer that was not given is null.

mod programs;
mod stats;
mod today;

use std::io;

use chrono::SecondsFormat;
use serde::Serialize;

use crate::{
    session::record::Record,
    store::{BlockShape, CheckInShape, FeedbackShape, Seconds},
};

pub use programs::{program, programs, timeline};
pub use stats::{Trend, stats};
pub use today::today;

const SCHEMA: u32 = 1;

/// The records as one JSON object and a line end.
pub fn write_history(records: &[Record], mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut out, &history(records))?;
    out.write_all(b"\n")
}

/// The records in the shape of `history --json`.
pub fn history(records: &[Record]) -> impl Serialize {
    History { schema: SCHEMA, sessions: records.iter().map(Session::from).collect() }
}

#[derive(Serialize)]
struct History {
    schema: u32,
    sessions: Vec<Session>,
}

#[derive(Serialize)]
struct Session {
    id: String,
    program: String,
    started: String,
    date: String,
    outcome: &'static str,
    planned_s: Seconds,
    active_s: Seconds,
    paused_s: Seconds,
    reps_done: u32,
    reps_planned: u32,
    tired: u32,
    blocks: Vec<BlockShape>,
    check_in: Option<CheckInShape>,
    /// Felt, could feel, could let go, discomfort, note.
    #[serde(flatten)]
    feedback: FeedbackShape,
}

impl From<&Record> for Session {
    fn from(record: &Record) -> Self {
        let Record { id, plan, progress, outcome, check_in, feedback } = record;
        Self {
            id: id.to_string(),
            program: plan.program.clone(),
            started: plan.started.to_rfc3339_opts(SecondsFormat::Secs, false),
            date: record.date().to_string(),
            outcome: outcome.name(),
            planned_s: Seconds(plan.planned),
            active_s: Seconds(progress.active),
            paused_s: Seconds(progress.paused),
            reps_done: progress.reps_done,
            reps_planned: plan.reps_planned,
            tired: progress.tired,
            blocks: plan.blocks.iter().map(BlockShape::from).collect(),
            check_in: check_in.as_ref().map(CheckInShape::from),
            feedback: feedback.as_ref().map(FeedbackShape::from).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::session::{
        answers::{CheckIn, Could, Discomfort, Feedback, Felt, Reported},
        record::{Outcome, Plan, PlannedBlock, Progress},
    };

    #[test]
    fn the_shape_is_the_promised_one() {
        let record = Record {
            id: Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001),
            plan: Plan {
                program: "light".to_owned(),
                started: DateTime::parse_from_rfc3339("2026-11-21T23:30:12.75+01:00").unwrap(),
                planned: Duration::from_secs(336),
                reps_planned: 24,
                blocks: vec![PlannedBlock {
                    sets: 3,
                    reps: 8,
                    set_rest: Duration::from_mins(1),
                    steps: vec![("contract".to_owned(), Duration::from_millis(2_500))],
                }],
            },
            progress: Progress {
                active: Duration::from_millis(120_250),
                paused: Duration::ZERO,
                reps_done: 9,
                tired: 1,
            },
            outcome: Outcome::EndedEarly,
            check_in: Some(CheckIn::from_iter([Reported::Heavy])),
            feedback: Some(Feedback {
                felt: Some(Felt::TooMuch),
                let_go: Some(Could::No),
                discomfort: Discomfort::new(3),
                note: Some("moe".to_owned()),
                ..Feedback::default()
            }),
        };
        let mut out = Vec::new();
        write_history(&[record], &mut out).unwrap();
        let expected = concat!(
            r#"{"schema":1,"sessions":[{"id":"01990000-0000-7000-8000-000000000001","program":"light","#,
            r#""started":"2026-11-21T23:30:12+01:00","date":"2026-11-21","outcome":"ended-early","#,
            r#""planned_s":336,"active_s":120.25,"paused_s":0,"reps_done":9,"reps_planned":24,"tired":1,"#,
            r#""blocks":[{"sets":3,"reps":8,"set_rest_s":60,"steps":[{"act":"contract","seconds":2.5}]}],"#,
            r#""check_in":{"reported":["heavy"]},"felt":"too-much","could_feel":null,"could_let_go":false,"#,
            r#""discomfort":3,"note":"moe"}]}"#,
            "\n"
        );
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn no_session_is_an_empty_list() {
        let mut out = Vec::new();
        write_history(&[], &mut out).unwrap();
        assert_eq!(out, b"{\"schema\":1,\"sessions\":[]}\n");
    }
}
