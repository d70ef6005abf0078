//! Days of a person in fake time: the first questions, the check-in, why not, and what is there afterwards.

use herstel::{
    app::{Msg, Opening, Questions, Screen, Start},
    keys::{
        Command::{Confirm, Down, Hurts, Next, Pause, Pick, Quit, SetUp, Stop, Symptoms},
        Edit,
    },
    program::{Program, library::Library, timers::LEAD_IN},
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

use super::bench::{Answers, Bench};

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
    assert!(bench.screen().contains("1 of 7"), "{}", bench.screen());
    bench.press(Pick(2));
    assert!(bench.screen().contains("2 van 7"), "{}", bench.screen());
    bench.press(Confirm);
    // The warning signs are read to their end, or passed over.
    let words = &bench.app.context.words;
    let (first, end) = (words.signs_emergency("112"), words.signs_end());
    assert!(bench.screen().contains(&first) && !bench.screen().contains(&end));
    for _ in 0..10 {
        if !bench.screen().contains(&end) {
            bench.press(Confirm);
        }
    }
    assert!(bench.screen().contains(&end), "{}", bench.screen());
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

#[test]
fn before_massage_the_scar_is_asked_about_until_the_answer_is_yes() {
    let mut bench = open_day();
    let scar = |bench: &Bench| bench.screen().contains(&bench.app.context.words.check_in_scar());
    // Enter alone says that it is not known: kindly not today, and breathing in its place.
    bench.choose("massage");
    assert!(
        scar(&bench) && bench.screen().contains(&bench.app.context.words.check_in_means_scar())
    );
    bench.press(Confirm);
    assert!(bench.screen().contains("Have the scar looked at first"), "{}", bench.screen());
    bench.press(Confirm);
    assert!(
        matches!(bench.app.screen(), Screen::Practice(practice) if practice.program().id == "breath")
    );
    // The same day it can still be said.
    bench.press(Stop).wait(1_000).press(Confirm);
    bench.choose("massage").press(Pick(1)).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
    // Known from then on, until pain was told.
    let mut bench = bench.days_later(3);
    bench.choose("massage");
    assert!(matches!(bench.app.screen(), Screen::Practice(_)), "{}", bench.screen());
    let mut bench = bench.days_later(4);
    bench.choose("light").press(Pick(1)).press(Confirm);
    let mut bench = bench.days_later(5);
    bench.choose("massage");
    assert!(scar(&bench), "{}", bench.screen());
}

/// The order of a day begins with breathing; it does not take the question away.
#[test]
fn the_day_after_contractions_it_is_asked_how_it_was() {
    let mut bench = open_day();
    bench.choose("light").press(Confirm).wait(400_000).press(Confirm).press(Confirm);
    let asks =
        |bench: &Bench| bench.screen().contains(&bench.app.context.words.check_in_complaint());
    let mut bench = bench.days_later(1);
    bench.choose("breath").wait(130_000).press(Confirm).press(Confirm);
    bench.choose("light");
    assert!(asks(&bench), "{}", bench.screen());
    // Stopped before it began: the answers are known all the same.
    bench.press(Confirm).press(Stop).press(Stop).wait(1_000).press(Confirm);
    bench.choose("light");
    assert!(!asks(&bench), "once is enough: {}", bench.screen());
}

/// "Could you feel it?" begins with what was said last time, and only once: else Enter would close the next day too.
#[test]
fn what_was_felt_last_time_is_proposed_once() {
    let mut bench = open_day();
    bench.choose("light").press(Confirm).wait(400_000).press(Confirm);
    bench.press(Pick(2)).press(Confirm);
    let mut bench = bench.days_later(1);
    let proposed = |bench: &Bench| {
        bench.screen().contains(&bench.app.context.words.check_in_control_no_feeling())
    };
    bench.choose("light");
    assert!(proposed(&bench), "{}", bench.screen());
    bench.press(Confirm);
    let mut bench = bench.days_later(3);
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)), "{}", bench.screen());
    assert!(!proposed(&bench), "{}", bench.screen());
}

/// It counts from the moment it is told, even while the store is slow.
#[test]
fn what_is_told_counts_before_it_is_kept() {
    let mut bench = open_day().answering(Answers::Never);
    bench.press(Symptoms).press(Pick(1)).press(Pick(1)).press(Confirm);
    assert_eq!(row(&bench, "light"), bench.app.context.words.brief_not_today());
    bench.press(SetUp).press(Next).press(Next).press(Next);
    bench.message(Msg::Typed("-".to_owned())).press(Next).press(Next).press(Next);
    assert!(bench.screen().contains(&bench.app.context.words.today_title()), "{}", bench.screen());
}

