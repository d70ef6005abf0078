//! Files spoilt at random: 20,000 in every run, always the same ones.
//!
//! `HERSTEL_MUTATIONS=2000000 cargo test --release --test mutations` tries more, and `HERSTEL_SEED=7` others. A failure names the
//! seed of its one file; `HERSTEL_SEED=<that> HERSTEL_MUTATIONS=1` makes it again.
//!
//! Of every one: nothing panics; a file that is refused is told of in at most 2 KB, without a control character, in both
//! languages; a program that is taken keeps every bound and has a timeline of exactly its length.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test code")]

use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    time::Duration,
};

use herstel::{
    config::Config,
    program::{
        Act, Program, bounds,
        parse::{Draft, Part},
    },
    recovery::track,
    session::timeline::Timeline,
    source::{Faults, Source},
    words::{Lang, Words},
};

/// In a run that says nothing of it.
const USUAL: u64 = 20_000;
const LEAD_IN: Duration = Duration::from_secs(5);

const CONFIG: &str = r#"lang = "nl"
color = "auto"
motion = "full"

[timers.light]
contract = 2
release = 6
reps = 6
sets = 2
set_rest = 45
lead_in = 5

[phone]
emergency = "112"
out_of_hours = "huisartsenpost"
"#;

/// What tends to hurt: brackets, ends of lines, numbers at the edges, escapes, marks that turn or hide text.
const PIECES: &[&[u8]] = &[
    b"[[",
    b"]]",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'''",
    b"\"\"\"",
    b"=",
    b".",
    b",",
    b"#",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"-1",
    b"0",
    b"1e999",
    b"nan",
    b"inf",
    b"9223372036854775807",
    b"-9223372036854775808",
    b"18446744073709551616",
    b"0x7fffffffffffffff",
    b"1_0",
    b"0.0000001",
    b"true",
    b"2026-11-22",
    b"[[block]]",
    b"[[block.step]]",
    b"use = \"light\"",
    b"act = \"contract\"",
    b"seconds = 15",
    b"reps = 15",
    b"sets = 5",
    b"from = \"9 months\"",
    b"\\u001b[2J",
    b"\\u202e",
    b"\x1b]52;c;aGk=\x07",
    "\u{202e}".as_bytes(),
    "\u{200d}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{e0041}".as_bytes(),
    "\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"
        .as_bytes(),
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    "👩‍👩‍👧".as_bytes(),
    "é".as_bytes(),
];

/// Numbers that follow from a seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below `end`.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end.max(1) as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Config,
    Program,
    Track,
}

struct Seed {
    kind: Kind,
    bytes: Vec<u8>,
}

/// Every file of a person's that the repository holds: the programs, the tracks, the bad files, a config.
fn seeds() -> Vec<Seed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        ("programs", Kind::Program),
        ("programs/tracks", Kind::Track),
        ("tests/bad_programs", Kind::Program),
    ];
    let mut seeds = vec![Seed { kind: Kind::Config, bytes: CONFIG.into() }];
    for (folder, kind) in folders {
        let mut paths: Vec<_> =
            fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let files = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "toml"));
        seeds.extend(files.map(|path| Seed { kind, bytes: fs::read(path).unwrap() }));
    }
    seeds
}

/// One to four changes to a file.
fn spoil(mut bytes: Vec<u8>, others: &[Seed], dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at.min(end)..end)),
            2 => {
                let part = bytes[at.min(end)..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            3 => bytes.truncate(at),
            4 => {
                let other = &dice.pick(others).bytes;
                let from = dice.below(other.len());
                let part = &other[from..(from + dice.below(400)).min(other.len())];
                bytes.splice(at..at, part.iter().copied());
            }
            5 => change_number(&mut bytes, dice),
            6 => {
                let piece = dice.pick(PIECES).repeat(1 + dice.below(300));
                bytes.splice(at..at, piece);
            }
            _ => {
                let piece = *dice.pick(PIECES);
                bytes.splice(at.min(end)..end, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Another number in the place of one.
fn change_number(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let places: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
    if places.is_empty() {
        return;
    }
    let from = *dice.pick(&places);
    let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = match dice.below(3) {
        0 => dice.roll().to_string(),
        1 => dice.below(64).to_string(),
        _ => format!("{}.{}", dice.below(16), dice.below(1_000)),
    };
    bytes.splice(from..from + length, number.into_bytes());
}

fn read(kind: Kind, bytes: &[u8]) -> Result<Option<Program>, Faults> {
    let source = Source::decode("spoilt.toml", bytes)?;
    match kind {
        Kind::Config => Config::parse(&source).map(|_| None),
        Kind::Program => Draft::read(&source).resolve(&|_| Part::Unknown, &[]).map(Some),
        Kind::Track => track::parse(&source).map(|_| None),
    }
}

fn check(kind: Kind, bytes: &[u8], words: &[Words]) {
    match read(kind, bytes) {
        Ok(None) => {}
        Ok(Some(program)) => check_program(&program),
        Err(faults) => words.iter().for_each(|words| check_message(&faults.render(words))),
    }
}

fn check_program(program: &Program) {
    assert!(bounds::is_id(&program.id));
    assert!(bounds::fits(&program.blocks) && program.blocks.len() <= bounds::BLOCKS);
    for block in &program.blocks {
        assert!(bounds::SETS.contains(&block.sets));
        assert!(bounds::reps(block.has(Act::Inhale)).contains(&block.reps));
        assert!(bounds::SET_REST.contains(&block.set_rest));
        assert!(bounds::relations(&block.steps).is_empty());
        assert!(block.steps.iter().all(|step| bounds::step(step.act).contains(&step.length)));
    }
    assert_eq!(Timeline::new(program, LEAD_IN).end(), program.length() + LEAD_IN);
}

fn check_message(text: &str) {
    assert!(text.len() <= 2048, "{} bytes", text.len());
    assert!(text.contains("spoilt.toml"), "the file is not named:\n{text}");
    let is_plain = |c: char| {
        (c == '\n' || !c.is_control())
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
    };
    assert!(text.chars().all(is_plain), "{text:?}");
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|value| value.parse().unwrap())
}

#[test]
fn a_spoilt_file_is_refused_in_a_few_words_or_keeps_every_bound() {
    let seeds = seeds();
    let words = Lang::ALL.map(|lang| Words::load(lang).unwrap());
    let first = number("HERSTEL_SEED").unwrap_or(1);
    let mut taken = 0;
    for seed in
        (first..).take(usize::try_from(number("HERSTEL_MUTATIONS").unwrap_or(USUAL)).unwrap())
    {
        let mut dice = Dice(seed);
        let from = dice.pick(&seeds);
        let bytes = spoil(from.bytes.clone(), &seeds, &mut dice);
        let checked = catch_unwind(AssertUnwindSafe(|| check(from.kind, &bytes, &words)));
        assert!(checked.is_ok(), "HERSTEL_SEED={seed}:\n{}", String::from_utf8_lossy(&bytes));
        taken += u32::from(read(from.kind, &bytes).is_ok());
    }
    // A run in which nothing was good any more would have tried little.
    assert!(taken > 0 || number("HERSTEL_MUTATIONS").is_some(), "every file was refused");
}
