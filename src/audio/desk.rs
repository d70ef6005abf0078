//! What is being played, whichever output plays it: the source, and where on its timeline the session is.
//!
//! The desk outlives every output. The position is a function of time alone, so after a loss the sound is in the right
//! place as soon as an output takes sound again.

use std::time::Duration;

use super::{
    RATE,
    bank::Clip,
    score::{Hold, Score},
    source::{Anchor, CueSource},
    stream_clock::StreamClock,
};
use crate::{
    clock::Mono,
    session::sound::{Loudness, Play},
};

/// A source and what it plays.
pub(super) struct Desk {
    source: CueSource,
    hold: Hold,
    /// By how many seconds sound is heard later than an output knows; below zero for sooner.
    offset: f64,
    running: Option<Running>,
}

/// A timeline that runs.
struct Running {
    /// The position that was reached ...
    at: Duration,
    /// ... at this moment.
    since: Mono,
    score: Score,
    entry: Entry,
    /// When the last of it has been heard.
    over: Mono,
}

/// Whether the source has the score. It gets it with the first frame of which it is known when that is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    Done,
    Due,
}

/// Samples in which all that is hushed has faded out, both channels counted.
const FADED: usize = RATE as usize / 50 * 2;

impl Desk {
    pub(super) const fn new(source: CueSource, hold: Hold, offset: f64) -> Self {
        Self { source, hold, offset, running: None }
    }

    /// Lets a timeline run on from its position, in place of the one before.
    pub(super) fn play(&mut self, play: &Play) {
        let score = Score::new(&play.timeline, self.source.bank(), self.hold);
        let end = Duration::from_millis(score.end() / u64::from(RATE / 1000));
        self.running = Some(Running {
            at: play.at,
            since: play.since,
            score,
            entry: Entry::Due,
            over: play.since + end.saturating_sub(play.at),
        });
    }

    /// Silence, at once.
    pub(super) fn hush(&mut self) {
        self.running = None;
        self.source.hush();
    }

    /// Nothing is heard for a while, whatever is to be heard: what follows begins anew at its place.
    pub(super) fn interrupt(&mut self) {
        self.source.hush();
        self.source.by_ref().take(FADED).for_each(drop);
        if let Some(running) = &mut self.running {
            running.entry = Entry::Due;
        }
    }

    /// One sound in place of all others.
    pub(super) fn strike(&mut self, clip: Clip) {
        self.running = None;
        self.source.strike(clip);
    }

    pub(super) fn set_loudness(&mut self, loudness: Loudness) {
        self.source.set_loudness(loudness);
    }

    /// When the last that is to be heard by itself has been heard; `None` when nothing runs.
    pub(super) fn over(&self) -> Option<Mono> {
        self.running.as_ref().map(|running| running.over)
    }

    /// Whether every sample is zero until the next order.
    pub(super) fn is_idle(&self) -> bool {
        let is_due = |running: &Running| running.entry == Entry::Due;
        !self.running.as_ref().is_some_and(is_due) && self.source.is_idle()
    }

    /// Fills a block of which the first frame is `frame` of an output, as that output's clock says when it is heard. While
    /// the clock does not know, there is silence and nothing moves on.
    pub(super) fn render(&mut self, clock: &StreamClock, frame: i64, block: &mut [f32]) {
        let Some(heard) = clock.heard_at(frame) else {
            block.fill(0.0);
            return;
        };
        if let Some(running) = &mut self.running {
            let passed = heard.0.as_secs_f64() + self.offset - running.since.0.as_secs_f64();
            let position = running.at.as_secs_f64() + passed;
            if running.entry == Entry::Due {
                let at = Duration::try_from_secs_f64(position).unwrap_or_default();
                self.source.load(&running.score, at);
                running.entry = Entry::Done;
            }
            self.source.follow(Anchor {
                frame: self.source.frame(),
                position: position * f64::from(RATE),
                rate: clock.pace(),
            });
        }
        block.fill_with(|| self.source.next().unwrap_or_default());
    }
}
