//! What reaches the open screen besides its commands: numbers, letters and whole lines; and which commands it has.

use chrono::NaiveDate;
use ratatui::layout::Position;

use super::{App, Screen, overlay::Overlay};
use crate::{
    clock::Now,
    keys::{Command, Edit},
    program::Program,
    screen::{Effect, Hearing, target::Target, today::Today},
    session::sound::{Loudness, Sound},
};

/// More than any page has rows and pages of text.
const ROWS: usize = 100;

impl App {
    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        match (&self.overlay, &self.screen) {
            (Overlay::None, Screen::After(after)) => after.is_typing(),
            (Overlay::None, Screen::History(history)) => history.is_typing(),
            (Overlay::None, Screen::Settings(settings)) => settings.is_typing(),
            (Overlay::None, Screen::Setup(setup)) => setup.is_typing(),
            (Overlay::None, Screen::Symptoms(symptoms)) => symptoms.is_typing(),
            (Overlay::None, Screen::Timers(timers)) => timers.is_typing(),
            _ => false,
        }
    }

    /// Whether what is typed is in the person's own words.
    pub const fn is_note(&self) -> bool {
        matches!(
            self.screen,
            Screen::After(_) | Screen::History(_) | Screen::Settings(_) | Screen::Symptoms(_)
        )
    }

    /// Whether a whole line of text answers what is asked.
    pub fn takes_line(&self, date: NaiveDate) -> bool {
        self.page(date).is_some_and(|page| page.asks.is_some())
    }

    /// The commands that do something on the open screen, in the order in which the list of keys shows them.
    pub(super) fn commands(&self) -> &'static [Command] {
        use Command::{
            Confirm, Help, History, Hurts, Interrupt, Learn, Left, More, Mute, Next, Pause,
            Programs, Quit, SetUp, Settings, Signs, Softer, Stop, Symptoms, Timers, Tired, Up,
        };
        // Down and right stand with up and left.
        match &self.screen {
            Screen::After(_) | Screen::CheckIn(_) | Screen::Symptoms(_) => {
                &[Confirm, Up, Pause, Left, Stop, Signs, Help, Interrupt]
            }
            Screen::Closing(_) => &[Confirm, Signs, Help, Quit, Interrupt],
            Screen::Beyond(_) | Screen::Halt(_) | Screen::Resume(_) => {
                &[Confirm, Up, Stop, Signs, Help, Interrupt]
            }
            Screen::History(history) => history.commands(),
            Screen::Learn(_) => &[Confirm, Up, Stop, Signs, Help, Quit, Interrupt],
            Screen::Practice(practice) if practice.lets_go() => {
                &[Pause, Next, Tired, Hurts, More, Stop, Softer, Mute, Signs, Help, Interrupt]
            }
            Screen::Practice(_) => {
                &[Pause, Next, Tired, Hurts, Stop, Softer, Mute, Signs, Help, Interrupt]
            }
            Screen::Programs(_) => &[Confirm, Up, Timers, Stop, Signs, Help, Interrupt],
            Screen::Report(_) | Screen::Setup(_) => {
                &[Confirm, Up, Pause, Stop, Signs, Help, Interrupt]
            }
            Screen::Settings(_) => &[Confirm, Up, Left, Stop, Signs, Help, Interrupt],
            Screen::Timers(_) => &[Confirm, Up, Left, More, Stop, Signs, Help, Interrupt],
            Screen::Today(_) => &[
                Confirm, Up, Timers, Programs, Learn, History, Symptoms, Settings, SetUp, Signs,
                Help, Quit, Interrupt,
            ],
        }
    }

    /// Changes how loud it is during a session, and says so. Elsewhere there is nothing to hear.
    pub(super) fn tune(&mut self, now: Now, command: Option<Command>) -> Vec<Effect> {
        if !matches!(self.screen, Screen::Practice(_)) {
            return self.pass(now, None);
        }
        let before = self.context.loudness;
        self.context.loudness = match command {
            Some(Command::Louder) => before.louder(),
            Some(Command::Softer) => before.softer(),
            _ => before.toggled(),
        };
        let words = &self.context.words;
        let text = match (self.context.loudness.percent(), self.context.hearing) {
            (0, _) => words.sound_off(),
            (_, Hearing::Unheard) => words.sound_none(),
            (percent, Hearing::Heard) => words.sound_percent(percent),
        };
        self.tell(now, text);
        let mut effects = self.pass(now, None);
        effects.push(Effect::Sound(Sound::Loudness(self.context.loudness)));
        effects
    }

    /// Makes it as loud as is set for a program, when it is not; muted it stays.
    pub(super) fn tune_for(&mut self, program: &Program) -> Option<Effect> {
        let usual = Loudness::new(self.context.sound.volume_of(&program.id));
        let is_muted = self.context.loudness.is_muted();
        let loudness = if is_muted { usual.muted() } else { usual };
        let is_new = std::mem::replace(&mut self.context.loudness, loudness) != loudness;
        is_new.then_some(Effect::Sound(Sound::Loudness(loudness)))
    }

    /// A press on a key of the footer is that key; on a row it goes there, and where one is already it confirms.
    pub(super) fn press(&mut self, now: Now, position: Position) -> Vec<Effect> {
        let selected = |app: &Self| app.page(now.wall.date_naive()).map(|page| page.selected);
        match self.context.targets.at(position) {
            None => Vec::new(),
            Some(Target::Key(command)) => self.command(now, Some(command)),
            Some(Target::Row(row)) if selected(self) == Some(row) => {
                self.command(now, Some(Command::Confirm))
            }
            Some(Target::Row(row)) => {
                let mut effects = Vec::new();
                // Every row is a key away from the next, once the text above them is read.
                for _ in 0..ROWS {
                    let step = match selected(self) {
                        Some(at) if at < row => Command::Down,
                        Some(at) if at > row => Command::Up,
                        _ => break,
                    };
                    effects.extend(self.command(now, Some(step)));
                }
                effects
            }
        }
    }

    pub(super) fn choose(&mut self, now: Now, index: usize) -> Vec<Effect> {
        if let Screen::History(history) = &mut self.screen
            && history.choose(index)
        {
            return self.pass(now, None);
        }
        match &self.screen {
            Screen::Today(_) => {
                let flow = Today::choose(self.seen(), index);
                self.follow(now, flow)
            }
            Screen::Settings(_) => {
                let Screen::Settings(settings) = &mut self.screen else { return Vec::new() };
                let flow = settings.choose(index);
                self.follow(now, flow)
            }
            Screen::Programs(_) => {
                let Screen::Programs(programs) = &mut self.screen else { return Vec::new() };
                let flow = programs.choose(&self.programs, index);
                self.follow(now, flow)
            }
            Screen::Learn(_) => {
                if let Screen::Learn(learn) = &mut self.screen {
                    learn.choose(index);
                }
                self.pass(now, None)
            }
            _ => u8::try_from(index + 1)
                .map_or_else(|_| Vec::new(), |number| self.pass(now, Some(Command::Pick(number)))),
        }
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        match &mut self.screen {
            Screen::After(after) => after.edit(edit),
            Screen::History(history) => history.edit(edit),
            Screen::Settings(settings) => settings.edit(edit),
            Screen::Setup(setup) => setup.edit(edit),
            Screen::Symptoms(symptoms) => symptoms.edit(edit),
            Screen::Timers(timers) => timers.edit(edit),
            _ => {}
        }
    }

    pub(super) fn type_line(&mut self, now: Now, text: &str) -> Vec<Effect> {
        match &mut self.screen {
            Screen::After(after) => after.write(text),
            Screen::History(history) => {
                let is_answer = history.write(text);
                return if is_answer { self.pass(now, Some(Command::Confirm)) } else { Vec::new() };
            }
            Screen::Settings(settings) => settings.write(text),
            Screen::Setup(setup) => setup.write(text),
            Screen::Symptoms(symptoms) => symptoms.write(text),
            Screen::Timers(timers) => timers.write(text),
            _ => return Vec::new(),
        }
        match self.screen {
            Screen::Setup(_) => self.pass(now, Some(Command::Confirm)),
            _ => Vec::new(),
        }
    }
}
