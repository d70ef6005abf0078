//! `herstel schema`: what a program, a track or the settings file may hold, as JSON Schema for editors.
//!
//! It is made from the same bounds the files are held to. It is looser than they are: what one figure asks of another, and how
//! wide a text is on the screen, only `check` can say.

use std::{ops::RangeInclusive, time::Duration};

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use super::exit::{self, Exit, Failure};
use crate::{
    config::{ColorChoice, Motion, ThemeChoice},
    keys::Command,
    program::{Act, Kind, bounds, timers::Figure},
    recovery::track,
    source::Amount,
    words::Lang,
};

/// Understood by every editor that knows schemas at all.
const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// What there is a schema of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Config,
    Program,
    Track,
}

impl Shape {
    pub(super) const ALL: [Self; 3] = [Self::Program, Self::Track, Self::Config];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Program => "program",
            Self::Track => "track",
        }
    }

    /// The schema as text.
    pub(super) fn schema(self) -> String {
        let schema = match self {
            Self::Config => config(),
            Self::Program => program(),
            Self::Track => track(),
        };
        format!("{schema:#}\n")
    }
}

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let given = matches.get_one::<String>("shape").map(String::as_str);
    if let Some(shape) = Shape::ALL.into_iter().find(|shape| Some(shape.name()) == given) {
        exit::print(&shape.schema())?;
    }
    Ok(Exit::Success)
}

fn program() -> Value {
    let own = closed(
        &["step"],
        &json!({
            "sets": counts(&bounds::SETS),
            "reps": counts(&bounds::BREATHS),
            "set_rest": times(&bounds::SET_REST),
            "step": { "type": "array", "minItems": 1, "maxItems": bounds::STEPS, "items": step() },
        }),
    );
    let used = closed(&["use"], &json!({ "use": id() }));
    let mut schema = closed(
        &["format", "id", "kind", "title", "about", "block"],
        &json!({
            "format": { "type": "integer", "enum": [1] },
            "id": id(),
            "kind": one_of(Kind::ALL.map(Kind::name)),
            "effort": {
                "type": "array", "minItems": 2, "maxItems": 2, "items": counts(&bounds::EFFORT),
                "description": "percent of what one could",
            },
            "per_day": counts(&bounds::PER_DAY),
            "per_day_max": counts(&bounds::PER_DAY),
            "source": { "type": "string", "minLength": 1 },
            "title": both(),
            "about": both(),
            "block": {
                "type": "array", "minItems": 1, "maxItems": bounds::BLOCKS,
                "items": {
                    "type": "object",
                    "if": { "required": ["use"] }, "then": used, "else": own,
                },
            },
        }),
    );
    entitle(&mut schema, "A program of herstel");
    schema
}

/// A step, whose seconds are within the bounds of its act.
fn step() -> Value {
    let mut schema = closed(
        &["act", "seconds"],
        &json!({ "act": one_of(Act::ALL.map(Act::name)), "seconds": { "type": "number" }, "say": both() }),
    );
    let by_act = Act::ALL.map(|act| {
        json!({
            "if": { "properties": { "act": { "const": act.name() } } },
            "then": { "properties": { "seconds": times(&bounds::step(act)) } },
        })
    });
    set(&mut schema, "allOf", json!(by_act));
    schema
}

fn track() -> Value {
    let offset = json!({
        "type": "string", "pattern": "^ *[0-9]{1,4} *(days?|weeks?|months?) *$",
        "description": "since birth: 5 days, 3 weeks, 4 months",
    });
    let after = closed(
        &["program", "good_sessions"],
        &json!({ "program": id(), "good_sessions": counts(&track::GOOD_SESSIONS) }),
    );
    let open = closed(&["program"], &json!({ "program": id(), "from": offset, "after": after }));
    let phase = closed(
        &["id", "from", "title", "notice", "helps"],
        &json!({
            "id": id(), "from": offset, "title": both(), "notice": both(), "helps": both(),
            "strength": both(),
            "open": { "type": "array", "minItems": 1, "maxItems": track::OPENINGS, "items": open },
        }),
    );
    let mut schema = closed(
        &["format", "id", "title", "phase"],
        &json!({
            "format": { "type": "integer", "enum": [1] },
            "id": id(),
            "title": both(),
            "phase": { "type": "array", "minItems": 1, "maxItems": track::PHASES, "items": phase },
        }),
    );
    entitle(&mut schema, "A recovery track of herstel");
    schema
}

