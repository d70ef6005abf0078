//! Programs, tracks and settings: refused in a few words, or within every bound.

use std::time::Duration;

use herstel::{
    config::{self, Config},
    program::{
        Act, Program, bounds,
        parse::{Draft, Part},
    },
    recovery::track,
    session::timeline::Timeline,
    source::{Faults, Source},
    words::{Lang, Words},
};

use super::check_message;

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

/// Some settings, all of them, and the file that is given out with everything in it left out.
pub(crate) fn settings() -> Vec<Vec<u8>> {
    let given_out = config::default_file(Lang::Nl);
    let all: Vec<&str> = given_out
        .lines()
        .map(|line| line.strip_prefix("# ").filter(|line| is_setting(line)).unwrap_or(line))
        .collect();
    vec![CONFIG.into(), all.join("\n").into_bytes(), given_out.into()]
}

fn is_setting(line: &str) -> bool {
    line.starts_with('[') || line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '))
}

/// Tries one, and says whether it was taken.
pub(crate) fn check(
    read: impl Fn(&Source) -> Result<(), Faults>,
    bytes: &[u8],
    words: &[Words],
) -> bool {
    let read = Source::decode("spoilt.toml", bytes).and_then(|source| read(&source));
    if let Err(faults) = &read {
        for words in words {
            check_message(&faults.render(words));
        }
    }
    read.is_ok()
}

pub(crate) fn config(source: &Source) -> Result<(), Faults> {
    Config::parse(source).map(|_| ())
}

pub(crate) fn track(source: &Source) -> Result<(), Faults> {
    track::parse(source).map(|_| ())
}

pub(crate) fn program(source: &Source) -> Result<(), Faults> {
    let program = Draft::read(source).resolve(&|_| Part::Unknown, &[])?;
    check_program(&program);
    Ok(())
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
