//! The running session: the engine in the middle, keys in, effects out.
//!
//! Asking whether to stop pauses the session; nothing runs on behind a question.

mod face;
mod moving;
mod view;

use std::time::Duration;

use ratatui::{buffer::Buffer, layout::Rect};

use super::{Context, Effect, Flow, Go, Kept};
use crate::{
    clock::{Mono, Now},
    config::Motion,
    keys::Command,
    program::{Act, Program},
    recovery::diary::{Degree, Fact, Symptom, SymptomNote},
    session::{
        engine::{Engine, Input, Moment, Status},
        record::{Entry, Outcome, Place, Plan, Progress},
        sound::{Play, Sound},
        timeline::{Change, Timeline},
    },
    words::Words,
};

pub use face::{act_name, cue_text};
pub use moving::Moving;

/// What was done is kept at least this often, however long an act takes.
const KEPT: Duration = Duration::from_secs(15);

#[derive(Debug)]
pub struct Practice {
    program: Program,
    /// The number of this session since the program was opened.
    session: u32,
    engine: Engine,
    question: Question,
    /// What was answered to a key during one act, by the position the act begins at.
    answer: Option<(Duration, Answer)>,
    /// When something was last handed out to be kept.
    kept: Mono,
    /// At which turn of the engine the sound was last handed out.
    heard: Option<u32>,
}

/// What a key that changes nothing on the screen at once is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    KeptRelease,
    /// How long letting go takes from the next repetition on; `None` when it stays as it is.
    Retimed(Option<Duration>),
    Tired,
}

/// What the person is being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    None,
    Stop,
}

impl Practice {
    pub fn start(session: u32, program: Program, lead_in: Duration, now: Mono) -> Self {
        let engine = Engine::start(Timeline::new(&program, lead_in), lead_in, now);
        Self::of(session, program, engine, now)
    }

    /// Goes on with a session that was cut off, under another number; `None` when nothing of it is left.
    pub fn resume(
        session: u32,
        program: Program,
        place: Place,
        progress: Progress,
        lead_in: Duration,
        now: Mono,
    ) -> Option<Self> {
        let engine = Engine::resume(&program, place, progress, lead_in, now)?;
        Some(Self::of(session, program, engine, now))
    }

    const fn of(session: u32, program: Program, engine: Engine, now: Mono) -> Self {
        Self {
            program,
            session,
            engine,
            question: Question::None,
            answer: None,
            kept: now,
            heard: None,
        }
    }

    pub fn update(&mut self, now: Now, command: Option<Command>) -> Flow {
        let input = self.input(command);
        let moments = self.engine.handle(now.mono, input);
        if moments.iter().any(|moment| matches!(moment, Moment::Resumed | Moment::Ended(..))) {
            self.question = Question::None;
        }
        if matches!(command, Some(Command::Stop | Command::Quit)) && input == Input::Pause {
            self.question = Question::Stop;
        }
        if input == Input::Tired && self.engine.status() == Status::Running {
            self.answer = self
                .engine
                .segment()
                .filter(|here| here.rep > 0)
                .map(|here| (here.at, Answer::Tired));
        }
        let skips = input == Input::Next
            && !moments.iter().any(|m| matches!(m, Moment::Began | Moment::KeptRelease));
        let mut flow = Flow::default();
        for moment in moments {
            self.take(moment, now, &mut flow);
        }
        let is_due = skips || now.mono.since(self.kept) >= KEPT;
        if is_due && self.engine.has_begun() && self.engine.status() == Status::Running {
            self.keep_progress(now, &mut flow);
        }
        flow.effects.extend(self.sound().map(Effect::Sound));
        flow
    }

    /// Draws it all, and says what of it moves from now on.
    pub fn view(
        &self,
        context: &Context,
        now: Now,
        area: Rect,
        buffer: &mut Buffer,
    ) -> Option<Moving> {
        let scene = self.engine.scene(now.mono)?;
        let face = face::Face::new(self, &scene, context);
        let pacer = view::draw(&face, context, area, buffer)?;
        let moves = scene.status == Status::Running && context.motion == Motion::Full;
        moves.then(|| {
            let strength = self.engine.timeline().effort(scene.segment);
            Moving::new(&scene, strength, face, pacer, context.theme, now.mono)
        })
    }

    /// When something changes by itself, but for the height of the pacer: see [`Moving`].
    pub fn wake_at(&self) -> Option<Mono> {
        self.engine.wake_at()
    }

    /// What to do now and for how long, in one line.
    pub fn headline(&self, words: &Words, now: Now) -> String {
        self.engine.scene(now.mono).map_or_else(String::new, |scene| face::headline(&scene, words))
    }

    /// What is to be heard from now on, when that has changed.
    fn sound(&mut self) -> Option<Sound> {
        let turn = Some(self.engine.turns());
        if self.heard == turn {
            return None;
        }
        self.heard = turn;
        Some(match (self.engine.running(), self.engine.status()) {
            (Some((at, since)), _) => Sound::Play(Box::new(Play {
                program: self.program.id.clone(),
                timeline: self.engine.timeline().clone(),
                at,
                since,
            })),
            (None, Status::Over(outcome)) if self.engine.has_begun() => Sound::Over(outcome),
            (None, _) => Sound::Hush,
        })
    }

