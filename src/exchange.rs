//! A person's own data, going out and coming in.
//!
//! What goes out is read by other programs: fields may be added, none ever changes its meaning.

pub mod csv;
pub mod folder;
pub mod ics;
pub mod json;
pub mod lines;
