//! What is not TOML: the parser's English sentences sorted into [`Syntax`], so that they can be said in any language.
//!
//! The sentences are those of the `toml` crate and may change with it; an unknown one becomes [`Syntax::Other`], never a
//! lost fault. One slip often makes the parser stumble several times: of each line only the first fault is kept.

use toml::de::Error;

use super::{Fault, Faults, Span, Syntax};

/// All faults of syntax, one for each line that has one.
///
/// A bracket left open makes the parser stumble at the beginning of every line that follows. That is one fault, at the
/// end of the line before the first of those.
pub(super) fn collect(text: &str, errors: &[Error], faults: &mut Faults) {
    let mut found: Vec<(Span, Syntax)> =
        errors.iter().map(|error| (span(text, error), kind(text, error))).collect();
    found.sort_by_key(|(span, _)| span.start);
    let (mut line_end, mut left_open) = (None, false);
    for (mut span, syntax) in found {
        if line_end.is_some_and(|end| span.start <= end) {
            continue;
        }
        line_end = Some(
            text.get(span.start..)
                .and_then(|rest| rest.find('\n'))
                .map_or(text.len(), |at| span.start + at),
        );
        let opens = matches!(syntax, Syntax::OpenList | Syntax::OpenTable);
        if let Some(before) = line_before(text, span.start)
            && (opens || syntax == Syntax::Other)
        {
            if left_open {
                continue;
            }
            if opens {
                left_open = true;
                span = before..before;
            }
        }
        faults.push(span, Fault::Syntax(syntax));
    }
}

/// The end of the text before a line, when nothing but space comes before the place in its line.
fn line_before(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?.trim_end_matches([' ', '\t']);
    before.ends_with('\n').then(|| before.trim_end().len())
}

/// Where the parser stumbled, moved back to the line before when that is the end of the text.
fn span(text: &str, error: &Error) -> Span {
    let span = error.span().unwrap_or_default();
    let end = text.trim_end().len();
    if span.start > end { end..end } else { span }
}

fn kind(text: &str, error: &Error) -> Syntax {
    let message = error.message();
    let reason = message.split(", expected").next().unwrap_or(message);
    let at = error.span().unwrap_or_default().start;
    match reason {
        "duplicate key" => Syntax::Duplicate,
        "string values must be quoted" if curly(text, at) => Syntax::CurlyQuotes,
        "string values must be quoted" if text.get(at..).is_none_or(starts_empty) => {
            Syntax::MissingValue
        }
        "string values must be quoted" if starts_with_digit(text, at) => {
            let line = text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            if line.contains('=') { Syntax::ExtraText } else { Syntax::BadNumber }
        }
        "string values must be quoted" => Syntax::Unquoted,
        "missing value" | "missing value for key" => Syntax::MissingValue,
        "key with no value" | "missing assignment between key-value pairs" => Syntax::MissingEquals,
        "extra `=`" | "extra assignment between key-value pairs" => Syntax::ExtraEquals,
        "unexpected key or value" if decimal_comma(text, at) => Syntax::DecimalComma,
        "unexpected key or value" | "unexpected content" => Syntax::ExtraText,
        "missing comma between array elements" | "unexpected `=` in array" | "unclosed array" => {
            Syntax::OpenList
        }
        "missing comma between key-value pairs" | "unclosed inline table" => Syntax::OpenTable,
        "extra comma in array" | "extra comma in inline table" => Syntax::ExtraComma,
        "unclosed table" | "unclosed array table" | "missing table open" => Syntax::OpenHeader,
        "invalid unquoted key" if control(text, at) => Syntax::BadCharacter,
        "invalid unquoted key" | "unquoted keys cannot be empty" => Syntax::BadKey,
        "missing escaped value" | "too few unicode value digits" => Syntax::BadEscape,
        "invalid value" if message.contains("unicode") => Syntax::BadEscape,
        "recursion limit" | "cannot recurse further; max recursion depth met" => Syntax::TooDeep,
        reason if !is_number(reason) && control(text, at) => Syntax::BadCharacter,
        reason if reason.starts_with("cannot extend value") => Syntax::Duplicate,
        reason if reason.contains("string") => Syntax::OpenQuote,
        reason if is_number(reason) => Syntax::BadNumber,
        reason if reason.contains("comment") || reason.contains("carriage") => Syntax::BadCharacter,
        _ => Syntax::Other,
    }
}

