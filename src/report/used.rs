//! The programs that were done, and with which timers.

use std::{collections::BTreeMap, ops::RangeInclusive};

use chrono::NaiveDate;

use super::{Source, weeks::is_done};
use crate::{
    program::Act,
    session::record::{PlannedBlock, Record},
    words::Words,
};

/// From this many blocks on the figures of a program say less than its length.
const MANY_BLOCKS: usize = 6;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Used {
    pub(super) title: String,
    pub(super) sessions: usize,
    pub(super) dates: RangeInclusive<NaiveDate>,
    /// In the order in which they were first used, each with how often.
    pub(super) timers: Vec<(String, usize)>,
}

/// Programs in the order in which they were first done.
pub(super) fn used(source: &Source<'_>, period: &RangeInclusive<NaiveDate>) -> Vec<Used> {
    let mut order: Vec<&str> = Vec::new();
    let mut by_program: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    for record in source.sessions(period).filter(|record| is_done(record)) {
        let program = record.plan.program.as_str();
        let sessions = by_program.entry(program).or_default();
        if sessions.is_empty() {
            order.push(program);
        }
        sessions.push(record);
    }
    order
        .into_iter()
        .filter_map(|program| {
            let sessions = by_program.get(program)?;
            Some(Used {
                title: source.library.title(program, source.words),
                sessions: sessions.len(),
                dates: sessions.first()?.date()..=sessions.last()?.date(),
                timers: timers(sessions, source.words),
            })
        })
        .collect()
}

fn timers(sessions: &[&Record], words: &Words) -> Vec<(String, usize)> {
    let mut timers: Vec<(String, usize)> = Vec::new();
    for record in sessions {
        let said = figures(record, words);
        match timers.iter_mut().find(|(known, _)| *known == said) {
            Some((_, times)) => *times += 1,
            None => timers.push((said, 1)),
        }
    }
    timers
}

/// `3 × 8: 3 s lift, 6 s let go; 60 s rest between sets`, with ` + ` between blocks.
fn figures(record: &Record, words: &Words) -> String {
    let blocks = &record.plan.blocks;
    if blocks.is_empty() || blocks.len() >= MANY_BLOCKS {
        return words.length(record.plan.planned);
    }
    blocks.iter().map(|block| block_figures(block, words)).collect::<Vec<_>>().join(" + ")
}

fn block_figures(block: &PlannedBlock, words: &Words) -> String {
    let act = |name: &str| {
        let known = Act::ALL.into_iter().find(|act| act.name() == name);
        known.map_or_else(|| name.to_owned(), |act| act.say(words))
    };
    let step =
        |(name, length): &(String, _)| words.programs_step(words.seconds(*length), act(name));
    let steps: Vec<String> = block.steps.iter().map(step).collect();
    if block.sets > 1 {
        let rest = words.seconds(block.set_rest);
        words.programs_block_rest(block.sets, block.reps, steps.join(", "), rest)
    } else {
        words.programs_block(block.sets, block.reps, steps.join(", "))
    }
}
