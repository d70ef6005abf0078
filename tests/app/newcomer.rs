//! What somebody comes by who opens it for the first time, tired and in a small window.

use herstel::{
    app::{Msg, Screen},
    keys::Command::{
        self, Confirm, Down, Filter, Graphs, Help, History, Hurts, Louder, More, Mute, Pause, Pick,
        Programs, Remove, Right, Stop, Symptoms, Timers, View,
    },
    recovery::Injury,
    screen::Hearing,
    words::{Lang, Words},
};

use super::{bench::Bench, history::reach, resume::cut_off};

/// The lines of a screen, as a person reads them.
fn read(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// After "this hurts", in whatever program, only breathing and letting go are left, and it is said why.
#[test]
fn after_this_hurts_a_walk_is_not_proposed() {
    for lang in Lang::ALL {
        let mut bench = Bench::on_day(lang, Some((30, Injury::None)));
        bench.choose("breath").wait(20_000).press(Hurts).wait(2_000).press(Confirm).press(Confirm);
        assert!(matches!(bench.app.screen(), Screen::Today(_)), "{}", bench.screen());
        bench.choose("walk");
        assert!(matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
        assert!(
            bench.screen().contains(&bench.app.context.words.gate_hurt()),
            "{}",
            bench.screen()
        );
    }
}

/// What a row says of today is whole; its title gives way.
#[test]
fn the_state_of_a_row_is_never_cut() {
    for lang in Lang::ALL {
        let mut bench = Bench::on_day(lang, Some((30, Injury::None)));
        bench.choose("walk").wait(20_000).press(Hurts).wait(2_000).press(Confirm).press(Confirm);
        let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
        let rows: Vec<(String, String)> =
            page.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
        let words = &bench.app.context.words;
        let state = words.today_done(1, words.brief_not_today());
        assert!(rows.iter().any(|(_, value)| *value == state), "{rows:?}");
        for (at, (label, value)) in rows.into_iter().enumerate() {
            while bench.app.page(bench.now().wall.date_naive()).unwrap().selected < at {
                bench.press(Down).draw(40, 12);
            }
            let screen = bench.screen_at(40, 12);
            let begins: String = label.chars().take(7).collect();
            let whole = screen.lines().any(|line| line.contains(&begins) && line.ends_with(&value));
            assert!(whole, "{label}: {value}\n{screen}");
        }
    }
}

#[test]
fn a_year_has_seven_days_in_a_small_window() {
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        // By itself, with one exercise only, and with a line that something was taken away.
        let ways: [&[Command]; 3] = [
            &[View],
            &[Filter, Pause, Pause, Pause, Confirm, View],
            &[View, Down, Confirm, Remove, Stop],
        ];
        for way in ways {
            let screen = reach(lang, true, way, (40, 12)).screen_at(40, 12);
            let has = |day| screen.lines().any(|line| line.starts_with(&words.weekday_short(day)));
            assert!((1..=7).all(has), "{way:?}\n{screen}");
        }
    }
}

#[test]
fn less_than_a_minute_is_no_empty_week() {
    let mut bench = Bench::new(Lang::Nl);
    bench.choose("breath").wait(20_000).press(Stop).press(Stop);
    bench.wait(2_000).press(Confirm).press(Confirm).press(History).press(Graphs).press(Right);
    assert!(bench.screen().contains("<1"), "{}", bench.screen());
}

#[test]
fn timers_say_where_else_they_count() {
    for lang in Lang::ALL {
        let mut bench = Bench::new(lang);
        let title = |bench: &Bench, id: &str| {
            let program = bench.app.programs().iter().find(|program| program.id == id).unwrap();
            bench.app.context.words.pick(&program.title).to_owned()
        };
        let (quick, combined) = (title(&bench, "quick"), title(&bench, "combined"));
        bench.press(Programs);
        while !bench.screen().lines().any(|line| line.contains('›') && line.contains(&quick)) {
            bench.press(Down);
        }
        bench.press(Timers);
        let also = bench.app.context.words.timers_also(combined);
        assert!(read(&bench.screen()).contains(&also), "{}", bench.screen());
        // A figure that asks more is asked about with its source, which is in English.
        bench.press(Right).press(Pick(7));
        let english = bench.screen().contains("(in het Engels)");
        assert_eq!(english, lang == Lang::Nl, "{}", bench.screen());
    }
}

#[test]
fn what_was_cut_off_just_now_was_not_a_minute_ago() {
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        for (minutes, is_now) in [(0, true), (1, true), (2, false)] {
            let screen = read(&cut_off(lang, minutes).screen());
            let now = words.resume_cut_off_now("");
            assert_eq!(screen.contains(now.trim()), is_now, "{minutes}: {screen}");
        }
    }
}

#[test]
fn loudness_is_not_said_where_nothing_can_be_heard() {
    for lang in Lang::ALL {
        let mut bench = Bench::session(lang, "light");
        let words = Words::load(lang).unwrap();
        bench.wait(8_000).message(Msg::Hearing(Hearing::Unheard));
        bench.wait(5_000).press(Louder);
        assert!(bench.screen().contains(&words.sound_none()), "{}", bench.screen());
        bench.press(Mute);
        assert!(bench.screen().contains(&words.sound_off()), "{}", bench.screen());
        bench.message(Msg::Hearing(Hearing::Heard)).press(Louder);
        assert!(bench.screen().contains(&words.sound_percent(90)), "{}", bench.screen());
    }
}

/// There is nothing to let go of in breathing, and nothing that "is as far as it can go".
#[test]
fn more_time_to_let_go_in_breathing_is_answered_as_it_is() {
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        for (id, said) in
            [("breath", words.session_no_release()), ("light", words.session_not_retimed())]
        {
            let mut bench = Bench::session(lang, id);
            bench.wait(8_000);
            for _ in 0..60 {
                bench.press(More);
            }
            for (columns, rows) in [(80, 24), (40, 12)] {
                let screen = read(&bench.screen_at(columns, rows));
                assert!(screen.contains(&said), "{id} at {columns}x{rows}: {screen}");
            }
        }
    }
}

/// A key is answered when it is pressed, and its answer is not kept for later.
#[test]
fn more_time_to_let_go_is_answered_in_a_pause() {
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        let mut bench = Bench::session(lang, "light");
        let answer = words.session_retimed(words.length_seconds("7"));
        bench.wait(6_000).press(Pause);
        assert!(bench.screen().contains(&words.session_paused()), "{}", bench.screen());
        bench.press(More);
        assert!(bench.screen().contains(&answer), "{}", bench.screen());
        // It was read: the next pause says that it is one.
        bench.press(Pause).wait(1_000).press(Pause);
        assert!(!bench.screen().contains(&answer), "{}", bench.screen());
    }
}

/// The list of keys has none that does nothing.
#[test]
fn keys_are_listed_where_they_do_something() {
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        for (id, lets_go) in [("breath", false), ("light", true)] {
            let mut bench = Bench::session(lang, id);
            bench.press(Help);
            assert_eq!(bench.screen().contains(&words.help_more()), lets_go, "{id}");
        }
        let ways: [&[Command]; 3] = [&[], &[Pick(1)], &[Graphs]];
        for way in ways {
            let mut bench = reach(lang, true, way, (80, 24));
            bench.press(Help);
            assert!(bench.screen().contains(&words.help_diary()), "{way:?}: {}", bench.screen());
            assert_eq!(bench.screen().contains(&words.help_note()), way == [Pick(1)], "{way:?}");
            bench.press(Stop).press(Symptoms);
            assert!(matches!(bench.app.screen(), Screen::Symptoms(_)), "{way:?}");
        }
    }
}
