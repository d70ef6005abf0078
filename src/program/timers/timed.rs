//! A program with the figures a person has set for it, and the lead-in before it.

use std::time::Duration;

use super::{LEAD_IN, Refusal, Timers};
use crate::program::Program;

/// A program as it is begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    pub program: Program,
    pub lead_in: Duration,
}

impl Program {
    /// Sets the figures of this program; `of` is asked for those that are kept for an id.
    ///
    /// 1. A program made of others has, in each part, the figures kept for that part.
    /// 2. Its own figures are those `given` this once, else those kept for it.
    ///
    /// Refusals are those of [`with`](Self::with).
    pub fn timed(&self, given: Timers, of: impl Fn(&str) -> Timers) -> Result<Timed, Vec<Refusal>> {
        let timers = given.or(of(&self.id));
        let program = self.with_parts(of)?.with(&timers)?;
        Ok(Timed { program, lead_in: timers.lead_in.unwrap_or(LEAD_IN) })
    }
}
