//! Which output sounds, and why none does.
//!
//! A sound server comes first, for it lets others sound too. Once one has answered, only a server is looked for: a server
//! that restarts must find its card free.

use thiserror::Error;

use super::{alsa::Alsa, desk::Desk, pulse::Pulse};

/// Why an output makes no sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Loss {
    /// It says what nobody understands.
    #[error("garbled")]
    Garbled,
    /// It went away.
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
    #[error("takes sound faster than it can be heard")]
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
    /// The device of a sound server, by its name there.
    Server(String),
}

/// An output that is open.
pub(super) enum Output {
    Alsa(Alsa),
    Pulse(Box<Pulse>),
}

/// Why nothing could be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    pub server: Loss,
    /// `None` when it was not tried.
    pub alsa: Option<Loss>,
}

/// What may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Any,
    Server,
}

impl Silence {
    /// A server without a device.
    pub const NO_DEVICE: Self = Self { server: Loss::NoDevice, alsa: None };
}

impl Output {
    /// Opens what there is; `name` is what a mixer shows.
    pub(super) fn open(choice: Choice, name: &str) -> Result<Self, Silence> {
        let server = match Pulse::open(name) {
            Ok(pulse) => return Ok(Self::Pulse(Box::new(pulse))),
            Err(server) => server,
        };
        if choice == Choice::Server {
            return Err(Silence { server, alsa: None });
        }
        match Alsa::open() {
            Ok(alsa) => Ok(Self::Alsa(alsa)),
            Err(alsa) => Err(Silence { server, alsa: Some(alsa) }),
        }
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

    /// That it makes no sound any more.
    pub(super) const fn silence(&self, loss: Loss) -> Silence {
        match self {
            Self::Alsa(_) => Silence { server: Loss::NoServer, alsa: Some(loss) },
            Self::Pulse(_) => Silence { server: loss, alsa: None },
        }
    }

    pub(super) fn place(&self) -> Place {
        match self {
            Self::Alsa(_) => Place::Alsa,
            Self::Pulse(pulse) => pulse.place(),
        }
    }
}
