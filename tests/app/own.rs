//! What a person makes their own: the timers of a program, the programs, the settings.

use std::fmt::Write as _;

use herstel::{
    app::{Msg, Screen},
    config::{Change, Motion, Phone, ThemeChoice},
    keys::{
        Command::{
            self, Confirm, Down, Help, Left, More, Pick, Programs, Right, Settings, Stop, Timers,
            Up,
        },
        Edit,
    },
    program::{Program, timers::Timers as Figures},
    screen::Effect,
    session::{record::Entry, sound::Sound},
    words::Lang,
};

use ratatui::layout::Position;

use super::bench::Bench;

/// The Timers screen of a program, from Today.
fn timers(lang: Lang, id: &str) -> Bench {
    let mut bench = Bench::new(lang);
    bench.press(Programs);
    let at = bench.app.programs().iter().position(|program| program.id == id).unwrap();
    for _ in 0..at {
        bench.press(Down);
    }
    bench.press(Timers);
    bench
}

fn type_in(bench: &mut Bench, text: &str) {
    for letter in text.chars() {
        bench.message(Msg::Edit(Edit::Insert(letter)));
    }
}

fn rows(bench: &Bench) -> Vec<String> {
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    page.rows.iter().map(|row| row.value.clone()).collect()
}

/// Goes to the row that begins so, and confirms.
fn choose(bench: &mut Bench, label: &str) {
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    let at = page.rows.iter().position(|row| row.label.starts_with(label)).unwrap();
    for _ in 0..20 {
        bench.press(Up);
    }
    for _ in 0..at {
        bench.press(Down);
    }
    bench.press(Confirm);
}

fn light(bench: &Bench) -> &Program {
    bench.app.programs().iter().find(|program| program.id == "light").unwrap()
}

fn kept(bench: &Bench) -> Vec<Figures> {
    let timers = |effect: &Effect| match effect {
        Effect::Configure(Change::Timers { timers, .. }) => Some(*timers),
        _ => None,
    };
    bench.effects.iter().filter_map(timers).collect()
}

fn pictures(bench: &Bench) -> String {
    let mut pictures = String::new();
    for (columns, rows) in [(80, 24), (40, 12)] {
        let lang = bench.app.context.words.lang();
        writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
        pictures.push_str(&bench.screen_at(columns, rows));
    }
    pictures
}

#[test]
fn they_look_as_they_should() {
    for (name, way) in [
        ("timers", &[][..]),
        ("timers_less", &[Left, Down, Right, Right, Down, Left, Left]),
        ("timers_refused", &[Right, Right, Right, Right]),
        ("timers_typing", &[Down, Confirm]),
    ] {
        let mut all = String::new();
        for lang in Lang::ALL {
            let mut bench = timers(lang, "light");
            for command in way {
                bench.press(*command);
            }
            all.push_str(&pictures(&bench));
        }
        insta::assert_snapshot!(name, all);
    }
    for (name, way) in [
        ("programs", &[Programs, Down, Down][..]),
        ("program", &[Programs, Down, Down, Confirm]),
        ("programs_combined", &[Programs, Pick(7)]),
        ("settings", &[Settings, Down]),
        ("settings_changed", &[Settings, Down, Right, Right, Down, Confirm, Pick(8)]),
    ] {
        let mut all = String::new();
        for lang in Lang::ALL {
            let mut bench = Bench::new(lang);
            for command in way {
                bench.press(*command);
            }
            all.push_str(&pictures(&bench));
        }
        insta::assert_snapshot!(name, all);
    }
}

#[test]
fn less_is_free_and_kept_when_asked() {
    let mut bench = timers(Lang::En, "light");
    bench.press(Left);
    assert_eq!(rows(&bench)[0], "2 s");
    assert_eq!(kept(&bench), [], "nothing is written unasked");
    assert_eq!(light(&bench).length().as_secs(), 336, "nothing changed yet");
    choose(&mut bench, "Save");
    assert_eq!(kept(&bench).len(), 1);
    assert_eq!(kept(&bench)[0].contract, Some(std::time::Duration::from_secs(2)));
    assert_eq!(light(&bench).length().as_secs(), 312);
}