    pub const fn program(&self) -> &Program {
        &self.program
    }

    /// Whether there is something to let go of, so that it can be given more or less time.
    pub fn lets_go(&self) -> bool {
        self.program.has(Act::Release)
    }

    /// Whether "tired" ends something now: a set that has begun and does not wait.
    pub fn takes_tired(&self) -> bool {
        self.engine.has_begun() && self.engine.status() == Status::Running
    }

    pub const fn engine(&self) -> &Engine {
        &self.engine
    }

    /// What became of a wish for more or less time to let go: how long it is from now on, or why it stays as it is.
    pub fn retimed(&self, length: Option<Duration>, words: &Words) -> String {
        match length {
            Some(length) => words.session_retimed(words.length(length)),
            None if self.lets_go() => words.session_not_retimed(),
            None => words.session_no_release(),
        }
    }

    pub fn is_asking(&self) -> bool {
        self.question == Question::Stop
    }

    /// What a command means here and now.
    fn input(&self, command: Option<Command>) -> Input {
        let is_paused = matches!(self.engine.status(), Status::Paused(_));
        match (command, self.question) {
            (Some(Command::Hurts), _) => Input::Hurts,
            (Some(Command::Interrupt), _) => Input::Interrupt,
            (Some(Command::Stop | Command::Quit), Question::Stop) => Input::End,
            (Some(Command::Stop | Command::Quit), Question::None) if !self.engine.has_begun() => {
                Input::End
            }
            (Some(Command::Stop | Command::Quit), Question::None) => Input::Pause,
            (Some(Command::Pause), _) | (Some(Command::Confirm), Question::None) if is_paused => {
                Input::Resume
            }
            (Some(Command::Pause), _) => Input::Pause,
            (Some(Command::Next), Question::None) => Input::Next,
            (Some(Command::Tired), Question::None) => Input::Tired,
            (Some(Command::Less), Question::None) => Input::Release(Change::Less),
            (Some(Command::More), Question::None) => Input::Release(Change::More),
            _ => Input::Tick,
        }
    }

    fn take(&mut self, moment: Moment, now: Now, flow: &mut Flow) {
        match moment {
            Moment::Began => {
                self.save(Entry::Started(self.plan(now)), now, flow);
            }
            Moment::Reached(progress) => {
                self.save(Entry::Progress(progress, self.engine.place(now.mono)), now, flow);
            }
            Moment::KeptRelease => {
                self.answer = self.engine.segment().map(|here| (here.at, Answer::KeptRelease));
            }
            Moment::Retimed(length) => {
                self.answer = self.engine.segment().map(|here| (here.at, Answer::Retimed(length)));
                // Before the first act there is no plan on record yet: it begins with these figures.
                if length.is_some() && self.engine.has_begun() {
                    self.save(Entry::Retimed(self.plan(now)), now, flow);
                }
            }
            Moment::Paused(_) => {
                // How long letting go takes was read by now; in a pause only what is asked during it is answered.
                self.answer.take_if(|(_, answer)| matches!(answer, Answer::Retimed(_)));
                if self.engine.has_begun() {
                    self.keep_progress(now, flow);
                }
            }
            Moment::Ended(outcome, progress) => {
                let kept = if self.engine.has_begun() { Kept::Record } else { Kept::Nothing };
                if outcome == Outcome::Interrupted && kept == Kept::Record {
                    // It may be taken up again.
                    self.save(Entry::Progress(progress, self.engine.place(now.mono)), now, flow);
                }
                if kept == Kept::Record {
                    self.save(Entry::Ended(progress, outcome), now, flow);
                }
                if outcome == Outcome::Stopped && kept == Kept::Nothing {
                    // Nothing was done, but that it hurts holds for today; and it was no answer, to be taken back as one.
                    let signs = std::iter::once((Symptom::Pain, Degree::Some)).collect();
                    let hurts = Fact::Symptoms(SymptomNote { signs, note: None });
                    flow.effects.push(Effect::Note(hurts));
                }
                flow.go =
                    Some(Go::Closing { program: self.program.clone(), outcome, progress, kept });
            }
            Moment::Cue(_) | Moment::Resumed => {}
        }
        let at = match moment {
            Moment::Cue(cue) => cue.beat.at,
            _ => self.engine.position(now.mono),
        };
        flow.effects.push(Effect::Tell { session: self.session, at, moment });
    }

    /// Hands out how far the session is, between two repetitions.
    fn keep_progress(&mut self, now: Now, flow: &mut Flow) {
        if let Some(progress) = self.engine.scene(now.mono).map(|scene| scene.progress) {
            self.save(Entry::Progress(progress, self.engine.place(now.mono)), now, flow);
        }
    }

    /// With the figures as they are from the next repetition on.
    fn plan(&self, now: Now) -> Plan {
        let timeline = self.engine.timeline();
        let program = Program { blocks: timeline.blocks().to_vec(), ..self.program.clone() };
        Plan { planned: timeline.planned(), ..Plan::of(&program, now.wall) }
    }

    fn save(&mut self, entry: Entry, now: Now, flow: &mut Flow) {
        self.kept = now.mono;
        flow.save(self.session, entry);
    }
}
