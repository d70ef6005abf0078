//! Track files with faults: each case spoils a good track in one place and names the fault and its line.

use herstel::{
    recovery::track,
    source::{Faults, Source},
    words::{Lang, Words},
};
use rstest::rstest;

const TRACK: &str = r#"format = 1
id = "mine"
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

#[rstest]
#[case("format = 1", "format = 9", &["NewerFormat 1"])]
#[case("id = \"mine\"\n", "", &["MissingKeys -"])]
#[case("id = \"mine\"", "id = \"Mine\"", &["BadId 2"])]
#[case("id = \"second\"", "id = \"first\"", &["DuplicateName 12"])]
#[case("from = \"0 days\"", "from = \"1 day\"", &["FirstNotAtBirth 6"])]
#[case("from = \"6 weeks\"", "from = \"0 weeks\"", &["OutOfOrder 13"])]
#[case("from = \"6 weeks\"", "from = \"3 months\"", &["BeforePhase 19"])]
#[case("from = \"6 weeks\"", "from = \"six weeks\"", &["BadOffset 13"])]
#[case("from = \"6 weeks\"", "from = 42", &["WrongForm 13"])]
#[case("from = \"2 months\"", "from = \"-2 months\"", &["BadOffset 19"])]
#[case("from = \"2 months\"", "from = \"1 month\"", &["BeforePhase 19"])]
#[case("program = \"light\"", "program = \"breath\"", &["DuplicateName 18", "WaitsForItself 20"])]
#[case("{ program = \"breath\", ", "{ program = \"breth\", ", &["NotInTrack 20"])]
#[case("{ program = \"breath\", ", "{ program = \"light\", ", &["WaitsForItself 20"])]
#[case("good_sessions = 3", "good_sessions = 0", &["OutOfRange 20"])]
#[case("good_sessions = 3", "good_sesions = 3", &["UnknownKey 20"])]
#[case("[{ program = \"breath\" }]", "[\"breath\"]", &["WrongForm 10", "NotInTrack 20"])]
#[case("[{ program = \"breath\" }]", "[]", &["EmptyList 10", "NotInTrack 20"])]
#[case("helps = { en = \"Rest.\", nl = \"Rust.\" }", "help = { en = \"Rest.\", nl = \"Rust.\" }", &["UnknownKey 9"])]
#[case("nl = \"Van mij\"", "nl = \"\\u202e\"", &["EmptyText 3"])]
#[case("program = \"light\"\n", "", &["MissingKeys 17"])]
#[case("[[phase.open]]", "[[phase.opens]]", &["UnknownKey 17"])]
#[case("id = \"first\"", "id = first", &["Syntax 5"])]
fn a_fault_is_named_with_its_line(
    #[case] good: &str,
    #[case] bad: &str,
    #[case] expected: &[&str],
) {
    let text = TRACK.replacen(good, bad, 1);
    assert_ne!(text, TRACK);
    let faults = parse(&text).unwrap_err();
    let named: Vec<_> = faults
        .iter()
        .map(|marked| {
            let kind = format!("{:?}", marked.fault);
            let line = marked.span.as_ref().map(|span| faults.source().position(span.start).0);
            let line = line.map_or_else(|| "-".to_owned(), |line| line.to_string());
            format!("{} {line}", kind.split([' ', '(']).next().unwrap())
        })
        .collect();
    assert_eq!(named, expected);
    for lang in Lang::ALL {
        let text = faults.render(&Words::load(lang).unwrap());
        assert!(
            text.contains("mine.toml") && text.len() <= 2048 && !text.contains("{ $"),
            "{text}"
        );
    }
}
