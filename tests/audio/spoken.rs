//! Words among the tones, and the engine that speaks them.
//!
//! The engine is a script in a folder of its own, so that these tests need none; PATH is changed for a child process only.

use std::{fs, os::unix::fs::PermissionsExt as _, process::Command, time::Duration};

use herstel::{
    audio::{
        bank::{Bank, Clip, Tone},
        score::{Hold, Note, Score, frames},
        source::CueSource,
    },
    program::timers::Timers,
    session::{cue::Word, timeline::Timeline},
};
use tempfile::TempDir;

use crate::bench::{FULL, MS, draw, frames_of, program, timed, timeline};
use crate::own::{CD, wav};

/// A bank in which each word is a hum of so many milliseconds.
fn speaking(millis: u64) -> Bank {
    let mut bank = Bank::built_in();
    for word in Word::ALL {
        let length = millis * MS;
        let hum: Vec<f32> = (0..length)
            .map(|n| {
                let edge = (n.min(length - n) as f32 / 480.0).min(1.0);
                0.2 * edge * (std::f32::consts::TAU * 150.0 * n as f32 / 48_000.0).sin()
            })
            .collect();
        bank.put(Clip::Word(word), hum.into());
    }
    bank
}

fn words(score: &Score) -> Vec<(Word, u64)> {
    let word = |note: &Note| match note.clip {
        Clip::Word(word) => Some((word, note.frame / MS)),
        Clip::Tone(_) => None,
    };
    score.notes().iter().filter_map(word).collect()
}

fn spoken(id: &str, lead_in: u64, millis: u64) -> Score {
    Score::new(&timeline(id, lead_in), &speaking(millis), Hold::Silent)
}

#[test]
fn a_word_comes_behind_its_tone() {
    let score = spoken("light", 5, 600);
    let found = words(&score);
    // The tones of lift and letting go are 360 and 690 ms long, with 40 ms behind them.
    let expected = [
        (Word::LeadIn, 0),
        (Word::ContractGently, 5_400),
        (Word::Release, 8_730),
        (Word::ContractGently, 14_400),
    ];
    assert_eq!(found[..4], expected);
    assert_eq!(found.last().map(|(word, _)| *word), Some(Word::Done));
    // At the end of a rest one is asked to get ready before the count, not in it.
    assert!(found.contains(&(Word::LeadIn, 134_000 - 60 - 600)));
}

#[test]
fn a_breath_is_softened_under_its_word() {
    let score = spoken("breath", 0, 700);
    let [inhale, word] = score.notes()[..2] else { panic!() };
    assert_eq!((inhale.frame, word.frame, inhale.soft), (0, 0, 700 * MS));
    let quiet = score.notes().iter().filter(|note| note.soft > 0).count();
    assert_eq!(quiet, 24, "every breath");
    let mut source = CueSource::new(speaking(700), FULL);
    source.load(&score, Duration::ZERO);
    let drawn = draw(&mut source, frames_of(4));
    let mut bank = Bank::built_in();
    let alone = bank.samples(Clip::Tone(Tone::Inhale), Some(frames_of(4))).unwrap();
    let hum = speaking(700).samples(Clip::Word(Word::Inhale), None).unwrap();
    for n in (0..700 * MS as usize).step_by(7) {
        assert!((drawn[n] - 0.2 * alone[n] - hum[n]).abs() < 1e-5, "softened at {n}");
    }
    let clear = 860 * MS as usize;
    assert!(drawn[clear..].iter().zip(&alone[clear..]).all(|(a, b)| (a - b).abs() < 1e-6));
}

#[test]
fn a_word_that_does_not_fit_is_left_out() {
    let quick = Timers { contract: Some(Duration::from_secs(1)), ..Timers::default() };
    let timeline = Timeline::new(&timed("quick", &quick), Duration::ZERO);
    // 150 ms of tone, 40 ms, the word, 60 ms: 750 ms just fit into a second.
    for (millis, fits) in [(750, true), (751, false)] {
        let score = Score::new(&timeline, &speaking(millis), Hold::Silent);
        let lifts = words(&score).iter().filter(|(word, _)| *word == Word::QuickContract).count();
        assert_eq!(lifts > 0, fits, "{millis}");
    }
    let score = spoken("endurance", 5, 5_000);
    assert!(words(&score).iter().all(|(word, _)| !matches!(word, Word::Contract | Word::LastRep)));
}

