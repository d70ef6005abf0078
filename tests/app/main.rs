//! Whole stories on the bench, and every screen as text: three sizes, two languages.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test code")]

mod bench;
mod screens;
mod stories;
