//! The sounds there are, as samples: built in, a person's own in their place, and words if any are spoken.
//!
//! Samples are mono at [`RATE`](super::RATE) and as loud as they are heard at full volume. What is built in is made when it
//! is asked for the first time, and kept; a breath has no length of its own, and is made for the one it accompanies.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use super::{score::frames, synth};
use crate::{program::Act, session::cue::Word};

/// Samples that are never copied; taking a share of them allocates nothing.
pub type Samples = Arc<[f32]>;

/// A tone with a meaning. Its name is that of a person's own file for it: `contract.wav`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    Contract,
    /// One of the last seconds before the exercise begins or goes on.
    Count,
    /// The session is over.
    End,
    Exhale,
    /// A second of a hold.
    HoldTick,
    Inhale,
    /// One more repetition in this set.
    LastRep,
    Move,
    QuickContract,
    QuickRelease,
    Release,
    Rest,
    SetDone,
    Still,
    /// Stopped at once, because something hurts.
    Stopped,
}

impl Tone {
    pub const ALL: [Self; 15] = [
        Self::Count,
        Self::Inhale,
        Self::Exhale,
        Self::Contract,
        Self::HoldTick,
        Self::Release,
        Self::QuickContract,
        Self::QuickRelease,
        Self::Rest,
        Self::LastRep,
        Self::SetDone,
        Self::Move,
        Self::Still,
        Self::End,
        Self::Stopped,
    ];

    /// What an act begins with.
    pub const fn of(act: Act) -> Self {
        match act {
            Act::Contract => Self::Contract,
            Act::Exhale => Self::Exhale,
            Act::Inhale => Self::Inhale,
            Act::Move => Self::Move,
            Act::Release => Self::Release,
            Act::Rest => Self::Rest,
            Act::Still => Self::Still,
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Count => "count",
            Self::End => "end",
            Self::Exhale => "exhale",
            Self::HoldTick => "hold-tick",
            Self::Inhale => "inhale",
            Self::LastRep => "last-rep",
            Self::Move => "move",
            Self::QuickContract => "quick-contract",
            Self::QuickRelease => "quick-release",
            Self::Release => "release",
            Self::Rest => "rest",
            Self::SetDone => "set-done",
            Self::Still => "still",
            Self::Stopped => "stopped",
        }
    }

    /// Whether it lasts as long as its act, as long as it is the built-in one.
    const fn is_breath(self) -> bool {
        matches!(self, Self::Exhale | Self::Inhale)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clip {
    Tone(Tone),
    /// A spoken word of the display.
    Word(Word),
}

/// How long a sound lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// As long as its act.
    Act,
    /// In frames; never zero.
    Frames(u64),
}

/// All sounds. Clones share their samples.
#[derive(Clone, Debug)]
pub struct Bank {
    /// A person's own, the words, and the tones that were asked for.
    clips: BTreeMap<Clip, Samples>,
    /// Breaths by their length in frames.
    breaths: BTreeMap<(Tone, u64), Samples>,
}

/// A breath on its own, to be tried.
const SAMPLE_BREATH: u64 = frames(Duration::from_secs(3));

impl Bank {
    /// The built-in tones; no words.
    pub const fn built_in() -> Self {
        Self { clips: BTreeMap::new(), breaths: BTreeMap::new() }
    }

    /// Puts a sound in the place of the one there is, or beside them. Empty samples change nothing.
    pub fn put(&mut self, clip: Clip, samples: Samples) {
        if !samples.is_empty() {
            self.clips.insert(clip, samples);
        }
    }

    /// How long a sound lasts; `None` for a word that is not spoken.
    pub fn length(&self, clip: Clip) -> Option<Length> {
        let frames = |samples| u64::try_from(samples).ok().map(Length::Frames);
        match (self.clips.get(&clip), clip) {
            (Some(samples), _) => frames(samples.len()),
            (None, Clip::Tone(tone)) if tone.is_breath() => Some(Length::Act),
            (None, Clip::Tone(tone)) => frames(synth::length(tone)),
            (None, Clip::Word(_)) => None,
        }
    }

    /// The samples of a sound, for an act of `length` frames; without a length as an example of it.
    ///
    /// What is asked for the first time is made here, in some milliseconds: not for each block of samples.
    pub fn samples(&mut self, clip: Clip, length: Option<u64>) -> Option<Samples> {
        match (self.clips.get(&clip), clip) {
            (Some(samples), _) => Some(Arc::clone(samples)),
            (None, Clip::Word(_)) => None,
            (None, Clip::Tone(tone)) if tone.is_breath() => {
                let length = length.unwrap_or(SAMPLE_BREATH);
                let made = self.breaths.entry((tone, length));
                Some(Arc::clone(made.or_insert_with(|| synth::breath(tone, length))))
            }
            (None, Clip::Tone(tone)) => {
                let made = self.clips.entry(clip).or_insert_with(|| synth::tone(tone));
                Some(Arc::clone(made))
            }
        }
    }
}
