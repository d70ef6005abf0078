//! `today --json`: what is open on a date, as other programs read it.
//!
//! Titles and reasons are in the person's language; all else is names, dates and figures.

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::SCHEMA;
use crate::{
    program::library::Library,
    recovery::{
        gate::{Gate, State, Today, Until, Wait},
        phase::Standing,
    },
    words::Words,
};

/// The gates of a date. `day` and `track` are null as long as nothing is known of the birth, `phase` also before it.
pub fn today(
    today: &Today,
    day: Option<i64>,
    track: Option<&str>,
    standing: Option<Standing<'_>>,
    library: &Library,
    words: &Words,
) -> Value {
    let programs: Vec<Value> = today.gates.iter().map(|one| gate(one, library, words)).collect();
    let title = |id: &str| library.title(id, words);
    let advice: Vec<String> = today.advice.iter().map(|advice| advice.say(title, words)).collect();
    let phase =
        standing.map(|now| json!({ "id": now.phase.id, "title": words.pick(&now.phase.title) }));
    let next = standing.and_then(|now| now.next).map(|(phase, from)| {
        json!({ "id": phase.id, "title": words.pick(&phase.title), "from": from.to_string() })
    });
    json!({
        "schema": SCHEMA, "date": today.date.to_string(), "day": day, "week": standing.map(|now| now.week),
        "track": track, "phase": phase, "next_phase": next, "recommended": today.recommended,
        "proposed": today.proposed.iter().map(|dose| json!({ "program": dose.program, "times": dose.times })).collect::<Vec<_>>(),
        "programs": programs, "advice": advice,
    })
}

fn gate(gate: &Gate, library: &Library, words: &Words) -> Value {
    let mut value = json!({
        "id": gate.program, "from": gate.from.map(|from| from.to_string()), "state": gate.state.name(),
        "reason": gate.say(|id| library.title(id, words), words),
        "done_today": gate.done_today, "cap": gate.cap,
    });
    let more = match &gate.state {
        State::NotYet(Wait::Steps { needs: Some(needs), .. }) => {
            json!({ "needs": { "program": needs.program, "good_sessions": needs.sessions } })
        }
        State::NotToday { instead, until, .. } => {
            json!({ "instead": instead, "until": again(until) })
        }
        State::NotYet(_) | State::Open | State::Enough { .. } => json!({}),
    };
    if let (Value::Object(fields), Value::Object(more)) = (&mut value, more) {
        fields.extend(more);
    }
    value
}

/// The first date or moment on which it may be open again.
fn again(until: &Until) -> String {
    match until {
        Until::Date(date) | Until::Session { from: date, .. } => date.to_string(),
        Until::Time(time) => time.to_rfc3339_opts(SecondsFormat::Secs, false),
    }
}
