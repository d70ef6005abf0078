//! The messages themselves: none is left over, none is missing, each can be said, and none says what herstel never says.

#![expect(clippy::panic, clippy::unwrap_used, reason = "test code: a panic is how it reports")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_typed::prelude::{FluentArgs, L10nBundle};

const LANGUAGES: [&str; 2] = ["en", "nl"];

/// Messages that no code says by name: one that fluent-typed wants, and two for screens that are being made.
const UNSAID: [&str; 3] = ["key-back", "key-confirm", "language-name"];

/// Words of `spec/recovery.md` 7 that no message may have, in both languages, with the forms people make of them.
const FORBIDDEN: [&str; 53] = [
    "therapy",
    "therapies",
    "therapeutic",
    "therapist",
    "treat",
    "treats",
    "treated",
    "treatment",
    "treatments",
    "rehabilitation",
    "rehab",
    "diagnose",
    "diagnosed",
    "diagnosis",
    "heal",
    "heals",
    "healed",
    "cure",
    "cured",
    "proven",
    "prevent",
    "prevents",
    "ready",
    "must",
    "mother",
    "mothers",
    "mum",
    "clench",
    "therapie",
    "therapeut",
    "behandel",
    "behandelt",
    "behandeld",
    "behandeling",
    "behandelen",
    "revalidatie",
    "revalideren",
    "diagnosticeren",
    "geneest",
    "genezen",
    "genezing",
    "bewezen",
    "voorkomt",
    "voorkom",
    "moet",
    "moeten",
    "moest",
    "moeder",
    "moeders",
    "mama",
    "knijp",
    "knijpen",
    "gereed",
];

/// Where the spec itself has such a word: its disclaimer and its cue.
const ALLOWED: [&str; 2] = ["cli-disclaimer", "cue-lead-in"];

/// The messages of a language with their text, which may be of several lines.
fn messages(lang: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut last: Option<String> = None;
    for line in source(lang).lines() {
        if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            let (key, text) = line.split_once('=').unwrap();
            let key = key.trim().to_owned();
            assert!(
                messages.insert(key.clone(), text.to_owned()).is_none(),
                "{lang}: {key} is there twice"
            );
            last = Some(key);
        } else if line.starts_with([' ', '}']) {
            let text = last.as_ref().and_then(|key| messages.get_mut(key)).unwrap();
            text.push('\n');
            text.push_str(line);
        } else {
            last = None;
        }
    }
    messages
}

fn source(lang: &str) -> String {
    fs::read_to_string(format!("assets/words/{lang}.ftl")).unwrap()
}

/// The variables that the comments of the English file name for each message: `true` for a number.
fn variables() -> BTreeMap<String, Vec<(String, bool)>> {
    let (mut all, mut waiting) = (BTreeMap::new(), Vec::new());
    for line in source("en").lines() {
        if let Some(comment) = line.strip_prefix("# $") {
            let (name, rest) = comment.split_once(' ').unwrap();
            waiting.push((name.to_owned(), rest.starts_with("(Number)")));
        } else if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            let key = line.split_once('=').unwrap().0.trim().to_owned();
            all.insert(key, std::mem::take(&mut waiting));
        } else if !line.starts_with([' ', '}']) {
            assert!(waiting.is_empty(), "types above no message: {waiting:?} before {line:?}");
        }
    }
    all
}

/// All code of the program, without white space at which a call may be broken.
fn code(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            code(&path, into);
        } else {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

fn spoken(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    let mut src = String::new();
    code(Path::new("src"), &mut src);
    let names: BTreeSet<&str> = src
        .split(|letter: char| !letter.is_ascii_alphanumeric() && !"_(".contains(letter))
        .flat_map(|piece| piece.split_inclusive('('))
        .filter_map(|piece| piece.strip_suffix('('))
        .collect();
    let stale: Vec<String> = messages("en")
        .into_keys()
        .filter(|key| !UNSAID.contains(&&**key) && !names.contains(&*key.replace('-', "_")))
        .collect();
    assert!(stale.is_empty(), "nobody says these; take them out of both files: {stale:#?}");
}

#[test]
fn both_languages_have_the_same_messages() {
    let [en, nl] = LANGUAGES.map(|lang| messages(lang).into_keys().collect::<Vec<_>>());
    assert!(en.len() > 300, "{}", en.len());
    assert_eq!(en, nl);
}

/// With 1 and with 7, since a number may choose between two texts.
#[test]
fn every_message_can_be_said() {
    let variables = variables();
    for lang in LANGUAGES {
        let bundle = L10nBundle::new_without_isolation(lang, source(lang).as_bytes()).unwrap();
        for (key, variables) in &variables {
            for number in [1, 7] {
                let mut args = FluentArgs::new();
                for (name, is_number) in variables {
                    if *is_number {
                        args.set(name.clone(), number);
                    } else {
                        args.set(name.clone(), format!("<{name}>"));
                    }
                }
                let said = bundle
                    .msg(key, Some(args))
                    .unwrap_or_else(|fault| panic!("{lang}: {key}: {fault:?}"));
                assert!(
                    !said.trim().is_empty() && !said.contains(['{', '}', '$'])
                        || key.contains("-help"),
                    "{lang}: {key}: {said}"
                );
                for (name, _) in variables.iter().filter(|(_, is_number)| !is_number) {
                    assert!(
                        said.contains(&format!("<{name}>")),
                        "{lang}: {key} leaves out {name}: {said}"
                    );
                }
            }
        }
    }
}

#[test]
fn no_message_says_what_herstel_never_says() {
    let mut wrong = Vec::new();
    for lang in LANGUAGES {
        for (key, text) in messages(lang) {
            let words = spoken(&text);
            let found: Vec<&str> =
                FORBIDDEN.into_iter().filter(|word| words.contains(*word)).collect();
            if !found.is_empty() && !ALLOWED.contains(&&*key) {
                wrong.push(format!("{lang}: {key}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// An exception that is none any more would let a new fault through.
#[test]
fn every_exception_is_one() {
    let [en, nl] = LANGUAGES.map(messages);
    for key in ALLOWED {
        let words: BTreeSet<String> =
            [&en, &nl].into_iter().flat_map(|file| spoken(&file[key])).collect();
        assert!(FORBIDDEN.iter().any(|word| words.contains(*word)), "{key}");
    }
    for key in UNSAID {
        assert!(en.contains_key(key), "{key}");
    }
}
