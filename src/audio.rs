//! A session as sound: a [`Score`](score::Score) of notes, rendered to samples by one continuous
//! [`CueSource`](source::CueSource).
//!
//! ```text
//! Timeline --Score::new--> Score --CueSource::load--> samples --> Desk --> Pulse, Alsa or Native; or a WAV file
//!                 Bank (tones, a person's own, words) --^           ^--- StreamClock: when a frame is heard
//! orders --> Player (a thread of its own) --> Desk; Player --> reports
//! ```
//!
//! Nothing is played "when the screen notices": every sound has its frame on the timeline, and the source is told which of
//! its frames is heard at which position. So the samples of a session are the same however it is paused, resumed or edited.

#[cfg(not(any(target_os = "macos", windows)))]
mod alsa;
mod desk;
#[cfg(any(target_os = "macos", windows))]
mod native;
#[cfg(not(any(target_os = "macos", windows)))]
mod pulse;

pub mod bank;
pub mod loudness;
pub mod output;
pub mod own;
pub mod player;
pub mod score;
pub mod source;
pub mod speech;
pub mod stream_clock;
pub mod synth;
pub mod wav;

/// Frames a second, everywhere in here.
pub const RATE: u32 = 48_000;
