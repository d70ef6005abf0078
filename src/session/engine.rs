//! Leads one session through time: told the moment, it answers with what happened since it was last called.
//!
//! ```text
//!            Pause, a gap over 2 s                  Hurts, End, Interrupt, the end of the timeline
//!  Running ------------------------> Paused    Running, Paused ------------------------------> Over
//!     ^                                 |
//!     +------------- Resume ------------+
//! ```
//!
//! 1. Position is a function of active time: the moment of the last change plus the time since. No call moves a boundary.
//! 2. Any schedule of calls gives the same scene, the same moments and the same record.
//! 3. A cue noticed more than 300 ms late is dropped, never caught up with.
//! 4. A gap of more than 2 s between calls pauses the session where it was last seen.
//! 5. Active time is never above real time; a finished program took exactly its length.
//! 6. A long pause ends with a lead-in, a rest before a contraction, and a repetition begun anew: never in its middle.
//! 7. Letting go is never shortened: going on waits for its end, and so does the end of a set.

use std::{
    ops::{Bound, RangeBounds},
    time::Duration,
};

use super::{
    cue::{Beat, Word},
    record::{Outcome, Place, Progress},
    timeline::{Change, Part, Segment, Standing, Timeline},
};
use crate::{
    clock::Mono,
    program::{Act, Program},
};

/// A cue noticed later than this is not given.
pub const LATE: Duration = Duration::from_millis(300);
/// A longer silence between two calls means that the machine or the process slept.
pub const GAP: Duration = Duration::from_secs(2);
/// After a longer pause the body needs a way back in.
pub const LONG_PAUSE: Duration = Duration::from_secs(10);
/// The rest after the lead-in on coming back to contractions.
const RESUME_REST: Duration = Duration::from_secs(3);
/// The shortest lead-in on coming back, whatever the person has set.
const RESUME_LEAD_IN: Duration = Duration::from_secs(3);
/// The longest the engine goes without asking to be called while it runs: a second counted down, well inside [`GAP`].
const HEARTBEAT: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Ends the session by choice.
    End,
    /// This hurts: ends the session at once.
    Hurts,
    /// Ends the session from outside: a signal, a closed window.
    Interrupt,
    /// On to the next act or set.
    Next,
    Pause,
    /// More or less time to let go, from the next repetition on.
    Release(Change),
    Resume,
    /// Time has passed.
    Tick,
    /// Ends the set; it counts.
    Tired,
}

/// Why a session stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    Asked,
    /// Nothing called the engine for this long: a closed lid, a stopped process.
    Away(Duration),
}

/// What happened, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The lead-in is over: from here on there is something to keep.
    Began,
    Cue(Cue),
    Ended(Outcome, Progress),
    /// "Next" was asked for while letting go, which keeps its time.
    KeptRelease,
    Paused(Pause),
    /// A repetition was done whole, or a set ended early: worth keeping.
    Reached(Progress),
    Resumed,
    /// From the next repetition on letting go takes this long; `None` when what was asked for is out of bounds, so that
    /// nothing changes.
    Retimed(Option<Duration>),
}

/// A word of the big display begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    pub beat: Beat,
    pub segment: Segment,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Over { at: Duration, outcome: Outcome },
    Paused { at: Duration, since: Mono, why: Pause },
    Running { from: Duration, since: Mono },
}

/// Whether the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Over(Outcome),
    Paused(Pause),
    Running,
}

/// All that a screen shows of one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene<'t> {
    pub status: Status,
    pub word: Word,
    pub segment: &'t Segment,
    /// How much of the segment is over.
    pub spent: Duration,
    pub next: Option<&'t Segment>,
    /// What is left of everything.
    pub left: Duration,
    pub progress: Progress,
}

#[derive(Clone, Debug)]
pub struct Engine {
    timeline: Timeline,
    lead_in: Duration,
    state: State,
    /// When the engine was last called.
    seen: Mono,
    /// Where on the timeline begins what has not been told yet.
    untold: Bound<Duration>,
    begun: bool,
    paused: Duration,
    tired: u32,
    turns: u32,
}

impl Engine {
    /// Starts a session now. The first [`Engine::handle`] gives the first cue.
    pub fn start(timeline: Timeline, lead_in: Duration, now: Mono) -> Self {
        Self {
            timeline,
            lead_in,
            state: State::Running { from: Duration::ZERO, since: now },
            seen: now,
            untold: Bound::Unbounded,
            begun: false,
            paused: Duration::ZERO,
            tired: 0,
            turns: 0,
        }
    }

    /// Takes a session up again now, from a [`Place`] on; `progress` is what was done before. It has begun already, so it
    /// never tells [`Moment::Began`]. `None` when nothing of the program is left.
    ///
    /// It begins as after a long pause: with a lead-in, a rest before a contraction, and never in the middle of one.
    pub fn resume(
        program: &Program,
        place: Place,
        progress: Progress,
        lead_in: Duration,
        now: Mono,
    ) -> Option<Self> {
        let way_in = lead_in.max(RESUME_LEAD_IN);
        let reps = progress.reps_done;
        let timeline = Timeline::taken_up(program, place, reps, way_in, RESUME_REST)?;
        let (paused, tired) = (progress.paused, progress.tired);
        Some(Self { begun: true, paused, tired, ..Self::start(timeline, lead_in, now) })
    }

