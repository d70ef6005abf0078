//! The whole diary as JSON lines: one event a line, in any order, any number of times.
//!
//! A line that cannot be taken is told of by its number, and costs nothing but itself. Text from outside is cleaned on its
//! way in, and everything has a bound: whoever wrote the file need not have been herstel.

mod left_out;

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, BufRead, Read as _, Write},
};

use chrono::{DateTime, Datelike as _, FixedOffset, SecondsFormat};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};
use uuid::Uuid;

use crate::{
    store::{Event, YEARS, is_readable},
    words::{Words, clean, is_unsafe},
};

pub use left_out::LeftOut;

/// How a file of ours begins.
pub const OPENING: &str = "{\"herstel\":\"export\"";
const SCHEMA: u32 = 1;
/// Bytes of a line that are read at most: a note of 280 characters and a plan of every block fit many times.
const LONGEST: u64 = LONGEST_KIB * 1024;
const LONGEST_KIB: u64 = 64;
/// Bytes of a whole file that are read at most. Three sessions a day make about 13 MiB a year.
pub const MOST_BYTES: u64 = MOST_MIB * 1024 * 1024;
pub const MOST_MIB: u64 = 256;
/// Lines of a whole file that are read at most. Three sessions a day make about 30,000 a year.
pub const MOST_LINES: usize = 500_000;

/// Why a line was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// More than 64 KiB.
    TooLong,
    /// Not JSON.
    NotJson,
    /// JSON, but no event as it has to be.
    NotAnEvent,
    /// An export of a newer herstel.
    Newer,
    /// The last line, without its end.
    Torn,
    /// Its id is here with other words, and those stay.
    Differs,
}

#[derive(Serialize)]
struct Header {
    herstel: &'static str,
    schema: u32,
    exported: String,
}

#[derive(Deserialize)]
struct AnyHeader {
    herstel: String,
    schema: u32,
}

#[derive(Serialize)]
struct Line<'e> {
    id: Uuid,
    subject: Uuid,
    kind: &'e str,
    at: String,
    device: Uuid,
    body: &'e RawValue,
}

#[derive(Deserialize)]
struct AnyLine {
    id: Uuid,
    subject: Uuid,
    kind: String,
    at: String,
    device: Uuid,
    body: Box<RawValue>,
}

/// Writes the events, with a line before them that says what they are.
pub fn write(events: &[Event], now: DateTime<FixedOffset>, mut out: impl Write) -> io::Result<()> {
    let exported = now.to_rfc3339_opts(SecondsFormat::Secs, false);
    serde_json::to_writer(&mut out, &Header { herstel: "export", schema: SCHEMA, exported })?;
    out.write_all(b"\n")?;
    for event in events {
        write_line(event, &mut out)?;
    }
    Ok(())
}

/// Whether an event that was written would be taken in again: one that some other hand put in a diary may be beyond our bounds.
pub fn can_go(event: &Event) -> bool {
    let mut line = Vec::new();
    let is_written = write_line(event, &mut line).is_ok() && line.len() < length(LONGEST);
    is_written && matches!(parse(&line), Ok(Some(read)) if read.id == event.id)
}

fn write_line(event: &Event, mut out: impl Write) -> io::Result<()> {
    let body = escaped(&event.body);
    let body = serde_json::from_str(&body)?;
    let Event { id, subject, kind, device, .. } = event;
    let (id, subject, device) = (*id, *subject, *device);
    let line = Line { id, subject, kind, at: event.at.to_rfc3339(), device, body };
    serde_json::to_writer(&mut out, &line)?;
    out.write_all(b"\n")
}

/// JSON in which nothing stands as itself that would harm a terminal; it says the same.
fn escaped(body: &str) -> Cow<'_, str> {
    let is_harm = |c: char| is_unsafe(c) || matches!(c, '\u{2028}' | '\u{2029}');
    if !body.contains(is_harm) {
        return body.into();
    }
    let mut text = String::with_capacity(body.len());
    for c in body.chars() {
        if is_harm(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(c);
        }
    }
    text.into()
}

