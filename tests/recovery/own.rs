//! Programs and tracks of the person's own: late rather than early, and never around a rule.

use std::fs;

use herstel::{
    program::{Program, library::Library},
    recovery::{
        gate::{self, State},
        track,
    },
    source::Source,
};

use super::bench::Bench;

const HOLD: &str = "[[block]]\nreps = 2\n[[block.step]]\nact = \"contract\"\nseconds = 3\n[[block.step]]\nact = \"release\"\nseconds = 6\n";
const CALM: &str = "[[block]]\n[[block.step]]\nact = \"still\"\nseconds = 60\n";

/// A program of a kind with these blocks; they may use those of the library, and `pair`.
fn program(id: &str, kind: &str, blocks: &str) -> Program {
    let text = |id: &str, kind: &str, blocks: &str| {
        format!(
            "format = 1\nid = \"{id}\"\nkind = \"{kind}\"\nsource = \"mine\"\n\
             title = {{ en = \"Mine\", nl = \"Van mij\" }}\nabout = {{ en = \"Mine.\", nl = \"Van mij.\" }}\n{blocks}"
        )
    };
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("programs");
    fs::create_dir(&folder).unwrap();
    let pair = "[[block]]\nuse = \"endurance\"\n[[block]]\nuse = \"breath\"\n";
    fs::write(folder.join("pair.toml"), text("pair", "contraction", pair)).unwrap();
    if id != "pair" {
        fs::write(folder.join("own.toml"), text(id, kind, blocks)).unwrap();
    }
    let library = Library::open(Some(data.path()));
    assert!(library.faults().is_empty(), "{:?}", library.faults());
    library.get(id).unwrap().clone()
}

fn state(bench: &Bench, own: &[Program], when: &str) -> String {
    let (day, time) = when.split_once(' ').unwrap_or((when, "12:00"));
    let today = bench.today_with(own, bench.at(day.parse().unwrap(), time));
    bench.brief(today.gate(&own.last().unwrap().id).unwrap())
}

#[test]
fn contractions_that_no_track_names_open_with_the_last_ones() {
    let own = [program("evening", "contraction", HOLD)];
    assert_eq!(state(&Bench::general(), &own, "30"), "quick x3");
    assert_eq!(state(&Bench::general().climbed(), &own, "19"), "from 20");
    assert_eq!(state(&Bench::general().climbed(), &own, "20"), "open");
    assert_eq!(state(&Bench::oasi().climbed(), &own, "55"), "from 56");
    assert_eq!(state(&Bench::oasi().climbed(), &own, "56"), "open");
    // Like all contractions: a physio, pain, two hours, and a cap though the file names none.
    let bench = Bench::oasi();
    assert_eq!(state(&bench.clone().with(&["3 08:00 + evening"]), &own, "4"), "open");
    let told = ["3 08:00 + evening", "4 08:00 ? pain"];
    assert_eq!(state(&bench.clone().with(&told), &own, "4"), "pain, until 5, rather breath");
    let told = ["3 08:00 + evening", "4 11:00 evening good"];
    assert_eq!(
        state(&bench.clone().with(&told), &own, "4"),
        "too-soon, until 13:05, rather breath"
    );
    let told = [
        "3 08:00 + evening",
        "4 01:00 evening good",
        "4 04:00 evening good",
        "4 07:00 evening good",
    ];
    assert_eq!(state(&bench.with(&told), &own, "4"), "enough");
    // A step before it that was too much closes it as well.
    let bench = Bench::general().climbed().with(&["30 08:00 light too-much"]);
    assert_eq!(state(&bench, &own, "31"), "too-much, breath first, from 31, rather breath");
}

#[test]
fn contractions_in_the_place_of_a_calm_program_open_as_contractions() {
    for id in ["breath", "relax", "walk", "stretch", "massage"] {
        let own = program(id, "contraction", HOLD);
        let bench = Bench::oasi().climbed();
        let track = herstel::recovery::built_in("oasi").unwrap().unwrap();
        for (day, is_open) in [(0, false), (55, false), (56, true)] {
            let library = Library::open(None);
            let others = library.iter().filter(|other| other.id != id);
            let now = bench.at(day, "23:00");
            let today = gate::today(&bench.diary, Some(&track), others.chain([&own]), now);
            let found = today.gate(id).unwrap().state == State::Open;
            assert_eq!(found, is_open, "{id} on day {day}");
        }
    }
}

