//! The words people read, looked through as text: none that should not be there, none that nobody sees.

#![expect(clippy::unwrap_used, reason = "test code: a panic is how it reports")]

use std::{collections::BTreeMap, fs, path::Path};

use fluent_typed::prelude::{FluentArgs, L10nBundle};
use herstel::{
    program::library::Library,
    recovery::{BUILT_IN, built_in},
    words::{Lang, Text},
};

/// Words of section 7 of the spec that are never used, in all their forms. A `*` stands for any ending.
const NEVER_EN: &[&str] = &[
    "therapy",
    "therapies",
    "therapeutic",
    "therapist*",
    "treat",
    "treats",
    "treated",
    "treating",
    "treatment*",
    "rehab*",
    "diagnos*",
    "heal",
    "heals",
    "healed",
    "healing",
    "cure",
    "cures",
    "cured",
    "proven",
    "prevent*",
    "ready",
    "must",
    "guarantee*",
    "safe",
    "safely",
    "normal again",
    "clench*",
    "squeeze*",
    "your baby",
    "your child",
    "mother*",
    "mum",
    "mom",
    "motherhood",
    "partner*",
    "husband",
    "breastfe*",
    "vaginal birth",
    "streak*",
    "score*",
    "fail",
    "failed",
    "failure",
];
const NEVER_NL: &[&str] = &[
    "therapie*",
    "therapeut*",
    "behandel*",
    "revalid*",
    "diagnos*",
    "genezen",
    "geneest",
    "genezing",
    "geheeld",
    "bewezen",
    "voorkom",
    "voorkomt",
    "voorkomen",
    "klaar voor",
    "klaar om",
    "er klaar voor",
    "moet",
    "moeten",
    "moest",
    "garantie*",
    "veilig*",
    "knijp*",
    "je baby",
    "jouw baby",
    "je kind*",
    "jouw kind*",
    "moeder*",
    "mama",
    "partner*",
    "borstvoed*",
    "vaginale bevalling",
    "reeks",
    "score*",
    "mislukt*",
    "gefaald",
    "falen",
];
/// Where one of them may stand, by key, and why.
const EXCEPT: &[(&str, &str)] = &[
    // Cue words of the spec.
    ("cue-lead-in", "ready"),
    // The fixed disclaimer of the spec.
    ("cli-disclaimer", "diagnos*"),
    ("cli-disclaimer", "treat"),
    ("cli-disclaimer", "behandel*"),
    // Not to add up: the fact itself says that it is none.
];
/// A message that no code says by name: fluent-typed wants it.
const WAITING: &[&str] = &["language-name"];

const fn never(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => NEVER_EN,
        Lang::Nl => NEVER_NL,
    }
}

/// Every message with its key. Lines that go on are part of the message above them.
fn messages(lang: Lang) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in source(lang).lines() {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            let (key, text) = line.split_once('=').unwrap();
            messages.push((key.trim().to_owned(), text.trim().to_owned()));
        } else if line.starts_with([' ', '}'])
            && let Some((_, text)) = messages.last_mut()
        {
            text.push(' ');
            text.push_str(line.trim());
        }
    }
    assert!(messages.len() > 300, "{}", messages.len());
    messages
}

/// The forbidden words in a text.
fn found(text: &str, never: &[&'static str]) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let stands = |phrase: &&&str| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        words.windows(parts.len()).any(|window| {
            window.iter().zip(&parts).all(|(word, part)| match part.strip_suffix('*') {
                Some(stem) => word.starts_with(stem),
                None => word == part,
            })
        })
    };
    never.iter().filter(stands).copied().collect()
}

