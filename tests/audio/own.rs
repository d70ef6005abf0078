//! A person's own sounds, and what can be wrong with them.

use std::{fs, io::Cursor, os::unix::fs::symlink, path::Path};

use herstel::{
    audio::{
        bank::{Clip, Length, Tone},
        loudness::{PEAK, USUAL, loudness, peak},
        own::{self, Notice, Speech},
        wav::{SoundFault, decode},
    },
    config::{Config, Sound},
    session::cue::Word,
    source::Source,
    words::{Lang, Words},
};
use hound::{SampleFormat, WavSpec, WavWriter};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::bench::{MS, tone};

pub(crate) const CD: WavSpec = WavSpec {
    channels: 2,
    sample_rate: 44_100,
    bits_per_sample: 16,
    sample_format: SampleFormat::Int,
};

/// A file of a 440 Hz tone behind a second of silence, `seconds` long.
pub(crate) fn wav(spec: WavSpec, seconds: f32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut bytes, spec).unwrap();
    let rate = spec.sample_rate as f32;
    for n in 0..(rate * (seconds + 1.0)) as u32 {
        let wave = (std::f32::consts::TAU * 440.0 * n as f32 / rate).sin();
        let sample = if n < spec.sample_rate { 0.0 } else { 0.9 * wave };
        for _ in 0..spec.channels {
            match spec.sample_format {
                SampleFormat::Float => writer.write_sample(sample).unwrap(),
                SampleFormat::Int => {
                    let full = (1_i64 << (spec.bits_per_sample - 1)) - 1;
                    writer.write_sample((f64::from(sample) * full as f64) as i32).unwrap();
                }
            }
        }
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

fn sounds(files: &[(&str, &[u8])]) -> TempDir {
    let dir = TempDir::new().unwrap();
    fs::create_dir(dir.path().join("sounds")).unwrap();
    for (name, bytes) in files {
        fs::write(dir.path().join("sounds").join(name), bytes).unwrap();
    }
    dir
}

/// What is told of a folder, in English.
fn told(folder: &Path) -> Vec<String> {
    let words = Words::load(Lang::En).unwrap();
    own::bank(Some(folder), None).1.iter().map(|notice| notice.message(&words)).collect()
}

#[test]
fn a_sound_of_any_common_form_begins_at_once_and_is_as_loud_as_ours() {
    for (channels, sample_rate, bits_per_sample, sample_format) in [
        (2, 44_100, 16, SampleFormat::Int),
        (1, 48_000, 24, SampleFormat::Int),
        (1, 22_050, 16, SampleFormat::Int),
        (2, 96_000, 32, SampleFormat::Float),
        (1, 8_000, 8, SampleFormat::Int),
    ] {
        let spec = WavSpec { channels, sample_rate, bits_per_sample, sample_format };
        let sound = decode(&wav(spec, 0.5), USUAL).unwrap();
        assert!((loudness(&sound) - USUAL).abs() < 0.2, "{spec:?}: {}", loudness(&sound));
        assert!(peak(&sound) <= PEAK, "{spec:?}");
        let length = sound.len() as f32 / (500 * MS) as f32;
        assert!((length - 1.0).abs() < 0.01, "{spec:?}: {length}");
        assert!(
            sound[0].abs() < 1e-6 && sound[sound.len() - 1].abs() < 1e-6,
            "{spec:?}: soft at both ends"
        );
        // 440 Hz still: a wave every 109 samples.
        let up = sound.windows(2).filter(|pair| pair[0] <= 0.0 && pair[1] > 0.0).count();
        assert!((219..=221).contains(&up), "{spec:?}: {up} waves in half a second");
    }
}

#[test]
fn a_long_sound_is_cut() {
    let sound = decode(&wav(CD, 8.0), USUAL).unwrap();
    assert!(sound.len() as u64 <= 6_000 * MS, "{}", sound.len());
}

#[test]
fn an_own_sound_takes_the_place_of_ours() {
    let dir = sounds(&[("contract.wav", &wav(CD, 0.2)), ("inhale.wav", &wav(CD, 1.0))]);
    let (mut bank, notices) = own::bank(Some(dir.path()), None);
    assert!(notices.is_empty(), "{notices:?}");
    let own = bank.samples(Clip::Tone(Tone::Contract), None).unwrap();
    assert_ne!(own.to_vec(), tone(Tone::Contract));
    assert!(matches!(bank.length(Clip::Tone(Tone::Inhale)), Some(Length::Frames(47_900..48_100))));
    assert_eq!(
        bank.samples(Clip::Tone(Tone::Release), None).unwrap().to_vec(),
        tone(Tone::Release)
    );
}

#[test]
fn a_faulty_sound_is_named_in_one_line_and_ours_is_heard() {
    let large = vec![0; 5 * 1024 * 1024];
    let silent = wav(CD, 0.0);
    let dir = sounds(&[
        ("contract.wav", b"MP3"),
        ("release.wav", &large),
        ("rest.wav", &silent),
        ("end.wav", b""),
    ]);
    let folder = dir.path().join("sounds");
    fs::create_dir(folder.join("move.wav")).unwrap();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        folder.join("still.wav"),
        rustix::fs::FileType::Fifo,
        0o600.into(),
        0,
    )
    .unwrap();
    symlink("/dev/zero", folder.join("count.wav")).unwrap();
    let told = told(dir.path());
    for (name, why) in [
        ("contract", "not a WAV file"),
        ("release", "larger than 4 MiB"),
        ("rest", "nothing to hear"),
        ("end", "not a WAV file"),
        ("move", "not an ordinary file"),
        ("still", "not an ordinary file"),
        ("count", "not an ordinary file"),
    ] {
        let is_it = |line: &&String| {
            line.contains(&format!("{name}.wav")) && line.contains(why) && !line.contains('\n')
        };
        assert_eq!(told.iter().filter(is_it).count(), 1, "{name}: {told:#?}");
    }
    assert_eq!(told.len(), 7, "{told:#?}");
    let (mut bank, _) = own::bank(Some(dir.path()), None);
    assert_eq!(
        bank.samples(Clip::Tone(Tone::Contract), None).unwrap().to_vec(),
        tone(Tone::Contract)
    );
}

