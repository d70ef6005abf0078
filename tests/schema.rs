//! The schemas for editors against the files themselves: what is right is right for both, what has the wrong shape for
//! neither.

#![expect(clippy::panic, clippy::unwrap_used, reason = "test code")]

#[path = "schema/check.rs"]
mod check;

use std::{fs, path::Path, process::Command};

use herstel::{config, words::Lang};
use serde_json::Value;

use check::faults;

/// Bad programs that have the right shape: what is wrong with them is what one thing in them asks of another, or how wide a
/// text is. Only `herstel programs check` says that.
const RIGHT_SHAPE: &[&str] = &[
    "about-long",
    "breaths-with-lifts-16",
    "effort-upside-down",
    "kind-hides-contract",
    "no-release",
    "per-day-over-max",
    "release-before",
    "release-short",
    "release-short-twice",
    "release-under-2",
    "reps-16",
    "rest-for-release",
    "say-long",
    "seconds-fine",
    "sets-without-rest",
    "title-invisible",
    "title-long",
    "title-wide",
    "too-long",
    "too-long-still",
    "use-hides-contract",
    "use-itself",
    "use-too-long",
    "use-too-many",
    "use-unknown",
];

fn schema(shape: &str) -> Value {
    let herstel = env!("CARGO_BIN_EXE_herstel");
    let output = Command::new(herstel).args(["schema", shape]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A TOML text as JSON; `None` when it is no TOML.
fn json(text: &str) -> Option<Value> {
    serde_json::to_value(toml::from_str::<toml::Table>(text).ok()?).ok()
}

fn files(folder: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| (name(&path), String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()))
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_built_in_file_has_its_shape() {
    for (shape, folder) in [("program", "programs"), ("track", "programs/tracks")] {
        let schema = schema(shape);
        for (name, text) in files(folder) {
            assert_eq!(faults(&schema, &json(&text).unwrap()), Vec::<String>::new(), "{name}");
        }
    }
    let freed = config::default_file(Lang::En).replace("# [", "[").replace("\n# ", "\n#");
    let lines = freed.lines().map(|line| line.strip_prefix('#').unwrap_or(line));
    let settings: Vec<&str> =
        lines.filter(|line| json(line).is_some() || line.starts_with('[')).collect();
    let settings = json(&settings.join("\n")).unwrap();
    assert!(settings["timers"]["light"]["reps"] == 8, "{settings}");
    assert_eq!(faults(&schema("config"), &settings), Vec::<String>::new());
}

#[test]
fn no_bad_program_has_it_but_those_that_only_check_finds() {
    let schema = schema("program");
    let mut right = Vec::new();
    let mut looked_at = 0;
    for (name, text) in files("tests/bad_programs") {
        let Some(program) = json(&text) else { continue };
        looked_at += 1;
        if faults(&schema, &program).is_empty() {
            right.push(name);
        }
    }
    assert!(looked_at > 80, "{looked_at}");
    assert_eq!(right, RIGHT_SHAPE);
}

#[test]
fn a_bad_setting_or_track_is_found() {
    let config = schema("config");
    for bad in [
        "lang = \"de\"",
        "motion = \"some\"",
        "colour = \"auto\"",
        "[timers.Light]",
        "[timers.light]\ncontract = 16",
        "[timers.light]\nreps = 2.5",
        "[timers.light]\nset-rest = 2",
        "[phone]\nemergency = 112",
        "mouse = \"on\"",
        "[keys]\ntired = \"t\"",
        "[keys]\ntyred = [\"t\"]",
        "[sound]\nvolume = 101",
        "[sound.light]\nmute = true",
    ] {
        assert!(!faults(&config, &json(bad).unwrap()).is_empty(), "{bad}");
    }
    let track = schema("track");
    let (_, text) = files("programs/tracks").into_iter().next().unwrap();
    for (right, wrong) in
        [("\"0 days\"", "\"soon\""), ("[phase.helps]", "[phase.hulp]"), ("format = 1", "")]
    {
        assert!(text.contains(right), "{right}");
        let bad = json(&text.replace(right, wrong)).unwrap();
        assert!(!faults(&track, &bad).is_empty(), "{wrong}");
    }
}

/// The check itself finds each kind of fault.
#[test]
fn the_check_knows_every_word_the_schemas_use() {
    for shape in ["program", "track", "config"] {
        check::known(&schema(shape)).unwrap_or_else(|word| panic!("{shape}: {word}"));
    }
}
