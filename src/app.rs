//! The whole app as a value: `update(now, msg) -> effects`, `view(now, frame)`, `wake_at()`.
//!
//! It performs nothing and reads no clock. Full screen, plain lines and tests drive it in the same way.

use std::time::Duration;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    clock::{Mono, Now},
    config::Motion,
    keys::{Command, Edit},
    program::Program,
    screen::{
        Context, Effect, Flow, Go,
        closing::{Closing, Next},
        help,
        learn::Learn,
        practice::Practice,
        reading::Reading,
        signs::{self, Signs},
        today::Today,
    },
    session::engine::Status,
};

/// How long keys do nothing on the closing screen.
const GRACE: Duration = Duration::from_secs(1);

/// What reaches the app from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Take what has this number in the list that is open, counted from 0.
    Choose(usize),
    Command(Command),
    /// A key while a text is being typed.
    Edit(Edit),
    /// A key that means nothing, which still closes the list of keys.
    OtherKey,
    /// The closing screen was read out in plain mode.
    Closed,
    /// An entry could not be kept; the reason in the person's language.
    NotSaved(String),
    /// An entry is safely kept.
    Saved,
    Tick,
}

#[derive(Debug)]
pub enum Screen {
    Closing(Box<Closing>),
    Learn(Box<Learn>),
    Practice(Box<Practice>),
    Today(Today),
}

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    Help(Reading),
    None,
    Signs(Signs),
}

#[derive(Debug)]
pub struct App {
    pub context: Context,
    programs: Vec<Program>,
    screen: Screen,
    overlay: Overlay,
    lead_in: Duration,
    sessions: u32,
    after: Next,
}

impl App {
    /// Opens on the Today screen.
    pub fn new(context: Context, programs: Vec<Program>, lead_in: Duration) -> Self {
        Self {
            context,
            programs,
            screen: Screen::Today(Today::default()),
            overlay: Overlay::None,
            lead_in,
            sessions: 0,
            after: Next::Today,
        }
    }

    /// Goes straight to a session, and leaves the program after it.
    pub fn begin(&mut self, program: Program, now: Now) {
        self.after = Next::Quit;
        self.start(program, now);
    }

    #[must_use]
    pub fn update(&mut self, now: Now, msg: Msg) -> Vec<Effect> {
        let command = match msg {
            Msg::Choose(index) => {
                if let (Screen::Today(_), Some(program)) =
                    (&self.screen, self.programs.get(index).cloned())
                {
                    self.start(program, now);
                } else if let Screen::Learn(learn) = &mut self.screen {
                    learn.choose(index);
                }
                return self.pass(now, None);
            }
            Msg::Command(command) => Some(command),
            Msg::Closed => return self.pass(now, Some(Command::Confirm)),
            Msg::OtherKey | Msg::Edit(_) => None,
            Msg::NotSaved(why) => {
                self.context.saving.failed(why);
                return Vec::new();
            }
            Msg::Saved => {
                self.context.saving.kept(now.wall);
                return Vec::new();
            }
            Msg::Tick => return self.pass(now, None),
        };
        let just_closed = self.has_just_closed(now);
        // The keys that stop a session work through what lies over it too.
        let mut urgent = vec![Command::Hurts, Command::Interrupt];
        match (&mut self.overlay, command) {
            (Overlay::Help(_) | Overlay::None, Some(Command::Signs)) => {
                self.overlay = Overlay::Signs(Signs::default());
                return self.hold(now);
            }
            (Overlay::Signs(_) | Overlay::None, Some(Command::Help)) => {
                self.overlay = Overlay::Help(Reading::default());
                return self.pass(now, None);
            }
            (Overlay::None, _) => {
                let is_heard = |command: &Command| !just_closed || *command == Command::Interrupt;
                return self.pass(now, command.filter(is_heard));
            }
            (Overlay::Help(reading), _) => {
                if help::scrolls(reading, command) {
                    return self.pass(now, None);
                }
                if matches!(self.screen, Screen::Practice(_)) {
                    urgent.push(Command::Pause);
                }
            }
            (Overlay::Signs(signs), _) => {
                if signs.update(command) == signs::Next::Stay {
                    return self.pass(now, None);
                }
            }
        }
        self.overlay = Overlay::None;
        self.pass(now, command.filter(|command| urgent.contains(command)))
    }

