//! What the gates say, in both languages: whole sentences, and none of the words that are never used.

use herstel::{
    recovery::gate::{Advice, Because, Gate, Needs, State, Until, Wait, Why},
    words::{Lang, Words},
};

use super::bench::Bench;

/// Section 7 of the spec, in both languages, and what scores or blames.
const NEVER: [&str; 24] = [
    "therapy", "therapie", "treat", "behandel", "rehab", "revalid", "diagnos", "healed", "genezen",
    "proven", "bewezen", "prevent", "voorkom", "ready", "must", "moet", "should", "failed",
    "gefaald", "streak", "missed", "gemist", "score", "helaas",
];

fn states(bench: &Bench) -> Vec<State> {
    let date = bench.at(20, "00:00").date_naive();
    let needs = |sessions| Some(Needs { program: "light".to_owned(), sessions });
    let steps = |from, needs| State::NotYet(Wait::Steps { from, needs });
    let mut states = vec![
        State::Open,
        State::NotYet(Wait::SetUp),
        State::NotYet(Wait::Physio),
        steps(Some(date), None),
        steps(None, needs(1)),
        steps(None, needs(2)),
        steps(Some(date), needs(1)),
        steps(Some(date), needs(2)),
        State::Enough { by: None },
        State::Enough { by: Some("long".to_owned()) },
    ];
    let untils = [
        Until::Date(date),
        Until::Time(bench.at(20, "15:30")),
        Until::Session { program: "light".to_owned(), from: date },
    ];
    for why in [
        Why::CannotFeel,
        Why::CannotLetGo,
        Why::Complaint,
        Why::Emergency,
        Why::Heavy,
        Why::Hurt,
        Why::NotPeed,
        Why::Pain,
        Why::Scar,
        Why::TooMuch,
        Why::TooSoon,
        Why::Urgent,
    ] {
        for until in &untils {
            for instead in [None, Some("breath".to_owned())] {
                states.push(State::NotToday { why, instead, until: until.clone() });
            }
        }
    }
    states
}

#[test]
fn every_sentence_is_whole_and_kind() {
    let bench = Bench::general();
    let title = |id: &str| format!("<{id}>");
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        let gate = |state| Gate {
            program: "quick".to_owned(),
            from: None,
            state,
            done_today: 0,
            cap: None,
        };
        let mut said: Vec<String> =
            states(&bench).into_iter().map(|state| gate(state).say(title, &words)).collect();
        let advice = [
            Advice::ShowEmergency,
            Advice::ShowUrgent,
            Advice::SeePhysio(Because::CannotLetGo),
            Advice::SeePhysio(Because::ComplaintAgain),
            Advice::SeePhysio(Because::NoFeeling),
            Advice::AfterBreak { program: "light".to_owned() },
        ];
        said.extend(advice.iter().map(|advice| advice.say(title, &words)));
        for line in said {
            assert!(line.ends_with('.') || line.ends_with('?'), "{line}");
            assert!(!line.contains(['{', '}', '$', '!']), "{line}");
            let lower = line.to_lowercase();
            let bad = NEVER.iter().find(|word| lower.contains(**word));
            assert_eq!(bad, None, "{line}");
        }
    }
}

#[test]
fn the_doses_of_a_day_are_one_line() {
    let bench = Bench::general().with(&[
        "0-4 08:00 breath good",
        "5 07:00 breath good",
        "5 07:10 walk good",
    ]);
    let says =
        |lang, when: &str| bench.on(when).say_doses(str::to_owned, &Words::load(lang).unwrap());
    assert_eq!(
        says(Lang::Nl, "5"),
        [
            "Voorstel voor vandaag: breath 2\u{a0}× (1 gedaan), light 1\u{a0}×.",
            "Ook gedaan: walk 1\u{a0}×."
        ]
    );
    assert_eq!(says(Lang::En, "6"), ["Proposed today: breath 2\u{a0}×, light 1\u{a0}×."]);
}

#[test]
fn a_few_as_they_are_read() {
    let bench = Bench::general();
    let says = |lang, told: &[&str], when: &str, program: &str| {
        let (bench, words) = (bench.clone().with(told), Words::load(lang).unwrap());
        let today = bench.on(when);
        today.gate(program).unwrap().say(str::to_owned, &words)
    };
    let climbing = ["0-4 08:00 breath good", "5 08:00 light good"];
    assert_eq!(
        says(Lang::Nl, &climbing, "7", "endurance"),
        "Mag vanaf 20 maart, als \"light\" nog 2 keer goed is gegaan."
    );
    assert_eq!(
        says(Lang::En, &climbing, "7", "endurance"),
        "May from 20 March, once \"light\" has gone well 2 more times."
    );
    assert_eq!(
        says(Lang::En, &["0-4 08:00 breath good", "5 11:00 light good"], "5", "light"),
        "Two hours in between is best: again from 13:05. Better now: \"breath\"."
    );
    assert_eq!(
        says(Lang::Nl, &["0-4 08:00 breath good", "5 08:00 ? pain"], "5", "light"),
        "Bij pijn is het vandaag een dag om te ademen. Nu liever: \"breath\"."
    );
}
