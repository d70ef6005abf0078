//! A program unrolled: every act, lead-in and set rest with the moment it begins.
//!
//! The timeline is the schedule of one session and is edited while the session runs: an act that is cut short, a set that
//! ends early, a repetition begun anew after a long pause. Because the schedule changes and never the clock, every moment
//! is always the one before it plus a length.

mod change;
mod place;
mod segment;

use std::time::Duration;

use super::cue::{self, Beat, Word};
use crate::program::{Act, Block, Effort, Program, Step};
pub use change::Change;
use segment::aside;
pub use segment::{Part, Segment, Standing};

/// What lies before a position, as the record counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Time in acts and set rests.
    pub active: Duration,
    /// Repetitions of which every act was done whole.
    pub reps: u32,
}

/// The schedule of a session. Its segments follow each other without a gap; none is empty in length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// As they are from the next repetition on.
    blocks: Vec<Block>,
    planned: Duration,
    segments: Vec<Segment>,
    /// What is done at the end of each segment.
    sums: Vec<Done>,
    /// What was done before the first segment, when a session is taken up again.
    before: Before,
}

/// What a session taken up again brings along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Before {
    done: Done,
    /// Of the repetition that is gone on with.
    rep: Duration,
}

impl Timeline {
    /// The program after a lead-in; a lead-in of zero is left out.
    pub fn new(program: &Program, lead_in: Duration) -> Self {
        let mut timeline = Self {
            blocks: program.blocks.clone(),
            planned: program.length(),
            segments: Vec::new(),
            sums: Vec::new(),
            before: Before::default(),
        };
        timeline.segments.extend(aside(Part::LeadIn, lead_in));
        for (index, block) in (1..).zip(&program.blocks) {
            unroll(index, block, &mut timeline.segments);
        }
        timeline.lay_out();
        timeline
    }

    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The blocks with their figures as they are from the next repetition on.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The time of the exercise as planned, with the changes asked for on the way; without the lead-in.
    pub const fn planned(&self) -> Duration {
        self.planned
    }

    /// The length of everything, lead-in included.
    pub fn end(&self) -> Duration {
        self.segments.last().map_or(Duration::ZERO, Segment::end)
    }

    /// The segment that a position lies in; at or past the end, the last.
    pub fn segment_at(&self, position: Duration) -> Option<&Segment> {
        self.segments.get(self.index_at(position))
    }

    /// The segment after the one that a position lies in.
    pub fn next_after(&self, position: Duration) -> Option<&Segment> {
        self.segments.get(self.index_at(position) + 1)
    }

    /// What of the exercise lies before a position.
    pub fn done_at(&self, position: Duration) -> Done {
        let index = self.index_at(position);
        let before = self.sum_before(index);
        match (self.segments.get(index), self.sums.get(index)) {
            (Some(segment), Some(sum)) if segment.end() <= position => *sum,
            (Some(segment), _) if segment.counts() => {
                Done { active: before.active + segment.spent(position), ..before }
            }
            _ => before,
        }
    }

    /// The lines a person may see under the cue come from the step itself, when it has any.
    pub fn step(&self, segment: &Segment) -> Option<&Step> {
        match segment.part {
            Part::Act(_) => self.block(segment)?.steps.get(segment.step),
            Part::LeadIn | Part::SetRest => None,
        }
    }

    /// The effort that a segment's block asks for.
    pub fn effort(&self, segment: &Segment) -> Option<Effort> {
        self.block(segment)?.effort
    }

    /// How many repetitions the set of a segment has on this timeline.
    pub fn reps_of_set(&self, segment: &Segment) -> u8 {
        let reps =
            self.segments.iter().filter(|other| other.shares_set(segment)).map(|other| other.rep);
        reps.max().unwrap_or_default()
    }

    pub fn block(&self, segment: &Segment) -> Option<&Block> {
        self.blocks.get(usize::from(segment.block).checked_sub(1)?)
    }

    /// The words that the big display shows during a segment, each with the moment it begins.
    pub fn beats(&self, segment: &Segment) -> impl Iterator<Item = Beat> + use<> {
        cue::beats(segment, self.first_word(segment), self.announces_last(segment))
    }

