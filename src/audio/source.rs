//! The one continuous sound of a session.
//!
//! A source never ends and never waits: without a score it is exact silence. Its frames are counted from its making; an
//! [`Anchor`] says which of them hears which position, so an output that knows its own delay moves the anchor, never a note.
//! Once a note has begun it is played frame by frame, whatever the anchor does, until the position jumps.
//!
//! Nothing here allocates, locks or waits while samples are drawn. [`CueSource::load`] and [`CueSource::strike`] may allocate.

#![expect(clippy::cast_precision_loss, reason = "frames of a session are far below 2^52")]
#![expect(clippy::suboptimal_flops, reason = "a fused multiply may be a call into the C library")]

mod sounding;

use std::{num::NonZero, time::Duration};

use self::sounding::Sounding;
use super::{
    RATE,
    bank::{Bank, Clip, Samples, Tone},
    score::{Note, Score, frames},
};
use crate::session::sound::Loudness;

/// A note found this late is begun late; one found later is left out.
pub const LATE: Duration = Duration::from_millis(150);
/// A change of the anchor that moves the position further than this is a jump: what sounds is taken up at its new place. A
/// smaller one only moves what is to come.
pub const JUMP: Duration = Duration::from_millis(100);
/// Left and right, always equal.
pub const CHANNELS: NonZero<u16> = NonZero::new(2).unwrap();

const FRAME_RATE: NonZero<u32> = NonZero::new(RATE).unwrap();
/// The most sounds at once, those that fade out included.
const MOST: usize = 16;
/// How long a change from silence to full loudness takes.
const FULL_SWING: u64 = frames(Duration::from_millis(30));

/// Which frame of the source is heard at which position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// A frame of the source ...
    pub frame: u64,
    /// ... and the position it is heard at, in frames from the start of the timeline; below zero before it.
    pub position: f64,
    /// How far the position moves in a frame; close to 1.
    pub rate: f64,
}

/// A source of [`CHANNELS`] at [`RATE`], without an end.
#[derive(Debug)]
pub struct CueSource {
    bank: Bank,
    /// By frame, each with its samples.
    notes: Vec<(Note, Samples)>,
    /// The first of the notes that has not begun.
    next: usize,
    /// Where in the score it is; `None` while hushed.
    anchor: Option<Anchor>,
    entry: Entry,
    sounding: Vec<Sounding>,
    /// The next frame to be drawn.
    frame: u64,
    /// The second sample of a frame of which the first was drawn.
    right: Option<f32>,
    gain: f32,
    /// What the gain moves to.
    loudness: f32,
}

/// Whether the next frame has to find its place in the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    Due,
    Done,
}

impl Anchor {
    /// The position at which another frame is heard.
    pub fn position_at(&self, frame: u64) -> f64 {
        self.position + (frame as f64 - self.frame as f64) * self.rate
    }
}

impl CueSource {
    pub fn new(bank: Bank, loudness: Loudness) -> Self {
        let gain = amplitude(loudness);
        Self {
            bank,
            notes: Vec::new(),
            next: 0,
            anchor: None,
            entry: Entry::Done,
            sounding: Vec::with_capacity(MOST),
            frame: 0,
            right: None,
            gain,
            loudness: gain,
        }
    }

    /// The sounds it has, to make a [`Score`] with.
    pub const fn bank(&self) -> &Bank {
        &self.bank
    }

    /// The next frame to be drawn, counted from the making of the source.
    pub const fn frame(&self) -> u64 {
        self.frame
    }

    /// Plays a score: its position `at` is heard at the next frame, until [`follow`](Self::follow) says otherwise.
    ///
    /// 1. What sounds and has the same place in the new score goes on unchanged; what else sounds fades out.
    /// 2. What was hushed in its middle, and a breath in any case, is taken up there with a soft start.
    /// 3. Another note that lies before `at` is begun when it is at most [`LATE`] late, else left out.
    pub fn load(&mut self, score: &Score, at: Duration) {
        let bank = &mut self.bank;
        let with_samples = |note: &Note| Some((*note, bank.samples(note.clip, Some(note.length))?));
        self.notes = score.notes().iter().filter_map(with_samples).collect();
        let position = frames(at) as f64;
        self.anchor = Some(Anchor { frame: self.frame, position, rate: 1.0 });
        self.entry = Entry::Due;
    }

    /// Where the score is, by what an output knows of when its frames are heard: before each block, as often as it likes.
    /// Does nothing while hushed.
    pub fn follow(&mut self, anchor: Anchor) {
        let Some(before) = self.anchor else { return };
        let moved = anchor.position_at(self.frame) - before.position_at(self.frame);
        if moved.abs() > frames(JUMP) as f64 {
            self.entry = Entry::Due;
        }
        self.anchor = Some(anchor);
    }

    /// Fades what sounds out within 8 ms and is silent from then on.
    pub fn hush(&mut self) {
        self.anchor = None;
        self.sounding.iter_mut().for_each(Sounding::hush);
    }

