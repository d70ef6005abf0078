//! The tones themselves: as loud as each other, soft at both ends, apart from each other.

use herstel::audio::{
    bank::Tone,
    loudness::{PEAK, USUAL, loudness, peak},
};

use crate::bench::{MS, tone};

/// In dB; ticks are meant to be softer.
fn expected_loudness(tone: Tone) -> f32 {
    match tone {
        Tone::Count => USUAL - 6.0,
        Tone::HoldTick => USUAL - 12.0,
        Tone::QuickContract | Tone::QuickRelease => USUAL - 2.0,
        _ => USUAL,
    }
}

#[test]
fn all_are_as_loud_as_they_should_be() {
    for kind in Tone::ALL {
        let samples = tone(kind);
        let off = loudness(&samples) - expected_loudness(kind);
        assert!(off.abs() < 0.1, "{kind:?}: {off} dB off");
        assert!(peak(&samples) <= PEAK, "{kind:?}: {}", peak(&samples));
    }
}

#[test]
fn all_begin_and_end_softly_and_without_direct_current() {
    for kind in Tone::ALL {
        let samples = tone(kind);
        let most = peak(&samples);
        let early = peak(&samples[..3 * MS as usize]);
        assert!(early < 0.7 * most, "{kind:?} is at {early} of {most} within 3 ms");
        assert!(
            samples[0].abs() < 1e-6 && samples[samples.len() - 1].abs() < 0.002 * most,
            "{kind:?}"
        );
        let mean = samples.iter().sum::<f32>() / samples.len() as f32;
        assert!(mean.abs() < 1e-4, "{kind:?}: {mean}");
    }
}

/// The pitch of a stretch, by counting the waves that pass through zero upwards.
fn pitch(samples: &[f32], from: usize, to: usize) -> f32 {
    let crossings: Vec<f32> = (from..to)
        .filter(|n| samples[*n] <= 0.0 && samples[n + 1] > 0.0)
        .map(|n| n as f32 + samples[n] / (samples[n] - samples[n + 1]))
        .collect();
    let (first, last) = (crossings[0], crossings[crossings.len() - 1]);
    48_000.0 * (crossings.len() - 1) as f32 / (last - first)
}

/// The pitch near the start and near the end.
fn ends(kind: Tone) -> (f32, f32) {
    let samples = tone(kind);
    let part = (samples.len() / 6).min(200 * MS as usize);
    let late = samples.len() * 3 / 4;
    (pitch(&samples, 4, part), pitch(&samples, late - part, late))
}

#[test]
fn the_direction_tells_in_from_out_and_lift_from_letting_go() {
    for kind in [Tone::Contract, Tone::Inhale, Tone::QuickContract] {
        let (first, last) = ends(kind);
        assert!(last > 1.25 * first, "{kind:?}: {first} to {last}");
    }
    for kind in [Tone::Exhale, Tone::QuickRelease, Tone::Release] {
        let (first, last) = ends(kind);
        assert!(first > 1.25 * last, "{kind:?}: {first} to {last}");
    }
    let (first, last) = ends(Tone::Rest);
    assert!((first / last - 1.0).abs() < 0.01, "{first} to {last}");
}

#[test]
fn a_glide_arrives_where_it_should() {
    let samples = tone(Tone::Inhale);
    let n = samples.len();
    let (first, last) = (pitch(&samples, 0, n / 50), pitch(&samples, n - n / 20, n - n / 100));
    // From E4 to B4, each measured a little inside.
    assert!((first - 331.0).abs() < 5.0, "{first}");
    assert!((last - 488.0).abs() < 5.0, "{last}");
}

/// The largest likeness of two sounds at any shift of up to 12 ms, from 0 to 1.
fn likeness(a: &[f32], b: &[f32]) -> f32 {
    let energy = |samples: &[f32]| samples.iter().map(|sample| sample * sample).sum::<f32>();
    let whole = (energy(a) * energy(b)).sqrt();
    let at = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>().abs() / whole;
    (0..12 * MS as usize)
        .step_by(6)
        .map(|shift| at(&a[shift.min(a.len())..], b).max(at(a, &b[shift.min(b.len())..])))
        .fold(0.0, f32::max)
}

#[test]
fn no_two_are_alike() {
    // Breaths in seconds, as they are: the other tones are compared with their beginnings.
    let all: Vec<(Tone, Vec<f32>)> = Tone::ALL.map(|kind| (kind, tone(kind))).into();
    for (index, (kind, samples)) in all.iter().enumerate() {
        for (other, theirs) in &all[index + 1..] {
            let found = likeness(samples, theirs);
            assert!(found < 0.5, "{kind:?} and {other:?}: {found}");
        }
    }
}
