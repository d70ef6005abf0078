//! What plain mode says, as whole sentences; and what a typed line means. Pure.

use std::time::Duration;

use crate::{
    app::{App, Screen},
    keys::Command,
    program::Act,
    screen::{
        Effect, Kept,
        closing::Closing,
        practice::{Practice, act_name, cue_text},
    },
    session::{
        cue::Word,
        engine::{Cue, Moment, Pause},
        record::Progress,
        timeline::{Part, Segment},
    },
    words::Words,
};

/// As on the screen: a shorter pause is the question whether to stop, or a word to somebody.
const PAUSE_WORTH_TELLING: Duration = Duration::from_secs(10);

/// The row a typed number stands for, counted from 0.
pub(super) fn choice(line: &str, count: usize) -> Option<usize> {
    let number = line.parse().ok()?;
    (1..=count).contains(&number).then(|| number - 1)
}

/// The command a typed line stands for during a session.
pub(super) fn command(line: &str) -> Option<Command> {
    match line.to_lowercase().as_str() {
        "" => Some(Command::Pause),
        "+" => Some(Command::More),
        "-" => Some(Command::Less),
        "[" => Some(Command::Softer),
        "]" => Some(Command::Louder),
        "m" => Some(Command::Mute),
        "n" => Some(Command::Next),
        "q" => Some(Command::Stop),
        "t" => Some(Command::Tired),
        "x" => Some(Command::Hurts),
        _ => None,
    }
}

/// The command a typed line stands for while looking back.
pub(super) fn back_look(line: &str) -> Option<Command> {
    match line.to_lowercase().as_str() {
        "-" => Some(Command::Left),
        "+" => Some(Command::Right),
        "d" => Some(Command::Symptoms),
        "f" => Some(Command::Filter),
        "g" => Some(Command::Graphs),
        "n" => Some(Command::Next),
        "r" => Some(Command::Remove),
        "u" => Some(Command::Undo),
        "v" => Some(Command::View),
        "w" => Some(Command::ChangeNote),
        "y" => Some(Command::Report),
        _ => None,
    }
}

pub(super) fn told(effect: &Effect) -> Option<Moment> {
    match effect {
        Effect::Tell { moment, .. } => Some(*moment),
        Effect::Amend { .. }
        | Effect::Claim
        | Effect::Configure(_)
        | Effect::GoOn { .. }
        | Effect::KeepLang(_)
        | Effect::Look
        | Effect::LookBack(_)
        | Effect::MakePage(_)
        | Effect::Note(_)
        | Effect::Quit
        | Effect::Save { .. }
        | Effect::Sound(_) => None,
    }
}

pub(super) fn opening(practice: &Practice, words: &Words) -> Vec<String> {
    let time = words.spoken_length(practice.engine().timeline().end());
    let program = practice.program();
    vec![
        words.plain_session(words.pick(&program.title), time),
        words.pick(&program.about).to_owned(),
        words.plain_help(),
    ]
}

pub(super) fn closing(closing: &Closing, words: &Words) -> Vec<String> {
    let mut lines = vec![sentence(&format!("{}.", cue_text(closing.word(), words).to_lowercase()))];
    lines.extend(closing.lines(words));
    if closing.kept == Kept::Record {
        // The screen's last line has figures as a clock shows them; here they are said.
        lines.pop();
        lines.push(amount(closing, words));
    }
    lines
}

/// What was done: "Light contractions: 24 times, 5 minutes and 36 seconds of exercise, 30 seconds paused."
fn amount(closing: &Closing, words: &Words) -> String {
    let Progress { active, paused, reps_done, .. } = closing.progress;
    let times = match reps_done {
        0 => None,
        times if closing.program.has(Act::Contract) => Some(words.closing_amount(times)),
        times if closing.program.has(Act::Inhale) => Some(words.closing_amount_breaths(times)),
        _ => None,
    };
    let whole = |length: Duration| words.spoken_length(Duration::from_secs(length.as_secs()));
    let paused = (paused >= PAUSE_WORTH_TELLING).then(|| words.plain_paused(whole(paused)));
    let parts: Vec<String> =
        times.into_iter().chain([words.plain_done(whole(active))]).chain(paused).collect();
    format!("{}: {}.", words.pick(&closing.program.title), parts.join(", "))
}

/// What happened, as lines. A moment that needs no words has none.
pub(super) fn moment(moment: Moment, app: &App) -> Vec<String> {
    let words = &app.context.words;
    match moment {
        Moment::Cue(cue) => cue_lines(cue, app),
        Moment::KeptRelease => vec![words.session_kept_release()],
        Moment::Paused(Pause::Asked) => vec![words.session_paused()],
        Moment::Paused(Pause::Away(gap)) => {
            vec![words.session_paused_away(words.spoken_length(gap)), words.session_paused()]
        }
        Moment::Resumed => vec![words.plain_resumed()],
        Moment::Retimed(length) => match app.screen() {
            Screen::Practice(practice) => vec![practice.retimed(length, words)],
            _ => Vec::new(),
        },
        Moment::Began | Moment::Ended(..) | Moment::Reached(_) => Vec::new(),
    }
}

/// One line for an act; before the first of a set a line for the set, behind it the program's own line. Words inside an act
/// are few.
fn cue_lines(cue: Cue, app: &App) -> Vec<String> {
    let words = &app.context.words;
    let Cue { beat, segment } = cue;
    if !cue.begins_segment() {
        return match beat.word {
            Word::LastRep | Word::LeadIn => {
                vec![sentence(&format!("{}.", cue_text(beat.word, words).to_lowercase()))]
            }
            _ => Vec::new(),
        };
    }
    let act = sentence(&act_name(beat.word, words));
    let length = words.spoken_length(segment.length);
    let mut lines = Vec::new();
    match segment.part {
        Part::SetRest => {
            let over = words.session_set_over(segment.set, segment.sets);
            lines.push(sentence(&format!("{over}.")));
            lines.push(words.plain_act(act, length));
        }
        Part::LeadIn => lines.push(words.plain_act(act, length)),
        Part::Act(_) if segment.rep == 0 || segment.reps == 1 => {
            lines.push(words.plain_act(act, length));
        }
        Part::Act(_) => {
            if segment.begins_rep() && segment.rep == 1 && segment.sets > 1 {
                lines.push(words.plain_set_begins(segment.set, segment.sets));
            }
            lines.push(words.plain_act_rep(act, length, segment.rep, segment.reps));
        }
    }
    lines.extend(own_line(&segment, app));
    lines
}

/// What the program itself has to say with an act: once in a set, with its first repetition. With each of them it would be
/// a flood.
fn own_line(segment: &Segment, app: &App) -> Option<String> {
    let Screen::Practice(practice) = app.screen() else { return None };
    let step = practice.engine().timeline().step(segment).filter(|_| segment.rep <= 1)?;
    Some(app.context.words.pick(step.say.as_ref()?).to_owned())
}

/// The text with a capital at its beginning.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_chooses() {
        assert_eq!(choice("3", 3), Some(2));
        for wrong in ["", "0", "4", "-1", "een", "99999999999999999999"] {
            assert_eq!(choice(wrong, 3), None, "{wrong}");
        }
    }

    #[test]
    fn letters_mean_what_the_help_says() {
        assert_eq!(command(""), Some(Command::Pause));
        assert_eq!(command("X"), Some(Command::Hurts));
        assert_eq!(command("z"), None);
        assert_eq!(sentence("inademen"), "Inademen");
    }
}
