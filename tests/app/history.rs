//! Looking back on the bench: every view as text, and stories of what can be done there.

use std::{fmt::Write as _, time::Duration};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use herstel::{
    app::{Msg, Opening, Screen},
    history::{Change, Query},
    keys::{
        Command::{
            self, ChangeNote, Confirm, Down, Filter, Graphs, History, Left, Next, Pause, Pick,
            Remove, Right, Stop, Undo, View,
        },
        Edit,
    },
    recovery::{
        Diary, Injury, Profile,
        diary::{Dated, Degree, Symptom, SymptomNote},
    },
    screen::Effect,
    session::{
        answers::{CheckIn, Could, Discomfort, Feedback, Felt, Reported},
        record::{Outcome, Plan, PlannedBlock, Progress, Record},
    },
    words::Lang,
};
use uuid::Uuid;

use super::{bench::Bench, past};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(day: NaiveDate, time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{day}T{time}:00+01:00")).unwrap()
}

fn record(number: u128, program: &str, started: DateTime<FixedOffset>) -> Record {
    let is_breath = program == "breath";
    let (planned, reps) = if is_breath { (120, 12) } else { (336, 24) };
    let steps = [("contract", 3_000), ("release", 6_500)];
    let step = |(act, millis): (&str, u64)| (act.to_owned(), Duration::from_millis(millis));
    let set_rest = Duration::from_mins(1);
    let block = PlannedBlock { sets: 3, reps: 8, set_rest, steps: steps.map(step).to_vec() };
    Record {
        id: Uuid::from_u128(number),
        plan: Plan {
            program: program.to_owned(),
            started,
            planned: Duration::from_secs(planned),
            reps_planned: reps,
            blocks: if is_breath { Vec::new() } else { vec![block] },
        },
        progress: Progress {
            active: Duration::from_secs(planned),
            paused: Duration::ZERO,
            reps_done: reps,
            tired: 0,
        },
        outcome: Outcome::Completed,
        check_in: Some(CheckIn::default()),
        feedback: Some(Feedback {
            felt: Some(Felt::Good),
            feel: (!is_breath).then_some(Could::Yes),
            let_go: (!is_breath).then_some(Could::Yes),
            discomfort: Discomfort::new(0),
            note: None,
        }),
    }
}

/// Eight weeks of somebody, from day 12 after birth to the morning on which every story begins.
fn eight_weeks() -> Diary {
    let last = date("2026-11-21");
    let birth = last - Days::new(68);
    let mut sessions = Vec::new();
    let mut number = 0;
    for back in (0..56_u64).rev() {
        let day = last - Days::new(back);
        let mut add = |program: &str, time: &str| {
            number += 1;
            sessions.push(record(number, program, moment(day, time)));
        };
        if back % 3 != 1 {
            add("breath", "07:45");
        }
        if back % 4 == 0 && back > 0 {
            add("light", "20:15");
        }
        if back % 7 == 2 {
            add("quick", "21:30");
        }
    }
    let tired = sessions.iter_mut().rfind(|record| record.plan.program == "light").unwrap();
    tired.progress = Progress {
        active: Duration::from_millis(208_900),
        paused: Duration::from_secs(95),
        reps_done: 15,
        tired: 0,
    };
    tired.outcome = Outcome::EndedEarly;
    tired.check_in = Some(CheckIn::from_iter([Reported::CannotFeel, Reported::Heavy]));
    tired.feedback = Some(Feedback {
        felt: Some(Felt::TooMuch),
        feel: Some(Could::No),
        let_go: Some(Could::Yes),
        discomfort: Discomfort::new(2),
        note: Some("Moe, en toch fijn.".to_owned()),
    });
    let told = |back: u64, signs: &[(Symptom, Degree)]| Dated {
        at: moment(last - Days::new(back), "12:00"),
        what: SymptomNote { signs: signs.iter().copied().collect(), note: None },
    };
    use Degree::{Little, Much, None as Not, Some as Quite};
    use Symptom::{Heaviness, Pain, Stool, Urine, Wind};
    let symptoms = vec![
        told(60, &[(Pain, Much), (Heaviness, Much), (Urine, Quite), (Wind, Much)]),
        told(50, &[(Pain, Quite), (Heaviness, Much), (Wind, Quite)]),
        told(36, &[(Pain, Little), (Heaviness, Quite), (Wind, Little), (Stool, Not)]),
        told(20, &[(Pain, Not), (Heaviness, Little), (Wind, Little)]),
        told(3, &[(Pain, Not), (Heaviness, Little), (Wind, Not)]),
    ];
    let profile = Profile { birth, injury: Injury::SecondDegree };
    Diary { profile: Some(profile), sessions, symptoms, ..Diary::default() }
}