fn config() -> Value {
    let figures: Map<String, Value> = Figure::ALL
        .into_iter()
        .map(|figure| (figure.name().to_owned(), figure_schema(figure)))
        .collect();
    let timers = json!({
        "type": "object", "propertyNames": id(),
        "additionalProperties": closed(&[], &Value::Object(figures)),
    });
    let text = json!({ "type": "string", "minLength": 1 });
    let flag = json!({ "type": "boolean" });
    let mut schema = closed(
        &[],
        &json!({
            "lang": one_of(Lang::ALL.map(Lang::code)),
            "theme": one_of(ThemeChoice::ALL.map(ThemeChoice::name)),
            "color": one_of(ColorChoice::ALL.map(ColorChoice::name)),
            "motion": one_of(Motion::ALL.map(Motion::name)),
            "mouse": flag,
            "plain": flag,
            "sound": sound(&flag),
            "keys": keys(),
            "phone": closed(&[], &json!({ "emergency": text, "out_of_hours": text })),
            "timers": timers,
        }),
    );
    entitle(&mut schema, "The settings of herstel");
    schema
}

fn sound(flag: &Value) -> Value {
    let volume = json!({ "type": "integer", "minimum": 0, "maximum": 100 });
    let offset = json!({ "type": "integer", "minimum": -500, "maximum": 500 });
    let mut schema = closed(
        &[],
        &json!({
            "bell": flag, "hold_tick": flag, "mute": flag, "offset_ms": offset, "volume": volume,
            "voice": one_of(Lang::ALL.map(Lang::code)),
        }),
    );
    // Every other name is that of a program.
    set(&mut schema, "additionalProperties", closed(&[], &json!({ "volume": volume })));
    schema
}

fn keys() -> Value {
    let list = json!({ "type": "array", "items": { "type": "string", "minLength": 1 } });
    let lists = Command::ALL.map(|command| (command.name().to_owned(), list.clone()));
    closed(&[], &Value::Object(lists.into_iter().collect()))
}

fn figure_schema(figure: Figure) -> Value {
    // A repetition that is a breath may come more often; which it is, the program knows.
    match figure.range(true) {
        (Amount::Time(low), Amount::Time(high)) => times(&(low..=high)),
        (Amount::Count(low), Amount::Count(high)) => {
            json!({ "type": "integer", "minimum": low, "maximum": high })
        }
        _ => json!({ "type": "number" }),
    }
}

/// A table that holds these keys and no others.
fn closed(required: &[&str], properties: &Value) -> Value {
    json!({
        "type": "object", "required": required, "properties": properties,
        "additionalProperties": false,
    })
}

fn both() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    closed(&["en", "nl"], &json!({ "en": text, "nl": text }))
}

fn id() -> Value {
    json!({ "type": "string", "pattern": format!("^[a-z0-9][a-z0-9-]{{0,{}}}$", bounds::ID - 1) })
}

fn one_of<const N: usize>(names: [&str; N]) -> Value {
    json!({ "type": "string", "enum": names.as_slice() })
}

fn counts(range: &RangeInclusive<u8>) -> Value {
    json!({ "type": "integer", "minimum": range.start(), "maximum": range.end() })
}

fn times(range: &RangeInclusive<Duration>) -> Value {
    let (low, high) = (range.start().as_secs(), range.end().as_secs());
    json!({ "type": "number", "minimum": low, "maximum": high, "description": "seconds" })
}

fn set(schema: &mut Value, key: &str, value: Value) {
    if let Some(map) = schema.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
}

fn entitle(schema: &mut Value, title: &str) {
    set(schema, "$schema", json!(DIALECT));
    set(schema, "title", json!(title));
}
