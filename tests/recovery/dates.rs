//! What opens on which date, and in which phase: both tracks, odd birth dates, both nights of the clock change.

use chrono::{DateTime, NaiveDate};
use herstel::{
    program::library::Library,
    recovery::{Diary, Injury, Profile, Tracks, gate, phase::Standing, profile::BirthFault},
};

use super::bench::{Bench, open};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Whoever has climbed the ladder long ago; only dates close anything. `on` is a date.
fn open_on(birth: &str, injury: &str, on: &str) -> Vec<String> {
    let mut bench = Bench::new(birth, injury);
    let when = date(on);
    for program in ["breath", "light", "endurance", "quick"] {
        for second in 0..5 {
            // On the day of birth, where no gate has a say: the good sessions count, whenever they were.
            let at = bench.at(0, "00:00") + std::time::Duration::from_secs(second);
            bench.session(program, at, "good");
        }
    }
    let noon = when.and_hms_opt(12, 0, 0).unwrap();
    let today = bench.today(noon.and_local_timezone(*bench.at(0, "00:00").offset()).unwrap());
    open(&today).into_iter().map(str::to_owned).collect()
}

fn phase_on(birth: &str, injury: &str, on: &str) -> (String, i64, u32, Option<(String, String)>) {
    let bench = Bench::new(birth, injury);
    let (profile, tracks) = (bench.diary.profile.unwrap(), Tracks::new([]));
    let track = tracks.of(Some(&profile)).unwrap();
    let standing = Standing::on(date(on), &profile, track).unwrap();
    let next = standing.next.map(|(phase, from)| (phase.id.clone(), from.to_string()));
    (standing.phase.id.clone(), standing.day, standing.week, next)
}

const GENERAL: [&str; 10] = [
    "breath",
    "relax",
    "light",
    "endurance",
    "quick",
    "long",
    "combined",
    "walk",
    "stretch",
    "massage",
];

/// All of the spec's table but what is named, in the order of the library.
fn without(closed: &[&str]) -> Vec<&'static str> {
    GENERAL.into_iter().filter(|program| !closed.contains(program)).collect()
}

#[test]
fn general_opens_by_the_table() {
    let light = ["light", "endurance", "quick", "long", "combined", "walk", "stretch", "massage"];
    // Born on 10 March 2026: six weeks are 21 April, months keep the tenth.
    for (on, phase, closed) in [
        ("2026-03-11", "awareness", &light[..]),
        ("2026-03-14", "awareness", &light),
        ("2026-03-15", "light", &["endurance", "quick", "long", "combined", "stretch", "massage"]),
        ("2026-03-19", "light", &["endurance", "quick", "long", "combined", "stretch", "massage"]),
        ("2026-03-20", "endurance", &["quick", "long", "combined", "stretch", "massage"]),
        ("2026-03-29", "endurance", &["quick", "long", "combined", "stretch", "massage"]),
        ("2026-03-30", "quick", &["stretch", "massage"]),
        ("2026-04-20", "quick", &["stretch", "massage"]),
        ("2026-04-21", "regain", &[]),
        ("2026-06-09", "regain", &[]),
        ("2026-06-10", "halfway", &[]),
        ("2026-09-09", "halfway", &[]),
        ("2026-09-10", "rebuild", &[]),
        ("2026-12-09", "rebuild", &[]),
        ("2026-12-10", "maintain", &[]),
        ("2030-01-01", "maintain", &[]),
    ] {
        assert_eq!(open_on("2026-03-10", "none", on), without(closed), "{on}");
        assert_eq!(phase_on("2026-03-10", "caesarean", on).0, phase, "{on}");
    }
}

#[test]
fn oasi_opens_by_the_table() {
    let all: Vec<&str> = GENERAL.into_iter().filter(|program| *program != "breath").collect();
    let strong = ["endurance", "quick", "long", "combined"];
    let collagen = ["light", "endurance", "quick", "long", "combined", "stretch", "massage"];
    // Three weeks are 31 March, six 21 April, eight 5 May.
    for (on, phase, closed) in [
        ("2026-03-11", "rest", &all[..]),
        ("2026-03-14", "rest", &all),
        ("2026-03-15", "collagen", &collagen),
        ("2026-03-30", "collagen", &collagen),
        ("2026-03-31", "remodel", &strong),
        ("2026-04-20", "remodel", &strong),
        ("2026-04-21", "remodel", &strong[1..]),
        ("2026-05-04", "remodel", &strong[1..]),
        ("2026-05-05", "remodel", &[]),
        ("2026-07-09", "remodel", &[]),
        ("2026-07-10", "integrate", &[]),
        ("2027-03-10", "integrate", &[]),
    ] {
        for injury in ["third-degree", "fourth-degree", "unknown"] {
            assert_eq!(open_on("2026-03-10", injury, on), without(closed), "{injury} {on}");
            assert_eq!(phase_on("2026-03-10", injury, on).0, phase, "{injury} {on}");
        }
    }
}

