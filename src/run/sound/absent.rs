//! In place of the player, in a program that was built without sound. Nobody ever makes one.

#![expect(dead_code, clippy::unused_self, reason = "the shape of the player, without its insides")]

use crate::{session::sound::Sound, words::Words};

#[derive(Debug)]
pub(super) struct Player;

#[derive(Debug)]
pub(crate) struct Ending;

#[derive(Debug)]
pub(super) struct Notice;

#[derive(Debug)]
pub(super) enum Report {
    Heard(()),
    Told(Notice),
    Unheard(()),
}

impl Player {
    pub(super) fn sound(&self, _: Sound) {}

    pub(super) fn end(self) -> Ending {
        Ending
    }
}

impl Ending {
    pub(crate) fn wait(self) {}
}

impl Notice {
    pub(super) fn message(&self, _: &Words) -> String {
        String::new()
    }
}
