//! What the engine answers to every input in every place, and every fault there once was.

use std::time::Duration;

use herstel::{
    program::{
        Program,
        parse::{self, parse},
    },
    session::{
        cue::Word,
        engine::{Input, Moment, Status},
        record::{Outcome, Progress},
        timeline::{Part, Segment},
    },
    source::Source,
};
use rstest::rstest;

use super::bench::{Bench, built_in, ms, s};

const NANO: Duration = Duration::from_nanos(1);

const LIFT_AND_LET_GO: &str = "[[block]]\nreps = 2\n[[block.step]]\nact = \"contract\"\nseconds = 3\n\
    [[block.step]]\nact = \"release\"\nseconds = 6\n";

const BREATH_AND_LIFT: &str = "[[block]]\nreps = 2\n[[block.step]]\nact = \"inhale\"\nseconds = 4\n\
    [[block.step]]\nact = \"exhale\"\nseconds = 4\n[[block.step]]\nact = \"contract\"\nseconds = 3\n\
    [[block.step]]\nact = \"release\"\nseconds = 5\n";

/// A program with these blocks.
fn written(blocks: &str) -> Program {
    let text = "{ en = \"a\", nl = \"a\" }";
    let head = format!(
        "format = 1\nid = \"own\"\nkind = \"contraction\"\ntitle = {text}\nabout = {text}\n"
    );
    parse(&Source::new("own.toml", &(head + blocks)), &|_| parse::Part::Unknown).expect("a program")
}

// Tired: ends the set, counts as done, lets go whole.

/// What is told from a key on, in short: "contract 2/1" is the first repetition of the second set.
fn story(bench: &Bench, from: usize) -> Vec<String> {
    let cues = bench.calls[from..].iter().flat_map(|call| &call.moments).filter_map(|moment| {
        let Moment::Cue(cue) = moment else { return None };
        let Segment { part, set, rep, .. } = cue.segment;
        cue.begins_segment().then(|| match part {
            Part::Act(act) if rep > 0 => format!("{} {set}/{rep}", act.name()),
            part => part.name().to_owned(),
        })
    });
    cues.collect()
}

/// A session with one press of "tired" at a time in seconds: what comes after it, how long it all took and what it was.
fn tired_at(program: &Program, at: u64) -> (Vec<String>, Duration, Progress) {
    let mut bench = Bench::new(program, s(5));
    bench.wait_until(s(at));
    let calls = bench.calls.len();
    bench.press(Input::Tired).run_out();
    let (end, outcome, record) = bench.ended().unwrap();
    assert_eq!(outcome, Outcome::Completed);
    (story(&bench, calls), end, record)
}

#[rstest]
// A contraction is let go of at once, with the whole of its release.
#[case("light", 6, &["release 1/1", "set-rest", "contract 2/1"], 5 + 1 + 6 + 2 * (60 + 72), 16)]
// A release goes on to its end.
#[case("light", 9, &["set-rest", "contract 2/1", "release 2/1"], 5 + 9 + 2 * (60 + 72), 17)]
// In the last set it is the session that ends.
#[case("light", 5 + 2 * 132 + 1, &["release 3/1"], 5 + 2 * 132 + 1 + 6, 16)]
// In the last repetition too a contraction is cut short.
#[case("light", 5 + 7 * 9 + 1, &["release 1/8", "set-rest", "contract 2/1"], 5 + 64 + 6 + 264, 23)]
// In a set rest, no more sets.
#[case("light", 5 + 72 + 30, &[], 107, 8)]
#[case("combined", 5 + 120 + 30, &["rest 1/1", "contract 1/1", "release 1/1"], 5 + 150 + 60 + 216 + 60, 38)]
// A breath is finished.
#[case("breath", 5 + 20 + 1, &["exhale 1/3"], 35, 3)]
#[case("breath", 5 + 20 + 5, &[], 35, 3)]
// A walk ends at once, and so does a stretch with all its positions.
#[case("walk", 65, &[], 65, 0)]
#[case("stretch", 70, &[], 70, 0)]
fn tired(
    #[case] id: &str,
    #[case] at: u64,
    #[case] then: &[&str],
    #[case] end: u64,
    #[case] reps: u32,
) {
    let (told, took, record) = tired_at(&built_in(id), at);
    assert_eq!(&told[..then.len().min(told.len())], then);
    assert!(told.len() > then.len() || then.len() < 2, "{told:?}");
    assert_eq!(took, s(end));
    let active = took - s(5);
    assert_eq!(record, Progress { active, paused: Duration::ZERO, reps_done: reps, tired: 1 });
}

