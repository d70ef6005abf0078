//! Opens the app: on the Today screen, or straight on a session.

use std::{
    ffi::{OsStr, OsString},
    io, iter,
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    output::keep_clear,
    settings::{Face, Settings},
    timers, tracks,
};
use crate::{
    app::{self, App, Opening, Questions},
    clock,
    config::Sound,
    plain,
    program::{
        Program,
        library::{LeftOut, Library},
        shelf::Shelf,
        timers::Timed,
    },
    recovery::{GENERAL, gate, learn::Learner},
    run::{self, Ended, Look, Outside, Signals, Sounds, Wake},
    screen::{Context, Hearing, Saving, target::Targets},
    source::list_and,
    store,
    words::{Words, quote, wrap},
};

/// The most files that are named in one line.
const NAMES: usize = 3;
/// What to begin with when no program is named and none is recommended: everybody may, from the first day on.
const FIRST: &str = "breath";

pub(super) fn app(opening: Opening, settings: &Settings, words: Words) -> Result<Exit, Failure> {
    let ground = Ground::lay(settings, &words)?;
    let library = Library::open(settings.data_dir_if_any());
    lead(
        ground,
        Start {
            asked: None,
            opening,
            questions: Questions::Asked,
            events: None,
            sound: settings.sound.clone(),
        },
        &library,
        settings,
        words,
    )
}

pub(super) fn session(
    matches: &ArgMatches,
    settings: &Settings,
    words: Words,
) -> Result<Exit, Failure> {
    let ground = Ground::lay(settings, &words)?;
    let library = Library::open(settings.data_dir_if_any());
    let name = matches.get_one::<OsString>("program");
    let program = match name {
        Some(name) => find(name, &library, &words)?,
        None => find(OsStr::new(&recommended(&library, settings)), &library, &words)?,
    };
    let flags = timers::flags(matches, &words)?;
    let timed = timers::resolve(&program, &flags, settings, &words)?;
    let events = matches.get_one::<PathBuf>("events").cloned();
    if let Some(events) = &events {
        keep_clear(events, settings, &words)?;
    }
    let mute = matches.get_flag("mute").then_some(true).or(settings.sound.mute);
    let sound = Sound { mute, ..settings.sound.clone() };
    let questions =
        if matches.get_flag("no-check-in") { Questions::PassedOver } else { Questions::Asked };
    lead(
        ground,
        Start { asked: Some((timed, program)), opening: Opening::Today, questions, events, sound },
        &library,
        settings,
        words,
    )
}

/// What to open the app on.
struct Start {
    /// A program with the figures to begin with, and the same with its own.
    asked: Option<(Timed, Program)>,
    opening: Opening,
    questions: Questions,
    events: Option<PathBuf>,
    sound: Sound,
}

/// What is begun before all else, for it takes a while and asks for nothing that is read or made meanwhile.
struct Ground {
    wake: Wake,
    signals: Signals,
    diary: Look,
}

impl Ground {
    fn lay(settings: &Settings, words: &Words) -> Result<Self, Failure> {
        let wake = Wake::new()?;
        let diary = Look::first(settings.data_dir(words)?, wake.waker());
        let signals = Signals::install(&wake)?;
        Ok(Self { wake, signals, diary })
    }
}

fn lead(
    ground: Ground,
    start: Start,
    library: &Library,
    settings: &Settings,
    words: Words,
) -> Result<Exit, Failure> {
    let data_dir = settings.data_dir(&words)?.to_owned();
    let programs = Shelf::new(library, settings.timers.clone(), settings.file.unread.clone());
    let Ground { wake, signals, diary } = ground;
    let sounds =
        Sounds::start(&start.sound, settings.sounds_folder(), words.window_title(), wake.waker());
    // Asked before the thread that keeps the diary begins to make it.
    let was_new = !store::file(&data_dir).exists();
    let mut outside =
        open_outside(&data_dir, diary, start.events.as_deref(), sounds, &wake, settings, &words)?;
    let (tracks, faulty) = tracks::open(Some(&data_dir));
    // The diary is being read meanwhile, and does not say yet which one it takes: most people follow this one.
    let _ = tracks.get(GENERAL);
    let mut news = settings.strays(library, &words);
    news.extend(withheld(&programs, &words).or_else(|| settings.file_news(&words)));
    news.extend(settings.misheard().cloned());
    news.extend(left_out(library.faults().iter().chain(&faulty), &words));
    let context = Context {
        words,
        keys: settings.keys.clone(),
        theme: settings.look,
        motion: settings.motion,
        mouse: settings.file.mouse.unwrap_or_default(),
        saving: Saving::default(),
        notice: (!news.is_empty()).then(|| news.join(" ")),
        news: None,
        loudness: run::loudness(&start.sound, start.sound.volume_of("")),
        hearing: Hearing::default(),
        sound: start.sound,
        phone: settings.phone.clone(),
        learner: Learner::default(),
        targets: Targets::default(),
    };
    let opening = match start.asked {
        Some((Timed { program, lead_in }, own)) => {
            let questions = start.questions;
            Opening::Session(Box::new(app::Start { program, own, lead_in, questions }))
        }
        None => start.opening,
    };
    let mut app = App::new(context, programs, tracks, opening);
    let ended = match settings.face {
        Face::Plain => plain::run(&mut app, &mut outside, &wake, &signals),
        Face::Screen => run::run(&mut app, &mut outside, &wake, &signals),
    };
    let words = &app.context.words;
    let unsaved = outside.close(ended.as_ref().ok().copied(), &signals, words);
    if let Some(unsaved) = &unsaved {
        exit::tell(&wrap(&unsaved.say(words), COLUMNS).join("\n"));
    }
    if was_new {
        tell_doubts(&data_dir, words);
    }
    Ok(match (ended?, signals.fatal(), unsaved) {
        (Ended::Signal(fatal), ..) | (Ended::Done, Some(fatal), _) => Exit::Signal(fatal),
        (Ended::Done, None, Some(_)) => Exit::Io,
        // What was asked for is not for now, and nothing came in its place.
        (Ended::Done, None, None) if app.was_refused() => Exit::Error,
        (Ended::Done, None, None) => Exit::Success,
    })
}

