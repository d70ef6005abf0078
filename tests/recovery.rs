//! Which program may run on which day: every rule of the spec as a row, the boundary days of both tracks, whole stories,
//! and whatever a person might answer.

#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "test code")]

#[path = "recovery/bench.rs"]
mod bench;
#[path = "recovery/dates.rs"]
mod dates;
#[path = "recovery/own.rs"]
mod own;
#[path = "recovery/property.rs"]
mod property;
#[path = "recovery/said.rs"]
mod said;
#[path = "recovery/stories.rs"]
mod stories;
#[path = "recovery/table.rs"]
mod table;