/// Two contractions in one repetition: the second is an effort like any other.
#[test]
fn tired_leaves_out_the_rest_of_a_long_repetition() {
    let step =
        |act: &str, seconds: u8| format!("[[block.step]]\nact = \"{act}\"\nseconds = {seconds}\n");
    let steps = [step("contract", 3), step("release", 2), step("rest", 4), step("inhale", 4)];
    let more = [step("exhale", 4), step("contract", 3), step("release", 5)];
    let program = written(&format!("[[block]]\nreps = 3\n{}{}", steps.concat(), more.concat()));
    for (at, then) in [
        (6, &["release 1/1", "rest 1/1"][..]),
        (9, &["rest 1/1"]),
        (11, &[]),
        (15, &["exhale 1/1"]),
        (19, &[]),
        (23, &["release 1/1"]),
    ] {
        let (told, _, record) = tired_at(&program, at);
        assert_eq!(
            (told, record.reps_done, record.tired),
            (then.iter().map(ToString::to_string).collect(), 0, 1),
            "at {at}"
        );
    }
    let (told, _, record) = tired_at(&program, 27);
    assert_eq!((told.len(), record.reps_done, record.tired), (0, 1, 1));
}

#[test]
fn tired_twice_in_a_set_is_once() {
    let mut bench = Bench::of("light");
    bench.wait(6_000).press(Input::Tired).wait(2_000);
    let before = bench.snapshot(bench.now);
    bench.press(Input::Tired);
    assert_eq!((bench.told(), bench.snapshot(bench.now)), (&[][..], before));
    bench.run_out();
    assert_eq!(bench.ended().unwrap().2.tired, 1);
}

#[test]
fn tired_says_nothing_in_the_last_letting_go_and_before_the_first_act() {
    for at in [4, 5 + 72 - 1] {
        let mut bench = Bench::of("light");
        bench.wait_until(s(at));
        let before = bench.snapshot(bench.now);
        bench.press(Input::Tired);
        assert_eq!((bench.told(), bench.snapshot(bench.now)), (&[][..], before), "at {at} s");
    }
}

/// A long pause at `at`, then "tired" so much later.
fn tired_on_the_way_back(id: &str, at: u64, after: u64) -> (Vec<String>, Progress) {
    let mut bench = Bench::of(id);
    bench
        .wait_until(s(at))
        .press(Input::Pause)
        .wait(60_000)
        .press(Input::Resume)
        .wait(after * 1_000);
    let calls = bench.calls.len();
    bench.press(Input::Tired).run_out();
    (story(&bench, calls), bench.ended().unwrap().2)
}

#[rstest]
// In the lead-in and in the rest after it: on to the set rest, without the contraction they led to.
#[case("light", 15, 2, &["set-rest", "contract 2/1"], 9 + 2 * 132, 17)]
#[case("light", 15, 6, &["set-rest", "contract 2/1"], 9 + 2 * 132, 17)]
// On the way back into a set rest: no more sets.
#[case("light", 5 + 72 + 30, 2, &[], 72 + 30, 8)]
// On the way back to a walk: that was it.
#[case("walk", 65, 2, &[], 60, 0)]
fn tired_on_the_way_back_in(
    #[case] id: &str,
    #[case] at: u64,
    #[case] after: u64,
    #[case] then: &[&str],
    #[case] active: u64,
    #[case] reps: u32,
) {
    let (told, record) = tired_on_the_way_back(id, at, after);
    assert_eq!(&told[..then.len()], then);
    assert!(told.len() > then.len() || then.is_empty(), "{told:?}");
    assert_eq!(record, Progress { active: s(active), paused: s(60), reps_done: reps, tired: 1 });
}

// Coming back after a long pause.

/// What comes by itself after a pause of a minute, with its length.
fn way_back(bench: &mut Bench) -> Vec<(String, Duration)> {
    bench.press(Input::Pause).wait(60_000);
    let calls = bench.calls.len();
    bench.press(Input::Resume);
    let next = bench.now + s(30);
    bench.wait_until(next);
    let begun = bench.calls[calls..].iter().flat_map(|call| &call.moments);
    let lengths = begun.filter_map(|moment| match moment {
        Moment::Cue(cue) if cue.begins_segment() => Some(cue.segment.length),
        _ => None,
    });
    story(bench, calls).into_iter().zip(lengths).collect()
}

const LEAD_IN: (&str, Duration) = ("lead-in", s(5));
const REST: (&str, Duration) = ("rest", s(3));

