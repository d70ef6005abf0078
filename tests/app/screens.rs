//! Every screen in every state worth seeing, as snapshots; and every screen at every size, to see that none fails.

use std::fmt::Write as _;

use herstel::{
    app::Msg,
    keys::Command::{self, Confirm, Down, Help, Hurts, Next, Pause, Stop, Tired},
    keys::Edit,
    recovery::Injury,
    screen::{practice::cue_text, reading::said},
    session::cue::Word,
    widget::letters::Size,
    words::{Lang, Words},
};

use super::bench::{Answers, Bench};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (200, 60)];

/// So many days after birth, with this injury; nobody known without.
type Who = Option<(u64, Injury)>;

/// Days and their states: a name, who it is, and the way there from Today or the first questions.
const DAYS: &[(&str, Who, &[Do])] = &[
    ("setup_language", None, &[]),
    ("setup_about", None, &[Press(Confirm)]),
    ("setup_signs", None, &[Press(Confirm), Press(Confirm)]),
    (
        "setup_birth",
        None,
        &[Press(Next), Press(Next), Press(Next), Type("30-10-2027"), Press(Next)],
    ),
    ("setup_injury", None, &[Press(Next), Press(Next), Press(Next), Press(Next)]),
    ("setup_allowed", None, &[Press(Next), Press(Next), Press(Next), Press(Next), Press(Next)]),
    (
        "setup_check",
        Some((12, Injury::FourthDegree)),
        &[
            Press(Command::SetUp),
            Press(Next),
            Press(Next),
            Press(Next),
            Press(Next),
            Press(Next),
            Press(Next),
        ],
    ),
    ("today_unknown", None, &[Press(Stop)]),
    ("today_day_2", Some((2, Injury::None)), &[]),
    ("today_day_12", Some((12, Injury::SecondDegree)), &[]),
    ("today_oasi_day_30", Some((30, Injury::ThirdDegree)), &[]),
    ("halt_not_yet", Some((12, Injury::None)), &[Go("light")]),
    (
        "symptoms",
        Some((12, Injury::None)),
        &[Press(Command::Symptoms), Press(Command::Pick(1)), Press(Command::Pick(3)), Press(Pause)],
    ),
    ("halt_unknown", None, &[Press(Stop), Go("light")]),
];

/// The same where a physio allowed everything.
const OPEN_DAYS: &[(&str, &[Do])] = &[
    ("check_in", &[Go("light")]),
    ("check_in_pain", &[Go("light"), Press(Pause)]),
    ("check_in_alarm", &[Go("light"), Press(Command::Pick(3)), Press(Command::Pick(3))]),
    ("check_in_scar", &[Go("massage")]),
    ("halt_not_today", &[Go("light"), Press(Pause), Press(Confirm)]),
    (
        "halt_enough",
        &[
            Go("endurance"),
            Press(Confirm),
            Wait(600_000),
            Press(Confirm),
            Press(Confirm),
            Go("endurance"),
        ],
    ),
    ("after", &[Go("light"), Press(Confirm), Wait(400_000), Press(Confirm)]),
    (
        "after_note",
        &[
            Go("light"),
            Press(Confirm),
            Wait(400_000),
            Press(Confirm),
            Press(Command::Right),
            Press(Command::Right),
            Press(Command::Up),
            Press(Down),
            Press(Down),
            Press(Down),
            Press(Down),
            Type("Het ging rustig."),
        ],
    ),
    ("today_done", &[Go("breath"), Wait(130_000), Press(Confirm), Press(Confirm)]),
];

/// What to do on a bench to get to the state.
pub(crate) enum Do {
    Fail(&'static str),
    Go(&'static str),
    Press(Command),
    Sleep(u64),
    Type(&'static str),
    Wait(u64),
}
use Do::{Fail, Go, Press, Sleep, Type, Wait};

/// A name, the program (none for the Today screen), and the way there.
pub(crate) const STATES: &[(&str, Option<&str>, &[Do])] = &[
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

pub(crate) fn reach(lang: Lang, program: Option<&str>, way: &[Do]) -> Bench {
    walk(program.map_or_else(|| Bench::new(lang), |id| Bench::session(lang, id)), way)
}

fn walk(mut bench: Bench, way: &[Do]) -> Bench {
    for step in way {
        match step {
            Go(id) => bench.choose(id),
            Type(text) => {
                for letter in text.chars() {
                    bench.message(Msg::Edit(Edit::Insert(letter)));
                }
                &mut bench
            }
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

pub(crate) fn days(lang: Lang) -> impl Iterator<Item = (&'static str, Bench)> {
    let days =
        DAYS.iter().map(move |(name, who, way)| (*name, walk(Bench::on_day(lang, *who), way)));
    days.chain(OPEN_DAYS.iter().map(move |(name, way)| (*name, walk(Bench::new(lang), way))))
}

#[test]
fn every_screen_of_a_day_looks_as_it_should() {
    let [mut english, mut dutch] = [Lang::En, Lang::Nl].map(days);
    while let (Some((name, en)), Some((_, nl))) = (english.next(), dutch.next()) {
        let mut pictures = String::new();
        for (lang, bench) in [(Lang::En, en), (Lang::Nl, nl)] {
            for (columns, rows) in [(80, 24), (40, 12)] {
                writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
                pictures.push_str(&bench.screen_at(columns, rows));
            }
        }
        insta::assert_snapshot!(name, pictures);
    }
}

/// What does not fit can be read by going down, to the last word, and comes back by going up.
#[test]
fn every_word_of_a_page_can_be_read_in_a_small_window() {
    for lang in Lang::ALL {
        for (name, mut bench) in days(lang) {
            let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
            let text = said(&page.text, None).join(" ");
            let mut unread: Vec<&str> =
                text.split_whitespace().filter(|word| *word != "-").collect();
            for _ in 0..120 {
                let screen = bench.screen_at(40, 12);
                unread.retain(|word| !screen.contains(word));
                bench.press(Down);
            }
            assert!(unread.is_empty(), "{name} in {lang}: {unread:?}");
            for _ in 0..120 {
                bench.screen_at(40, 12);
                bench.press(Command::Up);
            }
            assert!(!bench.screen_at(40, 12).contains('↑'), "{name} in {lang}");
        }
    }
}

/// After "this hurts" it is said whom to call, whatever the window.
#[test]
fn what_to_do_after_pain_is_whole_in_a_small_window() {
    for lang in Lang::ALL {
        let screen = reach(lang, Some("light"), &[Wait(70_000), Press(Hurts)]).screen_at(40, 12);
        let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = Words::load(lang).unwrap();
        assert!(said.contains(&words.closing_hurts_3()), "{screen}");
    }
}

#[test]
fn no_size_breaks_a_screen_of_a_day() {
    for lang in Lang::ALL {
        for (_, bench) in days(lang) {
            for columns in 0..=60 {
                for rows in 0..=20 {
                    bench.draw(columns, rows);
                }
            }
        }
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
    bench.wait(1_000).press(Confirm).press(Stop);
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
