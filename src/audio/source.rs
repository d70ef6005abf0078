//! The one continuous sound of a session.
//!
//! A source never ends and never waits: without a score it is exact silence. Its frames are counted from its making; an
//! [`Anchor`] says which of them hears which position, so an output that knows its own delay moves the anchor, never a note.
//! Once a note has begun it is played frame by frame, whatever the anchor does, until the position jumps.
//!
//! Nothing here allocates, locks or waits while samples are drawn; only [`CueSource::load`] and [`CueSource::strike`] do.

use std::{num::NonZero, time::Duration};

use super::{
    RATE,
    bank::{Bank, Clip, Samples},
    score::{Note, Score},
};
use crate::session::sound::Loudness;

/// A note found this late is begun late; one found later is left out.
pub const LATE: Duration = Duration::from_millis(150);
/// A change of the anchor that moves the position further than this is a jump: notes in the middle of sounding are taken up
/// at their new place. A smaller one only moves what is to come.
pub const JUMP: Duration = Duration::from_millis(100);

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

impl Anchor {
    /// The position at which another frame is heard.
    pub fn position_at(&self, frame: u64) -> f64 {
        { unimplemented!() }
    }
}

/// A `rodio` source of [`CHANNELS`] equal channels at [`RATE`], without an end.
#[derive(Debug)]
pub struct CueSource {
    bank: Bank,
}

impl CueSource {
    pub fn new(bank: Bank, loudness: Loudness) -> Self {
        { unimplemented!() }
    }

    /// The sounds it has, to make a [`Score`] with.
    pub const fn bank(&self) -> &Bank {
        &self.bank
    }

    /// Other sounds, from the next [`load`](Self::load) on.
    pub fn set_bank(&mut self, bank: Bank) {
        self.bank = bank;
    }

    /// The next frame to be drawn.
    pub fn frame(&self) -> u64 {
        { unimplemented!() }
    }

    /// Plays a score: its position `at` is heard at the next frame, until [`follow`](Self::follow) says otherwise.
    ///
    /// What sounds already and stands at the same place in the new score goes on unchanged; what was hushed in its middle
    /// is taken up there with a soft start; the rest fades out.
    pub fn load(&mut self, score: Score, at: Duration) {
        { unimplemented!() }
    }

    /// What an output found out about when its frames are heard. Before each block, as often as it likes. Does nothing while
    /// no score is loaded.
    pub fn follow(&mut self, anchor: Anchor) {
        { unimplemented!() }
    }

    /// Fades what sounds out within 8 ms and is silent from then on.
    pub fn hush(&mut self) {
        { unimplemented!() }
    }

    /// Fades everything out and gives one sound, which rings on by itself. One that sounds already is left to ring.
    pub fn strike(&mut self, clip: Clip) {
        { unimplemented!() }
    }

    /// Moves to another loudness within 30 ms.
    pub fn set_loudness(&mut self, loudness: Loudness) {
        { unimplemented!() }
    }

    /// Whether nothing sounds and nothing is to come until the next order: every sample is zero.
    pub fn is_idle(&self) -> bool {
        { unimplemented!() }
    }
}

impl Iterator for CueSource {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        { unimplemented!() }
    }
}

impl rodio::Source for CueSource {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> NonZero<u16> {
        { unimplemented!() }
    }

    fn sample_rate(&self) -> NonZero<u32> {
        { unimplemented!() }
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}
