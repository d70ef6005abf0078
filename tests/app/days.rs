//! Days of a person in fake time: the first questions, the check-in, why not, and what is there afterwards.

use herstel::{
    app::{Msg, Opening, Questions, Screen, Start},
    keys::{
        Command::{Confirm, Down, Hurts, Pause, Pick, SetUp, Stop, Symptoms},
        Edit,
    },
    program::{library::Library, timers::LEAD_IN},
    recovery::{
        Diary, Injury, Profile,
        diary::{Allowance, Degree, Fact, Symptom, SymptomNote},
    },
    screen::Effect,
    session::{
        answers::{Felt, Reported},
        record::Entry,
    },
    words::Lang,
};

use super::bench::Bench;

fn type_in(bench: &mut Bench, text: &str) {
    for letter in text.chars() {
        bench.message(Msg::Edit(Edit::Insert(letter)));
    }
}

/// The value of a program's row on the Today screen.
fn row(bench: &Bench, id: &str) -> String {
    assert!(matches!(bench.app.screen(), Screen::Today(_)), "{:?}", bench.app.screen());
    let program = bench.app.programs().iter().find(|program| program.id == id).unwrap();
    let title = bench.app.context.words.pick(&program.title);
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    page.rows.iter().find(|row| row.label == title).unwrap().value.clone()
}

/// Everything is open, by a physio's word.
fn open_day() -> Bench {
    Bench::new(Lang::En)
}

#[test]
fn the_first_run_keeps_nothing_before_its_end() {
    let mut bench = Bench::on_day(Lang::En, None);
    assert!(bench.screen().contains("1 of 6"), "{}", bench.screen());
    bench.press(Pick(2));
    assert!(bench.screen().contains("2 van 6"), "{}", bench.screen());
    bench.press(Confirm);
    type_in(&mut bench, "10-11-2027");
    bench.press(Confirm);
    assert!(bench.screen().contains(&bench.app.context.words.wizard_birth_future()));
    bench.message(Msg::Edit(Edit::Backspace));
    type_in(&mut bench, "6");
    bench.press(Confirm).press(Stop).press(Confirm);
    bench.press(Pick(4)).press(Down).press(Pause).press(Confirm);
    assert!(bench.screen().contains("10 november 2026"), "{}", bench.screen());
    assert!(bench.effects.iter().all(|effect| !matches!(effect, Effect::Note(_))));
    bench.press(Confirm);
    let profile = bench.diary.profile.unwrap();
    assert_eq!(
        (profile.birth.to_string().as_str(), profile.injury),
        ("2026-11-10", Injury::Episiotomy)
    );
    let given = Effect::Note(Fact::Allowance(Allowance::Given { program: "endurance".to_owned() }));
    assert_eq!(bench.effects.iter().filter(|effect| **effect == given).count(), 1);
    assert_eq!(bench.diary.allowances.len(), 1, "only what was changed");
    assert!(bench.effects.contains(&Effect::KeepLang(Lang::Nl)));
    assert!(bench.screen().contains("dag 11, week 2"), "{}", bench.screen());
}

#[test]
fn leaving_the_first_questions_leaves_only_breathing() {
    let mut bench = Bench::on_day(Lang::En, None);
    bench.press(Stop);
    assert!(bench.effects.is_empty());
    assert_eq!(row(&bench, "light"), bench.app.context.words.brief_later());
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::Halt(_)));
    bench.press(Down).press(Down).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Setup(_)));
}

#[test]
fn a_day_with_pain_is_for_breathing() {
    let mut bench = open_day();
    bench.choose("light").press(Pause);
    assert!(bench.screen().contains(&bench.app.context.words.check_in_means_pain()));
    bench.press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Halt(_)));
    assert!(
        matches!(bench.entries()[..], [Entry::CheckedIn(answers)] if answers.has(Reported::Pain))
    );
    // What fits instead stands first, and begins without more questions.
    bench.press(Confirm);
    assert!(
        matches!(bench.app.screen(), Screen::Practice(practice) if practice.program().id == "breath")
    );
    bench.wait(130_000).press(Confirm).press(Confirm);
    assert_eq!(row(&bench, "light"), bench.app.context.words.brief_not_today());
    assert!(row(&bench, "breath").contains("done 1"), "{}", row(&bench, "breath"));
    let bench = bench.days_later(1);
    assert_eq!(row(&bench, "light"), "5:36 min");
}

