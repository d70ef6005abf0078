//! The built-in tones, each of a few sines with two partials.
//!
//! The direction of the pitch carries the meaning, for small speakers and tired ears: up is in and lift, down is out and
//! let go, level is rest. Fundamentals lie between 200 and 900 Hz. The phase is added up sample by sample, so a glide is
//! where it should be (`rodio`'s `chirp` ends an octave too far).

#![expect(clippy::cast_precision_loss, reason = "samples of a sound are far below 2^52")]
#![expect(clippy::suboptimal_flops, reason = "a fused multiply may be a call into the C library")]

use std::{
    f64::consts::{PI, TAU},
    sync::Arc,
};

use super::{
    RATE,
    bank::{Samples, Tone},
    loudness::{USUAL, level},
};

/// The notes used, in hertz.
const C4: f64 = 261.63;
const D4: f64 = 293.66;
const E4: f64 = 329.63;
const G4: f64 = 392.0;
const A4: f64 = 440.0;
const B4: f64 = 493.88;
const C5: f64 = 523.25;
const D5: f64 = 587.33;
const E5: f64 = 659.26;
const G5: f64 = 783.99;

/// One sound of a tone; times in milliseconds.
#[derive(Clone, Copy)]
struct Stroke {
    at: f64,
    length: f64,
    /// The pitch at the start, and after `bend`, from when on it fades: to a third in the time of `decay`.
    from: f64,
    to: f64,
    bend: f64,
    decay: f64,
    attack: f64,
    color: Color,
}

/// The amplitudes of what sounds with the fundamental.
#[derive(Clone, Copy)]
struct Color {
    /// A second voice, a hair's breadth above the first.
    beside: f64,
    second: f64,
    third: f64,
}

/// Partials at -12 and -22 dB: small speakers carry it.
const CLEAR: Color = Color { beside: 0.0, second: 0.25, third: 0.08 };
/// Partials at -17 and -30 dB.
const WARM: Color = Color { beside: 0.3, second: 0.14, third: 0.03 };

const STROKE: Stroke = Stroke {
    at: 0.0,
    length: 300.0,
    from: A4,
    to: A4,
    bend: 0.0,
    decay: 250.0,
    attack: 15.0,
    color: CLEAR,
};

/// How long every stroke takes to fade at its end.
const TAIL: f64 = 40.0;

/// A tone that has a length of its own; the breaths have not (see [`breath`]).
pub fn tone(tone: Tone) -> Samples {
    let mut sum = vec![0.0; length(tone)];
    for stroke in strokes(tone) {
        let start = samples(stroke.at);
        let mixed = sum.iter_mut().skip(start).zip(render(stroke));
        mixed.for_each(|(sum, sample)| *sum += sample);
    }
    finish(sum.into_iter(), target(tone))
}

/// How many samples a tone has, without making it.
pub fn length(tone: Tone) -> usize {
    samples(strokes(tone).iter().map(|stroke| stroke.at + stroke.length).fold(0.0, f64::max))
}

fn strokes(tone: Tone) -> Vec<Stroke> {
    let note = |at, pitch, length| Stroke { at, from: pitch, to: pitch, length, ..STROKE };
    match tone {
        Tone::Contract => vec![Stroke { from: G4, to: D5, bend: 150.0, length: 360.0, ..STROKE }],
        Tone::QuickContract => {
            vec![Stroke { from: B4, to: G5, bend: 90.0, length: 150.0, attack: 10.0, ..STROKE }]
        }
        Tone::Release => vec![Stroke {
            from: B4,
            to: E4,
            bend: 380.0,
            length: 690.0,
            attack: 30.0,
            decay: 420.0,
            color: WARM,
            ..STROKE
        }],
        Tone::QuickRelease => {
            vec![Stroke { from: D5, to: E4, bend: 150.0, length: 240.0, color: WARM, ..STROKE }]
        }
        Tone::Count => vec![Stroke { attack: 6.0, decay: 40.0, ..note(0.0, A4, 110.0) }],
        Tone::HoldTick => vec![Stroke { attack: 6.0, decay: 18.0, ..note(0.0, G5, 70.0) }],
        Tone::Rest => {
            vec![Stroke { attack: 60.0, decay: 400.0, color: WARM, ..note(0.0, D4, 650.0) }]
        }
        Tone::LastRep => vec![note(0.0, E5, 130.0), note(170.0, E5, 220.0)],
        Tone::SetDone => vec![note(0.0, C5, 320.0), note(200.0, G5, 480.0)],
        Tone::Move => vec![
            Stroke { decay: 350.0, ..note(0.0, G4, 600.0) },
            Stroke { decay: 350.0, ..note(0.0, C5, 600.0) },
        ],
        Tone::Still => vec![
            Stroke { attack: 60.0, decay: 450.0, color: WARM, ..note(0.0, C4, 700.0) },
            Stroke { attack: 60.0, decay: 450.0, color: WARM, ..note(0.0, E4, 700.0) },
        ],
        Tone::End => [G4, C5, E5, G5]
            .into_iter()
            .zip([0.0, 220.0, 440.0, 660.0])
            .map(|(pitch, at)| Stroke { decay: 450.0, ..note(at, pitch, 1000.0) })
            .collect(),
        Tone::Stopped => vec![
            Stroke { color: WARM, ..note(0.0, A4, 420.0) },
            Stroke { color: WARM, decay: 400.0, ..note(320.0, D4, 800.0) },
        ],
        Tone::Exhale | Tone::Inhale => Vec::new(),
    }
}

