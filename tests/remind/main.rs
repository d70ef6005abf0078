//! Reminders: the calendar event by event, and the units of systemd as far as they run without it.
//!
//! Whether another program's parser takes the calendar is for `tests/remind/strict.sh`.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Output, Stdio},
    time::Duration,
};

use chrono::{DateTime, NaiveTime, TimeDelta};
use herstel::{
    clock,
    exchange::ics::{self, Plan, Reminders, Wording},
    program::library::Library,
    recovery::{Injury, Profile, Tracks},
    session::{
        answers::{CheckIn, Reported},
        record::Entry,
    },
    store::{Left, Store},
    words::{Lang, Words},
};
use tempfile::TempDir;

const NOON: &str = "2026-11-22T12:00:00+01:00";

/// The events as lists of lines, alarms and all.
fn events(
    injury: Injury,
    birth: &str,
    now: &str,
    at: &[&str],
    wording: Wording,
) -> Vec<Vec<String>> {
    let (words, library, tracks) =
        (Words::load(Lang::Nl).unwrap(), Library::open(None), Tracks::new([]));
    let profile = Profile { birth: birth.parse().unwrap(), injury };
    let track = tracks.of(Some(&profile)).unwrap();
    let plan = Plan { profile, track, library: &library, words: &words };
    let times = at.iter().map(|at| NaiveTime::parse_from_str(at, "%H:%M").unwrap()).collect();
    let now = DateTime::parse_from_rfc3339(now).unwrap();
    let written = ics::calendar(plan, &Reminders { times, wording }, now);
    assert!(written.text.starts_with(ics::OPENING));
    let unfolded = written.text.replace("\r\n ", "");
    let events = unfolded.split("BEGIN:VEVENT\r\n").skip(1);
    events.map(|event| event.lines().map(str::to_owned).collect()).collect()
}

fn usual(birth: &str, now: &str) -> Vec<Vec<String>> {
    events(Injury::None, birth, now, &["10:00", "20:00"], Wording::Discreet)
}

fn value<'e>(event: &'e [String], key: &str) -> &'e str {
    let of_key = |line: &'e String| line.strip_prefix(key)?.strip_prefix(':');
    event.iter().find_map(of_key).unwrap()
}

fn column(events: &[Vec<String>], key: &str) -> Vec<String> {
    events.iter().map(|event| value(event, key).to_owned()).collect()
}

#[test]
fn a_phase_has_events_of_its_own_that_end_with_it() {
    let events = usual("2026-11-10", NOON);
    let starts = column(&events, "DTSTART");
    let rules = column(&events, "RRULE");
    // It is past ten; day 20 is 30 November, six weeks are 22 December.
    assert_eq!(
        starts[..4],
        ["20261123T100000", "20261122T200000", "20261130T100000", "20261130T200000"]
    );
    assert_eq!(rules[0], "FREQ=DAILY;UNTIL=20261129T100000");
    assert_eq!(rules[1], "FREQ=DAILY;UNTIL=20261129T200000");
    assert_eq!(rules[2], "FREQ=DAILY;UNTIL=20261221T100000");
    // The last phase begins after nine months and has no end: half a year of it.
    assert_eq!(starts.last().unwrap(), "20270810T200000");
    assert_eq!(rules.last().unwrap(), "FREQ=DAILY;UNTIL=20280210T200000");
    // After a third degree tear endurance opens in the middle of a phase.
    let oasi = self::events(Injury::ThirdDegree, "2026-10-20", NOON, &["10:00"], Wording::Discreet);
    let starts = column(&oasi, "DTSTART");
    assert_eq!(starts[..3], ["20261123T100000", "20261201T100000", "20261215T100000"]);
}

#[test]
fn what_is_written_again_takes_the_place_of_what_was() {
    let first = usual("2026-11-10", NOON);
    let names = column(&first, "UID");
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), first.len());
    // Later, and with the birth a day earlier.
    for (birth, now) in
        [("2026-11-10", "2026-11-22T12:00:01+01:00"), ("2026-11-09", "2026-11-24T08:00:00+13:00")]
    {
        let again = usual(birth, now);
        assert_eq!(column(&again, "UID"), names);
        for (old, new) in first.iter().zip(&again) {
            let sequence = |event: &[String]| value(event, "SEQUENCE").parse::<u32>().unwrap();
            assert!(sequence(new) > sequence(old), "{now}");
            assert!(i32::try_from(sequence(new)).is_ok());
        }
    }
    // In the next phase the events of this one are no longer written; those that are keep their names.
    let next = column(&usual("2026-11-10", "2026-12-01T12:00:00+01:00"), "UID");
    assert_eq!(next, names[2..]);
}

