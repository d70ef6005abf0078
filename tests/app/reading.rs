//! Everything there is to read, as text: the list, cards, the drawing, the five points, the warning signs.

use std::fmt::Write as _;

use herstel::{
    app::{Msg, Screen},
    keys::Command::{
        self, Confirm, Down, Help, Hurts, Interrupt, Learn, Next, Pause, Quit, SetUp, Signs, Stop,
        Tired, Up,
    },
    recovery::{
        BUILT_IN, Injury, Profile, built_in,
        checklist::Filled,
        diary::{Check, Fact},
        learn::Card,
        signs::Sign,
    },
    screen::{Effect, learn::Page},
    session::{engine::Status, record::Outcome},
    words::Lang,
};

use super::bench::Bench;

/// Who reads: nobody known, or a track with the date of birth. It is 21 November 2026.
type Who = Option<(&'static str, &'static str)>;

const UNKNOWN: Who = None;
const EARLY: Who = Some(("oasi", "2026-11-18"));
const LATE: Who = Some(("oasi", "2026-05-20"));

/// A name, who reads, the card, and the keys from there. No card: the keys are pressed on the Today screen.
const STATES: &[(&str, Who, Option<Card>, &[Command])] = &[
    ("learn_list", UNKNOWN, None, &[Learn, Down]),
    ("learn_list_now", EARLY, None, &[Learn]),
    (
        "learn_list_end",
        EARLY,
        None,
        &[
            Learn, Down, Down, Down, Down, Down, Down, Down, Down, Down, Down, Down, Down, Down,
            Down, Down, Down, Down,
        ],
    ),
    ("card_letting_go", UNKNOWN, Some(Card::LettingGo), &[]),
    ("card_first_days", EARLY, Some(Card::OasiFirstDays), &[]),
    ("strength_unknown", UNKNOWN, Some(Card::TissueStrength), &[]),
    ("strength_within", Some(("general", "2026-10-01")), Some(Card::TissueStrength), &[]),
    ("strength_between", Some(("general", "2026-07-10")), Some(Card::TissueStrength), &[]),
    ("strength_oasi", LATE, Some(Card::TissueStrength), &[]),
    ("checklist_unknown", UNKNOWN, Some(Card::Running), &[Confirm]),
    ("checklist_before", EARLY, Some(Card::Running), &[Confirm]),
    ("checklist_open", LATE, Some(Card::Running), &[Confirm, Confirm, Next]),
    ("checklist_all_yes", LATE, Some(Card::Running), &[Confirm; 6]),
    (
        "checklist_one_no",
        LATE,
        Some(Card::Running),
        &[Confirm, Confirm, Confirm, Next, Confirm, Confirm],
    ),
    ("signs", UNKNOWN, None, &[Signs]),
];

fn reader(lang: Lang, who: Who) -> Bench {
    let profile = who.map(|(track, birth)| Profile {
        birth: birth.parse().unwrap(),
        injury: if track == "oasi" { Injury::ThirdDegree } else { Injury::SecondDegree },
    });
    let mut bench = Bench::new(lang);
    bench.diary.profile = profile;
    bench.look();
    bench
}

fn reach(lang: Lang, who: Who, card: Option<Card>, keys: &[Command]) -> Bench {
    let mut bench = reader(lang, who);
    if let Some(card) = card {
        open(&mut bench, card);
    }
    for command in keys {
        bench.press(*command);
    }
    bench
}

/// Opens a card from the Today screen.
fn open(bench: &mut Bench, card: Card) {
    bench.press(Learn);
    let Screen::Learn(learn) = bench.app.screen() else { panic!("{:?}", bench.app.screen()) };
    let at = learn.cards().position(|each| each == card).unwrap();
    bench.message(Msg::Choose(at));
}

#[test]
fn everything_to_read_looks_as_it_should() {
    for (name, who, card, keys) in STATES {
        let mut pictures = String::new();
        for lang in Lang::ALL {
            let bench = reach(lang, *who, *card, keys);
            for (columns, rows) in [(80, 24), (40, 12)] {
                writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
                pictures.push_str(&bench.screen_at(columns, rows));
            }
        }
        insta::assert_snapshot!(*name, pictures);
    }
}

#[test]
fn a_large_window_keeps_lines_short() {
    for (columns, rows) in [(200, 60), (120, 40)] {
        let bench = reach(Lang::Nl, UNKNOWN, None, &[Signs]);
        let screen = bench.screen_at(columns, rows);
        let longest = screen.lines().map(|line| line.trim().chars().count()).max().unwrap();
        assert!(longest <= 76, "{longest} at {columns}x{rows}:\n{screen}");
    }
    insta::assert_snapshot!(
        "signs_200x60",
        reach(Lang::Nl, UNKNOWN, None, &[Signs]).screen_at(200, 60)
    );
}

