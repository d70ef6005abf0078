//! Looking back on the bench: every view as text, and stories of what can be done there.

use std::{fmt::Write as _, time::Duration};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use herstel::{
    app::{Msg, Opening, Screen},
    history::Query,
    keys::{
        Command::{
            self, ChangeNote, Confirm, Down, Filter, Graphs, History, Left, Next, Pause, Pick,
            Remove, Right, Stop, Undo, View,
        },
        Edit,
    },
    recovery::{
        Diary, Injury, Profile,
        diary::{
            Dated,
            Degree::{self, Little, Much, None as Not, Some as Quite},
            Symptom::{self, Heaviness, Pain, Stool, Urine, Wind},
            SymptomNote,
        },
    },
    screen::Effect,
    session::{
        answers::{CheckIn, Could, Discomfort, Feedback, Felt, Reported},
        record::{Entry, Outcome, Plan, PlannedBlock, Progress, Record},
    },
    words::Lang,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Color};
use uuid::Uuid;

use super::bench::{Answers, Bench, past};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(day: NaiveDate, time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{day}T{time}:00+01:00")).unwrap()
}

fn record(number: u128, program: &str, started: DateTime<FixedOffset>) -> Record {
    let is_breath = program == "breath";
    let (planned, reps) = if is_breath { (120, 12) } else { (336, 24) };
    let steps = [("contract", 3_000), ("release", 6_500)];
    let step = |(act, millis): (&str, u64)| (act.to_owned(), Duration::from_millis(millis));
    let set_rest = Duration::from_mins(1);
    let block = PlannedBlock { sets: 3, reps: 8, set_rest, steps: steps.map(step).to_vec() };
    Record {
        id: Uuid::from_u128(number),
        plan: Plan {
            program: program.to_owned(),
            started,
            planned: Duration::from_secs(planned),
            reps_planned: reps,
            blocks: if is_breath { Vec::new() } else { vec![block] },
        },
        progress: Progress {
            active: Duration::from_secs(planned),
            paused: Duration::ZERO,
            reps_done: reps,
            tired: 0,
        },
        outcome: Outcome::Completed,
        check_in: Some(CheckIn::default()),
        feedback: Some(Feedback {
            felt: Some(Felt::Good),
            feel: (!is_breath).then_some(Could::Yes),
            let_go: (!is_breath).then_some(Could::Yes),
            discomfort: Discomfort::new(0),
            note: None,
        }),
    }
}

/// Eight weeks of somebody, from day 12 after birth to the morning on which every story begins.
fn eight_weeks() -> Diary {
    let last = date("2026-11-21");
    let birth = last - Days::new(68);
    let mut sessions = Vec::new();
    let mut number = 0;
    for back in (0..56_u64).rev() {
        let day = last - Days::new(back);
        let mut add = |program: &str, time: &str| {
            number += 1;
            sessions.push(record(number, program, moment(day, time)));
        };
        if back % 3 != 1 {
            add("breath", "07:45");
        }
        if back % 4 == 0 && back > 0 {
            add("light", "20:15");
        }
        if back % 7 == 2 {
            add("quick", "21:30");
        }
    }
    let tired = sessions.iter_mut().rfind(|record| record.plan.program == "light").unwrap();
    tired.progress = Progress {
        active: Duration::from_millis(208_900),
        paused: Duration::from_secs(95),
        reps_done: 15,
        tired: 0,
    };
    tired.outcome = Outcome::EndedEarly;
    tired.check_in = Some(CheckIn::from_iter([Reported::CannotFeel, Reported::Heavy]));
    tired.feedback = Some(Feedback {
        felt: Some(Felt::TooMuch),
        feel: Some(Could::No),
        let_go: Some(Could::Yes),
        discomfort: Discomfort::new(2),
        note: Some("Moe, en toch fijn.".to_owned()),
    });
    let told = |back: u64, signs: &[(Symptom, Degree)]| Dated {
        at: moment(last - Days::new(back), "12:00"),
        what: SymptomNote { signs: signs.iter().copied().collect(), note: None },
    };
    let symptoms = vec![
        told(60, &[(Pain, Much), (Heaviness, Much), (Urine, Quite), (Wind, Much)]),
        told(50, &[(Pain, Quite), (Heaviness, Much), (Wind, Quite)]),
        told(36, &[(Pain, Little), (Heaviness, Quite), (Wind, Little), (Stool, Not)]),
        told(20, &[(Pain, Not), (Heaviness, Little), (Wind, Little)]),
        told(3, &[(Pain, Not), (Heaviness, Little), (Wind, Not)]),
    ];
    let profile = Profile { birth, injury: Injury::SecondDegree };
    Diary { profile: Some(profile), sessions, symptoms, ..Diary::default() }
}