    /// The word a segment begins with.
    pub fn first_word(&self, segment: &Segment) -> Word {
        let before =
            self.index_at(segment.at).checked_sub(1).and_then(|index| self.segments.get(index));
        let goes_on = before.is_some_and(|before| before.standing == Standing::Aside);
        cue::first_word(segment, self.block(segment), goes_on)
    }

    /// The word on the big display at a position.
    pub fn word_at(&self, position: Duration) -> Option<Word> {
        let segment = self.segment_at(position)?;
        self.beats(segment).take_while(|beat| beat.at <= position).last().map(|beat| beat.word)
    }

    /// Whether the segment at `index` ends, at or before `position`, a repetition that counts.
    pub(super) fn ends_whole_rep(&self, index: usize, position: Duration) -> bool {
        self.segments.get(index).is_some_and(|segment| segment.end() <= position)
            && self.sums.get(index).is_some_and(|sum| sum.reps > self.sum_before(index).reps)
    }

    fn sum_before(&self, index: usize) -> Done {
        let sum = index.checked_sub(1).and_then(|before| self.sums.get(before));
        sum.copied().unwrap_or(self.before.done)
    }

    pub(super) fn index_at(&self, position: Duration) -> usize {
        let after = self.segments.partition_point(|segment| segment.at <= position);
        after.saturating_sub(1)
    }

    /// Ends the segment at a position there and then.
    pub(super) fn cut(&mut self, position: Duration) {
        let index = self.index_at(position);
        if let Some(segment) = self.segments.get_mut(index) {
            segment.length = segment.spent(position);
            if segment.standing == Standing::Full {
                segment.standing = Standing::Cut;
            }
        }
        self.lay_out();
    }

    /// Takes away what is to come of the set that `here` lies in or leads to. Says whether there was anything.
    ///
    /// 1. In a repetition, what belongs to its letting go stays: out-breaths, releases and rests up to the next other act.
    /// 2. In a set rest the set is over: the sets of the block after it go, and a set rest that is only coming.
    /// 3. On the way back in after a long pause, the rest of that way goes with what it leads to.
    pub(super) fn end_set(&mut self, here: &Segment) -> bool {
        let leads_to = |other: &&Segment| other.at >= here.at && other.set > 0;
        let Some(set) = self.segments.iter().find(leads_to).copied() else { return false };
        let is_to_come = |other: &Segment| {
            other.at > here.at
                && match set.part {
                    Part::SetRest => other.block == set.block,
                    _ => other.rep > 0 && other.shares_set(&set),
                }
        };
        let mut goes =
            self.segments.iter().filter(|other| is_to_come(other) && !other.lets_go_of(&set));
        let Some(first) = goes.next().map(|other| other.at) else { return false };
        let is_way = |other: &Segment| other.at > here.at && other.at < set.at && first <= set.at;
        let goes = |other: &Segment| is_way(other) || is_to_come(other) && other.at >= first;
        self.segments.retain(|other| !goes(other));
        self.lay_out();
        true
    }

    /// Puts the way back into the exercise at a position: a lead-in, a rest when a contraction would come sooner than that,
    /// then
    ///
    /// 1. in a breath, a contraction or a letting go the repetition from its start (see [`first_again`](Self::first_again));
    /// 2. in a rest that a repetition ends with, or in a block of movement or stretching, what was left of it;
    /// 3. in an earlier way back nothing of that.
    pub(super) fn come_back(&mut self, position: Duration, lead_in: Duration, rest: Duration) {
        let index = self.index_at(position);
        let Some(here) = self.segments.get(index).copied() else { return };
        let first = self.first_again(&here);
        let is_anew = |other: &Segment| {
            other.shares_rep(&here)
                && other.standing == Standing::Full
                && first.is_some_and(|first| other.step >= first)
        };
        let mut coming: Vec<Segment> = if first.is_some() {
            self.segments.iter().filter(|other| is_anew(other)).copied().collect()
        } else if here.standing == Standing::Aside {
            Vec::new()
        } else {
            vec![Segment { length: here.length.saturating_sub(here.spent(position)), ..here }]
        };
        let lifts = coming.iter().any(Segment::lifts);
        let after = self.segments.split_off((index + 1).min(self.segments.len()));
        coming.extend(after.into_iter().filter(|other| !is_anew(other)));
        for segment in self.segments.iter_mut().filter(|segment| is_anew(segment)) {
            segment.standing = Standing::Void;
        }
        if let Some(last) = self.segments.last_mut() {
            last.length = here.spent(position);
        }
        let calm = coming.iter().position(Segment::lifts).and_then(|lift| coming.get(..lift));
        let is_soon =
            calm.is_some_and(|calm| calm.iter().map(|other| other.length).sum::<Duration>() < rest);
        self.segments.extend(aside(Part::LeadIn, lead_in));
        self.segments.extend(aside(Part::Act(Act::Rest), rest).filter(|_| lifts || is_soon));
        self.segments.extend(coming);
        self.lay_out();
    }

