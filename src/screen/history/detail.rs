//! One session whole: what was done, what was planned, the pauses, the answers and the note.

use std::time::Duration;

use super::{History, say};
use crate::{
    keys::Command,
    program::Act,
    recovery::told::reported,
    screen::{
        Context,
        page::Page,
        reading::{Piece, Reading},
        today::{View as Seen, title},
    },
    session::{
        answers::{Could, Feedback, Felt},
        record::{Outcome, PlannedBlock, Record},
    },
    widget::footer::Hint,
    words::Words,
};

/// A shorter pause is the question whether to stop, or a word to somebody.
const PAUSE_WORTH_TELLING: Duration = Duration::from_secs(10);

impl History {
    pub(super) fn detail_page<'p>(
        &self,
        reading: &'p Reading,
        context: &Context,
        seen: Seen<'_>,
    ) -> Page<'p> {
        let words = &context.words;
        let Some(record) = self.list.chosen() else { return Page::default() };
        let mut text = vec![Piece::Note(say::moment(record, words)), Piece::Gap];
        text.extend(facts(record, words).into_iter().map(Piece::Text));
        Page {
            title: title(seen.programs, &record.plan.program, words),
            text,
            news: self.news(context),
            hints: self.detail_hints(context),
            reading: Some(reading),
            ..Page::default()
        }
    }

    fn detail_hints(&self, context: &Context) -> Vec<Hint> {
        let words = &context.words;
        let mut hints = vec![
            context.hint(Command::ChangeNote, words.key_edit_note()),
            context.hint(Command::Stop, words.key_back()),
            context.hint(Command::Remove, words.key_remove()),
        ];
        if !self.changed.is_empty() {
            hints.push(context.hint(Command::Undo, words.key_undo()));
        }
        hints.push(context.hint(Command::Help, words.key_help()));
        hints
    }
}

pub(super) fn note(record: &Record) -> Option<&str> {
    record.feedback.as_ref()?.note.as_deref()
}

pub(super) fn set_note(record: &mut Record, note: Option<String>) {
    record.feedback.get_or_insert_default().note = note;
}

/// Line by line, what there is to say of a session. What was not asked is not there.
pub fn facts(record: &Record, words: &Words) -> Vec<String> {
    let Record { plan, progress, .. } = record;
    let mut facts = Vec::new();
    if plan.reps_planned > 1 {
        facts.push(words.detail_reps(progress.reps_done, plan.reps_planned));
    }
    let whole = |length: Duration| words.spoken_length(Duration::from_secs(length.as_secs()));
    facts.push(if progress.active < plan.planned {
        words.detail_time_of(whole(progress.active), whole(plan.planned))
    } else {
        words.detail_time(whole(progress.active))
    });
    if progress.paused >= PAUSE_WORTH_TELLING {
        facts.push(words.detail_paused(whole(progress.paused)));
    }
    facts.push(words.detail_outcome(outcome(record, words)));
    facts.extend(plan.blocks.iter().filter_map(|block| block_line(block, words)));
    if let Some(told) = record.check_in.as_ref().filter(|told| !told.reported.is_empty()) {
        let told: Vec<String> = told.reported.iter().map(|what| reported(*what, words)).collect();
        facts.push(words.detail_before(told.join(", ")));
    }
    facts.extend(record.feedback.iter().flat_map(|feedback| answers(feedback, words)));
    facts.push(note(record).map_or_else(|| words.detail_no_note(), |note| words.detail_note(note)));
    facts
}

fn answers(feedback: &Feedback, words: &Words) -> Vec<String> {
    let could = |could: Could| match could {
        Could::Yes => words.check_in_yes(),
        Could::No => words.check_in_no(),
    };
    let felt = feedback.felt.map(|felt| match felt {
        Felt::Good => words.felt_good(),
        Felt::Okay => words.felt_okay(),
        Felt::TooMuch => words.felt_too_much(),
    });
    let answers = [
        felt.map(|felt| words.detail_felt(felt)),
        feedback.feel.map(|feel| words.detail_feel(could(feel))),
        feedback.let_go.map(|let_go| words.detail_let_go(could(let_go))),
        feedback.discomfort.map(|discomfort| words.detail_discomfort(discomfort.level())),
    ];
    answers.into_iter().flatten().collect()
}

fn outcome(record: &Record, words: &Words) -> String {
    match record.outcome {
        Outcome::Completed if record.progress.tired > 0 => words.history_outcome_tired(),
        Outcome::Completed => words.history_outcome_completed(),
        Outcome::EndedEarly => words.history_outcome_ended_early(),
        Outcome::Interrupted => words.history_outcome_interrupted(),
        Outcome::Stopped => words.history_outcome_stopped(),
    }
}

/// A block that repeats, with the figures that were used: "3 sets of 8: lift 3 s, let go 6 s".
fn block_line(block: &PlannedBlock, words: &Words) -> Option<String> {
    if block.reps < 2 {
        return None;
    }
    let act = |name: &str| {
        let known = Act::ALL.into_iter().find(|act| act.name() == name);
        known.map_or_else(|| name.to_owned(), |act| act.say(words))
    };
    let acts = block.steps.iter().map(|(name, length)| {
        format!("{} {}", act(name), words.length_seconds(words.seconds(*length)))
    });
    let acts = acts.collect::<Vec<_>>().join(", ");
    Some(words.detail_plan(words.detail_sets(block.sets, block.reps), acts))
}