/// Nothing done yet.
fn nothing() -> Diary {
    Diary { sessions: Vec::new(), symptoms: Vec::new(), ..eight_weeks() }
}

fn back_look(lang: Lang, diary: Diary) -> Bench {
    let mut bench = Bench::opened(lang, diary, Opening::Today);
    bench.press(History);
    bench.effects.clear();
    bench
}

fn type_in(bench: &mut Bench, text: &str) {
    for letter in text.chars() {
        bench.message(Msg::Edit(Edit::Insert(letter)));
    }
}

/// A name, whether there is anything on record, and the way there.
pub(crate) const VIEWS: &[(&str, bool, &[Command])] = &[
    ("history_empty", false, &[]),
    ("history_month", true, &[]),
    ("history_month_list", true, &[Down, Down]),
    ("history_month_before", true, &[Left, Left]),
    ("history_program", true, &[Filter, Pause, Pause, Pause, Confirm]),
    ("history_year", true, &[View]),
    ("history_year_list", true, &[View, Down, Down]),
    ("history_detail", true, &[Pick(2)]),
    ("history_detail_answers", true, &[Pick(5)]),
    ("history_note", true, &[Pick(5), ChangeNote]),
    ("history_removed", true, &[Pick(5), Remove]),
    ("history_filter", true, &[Filter, Pause]),
    ("history_filtered", true, &[Filter, Pause, Pause, Confirm]),
    ("graph_weeks", true, &[Graphs]),
    ("graph_minutes", true, &[Graphs, Right]),
    ("graph_plan", true, &[Graphs, Right, Right]),
    ("graph_complaints", true, &[Graphs, Left]),
    ("graph_plan_nothing", false, &[Graphs, Right, Right]),
    ("graph_complaints_nothing", false, &[Graphs, Left]),
];

pub(crate) fn reach(lang: Lang, has_any: bool, way: &[Command], size: (u16, u16)) -> Bench {
    let mut bench = back_look(lang, if has_any { eight_weeks() } else { nothing() });
    // Where there is room for one thing only, the keys do other things: it has to be drawn to be known.
    bench.draw(size.0, size.1);
    for command in way {
        bench.press(*command);
        bench.draw(size.0, size.1);
    }
    bench
}

#[test]
fn every_view_looks_as_it_should() {
    for (name, has_any, way) in VIEWS {
        let mut pictures = String::new();
        for lang in Lang::ALL {
            for (columns, rows) in [(80, 24), (40, 12)] {
                let bench = reach(lang, *has_any, way, (columns, rows));
                writeln!(pictures, "-- {lang} {columns}x{rows}").unwrap();
                pictures.push_str(&bench.screen_at(columns, rows));
            }
        }
        insta::assert_snapshot!(*name, pictures);
    }
}

#[test]
fn a_large_window_is_used_to_look_back() {
    for name in ["history_month", "history_year", "graph_weeks", "graph_complaints"] {
        let (_, has_any, way) = VIEWS.iter().find(|(view, ..)| *view == name).unwrap();
        let picture = |lang| reach(lang, *has_any, way, (200, 60)).screen_at(200, 60);
        let pictures = Lang::ALL.map(|lang| format!("-- {lang}\n{}", picture(lang))).concat();
        insta::assert_snapshot!(format!("{name}_200x60"), pictures);
    }
}

#[test]
fn no_size_breaks_a_view() {
    for (_, has_any, way) in VIEWS {
        let bench = reach(Lang::Nl, *has_any, way, (80, 24));
        for columns in 0..=60 {
            for rows in 0..=20 {
                bench.draw(columns, rows);
            }
        }
        bench.draw(500, 200);
    }
}