#[test]
fn a_figure_can_be_typed_and_what_cannot_be_is_said() {
    // The length is always said.
    let news =
        |bench: &Bench| bench.app.page(bench.now().wall.date_naive()).unwrap().news.len() - 1;
    let mut bench = timers(Lang::En, "light");
    for (typed, value) in [("8,5", "8.5 s"), ("61", "8.5 s"), ("x", "8.5 s"), ("2", "8.5 s")] {
        bench.press(Pick(2));
        assert!(bench.app.is_typing());
        type_in(&mut bench, typed);
        bench.press(Confirm);
        assert_eq!(rows(&bench)[1], value, "{typed}\n{}", bench.screen());
        if bench.app.is_typing() {
            assert_ne!(news(&bench), 0, "{typed}: not said why");
            bench.press(Stop);
        }
        assert_eq!(news(&bench), 0, "{typed}: still said");
    }
}

/// What became of saving is said beside what was saved, and not beside other figures.
#[test]
fn saved_is_said_of_what_was_saved() {
    let mut bench = timers(Lang::En, "light");
    bench.press(Left);
    choose(&mut bench, "Save these timers");
    bench.message(Msg::Tell("Saved in /etc/herstel.toml.".to_owned()));
    assert!(bench.screen().contains("Saved in"), "{}", bench.screen());
    choose(&mut bench, "Back to the program's own");
    assert!(!bench.screen().contains("Saved in"), "{}", bench.screen());
}

#[test]
fn more_is_asked_about_once_and_says_where_the_figures_come_from() {
    let mut bench = timers(Lang::En, "light");
    bench.press(Right).press(Right);
    choose(&mut bench, "Save");
    let asked = bench.screen();
    assert!(asked.contains("Lift 5 s (the program: 3"), "{asked}");
    assert!(asked.contains("registered"), "{asked}");
    assert_eq!(kept(&bench), []);
    // The first answer is to go back.
    bench.press(Confirm);
    assert_eq!((rows(&bench)[0].as_str(), kept(&bench).len()), ("5 s", 0));
    choose(&mut bench, "Save");
    bench.press(Pick(2));
    assert_eq!(kept(&bench).len(), 1);
    // Once agreed, going on is not asked about again.
    choose(&mut bench, "Begin");
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)), "{}", bench.screen());
}

#[test]
fn what_was_agreed_before_is_not_asked_again() {
    let mut bench = timers(Lang::En, "light");
    bench.press(Right);
    choose(&mut bench, "Save");
    bench.press(Pick(2)).press(Stop).press(Stop);
    bench.press(Programs).press(Down).press(Down).press(Timers);
    assert_eq!(rows(&bench)[0], "4 s");
    choose(&mut bench, "Let go");
    type_in(&mut bench, "9");
    bench.press(Confirm);
    choose(&mut bench, "Save");
    assert_eq!(kept(&bench).len(), 2, "{}", bench.screen());
}

#[test]
fn the_programs_own_figures_come_back() {
    let mut bench = timers(Lang::En, "light");
    let own = rows(&bench);
    bench.press(Left).press(Down).press(Right);
    assert_ne!(rows(&bench), own);
    choose(&mut bench, "Back to the program");
    assert_eq!(rows(&bench), own);
}

#[test]
fn this_once_leaves_the_program_as_it_was() {
    let mut bench = timers(Lang::En, "breath");
    choose(&mut bench, "Breaths");
    type_in(&mut bench, "3");
    bench.press(Confirm);
    choose(&mut bench, "Time to get settled");
    type_in(&mut bench, "0");
    bench.press(Confirm);
    choose(&mut bench, "Begin");
    bench.wait(30_000);
    assert!(matches!(bench.app.screen(), Screen::Closing(_)), "{}", bench.screen());
    let Some(Entry::Started(plan)) = bench.entries().first().copied() else { panic!() };
    assert_eq!((plan.planned.as_secs(), plan.reps_planned), (30, 3));
    // Next time it is as it was, with its own lead-in.
    bench.wait(1_000).press(Confirm).press(Confirm).press(Stop);
    bench.choose("breath").wait(2_000);
    assert!(
        bench.screen().contains("GET READY") || bench.screen().contains("2:0"),
        "{}",
        bench.screen()
    );
}

#[test]
fn each_program_keeps_its_own_lead_in() {
    let mut bench = timers(Lang::En, "breath");
    choose(&mut bench, "Time to get settled");
    type_in(&mut bench, "20");
    bench.press(Confirm);
    choose(&mut bench, "Save");
    bench.press(Stop).press(Stop);
    for (id, seconds) in [("relax", 5), ("breath", 20)] {
        bench.choose(id).wait(100);
        let Screen::Practice(practice) = bench.app.screen() else { panic!("{}", bench.screen()) };
        let lead_in = practice.engine().segment().unwrap().length;
        assert_eq!(lead_in.as_secs(), seconds, "{id}");
        bench.press(Stop).wait(1_000).press(Confirm);
    }
}

