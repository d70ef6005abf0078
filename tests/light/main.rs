//! What herstel costs, counted: the same figures on every machine and in every run.
//!
//! Sessions in fake time, drawn on a canvas that writes into memory, as `run` does it. Each figure has a ceiling a little above
//! what was counted when it was set; one that is passed says that something is drawn, written or asked for more often than
//! it was. Lower the ceiling when a figure falls; raise it only with a reason in the commit.

#![expect(clippy::unwrap_used, reason = "test code: a panic is how it reports")]

#[path = "../app/bench.rs"]
#[expect(dead_code, reason = "the bench of another test crate")]
mod bench;
mod play;

use herstel::{config::Motion, keys::Command, words::Lang};
use ratatui::layout::Size;

use self::{bench::Bench, play::Play};

const SMALL: Size = Size { width: 80, height: 24 };
const LARGE: Size = Size { width: 200, height: 60 };

/// A minute of breathing, after its lead-in and its first breath.
fn breathing(size: Size, motion: Motion) -> Play {
    let mut bench = Bench::session(Lang::En, "breath");
    bench.app.context.motion = motion;
    let mut play = Play::new(bench, size);
    play.lead(15);
    play.forget();
    play.lead(60);
    play
}

/// Frames, steps of the pacer, bytes.
type Cost = (usize, usize, usize);

#[track_caller]
fn assert_within(play: &Play, ceiling: Cost) {
    let counted = (play.frames, play.steps, play.bytes);
    let is_within = |counted: usize, most: usize| (most / 5 * 4..=most).contains(&counted);
    assert!(
        is_within(counted.0, ceiling.0)
            && is_within(counted.1, ceiling.1)
            && is_within(counted.2, ceiling.2),
        "frames, steps, bytes: {counted:?}; the ceiling is {ceiling:?} (and wants to be close)"
    );
}

#[test]
fn a_minute_of_breathing() {
    assert_within(&breathing(SMALL, Motion::Full), (70, 900, 103_000));
}

#[test]
fn a_minute_of_breathing_in_a_large_window() {
    assert_within(&breathing(LARGE, Motion::Full), (70, 580, 115_000));
}

#[test]
fn a_minute_of_breathing_with_reduced_motion() {
    assert_within(&breathing(SMALL, Motion::Reduced), (70, 0, 29_500));
}

#[test]
fn a_minute_of_breathing_with_reduced_motion_in_a_large_window() {
    assert_within(&breathing(LARGE, Motion::Reduced), (70, 0, 75_500));
}

#[test]
fn a_step_of_the_pacer_asks_for_no_memory() {
    let mut play = breathing(LARGE, Motion::Full);
    let moving = play.draw().unwrap();
    let mut at = play.now().mono;
    let mut steps = 0;
    let asked = allocation_counter::measure(|| {
        while let Some(step) = moving.changes_at(at) {
            play.step(&moving, step);
            (at, steps) = (step, steps + 1);
        }
    });
    assert!(steps > 10, "{steps}");
    assert_eq!(asked.count_total, 0);
}

#[test]
fn nothing_is_asked_for_while_nothing_changes() {
    let paused = {
        let mut bench = Bench::session(Lang::En, "breath");
        bench.wait(9_000).press(Command::Pause);
        bench
    };
    for bench in [paused, Bench::new(Lang::En)] {
        let mut play = Play::new(bench, SMALL);
        play.draw();
        play.forget();
        play.lead(3_600);
        assert_eq!((play.frames, play.steps, play.bytes), (0, 0, 0));
    }
}
