//! What a Rust file names: imports, spelt out one by one, and paths in the code, with the line they stand on.
//!
//! It is no compiler. It knows comments, strings, `use` trees, inline modules and aliases; it does not expand macros,
//! but sees the paths in their arguments.

use std::collections::BTreeMap;

/// A path that a file names, from the crate (`crate::...`) or from another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub path: Vec<String>,
    pub line: usize,
    pub place: Place,
}

/// Whether it stands in code that only tests compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Code,
    Test,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Token {
    text: String,
    line: usize,
}

/// Everything named in the text of the file of this module (`[]` for the root of the crate).
///
/// A method call is named as `.name`.
pub fn scan(module: &[&str], text: &str) -> Vec<Named> {
    let mut scanner = Scanner {
        tokens: tokens(text),
        at: 0,
        module: module.iter().map(|name| (*name).to_owned()).collect(),
        inline: Vec::new(),
        depth: 0,
        aliases: BTreeMap::new(),
        named: Vec::new(),
    };
    scanner.run();
    scanner.named
}

/// The text without comments and without what stands in strings; line ends stay.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = comment(rest).or_else(|| literal(rest)).unwrap_or(0);
        if length == 0 {
            // A whole word at once: the `r` of `for"` begins no string.
            let word = rest.len() - rest.trim_start_matches(is_word).len();
            let length = word.max(first.len_utf8());
            bare.push_str(&rest[..length]);
            rest = &rest[length..];
        } else {
            let (skipped, after) = rest.split_at(length);
            bare.push(' ');
            bare.extend(skipped.chars().filter(|c| *c == '\n'));
            rest = after;
        }
    }
    bare
}

/// The length of the comment the text begins with.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if depth == 0 {
            return None;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    (depth > 0).then_some(text.len())
}

/// The length of the string or character the text begins with.
fn literal(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| {
        let after = text.strip_prefix(prefix);
        after.is_some_and(|after| after.starts_with('"') || (prefix.ends_with('r') && raw(after)))
    });
    if let Some(prefix) = prefix {
        let body = &text[prefix.len()..];
        if prefix.ends_with('r') {
            let hashes = body.len() - body.trim_start_matches('#').len();
            let end = format!("\"{}", "#".repeat(hashes));
            let inside = &body[hashes + 1..];
            let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
            return Some(prefix.len() + hashes + 1 + length);
        }
        return Some(prefix.len() + quoted(body, '"'));
    }
    let body = text.strip_prefix('b').unwrap_or(text);
    if !body.starts_with('\'') {
        return None;
    }
    // 'a' and '\n' are characters, 'a is a lifetime.
    let mut chars = body.chars().skip(1);
    let is_char = match chars.next() {
        Some('\\') => true,
        _ => chars.next() == Some('\''),
    };
    is_char.then(|| text.len() - body.len() + quoted(body, '\''))
}

fn raw(text: &str) -> bool {
    text.trim_start_matches('#').starts_with('"')
}

/// The length up to the closing quote, with it.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + c.len_utf8();
        }
    }
    text.len()
}

