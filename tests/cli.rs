//! The command line from outside: figures, exit codes, both languages, and every bad file through the real program.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::Duration,
};

use chrono::{DateTime, Days};
use herstel::{
    clock,
    session::record::{Entry, Outcome, Plan, Progress},
    store::{Left, Store},
};
use serde_json::Value;
use tempfile::TempDir;

/// The program with a home of its own and nothing else from the environment.
fn herstel(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", home).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    let home = TempDir::new().unwrap();
    herstel(home.path(), arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
    serde_json::from_str(&out(&output)).unwrap()
}

/// Id, acts of a repetition, sets, repetitions, set rest, seconds in all with 5 s lead-in.
type Row = (&'static str, &'static [(&'static str, f64)], u64, u64, f64, f64);

/// Written from section 3 of the spec.
const FIGURES: [Row; 8] = [
    ("breath", &[("inhale", 4.0), ("exhale", 6.0)], 1, 12, 0.0, 125.0),
    ("relax", &[("inhale", 4.0), ("exhale", 8.0)], 1, 25, 0.0, 305.0),
    ("light", &[("contract", 3.0), ("release", 6.0)], 3, 8, 60.0, 341.0),
    ("endurance", &[("contract", 5.0), ("release", 10.0)], 3, 8, 60.0, 485.0),
    ("quick", &[("contract", 1.0), ("release", 3.0)], 3, 8, 60.0, 221.0),
    ("long", &[("contract", 10.0), ("release", 10.0)], 3, 5, 60.0, 425.0),
    ("walk", &[("move", 300.0)], 1, 1, 0.0, 305.0),
    ("massage", &[("move", 300.0)], 1, 1, 0.0, 305.0),
];

#[test]
fn timelines_have_the_figures_of_the_spec() {
    for (id, acts, sets, reps, set_rest, total) in FIGURES {
        let value = json(&["programs", "timeline", id, "--json"]);
        assert_eq!((&value["schema"], &value["program"]), (&1.into(), &id.into()));
        assert_eq!(value["total_s"].as_f64(), Some(total), "{id}");
        let segments = value["segments"].as_array().unwrap();
        let first = &segments[0];
        assert_eq!(
            *first,
            serde_json::json!({"at_s":0,"act":"lead-in","seconds":5,"block":0,"set":0,"sets":0,"rep":0,"reps":0})
        );
        let lengths = |act: &str| -> Vec<f64> {
            segments
                .iter()
                .filter(|s| s["act"] == act)
                .map(|s| s["seconds"].as_f64().unwrap())
                .collect()
        };
        for (act, seconds) in acts {
            let count = usize::try_from(sets * reps).unwrap();
            assert_eq!(lengths(act), vec![*seconds; count], "{id}: {act}");
        }
        let rests = usize::try_from(sets - 1).unwrap();
        assert_eq!(lengths("set-rest"), vec![set_rest; rests], "{id}");
        assert_eq!(
            segments.len(),
            1 + acts.len() * usize::try_from(sets * reps).unwrap() + rests,
            "{id}"
        );
        assert_follow_each_other(segments, total);
    }
}

#[test]
fn the_programs_of_many_parts_have_the_figures_of_the_spec() {
    let combined = json(&["programs", "timeline", "combined", "--json"]);
    let segments = combined["segments"].as_array().unwrap();
    let count = |act: &str, seconds: f64| {
        segments
            .iter()
            .filter(|s| s["act"] == act && s["seconds"].as_f64() == Some(seconds))
            .count()
    };
    assert_eq!((count("contract", 5.0), count("release", 10.0)), (24, 24), "endurance");
    assert_eq!((count("contract", 1.0), count("release", 3.0)), (24, 24), "quick");
    assert_eq!((count("inhale", 4.0), count("exhale", 6.0)), (6, 6), "six calm breaths");
    assert_eq!(segments.last().unwrap()["act"], "exhale", "it ends on letting go");
    assert_follow_each_other(segments, combined["total_s"].as_f64().unwrap());

    let stretch = json(&["programs", "timeline", "stretch", "--json"]);
    assert_eq!(stretch["total_s"], 305);
    assert!(stretch["segments"].as_array().unwrap()[1..].iter().all(|s| s["act"] == "still"));
}

fn assert_follow_each_other(segments: &[Value], total: f64) {
    let mut at = 0.0;
    for segment in segments {
        assert_eq!(segment["at_s"].as_f64(), Some(at));
        at += segment["seconds"].as_f64().unwrap();
    }
    assert_eq!(at.to_bits(), total.to_bits());
}

#[test]
fn timers_as_flags_change_the_timeline() {
    let flags = [
        "programs",
        "timeline",
        "light",
        "--json",
        "--contract",
        "2s",
        "--release",
        "8",
        "--reps",
        "6",
    ];
    let more = ["--sets", "2", "--set-rest", "45", "--lead-in", "2.5"];
    let value = json(&[&flags[..], &more[..]].concat());
    assert_eq!(value["total_s"].as_f64(), Some(167.5));
    assert_eq!(value["segments"][1]["at_s"].as_f64(), Some(2.5));
}

#[test]
fn wrong_use_says_what_is_allowed_and_ends_with_2() {
    for (arguments, needed) in [
        (&["start", "lihgt"][..], "light"),
        (&["start", "light", "--contract", "16"][..], "15"),
        (&["start", "light", "--contract", "0.5"][..], "15"),
        (&["start", "light", "--contract", "-1"][..], "2.5s"),
        (&["start", "light", "--contract", "8", "--release", "3"][..], "8"),
        (&["start", "light", "--reps", "16"][..], "15"),
        (&["start", "breath", "--reps", "61"][..], "60"),
        (&["start", "light", "--sets", "many"][..], "--sets"),
        (&["start", "light", "--set-rest", "181"][..], "180"),
        (&["start", "light", "--lead-in", "31"][..], "30"),
        (&["start", "combined", "--contract", "3"][..], "endurance"),
        (&["--lang", "fr", "programs"][..], "nl, en"),
        (&["--color", "pink", "programs"][..], "auto"),
        (&["history", "--since", "21-13-2026"][..], "2026-11-21"),
        (&["progams"][..], "programs"),
        (&["start", "light", "--speed", "2"][..], "--speed"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(needed), "{arguments:?}: {}", err(&output));
        assert!(out(&output).is_empty(), "{arguments:?}");
    }
}

/// Nothing but line ends a terminal could act on.
fn is_printable(text: &str) -> bool {
    text.chars().all(|letter| letter == '\n' || !letter.is_control())
}

#[test]
fn help_speaks_the_language() {
    for arguments in [
        &["--help"][..],
        &["start", "--help"],
        &["programs", "--help"],
        &["programs", "timeline", "--help"],
    ] {
        let dutch = out(&run(&[arguments, &["--lang", "nl"]].concat()));
        for english in
            ["Usage", "Options", "OPTIONS", "COMMAND", "Commands", "Print help", "possible values"]
        {
            assert!(!dutch.contains(english), "{arguments:?} says {english}:\n{dutch}");
        }
        assert!(dutch.contains("Gebruik: herstel") && dutch.contains("[OPTIES]"), "{dutch}");
        assert!(out(&run(arguments)).contains("Usage: herstel"));
    }
}

#[test]
fn wrong_use_speaks_the_language_and_repeats_nothing_uncleaned() {
    for (arguments, needed) in [
        (&["programs", "--\u{1b}[31mred"][..], "\\u{1b}"),
        (&["\u{1b}[31mred"], "\\u{1b}"),
        (&["programs", "lits"], "Bedoel je 'list'?"),
        (&["progams"], "Bedoel je 'programs'?"),
        (&["start", "--rep", "3"], "Bedoel je '--reps'?"),
        (&["programs", "show"], "ontbreekt nog: <ID|TOML>"),
        (&["history", "--since"], "hoort een waarde"),
        (&["history", "--json=yes"], "hoort geen waarde"),
        (&["history", "--json", "--json"], "twee keer"),
        (&["start", "light", "breath"], "hoort hier niet"),
        (&["start", "light", "--data-dir", ""], "hoort een waarde"),
    ] {
        let output = run(&[&["--lang", "nl"], arguments].concat());
        let message = err(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        for needed in [needed, "Gebruik: herstel ", "[OPTIES]", "--help"] {
            assert!(message.contains(needed), "{arguments:?}, {needed}: {message}");
        }
        for english in ["error", "unexpected", "Usage", "OPTIONS", "tip:", "For more"] {
            assert!(!message.contains(english), "{arguments:?}: {message}");
        }
        assert!(is_printable(&message) && out(&output).is_empty(), "{message}");
    }
}

#[test]
fn the_language_comes_from_flag_then_environment_then_file_then_locale() {
    let home = TempDir::new().unwrap();
    let list = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = herstel(home.path(), &[&["programs"], arguments].concat());
        out(&command.envs(variables.iter().copied()).output().unwrap())
    };
    let is_dutch = |text: &str| text.contains("Duurkracht");
    assert!(!is_dutch(&list(&[], &[])));
    assert!(is_dutch(&list(&[], &[("LANG", "nl_BE.UTF-8")])));
    fs::create_dir_all(home.path().join(".config/herstel")).unwrap();
    fs::write(home.path().join(".config/herstel/config.toml"), "lang = \"en\"\n").unwrap();
    assert!(!is_dutch(&list(&[], &[("LANG", "nl_BE.UTF-8")])));
    assert!(is_dutch(&list(&[], &[("HERSTEL_LANG", "nl")])));
    assert!(!is_dutch(&list(&["--lang", "en"], &[("HERSTEL_LANG", "nl")])));
}

#[test]
fn a_faulty_config_says_so_with_its_place() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("config.toml");
    fs::write(&path, "lagn = \"nl\"\nmotion = \"wild\"\n").unwrap();
    let output =
        herstel(home.path(), &["programs", "--config", path.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(65));
    for needed in ["config.toml:1:1", "lang", "config.toml:2:10", "reduced"] {
        assert!(err(&output).contains(needed), "{needed}: {}", err(&output));
    }
    let missing =
        herstel(home.path(), &["programs", "--config", "/nowhere/config.toml"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(66));
}

#[test]
fn own_programs_are_found_and_a_faulty_one_takes_nothing_away() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join(".local/share/herstel/programs");
    fs::create_dir_all(&folder).unwrap();
    let light = fs::read_to_string("programs/light.toml").unwrap();
    fs::write(folder.join("evening.toml"), light.replace("id = \"light\"", "id = \"evening\""))
        .unwrap();
    fs::write(folder.join("light.toml"), light.replace("reps = 8", "reps = 4")).unwrap();
    fs::write(folder.join("broken.toml"), "format = 1\n").unwrap();
    let list = herstel(home.path(), &["programs", "list", "--json"]).output().unwrap();
    let value: Value = serde_json::from_str(&out(&list)).unwrap();
    let origin = |id: &str| {
        let programs = value["programs"].as_array().unwrap();
        programs.iter().find(|program| program["id"] == id).map(|program| program["origin"].clone())
    };
    assert_eq!(origin("evening"), Some("own".into()));
    assert_eq!(origin("light"), Some("own".into()));
    assert_eq!(origin("breath"), Some("built-in".into()));
    assert_eq!(origin("broken"), None);
    let path = herstel(home.path(), &["programs", "path"]).output().unwrap();
    assert_eq!(out(&path).trim(), folder.to_str().unwrap());
    let show = herstel(home.path(), &["programs", "show", "light"]).output().unwrap();
    assert!(out(&show).contains("built-in"), "{}", out(&show));
    let start = herstel(home.path(), &["start", "broken"]).output().unwrap();
    assert_eq!(start.status.code(), Some(65), "{}", err(&start));
}

#[test]
fn without_a_home_the_way_out_is_named() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    let output = command
        .args(["history"])
        .env_clear()
        .env("HOME", "")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    // A home in the passwd file is as good; without any, the flag is named.
    match output.status.code() {
        Some(0) => {}
        Some(2) => assert!(err(&output).contains("--data-dir"), "{}", err(&output)),
        other => panic!("{other:?}: {}", err(&output)),
    }
}

#[test]
fn an_empty_diary_has_kind_words_and_an_empty_list() {
    let text = run(&["history", "--lang", "nl"]);
    assert_eq!(text.status.code(), Some(0));
    assert!(out(&text).contains("nog leeg"));
    assert_eq!(json(&["history", "--json"]), serde_json::json!({"schema": 1, "sessions": []}));
}

#[test]
fn a_reader_who_has_read_enough_is_no_error() {
    let home = TempDir::new().unwrap();
    let mut child = herstel(home.path(), &["programs", "timeline", "combined"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 1]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.code() == Some(0) && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn looking_makes_no_files() {
    let home = TempDir::new().unwrap();
    for arguments in
        [&["history"][..], &["programs"], &["programs", "timeline", "light"], &["--help"]]
    {
        herstel(home.path(), arguments).output().unwrap();
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn the_cards_are_listed_and_read_in_both_languages() {
    for (lang, group, card) in [("en", "Your body", "Letting go"), ("nl", "Je lichaam", "Loslaten")]
    {
        let list = run(&["learn", "--lang", lang]);
        assert_eq!(list.status.code(), Some(0), "{}", err(&list));
        assert!(out(&list).contains(group) && out(&list).contains("letting-go"), "{}", out(&list));
        let text = out(&run(&["learn", "letting-go", "--lang", lang]));
        assert!(text.starts_with(card), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 76), "{text}");
        // Every card of the list can be read.
        for line in out(&list).lines().filter(|line| line.starts_with("  ")) {
            let id = line.split_whitespace().next().unwrap();
            assert_eq!(run(&["learn", id, "--lang", lang]).status.code(), Some(0), "{id}");
        }
    }
    let unknown = run(&["learn", "leting-go"]);
    assert_eq!((unknown.status.code(), out(&unknown).as_str()), (Some(2), ""));
    assert!(err(&unknown).contains("'letting-go'"), "{}", err(&unknown));
    let far = err(&run(&["learn", "x\u{1b}[31m"]));
    assert!(far.contains("pelvic-floor") && is_printable(&far), "{far}");
}

#[test]
fn the_warning_signs_name_the_phones_that_were_set() {
    let home = TempDir::new().unwrap();
    let signs = |arguments: &[&str]| {
        let arguments = [&["warning-signs"], arguments].concat();
        out(&herstel(home.path(), &arguments).output().unwrap())
    };
    assert!(signs(&["--lang", "nl"]).contains("Bel nu 112"));
    assert!(signs(&[]).contains("huisartsenpost"));
    let config = home.path().join("config.toml");
    let phones = "[phone]\nemergency = \"999\"\nout_of_hours = \"111\"\n";
    fs::write(&config, phones).unwrap();
    let text = signs(&["--config", config.to_str().unwrap()]);
    assert!(text.contains("Call 999 now") && text.contains(": 111."), "{text}");
    assert!(!text.contains("112"), "{text}");
    fs::write(&config, "[phone]\nemergency = 112\nout_of_hours = \"111\"\n").unwrap();
    let arguments = ["warning-signs", "--config", config.to_str().unwrap()];
    let output = herstel(home.path(), &arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(err(&output).contains("config.toml:2:13"), "{}", err(&output));
    assert!(out(&output).contains("Call 112 now") && out(&output).contains(": 111."));
}

/// What is wrong is said, in the language that the same file asks for.
#[test]
fn a_faulty_config_takes_nothing_away_that_can_do_without() {
    let home = TempDir::new().unwrap();
    let config = home.path().join("config.toml");
    fs::write(&config, "theme = \"drak\"\nlang = \"nl\"\n[phone]\nemergency = \"999\"\n").unwrap();
    let output = |arguments: &[&str]| {
        let mut command = herstel(home.path(), arguments);
        command.env("HERSTEL_CONFIG", &config).env("LANG", "en_GB.UTF-8").output().unwrap()
    };
    let birth = (clock::now().wall.date_naive() - Days::new(10)).to_string();
    for (arguments, needed) in [
        (&["warning-signs"][..], "Bel nu 999"),
        (&["learn", "letting-go"], "Loslaten"),
        (&["history"], "nog leeg"),
        (&["export", "-"], "herstel"),
        (&["setup", "--birth", &birth, "--injury", "none"], ""),
        (&["today"], "Ademen"),
        (&["--plain"], "\"herstel config check\""),
        (&["forget", "--everything"], ""),
    ] {
        let output = output(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
        assert!(out(&output).contains(needed), "{arguments:?}: {}", out(&output));
        let said = err(&output);
        assert!(said.contains("config.toml:1:9") && said.contains("bedoel je"), "{said}");
    }
    for arguments in
        [&["start", "breath"][..], &["config", "check"], &["programs", "show", "light"]]
    {
        let output = output(arguments);
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(65), ""), "{arguments:?}");
        assert!(err(&output).contains("bedoel je `dark`?"), "{}", err(&output));
    }
    fs::write(&config, "theme = ").unwrap();
    assert!(out(&output(&["warning-signs"])).contains("Call 112 now"));
    let missing = herstel(home.path(), &["history", "--config", "/nowhere.toml"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(66));
}

/// The figures that are right are used, and a program with figures that are not does not begin with its own, heavier ones.
#[test]
fn a_faulty_config_asks_no_more_than_was_meant() {
    use std::io::Write as _;
    let home = TempDir::new().unwrap();
    let config = home.path().join("config.toml");
    let birth = (clock::now().wall.date_naive() - Days::new(10)).to_string();
    herstel(home.path(), &["setup", "--birth", &birth, "--injury", "none"]).output().unwrap();
    let told = |text: &str, typed: &[u8]| {
        fs::write(&config, text).unwrap();
        let mut child = herstel(home.path(), &["--plain"])
            .env("HERSTEL_CONFIG", &config)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(typed).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{text}");
        assert!(out(&output).contains("Call 112 now"), "{text}");
        out(&output)
    };
    let short = "[timers.breath]\nreps = 3\n";
    for wrong in ["", "theme = \"drak\"\n", "[keys]\nhelpp = [\"h\"]\n"] {
        let text = told(&format!("{wrong}{short}"), b"!\n\nq\n");
        assert!(text.contains("0:30 min") && !text.contains("2:00 min"), "{wrong}: {text}");
    }
    let unusable = [
        "[timers.breath]\nreps = 3\ninhal = 2\n",
        "[timers.breath]\nreps = 300\n",
        "[timers.breath]\ncontract = 2\n",
        "theme = \"dark\n[timers.breath]\nreps = 3\n",
    ];
    for text in unusable {
        // The warning signs, then what stands first today.
        let told = told(text, b"!\n\n1\n");
        let why = "settings for Pelvic floor breathing cannot be used";
        assert!(told.matches(why).count() > 1, "on the first screen and in its place: {told}");
        assert!(!told.contains("Get ready"), "{told}");
    }
}

#[test]
fn what_a_variable_says_takes_nothing_away_either() {
    let home = TempDir::new().unwrap();
    let birth = (clock::now().wall.date_naive() - Days::new(10)).to_string();
    herstel(home.path(), &["setup", "--birth", &birth, "--injury", "none"]).output().unwrap();
    for (name, why) in [
        ("HERSTEL_MUTE", "neither yes nor no"),
        ("HERSTEL_PLAIN", "neither yes nor no"),
        ("HERSTEL_LANG", "does not speak"),
        ("HERSTEL_COLOR", "colour"),
        ("HERSTEL_THEME", "HERSTEL_THEME: 'sometimes' is not one of these"),
        ("HERSTEL_MOTION", "HERSTEL_MOTION: 'sometimes' is not one of these"),
    ] {
        let output = |arguments: &[&str]| {
            herstel(home.path(), arguments).env(name, "sometimes").output().unwrap()
        };
        let signs = output(&["warning-signs"]);
        assert_eq!(signs.status.code(), Some(0), "{name}: {}", err(&signs));
        assert!(out(&signs).contains("Call 112 now") && err(&signs).contains(why), "{name}");
        assert!(err(&signs).contains(name) || !why.contains(name), "{}", err(&signs));
        assert!(out(&output(&[])).contains(why), "{name}: told on the screen too");
        assert_eq!(output(&["start", "breath"]).status.code(), Some(2), "{name}");
    }
    assert_eq!(run(&["warning-signs", "--lang", "xx"]).status.code(), Some(2));
}

/// Where programs are and whether a file is right has nothing to do with the settings.
#[test]
fn programs_without_figures_need_no_settings() {
    let home = TempDir::new().unwrap();
    let config = home.path().join("config.toml");
    fs::write(&config, "theme = \"drak\"\n").unwrap();
    let code = |arguments: &[&str]| {
        let mut command = herstel(home.path(), &[&["programs"], arguments].concat());
        command.env("HERSTEL_CONFIG", &config).output().unwrap().status.code()
    };
    for free in [&["path"][..], &["new", "evening"], &["check"]] {
        assert_eq!(code(free), Some(0), "{free:?}");
    }
    for bound in [&[][..], &["list"], &["show", "light"], &["timeline", "light"]] {
        assert_eq!(code(bound), Some(65), "{bound:?}");
    }
    assert_eq!(code(&["audio", "breath", "-o", "x.wav"]), Some(65));
}

#[test]
fn nothing_that_goes_out_takes_the_place_of_the_diary() {
    let home = TempDir::new().unwrap();
    let data = home.path().join("data");
    let birth = (clock::now().wall.date_naive() - Days::new(10)).to_string();
    let at = ["--data-dir", data.to_str().unwrap()];
    let run = |arguments: &[&str]| {
        herstel(home.path(), &[arguments, &at].concat()).current_dir(&data).output().unwrap()
    };
    fs::create_dir(&data).unwrap();
    assert_eq!(run(&["setup", "--birth", &birth, "--injury", "none"]).status.code(), Some(0));
    let before = fs::read(data.join("herstel.db")).unwrap();
    for name in ["herstel.db", "herstel.db-journal", "backups/page", "./herstel.db"] {
        for arguments in [
            &["export", "--force", name][..],
            &["report", "--force", "-o", name],
            &["remind", "ics", "--force", "-o", name],
            &["programs", "audio", "breath", "--force", "-o", name],
            &["start", "breath", "--plain", "--events", name],
        ] {
            let output = run(arguments);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
            assert!(err(&output).contains("part of your diary"), "{}", err(&output));
        }
    }
    let output = run(&["export", "--force", "herstel.db", "--lang", "nl"]);
    assert!(err(&output).contains("hoort bij je logboek"), "{}", err(&output));
    assert_eq!(fs::read(data.join("herstel.db")).unwrap(), before);
    assert!(!data.join("herstel.db-journal").exists() && !data.join("backups/page").exists());
    assert_eq!(run(&["export", "own.jsonl"]).status.code(), Some(0));
}

#[test]
fn help_is_a_word_too() {
    assert_eq!(out(&run(&["help"])), out(&run(&["--help"])));
    for before in [&["--lang", "nl"][..], &["--lang=nl"], &["--plain", "--lang", "nl"]] {
        for command in [&[][..], &["start"]] {
            let word = out(&run(&[before, &["help"], command].concat()));
            assert_eq!(word, out(&run(&[command, &["--help", "--lang", "nl"]].concat())));
        }
    }
    assert_eq!(
        out(&run(&["help", "start", "--lang", "nl"])),
        out(&run(&["start", "--help", "--lang", "nl"]))
    );
}

#[test]
fn a_shell_knows_the_names_that_are_always_there() {
    let script = out(&run(&["completions", "bash"]));
    for name in ["fourth-degree", "letting-go", "endurance", "never"] {
        assert!(script.contains(name), "{name}");
    }
}

#[test]
fn what_is_missing_is_the_folder_and_what_is_to_come_is_no_beginning() {
    for arguments in [
        &["export", "/nowhere/x"][..],
        &["report", "-o", "/nowhere/x"],
        &["start", "breath", "--plain", "--events", "/nowhere/x"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(74), "{arguments:?}");
        assert!(
            err(&output)
                .contains("/nowhere/x could not be written: the folder for it is not there")
        );
    }
    let report = run(&["report", "--since", "2199-01-01"]);
    assert_eq!(report.status.code(), Some(2));
    assert!(err(&report).contains("still to come"), "{}", err(&report));
}

/// An own file with many faults takes one line; `programs check` has the rest.
#[test]
fn a_faulty_own_file_takes_one_line_behind_an_answer() {
    let home = TempDir::new().unwrap();
    own_programs(home.path(), &[("bad.toml", "format = 1\na = 1\nb = 1\nc = 1\n")]);
    for arguments in [&["today"][..], &["programs"]] {
        let told = err(&herstel(home.path(), arguments).output().unwrap());
        assert!(told.contains("bad.toml") && told.lines().count() == 1, "{arguments:?}: {told}");
    }
}

#[test]
fn before_the_birth_nothing_is_enough() {
    let home = TempDir::new().unwrap();
    let birth = (clock::now().wall.date_naive() - Days::new(3)).to_string();
    herstel(home.path(), &["setup", "--birth", &birth, "--injury", "none"]).output().unwrap();
    let before = herstel(home.path(), &["today", "--on", "2020-01-01"]).output().unwrap();
    let text = out(&before);
    assert!(text.contains("still to come") && !text.contains("enough for today"), "{text}");
}

#[test]
fn a_switch_that_says_neither_yes_nor_no_is_refused() {
    let home = TempDir::new().unwrap();
    for name in ["HERSTEL_MUTE", "HERSTEL_PLAIN"] {
        let mut command = herstel(home.path(), &["config", "show"]);
        let output = command.env(name, "sometimes").output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(err(&output).contains("neither yes nor no"), "{}", err(&output));
    }
    fs::create_dir_all(home.path().join(".config/herstel")).unwrap();
    fs::write(home.path().join(".config/herstel/config.toml"), "plain = true\n").unwrap();
    let mut command = herstel(home.path(), &["config", "show"]);
    let shown = out(&command.env("HERSTEL_MUTE", "off").output().unwrap());
    let line = |key: &str| shown.lines().find(|line| line.starts_with(key)).unwrap().to_owned();
    assert!(line("plain").contains("on") && line("plain").contains("settings file"), "{shown}");
    assert!(line("sound.mute").contains("false"), "{shown}");
    assert!(line("sound.mute").contains("$HERSTEL_MUTE"), "{shown}");
}

/// Plain mode: everything there is to read is reached by typing, and left again.
#[test]
fn plain_lines_lead_to_the_cards_and_the_signs() {
    use std::io::Write as _;
    let home = TempDir::new().unwrap();
    let mut child = herstel(home.path(), &["--plain", "--lang", "nl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let typed = "q\n!\nl\n2\nwat\n\n7\n\n\n99\n\nq\n";
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let text = out(&child.wait_with_output().unwrap());
    let mut from = 0;
    for needed in [
        "Waar heb je vandaag ruimte voor?",
        "Alarmsignalen.",
        "Bel nu 112",
        "Om te lezen.",
        "2. Loslaten",
        "Aanspannen is niet altijd het antwoord.",
        "Enter: terug naar de lijst.",
        "Om te lezen.",
        "Rennen, springen, zwaar tillen.",
        "herstel setup",
        "Om te lezen.",
        "van 1 tot en met 18",
        "Waar heb je vandaag ruimte voor?",
    ] {
        let at = text[from..].find(needed);
        from += at.unwrap_or_else(|| panic!("no {needed:?} behind {from} in:\n{text}"));
    }
}

/// Keeps one session in the diary of a home.
fn keep(home: &Path, progress: Progress, outcome: Outcome) {
    let (store, _replies) = Store::open(&data_dir(home), || ());
    let started = DateTime::parse_from_rfc3339("2026-11-21T09:30:12+01:00").unwrap();
    let plan = Plan {
        program: "light".to_owned(),
        started,
        planned: Duration::from_secs(336),
        reps_planned: 24,
        blocks: Vec::new(),
    };
    store.save(0, started, Entry::Started(plan));
    store.save(0, started, Entry::Ended(progress, outcome));
    assert_eq!(store.close(Duration::from_mins(2)), Left::default());
}

fn data_dir(home: &Path) -> PathBuf {
    home.join(".local/share/herstel")
}

#[test]
fn a_damaged_diary_says_so_and_is_never_called_empty() {
    let home = TempDir::new().unwrap();
    keep(home.path(), Progress::default(), Outcome::Completed);
    let damage = "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{}';
                  UPDATE session SET record = '{}'";
    let file = herstel::store::file(&data_dir(home.path()));
    rusqlite::Connection::open(file).unwrap().execute_batch(damage).unwrap();
    for more in [&[][..], &["--json"], &["--since", "2020-01-01"]] {
        let arguments = [&["history", "--lang", "nl"], more].concat();
        let output = herstel(home.path(), &arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(err(&output).contains("beschadigd"), "{more:?}: {}", err(&output));
        assert!(!out(&output).contains("leeg"), "{more:?}: {}", out(&output));
    }
}

#[test]
fn nothing_since_a_date_is_not_an_empty_diary() {
    let home = TempDir::new().unwrap();
    keep(home.path(), Progress::default(), Outcome::Completed);
    let output = herstel(home.path(), &["history", "--since", "2026-11-22"]).output().unwrap();
    assert!(out(&output).contains("since 2026-11-22"), "{}", out(&output));
    assert!(!out(&output).contains("empty") && err(&output).is_empty());
}

#[test]
fn a_line_of_history_claims_no_more_than_was_done() {
    let home = TempDir::new().unwrap();
    let progress = Progress {
        active: Duration::from_millis(119_900),
        reps_done: 20,
        tired: 1,
        ..Progress::default()
    };
    keep(home.path(), progress, Outcome::Completed);
    let text = out(&herstel(home.path(), &["history"]).output().unwrap());
    for needed in ["1:59 min", "20 of 24", "tired"] {
        assert!(text.contains(needed), "{needed}: {text}");
    }
    assert!(!text.contains("all of it"), "{text}");
}

#[test]
fn the_rest_between_sets_is_said_once() {
    let text = out(&run(&["programs", "timeline", "light"]));
    let rests = text.lines().filter(|line| line.split_whitespace().nth(1) == Some("rest")).count();
    assert_eq!((rests, text.matches("set done").count()), (2, 2), "{text}");
}

#[test]
fn what_a_program_holds_fits_the_window_and_names_its_language() {
    for program in ["light", "combined", "relax"] {
        let text = out(&run(&["programs", "show", program, "--lang", "nl"]));
        assert!(text.lines().all(|line| line.chars().count() <= 76), "{text}");
        assert!(text.contains("in het Engels"), "{text}");
    }
}

/// A folder of own programs with these files.
fn own_programs(home: &Path, files: &[(&str, &str)]) {
    let folder = data_dir(home).join("programs");
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
}

#[test]
fn a_faulty_own_file_is_never_replaced_by_the_built_in_program() {
    let light = fs::read_to_string("programs/light.toml").unwrap();
    let faulty = light.replace("reps = 8", "reps = 80");
    for (name, text, id) in [
        ("light.toml", "format = = 1\n", "light"),
        ("gentle.toml", faulty.as_str(), "light"),
        ("endurance.toml", "format = = 1\n", "combined"),
    ] {
        let home = TempDir::new().unwrap();
        own_programs(home.path(), &[(name, text)]);
        for command in [&["start"][..], &["programs", "show"], &["programs", "timeline"]] {
            let output = herstel(home.path(), &[command, &[id]].concat()).output().unwrap();
            assert_eq!(output.status.code(), Some(65), "{command:?} {id}: {}", err(&output));
            assert!(err(&output).contains(name), "{}", err(&output));
            assert!(out(&output).is_empty(), "{}", out(&output));
        }
        let other = herstel(home.path(), &["programs", "show", "breath"]).output().unwrap();
        assert_eq!(other.status.code(), Some(0));
    }
}

#[test]
fn of_two_own_files_with_one_id_the_first_is_used() {
    let home = TempDir::new().unwrap();
    let light = fs::read_to_string("programs/light.toml").unwrap();
    own_programs(home.path(), &[("a.toml", &light), ("light.toml", &light)]);
    let output = herstel(home.path(), &["programs", "show", "light"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
}

#[test]
fn check_without_a_file_looks_through_the_own_folder() {
    let home = TempDir::new().unwrap();
    let check = || herstel(home.path(), &["programs", "check", "--lang", "nl"]).output().unwrap();
    let none = check();
    assert_eq!(none.status.code(), Some(0), "{}", err(&none));
    assert!(out(&none).contains("nog geen eigen"), "{}", out(&none));
    let light = fs::read_to_string("programs/light.toml").unwrap();
    own_programs(home.path(), &[("good.toml", &light), ("bad.toml", "format = 1\n")]);
    let both = check();
    assert_eq!(both.status.code(), Some(65));
    assert!(out(&both).contains("good.toml: in orde"), "{}", out(&both));
    assert!(err(&both).contains("bad.toml"), "{}", err(&both));
}

#[test]
fn check_knows_own_programs_by_name() {
    let home = TempDir::new().unwrap();
    let check = |name: &str| herstel(home.path(), &["programs", "check", name]).output().unwrap();
    assert_eq!(check("evening").status.code(), Some(66));
    assert!(
        herstel(home.path(), &["programs", "new", "evening"]).output().unwrap().status.success()
    );
    let good = check("evening");
    assert_eq!(good.status.code(), Some(0), "{}", err(&good));
    assert!(out(&good).contains("evening.toml: all good"), "{}", out(&good));
    own_programs(home.path(), &[("light.toml", "format = 1\nid = \"light\"\n")]);
    let bad = check("light");
    assert_eq!(bad.status.code(), Some(65), "{}", out(&bad));
    assert!(err(&bad).contains("light.toml"), "{}", err(&bad));
}

#[test]
fn a_path_need_not_be_text() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let home = TempDir::new().unwrap();
    let odd = home.path().join(OsStr::from_bytes(b"map\xff"));
    fs::create_dir_all(odd.join("programs")).unwrap();
    let file = odd.join("programs/evening.toml");
    let light = fs::read_to_string("programs/light.toml").unwrap();
    fs::write(&file, light.replace("id = \"light\"", "id = \"evening\"")).unwrap();
    let by_flag =
        herstel(home.path(), &["programs", "list", "--data-dir"]).arg(&odd).output().unwrap();
    let by_variable =
        herstel(home.path(), &["programs", "list"]).env("HERSTEL_DATA_DIR", &odd).output().unwrap();
    for output in [by_flag, by_variable] {
        assert!(out(&output).contains("evening"), "{}{}", out(&output), err(&output));
    }
    for command in ["check", "show", "timeline"] {
        let output = herstel(home.path(), &["programs", command]).arg(&file).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}: {}", err(&output));
    }
    let path =
        herstel(home.path(), &["programs", "path", "--data-dir"]).arg(&odd).output().unwrap();
    assert_eq!(path.stdout, [odd.join("programs").as_os_str().as_bytes(), b"\n"].concat());
}

#[test]
fn a_system_that_refuses_is_told_of_in_the_language() {
    let home = TempDir::new().unwrap();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = herstel(home.path(), &["programs", "--lang", "nl"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(74));
    assert!(
        err(&output).contains("de uitvoer") && err(&output).contains("vol"),
        "{}",
        err(&output)
    );
    let events = ["start", "--lang", "nl", "--plain", "--events", "/nowhere/events"];
    let output = herstel(home.path(), &events).output().unwrap();
    assert_eq!(output.status.code(), Some(74));
    assert!(
        err(&output)
            .contains("/nowhere/events kon niet worden geschreven: de map ervoor is er niet"),
        "{}",
        err(&output)
    );
}

#[test]
fn timers_of_the_config_are_used_and_flags_come_first() {
    let home = TempDir::new().unwrap();
    let config = home.path().join("config.toml");
    let run = |text: &str, arguments: &[&str]| {
        fs::write(&config, text).unwrap();
        herstel(home.path(), arguments).env("HERSTEL_CONFIG", &config).output().unwrap()
    };
    let light = "[timers.light]\ncontract = 2\nrelease = 6\nreps = 6\nsets = 2\nset_rest = 45\nlead_in = 3\n";
    let total = |text: &str, arguments: &[&str]| {
        let output = run(text, &[&["programs", "timeline", "--json"], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let value: Value = serde_json::from_str(&out(&output)).unwrap();
        value["total_s"].as_f64().unwrap()
    };
    assert_eq!(total(light, &["light"]).to_bits(), 144.0_f64.to_bits());
    assert_eq!(total(light, &["light", "--sets", "1"]).to_bits(), 51.0_f64.to_bits());
    assert_eq!(total(light, &["breath"]).to_bits(), 125.0_f64.to_bits());
    // In a program made of others each part has its own; the lead-in is that of the whole.
    let before = total("", &["combined"]);
    let parts = "[timers.endurance]\nreps = 7\nlead_in = 20\n[timers.combined]\nlead_in = 2\n";
    assert_eq!((before - total(parts, &["combined"])).to_bits(), 48.0_f64.to_bits());
    let shown = out(&run(light, &["programs", "show", "light"]));
    assert!(shown.contains("2 × 6") && shown.contains("2:21 min"), "{shown}");
}

#[test]
fn timers_of_the_config_are_held_to_the_bounds() {
    let home = TempDir::new().unwrap();
    let config = home.path().join("config.toml");
    for (text, needed) in [
        ("[timers.light]\ncontract = 16\n", "config.toml:2:12"),
        ("[timers.light]\ncontact = 2\n", "contract"),
        ("[timers.\"Light!\"]\nreps = 2\n", "config.toml:1"),
        ("timers = 3\n", "config.toml:1:10"),
        ("[timers.light]\ncontract = 10\n", "[timers.light]"),
        ("[timers.light]\ninhale = 4\n", "[timers.light]"),
    ] {
        fs::write(&config, text).unwrap();
        let mut command = herstel(home.path(), &["start", "light", "--plain"]);
        let output = command.env("HERSTEL_CONFIG", &config).output().unwrap();
        assert_eq!(output.status.code(), Some(65), "{text}: {}", err(&output));
        assert!(err(&output).contains(needed), "{text}: {}", err(&output));
        assert!(out(&output).is_empty(), "{text}");
    }
}
