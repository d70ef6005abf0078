//! What the engine answers to every input in every place, and every fault there once was.

use std::time::Duration;

use herstel::session::{
    engine::{Input, Moment},
    record::Progress,
};

use super::bench::{Bench, s};

const NANO: Duration = Duration::from_nanos(1);

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
