//! What was cut off, and what the next start makes of it; two sessions at once.

use std::fmt::Write as _;

use chrono::Days;
use herstel::{
    app::{Msg, Opening, Questions, Screen, Start},
    keys::Command,
    program::{library::Library, timers::LEAD_IN},
    recovery::{Diary, Profile},
    screen::Effect,
    session::{
        answers::Reported,
        record::{Entry, Outcome, Place},
    },
    words::Lang,
};

use super::bench::Bench;

/// In the fourth repetition of nine seconds.
const MIDDLE: u64 = 5_000 + 3 * 9_000 + 1_000;

pub(crate) fn cut_off(lang: Lang, minutes: u64) -> Bench {
    let mut bench = Bench::session(lang, "light");
    bench.wait(MIDDLE);
    bench.cut_off(minutes, Opening::Today)
}

fn is_asked(bench: &Bench) -> bool {
    matches!(bench.app.screen(), Screen::Resume(_))
}

#[test]
fn it_looks_as_it_should() {
    let mut pictures = String::new();
    for lang in Lang::ALL {
        let mut bench = cut_off(lang, 12);
        for (columns, rows) in [(80, 24), (40, 12)] {
            writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
            pictures.push_str(&bench.screen_at(columns, rows));
        }
        bench.press(Command::Down).press(Command::Down);
        writeln!(pictures, "-- {lang}, in lines").unwrap();
        for line in bench.app.page(bench.now().wall.date_naive()).unwrap().lines() {
            writeln!(pictures, "{line}").unwrap();
        }
    }
    insta::assert_snapshot!("cut_off", pictures);
}

#[test]
fn leaving_it_at_that_is_one_key_and_is_not_asked_again() {
    let mut bench = cut_off(Lang::En, 12);
    let id = bench.diary.sessions[0].id;
    bench.press(Command::Confirm);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    assert!(bench.effects.contains(&Effect::Amend { id, entry: Entry::Kept }));
    assert_eq!(bench.diary.sessions[0].outcome, Outcome::Interrupted);
    bench.look();
    assert!(!is_asked(&bench));
}

#[test]
fn a_question_of_yesterday_goes_on_with_nothing() {
    let mut bench = cut_off(Lang::En, 12);
    bench.sleep(24 * 3_600_000);
    assert!(is_asked(&bench));
    bench.press(Command::Pick(2));
    assert!(!matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
    assert_eq!(bench.diary.sessions.len(), 1);
}

/// Nobody can answer any more: it is left open, and asked the next time.
#[test]
fn what_nobody_answers_is_left_open() {
    let mut bench = cut_off(Lang::En, 12);
    bench.message(Msg::Unanswered);
    assert!(matches!(bench.app.screen(), Screen::Today(_)), "{}", bench.screen());
    assert!(!bench.effects.iter().any(|effect| matches!(effect, Effect::Amend { .. })));
}

#[test]
fn gone_on_with_it_is_the_same_session_to_its_end() {
    let mut bench = cut_off(Lang::En, 12);
    let before = bench.diary.sessions[0].clone();
    assert_eq!(before.progress.reps_done, 3);
    bench.press(Command::Pick(2));
    assert!(matches!(bench.app.screen(), Screen::Practice(_)));
    bench.wait(10_000_000);
    let [record] = &bench.diary.sessions[..] else { panic!("one session, not two") };
    assert_eq!((record.id, &record.plan), (before.id, &before.plan));
    assert_eq!((record.outcome, record.progress.reps_done), (Outcome::Completed, 24));
    assert_eq!(record.progress.active, record.plan.planned);
    // The twelve minutes were a pause.
    assert!(record.progress.paused.as_secs() >= 12 * 60, "{:?}", record.progress);
    assert!(!bench.entries().iter().any(|entry| matches!(entry, Entry::Started(_))));
}

#[test]
fn gone_on_with_it_can_be_cut_off_again() {
    let mut bench = cut_off(Lang::En, 12);
    bench.press(Command::Pick(2)).wait(60_000);
    let done = bench.diary.sessions[0].progress;
    assert!(done.reps_done > 3);
    let mut bench = bench.cut_off(5, Opening::Today);
    assert!(is_asked(&bench));
    bench.press(Command::Pick(2)).wait(10_000_000);
    let record = &bench.diary.sessions[0];
    assert_eq!((record.outcome, record.progress.reps_done), (Outcome::Completed, 24));
    assert_eq!(record.progress.active, record.plan.planned);
}

#[test]
fn taken_out_it_no_longer_counts_and_the_way_back_is_said() {
    let mut bench = cut_off(Lang::En, 12);
    let id = bench.diary.sessions[0].id;
    bench.press(Command::Pick(3));
    assert!(bench.effects.contains(&Effect::Amend { id, entry: Entry::Removed }));
    assert!(bench.diary.sessions.is_empty());
    let said = bench.app.context.notice.clone().unwrap();
    let short = id.simple().to_string()[..12].to_owned();
    assert!(said.ends_with(&format!("herstel history restore {short}")), "{said}");
    assert!(bench.screen().contains(&short));
    // At once, with no two hours in between.
    bench.choose("light");
    assert!(!matches!(bench.app.screen(), Screen::Halt(_)));
}

#[test]
fn only_what_is_recent_of_today_and_begun_is_asked_about() {
    assert!(is_asked(&cut_off(Lang::En, 60)));
    assert!(!is_asked(&cut_off(Lang::En, 61)));
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(5_500);
    assert!(!is_asked(&bench.cut_off(1, Opening::Today)), "nothing was done yet");
    // From half past eleven in the evening into the next day.
    let mut bench = Bench::session(Lang::En, "light");
    bench.sleep(14 * 3_600_000).press(Command::Pause).wait(MIDDLE + 5_000);
    assert!(!is_asked(&bench.cut_off(40, Opening::Today)));
}

/// Straight towards a session, as `herstel start ID` is.
fn start(id: &str) -> Opening {
    let program = Library::open(None).get(id).cloned().unwrap();
    let (own, questions) = (program.clone(), Questions::PassedOver);
    Opening::Session(Box::new(Start { program, own, lead_in: LEAD_IN, questions }))
}

/// The closing screen, the questions, then out of the program.
fn ends_there(bench: &mut Bench) {
    assert!(matches!(bench.app.screen(), Screen::Closing(_)), "{}", bench.screen());
    bench.wait(2_000).look();
    assert!(matches!(bench.app.screen(), Screen::Closing(_)), "{}", bench.screen());
    bench.press(Command::Confirm);
    assert!(matches!(bench.app.screen(), Screen::After(_)), "{}", bench.screen());
    bench.look();
    bench.press(Command::Confirm);
    assert!(bench.effects.contains(&Effect::Quit), "{}", bench.screen());
    assert_eq!(bench.diary.sessions.len(), 1);
    assert!(bench.diary.sessions.iter().all(|record| record.feedback.is_some()));
}

#[test]
fn gone_on_with_it_is_what_start_asked_for() {
    for end in [None, Some(Command::Hurts)] {
        for id in ["breath", "light"] {
            let mut bench = Bench::session(Lang::En, id);
            bench.wait(MIDDLE);
            let mut bench = bench.cut_off(5, start(id));
            assert!(is_asked(&bench));
            bench.press(Command::Pick(2)).wait(20_000);
            match end {
                Some(command) => bench.press(command),
                None => bench.wait(10_000_000),
            };
            ends_there(&mut bench);
        }
    }
}

#[test]
fn of_what_was_done_to_its_end_only_the_questions_are_left() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(MIDDLE);
    let end = Place { index: u32::MAX, ..Place::default() };
    let mut bench = bench.cut_off_at(end, 5, start("light"));
    bench.press(Command::Pick(2));
    ends_there(&mut bench);
}

