//! Lets a session be heard; where it cannot be, the terminal's bell marks its acts.
//!
//! What becomes of the sound never holds a session up. That it is gone, or back, is told in passing.

#[cfg(not(feature = "audio"))]
mod absent;

use std::{
    mem,
    path::Path,
    sync::mpsc::{Receiver, TryRecvError},
};

#[cfg(not(feature = "audio"))]
use self::absent::{Ending, Notice, Player, Report};
use super::Waker;
use crate::{
    app::Msg,
    config::{Bell, Sound as Settings},
    screen::Hearing,
    session::sound::{Loudness, Sound},
    words::Words,
};
#[cfg(feature = "audio")]
use crate::{
    audio::{
        own::{self, Notice, Speech},
        player::{Ending, Manner, Player, Report},
        score::Hold,
    },
    config::HoldTick,
    screen::practice::cue_text,
    words::Lang,
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
    /// What is to be told with the next session.
    notices: Vec<Notice>,
    waker: Waker,
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
    /// Starts the thread that sounds; `title` is what a mixer shows, `folder` that of the settings and of the person's own
    /// sounds.
    pub fn start(settings: &Settings, folder: Option<&Path>, title: String, waker: Waker) -> Self {
        let loudness = loudness(settings, settings.volume_of(""));
        let (player, reports) = start(settings, folder, title, loudness, waker.clone()).unzip();
        Self {
            player,
            reports,
            state: State::Unknown,
            said: State::Unknown,
            loudness,
            bell: settings.bell(),
            due: Due::Nothing,
            notices: Vec::new(),
            waker,
        }
    }

    pub(super) fn perform(&mut self, sound: Sound) {
        if let Sound::Loudness(loudness) = sound {
            self.loudness = loudness;
        }
        match &self.player {
            Some(player) => player.sound(sound),
            None if matches!(sound, Sound::Example(_) | Sound::Play(_)) => {
                self.state = State::Unheard;
                self.waker.wake();
            }
            None => {}
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
                Ok(Report::Heard(..)) => self.state = State::Heard,
                Ok(Report::Told(notice)) => self.notices.push(notice),
                Ok(Report::Unheard(..)) => self.state = State::Unheard,
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    (self.reports, self.state) = (None, State::Unheard);
                }
            }
        }
        let before = mem::replace(&mut self.said, self.state);
        match (before, self.state) {
            (State::Unheard, State::Heard) => Some(Msg::Hearing(Hearing::Heard)),
            (State::Heard | State::Unknown, State::Unheard) => Some(Msg::Hearing(Hearing::Unheard)),
            _ => self.notice(words),
        }
    }

    /// The first thing to be told of the sounds themselves, once a session has begun in which it can be read.
    fn notice(&mut self, words: &Words) -> Option<Msg> {
        let notices = mem::take(&mut self.notices);
        if self.state == State::Unknown {
            self.notices = notices;
            return None;
        }
        notices.first().map(|notice| Msg::News(notice.message(words)))
    }

    /// Lets it end.
    pub(super) fn end(self) -> Option<Ending> {
        self.player.map(Player::end)
    }
}

#[cfg(feature = "audio")]
fn start(
    settings: &Settings,
    folder: Option<&Path>,
    name: String,
    loudness: Loudness,
    waker: Waker,
) -> Option<(Player, Receiver<Report>)> {
    let manner = manner(settings, name, loudness);
    let (folder, voice) = (folder.map(Path::to_owned), settings.voice);
    let bank = move || own::bank(folder.as_deref(), voice.and_then(speech).as_ref());
    // A system that has no thread for it has no sound.
    Player::start(THREAD, manner, bank, move || waker.wake()).ok()
}

/// How it is to sound, as it is set.
#[cfg(feature = "audio")]
pub fn manner(settings: &Settings, name: String, loudness: Loudness) -> Manner {
    let hold = match settings.hold() {
        HoldTick::Off => Hold::Silent,
        HoldTick::On => Hold::Tick,
    };
    Manner { name, hold, loudness, offset_ms: settings.offset_ms() }
}

/// The words of the display, spoken in a language.
#[cfg(feature = "audio")]
pub fn speech(lang: Lang) -> Option<Speech> {
    // The built-in texts of a language that could not be read are a fault of the build.
    let spoken = Words::load(lang).ok()?;
    Some(Speech::new(lang, |word| cue_text(word, &spoken)))
}

#[cfg(not(feature = "audio"))]
fn start(
    _: &Settings,
    _: Option<&Path>,
    _: String,
    _: Loudness,
    _: Waker,
) -> Option<(Player, Receiver<Report>)> {
    None
}
