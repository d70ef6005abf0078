//! Timers put on a program, and why they may not go with it.
//!
//! [`Program::with`] is one of the two ways to a `Program`: what it gives keeps every bound and relation of a file.

use std::time::Duration;

use super::{Figure, Timers};
use crate::{
    program::{
        Block, Program,
        bounds::{self, Relation},
    },
    source::{Amount, list_and},
    words::{Words, quote, shorten},
};

/// Why timers do not go with a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A figure outside its bounds, which are both allowed themselves.
    OutOfRange {
        figure: Figure,
        given: Amount,
        low: Amount,
        high: Amount,
    },
    /// The program has no such act. `program` is its id.
    NotHere {
        figure: Figure,
        program: String,
    },
    /// With these figures the rest after a contraction would be `rest`, and it wants to be `least`.
    RestTooShort {
        hold: Duration,
        rest: Duration,
        least: Duration,
    },
    TooLong {
        length: Duration,
    },
    /// The program is made of others; the figure is set there.
    MadeOfOthers {
        figure: Figure,
        program: String,
        parts: Vec<String>,
    },
}

impl Program {
    /// The programs that blocks of this one were taken from by `use`, each once.
    pub fn parts(&self) -> Vec<&str> {
        let mut parts: Vec<&str> = Vec::new();
        for part in self.blocks.iter().filter_map(|block| block.from.as_deref()) {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts
    }

    /// Whether the program has something that the figure sets.
    pub fn takes(&self, figure: Figure) -> bool {
        match figure {
            _ if figure == Figure::LeadIn => true,
            _ if !self.parts().is_empty() => false,
            Figure::Act(act) => self.has(act),
            Figure::LeadIn | Figure::Reps | Figure::SetRest | Figure::Sets => true,
        }
    }

    /// This program with other figures. All that is wrong with them comes at once; the lead-in is checked too, though
    /// it is no part of a program.
    ///
    /// 1. Each figure is within its bounds, and the program has such an act.
    /// 2. A program made of others takes only a lead-in.
    /// 3. The rest after each contraction is long enough.
    /// 4. The whole takes an hour at most.
    pub fn with(&self, timers: &Timers) -> Result<Self, Vec<Refusal>> {
        let refusals: Vec<_> = Figure::ALL
            .into_iter()
            .filter_map(|figure| self.refusal(figure, timers.get(figure)?))
            .collect();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        if !self.parts().is_empty() {
            return Ok(self.clone());
        }
        Self {
            blocks: self.blocks.iter().map(|block| timers.apply(block)).collect(),
            ..self.clone()
        }
        .kept()
    }

    /// This program, made of others, with the figures that are set for each of those: `of` is asked for the timers of an
    /// id. Its own blocks keep their figures. Refusals are those of [`with`](Self::with).
    pub fn with_parts(&self, of: impl Fn(&str) -> Timers) -> Result<Self, Vec<Refusal>> {
        let mut changed = self.clone();
        let mut refusals = Vec::new();
        for part in self.parts() {
            let own = |block: &Block| block.from.as_deref() == Some(part);
            let alone = self.blocks.iter().filter(|block| own(block));
            let alone = alone.map(|block| Block { from: None, ..block.clone() }).collect();
            match (Self { id: part.to_owned(), blocks: alone, ..self.clone() }).with(&of(part)) {
                Ok(program) => {
                    let places = changed.blocks.iter_mut().filter(|block| own(block));
                    for (place, block) in places.zip(program.blocks) {
                        *place = Block { from: place.from.take(), ..block };
                    }
                }
                Err(more) => refusals.extend(more),
            }
        }
        if refusals.is_empty() { changed.kept() } else { Err(refusals) }
    }

    /// This program, if it keeps the relations of its blocks and its length.
    pub(super) fn kept(self) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        for relation in self.blocks.iter().flat_map(|block| bounds::relations(&block.steps)) {
            if let Relation::RestTooShort { hold, rest, least, .. } = relation {
                let refusal = Refusal::RestTooShort { hold, rest, least };
                if !refusals.contains(&refusal) {
                    refusals.push(refusal);
                }
            }
        }
        if !bounds::fits(&self.blocks) {
            refusals.push(Refusal::TooLong { length: self.length() });
        }
        if refusals.is_empty() { Ok(self) } else { Err(refusals) }
    }

