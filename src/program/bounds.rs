//! The bounds of every figure, in one place for files, flags, config and screen.
//!
//! The figures are those of `spec/recovery.md` 3; those marked "ours" are not in it. Inside a block two relations hold:
//!
//! 1. **release**: after every contract comes a release, directly and in the same repetition.
//! 2. **rest**: from the end of a contract to the next one in the repetition, or to its end, is at least as long as the
//!    contract, counted up to 10 s, and at least 2 s. Everything but a contract counts as rest.

use std::{ops::RangeInclusive, time::Duration};

use super::{Act, Block, Step};

pub type Times = RangeInclusive<Duration>;
pub type Counts = RangeInclusive<u8>;

pub const BREATHS: Counts = 1..=60;
pub const REPS: Counts = 1..=15;
pub const SETS: Counts = 1..=5;
/// Sessions a day; ours.
pub const PER_DAY: Counts = 1..=10;
/// Percent; never a maximal squeeze. The upper bound is ours.
pub const EFFORT: Counts = 1..=60;
pub const LEAD_IN: Times = seconds(0, 30);
pub const SET_REST: Times = seconds(0, 180);
/// The most a whole program takes, without its lead-in; ours.
pub const PROGRAM: Duration = Duration::from_hours(1);
/// The most blocks of a program and steps of a block; ours.
pub const BLOCKS: usize = 50;
pub const STEPS: usize = 20;
/// Letters in an id; columns of the texts that are shown. Ours.
pub const ID: usize = 32;
pub const TITLE: usize = 40;
pub const SAY: usize = 76;
pub const ABOUT: usize = 400;
pub const SOURCE: usize = 400;

const REST_LEAST: Duration = Duration::from_secs(2);
/// A hold longer than this asks for no longer rest.
const REST_MOST: Duration = Duration::from_secs(10);

/// How long one step of an act may take.
pub const fn step(act: Act) -> Times {
    match act {
        Act::Contract => seconds(1, 15),
        Act::Exhale => seconds(2, 12),
        Act::Inhale => seconds(2, 8),
        Act::Release | Act::Rest => seconds(1, 60),
        // Ours.
        Act::Move | Act::Still => seconds(1, 1800),
    }
}

/// How often a repetition may come: more often when it is a breath.
pub const fn reps(breathes: bool) -> Counts {
    if breathes { BREATHS } else { REPS }
}

/// The rest that a hold asks for.
pub fn rest_after(hold: Duration) -> Duration {
    hold.clamp(REST_LEAST, REST_MOST)
}

/// Small letters, digits and hyphens, [`ID`] at most; begins with a letter or a digit.
pub fn is_id(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    id.len() <= ID && id.starts_with(plain) && id.chars().all(|c| plain(c) || c == '-')
}

/// A relation that a block does not keep. `step` is the place of the contract among the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    NoRelease { step: usize },
    RestTooShort { step: usize, hold: Duration, rest: Duration, least: Duration },
}

/// The relations that the steps of a repetition do not keep.
pub fn relations(steps: &[Step]) -> Vec<Relation> {
    let mut broken = Vec::new();
    for (at, contract) in steps.iter().enumerate().filter(|(_, step)| step.act == Act::Contract) {
        let after = steps.get(at + 1..).unwrap_or_default();
        if after.first().is_none_or(|step| step.act != Act::Release) {
            broken.push(Relation::NoRelease { step: at });
            continue;
        }
        let hold = contract.length;
        let rest =
            after.iter().take_while(|step| step.act != Act::Contract).map(|step| step.length).sum();
        let least = rest_after(hold);
        if rest < least {
            broken.push(Relation::RestTooShort { step: at, hold, rest, least });
        }
    }
    broken
}

/// Whether the time of all blocks is within [`PROGRAM`].
pub fn fits(blocks: &[Block]) -> bool {
    blocks.iter().map(Block::length).sum::<Duration>() <= PROGRAM
}

const fn seconds(low: u64, high: u64) -> Times {
    Duration::from_secs(low)..=Duration::from_secs(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step_of(act: Act, seconds: u64) -> Step {
        Step { act, length: Duration::from_secs(seconds), say: None }
    }

    #[test]
    fn rest_follows_the_hold_from_2_to_10_seconds() {
        for (hold, rest) in [(1, 2), (2, 2), (5, 5), (10, 10), (15, 10)] {
            assert_eq!(rest_after(Duration::from_secs(hold)), Duration::from_secs(rest));
        }
    }

    #[test]
    fn every_contract_wants_a_release_of_its_own() {
        use Act::{Contract, Exhale, Inhale, Release, Rest};
        let acts = |acts: &[(Act, u64)]| {
            relations(&acts.iter().map(|(act, s)| step_of(*act, *s)).collect::<Vec<_>>())
        };
        assert_eq!(acts(&[(Contract, 3), (Release, 6)]), []);
        assert_eq!(acts(&[(Contract, 5), (Release, 2), (Rest, 3)]), []);
        assert_eq!(acts(&[(Inhale, 3), (Contract, 5), (Release, 2), (Exhale, 3)]), []);
        assert_eq!(acts(&[(Contract, 3), (Rest, 6)]), [Relation::NoRelease { step: 0 }]);
        assert_eq!(acts(&[(Release, 6), (Contract, 3)]), [Relation::NoRelease { step: 1 }]);
        let [hold, rest] = [5, 4].map(Duration::from_secs);
        assert_eq!(
            acts(&[(Contract, 5), (Release, 4), (Contract, 1), (Release, 9)]),
            [Relation::RestTooShort { step: 0, hold, rest, least: hold }]
        );
    }

    #[test]
    fn an_id_is_plain_and_short() {
        for id in ["light", "2-light", "a", &"a".repeat(32)] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "-a", "Light", "a_b", "a b", "é", "../light", &"a".repeat(33)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
