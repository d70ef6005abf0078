//! `herstel report`: the page for a physio, as a file or on standard output.

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    output::Output,
    parse_date,
    settings::Settings,
    tracks,
};
use crate::{
    clock,
    program::library::Library,
    report::{self, Choice, Notes, Source},
    store,
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
    let read =
        store::records(data_dir).map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    let (tracks, _) = tracks::open(Some(data_dir));
    let library = Library::open(Some(data_dir));
    let track = tracks.of(read.diary.profile.as_ref());
    let source = Source { diary: &read.diary, track, library: &library, words };
    let today = clock::now().wall.date_naive();

    let output = Output::of_flags(matches, &format!("herstel-{today}.html"));
    let mut page = Vec::new();
    report::write_page(source, choice, today, &mut page)?;
    output.write(&String::from_utf8_lossy(&page), report::OPENING, words)?;

    if let Output::File { path, .. } = output {
        let said = words.report_written(quote(&path.to_string_lossy()));
        exit::print(&wrap(&said, COLUMNS).join("\n"))?;
    }
    let left_out = match choice.notes {
        Notes::LeftOut => report::count_notes(source, since, today),
        Notes::Shown => 0,
    };
    let left_out = (left_out > 0).then(|| words.report_notes_left_out(left_out));
    for told in left_out.into_iter().chain(read.say_damaged(words)) {
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
