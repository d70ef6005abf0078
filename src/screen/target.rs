//! What can be pressed with the mouse on the last picture. The mouse is never needed: each target is a key or a row too.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

use crate::keys::Command;

/// What a press of the button means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Key(Command),
    /// A row of the page, counted from 0.
    Row(usize),
}

/// The targets of the last picture, with their places.
#[derive(Debug, Default)]
pub struct Targets(RefCell<Vec<(Rect, Target)>>);

impl Targets {
    /// Forgets the picture before.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    pub fn add(&self, place: Rect, target: Target) {
        self.0.borrow_mut().push((place, target));
    }

    pub fn at(&self, position: Position) -> Option<Target> {
        let targets = self.0.borrow();
        targets.iter().rfind(|(place, _)| place.contains(position)).map(|(_, target)| *target)
    }
}