fn tokens(text: &str) -> Vec<Token> {
    let bare = bare(text);
    let mut tokens = Vec::new();
    let mut rest = bare.as_str();
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let word = rest.len() - rest.trim_start_matches(is_word).len();
        let length = match first {
            _ if word > 0 => word,
            ':' if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        if !first.is_whitespace() {
            tokens.push(Token { text: rest[..length].to_owned(), line });
        }
        line += usize::from(first == '\n');
        rest = &rest[length..];
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

struct Scanner {
    tokens: Vec<Token>,
    at: usize,
    /// The module of the file.
    module: Vec<String>,
    inline: Vec<Inline>,
    depth: usize,
    /// What a name of this file stands for.
    aliases: BTreeMap<String, Vec<String>>,
    named: Vec<Named>,
}

/// A module inside of the file.
struct Inline {
    name: String,
    /// How deep its braces lie.
    depth: usize,
    place: Place,
}

impl Scanner {
    fn run(&mut self) {
        while let Some(token) = self.tokens.get(self.at).cloned() {
            match token.text.as_str() {
                "{" => self.depth += 1,
                "}" => {
                    self.depth = self.depth.saturating_sub(1);
                    self.inline.retain(|inline| inline.depth <= self.depth);
                }
                "mod" if self.peek(2) == "{" => {
                    let place = if self.is_for_tests() { Place::Test } else { Place::Code };
                    let name = self.peek(1).to_owned();
                    self.inline.push(Inline { name, depth: self.depth + 1, place });
                }
                "use" if self.begins_item() => {
                    self.at += 1;
                    self.use_tree(&[]);
                    continue;
                }
                "." if self.peek(2) == "(" => {
                    let method = format!(".{}", self.peek(1));
                    self.name(vec![method], token.line);
                }
                text if text.starts_with(is_word) => {
                    self.path();
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.text.as_str())
    }

    fn before(&self, back: usize) -> &str {
        let at = self.at.checked_sub(back);
        at.and_then(|at| self.tokens.get(at)).map_or("", |token| token.text.as_str())
    }

    /// `use` as in an import, not as in `impl Trait + use<'a>`.
    fn begins_item(&self) -> bool {
        self.peek(1) != "<"
    }

    /// Whether the item here stands behind `#[cfg(test)]`.
    fn is_for_tests(&self) -> bool {
        let before: Vec<&str> = (1..=12).map(|back| self.before(back)).collect();
        let before = before.strip_prefix(&["pub"]).unwrap_or(&before);
        before.starts_with(&["]", ")", "test", "(", "cfg", "[", "#"])
    }

    /// One branch of a `use`, up to the comma or the end it stands before.
    fn use_tree(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        while let Some(Token { text, line }) = self.tokens.get(self.at).cloned() {
            match text.as_str() {
                "::" => self.at += 1,
                "{" => {
                    self.at += 1;
                    while !matches!(self.peek(0), "}" | "") {
                        self.use_tree(&path);
                        if self.peek(0) == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                "as" => {
                    let alias = self.peek(1).to_owned();
                    self.at += 2;
                    return self.import(path, &alias, line);
                }
                "," | "}" | ";" => {
                    let alias = path.last().cloned().unwrap_or_default();
                    let line = self.tokens.get(self.at - 1).map_or(line, |token| token.line);
                    return self.import(path, &alias, line);
                }
                _ => {
                    // `use a::{self}` names `a`.
                    if text != "self" || path.is_empty() {
                        path.push(text);
                    }
                    self.at += 1;
                }
            }
        }
    }

    fn import(&mut self, path: Vec<String>, alias: &str, line: usize) {
        let path = self.resolve(path);
        self.aliases.insert(alias.to_owned(), path.clone());
        self.push(path, line);
    }

    /// A path in the code, if there is one here.
    fn path(&mut self) {
        let mut path = Vec::new();
        let line = self.tokens.get(self.at).map_or(0, |token| token.line);
        loop {
            path.push(self.peek(0).to_owned());
            if self.peek(1) != "::" || !self.peek(2).starts_with(is_word) {
                break;
            }
            self.at += 2;
        }
        self.at += 1;
        let is_known = path.first().is_some_and(|first| self.aliases.contains_key(first));
        if path.len() > 1 || is_known {
            self.name(path, line);
        }
    }

    fn name(&mut self, path: Vec<String>, line: usize) {
        let path = self.resolve(path);
        self.push(path, line);
    }

    fn push(&mut self, path: Vec<String>, line: usize) {
        let in_test = self.inline.iter().any(|inline| inline.place == Place::Test);
        let place = if in_test { Place::Test } else { Place::Code };
        self.named.push(Named { path, line, place });
    }

    /// The path from the crate or from another one.
    fn resolve(&self, path: Vec<String>) -> Vec<String> {
        let mut here = self.module.clone();
        here.extend(self.inline.iter().map(|inline| inline.name.clone()));
        let ups = path.iter().take_while(|part| *part == "super").count();
        let mut parts = path.into_iter();
        let first = parts.next().unwrap_or_default();
        let mut whole = vec!["crate".to_owned()];
        match first.as_str() {
            "crate" | "herstel" => {}
            "self" => whole.extend(here),
            "super" => {
                here.truncate(here.len().saturating_sub(ups));
                whole.extend(here);
                parts.by_ref().take(ups - 1).for_each(drop);
            }
            _ => whole = self.aliases.get(&first).cloned().unwrap_or_else(|| vec![first]),
        }
        whole.extend(parts);
        whole
    }
}
