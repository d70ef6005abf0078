//! The table of faults (`FAULTS.md`): every row names tests that exist, or says why there is none.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{collections::BTreeSet, fs, path::Path};

const TABLE: &str = include_str!("FAULTS.md");

/// The names of all functions of the sources and the tests that are marked as tests.
fn tests() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    for folder in ["src", "tests"] {
        collect(&root.join(folder), &mut names);
    }
    names
}

fn collect(folder: &Path, names: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, names);
        } else if path.extension().is_some_and(|end| end == "rs") {
            names.extend(marked(&fs::read_to_string(path).unwrap()));
        }
    }
}

/// A function is a test when `#[test]`, `#[rstest]` or `proptest!` comes before it, with nothing but attributes and comments between.
fn marked(source: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_test = false;
    for line in source.lines().map(str::trim) {
        if let Some((_, rest)) = line.strip_prefix("fn ").map(|rest| ("", rest)).filter(|_| is_test)
        {
            names.extend(rest.split(['(', '<']).next().map(str::to_owned));
        }
        is_test = match line {
            "#[test]" | "#[rstest]" => true,
            _ => is_test && (line.is_empty() || line.starts_with("#[") || line.starts_with("//")),
        };
    }
    names
}

#[test]
fn every_fault_is_held_by_a_test_or_says_why_not() {
    let tests = tests();
    let rows: Vec<Vec<&str>> = TABLE
        .lines()
        .map(|line| line.trim_matches('|').splitn(3, '|').map(str::trim).collect::<Vec<_>>())
        .filter(|row| row.first().is_some_and(|number| number.parse::<u8>().is_ok()))
        .collect();
    let numbers: Vec<String> = (1..=69).map(|number: u8| number.to_string()).collect();
    assert_eq!(rows.iter().filter_map(|row| row.first().copied()).collect::<Vec<_>>(), numbers);
    for row in rows {
        let held = row.last().unwrap();
        let named: Vec<&str> =
            held.split('`').skip(1).step_by(2).filter(|name| name.contains('_')).collect();
        assert!(!named.is_empty() || held.starts_with("not "), "{row:?} names no test");
        for name in named {
            assert!(tests.contains(name), "there is no test {name}: {row:?}");
        }
    }
}
