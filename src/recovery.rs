//! Where a person is in their recovery: a [`Track`] of phases, and which exercise opens when.
//!
//! The calendar gives the earliest date and nothing more; symptoms decide. Months are calendar months, so a phase that
//! begins at "3 months" begins on the same day of the month as the birth, not after 90 days.
//!
//! ```text
//! store::diary --> Diary --+
//! Tracks::of(profile) --> Track --+--> gate::today(diary, track, programs, now) --> Today: a Gate for each program,
//! Library --> Programs --+                                                            what is recommended, advice
//! ```

pub mod checklist;
pub mod complaint;
pub mod diary;
pub mod gate;
pub mod learn;
pub mod phase;
pub mod plan;
pub mod profile;
pub mod signs;
pub mod strength;
pub mod told;
pub mod track;

use crate::source::{Faults, Source};
pub use diary::Diary;
pub use profile::{Injury, Profile};
pub use track::{Ladder, Offset, Opening, Phase, Track};

/// The track for most people.
pub const GENERAL: &str = "general";
/// The track after a third or fourth degree tear.
pub const OASI: &str = "oasi";

/// The built-in tracks by id: the one for most people first.
pub const BUILT_IN: [(&str, &str); 2] = [
    (GENERAL, include_str!("../programs/tracks/general.toml")),
    (OASI, include_str!("../programs/tracks/oasi.toml")),
];

/// A built-in track. `None` for an unknown id; its faults are those of the build, never of the person.
pub fn built_in(id: &str) -> Option<Result<Track, Faults>> {
    let (name, text) = BUILT_IN.iter().find(|(name, _)| *name == id)?;
    Some(track::parse(&Source::new(&format!("tracks/{name}.toml"), text)))
}

/// All tracks there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracks(Vec<Track>);

impl Tracks {
    /// The built-in tracks and the person's own, which take the place of those with the same id.
    pub fn new(own: impl IntoIterator<Item = Track>) -> Self {
        let built_in = BUILT_IN.iter().filter_map(|(id, _)| built_in(id)?.ok());
        Self(own.into_iter().chain(built_in).collect())
    }

    pub fn get(&self, id: &str) -> Option<&Track> {
        self.0.iter().find(|track| track.id == id)
    }

    /// The track a profile belongs to.
    pub fn of(&self, profile: Option<&Profile>) -> Option<&Track> {
        self.get(profile?.track())
    }
}
