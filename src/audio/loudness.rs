//! How loud samples are to an ear, and how far they are brought to be as loud as the others.
//!
//! Loudness is that of ITU-R BS.1770, of the loudest 400 ms ("momentary"), in dB below a full-scale square wave of one
//! channel. A sound shorter than that counts with the silence around it, as short sounds are heard softer.

#![expect(clippy::cast_precision_loss, reason = "samples of a sound are far below 2^52")]
#![expect(clippy::suboptimal_flops, reason = "a fused multiply may be a call into the C library")]

use super::RATE;

/// No sound alone is louder than this at full volume: -10 dB of full scale, which is -13.1 dB at the usual 70 percent.
pub const PEAK: f32 = 0.316;
/// What tones and words are brought to.
pub const USUAL: f32 = -21.0;

/// The window, and how far it moves at a time.
const WINDOW: usize = RATE as usize * 4 / 10;
const HOP: usize = RATE as usize / 100;

/// Second-order filter, direct form: `b` forward, `a` back.
struct Filter {
    b: [f64; 3],
    a: [f64; 2],
    past: [f64; 2],
}

impl Filter {
    const fn new(b: [f64; 3], a: [f64; 2]) -> Self {
        Self { b, a, past: [0.0; 2] }
    }

    fn pass(&mut self, sample: f64) -> f64 {
        let [b0, b1, b2] = self.b;
        let [a1, a2] = self.a;
        let [first, second] = self.past;
        let out = b0 * sample + first;
        self.past = [b1 * sample - a1 * out + second, b2 * sample - a2 * out];
        out
    }
}

/// The momentary loudness; minus infinity of silence.
pub fn loudness(samples: &[f32]) -> f32 {
    // The two stages of the weighting at 48 kHz, from the recommendation.
    let mut head = Filter::new(
        [1.535_124_859_586_97, -2.691_696_189_406_38, 1.198_392_810_852_85],
        [-1.690_659_293_182_41, 0.732_480_774_215_85],
    );
    let mut low = Filter::new([1.0, -2.0, 1.0], [-1.990_047_454_833_98, 0.990_072_250_366_21]);
    let mut sum = 0.0;
    let energy: Vec<f64> = samples
        .iter()
        .map(|sample| {
            sum += low.pass(head.pass(f64::from(*sample))).powi(2);
            sum
        })
        .collect();
    let until = |n: usize| n.checked_sub(1).and_then(|last| energy.get(last)).copied();
    let starts = (0..=samples.len().saturating_sub(WINDOW)).step_by(HOP);
    let window = |start: usize| {
        let end = (start + WINDOW).min(samples.len());
        (until(end).unwrap_or_default() - until(start).unwrap_or_default()) / WINDOW as f64
    };
    let most = starts.map(window).fold(0.0, f64::max);
    to_f32(10.0 * most.log10() - 0.691)
}

/// The largest sample.
pub fn peak(samples: &[f32]) -> f32 {
    samples.iter().fold(0.0, |most, sample| most.max(sample.abs()))
}

/// Brings samples to a loudness, or as near to it as [`PEAK`] allows.
pub fn level(samples: &mut [f32], target: f32) {
    let (now, peak) = (loudness(samples), peak(samples));
    if peak <= 0.0 || !now.is_finite() {
        return;
    }
    let gain = 10.0f32.powf((target - now) / 20.0).min(PEAK / peak);
    for sample in samples {
        // Rounding may lift the loudest a hair above.
        *sample = (*sample * gain).clamp(-PEAK, PEAK);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the nearest is near enough")]
const fn to_f32(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use std::f32::consts::TAU;

    use super::*;

    fn sine(hertz: f32, peak: f32, length: usize) -> Vec<f32> {
        (0..length).map(|n| peak * (TAU * hertz * n as f32 / RATE as f32).sin()).collect()
    }

    #[test]
    fn a_reference_sine_has_its_reference_loudness() {
        // BS.1770: a full-scale sine of 997 Hz in one channel is -3.01.
        let found = loudness(&sine(997.0, 1.0, 48_000));
        assert!((found + 3.01).abs() < 0.1, "{found}");
        assert!(loudness(&[0.0; 480]).is_infinite());
    }

    #[test]
    fn levels_are_reached_unless_the_peak_forbids() {
        let mut soft = sine(400.0, 0.01, 48_000);
        level(&mut soft, -22.0);
        assert!((loudness(&soft) + 22.0).abs() < 0.01);
        level(&mut soft, 0.0);
        assert!((peak(&soft) - PEAK).abs() < 1e-6);
        let mut silence = [0.0; 100];
        level(&mut silence, -22.0);
        assert!(peak(&silence) <= 0.0);
    }
}
