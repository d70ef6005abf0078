//! A person's own data with the real program: amended, taken along, taken in, copied and put back.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "test code")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use herstel::{
    session::record::{Entry, Outcome, Plan, Progress},
    store::{Left, Store, amend, file},
};
use serde_json::Value;
use tempfile::TempDir;

fn herstel(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", home).stdin(Stdio::null());
    // Without one, ALSA's PulseAudio part would leave a folder in /tmp whenever it is asked for sound.
    command.env("XDG_RUNTIME_DIR", home);
    command.args(["--lang", "en", "--data-dir"]).arg(home.join("data"));
    command.output().unwrap()
}

#[track_caller]
fn said(home: &Path, arguments: &[&str], code: i32) -> String {
    let output = herstel(home, arguments);
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
    text
}

fn sessions(home: &Path) -> Vec<Value> {
    let output = herstel(home, &["history", "--json"]);
    let history: Value = serde_json::from_slice(&output.stdout).unwrap();
    history["sessions"].as_array().unwrap().clone()
}

fn moment(day: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2026-10-{day:02}T09:00:00+02:00")).unwrap()
}

/// Three sessions on three days.
fn diary() -> TempDir {
    let home = TempDir::new().unwrap();
    let (store, _replies) = Store::open(&home.path().join("data"), || ());
    for day in 1..=3 {
        let active = Duration::from_secs(100);
        let progress = Progress { active, reps_done: day, ..Progress::default() };
        let plan = Plan {
            program: "light".to_owned(),
            started: moment(day),
            planned: active,
            reps_planned: 8,
            blocks: Vec::new(),
        };
        store.save(day, moment(day), Entry::Started(plan));
        store.save(day, moment(day), Entry::Ended(progress, Outcome::Completed));
    }
    assert_eq!(store.close(Duration::from_mins(2)), Left::default());
    home
}

/// As much of the id of a session as is its own.
fn short(home: &Path, at: usize) -> String {
    sessions(home)[at]["id"].as_str().unwrap()[..13].to_owned()
}

#[test]
fn a_session_is_amended_by_the_beginning_of_its_id() {
    let home = diary();
    let (home, id) = (home.path(), short(home.path(), 1));
    said(home, &["history", "note", &id, "=SUM(1)", "went", "well\u{1b}[31m"], 0);
    assert_eq!(sessions(home)[1]["note"], "=SUM(1) went well[31m");
    assert!(said(home, &["history", "show", &id], 0).contains("=SUM(1) went well"));
    let csv = said(home, &["history", "--csv"], 0);
    assert_eq!(csv.lines().count(), 4);
    assert!(csv.contains(",'=SUM(1) went well") && !csv.contains(",=SUM"), "{csv}");
    assert_eq!(said(home, &["history", "note", &id], 0), "=SUM(1) went well[31m\n");
    assert_eq!(sessions(home)[1]["note"], "=SUM(1) went well[31m", "asked for, not taken away");
    let gone = said(home, &["history", "note", &id, ""], 0);
    assert!(gone.contains("gone") && gone.contains("=SUM(1) went well"), "{gone}");
    assert_eq!(sessions(home)[1]["note"], Value::Null);
    assert_eq!(said(home, &["history", "note", &id], 0), "There is no note.\n");

    let before = sessions(home);
    let way_back = said(home, &["history", "remove", &id], 0);
    assert!(way_back.contains(&format!("herstel history restore {id}")), "{way_back}");
    assert_eq!(sessions(home).len(), 2);
    assert!(said(home, &["history", "show", &id], 0).contains("Taken out"));
    said(home, &["history", "remove", &id], 0);
    said(home, &["history", "restore", &id], 0);
    assert_eq!(sessions(home), before);
}

#[test]
fn the_list_says_what_to_type_and_show_says_what_the_screen_says() {
    let home = diary();
    let home = home.path();
    let list = said(home, &["history"], 0);
    for session in sessions(home) {
        let whole = session["id"].as_str().unwrap().replace('-', "");
        let id = list.split_whitespace().find(|word| word.len() > 7 && whole.starts_with(word));
        let id = id.unwrap_or_else(|| panic!("no {whole} in {list}"));
        let shown = said(home, &["history", "show", id], 0);
        assert!(shown.contains(session["id"].as_str().unwrap()), "{id}: {shown}");
        for needed in ["Light contractions", "October 2026, 09:00", "of 8", "How it ended"] {
            assert!(shown.contains(needed), "{needed}: {shown}");
        }
    }
}

