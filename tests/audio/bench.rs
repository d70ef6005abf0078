//! Programs, their scores, and samples from a source, with a plain mixer to compare with.

use std::time::Duration;

use herstel::{
    audio::{
        bank::{Bank, Clip, Tone},
        score::{Hold, Note, Score, frames},
        source::CueSource,
    },
    program::{Program, library::Library, timers::Timers},
    session::{sound::Loudness, timeline::Timeline},
};

pub(crate) const FULL: Loudness = Loudness::new(100);
/// Frames in a millisecond.
pub(crate) const MS: u64 = 48;

pub(crate) fn program(id: &str) -> Program {
    Library::open(None).get(id).unwrap().clone()
}

pub(crate) fn timed(id: &str, timers: &Timers) -> Program {
    program(id).with(timers).unwrap()
}

pub(crate) fn timeline(id: &str, lead_in: u64) -> Timeline {
    Timeline::new(&program(id), Duration::from_secs(lead_in))
}

pub(crate) fn score(timeline: &Timeline) -> Score {
    Score::new(timeline, &Bank::built_in(), Hold::Silent)
}

/// A source at full volume that plays a score from its beginning.
pub(crate) fn source(score: &Score) -> CueSource {
    let mut source = CueSource::new(Bank::built_in(), FULL);
    source.load(score, Duration::ZERO);
    source
}

/// One channel of the next frames; the other is checked to be the same.
pub(crate) fn draw(source: &mut CueSource, frames: u64) -> Vec<f32> {
    let mut draw = || {
        let left = source.next().unwrap();
        assert_eq!(left.to_bits(), source.next().unwrap().to_bits(), "left and right");
        left
    };
    (0..frames).map(|_| draw()).collect()
}

/// A score mixed as plainly as can be, to compare with: every note added where it stands.
pub(crate) fn mix(score: &Score, bank: &mut Bank) -> Vec<f32> {
    let mut mix = vec![0.0; usize::try_from(score.end()).unwrap()];
    for note in score.notes() {
        let samples = bank.samples(note.clip, Some(note.length)).unwrap();
        let start = usize::try_from(note.frame).unwrap();
        let length = usize::try_from(note.length).unwrap();
        for (sum, sample) in mix[start..].iter_mut().zip(&samples[..length]) {
            *sum += sample;
        }
    }
    mix
}

pub(crate) fn tones(score: &Score) -> Vec<(Tone, f64)> {
    let tone = |note: &Note| match note.clip {
        Clip::Tone(tone) => Some((tone, note.frame as f64 / 48_000.0)),
        Clip::Word(_) => None,
    };
    score.notes().iter().filter_map(tone).collect()
}

pub(crate) fn tone(tone: Tone) -> Vec<f32> {
    Bank::built_in().samples(Clip::Tone(tone), None).unwrap().to_vec()
}

pub(crate) fn frames_of(seconds: u64) -> u64 {
    frames(Duration::from_secs(seconds))
}
