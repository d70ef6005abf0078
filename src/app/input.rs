//! What reaches the open screen besides its commands: numbers, letters and whole lines; and which commands it has.

use chrono::NaiveDate;

use super::{App, Overlay, Screen};
use crate::{
    clock::Now,
    keys::{Command, Edit},
    program::Program,
    screen::{Effect, today::Today},
    session::sound::{Loudness, Sound},
};

impl App {
    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        match (&self.overlay, &self.screen) {
            (Overlay::None, Screen::After(after)) => after.is_typing(),
            (Overlay::None, Screen::History(history)) => history.is_typing(),
            (Overlay::None, Screen::Setup(setup)) => setup.is_typing(),
            (Overlay::None, Screen::Symptoms(symptoms)) => symptoms.is_typing(),
            _ => false,
        }
    }

    /// Whether a whole line of text answers what is asked.
    pub fn takes_line(&self, date: NaiveDate) -> bool {
        self.page(date).is_some_and(|page| page.asks.is_some())
    }

    /// The commands that do something on the open screen, in the order in which the list of keys shows them.
    pub(super) const fn commands(&self) -> &'static [Command] {
        use Command::{
            ChangeNote, Confirm, Filter, Graphs, Help, History, Hurts, Interrupt, Learn, Left,
            Louder, Mute, Next, Pause, Quit, Remove, Report, SetUp, Signs, Softer, Stop, Symptoms,
            Tired, Undo, Up, View,
        };
        // Down and right stand with up and left.
        match &self.screen {
            Screen::After(_) | Screen::CheckIn(_) | Screen::Symptoms(_) => {
                &[Confirm, Up, Pause, Left, Stop, Signs, Help, Interrupt]
            }
            Screen::Closing(_) => &[Confirm, Signs, Help, Quit, Interrupt],
            Screen::Halt(_) | Screen::Resume(_) => &[Confirm, Up, Stop, Signs, Help, Interrupt],
            Screen::History(_) => &[
                Confirm, Up, Left, View, Graphs, Filter, Report, ChangeNote, Remove, Undo, Stop,
                Signs, Help, Interrupt,
            ],
            Screen::Learn(_) => &[Confirm, Up, Stop, Signs, Help, Quit, Interrupt],
            Screen::Practice(_) => {
                &[Pause, Next, Tired, Hurts, Stop, Softer, Louder, Mute, Signs, Help, Interrupt]
            }
            Screen::Report(_) | Screen::Setup(_) => {
                &[Confirm, Up, Pause, Stop, Signs, Help, Interrupt]
            }
            Screen::Today(_) => {
                &[Confirm, Up, Learn, History, Symptoms, SetUp, Signs, Help, Quit, Interrupt]
            }
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
        let text = match self.context.loudness.percent() {
            0 => words.sound_off(),
            percent => words.sound_percent(percent),
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
            Screen::Setup(setup) => setup.edit(edit),
            Screen::Symptoms(symptoms) => symptoms.edit(edit),
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
            Screen::Setup(setup) => setup.write(text),
            Screen::Symptoms(symptoms) => symptoms.write(text),
            _ => return Vec::new(),
        }
        match self.screen {
            Screen::Setup(_) => self.pass(now, Some(Command::Confirm)),
            _ => Vec::new(),
        }
    }
}
