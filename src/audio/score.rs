//! What is heard of a timeline: notes, each at its frame.
//!
//! A frame is counted from the start of the timeline at [`RATE`], rounded to the nearest. The score is pure: the
//! same timeline, bank and hold give the same notes, so an edited timeline is heard from its own score.

use std::time::Duration;

use super::{
    RATE,
    bank::{Bank, Clip, Length, Tone},
};
use crate::{
    program::Act,
    session::{
        cue::{Beat, Word},
        timeline::{Part, Segment, Timeline},
    },
};

/// Whether the seconds of a hold are heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hold {
    #[default]
    Silent,
    /// A soft tick each whole second, in holds of 3 s and more.
    Tick,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// From the start of the timeline.
    pub frame: u64,
    pub clip: Clip,
    /// In frames; never zero. A clip that is longer is faded out there.
    pub length: u64,
    /// For so many frames from its start it is softened, because a word is spoken over it.
    pub soft: u64,
}

/// The notes of a timeline, by frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    notes: Vec<Note>,
}

/// Shorter holds are not counted, whatever is set.
const COUNTED_HOLD: Duration = Duration::from_secs(3);
const SECOND: Duration = Duration::from_secs(1);
/// The seconds that are counted before the exercise begins or goes on.
const COUNT: u32 = 3;
/// A sound that would be cut shorter than this is left out.
const SHORTEST: u64 = frames(Duration::from_millis(40));
/// Between a tone and the word after it.
const GAP: u64 = frames(Duration::from_millis(40));
/// A tone of this length at most is heard out before its word is spoken.
const PRELUDE: u64 = frames(Duration::from_millis(700));
/// Between a word and the next act, at least.
const ROOM: u64 = frames(Duration::from_millis(60));

/// The frame of a moment, to the nearest.
pub const fn frames(time: Duration) -> u64 {
    const NANOS: u64 = 1_000_000_000;
    let rate = RATE as u64;
    let part = (time.subsec_nanos() as u64 * rate + NANOS / 2) / NANOS;
    time.as_secs().saturating_mul(rate).saturating_add(part)
}

impl Score {
    /// What is heard of a timeline, with the sounds of a bank.
    ///
    /// 1. Each act, lead-in and set rest begins with its tone; a breath sounds for its whole length.
    /// 2. No sound of an act goes on into the next; only the end of the session rings on.
    /// 3. A word comes after its tone, or over a long one that is softened for it, and is left out where it would not be
    ///    over before the next beat. No tick or count falls into a word.
    pub fn new(timeline: &Timeline, bank: &Bank, hold: Hold) -> Self {
        let mut writer = Writer { bank, notes: Vec::new() };
        for segment in timeline.segments() {
            let beats: Vec<Beat> = timeline.beats(segment).collect();
            for (index, beat) in beats.iter().enumerate() {
                let next = beats.get(index + 1).map_or_else(|| segment.end(), |next| next.at);
                writer.beat(segment, *beat, next);
            }
            let gets_ready = beats.iter().any(|beat| beat.word == Word::LeadIn);
            writer.seconds(segment, gets_ready, hold);
        }
        if !timeline.segments().is_empty() {
            writer.end(timeline.end());
        }
        let mut notes = writer.notes;
        notes.sort_by_key(|note| note.frame);
        Self { notes }
    }

    /// By frame.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The frame after which nothing is heard any more.
    pub fn end(&self) -> u64 {
        self.notes.iter().map(Note::end).max().unwrap_or_default()
    }
}

impl Note {
    /// The frame after its last.
    pub const fn end(&self) -> u64 {
        self.frame.saturating_add(self.length)
    }
}

/// The tone a word of the display begins with, if it has one.
///
/// The rest between sets begins with "set done" and turns silently into rest, unless it goes on after a pause.
const fn tone_of(word: Word, begins: bool) -> Option<Tone> {
    Some(match word {
        Word::Contract | Word::ContractGently => Tone::Contract,
        Word::Exhale => Tone::Exhale,
        Word::Inhale => Tone::Inhale,
        Word::LastRep => Tone::LastRep,
        Word::Move => Tone::Move,
        Word::QuickContract => Tone::QuickContract,
        Word::QuickRelease => Tone::QuickRelease,
        Word::Release => Tone::Release,
        Word::Rest => Tone::Rest,
        Word::SetDone => Tone::SetDone,
        Word::SetRest if begins => Tone::Rest,
        Word::Still => Tone::Still,
        Word::Done
        | Word::Enough
        | Word::Hold
        | Word::LeadIn
        | Word::Paused
        | Word::SetRest
        | Word::Stop => return None,
    })
}