/// Nothing here has a colour, so nothing can be told by one.
#[test]
fn looking_back_needs_no_colour() {
    for (name, has_any, way) in VIEWS {
        let bench = reach(Lang::En, *has_any, way, (80, 24));
        let area = Rect::new(0, 0, 80, 24);
        let mut buffer = Buffer::empty(area);
        bench.app.view(bench.now(), area, &mut buffer);
        let coloured =
            buffer.content.iter().filter(|cell| (cell.fg, cell.bg) != (Color::Reset, Color::Reset));
        assert_eq!(coloured.count(), 0, "{name}");
    }
}

/// What is read out has no picture, and says as much.
#[test]
fn every_view_can_be_read_out() {
    let mut said = String::new();
    for (name, has_any, way) in VIEWS {
        for lang in Lang::ALL {
            let mut bench = back_look(lang, if *has_any { eight_weeks() } else { nothing() });
            for command in *way {
                bench.press(*command);
            }
            writeln!(said, "-- {name} {lang}").unwrap();
            let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
            for line in page.lines() {
                writeln!(said, "{line}").unwrap();
            }
        }
    }
    insta::assert_snapshot!("history_read_out", said);
}

/// The rows of the list that are read out.
fn rows(bench: &Bench) -> Vec<String> {
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    page.rows.into_iter().map(|row| format!("{}: {}", row.label, row.value)).collect()
}

/// The same, when all of them were asked for.
fn all_rows(bench: &mut Bench) -> Vec<String> {
    for _ in 0..9 {
        bench.press(Next);
    }
    rows(bench)
}

fn text(bench: &Bench) -> String {
    bench.app.page(bench.now().wall.date_naive()).unwrap().lines().join("\n")
}

fn amended(bench: &Bench) -> Vec<&Entry> {
    bench
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Amend { entry, .. } => Some(entry),
            _ => None,
        })
        .collect()
}

#[test]
fn what_is_taken_away_comes_back() {
    let mut bench = back_look(Lang::En, eight_weeks());
    let (before, all) = (all_rows(&mut bench), bench.diary.sessions.len());
    assert!(text(&bench).contains("22 sessions on 16 days"), "{}", text(&bench));
    bench.press(Pick(2)).press(Remove);
    assert_eq!(bench.diary.sessions.len(), all - 1);
    assert!(text(&bench).contains("21 sessions on 16 days"), "{}", text(&bench));
    assert!(text(&bench).contains(&bench.app.context.words.history_removed()));
    let after = rows(&bench);
    assert_eq!((after.len(), after.contains(&before[1])), (before.len() - 1, false));
    bench.press(Pick(1)).press(Remove);
    bench.press(Undo).press(Undo);
    assert_eq!(rows(&bench), before);
    assert!(text(&bench).contains("22 sessions on 16 days"), "{}", text(&bench));
    let expected = [&Entry::Removed, &Entry::Removed, &Entry::Restored, &Entry::Restored];
    assert_eq!(amended(&bench), expected);
    let count = bench.effects.len();
    bench.press(Undo);
    assert_eq!(bench.effects.len(), count, "there is nothing more to put back");
    assert_eq!(bench.diary, eight_weeks());
}

/// It shows at once; that it is kept comes later, and if it is not, that is said.
#[test]
fn a_removal_shows_before_it_is_kept() {
    let mut bench = back_look(Lang::En, eight_weeks()).answering(Answers::Never);
    let before = all_rows(&mut bench);
    bench.press(Pick(1)).press(Remove);
    assert_eq!(rows(&bench), before[1..]);
    bench.message(Msg::NotSaved("not kept: disk full".to_owned()));
    assert!(bench.screen().contains("not kept: disk full"), "{}", bench.screen());
}

