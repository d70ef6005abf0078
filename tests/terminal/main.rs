//! Programs run in a terminal of our own making, or behind pipes, as a person would run them.
//!
//! One test crate holds the harness and all that uses it. Every wait has a deadline that only says "it hangs"; nothing
//! here measures time or sleeps for a while and hopes.

#![cfg(target_os = "linux")]
#![expect(unreachable_pub, reason = "the harness is written as the library it would be")]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "test code: a panic is how it reports"
)]

mod backup;
mod ends;
mod harness;
mod killed;
mod lines;
mod plain;
mod probe;
mod pty;
mod session;
mod watch;
