//! `herstel programs`: see what there is, what is in it, every moment of it, and whether a file is right.

mod new;

use std::{
    ffi::{OsStr, OsString},
    fmt::Write as _,
    os::unix::ffi::OsStrExt as _,
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure, file_exit},
    settings::Settings,
    start::{find, left_out},
    timers,
};
use crate::{
    exchange::json,
    program::{
        Effort, Program,
        library::{Library, Origin, ReadFault, read_text},
        timers::{Timed, Timers},
    },
    run::tracks,
    screen::{practice::act_name, programs::block_lines},
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
        Some(("check", matches)) if !matches.contains_id("files") => {
            check_own(&library, settings, words)
        }
        Some(("check", matches)) => check(matches, &library, words),
        Some(("new", matches)) => new::run(matches, &library, settings, words),
        Some(("path", _)) => {
            let folder = settings.data_dir(words)?.join("programs");
            exit::print_bytes(folder.as_os_str().as_bytes())?;
            Ok(Exit::Success)
        }
        Some(("audio", matches)) => audio(matches, &library, settings, words),
        Some(("show", matches)) => show(matches, &library, settings, words),
        Some(("timeline", matches)) => timeline(matches, &library, settings, words),
        Some((_, matches)) if matches.get_flag("json") => {
            exit::print(&json::programs(&library).to_string())?;
            Ok(Exit::Success)
        }
        _ => list(&library, settings, words),
    }
}

fn list(library: &Library, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let longest = library.iter().map(|program| width(&program.id)).max().unwrap_or_default();
    let mut text = String::new();
    for program in library.iter() {
        // Timers that do not go with it are refused when it is shown or begun.
        let timed = timers::resolve(program, &Timers::default(), settings, words);
        let length = timed.map_or_else(|_| program.length(), |timed| timed.program.length());
        let length = words.clock(length);
        let _ =
            writeln!(text, "{:longest$}  {length:>6}  {}", program.id, words.pick(&program.title));
    }
    exit::print(&text)?;
    // A file that could not be read is told of, but it does not take the list away.
    if let Some(told) = left_out(library.faults().iter(), words) {
        exit::tell(&wrap(&told, COLUMNS).join("\n"));
    }
    Ok(Exit::Success)
}

fn show(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let program = wanted(matches, library, words)?;
    let Timed { program, .. } = timers::resolve(&program, &Timers::default(), settings, words)?;
    if matches.get_flag("json") {
        exit::print(&json::program(&program, library).to_string())?;
        return Ok(Exit::Success);
    }
    let mut lines = vec![words.pick(&program.title).to_owned(), String::new()];
    lines.push(words.pick(&program.about).to_owned());
    lines.push(String::new());
    lines.extend(block_lines(&program, words));
    lines.extend(effort(&program, words).map(|effort| words.programs_effort(effort)));
    lines.push(words.programs_length(words.clock(program.length())));
    lines.extend(doses(&program, words));
    lines.extend((!program.source.is_empty()).then(|| match library.origin(&program.id) {
        Some(Origin::BuiltIn) => words.programs_about_source_built_in(&program.source),
        _ => words.programs_about_source(&program.source),
    }));
    if let Some(Origin::Own { replaces: true, .. }) = library.origin(&program.id) {
        lines.push(words.programs_replaces());
    }
    let lines: Vec<String> = lines.iter().flat_map(|line| wrap(line, COLUMNS)).collect();
    exit::print(&lines.join("\n"))?;
    Ok(Exit::Success)
}

fn timeline(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let Timed { program, lead_in } = timed(matches, library, settings, words)?;
    let timeline = Timeline::new(&program, lead_in);
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

/// The session as a sound file; says so where sound was left out of the build.
fn audio(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let timed = timed(matches, library, settings, words)?;
    #[cfg(feature = "audio")]
    return super::audio::write(&timed, matches, settings, words);
    #[cfg(not(feature = "audio"))]
    {
        let _ = timed;
        Err(Failure::new(Exit::Error, words.cli_no_audio()))
    }
}

fn check(matches: &ArgMatches, library: &Library, words: &Words) -> Result<Exit, Failure> {
    let mut exit = Exit::Success;
    for name in matches.get_many::<PathBuf>("files").into_iter().flatten() {
        let path = meant(name, library);
        match read_either(path, library) {
            Ok(()) => exit::print(&words.cli_all_good(shown(path)))?,
            Err(fault) => exit = first(exit, tell(&fault, words)),
        }
    }
    Ok(exit)
}

/// A program, or a track.
fn read_either(path: &Path, library: &Library) -> Result<(), ReadFault> {
    let source = read_text(path)?;
    if tracks::is_meant(&source) {
        tracks::read(&source).map(|_| ())
    } else {
        library.read_file(path).map(|_| ())
    }
}

/// The file of a name: one of the person's own when that is its id, and there is no file of this name here.
fn meant<'n>(name: &'n Path, library: &'n Library) -> &'n Path {
    let own = |id: &str| match library.origin(id) {
        Some(Origin::Own { path, .. }) => Some(path),
        _ => library.left_out(id).map(|left_out| left_out.path.as_path()),
    };
    if name.exists() { name } else { name.to_str().and_then(own).unwrap_or(name) }
}

/// Every file in the person's own two folders.
fn check_own(library: &Library, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let mut exit = Exit::Success;
    let data_dir = settings.data_dir(words)?;
    let programs = data_dir.join("programs");
    let tracks = tracks::own(data_dir);
    let good = || library.own_files().chain(tracks.tracks.iter().map(|(path, _)| path.as_path()));
    let left_out = || library.faults().iter().chain(&tracks.left_out);
    for path in good() {
        exit::print(&words.cli_all_good(shown(path)))?;
    }
    for left_out in left_out() {
        exit = first(exit, tell(&left_out.fault, words));
    }
    // As they lie where the built-in ones are made.
    let misplaced = programs.join("tracks");
    let own_tracks = tracks::folder(data_dir);
    if misplaced.is_dir() {
        exit::tell(&words.cli_check_misplaced(shown(&misplaced), shown(&own_tracks)));
    } else if good().next().is_none() && left_out().next().is_none() {
        exit::print(&words.cli_check_none(shown(&programs), shown(&own_tracks)))?;
    }
    Ok(exit)
}

/// Says what is wrong with a file.
fn tell(fault: &ReadFault, words: &Words) -> Exit {
    exit::tell(&fault.render(words));
    file_exit(fault)
}

fn first(exit: Exit, next: Exit) -> Exit {
    if exit == Exit::Success { next } else { exit }
}

fn shown(path: &Path) -> String {
    quote(&path.to_string_lossy())
}

/// The program that was named, with the figures of the flags and the settings.
fn timed(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    words: &Words,
) -> Result<Timed, Failure> {
    let flags = timers::flags(matches, words)?;
    let program = wanted(matches, library, words)?;
    timers::resolve(&program, &flags, settings, words)
}

fn wanted(matches: &ArgMatches, library: &Library, words: &Words) -> Result<Program, Failure> {
    find(
        matches.get_one::<OsString>("program").map_or_else(|| OsStr::new(""), OsString::as_os_str),
        library,
        words,
    )
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
