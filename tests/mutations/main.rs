//! Files spoilt at random, 24,000 in every run and always the same ones: programs, tracks, settings and diaries to take in.
//!
//! `HERSTEL_MUTATIONS=2000000 cargo test --release --test mutations` tries more, `HERSTEL_SEED=7` others, and
//! `HERSTEL_KIND=diary` (or `program`, `settings`, `track`) those of one kind. A failure names the seed of its one file;
//! `HERSTEL_SEED=<that> HERSTEL_MUTATIONS=1` makes it again.
//!
//! Of every one: nothing panics; a file that is refused is told of in at most 2 KB, without a control character, in both
//! languages; what is taken keeps every bound.

#![expect(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "test code"
)]

mod diary;
mod spoil;
mod toml;

use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use herstel::words::{Lang, Words};

use self::spoil::{Dice, spoil};

/// In a run that says nothing of it.
const USUAL: u64 = 24_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Diary,
    Program,
    Settings,
    Track,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Diary, Self::Program, Self::Settings, Self::Track];

    const fn name(self) -> &'static str {
        match self {
            Self::Diary => "diary",
            Self::Program => "program",
            Self::Settings => "settings",
            Self::Track => "track",
        }
    }

    /// Good and bad files of this kind, to spoil.
    fn seeds(self) -> Vec<Vec<u8>> {
        match self {
            Self::Diary => diary::seeds(),
            Self::Program => [files("programs"), files("tests/bad_programs")].concat(),
            Self::Settings => toml::settings(),
            Self::Track => files("programs/tracks"),
        }
    }

    /// Tries one, and says whether anything of it was taken.
    fn is_taken(self, bytes: &[u8], words: &[Words]) -> bool {
        match self {
            Self::Diary => diary::is_taken(bytes, words),
            Self::Program => toml::check(toml::program, bytes, words),
            Self::Settings => toml::check(toml::config, bytes, words),
            Self::Track => toml::check(toml::track, bytes, words),
        }
    }
}

/// The TOML files of a folder, by name.
fn files(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn check_message(text: &str) {
    assert!(text.len() <= 2048, "{} bytes", text.len());
    assert!(text.contains("spoilt."), "the file is not named:\n{text}");
    assert!(text.chars().all(|c| c == '\n' || is_plain(c) && c != '\u{200d}'), "{text:?}");
}

/// Nothing that a terminal would act on, and nothing that turns or hides what stands beside it. What joins letters and pictures
/// may stand between them.
fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|value| value.parse().unwrap())
}

#[test]
fn a_spoilt_file_is_refused_in_a_few_words_or_keeps_every_bound() {
    let only = env::var("HERSTEL_KIND").ok();
    let is_meant = |kind: &Kind| only.as_ref().is_none_or(|only| only == kind.name());
    let kinds: Vec<(Kind, Vec<Vec<u8>>)> =
        Kind::ALL.into_iter().filter(is_meant).map(|kind| (kind, kind.seeds())).collect();
    let words = Lang::ALL.map(|lang| Words::load(lang).unwrap());
    let (first, count) =
        (number("HERSTEL_SEED").unwrap_or(1), number("HERSTEL_MUTATIONS").unwrap_or(USUAL));
    let mut tried = [(0_u64, 0_u64); 4];
    for seed in first..first + count {
        let mut dice = Dice(seed);
        let (kind, seeds) = dice.pick(&kinds);
        let bytes = spoil(dice.pick(seeds).clone(), seeds, &mut dice);
        let checked = catch_unwind(AssertUnwindSafe(|| kind.is_taken(&bytes, &words)));
        let Ok(is_taken) = checked else {
            panic!("HERSTEL_SEED={seed}, {kind:?}:\n{}", String::from_utf8_lossy(&bytes));
        };
        let (all, taken) = &mut tried[*kind as usize];
        (*all, *taken) = (*all + 1, *taken + u64::from(is_taken));
    }
    for (kind, _) in &kinds {
        let (all, taken) = tried[*kind as usize];
        println!("{all} of {}: {taken} taken, or something of them", kind.name());
        // A run in which nothing was good any more, or everything, would have tried little.
        assert!(count < USUAL || (1..all).contains(&taken), "{kind:?}: {taken} of {all}");
    }
}
