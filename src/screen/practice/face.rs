//! What the session screen says at one instant: every text of it, before any of them has a place.

use std::time::Duration;

use super::{Answer, Practice, Question};
use crate::{
    keys::Command,
    program::{Act, Block, Effort},
    screen::Context,
    session::{
        cue::Word,
        engine::{Pause, Scene, Status},
        pace,
        timeline::{Part, Segment, Timeline},
    },
    theme::Role,
    widget::{dots::dots, footer::Hint},
    words::Words,
};

/// Everything the session screen shows.
#[derive(Debug)]
pub(super) struct Face {
    pub(super) title: String,
    pub(super) left: String,
    pub(super) cue: String,
    pub(super) cue_role: Role,
    /// The line under the cue.
    pub(super) line: String,
    /// Whole seconds left of the act, rounded up; minutes and seconds for a long one.
    pub(super) seconds: String,
    pub(super) rep: String,
    pub(super) rep_short: String,
    pub(super) rep_dots: String,
    pub(super) set: String,
    pub(super) set_short: String,
    pub(super) set_dots: String,
    pub(super) next: String,
    pub(super) saving: String,
    pub(super) saving_role: Role,
    /// Whether nothing runs on: a pause, a question.
    pub(super) is_still: bool,
    pub(super) hints: Vec<Hint>,
    pub(super) height: f32,
    pub(super) effort: Option<(f32, String)>,
}

impl Face {
    pub(super) fn new(practice: &Practice, scene: &Scene<'_>, context: &Context) -> Self {
        let words = &context.words;
        let timeline = practice.engine.timeline();
        let segment = scene.segment;
        let effort = timeline.effort(segment);
        let (rep, rep_short) = rep_texts(segment, timeline, words);
        Self {
            title: words.pick(&practice.program.title).to_owned(),
            left: words.session_left(words.clock(scene.left)),
            cue: shown_cue(scene, words),
            cue_role: cue_role(scene),
            line: line(practice, scene, words),
            seconds: seconds(segment.length, segment.length.saturating_sub(scene.spent), words),
            rep,
            rep_short,
            rep_dots: rep_dots(segment, timeline),
            set: set_text(segment, words),
            set_short: if segment.sets < 2 {
                String::new()
            } else {
                words.session_set(segment.set, segment.sets)
            },
            set_dots: set_dots(segment),
            next: next_text(scene, timeline, words),
            saving: context.passing_line(),
            saving_role: if context.saving.has_failed() { Role::Warning } else { Role::Faint },
            is_still: scene.status != Status::Running,
            hints: hints(practice, scene, context),
            height: pace::height(segment, effort, scene.spent),
            effort: effort_line(segment, timeline, words),
        }
    }
}

/// The word for the big display and the seconds, in one line.
pub(super) fn headline(scene: &Scene<'_>, words: &Words) -> String {
    let left =
        seconds(scene.segment.length, scene.segment.length.saturating_sub(scene.spent), words);
    format!("{} {left}", shown_cue(scene, words))
}

/// The word for the big display.
pub fn cue_text(word: Word, words: &Words) -> String {
    match word {
        Word::Contract => words.cue_contract(),
        Word::ContractGently => words.cue_contract_gently(),
        Word::Done => words.cue_done(),
        Word::Enough => words.cue_enough(),
        Word::Exhale => words.cue_exhale(),
        Word::Hold => words.cue_hold(),
        Word::Inhale => words.cue_inhale(),
        Word::LastRep => words.cue_last_rep(),
        Word::LeadIn => words.cue_lead_in(),
        Word::Move => words.cue_move(),
        Word::Paused => words.cue_paused(),
        Word::QuickContract => words.cue_quick_contract(),
        Word::QuickRelease => words.cue_quick_release(),
        Word::Release => words.cue_release(),
        Word::Rest => words.cue_rest(),
        Word::SetDone => words.cue_set_done(),
        Word::SetRest => words.cue_set_rest(),
        Word::Still => words.cue_still(),
        Word::Stop => words.cue_stop(),
    }
}

