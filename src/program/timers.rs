//! The figures a person may set apart from the program: `[timers.light]` in the config, flags, the screen.
//!
//! They are held to the same bounds and relations as a file ([`bounds`]): a hold of 8 s on a release of 6 s is refused,
//! not repaired, and the refusal says which figure to set. All refusals come at once.

mod more;
mod refusal;
mod timed;

use std::time::Duration;

use super::{Act, Block, Program, bounds};
use crate::source::{Amount, Faults, Table};
pub use more::More;
pub use refusal::Refusal;
pub use timed::Timed;

/// The lead-in where nothing else is set.
pub const LEAD_IN: Duration = Duration::from_secs(5);

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

    /// What the program itself has for it: of several steps or blocks the first.
    pub fn of(self, program: &Program) -> Option<Amount> {
        let block = program.blocks.first()?;
        match self {
            Self::Act(act) => {
                let steps = program.blocks.iter().flat_map(|block| &block.steps);
                let step = steps.into_iter().find(|step| step.act == act)?;
                Some(Amount::Time(step.length))
            }
            Self::LeadIn => Some(Amount::Time(LEAD_IN)),
            Self::Reps => Some(Amount::Count(block.reps.into())),
            Self::SetRest => Some(Amount::Time(block.set_rest)),
            Self::Sets => Some(Amount::Count(block.sets.into())),
        }
    }

    /// A figure as a person types it: a whole number for a count, whole or tenth seconds for a time (`3`, `3s`, `2,5`).
    /// Whether it is allowed is the program's to say.
    pub fn parse(self, text: &str) -> Option<Amount> {
        match self {
            Self::Reps | Self::Sets => {
                text.parse::<u8>().ok().map(|count| Amount::Count(count.into()))
            }
            Self::Act(_) | Self::LeadIn | Self::SetRest => parse_seconds(text).map(Amount::Time),
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

    /// These figures with another one for a name, or with the program's own for it. An amount of the other unit is no
    /// figure for it, and leaves the program's own.
    #[must_use]
    pub fn with(mut self, figure: Figure, amount: Option<Amount>) -> Self {
        let time = match amount {
            Some(Amount::Time(time)) => Some(time),
            _ => None,
        };
        let count = match amount {
            Some(Amount::Count(count)) => u8::try_from(count).ok(),
            _ => None,
        };
        match figure {
            Figure::Act(Act::Contract) => self.contract = time,
            Figure::Act(Act::Exhale) => self.exhale = time,
            Figure::Act(Act::Inhale) => self.inhale = time,
            Figure::Act(Act::Move) => self.r#move = time,
            Figure::Act(Act::Release) => self.release = time,
            Figure::Act(Act::Rest) => self.rest = time,
            Figure::Act(Act::Still) => self.still = time,
            Figure::LeadIn => self.lead_in = time,
            Figure::Reps => self.reps = count,
            Figure::SetRest => self.set_rest = time,
            Figure::Sets => self.sets = count,
        }
        self
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

/// Whole or tenth seconds: `3`, `3s`, `2.5s`, `2,5`.
fn parse_seconds(text: &str) -> Option<Duration> {
    let figure = text.strip_suffix('s').unwrap_or(text).trim_end();
    let (whole, tenth) = figure.split_once(['.', ',']).unwrap_or((figure, "0"));
    let is_figure = |part: &str, longest: usize| {
        (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_figure(whole, 5) || !is_figure(tenth, 1) {
        return None;
    }
    let tenths: u64 = whole.parse::<u64>().ok()? * 10 + tenth.parse::<u64>().ok()?;
    Some(Duration::from_millis(tenths * 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_whole_or_tenths() {
        for (text, millis) in [
            ("3", 3_000),
            ("3s", 3_000),
            ("2.5s", 2_500),
            ("2,5", 2_500),
            ("0", 0),
            ("60 s", 60_000),
        ] {
            assert_eq!(parse_seconds(text), Some(Duration::from_millis(millis)), "{text}");
        }
        for text in ["", "s", "-3", "3m", "2.55", "1e9", "999999", "٣", "3.", ".5", "NaN"] {
            assert_eq!(parse_seconds(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_is_set_and_taken_away_by_its_name() {
        for figure in Figure::ALL {
            let amount = figure.parse("7").unwrap();
            let timers = Timers::default().with(figure, Some(amount));
            assert_eq!(timers.get(figure), Some(amount), "{}", figure.name());
            let set = Figure::ALL.into_iter().filter(|other| timers.get(*other).is_some());
            assert_eq!(set.count(), 1, "{}", figure.name());
            assert_eq!(timers.with(figure, None), Timers::default());
        }
    }
}
