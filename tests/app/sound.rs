//! What is handed out to be heard: always the timeline that runs, from where it stands; and nothing but changes.

use std::time::Duration;

use herstel::{
    app::Screen,
    clock::Mono,
    keys::Command::{self, Hurts, Interrupt, Louder, Mute, Next, Pause, Softer, Stop, Tired},
    program::Act,
    screen::Effect,
    session::{
        engine::{Engine, Status},
        record::Outcome,
        sound::{Loudness, Sound},
    },
    words::Lang,
};
use proptest::prelude::*;

use super::bench::Bench;

fn sounds(bench: &Bench) -> Vec<Sound> {
    let sound = |effect: &Effect| match effect {
        Effect::Sound(sound) => Some(sound.clone()),
        _ => None,
    };
    bench.effects.iter().filter_map(sound).collect()
}

fn engine(bench: &Bench) -> Option<&Engine> {
    match bench.app.screen() {
        Screen::Practice(practice) => Some(practice.engine()),
        _ => None,
    }
}

/// The last that was handed out to be heard is what the session does now.
fn assert_agrees(bench: &Bench) {
    let sounds = sounds(bench);
    let last = sounds.last();
    match (engine(bench).map(|engine| (engine, engine.status())), last) {
        (Some((engine, Status::Running)), Some(Sound::Play(play))) => {
            let now = bench.now().mono;
            assert_eq!(play.timeline, *engine.timeline());
            assert_eq!(play.at + now.since(play.since), engine.position(now));
        }
        (Some((_, Status::Paused(_))), Some(Sound::Hush)) => {}
        (None, Some(Sound::Over(_) | Sound::Hush)) => {}
        (_, sound) => panic!("{sound:?} is heard"),
    }
}

#[test]
fn a_session_that_is_left_alone_is_handed_out_once() {
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(400_000);
    let sounds = sounds(&bench);
    assert!(matches!(&sounds[..], [Sound::Play(play), Sound::Over(Outcome::Completed)]
            if play.at == Duration::ZERO && play.program == "light"));
}

#[test]
fn a_pause_is_silence_and_going_on_is_exact() {
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(6_250).press(Pause);
    assert_agrees(&bench);
    bench.wait(4_000).press(Pause);
    assert_agrees(&bench);
    let back = bench.now().mono;
    assert!(matches!(sounds(&bench).last(), Some(Sound::Play(play))
            if play.at == Duration::from_millis(6_250) && play.since == back));
}

#[test]
fn how_it_ends_is_heard() {
    for (key, outcome) in [(Hurts, Outcome::Stopped), (Interrupt, Outcome::Interrupted)] {
        let mut bench = Bench::session(Lang::Nl, "light");
        bench.wait(7_000).press(key);
        assert_eq!(sounds(&bench).last(), Some(&Sound::Over(outcome)));
    }
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(7_000).press(Stop).press(Stop);
    assert_eq!(sounds(&bench).last(), Some(&Sound::Over(Outcome::EndedEarly)));
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(2_000).press(Stop);
    assert_eq!(sounds(&bench).last(), Some(&Sound::Hush), "nothing had begun");
}

#[test]
fn loudness_is_said_and_gives_way() {
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(8_000);
    assert!(!bench.screen_at(80, 24).contains("geluid"), "{}", bench.screen_at(80, 24));
    bench.press(Louder);
    assert_eq!(sounds(&bench).last(), Some(&Sound::Loudness(Loudness::new(80))));
    assert!(bench.screen_at(80, 24).contains("geluid 80 %"), "{}", bench.screen_at(80, 24));
    assert!(bench.screen_at(40, 12).contains("geluid 80 %"), "{}", bench.screen_at(40, 12));
    bench.wait(3_900);
    assert!(bench.screen_at(80, 24).contains("geluid 80 %"));
    bench.wait(200);
    assert!(bench.screen_at(80, 24).contains("bewaard"), "{}", bench.screen_at(80, 24));
    bench.press(Mute);
    assert!(bench.screen_at(80, 24).contains("geluid uit"));
    bench.press(Softer);
    assert_eq!(sounds(&bench).last(), Some(&Sound::Loudness(Loudness::new(70))));
}

#[test]
fn news_give_way_while_the_session_is_paused_too() {
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(8_000).press(Pause).press(Louder);
    let wake = bench.app.wake_at();
    assert_eq!(wake, Some(Mono(bench.now().mono.0 + Duration::from_secs(4))));
    bench.wait(4_100);
    assert!(!bench.screen_at(80, 24).contains("geluid"));
    assert_eq!(bench.app.wake_at(), None);
}

#[test]
fn without_a_session_there_is_nothing_to_make_louder() {
    let mut bench = Bench::new(Lang::Nl);
    bench.press(Louder).press(Mute);
    assert_eq!(sounds(&bench), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn whatever_is_pressed_what_is_heard_is_what_runs(
        program in prop::sample::select(vec!["light", "quick", "breath", "walk"]),
        keys in prop::collection::vec(
            (0_u64..14_000, prop::sample::select(vec![Pause, Next, Tired, Pause, Command::Right])),
            0..14,
        ),
    ) {
        let mut bench = Bench::session(Lang::Nl, program);
        assert_agrees(&bench);
        for (wait, key) in keys {
            bench.wait(wait);
            if engine(&bench).is_none() {
                break;
            }
            bench.press(key);
            if engine(&bench).is_none() {
                break;
            }
            assert_agrees(&bench);
        }
    }
}

#[test]
fn a_program_is_as_loud_as_is_set_for_it_and_muted_it_stays() {
    for muted in [false, true] {
        let mut bench = Bench::new(Lang::Nl);
        bench.app.context.sound.volumes.insert("breath".to_owned(), 30);
        if muted {
            bench.app.context.loudness = bench.app.context.loudness.muted();
        }
        bench.press(Command::Confirm).wait(100);
        let own = Loudness::new(30);
        let own = if muted { own.muted() } else { own };
        let sounds = sounds(&bench);
        assert!(
            matches!(&sounds[..], [Sound::Loudness(loudness), Sound::Play(play)]
                if *loudness == own && play.program == "breath"),
            "{sounds:?}"
        );
    }
}

#[test]
fn the_sounds_can_be_listened_to_at_the_end_of_the_first_questions() {
    let mut bench = Bench::new(Lang::Nl);
    bench.press(Command::SetUp).press(Pause);
    assert_eq!(sounds(&bench), [], "the first question is another");
    for _ in 0..6 {
        bench.press(Next);
    }
    bench.press(Pause);
    assert_eq!(sounds(&bench), [Sound::Example(Act::Inhale)]);
    assert!(bench.screen_at(80, 24).contains("inademen"), "{}", bench.screen_at(80, 24));
    bench.press(Pause).press(Pause);
    assert_eq!(sounds(&bench).last(), Some(&Sound::Example(Act::Contract)));
    bench.press(Pause).press(Pause).press(Pause);
    assert_eq!(sounds(&bench).last(), Some(&Sound::Example(Act::Inhale)), "from the start again");
}
