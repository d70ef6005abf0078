//! The rules, each with the message for the one who breaks it.

use crate::{
    scan::{Named, Place, scan},
    table::{Ban, EXCEPT, LAYERS, Layer, OUTERMOST},
};

/// No file is longer.
const MAX_LINES: usize = 500;
/// `main.rs` hands over and ends.
const MAX_MAIN_LINES: usize = 40;
/// Names that say nothing about what is in a file.
const EMPTY_NAMES: &[&str] =
    &["common", "helper", "helpers", "manager", "misc", "mod", "types", "util", "utils"];

/// A file of `src`.
pub struct SourceFile {
    /// From `src`: `session/engine.rs`.
    name: String,
    text: String,
}

impl SourceFile {
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned() }
    }

    /// `["session", "engine"]`; empty for the root of the crate.
    fn module(&self) -> Vec<&str> {
        match self.name.trim_end_matches(".rs") {
            "lib" | "main" => Vec::new(),
            path => path.split('/').collect(),
        }
    }

    /// The module of the crate this file belongs to.
    fn top(&self) -> &str {
        self.name.trim_end_matches(".rs").split('/').next().unwrap_or_default()
    }
}

/// Every rule the file breaks, with its place.
pub fn violations(file: &SourceFile) -> Vec<String> {
    let mut found = house_rules(file);
    let named = scan(&file.module(), &file.text);
    let Some(layer) = LAYERS.iter().find(|layer| layer.module == file.top()) else {
        if !OUTERMOST.contains(&file.top()) {
            found.push(format!(
                "src/{}: the module has no row in tests/architecture/table.rs",
                file.name
            ));
        }
        return found;
    };
    for named in &named {
        let breaches = [import(layer, named), ban(file, layer, named)];
        found.extend(
            breaches
                .into_iter()
                .flatten()
                .map(|what| format!("src/{}:{}: {what}", file.name, named.line)),
        );
    }
    found
}

fn house_rules(file: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |is_broken: bool, what: String| {
        if is_broken {
            found.push(format!("src/{}: {what}", file.name));
        }
    };
    let empty =
        file.name.trim_end_matches(".rs").split('/').find(|part| EMPTY_NAMES.contains(part));
    check(
        empty.is_some(),
        format!("`{}` says nothing about what is in it", empty.unwrap_or_default()),
    );
    check(!file.text.starts_with("//! "), "does not open with what it is (`//! `)".to_owned());
    let lines = file.text.lines().count();
    let most = if file.name == "main.rs" { MAX_MAIN_LINES } else { MAX_LINES };
    check(lines > most, format!("{lines} lines, at most {most}"));
    found
}

/// Whether the layer may name this module of the crate.
fn import(layer: &Layer, named: &Named) -> Option<String> {
    let [root, module, ..] = named.path.as_slice() else { return None };
    if root != "crate" || module == layer.module || layer.may.contains(&module.as_str()) {
        return None;
    }
    Some(format!("`{}` may not import `{module}`", layer.module))
}

/// Whether it touches what the layer must never touch. Tests may.
fn ban(file: &SourceFile, layer: &Layer, named: &Named) -> Option<String> {
    let path = named.path.join("::");
    let touched = layer.never.iter().find(|ban| {
        let by_path = ban.paths().iter().any(|banned| is_within(&path, banned));
        let by_method =
            path.strip_prefix('.').is_some_and(|method| ban.methods().contains(&method));
        by_path || by_method
    })?;
    let is_allowed = named.place == Place::Test
        || EXCEPT.iter().any(|(name, ban): &(&str, Ban)| *name == file.name && ban == touched);
    (!is_allowed).then(|| format!("`{}` must never touch {}: {path}", layer.module, touched.name()))
}

fn is_within(path: &str, banned: &str) -> bool {
    path.strip_prefix(banned).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
