//! `herstel programs`: see what there is, what is in it, every moment of it, and whether a file is right.

use std::{fmt::Write as _, path::Path};

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure, file_exit},
    settings::Settings,
    start::{LEAD_IN, find, timers, with_timers},
};
use crate::{
    exchange::json,
    program::{
        Act, Block, Effort, Program,
        library::{Library, Origin},
    },
    screen::practice::act_name,
    session::{
        cue::Word,
        timeline::{Segment, Timeline},
    },
    words::{Words, quote, width, wrap},
};

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let library = Library::open(settings.data_dir_if_any());
    match matches.subcommand() {
        Some(("check", matches)) => check(matches, &library, words),
        Some(("path", _)) => {
            exit::print(&settings.data_dir(words)?.join("programs").to_string_lossy())?;
            Ok(Exit::Success)
        }
        Some(("show", matches)) => show(matches, &library, words),
        Some(("timeline", matches)) => timeline(matches, &library, words),
        Some((_, matches)) if matches.get_flag("json") => {
            exit::print(&json::programs(&library).to_string())?;
            Ok(Exit::Success)
        }
        _ => list(&library, words),
    }
}

fn list(library: &Library, words: &Words) -> Result<Exit, Failure> {
    let longest = library.iter().map(|program| width(&program.id)).max().unwrap_or_default();
    let mut text = String::new();
    for program in library.iter() {
        let length = words.clock(program.length());
        let _ =
            writeln!(text, "{:longest$}  {length:>6}  {}", program.id, words.pick(&program.title));
    }
    exit::print(&text)?;
    // A file that could not be read is told of, but it does not take the list away.
    for left_out in library.faults() {
        let _ = Failure::of_file(&left_out.fault, words).report();
    }
    Ok(Exit::Success)
}

fn show(matches: &ArgMatches, library: &Library, words: &Words) -> Result<Exit, Failure> {
    let program = wanted(matches, library, words)?;
    if matches.get_flag("json") {
        exit::print(&json::program(&program, library).to_string())?;
        return Ok(Exit::Success);
    }
    let mut lines = vec![words.pick(&program.title).to_owned(), String::new()];
    lines.push(words.pick(&program.about).to_owned());
    lines.push(String::new());
    lines.extend(program.blocks.iter().map(|block| block_line(block, words)));
    lines.extend(effort(&program, words).map(|effort| words.programs_effort(effort)));
    lines.push(words.programs_length(words.clock(program.length())));
    lines.extend(doses(&program, words));
    lines.push(match library.origin(&program.id) {
        Some(Origin::BuiltIn) => words.programs_about_source_built_in(&program.source),
        _ => words.programs_about_source(&program.source),
    });
    if let Some(Origin::Own { replaces: true, .. }) = library.origin(&program.id) {
        lines.push(words.programs_replaces());
    }
    let lines: Vec<String> = lines.iter().flat_map(|line| wrap(line, COLUMNS)).collect();
    exit::print(&lines.join("\n"))?;
    Ok(Exit::Success)
}

fn timeline(matches: &ArgMatches, library: &Library, words: &Words) -> Result<Exit, Failure> {
    let timers = timers(matches, words)?;
    let program = with_timers(&wanted(matches, library, words)?, &timers, words)?;
    let timeline = Timeline::new(&program, timers.lead_in.unwrap_or(LEAD_IN));
    if matches.get_flag("json") {
        exit::print(&json::timeline(&program.id, &timeline).to_string())?;
        return Ok(Exit::Success);
    }
    let mut text = String::new();
    for segment in timeline.segments() {
        for beat in timeline.beats(segment) {
            let time = words.clock(beat.at);
            let what = beat_name(beat.word, words);
            let place = if beat.at == segment.at { place(segment, words) } else { String::new() };
            let _ = writeln!(text, "{}", format!("{time:>7}  {what:<22}{place}").trim_end());
        }
    }
    let _ = writeln!(text, "{:>7}  {}", words.clock(timeline.end()), words.session_next_end());
    exit::print(&text)?;
    Ok(Exit::Success)
}

fn check(matches: &ArgMatches, library: &Library, words: &Words) -> Result<Exit, Failure> {
    let mut exit = Exit::Success;
    for name in matches.get_many::<String>("files").into_iter().flatten() {
        match library.read_file(Path::new(name)) {
            Ok(_) => exit::print(&words.cli_all_good(quote(name)))?,
            Err(fault) => {
                let _ = Failure::of_file(&fault, words).report();
                exit = if exit == Exit::Success { file_exit(&fault) } else { exit };
            }
        }
    }
    Ok(exit)
}

fn wanted(matches: &ArgMatches, library: &Library, words: &Words) -> Result<Program, Failure> {
    find(matches.get_one::<String>("program").map_or("", String::as_str), library, words)
}

/// A word of the display in a list: the rest between sets begins with a word of its own.
fn beat_name(word: Word, words: &Words) -> String {
    if word == Word::SetDone { words.cue_set_done().to_lowercase() } else { act_name(word, words) }
}

/// Where a segment stands: its length, set and repetition.
fn place(segment: &Segment, words: &Words) -> String {
    let mut parts = vec![format!("{:>4} s", words.seconds(segment.length))];
    if segment.sets > 1 {
        parts.push(words.session_set(segment.set, segment.sets));
    }
    if segment.rep > 0 && segment.reps > 1 {
        parts.push(words.session_rep(segment.rep, segment.reps));
    }
    parts.join("  ")
}

fn block_line(block: &Block, words: &Words) -> String {
    let steps: Vec<String> = block
        .steps
        .iter()
        .map(|step| words.programs_step(words.seconds(step.length), step_name(step.act, words)))
        .collect();
    if block.sets > 1 {
        words.programs_block_rest(
            block.sets,
            block.reps,
            steps.join(", "),
            words.seconds(block.set_rest),
        )
    } else {
        words.programs_block(block.sets, block.reps, steps.join(", "))
    }
}

fn step_name(act: Act, words: &Words) -> String {
    match act {
        Act::Contract => words.act_contract(),
        Act::Exhale => words.act_exhale(),
        Act::Inhale => words.act_inhale(),
        Act::Move => words.act_move(),
        Act::Release => words.act_release(),
        Act::Rest => words.act_rest(),
        Act::Still => words.act_still(),
    }
}

fn effort(program: &Program, words: &Words) -> Option<String> {
    let Effort { low, high } = program.blocks.iter().find_map(|block| block.effort)?;
    Some(if low == high { words.session_effort_one(high) } else { words.session_effort(low, high) })
}

fn doses(program: &Program, words: &Words) -> Option<String> {
    let times = program.per_day?;
    Some(match program.per_day_max {
        Some(most) => words.programs_per_day_max(times, most),
        None => words.programs_per_day(times),
    })
}
