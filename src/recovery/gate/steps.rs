//! How programs stand to each other: which opens when, which is a step above which, which train the same.
//!
//! The track says it of the programs it names. A program of the person's own that it does not name opens as its parts do
//! when it is made of others, and else with the last one of its kind: late rather than early.

use chrono::NaiveDate;

use super::{BREATH, ENDURANCE, LONG, RELAX};
use crate::{
    program::{Act, Kind, Program},
    recovery::{Offset, Opening, Profile, Track},
};

/// The built-in programs without contractions.
const CALM: [&str; 5] = [BREATH, RELAX, "walk", "stretch", "massage"];

pub(super) struct Steps<'a> {
    /// Both or none.
    known: Option<(Profile, &'a Track)>,
    programs: &'a [&'a Program],
}

/// When a program opens.
pub(super) enum Opens<'a> {
    /// When all of these are reached; never none.
    With(Vec<&'a Opening>),
    /// From birth: the track has nothing of its kind, and it holds no contractions.
    Always,
    /// Never by itself.
    Never,
}

impl<'a> Steps<'a> {
    pub(super) fn new(
        profile: Option<Profile>,
        track: Option<&'a Track>,
        programs: &'a [&'a Program],
    ) -> Self {
        Self { known: profile.zip(track), programs }
    }

    pub(super) const fn profile(&self) -> Option<(Profile, &'a Track)> {
        self.known
    }

    pub(super) fn program(&self, id: &str) -> Option<&'a Program> {
        self.programs.iter().copied().find(|program| program.id == id)
    }

    pub(super) fn is_contraction(&self, id: &str) -> bool {
        // What is not known any more is taken for the heavier.
        self.program(id).is_none_or(is_contraction)
    }

    pub(super) fn opens(&self, program: &Program) -> Opens<'a> {
        let Some((_, track)) = self.known else { return Opens::Never };
        // A file that makes contractions of a calm program does not open as that one does.
        let is_named = !(is_contraction(program) && CALM.contains(&program.id.as_str()));
        if let Some(opening) = track.opening(&program.id).filter(|_| is_named) {
            return Opens::With(vec![opening]);
        }
        let parts: Option<Vec<_>> = program
            .blocks
            .iter()
            .filter(|block| block.from.is_some() || block.has(Act::Contract))
            .map(|block| track.opening(block.from.as_deref()?))
            .collect();
        if let Some(parts) = parts.filter(|parts| !parts.is_empty()) {
            return Opens::With(parts);
        }
        let alike = track.openings().filter(|opening| {
            self.program(&opening.program).is_some_and(|other| other.kind == program.kind)
        });
        match alike.max_by_key(|opening| self.date(opening.from)) {
            Some(last) => Opens::With(vec![last]),
            None if is_contraction(program) => Opens::Never,
            None => Opens::Always,
        }
    }

    /// The date by the calendar.
    pub(super) fn from(&self, program: &Program) -> Option<NaiveDate> {
        match self.opens(program) {
            Opens::With(openings) => openings.iter().map(|opening| self.date(opening.from)).max(),
            Opens::Always => self.known.map(|(profile, _)| profile.birth),
            Opens::Never => None,
        }
    }

    fn date(&self, offset: Offset) -> NaiveDate {
        // What lies past the end of the calendar never comes.
        self.known.and_then(|(profile, _)| offset.after(profile.birth)).unwrap_or(NaiveDate::MAX)
    }

    /// The steps below a program, the nearest first; the last is breathing, unless that is the program itself.
    pub(super) fn below(&self, id: &str) -> Vec<&'a str> {
        let Some((_, track)) = self.known else { return Vec::new() };
        let mut steps: Vec<&str> = Vec::new();
        let mut next = self.openings(id);
        while let Some(ladder) = next.iter().rev().find_map(|opening| opening.after.as_ref()) {
            // A track never leads back to where it was; one that did would end here.
            if ladder.program == id || steps.contains(&ladder.program.as_str()) {
                break;
            }
            steps.push(&ladder.program);
            next = track.opening(&ladder.program).into_iter().collect();
        }
        if id != BREATH && !steps.contains(&BREATH) {
            steps.push(BREATH);
        }
        steps
    }

    fn openings(&self, id: &str) -> Vec<&'a Opening> {
        match self.program(id).map(|program| self.opens(program)) {
            Some(Opens::With(openings)) => openings,
            Some(Opens::Always | Opens::Never) => Vec::new(),
            None => self.known.and_then(|(_, track)| track.opening(id)).into_iter().collect(),
        }
    }

    /// Whether a program is this step or, as contractions are, one above it, or is made of one that is. Of a step that is not
    /// known any more nothing can be said: all contractions may be above it.
    pub(super) fn reaches(&self, id: &str, step: &str) -> bool {
        let is_above = |part: &&str| self.below(part).contains(&step);
        let is_at_or_above = || {
            self.program(step).is_none()
                || self.with_parts(id).iter().any(|part| *part == step || is_above(part))
        };
        id == step || (self.is_contraction(id) && is_at_or_above())
    }

    /// Whether two programs train the same, in whole or in part: `long` is `endurance`, and `combined` is made of it.
    pub(super) fn share(&self, one: &str, other: &str) -> bool {
        let same = |id| if id == LONG { ENDURANCE } else { id };
        let others: Vec<_> = self.with_parts(other).into_iter().map(same).collect();
        self.with_parts(one).into_iter().map(same).any(|part| others.contains(&part))
    }

    /// A program and the contractions it is made of, and what those are made of.
    fn with_parts<'s>(&'s self, id: &'s str) -> Vec<&'s str> {
        let mut found = vec![id];
        let mut at = 0;
        while let Some(program) = found.get(at).map(|id| self.program(id)) {
            at += 1;
            let parts = program.into_iter().flat_map(|program| &program.blocks);
            for part in parts.filter_map(|block| block.from.as_deref()) {
                if self.is_contraction(part) && !found.contains(&part) {
                    found.push(part);
                }
            }
        }
        found
    }
}

/// Whether the questions of a check-in come before it.
pub fn is_contraction(program: &Program) -> bool {
    program.kind == Kind::Contraction || program.has(Act::Contract)
}
