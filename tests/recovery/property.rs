//! Whatever a person answers, on whatever dates: what never happens, told from the diary by other means than the gates'.
//!
//! The checks are written anew from the spec and share no code with the gates.

use std::time::Duration;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use herstel::{
    recovery::{
        Diary, Injury, Profile,
        diary::{Allowance, Dated, Degree, Symptom},
        gate::Today,
    },
    session::{
        answers::Reported,
        record::{Outcome, Record},
    },
};
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};

use super::bench::{Bench, open};

const CONTRACTIONS: [&str; 5] = ["light", "endurance", "quick", "long", "combined"];
/// By program: the first day in `oasi`, and in `general`.
const FIRST_DAY: [(&str, u64, u64); 5] = [
    ("light", 21, 5),
    ("endurance", 42, 10),
    ("quick", 56, 20),
    ("long", 56, 20),
    ("combined", 56, 20),
];
/// By program: the step before; five good sessions of it in `oasi`, else three.
const BEFORE: [(&str, &str); 5] = [
    ("light", "breath"),
    ("endurance", "light"),
    ("quick", "endurance"),
    ("long", "endurance"),
    ("combined", "quick"),
];

/// One thing that happens: days since birth, minute of the day, a line of the bench.
fn event() -> impl Strategy<Value = String> {
    let program = prop::sample::select(vec![
        "breath",
        "breath",
        "light",
        "light",
        "endurance",
        "quick",
        "long",
        "combined",
        "walk",
        "relax",
    ]);
    let how = prop::sample::select(vec![
        "good",
        "good",
        "good",
        "okay",
        "too-much",
        "unsaid",
        "stopped",
        "ended-early",
        "interrupted",
        "lead-in",
    ]);
    let session = (program, how).prop_map(|(program, how)| format!("{program} {how}"));
    let reported = prop::sample::subsequence(Reported::ALL.to_vec(), 0..=2)
        .prop_map(|what| what.into_iter().map(Reported::name).collect::<Vec<_>>().join(" "));
    let signs =
        (prop::sample::select(Symptom::ALL.to_vec()), prop::sample::select(Degree::ALL.to_vec()))
            .prop_map(|(sign, degree)| format!("~ {}={}", sign.name(), degree.name()));
    let physio = (any::<bool>(), prop::sample::select(CONTRACTIONS.to_vec()))
        .prop_map(|(given, program)| format!("{} {program}", if given { "+" } else { "-" }));
    let what = prop_oneof![
        8 => session,
        2 => reported.prop_map(|what| format!("? {what}")),
        1 => signs,
        1 => physio,
    ];
    (0..80_u64, 0..24_u32, 0..60_u32, what)
        .prop_map(|(day, hour, minute, what)| format!("{day} {hour:02}:{minute:02} {what}"))
}

/// Enough good sessions to have the ladder climbed, or nearly.
fn ladder() -> impl Strategy<Value = Vec<String>> {
    (0..7_u64, 0..7_u64, 0..7_u64, 0..7_u64).prop_map(|(breath, light, endurance, quick)| {
        let steps =
            [("breath", breath), ("light", light), ("endurance", endurance), ("quick", quick)];
        let lines = steps.into_iter().filter(|(_, times)| *times > 0);
        lines.map(|(program, times)| format!("0-{} 03:00 {program} good", times - 1)).collect()
    })
}

fn injury() -> impl Strategy<Value = Injury> {
    prop::sample::select(Injury::ALL.to_vec())
}

prop_compose! {
    fn story()(
        injury in injury(),
        birth in (0..1_500_u64).prop_map(|days| {
            NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().checked_add_days(Days::new(days)).unwrap()
        }),
        ladder in ladder(),
        mut events in prop::collection::vec(event(), 0..40),
    ) -> Bench {
        let mut bench = Bench::new(&birth.to_string(), injury.name());
        // A diary is in order of time.
        events.sort_by_key(|line| {
            let (day, rest) = line.split_once(' ').unwrap();
            (day.parse::<u64>().unwrap(), rest.to_owned())
        });
        for line in ladder.iter().chain(&events) {
            bench.tell(line);
        }
        bench
    }
}

fn has_physio(diary: &Diary, program: &str, now: DateTime<FixedOffset>) -> bool {
    let stands = |told: &&Dated<Allowance>| {
        told.date() <= now.date_naive() && told.what.program() == program
    };
    let last = diary.allowances.iter().rfind(stands);
    matches!(last, Some(Dated { what: Allowance::Given { .. }, .. }))
}

fn has_alarm(diary: &Diary, date: NaiveDate) -> bool {
    reports(diary, date).any(|what| matches!(what, Reported::Emergency | Reported::Urgent))
}

fn has_pain(diary: &Diary, date: NaiveDate) -> bool {
    let is_noted = diary.symptoms.iter().filter(|told| told.date() == date).any(|told| {
        [Symptom::Pain, Symptom::Heaviness]
            .iter()
            .any(|sign| told.what.signs.get(sign).is_some_and(|degree| *degree != Degree::None))
    });
    is_noted || reports(diary, date).any(|what| matches!(what, Reported::Pain | Reported::Heavy))
}

fn reports(diary: &Diary, date: NaiveDate) -> impl Iterator<Item = Reported> {
    let told = diary.check_ins.iter().filter(move |told| told.date() == date);
    told.flat_map(|told| told.what.reported.iter().copied())
}

fn done_on(diary: &Diary, date: NaiveDate) -> impl Iterator<Item = &Record> {
    let done = diary.sessions.iter().filter(|record| !record.progress.active.is_zero());
    done.filter(move |record| record.date() == date)
}

