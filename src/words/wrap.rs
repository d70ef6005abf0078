//! Text broken into lines of whole words, by the columns they take.

use super::{shorten, width};

/// The text in lines of at most `columns`. A word that is longer than a line is cut short; no columns, no lines.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    if columns == 0 {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&shorten(word, columns));
    }
    lines.extend((!line.is_empty()).then_some(line));
    lines
}

/// The same behind a mark: the first line begins with it, the others stand under its text.
pub fn wrap_behind(mark: &str, text: &str, columns: usize) -> Vec<String> {
    let indent = " ".repeat(width(mark));
    let lines = wrap(text, columns.saturating_sub(width(mark)));
    let marks = std::iter::once(mark).chain(std::iter::repeat(indent.as_str()));
    marks.zip(lines).map(|(mark, line)| format!("{mark}{line}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_whole_words() {
        assert_eq!(wrap("een twee drie vier", 9), ["een twee", "drie vier"]);
        assert_eq!(wrap("bekkenfysiotherapeut", 6), ["bekke…"]);
        assert_eq!(wrap("een", 0), Vec::<String>::new());
        assert_eq!(wrap("", 9), Vec::<String>::new());
        assert_eq!(wrap_behind("- ", "een twee drie", 8), ["- een", "  twee", "  drie"]);
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let text = "Je bekkenbodem is een laag van spieren en bindweefsel onder in je bekken.";
        for columns in 1..90 {
            assert!(wrap(text, columns).iter().all(|line| width(line) <= columns), "{columns}");
        }
    }
}
