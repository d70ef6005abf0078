//! Every screen in every state worth seeing, as snapshots; and every screen at every size, to see that none fails.

use std::fmt::Write as _;

use herstel::{
    app::Msg,
    keys::Command::{self, Confirm, Down, Help, Hurts, Next, Pause, Stop, Tired},
    screen::practice::cue_text,
    session::cue::Word,
    widget::letters::Size,
    words::{Lang, Words},
};

use super::bench::{Answers, Bench};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (200, 60)];

/// What to do on a bench to get to the state.
enum Do {
    Fail(&'static str),
    Press(Command),
    Sleep(u64),
    Wait(u64),
}
use Do::{Fail, Press, Sleep, Wait};

/// A name, the program (none for the Today screen), and the way there.
const STATES: &[(&str, Option<&str>, &[Do])] = &[
    ("today", None, &[Press(Down), Press(Down)]),
    ("keys", None, &[Press(Help)]),
    ("lead_in", Some("light"), &[Wait(2_000)]),
    ("contract", Some("light"), &[Wait(7_500)]),
    ("release", Some("light"), &[Wait(9_200)]),
    ("hold", Some("endurance"), &[Wait(8_000)]),
    ("quick", Some("quick"), &[Wait(5_500)]),
    ("quick_release", Some("quick"), &[Wait(6_800)]),
    ("last_rep", Some("light"), &[Wait(67_500)]),
    ("last_contract", Some("light"), &[Wait(70_000)]),
    ("set_done", Some("light"), &[Wait(78_000)]),
    ("set_rest", Some("light"), &[Wait(100_000)]),
    ("set_rest_end", Some("light"), &[Wait(135_000)]),
    ("inhale", Some("breath"), &[Wait(7_000)]),
    ("exhale", Some("breath"), &[Wait(11_500)]),
    ("last_breath", Some("breath"), &[Wait(117_000)]),
    ("walk", Some("walk"), &[Wait(65_000)]),
    ("stretch", Some("stretch"), &[Wait(70_000)]),
    ("paused", Some("light"), &[Wait(7_500), Press(Pause), Wait(60_000)]),
    ("away", Some("light"), &[Wait(7_500), Sleep(3_600_000)]),
    ("stop_question", Some("light"), &[Wait(7_500), Press(Stop)]),
    ("kept_release", Some("light"), &[Wait(9_000), Press(Next)]),
    ("not_saved", Some("light"), &[Wait(15_000), Fail("disk full")]),
    ("closing_completed", Some("breath"), &[Wait(126_000)]),
    ("closing_tired", Some("breath"), &[Wait(40_000), Press(Tired), Wait(10_000)]),
    ("closing_hurts", Some("light"), &[Wait(70_000), Press(Hurts)]),
    (
        "closing_early",
        Some("light"),
        &[Wait(70_000), Press(Pause), Wait(9_000), Press(Pause), Press(Stop), Press(Stop)],
    ),
    ("closing_nothing", Some("light"), &[Wait(1_000), Press(Stop)]),
];

fn reach(lang: Lang, program: Option<&str>, way: &[Do]) -> Bench {
    let mut bench = program.map_or_else(|| Bench::new(lang), |id| Bench::session(lang, id));
    for step in way {
        match step {
            Fail(why) => bench.message(Msg::NotSaved((*why).to_owned())),
            Press(command) => bench.press(*command),
            Sleep(millis) => bench.sleep(*millis),
            Wait(millis) => bench.wait(*millis),
        };
    }
    bench
}

/// One file a state: both languages, both usual sizes.
#[test]
fn every_state_looks_as_it_should() {
    for (name, program, way) in STATES {
        let mut pictures = String::new();
        for lang in Lang::ALL {
            let bench = reach(lang, *program, way);
            for (columns, rows) in [(80, 24), (40, 12)] {
                writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
                pictures.push_str(&bench.screen_at(columns, rows));
            }
        }
        insta::assert_snapshot!(*name, pictures);
    }
}

/// The same picture in both languages, one below the other.
fn in_both(screen: impl Fn(Lang) -> String) -> String {
    Lang::ALL.map(|lang| format!("-- {lang}\n{}", screen(lang))).concat()
}

#[test]
fn a_large_window_is_used() {
    for name in ["today", "contract", "inhale", "set_rest", "closing_completed"] {
        let (_, program, way) = STATES.iter().find(|(state, ..)| *state == name).unwrap();
        insta::assert_snapshot!(
            format!("{name}_200x60"),
            in_both(|lang| reach(lang, *program, way).screen_at(200, 60))
        );
    }
}

/// A window that is too small still says what to do and for how long.
#[test]
fn a_small_window_keeps_the_cue_and_the_seconds() {
    let bench = reach(Lang::Nl, Some("light"), &[Wait(9_200)]);
    for (columns, rows) in [(39, 24), (80, 11), (20, 4), (10, 3)] {
        let screen = bench.screen_at(columns, rows);
        assert!(screen.contains("LAAT LOS"), "{columns}x{rows}:\n{screen}");
        assert!(screen.contains('5'), "{columns}x{rows}:\n{screen}");
    }
    let contraction = |lang| reach(lang, Some("light"), &[Wait(9_200)]).screen_at(30, 8);
    insta::assert_snapshot!("too_small_30x8", in_both(contraction));
}

/// Nothing that matters may be missing where there is room for it.
#[test]
fn a_contraction_says_everything_at_every_proper_size() {
    for lang in Lang::ALL {
        let bench = reach(lang, Some("light"), &[Wait(7_500)]);
        let words = &bench.app.context.words;
        let needed = [
            words.session_rep(1, 8),
            words.session_set(1, 3),
            words.session_left("5:34"),
            "○○○○○○○".to_owned(),
        ];
        for (columns, rows) in SIZES {
            let screen = bench.screen_at(columns, rows);
            for text in &needed {
                assert!(
                    screen.contains(text.as_str()),
                    "{text} at {columns}x{rows} in {lang}:\n{screen}"
                );
            }
        }
    }
}

#[test]
fn no_size_breaks_a_screen() {
    for lang in Lang::ALL {
        for (_, program, way) in STATES {
            let bench = reach(lang, *program, way);
            for columns in 0..=60 {
                for rows in 0..=20 {
                    bench.draw(columns, rows);
                }
            }
            bench.draw(500, 200);
        }
    }
}

/// The big words are big: large letters at 80 columns, small ones at 40, never a plain line.
#[test]
fn every_cue_word_fits() {
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        for word in Word::ALL {
            let text = cue_text(word, &words);
            assert!(text.chars().count() <= 12, "{text}");
            assert_eq!(Size::fitting(&text, 76, 5), Size::Large, "{text}");
            assert_eq!(Size::fitting(&text, 40, 3), Size::Small, "{text}");
        }
    }
}