/// Whatever is answered, the line under the questions says what Enter will do.
#[test]
fn the_line_under_the_check_in_agrees_with_the_gate() {
    for number in 1..=4 {
        for times in 1..=3 {
            let mut bench = open_day();
            bench.choose("endurance");
            for _ in 0..times {
                bench.press(Pick(number));
            }
            let begins = bench.screen().contains(&bench.app.context.words.check_in_means_begin());
            bench.press(Confirm);
            let has_begun = matches!(bench.app.screen(), Screen::Practice(_));
            assert_eq!(begins, has_begun, "question {number}, {times} times");
        }
    }
}

#[test]
fn this_hurts_closes_it_for_today() {
    let mut bench = open_day();
    bench.choose("light").press(Confirm).wait(20_000).press(Hurts);
    bench.wait(1_000).press(Confirm);
    assert!(bench.screen().contains(&bench.app.context.words.felt_too_much()));
    bench.press(Confirm);
    assert_eq!(row(&bench, "light"), "done 1 ×, not today");
    bench.choose("light");
    assert!(bench.screen().contains(&bench.app.context.words.gate_hurt()), "{}", bench.screen());
}

#[test]
fn a_physio_allows_early_and_takes_it_back() {
    let mut bench = Bench::on_day(Lang::En, Some((12, Injury::ThirdDegree)));
    assert_eq!(row(&bench, "light"), "from 30 November");
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::Halt(_)));
    bench.press(Down).press(Down).press(Confirm);
    assert_eq!(row(&bench, "light"), "5:36 min");
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)));
    bench.press(Stop).press(SetUp).press(Confirm).press(Confirm).press(Confirm).press(Confirm);
    assert!(bench.screen().contains("yes, already"), "{}", bench.screen());
    bench.press(Pause).press(Confirm).press(Confirm);
    assert_eq!(row(&bench, "light"), "from 30 November");
}

#[test]
fn too_much_is_one_step_down() {
    let mut bench = open_day();
    bench.choose("endurance").press(Confirm).wait(600_000).press(Confirm);
    bench.press(Pause).press(Pause);
    assert!(bench.screen().contains(&bench.app.context.words.after_means_too_much()));
    bench.press(Down).press(Down).press(Down).press(Down);
    type_in(&mut bench, "Snel moe.");
    bench.press(Confirm);
    let Some(Entry::Felt(feedback)) = bench.entries().last().copied() else { panic!() };
    assert_eq!(feedback.felt, Some(Felt::TooMuch));
    assert_eq!(feedback.note.as_deref(), Some("Snel moe."));
    let mut bench = bench.days_later(1);
    assert_eq!(row(&bench, "endurance"), bench.app.context.words.brief_not_today());
    bench.choose("endurance");
    assert!(bench.screen().contains("One small step back"), "{}", bench.screen());
}

#[test]
fn an_enter_that_comes_too_soon_begins_nothing() {
    let mut bench = Bench::on_day(Lang::En, Some((12, Injury::None)));
    bench.choose("endurance");
    assert!(matches!(bench.app.screen(), Screen::Halt(_)));
    bench.press(Stop);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    assert!(bench.entries().is_empty());
}

#[test]
fn the_body_can_be_told_of_without_a_session() {
    let mut bench = Bench::on_day(Lang::En, Some((12, Injury::None)));
    bench.press(Symptoms).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Today(_)));
    assert!(bench.diary.symptoms.is_empty(), "nothing told, nothing kept");
    bench.press(Symptoms).press(Pick(2)).press(Pause).press(Pick(3)).press(Pick(7));
    type_in(&mut bench, "after a long walk");
    bench.press(Confirm);
    let told = SymptomNote {
        signs: [(Symptom::Heaviness, Degree::Little), (Symptom::Urine, Degree::None)].into(),
        note: Some("after a long walk".to_owned()),
    };
    assert!(bench.effects.contains(&Effect::Note(Fact::Symptoms(told))));
}

fn named(diary: Diary, id: &str) -> Bench {
    let program = Library::open(None).get(id).cloned().unwrap();
    let start = Start { program, lead_in: LEAD_IN, questions: Questions::Asked };
    Bench::opened(Lang::En, diary, Opening::Session(Box::new(start)))
}

#[test]
fn a_program_that_is_named_begins_while_nothing_is_known_of_the_birth() {
    let mut bench = named(Diary::default(), "light");
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)));
    bench.press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Practice(_)));
    let mut bench = named(Diary::default(), "light");
    bench.press(Pick(1)).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Halt(_)), "pain today stands in its way");
    let profile = Profile { birth: bench.now().wall.date_naive(), injury: Injury::ThirdDegree };
    let bench = named(Diary { profile: Some(profile), ..Diary::default() }, "light");
    assert!(
        matches!(bench.app.screen(), Screen::Halt(_)),
        "once the birth is known the calendar holds"
    );
}
