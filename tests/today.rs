//! `herstel setup` and `herstel today` from outside: the spec's table through the real program, and what is refused.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Output, Stdio},
    time::Duration,
};

use chrono::{Datelike as _, Days, Months, NaiveDate};
use herstel::{
    clock,
    recovery::diary::{Allowance, Degree, Fact, Symptom, SymptomNote},
    session::{
        answers::{CheckIn, Discomfort, Feedback, Felt, Reported},
        record::{Entry, Outcome, Plan, Progress},
    },
    store::{Left, Reply, Store, records},
};
use serde_json::{Value, json};
use tempfile::TempDir;

fn herstel(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", home).stdin(Stdio::null()).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn set_up(home: &Path, birth: NaiveDate, injury: &str) {
    let birth = birth.to_string();
    let output = herstel(home, &["setup", "--birth", &birth, "--injury", injury]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(out(&output).trim_end().lines().count(), 1, "{}", out(&output));
}

fn today(home: &Path, on: NaiveDate) -> Value {
    let output = herstel(home, &["today", "--on", &on.to_string(), "--json"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    serde_json::from_str(&out(&output)).unwrap()
}

fn this_day() -> NaiveDate {
    clock::now().wall.date_naive()
}

/// The last 31 August that is at least ten months ago.
fn birth() -> NaiveDate {
    let latest = this_day().checked_sub_months(Months::new(10)).unwrap();
    let of_year = |year| NaiveDate::from_ymd_opt(year, 8, 31).unwrap();
    Some(of_year(latest.year()))
        .filter(|d| *d <= latest)
        .unwrap_or_else(|| of_year(latest.year() - 1))
}

fn data(home: &Path) -> std::path::PathBuf {
    home.join(".local/share/herstel")
}

/// Five good sessions of every step, all on the day of birth.
fn climb(home: &Path, birth: NaiveDate) {
    let (store, _replies) = Store::open(&data(home), || ());
    let start = birth.and_hms_opt(1, 0, 0).unwrap().and_utc().fixed_offset();
    let steps = ["breath", "light", "endurance", "quick"];
    for (number, program) in (0..).zip(steps.into_iter().flat_map(|step| [step; 5])) {
        let started = start + Duration::from_mins(number);
        let plan = Plan {
            program: program.to_owned(),
            started,
            planned: Duration::from_mins(1),
            reps_planned: 1,
            blocks: Vec::new(),
        };
        let progress = Progress { active: Duration::from_mins(1), ..Progress::default() };
        let felt = Feedback { felt: Some(Felt::Good), ..Feedback::default() };
        let session = u32::try_from(number).unwrap();
        for entry in
            [Entry::Started(plan), Entry::Ended(progress, Outcome::Completed), Entry::Felt(felt)]
        {
            store.save(session, started, entry);
        }
    }
    assert_eq!(store.close(Duration::from_mins(5)), Left::default());
}

fn states(today: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let programs = today["programs"].as_array().unwrap();
    programs.iter().map(|gate| (text(&gate["id"]), text(&gate["state"]))).collect()
}

#[test]
fn every_boundary_date_gives_the_table_of_the_spec() {
    let birth = birth();
    let days = |n| birth.checked_add_days(Days::new(n)).unwrap();
    let months = |n| birth.checked_add_months(Months::new(n)).unwrap();
    let eve = |date: NaiveDate| date.pred_opt().unwrap();
    let general = [
        ("breath", days(0)),
        ("relax", days(0)),
        ("light", days(5)),
        ("endurance", days(10)),
        ("quick", days(20)),
        ("long", days(20)),
        ("combined", days(20)),
        ("walk", days(5)),
        ("stretch", days(42)),
        ("massage", days(42)),
    ];
    let oasi = [
        ("breath", days(0)),
        ("relax", days(5)),
        ("light", days(21)),
        ("endurance", days(42)),
        ("quick", days(56)),
        ("long", days(56)),
        ("combined", days(56)),
        ("walk", days(5)),
        ("stretch", days(21)),
        ("massage", days(21)),
    ];
    let general_phases = [
        ("awareness", days(0)),
        ("light", days(5)),
        ("endurance", days(10)),
        ("quick", days(20)),
        ("regain", days(42)),
        ("halfway", months(3)),
        ("rebuild", months(6)),
        ("maintain", months(9)),
    ];
    let oasi_phases =
        [("rest", days(0)), ("collagen", days(5)), ("remodel", days(21)), ("integrate", months(4))];
    for (injury, track, opens, phases) in [
        ("caesarean", "general", general, &general_phases[..]),
        ("third-degree", "oasi", oasi, &oasi_phases[..]),
    ] {
        let home = TempDir::new().unwrap();
        set_up(home.path(), birth, injury);
        climb(home.path(), birth);
        let boundaries = opens.iter().map(|(_, from)| *from);
        let boundaries = boundaries.chain(phases.iter().map(|(_, from)| *from));
        let mut dates: Vec<NaiveDate> = boundaries.flat_map(|from| [eve(from), from]).collect();
        dates.sort();
        dates.dedup();
        // What was done on the day of birth has a say in that one day.
        for date in dates.into_iter().filter(|date| *date > birth) {
            let value = today(home.path(), date);
            assert_eq!(value["schema"], 1);
            assert_eq!(value["date"], date.to_string());
            assert_eq!(value["day"], date.signed_duration_since(birth).num_days());
            assert_eq!(value["track"], track);
            let phase = phases.iter().rfind(|(_, from)| *from <= date).unwrap();
            assert_eq!(value["phase"]["id"], phase.0, "{track} {date}");
            assert_eq!(value["recommended"], "breath");
            let expected: Vec<_> = opens
                .iter()
                .map(|(id, from)| {
                    let state = if *from <= date { "open" } else { "not-yet" };
                    ((*id).to_owned(), state.to_owned())
                })
                .collect();
            assert_eq!(states(&value), expected, "{track} {date}");
            for (gate, (_, from)) in value["programs"].as_array().unwrap().iter().zip(&opens) {
                assert_eq!(gate["from"], from.to_string());
                assert_eq!(gate["done_today"], 0);
                assert!(!gate["reason"].as_str().unwrap().is_empty());
            }
        }
    }
}

#[test]
fn the_shape_of_today_is_the_promised_one() {
    let home = TempDir::new().unwrap();
    set_up(home.path(), birth(), "none");
    let value = today(home.path(), birth().checked_add_days(Days::new(12)).unwrap());
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    for key in ["schema", "date", "day", "track", "phase", "recommended", "programs"] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
    assert_eq!(value["phase"]["title"], "Endurance");
    assert_eq!(value["proposed"], json!([{ "program": "breath", "times": 2 }]));
    let light = &value["programs"][2];
    let from = birth().checked_add_days(Days::new(5)).unwrap().to_string();
    assert_eq!(
        (&light["id"], &light["from"], &light["cap"]),
        (&json!("light"), &json!(from), &json!(3))
    );
    assert_eq!((&light["state"], &light["needs"]["good_sessions"]), (&json!("not-yet"), &json!(3)));
    assert_eq!(value["programs"][0]["cap"], Value::Null);
}

#[test]
fn without_a_profile_only_what_anybody_may_is_open() {
    let home = TempDir::new().unwrap();
    let value = today(home.path(), this_day());
    for key in ["day", "track", "phase"] {
        assert_eq!(value[key], Value::Null, "{key}");
    }
    let open: Vec<_> = states(&value).into_iter().filter(|(_, state)| state == "open").collect();
    assert_eq!(open.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["breath"]);
    let text = out(&herstel(home.path(), &["today", "--lang", "nl"]));
    assert!(text.contains("herstel setup"), "{text}");
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "looking makes no files");
}

#[test]
fn today_speaks_both_languages() {
    let home = TempDir::new().unwrap();
    set_up(home.path(), birth(), "unknown");
    let on = birth().checked_add_days(Days::new(22)).unwrap().to_string();
    let says = |lang| out(&herstel(home.path(), &["today", "--on", &on, "--lang", lang]));
    let (dutch, english) = (says("nl"), says("en"));
    for part in [
        "Dag 22, week 4. Ombouw en opbouw",
        "Wat helpt: ",
        "Kan nu",
        "Nu niet",
        "Mag vanaf 12 oktober",
        "Hierna: ",
        "31 december",
    ] {
        assert!(dutch.contains(part), "{part}:\n{dutch}");
    }
    for part in [
        "Day 22, week 4. Remodelling",
        "What helps: ",
        "Open now",
        "May from 12 October",
        "After this: ",
    ] {
        assert!(english.contains(part), "{part}:\n{english}");
    }
    for forbidden in [
        "therapy",
        "therapie",
        "treatment",
        "rehab",
        "diagnos",
        "healed",
        "ready",
        "must",
        "moet",
        "behandel",
    ] {
        assert!(!dutch.to_lowercase().contains(forbidden), "{forbidden}:\n{dutch}");
        assert!(!english.to_lowercase().contains(forbidden), "{forbidden}:\n{english}");
    }
}

#[test]
fn setup_names_what_is_allowed_and_ends_with_2() {
    let home = TempDir::new().unwrap();
    let (tomorrow, today) = (this_day().succ_opt().unwrap().to_string(), this_day().to_string());
    let first = this_day().checked_sub_months(Months::new(36)).unwrap();
    let before = first.pred_opt().unwrap().to_string();
    for (arguments, needed) in [
        (&["setup"][..], &["--birth", "--injury", "third-degree"][..]),
        (&["setup", "--birth", &today], &["--birth", "--injury"]),
        (&["setup", "--injury", "none"], &["--birth", "--injury"]),
        (&["setup", "--birth", "31-11-2026", "--injury", "none"], &["2026-11-21", "21-11-2026"]),
        (&["setup", "--birth", "2026-02-30", "--injury", "none"], &["2026-02-30"]),
        (&["setup", "--birth", &tomorrow, "--injury", "none"], &[&today, &first.to_string()]),
        (&["setup", "--birth", &before, "--injury", "none"], &[&today, &first.to_string()]),
        (
            &["setup", "--birth", &today, "--injury", "fifth-degree"],
            &[
                "none",
                "first-degree",
                "second-degree",
                "episiotomy",
                "caesarean",
                "third-degree",
                "fourth-degree",
                "unknown",
            ],
        ),
        (&["today", "--on", "tomorrow"], &["2026-11-21"]),
    ] {
        for lang in ["nl", "en"] {
            let output = herstel(home.path(), &[arguments, &["--lang", lang]].concat());
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
            for needed in needed {
                assert!(err(&output).contains(needed), "{arguments:?} {needed}: {}", err(&output));
            }
            assert!(out(&output).is_empty(), "{arguments:?}");
        }
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "nothing is kept of it");
    set_up(home.path(), first, "none");
    set_up(home.path(), this_day(), "none");
}

#[test]
fn the_last_setup_holds_and_one_flag_keeps_the_other() {
    let home = TempDir::new().unwrap();
    let on = birth().checked_add_days(Days::new(30)).unwrap();
    let track = || today(home.path(), on)["track"].clone();
    set_up(home.path(), birth(), "none");
    assert_eq!(track(), "general");
    let output = herstel(home.path(), &["setup", "--injury", "unknown"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(track(), "oasi");
    assert_eq!(today(home.path(), on)["day"], 30);
    let later = birth().checked_add_days(Days::new(10)).unwrap().to_string();
    let output = herstel(home.path(), &["setup", "--birth", &later]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!((track(), today(home.path(), on)["day"].clone()), ("oasi".into(), 20.into()));
}

#[test]
fn a_setup_that_cannot_be_kept_says_so() {
    let home = TempDir::new().unwrap();
    fs::create_dir_all(data(home.path())).unwrap();
    fs::write(data(home.path()).join("herstel.db"), "not a database at all, but long enough")
        .unwrap();
    let today = this_day().to_string();
    let output = herstel(home.path(), &["setup", "--birth", &today, "--injury", "none"]);
    assert_eq!(output.status.code(), Some(74), "{}", err(&output));
    assert!(err(&output).contains("herstel.db") && out(&output).is_empty());
    assert_eq!(herstel(home.path(), &["today"]).status.code(), Some(74));
}

#[test]
fn own_tracks_take_the_place_of_built_in_ones_and_a_faulty_one_takes_nothing_away() {
    let home = TempDir::new().unwrap();
    set_up(home.path(), birth(), "none");
    let folder = data(home.path()).join("tracks");
    fs::create_dir_all(&folder).unwrap();
    let general = fs::read_to_string("programs/tracks/general.toml").unwrap();
    let from = || {
        let output = herstel(home.path(), &["today", "--json"]);
        let value: Value = serde_json::from_str(&out(&output)).unwrap();
        (value["programs"][2]["from"].as_str().unwrap().to_owned(), err(&output))
    };
    let day = |n| birth().checked_add_days(Days::new(n)).unwrap().to_string();
    fs::write(folder.join("a.toml"), general.replace("\"5 days\"", "\"7 days\"")).unwrap();
    assert_eq!(from(), (day(7), String::new()));
    // A second file of the same id is told of and left out.
    fs::write(folder.join("b.toml"), general.replace("\"5 days\"", "\"8 days\"")).unwrap();
    let (date, told) = from();
    assert!(
        date == day(7) && told.contains("b.toml") && told.lines().count() == 1,
        "{date}: {told}"
    );
    fs::write(folder.join("a.toml"), general.replace("\"5 days\"", "\"5 dagen\"")).unwrap();
    fs::remove_file(folder.join("b.toml")).unwrap();
    let (date, told) = from();
    assert!(date == day(5) && told.contains("a.toml"), "{date}: {told}");
    // An id that is none of the two is never followed, and that is said; in the app in one line.
    fs::remove_file(folder.join("a.toml")).unwrap();
    fs::write(folder.join("c.toml"), general.replace("id = \"general\"", "id = \"generel\""))
        .unwrap();
    let (date, told) = from();
    assert!(date == day(5) && told.contains("c.toml"), "{told}");
    let told = err(&herstel(home.path(), &["programs", "check"]));
    assert!(told.contains("generel") && told.contains("general or oasi"), "{told}");
    for (lang, line) in [("en", "Not used for now: c.toml."), ("nl", "Doet nu niet mee: c.toml.")] {
        let app = out(&herstel(home.path(), &["--plain", "--lang", lang]));
        assert!(app.contains(line), "{app}");
    }
    fs::rename(folder.join("c.toml"), folder.join("a.toml")).unwrap();
    // Not a file of this folder, or no file at all: never followed, never waited for.
    fs::remove_file(folder.join("a.toml")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.join("link.toml")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.join("pipe.toml")).status().unwrap().success());
    let (date, told) = from();
    assert!(date == day(5) && told.contains("link.toml") && told.contains("pipe.toml"), "{told}");
}

/// Answers and facts go through the real store and come back in the diary and in `history --json`.
#[test]
fn what_was_told_is_kept() {
    let home = TempDir::new().unwrap();
    let at = clock::now().wall;
    let moment = |second| at + Duration::from_secs(second);
    let (store, replies) = Store::open(&data(home.path()), || ());
    let check_in = CheckIn::from_iter([Reported::CannotFeel]);
    let feedback = Feedback {
        felt: Some(Felt::TooMuch),
        discomfort: Discomfort::new(2),
        note: Some("na het wandelen".to_owned()),
        ..Feedback::default()
    };
    let plan = Plan {
        program: "light".to_owned(),
        started: moment(1),
        planned: Duration::from_mins(5),
        reps_planned: 24,
        blocks: Vec::new(),
    };
    let progress = Progress { active: Duration::from_secs(9), ..Progress::default() };
    store.save(1, moment(0), Entry::CheckedIn(check_in.clone()));
    store.save(1, moment(1), Entry::Started(plan));
    store.save(1, moment(2), Entry::Ended(progress, Outcome::EndedEarly));
    store.save(1, moment(3), Entry::Felt(feedback.clone()));
    let allowance = Allowance::Given { program: "light".to_owned() };
    store.note(moment(4), Fact::Allowance(allowance.clone()));
    let signs = BTreeMap::from([(Symptom::Urge, Degree::Some)]);
    let symptoms = SymptomNote { signs, note: None };
    store.note(moment(5), Fact::Symptoms(symptoms.clone()));
    assert_eq!(store.close(Duration::from_mins(5)), Left::default());
    let noted = replies.try_iter().filter(|reply| matches!(reply, Reply::Noted { .. })).count();
    assert_eq!(noted, 2);

    let diary = records(&data(home.path())).unwrap().diary;
    assert_eq!(diary.sessions[0].check_in.as_ref(), Some(&check_in));
    assert_eq!(diary.sessions[0].feedback.as_ref(), Some(&feedback));
    assert_eq!((&diary.check_ins[0].what, diary.check_ins[0].at), (&check_in, moment(0)));
    assert_eq!((&diary.allowances[0].what, &diary.symptoms[0].what), (&allowance, &symptoms));

    let history = herstel(home.path(), &["history", "--json"]);
    let value: Value = serde_json::from_str(&out(&history)).unwrap();
    let session = &value["sessions"][0];
    assert_eq!(session["check_in"], json!({ "reported": ["cannot-feel"] }));
    assert_eq!(session["felt"], "too-much");
    assert_eq!(session["discomfort"], 2);
    assert_eq!(session["could_feel"], Value::Null);
    assert_eq!(session["note"], "na het wandelen");
}
