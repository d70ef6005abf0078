//! The bank of a person: the built-in tones, their own sounds in place of some, and spoken words if they want any.
//!
//! Own sounds are `sounds/contract.wav` and the like in the folder of the settings, recorded words `voice/nl/contract.wav`.
//! Whatever is wrong with one of them, there is a bank; what was left out is told.

use std::path::{Path, PathBuf};

use super::{
    bank::{Bank, Clip, Tone},
    loudness::USUAL,
    speech::{Engine, SpeechFault},
    synth,
    wav::{self, SoundFault},
};
use crate::{
    session::cue::Word,
    words::{Lang, Words, quote},
};

/// Words to be spoken.
#[derive(Clone, Debug)]
pub struct Speech {
    pub lang: Lang,
    /// What is said for each word of the display.
    pub texts: Vec<(Word, String)>,
}

/// What a person is told of their sounds; the session goes on with what there is.
#[derive(Debug)]
pub enum Notice {
    /// A file that was not taken.
    LeftOut { path: PathBuf, fault: SoundFault },
    /// Nothing on this system speaks.
    NoEngine { program: &'static str },
    /// There is an engine, and it did not speak.
    Mute { program: &'static str, fault: SpeechFault },
}

/// Words that a session never says: one stands still, or is over.
const UNSPOKEN: [Word; 3] = [Word::Enough, Word::Paused, Word::Stop];

/// Makes the bank: from the folder of the settings, and with a speech engine where a word is not recorded there.
pub fn bank(folder: Option<&Path>, speech: Option<&Speech>) -> (Bank, Vec<Notice>) {
    let mut bank = Bank::built_in();
    let mut notices = Vec::new();
    if let Some(folder) = folder {
        for tone in Tone::ALL {
            let path = folder.join("sounds").join(tone.name()).with_extension("wav");
            put(&mut bank, Clip::Tone(tone), path, synth::target(tone), &mut notices);
        }
    }
    if let Some(speech) = speech {
        speak(&mut bank, folder, speech, &mut notices);
    }
    (bank, notices)
}

/// Takes a file, if it is there. Says whether it was.
fn put(bank: &mut Bank, clip: Clip, path: PathBuf, target: f32, notices: &mut Vec<Notice>) -> bool {
    match wav::read(&path, target) {
        Ok(samples) => {
            bank.put(clip, samples.into());
            true
        }
        Err(SoundFault::Missing) => false,
        Err(fault) => {
            notices.push(Notice::LeftOut { path, fault });
            false
        }
    }
}

/// All words, recorded or spoken. An engine that fails once is not asked again.
fn speak(bank: &mut Bank, folder: Option<&Path>, speech: &Speech, notices: &mut Vec<Notice>) {
    let folder = folder.map(|folder| folder.join("voice").join(speech.lang.code()));
    let mut engine = Some(Engine::usual());
    for (word, text) in speech.texts.iter().filter(|(word, _)| !UNSPOKEN.contains(word)) {
        let clip = Clip::Word(*word);
        let recorded = folder.as_deref().is_some_and(|folder| {
            let path = folder.join(word.name()).with_extension("wav");
            put(bank, clip, path, USUAL, notices)
        });
        let Some(speaker) = engine.filter(|_| !recorded) else { continue };
        match speaker.speak(text, speech.lang, USUAL) {
            Ok(samples) => bank.put(clip, samples.into()),
            Err(fault) => {
                let program = speaker.program();
                notices.push(match fault {
                    SpeechFault::NoEngine => Notice::NoEngine { program },
                    fault => Notice::Mute { program, fault },
                });
                engine = None;
            }
        }
    }
}

impl Speech {
    /// The words of the display in a language: `text` gives each, of which the capitals are not spoken.
    pub fn new(lang: Lang, text: impl Fn(Word) -> String) -> Self {
        let texts = Word::ALL.map(|word| (word, text(word).to_lowercase())).into();
        Self { lang, texts }
    }
}

impl Notice {
    /// In one line.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::LeftOut { path, fault } => {
                // `sounds/contract.wav` says enough; the rest is the same for all of them.
                let folders = path.components().count().saturating_sub(2);
                let short: PathBuf = path.components().skip(folders).collect();
                words.sound_left_out(quote(&short.to_string_lossy()), fault.why(words))
            }
            Self::NoEngine { program } => words.sound_no_engine(*program),
            Self::Mute { program, .. } => words.sound_engine_mute(*program),
        }
    }
}

impl SoundFault {
    /// In a few words without a full stop.
    fn why(&self, words: &Words) -> String {
        match self {
            Self::Io(error) => words.why(error),
            Self::Missing => words.system_missing(),
            Self::NotAFile => words.sound_not_a_file(),
            Self::NotWav => words.sound_not_wav(),
            Self::Silent => words.sound_silent(),
            Self::TooLarge => words.sound_too_large(),
        }
    }
}