/// Nothing done yet.
fn nothing() -> Diary {
    Diary { sessions: Vec::new(), symptoms: Vec::new(), ..eight_weeks() }
}

fn back_look(lang: Lang, diary: Diary) -> Bench {
    let mut bench = Bench::opened(lang, diary, Opening::Today);
    bench.press(History);
    bench.effects.clear();
    bench
}

fn type_in(bench: &mut Bench, text: &str) {
    for letter in text.chars() {
        bench.message(Msg::Edit(Edit::Insert(letter)));
    }
}

/// A name, whether there is anything on record, and the way there.
const VIEWS: &[(&str, bool, &[Command])] = &[
    ("history_empty", false, &[]),
    ("history_month", true, &[]),
    ("history_month_list", true, &[Down, Down]),
    ("history_month_before", true, &[Left, Left]),
    ("history_month_nothing", true, &[Left, Left, Left]),
    ("history_year", true, &[View]),
    ("history_year_list", true, &[View, View]),
    ("history_detail", true, &[Pick(2)]),
    ("history_detail_answers", true, &[Pick(3)]),
    ("history_note", true, &[Pick(3), ChangeNote]),
    ("history_removed", true, &[Pick(3), Remove]),
    ("history_filter", true, &[Filter, Pause]),
    ("history_filtered", true, &[Filter, Pause, Pause, Confirm]),
    ("graph_weeks", true, &[Graphs]),
    ("graph_minutes", true, &[Graphs, Right]),
    ("graph_plan", true, &[Graphs, Right, Right]),
    ("graph_complaints", true, &[Graphs, Left]),
    ("graph_plan_nothing", false, &[Graphs, Right, Right]),
    ("graph_complaints_nothing", false, &[Graphs, Left]),
];

fn reach(lang: Lang, has_any: bool, way: &[Command], size: (u16, u16)) -> Bench {
    let mut bench = back_look(lang, if has_any { eight_weeks() } else { nothing() });
    // Where there is room for one thing only, the keys do other things: it has to be drawn to be known.
    bench.draw(size.0, size.1);
    for command in way {
        bench.press(*command);
        bench.draw(size.0, size.1);
    }
    bench
}

#[test]
fn every_view_looks_as_it_should() {
    for (name, has_any, way) in VIEWS {
        let mut pictures = String::new();
        for lang in Lang::ALL {
            for (columns, rows) in [(80, 24), (40, 12)] {
                let bench = reach(lang, *has_any, way, (columns, rows));
                writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
                pictures.push_str(&bench.screen_at(columns, rows));
            }
        }
        insta::assert_snapshot!(*name, pictures);
    }
}

#[test]
fn a_large_window_is_used_to_look_back() {
    for name in ["history_month", "history_year", "graph_weeks", "graph_complaints"] {
        let (_, has_any, way) = VIEWS.iter().find(|(view, ..)| *view == name).unwrap();
        let picture = |lang| reach(lang, *has_any, way, (200, 60)).screen_at(200, 60);
        let pictures = Lang::ALL.map(|lang| format!("-- {lang}\n{}", picture(lang))).concat();
        insta::assert_snapshot!(format!("{name}_200x60"), pictures);
    }
}

#[test]
fn no_size_breaks_a_view() {
    for lang in Lang::ALL {
        for (_, has_any, way) in VIEWS {
            let bench = reach(lang, *has_any, way, (80, 24));
            for columns in 0..=60 {
                for rows in 0..=20 {
                    bench.draw(columns, rows);
                }
            }
            bench.draw(500, 200);
        }
    }
}

/// What is read out has no picture, and says as much.
#[test]
fn every_view_can_be_read_out() {
    let mut said = String::new();
    for (name, has_any, way) in VIEWS {
        for lang in Lang::ALL {
            let mut bench = back_look(lang, if *has_any { eight_weeks() } else { nothing() });
            for command in *way {
                bench.press(*command);
            }
            writeln!(said, "-- {name} {lang}").unwrap();
            let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
            for line in page.lines() {
                writeln!(said, "{line}").unwrap();
            }
        }
    }
    insta::assert_snapshot!("history_read_out", said);
}
