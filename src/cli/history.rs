//! `herstel history`: the diary as lines or as JSON.

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    parse_date,
    settings::Settings,
};
use crate::{
    exchange::json,
    program::library::Library,
    session::record::{Outcome, Record},
    store,
    words::{Words, wrap},
};

/// Before what does not fit on the line of a session.
const INDENT: &str = "    ";

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let since =
        matches.get_one::<String>("since").map(|date| parse_date(date, words)).transpose()?;
    let data_dir = settings.data_dir(words)?;
    let read =
        store::records(data_dir).map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    let damaged = read.say_damaged(words);
    let mut records = read.diary.sessions;
    let held_any = !records.is_empty();
    records.retain(|record| since.is_none_or(|since| record.date() >= since));
    if matches.get_flag("json") {
        exit::print_with(|out| json::write_history(&records, out))?;
    } else if !records.is_empty() {
        print(&records, &Library::open(Some(data_dir)), words)?;
    } else if let Some(since) = since.filter(|_| held_any) {
        exit::print(&words.cli_history_nothing_since(since.to_string()))?;
    } else if damaged.is_none() {
        exit::print(&words.cli_history_empty())?;
    }
    if let Some(damaged) = damaged {
        exit::tell(&wrap(&damaged, COLUMNS).join("\n"));
    }
    Ok(Exit::Success)
}

fn print(records: &[Record], library: &Library, words: &Words) -> Result<(), Failure> {
    let lines: Vec<String> = records
        .iter()
        .map(|record| {
            wrap(&line(record, library, words), COLUMNS - INDENT.len()).join(&format!("\n{INDENT}"))
        })
        .collect();
    exit::print(&lines.join("\n"))
}

fn line(record: &Record, library: &Library, words: &Words) -> String {
    let started = record.plan.started;
    let title = library.title(&record.plan.program, words);
    let outcome = match record.outcome {
        Outcome::Completed if record.progress.tired > 0 => words.history_outcome_tired(),
        Outcome::Completed => words.history_outcome_completed(),
        Outcome::EndedEarly => words.history_outcome_ended_early(),
        Outcome::Interrupted => words.history_outcome_interrupted(),
        Outcome::Stopped => words.history_outcome_stopped(),
    };
    let done = match record.plan.reps_planned {
        0 | 1 => outcome,
        planned => format!("{}, {outcome}", words.history_reps(record.progress.reps_done, planned)),
    };
    words.history_line(
        started.format("%Y-%m-%d").to_string(),
        started.format("%H:%M").to_string(),
        title,
        words.done_clock(record.progress.active),
        done,
    )
}
