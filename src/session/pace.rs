//! How high the pacer stands: the one figure that breathing and contracting share on the screen.
//!
//! It is a place, not a clock: it holds still while nothing is to be done, so that its moving always means "now".

use std::{f32::consts::PI, time::Duration};

use super::timeline::{Part, Segment};
use crate::program::{Act, Effort};

/// A contraction rises over a third of its length, but not longer than this.
const RISE: Duration = Duration::from_secs(1);
/// Letting go sinks over half of its length, but not longer than this.
const SINK: Duration = Duration::from_secs(3);
/// Where a contraction without a stated effort rises to, in percent.
const USUAL: Effort = Effort { low: 30, high: 40 };

/// The height of the pacer from 0 to 1, `spent` into a segment.
///
/// 1. In-breath: rises from bottom to top over its whole length; out-breath: falls the same way.
/// 2. Contraction: rises to the effort line, stays there. Never higher.
/// 3. Release: sinks from the line to the bottom, stays there.
/// 4. Movement and stillness: fills evenly with the time.
/// 5. Rests and the lead-in: at the bottom.
pub fn height(segment: &Segment, effort: Option<Effort>, spent: Duration) -> f32 {
    let over = |length: Duration| fraction(spent, length);
    match segment.part {
        Part::Act(Act::Inhale) => ease(over(segment.length)),
        Part::Act(Act::Exhale) => 1.0 - ease(over(segment.length)),
        Part::Act(Act::Contract) => line(effort) * ease(over(RISE.min(segment.length / 3))),
        Part::Act(Act::Release) => line(effort) * (1.0 - ease(over(SINK.min(segment.length / 2)))),
        Part::Act(Act::Move | Act::Still) => over(segment.length),
        Part::Act(Act::Rest) | Part::LeadIn | Part::SetRest => 0.0,
    }
}

/// The height of the effort line: the middle of the range, from 0 to 1.
pub fn line(effort: Option<Effort>) -> f32 {
    let Effort { low, high } = effort.unwrap_or(USUAL);
    (f32::from(low) + f32::from(high)) / 200.0
}

/// Slow at both ends, like a breath.
fn ease(part: f32) -> f32 {
    (1.0 - (part * PI).cos()) / 2.0
}

fn fraction(spent: Duration, length: Duration) -> f32 {
    if length.is_zero() {
        1.0
    } else {
        (spent.as_secs_f32() / length.as_secs_f32()).clamp(0.0, 1.0)
    }
}
