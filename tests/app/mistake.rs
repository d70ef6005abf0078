//! What was answered by mistake and is taken back; what was not answered and is not kept.

use std::time::Duration;

use herstel::{
    app::{Msg, Questions, Screen},
    keys::Command::{Confirm, Down, Help, Hurts, Pause, Pick, Programs, Stop, Timers},
    program::timers::Timers as Figures,
    recovery::diary::Fact,
    screen::Effect,
    session::answers::{Discomfort, Feedback, Felt},
    words::Lang,
};

use super::{
    bench::{Answers, Bench},
    resume::cut_off,
};

/// Told before contractions, with the key of its question so many times.
fn told(question: u8, times: u8) -> Bench {
    let mut bench = Bench::new(Lang::En);
    bench.choose("light");
    for _ in 0..times {
        bench.press(Pick(question));
    }
    bench.press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
    // The warning signs are put away.
    while bench.app.take_signs() {}
    bench
}

fn is_offered(bench: &Bench) -> bool {
    bench.screen().contains(&bench.app.context.words.halt_mistake())
}

fn take_back(bench: &mut Bench) {
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    let row = page.rows.iter().position(|row| row.label == bench.app.context.words.halt_mistake());
    let number = u8::try_from(row.unwrap() + 1).unwrap();
    bench.press(Pick(number));
}

#[test]
fn every_answer_that_closes_can_be_taken_back() {
    // Pain, a heavy feeling, an alarm sign for today and one for now, and what could not be done last time.
    for (question, times) in [(1, 1), (2, 1), (3, 1), (3, 2), (4, 1), (4, 2)] {
        let mut bench = told(question, times);
        assert!(is_offered(&bench), "{}", bench.screen());
        take_back(&mut bench);
        assert!(bench.screen().contains(&bench.app.context.words.halt_mistake_title()));
        assert!(!bench.effects.contains(&Effect::Note(Fact::NoCheckIn)), "it is asked first");
        bench.press(Pick(2));
        assert!(bench.effects.contains(&Effect::Note(Fact::NoCheckIn)));
        assert!(bench.diary.check_ins.is_empty());
        // Asked anew, and on a good day only Enter.
        assert!(matches!(bench.app.screen(), Screen::CheckIn(_)), "{}", bench.screen());
        bench.press(Confirm);
        assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
    }
}

#[test]
fn enter_and_esc_leave_an_answer_as_it_is() {
    for key in [Confirm, Stop] {
        let mut bench = told(3, 1);
        take_back(&mut bench);
        bench.press(key);
        assert!(matches!(bench.app.screen(), Screen::Halt(_)));
        assert_eq!(bench.diary.check_ins.len(), 1);
    }
}

#[test]
fn an_alarm_sign_can_be_taken_back_from_today_too() {
    let mut bench = told(3, 2);
    bench.press(Stop);
    assert!(
        bench.screen().contains(&bench.app.context.words.today_mistake()),
        "{}",
        bench.screen()
    );
    for program in ["breath", "walk"] {
        let mut bench = told(3, 2);
        bench.press(Stop);
        bench.choose(program);
        while bench.app.take_signs() {}
        assert!(is_offered(&bench), "{}", bench.screen());
        take_back(&mut bench);
        bench.press(Pick(2));
        // Whatever it is, how she is today is asked once more.
        assert!(matches!(bench.app.screen(), Screen::CheckIn(_)), "{}", bench.screen());
        bench.press(Confirm);
        assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
    }
}

/// Neither in a session nor before its first act.
#[test]
fn that_it_hurt_is_not_taken_back() {
    for (after, answers) in [(16_000, 2), (2_000, 1)] {
        let mut bench = Bench::new(Lang::En);
        bench.choose("light").press(Confirm).wait(after).press(Hurts).wait(2_000);
        for _ in 0..answers {
            bench.press(Confirm);
        }
        assert!(matches!(bench.app.screen(), Screen::Today(_)), "{}", bench.screen());
        bench.choose("endurance");
        assert!(matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
        assert!(!is_offered(&bench), "{}", bench.screen());
    }
}

#[test]
fn after_this_hurts_only_what_was_answered_is_kept() {
    let feedback = |answer: fn(&mut Bench)| {
        let mut bench = Bench::session(Lang::En, "light");
        bench.wait(16_000).press(Hurts).wait(2_000).press(Confirm);
        answer(&mut bench);
        bench.press(Confirm);
        bench.diary.sessions[0].feedback.clone().unwrap()
    };
    let nothing = Feedback { felt: Some(Felt::TooMuch), ..Feedback::default() };
    assert_eq!(feedback(|_| ()), nothing);
    let answered = feedback(|bench| {
        bench.press(Pick(2)).press(Pick(4)).press(Pause);
    });
    assert!(answered.feel.is_some() && answered.let_go.is_none());
    assert_eq!(answered.discomfort.map(Discomfort::level), Some(0));
}

/// The lead-in was asked for with light contractions; pain was told, and breathing begins in their place.
#[test]
fn a_lead_in_is_for_the_program_it_was_asked_for() {
    let figures = Figures { lead_in: Some(Duration::from_secs(30)), ..Figures::default() };
    let mut bench = Bench::flagged(Lang::En, "light", figures, Questions::Asked);
    bench.press(Pick(1)).press(Confirm).press(Pick(1)).wait(100);
    let Screen::Practice(practice) = bench.app.screen() else { panic!("{}", bench.screen()) };
    assert_eq!(practice.program().id, "breath");
    assert_eq!(practice.engine().segment().unwrap().length.as_secs(), 5);
}

/// Where nothing had begun, nothing is called saved, though the answers before it were.
#[test]
fn of_a_session_that_had_not_begun_nothing_is_called_saved() {
    let mut bench = Bench::new(Lang::En);
    bench.choose("light").press(Confirm).wait(1_000).press(Stop).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Closing(_)), "{}", bench.screen());
    assert!(bench.app.context.saving_line().starts_with("saved"));
    assert!(!bench.screen().contains("saved 09:30"), "{}", bench.screen());
}

#[test]
fn what_is_taken_out_is_told_when_that_is_kept() {
    let mut bench = cut_off(Lang::En, 12).answering(Answers::Never);
    bench.press(Pick(3));
    assert_eq!(bench.app.context.notice, None);
    bench.message(Msg::Saved);
    assert!(bench.app.context.notice.as_deref().is_some_and(|told| told.contains("restore")));
}

#[test]
fn the_keys_of_the_timers_say_what_they_do_there() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Timers).press(Help);
    let words = &bench.app.context.words;
    assert!(bench.screen().contains(&words.help_figure()), "{}", bench.screen());
    assert!(!bench.screen().contains(&words.help_left()), "{}", bench.screen());
}

#[test]
fn from_the_timers_the_list_is_where_it_was() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Programs).press(Down).press(Down).press(Timers).press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Programs(_)));
    assert_eq!(bench.app.page(bench.now().wall.date_naive()).unwrap().selected, 2);
}