/// Reads the lines one by one: an event, or why it is none, each with its number from 1. Lines that say nothing are passed
/// over.
///
/// # Errors
/// The input cannot be read; or, as [`io::ErrorKind::FileTooLarge`], it has more than [`MOST_BYTES`] or [`MOST_LINES`].
/// Nothing comes after an error.
pub fn read(
    input: impl BufRead,
) -> impl Iterator<Item = io::Result<(usize, Result<Event, LineFault>)>> {
    let mut input = input.take(MOST_BYTES);
    let mut number = 0;
    let mut has_ended = false;
    std::iter::from_fn(move || {
        let next = if has_ended { None } else { next(&mut input, &mut number).transpose() };
        has_ended = !matches!(next, Some(Ok(_)));
        next
    })
}

/// The next line that says something.
fn next(
    input: &mut io::Take<impl BufRead>,
    number: &mut usize,
) -> io::Result<Option<(usize, Result<Event, LineFault>)>> {
    loop {
        let mut bytes = Vec::new();
        if input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes)? == 0 {
            return if goes_on(input)? {
                Err(io::ErrorKind::FileTooLarge.into())
            } else {
                Ok(None)
            };
        }
        *number += 1;
        if *number > MOST_LINES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let is_whole = bytes.ends_with(b"\n") || bytes.len() < length(LONGEST);
        if !is_whole {
            // What is left of it is passed over a piece at a time.
            skip_line(input)?;
            return Ok(Some((*number, Err(LineFault::TooLong))));
        }
        match parse(&bytes) {
            Ok(Some(event)) => return Ok(Some((*number, Ok(event)))),
            Ok(None) => {}
            Err(LineFault::NotJson) if !bytes.ends_with(b"\n") => {
                return Ok(Some((*number, Err(LineFault::Torn))));
            }
            Err(fault) => return Ok(Some((*number, Err(fault)))),
        }
    }
}

/// Whether there is more behind the last byte that may be read.
fn goes_on(input: &mut io::Take<impl BufRead>) -> io::Result<bool> {
    Ok(input.limit() == 0 && !input.get_mut().fill_buf()?.is_empty())
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let mut piece = Vec::new();
        let read = input.by_ref().take(LONGEST).read_until(b'\n', &mut piece)?;
        if read == 0 || piece.ends_with(b"\n") {
            return Ok(());
        }
    }
}

fn length(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

/// What a line says; nothing when it is empty or a header.
fn parse(bytes: &[u8]) -> Result<Option<Event>, LineFault> {
    let text = bytes.trim_ascii();
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(header) = serde_json::from_slice::<AnyHeader>(text) {
        let is_ours = header.herstel == "export";
        return match header.schema {
            SCHEMA if is_ours => Ok(None),
            _ if is_ours => Err(LineFault::Newer),
            _ => Err(LineFault::NotAnEvent),
        };
    }
    let line: AnyLine = serde_json::from_slice(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => LineFault::NotAnEvent,
        _ => LineFault::NotJson,
    })?;
    event(line).ok_or(LineFault::NotAnEvent).map(Some)
}

fn event(line: AnyLine) -> Option<Event> {
    let AnyLine { id, subject, kind, at, device, body } = line;
    let is_kind = (1..=32).contains(&kind.len())
        && kind.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let at = DateTime::parse_from_rfc3339(&at).ok().filter(|at| YEARS.contains(&at.year()))?;
    let body = cleaned(body.get())?;
    let event = Event { id, subject, kind, at, device, body };
    (is_kind && is_readable(&event)).then_some(event)
}

/// The body with every text in it cleaned; as it was written where there is nothing to clean.
fn cleaned(body: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(body).ok().filter(Value::is_object)?;
    if scrub(&mut value) { serde_json::to_string(&value).ok() } else { Some(body.to_owned()) }
}