#[test]
fn no_size_breaks_what_there_is_to_read() {
    for lang in Lang::ALL {
        for (_, who, card, keys) in STATES {
            let mut bench = reach(lang, *who, *card, keys);
            for columns in 0..=60 {
                for rows in 0..=20 {
                    bench.draw(columns, rows);
                }
            }
            // A place in the text from another size is no harm either.
            bench.draw(40, 12);
            for command in [Down, Confirm, Up] {
                bench.press(command).draw(500, 200);
            }
        }
    }
}

/// Turning page after page at the smallest size shows every word of a text.
#[test]
fn every_word_can_be_reached_with_one_key() {
    for lang in Lang::ALL {
        for card in Card::ALL {
            let mut bench = reader(lang, UNKNOWN);
            open(&mut bench, card);
            let seen = leaf(
                &mut bench,
                |bench| matches!(bench.app.screen(), Screen::Learn(learn) if matches!(learn.page(), Page::Card(..))),
            );
            let words = &bench.app.context.words;
            for text in card.paragraphs(words).iter().chain(&card.notes(words)) {
                for word in text.split_whitespace() {
                    assert!(seen.contains(word), "{word} of {} in {lang}", card.id());
                }
            }
        }
        let mut bench = reach(lang, UNKNOWN, None, &[Signs]);
        let title = bench.app.context.words.signs_title();
        let seen = leaf(&mut bench, |bench| bench.screen_at(40, 12).contains(&title));
        for sign in Sign::ALL {
            for word in sign.text(&bench.app.context.words).split_whitespace() {
                assert!(seen.contains(word), "{word} of {} in {lang}", sign.id());
            }
        }
    }
}

/// What is seen from page to page until the last one leads elsewhere.
fn leaf(bench: &mut Bench, is_open: impl Fn(&Bench) -> bool) -> String {
    let mut seen = String::new();
    for _ in 0..40 {
        if !is_open(bench) {
            return seen;
        }
        seen.push_str(&bench.screen_at(40, 12));
        bench.press(Confirm);
    }
    panic!("the text does not end:\n{seen}");
}

#[test]
fn the_card_for_now_comes_first_in_every_phase() {
    for (id, _) in BUILT_IN {
        for phase in &built_in(id).unwrap().unwrap().phases {
            let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
            let births = (0..400).map(|days| today - chrono::Duration::days(days));
            let birth =
                births.into_iter().find(|birth| phase.from.after(*birth) == Some(today)).unwrap();
            let mut bench = reader(Lang::En, None);
            let injury = if id == "oasi" { Injury::ThirdDegree } else { Injury::None };
            bench.diary.profile = Some(Profile { birth, injury });
            bench.look();
            bench.press(Learn).press(Confirm);
            let shown = match bench.app.screen() {
                Screen::Learn(learn) => match learn.page() {
                    Page::Card(card, _) => *card,
                    page => panic!("{page:?}"),
                },
                screen => panic!("{screen:?}"),
            };
            assert_eq!(Some(shown), Card::of_phase(id, &phase.id), "{id} {}", phase.id);
        }
    }
}

#[test]
fn keys_lead_in_and_out_again() {
    let mut bench = reader(Lang::En, UNKNOWN);
    bench.press(Learn).press(Confirm).press(Stop);
    assert!(
        matches!(bench.app.screen(), Screen::Learn(learn) if matches!(learn.page(), Page::List))
    );
    bench.press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    bench.press(Learn).press(Learn);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    assert!(!bench.effects.contains(&Effect::Quit));
    bench.press(Learn).press(Quit);
    assert!(bench.effects.contains(&Effect::Quit));
}

#[test]
fn the_warning_signs_open_on_every_screen_and_close_to_it() {
    let title = |bench: &Bench| bench.app.context.words.signs_title();
    let mut benches = vec![
        reader(Lang::En, UNKNOWN),
        reach(Lang::En, UNKNOWN, Some(Card::Knack), &[]),
        reach(Lang::En, LATE, Some(Card::Running), &[Confirm, Confirm]),
        reach(Lang::En, UNKNOWN, None, &[Help]),
        Bench::session(Lang::En, "light"),
    ];
    let mut closing = Bench::session(Lang::En, "light");
    closing.wait(70_000).press(Hurts);
    benches.push(closing);
    for (at, bench) in benches.iter_mut().enumerate() {
        for close in [Stop, Signs, Quit] {
            bench.screen_at(40, 100);
            bench.press(Signs);
            assert!(bench.screen_at(40, 100).contains(&title(bench)), "{at} {close:?}");
            bench.press(close);
            assert!(!bench.screen_at(40, 100).contains(&title(bench)), "{at} {close:?}");
        }
        assert!(!bench.effects.contains(&Effect::Quit), "{at}");
    }
}