#[test]
fn an_id_that_is_none_or_more_than_one_is_refused() {
    let home = diary();
    for wrong in ["ffffffff", "0", "sessie", "", "-", "\u{1b}[2J"] {
        let text = said(home.path(), &["history", "remove", "--", wrong], 2);
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }
    assert_eq!(sessions(home.path()).len(), 3);
}

#[test]
fn what_is_exported_is_taken_in_whatever_the_order_and_bad_lines_are_named() {
    let home = diary();
    let path = home.path().join("diary.jsonl");
    let path = path.to_str().unwrap();
    said(home.path(), &["export", path], 0);
    said(home.path(), &["export", path], 0);
    let text = fs::read_to_string(path).unwrap();
    let mut lines: Vec<&str> = text.lines().rev().collect();
    lines.insert(2, "no line of ours");
    lines.push(&lines[0][..40]);
    fs::write(path, lines.join("\n")).unwrap();

    let other = TempDir::new().unwrap();
    for round in ["first", "second"] {
        let text = said(other.path(), &["import", path], 65);
        assert!(
            text.contains("Line 3:") && text.contains(&format!("Line {}:", lines.len())),
            "{text}"
        );
        assert_eq!(text.contains("6 entries taken in"), round == "first", "{text}");
        assert_eq!(sessions(other.path()), sessions(home.path()));
    }
    // What is not ours is not written over, and what is not there is said.
    let letter = home.path().join("letter");
    fs::write(&letter, "dear").unwrap();
    let refused = said(home.path(), &["export", letter.to_str().unwrap()], 1);
    assert_eq!(fs::read_to_string(&letter).unwrap(), "dear");
    assert!(refused.contains("--force"), "{refused}");
    said(home.path(), &["export", letter.to_str().unwrap(), "--force"], 0);
    assert_eq!(fs::read_to_string(&letter).unwrap().lines().count(), text.lines().count());
    said(home.path(), &["import", "/nowhere.jsonl"], 66);
}

#[test]
fn a_broken_diary_names_the_copy_that_brings_it_back() {
    let home = diary();
    let (data, path): (PathBuf, PathBuf) =
        (home.path().join("data"), file(&home.path().join("data")));
    let id = sessions(home.path())[0]["id"].as_str().unwrap().parse().unwrap();
    amend(&data, id, moment(9), Entry::Noted(Some("fijn".to_owned()))).unwrap();
    amend(&data, id, moment(10), Entry::Noted(Some("fijner".to_owned()))).unwrap();
    let whole = fs::read(&path).unwrap();
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("garbage", vec![b'x'; 30_000]),
        ("zeros", vec![0; 30_000]),
        ("cut", whole[..9_000].to_vec()),
    ] {
        fs::write(&path, &bytes).unwrap();
        let text = said(home.path(), &["history"], 74);
        assert!(text.contains("herstel.db") && text.contains("backup restore 1"), "{name}: {text}");
        assert!(fs::read(&path).unwrap() == bytes, "{name}: it was touched");
        let text = said(home.path(), &["backup", "restore", "1"], 0);
        let aside = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path());
        let mut aside = aside.filter(|path| path.to_string_lossy().contains("aside"));
        assert!(aside.any(|path| fs::read(path).unwrap() == bytes), "{name}: {text}");
        assert_eq!(sessions(home.path()).len(), 3, "{name}");
        assert_eq!(sessions(home.path())[0]["note"], "fijn", "{name}");
    }
    let names = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().file_name());
    let aside = names.filter(|name| name.to_string_lossy().contains("aside")).count();
    assert_eq!(aside, 4, "one was put over another");
    said(home.path(), &["backup", "restore", "99"], 2);
}

/// Two seconds of breathing in, two of breathing out.
const SHORT: &str = r#"
format = 1
id = "short"
kind = "breathing"
source = "made up for tests"
title = { en = "Short", nl = "Kort" }
about = { en = "Short.", nl = "Kort." }
[[block]]
[[block.step]]
act = "inhale"
seconds = 2
[[block.step]]
act = "exhale"
seconds = 2
"#;

