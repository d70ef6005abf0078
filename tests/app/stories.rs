//! What a person does from start to end, in fake time: what comes of it, and what is kept.

use std::time::Duration;

use herstel::{
    app::{Msg, Screen},
    keys::Command::{Confirm, Help, Hurts, Interrupt, Next, Pause, Quit, Stop, Tired},
    recovery::diary::Symptom,
    screen::Effect,
    session::{
        engine::Moment,
        record::{Entry, Outcome, Progress},
    },
    words::Lang,
};

use super::bench::{Answers, Bench};

fn ended(bench: &Bench) -> (Progress, Outcome) {
    match bench.entries().last() {
        Some(Entry::Ended(progress, outcome)) => (*progress, *outcome),
        other => panic!("the last entry is {other:?}"),
    }
}

#[test]
fn from_today_through_a_whole_session_and_back() {
    let mut bench = Bench::new(Lang::Nl);
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)));
    bench.press(Confirm);
    assert!(
        matches!(bench.app.screen(), Screen::Practice(practice) if practice.program().id == "light")
    );
    bench.wait(341_000);
    assert!(matches!(bench.app.screen(), Screen::Closing(_)));
    let (progress, outcome) = ended(&bench);
    assert_eq!(outcome, Outcome::Completed);
    assert_eq!(
        progress,
        Progress {
            active: Duration::from_secs(336),
            paused: Duration::ZERO,
            reps_done: 24,
            tired: 0
        }
    );
    // The beginning, every repetition, the end, and in between never longer than 15 s without anything kept.
    let reached = |reps| {
        bench
            .entries()
            .iter()
            .any(|entry| matches!(entry, Entry::Progress(at, _) if at.reps_done == reps))
    };
    assert!((1..=24).all(reached));
    assert!(matches!(bench.entries()[0], Entry::CheckedIn(answers) if answers.reported.is_empty()));
    assert!(
        matches!(bench.entries()[1], Entry::Started(plan) if plan.program == "light" && plan.reps_planned == 24)
    );
    bench.wait(1_000).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::After(_)));
    bench.press(Confirm);
    assert!(matches!(bench.entries().last(), Some(Entry::Felt(_))));
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    assert!(bench.screen().contains("1 × gedaan, vanaf 11:3"), "{}", bench.screen());
    assert!(!bench.effects.contains(&Effect::Quit));
}

#[test]
fn a_crying_baby_takes_ten_minutes() {
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(21_000).press(Pause);
    let frozen = bench.screen();
    bench.wait(600_000);
    assert_eq!(bench.screen(), frozen, "a pause stands still");
    bench.press(Pause);
    assert!(
        bench.screen().contains(&bench.app.context.words.technique_lead_in()),
        "{}",
        bench.screen()
    );
    bench.wait(400_000);
    let (progress, outcome) = ended(&bench);
    assert_eq!((outcome, progress.reps_done), (Outcome::Completed, 24));
    assert_eq!(progress.paused, Duration::from_mins(10));
    assert_eq!(progress.active, Duration::from_secs(336));
}

#[test]
fn this_hurts_stops_at_once() {
    let mut bench = Bench::session(Lang::En, "endurance");
    bench.wait(40_300).press(Hurts);
    let (progress, outcome) = ended(&bench);
    assert_eq!((outcome, progress.reps_done), (Outcome::Stopped, 2));
    assert_eq!(progress.active, Duration::from_millis(35_300));
    assert!(bench.app.wake_at().is_none(), "nothing runs on");
}

#[test]
fn this_hurts_works_through_the_list_of_keys() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(20_000).press(Help).press(Hurts);
    assert_eq!(ended(&bench).1, Outcome::Stopped);
}

#[test]
fn a_key_only_closes_the_list_of_keys() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(20_000).press(Help).press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Practice(practice) if !practice.is_asking()));
}

#[test]
fn time_goes_on_behind_the_list_of_keys() {
    let mut bench = Bench::session(Lang::En, "breath");
    bench.wait(10_000).press(Help).wait(60_000);
    bench.press(Help);
    bench.wait(60_000);
    assert_eq!(ended(&bench).1, Outcome::Completed);
}

#[test]
fn tired_ends_each_set_and_counts() {
    let mut bench = Bench::session(Lang::En, "light");
    for _ in 0..3 {
        bench.wait(5_000 + 4 * 9_000 + 1_000).press(Tired).wait(8_000 + 60_000 - 5_000);
    }
    let (progress, outcome) = ended(&bench);
    assert_eq!((outcome, progress.tired), (Outcome::Completed, 3));
    assert!((12..=15).contains(&progress.reps_done), "{progress:?}");
    assert!(bench.screen().contains(&bench.app.context.words.closing_tired()));
}