#[test]
fn months_are_of_the_calendar() {
    for (birth, on, phase) in [
        ("2025-08-31", "2025-11-29", "regain"),
        ("2025-08-31", "2025-11-30", "halfway"),
        ("2025-08-31", "2026-02-27", "halfway"),
        ("2025-08-31", "2026-02-28", "rebuild"),
        ("2025-08-31", "2026-05-30", "rebuild"),
        ("2025-08-31", "2026-05-31", "maintain"),
        ("2024-02-29", "2024-03-04", "awareness"),
        ("2024-02-29", "2024-03-05", "light"),
        ("2024-02-29", "2024-05-28", "regain"),
        ("2024-02-29", "2024-05-29", "halfway"),
        ("2024-02-29", "2024-11-28", "rebuild"),
        ("2024-02-29", "2024-11-29", "maintain"),
        ("2023-11-30", "2024-02-28", "regain"),
        ("2023-11-30", "2024-02-29", "halfway"),
    ] {
        assert_eq!(phase_on(birth, "none", on).0, phase, "{birth} on {on}");
    }
    for (birth, before, from) in
        [("2025-10-31", "2026-02-27", "2026-02-28"), ("2024-02-29", "2024-06-28", "2024-06-29")]
    {
        assert_eq!(phase_on(birth, "unknown", before).0, "remodel");
        assert_eq!(phase_on(birth, "unknown", from).0, "integrate");
    }
}

#[test]
fn days_weeks_and_the_next_phase() {
    let next = |id: &str, from: &str| Some((id.to_owned(), from.to_owned()));
    for (on, expected) in [
        ("2026-03-10", ("rest".to_owned(), 0, 1, next("collagen", "2026-03-15"))),
        ("2026-03-16", ("collagen".to_owned(), 6, 1, next("remodel", "2026-03-31"))),
        ("2026-03-17", ("collagen".to_owned(), 7, 2, next("remodel", "2026-03-31"))),
        ("2026-03-31", ("remodel".to_owned(), 21, 4, next("integrate", "2026-07-10"))),
        ("2026-07-10", ("integrate".to_owned(), 122, 18, None)),
    ] {
        assert_eq!(phase_on("2026-03-10", "third-degree", on), expected, "{on}");
    }
    let profile = Profile { birth: date("2026-03-10"), injury: Injury::None };
    let tracks = Tracks::new([]);
    assert_eq!(Standing::on(date("2026-03-09"), &profile, tracks.get("general").unwrap()), None);
    let today =
        Bench::new("2026-03-10", "none").today("2026-03-09T12:00:00+01:00".parse().unwrap());
    assert!(open(&today).is_empty(), "before birth");
}

/// In Amsterdam the clock goes forward on 29 March 2026 and back on 25 October: a day is a date, however long it is.
#[test]
fn the_nights_of_the_clock_change_move_no_day() {
    let tracks = Tracks::new([]);
    let library = Library::open(None);
    for (birth, moments) in [
        (
            "2026-03-24",
            [
                ("2026-03-28T23:59:59+01:00", false),
                ("2026-03-29T00:00:00+01:00", true),
                ("2026-03-29T23:59:59+02:00", true),
            ],
        ),
        (
            "2026-10-21",
            [
                ("2026-10-25T02:30:00+02:00", false),
                ("2026-10-25T23:59:59+01:00", false),
                ("2026-10-26T00:00:00+01:00", true),
            ],
        ),
    ] {
        let birth: NaiveDate = date(birth);
        let profile = Some(Profile { birth, injury: Injury::None });
        let diary = Diary { profile, ..Diary::default() };
        for (now, is_open) in moments {
            let now = DateTime::parse_from_rfc3339(now).unwrap();
            let today = gate::today(&diary, tracks.get("general"), library.iter(), now);
            assert_eq!(open(&today).contains(&"walk"), is_open, "day 5 of {birth} at {now}");
        }
    }
    // Two hours are two hours, though the clock shows three, or one.
    for (ended, early, late) in [
        ("2026-03-29T01:30:00+01:00", "2026-03-29T04:34:59+02:00", "2026-03-29T04:35:00+02:00"),
        ("2026-10-25T02:30:00+02:00", "2026-10-25T03:34:59+01:00", "2026-10-25T03:35:00+01:00"),
    ] {
        let mut bench = Bench::new("2026-03-01", "none").climbed();
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
        bench.session("light", at(ended), "good");
        let is_open = |now: &str| open(&bench.today(at(now))).contains(&"quick");
        assert!(!is_open(early) && is_open(late), "{ended}");
    }
}

#[test]
fn a_birth_date_is_today_or_at_most_three_years_back() {
    let new = |birth, today| Profile::new(date(birth), Injury::None, date(today)).map(|_| ());
    assert_eq!(new("2026-11-22", "2026-11-22"), Ok(()));
    assert_eq!(new("2026-11-23", "2026-11-22"), Err(BirthFault::Future));
    assert_eq!(new("2023-11-22", "2026-11-22"), Ok(()));
    assert_eq!(new("2023-11-21", "2026-11-22"), Err(BirthFault::LongAgo));
    assert_eq!(new("2025-02-28", "2028-02-29"), Ok(()));
    assert_eq!(new("2024-02-29", "2027-02-28"), Ok(()));
    assert_eq!(new("2024-02-29", "2027-03-01"), Err(BirthFault::LongAgo));
}

#[test]
fn the_checklist_opens_after_four_months_or_six() {
    for (injury, from) in [
        (Injury::None, "2026-02-28"),
        (Injury::FirstDegree, "2026-02-28"),
        (Injury::Caesarean, "2026-02-28"),
        (Injury::SecondDegree, "2026-04-30"),
        (Injury::Episiotomy, "2026-04-30"),
        (Injury::ThirdDegree, "2026-04-30"),
        (Injury::FourthDegree, "2026-04-30"),
        (Injury::Unknown, "2026-04-30"),
    ] {
        let profile = Profile { birth: date("2025-10-31"), injury };
        assert_eq!(profile.checklist_from(), Some(date(from)), "{injury:?}");
    }
}
