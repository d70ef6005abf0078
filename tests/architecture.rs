//! The layers and the house rules, held by reading the source as text.
//!
//! `architecture/table.rs` is the table of the design as data, `scan.rs` finds what a file names, `rules.rs` compares the two, and
//! `planted.rs` shows that each kind of violation is caught. To allow an import, change the table and say why.

#![expect(unreachable_pub, reason = "written as the library it would be")]
#![expect(clippy::unwrap_used, reason = "test code: a panic is how it reports")]

#[path = "architecture/planted.rs"]
mod planted;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/scan.rs"]
mod scan;
#[path = "architecture/table.rs"]
mod table;

use std::{fs, path::Path};

use rules::{SourceFile, violations};

#[test]
fn the_source_keeps_to_the_layers_and_the_house_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    assert!(files.len() > 20, "only {} files under {}", files.len(), root.display());
    let found: Vec<String> = files.iter().flat_map(violations).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn collect(root: &Path, dir: &Path, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.push(SourceFile::new(name, &fs::read_to_string(&path).unwrap()));
        }
    }
}