    /// The step from which a repetition is begun anew after a long pause; `None` where one goes on instead.
    ///
    /// 1. The first, or the one after an act that the person cut short: that one was not wanted.
    /// 2. In a set that was ended early the present one: no contraction comes after "tired".
    fn first_again(&self, here: &Segment) -> Option<usize> {
        use Act::{Contract, Exhale, Inhale, Release};
        let block = self.block(here).filter(|_| here.rep > 0)?;
        // All that was to be done of it is done.
        if block.steps.iter().skip(here.step).all(|step| step.act == Act::Rest) {
            return None;
        }
        if ![Contract, Exhale, Inhale, Release].iter().any(|act| block.has(*act)) {
            return None;
        }
        let last = self.segments.iter().rfind(|other| other.rep > 0 && other.shares_set(here))?;
        if (last.rep, last.step + 1) != (last.reps, block.steps.len()) {
            return Some(here.step);
        }
        let is_cut = |other: &&Segment| other.shares_rep(here) && other.standing == Standing::Cut;
        Some(self.segments.iter().filter(is_cut).map(|cut| cut.step + 1).max().unwrap_or(0))
    }

    /// Whether the last moments of a segment announce the last repetition of the set.
    fn announces_last(&self, segment: &Segment) -> bool {
        let lets_go = matches!(segment.part, Part::Act(Act::Release | Act::Rest));
        let next = self.segments.get(self.index_at(segment.at) + 1);
        lets_go
            && next.is_some_and(|next| {
                next.shares_set(segment) && next.rep == segment.rep + 1 && next.rep == next.reps
            })
    }

    /// Gives every segment its place after the one before it, takes empty ones out, and adds up what is done.
    fn lay_out(&mut self) {
        self.segments.retain(|segment| segment.length > Duration::ZERO);
        let mut at = Duration::ZERO;
        for segment in &mut self.segments {
            segment.at = at;
            at += segment.length;
        }
        self.sums = self.sum_up();
    }

    /// A repetition is whole when the time of all its acts was done: an act cut short, even in its first instant, is missing.
    fn sum_up(&self) -> Vec<Done> {
        let mut done = self.before.done;
        let first = self.segments.iter().find(|segment| segment.rep > 0);
        let mut rep = first.map(|first| (first, self.before.rep));
        let mut sums = Vec::with_capacity(self.segments.len());
        for segment in &self.segments {
            if segment.counts() {
                done.active += segment.length;
            }
            if segment.rep > 0 && segment.standing == Standing::Full {
                let before = rep.filter(|(of, _)| of.shares_rep(segment)).map(|(_, time)| time);
                let time = before.unwrap_or_default() + segment.length;
                rep = Some((segment, time));
                let block = self.block(segment).filter(|block| !block.is_rest());
                done.reps += u32::from(block.is_some() && segment.rep_length == time);
            }
            sums.push(done);
        }
        sums
    }
}

fn unroll(index: u8, block: &Block, segments: &mut Vec<Segment>) {
    let base = Segment {
        part: Part::SetRest,
        at: Duration::ZERO,
        length: block.set_rest,
        block: index,
        set: 0,
        sets: block.sets,
        rep: 0,
        reps: block.reps,
        standing: Standing::Full,
        step: 0,
        rep_length: Duration::ZERO,
    };
    for set in 1..=block.sets {
        for rep in 1..=block.reps {
            segments.extend(block.steps.iter().enumerate().map(|(at, step)| Segment {
                part: Part::Act(step.act),
                length: step.length,
                set,
                rep,
                step: at,
                rep_length: block.rep_length(),
                ..base
            }));
        }
        if set < block.sets {
            segments.push(Segment { set, ..base });
        }
    }
}
