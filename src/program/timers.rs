//! The figures a person may set apart from the program: `[timers.light]` in the config, flags, the screen.

use std::time::Duration;

/// Figures that replace those of a program; `None` leaves the program's own.
///
/// A figure keyed by an act applies to every step of that act, so `release` means the letting go of each repetition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timers {
    pub contract: Option<Duration>,
    pub exhale: Option<Duration>,
    pub inhale: Option<Duration>,
    pub lead_in: Option<Duration>,
    pub r#move: Option<Duration>,
    pub release: Option<Duration>,
    pub reps: Option<u8>,
    pub rest: Option<Duration>,
    pub set_rest: Option<Duration>,
    pub sets: Option<u8>,
    pub still: Option<Duration>,
}