    /// Fades everything else out and gives one sound, which rings on by itself. One that sounds already goes on instead.
    pub fn strike(&mut self, clip: Clip) {
        self.anchor = None;
        let rings = |sounding: &Sounding| sounding.is_playing() && sounding.note.clip == clip;
        let is_ringing = self.sounding.iter().any(rings);
        for sounding in self.sounding.iter_mut().filter(|sounding| !rings(sounding)) {
            sounding.end();
        }
        let samples = self.bank.samples(clip, None).filter(|_| !is_ringing);
        if let Some(samples) = samples {
            let length = u64::try_from(samples.len()).unwrap_or(u64::MAX);
            let note = Note { frame: u64::MAX, clip, length, soft: 0 };
            begin(&mut self.sounding, Sounding::begin(note, samples, 0));
        }
    }

    /// Moves to another loudness, within 30 ms.
    pub fn set_loudness(&mut self, loudness: Loudness) {
        self.loudness = amplitude(loudness);
    }

    /// Whether every sample is zero until the next order.
    pub fn is_idle(&self) -> bool {
        let nothing_to_come =
            self.anchor.is_none() || (self.entry == Entry::Done && self.next >= self.notes.len());
        nothing_to_come && self.right.is_none() && !self.sounding.iter().any(Sounding::is_audible)
    }

    /// One frame of one channel.
    fn draw(&mut self) -> f32 {
        if let Some(anchor) = self.anchor {
            let position = anchor.position_at(self.frame);
            if self.entry == Entry::Due {
                self.enter(position);
            }
            while let Some((note, samples)) = self.notes.get(self.next)
                && note.frame as f64 <= position
            {
                let sounding = Sounding::begin(*note, Samples::clone(samples), 0);
                begin(&mut self.sounding, sounding);
                self.next += 1;
            }
        }
        self.frame += 1;
        let sum = self.sounding.iter_mut().fold(0.0, |sum, sounding| sum + sounding.draw());
        self.sounding.retain(|sounding| !sounding.is_over());
        let swing = 1.0 / FULL_SWING as f32;
        self.gain += (self.loudness - self.gain).clamp(-swing, swing);
        sum * self.gain
    }

    /// Finds its place in the score: see [`load`](Self::load).
    fn enter(&mut self, position: f64) {
        self.entry = Entry::Done;
        self.next = self.notes.partition_point(|(note, _)| (note.frame as f64) < position);
        let jump = frames(JUMP) as f64;
        for sounding in self.sounding.iter_mut().filter(|sounding| sounding.is_playing()) {
            let place = self.notes.iter().position(|(note, _)| *note == sounding.note);
            match place.filter(|_| sounding.lag(position).abs() <= jump) {
                Some(place) => self.next = self.next.max(place + 1),
                None => sounding.end(),
            }
        }
        for (note, samples) in self.notes.get(..self.next).unwrap_or_default() {
            let mut same = self.sounding.iter().filter(|sounding| sounding.is_of(note)).peekable();
            let begun = same.peek().map(|sounding| sounding.late);
            let offset = whole(position - note.frame as f64 - begun.unwrap_or_default() as f64);
            if offset >= note.length || same.any(Sounding::is_playing) {
                continue;
            }
            let samples = Samples::clone(samples);
            if begun.is_some() || is_breath(note.clip) {
                let late = begun.unwrap_or_default();
                begin(&mut self.sounding, Sounding::take_up(*note, samples, offset, late));
            } else if offset <= frames(LATE) {
                begin(&mut self.sounding, Sounding::begin(*note, samples, offset));
            }
        }
        self.sounding.retain(Sounding::is_audible);
    }
}

/// Adds a sound. When there are too many, the faintest of those that fade out gives way.
fn begin(all: &mut Vec<Sounding>, sounding: Sounding) {
    if all.len() < MOST {
        all.push(sounding);
        return;
    }
    let fading = all.iter_mut().filter(|other| !other.is_playing());
    if let Some(faintest) = fading.min_by(|a, b| a.gain.total_cmp(&b.gain)) {
        *faintest = sounding;
    }
}

const fn is_breath(clip: Clip) -> bool {
    matches!(clip, Clip::Tone(Tone::Exhale | Tone::Inhale))
}

fn amplitude(loudness: Loudness) -> f32 {
    f32::from(loudness.percent()) / 100.0
}

/// The nearest whole frame; below zero it is zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float stays within the range"
)]
fn whole(offset: f64) -> u64 {
    offset.round() as u64
}

impl Iterator for CueSource {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        let right = self.right.take();
        Some(right.unwrap_or_else(|| {
            let sample = self.draw();
            self.right = Some(sample);
            sample
        }))
    }
}

impl rodio::Source for CueSource {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> NonZero<u16> {
        CHANNELS
    }

    fn sample_rate(&self) -> NonZero<u32> {
        FRAME_RATE
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}
