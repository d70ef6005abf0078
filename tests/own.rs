//! What a person makes their own, from outside: settings with their origin, programs, and the bounds of timers, which are the
//! same wherever they are set.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use herstel::{
    config::Config,
    program::{
        library::Library,
        timers::{Figure, Timers},
    },
    source::Source,
    words::Lang,
};
use proptest::prelude::*;
use tempfile::TempDir;

fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", home).stdin(Stdio::null());
    // Without one, ALSA's PulseAudio part would leave a folder in /tmp whenever it is asked for sound.
    command.env("XDG_RUNTIME_DIR", home);
    command
}

fn herstel(home: &Path, arguments: &[&str]) -> Output {
    command(home, arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn with_config(text: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    fs::create_dir_all(home.path().join(".config/herstel")).unwrap();
    fs::write(home.path().join(".config/herstel/config.toml"), text).unwrap();
    home
}

#[test]
fn show_names_where_each_value_comes_from() {
    let home = with_config("motion = \"none\"\n[timers.light]\nreps = 6\n[sound]\nvolume = 30\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(["config", "show", "--lang", "en"]).env_clear().env("HOME", home.path());
    command.env("HERSTEL_THEME", "dark").env("NO_COLOR", "1").stdin(Stdio::null());
    let shown = out(&command.output().unwrap());
    for (key, value, origin) in [
        ("lang", "en", "--lang"),
        ("theme", "dark", "$HERSTEL_THEME"),
        ("color", "never", "$NO_COLOR"),
        ("motion", "none", "settings file"),
        ("mouse", "false", "default"),
        ("sound.volume", "30", "settings file"),
        ("sound.bell", "true", "default"),
        ("timers.light.reps", "6", "settings file"),
    ] {
        let line = shown.lines().find(|line| line.split_whitespace().next() == Some(key));
        let words: Vec<&str> = line.unwrap_or_default().split_whitespace().collect();
        assert_eq!(words.get(1), Some(&value), "{key} in\n{shown}");
        assert_eq!(words.get(2..).unwrap_or_default().join(" "), origin, "{key} in\n{shown}");
    }
}

#[test]
fn check_finds_what_does_not_go_with_the_programs() {
    for (text, expected, found) in [
        ("", 0, "all good"),
        ("[timers.light]\nreps = 6", 0, "all good"),
        ("[timers.lihgt]\nreps = 6", 65, "did you mean `light`?"),
        ("[timers.light]\ncontract = 9", 65, "set `release` to 9 or more"),
        ("[timers.light]\ninhale = 4", 65, "has no `inhale` to set"),
        ("[keys]\ntired = [\"n\"]", 65, "belongs to `next` already"),
        ("[keys]\nhurts = [\"space\"]", 65, "always does the same"),
        (
            "[keys]\nquit = [\"qq\"]",
            65,
            "a letter or a sign (not a digit), ctrl- with a letter, or",
        ),
        ("plain = true", 0, "all good"),
        ("motion = \"fulll\"", 65, "did you mean `full`?"),
    ] {
        let home = with_config(text);
        let output = herstel(home.path(), &["config", "check"]);
        let said = out(&output) + &err(&output);
        assert_eq!(code(&output), Some(expected), "{text}: {said}");
        assert!(said.contains(found), "{text}: {said}");
    }
}

/// Where it is, and what could be in it, is answered whatever is in it.
#[test]
fn a_faulty_file_hides_neither_its_place_nor_the_default() {
    let home = with_config("motion = ");
    let path = herstel(home.path(), &["config", "path"]);
    assert!(out(&path).ends_with(".config/herstel/config.toml\n"), "{}", out(&path));
    for lang in Lang::ALL {
        let default = herstel(home.path(), &["config", "default", "--lang", lang.code()]);
        assert_eq!(out(&default), herstel::config::default_file(lang));
    }
    let doctor = herstel(home.path(), &["doctor"]);
    assert_eq!(code(&doctor), Some(1));
    assert!(out(&doctor).contains("settings"), "{}", out(&doctor));
}

/// Half a program would be in the way of the next try.
#[test]
fn a_program_that_cannot_be_written_leaves_nothing_behind() {
    let home = TempDir::new().unwrap();
    let mut full = Command::new("sh");
    full.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" programs new evening"]);
    full.arg(env!("CARGO_BIN_EXE_herstel")).env("HOME", home.path()).stdin(Stdio::null());
    let output = full.env_remove("HERSTEL_DATA_DIR").env_remove("XDG_DATA_HOME").output().unwrap();
    assert_eq!(code(&output), Some(74), "{}", err(&output));
    let again = herstel(home.path(), &["programs", "new", "evening"]);
    assert_eq!(code(&again), Some(0), "{}", err(&again));
}

#[test]
fn whoever_begins_with_setup_is_told_of_a_synced_folder_once() {
    let home = TempDir::new().unwrap();
    let data = home.path().join(".local/share/herstel");
    fs::create_dir_all(data.join(".stfolder")).unwrap();
    for is_told in [true, false] {
        let output = herstel(home.path(), &["setup", "--birth", "none"]);
        assert_eq!(code(&output), Some(0));
        assert_eq!(err(&output).contains("Syncthing"), is_told, "{}", err(&output));
    }
}

#[test]
fn tracks_are_checked_as_programs_are() {
    let home = TempDir::new().unwrap();
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("programs/tracks/oasi.toml");
    let one = herstel(home.path(), &["programs", "check", built_in.to_str().unwrap()]);
    assert_eq!(code(&one), Some(0), "{}", err(&one));
    let none = herstel(home.path(), &["programs", "check"]);
    assert!(out(&none).contains("share/herstel/tracks"), "{}", out(&none));
    let data = home.path().join(".local/share/herstel");
    fs::create_dir_all(data.join("tracks")).unwrap();
    fs::copy(&built_in, data.join("tracks/oasi.toml")).unwrap();
    let bad = fs::read_to_string(&built_in).unwrap().replace("[[phase]]", "[[phase]]\nfrm = 1");
    fs::write(data.join("tracks/second.toml"), bad).unwrap();
    let all = herstel(home.path(), &["programs", "check"]);
    assert_eq!(code(&all), Some(65));
    assert!(out(&all).contains("tracks/oasi.toml"), "{}", out(&all));
    let said = err(&all);
    assert!(said.contains("tracks/second.toml") && said.contains("did you mean `from`?"), "{said}");
    // As they lie in the repository.
    fs::create_dir_all(data.join("programs/tracks")).unwrap();
    let misplaced = herstel(home.path(), &["programs", "check"]);
    assert!(err(&misplaced).contains("programs/tracks is not looked at"), "{}", err(&misplaced));
}

/// What the page in the README promises.
#[test]
fn a_program_of_ones_own_from_new_to_a_session() {
    for lang in ["en", "nl"] {
        let home = TempDir::new().unwrap();
        let file = home.path().join(".local/share/herstel/programs/evening.toml");
        let new = herstel(home.path(), &["programs", "new", "evening", "--lang", lang]);
        assert_eq!(code(&new), Some(0), "{}", err(&new));
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(file.with_file_name("program.schema.json").exists());
        for arguments in [
            &["programs", "check"][..],
            &["programs", "timeline", "evening"],
            &["programs", "show", "evening"],
            &["start", "evening", "--plain", "--mute", "--reps", "1", "--lead-in", "0"],
        ] {
            let output = herstel(home.path(), arguments);
            assert_eq!(code(&output), Some(0), "{arguments:?}: {}", err(&output));
        }
        let before = fs::read(&file).unwrap();
        let again = herstel(home.path(), &["programs", "new", "evening"]);
        assert_eq!((code(&again), fs::read(&file).unwrap()), (Some(1), before));
        let history = herstel(home.path(), &["history", "--json"]);
        assert!(out(&history).contains("\"evening\""), "{}", out(&history));
    }
}

/// Nobody can say yes to more than the program asks for, so no more is asked; what asks less stays.
#[test]
fn more_than_the_program_needs_somebody_to_say_yes() {
    let said = [
        (
            "en",
            "asks no more than the program does.",
            "Lift gently, 3 seconds",
            "Lift gently, 2 seconds",
        ),
        (
            "nl",
            "vraagt niet meer dan het programma.",
            "Zacht aanspannen, 3 seconden",
            "Zacht aanspannen, 2 seconden",
        ),
    ];
    let mut sessions = Vec::new();
    for (lang, unheard, own, less) in said {
        for (config, flags, says, is_said) in [
            ("", &["--contract", "5"][..], own, true),
            ("[timers.light]\ncontract = 5\n", &[], own, true),
            ("", &["--contract", "2"], less, false),
        ] {
            let home = with_config(config);
            let start = ["start", "light", "--plain", "--mute", "--no-check-in", "--lang", lang];
            let short = ["--reps", "1", "--sets", "1", "--lead-in", "0"];
            let arguments = [&start[..], &short, flags].concat();
            // All at once: each takes as long as it says.
            let mut command = command(home.path(), &arguments);
            let running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            sessions.push((home, running, unheard, says, is_said));
        }
    }
    for (_home, running, unheard, says, is_said) in sessions {
        let ran = running.wait_with_output().unwrap();
        assert_eq!(code(&ran), Some(0), "{}", err(&ran));
        assert_eq!(out(&ran).contains(unheard), is_said, "{}", out(&ran));
        assert_eq!(out(&ran).matches(says).count(), 1, "{}", out(&ran));
    }
}

#[test]
fn a_built_in_program_is_copied_to_be_changed() {
    let home = TempDir::new().unwrap();
    assert_eq!(code(&herstel(home.path(), &["programs", "new", "light"])), Some(0));
    let shown = herstel(home.path(), &["programs", "show", "light", "--lang", "en"]);
    assert!(out(&shown).contains("your own version"), "{}", out(&shown));
    for id in ["Light", "a b", "../x", ""] {
        assert_eq!(code(&herstel(home.path(), &["programs", "new", id])), Some(2), "{id}");
    }
}

#[test]
fn doctor_says_nothing_about_a_person() {
    let home = TempDir::new().unwrap();
    let today = out(&herstel(home.path(), &["today", "--json"]));
    let today: serde_json::Value = serde_json::from_str(&today).unwrap();
    let today = today.get("date").and_then(serde_json::Value::as_str).unwrap();
    let setup = ["setup", "--birth", today, "--injury", "third-degree"];
    assert_eq!(code(&herstel(home.path(), &setup)), Some(0));
    for arguments in [&["doctor"][..], &["doctor", "--json"]] {
        let output = herstel(home.path(), arguments);
        let said = out(&output) + &err(&output);
        assert_eq!(code(&output), Some(0), "{said}");
        let home = home.path().to_string_lossy();
        for personal in [today, "third", "oasi", &home] {
            assert!(!said.contains(personal), "{personal} in\n{said}");
        }
    }
    let json = out(&herstel(home.path(), &["doctor", "--json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json.get("schema"), Some(&serde_json::json!(1)));
}

#[test]
fn completions_and_the_manual_page_are_whole() {
    let home = TempDir::new().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = out(&herstel(home.path(), &["completions", shell]));
        for word in ["warning-signs", "no-check-in", "timeline"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(code(&herstel(home.path(), &["completions", "ksh"])), Some(2));
    let page = out(&herstel(home.path(), &["man", "--lang", "nl"]));
    for text in [
        ".TH herstel 1",
        "GEBRUIK",
        "herstel programs timeline",
        "AFSLUITCODE",
        "geen medisch hulpmiddel",
    ] {
        assert!(page.contains(&text.replace('-', "\\-")) || page.contains(text), "{text}");
    }
}

/// A figure and what it is set to, in tenths of a second or as a count: around its bounds and beyond them.
fn setting() -> impl Strategy<Value = (Figure, u32)> {
    (0..Figure::ALL.len(), prop_oneof![0_u32..40, 0_u32..700, 1_700_u32..2_000])
        .prop_map(|(at, tenths)| (Figure::ALL.into_iter().nth(at).unwrap(), tenths))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The file, the flag and the screen allow the same, and make the same of it.
    #[test]
    fn every_way_to_set_a_timer_has_the_same_bounds((figure, tenths) in setting(), at in 0_usize..10) {
        let library = Library::open(None);
        let program = library.iter().nth(at).unwrap();
        let text = match figure {
            Figure::Reps | Figure::Sets => (tenths / 10).to_string(),
            _ => format!("{}.{}", tenths / 10, tenths % 10),
        };
        // As typed, on the command line or on the screen.
        let typed = figure.parse(&text).map(|amount| Timers::default().with(figure, Some(amount)));
        let typed = typed.filter(|timers| program.with(timers).is_ok());
        // As written in a file.
        let file = format!("[timers.{}]\n{} = {text}", program.id, figure.name());
        let written = Config::parse(&Source::new("config.toml", &file)).ok();
        let written = written.and_then(|config| config.timers.get(&program.id).copied());
        let written = written.filter(|timers| program.with(timers).is_ok());
        prop_assert_eq!(typed, written, "{} for {}", file, &program.id);
        let (low, high) = figure.range(program.has(herstel::program::Act::Inhale));
        let set = typed.and_then(|timers| timers.get(figure));
        prop_assert!(set.is_none_or(|set| (low..=high).contains(&set)));
    }
}
