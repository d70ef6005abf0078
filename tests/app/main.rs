//! Whole stories on the bench, and every screen as text: three sizes, two languages.

#![expect(clippy::panic, clippy::unwrap_used, reason = "test code")]

mod bench;
mod beyond;
mod days;
mod history;
mod looks;
mod mistake;
mod newcomer;
mod own;
mod reading;
mod report;
mod resume;
mod screens;
mod sound;
mod stories;
