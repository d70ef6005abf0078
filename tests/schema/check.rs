//! The part of JSON Schema (draft 7) that our schemas use, and no more: `known` says when they use another word.

use serde_json::{Map, Value};

const ANNOTATIONS: &[&str] = &["$schema", "title", "description"];

/// What is wrong with a value, each with its place.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, value, "", &mut faults);
    faults
}

/// The first word of a schema that `faults` would pass over.
pub(crate) fn known(schema: &Value) -> Result<(), String> {
    let Value::Object(words) = schema else { return Ok(()) };
    for (word, value) in words {
        match word.as_str() {
            "properties" => {
                value.as_object().unwrap().values().try_for_each(known)?;
            }
            "allOf" => value.as_array().unwrap().iter().try_for_each(known)?,
            "items" | "if" | "then" | "else" | "additionalProperties" | "propertyNames" => {
                known(value)?;
            }
            "type" | "enum" | "const" | "minimum" | "maximum" | "minItems" | "maxItems"
            | "minLength" | "required" | "pattern" => {}
            annotation if ANNOTATIONS.contains(&annotation) => {}
            other => return Err(other.to_owned()),
        }
    }
    Ok(())
}

fn check(schema: &Value, value: &Value, place: &str, faults: &mut Vec<String>) {
    if schema == &Value::Bool(false) {
        faults.push(format!("{place}: not allowed"));
    }
    let Value::Object(words) = schema else { return };
    let mut fault = |what: &str| faults.push(format!("{place}: {what}"));
    if let Some(kind) = words.get("type").and_then(Value::as_str)
        && !is_of(kind, value)
    {
        return fault(kind);
    }
    if words.get("enum").is_some_and(|all| !all.as_array().unwrap().contains(value)) {
        fault("enum");
    }
    if words.get("const").is_some_and(|only| only != value) {
        fault("const");
    }
    let bound = |word: &str| words.get(word).and_then(Value::as_f64);
    let size = value.as_f64();
    if bound("minimum").zip(size).is_some_and(|(least, size)| size < least)
        || bound("maximum").zip(size).is_some_and(|(most, size)| size > most)
    {
        fault("bounds");
    }
    let count = value.as_array().map(|items| f64::from(u32::try_from(items.len()).unwrap()));
    if bound("minItems").zip(count).is_some_and(|(least, count)| count < least)
        || bound("maxItems").zip(count).is_some_and(|(most, count)| count > most)
    {
        fault("items");
    }
    if let Some(text) = value.as_str() {
        if bound("minLength").is_some() && text.is_empty() {
            fault("empty");
        }
        if words.get("pattern").is_some_and(|pattern| !matches(pattern.as_str().unwrap(), text)) {
            fault("pattern");
        }
    }
    if let Some(items) = value.as_array()
        && let Some(schema) = words.get("items")
    {
        for (at, item) in items.iter().enumerate() {
            check(schema, item, &format!("{place}/{at}"), faults);
        }
    }
    if let Some(table) = value.as_object() {
        check_table(words, table, place, faults);
    }
    for schema in words.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        check(schema, value, place, faults);
    }
    if let Some(condition) = words.get("if") {
        let mut quiet = Vec::new();
        check(condition, value, place, &mut quiet);
        let branch = if quiet.is_empty() { "then" } else { "else" };
        if let Some(schema) = words.get(branch) {
            check(schema, value, place, faults);
        }
    }
}

fn check_table(
    words: &Map<String, Value>,
    table: &Map<String, Value>,
    place: &str,
    faults: &mut Vec<String>,
) {
    let required = words.get("required").and_then(Value::as_array).into_iter().flatten();
    for key in required.filter_map(Value::as_str).filter(|key| !table.contains_key(*key)) {
        faults.push(format!("{place}: {key} is missing"));
    }
    let properties = words.get("properties").and_then(Value::as_object);
    for (key, value) in table {
        let place = format!("{place}/{key}");
        if let Some(schema) = words.get("propertyNames") {
            check(schema, &Value::from(key.as_str()), &place, faults);
        }
        let own = properties.and_then(|properties| properties.get(key));
        if let Some(schema) = own.or_else(|| words.get("additionalProperties")) {
            check(schema, value, &place, faults);
        }
    }
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "array" => value.is_array(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "object" => value.is_object(),
        "string" => value.is_string(),
        other => panic!("{other}"),
    }
}

/// The two patterns there are: an id, and a time since birth.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^[a-z0-9][a-z0-9-]{0,31}$" => herstel::program::bounds::is_id(text),
        "^ *[0-9]{1,4} *(days?|weeks?|months?) *$" => {
            herstel::recovery::track::Offset::parse(text).is_some()
        }
        other => panic!("{other}"),
    }
}