#[test]
fn no_word_falls_on_the_next_act_and_no_tick_into_a_word() {
    for id in ["combined", "relax", "stretch", "light"] {
        for millis in [200, 900, 1_300, 2_400] {
            let timeline = Timeline::new(&program(id), Duration::from_secs(5));
            let score = Score::new(&timeline, &speaking(millis), Hold::Tick);
            let is_word = |note: &&Note| matches!(note.clip, Clip::Word(_));
            for word in score.notes().iter().filter(is_word) {
                let starts = timeline.segments().iter().map(|segment| frames(segment.at));
                let cut = starts.filter(|at| word.frame < *at && *at < word.end()).count();
                assert_eq!(cut, 0, "{id}: {word:?}");
                let fights = score.notes().iter().filter(|note| {
                    note.clip != word.clip
                        && note.soft == 0
                        && note.frame < word.end()
                        && word.frame < note.end()
                });
                assert_eq!(fights.count(), 0, "{id} {millis}: {word:?}");
            }
        }
    }
}

#[test]
fn without_words_nothing_is_softened() {
    let score = Score::new(&timeline("combined", 5), &Bank::built_in(), Hold::Silent);
    assert!(words(&score).is_empty());
    assert!(score.notes().iter().all(|note| note.soft == 0));
}

/// Runs `herstel programs audio` with an engine of our own; gives what it says on standard error, and the file.
fn audio(voice: &str, engine: Option<&str>) -> (String, Vec<u8>) {
    let dir = TempDir::new().unwrap();
    let bin = dir.path().join("bin");
    fs::create_dir(&bin).unwrap();
    fs::write(dir.path().join("word.wav"), wav(CD, 0.4)).unwrap();
    fs::write(dir.path().join("short.wav"), wav(CD, 0.2)).unwrap();
    if let Some(script) = engine {
        let path = bin.join("espeak-ng");
        fs::write(&path, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let out = dir.path().join("out.wav");
    let ran = Command::new(env!("CARGO_BIN_EXE_herstel"))
        .args([
            "programs", "audio", "breath", "--reps", "1", "--lang", "en", "--voice", voice, "-o",
        ])
        .arg(&out)
        .current_dir(dir.path())
        .env("PATH", &bin)
        .env("HOME", dir.path())
        .env("XDG_CONFIG_HOME", dir.path())
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    (String::from_utf8(ran.stderr).unwrap(), fs::read(out).unwrap())
}

#[test]
fn an_engine_is_asked_for_each_word_in_its_language() {
    // It answers only to what it knows.
    let script = r#"[ "$*" != "-v nl -s 150 --stdout -- adem in" ] || exec cat word.wav; exec cat short.wav"#;
    let (said, words) = audio("nl", Some(script));
    assert_eq!(said, "");
    let (_, short) = audio("nl", Some("exec cat short.wav"));
    assert_ne!(words, short, "it was asked for breathing in");
    assert_ne!(short, audio("off", None).1, "and for others");
}

#[test]
fn an_engine_that_does_not_know_its_length_is_heard_too() {
    // What espeak-ng writes to a pipe: 2 GiB to come, it says.
    let script = r"head -c 4 word.wav; printf '\044\360\377\177'; tail -c +9 word.wav | head -c 32; printf '\000\360\377\177'; tail -c +45 word.wav";
    let (said, words) = audio("en", Some(script));
    assert_eq!(said, "");
    assert_ne!(words, audio("off", None).1);
}

#[test]
fn without_an_engine_it_says_what_to_install_and_there_are_tones() {
    let (said, words) = audio("nl", None);
    assert!(said.contains("install espeak-ng") && said.lines().count() == 1, "{said}");
    assert_eq!(words, audio("off", None).1);
}

#[test]
fn an_engine_that_prints_nonsense_is_told_of_once() {
    let (said, words) = audio("nl", Some("echo nonsense"));
    assert!(said.contains("espeak-ng did not answer") && said.lines().count() == 1, "{said}");
    assert_eq!(words, audio("off", None).1);
}

#[test]
fn an_engine_that_floods_is_stopped() {
    let (said, _) = audio("nl", Some("exec cat /dev/zero"));
    assert!(said.contains("espeak-ng did not answer"), "{said}");
}

#[test]
fn an_engine_that_hangs_is_given_up() {
    let (said, _) = audio("nl", Some("exec sleep 60"));
    assert!(said.contains("espeak-ng did not answer"), "{said}");
}
