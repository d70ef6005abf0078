//! `herstel remind`: reminders for the phone's calendar, or units for a timer of systemd.
//!
//! Nothing runs in the background and nothing is installed: a file is written, or text printed.

mod systemd;

use chrono::NaiveTime;
use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    output::Output,
    settings::Settings,
    tracks,
};
use crate::{
    clock,
    exchange::ics::{self, Plan, Reminders, Wording},
    program::library::Library,
    store,
    words::{Words, quote, wrap},
};

/// Before noon and in the evening: two sessions of contractions stay well apart.
const USUAL: [(u32, u32); 2] = [(10, 0), (20, 0)];
/// The file that is written without `-o`.
const FILE: &str = "herstel.ics";

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("systemd", matches)) => systemd::run(&times(matches, words)?, settings, words),
        Some(("ics", matches)) => calendar(matches, settings, words),
        _ => {
            let named = words.cli_missing_required("ics|systemd");
            Err(Failure::new(Exit::Usage, format!("{named}\n{}", words.cli_hint("herstel remind"))))
        }
    }
}

fn calendar(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let times = times(matches, words)?;
    let wording = if matches.get_flag("names") { Wording::Named } else { Wording::Discreet };
    let data_dir = settings.data_dir(words)?;
    let read = store::opening(data_dir, clock::now().wall.date_naive())
        .map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    let (tracks, _) = tracks::open(Some(data_dir));
    let library = Library::open(Some(data_dir));
    let profile = read.diary.profile;
    let Some((profile, track)) = profile.zip(tracks.of(profile.as_ref())) else {
        return Err(Failure::new(Exit::Error, words.recovery_set_up()));
    };
    let plan = Plan { profile, track, library: &library, words };
    let written = ics::calendar(plan, &Reminders { times, wording }, clock::now().wall);
    let output = Output::of_flags(matches, FILE);
    output.write(&written.text, ics::OPENING, settings, words)?;
    if let Output::File { path, .. } = output {
        let said = words.remind_written(quote(&path.to_string_lossy()), words.date(written.until));
        exit::print(&wrap(&said, COLUMNS).join("\n"))?;
    }
    Ok(Exit::Success)
}

/// The times of day that were given, in their order, each once.
fn times(matches: &ArgMatches, words: &Words) -> Result<Vec<NaiveTime>, Failure> {
    let given = matches.get_many::<String>("at").into_iter().flatten();
    let mut times = given.map(|text| parse(text, words)).collect::<Result<Vec<_>, _>>()?;
    if times.is_empty() {
        let usual = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0);
        times.extend(USUAL.into_iter().filter_map(usual));
    }
    times.sort_unstable();
    times.dedup();
    Ok(times)
}

fn parse(text: &str, words: &Words) -> Result<NaiveTime, Failure> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| Failure::new(Exit::Usage, words.cli_bad_time(quote(text))))
}
