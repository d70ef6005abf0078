//! What a program with other figures asks of the body beyond its own, and the same program without that.
//!
//! Both are always the same program: each block and step is held against its own, so that the parts of a program made of
//! others count too.

use super::Figure;
use crate::{
    program::{Act, Block, Program},
    source::Amount,
};

/// A figure that asks more of the body than the program's own: longer or more often, or less time between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct More {
    pub figure: Figure,
    pub now: Amount,
    pub own: Amount,
}

impl Program {
    /// What asks more than `own`, this program with its own figures. Nothing where neither lifted nor moved is.
    pub fn more_than(&self, own: &Self) -> Vec<More> {
        let mut more = Vec::new();
        if !self.has(Act::Contract) && !self.has(Act::Move) {
            return more;
        }
        for (block, before) in self.blocks.iter().zip(&own.blocks) {
            for figure in Figure::ALL {
                let pairs = amounts(figure, block).into_iter().zip(amounts(figure, before));
                let heavier = pairs.filter(|(now, own)| is_heavier(figure, now, own));
                more.extend(heavier.map(|(now, own)| More { figure, now, own }));
            }
        }
        more.dedup();
        more
    }

    /// This program with the figures of `own` where its own ask more; what asks less stays. `own` itself where the two do not
    /// go together.
    #[must_use]
    pub fn no_more_than(&self, own: &Self) -> Self {
        if self.more_than(own).is_empty() {
            return self.clone();
        }
        let mut gentle = self.clone();
        for (block, before) in gentle.blocks.iter_mut().zip(&own.blocks) {
            for (step, own) in block.steps.iter_mut().zip(&before.steps) {
                step.length = gentler(Figure::Act(step.act), step.length, own.length);
            }
            if works(block) {
                block.reps = gentler(Figure::Reps, block.reps, before.reps);
                block.sets = gentler(Figure::Sets, block.sets, before.sets);
                if block.sets > 1 {
                    block.set_rest = gentler(Figure::SetRest, block.set_rest, before.set_rest);
                }
            }
        }
        gentle.kept().unwrap_or_else(|_| own.clone())
    }
}

/// What a block has for a figure, each time that counts.
fn amounts(figure: Figure, block: &Block) -> Vec<Amount> {
    match figure {
        Figure::Act(act) => {
            let steps = block.steps.iter().filter(|step| step.act == act);
            steps.map(|step| Amount::Time(step.length)).collect()
        }
        Figure::Reps if works(block) => vec![Amount::Count(block.reps.into())],
        // With one set there is nothing to rest between.
        Figure::SetRest if works(block) && block.sets > 1 => vec![Amount::Time(block.set_rest)],
        Figure::Sets if works(block) => vec![Amount::Count(block.sets.into())],
        Figure::LeadIn | Figure::Reps | Figure::SetRest | Figure::Sets => Vec::new(),
    }
}

/// Whether more of a block is more work: breath and rest may go on.
fn works(block: &Block) -> bool {
    block.has(Act::Contract) || block.has(Act::Move)
}

fn gentler<T: PartialOrd>(figure: Figure, now: T, own: T) -> T {
    if is_heavier(figure, &now, &own) { own } else { now }
}

fn is_heavier<T: PartialOrd>(figure: Figure, now: &T, own: &T) -> bool {
    match figure {
        Figure::Act(Act::Contract | Act::Move) | Figure::Reps | Figure::Sets => now > own,
        Figure::Act(Act::Release | Act::Rest) | Figure::SetRest => now < own,
        Figure::Act(Act::Exhale | Act::Inhale | Act::Still) | Figure::LeadIn => false,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::program::{library::Library, timers::Timers};

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn only_what_asks_more_is_taken_back() {
        let library = Library::open(None);
        let own = library.get("light").unwrap();
        let timers =
            Timers { contract: Some(s(5)), reps: Some(4), sets: Some(1), ..Timers::default() };
        let program = own.with(&timers).unwrap();
        let more = program.more_than(own);
        let figures: Vec<Figure> = more.iter().map(|more| more.figure).collect();
        assert_eq!(figures, [Figure::Act(Act::Contract)]);
        let less = Timers { contract: None, ..timers };
        assert_eq!(program.no_more_than(own), own.with(&less).unwrap());
    }

    #[test]
    fn less_time_between_is_more() {
        let library = Library::open(None);
        let own = library.get("light").unwrap();
        let timers = Timers { release: Some(s(4)), set_rest: Some(s(30)), ..Timers::default() };
        let program = own.with(&timers).unwrap();
        assert_eq!(program.more_than(own).len(), 2);
        assert_eq!(program.no_more_than(own), *own);
    }

    #[test]
    fn with_one_set_no_rest_between_sets_is_too_short() {
        let library = Library::open(None);
        let own = library.get("light").unwrap();
        let timers = Timers { sets: Some(1), set_rest: Some(s(30)), ..Timers::default() };
        let program = own.with(&timers).unwrap();
        assert_eq!(program.more_than(own).len(), 0);
        assert_eq!(program.no_more_than(own), program);
    }
}
