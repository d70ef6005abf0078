//! `herstel sound-test`: plays each sound and names it, and says where the sound goes, or why there is none.

use std::{iter, sync::mpsc::Receiver, time::Duration};

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    settings::Settings,
};
use crate::{
    audio::{
        RATE,
        bank::{Bank, Clip, Tone},
        output::{Loss, Place, Silence, Way},
        own,
        player::{Player, Report},
    },
    run,
    screen::practice::cue_text,
    session::{cue::Word, sound::Loudness},
    words::{Words, quote, wrap},
};

/// How long an output may take to be heard, and the silence after each sound.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(450);

/// What is heard, in percent, where the settings say less.
const SOFTEST: u8 = 10;

/// Where the sound goes just now, for a bug report: without the name of a device, which may be somebody's.
pub(super) fn output(settings: &Settings, words: &Words) -> String {
    let manner = run::manner(&settings.sound, words.window_title(), Loudness::new(SOFTEST));
    let started = Player::start("sound", manner, || (Bank::built_in(), Vec::new()), || {});
    let Ok((player, reports)) = started else { return "cannot be tried".to_owned() };
    player.open();
    let found = first(&reports);
    player.end().wait();
    match found {
        Ok(Place::Alsa) => "to ALSA".to_owned(),
        Ok(Place::Server(_)) => "to the sound server".to_owned(),
        Ok(Place::System) => "to the system".to_owned(),
        Err(Silence(ways)) => {
            let way = |(way, loss): &(Way, Loss)| format!("{}: {loss}", way.name());
            format!("none ({})", ways.iter().map(way).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Muted or not, for this is what it is asked for.
pub(super) fn run(settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let speech = settings.sound.voice.and_then(run::speech);
    let (mut bank, notices) = own::bank(settings.sounds_folder(), speech.as_ref());
    for notice in notices {
        exit::tell(&notice.message(words));
    }
    let loudness = Loudness::new(settings.sound.volume_of("").max(SOFTEST));
    let manner = run::manner(&settings.sound, words.window_title(), loudness);
    let sounds = bank.clone();
    let (player, reports) = Player::start("sound", manner, move || (sounds, Vec::new()), || {})?;
    player.open();
    match first(&reports) {
        Ok(place) => exit::print(&folded(&where_to(&place, words)))?,
        Err(silence) => return Err(Failure::new(Exit::Error, why_not(&silence, words))),
    }
    for clip in clips(&bank) {
        exit::print(&name(clip, words))?;
        player.try_out(clip);
        if let Some(silence) = lost(&reports, length(&mut bank, clip) + PAUSE) {
            return Err(Failure::new(Exit::Error, why_not(&silence, words)));
        }
    }
    exit::print(&folded(&words.sound_test_end(loudness.percent())))?;
    player.end().wait();
    Ok(Exit::Success)
}

/// All tones, and the words that are spoken.
fn clips(bank: &Bank) -> Vec<Clip> {
    let words = Word::ALL.map(Clip::Word).into_iter().filter(|clip| bank.length(*clip).is_some());
    Tone::ALL.map(Clip::Tone).into_iter().chain(words).collect()
}

fn length(bank: &mut Bank, clip: Clip) -> Duration {
    let frames = bank.samples(clip, None).map_or(0, |samples| samples.len());
    Duration::from_millis(u64::try_from(frames).unwrap_or_default() * 1000 / u64::from(RATE))
}

/// Waits for the sound to be heard, or not.
fn first(reports: &Receiver<Report>) -> Result<Place, Silence> {
    loop {
        match reports.recv_timeout(PATIENCE) {
            Ok(Report::Heard(place)) => return Ok(place),
            Ok(Report::Unheard(silence)) => return Err(silence),
            Ok(Report::Told(_)) => {}
            Err(_) => return Err(Silence(Vec::new())),
        }
    }
}

/// Lets a sound be heard. Answers with what became of it when that was nothing.
fn lost(reports: &Receiver<Report>, length: Duration) -> Option<Silence> {
    match reports.recv_timeout(length) {
        Ok(Report::Unheard(silence)) => Some(silence),
        _ => None,
    }
}

fn where_to(place: &Place, words: &Words) -> String {
    match place {
        Place::Alsa => words.sound_test_alsa(),
        Place::Server(device) => words.sound_test_server(quote(device)),
        Place::System => words.sound_test_system(),
    }
}

/// What is the matter with each way, and what to do.
fn why_not(silence: &Silence, words: &Words) -> String {
    let ways = silence.0.iter().map(|(way, loss)| why(*way, *loss, words));
    let lines: Vec<String> = iter::once(words.sound_test_none())
        .chain(ways)
        .chain([words.sound_test_do()])
        .map(|line| folded(&line))
        .collect();
    lines.join("\n")
}

fn why(way: Way, loss: Loss, words: &Words) -> String {
    match (way, loss) {
        (Way::System, _) => words.sound_why_system(),
        (Way::Alsa, Loss::NoLibrary) => words.sound_why_alsa_no_library(),
        (Way::Alsa, Loss::RunsAhead) => words.sound_why_alsa_runs_ahead(),
        (Way::Alsa, Loss::Stuck) => words.sound_why_alsa_stuck(),
        (Way::Alsa, _) => words.sound_why_alsa_no_device(),
        (Way::Server, Loss::NoDevice) => words.sound_why_no_device(),
        (Way::Server, Loss::NoServer) => words.sound_why_no_server(),
        (Way::Server, Loss::Refused) => words.sound_why_refused(),
        (Way::Server, Loss::Stuck) => words.sound_why_stuck(),
        (Way::Server, _) => words.sound_why_gone(),
    }
}

fn folded(text: &str) -> String {
    wrap(text, COLUMNS).join("\n")
}

fn name(clip: Clip, words: &Words) -> String {
    match clip {
        Clip::Tone(tone) => match tone {
            Tone::Contract => words.tone_contract(),
            Tone::Count => words.tone_count(),
            Tone::End => words.tone_end(),
            Tone::Exhale => words.tone_exhale(),
            Tone::HoldTick => words.tone_hold_tick(),
            Tone::Inhale => words.tone_inhale(),
            Tone::LastRep => words.tone_last_rep(),
            Tone::Move => words.tone_move(),
            Tone::QuickContract => words.tone_quick_contract(),
            Tone::QuickRelease => words.tone_quick_release(),
            Tone::Release => words.tone_release(),
            Tone::Rest => words.tone_rest(),
            Tone::SetDone => words.tone_set_done(),
            Tone::Still => words.tone_still(),
            Tone::Stopped => words.tone_stopped(),
        },
        Clip::Word(word) => words.sound_test_word(cue_text(word, words).to_lowercase()),
    }
}
