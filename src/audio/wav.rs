//! WAV files: a session to take along, and sounds from outside.
//!
//! What comes from outside is capped in bytes and in length before anything is made of it, and what a header says of its
//! length is not believed: speech engines that write to a pipe do not know it.

use std::{
    fs::{self, OpenOptions},
    io::{self, BufWriter, Cursor, Read as _, Seek, Write},
    num::NonZero,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    process,
    time::Duration,
};

use hound::{SampleFormat, WavReader, WavSpec, WavWriter};
use rodio::conversions::SampleRateConverter;

use super::{
    RATE,
    loudness::{level, peak},
    score::{Score, frames},
    source::CueSource,
};
use crate::program::library::{ReadFault, open_file};

/// A larger file is no short sound.
const MAX_BYTES: u64 = 4 * 1024 * 1024;
/// More of a sound is not heard.
const MAX_LENGTH: Duration = Duration::from_secs(6);
/// Sounds of other rates are not taken: the converter may overflow on odd ones.
const RATES: [u32; 12] = [
    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000,
];
/// What is softer than this part of the loudest at either end is not part of the sound: -46 dB.
const SILENT: f32 = 0.005;
/// How long the edges of a sound from outside fade.
const EDGE: u64 = frames(Duration::from_millis(10));
/// Silence behind the last sound of a session.
const AFTER: u64 = frames(Duration::from_millis(500));

/// Why a sound was not taken.
#[derive(Debug, thiserror::Error)]
pub enum SoundFault {
    #[error("no such file")]
    Missing,
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("not an ordinary file")]
    NotAFile,
    #[error("larger than 4 MiB")]
    TooLarge,
    #[error("not a WAV file that can be read")]
    NotWav,
    #[error("silent")]
    Silent,
}

/// Why a session was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteFault {
    #[error("there is a file of that name already")]
    Exists,
    #[error("not an ordinary file")]
    NotAFile,
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// What to do with a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    Keep,
    Replace,
}

/// Draws a score from its beginning to its end and writes it to a file that only its owner may read: mono, 16 bits. Gives its
/// length.
///
/// It appears under its name when it is whole, so that a full disk leaves no half session and the old file in place. Only an
/// ordinary file is ever replaced, so neither a link nor a device.
pub fn write(
    path: &Path,
    existing: Existing,
    source: &mut CueSource,
    score: &Score,
) -> Result<Duration, WriteFault> {
    match (fs::symlink_metadata(path), existing) {
        (Ok(about), Existing::Replace) if about.is_file() => {}
        (Ok(about), _) if !about.is_file() => return Err(WriteFault::NotAFile),
        (Ok(_), _) => return Err(WriteFault::Exists),
        (Err(error), _) if error.kind() == io::ErrorKind::NotFound => {}
        (Err(error), _) => return Err(error.into()),
    }
    let part = beside(path)?;
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&part)
        .and_then(|file| encode(BufWriter::new(file), source, score))
        .and_then(|length| fs::rename(&part, path).map(|()| length));
    written.map_err(|error| {
        let _ = fs::remove_file(&part);
        error.into()
    })
}

/// A name in the same folder that nobody else uses.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    Ok(path.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), process::id())))
}

