//! The figures of a program as they stand on the screen, and those that are kept.
//!
//! They always go with each other and with the program: a figure that does not is not taken, and why is told until the next
//! one is. The program's own figure is no figure set: it follows when the program changes.

use std::time::Duration;

use super::figure::{Turn, say, turned};
use crate::{
    program::{
        Program,
        timers::{Figure, LEAD_IN, Refusal, Timers},
    },
    source::Amount,
    words::Words,
};

#[derive(Debug)]
pub(super) struct Draft {
    /// With its own figures.
    own: Program,
    kept: Timers,
    timers: Timers,
    refused: Option<Refused>,
}

#[derive(Debug, PartialEq, Eq)]
enum Refused {
    Figure(Vec<Refusal>),
    /// What was typed is no figure.
    Unreadable(Figure),
}

impl Draft {
    pub(super) const fn new(kept: Timers, own: Program) -> Self {
        Self { own, kept, timers: kept, refused: None }
    }

    /// The program with its own figures.
    pub(super) const fn own(&self) -> &Program {
        &self.own
    }

    /// The program with the figures as they stand.
    pub(super) fn timed(&self) -> Program {
        self.with(&self.timers)
    }

    pub(super) fn lead_in(&self) -> Duration {
        self.timers.lead_in.unwrap_or(LEAD_IN)
    }

    pub(super) fn amount(&self, figure: Figure) -> Option<Amount> {
        self.timers.get(figure).or_else(|| figure.of(&self.own))
    }

    /// What a figure may be.
    pub(super) fn range(&self, figure: Figure, words: &Words) -> String {
        let (low, high) = figure.range(self.own.breathes());
        Amount::range(low, high, words)
    }

    /// Whether nothing was changed since the figures were kept.
    pub(super) fn is_kept(&self) -> bool {
        self.timers == self.kept
    }

    /// Whether more is asked of the body than with the program's own figures, and than with those that are kept.
    pub(super) fn asks_more(&self) -> bool {
        let timed = self.timed();
        [&self.own, &self.with(&self.kept)].iter().all(|known| !timed.more_than(known).is_empty())
    }

    /// Takes the figures as kept, and hands them out.
    pub(super) fn keep(&mut self) -> Timers {
        self.kept = self.timers;
        self.timers
    }

    /// Back to the program's own figures.
    pub(super) fn clear(&mut self) {
        self.timers = Timers::default();
        self.refused = None;
    }

    pub(super) fn turn(&mut self, figure: Figure, turn: Turn) {
        if let Some(amount) = self.amount(figure) {
            self.set(figure, turned(amount, turn));
        }
    }

    /// Reads a figure that was typed. Says whether it was taken.
    pub(super) fn read(&mut self, figure: Figure, text: &str) -> bool {
        match figure.parse(text) {
            Some(amount) => self.set(figure, amount),
            None => self.refused = Some(Refused::Unreadable(figure)),
        }
        self.refused.is_none()
    }

    pub(super) fn forget_refusal(&mut self) {
        self.refused = None;
    }

    /// Why the last figure was not taken.
    pub(super) fn say_refusal(&self, words: &Words) -> Vec<String> {
        match &self.refused {
            None => Vec::new(),
            Some(Refused::Unreadable(figure)) => {
                vec![words.timers_unreadable(self.range(*figure, words))]
            }
            Some(Refused::Figure(refusals)) => {
                refusals.iter().map(|refusal| say(refusal, words)).collect()
            }
        }
    }

    fn set(&mut self, figure: Figure, amount: Amount) {
        let amount = (figure.of(&self.own) != Some(amount)).then_some(amount);
        let timers = self.timers.with(figure, amount);
        match self.own.with(&timers) {
            Ok(_) => (self.timers, self.refused) = (timers, None),
            Err(refusals) => self.refused = Some(Refused::Figure(refusals)),
        }
    }

    /// Figures that do not go with the program, as kept ones may, leave it as it is.
    fn with(&self, timers: &Timers) -> Program {
        self.own.with(timers).unwrap_or_else(|_| self.own.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{Act, library::Library};

    const CONTRACT: Figure = Figure::Act(Act::Contract);

    fn draft(contract: Option<u64>) -> Draft {
        let own = Library::open(None).get("light").unwrap().clone();
        let kept = Timers { contract: contract.map(Duration::from_secs), ..Timers::default() };
        Draft::new(kept, own)
    }

    #[test]
    fn a_figure_that_does_not_go_with_the_others_changes_nothing() {
        let mut draft = draft(None);
        assert!(draft.read(CONTRACT, "4"));
        let taken = draft.amount(CONTRACT);
        // Letting go takes 6 seconds.
        assert!(!draft.read(CONTRACT, "9") && !draft.read(CONTRACT, "long"));
        assert_eq!(
            (draft.amount(CONTRACT), &draft.refused),
            (taken, &Some(Refused::Unreadable(CONTRACT)))
        );
        assert!(draft.read(CONTRACT, "5") && draft.refused.is_none());
    }

    #[test]
    fn the_programs_own_figure_is_no_figure_set() {
        let mut draft = draft(Some(2));
        draft.turn(CONTRACT, Turn::Up);
        assert_eq!(draft.keep(), Timers::default());
        assert!(draft.is_kept());
    }

    #[test]
    fn what_was_kept_before_asks_no_more() {
        let mut draft = draft(Some(5));
        assert!(!draft.asks_more());
        draft.turn(CONTRACT, Turn::Up);
        assert!(draft.asks_more());
        draft.clear();
        draft.turn(CONTRACT, Turn::Up);
        assert!(!draft.asks_more(), "less than was kept");
    }
}