/// What is on record is not looked into while something told is still on its way there: it would be forgotten again.
#[test]
fn nothing_told_is_forgotten_while_the_store_is_slow() {
    let mut bench = open_day().answering(Answers::Never);
    bench.press(Symptoms).press(Pick(1)).press(Pick(1)).press(Confirm);
    bench.effects.clear();
    bench.choose("breath").press(Stop).wait(2_000).press(Confirm);
    assert!(!bench.effects.contains(&Effect::Look), "{:?}", bench.effects);
    bench.message(Msg::Saved);
    assert!(bench.effects.contains(&Effect::Look), "{:?}", bench.effects);
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
    assert_eq!(row(&bench, "light"), "from 30 Nov");
    bench.choose("light");
    assert!(matches!(bench.app.screen(), Screen::Halt(_)));
    // What was asked for goes on, with its questions first.
    bench.press(Down).press(Down).press(Confirm);
    assert!(matches!(bench.app.screen(), Screen::CheckIn(_)));
    bench.press(Stop);
    assert_eq!(row(&bench, "light"), "5:36 min");
    bench.press(SetUp);
    for _ in 0..5 {
        bench.press(Confirm);
    }
    assert!(bench.screen().contains("yes, already"), "{}", bench.screen());
    bench.press(Pause).press(Confirm).press(Confirm);
    assert_eq!(row(&bench, "light"), "from 30 Nov");
}

#[test]
fn the_birth_date_can_be_changed_and_taken_away() {
    let mut bench = Bench::on_day(Lang::En, Some((12, Injury::None)));
    let to_birth = |bench: &mut Bench| {
        bench.press(SetUp).press(Next).press(Next).press(Next);
    };
    let on = |bench: &mut Bench| {
        bench.press(Next).press(Next).press(Next).press(Next);
    };
    to_birth(&mut bench);
    bench.message(Msg::Typed("01-11-2026".to_owned())).press(Next).press(Next);
    assert!(bench.screen().contains("1 November 2026"), "{}", bench.screen());
    bench.press(Next);
    assert!(bench.screen().contains("day 20, week 3"), "{}", bench.screen());
    // Nothing is taken away by going through the questions once more.
    to_birth(&mut bench);
    on(&mut bench);
    assert!(bench.screen().contains("day 20, week 3"), "{}", bench.screen());
    to_birth(&mut bench);
    for _ in 0..20 {
        bench.message(Msg::Edit(Edit::Backspace));
    }
    bench.press(Next).press(Next).press(Next);
    assert!(bench.screen().contains("no longer counts"), "{}", bench.screen());
    assert!(bench.diary.profile.is_some(), "not before the last step");
    bench.press(Next);
    assert_eq!(bench.diary.profile, None);
    assert_eq!(row(&bench, "light"), bench.app.context.words.brief_later());
    assert_eq!(row(&bench, "breath"), "2:00 min");
    // In lines a dash stands for the empty field.
    let mut bench = Bench::on_day(Lang::Nl, Some((12, Injury::None)));
    to_birth(&mut bench);
    bench.message(Msg::Typed("-".to_owned())).press(Next).press(Next).press(Next);
    assert_eq!(bench.diary.profile, None);
}

/// Three years after a birth it can still be said that the tear was another one.
#[test]
fn an_old_birth_date_stays_good() {
    let old = Profile { birth: "2021-05-05".parse().unwrap(), injury: Injury::None };
    let diary = Diary { profile: Some(old), ..Diary::default() };
    let mut bench = Bench::opened(Lang::En, diary, Opening::Today);
    bench.press(SetUp).press(Next).press(Next).press(Next).press(Next).press(Pick(6));
    bench.press(Next).press(Next);
    assert_eq!(bench.diary.profile, Some(Profile { injury: Injury::ThirdDegree, ..old }));
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
    let today = bench.now().wall.date_naive();
    assert!(bench.effects.contains(&Effect::Note(Fact::SymptomsOf(today, told))));
}

