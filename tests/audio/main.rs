//! What is heard, tested on the samples themselves: no device, no clock.

#![cfg(feature = "audio")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    clippy::suboptimal_flops,
    clippy::unwrap_used,
    reason = "test code"
)]

mod bench;
mod file;
mod own;
mod schedule;
mod score;
mod session;
mod spoken;
mod tones;
