//! What is asked before a session that asks more than its program does.

use std::{fmt::Write as _, time::Duration};

use herstel::{
    app::{Msg, Opening, Questions, Screen, Start},
    keys::Command::{Confirm, Down, Hurts, Pick, Programs, Right, Stop, Timers, Up},
    program::{library::Library, timers::Timers as Figures},
    recovery::Injury,
    session::record::Outcome,
    words::Lang,
};

use super::bench::Bench;

fn lift(seconds: u64) -> Figures {
    Figures {
        contract: Some(Duration::from_secs(seconds)),
        release: Some(Duration::from_secs(10)),
        ..Figures::default()
    }
}

/// Light contractions with more than the program has, as a flag.
pub(crate) fn asked(lang: Lang) -> Bench {
    Bench::flagged(lang, "light", lift(8), Questions::Asked)
}

fn is_asked(bench: &Bench) -> bool {
    matches!(bench.app.screen(), Screen::Beyond(_))
}

/// How long one lifts in the session that runs.
fn lifts(bench: &Bench) -> u64 {
    let Screen::Practice(practice) = bench.app.screen() else { panic!("{}", bench.screen()) };
    let step = practice.program().blocks.first().and_then(|block| block.steps.first());
    step.unwrap().length.as_secs()
}

#[test]
fn it_looks_as_it_should() {
    let mut pictures = String::new();
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let bench = asked(lang);
            writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
            pictures.push_str(&bench.screen_at(columns, rows));
        }
        let bench = asked(lang);
        let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
        writeln!(pictures, "-- {lang} plain\n{}", page.lines().join("\n")).unwrap();
    }
    insta::assert_snapshot!("beyond", pictures);
}

#[test]
fn more_by_flags_is_asked_about_and_no_more_comes_first() {
    for (answer, seconds) in [(Confirm, 3), (Pick(1), 3), (Pick(2), 8)] {
        let mut bench = asked(Lang::En);
        assert!(bench.screen().contains("Lift 8 s (the program: 3"), "{}", bench.screen());
        assert!(bench.screen().contains("registered"), "{}", bench.screen());
        bench.press(answer);
        assert!(matches!(bench.app.screen(), Screen::CheckIn(_)), "the questions of today follow");
        bench.press(Confirm);
        assert_eq!(lifts(&bench), seconds, "{answer:?}");
    }
}

#[test]
fn less_by_flags_is_free() {
    for figures in [lift(2), Figures { reps: Some(6), ..Figures::default() }] {
        let bench = Bench::flagged(Lang::En, "light", figures, Questions::PassedOver);
        assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
    }
    let longer = Figures { reps: Some(30), ..Figures::default() };
    let bench = Bench::flagged(Lang::En, "breath", longer, Questions::PassedOver);
    assert!(matches!(bench.app.screen(), Screen::Practice(_)), "breath may go on");
}

#[test]
fn without_the_questions_of_today_it_is_asked_all_the_same() {
    let mut bench = Bench::flagged(Lang::En, "light", lift(8), Questions::PassedOver);
    assert!(is_asked(&bench));
    bench.press(Down).press(Up).press(Down).press(Confirm);
    assert_eq!(lifts(&bench), 8, "and nothing else is");
}

/// What is not for now is said first: there is nothing to choose.
#[test]
fn of_what_is_not_for_now_nothing_is_asked() {
    let known = Bench::on_day(Lang::En, Some((12, Injury::None)));
    let opening = Bench::flags("light", lift(8), Questions::Asked);
    let bench = Bench::opened(Lang::En, known.diary, opening);
    assert!(matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
}

#[test]
fn more_by_the_settings_file_is_asked_about_once_agreed_to() {
    let mut bench = Bench::timed(Lang::En, "light", lift(5));
    bench.choose("light");
    assert!(is_asked(&bench), "{}", bench.screen());
    bench.press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    bench.choose("light").press(Pick(2)).press(Stop);
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)), "{}", bench.screen());
}

/// A part that asks more is part of what is made of it.
#[test]
fn the_parts_of_a_program_count() {
    let more = Figures { reps: Some(15), ..Figures::default() };
    let mut bench = Bench::timed(Lang::En, "quick", more);
    bench.choose("combined");
    assert!(is_asked(&bench), "{}", bench.screen());
    assert!(bench.screen().contains("in a set 15"), "{}", bench.screen());
    bench.press(Stop).choose("endurance");
    assert!(!is_asked(&bench), "{}", bench.screen());
}

#[test]
fn what_the_timers_screen_asked_is_not_asked_again() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Programs).press(Down).press(Down).press(Timers).press(Right);
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    let keep = page.rows.iter().position(|row| row.label.starts_with("Save")).unwrap();
    for _ in 0..keep {
        bench.press(Down);
    }
    bench.press(Confirm).press(Pick(2)).press(Stop).press(Stop);
    bench.choose("light").press(Confirm);
    assert_eq!(lifts(&bench), 4);
}

/// A session with more than the program has, ended by this; and these figures asked for another day.
fn another_day(end: impl FnOnce(&mut Bench), figures: Figures) -> Bench {
    let mut bench = Bench::flagged(Lang::En, "light", lift(8), Questions::PassedOver);
    bench.press(Pick(2)).wait(30_000);
    end(&mut bench);
    let mut diary = bench.diary.clone();
    for record in &mut diary.sessions {
        record.plan.started -= Duration::from_hours(30 * 24);
    }
    Bench::opened(Lang::En, diary, Bench::flags("light", figures, Questions::PassedOver))
}

#[test]
fn what_was_done_before_is_not_asked_again() {
    let whole = |bench: &mut Bench| {
        bench.wait(600_000);
    };
    assert_eq!(lifts(&another_day(whole, lift(8))), 8);
    for other in [lift(9), Figures { reps: Some(10), ..lift(8) }] {
        let bench = another_day(whole, other);
        assert!(is_asked(&bench), "{}", bench.screen());
    }
}

#[test]
fn what_hurt_is_asked_about_again() {
    let hurts = |bench: &mut Bench| {
        bench.press(Hurts);
    };
    let mut bench = another_day(hurts, lift(8));
    assert_eq!(bench.diary.sessions.last().unwrap().outcome, Outcome::Stopped);
    assert!(is_asked(&bench), "{}", bench.screen());
    bench.message(Msg::Choose(0));
    assert_eq!(lifts(&bench), 3);
}

/// A file of one's own need not say where its figures come from.
#[test]
fn without_a_source_none_is_named() {
    let mut program = Library::open(None).get("light").cloned().unwrap();
    program.source.clear();
    let own = program.clone();
    let timed = own.timed(lift(8), |_| Figures::default()).unwrap();
    let (questions, lead_in) = (Questions::Asked, timed.lead_in);
    let start = Start { program: timed.program, own, lead_in, questions };
    let diary = Bench::new(Lang::En).diary;
    let bench = Bench::opened(Lang::En, diary, Opening::Session(Box::new(start)));
    assert!(is_asked(&bench), "{}", bench.screen());
    let words = &bench.app.context.words;
    let heading = words.programs_about_source("");
    assert!(!bench.screen().contains(heading.trim()), "{}", bench.screen());
}
