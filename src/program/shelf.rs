//! The programs as a person has set them: whose they are, their own figures, and the timers put on those.
//!
//! Read as a slice it is the programs as they are begun, timers included. Whatever stands here keeps all bounds. A program
//! whose timers cannot be used stands here with its own figures to be looked at, and is [withheld](Shelf::withheld): it is
//! not begun, for those may ask more than the person meant.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
    ops::Deref,
    time::Duration,
};

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
    /// Those that go with their program.
    timers: BTreeMap<String, Timers>,
    /// The ids of which timers were set that cannot be used, each with why; of what could not be read nothing more is known.
    unfit: BTreeMap<String, Vec<Refusal>>,
    /// `own` with the timers, in the same order.
    timed: Vec<Program>,
    /// The ids of those that are not begun, each with why.
    withheld: BTreeMap<String, Vec<Refusal>>,
}

impl Shelf {
    /// All programs of a library, with the timers that are kept for them by id. Of the ids in `unread` there are some that
    /// could not be read.
    pub fn new(
        library: &Library,
        mut timers: BTreeMap<String, Timers>,
        unread: BTreeSet<String>,
    ) -> Self {
        let owner = |program: &Program| {
            Some(match library.origin(&program.id)? {
                Origin::BuiltIn => Owner::BuiltIn,
                Origin::Own { replaces: false, .. } => Owner::Own,
                Origin::Own { replaces: true, .. } => Owner::Replacing,
            })
        };
        let own: Vec<_> = library.iter().map(|program| (program.clone(), owner(program))).collect();
        let mut unfit: BTreeMap<_, _> = unread.into_iter().map(|id| (id, Vec::new())).collect();
        for (program, _) in &own {
            let refused = timers.get(&program.id).and_then(|timers| program.with(timers).err());
            if let Some(refusals) = refused {
                timers.remove(&program.id);
                unfit.insert(program.id.clone(), refusals);
            }
        }
        let (timed, withheld) = timed(&own, &timers, &unfit);
        Self { own, timers, unfit, timed, withheld }
    }

    /// Why a program is not begun: what does not go with it, or nothing more than that its timers could not be read. `None`
    /// for one that may.
    pub fn withheld(&self, id: &str) -> Option<&[Refusal]> {
        self.withheld.get(id).map(Vec::as_slice)
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

    /// Puts other timers on a program; programs that are made of it follow. It is no longer withheld then.
    pub fn set(&mut self, id: &str, timers: Timers) -> Result<(), Misfit> {
        let (mut all, mut unfit) = (self.timers.clone(), self.unfit.clone());
        all.insert(id.to_owned(), timers);
        unfit.remove(id);
        let (timed, withheld) = timed(&self.own, &all, &unfit);
        let is_new = |found: &&Program| found.id == id || self.withheld(&found.id).is_none();
        for program in timed.iter().filter(is_new) {
            if let Some(refusals) = withheld.get(&program.id) {
                let (program, refusals) = (Box::new(program.clone()), refusals.clone());
                return Err(Misfit { program, refusals });
            }
        }
        *self = Self { own: std::mem::take(&mut self.own), timers: all, unfit, timed, withheld };
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

/// The programs with their timers, and those that are withheld, which have their own figures.
fn timed(
    own: &[(Program, Option<Owner>)],
    timers: &BTreeMap<String, Timers>,
    unfit: &BTreeMap<String, Vec<Refusal>>,
) -> (Vec<Program>, BTreeMap<String, Vec<Refusal>>) {
    let of = |id: &str| timers.get(id).copied().unwrap_or_default();
    let mut withheld = BTreeMap::new();
    let timed = |(program, _): &(Program, Option<Owner>)| {
        let taken = iter::once(program.id.as_str()).chain(program.parts());
        let unfit: Vec<_> = taken.filter_map(|id| unfit.get(id)).collect();
        let refusals = match program.timed(Timers::default(), of) {
            Ok(timed) if unfit.is_empty() => return timed.program,
            Ok(_) => unfit.into_iter().flatten().cloned().collect(),
            Err(refusals) => refusals,
        };
        withheld.insert(program.id.clone(), refusals);
        program.clone()
    };
    (own.iter().map(timed).collect(), withheld)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn shelf() -> Shelf {
        with(BTreeMap::new(), &[])
    }

    fn with(timers: BTreeMap<String, Timers>, unread: &[&str]) -> Shelf {
        let unread = unread.iter().map(|id| (*id).to_owned()).collect();
        Shelf::new(&Library::open(None), timers, unread)
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
    fn what_cannot_be_used_is_withheld_with_all_that_is_made_of_it() {
        let mut shelf = with(BTreeMap::new(), &["endurance"]);
        let is_withheld = |shelf: &Shelf, id| shelf.withheld(id).is_some();
        assert_eq!(shelf.withheld("endurance"), Some(&[][..]));
        assert!(is_withheld(&shelf, "combined") && !is_withheld(&shelf, "light"));
        shelf.set("light", Timers { sets: Some(1), ..Timers::default() }).unwrap();
        assert!(is_withheld(&shelf, "combined"), "other timers change nothing about it");
        shelf.set("endurance", Timers { sets: Some(2), ..Timers::default() }).unwrap();
        assert!(!is_withheld(&shelf, "endurance") && !is_withheld(&shelf, "combined"));
    }

    #[test]
    fn timers_that_do_not_fit_are_left_out_and_their_program_is_withheld() {
        let long = Timers { contract: Some(s(9)), ..Timers::default() };
        let gentle = Timers { sets: Some(1), ..Timers::default() };
        let timers = [("light", long), ("quick", gentle)].map(|(id, set)| (id.to_owned(), set));
        let mut shelf = with(timers.into(), &[]);
        assert_eq!(shelf.withheld("light").map(<[_]>::len), Some(1));
        assert_eq!((shelf.timers("light"), shelf.timers("quick")), (Timers::default(), gentle));
        assert_eq!(shelf.set("light", long).unwrap_err().refusals.len(), 1);
        assert!(shelf.withheld("light").is_some() && shelf.withheld("quick").is_none());
        shelf.set("light", gentle).unwrap();
        assert_eq!(shelf.withheld("light"), None);
    }

    #[test]
    fn each_program_has_a_lead_in_of_its_own() {
        let mut shelf = shelf();
        shelf.set("light", Timers { lead_in: Some(s(0)), ..Timers::default() }).unwrap();
        assert_eq!((shelf.lead_in("light"), shelf.lead_in("quick")), (s(0), LEAD_IN));
        assert_eq!(shelf.owner("light"), Some(Owner::BuiltIn));
    }
}
