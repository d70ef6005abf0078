//! The page for a physio on the bench: what is asked, what is handed out, what is told when it is made.

use herstel::{
    app::{Msg, Screen},
    keys::Command::{Confirm, Down, History, Pause, Pick, Report, Stop},
    recovery::{Injury, told::Notes},
    screen::{Effect, report::Chosen},
    words::Lang,
};

use super::bench::Bench;

fn open() -> Bench {
    let mut bench = Bench::on_day(Lang::Nl, Some((30, Injury::None)));
    bench.press(History).press(Report);
    bench
}

fn made(bench: &Bench) -> Vec<Chosen> {
    let made = |effect: &Effect| match effect {
        Effect::MakePage(chosen) => Some(*chosen),
        _ => None,
    };
    bench.effects.iter().filter_map(made).collect()
}

#[test]
fn a_page_is_made_of_what_was_chosen() {
    let mut bench = open();
    bench.press(Confirm);
    let [whole] = made(&bench)[..] else { panic!("{:?}", bench.effects) };
    assert_eq!((whole.lang, whole.since, whole.notes), (Lang::Nl, None, Notes::LeftOut));
    assert!(matches!(bench.app.screen(), Screen::Today(_)));

    let mut bench = open();
    // Six weeks, twelve, all of it, six again; then the notes.
    bench
        .press(Pause)
        .press(Pause)
        .press(Pause)
        .press(Pick(1))
        .press(Down)
        .press(Pause)
        .press(Confirm);
    let [some] = made(&bench)[..] else { panic!("{:?}", bench.effects) };
    assert_eq!(some.since, whole.today.checked_sub_days(chrono::Days::new(42)));
    assert_eq!(some.notes, Notes::Shown);
}

#[test]
fn what_became_of_it_is_told_and_back_makes_none() {
    let mut bench = open();
    bench.press(Pick(2)).press(Stop);
    assert!(matches!(bench.app.screen(), Screen::History(_)));
    assert_eq!(made(&bench), []);
    bench.press(Report).press(Confirm).message(Msg::Tell("pagina.html is gemaakt.".to_owned()));
    assert!(bench.screen().contains("pagina.html is gemaakt."));
}

#[test]
fn it_says_that_nothing_is_sent() {
    for (size, words) in [((80, 24), "er wordt niets verstuurd"), ((40, 12), "voor je fysio")] {
        let text = open().screen_at(size.0, size.1);
        assert!(text.contains(words), "{text}");
        assert!(text.contains("notities") && text.contains("nee"), "{text}");
    }
}
