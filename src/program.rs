//! What an exercise is: a [`Program`] of blocks, sets, repetitions and steps.
//!
//! A `Program` that exists is runnable: [`parse`](parse::parse) and [`Program::with`] are the only ways to one, and both hold
//! every figure to the bounds of [`bounds`]. Programs made of others (`use = "endurance"`) are already unfolded.

pub mod bounds;
pub mod library;
pub mod parse;
pub mod shelf;
pub mod timers;

use std::time::Duration;

use crate::words::{Text, Words};

/// What a person does in one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    Contract,
    Exhale,
    Inhale,
    Move,
    Release,
    Rest,
    Still,
}

impl Act {
    pub const ALL: [Self; 7] = [
        Self::Contract,
        Self::Exhale,
        Self::Inhale,
        Self::Move,
        Self::Release,
        Self::Rest,
        Self::Still,
    ];

    /// The name in program files, timers, flags and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Exhale => "exhale",
            Self::Inhale => "inhale",
            Self::Move => "move",
            Self::Release => "release",
            Self::Rest => "rest",
            Self::Still => "still",
        }
    }

    /// What it is called in a sentence.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::Contract => words.act_contract(),
            Self::Exhale => words.act_exhale(),
            Self::Inhale => words.act_inhale(),
            Self::Move => words.act_move(),
            Self::Release => words.act_release(),
            Self::Rest => words.act_rest(),
            Self::Still => words.act_still(),
        }
    }
}

/// What a program trains; decides which questions and gates apply to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Breathing,
    Contraction,
    Massage,
    Movement,
    Relaxation,
}

impl Kind {
    pub const ALL: [Self; 5] =
        [Self::Breathing, Self::Contraction, Self::Massage, Self::Movement, Self::Relaxation];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Breathing => "breathing",
            Self::Contraction => "contraction",
            Self::Massage => "massage",
            Self::Movement => "movement",
            Self::Relaxation => "relaxation",
        }
    }
}

/// How strong a contraction is meant to be, in percent of the most one could; `low <= high <= 60`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    pub low: u8,
    pub high: u8,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Lower-case letters, digits and hyphens, 32 at most; names the file and the record.
    pub id: String,
    pub kind: Kind,
    pub title: Text,
    pub about: Text,
    /// Where the figures come from; free text.
    pub source: String,
    /// Sessions a day that are proposed.
    pub per_day: Option<u8>,
    /// Sessions a day that are never exceeded.
    pub per_day_max: Option<u8>,
    /// Never empty.
    pub blocks: Vec<Block>,
}

/// Sets of repetitions of the same steps. `sets`, `reps` and `steps` are never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The program this block was taken from by `use`, if it was.
    pub from: Option<String>,
    pub effort: Option<Effort>,
    pub sets: u8,
    pub reps: u8,
    /// Between two sets, not after the last.
    pub set_rest: Duration,
    pub steps: Vec<Step>,
}

/// One act of a repetition. After a contract comes a release, always.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub act: Act,
    pub length: Duration,
    /// A line to show under the cue instead of the usual technique lines.
    pub say: Option<Text>,
}

impl Block {
    /// The time of one repetition.
    pub fn rep_length(&self) -> Duration {
        self.steps.iter().map(|step| step.length).sum()
    }

    /// The time of all sets with the rests between them.
    pub fn length(&self) -> Duration {
        self.rep_length() * u32::from(self.reps) * u32::from(self.sets)
            + self.set_rest * u32::from(self.sets.saturating_sub(1))
    }

    pub fn has(&self, act: Act) -> bool {
        self.steps.iter().any(|step| step.act == act)
    }

    /// Whether its repetitions are breaths: where something is lifted in them too, they are contractions.
    pub fn breathes(&self) -> bool {
        breathes(&self.steps)
    }

    /// Whether there is nothing to do in it: its repetitions are not counted.
    pub fn is_rest(&self) -> bool {
        self.steps.iter().all(|step| step.act == Act::Rest)
    }
}

fn breathes(steps: &[Step]) -> bool {
    let has = |act| steps.iter().any(|step| step.act == act);
    has(Act::Inhale) && !has(Act::Contract)
}

impl Program {
    /// The time of a session without its lead-in.
    pub fn length(&self) -> Duration {
        self.blocks.iter().map(Block::length).sum()
    }

    pub fn has(&self, act: Act) -> bool {
        self.blocks.iter().any(|block| block.has(act))
    }

    /// Whether all its repetitions are breaths.
    pub fn breathes(&self) -> bool {
        self.blocks.iter().all(Block::breathes)
    }

    /// All repetitions of all sets of all blocks in which there is something to do.
    pub fn reps(&self) -> u32 {
        self.blocks
            .iter()
            .filter(|block| !block.is_rest())
            .map(|block| u32::from(block.reps) * u32::from(block.sets))
            .sum()
    }
}