/// Whoever asks for it hears that it is gone and what brings it back.
#[test]
fn a_diary_that_is_gone_is_not_begun_anew_beside_its_copies() {
    let home = diary();
    let data = home.path().join("data");
    let path = file(&data);
    let before = sessions(home.path());
    said(home.path(), &["backup"], 0);
    fs::remove_file(&path).unwrap();
    let birth = ["setup", "--birth", "2026-09-01", "--injury", "none"];
    for arguments in
        [&["history"][..], &["today"], &["stats"], &["backup"], &["export", "-"], &birth]
    {
        let text = said(home.path(), arguments, 74).replace('\n', " ");
        for needed in ["is gone", "herstel backup restore 1", "move the folder backups elsewhere"] {
            assert!(text.contains(needed), "{arguments:?}: {text}");
        }
        assert!(!path.exists(), "{arguments:?} began anew");
    }
    // The coach opens and says so; what is done meanwhile goes into a rescue file, and from there into the diary.
    let coach = said(home.path(), &["--plain"], 0).replace('\n', " ");
    assert!(coach.contains("herstel backup restore 1"), "{coach}");
    let program = home.path().join("short.toml");
    fs::write(&program, SHORT).unwrap();
    let start = ["start", program.to_str().unwrap(), "--plain", "--no-check-in", "--lead-in", "0"];
    let text = said(home.path(), &start, 74);
    assert!(text.contains("is gone") && !path.exists(), "{text}");
    let doctor = said(home.path(), &["doctor"], 1);
    assert!(
        doctor.lines().any(|line| line.starts_with("diary ") && line.contains("gone")),
        "{doctor}"
    );
    said(home.path(), &["backup", "restore", "1"], 0);
    let after = sessions(home.path());
    assert!(before.iter().all(|session| after.contains(session)), "{after:?}");
    // With the next start the session that was done meanwhile is there too.
    said(home.path(), &birth, 0);
    assert_eq!(sessions(home.path()).len(), before.len() + 1);

    // With no whole copy there is nothing to offer, and still nothing is begun in silence.
    fs::remove_file(&path).unwrap();
    for copy in fs::read_dir(data.join("backups")).unwrap() {
        fs::write(copy.unwrap().path(), "nothing").unwrap();
    }
    let text = said(home.path(), &["history"], 74).replace('\n', " ");
    assert!(text.contains("None of the copies is whole"), "{text}");
    fs::rename(data.join("backups"), home.path().join("elsewhere")).unwrap();
    said(home.path(), &birth, 0);
    assert!(path.exists());
}

#[test]
fn a_copy_of_the_day_that_cannot_be_made_is_told_of_and_stops_nothing() {
    let home = diary();
    let (data, id) = (home.path().join("data"), short(home.path(), 1));
    if data.join("backups").exists() {
        fs::remove_dir_all(data.join("backups")).unwrap();
    }
    fs::write(data.join("backups"), "in the way").unwrap();
    let folder = home.path().join("folder");
    fs::create_dir(&folder).unwrap();
    for arguments in [
        &["history", "note", &id, "fijn"][..],
        &["setup", "--birth", "2026-09-01", "--injury", "none"],
        &["sync", folder.to_str().unwrap()],
    ] {
        let text = said(home.path(), arguments, 0).replace('\n', " ");
        assert!(
            text.contains("Only the copy that herstel makes each day could not be made"),
            "{text}"
        );
    }
    assert_eq!(sessions(home.path())[1]["note"], "fijn");
    fs::remove_file(data.join("backups")).unwrap();
    let text = said(home.path(), &["history", "note", &id, "fijner"], 0);
    assert!(!text.contains("copy"), "{text}");
}

#[test]
fn the_doctor_counts_the_copies_and_says_how_old_the_newest_is() {
    let home = diary();
    let data = home.path().join("data");
    let findings = || -> Value {
        serde_json::from_slice(&herstel(home.path(), &["doctor", "--json"]).stdout).unwrap()
    };
    let figure = |name: &str| {
        let found = &findings()[name];
        found.get("value").unwrap_or(found).clone()
    };
    // Copies were made with the days of the diary, and those were long ago.
    let counted = || (figure("copies"), figure("copies_damaged"));
    assert_eq!(counted(), (2.into(), 0.into()));
    assert!(figure("newest_copy_days").as_i64().unwrap() > 40);
    said(home.path(), &["backup"], 0);
    assert_eq!((counted(), figure("newest_copy_days")), ((3.into(), 0.into()), 0.into()));
    assert_eq!(figure("diary"), "whole");
    for copy in fs::read_dir(data.join("backups")).unwrap() {
        let copy = copy.unwrap().path();
        if copy.to_string_lossy().ends_with("-asked.db") {
            fs::write(&copy, &fs::read(&copy).unwrap()[..9_000]).unwrap();
        }
    }
    assert_eq!(counted(), (2.into(), 1.into()));
    assert_eq!(findings()["copies_damaged"]["ok"], false);
    // A folder that is kept the same elsewhere is named by whose it is.
    assert_eq!(figure("data_dir_in"), Value::Null);
    fs::create_dir(home.path().join(".stfolder")).unwrap();
    assert_eq!(figure("data_dir_in"), "Syncthing");
}