#[test]
fn a_closed_lid_pauses_and_is_no_exercise() {
    let mut bench = Bench::session(Lang::Nl, "breath");
    bench.wait(30_000).sleep(3_600_000);
    assert!(bench.screen().contains("1:00:00"), "{}", bench.screen());
    bench.press(Pause).wait(200_000);
    let (progress, outcome) = ended(&bench);
    assert_eq!((outcome, progress.reps_done), (Outcome::Completed, 12));
    assert_eq!(progress.active, Duration::from_mins(2));
}

#[test]
fn leaving_before_the_first_act_leaves_nothing() {
    for command in [Stop, Quit, Interrupt] {
        let mut bench = Bench::session(Lang::En, "light");
        bench.wait(3_000).press(command);
        assert!(bench.entries().is_empty(), "{command:?}");
        assert!(matches!(bench.app.screen(), Screen::Closing(_)), "{command:?}");
    }
}

/// No session was done, but contractions are closed for the day.
#[test]
fn this_hurts_before_the_first_act_is_kept_as_pain() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(3_000).press(Hurts);
    assert!(bench.diary.sessions.is_empty() && bench.diary.check_ins.is_empty());
    assert!(bench.diary.symptoms[0].what.has(Symptom::Pain));
}

#[test]
fn an_interruption_keeps_what_was_done() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(16_000).press(Interrupt);
    let (progress, outcome) = ended(&bench);
    assert_eq!((outcome, progress.reps_done), (Outcome::Interrupted, 1));
}

#[test]
fn next_skips_the_lead_in_but_not_the_letting_go() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.press(Next).wait(1_000);
    assert!(matches!(bench.entries()[..], [Entry::Started(_)]));
    bench.press(Next).press(Next);
    let kept = |effect: &Effect| matches!(effect, Effect::Tell { moment: Moment::KeptRelease, .. });
    assert_eq!(bench.effects.iter().filter(|effect| kept(effect)).count(), 1);
}

#[test]
fn two_sessions_in_a_row_are_two_records() {
    let mut bench = Bench::new(Lang::En);
    for _ in 0..2 {
        bench.choose("breath").wait(130_000).press(Confirm).press(Confirm);
    }
    let sessions: Vec<u32> = bench
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Save { session, entry: Entry::Started(_) } => Some(*session),
            _ => None,
        })
        .collect();
    assert_eq!(sessions, [1, 2]);
}

#[test]
fn a_long_act_is_kept_every_fifteen_seconds() {
    let mut bench = Bench::session(Lang::En, "walk");
    bench.wait(70_000);
    let active: Vec<u64> = bench
        .entries()
        .iter()
        .filter_map(|entry| match entry {
            Entry::Progress(progress, _) => Some(progress.active.as_secs()),
            _ => None,
        })
        .collect();
    assert_eq!(active, [15, 30, 45, 60]);
    bench.press(Pause);
    assert!(
        matches!(bench.entries().last(), Some(Entry::Progress(at, _)) if at.active == Duration::from_secs(65))
    );
}

#[test]
fn a_key_held_down_does_not_skip_the_closing_screen() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(20_000);
    for _ in 0..20 {
        bench.press(Stop).wait(35);
    }
    assert!(matches!(bench.app.screen(), Screen::Closing(_)));
    bench.wait(1_000).press(Stop).press(Stop);
    assert!(bench.effects.contains(&Effect::Quit));
}

#[test]
fn enter_does_not_answer_the_question_whether_to_stop() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(20_000).press(Stop).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Practice(practice) if practice.is_asking()));
}

#[test]
fn space_closes_the_list_of_keys_and_begins_nothing() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Help).press(Pause);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
}

#[test]
fn trouble_with_saving_stays_in_sight_until_it_is_over() {
    let mut bench = Bench::session(Lang::En, "light").answering(Answers::Never);
    bench.wait(15_000).message(Msg::NotSaved("not saved: disk full".to_owned()));
    bench.wait(30_000);
    assert!(bench.screen().contains("not saved: disk full"), "{}", bench.screen());
    bench.message(Msg::Saved);
    assert!(
        bench.screen().contains(&bench.app.context.words.saving_pending()),
        "{}",
        bench.screen()
    );
    for _ in 0..10 {
        bench.message(Msg::Saved);
    }
    assert!(bench.screen().contains("saved 09:"), "{}", bench.screen());
}

#[test]
fn what_was_saved_before_is_no_news_in_the_next_session() {
    let mut bench = Bench::new(Lang::En);
    bench.choose("breath").wait(130_000).press(Confirm).press(Confirm);
    bench.choose("breath").wait(1_000).press(Stop);
    let screen = bench.screen();
    assert!(
        screen.contains(&bench.app.context.words.closing_nothing()) && !screen.contains("saved "),
        "{screen}"
    );
}

#[test]
fn a_set_that_was_ended_early_is_whole_in_its_dots() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(5_000 + 3 * 9_000 + 4_000).press(Tired);
    assert!(
        bench.screen().contains(&bench.app.context.words.session_tired()),
        "{}",
        bench.screen()
    );
    bench.wait(6_000);
    assert!(bench.screen().contains(" ●●●●\n"), "{}", bench.screen());
}