#[rstest]
#[case::in_a_contraction("light", 15, &[LEAD_IN, REST, ("contract 1/2", s(3)), ("release 1/2", s(6))])]
#[case::while_letting_go("light", 19, &[LEAD_IN, REST, ("contract 1/2", s(3)), ("release 1/2", s(6))])]
#[case::between_two("light", 14, &[LEAD_IN, REST, ("contract 1/2", s(3)), ("release 1/2", s(6))])]
#[case::in_the_lead_in("light", 2, &[LEAD_IN, REST, ("contract 1/1", s(3))])]
#[case::in_a_set_rest("light", 107, &[LEAD_IN, ("set-rest", s(30))])]
#[case::late_in_a_set_rest("light", 136, &[LEAD_IN, REST, ("set-rest", s(1)), ("contract 2/1", s(3))])]
#[case::in_a_breath("breath", 17, &[LEAD_IN, ("inhale 1/2", s(4)), ("exhale 1/2", s(6))])]
#[case::in_an_out_breath("breath", 20, &[LEAD_IN, ("inhale 1/2", s(4)), ("exhale 1/2", s(6))])]
#[case::in_a_walk("walk", 105, &[LEAD_IN, ("move 1/1", s(200))])]
#[case::in_a_stretch("stretch", 105, &[LEAD_IN, ("still 1/1", s(20)), ("still 1/1", s(60))])]
fn a_long_pause(#[case] id: &str, #[case] at: u64, #[case] then: &[(&str, Duration)]) {
    let mut bench = Bench::of(id);
    bench.wait_until(s(at));
    let told = way_back(&mut bench);
    let told: Vec<_> = told.iter().map(|(what, length)| (what.as_str(), *length)).collect();
    assert_eq!(&told[..then.len().min(told.len())], then);
}

/// However short a lead-in the person has set, there is one of 3 s on coming back.
#[rstest]
#[case(0, 3)]
#[case(2, 3)]
#[case(8, 8)]
fn the_lead_in_on_coming_back_is_at_least_3_s(#[case] set: u64, #[case] comes: u64) {
    let mut bench = Bench::new(&built_in("light"), s(set));
    bench.wait_until(s(set + 1));
    assert_eq!(way_back(&mut bench)[0], ("lead-in".to_owned(), s(comes)));
}

#[rstest]
#[case(10_000, false)]
#[case(10_001, true)]
fn a_pause_is_long_from_10_s_on(#[case] millis: u64, #[case] long: bool) {
    let mut bench = Bench::of("light");
    bench.wait_until(s(6)).press(Input::Pause).wait(millis).press(Input::Resume);
    assert_eq!(bench.snapshot(bench.now).segment.part == Part::LeadIn, long);
}

/// What was interrupted is done whole once, and counts once.
#[test]
fn a_repetition_begun_anew_three_times_counts_once() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(6));
    for again in [7_000, 9_500, 16_000] {
        bench.press(Input::Pause).wait(60_000).press(Input::Resume).wait(again);
    }
    bench.run_out();
    let (_, outcome, record) = bench.ended().unwrap();
    assert_eq!((outcome, record.reps_done, record.active), (Outcome::Completed, 24, s(336)));
}

// Faults there were.

/// The tick had told everything up to the last nanosecond, and the next one began with the act after it.
#[test]
fn a_repetition_is_told_when_a_tick_came_one_nanosecond_before_its_end() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(14) - NANO).wait_until(s(14));
    let done = Progress { active: s(9), paused: Duration::ZERO, reps_done: 1, tired: 0 };
    assert_eq!(bench.told()[0], Moment::Reached(done));
    assert_eq!(bench.told().len(), 2, "and the next contraction, once: {:?}", bench.told());
    bench.press(Input::Next);
    assert_eq!(bench.told().len(), 1, "the repetition is not told again: {:?}", bench.told());
}

/// An act of no length left the timeline, and what was left of its repetition looked whole.
#[test]
fn a_contraction_skipped_in_its_first_instant_does_not_count() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(5)).press(Input::Next).run_out();
    let (_, _, record) = bench.ended().unwrap();
    assert_eq!((record.reps_done, record.active), (23, s(333)));
}

/// A block of rest between two others was planned as a repetition that nobody could do.
#[test]
fn a_block_of_rest_has_no_repetitions() {
    let rest = "[[block]]\n[[block.step]]\nact = \"rest\"\nseconds = 20\n";
    let program = written(&format!("{rest}{LIFT_AND_LET_GO}{rest}"));
    assert_eq!(program.reps(), 2);
    let mut bench = Bench::new(&program, s(5));
    bench.run_out();
    assert_eq!(bench.ended().unwrap().2.reps_done, 2);
}

/// Every contraction of none was short.
#[test]
fn letting_go_without_a_contraction_is_not_quick() {
    let program = written("[[block]]\n[[block.step]]\nact = \"release\"\nseconds = 20\n");
    let bench = Bench::new(&program, Duration::ZERO);
    assert_eq!(bench.snapshot(s(1)).word, Word::Release);
}

