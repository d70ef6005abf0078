//! Whole stories from `tests/recovery/*.toml`: what was told and done, and what the gates said on the way.
//!
//! ```toml
//! birth = "2026-03-10"
//! injury = "none"
//! tell = ["0 09:00 breath good", ...]          # lines of the bench; an expectation sees those up to its own moment
//! [[expect]]
//! on = "5 12:00"                               # the day since birth and the time; noon when there is none
//! phase = "light"
//! recommended = "light"                        # "" when nothing is
//! open = ["breath", ...]                       # all that is open, in the order of the library
//! light = "too-soon, until 11:05, rather breath"     # any program, in the words of the bench
//! advice = ["AfterBreak light"]
//! ```

use std::{fs, path::Path};

use herstel::recovery::{
    Tracks,
    gate::{Advice, Today},
    phase::Standing,
};
use toml::{Table, Value};

use super::bench::{Bench, open};

#[test]
fn every_story_goes_as_it_is_told() {
    let mut files: Vec<_> =
        fs::read_dir("tests/recovery").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    assert!(files.len() >= 9, "{}", files.len());
    for file in files {
        tell(&file);
    }
}

fn tell(file: &Path) {
    let story: Table = fs::read_to_string(file).unwrap().parse().unwrap();
    let known = ["about", "birth", "injury", "tell", "expect"];
    assert!(story.keys().all(|key| known.contains(&key.as_str())), "{}", file.display());
    let text = |key: &str| story[key].as_str().unwrap();
    let lines = strings(&story["tell"]);
    for expect in story["expect"].as_array().unwrap() {
        let expect = expect.as_table().unwrap();
        let when = expect["on"].as_str().unwrap();
        let place = format!("{} on {when}", file.display());
        let (day, time) = when.split_once(' ').unwrap_or((when, "12:00"));
        // Only what had been told by then.
        let mut bench = Bench::new(text("birth"), text("injury"));
        let now = bench.at(day.parse().unwrap(), time);
        for line in lines.iter().flat_map(|line| day_by_day(line)) {
            let told: Vec<&str> = line.splitn(3, ' ').collect();
            if bench.at(told[0].parse().unwrap(), told[1]) <= now {
                bench.tell(&line);
            }
        }
        check(&bench, &bench.today(now), expect, &place);
    }
}

fn check(bench: &Bench, today: &Today, expect: &Table, place: &str) {
    for (key, value) in expect {
        match key.as_str() {
            "on" => {}
            "open" => assert_eq!(open(today), strings(value), "{place}: open"),
            "recommended" => {
                let recommended = today.recommended.clone().unwrap_or_default();
                assert_eq!(Some(recommended.as_str()), value.as_str(), "{place}: recommended");
            }
            "phase" => {
                assert_eq!(phase(bench, today).as_deref(), value.as_str(), "{place}: phase");
            }
            "advice" => {
                let advice: Vec<String> = today.advice.iter().map(name).collect();
                assert_eq!(advice, strings(value), "{place}: advice");
            }
            program => {
                let gate = today.gate(program).unwrap_or_else(|| panic!("{place}: {program}"));
                assert_eq!(Some(&*bench.brief(gate)), value.as_str(), "{place}: {program}");
            }
        }
    }
}

fn phase(bench: &Bench, today: &Today) -> Option<String> {
    let (profile, tracks) = (bench.diary.profile?, Tracks::new([]));
    let standing = Standing::on(today.date, &profile, tracks.of(Some(&profile))?)?;
    Some(standing.phase.id.clone())
}

fn name(advice: &Advice) -> String {
    match advice {
        Advice::AfterBreak { program } => format!("AfterBreak {program}"),
        Advice::SeePhysio(because) => format!("SeePhysio {because:?}"),
        Advice::ShowEmergency => "ShowEmergency".to_owned(),
        Advice::ShowUrgent => "ShowUrgent".to_owned(),
    }
}

/// `3-5 09:00 breath good` as three lines.
fn day_by_day(line: &str) -> Vec<String> {
    let (days, rest) = line.split_once(' ').unwrap();
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let days = first.parse::<u64>().unwrap()..=last.parse().unwrap();
    days.map(|day| format!("{day} {rest}")).collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}