#[test]
fn reading_the_signs_pauses_a_session_exactly_and_leaves_it_so() {
    let mut bench = Bench::session(Lang::Nl, "light");
    bench.wait(7_500).press(Signs).wait(90_000).press(Stop);
    let status = |bench: &Bench| match bench.app.screen() {
        Screen::Practice(practice) => practice.engine().status(),
        screen => panic!("{screen:?}"),
    };
    assert!(matches!(status(&bench), Status::Paused(_)), "it does not run on by itself");
    assert!(bench.screen().contains(&bench.app.context.words.session_paused()));
    bench.press(Pause);
    assert_eq!(status(&bench), Status::Running);
    bench.wait(400_000);
    let Some(herstel::session::record::Entry::Ended(progress, outcome)) = bench.entries().last()
    else {
        panic!("{:?}", bench.entries().last())
    };
    assert_eq!(*outcome, Outcome::Completed);
    assert_eq!((progress.active.as_millis(), progress.paused.as_millis()), (336_000, 90_000));
}

#[test]
fn a_session_that_was_paused_or_is_being_asked_about_stays_as_it_is() {
    for keys in [&[Pause][..], &[Stop]] {
        let mut bench = Bench::session(Lang::En, "light");
        bench.wait(7_500);
        for key in keys {
            bench.press(*key);
        }
        let before = bench.screen();
        bench.press(Signs).press(Stop);
        assert_eq!(bench.screen(), before, "{keys:?}");
    }
}

#[test]
fn what_hurts_stops_through_the_signs_too() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(7_500).press(Signs).press(Hurts);
    assert!(
        matches!(bench.app.screen(), Screen::Closing(closing) if closing.outcome == Outcome::Stopped)
    );
}

fn handed_out(bench: &Bench) -> Vec<[bool; 5]> {
    let answers = bench.effects.iter().filter_map(|effect| match effect {
        Effect::Note(Fact::Checklist(list)) => {
            Some(Check::ALL.map(|check| list.ticked.contains(&check)))
        }
        _ => None,
    });
    answers.collect()
}

#[test]
fn five_answers_are_handed_out_once_and_again_when_they_change() {
    let mut bench =
        reach(Lang::En, LATE, Some(Card::Running), &[Confirm, Confirm, Next, Confirm, Confirm]);
    assert!(handed_out(&bench).is_empty(), "not before all five are there");
    bench.press(Confirm);
    assert_eq!(handed_out(&bench), [[true, false, true, true, true]]);
    bench.press(Confirm).press(Stop);
    assert_eq!(handed_out(&bench).len(), 1);

    // The next time they are there, and only a change is handed out.
    open(&mut bench, Card::Running);
    bench.press(Confirm).press(Down).press(Down).press(Down).press(Down).press(Down);
    assert_eq!(handed_out(&bench).len(), 1);
    for _ in 0..4 {
        bench.press(Up);
    }
    bench.press(Confirm).press(Stop);
    assert_eq!(handed_out(&bench)[1..], [[true; 5]]);
    let today = bench.now().wall.date_naive();
    assert_eq!(bench.app.context.learner.checklist, Some(Filled::new(today, [true; 5])));
}

#[test]
fn the_five_points_cannot_be_answered_before_their_date() {
    for who in [UNKNOWN, EARLY, Some(("general", "2026-05-22"))] {
        let mut bench = reach(Lang::En, who, Some(Card::Running), &[Confirm; 9]);
        bench.press(Next).press(Stop);
        assert!(handed_out(&bench).is_empty(), "{who:?}");
    }
    let bench =
        reach(Lang::En, Some(("general", "2026-05-21")), Some(Card::Running), &[Confirm; 6]);
    assert_eq!(handed_out(&bench), [[true; 5]]);
}

/// However many keys there are, the list of them can be seen whole at the smallest size; going down where it has to be.
#[test]
fn the_list_of_keys_is_whole_at_every_size() {
    let today = [Confirm, Up, Learn, SetUp, Signs, Help, Quit, Interrupt];
    let session = [Pause, Next, Tired, Hurts, Stop, Signs, Help, Interrupt];
    for lang in Lang::ALL {
        for (mut bench, commands) in
            [(reader(lang, UNKNOWN), today), (Bench::session(lang, "breath"), session)]
        {
            bench.press(Help);
            let mut seen = bench.screen_at(40, 12);
            // What does not fit is announced, and Down leads to it.
            while bench.screen_at(40, 12).trim_end().ends_with('↓') {
                bench.press(Down);
                seen += &bench.screen_at(40, 12);
            }
            for command in commands {
                let meaning = herstel::screen::help::meaning(command, &bench.app.context.words);
                assert!(seen.contains(&meaning), "{meaning} in {lang}:\n{seen}");
            }
        }
    }
}

#[test]
fn looking_at_old_answers_gives_no_new_ones() {
    let mut bench = reader(Lang::En, LATE);
    let before = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    bench.app.context.learner.checklist = Some(Filled::new(before, [true; 5]));
    open(&mut bench, Card::Running);
    bench.press(Confirm).press(Stop).press(Confirm);
    for _ in 0..5 {
        bench.press(Down);
    }
    bench.press(Confirm).press(Stop);
    assert!(handed_out(&bench).is_empty());
    open(&mut bench, Card::Running);
    for _ in 0..6 {
        bench.press(Confirm);
    }
    assert_eq!(handed_out(&bench), [[true; 5]], "answered anew on another day");
}