    /// Takes the time and an input, and tells what happened.
    ///
    /// An input that arrives with the news of a gap, from somebody who does not know of it yet, does not resume.
    #[must_use]
    pub fn handle(&mut self, now: Mono, input: Input) -> Vec<Moment> {
        let mut moments = Vec::new();
        let was_away = self.notice_gap(now, &mut moments);
        self.advance(now, &mut moments);
        match (input, self.state) {
            (_, State::Over { .. }) | (Input::Tick, _) => {}
            (Input::End, _) => self.finish(now, Outcome::EndedEarly, &mut moments),
            (Input::Hurts, _) => self.finish(now, Outcome::Stopped, &mut moments),
            (Input::Interrupt, _) => self.finish(now, Outcome::Interrupted, &mut moments),
            (Input::Pause, State::Running { .. }) => self.pause(now, Pause::Asked, &mut moments),
            (Input::Resume, State::Paused { at, since, .. }) if !was_away => {
                self.go_on(at, since, now, &mut moments);
            }
            (Input::Release(change), _) => {
                let length = self.timeline.change_release(self.position(now), change);
                self.turns += u32::from(length.is_some());
                moments.push(Moment::Retimed(length));
            }
            (Input::Next, State::Running { .. }) => self.next(now, &mut moments),
            (Input::Tired, State::Running { .. }) => self.tire(now, &mut moments),
            (Input::Pause | Input::Resume | Input::Next | Input::Tired, _) => {}
        }
        self.seen = now;
        moments
    }