/// Says whether something was cleaned.
fn scrub(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let clean = clean(text);
            let changes = clean != *text;
            *text = clean;
            changes
        }
        Value::Array(values) => values.iter_mut().fold(false, |any, value| scrub(value) | any),
        Value::Object(fields) => {
            let is_odd = |name: &str| clean(name) != name;
            let odd: Vec<String> = fields.keys().filter(|name| is_odd(name)).cloned().collect();
            for name in &odd {
                fields.shift_remove(name);
            }
            let any = fields.values_mut().fold(false, |any, value| scrub(value) | any);
            any || !odd.is_empty()
        }
        Value::Bool(_) | Value::Null | Value::Number(_) => false,
    }
}

impl LineFault {
    /// In a few words, behind the number of the line.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::TooLong => words.import_too_long(LONGEST_KIB.to_string()),
            Self::NotJson => words.import_not_json(),
            Self::NotAnEvent => words.import_not_an_event(),
            Self::Newer => words.import_newer(),
            Self::Torn => words.import_torn(),
            Self::Differs => words.import_differs(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        LineFault::{Newer, NotAnEvent, NotJson, TooLong, Torn},
        *,
    };

    fn faults(text: &str) -> Vec<(usize, LineFault)> {
        let lines = read(text.as_bytes()).map(Result::unwrap);
        lines.filter_map(|(number, event)| Some((number, event.err()?))).collect()
    }

    const GOOD: &str = r#"{"id":"01990000-0000-7000-8000-000000000001","subject":"01990000-0000-7000-8000-000000000002","kind":"noted","at":"2026-11-21T09:30:12+01:00","device":"00000000-0000-4000-8000-000000000000","body":{"note":"fijn"}}"#;

    #[test]
    fn a_bad_line_is_told_by_its_number_and_the_others_are_taken() {
        let long = format!("{{\"x\":\"{}\"}}", "a".repeat(200_000));
        let text = [
            r#"{"herstel":"export","schema":1,"exported":"2026-11-21T09:30:12+01:00"}"#,
            GOOD,
            "",
            "not json",
            &long,
            &GOOD.replace("noted", "Noted"),
            &GOOD.replace("2026-11-21", "9999-11-21"),
            &GOOD.replace("{\"note\":\"fijn\"}", "[]"),
            &GOOD
                .replace("\"noted\"", "\"felt\"")
                .replace("{\"note\":\"fijn\"}", "{\"discomfort\":11}"),
            r#"{"herstel":"export","schema":2,"exported":""}"#,
            GOOD,
            &GOOD[..60],
        ]
        .join("\n");
        assert_eq!(
            faults(&text),
            [
                (4, NotJson),
                (5, TooLong),
                (6, NotAnEvent),
                (7, NotAnEvent),
                (8, NotAnEvent),
                (9, NotAnEvent),
                (10, Newer),
                (12, Torn)
            ]
        );
        assert_eq!(
            read(text.as_bytes()).filter(|line| line.as_ref().unwrap().1.is_ok()).count(),
            2
        );
    }

    #[test]
    fn text_is_cleaned_on_its_way_in() {
        let hostile = GOOD.replace("fijn", "a\\u001b[31mb\\u202ec");
        let (_, event) = read(hostile.as_bytes()).next().unwrap().unwrap();
        assert_eq!(event.unwrap().body, r#"{"note":"a[31mbc"}"#);
    }

    #[test]
    fn nothing_goes_out_that_harms_a_terminal() {
        let (_, event) = read(GOOD.as_bytes()).next().unwrap().unwrap();
        let body = "{\"note\":\"a\u{9b}2J\u{e0041}é\"}".to_owned();
        let event = Event { body, ..event.unwrap() };
        let mut out = Vec::new();
        write(std::slice::from_ref(&event), event.at, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains(r#"{"note":"a\u009b2J\udb40\udc41é"}"#), "{out}");
    }

    #[test]
    fn what_goes_out_comes_back_the_same() {
        let (_, event) = read(GOOD.as_bytes()).next().unwrap().unwrap();
        let event = event.unwrap();
        let mut out = Vec::new();
        write(std::slice::from_ref(&event), event.at, &mut out).unwrap();
        assert!(out.starts_with(OPENING.as_bytes()));
        let back: Vec<_> = read(&*out).map(|line| line.unwrap().1.unwrap()).collect();
        assert_eq!(back, [event]);
    }
}
