//! Violations on made-up source, one of each kind: what cannot be caught here is not held anywhere.

use rstest::rstest;

use crate::{
    rules::{SourceFile, violations},
    scan::bare,
    table::{LAYERS, OUTERMOST},
};

fn found(name: &str, code: &str) -> Vec<String> {
    violations(&SourceFile::new(name, &format!("//! Made up.\n{code}")))
}

#[rstest]
// Imports that the table does not have.
#[case("session/engine.rs", "use crate::store::Writer;", "2: `session` may not import `store`")]
#[case(
    "session/engine.rs",
    "use crate::{clock::Mono, words::{Lang, Words}};",
    "may not import `words`"
)]
#[case(
    "session.rs",
    "use crate::{\n    clock,\n    app::{self, App},\n};",
    "4: `session` may not import `app`"
)]
#[case("session.rs", "use super::store;", "may not import `store`")]
#[case("session/engine.rs", "use super::super::store::Writer;", "may not import `store`")]
#[case("session.rs", "mod inner { use super::super::screen::Screen; }", "may not import `screen`")]
#[case("session.rs", "fn f() { crate::store::open(); }", "may not import `store`")]
#[case("session.rs", "fn f() -> Vec<crate::widget::Pacer> { vec![] }", "may not import `widget`")]
#[case("session.rs", "#[cfg(test)]\nmod tests { use crate::app::App; }", "may not import `app`")]
#[case("session.rs", "use crate::*;", "may not import `*`")]
#[case("session.rs", "use crate as all; fn f() { all::store::open(); }", "may not import `store`")]
#[case("session.rs", "pub(crate) use crate::run;", "may not import `run`")]
#[case("store.rs", "use crate::audio::Score;", "may not import `audio`")]
#[case("audio.rs", "use crate::store::Event;", "may not import `store`")]
#[case("config.rs", "use crate::theme::Theme;", "may not import `theme`")]
#[case("clock.rs", "use crate::words::Words;", "may not import `words`")]
#[case("screen/today.rs", "use crate::exchange::json;", "may not import `exchange`")]
#[case("source.rs", "use crate::program::Act;", "may not import `program`")]
#[case("program.rs", "use crate::invented::Thing;", "may not import `invented`")]
// What a layer must never touch.
#[case("session.rs", "use std::{fs, io};", "2: `session` must never touch files")]
#[case("session.rs", "fn f() { std::fs::read(\"x\"); }", "must never touch files")]
#[case("session.rs", "use rustix::fs::open;", "must never touch files")]
#[case("words.rs", "use std::os::unix::fs::OpenOptionsExt as _;", "must never touch files")]
#[case("program/parse.rs", "fn f(p: &Path) -> bool { p.exists() }", "must never touch files")]
#[case("config.rs", "use std::fs::File;", "must never touch files")]
#[case("widget.rs", "use std::fs;", "must never touch files")]
#[case("session.rs", "use crate::clock; fn f() { clock::now(); }", "must never touch the clocks")]
#[case("session.rs", "use crate::clock as c; fn f() { c::mono(); }", "must never touch the clocks")]
#[case("session.rs", "use crate::clock::now; fn f() { now(); }", "must never touch the clocks")]
#[case("app.rs", "fn f() { crate::clock::now(); }", "must never touch the clocks")]
#[case("screen/today.rs", "use std::time::{Duration, Instant};", "must never touch the clocks")]
#[case("recovery.rs", "fn f() { chrono::Local::now(); }", "must never touch the clocks")]
#[case("recovery.rs", "use chrono::Utc; fn f() { Utc::now(); }", "must never touch the clocks")]
#[case("session.rs", "use ratatui::style::Color;", "must never touch ratatui")]
#[case("store/read.rs", "fn f(c: ratatui::crossterm::event::Event) {}", "must never touch ratatui")]
#[case("source.rs", "use ratatui as r;", "must never touch ratatui")]
fn a_breach_is_caught(#[case] name: &str, #[case] code: &str, #[case] message: &str) {
    let found = found(name, code);
    assert!(found.iter().any(|line| line.contains(message)), "{found:?}");
    assert!(found.iter().all(|line| line.starts_with(&format!("src/{name}:"))), "{found:?}");
}

