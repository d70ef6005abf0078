//! The built-in programs and tracks against `spec/recovery.md`, and the person's own beside them.
//!
//! The table is written from the spec, not from the files: a figure that differs is a fault of the file.

#![expect(clippy::unwrap_used, reason = "helpers of tests, which may")]

use std::{collections::BTreeSet, fs, path::Path, time::Duration};

use herstel::{
    program::{
        Act, Block, Effort, Kind, Program, bounds,
        library::{BUILT_IN, Library, Origin, ReadFault},
        timers::{Figure, Timers},
    },
    recovery::{self, Offset, Track},
    words::{Lang, Text, Words, width},
};
use proptest::prelude::*;
use tempfile::TempDir;

use Act::{Contract, Exhale, Inhale, Move, Release, Rest, Still};

/// Sets, repetitions, set rest, acts.
type Figures = (u8, u8, u64, &'static [(Act, u64)]);

/// One row of the table in section 3. Times are seconds; `length` is without the lead-in.
struct Row {
    id: &'static str,
    kind: Kind,
    blocks: &'static [Figures],
    effort: Option<(u8, u8)>,
    per_day: (Option<u8>, Option<u8>),
    length: u64,
}

const LIGHT: &[(Act, u64)] = &[(Contract, 3), (Release, 6)];
const ENDURANCE: Figures = (3, 8, 60, &[(Contract, 5), (Release, 10)]);
const QUICK: Figures = (3, 8, 60, &[(Contract, 1), (Release, 3)]);
const POSITION: (Act, u64) = (Still, 60);
/// Five breaths for one place of the body.
const SCAN: Figures = (1, 5, 0, &[(Inhale, 4), (Exhale, 8)]);

#[rustfmt::skip]
const SPEC: [Row; 10] = [
    Row { id: "breath", kind: Kind::Breathing, blocks: &[(1, 12, 0, &[(Inhale, 4), (Exhale, 6)])], effort: None, per_day: (Some(2), None), length: 120 },
    Row { id: "relax", kind: Kind::Relaxation, blocks: &[SCAN; 5], effort: None, per_day: (None, None), length: 300 },
    Row { id: "light", kind: Kind::Contraction, blocks: &[(3, 8, 60, LIGHT)], effort: Some((30, 40)), per_day: (Some(1), Some(3)), length: 336 },
    Row { id: "endurance", kind: Kind::Contraction, blocks: &[ENDURANCE], effort: Some((40, 40)), per_day: (Some(1), Some(1)), length: 480 },
    Row { id: "quick", kind: Kind::Contraction, blocks: &[QUICK], effort: Some((40, 40)), per_day: (Some(1), Some(1)), length: 216 },
    Row { id: "long", kind: Kind::Contraction, blocks: &[(3, 5, 60, &[(Contract, 10), (Release, 10)])], effort: Some((40, 40)), per_day: (Some(1), Some(1)), length: 420 },
    Row { id: "combined", kind: Kind::Contraction, blocks: &[ENDURANCE, (1, 1, 0, &[(Rest, 60)]), QUICK, (1, 6, 0, &[(Inhale, 4), (Exhale, 6)])], effort: Some((40, 40)), per_day: (Some(1), Some(1)), length: 816 },
    Row { id: "walk", kind: Kind::Movement, blocks: &[(1, 1, 0, &[(Move, 300)])], effort: None, per_day: (Some(2), Some(2)), length: 300 },
    Row { id: "stretch", kind: Kind::Movement, blocks: &[(1, 1, 0, &[POSITION; 5])], effort: None, per_day: (Some(1), Some(1)), length: 300 },
    Row { id: "massage", kind: Kind::Massage, blocks: &[(1, 1, 0, &[(Move, 300)])], effort: None, per_day: (Some(1), Some(1)), length: 300 },
];

/// Section 3, last column: the first day of each program, in general and oasi.
const FROM: [(&str, Offset, Offset); 10] = [
    ("breath", Offset::Days(0), Offset::Days(0)),
    ("relax", Offset::Days(0), Offset::Days(5)),
    ("light", Offset::Days(5), Offset::Weeks(3)),
    ("endurance", Offset::Days(10), Offset::Weeks(6)),
    ("quick", Offset::Days(20), Offset::Weeks(8)),
    ("long", Offset::Days(20), Offset::Weeks(8)),
    ("combined", Offset::Days(20), Offset::Weeks(8)),
    ("walk", Offset::Days(5), Offset::Days(5)),
    ("stretch", Offset::Weeks(6), Offset::Weeks(3)),
    ("massage", Offset::Weeks(6), Offset::Weeks(3)),
];

/// Section 7, and Dutch words of the same meaning.
const NEVER: [&str; 34] = [
    "therapy",
    "therapies",
    "treatment",
    "treat",
    "rehabilitation",
    "rehab",
    "diagnosis",
    "diagnose",
    "healed",
    "heal",
    "proven",
    "prevents",
    "prevent",
    "ready",
    "must",
    "mother",
    "mum",
    "clench",
    "squeeze",
    "therapie",
    "behandeling",
    "behandelt",
    "revalidatie",
    "diagnose",
    "genezen",
    "geneest",
    "bewezen",
    "voorkomt",
    "moet",
    "moeten",
    "moeder",
    "mama",
    "knijp",
    "knijpen",
];

const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn library() -> Library {
    Library::open(None)
}

fn track(id: &str) -> Track {
    recovery::built_in(id).unwrap().unwrap()
}

/// All texts of a program, in both languages.
fn program_texts(program: &Program) -> Vec<&Text> {
    let says =
        program.blocks.iter().flat_map(|block| &block.steps).filter_map(|step| step.say.as_ref());
    [&program.title, &program.about].into_iter().chain(says).collect()
}

fn track_texts(track: &Track) -> Vec<&Text> {
    let phases = track.phases.iter().flat_map(|phase| {
        [Some(&phase.title), Some(&phase.notice), Some(&phase.helps), phase.strength.as_ref()]
    });
    std::iter::once(&track.title).chain(phases.flatten()).collect()
}

#[test]
fn every_program_is_as_the_spec_says() {
    let library = library();
    assert_eq!(
        library.iter().map(|program| program.id.as_str()).collect::<Vec<_>>(),
        SPEC.map(|row| row.id)
    );
    for row in SPEC {
        let program = library.get(row.id).unwrap();
        let blocks: Vec<_> = program
            .blocks
            .iter()
            .map(|block| {
                let acts: Vec<_> = block.steps.iter().map(|step| (step.act, step.length)).collect();
                (block.sets, block.reps, block.set_rest, acts)
            })
            .collect();
        let expected: Vec<_> = row
            .blocks
            .iter()
            .map(|(sets, reps, rest, acts)| {
                (
                    *sets,
                    *reps,
                    s(*rest),
                    acts.iter().map(|(act, seconds)| (*act, s(*seconds))).collect(),
                )
            })
            .collect();
        assert_eq!(blocks, expected, "{}", row.id);
        assert_eq!(program.kind, row.kind, "{}", row.id);
        assert_eq!((program.per_day, program.per_day_max), row.per_day, "{}", row.id);
        assert_eq!(program.length(), s(row.length), "{}", row.id);
        let effort = row.effort.map(|(low, high)| Effort { low, high });
        for block in &program.blocks {
            assert_eq!(block.effort, effort.filter(|_| block.has(Contract)), "{}", row.id);
        }
    }
    assert_eq!(library.get("light").unwrap().length() + s(5), s(341));
}

#[test]
fn combined_remembers_what_it_is_made_of() {
    let library = library();
    let combined = library.get("combined").unwrap();
    let from: Vec<_> = combined.blocks.iter().map(|block| block.from.as_deref()).collect();
    assert_eq!(from, [Some("endurance"), None, Some("quick"), None]);
    assert_eq!(combined.parts(), ["endurance", "quick"]);
}

#[test]
fn every_program_keeps_the_bounds() {
    for program in library().iter() {
        assert!(bounds::is_id(&program.id) && bounds::fits(&program.blocks));
        assert!(
            width(&program.title.en) <= bounds::TITLE && width(&program.title.nl) <= bounds::TITLE
        );
        for block in &program.blocks {
            assert_eq!(bounds::relations(&block.steps), [], "{}", program.id);
            assert!(
                bounds::SETS.contains(&block.sets) && bounds::SET_REST.contains(&block.set_rest)
            );
            assert!(bounds::reps(block.has(Inhale)).contains(&block.reps));
            for step in &block.steps {
                assert!(bounds::step(step.act).contains(&step.length), "{}", program.id);
                let say = step.say.clone().unwrap_or_default();
                assert!(width(&say.en) <= bounds::SAY && width(&say.nl) <= bounds::SAY);
            }
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    let library = library();
    let tracks = ["general", "oasi"].map(track);
    let texts = library.iter().flat_map(program_texts).chain(tracks.iter().flat_map(track_texts));
    let mut count = 0;
    for text in texts {
        assert!(!text.en.is_empty() && !text.nl.is_empty() && text.en != text.nl, "{text:?}");
        count += 1;
    }
    assert!(count > 80, "{count}");
    assert!(library.iter().all(|program| !program.source.is_empty()));
}

#[test]
fn no_text_uses_a_word_that_is_never_used() {
    let library = library();
    let tracks = ["general", "oasi"].map(track);
    let texts = library.iter().flat_map(program_texts).chain(tracks.iter().flat_map(track_texts));
    let sources = library.iter().map(|program| program.source.clone());
    let all: Vec<_> =
        texts.flat_map(|text| [text.en.clone(), text.nl.clone()]).chain(sources).collect();
    for text in all {
        let words: BTreeSet<_> =
            text.to_lowercase().split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect();
        for never in NEVER {
            assert!(!words.contains(never), "'{never}' in: {text}");
        }
    }
}

#[test]
fn every_file_of_the_folder_is_embedded() {
    let names = |folder: &str| -> BTreeSet<String> {
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    let embedded =
        |built_in: &[(&str, &str)]| built_in.iter().map(|(id, _)| format!("{id}.toml")).collect();
    assert_eq!(names("programs"), embedded(&BUILT_IN));
    assert_eq!(names("programs/tracks"), embedded(&recovery::BUILT_IN));
    for (id, _) in BUILT_IN {
        assert_eq!(library().get(id).unwrap().id, id);
    }
    for (id, _) in recovery::BUILT_IN {
        assert_eq!(track(id).id, id);
    }
}

#[test]
fn every_program_opens_in_every_track_on_its_day() {
    let library = library();
    let [general, oasi] = ["general", "oasi"].map(track);
    for (id, in_general, in_oasi) in FROM {
        assert!(library.get(id).is_some());
        assert_eq!(general.opening(id).unwrap().from, in_general, "{id}");
        assert_eq!(oasi.opening(id).unwrap().from, in_oasi, "{id}");
    }
    for track in [&general, &oasi] {
        assert!(track.openings().all(|opening| library.get(&opening.program).is_some()));
        assert_eq!(track.openings().count(), FROM.len());
    }
}

#[test]
fn the_ladder_is_that_of_the_spec() {
    for (id, good_sessions) in [("general", 3), ("oasi", 5)] {
        let track = track(id);
        for (program, before) in [
            ("light", "breath"),
            ("endurance", "light"),
            ("quick", "endurance"),
            ("long", "endurance"),
            ("combined", "quick"),
        ] {
            let after = track.opening(program).unwrap().after.clone().unwrap();
            assert_eq!(
                (after.program.as_str(), after.good_sessions),
                (before, good_sessions),
                "{program}"
            );
        }
        let free = ["breath", "relax", "walk", "stretch", "massage"];
        assert!(free.iter().all(|program| track.opening(program).unwrap().after.is_none()));
    }
}

#[test]
fn the_phases_are_those_of_the_spec() {
    use Offset::{Days, Months, Weeks};
    let phases =
        |id| track(id).phases.into_iter().map(|phase| (phase.id, phase.from)).collect::<Vec<_>>();
    let named = |phases: &[(&str, Offset)]| {
        phases.iter().map(|(id, from)| ((*id).to_owned(), *from)).collect::<Vec<_>>()
    };
    assert_eq!(
        phases("general"),
        named(&[
            ("awareness", Days(0)),
            ("light", Days(5)),
            ("endurance", Days(10)),
            ("quick", Days(20)),
            ("regain", Weeks(6)),
            ("halfway", Months(3)),
            ("rebuild", Months(6)),
            ("maintain", Months(9)),
        ])
    );
    assert_eq!(
        phases("oasi"),
        named(&[
            ("rest", Days(0)),
            ("collagen", Days(5)),
            ("remodel", Weeks(3)),
            ("integrate", Months(4))
        ])
    );
}

/// A data directory with program files.
fn home(files: &[(&str, String)]) -> TempDir {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("programs")).unwrap();
    for (name, text) in files {
        fs::write(home.path().join("programs").join(name), text).unwrap();
    }
    home
}

fn text_of(id: &str) -> &'static str {
    BUILT_IN.iter().find(|(built_in, _)| *built_in == id).unwrap().1
}

#[test]
fn an_own_file_replaces_by_id_and_others_come_after() {
    let milder = text_of("endurance").replace("reps = 8", "reps = 4");
    let another = text_of("breath").replace("\"breath\"", "\"avond\"");
    let home = home(&[
        ("my-endurance.toml", milder),
        ("avond.toml", another),
        (".hidden.toml", "not = read".to_owned()),
        ("notes.txt", "not read".to_owned()),
    ]);
    let library = Library::open(Some(home.path()));
    assert!(library.faults().is_empty());
    let ids: Vec<_> = library.iter().map(|program| program.id.as_str()).collect();
    assert_eq!(ids, [&SPEC.map(|row| row.id)[..], &["avond"]].concat());
    assert_eq!(library.get("endurance").unwrap().blocks[0].reps, 4);
    assert_eq!(library.get("combined").unwrap().blocks[0].reps, 4, "a program made of it follows");
    let path = home.path().join("programs/my-endurance.toml");
    assert_eq!(library.origin("endurance"), Some(Origin::Own { path: &path, replaces: true }));
    assert_eq!(library.origin("quick"), Some(Origin::BuiltIn));
    assert!(matches!(library.origin("avond"), Some(Origin::Own { replaces: false, .. })));
    assert_eq!(library.origin("none"), None);
    assert_eq!(library.nearest("avondd"), Some("avond"));
    assert_eq!(library.nearest("endurence"), Some("endurance"));
}

#[test]
fn an_own_file_with_faults_is_told_and_left_out() {
    let home = home(&[
        ("light.toml", text_of("light").replace("seconds = 3", "seconds = 30")),
        (
            "tired.toml",
            text_of("combined").replace("\"combined\"", "\"tired\"").replace("quick", "light"),
        ),
    ]);
    let library = Library::open(Some(home.path()));
    let [left] = library.faults() else { panic!("{:?}", library.faults()) };
    assert!(left.path.ends_with("programs/light.toml") && matches!(left.fault, ReadFault::Bad(_)));
    assert_eq!(
        library.get("light").unwrap().blocks[0].steps[0].length,
        s(3),
        "the built-in one stays"
    );
    assert_eq!(library.get("tired").unwrap().parts(), ["endurance", "light"]);
}

#[test]
fn a_built_in_program_never_fails_for_an_own_file() {
    let hour = text_of("endurance")
        .replace("seconds = 10", "seconds = 60")
        .replace("sets = 3", "sets = 5");
    let home = home(&[("endurance.toml", hour.replace("reps = 8", "reps = 10"))]);
    let library = Library::open(Some(home.path()));
    assert!(library.faults().is_empty());
    assert!(library.get("endurance").unwrap().length() > s(55 * 60));
    assert_eq!(library.get("combined").unwrap().length(), s(816), "too long with the own one");
}

#[test]
fn a_library_without_a_folder_is_the_built_in_one() {
    let home = TempDir::new().unwrap();
    let library = Library::open(Some(home.path()));
    assert!(library.faults().is_empty());
    assert_eq!(library.iter().count(), BUILT_IN.len());
}

fn figures() -> impl Strategy<Value = Timers> {
    let time = || {
        proptest::option::weighted(
            0.3,
            (0_u64..700).prop_map(|tenths| Duration::from_millis(tenths * 100)),
        )
    };
    let count = || proptest::option::weighted(0.3, 0_u8..70);
    let acts = (time(), time(), time(), time(), time(), time());
    (acts, time(), time(), count(), count()).prop_map(|(acts, lead_in, set_rest, reps, sets)| {
        Timers {
            contract: acts.0,
            release: acts.1,
            inhale: acts.2,
            exhale: acts.3,
            r#move: acts.4,
            still: acts.5,
            lead_in,
            set_rest,
            reps,
            sets,
            rest: None,
        }
    })
}

proptest! {
    #[test]
    fn whatever_timers_give_a_program_it_keeps_the_bounds(at in 0..SPEC.len(), timers in figures()) {
        let library = library();
        let program = library.get(SPEC[at].id).unwrap();
        match program.with(&timers) {
            Ok(changed) => {
                let keeps = |block: &Block| {
                    bounds::relations(&block.steps).is_empty()
                        && bounds::SETS.contains(&block.sets)
                        && bounds::SET_REST.contains(&block.set_rest)
                        && bounds::reps(block.has(Inhale)).contains(&block.reps)
                        && block.steps.iter().all(|step| bounds::step(step.act).contains(&step.length))
                };
                prop_assert!(changed.blocks.iter().all(keeps) && bounds::fits(&changed.blocks));
                prop_assert!(Figure::ALL.into_iter().all(|figure| timers.get(figure).is_none() || program.takes(figure)));
            }
            Err(refusals) => {
                prop_assert!(!refusals.is_empty());
                for words in Lang::ALL.map(|lang| Words::load(lang).unwrap()) {
                    for refusal in &refusals {
                        let text = refusal.message(&words);
                        prop_assert!(text.ends_with('.') && text.len() < 250, "{}", text);
                    }
                }
            }
        }
    }
}
