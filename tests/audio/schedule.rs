//! Hushed, taken up, replaced, followed: what is heard after it is what would have been heard anyway.

use std::{sync::LazyLock, time::Duration};

use herstel::audio::{
    bank::{Bank, Clip, Tone},
    score::{Hold, Score},
    source::{Anchor, CueSource},
};
use herstel::session::sound::Loudness;
use proptest::prelude::*;

use crate::bench::{FULL, MS, draw, frames_of, mix, score, source, timeline};

/// Frames that a fade may take.
const FADE_OUT: usize = 8 * MS as usize;
const FADE_IN: usize = 20 * MS as usize;

fn at_frame(frame: usize) -> Duration {
    // Up, so that it is not the frame before.
    Duration::from_nanos((frame as u64 * 1_000_000_000).div_ceil(48_000))
}

fn largest_step(samples: &[f32]) -> f32 {
    samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max)
}

fn assert_same(found: &[f32], expected: &[f32], what: &str) {
    let off = found.iter().zip(expected).position(|(a, b)| (a - b).abs() > 1e-6);
    assert_eq!(off, None, "{what}");
}

#[derive(Clone, Copy, Debug)]
enum Order {
    /// Draws so many frames.
    Draw(usize),
    /// Pauses for so many frames.
    Pause(usize),
    /// Loads the same score again at the same place.
    Again,
}

fn order() -> impl Strategy<Value = Order> {
    prop_oneof![
        (1..60_000usize).prop_map(Order::Draw),
        (1..3_000usize).prop_map(Order::Pause),
        Just(Order::Again),
    ]
}

/// Some programs, each with its score and a breath, a hold or a tick in every stretch of it.
fn scores() -> Vec<&'static Score> {
    static SCORES: LazyLock<[Score; 3]> =
        LazyLock::new(|| ["breath", "quick", "endurance"].map(|id| score(&timeline(id, 3))));
    SCORES.iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// 1. After a pause everything is what an uninterrupted run has, the fade in apart.
    /// 2. In a pause everything is zero, the fade out apart.
    /// 3. Loading what is playing changes nothing at all.
    #[test]
    fn any_schedule_gives_the_same_samples(
        score in prop::sample::select(scores()),
        start in 0..5_000_000usize,
        orders in prop::collection::vec(order(), 1..12),
    ) {
        let (mut whole, mut source) = (source(score), source(score));
        whole.load(score, at_frame(start));
        source.load(score, at_frame(start));
        let (mut at, mut fading) = (start, 0);
        for order in orders {
            match order {
                Order::Draw(count) => {
                    let drawn = draw(&mut source, count as u64);
                    let expected = draw(&mut whole, count as u64);
                    let clear = fading.min(count);
                    assert_same(&drawn[clear..], &expected[clear..], "drawn");
                    at += count;
                    fading -= clear;
                }
                Order::Pause(count) => {
                    source.hush();
                    let drawn = draw(&mut source, count as u64);
                    prop_assert!(drawn[FADE_OUT.min(count)..].iter().all(|sample| *sample == 0.0));
                    source.load(score, at_frame(at));
                    fading = FADE_IN + 1;
                }
                Order::Again => source.load(score, at_frame(at)),
            }
        }
    }
}

#[test]
fn a_breath_is_taken_up_in_its_middle_at_the_exact_sample() {
    let score = score(&timeline("breath", 0));
    let whole = mix(&score, &mut Bank::built_in());
    for middle in [1, 777, 48_000, 100_003, 191_999, 192_000, 192_001, 400_000] {
        let mut source = CueSource::new(Bank::built_in(), FULL);
        source.load(&score, at_frame(middle));
        let drawn = draw(&mut source, 20_000);
        assert_same(&drawn[FADE_IN + 1..], &whole[middle + FADE_IN + 1..], &format!("{middle}"));
        let from_silence = [&[0.0], drawn.as_slice()].concat();
        assert!(largest_step(&from_silence) <= largest_step(&whole) * 1.05, "{middle}");
    }
}

#[test]
fn hush_is_silence_within_8_ms_and_without_a_click() {
    let score = score(&timeline("light", 0));
    let mut source = source(&score);
    for wait in [0, 13, 1_000, 5_555, 12_000] {
        source.load(&score, Duration::ZERO);
        let before = draw(&mut source, wait);
        source.hush();
        let mut drawn = before.clone();
        drawn.extend(draw(&mut source, 2_000));
        assert!(largest_step(&drawn) < 0.03, "{wait}: {}", largest_step(&drawn));
        assert!(drawn[before.len() + FADE_OUT..].iter().all(|sample| *sample == 0.0), "{wait}");
        assert!(source.is_idle());
    }
}

#[test]
fn a_sound_that_is_longer_than_its_act_fades_at_its_end() {
    let mut bank = Bank::built_in();
    let hum = |n: u64| 0.3 * (n as f32 * 0.05).sin();
    bank.put(Clip::Tone(Tone::Contract), (0..frames_of(5)).map(hum).collect());
    let score = Score::new(&timeline("light", 0), &bank, Hold::Silent);
    let mut source = CueSource::new(bank, FULL);
    source.load(&score, Duration::ZERO);
    let drawn = draw(&mut source, frames_of(3) + 10);
    assert!(largest_step(&drawn[10..]) < 0.02, "{}", largest_step(&drawn[10..]));
    assert!((drawn[2 * 48_000] - hum(2 * 48_000)).abs() < 1e-6);
}

