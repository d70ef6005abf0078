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
        practice::Practice,
        today::Today,
    },
    session::engine::Status,
};

/// How long keys do nothing on the closing screen.
const GRACE: Duration = Duration::from_secs(1);

/// What reaches the app from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Begin the program with this number in the list, counted from 0.
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
    Practice(Box<Practice>),
    Today(Today),
}

/// What lies over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    Help,
    None,
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
        match self.overlay {
            // The keys that stop a session work through the list of keys too.
            Overlay::Help => {
                self.overlay = Overlay::None;
                let is_practice = matches!(self.screen, Screen::Practice(_));
                let urgent = [Command::Hurts, Command::Interrupt, Command::Pause];
                self.pass(now, command.filter(|command| is_practice && urgent.contains(command)))
            }
            Overlay::None if command == Some(Command::Help) => {
                self.overlay = Overlay::Help;
                self.pass(now, None)
            }
            Overlay::None if self.has_just_closed(now) && command != Some(Command::Interrupt) => {
                self.pass(now, None)
            }
            Overlay::None => self.pass(now, command),
        }
    }

    pub fn view(&self, now: Now, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        match (self.overlay, &self.screen) {
            (Overlay::Help, Screen::Practice(practice)) => {
                help::view(
                    &self.context,
                    practice.headline(&self.context.words, now),
                    area,
                    buffer,
                );
            }
            (Overlay::Help, _) => {
                help::view(&self.context, self.context.words.help_title(), area, buffer);
            }
            (Overlay::None, Screen::Closing(closing)) => closing.view(&self.context, area, buffer),
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
        let motion =
            if self.overlay == Overlay::Help { Motion::Reduced } else { self.context.motion };
        match &self.screen {
            Screen::Practice(practice) => practice.wake_at(motion),
            Screen::Closing(_) | Screen::Today(_) => None,
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
            Screen::Practice(practice) => practice.update(now, command),
            Screen::Today(today) => today.update(&self.programs, command),
        };
        self.count_saves(&effects);
        match go {
            None => {}
            Some(Go::Closing { program, outcome, progress, kept }) => {
                let (since, next) = (now.mono, self.after);
                let closing = Closing { program, outcome, progress, kept, since, next };
                self.screen = Screen::Closing(Box::new(closing));
            }
            Some(Go::Start(program)) => self.start(program, now),
            Some(Go::Today) => self.screen = Screen::Today(Today::default()),
        }
        effects
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
