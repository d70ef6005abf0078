//! Makes one typed function of every message in `assets/words`.
//!
//! A message that one language has and the other has not fails the build: nobody is to find the gap at run time.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

const LANGUAGES: [&str; 2] = ["en", "nl"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let folder = Path::new(&out).join("words");
    let mut keys = Vec::new();
    for lang in LANGUAGES {
        let source = format!("assets/words/{lang}.ftl");
        println!("cargo::rerun-if-changed={source}");
        let text = fs::read_to_string(&source)?;
        keys.push((source, message_keys(&text)));
        fs::create_dir_all(folder.join(lang))?;
        fs::write(Path::new(&out).join(format!("{lang}.ftl")), in_parts(&text))?;
        fs::write(folder.join(lang).join("main.ftl"), text)?;
    }
    let gaps = gaps(&keys);
    if !gaps.is_empty() {
        return Err(gaps.join("\n").into());
    }
    try_build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder(&folder.to_string_lossy())
            .with_output_file_path(&Path::new(&out).join("words.rs").to_string_lossy())
            .with_ftl_output(FtlOutputOptions::multi_file(
                &Path::new(&out).join("ftl").to_string_lossy(),
            ))
            .with_lint_level(LintLevel::Deny)
            .with_prefix("")
            .without_bidi_isolation(),
    )?;
    Ok(())
}

/// What the program itself has to read, as `words/parts.rs` reads it: messages of one first word together, in the order of
/// those words. Comments are for those who write it.
fn in_parts(text: &str) -> String {
    let mut parts: BTreeMap<&str, String> = BTreeMap::new();
    let mut name = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            name = line.split(['-', ' ']).next().unwrap_or_default();
        }
        if !name.is_empty() {
            parts.entry(name).or_default().extend([line, "\n"]);
        }
    }
    parts.into_values().collect::<Vec<_>>().join("\u{1e}")
}

/// The message keys of a Fluent file, with their line numbers.
fn message_keys(text: &str) -> BTreeMap<String, usize> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|(at, line)| Some((line.split_once('=')?.0.trim().to_owned(), at + 1)))
        .collect()
}

/// One line for every message that a language lacks.
fn gaps(keys: &[(String, BTreeMap<String, usize>)]) -> Vec<String> {
    let mut lines = Vec::new();
    for (here, own) in keys {
        for (there, others) in keys {
            for (key, line) in own {
                if !others.contains_key(key) {
                    lines.push(format!("{here}:{line}: '{key}' is missing in {there}"));
                }
            }
        }
    }
    lines
}
