//! `programs list|show|timeline --json`: programs and their every moment as other programs read them.

use serde_json::{Value, json};

use crate::{
    program::{
        Block, Program,
        library::{Library, Origin},
    },
    session::timeline::Timeline,
    store::Seconds,
};

use super::SCHEMA;

/// All programs: id, kind, titles, length, and where each comes from.
pub fn programs(library: &Library) -> Value {
    let programs: Vec<Value> = library.iter().map(|program| summary(program, library)).collect();
    json!({ "schema": SCHEMA, "programs": programs })
}

/// One program with its blocks.
pub fn program(program: &Program, library: &Library) -> Value {
    let mut value = summary(program, library);
    if let Value::Object(fields) = &mut value {
        fields.insert("schema".to_owned(), json!(SCHEMA));
        fields
            .insert("about".to_owned(), json!({ "en": program.about.en, "nl": program.about.nl }));
        fields.insert("source".to_owned(), json!(program.source));
        fields.insert("per_day".to_owned(), json!(program.per_day));
        fields.insert("per_day_max".to_owned(), json!(program.per_day_max));
        fields.insert("blocks".to_owned(), program.blocks.iter().map(block).collect());
    }
    value
}

/// Every segment of a session with the time it begins, lead-in included.
pub fn timeline(id: &str, timeline: &Timeline) -> Value {
    let segments: Vec<Value> = timeline
        .segments()
        .iter()
        .map(|segment| {
            json!({
                "at_s": Seconds(segment.at), "act": segment.part.name(), "seconds": Seconds(segment.length),
                "block": segment.block, "set": segment.set, "sets": segment.sets,
                "rep": segment.rep, "reps": segment.reps,
            })
        })
        .collect();
    json!({ "schema": SCHEMA, "program": id, "total_s": Seconds(timeline.end()), "segments": segments })
}

fn summary(program: &Program, library: &Library) -> Value {
    let origin = match library.origin(&program.id) {
        Some(Origin::Own { .. }) => "own",
        Some(Origin::BuiltIn) => "built-in",
        None => "file",
    };
    json!({
        "id": program.id, "kind": program.kind.name(),
        "title": { "en": program.title.en, "nl": program.title.nl },
        "length_s": Seconds(program.length()), "reps": program.reps(), "origin": origin,
    })
}

fn block(block: &Block) -> Value {
    let steps: Vec<Value> = block
        .steps
        .iter()
        .map(|step| json!({ "act": step.act.name(), "seconds": Seconds(step.length) }))
        .collect();
    json!({
        "from": block.from, "effort": block.effort.map(|effort| [effort.low, effort.high]),
        "sets": block.sets, "reps": block.reps, "set_rest": Seconds(block.set_rest), "steps": steps,
    })
}
