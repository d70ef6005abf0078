//! More or less time to let go, asked for while the session runs.
//!
//! Only what has not begun changes, so that no moment that was told already moves.

use std::time::Duration;

use super::{Segment, Timeline};
use crate::program::{Act, Block, Step, bounds};

/// How much letting go changes at a time.
const STEP: Duration = Duration::from_secs(1);

/// More or less time, asked for while the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Less,
    More,
}

impl Change {
    /// `None` below zero.
    fn of(self, length: Duration) -> Option<Duration> {
        match self {
            Self::Less => length.checked_sub(STEP),
            Self::More => Some(length + STEP),
        }
    }
}

impl Timeline {
    /// Gives the letting go of the repetitions to come a second more or less, and says how long it takes then. `None` when
    /// none is to come, or when it would leave its bounds.
    ///
    /// 1. The repetition at `position` keeps its figures; on the way back after a long pause it is one to come.
    /// 2. Only the block of the next letting go changes: what is right for a long hold is not for a quick one.
    pub(in crate::session) fn change_release(
        &mut self,
        position: Duration,
        change: Change,
    ) -> Option<Duration> {
        let here = self.segment_at(position).copied()?;
        let is_to_come =
            |other: &&Segment| other.at > here.at && other.releases() && !other.shares_rep(&here);
        let number = self.segments.iter().find(is_to_come)?.block;
        let index = usize::from(number).checked_sub(1)?;
        let mut blocks = self.blocks.clone();
        let block = blocks.get_mut(index)?;
        *block = changed(block, change)?;
        let length = block.steps.iter().find(|step| step.act == Act::Release)?.length;
        if !bounds::fits(&blocks) {
            return None;
        }
        self.blocks = blocks;
        let releases: Vec<Segment> = self
            .segments
            .iter()
            .filter(|other| other.block == number)
            .filter(is_to_come)
            .copied()
            .collect();
        for release in releases {
            let Some(now) = self.step(&release).map(|step| step.length) else { continue };
            let other = |length: Duration| (length + now).saturating_sub(release.length);
            self.planned = other(self.planned);
            for segment in self.segments.iter_mut().filter(|each| each.shares_rep(&release)) {
                segment.rep_length = other(segment.rep_length);
                if segment.at == release.at {
                    segment.length = now;
                }
            }
        }
        self.lay_out();
        Some(length)
    }
}

/// The block with other releases, if it keeps the bounds of a file.
fn changed(block: &Block, change: Change) -> Option<Block> {
    let range = bounds::step(Act::Release);
    let step = |step: &Step| {
        let length = if step.act == Act::Release { change.of(step.length)? } else { step.length };
        (step.act != Act::Release || range.contains(&length))
            .then(|| Step { length, ..step.clone() })
    };
    let steps = block.steps.iter().map(step).collect::<Option<Vec<Step>>>()?;
    bounds::relations(&steps).is_empty().then(|| Block { steps, ..block.clone() })
}