    /// The instant as it is now, up to [`GAP`] after the last call. `None` only for a timeline without a segment, which no
    /// program has.
    pub fn scene(&self, now: Mono) -> Option<Scene<'_>> {
        let at = self.position(now);
        let segment = self.timeline.segment_at(at)?;
        // The end may not have been noticed yet.
        let is_over = self.status() == Status::Running && at >= self.timeline.end();
        Some(Scene {
            status: if is_over { Status::Over(Outcome::Completed) } else { self.status() },
            word: self.timeline.word_at(at)?,
            segment,
            spent: at.saturating_sub(segment.at).min(segment.length),
            next: self.timeline.next_after(at),
            left: self.timeline.end().saturating_sub(at),
            progress: self.progress(at),
        })
    }

    /// When something next changes by itself: a word, an act, a second counted down. `None` while nothing will.
    pub fn wake_at(&self) -> Option<Mono> {
        let State::Running { from, since } = self.state else { return None };
        let at = self.position(self.seen);
        let segment = self.timeline.segment_at(at)?;
        let left = segment.end().saturating_sub(at);
        let part = Duration::from_nanos(left.subsec_nanos().into());
        let second = if part.is_zero() { HEARTBEAT } else { part };
        let word = self.timeline.beats(segment).map(|beat| beat.at).find(|word| *word > at);
        let change = word.map_or(second, |word| word.saturating_sub(at).min(second));
        Some(since + at.saturating_sub(from) + change)
    }

    /// When the engine was last called.
    pub const fn seen(&self) -> Mono {
        self.seen
    }

    pub const fn status(&self) -> Status {
        match self.state {
            State::Over { outcome, .. } => Status::Over(outcome),
            State::Paused { why, .. } => Status::Paused(why),
            State::Running { .. } => Status::Running,
        }
    }

    /// The segment the session was last seen in.
    pub fn segment(&self) -> Option<&Segment> {
        self.timeline.segment_at(self.position(self.seen))
    }

    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Where on the timeline the session is; never beyond its end.
    pub fn position(&self, now: Mono) -> Duration {
        let at = match self.state {
            State::Over { at, .. } | State::Paused { at, .. } => at,
            // Beyond the gap the engine will find itself paused where it was last seen.
            State::Running { from, since } => from + now.min(self.seen + GAP).since(since),
        };
        at.min(self.timeline.end())
    }

    /// Where the session goes on when it is cut off now.
    pub fn place(&self, now: Mono) -> Place {
        self.timeline.place_at(self.position(now))
    }

    /// Since when the timeline runs from which position; `None` while it stands still.
    pub const fn running(&self) -> Option<(Duration, Mono)> {
        match self.state {
            State::Running { from, since } => Some((from, since)),
            State::Over { .. } | State::Paused { .. } => None,
        }
    }

    /// How often the timeline, or whether it runs, was changed since the start: the passing of time is no change.
    pub const fn turns(&self) -> u32 {
        self.turns
    }

    /// Whether the first act has begun, so that there is something to keep.
    pub const fn has_begun(&self) -> bool {
        self.begun
    }

    fn progress(&self, at: Duration) -> Progress {
        let done = self.timeline.done_at(at);
        Progress {
            active: done.active,
            paused: self.paused,
            reps_done: done.reps,
            tired: self.tired,
        }
    }

    /// Pauses where the session was last seen when nobody called for too long.
    fn notice_gap(&mut self, now: Mono, moments: &mut Vec<Moment>) -> bool {
        let gap = now.since(self.seen);
        let was_away = gap > GAP && matches!(self.state, State::Running { .. });
        if was_away {
            self.pause(self.seen, Pause::Away(gap), moments);
        }
        was_away
    }

    /// Tells everything from where it was last told up to now.
    fn advance(&mut self, now: Mono, moments: &mut Vec<Moment>) {
        let State::Running { from, since } = self.state else { return };
        let reached = from + now.since(since);
        let end = self.timeline.end();
        let upto = reached.min(end);
        let fresh = (self.untold, Bound::Included(upto));
        let first = match self.untold {
            Bound::Included(first) | Bound::Excluded(first) => first,
            Bound::Unbounded => Duration::ZERO,
        };
        for index in self.timeline.index_at(first)..self.timeline.segments().len() {
            let Some(segment) = self.timeline.segments().get(index).copied() else { break };
            if segment.at > upto {
                break;
            }
            if !self.begun && segment.standing != Standing::Aside {
                self.begun = true;
                moments.push(Moment::Began);
            }
            let beats = self.timeline.beats(&segment).filter(|beat| fresh.contains(&beat.at));
            let in_time = beats.filter(|beat| reached.saturating_sub(beat.at) <= LATE);
            moments.extend(in_time.map(|beat| Moment::Cue(Cue { beat, segment })));
            if segment.end() > first && self.timeline.ends_whole_rep(index, upto) {
                moments.push(Moment::Reached(self.progress(segment.end())));
            }
        }
        self.untold = Bound::Excluded(upto);
        if reached >= end {
            self.finish(now, Outcome::Completed, moments);
        }
    }

    fn pause(&mut self, now: Mono, why: Pause, moments: &mut Vec<Moment>) {
        self.state = State::Paused { at: self.position(now), since: now, why };
        self.turns += 1;
        moments.push(Moment::Paused(why));
    }

    fn go_on(&mut self, at: Duration, since: Mono, now: Mono, moments: &mut Vec<Moment>) {
        let pause = now.since(since);
        self.paused += pause;
        self.state = State::Running { from: at, since: now };
        self.turns += 1;
        moments.push(Moment::Resumed);
        if pause > LONG_PAUSE {
            self.timeline.come_back(at, self.lead_in.max(RESUME_LEAD_IN), RESUME_REST);
            self.untold = Bound::Included(at);
        }
        self.advance(now, moments);
    }

    fn next(&mut self, now: Mono, moments: &mut Vec<Moment>) {
        let at = self.position(now);
        match self.timeline.segment_at(at).map(|segment| segment.part) {
            None => {}
            Some(Part::Act(Act::Release)) => moments.push(Moment::KeptRelease),
            Some(_) if self.timeline.next_after(at).is_none() => {
                self.finish(now, Outcome::EndedEarly, moments);
            }
            Some(_) => self.cut(at, now, moments),
        }
    }

    /// Ends the set, or in a set rest the sets to come. Nothing of it that asks for something begins any more.
    ///
    /// 1. A contraction is let go of at once, a movement, a stretch and a set rest end at once.
    /// 2. A breath and a letting go are finished first.
    /// 3. On the way back in after a long pause the set is not taken up again.
    ///
    /// Before anything was done it means nothing.
    fn tire(&mut self, now: Mono, moments: &mut Vec<Moment>) {
        let at = self.position(now);
        let here = self.timeline.segment_at(at).copied();
        let Some(here) = here.filter(|_| self.begun && !at.is_zero()) else { return };
        let has_ended = self.timeline.end_set(&here);
        let stops = match here.part {
            Part::SetRest | Part::Act(Act::Contract | Act::Move | Act::Still) => true,
            Part::LeadIn | Part::Act(_) => has_ended && here.standing == Standing::Aside,
        };
        if has_ended || stops {
            self.tired += 1;
            self.turns += 1;
            // An act that goes on may still be begun anew, and what was told to be kept never shrinks.
            let kept = if stops { at } else { here.at };
            moments.push(Moment::Reached(self.progress(kept)));
        }
        if stops {
            self.cut(at, now, moments);
        }
    }

    /// Ends the segment at `at` and begins the next one now.
    fn cut(&mut self, at: Duration, now: Mono, moments: &mut Vec<Moment>) {
        self.timeline.cut(at);
        self.turns += 1;
        self.untold = Bound::Included(at);
        self.advance(now, moments);
    }

    fn finish(&mut self, now: Mono, outcome: Outcome, moments: &mut Vec<Moment>) {
        if let State::Paused { since, .. } = self.state {
            self.paused += now.since(since);
        }
        let at = self.position(now);
        self.state = State::Over { at, outcome };
        self.turns += 1;
        moments.push(Moment::Ended(outcome, self.progress(at)));
    }
}

impl Cue {
    /// Whether the word begins the segment rather than stands in it.
    pub fn begins_segment(&self) -> bool {
        self.beat.at == self.segment.at
    }
}
