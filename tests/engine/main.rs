//! The engine's seven rules as properties, and what it answers to every input, table by table.
//!
//! Time is handed in: an hour's session with a lunch break takes a millisecond. The tests know the engine only from
//! outside: what it is told, what it tells, what a screen would show.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unchecked_time_subtraction,
    clippy::unwrap_used,
    reason = "test code"
)]

mod answers;
mod bench;
mod cases;
mod resume;
mod rules;
