//! The timers of a program: those of the flags, then those of `[timers.light]` in the config, then its own.
//!
//! The one place that resolves them, so that what is listed, shown, timed and begun is the same.

use std::{iter, time::Duration};

use clap::ArgMatches;

use super::{
    args::flag_name,
    exit::{Exit, Failure},
    settings::Settings,
};
use crate::{
    program::{
        Act, Program,
        timers::{Figure, Refusal, Timers},
    },
    words::{Words, quote},
};

/// The lead-in when nothing else is set.
pub(super) const LEAD_IN: Duration = Duration::from_secs(5);

/// A program with its figures set, and the lead-in before it.
pub(super) struct Timed {
    pub(super) program: Program,
    pub(super) lead_in: Duration,
}

/// Sets the figures of a program.
///
/// 1. A program made of others has, in each part, the figures set for that part.
/// 2. Its own figures come from the flags, else from the config.
///
/// What does not go with the program is refused: as wrong use where flags were given, else as a fault of the config.
pub(super) fn resolve(
    program: &Program,
    flags: &Timers,
    settings: &Settings,
    words: &Words,
) -> Result<Timed, Failure> {
    let of = |id: &str| settings.timers.get(id).copied().unwrap_or_default();
    let timers = flags.or(of(&program.id));
    let changed = program.with_parts(of).and_then(|program| program.with(&timers));
    let program = changed.map_err(|refusals| {
        let set: Vec<&str> = iter::once(program.id.as_str())
            .chain(program.parts())
            .filter(|id| settings.timers.contains_key(*id))
            .collect();
        refuse(&refusals, flags, &set, words)
    })?;
    Ok(Timed { program, lead_in: timers.lead_in.unwrap_or(LEAD_IN) })
}

/// `set` are the programs with timers in the config that play a part.
fn refuse(refusals: &[Refusal], flags: &Timers, set: &[&str], words: &Words) -> Failure {
    let mut lines: Vec<String> = refusals.iter().map(|refusal| refusal.message(words)).collect();
    lines.extend(set.iter().map(|id| words.cli_timers_of_config(quote(id))));
    let exit = if *flags == Timers::default() { Exit::BadFile } else { Exit::Usage };
    Failure::new(exit, lines.join("\n"))
}

/// The figures given as flags, each well formed; whether they are allowed is the program's to say.
pub(super) fn flags(matches: &ArgMatches, words: &Words) -> Result<Timers, Failure> {
    let mut timers = Timers::default();
    for figure in Figure::ALL {
        let Some(text) = matches.get_one::<String>(figure.name()) else { continue };
        let flag = format!("--{}", flag_name(figure));
        let time = || {
            parse_seconds(text)
                .ok_or_else(|| Failure::new(Exit::Usage, words.cli_bad_seconds(&flag, quote(text))))
        };
        let count = || {
            text.parse()
                .map_err(|_| Failure::new(Exit::Usage, words.cli_bad_count(&flag, quote(text))))
        };
        match figure {
            Figure::Act(Act::Contract) => timers.contract = Some(time()?),
            Figure::Act(Act::Exhale) => timers.exhale = Some(time()?),
            Figure::Act(Act::Inhale) => timers.inhale = Some(time()?),
            Figure::Act(Act::Move) => timers.r#move = Some(time()?),
            Figure::Act(Act::Release) => timers.release = Some(time()?),
            Figure::Act(Act::Rest) => timers.rest = Some(time()?),
            Figure::Act(Act::Still) => timers.still = Some(time()?),
            Figure::LeadIn => timers.lead_in = Some(time()?),
            Figure::Reps => timers.reps = Some(count()?),
            Figure::SetRest => timers.set_rest = Some(time()?),
            Figure::Sets => timers.sets = Some(count()?),
        }
    }
    Ok(timers)
}

/// Whole or tenth seconds: `3`, `3s`, `2.5s`, `2,5`.
fn parse_seconds(text: &str) -> Option<Duration> {
    let figure = text.strip_suffix('s').unwrap_or(text).trim_end();
    let (whole, tenth) = figure.split_once(['.', ',']).unwrap_or((figure, "0"));
    let is_figure = |part: &str, longest: usize| {
        (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_figure(whole, 5) || !is_figure(tenth, 1) {
        return None;
    }
    let tenths: u64 = whole.parse::<u64>().ok()? * 10 + tenth.parse::<u64>().ok()?;
    Some(Duration::from_millis(tenths * 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_whole_or_tenths() {
        for (text, millis) in [
            ("3", 3_000),
            ("3s", 3_000),
            ("2.5s", 2_500),
            ("2,5", 2_500),
            ("0", 0),
            ("60 s", 60_000),
        ] {
            assert_eq!(parse_seconds(text), Some(Duration::from_millis(millis)), "{text}");
        }
        for text in ["", "s", "-3", "3m", "2.55", "1e9", "999999", "٣", "3.", ".5", "NaN"] {
            assert_eq!(parse_seconds(text), None, "{text}");
        }
    }
}
