//! Syncing by way of a folder: any order, any number of times, in pieces, from anybody; and what it says.
//!
//! `syncthing.sh` and `git.sh` beside this do it with the real things.

#![cfg(unix)]
#![expect(
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "test code"
)]

mod bench;
mod command;
mod hostile;
mod same;
