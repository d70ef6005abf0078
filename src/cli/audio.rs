//! `herstel programs audio`: a whole guided session as a sound file, to take along on a phone.
//!
//! It is always at full volume, whatever is set: the phone has a volume of its own.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{
    exit::{self, Exit, Failure},
    output::keep_clear,
    settings::Settings,
};
use crate::{
    audio::{
        own,
        score::{Hold, Score},
        source::CueSource,
        wav::{self, Existing, WriteFault},
    },
    config::HoldTick,
    program::timers::Timed,
    run,
    session::{sound::Loudness, timeline::Timeline},
    words::{Lang, Words, quote},
};

/// Writes the session of a program to the file that was asked for.
pub(super) fn write(
    timed: &Timed,
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("output") else {
        return Err(Failure::new(Exit::Usage, words.cli_audio_no_output()));
    };
    keep_clear(path, settings, words)?;
    let existing = if matches.get_flag("force") { Existing::Replace } else { Existing::Keep };
    let speech = voice(matches, settings, words)?.and_then(run::speech);
    let (bank, notices) = own::bank(settings.sounds_folder(), speech.as_ref());
    for notice in notices {
        exit::tell(&notice.message(words));
    }
    let hold = match settings.sound.hold() {
        HoldTick::Off => Hold::Silent,
        HoldTick::On => Hold::Tick,
    };
    let score = Score::new(&Timeline::new(&timed.program, timed.lead_in), &bank, hold);
    let mut source = CueSource::new(bank, Loudness::new(100));
    let shown = quote(&path.to_string_lossy());
    let length = wav::write(path, existing, &mut source, &score).map_err(|fault| match fault {
        WriteFault::Exists => Failure::new(Exit::Error, words.cli_audio_exists(&shown)),
        WriteFault::NotAFile => {
            Failure::new(Exit::Error, words.cli_cannot_write(&shown, words.sound_not_a_file()))
        }
        WriteFault::Io(error) => Failure::new(Exit::Io, words.cannot_write(path, &error)),
    })?;
    exit::print(&words.cli_audio_written(shown, words.clock(length)))?;
    Ok(Exit::Success)
}

/// The language of the spoken words: of the flag, else of the settings.
fn voice(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Option<Lang>, Failure> {
    match matches.get_one::<String>("voice").map(String::as_str) {
        None => Ok(settings.sound.voice),
        Some("off") => Ok(None),
        Some(lang) => lang
            .parse()
            .map(Some)
            .map_err(|()| Failure::new(Exit::Usage, words.cli_bad_voice(quote(lang)))),
    }
}
