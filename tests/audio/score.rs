//! Which sound stands where.

use std::{collections::BTreeSet, time::Duration};

use herstel::{
    audio::{
        bank::{Bank, Clip, Tone},
        score::{Hold, Score, frames},
    },
    program::{Act, Program, library::BUILT_IN, timers::Timers},
    session::timeline::Timeline,
};
use rstest::rstest;

use crate::bench::{MS, draw, mix, program, score, source, timed, timeline, tones};

fn seconds(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap()
}

#[test]
fn a_set_of_light_contractions_is_heard_like_this() {
    let found = tones(&score(&timeline("light", 5)));
    let expected = [
        (Tone::Count, 2.0),
        (Tone::Count, 3.0),
        (Tone::Count, 4.0),
        (Tone::Contract, 5.0),
        (Tone::Release, 8.0),
        (Tone::Contract, 14.0),
    ];
    assert_eq!(found[..6], expected);
    // The eighth contraction begins at 5 + 7 * 9 s; a second before, it is announced.
    let around: Vec<_> =
        found.iter().filter(|(_, at)| (66.0..145.0).contains(at)).copied().collect();
    let expected = [
        (Tone::LastRep, 67.0),
        (Tone::Contract, 68.0),
        (Tone::Release, 71.0),
        (Tone::SetDone, 77.0),
        (Tone::Count, 134.0),
        (Tone::Count, 135.0),
        (Tone::Count, 136.0),
        (Tone::Contract, 137.0),
        (Tone::Release, 140.0),
    ];
    assert_eq!(around, expected);
    assert_eq!(found.last(), Some(&(Tone::End, 341.0)));
}

#[test]
fn quick_contractions_have_one_tick_each_way() {
    let quick = tones(&score(&timeline("quick", 0)));
    let ticks = quick.iter().filter(|(tone, _)| *tone == Tone::QuickContract).count();
    let back = quick.iter().filter(|(tone, _)| *tone == Tone::QuickRelease).count();
    assert_eq!((ticks, back), (24, 24));
    assert_eq!(
        quick[..3],
        [(Tone::QuickContract, 0.0), (Tone::QuickRelease, 1.0), (Tone::QuickContract, 4.0)]
    );
}

#[test]
fn a_hold_ticks_only_when_asked_and_when_long() {
    let ticks = |program: &Program, hold| {
        let timeline = Timeline::new(program, Duration::ZERO);
        let found = tones(&Score::new(&timeline, &Bank::built_in(), hold));
        let within =
            |(tone, at): &(Tone, f64)| (*tone == Tone::HoldTick && *at < 10.0).then_some(*at);
        found.iter().filter_map(within).collect::<Vec<_>>()
    };
    let held = |contract| {
        let contract = Some(seconds(contract));
        timed("endurance", &Timers { contract, ..Timers::default() })
    };
    assert_eq!(ticks(&held(5.0), Hold::Tick), [1.0, 2.0, 3.0, 4.0]);
    assert_eq!(ticks(&held(3.5), Hold::Tick), [1.0, 2.0, 3.0]);
    assert!(ticks(&held(2.9), Hold::Tick).is_empty());
    assert!(ticks(&held(5.0), Hold::Silent).is_empty());
}

/// When each act of a program begins, by its figures alone.
fn acts(program: &Program, lead_in: Duration) -> Vec<(Act, Duration)> {
    let (mut at, mut acts) = (lead_in, Vec::new());
    for block in &program.blocks {
        for set in 1..=block.sets {
            for _ in 0..block.reps {
                for step in &block.steps {
                    acts.push((step.act, at));
                    at += step.length;
                }
            }
            if set < block.sets {
                at += block.set_rest;
            }
        }
    }
    acts
}

fn tones_of(act: Act) -> &'static [Tone] {
    match act {
        Act::Contract => &[Tone::Contract, Tone::QuickContract],
        Act::Exhale => &[Tone::Exhale],
        Act::Inhale => &[Tone::Inhale],
        Act::Move => &[Tone::Move],
        Act::Release => &[Tone::Release, Tone::QuickRelease],
        Act::Rest => &[Tone::Rest],
        Act::Still => &[Tone::Still],
    }
}

