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

use std::sync::OnceLock;

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

/// All tracks there are. A built-in one is read when it is first asked for: a person follows one of them.
#[derive(Clone, Debug)]
pub struct Tracks {
    own: Vec<Track>,
    /// In the order of [`BUILT_IN`].
    built_in: [OnceLock<Option<Track>>; BUILT_IN.len()],
}

impl Tracks {
    /// The built-in tracks and the person's own, which take the place of those with the same id.
    pub fn new(own: impl IntoIterator<Item = Track>) -> Self {
        Self { own: own.into_iter().collect(), built_in: Default::default() }
    }

    pub fn get(&self, id: &str) -> Option<&Track> {
        if let Some(own) = self.own.iter().find(|track| track.id == id) {
            return Some(own);
        }
        let at = BUILT_IN.iter().position(|(name, _)| *name == id)?;
        self.built_in.get(at)?.get_or_init(|| built_in(id)?.ok()).as_ref()
    }

    /// The track a profile belongs to.
    pub fn of(&self, profile: Option<&Profile>) -> Option<&Track> {
        self.get(profile?.track())
    }
}
