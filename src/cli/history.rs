//! `herstel history`: the sessions as lines, JSON or CSV; one of them looked at or amended.

use clap::ArgMatches;

use super::{
    backup,
    exit::{self, COLUMNS, Exit, Failure},
    parse_date,
    settings::Settings,
};
use crate::{
    clock,
    exchange::{csv, json},
    program::library::Library,
    session::record::{Entry, Outcome, Record},
    store::{self, Filter, Found, Reader, Session, StoreError},
    words::{Words, clean, quote, wrap},
};

/// The most characters of a note, as on the screen.
const NOTE: usize = 280;

/// Before what does not fit on the line of a session.
const INDENT: &str = "    ";

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("note", matches)) => note(matches, settings, words),
        Some(("remove", matches)) => remove(matches, settings, words),
        Some(("restore", matches)) => restore(matches, settings, words),
        Some(("show", matches)) => show(matches, settings, words),
        _ => list(matches, settings, words),
    }
}

fn list(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let since =
        matches.get_one::<String>("since").map(|date| parse_date(date, words)).transpose()?;
    let data_dir = settings.data_dir(words)?;
    let fail = |fault: StoreError| Failure::new(Exit::Io, fault.say(words));
    let mut reader = Reader::open(data_dir).map_err(fail)?;
    let all = reader.count(&Filter::default()).map_err(fail)?;
    let filter = Filter { from: since, ..Filter::default() };
    let page = reader.page(&filter, None, usize::MAX).map_err(fail)?;
    let mut records: Vec<Record> = page.sessions.into_iter().map(|found| found.record).collect();
    records.reverse();
    let damaged = reader.say_damaged(words);
    // Who reads this may take their time, and as long as it is open nothing can be written.
    drop(reader);
    if matches.get_flag("json") {
        exit::print_with(|out| json::write_history(&records, out))?;
    } else if matches.get_flag("csv") {
        exit::print_with(|out| csv::write_history(&records, out))?;
    } else if !records.is_empty() {
        print(&records, &Library::open(Some(data_dir)), words)?;
    } else if let Some(since) = since.filter(|_| all > 0) {
        exit::print(&words.cli_history_nothing_since(since.to_string()))?;
    } else if damaged.is_none() {
        exit::print(&words.cli_history_empty())?;
    }
    if let Some(damaged) = damaged {
        exit::tell(&wrap(&damaged, COLUMNS).join("\n"));
    }
    Ok(Exit::Success)
}

fn show(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let found = find(matches, settings, words)?;
    let Session { record, removed, .. } = &found;
    if matches.get_flag("json") {
        exit::print_with(|out| json::write_history(std::slice::from_ref(record), out))?;
        return Ok(Exit::Success);
    }
    let library = Library::open(settings.data_dir_if_any());
    let note = record.feedback.as_ref().and_then(|feedback| feedback.note.clone());
    let lines: Vec<String> = [
        Some(line(record, &library, words)),
        note.map(|note| words.history_show_note(note)),
        removed.map(|_| words.history_show_removed()),
        Some(words.history_show_id(record.id.to_string())),
    ]
    .into_iter()
    .flatten()
    .flat_map(|text| wrap(&text, COLUMNS))
    .collect();
    exit::print(&lines.join("\n"))?;
    Ok(Exit::Success)
}

fn note(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let found = find(matches, settings, words)?;
    let text = matches.get_many::<String>("text").into_iter().flatten();
    let text: String = clean(&text.cloned().collect::<Vec<_>>().join(" "));
    let text: String = text.trim().chars().take(NOTE).collect();
    amend(&found, Entry::Noted((!text.is_empty()).then_some(text)), settings, words)?;
    exit::print(&words.history_noted())?;
    Ok(Exit::Success)
}

fn remove(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let found = find(matches, settings, words)?;
    if found.removed.is_none() {
        amend(&found, Entry::Removed, settings, words)?;
    }
    let typed = matches.get_one::<String>("session").map(String::as_str).unwrap_or_default();
    exit::print(&words.cli_history_removed(typed))?;
    Ok(Exit::Success)
}

fn restore(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let found = find(matches, settings, words)?;
    if found.removed.is_some() {
        amend(&found, Entry::Restored, settings, words)?;
    }
    exit::print(&words.cli_history_restored())?;
    Ok(Exit::Success)
}

/// The session that the beginning of an id stands for.
fn find(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Session, Failure> {
    let typed = matches.get_one::<String>("session").map(String::as_str).unwrap_or_default();
    let data_dir = settings.data_dir(words)?;
    let found = Reader::open(data_dir).and_then(|mut reader| reader.find(typed));
    match found.map_err(|fault| Failure::new(Exit::Io, fault.say(words)))? {
        Found::One(session) => Ok(*session),
        Found::Many => Err(Failure::new(Exit::Usage, words.history_many(quote(typed)))),
        Found::None => Err(Failure::new(Exit::Usage, words.history_no_such(quote(typed)))),
    }
}

fn amend(
    session: &Session,
    entry: Entry,
    settings: &Settings,
    words: &Words,
) -> Result<(), Failure> {
    let (data_dir, now) = (settings.data_dir(words)?, clock::now().wall);
    backup::care(data_dir, now, words);
    store::amend(data_dir, session.record.id, now, entry)
        .map_err(|fault| Failure::new(Exit::Io, fault.say_unwritten(words)))
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
