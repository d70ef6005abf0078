//! The gate: text from outside, made safe to keep and to show on a terminal.
//!
//! Cleaning never fails and never refuses; what must not pass is left out. It runs at every border (TOML,
//! import, notes, file names, error messages), because a terminal obeys control characters wherever they come from.

use std::iter;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Combining marks beyond this many in one grapheme are left out: thousands fit in one cell.
const MARKS: usize = 8;
/// Before this character every one is a grapheme by itself: nearly all text, and ten times as quick to look through.
const FIRST_MARK: char = '\u{300}';
/// What an error message quotes of outside text, in characters.
const QUOTED: usize = 200;

/// One line of outside text without anything a terminal would act on.
///
/// 1. Line ends and tabs become a space; runs of white space become one; the ends are trimmed.
/// 2. Control characters (C0, C1, DEL), bidi controls, line separators, tag characters and invisible
///    formatting characters are left out.
/// 3. A grapheme keeps its first nine characters.
pub fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let visible = text.chars().map(space_for_break).filter(|c| !is_unsafe(*c));
    let mut kept = String::with_capacity(text.len());
    if text.chars().all(|c| c < FIRST_MARK) {
        visible.for_each(|c| keep(iter::once(c), &mut kept));
    } else {
        let visible: String = visible.collect();
        visible.graphemes(true).for_each(|grapheme| keep(grapheme.chars(), &mut kept));
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// Whether plain letters and single spaces are all there is, as in nearly everything that comes by.
fn is_clean(text: &str) -> bool {
    let mut before = b' ';
    for byte in text.bytes() {
        if !is_plain(byte) || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' ' || text.is_empty()
}

/// A character of one byte and one column.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Puts one grapheme behind the others.
fn keep(grapheme: impl Iterator<Item = char> + Clone, kept: &mut String) {
    if !grapheme.clone().all(char::is_whitespace) {
        kept.extend(grapheme.take(MARKS + 1));
    } else if !kept.is_empty() && !kept.ends_with(' ') {
        kept.push(' ');
    }
}

/// Outside text as an error message may quote it: escaped, and 200 characters at most.
pub fn quote(text: &str) -> String {
    let mut quoted: String = text.chars().flat_map(char::escape_debug).take(QUOTED).collect();
    if text.chars().flat_map(char::escape_debug).nth(QUOTED).is_some() {
        quoted.push('…');
    }
    clean(&quoted)
}

/// The columns a text takes on a terminal.
pub fn width(text: &str) -> usize {
    if text.bytes().all(is_plain) { text.len() } else { text.width() }
}

/// The text cut on a whole grapheme to fit the columns, with `…` where something was cut.
pub fn shorten(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + width(grapheme) + 1 > columns {
            break;
        }
        used += width(grapheme);
        short.push_str(grapheme);
    }
    if columns > 0 {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    short
}

const fn space_for_break(c: char) -> char {
    match c {
        '\t'..='\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => ' ',
        c => c,
    }
}

/// A character that commands a terminal, or turns or hides what is read.
pub const fn is_unsafe(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'            // C0, DEL, C1
        | '\u{61c}' | '\u{200e}' | '\u{200f}'            // bidi marks
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' // bidi embeddings, overrides, isolates
        | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' // invisible
        | '\u{fff9}'..='\u{fffb}'                        // interlinear annotation
        | '\u{e0000}'..='\u{e007f}'                      // tags
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_a_terminal_acts_on_passes() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}2Jc\u{7}"), "a[31mb2Jc");
        assert_eq!(clean("\u{202e}abc\u{2066}\u{e0041}d\u{200b}"), "abcd");
        assert_eq!(
            clean("een\r\n\ttwee\u{2028}drie\u{b}vier\u{c}vijf "),
            "een twee drie vier vijf"
        );
    }

    #[test]
    fn a_flood_of_marks_is_cut() {
        let flood = format!("a{}b", "\u{301}".repeat(5_000));
        assert_eq!(clean(&flood).chars().count(), 1 + MARKS + 1);
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["één setje", "naïef café", "3 × 8", "👩‍👧 samen", ""] {
            assert_eq!(clean(text), text);
        }
    }

    proptest! {
        /// The same text behind a letter that has no short way.
        #[test]
        fn the_short_way_leads_to_the_same(text in "[a-zà-ž \\t\\n\\r\u{1b}\u{85}\u{a0}\u{ad}]{0,12}") {
            prop_assert_eq!(clean(&format!("{text}字")), {
                let mut cleaned = clean(&format!("{text}|"));
                cleaned.truncate(cleaned.len() - 1);
                cleaned + "字"
            });
        }
    }

    proptest! {
        #[test]
        fn so_it_does_for_letters_of_one_byte(text in "[ a-c]{0,6}") {
            let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(clean(&text), words.join(" "));
        }

        #[test]
        fn the_short_way_to_a_width_leads_to_the_same(text in "[\\x00-\\x7f]{0,4}[~à字 ]{0,2}") {
            prop_assert_eq!(width(&text), text.width());
        }
    }

    #[test]
    fn a_quote_is_escaped_and_short() {
        assert_eq!(quote("a\u{1b}b"), "a\\u{1b}b");
        assert_eq!(quote(&"x".repeat(500)).chars().count(), QUOTED + 1);
    }

    #[test]
    fn shortening_respects_columns() {
        assert_eq!(shorten("ademhaling", 10), "ademhaling");
        assert_eq!(shorten("ademhaling", 6), "ademh…");
        assert_eq!(shorten("日本語", 4), "日…");
        assert_eq!(shorten("abc", 0), "");
    }
}