/// What is heard follows at once.
#[test]
fn more_time_to_let_go_is_heard() {
    let mut bench = Bench::session(Lang::En, "light");
    let played = |bench: &Bench| {
        let end = |effect: &Effect| match effect {
            Effect::Sound(Sound::Play(play)) => Some(play.timeline.end().as_secs()),
            _ => None,
        };
        bench.effects.iter().filter_map(end).collect::<Vec<_>>()
    };
    bench.wait(6_000);
    assert_eq!(played(&bench), [341]);
    bench.press(More);
    assert_eq!(played(&bench), [341, 341 + 23]);
}

/// What was really used is on record.
#[test]
fn more_time_to_let_go_is_on_record() {
    let mut bench = Bench::session(Lang::En, "light");
    bench.wait(6_000).press(More).press(More);
    assert!(
        bench.screen().contains("From the next repetition on: 8 s to let go."),
        "{}",
        bench.screen()
    );
    bench.wait(400_000);
    let record = bench.diary.sessions.last().unwrap();
    assert_eq!(record.progress.active, record.plan.planned);
    assert_eq!(record.plan.planned.as_secs(), 336 + 2 * 23);
    let release = record.plan.blocks[0].steps.iter().find(|(act, _)| act == "release").unwrap();
    assert_eq!(release.1.as_secs(), 8);
    assert_eq!(record.progress.reps_done, 24);
}

#[test]
fn a_program_is_begun_from_the_list() {
    let mut bench = Bench::new(Lang::Nl);
    bench.press(Programs).press(Pick(1)).press(Confirm).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
}

#[test]
fn esc_leads_back_the_way_it_came() {
    let mut bench = timers(Lang::En, "light");
    bench.press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Programs(_)));
    bench.press(Stop).press(Timers);
    assert!(matches!(bench.app.screen(), Screen::Timers(_)));
    bench.press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
}

#[test]
fn no_size_and_no_key_breaks_them() {
    for lang in Lang::ALL {
        for id in ["light", "combined", "breath", "stretch", "walk"] {
            let mut bench = timers(lang, id);
            for command in Command::ALL.into_iter().chain((0..=9).map(Pick)) {
                if matches!(command, Help | Command::Signs | Command::Interrupt) {
                    continue;
                }
                bench.press(command);
                for (columns, rows) in [(0, 0), (1, 1), (20, 5), (40, 12), (60, 20), (80, 24)] {
                    bench.draw(columns, rows);
                }
                if !matches!(bench.app.screen(), Screen::Timers(_)) {
                    bench = timers(lang, id);
                }
            }
        }
    }
}

fn configured(bench: &Bench) -> Vec<&Change> {
    let effects = bench.effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Configure(change) => Some(change),
            _ => None,
        })
        .collect()
}

#[test]
fn settings_are_kept_when_asked_and_hold_at_once() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Settings).press(Right).press(Down).press(Left).press(Down).press(Right);
    assert_eq!(configured(&bench), Vec::<&Change>::new());
    assert_eq!(bench.app.context.words.lang(), Lang::En, "nothing changes before it is kept");
    bench.press(Pick(8));
    type_in(&mut bench, "999");
    bench.press(Confirm).press(Pick(0));
    let phone = Phone { emergency: "999".to_owned(), ..Phone::default() };
    let expected = [
        Change::Lang(Lang::Nl),
        Change::Theme(ThemeChoice::Mono),
        Change::Motion(Motion::Reduced),
        Change::Phone(phone),
    ];
    assert_eq!(configured(&bench), expected.iter().collect::<Vec<_>>());
    let context = &bench.app.context;
    assert_eq!((context.words.lang(), context.motion), (Lang::Nl, Motion::Reduced));
    assert_eq!(context.theme.choice, ThemeChoice::Mono);
    assert_eq!(context.phone.emergency, "999");
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
}

/// Half a number is a wrong one.
#[test]
fn a_phone_text_that_does_not_fit_is_refused_whole() {
    let mut bench = Bench::new(Lang::En);
    let (full, half) = ("112, at night 0900-1234567", "112, at night 0900-12345");
    bench.press(Settings).press(Pick(8));
    type_in(&mut bench, full);
    bench.press(Confirm);
    let screen = bench.screen();
    assert!(screen.contains(full) && screen.contains("26 characters wide and 24 fit"), "{screen}");
    bench.press(Down);
    assert!(bench.screen().contains(full), "it stays until it fits");
    bench.message(Msg::Edit(Edit::Backspace)).message(Msg::Edit(Edit::Backspace));
    bench.press(Confirm).press(Pick(0));
    let phone = Phone { emergency: half.to_owned(), ..Phone::default() };
    assert_eq!(configured(&bench), [&Change::Phone(phone)]);
}

