//! The page for physios who write programs, in both languages: its file runs, and what it shows is what herstel says.
//!
//! A comment above a block says what it is: `<!-- file NAME -->`, `<!-- said ARGUMENTS -->` (how the output begins), or
//! `<!-- faulty "WHAT IS THERE" "WHAT COMES THERE" .. -->` (what is said of the file when it is changed like this).

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "test code")]

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

#[test]
fn the_page_is_right_in_english() {
    check("programs/README.md", "en");
}

#[test]
fn the_page_is_right_in_dutch() {
    check("programs/README.nl.md", "nl");
}

fn check(page: &str, lang: &str) {
    let page = fs::read_to_string(page).unwrap();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("steady.toml");

    let (_, program) = block(&page, "file steady.toml");
    fs::write(&file, program).unwrap();
    let fine = herstel(folder.path(), lang, &["programs", "check", "steady.toml"]);
    assert!(fine.status.success(), "{}", String::from_utf8_lossy(&fine.stderr));

    let (arguments, shown) = block(&page, "said ");
    let said = herstel(folder.path(), lang, &arguments.split(' ').collect::<Vec<_>>());
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.starts_with(shown), "the page shows\n{shown}\nand herstel says\n{said}");

    let (changes, shown) = block(&page, "faulty ");
    let quoted: Vec<&str> = changes.split('"').skip(1).step_by(2).collect();
    let changed = quoted.chunks(2).fold(program.to_owned(), |text, change| {
        assert!(text.contains(change[0]), "the file has no {}", change[0]);
        text.replacen(change[0], change[1], 1)
    });
    fs::write(&file, changed).unwrap();
    let faults = herstel(folder.path(), lang, &["programs", "check", "steady.toml"]);
    assert_eq!(String::from_utf8(faults.stderr).unwrap(), shown);
}

/// What follows `mark` in its comment, and the fenced block below that.
fn block<'p>(page: &'p str, mark: &str) -> (&'p str, &'p str) {
    let (_, rest) = page.split_once(&format!("<!-- {mark}")).expect(mark);
    let (arguments, rest) = rest.split_once(" -->\n```").expect(mark);
    let (_, rest) = rest.split_once('\n').expect(mark);
    let (text, _) = rest.split_once("```").expect(mark);
    (arguments, text)
}

fn herstel(folder: &Path, lang: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(["--lang", lang]).args(arguments).current_dir(folder);
    command.env_clear().env("HOME", folder).stdin(Stdio::null()).output().unwrap()
}
