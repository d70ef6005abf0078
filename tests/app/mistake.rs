//! What was answered by mistake and is taken back; what was not answered and is not kept.

use herstel::{
    app::Screen,
    keys::Command::{Confirm, Down, Hurts, Pause, Pick, Stop, Timers},
    recovery::diary::Fact,
    screen::Effect,
    session::answers::{Discomfort, Feedback, Felt},
    words::Lang,
};

use super::bench::Bench;

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
    bench.choose("breath");
    while bench.app.take_signs() {}
    assert!(is_offered(&bench), "{}", bench.screen());
}

#[test]
fn that_it_hurt_is_not_taken_back() {
    let mut bench = Bench::new(Lang::En);
    bench.choose("light").press(Confirm).wait(16_000).press(Hurts).wait(2_000);
    bench.press(Confirm).press(Confirm);
    bench.choose("endurance");
    assert!(matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
    assert!(!is_offered(&bench), "{}", bench.screen());
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

#[test]
fn from_the_timers_the_list_is_where_it_was() {
    let mut bench = Bench::new(Lang::En);
    bench.press(herstel::keys::Command::Programs).press(Down).press(Down).press(Timers).press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Programs(_)));
    assert_eq!(bench.app.page(bench.now().wall.date_naive()).unwrap().selected, 2);
}