    pub fn view(&self, now: Now, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        match (&self.overlay, &self.screen) {
            (Overlay::Help(reading), screen) => {
                let headline = match screen {
                    Screen::Practice(practice) => Some(practice.headline(&self.context.words, now)),
                    _ => None,
                };
                help::view(reading, &self.context, headline, area, buffer);
            }
            (Overlay::Signs(signs), _) => signs.view(&self.context, area, buffer),
            (Overlay::None, Screen::Closing(closing)) => closing.view(&self.context, area, buffer),
            (Overlay::None, Screen::Learn(learn)) => learn.view(&self.context, now, area, buffer),
            (Overlay::None, Screen::Practice(practice)) => {
                practice.view(&self.context, now, area, buffer);
            }
            (Overlay::None, Screen::Today(today)) => {
                today.view(&self.programs, &self.context, area, buffer);
            }
        }
    }

    /// When to call `update` with a tick even if nothing happens; `None` when nothing will change by itself.
    pub fn wake_at(&self) -> Option<Mono> {
        let motion = match self.overlay {
            Overlay::None => self.context.motion,
            Overlay::Help(_) | Overlay::Signs(_) => Motion::Reduced,
        };
        match &self.screen {
            Screen::Practice(practice) => practice.wake_at(motion),
            Screen::Closing(_) | Screen::Learn(_) | Screen::Today(_) => None,
        }
    }

    /// Whether a session is running, and not paused.
    pub fn is_running(&self) -> bool {
        matches!(&self.screen, Screen::Practice(practice) if practice.engine().status() == Status::Running)
    }

    pub const fn screen(&self) -> &Screen {
        &self.screen
    }

    pub fn programs(&self) -> &[Program] {
        &self.programs
    }

    /// Whether the closing screen has only just come: a key held down in the session must not skip it.
    const fn has_just_closed(&self, now: Now) -> bool {
        match &self.screen {
            Screen::Closing(closing) => {
                now.mono.since(closing.since).as_millis() < GRACE.as_millis()
            }
            _ => false,
        }
    }

    fn pass(&mut self, now: Now, command: Option<Command>) -> Vec<Effect> {
        let Flow { effects, go } = match &mut self.screen {
            Screen::Closing(closing) => closing.update(command),
            Screen::Learn(learn) => learn.update(now, command, &self.context.learner),
            Screen::Practice(practice) => practice.update(now, command),
            Screen::Today(today) => today.update(&self.programs, command),
        };
        self.count_saves(&effects);
        self.remember(&effects);
        match go {
            None => {}
            Some(Go::Closing { program, outcome, progress, kept }) => {
                let (since, next) = (now.mono, self.after);
                let closing = Closing { program, outcome, progress, kept, since, next };
                self.screen = Screen::Closing(Box::new(closing));
            }
            Some(Go::Learn) => {
                let date = now.wall.date_naive();
                self.screen = Screen::Learn(Box::new(Learn::open(&self.context.learner, date)));
            }
            Some(Go::Start(program)) => self.start(program, now),
            Some(Go::Today) => self.screen = Screen::Today(Today::default()),
        }
        effects
    }

    /// Pauses a running session, for something to be read in peace.
    fn hold(&mut self, now: Now) -> Vec<Effect> {
        let pause = self.is_running().then_some(Command::Pause);
        self.pass(now, pause)
    }

    /// The answers to the five points, for the next look at them.
    fn remember(&mut self, effects: &[Effect]) {
        for effect in effects {
            if let Effect::Checklist(filled) = effect {
                self.context.learner.checklist = Some(*filled);
            }
        }
    }

    fn start(&mut self, program: Program, now: Now) {
        self.sessions += 1;
        self.context.saving.begin();
        self.screen = Screen::Practice(Box::new(Practice::start(
            self.sessions,
            program,
            self.lead_in,
            now.mono,
        )));
    }

    fn count_saves(&mut self, effects: &[Effect]) {
        let saves = effects.iter().filter(|effect| matches!(effect, Effect::Save { .. })).count();
        self.context.saving.hand_out(saves);
    }
}