#[test]
fn a_note_is_written_changed_and_put_back() {
    let mut bench = back_look(Lang::Nl, eight_weeks());
    bench.press(Pick(1)).press(ChangeNote);
    assert!(bench.app.is_typing());
    type_in(&mut bench, "Rustig \u{1b}[31mbegonnen.");
    bench.press(Confirm);
    assert!(bench.screen().contains("Notitie: Rustig [31mbegonnen."), "{}", bench.screen());
    bench.press(ChangeNote);
    for _ in 0..80 {
        bench.message(Msg::Edit(Edit::Backspace));
    }
    bench.press(Confirm);
    assert!(bench.screen().contains(&bench.app.context.words.detail_no_note()));
    bench.press(Undo);
    assert!(bench.screen().contains("Notitie: Rustig [31mbegonnen."), "{}", bench.screen());
    bench.press(Undo);
    let note = Some("Rustig [31mbegonnen.".to_owned());
    let noted = [Some(note.clone()), Some(None), Some(note), Some(None)];
    let found: Vec<_> = amended(&bench)
        .into_iter()
        .map(|entry| match entry {
            Entry::Noted(note) => Some(note.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(found, noted);
    // Nothing is kept that did not change.
    bench.press(ChangeNote).press(Confirm).press(ChangeNote).press(Stop).press(Stop);
    assert_eq!(amended(&bench).len(), 4);
    assert!(matches!(bench.app.screen(), Screen::History(_)));
    bench.press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
}

/// A long one shows its end while it is changed, and nothing of itself besides.
#[test]
fn a_long_note_is_typed_in_a_row_of_its_own() {
    let mut bench = back_look(Lang::Nl, eight_weeks());
    bench.press(Pick(1)).press(ChangeNote);
    type_in(&mut bench, &"abcdefgh ".repeat(12));
    let screen = bench.screen_at(40, 12);
    let row = screen.lines().find(|line| line.contains("Notitie")).unwrap();
    assert!(row.starts_with("› 1 Notitie  ") && row.ends_with("abcdefgh"), "{row}");
}

#[test]
fn what_is_shown_can_be_chosen() {
    let mut bench = back_look(Lang::En, eight_weeks());
    bench.press(Filter).press(Down);
    type_in(&mut bench, "1-10-2026");
    bench.press(Down);
    type_in(&mut bench, "31 okt");
    bench.press(Confirm);
    assert!(bench.screen().contains(&bench.app.context.words.filter_unreadable()));
    for _ in 0..3 {
        bench.message(Msg::Edit(Edit::Backspace));
    }
    type_in(&mut bench, "10 26");
    bench.press(Confirm);
    let naive = bench
        .diary
        .sessions
        .iter()
        .filter(|record| (date("2026-10-01")..=date("2026-10-31")).contains(&record.date()));
    let naive = naive.count();
    let expected = format!("From 1 October 2026 to 31 October 2026: {naive} sessions");
    assert!(text(&bench).contains(&expected), "{}", text(&bench));
    assert_eq!(all_rows(&mut bench).len(), naive);
    bench.press(Filter).press(Pause).press(Confirm);
    assert!(rows(&bench).iter().all(|row| row.contains("breathing")), "{:?}", rows(&bench));
    bench.press(Filter).press(Left).press(Down);
    for _ in 0..20 {
        bench.message(Msg::Edit(Edit::Backspace));
    }
    bench.press(Down);
    for _ in 0..20 {
        bench.message(Msg::Edit(Edit::Backspace));
    }
    bench.press(Confirm);
    assert!(text(&bench).contains("Looking back: October 2026"), "{}", text(&bench));
}

/// Page by page: never all of it, and in the end all of it.
#[test]
fn a_long_list_is_read_as_far_as_it_is_gone_through() {
    let mut bench = back_look(Lang::En, eight_weeks());
    bench.press(View);
    let all = bench.diary.sessions.len();
    let asked = |bench: &Bench| {
        let effects = bench.effects.iter();
        let is_behind = |effect: &&Effect| {
            matches!(effect, Effect::LookBack(Query::Sessions { behind: Some(_), .. }))
        };
        effects.filter(is_behind).count()
    };
    for _ in 0..past::PAGE - 9 {
        bench.press(Down);
    }
    assert_eq!(asked(&bench), 0);
    bench.press(Down);
    assert_eq!(asked(&bench), 1);
    bench.press(Down);
    assert_eq!(asked(&bench), 1, "it is all read");
    // The same answer once more adds nothing.
    let query = bench.effects.iter().find_map(|effect| match effect {
        Effect::LookBack(query @ Query::Sessions { behind: Some(_), .. }) => Some(query.clone()),
        _ => None,
    });
    let found = past::find(&bench.diary, query.as_ref().unwrap());
    bench.message(Msg::LookedBack(query.unwrap(), Box::new(Ok(found))));
    let mut newest_first: Vec<_> =
        bench.diary.sessions.iter().map(|record| record.plan.started).collect();
    newest_first.reverse();
    let times = newest_first.iter().map(|started| started.format(", %H:%M,").to_string());
    let rows = all_rows(&mut bench);
    assert_eq!(rows.len(), all);
    for (row, time) in rows.iter().zip(times) {
        assert!(row.contains(&time), "{row} {time}");
    }
}

/// Ten at a time, and with each key ten more.
#[test]
fn a_long_list_is_read_out_in_parts() {
    let mut bench = back_look(Lang::En, eight_weeks());
    assert_eq!(rows(&bench).len(), 10);
    assert!(text(&bench).contains(&bench.app.context.words.history_more()));
    bench.press(Next);
    assert_eq!(rows(&bench).len(), 20);
    bench.press(Next);
    assert_eq!(rows(&bench).len(), 22);
    assert!(!text(&bench).contains(&bench.app.context.words.history_more()));
}

/// An answer that comes late is none to what is shown by then.
#[test]
fn a_late_answer_changes_nothing() {
    let mut bench = back_look(Lang::En, eight_weeks());
    let asked: Vec<Query> = {
        bench.press(View).press(View);
        let asked = bench.effects.iter().filter_map(|effect| match effect {
            Effect::LookBack(query) => Some(query.clone()),
            _ => None,
        });
        asked.collect()
    };
    let shown = text(&bench);
    // The answers for the year, once more, now that the month is shown again.
    for query in asked.into_iter().take(2) {
        let found = past::find(&bench.diary, &query);
        bench.message(Msg::LookedBack(query, Box::new(Ok(found))));
    }
    assert_eq!(text(&bench), shown);
}

#[test]
fn what_cannot_be_read_is_said() {
    let mut bench = back_look(Lang::En, eight_weeks());
    let query = Query::Complaints(herstel::history::Dates::ALL);
    bench.message(Msg::LookedBack(query, Box::new(Err("the file is broken".to_owned()))));
    assert!(bench.screen().contains("the file is broken"));
    bench.press(View);
    assert!(!bench.screen().contains("the file is broken"), "{}", bench.screen());
}

#[test]
fn the_calendar_goes_back_to_the_first_month_and_never_past_today() {
    let mut bench = back_look(Lang::En, eight_weeks());
    bench.press(Right);
    assert!(bench.effects.is_empty(), "{:?}", bench.effects);
    for month in ["October", "September", "September"] {
        bench.press(Left);
        assert!(text(&bench).contains(&format!("Looking back: {month} 2026")), "{}", text(&bench));
    }
    bench.press(Right).press(Right).press(Right);
    assert!(text(&bench).contains("Looking back: November 2026"), "{}", text(&bench));
}

/// Whatever the graphs add up is what stands in the diary, counted one by one.
#[test]
fn graphs_agree_with_a_naive_count() {
    let mut bench = back_look(Lang::En, eight_weeks());
    bench.press(Graphs);
    let lines = text(&bench);
    for back in 0..8_u64 {
        let monday = date("2026-11-16") - Days::new(7 * back);
        let week = monday..=monday + Days::new(6);
        let sessions: Vec<_> =
            bench.diary.sessions.iter().filter(|record| week.contains(&record.date())).collect();
        let active: Duration = sessions.iter().map(|record| record.progress.active).sum();
        let expected = format!(
            "Week of {}: {} sessions, {} minutes.",
            bench.app.context.words.day_of(monday),
            sessions.len(),
            active.as_secs() / 60
        );
        assert!(lines.contains(&expected), "{expected}\n{lines}");
    }
}
