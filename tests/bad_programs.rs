//! Files that are no program: what is said about each, in both languages.
//!
//! `FILES` states for every file in `tests/bad_programs` which faults it has and on which line (`-`: about the file as a
//! whole), so that a file cannot pass for a reason other than its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests, which may")]

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    os::unix::{fs::symlink, net::UnixListener},
    path::{Path, PathBuf},
};

use herstel::{
    program::{
        Program,
        library::{Library, Origin, ReadFault},
        parse::{Draft, Part},
    },
    source::{Fault, Faults, NotFile, Source},
    words::{Lang, Words},
};
use proptest::prelude::*;
use rstest::rstest;
use tempfile::TempDir;

/// A program without faults, to spoil.
const MILD: &str = r#"
format = 1
id = "mild"
kind = "contraction"
title = { en = "Mild", nl = "Zacht" }
about = { en = "A mild one.", nl = "Een zachte." }
[[block]]
[[block.step]]
act = "contract"
seconds = 3
[[block.step]]
act = "release"
seconds = 6
"#;

#[rustfmt::skip]
const FILES: &[(&str, &[&str])] = &[
    ("syntax-bare-word", &["Syntax(Unquoted) 2"]),
    ("syntax-curly-quotes", &["Syntax(CurlyQuotes) 2"]),
    ("syntax-decimal-comma", &["Syntax(DecimalComma) 14"]),
    ("syntax-seconds-with-unit", &["Syntax(BadNumber) 14"]),
    ("syntax-double-equals", &["Syntax(ExtraEquals) 14"]),
    ("syntax-no-equals", &["Syntax(MissingEquals) 14"]),
    ("syntax-no-value", &["Syntax(MissingValue) 14"]),
    ("syntax-open-quote", &["Syntax(OpenQuote) 13"]),
    ("syntax-open-long-quote", &["Syntax(OpenQuote) 17"]),
    ("syntax-open-list", &["Syntax(OpenList) 4"]),
    ("syntax-open-table", &["Syntax(OpenTable) 5"]),
    ("syntax-open-header", &["Syntax(OpenHeader) 8"]),
    ("syntax-half-header", &["Syntax(OpenHeader) 8"]),
    ("syntax-comma-missing", &["Syntax(OpenTable) 5"]),
    ("syntax-comma-twice", &["Syntax(ExtraComma) 4"]),
    ("syntax-two-on-a-line", &["Syntax(ExtraText) 10"]),
    ("syntax-apostrophe", &["Syntax(ExtraText) 6"]),
    ("syntax-key-with-accent", &["Syntax(BadKey) 10"]),
    ("syntax-key-empty", &["Syntax(BadKey) 10"]),
    ("syntax-leading-zero", &["Syntax(BadNumber) 14"]),
    ("syntax-half-number", &["Syntax(BadNumber) 14"]),
    ("syntax-underscores", &["Syntax(BadNumber) 14"]),
    ("syntax-big-hex", &["Syntax(BadNumber) 14"]),
    ("syntax-bad-escape", &["Syntax(BadEscape) 5"]),
    ("syntax-bad-unicode", &["Syntax(BadEscape) 5"]),
    ("syntax-surrogate", &["Syntax(BadEscape) 5"]),
    ("syntax-raw-escape", &["Syntax(BadCharacter) 5"]),
    ("syntax-raw-escape-key", &["Syntax(BadCharacter) 10"]),
    ("syntax-key-twice", &["Syntax(Duplicate) 10"]),
    ("syntax-table-twice", &["Syntax(Duplicate) 7"]),
    ("syntax-dotted-twice", &["Syntax(Duplicate) 7"]),
    ("syntax-block-and-blocks", &["Syntax(Duplicate) 12"]),
    ("syntax-nonsense", &["Syntax(MissingEquals) 1", "Syntax(MissingEquals) 2"]),
    ("syntax-json", &["Syntax(Other) 1"]),
    ("syntax-yaml", &["Syntax(BadKey) 1", "Syntax(MissingEquals) 2"]),
    ("syntax-several", &["Syntax(Unquoted) 2", "Syntax(ExtraEquals) 10", "Syntax(DecimalComma) 14", "Syntax(OpenQuote) 16"]),
    ("syntax-deep-list", &["Syntax(TooDeep) 1"]),
    ("syntax-deep-table", &["Syntax(TooDeep) 1"]),
    ("syntax-deep-key", &["Syntax(TooDeep) 1"]),
    ("empty", &["MissingKeys -"]),
    ("only-comments", &["MissingKeys -"]),
    ("only-format", &["MissingKeys -"]),
    ("format-missing", &["MissingKeys -"]),
    ("format-newer", &["NewerFormat 1"]),
    ("format-newest", &["NewerFormat 1"]),
    ("format-zero", &["OutOfRange 1"]),
    ("format-text", &["WrongForm 1"]),
    ("id-missing", &["MissingKeys -"]),
    ("id-capital", &["BadId 2"]),
    ("id-path", &["BadId 2"]),
    ("id-space", &["BadId 2"]),
    ("id-empty", &["BadId 2"]),
    ("id-long", &["BadId 2"]),
    ("id-escape", &["BadId 2"]),
    ("id-number", &["WrongForm 2"]),
    ("kind-missing", &["MissingKeys -"]),
    ("kind-unknown", &["UnknownName 3"]),
    ("kind-hides-contract", &["HiddenContract 3"]),
    ("title-missing", &["MissingKeys -"]),
    ("title-one-language", &["MissingKeys 5"]),
    ("title-third-language", &["UnknownKey 5"]),
    ("title-plain", &["WrongForm 5"]),
    ("title-empty", &["EmptyText 5"]),
    ("title-invisible", &["EmptyText 5"]),
    ("title-long", &["TextTooLong 5"]),
    ("title-wide", &["TextTooLong 5"]),
    ("title-number", &["WrongForm 5"]),
    ("about-long", &["TextTooLong 6"]),
    ("about-date", &["WrongForm 6"]),
    ("say-long", &["TextTooLong 15"]),
    ("say-half", &["MissingKeys 15"]),
    ("key-misspelt", &["UnknownKey 14"]),
    ("key-capital", &["UnknownKey 10"]),
    ("key-hyphen", &["UnknownKey 11"]),
    ("key-unknown", &["UnknownKey 7"]),
    ("key-escape", &["UnknownKey 7"]),
    ("key-very-long", &["UnknownKey 7"]),
    ("key-in-wrong-place", &["UnknownKey 7"]),
    ("key-of-old-app", &["MissingKeys 12", "UnknownKey 14"]),
    ("key-flood", &["MissingKeys -", "UnknownKey 1", "UnknownKey 2", "UnknownKey 3", "UnknownKey 4", "UnknownKey 5", "UnknownKey 6", "UnknownKey 7", "UnknownKey 8", "UnknownKey 9", "UnknownKey 10", "UnknownKey 11", "UnknownKey 12", "UnknownKey 13", "UnknownKey 14", "UnknownKey 15", "UnknownKey 16", "UnknownKey 17", "UnknownKey 18", "UnknownKey 19", "UnknownKey 20"]),
    ("sets-without-rest", &["MissingKeys 8"]),
    ("block-missing", &["MissingKeys -"]),
    ("block-single", &["WrongForm 8"]),
    ("block-empty-list", &["EmptyList 7"]),
    ("block-text", &["WrongForm 7"]),
    ("block-of-numbers", &["WrongForm 7", "WrongForm 7"]),
    ("block-without-steps", &["MissingKeys 8"]),
    ("step-single", &["WrongForm 12"]),
    ("step-empty", &["MissingKeys 12"]),
    ("step-act-missing", &["MissingKeys 12"]),
    ("step-act-unknown", &["UnknownName 13"]),
    ("step-act-dutch", &["UnknownName 13"]),
    ("step-act-escape", &["UnknownName 13"]),
    ("step-act-list", &["WrongForm 13"]),
    ("seconds-text", &["WrongForm 14"]),
    ("seconds-true", &["WrongForm 14"]),
    ("seconds-minus", &["OutOfRange 14"]),
    ("seconds-zero", &["OutOfRange 14"]),
    ("seconds-16", &["OutOfRange 14"]),
    ("seconds-just-over", &["OutOfRange 14"]),
    ("seconds-fine", &["TooFine 14"]),
    ("seconds-nan", &["OutOfRange 14"]),
    ("seconds-inf", &["OutOfRange 14"]),
    ("seconds-minus-inf", &["OutOfRange 14"]),
    ("seconds-1e999", &["OutOfRange 14"]),
    ("seconds-minus-zero", &["OutOfRange 14"]),
    ("seconds-huge", &["OutOfRange 14"]),
    ("seconds-time", &["WrongForm 14"]),
    ("release-61", &["OutOfRange 17"]),
    ("reps-zero", &["OutOfRange 10"]),
    ("reps-minus", &["OutOfRange 10"]),
    ("reps-16", &["OutOfRange 10"]),
    ("reps-billion", &["OutOfRange 10"]),
    ("reps-u64-max", &["OutOfRange 10"]),
    ("reps-hex", &["OutOfRange 10"]),
    ("reps-fraction", &["WrongForm 10"]),
    ("reps-text", &["WrongForm 10"]),
    ("sets-6", &["OutOfRange 9"]),
    ("sets-nan", &["WrongForm 9"]),
    ("set-rest-181", &["OutOfRange 11"]),
    ("effort-one", &["WrongCount 4"]),
    ("effort-three", &["WrongCount 4"]),
    ("effort-number", &["WrongForm 4"]),
    ("effort-maximal", &["OutOfRange 4"]),
    ("effort-zero", &["OutOfRange 4"]),
    ("effort-upside-down", &["LowAboveHigh 4"]),
    ("effort-texts", &["WrongForm 4", "WrongForm 4"]),
    ("per-day-zero", &["OutOfRange 7"]),
    ("per-day-over-max", &["LowAboveHigh 7"]),
    ("breath-too-long", &["OutOfRange 13", "OutOfRange 16"]),
    ("breaths-61", &["OutOfRange 10"]),
    ("breaths-with-lifts-16", &["OutOfRange 10"]),
    ("no-release", &["ContractWithoutRelease 13"]),
    ("rest-for-release", &["ContractWithoutRelease 13"]),
    ("release-before", &["ContractWithoutRelease 16"]),
    ("release-short", &["RestTooShort 13"]),
    ("release-under-2", &["RestTooShort 13"]),
    ("release-short-twice", &["RestTooShort 13", "RestTooShort 19"]),
    ("too-long", &["ProgramTooLong -"]),
    ("too-long-still", &["ProgramTooLong -"]),
    ("too-many-blocks", &["ProgramTooLong -", "TooMany 108"]),
    ("too-many-steps", &["TooMany 72"]),
    ("use-unknown", &["UnknownProgram 9"]),
    ("use-nonsense", &["UnknownProgram 9"]),
    ("use-number", &["WrongForm 9"]),
    ("use-with-others", &["UseWithOthers 8"]),
    ("use-itself", &["Circle 9"]),
    ("use-hides-contract", &["HiddenContract 3"]),
    ("use-too-many", &["TooMany -"]),
    ("use-too-long", &["ProgramTooLong -"]),
    ("everything", &["BadId 2", "UnknownName 3", "LowAboveHigh 4", "MissingKeys 5", "EmptyText 6", "OutOfRange 9", "OutOfRange 10", "OutOfRange 11", "UnknownName 13", "OutOfRange 14", "OutOfRange 17"]),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_programs")
}