#[test]
fn settings_that_are_left_are_as_they_were() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Settings).press(Right).press(Stop).press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    assert_eq!((configured(&bench).len(), bench.app.context.words.lang()), (0, Lang::En));
    bench.press(Settings).press(Pick(0));
    assert_eq!(configured(&bench).len(), 0, "what did not change is not written");
}

/// Every form that saves asks before it is left with changes, and leaves without a word when there are none.
#[test]
fn a_form_with_changes_asks_before_it_is_left() {
    type Open = fn(&mut Bench) -> &mut Bench;
    let forms: [(&str, Open); 4] = [
        ("settings", |bench| bench.press(Settings)),
        ("timers", |bench| bench.press(Timers)),
        ("symptoms", |bench| bench.press(Command::Symptoms)),
        ("after", |bench| bench.choose("breath").wait(130_000).press(Confirm)),
    ];
    for (name, open) in forms {
        let asks =
            |bench: &Bench| bench.screen().contains(&bench.app.context.words.unsaved_title());
        let mut bench = Bench::new(Lang::En);
        open(&mut bench);
        bench.press(Stop);
        assert!(!asks(&bench), "{name}:\n{}", bench.screen());
        let changed = || {
            let mut bench = Bench::new(Lang::En);
            open(&mut bench);
            bench.press(Left).press(Stop);
            assert!(asks(&bench), "{name}:\n{}", bench.screen());
            bench.effects.clear();
            bench
        };
        let saves = |bench: &Bench| {
            let is_kept = |effect: &Effect| {
                matches!(effect, Effect::Configure(_) | Effect::Note(_) | Effect::Save { .. })
            };
            bench.effects.iter().any(is_kept)
        };
        for (keys, saved) in [(&[Confirm][..], true), (&[Stop], false), (&[Down, Confirm], false)] {
            let mut bench = changed();
            for key in keys {
                bench.press(*key);
            }
            assert!(!asks(&bench), "{name}:\n{}", bench.screen());
            assert_eq!(saves(&bench), saved, "{name}, {keys:?}");
        }
    }
}

/// Where a text stands on the screen.
fn place(bench: &Bench, text: &str) -> Position {
    let screen = bench.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
    let x = line.split(text).next().unwrap().chars().count();
    Position { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() }
}

#[test]
fn the_mouse_presses_rows_and_keys() {
    let mut bench = Bench::new(Lang::En);
    let click = |bench: &mut Bench, text: &str| {
        let position = place(bench, text);
        bench.message(Msg::Press(position));
    };
    click(&mut bench, "p programs");
    assert!(matches!(bench.app.screen(), Screen::Programs(_)));
    click(&mut bench, "A calm walk");
    assert!(bench.screen().contains("› 8"), "{}", bench.screen());
    click(&mut bench, "A calm walk");
    assert!(bench.screen().contains("Change its timers"), "{}", bench.screen());
    click(&mut bench, "esc back");
    click(&mut bench, "Letting go");
    assert!(bench.screen().contains("› 2"), "{}", bench.screen());
    let nowhere = Position { x: 79, y: 0 };
    assert_eq!(bench.message(Msg::Press(nowhere)).screen(), bench.screen());
}

/// Its own figures may ask more than was meant: only after a look at them it begins.
#[test]
fn a_program_whose_timers_cannot_be_read_does_not_begin_unseen() {
    for lang in Lang::ALL {
        let mut bench = Bench::unread(lang, "endurance");
        for (id, is_withheld) in [("endurance", true), ("combined", true), ("light", false)] {
            bench.press(Programs);
            let at = bench.app.programs().iter().position(|program| program.id == id).unwrap();
            bench.press(Pick(u8::try_from(at + 1).unwrap())).press(Confirm).press(Confirm);
            assert_eq!(matches!(bench.app.screen(), Screen::Halt(_)), is_withheld, "{id}");
            bench.press(Stop);
        }
    }
    let mut bench = Bench::unread(Lang::En, "light");
    let start = |bench: &mut Bench| {
        bench.press(Programs).press(Pick(3)).press(Confirm).press(Confirm);
    };
    start(&mut bench);
    insta::assert_snapshot!("withheld", pictures(&bench));
    bench.press(Stop).press(Programs).press(Pick(3)).press(Timers).press(Left);
    choose(&mut bench, "Save");
    assert_eq!(rows(&bench)[0], "2 s");
    bench.press(Stop).press(Stop);
    start(&mut bench);
    assert!(!matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
}