    fn refusal(&self, figure: Figure, given: Amount) -> Option<Refusal> {
        let program = || self.id.clone();
        let parts = self.parts();
        if figure != Figure::LeadIn && !parts.is_empty() {
            let parts = parts.into_iter().map(str::to_owned).collect();
            return Some(Refusal::MadeOfOthers { figure, program: program(), parts });
        }
        if !self.takes(figure) {
            return Some(Refusal::NotHere { figure, program: program() });
        }
        let (low, high) = figure.range(self.breathes());
        (given < low || given > high).then_some(Refusal::OutOfRange { figure, given, low, high })
    }
}

impl Refusal {
    /// One sentence that says what is wrong and what to set instead.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::OutOfRange { figure, given, low, high } => words.fault_timer_range(
                figure.name(),
                given.show(words),
                Amount::range(*low, *high, words),
            ),
            Self::NotHere { figure, program } => words.fault_timer_not_here(program, figure.name()),
            Self::RestTooShort { hold, rest, least } => words.fault_timer_rest_short(
                words.seconds(*hold),
                words.seconds(*rest),
                words.seconds(*least),
            ),
            Self::TooLong { length } => {
                words.fault_timer_too_long(words.clock(*length), bounds::PROGRAM.as_secs() / 60)
            }
            Self::MadeOfOthers { figure, program, parts } => {
                let parts = shorten(&quote(&list_and(words, parts)), 100);
                words.fault_timer_parts(program, figure.name(), &parts)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        program::{Act, Kind, Step},
        words::{Lang, Text},
    };

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn light() -> Program {
        let step = |act, seconds| Step { act, length: s(seconds), say: None };
        Program {
            id: "light".to_owned(),
            kind: Kind::Contraction,
            title: Text::default(),
            about: Text::default(),
            source: String::new(),
            per_day: Some(1),
            per_day_max: Some(3),
            blocks: vec![Block {
                from: None,
                effort: None,
                sets: 3,
                reps: 8,
                set_rest: s(60),
                steps: vec![step(Act::Contract, 3), step(Act::Release, 6)],
            }],
        }
    }

    fn combined() -> Program {
        let mut program = light();
        let own = program.blocks.clone();
        program.id = "combined".to_owned();
        for id in ["endurance", "quick"] {
            program.blocks.push(Block { from: Some(id.to_owned()), ..own[0].clone() });
        }
        program
    }

    #[test]
    fn figures_replace_those_of_every_step() {
        let timers = Timers {
            contract: Some(s(2)),
            release: Some(Duration::from_millis(4_500)),
            reps: Some(6),
            sets: Some(2),
            set_rest: Some(s(45)),
            lead_in: Some(s(5)),
            ..Timers::default()
        };
        let changed = light().with(&timers).unwrap();
        assert_eq!(changed.length(), Duration::from_millis(6_500) * 12 + s(45));
        assert_eq!(light().with(&Timers::default()).unwrap(), light());
    }

    #[test]
    fn all_refusals_come_at_once() {
        let timers = Timers {
            contract: Some(s(16)),
            inhale: Some(s(4)),
            reps: Some(0),
            ..Timers::default()
        };
        let refusals = light().with(&timers).unwrap_err();
        let (low, high) = Figure::Act(Act::Contract).range(false);
        assert_eq!(
            refusals,
            [
                Refusal::OutOfRange {
                    figure: Figure::Act(Act::Contract),
                    given: Amount::Time(s(16)),
                    low,
                    high
                },
                Refusal::NotHere { figure: Figure::Act(Act::Inhale), program: "light".to_owned() },
                Refusal::OutOfRange {
                    figure: Figure::Reps,
                    given: Amount::Count(0),
                    low: Amount::Count(1),
                    high: Amount::Count(15)
                },
            ]
        );
    }

    #[test]
    fn every_bound_is_allowed_and_the_next_is_not() {
        for (timers, allowed) in [
            (Timers { contract: Some(s(1)), ..Timers::default() }, true),
            (Timers { contract: Some(Duration::from_millis(900)), ..Timers::default() }, false),
            (Timers { contract: Some(s(15)), release: Some(s(10)), ..Timers::default() }, true),
            (Timers { contract: Some(s(16)), release: Some(s(16)), ..Timers::default() }, false),
            (Timers { release: Some(s(60)), ..Timers::default() }, true),
            (Timers { release: Some(s(61)), ..Timers::default() }, false),
            (Timers { set_rest: Some(s(180)), ..Timers::default() }, true),
            (Timers { set_rest: Some(s(181)), ..Timers::default() }, false),
            (Timers { lead_in: Some(s(30)), ..Timers::default() }, true),
            (Timers { lead_in: Some(s(31)), ..Timers::default() }, false),
            (Timers { sets: Some(5), ..Timers::default() }, true),
            (Timers { sets: Some(6), ..Timers::default() }, false),
            (Timers { reps: Some(15), ..Timers::default() }, true),
            (Timers { reps: Some(16), ..Timers::default() }, false),
        ] {
            assert_eq!(light().with(&timers).is_ok(), allowed, "{timers:?}");
        }
    }

    #[test]
    fn a_long_hold_asks_for_a_long_release() {
        let timers = Timers { contract: Some(s(8)), release: Some(s(3)), ..Timers::default() };
        let refusals = light().with(&timers).unwrap_err();
        assert_eq!(refusals, [Refusal::RestTooShort { hold: s(8), rest: s(3), least: s(8) }]);
        let words = Words::load(Lang::En).unwrap();
        assert!(refusals[0].message(&words).contains("set `release` to 8 or more"));
        let timers = Timers { release: Some(s(1)), contract: Some(s(1)), ..Timers::default() };
        assert_eq!(
            light().with(&timers),
            Err(vec![Refusal::RestTooShort { hold: s(1), rest: s(1), least: s(2) }])
        );
    }

    #[test]
    fn a_program_stays_within_an_hour() {
        let timers =
            Timers { release: Some(s(60)), reps: Some(15), sets: Some(5), ..Timers::default() };
        let length = s(63) * 75 + s(60) * 4;
        assert_eq!(light().with(&timers), Err(vec![Refusal::TooLong { length }]));
    }

    #[test]
    fn a_program_of_others_takes_a_lead_in_only() {
        assert!(combined().with(&Timers { lead_in: Some(s(9)), ..Timers::default() }).is_ok());
        let refusals = combined().with(&Timers { sets: Some(2), ..Timers::default() }).unwrap_err();
        let parts = vec!["endurance".to_owned(), "quick".to_owned()];
        let refusal =
            Refusal::MadeOfOthers { figure: Figure::Sets, program: "combined".to_owned(), parts };
        assert_eq!(refusals, [refusal]);
        let said = refusals[0].message(&Words::load(Lang::Nl).unwrap());
        assert!(said.contains("endurance en quick"), "{said}");
    }

    #[test]
    fn the_timers_of_the_parts_reach_a_program_of_others() {
        let of = |id: &str| Timers { sets: (id == "quick").then_some(2), ..Timers::default() };
        let sets: Vec<_> =
            combined().with_parts(of).unwrap().blocks.iter().map(|b| b.sets).collect();
        assert_eq!(sets, [3, 3, 2]);
        for contract in [9, 99] {
            let bad = |_: &str| Timers { contract: Some(s(contract)), ..Timers::default() };
            assert_eq!(combined().with_parts(bad).unwrap_err().len(), 2);
        }
    }
}