/// Says what speaks against the folder of a diary that was just begun.
pub(super) fn tell_doubts(data_dir: &Path, words: &Words) {
    if store::file(data_dir).exists() {
        for doubt in store::doubts(data_dir) {
            exit::tell(&wrap(&doubt.say(words), COLUMNS).join("\n"));
        }
    }
}

/// What fits best now, by what is on record.
fn recommended(library: &Library, settings: &Settings) -> String {
    let today = settings.data_dir_if_any().and_then(|data_dir| {
        let now = clock::now().wall;
        let diary = store::opening(data_dir, now.date_naive()).ok()?.diary;
        let (tracks, _) = tracks::open(Some(data_dir));
        let track = tracks.of(diary.profile.as_ref());
        gate::today(&diary, track, library.iter(), now).recommended
    });
    today.unwrap_or_else(|| FIRST.to_owned())
}

/// That programs are not begun, for what is set for them cannot be used; `None` when all may be.
fn withheld(programs: &Shelf, words: &Words) -> Option<String> {
    let is_withheld = |program: &&Program| programs.withheld(&program.id).is_some();
    let title = |program: &Program| words.pick(&program.title).to_owned();
    let titles: Vec<String> = programs.iter().filter(is_withheld).map(title).collect();
    (!titles.is_empty()).then(|| words.settings_withheld(list_and(words, &titles)))
}

/// That files of the person's own are not used, and where it is said why; `None` when all are.
pub(super) fn left_out<'a>(
    files: impl Iterator<Item = &'a LeftOut>,
    words: &Words,
) -> Option<String> {
    let name = |left_out: &LeftOut| {
        quote(&left_out.path.file_name().unwrap_or_default().to_string_lossy())
    };
    let mut names: Vec<String> = files.map(name).collect();
    if names.len() > NAMES {
        names.truncate(NAMES);
        names.push("…".to_owned());
    }
    (!names.is_empty()).then(|| words.today_left_out(names.join(", ")))
}

fn open_outside(
    data_dir: &Path,
    diary: Look,
    events: Option<&Path>,
    sounds: Sounds,
    wake: &Wake,
    settings: &Settings,
    words: &Words,
) -> Result<Outside, Failure> {
    Outside::open(data_dir, diary, settings.config_file(), events, sounds, wake.waker()).map_err(
        |fault: io::Error| {
            let path = events.unwrap_or_else(|| Path::new(""));
            Failure::new(Exit::Io, words.cannot_write(path, &fault))
        },
    )
}

/// A program by its id, or a file of one: anything with a slash or ending in `.toml`.
///
/// A built-in program is not begun in the place of a file of the person's that was left out, nor one that uses it.
pub(super) fn find(name: &OsStr, library: &Library, words: &Words) -> Result<Program, Failure> {
    let path = Path::new(name);
    let is_file = name.as_encoded_bytes().contains(&b'/')
        || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    if is_file {
        return library.read_file(path).map_err(|fault| Failure::of_file(&fault, words));
    }
    let name = name.to_string_lossy();
    let name = name.as_ref();
    let program = library.get(name);
    let parts = program.map(Program::parts).unwrap_or_default();
    if let Some(left_out) = iter::once(name).chain(parts).find_map(|id| library.left_out(id)) {
        return Err(Failure::of_file(&left_out.fault, words));
    }
    if let Some(program) = program {
        return Ok(program.clone());
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
