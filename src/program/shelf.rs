//! The programs as a person has set them: whose they are, their own figures, and the timers put on those.
//!
//! Read as a slice it is the programs as they are begun, timers included. Whatever stands here keeps all bounds: timers that
//! do not go with their program are refused and change nothing.

use std::{collections::BTreeMap, ops::Deref, time::Duration};

use super::{
    Program,
    library::{Library, Origin},
    timers::{LEAD_IN, Refusal, Timers},
};

/// Whose a program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    BuiltIn,
    /// A file of the person's own.
    Own,
    /// A file of the person's own in the place of a built-in program.
    Replacing,
}

/// Timers that do not go with a program, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub program: Box<Program>,
    pub refusals: Vec<Refusal>,
}

#[derive(Clone, Debug, Default)]
pub struct Shelf {
    own: Vec<(Program, Option<Owner>)>,
    timers: BTreeMap<String, Timers>,
    /// `own` with the timers, in the same order.
    timed: Vec<Program>,
}

impl Shelf {
    /// All programs of a library, with the timers that are kept for them by id.
    pub fn new(library: &Library, timers: BTreeMap<String, Timers>) -> Result<Self, Misfit> {
        let owner = |program: &Program| {
            Some(match library.origin(&program.id)? {
                Origin::BuiltIn => Owner::BuiltIn,
                Origin::Own { replaces: false, .. } => Owner::Own,
                Origin::Own { replaces: true, .. } => Owner::Replacing,
            })
        };
        let own: Vec<_> = library.iter().map(|program| (program.clone(), owner(program))).collect();
        let timed = timed(&own, &timers)?;
        Ok(Self { own, timers, timed })
    }

    /// The program of an id with the figures of its file.
    pub fn own(&self, id: &str) -> Option<&Program> {
        self.own.iter().map(|(program, _)| program).find(|program| program.id == id)
    }

    pub fn owner(&self, id: &str) -> Option<Owner> {
        self.own.iter().find(|(program, _)| program.id == id)?.1
    }

    /// The timers that are kept for an id.
    pub fn timers(&self, id: &str) -> Timers {
        self.timers.get(id).copied().unwrap_or_default()
    }

    /// The programs that are made of this one, and so take its timers.
    pub fn made_of(&self, id: &str) -> impl Iterator<Item = &Program> {
        self.timed.iter().filter(move |program| program.parts().contains(&id))
    }

    pub fn lead_in(&self, id: &str) -> Duration {
        self.timers(id).lead_in.unwrap_or(LEAD_IN)
    }

    /// Puts other timers on a program; programs that are made of it follow.
    pub fn set(&mut self, id: &str, timers: Timers) -> Result<(), Misfit> {
        let mut all = self.timers.clone();
        all.insert(id.to_owned(), timers);
        self.timed = timed(&self.own, &all)?;
        self.timers = all;
        Ok(())
    }
}

impl Deref for Shelf {
    type Target = [Program];

    fn deref(&self) -> &[Program] {
        &self.timed
    }
}

impl<'s> IntoIterator for &'s Shelf {
    type Item = &'s Program;
    type IntoIter = std::slice::Iter<'s, Program>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn timed(
    own: &[(Program, Option<Owner>)],
    timers: &BTreeMap<String, Timers>,
) -> Result<Vec<Program>, Misfit> {
    let of = |id: &str| timers.get(id).copied().unwrap_or_default();
    let timed = |program: &Program| {
        let misfit = |refusals| Misfit { program: Box::new(program.clone()), refusals };
        program.timed(Timers::default(), of).map(|timed| timed.program).map_err(misfit)
    };
    own.iter().map(|(program, _)| timed(program)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn shelf() -> Shelf {
        Shelf::new(&Library::open(None), BTreeMap::new()).unwrap()
    }

    fn length(shelf: &Shelf, id: &str) -> Duration {
        shelf.iter().find(|program| program.id == id).unwrap().length()
    }

    #[test]
    fn timers_reach_the_program_and_what_is_made_of_it() {
        let mut shelf = shelf();
        let before = ["endurance", "combined", "light"].map(|id| length(&shelf, id));
        shelf.set("endurance", Timers { sets: Some(2), ..Timers::default() }).unwrap();
        let after = ["endurance", "combined", "light"].map(|id| length(&shelf, id));
        assert!(after[0] < before[0] && after[1] < before[1] && after[2] == before[2]);
        assert_eq!(shelf.own("endurance").unwrap().length(), before[0]);
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let mut shelf = shelf();
        let before = length(&shelf, "light");
        let long = Timers { contract: Some(s(9)), ..Timers::default() };
        assert_eq!(shelf.set("light", long).unwrap_err().refusals.len(), 1);
        assert_eq!((length(&shelf, "light"), shelf.timers("light")), (before, Timers::default()));
    }

    #[test]
    fn each_program_has_a_lead_in_of_its_own() {
        let mut shelf = shelf();
        shelf.set("light", Timers { lead_in: Some(s(0)), ..Timers::default() }).unwrap();
        assert_eq!((shelf.lead_in("light"), shelf.lead_in("quick")), (s(0), LEAD_IN));
        assert_eq!(shelf.owner("light"), Some(Owner::BuiltIn));
    }
}
