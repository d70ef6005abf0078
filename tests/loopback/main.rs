//! Whole sessions, heard: a sound server of our own whose device leads nowhere, what reaches that device recorded, and each
//! onset compared with the session's own samples.
//!
//! It needs Debian's `pulseaudio` and `pulseaudio-utils` (and `libasound2-plugins` for the way through ALSA); without them the
//! tests say that they were skipped. A session takes its time, so these tests do too: about a minute, side by side.

#![cfg(all(target_os = "linux", feature = "audio"))]
#![expect(
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "test code: a panic is how it reports"
)]

mod asked;
mod calm;
mod ear;
mod hang;
#[expect(dead_code, unreachable_pub, reason = "lent by the terminal tests")]
#[path = "../terminal/pty.rs"]
mod pty;
mod server;
mod session;
#[expect(unreachable_pub, reason = "lent by the terminal tests")]
#[path = "../terminal/watch.rs"]
mod watch;