fn is_number(reason: &str) -> bool {
    [
        "float",
        "integer",
        "fraction",
        "exponent",
        "radix",
        "leading zero",
        "sign",
        "prefix",
        "digits",
    ]
    .iter()
    .any(|part| reason.contains(part))
}

/// Whether nothing but the end of the line follows.
fn starts_empty(rest: &str) -> bool {
    rest.trim_start_matches([' ', '\t'])
        .chars()
        .next()
        .is_none_or(|c| matches!(c, '\n' | '\r' | '#'))
}

/// Whether a character that a terminal would obey stands here.
fn control(text: &str, at: usize) -> bool {
    let c = text.get(at..).and_then(|rest| rest.chars().next());
    c.is_some_and(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n'))
}

fn starts_with_digit(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a value begins with a quote from a word processor.
fn curly(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(['“', '”', '„', '‘', '’', '«', '`']))
}

/// Whether this is the comma of `2,5`.
fn decimal_comma(text: &str, at: usize) -> bool {
    let digit_before =
        text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    digit_before
        && text.get(at..).is_some_and(|rest| rest.starts_with(','))
        && starts_with_digit(text, at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn kinds(text: &str) -> Vec<(usize, Syntax)> {
        let source = Source::new("x.toml", text);
        let mut faults = Faults::new(source.clone());
        assert!(source.table(&mut faults).is_none(), "{text:?} should have faults");
        faults
            .iter()
            .map(|marked| match &marked.fault {
                Fault::Syntax(syntax) => {
                    (source.position(marked.span.clone().unwrap().start).0, *syntax)
                }
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn each_slip_has_its_own_name() {
        for (text, syntax) in [
            ("a = 1\na = 2", Syntax::Duplicate),
            ("[x]\n[x]", Syntax::Duplicate),
            ("x = 1\nx.a = 2", Syntax::Duplicate),
            ("\na = light", Syntax::Unquoted),
            ("\na = “light”", Syntax::CurlyQuotes),
            ("\na = 2,5", Syntax::DecimalComma),
            ("\na = \"x", Syntax::OpenQuote),
            ("\na = 'x", Syntax::OpenQuote),
            ("\na = \"\"\"x", Syntax::OpenQuote),
            ("\na = [1, 2", Syntax::OpenList),
            ("\na = ['1' '2']", Syntax::OpenList),
            ("\na = {x = 1", Syntax::OpenTable),
            ("\na = {x = '1' y = '2'}", Syntax::OpenTable),
            ("\na = [1,,2]", Syntax::ExtraComma),
            ("\n[a", Syntax::OpenHeader),
            ("\n[[a]", Syntax::OpenHeader),
            ("\na =", Syntax::MissingValue),
            ("\na = # later", Syntax::MissingValue),
            ("\nwords", Syntax::MissingEquals),
            ("\na = = 1", Syntax::ExtraEquals),
            ("\na = 1 b = 2", Syntax::ExtraText),
            ("\ntitle = 'it's'", Syntax::ExtraText),
            ("\né = 1", Syntax::BadKey),
            ("\na = 5 s", Syntax::BadNumber),
            ("\na = 01", Syntax::BadNumber),
            ("\na = 1.", Syntax::BadNumber),
            ("\na = 1__0", Syntax::BadNumber),
            ("\na = 0X1", Syntax::BadNumber),
            ("\na = \"\\q\"", Syntax::BadEscape),
            ("\na = \"\\u12\"", Syntax::BadEscape),
            ("\n# \u{7f}", Syntax::BadCharacter),
            ("\na = \"\u{1b}[2J\"", Syntax::BadCharacter),
            ("\n\u{1b}[2J = 1", Syntax::BadCharacter),
        ] {
            assert_eq!(kinds(text), [(2, syntax)], "{text:?}");
        }
        let deep = format!("\na = {}", "[".repeat(5_000));
        assert_eq!(kinds(&deep), [(2, Syntax::TooDeep)]);
    }

    #[test]
    fn every_line_is_reported_once() {
        let found = kinds("a = = 3\nb = hallo\nc = \"x\nd = 1.\ne = 5\n");
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }
}
