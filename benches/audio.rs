//! What sound costs: `cargo bench --bench audio`.
//!
//! Items are frames, so that a rate of 48 million frames a second is a thousand times real time. Nothing here passes or fails.

#![expect(clippy::unwrap_used, reason = "a report of a tool for developers")]

use std::time::Duration;

use divan::{Bencher, counter::ItemsCount};
use herstel::{
    audio::{
        bank::{Bank, Samples, Tone},
        loudness::{USUAL, level},
        score::{Hold, Score},
        source::CueSource,
        synth,
    },
    program::library::Library,
    session::{sound::Loudness, timeline::Timeline},
};

fn main() {
    divan::main();
}

fn timeline(id: &str) -> Timeline {
    Timeline::new(Library::open(None).get(id).unwrap(), Duration::from_secs(5))
}

/// Whole sessions: breaths sound all the time, contractions seldom.
#[divan::bench(args = ["breath", "light", "combined"], sample_count = 5)]
fn session(bencher: Bencher, id: &str) {
    let score = Score::new(&timeline(id), &Bank::built_in(), Hold::Silent);
    let frames = usize::try_from(score.end()).unwrap();
    bencher
        .counter(ItemsCount::new(frames))
        .with_inputs(|| {
            let mut source = CueSource::new(Bank::built_in(), Loudness::default());
            source.load(&score, Duration::ZERO);
            source
        })
        .bench_values(|source| source.take(frames * 2).sum::<f32>());
}

/// A session that is paused: what an output that is not let go of costs.
#[divan::bench]
fn silence(bencher: Bencher) {
    let mut source = CueSource::new(Bank::built_in(), Loudness::default());
    let block = 480;
    bencher
        .counter(ItemsCount::new(block))
        .bench_local(|| source.by_ref().take(block * 2).sum::<f32>());
}

/// What changes a timeline, such as "next", waits for this.
#[divan::bench]
fn load_an_edited_score(bencher: Bencher) {
    let timeline = timeline("combined");
    let mut source = CueSource::new(Bank::built_in(), Loudness::default());
    bencher.bench_local(|| {
        let score = Score::new(&timeline, source.bank(), Hold::Tick);
        source.load(&score, Duration::from_secs(100));
    });
}

/// The built-in tones, at the start of the program.
#[divan::bench]
fn make_the_tones() -> Bank {
    Bank::built_in()
}

/// The longest breath there is, when it is first needed.
#[divan::bench]
fn make_a_breath_of_12_s() -> Samples {
    synth::breath(Tone::Exhale, 12 * 48_000)
}

/// A second of a person's own sound brought to our loudness.
#[divan::bench]
fn level_a_second(bencher: Bencher) {
    let sound = synth::breath(Tone::Inhale, 48_000).to_vec();
    bencher.with_inputs(|| sound.clone()).bench_local_values(|mut sound| {
        level(&mut sound, USUAL);
        sound
    });
}
