//! The figures a person may set apart from the program: `[timers.light]` in the config, flags, the screen.
//!
//! They are held to the same bounds and relations as a file ([`bounds`]): a hold of 8 s on a release of 6 s is refused,
//! not repaired, and the refusal says which figure to set. All refusals come at once.

mod refusal;

use std::time::Duration;

use super::{Act, Block, bounds};
use crate::source::{Amount, Faults, Table};
pub use refusal::Refusal;

/// Figures that replace those of a program; `None` leaves the program's own.
///
/// A figure keyed by an act applies to every step of that act, so `release` means the letting go of each repetition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timers {
    pub contract: Option<Duration>,
    pub exhale: Option<Duration>,
    pub inhale: Option<Duration>,
    pub lead_in: Option<Duration>,
    pub r#move: Option<Duration>,
    pub release: Option<Duration>,
    pub reps: Option<u8>,
    pub rest: Option<Duration>,
    pub set_rest: Option<Duration>,
    pub sets: Option<u8>,
    pub still: Option<Duration>,
}

/// One figure of [`Timers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Act(Act),
    LeadIn,
    Reps,
    SetRest,
    Sets,
}

impl Figure {
    pub const ALL: [Self; 11] = [
        Self::Act(Act::Contract),
        Self::Act(Act::Release),
        Self::Act(Act::Rest),
        Self::Act(Act::Inhale),
        Self::Act(Act::Exhale),
        Self::Act(Act::Move),
        Self::Act(Act::Still),
        Self::Reps,
        Self::Sets,
        Self::SetRest,
        Self::LeadIn,
    ];

    /// The key in the config; as a flag with `-` for `_`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Act(act) => act.name(),
            Self::LeadIn => "lead_in",
            Self::Reps => "reps",
            Self::SetRest => "set_rest",
            Self::Sets => "sets",
        }
    }

    /// The least and the most, both allowed. A repetition that is a breath may come more often.
    pub fn range(self, breathes: bool) -> (Amount, Amount) {
        let times =
            |range: bounds::Times| (Amount::Time(*range.start()), Amount::Time(*range.end()));
        let counts = |range: bounds::Counts| {
            (Amount::Count((*range.start()).into()), Amount::Count((*range.end()).into()))
        };
        match self {
            Self::Act(act) => times(bounds::step(act)),
            Self::LeadIn => times(bounds::LEAD_IN),
            Self::Reps => counts(bounds::reps(breathes)),
            Self::SetRest => times(bounds::SET_REST),
            Self::Sets => counts(bounds::SETS),
        }
    }
}

impl Timers {
    /// The figure of one name.
    pub fn get(&self, figure: Figure) -> Option<Amount> {
        let time = |time: Option<Duration>| time.map(Amount::Time);
        let count = |count: Option<u8>| count.map(|count| Amount::Count(count.into()));
        match figure {
            Figure::Act(act) => time(self.act(act)),
            Figure::LeadIn => time(self.lead_in),
            Figure::Reps => count(self.reps),
            Figure::SetRest => time(self.set_rest),
            Figure::Sets => count(self.sets),
        }
    }

    /// The length set for every step of an act.
    pub const fn act(&self, act: Act) -> Option<Duration> {
        match act {
            Act::Contract => self.contract,
            Act::Exhale => self.exhale,
            Act::Inhale => self.inhale,
            Act::Move => self.r#move,
            Act::Release => self.release,
            Act::Rest => self.rest,
            Act::Still => self.still,
        }
    }

    /// These figures, and where they say nothing those of `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            contract: self.contract.or(other.contract),
            exhale: self.exhale.or(other.exhale),
            inhale: self.inhale.or(other.inhale),
            lead_in: self.lead_in.or(other.lead_in),
            r#move: self.r#move.or(other.r#move),
            release: self.release.or(other.release),
            reps: self.reps.or(other.reps),
            rest: self.rest.or(other.rest),
            set_rest: self.set_rest.or(other.set_rest),
            sets: self.sets.or(other.sets),
            still: self.still.or(other.still),
        }
    }

    /// Reads a table such as `[timers.light]`, each figure within its widest bounds; whether they go with the program is
    /// for [`Program::with`](super::Program::with) to say.
    pub fn read(mut table: Table<'_>, faults: &mut Faults) -> Self {
        let mut act =
            |act: Act| table.time(act.name(), &bounds::step(act), faults).map(|at| at.value);
        let mut timers = Self {
            contract: act(Act::Contract),
            exhale: act(Act::Exhale),
            inhale: act(Act::Inhale),
            r#move: act(Act::Move),
            release: act(Act::Release),
            rest: act(Act::Rest),
            still: act(Act::Still),
            ..Self::default()
        };
        timers.lead_in = table.time("lead_in", &bounds::LEAD_IN, faults).map(|at| at.value);
        timers.set_rest = table.time("set_rest", &bounds::SET_REST, faults).map(|at| at.value);
        timers.reps = table.whole("reps", &bounds::BREATHS, faults).map(|at| at.value);
        timers.sets = table.whole("sets", &bounds::SETS, faults).map(|at| at.value);
        table.finish(faults);
        timers
    }

    fn apply(&self, block: &Block) -> Block {
        let mut changed = block.clone();
        changed.reps = self.reps.unwrap_or(block.reps);
        changed.sets = self.sets.unwrap_or(block.sets);
        changed.set_rest = self.set_rest.unwrap_or(block.set_rest);
        for step in &mut changed.steps {
            step.length = self.act(step.act).unwrap_or(step.length);
        }
        changed
    }
}