fn encode(out: impl Write + Seek, source: &mut CueSource, score: &Score) -> io::Result<Duration> {
    let spec = WavSpec {
        channels: 1,
        sample_rate: RATE,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::new(out, spec).map_err(to_io)?;
    source.load(score, Duration::ZERO);
    let length = score.end() + AFTER;
    let left = source.step_by(2).take(usize::try_from(length).unwrap_or(usize::MAX));
    for sample in left {
        writer.write_sample(to_16_bits(sample)).map_err(to_io)?;
    }
    writer.finalize().map_err(to_io)?;
    Ok(Duration::from_millis(length * 1000 / u64::from(RATE)))
}

/// Reads a sound that a person has put there and makes it one of ours: from its first to its last audible sample, softly at
/// both ends, and as loud as `target` says.
pub fn read(path: &Path, target: f32) -> Result<Vec<f32>, SoundFault> {
    let file = open_file(path).map_err(|fault| match fault {
        ReadFault::Missing { .. } => SoundFault::Missing,
        ReadFault::Io { error, .. } => SoundFault::Io(error),
        ReadFault::Bad(_) => SoundFault::NotAFile,
    })?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    decode(&bytes, target)
}

/// The same for bytes that are there already.
pub fn decode(bytes: &[u8], target: f32) -> Result<Vec<f32>, SoundFault> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
        return Err(SoundFault::TooLarge);
    }
    let mut reader = WavReader::new(Cursor::new(bytes)).map_err(|_| SoundFault::NotWav)?;
    let spec = reader.spec();
    let channels = usize::from(spec.channels);
    let from = NonZero::new(spec.sample_rate).filter(|rate| RATES.contains(&rate.get()));
    let (Some(from), Some(to), 1..=8) = (from, NonZero::new(RATE), channels) else {
        return Err(SoundFault::NotWav);
    };
    let most = u64::from(from.get()) * MAX_LENGTH.as_secs();
    let most = usize::try_from(most).unwrap_or(usize::MAX).saturating_mul(channels);
    let samples: Vec<f32> = match spec.sample_format {
        SampleFormat::Float => reader.samples::<f32>().map_while(Result::ok).take(most).collect(),
        SampleFormat::Int => {
            let full = full_scale(spec.bits_per_sample);
            let samples = reader.samples::<i32>().map_while(Result::ok).take(most);
            samples.map(|sample| to_f32(f64::from(sample) / full)).collect()
        }
    };
    let mono: Vec<f32> = samples.chunks_exact(channels).map(mean).collect();
    let mut sound: Vec<f32> = if from == to {
        mono
    } else {
        SampleRateConverter::new(mono.into_iter(), from, to, NonZero::<u16>::MIN).collect()
    };
    trim(&mut sound);
    if sound.is_empty() {
        return Err(SoundFault::Silent);
    }
    soften(&mut sound);
    level(&mut sound, target);
    Ok(sound)
}

/// Takes the silence off both ends.
fn trim(sound: &mut Vec<f32>) {
    let least = peak(sound) * SILENT;
    let is_heard = |sample: &f32| sample.abs() > least;
    let end = sound.iter().rposition(is_heard).map_or(0, |last| last + 1);
    sound.truncate(end);
    let start = sound.iter().position(is_heard).unwrap_or_default();
    sound.drain(..start);
}

/// Fades both ends.
fn soften(sound: &mut [f32]) {
    let edge = usize::try_from(EDGE).unwrap_or_default().min(sound.len() / 2);
    for (n, sample) in sound.iter_mut().take(edge).enumerate() {
        *sample *= part(n, edge);
    }
    for (n, sample) in sound.iter_mut().rev().take(edge).enumerate() {
        *sample *= part(n, edge);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred")]
fn part(n: usize, of: usize) -> f32 {
    n as f32 / of as f32
}

/// One channel of all.
fn mean(frame: &[f32]) -> f32 {
    let sane = |sample: &f32| if sample.is_finite() { sample.clamp(-1.0, 1.0) } else { 0.0 };
    let count = u16::try_from(frame.len()).unwrap_or(u16::MAX);
    frame.iter().map(sane).sum::<f32>() / f32::from(count)
}

/// The largest whole sample of so many bits, 8 to 32.
fn full_scale(bits: u16) -> f64 {
    2.0_f64.powi(i32::from(bits) - 1)
}

#[expect(clippy::cast_possible_truncation, reason = "the nearest is near enough")]
const fn to_f32(value: f64) -> f32 {
    value as f32
}

#[expect(clippy::cast_possible_truncation, reason = "a sample is within 1 and -1")]
fn to_16_bits(sample: f32) -> i16 {
    (sample * f32::from(i16::MAX)).round() as i16
}

fn to_io(error: hound::Error) -> io::Error {
    match error {
        hound::Error::IoError(error) => error,
        other => io::Error::other(other),
    }
}