/// What is wrong with having a program open, if anything is.
fn wrong(bench: &Bench, program: &str, now: DateTime<FixedOffset>) -> Option<&'static str> {
    let (diary, date) = (&bench.diary, now.date_naive());
    let Profile { birth, injury } = diary.profile?;
    let is_oasi = injury.track() == "oasi";
    let day = u64::try_from(date.signed_duration_since(birth).num_days()).ok();
    if has_alarm(diary, date) {
        return Some("an alarm sign");
    }
    if day.is_none() {
        return Some("before birth");
    }
    if !CONTRACTIONS.contains(&program) {
        return None;
    }
    let times = |names: &[&str]| {
        done_on(diary, date).filter(|r| names.contains(&r.plan.program.as_str())).count()
    };
    let (most, same): (usize, &[&str]) = match program {
        "light" => (3, &["light"]),
        "quick" => (1, &["quick", "combined"]),
        "combined" => (1, &["endurance", "long", "quick", "combined"]),
        _ => (1, &["endurance", "long", "combined"]),
    };
    let (_, oasi, general) = *FIRST_DAY.iter().find(|(name, ..)| *name == program)?;
    let before = BEFORE.iter().find(|(name, _)| *name == program)?.1;
    let is_good = |record: &&Record| {
        let felt = record.felt().map(herstel::session::answers::Felt::name);
        record.plan.program == before
            && record.date() <= date
            && record.outcome == Outcome::Completed
            && (matches!(felt, Some("good" | "okay")) || (felt.is_none() && before == "breath"))
            && !record.progress.active.is_zero()
    };
    let is_close = |record: &Record| {
        CONTRACTIONS.contains(&record.plan.program.as_str())
            && !record.progress.active.is_zero()
            && record.date() <= date
            && now < record.plan.started + Duration::from_mins(125)
    };
    let good = diary.sessions.iter().filter(is_good).count();
    let told_within = |what: Reported, days: u64| {
        let first = date.checked_sub_days(Days::new(days - 1)).unwrap();
        first.iter_days().take_while(|d| *d <= date).any(|d| reports(diary, d).any(|w| w == what))
    };
    let physio = has_physio(diary, program, now);
    [
        (!physio && day < Some(if is_oasi { oasi } else { general }), "before its phase"),
        (!physio && good < if is_oasi { 5 } else { 3 }, "the ladder"),
        (has_pain(diary, date), "pain or heaviness"),
        (reports(diary, date).any(|what| what == Reported::NotPeed), "not peed"),
        (told_within(Reported::CannotLetGo, 7), "cannot let go"),
        (told_within(Reported::CannotFeel, 2), "cannot feel"),
        (times(same) >= most, "above the cap"),
        (diary.sessions.iter().any(is_close), "two hours"),
        (done_on(diary, date).any(|r| r.outcome == Outcome::Stopped), "it hurt"),
    ]
    .into_iter()
    .find_map(|(holds, what)| holds.then_some(what))
}

/// What holds of every answer: what is recommended, or offered instead, is open itself.
fn assert_whole(today: &Today) -> Result<(), TestCaseError> {
    use herstel::recovery::gate::State;
    let open = open(today);
    if let Some(recommended) = &today.recommended {
        prop_assert!(
            open.contains(&recommended.as_str()),
            "{recommended} is recommended: {open:?}"
        );
    }
    for gate in &today.gates {
        if let State::NotToday { instead: Some(instead), .. } = &gate.state {
            prop_assert!(open.contains(&instead.as_str()), "{instead} for {}", gate.program);
        }
        if let Some(cap) = gate.cap {
            prop_assert!(gate.state != State::Open || gate.done_today < usize::from(cap));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_open_that_should_not_be(bench in story(), hour in 0..24_u32) {
        for day in 0..85 {
            let now = bench.at(day, &format!("{hour:02}:30"));
            let today = bench.today(now);
            for program in open(&today) {
                let wrong = wrong(&bench, program, now);
                prop_assert_eq!(wrong, None, "{} is open on day {} at {}", program, day, now);
            }
            assert_whole(&today)?;
        }
    }

    /// Done in order, whatever is recommended, day after day, never leads above a cap or too close together.
    #[test]
    fn following_the_recommendation_is_always_allowed(
        injury in injury(),
        felt in prop::collection::vec(prop::sample::select(vec!["good", "good", "okay", "too-much", "unsaid", "stopped"]), 400),
    ) {
        let mut bench = Bench::new("2026-01-15", injury.name());
        let mut felt = felt.into_iter();
        for day in 0..75 {
            for hour in [8, 11, 14, 17] {
                let now = bench.at(day, &format!("{hour:02}:00"));
                let Some(next) = bench.today(now).recommended else { continue };
                prop_assert_eq!(wrong(&bench, &next, now), None, "{} on day {}", next, day);
                bench.session(&next, now, felt.next().unwrap_or("good"));
            }
        }
    }
}

/// The test has teeth: the stories do open contractions, and do close them for each of the reasons.
#[test]
fn the_stories_reach_every_reason() {
    let mut runner = TestRunner::deterministic();
    let mut found = std::collections::BTreeSet::new();
    let mut opened = 0;
    for _ in 0..150 {
        let bench = story().new_tree(&mut runner).unwrap().current();
        for day in 0..85 {
            let now = bench.at(day, "15:30");
            found.extend(CONTRACTIONS.iter().filter_map(|program| wrong(&bench, program, now)));
            opened += open(&bench.today(now)).iter().filter(|p| CONTRACTIONS.contains(p)).count();
        }
    }
    assert!(opened > 1_000, "{opened}");
    assert_eq!(found.len(), 10, "{found:?}");
}