struct Writer<'b> {
    bank: &'b Bank,
    notes: Vec<Note>,
}

impl Writer<'_> {
    /// One word of the display with its tone; `next` is when the one after it begins.
    fn beat(&mut self, segment: &Segment, beat: Beat, next: Duration) {
        let begins = beat.at == segment.at;
        let tone = tone_of(beat.word, begins)
            .and_then(|tone| self.note(Clip::Tone(tone), frames(beat.at), frames(segment.end())));
        let is_before_count = beat.word == Word::LeadIn && !begins;
        let word = if is_before_count {
            self.word_before(beat)
        } else {
            self.word_after(beat, tone, frames(next))
        };
        let over = word.zip(tone).filter(|(word, tone)| word.frame < tone.end());
        let soft = over.map_or(0, |(word, tone)| word.end() - tone.frame);
        self.notes.extend(tone.map(|tone| Note { soft, ..tone }));
        self.notes.extend(word);
    }

    fn end(&mut self, at: Duration) {
        let beat = Beat { at, word: Word::Done };
        let tone = self.note(Clip::Tone(Tone::End), frames(at), u64::MAX);
        let word = self.word_after(beat, tone, u64::MAX);
        self.notes.extend(tone);
        self.notes.extend(word);
    }

    /// The ticks of a hold, or the count to a beginning, where no word is spoken.
    fn seconds(&mut self, segment: &Segment, gets_ready: bool, hold: Hold) {
        let is_held = segment.part == Part::Act(Act::Contract) && segment.length >= COUNTED_HOLD;
        let ticks: Vec<Note> = if is_held && hold == Hold::Tick {
            let tick = |second| self.tick(Tone::HoldTick, segment, segment.at + SECOND * second);
            (1..60).map_while(tick).collect()
        } else if gets_ready {
            let count =
                |left| self.tick(Tone::Count, segment, segment.end().checked_sub(SECOND * left)?);
            (1..=COUNT).map_while(count).collect()
        } else {
            return;
        };
        let start = frames(segment.at);
        let fresh = self.notes.iter().rev().take_while(|note| note.frame >= start);
        let words: Vec<Note> =
            fresh.filter(|note| matches!(note.clip, Clip::Word(_))).copied().collect();
        let is_clear = |tick: &Note| {
            words.iter().all(|word| tick.end() <= word.frame || word.end() <= tick.frame)
        };
        self.notes.extend(ticks.into_iter().filter(is_clear));
    }

    /// A tick within a segment.
    fn tick(&self, tone: Tone, segment: &Segment, at: Duration) -> Option<Note> {
        let is_within = (segment.at..segment.end()).contains(&at);
        is_within.then(|| self.note(Clip::Tone(tone), frames(at), frames(segment.end())))?
    }

    /// A sound from `frame` to `end` at most; `None` when it is not there or too little of it would be heard.
    fn note(&self, clip: Clip, frame: u64, end: u64) -> Option<Note> {
        let room = end.saturating_sub(frame);
        let length = match self.bank.length(clip)? {
            Length::Act => room,
            Length::Frames(own) => own.min(room),
        };
        let is_whole = self.bank.length(clip) == Some(Length::Frames(length));
        (length > 0 && (is_whole || length >= SHORTEST)).then_some(Note {
            frame,
            clip,
            length,
            soft: 0,
        })
    }

    /// The word of a beat behind its tone, or over it when that is long and there is no time to wait.
    fn word_after(&self, beat: Beat, tone: Option<Note>, next: u64) -> Option<Note> {
        let frame = match tone {
            Some(tone) if tone.length <= PRELUDE || next == u64::MAX => tone.end() + GAP,
            _ => frames(beat.at),
        };
        self.word(beat.word, frame, next)
    }

    /// Being asked to get ready, before the count rather than in it.
    fn word_before(&self, beat: Beat) -> Option<Note> {
        let Length::Frames(length) = self.bank.length(Clip::Word(beat.word))? else { return None };
        let end = frames(beat.at).checked_sub(ROOM)?;
        let last = self.notes.iter().map(Note::end).max().unwrap_or_default();
        let frame = end.checked_sub(length).filter(|frame| *frame >= last + GAP)?;
        self.word(beat.word, frame, frames(beat.at))
    }

    /// A word that is over before the next beat, whole or not at all.
    fn word(&self, word: Word, frame: u64, next: u64) -> Option<Note> {
        let note = self.note(Clip::Word(word), frame, u64::MAX)?;
        (note.end().saturating_add(ROOM) <= next).then_some(note)
    }
}