#[test]
fn it_says_nothing_of_what_it_is_for_unless_that_was_asked() {
    let discreet = usual("2026-11-10", NOON).concat().join("\n");
    for line in ["SUMMARY:even ademen", "DESCRIPTION:even ademen", "CLASS:PRIVATE"] {
        assert!(discreet.contains(line));
    }
    for word in ["bekken", "anspan", "duurkracht", "week", "fase"] {
        assert!(!discreet.to_lowercase().contains(word), "{word}");
    }
    let at = ["08:00", "12:00", "20:00", "22:00", "23:00"];
    let said = |times: usize| {
        let named = events(Injury::None, "2026-10-01", NOON, &at[..times], Wording::Named);
        column(&named[..times], "SUMMARY")
    };
    let breath = "Ademen met je bekkenbodem";
    assert_eq!(said(1), [format!("{breath} + Duurkracht + Snelkracht + {breath}")]);
    assert_eq!(said(2), [format!("{breath} + Duurkracht"), format!("Snelkracht + {breath}")]);
    assert_eq!(said(4), [breath, "Duurkracht", "Snelkracht", breath]);
    assert_eq!(said(5)[4], "even ademen", "breathing fits at any time");
}

fn herstel(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", home).current_dir(home);
    command.stdin(Stdio::null()).output().unwrap()
}

fn set_up(home: &Path) {
    let birth = clock::now().wall.date_naive() - TimeDelta::days(30);
    let birth = birth.to_string();
    assert!(herstel(home, &["setup", "--birth", &birth, "--injury", "none"]).status.success());
}

#[test]
fn the_command_asks_for_what_it_needs_and_replaces_its_own_file() {
    let home = TempDir::new().unwrap();
    let run = |arguments: &[&str]| herstel(home.path(), arguments).status.code();
    assert_eq!(run(&["remind", "ics"]), Some(1), "the birth is not known");
    set_up(home.path());
    assert_eq!(run(&["remind"]), Some(2));
    for bad in ["25:00", "10", "ten"] {
        assert_eq!(run(&["remind", "ics", "--at", bad]), Some(2), "{bad}");
    }
    assert_eq!(run(&["remind", "ics"]), Some(0));
    assert_eq!(run(&["remind", "ics", "--at", "21:00", "09:00", "--at", "09:00"]), Some(0));
    let text = fs::read_to_string(home.path().join("herstel.ics")).unwrap();
    let times: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("DTSTART:")?.split('T').nth(1)).collect();
    assert_eq!(times.into_iter().collect::<Vec<_>>(), ["090000", "210000"]);
    fs::write(home.path().join("herstel.ics"), "BEGIN:VCALENDAR\r\nPRODID:other").unwrap();
    assert_eq!(run(&["remind", "ics"]), Some(1));
    assert_eq!(run(&["remind", "ics", "--force"]), Some(0));
}

/// What systemd would ask before it reminds.
fn is_reminded(home: &Path) -> bool {
    let printed = String::from_utf8(herstel(home, &["remind", "systemd"]).stdout).unwrap();
    let asks = printed.lines().find_map(|line| line.strip_prefix("ExecCondition=")).unwrap();
    let mut shell = Command::new("/bin/sh");
    let asks = asks.replace("$$", "$").replace("%%", "%");
    shell.args(["-c", &asks]).env_clear().env("PATH", "/usr/bin:/bin").env("HOME", home);
    shell.status().unwrap().success()
}

/// systemd does not run it from the folder in which it was asked for.
#[test]
fn the_service_names_its_places_in_full() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("own.toml"), "").unwrap();
    let places = ["--data-dir", "diary", "--config", "own.toml"];
    let printed = herstel(home.path(), &[&places[..], &["remind", "systemd"]].concat()).stdout;
    let printed = String::from_utf8(printed).unwrap();
    for [flag, place] in [["--data-dir", "diary"], ["--config", "own.toml"]] {
        let place = home.path().join(place);
        let named = format!("\"{flag}\" \"{}\"", place.display());
        assert!(printed.contains(&named), "no {named} in {printed}");
    }
}

#[test]
fn the_timer_keeps_quiet_when_nothing_is_proposed() {
    let home = TempDir::new().unwrap();
    set_up(home.path());
    assert!(is_reminded(home.path()));
    let data_dir = home.path().join(".local/share/herstel");
    let (store, _) = Store::open(&data_dir, || ());
    let alarm = Entry::CheckedIn(CheckIn::from_iter([Reported::Urgent]));
    store.save(1, clock::now().wall, alarm);
    assert_eq!(store.close(Duration::from_secs(10)), Left::default());
    assert!(!is_reminded(home.path()));
}