#[test]
fn nothing_is_allocated_while_samples_are_drawn() {
    let score = score(&timeline("combined", 3));
    let mut source = source(&score);
    let mut loudest = 0.0_f32;
    let counted = allocation_counter::measure(|| {
        for _ in 0..6_000 {
            let frame = source.frame();
            source.follow(Anchor { frame, position: frame as f64, rate: 1.000_01 });
            loudest = source.by_ref().take(960).fold(loudest, f32::max);
        }
        source.hush();
        let _ = source.by_ref().take(960).sum::<f32>();
    });
    assert!(loudest > 0.1, "{loudest}");
    assert_eq!(counted.count_total, 0);
}

#[test]
fn late_notes_are_whole_or_not_at_all() {
    let score = score(&timeline("light", 0));
    let contract = Bank::built_in().samples(Clip::Tone(Tone::Contract), None).unwrap();
    let heard = |late: u64| {
        let mut source = CueSource::new(Bank::built_in(), FULL);
        source.load(&score, Duration::from_millis(late));
        draw(&mut source, frames_of(1))
    };
    for late in [0, 1, 80, 150] {
        assert_same(&heard(late)[..contract.len()], &contract, &format!("{late} ms late"));
    }
    for late in [151, 200, 2_000] {
        assert!(heard(late).iter().all(|sample| *sample == 0.0), "{late} ms late");
    }
}

#[test]
fn a_note_that_began_late_goes_on_late_after_a_pause() {
    let score = score(&timeline("light", 0));
    let (mut whole, mut source) = (source(&score), source(&score));
    for source in [&mut whole, &mut source] {
        source.load(&score, Duration::from_millis(120));
        let _ = draw(source, 50 * MS);
    }
    source.load(&score, Duration::from_millis(170));
    assert_same(&draw(&mut source, 30 * MS), &draw(&mut whole, 30 * MS), "loaded again");
    source.hush();
    let _ = draw(&mut source, 300 * MS);
    source.load(&score, Duration::from_millis(200));
    let (found, expected) = (draw(&mut source, 500 * MS), draw(&mut whole, 500 * MS));
    assert_same(&found[FADE_IN + 1..], &expected[FADE_IN + 1..], "after a pause");
}

#[test]
fn a_device_that_was_gone_for_long_brings_no_burst() {
    let score = score(&timeline("quick", 0));
    let mut source = source(&score);
    let _ = draw(&mut source, frames_of(1) + 100);
    // Twenty seconds and half a contraction later.
    let frame = source.frame();
    let position = frames_of(21) as f64 + 24_000.0;
    source.follow(Anchor { frame, position, rate: 1.0 });
    let drawn = draw(&mut source, frames_of(2));
    let whole = mix(&score, &mut Bank::built_in());
    let from = position as usize;
    assert_same(&drawn[FADE_OUT..], &whole[from + FADE_OUT..], "after the gap");
}

#[test]
fn a_small_move_of_the_anchor_moves_what_is_to_come_and_repeats_nothing() {
    let score = score(&timeline("light", 0));
    let contract = Bank::built_in().samples(Clip::Tone(Tone::Contract), None).unwrap();
    let mut source = source(&score);
    let first = draw(&mut source, 1_000);
    let frame = source.frame();
    // The device turns out to be 20 ms slower: the position lies back before the note that has begun.
    source.follow(Anchor { frame, position: 1_000.0 - 2_000.0, rate: 1.0 });
    let mut drawn = first;
    drawn.extend(draw(&mut source, frames_of(4)));
    assert_same(&drawn[..contract.len()], &contract, "the contraction goes on");
    let release = frames_of(3) as usize + 2_000;
    assert!(
        drawn[contract.len()..=release].iter().all(|sample| *sample == 0.0),
        "and is not repeated"
    );
    assert!(
        drawn[release + 1..release + 100].iter().all(|sample| *sample != 0.0),
        "the release is moved"
    );
}

#[test]
fn a_score_that_is_loaded_again_just_before_what_sounds_repeats_nothing() {
    let score = score(&timeline("light", 0));
    let (mut whole, mut source) = (source(&score), source(&score));
    let begun = frames_of(3) + 240;
    let _ = (draw(&mut whole, begun), draw(&mut source, begun));
    source.load(&score, Duration::from_millis(2_985));
    assert_same(&draw(&mut source, frames_of(2)), &draw(&mut whole, frames_of(2)), "the release");
}

