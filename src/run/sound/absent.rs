//! In place of the player, in a program that was built without sound. None of it is ever made.

use crate::session::sound::Sound;

#[derive(Debug)]
pub(super) enum Player {}

#[derive(Debug)]
pub(crate) enum Ending {}

#[derive(Debug)]
pub(super) enum Report {
    #[expect(dead_code, reason = "as the player has it")]
    Heard(()),
    #[expect(dead_code, reason = "as the player has it")]
    Unheard(()),
}

impl Player {
    pub(super) fn sound(&self, _: Sound) {
        match *self {}
    }

    pub(super) fn end(self) -> Ending {
        match self {}
    }
}

impl Ending {
    pub(crate) fn wait(self) {
        match self {}
    }
}
