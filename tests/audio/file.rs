//! `herstel programs audio`, from outside.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::Path,
    process::{Command, Output},
};

use herstel::audio::bank::{Bank, Clip, Tone};
use hound::{SampleFormat, WavReader};
use tempfile::TempDir;

use crate::bench::MS;

fn audio(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_herstel"))
        .args(["programs", "audio"])
        .args(arguments)
        .current_dir(dir)
        .env_clear()
        .env("HOME", dir)
        .env("HERSTEL_LANG", "en")
        .output()
        .unwrap()
}

fn samples(path: &Path) -> Vec<f32> {
    let mut reader = WavReader::open(path).unwrap();
    let spec = reader.spec();
    assert_eq!((spec.channels, spec.sample_rate, spec.bits_per_sample), (1, 48_000, 16));
    assert_eq!(spec.sample_format, SampleFormat::Int);
    reader.samples::<i16>().map(|sample| f32::from(sample.unwrap()) / 32_767.0).collect()
}

fn heard_at(samples: &[f32], tone: Tone, length: Option<u64>, millis: u64) -> bool {
    let tone = Bank::built_in().samples(Clip::Tone(tone), length).unwrap();
    let start = (millis * MS) as usize;
    // Half a step of 16 bits.
    samples[start..].iter().zip(tone.iter()).all(|(found, tone)| (found - tone).abs() < 2e-5)
}

#[test]
fn a_session_is_written_whole_with_the_timers_that_are_asked_for() {
    let dir = TempDir::new().unwrap();
    let arguments = [
        "light",
        "-o",
        "light.wav",
        "--contract",
        "2.5s",
        "--reps",
        "2",
        "--sets",
        "1",
        "--lead-in",
        "3",
    ];
    let ran = audio(dir.path(), &arguments);
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    assert_eq!(String::from_utf8(ran.stdout).unwrap(), "light.wav is written, 0:23 long.\n");
    let path = dir.path().join("light.wav");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let samples = samples(&path);
    for (tone, millis) in [
        (Tone::Count, 0),
        (Tone::Count, 2_000),
        (Tone::Contract, 3_000),
        (Tone::Release, 5_500),
        (Tone::LastRep, 10_500),
        (Tone::Contract, 11_500),
        (Tone::Release, 14_000),
        (Tone::End, 20_000),
    ] {
        assert!(heard_at(&samples, tone, None, millis), "{tone:?} at {millis} ms");
    }
    let left: Vec<_> =
        fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["light.wav"], "and nothing beside it");
}

#[test]
fn a_program_of_ones_own_is_written_too() {
    let dir = TempDir::new().unwrap();
    let program = include_str!("../../programs/breath.toml").replace("\"breath\"", "\"mine\"");
    fs::write(dir.path().join("mine.toml"), program.replace("reps = 12", "reps = 1")).unwrap();
    let ran = audio(dir.path(), &["./mine.toml", "--output", "mine.wav", "--lead-in", "0"]);
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    let samples = samples(&dir.path().join("mine.wav"));
    assert!(heard_at(&samples, Tone::Inhale, Some(4_000 * MS), 0));
    assert!(heard_at(&samples, Tone::Exhale, Some(6_000 * MS), 4_000));
}

#[test]
fn what_is_there_is_replaced_only_when_asked_and_only_when_it_is_a_file() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("a.wav");
    fs::write(&path, "precious").unwrap();
    let kept = audio(dir.path(), &["breath", "-o", "a.wav"]);
    assert_eq!(kept.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&kept.stderr).contains("--force"), "{kept:?}");
    assert_eq!(fs::read(&path).unwrap(), b"precious");
    assert_eq!(audio(dir.path(), &["breath", "-o", "a.wav", "--force"]).status.code(), Some(0));
    assert!(samples(&path).len() > 1_000_000);

    symlink("a.wav", dir.path().join("link.wav")).unwrap();
    for other in ["link.wav", "/dev/null", "."] {
        let ran = audio(dir.path(), &["breath", "-o", other, "--force"]);
        assert_eq!(ran.status.code(), Some(1), "{other}: {ran:?}");
        assert!(String::from_utf8_lossy(&ran.stderr).contains("not an ordinary file"), "{other}");
    }
}

#[test]
fn it_ends_with_the_code_of_what_went_wrong() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("bad.toml"), "format = 1\nid = ").unwrap();
    for (arguments, code) in [
        (&["breath"][..], 2),
        (&["breath", "-o", "a.wav", "--voice", "fr"], 2),
        (&["light", "-o", "a.wav", "--contract", "90"], 2),
        (&["nothing", "-o", "a.wav"], 2),
        (&["./bad.toml", "-o", "a.wav"], 65),
        (&["./none.toml", "-o", "a.wav"], 66),
        (&["breath", "-o", "none/a.wav"], 74),
    ] {
        let ran = audio(dir.path(), arguments);
        assert_eq!(ran.status.code(), Some(code), "{arguments:?}: {ran:?}");
        assert!(ran.stdout.is_empty() && !ran.stderr.is_empty(), "{arguments:?}");
    }
    assert!(!dir.path().join("a.wav").exists());
}

#[test]
fn it_speaks_dutch() {
    let dir = TempDir::new().unwrap();
    let ran = audio(dir.path(), &["breath", "--reps", "1", "-o", "adem.wav", "--lang", "nl"]);
    assert_eq!(String::from_utf8_lossy(&ran.stdout), "adem.wav is geschreven en duurt 0:18.\n");
}
