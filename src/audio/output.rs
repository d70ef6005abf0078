//! Which output sounds, and why none does.
//!
//! On Linux and its like a sound server comes first, for it lets others sound too. ALSA is for where there is none: once one
//! has answered, only a server is looked for, since one that starts anew must find its card free. And one that hangs would
//! hold ALSA up as well, whose default device is most often that server.

use thiserror::Error;

use super::desk::Desk;
#[cfg(any(target_os = "macos", windows))]
use super::native::Native;
#[cfg(not(any(target_os = "macos", windows)))]
use super::{alsa::Alsa, pulse::Pulse};

/// A way for sound to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Alsa,
    /// `PulseAudio`, or `PipeWire` in its place.
    Server,
    /// The one way of the system.
    System,
}

impl Way {
    /// The name in a bug report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alsa => "ALSA",
            Self::Server => "server",
            Self::System => "system",
        }
    }
}

/// Why a way leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Loss {
    #[error("garbled")]
    Garbled,
    #[error("gone")]
    Gone,
    #[error("no device")]
    NoDevice,
    /// ALSA's library is not installed.
    #[error("no library")]
    NoLibrary,
    #[error("no server")]
    NoServer,
    /// The server does not let us in.
    #[error("refused")]
    Refused,
    /// It takes sound faster than sound can be heard, so nobody hears it.
    #[error("runs ahead")]
    RunsAhead,
    /// It does not answer in time.
    #[error("stuck")]
    Stuck,
}

/// Where the sound goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// ALSA's default device.
    Alsa,
    /// A device of the sound server, by its name there.
    Server(String),
    /// The system's default device.
    System,
}

/// Why nothing is heard: each way that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence(pub Vec<(Way, Loss)>);

/// What may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Any,
    Server,
}

/// An output that is open.
pub(super) enum Output {
    #[cfg(not(any(target_os = "macos", windows)))]
    Alsa(Alsa),
    #[cfg(any(target_os = "macos", windows))]
    Native(Native),
    #[cfg(not(any(target_os = "macos", windows)))]
    Pulse(Box<Pulse>),
}

#[cfg(not(any(target_os = "macos", windows)))]
impl Output {
    /// Opens what there is; `name` is what a mixer shows.
    pub(super) fn open(choice: Choice, name: &str) -> Result<Self, Silence> {
        let server = match Pulse::open(name) {
            Ok(pulse) => return Ok(Self::Pulse(Box::new(pulse))),
            Err(server) => (Way::Server, server),
        };
        if choice == Choice::Server || server.1 != Loss::NoServer {
            return Err(Silence(vec![server]));
        }
        Alsa::open().map(Self::Alsa).map_err(|alsa| Silence(vec![server, (Way::Alsa, alsa)]))
    }

    /// Plays on for a moment, some tenths of a second at most. An error means that it is lost.
    pub(super) fn turn(&mut self, desk: &mut Desk) -> Result<(), Loss> {
        match self {
            Self::Alsa(alsa) => alsa.turn(desk),
            Self::Pulse(pulse) => pulse.turn(desk),
        }
    }

    /// Whether somebody can hear it, as far as it knows itself.
    pub(super) fn is_heard(&self) -> bool {
        match self {
            Self::Alsa(alsa) => alsa.is_heard(),
            Self::Pulse(pulse) => pulse.is_heard(),
        }
    }

    pub(super) fn place(&self) -> Place {
        match self {
            Self::Alsa(_) => Place::Alsa,
            Self::Pulse(pulse) => pulse.place(),
        }
    }

    pub(super) const fn way(&self) -> Way {
        match self {
            Self::Alsa(_) => Way::Alsa,
            Self::Pulse(_) => Way::Server,
        }
    }
}

#[cfg(any(target_os = "macos", windows))]
#[expect(clippy::unused_self, reason = "as where there is a choice")]
impl Output {
    pub(super) fn open(_: Choice, _: &str) -> Result<Self, Silence> {
        Native::open().map(Self::Native).map_err(|loss| Silence(vec![(Way::System, loss)]))
    }

    pub(super) fn turn(&mut self, desk: &mut Desk) -> Result<(), Loss> {
        let Self::Native(native) = self;
        native.turn(desk)
    }

    pub(super) fn is_heard(&self) -> bool {
        let Self::Native(native) = self;
        native.is_heard()
    }

    pub(super) const fn place(&self) -> Place {
        Place::System
    }

    pub(super) const fn way(&self) -> Way {
        Way::System
    }
}
