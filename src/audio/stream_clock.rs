//! When a frame that is handed to an output will be heard.
//!
//! Frames are counted by the output's own crystal, moments by the machine's clock, and the two drift apart. An output now
//! and then says when a frame is heard; such words tremble by some milliseconds. The clock follows them with a delay-locked
//! loop of second order (F. Adriaensen, "Using a DLL to filter time", 2005): both where it is and how fast it runs are
//! corrected by a share of each error, a large one at first and a small one once it is settled. A step (the output was
//! moved to another device) is not smoothed over: once it is sure, the clock steps with it.

use std::{
    f64::consts::{SQRT_2, TAU},
    mem,
    time::Duration,
};

use super::RATE;
use crate::clock::Mono;

/// The bandwidth of the loop while it settles and after that, in hertz, and for how many seconds it settles.
const FAST: f64 = 0.3;
const SLOW: f64 = 0.03;
const SETTLING: f64 = 4.0;
/// The share of an error that is taken over at most: with more the loop would swing when words come far apart.
const MOST: f64 = 0.5;
/// No crystal is further off than this; what seems to be trembles.
const FURTHEST: f64 = 300e-6;
/// So many words in a row that lie so many seconds off to the same side are a step ...
const STEP: (usize, f64) = (6, 0.003);
/// ... and so are fewer that lie further off. A single one of those is not believed at all.
const LEAP: (usize, f64) = (2, 0.050);

/// Maps frames to the moments they are heard.
#[derive(Clone, Debug)]
pub struct StreamClock {
    /// `None` until the first word.
    fix: Option<Fix>,
    /// Seconds in which the frames of a second are heard: 1, but for the drift.
    pace: f64,
    /// The errors of the last words that may belong to a step, in seconds and all of one sign.
    astray: Vec<f64>,
}

/// A frame and when it is heard, in seconds on the machine's clock.
#[derive(Clone, Copy, Debug)]
struct Fix {
    frame: i64,
    heard: f64,
    /// The frame that it settles since.
    since: i64,
}

impl Default for StreamClock {
    fn default() -> Self {
        Self { fix: None, pace: 1.0, astray: Vec::new() }
    }
}

impl StreamClock {
    /// Takes the output's word for when a frame is heard. One about a frame that is not later than the last is no news.
    pub fn follow(&mut self, frame: i64, heard: Mono) {
        let heard = heard.0.as_secs_f64();
        let Some(fix) = self.fix else {
            self.fix = Some(Fix { frame, heard, since: frame });
            return;
        };
        let frames = seconds(frame.saturating_sub(fix.frame));
        if frames <= 0.0 {
            return;
        }
        let expected = frames.mul_add(self.pace, fix.heard);
        let error = heard - expected;
        if let Some(step) = self.step(error) {
            self.fix = Some(Fix { frame, heard: expected + step, since: frame });
            return;
        }
        if error.abs() >= LEAP.1 {
            return;
        }
        let is_settling = seconds(frame.saturating_sub(fix.since)) < SETTLING;
        let bandwidth = if is_settling { FAST } else { SLOW };
        let share = (TAU * bandwidth * frames).min(MOST);
        let pace = self.pace + share * share * error / frames;
        self.pace = pace.clamp(1.0 - FURTHEST, 1.0 + FURTHEST);
        self.fix =
            Some(Fix { frame, heard: (SQRT_2 * share).min(1.0).mul_add(error, expected), ..fix });
    }

    /// When a frame is heard, as far as is known.
    pub fn heard_at(&self, frame: i64) -> Option<Mono> {
        let fix = self.fix?;
        let heard = seconds(frame.saturating_sub(fix.frame)).mul_add(self.pace, fix.heard);
        Duration::try_from_secs_f64(heard).ok().map(Mono)
    }

    /// Seconds in which the frames of a second are heard, within 300 millionths of 1.
    pub const fn pace(&self) -> f64 {
        self.pace
    }

    /// Forgets where it was, for when the output ran dry; the drift is still that of the same crystal.
    pub fn lose_place(&mut self) {
        self.fix = None;
        self.astray.clear();
    }