/// A scene between two calls still ran when the last act was over.
#[test]
fn at_the_end_the_scene_is_over_whether_or_not_there_was_a_call() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(341) - NANO);
    assert_eq!(bench.snapshot(s(341) - NANO).status, Status::Running);
    let unnoticed = bench.snapshot(s(342));
    bench.wait_until(s(342));
    assert_eq!(unnoticed, bench.snapshot(s(342)));
    assert_eq!(unnoticed.status, Status::Over(Outcome::Completed));
}

/// What was cut short came back at the length it had been cut to, as a whole repetition: a contraction of 50 ms.
#[test]
fn a_contraction_that_was_skipped_does_not_come_back() {
    let mut bench = Bench::of("light");
    bench.wait_until(ms(5_050)).press(Input::Next).wait(1_000);
    let told = way_back(&mut bench);
    let release = ("release 1/1".to_owned(), s(6));
    assert_eq!(told[..2], [("lead-in".to_owned(), s(5)), release]);
    assert_eq!(told[2].0, "contract 1/2");
    bench.run_out();
    assert_eq!(bench.ended().unwrap().2.reps_done, 23);
}

/// What comes before an act that was skipped was wanted, and done.
#[test]
fn only_what_comes_after_a_skipped_act_is_begun_anew() {
    let mut bench = Bench::new(&written(BREATH_AND_LIFT), s(5));
    bench.wait_until(s(15)).press(Input::Next).wait(1_000);
    let told = way_back(&mut bench);
    assert_eq!(told[1], ("release 1/1".to_owned(), s(5)));
    assert_eq!(told[2].0, "inhale 1/2");
}

/// After "tired" in a letting go, a long pause brought the contraction before it again.
#[test]
fn after_tired_no_contraction_comes_back() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(10)).press(Input::Tired);
    let told = way_back(&mut bench);
    let names: Vec<_> = told.iter().map(|(what, length)| (what.as_str(), *length)).collect();
    assert_eq!(names, [("lead-in", s(5)), ("release 1/1", s(6)), ("set-rest", s(60))]);
    bench.run_out();
    assert_eq!((bench.ended().unwrap().2.reps_done, bench.ended().unwrap().2.tired), (17, 1));
}

/// What was told at "tired" would have been more than what the record ended with: the letting go was begun anew.
#[test]
fn what_is_kept_at_tired_is_not_taken_back() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(13)).press(Input::Tired);
    let kept = Progress { active: s(3), paused: Duration::ZERO, reps_done: 0, tired: 1 };
    assert_eq!(bench.told(), [Moment::Reached(kept)]);
    bench.press(Input::Pause).wait(60_000).press(Input::Resume).wait(2_000).press(Input::Hurts);
    assert_eq!(bench.ended().unwrap().2, Progress { paused: s(60), ..kept });
}

/// The rest on coming back was not had again: 100 ms of it were left.
#[test]
fn a_long_pause_in_the_rest_on_coming_back_brings_it_whole_again() {
    let mut bench = Bench::of("light");
    bench.wait_until(s(15)).press(Input::Pause).wait(60_000).press(Input::Resume).wait(7_900);
    let told = way_back(&mut bench);
    assert_eq!(told[..2], [("lead-in".to_owned(), s(5)), ("rest".to_owned(), s(3))]);
    assert_eq!(told[2].0, "contract 1/2");
}

/// The lift before it was done, and let go of: nothing of that comes again.
#[test]
fn a_rest_after_a_contraction_goes_on() {
    let steps =
        |act: &str, seconds: u32| format!("[[block.step]]\nact = \"{act}\"\nseconds = {seconds}\n");
    let steps = [steps("contract", 1), steps("release", 2), steps("rest", 20)].concat();
    let mut bench = Bench::new(&written(&format!("[[block]]\nreps = 2\n{steps}")), s(5));
    bench.wait_until(s(5 + 3 + 8));
    let told = way_back(&mut bench);
    assert_eq!(told[..2], [("lead-in".to_owned(), s(5)), ("rest 1/1".to_owned(), s(12))]);
    assert_eq!(told[2].0, "contract 1/2");
    bench.run_out();
    assert_eq!(bench.ended().unwrap().2.reps_done, 2);
}

/// What was left of it was done, though nothing shortens a letting go.
#[test]
fn a_letting_go_of_its_own_is_begun_anew() {
    let steps = "[[block]]\n[[block.step]]\nact = \"release\"\nseconds = 20\n";
    let mut bench = Bench::new(&written(steps), s(5));
    bench.wait_until(s(15));
    assert_eq!(way_back(&mut bench)[1], ("release 1/1".to_owned(), s(20)));
}
