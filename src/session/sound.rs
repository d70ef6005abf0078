//! What is to be heard of a session, as a value: whoever makes the sound needs nothing else, and nothing of the screen.
//!
//! It is handed out only when something changes. Between two changes the timeline goes on by itself, so a screen that lags
//! delays no sound.

use std::time::Duration;

use super::{record::Outcome, timeline::Timeline};
use crate::{clock::Mono, program::Act};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sound {
    /// The sound of an act on its own, to be listened to.
    Example(Act),
    /// Silence, at once: the session is paused.
    Hush,
    Loudness(Loudness),
    /// The session is over. Completed, its timeline is heard to the end; any other way it ends at once.
    Over(Outcome),
    /// The timeline goes on from a position, in place of what was heard before.
    Play(Box<Play>),
}

/// A timeline that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    /// The program's id, for a loudness or sounds of its own.
    pub program: String,
    pub timeline: Timeline,
    /// The position ...
    pub at: Duration,
    /// ... that was reached at this moment.
    pub since: Mono,
}

/// How loud. Muted it keeps its height, to come back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loudness {
    /// Of the full amplitude, 0 to 100.
    percent: u8,
    muted: bool,
}

impl Loudness {
    /// What one key changes, in percent.
    const STEP: u8 = 10;

    /// Anything above 100 is 100.
    pub const fn new(percent: u8) -> Self {
        Self { percent: if percent > 100 { 100 } else { percent }, muted: false }
    }

    #[must_use]
    pub const fn muted(self) -> Self {
        Self { muted: true, ..self }
    }

    pub const fn is_muted(self) -> bool {
        self.muted
    }

    /// What is heard, 0 to 100.
    pub const fn percent(self) -> u8 {
        if self.muted { 0 } else { self.percent }
    }

    /// A step up, which also ends being muted.
    #[must_use]
    pub const fn louder(self) -> Self {
        Self::new(self.percent.saturating_add(Self::STEP))
    }

    /// A step down, which also ends being muted.
    #[must_use]
    pub const fn softer(self) -> Self {
        Self::new(self.percent.saturating_sub(Self::STEP))
    }

    /// Muted if it was heard, heard if it was muted.
    #[must_use]
    pub const fn toggled(self) -> Self {
        Self { muted: !self.muted, ..self }
    }
}

impl Default for Loudness {
    fn default() -> Self {
        Self::new(70)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loudness_stays_within_its_range_and_muting_keeps_it() {
        let mut loudness = Loudness::default();
        for _ in 0..5 {
            loudness = loudness.louder();
        }
        assert_eq!(loudness.percent(), 100);
        for _ in 0..12 {
            loudness = loudness.softer();
        }
        assert_eq!(loudness.percent(), 0);
        let muted = Loudness::new(40).toggled();
        assert_eq!((muted.percent(), muted.toggled().percent()), (0, 40));
        assert_eq!(muted.louder().percent(), 50);
        assert_eq!(Loudness::new(255).percent(), 100);
    }
}