/// The act in a sentence: "lift gently".
pub fn act_name(word: Word, words: &Words) -> String {
    match word {
        Word::Contract => words.act_contract(),
        Word::ContractGently => words.act_contract_gently(),
        Word::Exhale => words.act_exhale(),
        Word::Hold => words.act_hold(),
        Word::Inhale => words.act_inhale(),
        Word::LeadIn => words.act_lead_in(),
        Word::Move => words.act_move(),
        Word::QuickContract => words.act_quick_contract(),
        Word::QuickRelease | Word::Release => words.act_release(),
        Word::Rest => words.act_rest(),
        Word::SetDone | Word::SetRest => words.act_set_rest(),
        Word::Still => words.act_still(),
        Word::Done | Word::Enough | Word::LastRep | Word::Paused | Word::Stop => {
            cue_text(word, words).to_lowercase()
        }
    }
}

fn shown_cue(scene: &Scene<'_>, words: &Words) -> String {
    match scene.status {
        Status::Paused(_) => cue_text(Word::Paused, words),
        Status::Over(_) | Status::Running => cue_text(scene.word, words),
    }
}

fn cue_role(scene: &Scene<'_>) -> Role {
    match (scene.status, scene.segment.part) {
        (Status::Running, Part::Act(Act::Contract)) => Role::Contract,
        (Status::Running, Part::Act(Act::Exhale)) => Role::Exhale,
        (Status::Running, Part::Act(Act::Inhale)) => Role::Inhale,
        (Status::Running, Part::Act(Act::Release | Act::Move | Act::Still)) => Role::Release,
        _ => Role::Calm,
    }
}

/// One line under the cue: a question, news, or a word on how to do it.
fn line(practice: &Practice, scene: &Scene<'_>, words: &Words) -> String {
    match (practice.question, scene.status) {
        (Question::Stop, _) => words.session_stop_ask(),
        (Question::None, status) => {
            let answer = practice.answer.filter(|(at, _)| *at == scene.segment.at);
            match (answer.map(|(_, answer)| answer), status) {
                (Some(Answer::Retimed(length)), _) => practice.retimed(length, words),
                (_, Status::Paused(Pause::Asked)) => words.session_paused(),
                (_, Status::Paused(Pause::Away(gap))) => {
                    words.session_paused_away(words.clock(gap))
                }
                (Some(Answer::KeptRelease), _) => words.session_kept_release(),
                (Some(Answer::Tired), _) if scene.segment.part == Part::Act(Act::Release) => {
                    words.session_tired()
                }
                _ => technique(scene, practice.engine.timeline(), words),
            }
        }
    }
}

/// The program's own line, or one of ours, another with every repetition.
fn technique(scene: &Scene<'_>, timeline: &Timeline, words: &Words) -> String {
    let segment = scene.segment;
    if let Some(say) = timeline.step(segment).and_then(|step| step.say.as_ref()) {
        return words.pick(say).to_owned();
    }
    let turn = |lines: &[&dyn Fn() -> String]| {
        let at = usize::from(segment.rep.saturating_sub(1)) % lines.len().max(1);
        lines.get(at).map_or_else(String::new, |line| line())
    };
    match (segment.part, timeline.first_word(segment)) {
        (Part::LeadIn, _) => words.technique_lead_in(),
        (Part::SetRest, _) if scene.word == Word::LeadIn => words.technique_contract_start(),
        (Part::SetRest, _) => words.technique_set_rest(),
        (Part::Act(Act::Contract), Word::QuickContract) => {
            turn(&[&|| words.technique_quick(), &|| words.technique_contract_breathe()])
        }
        (Part::Act(Act::Contract), _) => turn(&[
            &|| words.technique_contract_close(),
            &|| words.technique_contract_wind(),
            &|| words.technique_contract_soft(),
            &|| words.technique_contract_breathe(),
            &|| words.technique_contract_lift(),
            &|| words.technique_contract_start(),
        ]),
        (Part::Act(Act::Release), _) => {
            turn(&[&|| words.technique_release(), &|| words.technique_release_soft(), &|| {
                words.technique_release_feel()
            }])
        }
        (Part::Act(Act::Inhale), _) => {
            turn(&[&|| words.technique_breath_in(), &|| words.technique_breath_in_belly()])
        }
        (Part::Act(Act::Exhale), _) => {
            turn(&[&|| words.technique_breath_out(), &|| words.technique_breath_out_soft()])
        }
        (Part::Act(Act::Move), _) => words.technique_move(),
        (Part::Act(Act::Rest), _) => words.technique_rest(),
        (Part::Act(Act::Still), _) => words.technique_still(),
    }
}

