//! Text broken into lines of whole words, by the columns they take.

use textwrap::{Options, WordSplitter, WrapAlgorithm};

use super::width;

/// The text in lines of at most `columns`. A word that is longer than a line is broken; no columns, no lines.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    wrap_behind("", text, columns)
}

/// The same behind a mark: the first line begins with it, the others stand under its text.
pub fn wrap_behind(mark: &str, text: &str, columns: usize) -> Vec<String> {
    if columns == 0 || text.trim().is_empty() {
        return Vec::new();
    }
    let indent = " ".repeat(width(mark));
    let options = Options::new(columns)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_splitter(WordSplitter::NoHyphenation)
        .initial_indent(mark)
        .subsequent_indent(&indent);
    textwrap::wrap(text.trim(), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_whole_words() {
        assert_eq!(wrap("een twee drie vier", 9), ["een twee", "drie vier"]);
        assert_eq!(wrap("bekkenfysiotherapeut", 8), ["bekkenfy", "siothera", "peut"]);
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
