//! Opens the app: on the Today screen, or straight on a session.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use clap::ArgMatches;

use super::{
    args::flag_name,
    exit::{self, COLUMNS, Exit, Failure},
    settings::{Face, Settings},
};
use crate::{
    app::App,
    clock,
    keys::KeyMap,
    plain,
    program::{
        Act, Program,
        library::Library,
        timers::{Figure, Timers},
    },
    recovery::learn::Learner,
    run::{self, Ended, Outside, Signals, Wake},
    screen::{Context, Saving},
    theme::Theme,
    words::{Words, quote, wrap},
};

/// The lead-in when nothing else is set.
pub(super) const LEAD_IN: Duration = Duration::from_secs(5);
/// What to begin with when no program is named: everybody may, from the first day on.
const FIRST: &str = "breath";

pub(super) fn today(settings: &Settings, words: Words) -> Result<Exit, Failure> {
    let library = Library::open(settings.data_dir_if_any());
    lead(Start { program: None, lead_in: LEAD_IN, events: None }, &library, settings, words)
}

pub(super) fn session(
    matches: &ArgMatches,
    settings: &Settings,
    words: Words,
) -> Result<Exit, Failure> {
    let library = Library::open(settings.data_dir_if_any());
    let name = matches.get_one::<String>("program").map_or(FIRST, String::as_str);
    let program = find(name, &library, &words)?;
    let timers = timers(matches, &words)?;
    let program = with_timers(&program, &timers, &words)?;
    let events = matches.get_one::<String>("events").map(PathBuf::from);
    let lead_in = timers.lead_in.unwrap_or(LEAD_IN);
    lead(Start { program: Some(program), lead_in, events }, &library, settings, words)
}

/// What to open the app on.
struct Start {
    program: Option<Program>,
    lead_in: Duration,
    events: Option<PathBuf>,
}

fn lead(
    start: Start,
    library: &Library,
    settings: &Settings,
    words: Words,
) -> Result<Exit, Failure> {
    let data_dir = settings.data_dir(&words)?.to_owned();
    let keys = KeyMap::built_in().map_err(|fault| Failure::new(Exit::Error, fault.to_string()))?;
    let (wake, signals) =
        Wake::new().and_then(|wake| Signals::install(&wake).map(|signals| (wake, signals)))?;
    let mut outside = open_outside(&data_dir, start.events.as_deref(), &wake, &words)?;
    let theme = Theme { palette: settings.palette };
    let context = Context {
        words,
        keys,
        theme,
        motion: settings.motion,
        saving: Saving::default(),
        phone: settings.phone.clone(),
        learner: Learner::default(),
    };
    let mut app = App::new(context, library.iter().cloned().collect(), start.lead_in);
    if let Some(program) = start.program {
        app.begin(program, clock::now());
    }
    let ended = match settings.face {
        Face::Plain => plain::run(&mut app, &mut outside, &wake, &signals),
        Face::Screen => run::run(&mut app, &mut outside, &wake, &signals),
    };
    let words = &app.context.words;
    let unsaved = outside.close(ended.as_ref().ok().copied(), &signals, words);
    if let Some(unsaved) = &unsaved {
        exit::tell(&wrap(&unsaved.say(words), COLUMNS).join("\n"));
    }
    Ok(match (ended?, signals.fatal(), unsaved) {
        (Ended::Signal(fatal), ..) | (Ended::Done, Some(fatal), _) => Exit::Signal(fatal),
        (Ended::Done, None, Some(_)) => Exit::Io,
        (Ended::Done, None, None) => Exit::Success,
    })
}

fn open_outside(
    data_dir: &Path,
    events: Option<&Path>,
    wake: &Wake,
    words: &Words,
) -> Result<Outside, Failure> {
    Outside::open(data_dir, events, wake.waker()).map_err(|fault: io::Error| {
        let path = events.map(|path| quote(&path.to_string_lossy())).unwrap_or_default();
        Failure::new(Exit::Io, words.cli_cannot_write(path, fault.to_string()))
    })
}

/// A program by its id, or a file of one: anything with a slash or ending in `.toml`.
pub(super) fn find(name: &str, library: &Library, words: &Words) -> Result<Program, Failure> {
    let path = Path::new(name);
    let is_file = name.contains('/')
        || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    if is_file {
        return library.read_file(path).map_err(|fault| Failure::of_file(&fault, words));
    }
    if let Some(program) = library.get(name) {
        return Ok(program.clone());
    }
    if let Some(left_out) =
        library.faults().iter().find(|left_out| left_out.path.file_stem() == Some(name.as_ref()))
    {
        return Err(Failure::of_file(&left_out.fault, words));
    }
    let first = match library.nearest(name) {
        Some(near) => words.cli_no_program_near(quote(name), near),
        None => words.cli_no_program(quote(name)),
    };
    let ids: Vec<&str> = library.iter().map(|program| program.id.as_str()).collect();
    Err(Failure::new(
        Exit::Usage,
        format!("{first}\n{}", words.cli_no_program_list(ids.join(", "))),
    ))
}

/// The figures given as flags, each well formed; whether they are allowed is the program's to say.
pub(super) fn timers(matches: &ArgMatches, words: &Words) -> Result<Timers, Failure> {
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

pub(super) fn with_timers(
    program: &Program,
    timers: &Timers,
    words: &Words,
) -> Result<Program, Failure> {
    program.with(timers).map_err(|refusals| {
        let lines: Vec<String> = refusals.iter().map(|refusal| refusal.message(words)).collect();
        Failure::new(Exit::Usage, lines.join("\n"))
    })
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