#[rstest]
#[case("session/engine.rs", "use super::cue::Cue; use crate::{clock::Mono, program::{Act, Step}};")]
#[case(
    "session.rs",
    "mod timeline; use timeline::Timeline; use self::timeline as t; fn f() { t::new(); }"
)]
#[case(
    "session.rs",
    "// use crate::store;\n/* crate::app /* std::fs */ */\nconst A: &str = \"use crate::app;\";"
)]
#[case(
    "session.rs",
    "const A: &str = r#\"crate::app \" std::fs\"#; const B: char = '\"'; const C: &str = \"crate::run\";"
)]
#[case(
    "session.rs",
    "fn f<'a>(x: &'a str) -> &'a str { x } const D: char = '\\''; const E: &str = \"std::fs\";"
)]
#[case(
    "session.rs",
    "#[cfg(test)]\nmod tests { use super::*; fn f() { std::fs::read(\"x\"); crate::clock::now(); } }"
)]
#[case("program/library/file.rs", "use std::fs;")]
#[case(
    "exchange/json.rs",
    "use crate::{store::Event, words::Words}; fn f() { crate::clock::now(); std::fs::read(\"\"); }"
)]
#[case("theme.rs", "use crate::config::Motion; use ratatui::style::Style;")]
#[case("recovery.rs", "use chrono::{NaiveDate, Utc}; fn f(d: chrono::DateTime<Utc>) {}")]
#[case(
    "run/terminal.rs",
    "use crate::{app::App, store, clock}; fn f() { clock::now(); std::fs::read(\"\"); }"
)]
#[case("lib.rs", "pub mod store; pub mod app;")]
fn what_is_allowed_passes(#[case] name: &str, #[case] code: &str) {
    assert_eq!(found(name, code), [] as [String; 0]);
}

#[rstest]
#[case("session/mod.rs", "`mod` says nothing")]
#[case("utils.rs", "`utils` says nothing")]
#[case("store/helpers.rs", "`helpers` says nothing")]
#[case("types/act.rs", "`types` says nothing")]
#[case("invented.rs", "has no row")]
fn a_name_is_held_to_the_house_rules(#[case] name: &str, #[case] message: &str) {
    assert!(found(name, "").iter().any(|line| line.contains(message)), "{:?}", found(name, ""));
}

#[test]
fn files_open_with_what_they_are_and_end_in_time() {
    let check = |name: &str, text: &str| violations(&SourceFile::new(name, text));
    assert_eq!(check("clock.rs", "use std::time;").len(), 1);
    assert_eq!(check("clock.rs", "// A comment.\n").len(), 1);
    assert_eq!(check("clock.rs", &"//! x\n".repeat(500)).len(), 0);
    assert_eq!(check("clock.rs", &"//! x\n".repeat(501)).len(), 1);
    assert_eq!(check("main.rs", &"//! x\n".repeat(40)).len(), 0);
    assert_eq!(check("main.rs", &"//! x\n".repeat(41)).len(), 1);
}

/// Code behind the tests of a file is code again.
#[test]
fn only_the_tests_are_tests() {
    let code = "#[cfg(test)]\nmod tests { fn f() {} }\nuse std::fs;";
    assert_eq!(
        found("session.rs", code),
        ["src/session.rs:4: `session` must never touch files: std::fs"]
    );
    let code = "mod tests { use std::fs; }";
    assert_eq!(found("session.rs", code).len(), 1, "not behind #[cfg(test)]");
}

#[test]
fn comments_and_strings_are_not_code() {
    let text =
        "a // b\nc /* d\n /* e */ f */ g \"h \\\" i\" j r#\"k \" l\"# m 'n' o '\\'' p b'q' s'";
    let kept: String = bare(text).chars().filter(|c| !c.is_whitespace()).collect();
    assert_eq!(kept, "acgjmops'");
    assert_eq!(bare(text).lines().count(), text.lines().count());
}

/// Innermost first: a row may only list rows above it, so nothing goes round in circles.
#[test]
fn the_table_has_no_circles() {
    for (at, layer) in LAYERS.iter().enumerate() {
        for module in layer.may {
            let above = LAYERS.iter().take(at).any(|other| other.module == *module);
            assert!(above, "`{}` lists `{module}`, which is not above it", layer.module);
        }
        assert!(!OUTERMOST.contains(&layer.module));
    }
}
