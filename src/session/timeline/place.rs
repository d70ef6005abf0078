//! Where a session that was cut off goes on, later and in another process.
//!
//! The same as after a long pause ([`come_back`](Timeline::come_back)), but for one thing: a set that was ended early is over,
//! its last letting go included. Whoever comes back has let go meanwhile, and nothing of that set is asked for again.

use std::time::Duration;

use super::{Before, Done, Part, Segment, Standing, Timeline, aside};
use crate::{
    program::{Act, Block, Program},
    session::record::Place,
};

impl Timeline {
    /// Where a session that is cut off at a position goes on.
    ///
    /// 1. A breath, a contraction and a letting go are begun anew with their repetition, or after an act that was cut short.
    /// 2. Of a rest that a repetition ends with, and in a block of movement or stretching, what is left of it.
    /// 3. On the way back in, with what it leads to.
    pub fn place_at(&self, position: Duration) -> Place {
        let index = self.index_at(position);
        let leads_to = self
            .segments
            .iter()
            .skip(index)
            .find(|other| other.standing != Standing::Aside && other.end() > position);
        let Some(here) = leads_to else { return self.end_place(self.end()) };
        if self.is_ended(here) {
            let is_later = |other: &&Segment| {
                other.at > here.at && (other.rep == 0 || !other.shares_set(here))
            };
            return self.segments.iter().find(is_later).map_or_else(
                || self.end_place(here.at),
                // The letting go is not known to have been done.
                |next| self.place(next, Duration::ZERO, here.at),
            );
        }
        let spent = here.spent(position);
        match self.first_again(here) {
            Some(step) => {
                let first = self.first_of_whole(here, step);
                self.place(first, Duration::ZERO, first.at)
            }
            None => self.going_on(here, spent, position),
        }
    }

    /// The first of the acts from `step` on that are begun anew without one missing among them: one that was cut short in
    /// its first instant was not wanted.
    fn first_of_whole<'s>(&'s self, here: &'s Segment, step: usize) -> &'s Segment {
        let is_anew = |other: &&Segment| {
            other.shares_rep(here) && other.step >= step && other.standing == Standing::Full
        };
        let mut first = here;
        let mut next = None;
        for act in self.segments.iter().filter(is_anew) {
            if next != Some(act.step) {
                first = act;
            }
            next = Some(act.step + 1);
        }
        first
    }

    /// What is left of a segment; as a part of its repetition, when all before it in that was done.
    fn going_on(&self, here: &Segment, spent: Duration, position: Duration) -> Place {
        let left = here.length.saturating_sub(spent);
        let own = self.length_of(here).saturating_sub(left);
        let steps = self.block(here).map_or(&[][..], |block| &block.steps);
        let planned: Duration = steps.iter().take(here.step).map(|step| step.length).sum();
        let is_whole = |other: &&Segment| {
            other.shares_rep(here) && other.at < here.at && other.standing == Standing::Full
        };
        let earlier = self.segments.iter().filter(is_whole).map(|other| other.length);
        if here.rep > 0 && earlier.sum::<Duration>() + spent == planned + own {
            self.place(&Segment { step: 0, ..*here }, planned + own, position)
        } else {
            self.place(here, own, position)
        }
    }

    /// The program from a place on, after a lead-in, and after a rest when a contraction comes soon; `None` when nothing of
    /// it is left. `reps` is what was done before.
    pub(in crate::session) fn taken_up(
        program: &Program,
        place: Place,
        reps: u32,
        lead_in: Duration,
        rest: Duration,
    ) -> Option<Self> {
        let mut timeline = Self::new(program, Duration::ZERO);
        let mut skipped = place.spent;
        let mut coming = Vec::new();
        for segment in &timeline.segments {
            if timeline.number(segment) >= place.index {
                let skip = skipped.min(segment.length);
                skipped -= skip;
                coming.push(Segment { length: segment.length.saturating_sub(skip), ..*segment });
            }
        }
        coming.retain(|segment| segment.length > Duration::ZERO);
        let first = *coming.first()?;
        let lifts = coming.iter().any(|other| other.shares_rep(&first) && other.lifts());
        let calm = coming.iter().take_while(|other| !other.lifts()).map(|other| other.length).sum();
        let is_soon = coming.iter().any(Segment::lifts) && rest > calm;
        timeline.segments = aside(Part::LeadIn, lead_in)
            .into_iter()
            .chain(aside(Part::Act(Act::Rest), rest).filter(|_| lifts || is_soon))
            .chain(coming)
            .collect();
        let rep = if first.rep > 0 { place.spent } else { Duration::ZERO };
        timeline.before = Before { done: Done { active: place.active, reps }, rep };
        timeline.lay_out();
        Some(timeline)
    }

    fn place(&self, segment: &Segment, spent: Duration, from: Duration) -> Place {
        Place { index: self.number(segment), spent, active: self.done_at(from).active }
    }

    /// Behind everything.
    fn end_place(&self, from: Duration) -> Place {
        let index = self.blocks.iter().map(count).fold(0, u32::saturating_add);
        Place { index, spent: Duration::ZERO, active: self.done_at(from).active }
    }

    /// Whether the set of a segment was ended early.
    fn is_ended(&self, here: &Segment) -> bool {
        let Some(block) = self.block(here).filter(|_| here.rep > 0) else { return false };
        let last = self.segments.iter().rfind(|other| other.rep > 0 && other.shares_set(here));
        last.is_some_and(|last| (last.rep, last.step + 1) != (last.reps, block.steps.len()))
    }

    /// How many acts and set rests of the program come before a segment, whatever became of them.
    fn number(&self, segment: &Segment) -> u32 {
        let at = usize::from(segment.block).saturating_sub(1);
        let before = self.blocks.iter().take(at).map(count).fold(0, u32::saturating_add);
        let steps = self.block(segment).map_or(0, |block| block.steps.len());
        let steps = u32::try_from(steps).unwrap_or(u32::MAX);
        let set = u32::from(segment.set.saturating_sub(1)) * (u32::from(segment.reps) * steps + 1);
        let rep = match segment.part {
            Part::SetRest => u32::from(segment.reps),
            Part::Act(_) | Part::LeadIn => u32::from(segment.rep.saturating_sub(1)),
        };
        before + set + rep * steps + u32::try_from(segment.step).unwrap_or_default()
    }

    fn length_of(&self, segment: &Segment) -> Duration {
        match segment.part {
            Part::SetRest => self.block(segment).map_or(segment.length, |block| block.set_rest),
            Part::Act(_) | Part::LeadIn => {
                self.step(segment).map_or(segment.length, |step| step.length)
            }
        }
    }
}

/// The acts and set rests of a block.
fn count(block: &Block) -> u32 {
    let steps = u32::try_from(block.steps.len()).unwrap_or(u32::MAX);
    let sets = u32::from(block.sets);
    (sets * u32::from(block.reps)).saturating_mul(steps) + sets.saturating_sub(1)
}
