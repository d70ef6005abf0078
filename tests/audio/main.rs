//! What is heard, tested on the samples themselves: no device, no clock.

#![cfg(feature = "audio")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "test code"
)]

mod bench;
mod own;
mod schedule;
mod score;
mod session;
mod spoken;
mod tones;
