//! What is asked of the past, and what becomes of the answers.

use super::{Found, HEARD, History, Scale, graphs, list::List};
use crate::{
    history::{Dates, Filter, Query, calendar::YEAR},
    screen::{Effect, Flow},
};

impl History {
    /// Asks for all that is shown.
    pub(super) fn look(&mut self) -> Vec<Effect> {
        self.days = None;
        self.list = List::default();
        self.heard = HEARD;
        let filter = self.filter();
        let sessions = Query::Sessions { filter: filter.clone(), behind: None };
        vec![self.ask(Query::Days(filter)), self.ask(sessions)]
    }

    pub(super) fn ask(&mut self, query: Query) -> Effect {
        self.waiting.push(query.clone());
        Effect::LookBack(query)
    }

    /// Asks for the sessions behind those that are known, if there are more.
    pub(super) fn read_on(&mut self) -> Flow {
        let mut flow = Flow::default();
        if let Some(behind) = self.list.end() {
            let query = Query::Sessions { filter: self.filter(), behind: Some(behind) };
            if !self.waiting.contains(&query) {
                flow.effects.push(self.ask(query));
            }
        }
        flow
    }

    /// Takes an answer, if it is one to what is still asked.
    pub fn take(&mut self, query: &Query, found: Result<Found, String>) {
        self.waiting.retain(|waiting| waiting != query);
        let found = match found {
            Ok(found) => found,
            Err(fault) => {
                self.fault = Some(fault);
                return;
            }
        };
        self.fault = None;
        let filter = self.filter();
        match (query, found) {
            (Query::Days(asked), Found::Days(days)) => {
                if *asked == graphs::filter(self.today) {
                    self.graphs.days.clone_from(&days.tallies);
                }
                if *asked == filter {
                    self.days = Some(days);
                }
            }
            (Query::Sessions { filter: asked, behind }, Found::Sessions(slice))
                if *asked == filter =>
            {
                self.list.take(*behind, slice);
            }
            (Query::Complaints(asked), Found::Complaints(told))
                if *asked == graphs::dates(self.today) =>
            {
                self.graphs.told = told;
            }
            _ => {}
        }
    }

    /// Asks again what is on record, after something was kept.
    pub fn look_again(&mut self) -> Vec<Effect> {
        vec![self.ask(Query::Days(self.filter()))]
    }

    /// The sessions that are shown.
    pub(super) fn filter(&self) -> Filter {
        Filter { dates: self.dates(), program: self.choice.program.clone() }
    }

    pub(super) fn dates(&self) -> Dates {
        match self.choice.dates(self.today) {
            Some(dates) => dates,
            None if self.scale == Scale::Month => Dates::month(self.until),
            None => Dates::weeks_to(self.until, YEAR),
        }
    }
}
