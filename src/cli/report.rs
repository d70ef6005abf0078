//! `herstel report`: the page for a physio, as a file or on standard output.

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    output::Output,
    parse_date,
    settings::Settings,
};
use crate::{
    clock,
    recovery::told::Notes,
    report::{self, Choice},
    run::page,
    words::{Words, quote, wrap},
};

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let since =
        matches.get_one::<String>("since").map(|date| parse_date(date, words)).transpose()?;
    let notes = matches.get_one::<String>("notes").map(|text| parse_notes(text, words));
    let choice = Choice { since, notes: notes.transpose()?.unwrap_or_default() };
    let data_dir = settings.data_dir(words)?;
    let today = clock::now().wall.date_naive();
    if let Some(since) = since.filter(|since| *since > today) {
        return Err(Failure::new(Exit::Usage, words.report_to_come(words.date(since))));
    }
    let page = page::write(data_dir, choice, today, words)
        .map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;

    let output = Output::of_flags(matches, &page::file_name(today));
    output.write(&page.text, report::OPENING, settings, words)?;
    if let Output::File { path, .. } = output {
        let said = words.report_written(quote(&path.to_string_lossy()));
        exit::print(&wrap(&said, COLUMNS).join("\n"))?;
    }
    let left_out = (page.left_out > 0).then(|| words.report_notes_left_out(page.left_out));
    for told in left_out.into_iter().chain(page.damaged) {
        exit::tell(&wrap(&told, COLUMNS).join("\n"));
    }
    Ok(Exit::Success)
}

fn parse_notes(text: &str, words: &Words) -> Result<Notes, Failure> {
    match text {
        "yes" => Ok(Notes::Shown),
        "no" => Ok(Notes::LeftOut),
        other => Err(Failure::new(Exit::Usage, words.cli_bad_notes(quote(other)))),
    }
}