fn read(path: &Path) -> Result<Program, ReadFault> {
    Library::open(None).read_file(path)
}

/// The faults of a file, which has to be a bad one.
fn faults(path: &Path) -> Faults {
    match read(path) {
        Err(ReadFault::Bad(faults)) => faults,
        other => panic!("{}: {other:?}", path.display()),
    }
}

/// `Kind line`, as in the table; the first 50.
fn named(faults: &Faults) -> Vec<String> {
    let name = |fault: &Fault| match fault {
        Fault::Syntax(_) => format!("{fault:?}"),
        _ => format!("{fault:?}").split([' ', '(', '{']).next().unwrap().to_owned(),
    };
    let line = |span: Option<&std::ops::Range<usize>>| {
        span.map_or_else(
            || "-".to_owned(),
            |span| faults.source().position(span.start).0.to_string(),
        )
    };
    faults
        .iter()
        .take(50)
        .map(|marked| format!("{} {}", name(&marked.fault), line(marked.span.as_ref())))
        .collect()
}

fn words() -> [Words; 2] {
    Lang::ALL.map(|lang| Words::load(lang).unwrap())
}

/// What holds for every message about a file.
fn check_text(text: &str, file: &str) {
    assert!(text.len() <= 2048, "{file}: {} bytes\n{text}", text.len());
    assert!(text.contains(file), "{file} is not named:\n{text}");
    // The lines of the file itself, behind their bar, may hold anything.
    let own = || text.lines().filter(|line| !line.contains(" | "));
    assert!(
        own().all(|line| !line.contains("Unknown localization") && !line.contains("{ $")),
        "{text}"
    );
    for line in text.lines() {
        let shown = line.trim_end();
        let plain = |c: char| {
            !c.is_control()
                && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
        };
        assert!(shown.chars().all(plain), "{file}: {line:?}");
        assert!(shown.chars().count() <= 200, "{file}: {line:?}");
    }
}