#[test]
fn a_program_made_of_others_opens_when_they_do() {
    let endurance = "[[block]]\nuse = \"endurance\"\n[[block]]\nuse = \"breath\"\n";
    let own = [program("mix", "contraction", endurance)];
    let bench = Bench::general().with(&["0-4 08:00 breath good", "5-7 08:00 light good"]);
    assert_eq!(state(&bench, &own, "9"), "from 10");
    assert_eq!(state(&bench, &own, "10"), "open");
    assert_eq!(state(&Bench::general(), &own, "10"), "light x3");
    // It trains what it is made of; breathing is no load.
    let done = |line: &str| bench.clone().with(&["8 08:00 endurance good", line]);
    assert_eq!(
        state(&done("10 08:00 endurance stopped"), &own, "10"),
        "hurt, until 11, rather breath"
    );
    assert_eq!(state(&done("10 08:00 breath good"), &own, "10"), "open");
    // A physio's word for the part is one for the whole.
    let bench = Bench::general().with(&["9 08:00 + endurance"]);
    assert_eq!(state(&bench, &own, "10"), "open");
    // With contractions of its own besides, nobody has said when.
    let own = [program("mix", "contraction", &format!("{endurance}{HOLD}"))];
    assert_eq!(state(&Bench::general().climbed(), &own, "19"), "from 20");
}

#[test]
fn parts_of_parts_count() {
    let double = "[[block]]\nuse = \"pair\"\n[[block]]\nuse = \"quick\"\n";
    let own = [program("pair", "", ""), program("double", "contraction", double)];
    let bench = Bench::general().climbed();
    assert_eq!(state(&bench, &own, "30"), "open");
    let hurt = bench.clone().with(&["30 08:00 endurance stopped"]);
    assert_eq!(state(&hurt, &own, "30"), "hurt, until 31, rather breath");
    // Two of them that have only breathing in common do not train the same.
    let fast = "[[block]]\nuse = \"quick\"\n[[block]]\nuse = \"breath\"\n";
    let own = [program("pair", "", ""), program("fast", "contraction", fast)];
    let three = ["30 01:00 pair good", "30 04:00 pair good", "30 07:00 pair good"];
    assert_eq!(state(&bench.with(&three), &own, "30"), "open");
}

#[test]
fn calm_programs_open_with_their_kind() {
    let own = [program("sofa", "relaxation", CALM)];
    assert_eq!(state(&Bench::general(), &own, "0"), "open");
    assert_eq!(state(&Bench::oasi(), &own, "4"), "from 5");
    let told = Bench::oasi().with(&["9 08:00 ? not-peed"]);
    assert_eq!(state(&told, &own, "9"), "not-peed, until 10, rather breath");
    let own = [program("swing", "movement", CALM)];
    assert_eq!(state(&Bench::general(), &own, "41"), "from 42");
}

#[test]
fn in_a_track_without_contractions_only_a_physio_opens_them() {
    let text = "format = 1\nid = \"general\"\ntitle = { en = \"Mine\", nl = \"Van mij\" }\n[[phase]]\nid = \"all\"\n\
        from = \"0 days\"\ntitle = { en = \"All\", nl = \"Alles\" }\nnotice = { en = \"Much.\", nl = \"Veel.\" }\n\
        helps = { en = \"Rest.\", nl = \"Rust.\" }\nopen = [{ program = \"breath\" }]\n";
    let track = track::parse(&Source::new("general.toml", text)).unwrap();
    let library = Library::open(None);
    let bench = Bench::general().climbed();
    let now = bench.at(200, "12:00");
    let states = |bench: &Bench| -> Vec<String> {
        let today = gate::today(&bench.diary, Some(&track), library.iter(), now);
        today.gates.iter().map(|gate| bench.brief(gate)).collect()
    };
    let open = State::Open.name();
    let no = "physio";
    assert_eq!(states(&bench), [open, open, no, no, no, no, no, open, open, open]);
    let allowed = bench.with(&["100 08:00 + light"]);
    assert_eq!(states(&allowed)[2], open);
}
