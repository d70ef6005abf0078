//! What lies over a screen: the list of keys, or the warning signs.
//!
//! A key that neither scrolls it nor leads to the other puts it away and does nothing more. Only what stops a session works
//! through it, and what pauses one through the list of keys.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{App, Screen};
use crate::{
    clock::Now,
    keys::Command,
    screen::{
        Effect, help,
        reading::Reading,
        signs::{self, Signs},
    },
};

#[derive(Debug)]
pub(super) enum Overlay {
    Help(Reading),
    None,
    Signs(Signs),
}

impl App {
    /// Whether the warning signs have come up; they are put away, for plain mode to read them out.
    pub fn take_signs(&mut self) -> bool {
        let is_up = matches!(self.overlay, Overlay::Signs(_));
        if is_up {
            self.overlay = Overlay::None;
        }
        is_up
    }

    /// Draws what lies over the screen. Says whether anything does.
    pub(super) fn draw_overlay(&self, now: Now, area: Rect, buffer: &mut Buffer) -> bool {
        match &self.overlay {
            Overlay::Help(reading) => {
                let headline = match &self.screen {
                    Screen::Practice(practice) => Some(practice.headline(&self.context.words, now)),
                    _ => None,
                };
                help::view(reading, &self.context, self.commands(), headline, area, buffer);
                true
            }
            Overlay::Signs(signs) => {
                signs.view(&self.context, area, buffer);
                true
            }
            Overlay::None => false,
        }
    }

    /// A key, which something may lie over.
    pub(super) fn command(&mut self, now: Now, command: Option<Command>) -> Vec<Effect> {
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
            (Overlay::None, Some(Command::Louder | Command::Mute | Command::Softer)) => {
                return self.tune(now, command);
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

    /// Pauses a running session, for something to be read in peace.
    fn hold(&mut self, now: Now) -> Vec<Effect> {
        let pause = self.is_running().then_some(Command::Pause);
        self.pass(now, pause)
    }
}