/// Draws a program and finds each act in the samples: at its very frame stand the samples of its tone, all at once.
fn hears_every_act(program: &Program, lead_in: Duration) {
    let score = score(&Timeline::new(program, lead_in));
    let samples = draw(&mut source(&score), score.end());
    let mut bank = Bank::built_in();
    let expected = acts(program, lead_in);
    for (act, at) in &expected {
        let start = usize::try_from(frames(*at)).unwrap();
        let heard = |tone: &&Tone| {
            let note = score
                .notes()
                .iter()
                .find(|note| note.frame == frames(*at) && note.clip == Clip::Tone(**tone));
            let Some(note) = note else { return false };
            let tone = bank.samples(note.clip, Some(note.length)).unwrap();
            tone.iter()
                .take(100 * MS as usize)
                .eq(&samples[start..start + tone.len().min(100 * MS as usize)])
        };
        let heard = tones_of(*act).iter().filter(heard).count();
        assert_eq!(heard, 1, "{} {at:?} {act:?}", program.id);
    }
    let is_act = |note: &&herstel::audio::score::Note| {
        [Act::Contract, Act::Exhale, Act::Inhale, Act::Move, Act::Release, Act::Rest, Act::Still]
            .iter()
            .any(|act| tones_of(*act).iter().any(|tone| note.clip == Clip::Tone(*tone)))
    };
    assert_eq!(
        score.notes().iter().filter(is_act).count(),
        expected.len(),
        "{}: none extra",
        program.id
    );
}

#[test]
fn every_act_of_every_program_begins_at_its_exact_sample() {
    for (id, _) in BUILT_IN {
        hears_every_act(&program(id), Duration::from_secs(5));
    }
}

#[rstest]
#[case("light", Timers { contract: Some(Duration::from_millis(2_700)), release: Some(Duration::from_millis(5_300)), ..Timers::default() }, 0.0)]
#[case("quick", Timers { contract: Some(Duration::from_millis(1_100)), release: Some(Duration::from_millis(2_900)), ..Timers::default() }, 0.1)]
#[case("breath", Timers { inhale: Some(Duration::from_millis(3_300)), exhale: Some(Duration::from_millis(7_700)), ..Timers::default() }, 29.9)]
fn every_act_with_odd_timers_too(#[case] id: &str, #[case] timers: Timers, #[case] lead_in: f64) {
    hears_every_act(&timed(id, &timers), seconds(lead_in));
}

#[test]
fn the_source_is_the_plain_sum_of_its_notes() {
    for id in ["combined", "relax"] {
        let score = score(&timeline(id, 5));
        let drawn = draw(&mut source(&score), score.end());
        let mixed = mix(&score, &mut Bank::built_in());
        let off = drawn.iter().zip(&mixed).position(|(a, b)| (a - b).abs() > 1e-6);
        assert_eq!(off, None, "{id}");
    }
}

#[test]
fn nothing_is_above_12_db_below_full_scale_and_no_step_is_larger_than_a_tone_allows() {
    for id in ["combined", "relax", "stretch"] {
        let score = score(&timeline(id, 5));
        let mut source = source(&score);
        source.set_loudness(herstel::session::sound::Loudness::default());
        let _ = draw(&mut source, 100 * MS);
        source.load(&score, Duration::ZERO);
        let samples = draw(&mut source, score.end());
        let peak = samples.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
        assert!((0.05..=0.251).contains(&peak), "{id}: {peak}");
        let step = samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max);
        // A full-scale sine of 900 Hz at -12 dB moves 0.0296 in a sample.
        assert!(step <= 0.0296, "{id}: {step}");
    }
}

#[test]
fn no_act_sounds_into_the_next() {
    let short =
        Timers { contract: Some(seconds(1.0)), release: Some(seconds(2.0)), ..Timers::default() };
    for program in
        [timed("light", &short), program("quick"), program("breath"), program("combined")]
    {
        let timeline = Timeline::new(&program, Duration::from_secs(3));
        let score = score(&timeline);
        let starts: BTreeSet<u64> =
            timeline.segments().iter().map(|segment| frames(segment.at)).collect();
        let end = frames(timeline.end());
        for note in score.notes().iter().filter(|note| note.frame < end) {
            let next = starts.range(note.frame + 1..).next().copied().unwrap_or(end);
            assert!(note.end() <= next, "{}: {note:?}", program.id);
        }
    }
}
