//! Where a date lies in a track: the phase, and when the next one begins.

use chrono::NaiveDate;

use super::{
    profile::Profile,
    track::{Phase, Track},
};

/// The phase of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'t> {
    /// Days since birth.
    pub day: i64,
    /// The first week is 1.
    pub week: u32,
    pub phase: &'t Phase,
    /// The next phase and the date it begins; `None` in the last one, which has no end.
    pub next: Option<(&'t Phase, NaiveDate)>,
}

impl<'t> Standing<'t> {
    /// `None` before birth.
    pub fn on(date: NaiveDate, profile: &Profile, track: &'t Track) -> Option<Self> {
        let begins = |phase: &'t Phase| Some((phase, phase.from.after(profile.birth)?));
        let next = track.phases.iter().filter_map(begins).find(|(_, from)| *from > date);
        Some(Self {
            day: profile.day(date),
            week: profile.week(date)?,
            phase: track.phase_on(profile.birth, date)?,
            next,
        })
    }
}
