//! The only reader of time.
//!
//! Monotonic time here runs on through suspend (`CLOCK_BOOTTIME`): `Instant` stands still while the lid is closed,
//! so a session would believe that nothing happened. Everything else in herstel gets a [`Now`] handed in.

use std::{
    ops::{Add, Sub},
    time::Duration,
};

use chrono::{DateTime, FixedOffset};

/// A moment on the machine's monotonic clock: the time since an arbitrary origin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mono(pub Duration);

impl Mono {
    pub const fn from_millis(millis: u64) -> Self {
        Self(Duration::from_millis(millis))
    }

    /// How long after `earlier` this is; zero when it is not.
    pub const fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<Duration> for Mono {
    type Output = Self;

    fn add(self, length: Duration) -> Self {
        Self(self.0.saturating_add(length))
    }
}

impl Sub<Duration> for Mono {
    type Output = Self;

    fn sub(self, length: Duration) -> Self {
        Self(self.0.saturating_sub(length))
    }
}

/// One reading of both clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    pub mono: Mono,
    /// Wall-clock time with the local offset; may jump at any moment.
    pub wall: DateTime<FixedOffset>,
}

/// Reads the clocks.
pub fn now() -> Now {
    Now { mono: mono(), wall: wall() }
}

/// Reads the monotonic clock alone.
#[cfg(target_os = "linux")]
pub fn mono() -> Mono {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Mono(Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default()))
}

/// Reads the monotonic clock alone. Outside Linux it may stand still while the machine sleeps.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn mono() -> Mono {
    use std::{sync::OnceLock, time::Instant};
    static ORIGIN: OnceLock<Instant> = OnceLock::new();
    Mono(ORIGIN.get_or_init(Instant::now).elapsed())
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn wall() -> DateTime<FixedOffset> {
    chrono::Local::now().fixed_offset()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_does_not_go_back() {
        let first = mono();
        assert!(mono() >= first);
        assert_eq!(first.since(first + Duration::from_secs(1)), Duration::ZERO);
    }
}
