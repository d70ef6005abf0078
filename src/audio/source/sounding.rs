//! One note that has begun.
//!
//! It is drawn sample by sample from where it was begun, at the source's own pace. Its own edges are in its samples; here
//! are only those it gets from being taken up in its middle, hushed, cut short or spoken over.

use std::time::Duration;

use super::super::{
    bank::Samples,
    score::{Note, frames},
};

/// The frames a sound takes to fade out.
pub(super) const FADE_OUT: u64 = frames(Duration::from_millis(8));
/// The frames a sound takes to fade in when it is taken up in its middle.
pub(super) const FADE_IN: u64 = frames(Duration::from_millis(20));
/// How loud a sound is under a word: 14 dB less.
const SOFT: f32 = 0.2;
/// How long it takes to come back from under a word.
const RISE: u64 = frames(Duration::from_millis(150));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Playing,
    /// Fades out, or has, and may be taken up again.
    Hushed,
    /// Fades out for good.
    Ending,
}

#[derive(Clone, Debug)]
pub(super) struct Sounding {
    pub(super) note: Note,
    samples: Samples,
    /// The next sample.
    at: u64,
    /// How many frames after its place it was begun.
    pub(super) late: u64,
    /// 0 to 1.
    pub(super) gain: f32,
    state: State,
}

impl Sounding {
    /// From its first sample, as it was made.
    pub(super) const fn begin(note: Note, samples: Samples, late: u64) -> Self {
        Self { note, samples, at: 0, late, gain: 1.0, state: State::Playing }
    }

    /// From its middle, with a soft start.
    pub(super) const fn take_up(note: Note, samples: Samples, at: u64, late: u64) -> Self {
        let gain = if at == 0 { 1.0 } else { 0.0 };
        Self { note, samples, at, late, gain, state: State::Playing }
    }

    pub(super) fn hush(&mut self) {
        if self.state == State::Playing {
            self.state = State::Hushed;
        }
    }

    pub(super) const fn end(&mut self) {
        self.state = State::Ending;
    }

    pub(super) fn is_playing(&self) -> bool {
        self.state == State::Playing
    }

    pub(super) fn is_audible(&self) -> bool {
        self.is_playing() || self.gain > 0.0
    }

    /// What is hushed is kept, even when its last samples went into fading out: it may be taken up again before its end.
    pub(super) fn is_over(&self) -> bool {
        match self.state {
            State::Playing => self.at >= self.note.length,
            State::Hushed => false,
            State::Ending => self.at >= self.note.length || self.gain <= 0.0,
        }
    }

    /// How far it is from where it would be at a position, in frames; above zero when it lags.
    pub(super) fn lag(&self, position: f64) -> f64 {
        position - self.note.frame as f64 - self.late as f64 - self.at as f64
    }

    /// Whether it is the same sound at the same place.
    pub(super) fn is_of(&self, note: &Note) -> bool {
        (self.note.frame, self.note.clip) == (note.frame, note.clip)
    }

    pub(super) fn draw(&mut self) -> f32 {
        if !self.is_audible() {
            return 0.0;
        }
        let index = usize::try_from(self.at).unwrap_or(usize::MAX);
        let sample = self.samples.get(index).copied().unwrap_or_default();
        let level = self.gain * self.under_word() * self.before_cut();
        self.at += 1;
        self.gain = match self.state {
            State::Playing => (self.gain + 1.0 / FADE_IN as f32).min(1.0),
            State::Hushed | State::Ending => (self.gain - 1.0 / FADE_OUT as f32).max(0.0),
        };
        sample * level
    }

    /// Softened while a word is spoken over it.
    fn under_word(&self) -> f32 {
        let after = self.at.saturating_sub(self.note.soft);
        if self.note.soft == 0 || after >= RISE {
            1.0
        } else {
            SOFT + (1.0 - SOFT) * after as f32 / RISE as f32
        }
    }

    /// Faded where its note ends before its samples do.
    fn before_cut(&self) -> f32 {
        let left = self.note.length.saturating_sub(self.at);
        let is_cut = u64::try_from(self.samples.len()).is_ok_and(|all| all > self.note.length);
        if is_cut && left < FADE_OUT { left as f32 / FADE_OUT as f32 } else { 1.0 }
    }
}