#[test]
fn drift_is_followed_by_the_rate() {
    let score = score(&timeline("quick", 0));
    let mut source = source(&score);
    // The device is 200 ppm fast: it needs more frames for the same time.
    let anchor = Anchor { frame: 0, position: 0.0, rate: 1.0 / 1.0002 };
    source.follow(anchor);
    let drawn = draw(&mut source, frames_of(30));
    // The eighth contraction begins at 28 s.
    let expected = (frames_of(28) as f64 * 1.0002).ceil() as usize;
    assert!(drawn[expected - 2_000..=expected].iter().all(|sample| *sample == 0.0));
    assert!(drawn[expected + 1..expected + 50].iter().all(|sample| *sample != 0.0));
}

#[test]
fn another_score_comes_in_without_a_click() {
    let (breath, light) = (score(&timeline("breath", 0)), score(&timeline("light", 0)));
    let mut source = source(&breath);
    let mut drawn = draw(&mut source, frames_of(2));
    source.load(&light, Duration::ZERO);
    drawn.extend(draw(&mut source, frames_of(2)));
    assert!(largest_step(&drawn) < 0.045, "{}", largest_step(&drawn));
    let mixed = mix(&light, &mut Bank::built_in());
    let from = frames_of(2) as usize;
    assert_same(&drawn[from + FADE_OUT..], &mixed[FADE_OUT..], "the new one");
}

#[test]
fn the_end_is_heard_once_whether_it_is_struck_or_written() {
    let score = score(&timeline("breath", 0));
    let end = Bank::built_in().samples(Clip::Tone(Tone::End), None).unwrap();
    let mut source = CueSource::new(Bank::built_in(), FULL);
    source.load(&score, Duration::from_millis(119_900));
    let _ = draw(&mut source, 100 * MS);
    let mut drawn = draw(&mut source, 50 * MS);
    source.strike(Clip::Tone(Tone::End));
    drawn.extend(draw(&mut source, frames_of(3)));
    assert_same(&drawn[..end.len()], &end, "rings on");
    assert!(drawn[end.len()..].iter().all(|sample| *sample == 0.0), "once");
    assert!(source.is_idle());
}

#[test]
fn a_struck_sound_takes_the_place_of_all_others() {
    let mut source = source(&score(&timeline("breath", 0)));
    let mut drawn = draw(&mut source, frames_of(2));
    source.strike(Clip::Tone(Tone::Stopped));
    drawn.extend(draw(&mut source, frames_of(4)));
    assert!(largest_step(&drawn) < 0.045);
    let stopped = Bank::built_in().samples(Clip::Tone(Tone::Stopped), None).unwrap();
    let from = frames_of(2) as usize;
    assert_same(&drawn[from + FADE_OUT..from + stopped.len()], &stopped[FADE_OUT..], "struck");
    assert!(source.is_idle());
}

#[test]
fn loudness_moves_without_a_click_and_zero_is_silence() {
    let score = score(&timeline("breath", 0));
    let mut source = source(&score);
    let mut drawn = draw(&mut source, frames_of(1));
    for percent in [0, 100, 30, 70, 100] {
        source.set_loudness(Loudness::new(percent));
        drawn.extend(draw(&mut source, 2_000));
    }
    source.set_loudness(Loudness::new(80).muted());
    drawn.extend(draw(&mut source, frames_of(1)));
    assert!(largest_step(&drawn) < 0.02, "{}", largest_step(&drawn));
    assert!(drawn[drawn.len() - 40_000..].iter().all(|sample| *sample == 0.0));
}

#[test]
fn half_volume_is_half_the_amplitude() {
    let score = score(&timeline("light", 0));
    let mut source = CueSource::new(Bank::built_in(), Loudness::new(50));
    source.load(&score, Duration::ZERO);
    let drawn = draw(&mut source, 10_000);
    let halved: Vec<f32> =
        mix(&score, &mut Bank::built_in()).iter().map(|sample| sample / 2.0).collect();
    assert_same(&drawn, &halved[..10_000], "half");
}

#[test]
fn without_a_score_it_is_silent_and_never_ends() {
    let mut source = CueSource::new(Bank::built_in(), FULL);
    assert!(source.is_idle());
    source.load(&Score::default(), Duration::ZERO);
    assert!(draw(&mut source, 1_000).iter().all(|sample| *sample == 0.0));
    assert!(source.is_idle());
    assert_eq!(source.frame(), 1_000);
}

/// What fades out in its last 8 ms is at its end before it is silent, and is not to be forgotten for that.
#[test]
fn a_pause_in_the_last_moment_of_a_sound_does_not_begin_it_anew() {
    let score = score(&timeline("quick", 0));
    let mut notes = score.notes().iter();
    let note = notes.find(|note| note.clip == Clip::Tone(Tone::QuickContract)).unwrap();
    let [begin, length] = [note.frame, note.length].map(|frames| usize::try_from(frames).unwrap());
    for left in [1, 100, FADE_OUT, FADE_OUT + 1] {
        let mut source = source(&score);
        source.load(&score, at_frame(begin));
        draw(&mut source, (length - left) as u64);
        source.hush();
        draw(&mut source, FADE_OUT as u64 + 1);
        source.load(&score, at_frame(begin + length - left));
        let drawn = draw(&mut source, 3_000);
        assert!(drawn[left..].iter().all(|sample| *sample == 0.0), "{left} frames before its end");
    }
}
