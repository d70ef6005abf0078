//! The sessions that were read so far, newest first, and which of them is chosen.

use uuid::Uuid;

use crate::{
    history::{Place, Rest, Slice},
    session::record::Record,
};

/// As many before the last one it is time to read on.
const AHEAD: usize = 8;

#[derive(Debug, Default)]
pub(super) struct List {
    sessions: Vec<Record>,
    rest: Rest,
    selected: usize,
}

impl List {
    pub(super) fn sessions(&self) -> &[Record] {
        &self.sessions
    }

    pub(super) const fn selected(&self) -> usize {
        self.selected
    }

    pub(super) fn chosen(&self) -> Option<&Record> {
        self.sessions.get(self.selected)
    }

    pub(super) fn chosen_mut(&mut self) -> Option<&mut Record> {
        self.sessions.get_mut(self.selected)
    }

    pub(super) fn find_mut(&mut self, session: Uuid) -> Option<&mut Record> {
        self.sessions.iter_mut().find(|record| record.id == session)
    }

    /// Stays where it is when there is no such session.
    pub(super) fn select(&mut self, index: usize) -> bool {
        let is_there = index < self.sessions.len();
        if is_there {
            self.selected = index;
        }
        is_there
    }

    pub(super) fn go_up(&mut self) {
        self.selected = self.selected.saturating_sub(1);
    }

    pub(super) fn go_down(&mut self) {
        self.select(self.selected + 1);
    }

    /// Whether the end of what was read comes near, and there is more.
    pub(super) fn is_near_end(&self) -> bool {
        self.has_more() && self.selected + AHEAD >= self.sessions.len()
    }

    pub(super) fn has_more(&self) -> bool {
        self.rest == Rest::More
    }

    /// Where to read on from; `None` when there is nothing more.
    pub(super) fn end(&self) -> Option<Place> {
        self.sessions.last().filter(|_| self.has_more()).map(Place::of)
    }

    /// Takes the sessions behind a place: they belong there only if it is still the end.
    pub(super) fn take(&mut self, behind: Option<Place>, slice: Slice) {
        match behind {
            None => *self = Self { sessions: slice.sessions, rest: slice.rest, selected: 0 },
            Some(_) if behind == self.end() => {
                self.sessions.extend(slice.sessions);
                self.rest = slice.rest;
            }
            Some(_) => {}
        }
    }

    pub(super) fn remove_chosen(&mut self) -> Option<Record> {
        let is_there = self.selected < self.sessions.len();
        let record = is_there.then(|| self.sessions.remove(self.selected));
        self.selected = self.selected.min(self.sessions.len().saturating_sub(1));
        record
    }

    /// Puts a session where it belongs by its start, and chooses it.
    pub(super) fn put_back(&mut self, record: Record) {
        let place = Place::of(&record);
        self.selected = self.sessions.partition_point(|other| Place::of(other) > place);
        self.sessions.insert(self.selected, record);
    }
}