fn check_faults(faults: &Faults, file: &str) {
    for words in words() {
        let text = faults.render(&words);
        check_text(&text, file);
        let (error, help) =
            if words.lang() == Lang::Nl { ("fout: ", "tip: ") } else { ("error: ", "help: ") };
        assert!(text.starts_with(error) && text.contains(help), "{text}");
        let shown = text.matches(error).count();
        for marked in faults.iter().take(shown) {
            if let Some(span) = &marked.span {
                let (line, column) = faults.source().position(span.start);
                assert!(
                    text.contains(&format!("{file}:{line}:{column}")),
                    "{line}:{column}\n{text}"
                );
                assert!(text.contains('^'), "{text}");
            }
        }
        for (marked, line) in faults.iter().skip(shown).take(10).map(|m| (m, m.span.clone())) {
            let line = faults.source().position(line.unwrap().start).0;
            assert!(text.contains(&line.to_string()), "{marked:?} is not counted:\n{text}");
        }
    }
}

#[test]
fn every_file_has_the_faults_of_the_table() {
    let mut wrong = Vec::new();
    for (name, expected) in FILES {
        let file = format!("{name}.toml");
        let faults = faults(&folder().join(&file));
        check_faults(&faults, &file);
        if named(&faults) != *expected {
            wrong.push(format!("{name}: {:?} instead of {expected:?}", named(&faults)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_names_every_file() {
    assert!(FILES.len() >= 80, "{}", FILES.len());
    let mut files: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let mut table: Vec<_> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    files.sort();
    table.sort();
    assert_eq!(files, table);
}

#[test]
fn the_file_they_were_made_from_is_good() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mild.toml");
    fs::write(&path, MILD).unwrap();
    assert_eq!(read(&path).unwrap().id, "mild");
    for (accepted, bytes) in [
        ("mark", format!("\u{feff}{MILD}").into_bytes()),
        ("crlf", MILD.replace('\n', "\r\n").into_bytes()),
        ("full", [MILD.as_bytes(), &vec![b'#'; 256 * 1024 - MILD.len()]].concat()),
    ] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(read(&path).unwrap().id, "mild", "{accepted}");
    }
}

#[rstest]
#[case::latin1(MILD.replace("Zacht", "Z\u{e9}").chars().map(|c| u8::try_from(c).unwrap()).collect(), Fault::NotUtf8 { byte: 75 })]
#[case::utf16_le([vec![0xff, 0xfe], MILD.bytes().flat_map(|b| [b, 0]).collect()].concat(), Fault::Utf16)]
#[case::utf16_be([vec![0xfe, 0xff], MILD.bytes().flat_map(|b| [0, b]).collect()].concat(), Fault::Utf16)]
#[case::utf16_unmarked(MILD.bytes().flat_map(|b| [b, 0]).collect(), Fault::Nul { byte: 1 })]
#[case::nul(b"format = 1\n\0".to_vec(), Fault::Nul { byte: 11 })]
#[case::bare_return(b"format = 1\rid = 2\n".to_vec(), Fault::BareReturn { byte: 10 })]
#[case::lone_continuation(b"\x80".to_vec(), Fault::NotUtf8 { byte: 0 })]
#[case::cut_short(b"# caf\xc3".to_vec(), Fault::NotUtf8 { byte: 5 })]
#[case::overlong(b"# \xc0\xaf".to_vec(), Fault::NotUtf8 { byte: 2 })]
#[case::surrogate(b"# \xed\xa0\x80".to_vec(), Fault::NotUtf8 { byte: 2 })]
#[case::a_picture(b"\x89PNG\r\n\x1a\n".to_vec(), Fault::NotUtf8 { byte: 0 })]
#[case::one_byte_too_many(vec![b'#'; 256 * 1024 + 1], Fault::TooLarge { kib: 256 })]
#[case::comments(b"# een regel\n".repeat(26_000), Fault::TooLarge { kib: 256 })]
#[case::blocks(b"[[block]]\n".repeat(100_000), Fault::TooLarge { kib: 256 })]
fn bytes_that_are_no_program(#[case] bytes: Vec<u8>, #[case] fault: Fault) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("bytes.toml");
    fs::write(&path, bytes).unwrap();
    let faults = faults(&path);
    assert_eq!(faults.iter().map(|marked| &marked.fault).collect::<Vec<_>>(), [&fault]);
    for words in words() {
        let text = faults.render(&words);
        check_text(&text, "bytes.toml");
        if let Fault::NotUtf8 { byte } | Fault::Nul { byte } | Fault::BareReturn { byte } = fault {
            assert!(text.contains(&format!("byte {byte}")) && text.contains("UTF-8"), "{text}");
        }
    }
}

/// Texts of a legal size that a parser or a message could choke on.
#[rstest]
#[case::a_long_text(format!("x = \"{}\"\n{MILD}", "lang ".repeat(40_000)), &["UnknownKey 1"])]
#[case::a_long_bad_line(format!("x = [{}\"\n", "1, ".repeat(60_000)), &["Syntax(OpenList) 1"])]
#[case::a_long_key(format!("{} = 1\n{MILD}", "k".repeat(200_000)), &["UnknownKey 1"])]
#[case::a_late_fault(format!("format = 1 {} id = 2\n", " ".repeat(200_000)), &["Syntax(ExtraText) 1"])]
#[case::many_bad_lines("a b\n".repeat(60_000), &["Syntax(MissingEquals) 1", "Syntax(MissingEquals) 2", "Syntax(MissingEquals) 3"])]
#[case::many_tables("[[block]]\n".repeat(25_000), &["MissingKeys -", "MissingKeys 1", "MissingKeys 2"])]
#[case::deep_list(format!("x = {}", "[".repeat(200_000)), &["Syntax(TooDeep) 1"])]
#[case::deep_table(format!("x = {}", "{a=".repeat(80_000)), &["Syntax(TooDeep) 1"])]
#[case::deep_key(format!("{}a = 1", "a.".repeat(100_000)), &["Syntax(TooDeep) 1"])]
#[case::deep_header(format!("[{}a]", "a.".repeat(100_000)), &["Syntax(TooDeep) 1"])]
#[case::a_huge_number(format!("reps = {}\n", "9".repeat(200_000)), &["MissingKeys -", "UnknownKey 1"])]
#[case::marks(format!("x = a{}\n", "\u{301}".repeat(100_000)), &["Syntax(Unquoted) 1"])]
#[case::bidi(format!("x = \u{202e}{}\n", "\u{2066}".repeat(50_000)), &["Syntax(Unquoted) 1"])]
#[case::wide(format!("x = {}\n", "温".repeat(80_000)), &["Syntax(Unquoted) 1"])]
#[case::raw_escapes(format!("x = {}\n", "\u{1b}[31m".repeat(40_000)), &["Syntax(Unquoted) 1"])]
fn floods(#[case] text: String, #[case] first: &[&str]) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("flood.toml");
    fs::write(&path, text).unwrap();
    let faults = faults(&path);
    let named = named(&faults);
    assert_eq!(&named[..first.len()], first, "{} faults", named.len());
    check_faults(&faults, "flood.toml");
}

/// Legal texts that no terminal should get as they are: they load, cleaned.
#[test]
fn texts_are_cleaned_in_every_field() {
    let payloads = [
        r"\u001b[2J",
        r"\u001b]52;c;AAAA\u0007",
        r"\u001bPq\u001b\\",
        r"\u009b31m",
        r"\u0090x\u009c",
        r"\u0007\b\f\t",
        r"\r\nmore",
        r"\u0000",
        r"\u007f",
        r"\u202e",
        r"\u2066\u2069",
        r"\u200e\u200f\u061c",
        r"\u2028\u2029",
        r"\U000e0041\U000e007f",
        r"\ufeff\u200b\u2060",
        r"\ufff9\ufffb",
    ];
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("hostile.toml");
    for payload in payloads.map(str::to_owned).into_iter().chain(["\\u0301".repeat(3_000)]) {
        let hostile = |text: &str| text.replace("Mild\"", &format!("Mi{payload}ld\""));
        let texts = MILD
            .replace("kind =", "source = \"Mild\"\nkind =")
            .replace("A mild one.", "Mild")
            .replace("Een zachte.", "Mild")
            .replace("Zacht", "Mild")
            .replace("seconds = 3", "seconds = 3\nsay = { en = \"Mild\", nl = \"Mild\" }");
        fs::write(&path, hostile(&texts)).unwrap();
        let program =
            read(&path).unwrap_or_else(|fault| panic!("{payload}: {}", fault.render(&words()[0])));
        let say = program.blocks[0].steps[0].say.clone().unwrap();
        for text in [
            program.title.en,
            program.title.nl,
            program.about.en,
            program.about.nl,
            program.source,
            say.en,
            say.nl,
        ] {
            assert!(text.starts_with("Mi") && text.ends_with("ld"), "{payload}: {text:?}");
            assert!(text.chars().count() < 40, "{payload}: {text:?}");
            assert_eq!(herstel::words::clean(&text), text, "{payload}");
            check_text(&format!("{text} x"), "x");
        }
    }
}

#[test]
fn what_is_not_a_file_is_refused_without_waiting() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    rustix::fs::mkfifoat(rustix::fs::CWD, at("pipe.toml"), rustix::fs::Mode::RWXU).unwrap();
    fs::create_dir(at("folder.toml")).unwrap();
    let _listener = UnixListener::bind(at("socket.toml")).unwrap();
    symlink("/dev/zero", at("zero.toml")).unwrap();
    symlink("/dev/null", at("null.toml")).unwrap();
    symlink(at("loop-b.toml"), at("loop-a.toml")).unwrap();
    symlink(at("loop-a.toml"), at("loop-b.toml")).unwrap();
    for (name, fault) in [
        ("pipe.toml", Fault::NotAFile(NotFile::Pipe)),
        ("folder.toml", Fault::NotAFile(NotFile::Folder)),
        ("socket.toml", Fault::NotAFile(NotFile::Socket)),
        ("zero.toml", Fault::NotAFile(NotFile::Device)),
        ("null.toml", Fault::NotAFile(NotFile::Device)),
        ("loop-a.toml", Fault::LinkLoop),
    ] {
        let faults = faults(&at(name));
        assert_eq!(faults.iter().next().unwrap().fault, fault, "{name}");
        check_faults(&faults, name);
    }
}

#[test]
fn a_file_that_is_not_there_is_missing_and_one_that_is_shut_is_not() {
    let folder = TempDir::new().unwrap();
    let absent = folder.path().join("absent\u{1b}[2J.toml");
    symlink(folder.path().join("nowhere"), folder.path().join("dangling.toml")).unwrap();
    for path in [
        absent,
        folder.path().join("dangling.toml"),
        folder.path().join("a/b.toml"),
        "/dev/null/x.toml".into(),
    ] {
        let fault = read(&path).unwrap_err();
        assert!(matches!(fault, ReadFault::Missing { .. }), "{fault:?}");
        for words in words() {
            check_text(&fault.render(&words), "toml");
        }
    }
    let denied = ReadFault::Io {
        name: "x.toml".to_owned(),
        error: std::io::ErrorKind::PermissionDenied.into(),
    };
    check_text(&denied.render(&words()[1]), "x.toml");
}

#[test]
fn links_are_followed_when_they_are_named_and_not_out_of_the_folder() {
    let home = TempDir::new().unwrap();
    let programs = home.path().join("programs");
    fs::create_dir(&programs).unwrap();
    fs::write(home.path().join("outside.toml"), MILD).unwrap();
    fs::write(programs.join("inside.toml"), MILD.replace("mild", "inside")).unwrap();
    symlink(home.path().join("outside.toml"), programs.join("out.toml")).unwrap();
    symlink(programs.join("inside.toml"), programs.join("same.toml")).unwrap();
    symlink("/dev/zero", programs.join("zero.toml")).unwrap();
    assert_eq!(read(&programs.join("out.toml")).unwrap().id, "mild");

    let library = Library::open(Some(home.path()));
    assert!(library.get("mild").is_none());
    assert!(matches!(library.origin("inside"), Some(Origin::Own { replaces: false, .. })));
    let left_out: Vec<_> = library
        .faults()
        .iter()
        .map(|left| match &left.fault {
            ReadFault::Bad(faults) => {
                (left.path.file_name().unwrap().to_str().unwrap(), named(faults))
            }
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [("out.toml", "Outside -"), ("same.toml", "DuplicateId 3"), ("zero.toml", "Outside -")];
    assert_eq!(left_out, expected.map(|(file, fault)| (file, vec![fault.to_owned()])));
}

#[test]
fn programs_in_a_circle_are_left_out_with_what_uses_them() {
    let home = TempDir::new().unwrap();
    let programs = home.path().join("programs");
    fs::create_dir(&programs).unwrap();
    let uses = |id: &str, used: &[&str]| {
        let head = MILD.split("[[block]]").next().unwrap().replace("mild", id);
        let mut text = head;
        for used in used {
            writeln!(text, "[[block]]\nuse = \"{used}\"").unwrap();
        }
        fs::write(programs.join(format!("{id}.toml")), text).unwrap();
    };
    uses("a", &["b"]);
    uses("b", &["c"]);
    uses("c", &["quick", "a"]);
    uses("d", &["a"]);
    uses("e", &["quick", "f"]);
    uses("f", &["light"]);
    uses("self", &["self"]);
    // Each uses the one after it twice: read naively this is 2^40 blocks.
    for at in 0..40 {
        uses(&format!("z{at}"), &[format!("z{}", at + 1).as_str(); 2]);
    }
    uses("z40", &["quick"]);
    let library = Library::open(Some(home.path()));
    let fault_of = |id: &str| {
        let left =
            library.faults().iter().find(|left| left.path.ends_with(format!("programs/{id}.toml")));
        match &left.unwrap_or_else(|| panic!("{id} is not left out")).fault {
            ReadFault::Bad(faults) => {
                check_faults(faults, &format!("{id}.toml"));
                faults.iter().next().unwrap().fault.clone()
            }
            other => panic!("{other:?}"),
        }
    };
    let circle = |ids: [&str; 4]| Fault::Circle { ids: ids.map(str::to_owned).to_vec() };
    assert_eq!(fault_of("a"), circle(["a", "b", "c", "a"]));
    assert_eq!(fault_of("b"), circle(["b", "c", "a", "b"]));
    assert_eq!(fault_of("c"), circle(["c", "a", "b", "c"]));
    assert_eq!(fault_of("d"), Fault::FaultyPart { id: "a".to_owned() });
    assert_eq!(fault_of("self"), Fault::Circle { ids: vec!["self".to_owned(); 2] });
    assert!(matches!(fault_of("z0"), Fault::TooMany { .. }));
    assert!(library.get("z36").is_some());
    let from: Vec<_> =
        library.get("e").unwrap().blocks.iter().map(|block| block.from.clone().unwrap()).collect();
    assert_eq!(from, ["quick", "light"]);
}

#[test]
fn a_message_reads_well() {
    let shown = [
        "key-misspelt",
        "seconds-16",
        "release-short",
        "no-release",
        "syntax-decimal-comma",
        "title-one-language",
        "use-unknown",
        "kind-hides-contract",
        "step-act-dutch",
        "format-newer",
        "empty",
        "everything",
    ];
    for words in words() {
        let text: Vec<_> = shown
            .iter()
            .map(|name| {
                let file = format!("{name}.toml");
                let text = fs::read_to_string(folder().join(&file)).unwrap();
                let library = Library::open(None);
                let path = TempDir::new().unwrap();
                let path = path.path().join(&file);
                write!(fs::File::create(&path).unwrap(), "{text}").unwrap();
                let Err(ReadFault::Bad(faults)) = library.read_file(&path) else {
                    panic!("{name}")
                };
                let shown = path.display().to_string();
                faults.render(&words).replace(&shown, &file)
            })
            .collect();
        insta::assert_snapshot!(format!("messages_{}", words.lang()), text.join("\n----\n\n"));
    }
}

proptest! {
    /// Any part of a good file replaced by anything: no panic, and a message that keeps its promises.
    #[test]
    fn a_spoilt_file_never_panics(at in 0..MILD.len(), gone in 0..40_usize, put in "\\PC{0,12}|[\\x00-\\x7f]{0,12}|(\\[\\[|\"|=|\\{|[0-9]+)*") {
        let end = (at + gone).min(MILD.len());
        let spoilt = format!("{}{put}{}", &MILD[..at], &MILD[end..]);
        let faults = match Source::decode("spoilt.toml", spoilt.as_bytes()) {
            Ok(source) => Draft::read(&source).resolve(&|_| Part::Unknown, &[]).err(),
            Err(faults) => Some(faults),
        };
        for words in words() {
            if let Some(faults) = &faults {
                check_text(&faults.render(&words), "spoilt.toml");
            }
        }
    }
}