    /// By how much the output has stepped, once that is sure.
    fn step(&mut self, error: f64) -> Option<f64> {
        if self.astray.first().is_some_and(|first| first * error < 0.0) {
            self.astray.clear();
        }
        if error.abs() < STEP.1 {
            self.astray.clear();
            return None;
        }
        self.astray.push(error);
        let leaps = self.astray.iter().rev().take_while(|error| error.abs() >= LEAP.1).count();
        if leaps < LEAP.0 && self.astray.len() < STEP.0 {
            return None;
        }
        let mut words = mem::take(&mut self.astray);
        words.sort_by(f64::total_cmp);
        words.get(words.len() / 2).copied()
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact for the next 5,900 years of sound")]
fn seconds(frames: i64) -> f64 {
    frames as f64 / f64::from(RATE)
}

#[cfg(test)]
#[expect(clippy::cast_precision_loss, reason = "some random bits")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// An output of which the truth is known: its crystal, where it has stepped to, and how its words tremble.
    struct Device {
        /// Millionths by which its seconds are too long.
        drift: f64,
        /// In seconds.
        latency: f64,
        tremble: f64,
        seed: u64,
    }

    impl Device {
        fn new(drift: f64, tremble: f64, seed: u64) -> Self {
            Self { drift, latency: 0.080, tremble, seed: seed | 1 }
        }

        fn truth(&self, frame: i64) -> f64 {
            seconds(frame).mul_add(self.drift.mul_add(1e-6, 1.0), 1_000.0 + self.latency)
        }

        fn word(&mut self, frame: i64) -> Mono {
            // xorshift: evenly spread, the same in every run.
            self.seed ^= self.seed << 13;
            self.seed ^= self.seed >> 7;
            self.seed ^= self.seed << 17;
            let spread = (self.seed >> 11) as f64 / (1_u64 << 52) as f64 - 1.0;
            mono(spread.mul_add(self.tremble, self.truth(frame)))
        }

        /// Ten words a second over a stretch of frames; answers with the largest error in milliseconds.
        fn lead(&mut self, clock: &mut StreamClock, from_s: i64, to_s: i64) -> f64 {
            let mut worst = 0.0_f64;
            for tenth in from_s * 10..to_s * 10 {
                let frame = tenth * i64::from(RATE / 10);
                clock.follow(frame, self.word(frame));
                worst = worst.max(self.error_ms(clock, frame));
            }
            worst
        }

        /// Between two words, where the clock is asked.
        fn error_ms(&self, clock: &StreamClock, frame: i64) -> f64 {
            let asked = frame + i64::from(RATE / 20);
            let told = clock.heard_at(asked).unwrap().0.as_secs_f64();
            (told - self.truth(asked)).abs() * 1e3
        }
    }

    fn mono(seconds: f64) -> Mono {
        Mono(Duration::try_from_secs_f64(seconds).unwrap())
    }

    #[test]
    fn without_a_word_nothing_is_known_and_the_first_is_taken_whole() {
        let mut clock = StreamClock::default();
        assert_eq!(clock.heard_at(0), None);
        clock.follow(480, Mono::from_millis(70));
        assert_eq!(clock.heard_at(480), Some(Mono::from_millis(70)));
        assert_eq!(clock.heard_at(480 + 48_000), Some(Mono::from_millis(1_070)));
        assert_eq!(clock.heard_at(0), Some(Mono::from_millis(60)));
    }

    #[test]
    fn drift_and_tremble_stay_under_two_milliseconds() {
        for seed in 1..=20 {
            let (mut clock, mut device) = (StreamClock::default(), Device::new(80.0, 0.004, seed));
            device.lead(&mut clock, 0, 30);
            let worst = device.lead(&mut clock, 30, 600);
            assert!(worst < 2.0, "{worst} ms with seed {seed}");
        }
    }

    #[test]
    fn the_pace_is_learnt_and_outlives_a_dry_spell() {
        let (mut clock, mut device) = (StreamClock::default(), Device::new(-150.0, 0.0002, 3));
        device.lead(&mut clock, 0, 120);
        assert!((clock.pace() - (1.0 - 150e-6)).abs() < 5e-6, "{}", clock.pace());
        clock.lose_place();
        assert_eq!(clock.heard_at(0), None);
        assert!((clock.pace() - (1.0 - 150e-6)).abs() < 5e-6);
    }

    #[test]
    fn a_step_is_followed_within_a_second_and_one_stray_word_is_not() {
        for step in [-0.120, -0.010, 0.010, 0.120, 2.5] {
            let (mut clock, mut device) = (StreamClock::default(), Device::new(40.0, 0.0005, 5));
            device.lead(&mut clock, 0, 20);
            let frame = 20 * i64::from(RATE);
            clock.follow(frame, mono(device.truth(frame) + step));
            let strayed = device.error_ms(&clock, frame);
            assert!(
                strayed < step.abs().mul_add(50.0, 0.5).min(2.0),
                "{strayed} ms after one word of {step}"
            );
            device.latency += step;
            device.lead(&mut clock, 21, 22);
            let worst = device.lead(&mut clock, 22, 60);
            assert!(worst < 2.0, "{worst} ms after a step of {step} s");
        }
    }

    proptest! {
        /// Whatever an output says, the clock has an answer, runs forward, and hardly faster or slower than ours.
        #[test]
        fn any_words_leave_a_clock_that_runs(
            words in prop::collection::vec((0_i64..1 << 40, 0_u64..1 << 40), 1..60),
        ) {
            let mut clock = StreamClock::default();
            for (frame, micros) in words {
                clock.follow(frame, Mono(Duration::from_micros(micros)));
                prop_assert!((clock.pace() - 1.0).abs() <= FURTHEST);
            }
            let far = 1 << 41;
            prop_assert!(clock.heard_at(far) < clock.heard_at(far + i64::from(RATE)));
        }
    }
}