fn seconds(length: Duration, left: Duration, words: &Words) -> String {
    if length > Duration::from_secs(99) {
        words.clock(left)
    } else {
        left.as_millis().div_ceil(1_000).to_string()
    }
}

/// The repetition in words, long and short.
fn rep_texts(segment: &Segment, timeline: &Timeline, words: &Words) -> (String, String) {
    let (rep, reps) = (segment.rep, segment.reps);
    if rep == 0 || reps == 1 {
        return (String::new(), String::new());
    }
    let breathes = timeline.block(segment).is_some_and(Block::breathes);
    match (breathes, rep == reps) {
        (true, true) => (words.session_breath_last(reps), words.session_breath(rep, reps)),
        (true, false) => (words.session_breath(rep, reps), words.session_breath(rep, reps)),
        (false, true) => (words.session_rep_last(rep, reps), words.session_rep(rep, reps)),
        (false, false) => (words.session_rep(rep, reps), words.session_rep(rep, reps)),
    }
}

fn rep_dots(segment: &Segment, timeline: &Timeline) -> String {
    match segment.part {
        // A set that was ended early is whole: what was done of it is all there is.
        Part::SetRest => {
            let done = timeline.reps_of_set(segment);
            dots(done.saturating_add(1), done)
        }
        Part::LeadIn => String::new(),
        Part::Act(_) if segment.rep == 0 => String::new(),
        Part::Act(_) => dots(segment.rep, segment.reps),
    }
}

fn set_text(segment: &Segment, words: &Words) -> String {
    match segment.part {
        _ if segment.sets < 2 => String::new(),
        Part::SetRest => words.session_set_over(segment.set, segment.sets),
        Part::Act(_) | Part::LeadIn => words.session_set(segment.set, segment.sets),
    }
}

fn set_dots(segment: &Segment) -> String {
    let current = if segment.part == Part::SetRest { segment.set + 1 } else { segment.set };
    // During a set rest the coming set is still to come, not current.
    let dots = dots(current, segment.sets);
    if segment.part == Part::SetRest { dots.replace('◉', "○") } else { dots }
}

fn next_text(scene: &Scene<'_>, timeline: &Timeline, words: &Words) -> String {
    let what = scene.next.map_or_else(
        || words.session_next_end(),
        |next| {
            words.session_next_act(
                act_name(timeline.first_word(next), words),
                words.length(next.length),
            )
        },
    );
    words.session_next(what)
}

fn effort_line(segment: &Segment, timeline: &Timeline, words: &Words) -> Option<(f32, String)> {
    let effort = timeline.effort(segment);
    let contracts = timeline.block(segment).is_some_and(|block| block.has(Act::Contract));
    let label = match effort {
        Some(Effort { low, high }) if low != high => words.session_effort(low, high),
        Some(Effort { high, .. }) => words.session_effort_one(high),
        None => String::new(),
    };
    contracts.then(|| (pace::line(effort), label))
}

fn hints(practice: &Practice, scene: &Scene<'_>, context: &Context) -> Vec<Hint> {
    let words = &context.words;
    let keys = match (practice.question, scene.status) {
        (Question::Stop, _) => {
            vec![(Command::Stop, words.key_confirm_end()), (Command::Pause, words.key_go_on())]
        }
        (Question::None, Status::Paused(_)) => vec![
            (Command::Pause, words.key_go_on()),
            (Command::Hurts, words.key_hurts_short()),
            (Command::Stop, words.key_stop()),
            (Command::Signs, words.key_signs()),
            (Command::Help, words.key_help()),
        ],
        _ => {
            let tired = (Command::Tired, words.key_tired());
            let usual = [
                (Command::Stop, words.key_stop()),
                (Command::Next, words.key_next()),
                (Command::Signs, words.key_signs()),
                (Command::Help, words.key_help()),
            ];
            [(Command::Pause, words.key_pause()), (Command::Hurts, words.key_hurts_short())]
                .into_iter()
                .chain(practice.engine.has_begun().then_some(tired))
                .chain(usual)
                .collect()
        }
    };
    keys.into_iter().map(|(command, label)| context.hint(command, label)).collect()
}