/// What was told of a day is found again, read, told anew and taken back; of today it stands there already.
#[test]
fn a_day_of_the_diary_can_be_corrected() {
    let mut bench = Bench::on_day(Lang::En, Some((12, Injury::None)));
    bench.press(Symptoms).press(Pick(1)).press(Pick(1)).press(Confirm);
    bench.press(Symptoms);
    assert!(bench.screen().contains("a little"), "{}", bench.screen());
    let mut bench = bench.days_later(2);
    let degrees = |bench: &Bench| -> Vec<_> {
        bench.diary.symptoms.iter().map(|told| told.what.signs.clone()).collect()
    };
    bench.press(Symptoms);
    assert!(bench.screen().contains("How is your body today?"), "{}", bench.screen());
    bench.press(Pick(1));
    assert!(bench.screen().contains("How was your body on 21 November?"), "{}", bench.screen());
    assert!(bench.screen().contains("a little"), "{}", bench.screen());
    bench.press(Pick(2)).press(Confirm);
    assert_eq!(degrees(&bench), [[(Symptom::Pain, Degree::Some)].into()]);
    assert_eq!(bench.diary.symptoms[0].date().to_string(), "2026-11-21");
    // Round to none, and one further: nothing was told.
    bench.press(Symptoms).press(Pick(1)).press(Pick(2)).press(Pick(2)).press(Confirm);
    assert!(degrees(&bench).is_empty(), "{:?}", bench.diary.symptoms);
}

/// Pain as bad as can be, and loss of stool where it is no part of a known tear in its first weeks: a call today.
#[test]
fn a_warning_sign_in_the_diary_says_to_call() {
    const STOOL: u8 = 5;
    for (day, injury, sign, times, calls) in [
        (12, Injury::None, STOOL, 2, true),
        (12, Injury::Unknown, STOOL, 2, true),
        (12, Injury::FourthDegree, STOOL, 4, false),
        (42, Injury::FourthDegree, STOOL, 2, true),
        (12, Injury::FourthDegree, 1, 4, true),
        (12, Injury::None, 1, 3, false),
    ] {
        let mut bench = Bench::on_day(Lang::En, Some((day, injury)));
        bench.press(Symptoms);
        for _ in 0..times {
            bench.press(Pick(sign));
        }
        bench.press(Confirm);
        let line = bench.app.context.words.symptoms_call();
        let notice = bench.app.context.notice.clone().unwrap_or_default();
        assert_eq!(notice == line, calls, "{injury:?}, day {day}: {}", bench.screen());
    }
}

/// What helps in a phase reads as a thing to do now: of a phase whose steps are all still to come it is not said.
#[test]
fn who_begins_late_begins_where_they_are() {
    let said = |bench: &Bench| bench.screen().contains("Begin where you are");
    for (day, begins) in [(2, false), (5, true), (24, true), (200, false)] {
        let bench = Bench::on_day(Lang::En, Some((day, Injury::None)));
        assert_eq!(said(&bench), begins, "day {day}: {}", bench.screen());
    }
    assert!(!said(&Bench::new(Lang::En)), "a physio opened them");
}

/// Out of the coach by its own key only: whoever goes back once too often stays.
#[test]
fn esc_on_today_leads_nowhere() {
    let mut bench = Bench::new(Lang::En);
    bench.press(Stop).press(Stop);
    assert!(!bench.effects.contains(&Effect::Quit));
    bench.press(Quit);
    assert!(bench.effects.contains(&Effect::Quit));
}

/// A file of contractions, by somebody of whom the birth is known: the physio's word is asked for once.
#[test]
fn a_file_that_was_handed_over_asks_for_the_word_of_a_physio() {
    let mut light = Library::open(None).get("light").cloned().unwrap();
    light.id = "third".to_owned();
    let opening = |program: &Program| {
        let (program, own) = (program.clone(), program.clone());
        let questions = Questions::PassedOver;
        Opening::Session(Box::new(Start { own, program, lead_in: LEAD_IN, questions }))
    };
    let begins = |bench: &Bench| matches!(bench.app.screen(), Screen::Practice(_));
    let diary = Bench::on_day(Lang::En, Some((4, Injury::FourthDegree))).diary;
    let mut bench = Bench::opened(Lang::En, diary.clone(), opening(&light));
    assert!(matches!(bench.app.screen(), Screen::Halt(_)), "{}", bench.screen());
    let words = &bench.app.context.words;
    let page = bench.app.page(bench.now().wall.date_naive()).unwrap();
    let allow = page.rows.iter().position(|row| row.label == words.halt_allow()).unwrap();
    bench.press(Pick(u8::try_from(allow + 1).unwrap())).press(Confirm);
    assert!(begins(&bench), "{}", bench.screen());
    // Without contractions, and where nothing is known of the birth, whoever named it is asked for no more.
    let mut walk = Library::open(None).get("walk").cloned().unwrap();
    walk.id = "round".to_owned();
    assert!(begins(&Bench::opened(Lang::En, diary, opening(&walk))));
    assert!(begins(&Bench::opened(Lang::En, Diary::default(), opening(&light))));
}

fn named(diary: Diary, id: &str) -> Bench {
    let program = Library::open(None).get(id).cloned().unwrap();
    let start =
        Start { own: program.clone(), program, lead_in: LEAD_IN, questions: Questions::Asked };
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