/// The loudness of a tone: what comes every second is not to be as loud as what asks for something.
pub const fn target(tone: Tone) -> f32 {
    match tone {
        Tone::Count => USUAL - 6.0,
        Tone::HoldTick => USUAL - 12.0,
        Tone::QuickContract | Tone::QuickRelease => USUAL - 2.0,
        _ => USUAL,
    }
}

/// A breath of so many frames: a fifth up while breathing in, swelling; the same fifth down while breathing out, fading.
///
/// The pitch moves evenly, so that its direction is clear from the first moment.
pub fn breath(tone: Tone, length: u64) -> Samples {
    let length = usize::try_from(length).unwrap_or_default();
    let (from, to) = if tone == Tone::Inhale { (E4, B4) } else { (B4, E4) };
    let all = length as f64;
    let mut voice = Voice::default();
    let sum = (0..length).map(|n| {
        let part = n as f64 / all;
        let swell = if tone == Tone::Inhale { part } else { 1.0 - part };
        let (attack, tail) = (80.0_f64.min(ms(all) / 8.0), 160.0_f64.min(ms(all) / 8.0));
        let edges = edge(ms(n as f64), attack) * edge(ms(all - n as f64), tail);
        voice.next(from * (to / from).powf(part), WARM) * edges * (0.55 + 0.45 * swell)
    });
    finish(sum, USUAL)
}

fn render(stroke: Stroke) -> impl Iterator<Item = f64> {
    let tail = TAIL.min(stroke.length / 3.0);
    let mut voice = Voice::default();
    (0..samples(stroke.length)).map(move |n| {
        let at = ms(n as f64);
        let bent = if at < stroke.bend { at / stroke.bend } else { 1.0 };
        let pitch = stroke.from * (stroke.to / stroke.from).powf(bent);
        let fading = (-(at - stroke.bend).max(0.0) / stroke.decay).exp();
        let edges = edge(at, stroke.attack) * edge(stroke.length - at, tail);
        voice.next(pitch, stroke.color) * fading * edges
    })
}

/// Rises like a quarter of a wave from 0 to 1 over `length`.
fn edge(at: f64, length: f64) -> f64 {
    if at >= length { 1.0 } else { (1.0 - (PI * at / length).cos()) / 2.0 }
}

/// A sine with its partials, which remembers its phase.
#[derive(Default)]
struct Voice {
    /// In turns.
    phase: f64,
    beside: f64,
}

impl Voice {
    /// How far the second voice of a warm tone is above the first.
    const BESIDE: f64 = 1.0025;

    fn next(&mut self, pitch: f64, color: Color) -> f64 {
        let wave = |phase: f64| (TAU * phase).sin();
        let sum = wave(self.phase)
            + color.beside * wave(self.beside)
            + color.second * wave(2.0 * self.phase)
            + color.third * wave(3.0 * self.phase);
        self.phase = (self.phase + pitch / f64::from(RATE)).fract();
        self.beside = (self.beside + pitch * Self::BESIDE / f64::from(RATE)).fract();
        sum
    }
}

/// Made in the place where they stay: a long breath takes a megabyte.
fn finish(sum: impl Iterator<Item = f64>, target: f32) -> Samples {
    #[expect(clippy::cast_possible_truncation, reason = "the nearest is near enough")]
    let mut samples: Samples = sum.map(|sample| sample as f32).collect();
    if let Some(samples) = Arc::get_mut(&mut samples) {
        level(samples, target);
    }
    samples
}

/// Samples to milliseconds.
fn ms(samples: f64) -> f64 {
    samples * 1000.0 / f64::from(RATE)
}

/// Milliseconds to samples, to the nearest.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few seconds at most"
)]
fn samples(ms: f64) -> usize {
    (ms * f64::from(RATE) / 1000.0).round() as usize
}