/// With colour taken away every state still differs from the others in its text.
#[test]
fn no_state_is_told_by_colour_alone() {
    for lang in Lang::ALL {
        let screens: Vec<String> = STATES
            .iter()
            .map(|(_, program, way)| reach(lang, *program, way).screen_at(40, 12))
            .collect();
        for (at, screen) in screens.iter().enumerate() {
            assert!(!screens[..at].contains(screen), "{} looks like another state", STATES[at].0);
        }
    }
}

#[test]
fn the_keys_in_the_footer_do_something() {
    // Esc asks first; a second Esc ends. Space takes the question back.
    let mut bench = reach(Lang::En, Some("light"), &[Wait(9_000), Press(Stop)]);
    assert!(bench.screen().contains(&bench.app.context.words.session_stop_ask()));
    bench.press(Pause);
    assert!(!bench.screen().contains(&bench.app.context.words.session_stop_ask()));
    bench.press(Stop).press(Stop);
    assert!(bench.screen().contains(&bench.app.context.words.closing_ended_early()));
    bench.wait(1_000).press(Confirm);
    assert!(bench.effects.contains(&herstel::screen::Effect::Quit));
}

#[test]
fn nothing_is_called_saved_before_it_is() {
    let mut bench = Bench::session(Lang::En, "light").answering(Answers::Never);
    bench.wait(15_000);
    assert!(
        bench.screen().contains(&bench.app.context.words.saving_pending()),
        "{}",
        bench.screen()
    );
    bench.message(Msg::Saved).message(Msg::Saved);
    assert!(bench.screen().contains("saved 09:30:27"), "{}", bench.screen());
}
