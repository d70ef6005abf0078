//! Lets a session be heard; where it cannot be, the terminal's bell marks its acts.
//!
//! What becomes of the sound never holds a session up. That it is gone, or back, is told in passing.

#[cfg(not(feature = "audio"))]
mod absent;

use std::{
    mem,
    sync::mpsc::{Receiver, TryRecvError},
};

#[cfg(not(feature = "audio"))]
use self::absent::{Ending, Player, Report};
use super::Waker;
#[cfg(feature = "audio")]
use crate::audio::player::{Ending, Player, Report};
use crate::{
    app::Msg,
    config::{Bell, Sound as Settings},
    session::sound::{Loudness, Sound},
    words::Words,
};

/// The sound of the program, as the loop has it.
pub struct Sounds {
    player: Option<Player>,
    reports: Option<Receiver<Report>>,
    state: State,
    /// What was said of it last.
    said: State,
    loudness: Loudness,
    bell: Bell,
    due: Due,
}

/// What is known of the sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Heard,
    Unheard,
    /// There was nothing to be heard yet.
    Unknown,
}

/// Whether the bell is to ring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Due {
    #[default]
    Nothing,
    Ring,
}

/// The name of the thread that sounds.
pub(super) const THREAD: &str = "sound";

/// How loud it is at first.
pub fn loudness(settings: &Settings, volume: u8) -> Loudness {
    let loudness = Loudness::new(volume);
    if settings.is_muted() { loudness.muted() } else { loudness }
}

impl Sounds {
    /// Starts the thread that sounds; `title` is what a mixer shows.
    pub fn start(settings: &Settings, title: String, waker: Waker) -> Self {
        let loudness = loudness(settings, settings.volume_of(""));
        let started = start(settings, title, loudness, waker);
        let state = if started.is_some() { State::Unknown } else { State::Unheard };
        let (player, reports) = started.unzip();
        Self {
            player,
            reports,
            state,
            said: State::Unknown,
            loudness,
            bell: settings.bell(),
            due: Due::Nothing,
        }
    }

    pub(super) fn perform(&mut self, sound: Sound) {
        if let Sound::Loudness(loudness) = sound {
            self.loudness = loudness;
        }
        if let Some(player) = &self.player {
            player.sound(sound);
        }
    }

    /// An act begins.
    pub(super) fn mark(&mut self) {
        let is_wanted = self.bell == Bell::On && self.loudness.percent() > 0;
        if is_wanted && self.state == State::Unheard {
            self.due = Due::Ring;
        }
    }

    /// Whether the bell is to ring now.
    pub(super) fn takes_bell(&mut self) -> bool {
        mem::take(&mut self.due) == Due::Ring
    }

    /// What became of the sound since the last call.
    pub(super) fn answer(&mut self, words: &Words) -> Option<Msg> {
        while let Some(reports) = &self.reports {
            match reports.try_recv() {
                Ok(Report::Heard(_)) => self.state = State::Heard,
                Ok(Report::Unheard(_)) => self.state = State::Unheard,
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    (self.reports, self.state) = (None, State::Unheard);
                }
            }
        }
        let before = mem::replace(&mut self.said, self.state);
        match (before, self.state) {
            (State::Unheard, State::Heard) => Some(Msg::News(words.sound_back())),
            (State::Heard | State::Unknown, State::Unheard) => Some(Msg::News(words.sound_none())),
            _ => None,
        }
    }

    /// Lets it end.
    pub(super) fn end(self) -> Option<Ending> {
        self.player.map(Player::end)
    }
}

#[cfg(feature = "audio")]
fn start(
    settings: &Settings,
    name: String,
    loudness: Loudness,
    waker: Waker,
) -> Option<(Player, Receiver<Report>)> {
    use crate::{
        audio::{bank::Bank, player::Manner, score::Hold},
        config::HoldTick,
    };
    let hold = match settings.hold() {
        HoldTick::Off => Hold::Silent,
        HoldTick::On => Hold::Tick,
    };
    let manner = Manner { name, hold, loudness, offset_ms: settings.offset_ms() };
    // A system that has no thread for it has no sound.
    Player::start(THREAD, manner, Bank::built_in, move || waker.wake()).ok()
}

#[cfg(not(feature = "audio"))]
fn start(_: &Settings, _: String, _: Loudness, _: Waker) -> Option<(Player, Receiver<Report>)> {
    None
}