#[test]
fn whatever_might_begin_may_be_gone_on_with() {
    // Nothing is known of the birth: named on the command line it begins, and the next time the app is opened without a name.
    let mut bench = Bench::opened(Lang::En, Diary::default(), start("light"));
    bench.wait(MIDDLE);
    let mut bench = bench.cut_off(5, Opening::Today);
    assert!(is_asked(&bench));
    bench.press(Command::Pick(2));
    assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
}

/// The birth was told anew and the physio's word is gone: by the calendar the step is still to come.
#[test]
fn what_may_not_begin_any_more_is_not_gone_on_with() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(MIDDLE);
    let birth = bench.now().wall.date_naive() - Days::new(3);
    bench.diary.profile = bench.diary.profile.map(|profile| Profile { birth, ..profile });
    bench.diary.allowances.clear();
    let mut bench = bench.cut_off(5, Opening::Today);
    bench.press(Command::Pick(2));
    assert!(is_asked(&bench), "{}", bench.screen());
}

#[test]
fn a_figure_means_the_same_after_pain_was_told() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(MIDDLE);
    let at = bench.now().wall;
    let what = std::iter::once(Reported::Pain).collect();
    bench.diary.check_ins.push(herstel::recovery::diary::Dated { at, what });
    let mut bench = bench.cut_off(5, Opening::Today);
    bench.press(Command::Pick(2));
    assert!(is_asked(&bench), "nothing is gone on with, and nothing taken away");
    assert_eq!(bench.diary.sessions.len(), 1);
    assert!(bench.screen().contains(&bench.app.context.words.resume_not_today()));
    bench.press(Command::Pick(3));
    assert!(bench.diary.sessions.is_empty());
}

#[test]
fn a_session_that_was_asked_for_comes_after_the_question() {
    for answer in [Command::Confirm, Command::Pick(3)] {
        let mut bench = Bench::session(Lang::En, "light");
        bench.wait(MIDDLE);
        let mut bench = bench.cut_off(5, start("breath"));
        assert!(is_asked(&bench));
        bench.press(answer);
        let Screen::Practice(practice) = bench.app.screen() else { panic!("{answer:?}") };
        assert_eq!(practice.program().id, "breath");
    }
}

#[test]
fn a_second_session_is_told_of_the_first() {
    let mut bench = Bench::session(Lang::Nl, "light");
    assert!(bench.effects.contains(&Effect::Claim));
    let since = bench.now().wall;
    bench.message(Msg::Elsewhere(Some(since)));
    let screen = bench.screen();
    assert!(screen.contains("loopt al een sessie, sinds 09:30"), "{screen}");
    bench.wait(10_000);
    assert_eq!(bench.entries().len(), 0);
    bench.press(Command::Confirm);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
}
