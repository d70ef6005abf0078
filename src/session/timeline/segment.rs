//! A stretch of the timeline with one purpose: what it is for, and how it counts in the record.
//!
//! Its place in time is the timeline's doing: a segment that was changed lies right only once all are laid out anew.

use std::time::Duration;

use crate::program::Act;

/// What a stretch of time is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Act(Act),
    LeadIn,
    SetRest,
}

impl Part {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Act(act) => act.name(),
            Self::LeadIn => "lead-in",
            Self::SetRest => "set-rest",
        }
    }
}

/// How a segment counts in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Outside the exercise: a lead-in, or the rest on coming back after a long pause.
    Aside,
    /// Ended early by the person; its time counts, its repetition does not.
    Cut,
    /// As planned.
    Full,
    /// Left unfinished and begun anew: neither its time nor its repetition counts.
    Void,
}

/// A stretch of time with one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    pub part: Part,
    /// From the start of the timeline, lead-in included.
    pub at: Duration,
    pub length: Duration,
    /// Counted from 1; 0 in the lead-in.
    pub block: u8,
    /// Counted from 1; in a set rest the set that is over; 0 in the lead-in.
    pub set: u8,
    pub sets: u8,
    /// Counted from 1; 0 outside a repetition.
    pub rep: u8,
    pub reps: u8,
    pub standing: Standing,
    /// Which step of the block, counted from 0.
    pub(super) step: usize,
    /// The time of its whole repetition, as planned; zero outside a repetition.
    pub(super) rep_length: Duration,
}

impl Segment {
    pub fn end(&self) -> Duration {
        self.at + self.length
    }

    /// Whether it is the first act of its repetition.
    pub const fn begins_rep(&self) -> bool {
        self.rep > 0 && self.step == 0
    }

    /// Whether its time is time of the exercise.
    pub(super) const fn counts(&self) -> bool {
        matches!(self.standing, Standing::Cut | Standing::Full)
    }

    pub(super) fn shares_set(&self, other: &Self) -> bool {
        self.set > 0 && self.set == other.set && self.block == other.block
    }

    pub(super) fn shares_rep(&self, other: &Self) -> bool {
        self.rep > 0 && self.rep == other.rep && self.shares_set(other)
    }

    pub(super) fn releases(&self) -> bool {
        self.part == Part::Act(Act::Release)
    }

    pub(super) fn lifts(&self) -> bool {
        self.part == Part::Act(Act::Contract)
    }

    /// Whether it only goes on with letting go in the repetition of another segment.
    pub(super) fn lets_go_of(&self, other: &Self) -> bool {
        let is_calm = matches!(self.part, Part::Act(Act::Exhale | Act::Release | Act::Rest));
        is_calm && self.shares_rep(other) && !self.begins_rep()
    }

    /// How much of the segment lies before `position`.
    pub(super) fn spent(&self, position: Duration) -> Duration {
        position.saturating_sub(self.at).min(self.length)
    }
}

/// What is outside the exercise; `None` without a length.
pub(super) fn aside(part: Part, length: Duration) -> Option<Segment> {
    (length > Duration::ZERO).then_some(Segment {
        part,
        at: Duration::ZERO,
        length,
        block: 0,
        set: 0,
        sets: 0,
        rep: 0,
        reps: 0,
        standing: Standing::Aside,
        step: 0,
        rep_length: Duration::ZERO,
    })
}
