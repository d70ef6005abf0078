//! The words of the big display and when each begins.
//!
//! A segment may have more than one word: a long contraction turns into holding, a set rest begins with "set done" and ends
//! with "get ready". A release keeps its word to the end, but for the last second before the last repetition.

use std::time::Duration;

use super::timeline::{Part, Segment, Standing};
use crate::program::{Act, Block};

/// A word for the big display.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    Contract,
    ContractGently,
    Done,
    Enough,
    Exhale,
    Hold,
    Inhale,
    LastRep,
    LeadIn,
    Move,
    Paused,
    QuickContract,
    QuickRelease,
    Release,
    Rest,
    SetDone,
    SetRest,
    Still,
    Stop,
}

impl Word {
    pub const ALL: [Self; 19] = [
        Self::Contract,
        Self::ContractGently,
        Self::Done,
        Self::Enough,
        Self::Exhale,
        Self::Hold,
        Self::Inhale,
        Self::LastRep,
        Self::LeadIn,
        Self::Move,
        Self::Paused,
        Self::QuickContract,
        Self::QuickRelease,
        Self::Release,
        Self::Rest,
        Self::SetDone,
        Self::SetRest,
        Self::Still,
        Self::Stop,
    ];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::ContractGently => "contract-gently",
            Self::Done => "done",
            Self::Enough => "enough",
            Self::Exhale => "exhale",
            Self::Hold => "hold",
            Self::Inhale => "inhale",
            Self::LastRep => "last-rep",
            Self::LeadIn => "lead-in",
            Self::Move => "move",
            Self::Paused => "paused",
            Self::QuickContract => "quick-contract",
            Self::QuickRelease => "quick-release",
            Self::Release => "release",
            Self::Rest => "rest",
            Self::SetDone => "set-done",
            Self::SetRest => "set-rest",
            Self::Still => "still",
            Self::Stop => "stop",
        }
    }
}

/// The moment a word begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// From the start of the timeline.
    pub at: Duration,
    pub word: Word,
}

/// A contraction this short is a quick one.
const QUICK: Duration = Duration::from_millis(1_500);
/// From this length on a contraction turns into holding ...
const HELD: Duration = Duration::from_secs(4);
/// ... after this time.
const LIFT: Duration = Duration::from_secs(2);
/// How long "set done" stands, at most.
const SET_DONE: Duration = Duration::from_secs(3);
/// A set rest of at least `SET_REST_LONG` ends with getting ready.
const GET_READY: Duration = Duration::from_secs(3);
const SET_REST_LONG: Duration = Duration::from_secs(10);
/// How long before the last repetition it is announced, and in what length of segment.
const LAST_REP: Duration = Duration::from_secs(1);
const LAST_REP_ROOM: Duration = Duration::from_secs(3);
/// An effort whose middle lies below this is asked for as gentle, in percent.
const GENTLE: u8 = 40;

/// The word a segment begins with. One that `goes_on` after a pause is not announced again.
pub(super) fn first_word(segment: &Segment, block: Option<&Block>, goes_on: bool) -> Word {
    match segment.part {
        Part::LeadIn => Word::LeadIn,
        Part::SetRest if goes_on => Word::SetRest,
        Part::SetRest => Word::SetDone,
        Part::Act(act) => act_word(act, block),
    }
}

fn act_word(act: Act, block: Option<&Block>) -> Word {
    match act {
        Act::Contract if block.is_some_and(is_quick) => Word::QuickContract,
        Act::Contract if block.is_some_and(is_gentle) => Word::ContractGently,
        Act::Contract => Word::Contract,
        Act::Exhale => Word::Exhale,
        Act::Inhale => Word::Inhale,
        Act::Move => Word::Move,
        Act::Release if block.is_some_and(is_quick) => Word::QuickRelease,
        Act::Release => Word::Release,
        Act::Rest => Word::Rest,
        Act::Still => Word::Still,
    }
}

/// All words of a segment, in order; none lies at or past its end.
pub(super) fn beats(
    segment: &Segment,
    first: Word,
    announces_last: bool,
) -> impl Iterator<Item = Beat> + use<> {
    let (at, length) = (segment.at, segment.length);
    let turn = match segment.part {
        Part::Act(Act::Contract) if length >= HELD => Some((LIFT, Word::Hold)),
        Part::SetRest if first == Word::SetDone => Some((SET_DONE.min(length / 2), Word::SetRest)),
        _ => None,
    };
    let end = match segment.part {
        Part::SetRest if length >= SET_REST_LONG => {
            Some((length.saturating_sub(GET_READY), Word::LeadIn))
        }
        _ if announces_last && length >= LAST_REP_ROOM && segment.standing == Standing::Full => {
            Some((length.saturating_sub(LAST_REP), Word::LastRep))
        }
        _ => None,
    };
    [Some((Duration::ZERO, first)), turn, end]
        .into_iter()
        .flatten()
        .filter(move |(after, _)| *after < length)
        .map(move |(after, word)| Beat { at: at + after, word })
}

/// The block contracts, and every contraction is a quick one.
fn is_quick(block: &Block) -> bool {
    let mut contractions = block.steps.iter().filter(|step| step.act == Act::Contract);
    block.has(Act::Contract) && contractions.all(|step| step.length <= QUICK)
}

fn is_gentle(block: &Block) -> bool {
    block.effort.is_some_and(|effort| effort.low.midpoint(effort.high) < GENTLE)
}