#[test]
fn with_every_word_recorded_no_engine_is_asked() {
    let dir = TempDir::new().unwrap();
    let speech = Speech::new(Lang::Nl, |word| word.name().to_owned());
    let folder = dir.path().join("voice").join("nl");
    fs::create_dir_all(&folder).unwrap();
    for word in Word::ALL {
        fs::write(folder.join(word.name()).with_extension("wav"), wav(CD, 0.3)).unwrap();
    }
    let (bank, notices) = own::bank(Some(dir.path()), Some(&speech));
    assert!(notices.is_empty(), "{notices:?}");
    let length = |word| bank.length(Clip::Word(word));
    assert!(matches!(length(Word::Release), Some(Length::Frames(14_300..14_500))));
    assert_eq!(length(Word::Paused), None, "never said in a session");
}

#[test]
fn the_readme_names_every_file_and_its_settings_are_those_without_a_file() {
    let readme = include_str!("../../README.md");
    let section = readme.split("\n## ").find(|section| section.starts_with("Sound\n")).unwrap();
    let unspoken = [Word::Enough, Word::Paused, Word::Stop];
    let words = Word::ALL.into_iter().filter(|word| !unspoken.contains(word)).map(Word::name);
    for name in Tone::ALL.map(Tone::name).into_iter().chain(words) {
        assert!(section.contains(&format!("`{name}`")), "{name}");
    }
    let settings = section.split("```").nth(1).unwrap().trim_start_matches("toml");
    let sound = Config::parse(&Source::new("config.toml", settings)).unwrap().sound;
    let usual = Sound::default();
    assert_eq!((sound.volume_of(""), sound.volume_of("quick")), (usual.volume_of(""), 50));
    assert_eq!((sound.is_muted(), sound.hold()), (usual.is_muted(), usual.hold()));
    assert_eq!((sound.offset_ms(), sound.bell()), (usual.offset_ms(), usual.bell()));
    assert_eq!(sound.voice, usual.voice);
}

#[test]
fn no_folder_is_no_fault() {
    assert!(own::bank(None, None).1.is_empty());
    assert!(told(Path::new("/nowhere/at/all")).is_empty());
    let (_, notices) = own::bank(Some(Path::new("/dev/null")), None);
    assert!(notices.iter().all(|notice| !matches!(notice, Notice::NoEngine { .. })));
}

proptest! {
    /// A spoilt file is refused or heard, within bounds; nothing panics.
    #[test]
    fn no_bytes_do_harm(spoils in prop::collection::vec((0..120usize, any::<u8>()), 0..6), cut in 0..3_000usize) {
        let spec = WavSpec { channels: 1, sample_rate: 8_000, ..CD };
        let mut bytes = wav(spec, 0.01);
        let end = bytes.len();
        // The second of silence makes the file long; its middle is of no interest.
        bytes.drain(200..end - 160);
        for (at, byte) in spoils {
            bytes[at] = byte;
        }
        bytes.truncate(cut.max(1));
        match decode(&bytes, USUAL) {
            Ok(sound) => {
                prop_assert!(peak(&sound) <= PEAK && sound.len() as u64 <= 6_100 * MS);
                prop_assert!(sound.iter().all(|sample| sample.is_finite()));
            }
            Err(SoundFault::NotWav | SoundFault::Silent) => {}
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }
}
