//! What the engine answers to every input in every place, and every fault there once was.

use std::time::Duration;

use herstel::{
    program::{
        Program,
        parse::{Part, parse},
    },
    session::{
        cue::Word,
        engine::{Input, Moment, Status},
        record::{Outcome, Progress},
    },
    source::Source,
};

use super::bench::{Bench, s};

const NANO: Duration = Duration::from_nanos(1);

const LIFT_AND_LET_GO: &str = "[[block]]\nreps = 2\n[[block.step]]\nact = \"contract\"\nseconds = 3\n\
    [[block.step]]\nact = \"release\"\nseconds = 6\n";

/// A program with these blocks.
fn written(blocks: &str) -> Program {
    let text = "{ en = \"a\", nl = \"a\" }";
    let head = format!(
        "format = 1\nid = \"own\"\nkind = \"contraction\"\ntitle = {text}\nabout = {text}\n"
    );
    parse(&Source::new("own.toml", &(head + blocks)), &|_| Part::Unknown).expect("a program")
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
