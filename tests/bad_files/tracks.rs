//! Track files with faults: each spoils a good track in one place and names the fault and its line.

use herstel::{
    recovery::track,
    source::{Faults, Source},
    words::{Lang, Words},
};

use super::Case;

const TRACK: &str = r#"format = 1
id = "general"
title = { en = "Mine", nl = "Van mij" }
[[phase]]
id = "first"
from = "0 days"
title = { en = "First", nl = "Eerst" }
notice = { en = "Much.", nl = "Veel." }
helps = { en = "Rest.", nl = "Rust." }
open = [{ program = "breath" }]
[[phase]]
id = "second"
from = "6 weeks"
title = { en = "Second", nl = "Daarna" }
notice = { en = "Less.", nl = "Minder." }
helps = { en = "Moving.", nl = "Bewegen." }
[[phase.open]]
program = "light"
from = "2 months"
after = { program = "breath", good_sessions = 3 }
"#;

/// What is wrong; what stands in the good track and what takes its place; the faults, with their lines (`-`: about the file as
/// a whole). Without any it is the program that refuses it, not the parser.
#[rustfmt::skip]
const SPOILT: &[(&str, &str, &str, &[&str])] = &[
    ("newer-format", "format = 1", "format = 9", &["NewerFormat 1"]),
    ("no-id", "id = \"general\"\n", "", &["MissingKeys -"]),
    ("capital-id", "id = \"general\"", "id = \"Mine\"", &["BadId 2"]),
    ("double-phase", "id = \"second\"", "id = \"first\"", &["DuplicateName 12"]),
    ("not-from-birth", "from = \"0 days\"", "from = \"1 day\"", &["FirstNotAtBirth 6"]),
    ("out-of-order", "from = \"6 weeks\"", "from = \"0 weeks\"", &["OutOfOrder 13"]),
    ("before-its-phase", "from = \"6 weeks\"", "from = \"3 months\"", &["BeforePhase 19"]),
    ("in-words", "from = \"6 weeks\"", "from = \"six weeks\"", &["BadOffset 13"]),
    ("a-number", "from = \"6 weeks\"", "from = 42", &["WrongForm 13"]),
    ("minus", "from = \"2 months\"", "from = \"-2 months\"", &["BadOffset 19"]),
    ("month-before-its-phase", "from = \"2 months\"", "from = \"1 month\"", &["BeforePhase 19"]),
    ("program-twice", "program = \"light\"", "program = \"breath\"", &["DuplicateName 18", "WaitsForItself 20"]),
    ("misspelt-program", "{ program = \"breath\", ", "{ program = \"breth\", ", &["NotInTrack 20"]),
    ("waits-for-itself", "{ program = \"breath\", ", "{ program = \"light\", ", &["WaitsForItself 20"]),
    ("no-sessions", "good_sessions = 3", "good_sessions = 0", &["OutOfRange 20"]),
    ("misspelt-key", "good_sessions = 3", "good_sesions = 3", &["UnknownKey 20"]),
    ("list-of-texts", "[{ program = \"breath\" }]", "[\"breath\"]", &["WrongForm 10", "NotInTrack 20"]),
    ("empty-list", "[{ program = \"breath\" }]", "[]", &["EmptyList 10", "NotInTrack 20"]),
    ("helps-misspelt", "helps = { en = \"Rest.\", nl = \"Rust.\" }", "help = { en = \"Rest.\", nl = \"Rust.\" }", &["UnknownKey 9"]),
    ("invisible-title", "nl = \"Van mij\"", "nl = \"\\u202e\"", &["EmptyText 3"]),
    ("no-program", "program = \"light\"\n", "", &["MissingKeys 17"]),
    ("tables-misspelt", "[[phase.open]]", "[[phase.opens]]", &["UnknownKey 17"]),
    ("bare-word", "id = \"first\"", "id = first", &["Syntax 5"]),
    ("another-id", "id = \"general\"", "id = \"mine\"", &[]),
    ("open-quote", "title = { en = \"Mine", "title = { en = Mine", &["Syntax 3"]),
    ("open-header", "[[phase]]", "[[phase]", &["Syntax 4"]),
    ("no-phases", "[[phase]]", "[[phases]]", &["UnknownKey 4", "FirstNotAtBirth 13", "NotInTrack 20"]),
    ("no-title", "title = { en = \"Mine\", nl = \"Van mij\" }\n", "", &["MissingKeys -"]),
    ("nan", "good_sessions = 3", "good_sessions = nan", &["WrongForm 20"]),
    ("many-sessions", "good_sessions = 3", "good_sessions = 1000000000000", &["OutOfRange 20"]),
    ("years", "from = \"6 weeks\"", "from = \"99999999999999999999 years\"", &["BadOffset 13"]),
    ("escapes", "id = \"second\"", "id = \"se\\u001b[2Jcond\"", &["BadId 12"]),
];

pub(crate) fn cases() -> impl Iterator<Item = Case> {
    SPOILT.iter().map(|(name, good, bad, _)| Case {
        name: (*name).to_owned(),
        bytes: TRACK.replacen(good, bad, 1).into_bytes(),
        needed: "help: ",
    })
}

fn parse(text: &str) -> Result<track::Track, Faults> {
    track::parse(&Source::new("mine.toml", text))
}

#[test]
fn the_track_they_are_made_from_is_good() {
    let track = parse(TRACK).unwrap();
    assert_eq!(track.phases.len(), 2);
    assert_eq!(track.opening("light").unwrap().from, track::Offset::Months(2));
    assert_eq!(track.opening("breath").unwrap().from, track::Offset::Days(0));
}

#[test]
fn a_fault_is_named_with_its_line() {
    for (name, good, bad, expected) in SPOILT {
        let text = TRACK.replacen(good, bad, 1);
        assert_ne!(text, TRACK, "{name}");
        let faults = match parse(&text) {
            Ok(_) if expected.is_empty() => continue,
            Ok(_) => panic!("{name} is good"),
            Err(faults) => faults,
        };
        let named: Vec<_> = faults
            .iter()
            .map(|marked| {
                let kind = format!("{:?}", marked.fault);
                let line = marked.span.as_ref().map(|span| faults.source().position(span.start).0);
                let line = line.map_or_else(|| "-".to_owned(), |line| line.to_string());
                format!("{} {line}", kind.split([' ', '(']).next().unwrap())
            })
            .collect();
        assert_eq!(named, *expected, "{name}");
        for lang in Lang::ALL {
            let text = faults.render(&Words::load(lang).unwrap());
            assert!(
                text.contains("mine.toml") && text.len() <= 2048 && !text.contains("{ $"),
                "{text}"
            );
        }
    }
}
