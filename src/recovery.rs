//! Where a person is in their recovery: a [`Track`] of phases, and which exercise opens when.
//!
//! The calendar gives the earliest date and nothing more; symptoms decide. Months are calendar months, so a phase that
//! begins at "3 months" begins on the same day of the month as the birth, not after 90 days.

pub mod checklist;
pub mod learn;
pub mod signs;
pub mod strength;
pub mod track;

use crate::source::{Faults, Source};
pub use track::{Ladder, Offset, Opening, Phase, Track};

/// The built-in tracks by id: the one for most people first.
pub const BUILT_IN: [(&str, &str); 2] = [
    ("general", include_str!("../programs/tracks/general.toml")),
    ("oasi", include_str!("../programs/tracks/oasi.toml")),
];

/// A built-in track. `None` for an unknown id; its faults are those of the build, never of the person.
pub fn built_in(id: &str) -> Option<Result<Track, Faults>> {
    let (name, text) = BUILT_IN.iter().find(|(name, _)| *name == id)?;
    Some(track::parse(&Source::new(&format!("tracks/{name}.toml"), text)))
}
