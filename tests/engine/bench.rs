//! A session on the bench: an engine, a clock that somebody turns, and a log of every call.
//!
//! Times are counted from the start of the session; the engine itself sees a clock that began long before.

use std::time::Duration;

use herstel::{
    clock::Mono,
    program::{Program, library::Library},
    session::{
        cue::Word,
        engine::{Cue, Engine, Input, Moment, Pause, Status},
        record::{Outcome, Place, Progress},
        timeline::{Segment, Timeline},
    },
};

/// What the clock said when the session began: nothing may take a moment for a length.
const ORIGIN: Duration = Duration::from_nanos(86_400_123_456_789);
/// More calls than any session here needs.
const ENOUGH: usize = 500_000;

pub(crate) struct Bench {
    pub(crate) engine: Engine,
    pub(crate) now: Duration,
    pub(crate) calls: Vec<Call>,
}

/// One call of the engine.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) at: Duration,
    pub(crate) input: Input,
    pub(crate) moments: Vec<Moment>,
    /// What a screen would have shown just before, and just after.
    pub(crate) before: Snapshot,
    pub(crate) after: Snapshot,
    /// On the timeline, after the call.
    pub(crate) position: Duration,
}

/// A scene to keep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Snapshot {
    pub(crate) status: Status,
    pub(crate) word: Word,
    pub(crate) segment: Segment,
    pub(crate) spent: Duration,
    pub(crate) next: Option<Segment>,
    pub(crate) left: Duration,
    pub(crate) progress: Progress,
}

impl Bench {
    /// Starts a session, with the first call in the same moment.
    pub(crate) fn new(program: &Program, lead_in: Duration) -> Self {
        let engine = Engine::start(Timeline::new(program, lead_in), lead_in, Mono(ORIGIN));
        let mut bench = Self { engine, now: Duration::ZERO, calls: Vec::new() };
        bench.call(Duration::ZERO, Input::Tick);
        bench
    }

    /// Takes a session up again, if anything of it is left.
    pub(crate) fn taken_up(
        program: &Program,
        place: Place,
        progress: Progress,
        lead_in: Duration,
    ) -> Option<Self> {
        let engine = Engine::resume(program, place, progress, lead_in, Mono(ORIGIN))?;
        let mut bench = Self { engine, now: Duration::ZERO, calls: Vec::new() };
        bench.call(Duration::ZERO, Input::Tick);
        Some(bench)
    }

    /// A session of a built-in program after the usual 5 s.
    pub(crate) fn of(id: &str) -> Self {
        Self::new(&built_in(id), Duration::from_secs(5))
    }

    pub(crate) fn call(&mut self, at: Duration, input: Input) -> &Call {
        assert!(at >= self.now, "the clock never goes back");
        assert!(self.calls.len() < ENOUGH, "the session comes to no end");
        let before = self.snapshot(at);
        let moments = self.engine.handle(Mono(ORIGIN + at), input);
        self.now = at;
        let (after, position) = (self.snapshot(at), self.position());
        self.calls.push(Call { at, input, moments, before, after, position });
        self.calls.last().expect("just pushed")
    }

    /// Lets time pass, calling the engine exactly when it asks to be.
    pub(crate) fn wait(&mut self, millis: u64) -> &mut Self {
        self.wait_until(self.now + Duration::from_millis(millis))
    }

    pub(crate) fn wait_until(&mut self, end: Duration) -> &mut Self {
        while let Some(wake) = self.wake_at().filter(|wake| *wake < end) {
            self.call(wake, Input::Tick);
        }
        self.call(end, Input::Tick);
        self
    }

    /// Lets the session run as long as it runs by itself.
    pub(crate) fn run_out(&mut self) -> &mut Self {
        while let Some(wake) = self.wake_at() {
            self.call(wake, Input::Tick);
        }
        self
    }

    /// Lets time pass without a call: a closed lid.
    pub(crate) fn sleep(&mut self, millis: u64) -> &mut Self {
        self.now += Duration::from_millis(millis);
        self
    }

    pub(crate) fn press(&mut self, input: Input) -> &mut Self {
        self.call(self.now, input);
        self
    }

    /// What the last call told.
    pub(crate) fn told(&self) -> &[Moment] {
        &self.calls.last().expect("there was a call").moments
    }

    /// When the engine asks to be called, which is never now, never long ahead, and never while it stands still.
    pub(crate) fn wake_at(&self) -> Option<Duration> {
        let wake = self.engine.wake_at().map(|wake| wake.since(Mono(ORIGIN)));
        assert_eq!(wake.is_some(), self.engine.status() == Status::Running);
        assert!(wake.is_none_or(|wake| wake > self.now), "asked to be called in the past");
        assert!(wake.is_none_or(|wake| wake <= self.now + Duration::from_secs(1)), "too far ahead");
        wake
    }

    pub(crate) fn position(&self) -> Duration {
        self.engine.position(Mono(ORIGIN + self.now))
    }

    pub(crate) fn snapshot(&self, at: Duration) -> Snapshot {
        let scene = self.engine.scene(Mono(ORIGIN + at)).expect("a timeline without a segment");
        Snapshot {
            status: scene.status,
            word: scene.word,
            segment: *scene.segment,
            spent: scene.spent,
            next: scene.next.copied(),
            left: scene.left,
            progress: scene.progress,
        }
    }

    pub(crate) fn progress(&self) -> Progress {
        self.snapshot(self.now).progress
    }

    pub(crate) fn moments(&self) -> impl Iterator<Item = (&Call, Moment)> {
        self.calls.iter().flat_map(|call| call.moments.iter().map(move |moment| (call, *moment)))
    }

    pub(crate) fn cues(&self) -> impl Iterator<Item = (&Call, Cue)> {
        self.moments().filter_map(|(call, moment)| match moment {
            Moment::Cue(cue) => Some((call, cue)),
            _ => None,
        })
    }

    /// The cues that begin a segment.
    pub(crate) fn begun(&self) -> Vec<Cue> {
        self.cues().map(|(_, cue)| cue).filter(Cue::begins_segment).collect()
    }

    pub(crate) fn ended(&self) -> Option<(Duration, Outcome, Progress)> {
        self.moments().find_map(|(call, moment)| match moment {
            Moment::Ended(outcome, progress) => Some((call.at, outcome, progress)),
            _ => None,
        })
    }

    /// The pauses that are over: from when to when, and why. One that lasts to the end of the session is among them.
    pub(crate) fn pauses(&self) -> Vec<(Duration, Duration, Pause)> {
        let mut open = None;
        let mut pauses = Vec::new();
        for (call, moment) in self.moments() {
            match moment {
                Moment::Paused(Pause::Asked) => open = Some((call.at, Pause::Asked)),
                Moment::Paused(Pause::Away(gap)) => open = Some((call.at - gap, Pause::Away(gap))),
                Moment::Resumed | Moment::Ended(..) => {
                    pauses.extend(open.take().map(|(from, why)| (from, call.at, why)));
                }
                _ => {}
            }
        }
        pauses
    }
}

pub(crate) fn built_in(id: &str) -> Program {
    Library::open(None).get(id).cloned().expect("a built-in program")
}

pub(crate) const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

pub(crate) const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}