#[test]
fn no_message_uses_a_word_that_is_never_used() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (key, text) in messages(lang) {
            for word in found(&text, never(lang)) {
                if !EXCEPT.contains(&(key.as_str(), word)) {
                    wrong.push(format!("{lang} {key}: '{word}' in \"{text}\""));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_program_and_no_track_uses_one_either() {
    let mut texts: Vec<(String, Text)> = Vec::new();
    let library = Library::open(None);
    for program in library.iter() {
        let id = &program.id;
        texts.push((format!("{id}: title"), program.title.clone()));
        texts.push((format!("{id}: about"), program.about.clone()));
        let says = program
            .blocks
            .iter()
            .flat_map(|block| &block.steps)
            .filter_map(|step| step.say.clone());
        texts.extend(says.map(|say| (format!("{id}: say"), say)));
    }
    for (id, _) in BUILT_IN {
        let track = built_in(id).unwrap().unwrap();
        texts.push((format!("{id}: title"), track.title));
        for phase in track.phases {
            let all = [Some(phase.title), Some(phase.notice), Some(phase.helps), phase.strength];
            texts.extend(
                all.into_iter().flatten().map(|text| (format!("{id}: {}", phase.id), text)),
            );
        }
    }
    assert!(texts.len() > 40, "{}", texts.len());
    let mut wrong = Vec::new();
    for (place, text) in &texts {
        for lang in Lang::ALL {
            for word in found(text.get(lang), never(lang)) {
                wrong.push(format!("{lang} {place}: '{word}' in \"{}\"", text.get(lang)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The search itself finds what it should, and an exception is there for something.
#[test]
fn the_search_finds_whole_words_in_every_form() {
    assert_eq!(found("Ask a physiotherapist about your Treatment.", NEVER_EN), ["treatment*"]);
    assert_eq!(found("You’re ready; it must.", NEVER_EN), ["ready", "must"]);
    assert_eq!(
        found("Een bekkenfysiotherapeut zegt: je bent er klaar voor.", NEVER_NL),
        ["klaar voor", "er klaar voor"]
    );
    assert_eq!(found("setje 1 klaar, dat komt vaak voor", NEVER_NL), Vec::<&str>::new());
    for (key, word) in EXCEPT {
        let is_there = |lang: Lang| {
            messages(lang)
                .iter()
                .any(|(own, text)| own == key && found(text, never(lang)).contains(word))
        };
        assert!(Lang::ALL.into_iter().any(is_there), "{key} does not say '{word}'");
    }
}

#[test]
fn every_message_is_shown_somewhere() {
    let mut source = String::new();
    read_all(Path::new("src"), &mut source);
    read_all(Path::new("assets/report"), &mut source);
    let is_named = |key: &str| {
        let name = key.replace('-', "_");
        source.match_indices(&name).any(|(at, _)| {
            let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
            !source[..at].ends_with(is_part) && !source[at + name.len()..].starts_with(is_part)
        })
    };
    let stale: Vec<String> = messages(Lang::En)
        .into_iter()
        .map(|(key, _)| key)
        .filter(|key| !is_named(key) && !WAITING.contains(&key.as_str()))
        .collect();
    assert!(stale.is_empty(), "nothing shows these messages: {}", stale.join(", "));
}

#[test]
fn both_languages_have_the_same_messages() {
    let [en, nl] = Lang::ALL.map(|lang| {
        let mut keys: Vec<String> = messages(lang).into_iter().map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys
    });
    assert_eq!(en, nl);
    assert!(en.windows(2).all(|pair| pair[0] != pair[1]), "a message is there twice");
}

/// With 1 and with 7, since a number may choose between two texts.
#[test]
fn every_message_can_be_said() {
    let variables = variables();
    for lang in Lang::ALL {
        let bundle =
            L10nBundle::new_without_isolation(lang.code(), source(lang).as_bytes()).unwrap();
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

/// The variables that the comments of the English file name for each message: `true` for a number.
fn variables() -> BTreeMap<String, Vec<(String, bool)>> {
    let (mut all, mut waiting) = (BTreeMap::new(), Vec::new());
    for line in source(Lang::En).lines() {
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

fn source(lang: Lang) -> String {
    fs::read_to_string(format!("assets/words/{lang}.ftl")).unwrap()
}

fn read_all(dir: &Path, text: &mut String) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, text);
        } else {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}
