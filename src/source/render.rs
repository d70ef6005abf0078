//! Faults drawn for a person: file, line, column, the line with a caret, what is allowed, what to do next.
//!
//! annotate-snippets draws whole lines, whatever their length: only a window of the line is handed to it, made of
//! characters that a terminal shows and does not obey, one for each character of the file, so that columns stay true.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use super::{Faults, Marked, Source, Span};
use crate::words::{Words, clean, width};

/// The most a rendering takes, in bytes, so that a bad file never floods a terminal.
const MAX_BYTES: usize = 2048;
/// What is kept free for the last two lines.
const ENDING_BYTES: usize = 250;
/// The most columns of a line that are shown, and how many of them before the fault.
const COLUMNS: usize = 64;
const COLUMNS_BEFORE: usize = 24;
/// More combining marks in a row than this are shown as unknown characters.
const MARKS: usize = 4;
/// How many of the lines with more faults are named.
const LINES_NAMED: usize = 12;
const UNSHOWN: char = '\u{fffd}';
const CUT: char = '…';

/// The part of a line that is shown.
struct Window {
    text: String,
    /// The fault in `text`.
    span: Span,
    line: usize,
    column: usize,
    starts_line: bool,
}

impl Faults {
    /// All faults as text, 2 KiB at most; what does not fit is counted and its lines are named.
    pub fn render(&self, words: &Words) -> String {
        self.render_before(&words.fault_summary(self.list.len()), words)
    }

    /// The same of a file whose sure parts are used.
    pub fn render_partly(&self, words: &Words) -> String {
        self.render_before(&words.fault_partly(), words)
    }

    /// All faults, before a last line that says what comes of them.
    fn render_before(&self, ending: &str, words: &Words) -> String {
        let mut text = String::new();
        let mut shown = 0;
        for marked in &self.list {
            let drawn = self.draw(marked, words);
            if shown > 0 && text.len() + drawn.len() + ENDING_BYTES > MAX_BYTES {
                break;
            }
            text.push_str(&drawn);
            text.push_str("\n\n");
            shown += 1;
        }
        if let Some(rest) = self.list.get(shown..).filter(|rest| !rest.is_empty()) {
            text.push_str(&words.fault_more(rest.len(), self.lines(rest)));
            text.push('\n');
        }
        text.push_str(ending);
        text.push('\n');
        text
    }

    /// The same where the file is used all the same: without the last line.
    pub fn render_used(&self, words: &Words) -> String {
        let drawn: Vec<String> = self.list.iter().map(|marked| self.draw(marked, words)).collect();
        drawn.join("\n\n")
    }

    fn draw(&self, marked: &Marked, words: &Words) -> String {
        let window = marked.span.as_ref().map(|span| window(&self.source, span));
        let message = marked.fault.message(words, window.is_some());
        let error = words.fault_error();
        let help = words.fault_help();
        let title = Level::ERROR.with_name(error.as_str()).primary_title(message.title.as_str());
        let group = match &window {
            Some(window) => place(title, self.source.name(), window, message.label.as_deref()),
            None => title.element(Origin::path(self.source.name())),
        };
        let group =
            group.element(Level::HELP.with_name(help.as_str()).message(message.help.as_str()));
        Renderer::plain().render(&[group])
    }

    /// The lines of faults that are only counted: `12, 14, 30, ...`.
    fn lines(&self, rest: &[Marked]) -> String {
        let mut lines = Vec::new();
        for span in rest.iter().filter_map(|marked| marked.span.as_ref()) {
            let line = self.source.position(span.start).0;
            if lines.last() != Some(&line) {
                lines.push(line);
            }
            if lines.len() > LINES_NAMED {
                break;
            }
        }
        let mut named: Vec<_> = lines.iter().take(LINES_NAMED).map(usize::to_string).collect();
        if lines.len() > LINES_NAMED {
            named.push("...".to_owned());
        }
        named.join(", ")
    }
}

/// The line with its caret. A line cut on the left gets its place from us, since its column can no longer be counted.
fn place<'a>(
    title: Title<'a>,
    name: &'a str,
    window: &'a Window,
    label: Option<&'a str>,
) -> Group<'a> {
    let caret = AnnotationKind::Primary.span(window.span.clone()).label(label);
    let snippet = Snippet::source(window.text.as_str()).line_start(window.line).annotation(caret);
    if window.starts_line {
        title.element(snippet.path(name))
    } else {
        let origin = Origin::path(name).line(window.line).char_column(window.column);
        title.element(origin).element(snippet)
    }
}

/// Cuts the line of a fault to a width, around the place of the fault, and makes every character showable.
fn window(source: &Source, span: &Span) -> Window {
    let text = source.text();
    let (line, column) = source.position(span.start);
    let (before, rest) = text.split_at_checked(span.start).unwrap_or((text, ""));
    let before = before.rsplit('\n').next().unwrap_or_default();
    let rest = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let marked = span.end.saturating_sub(span.start).min(rest.len());
    let (inside, after) = rest.split_at_checked(marked).unwrap_or((rest, ""));

    let whole = showable(before);
    let starts_line = width(&whole) <= COLUMNS - COLUMNS_BEFORE;
    let mut shown = if starts_line { whole } else { last_columns(&whole, COLUMNS_BEFORE) };
    let start = shown.len();
    push_columns(&mut shown, &showable(inside), COLUMNS);
    let end = shown.len();
    push_columns(&mut shown, &showable(after), COLUMNS);
    Window { text: shown, span: start..end, line, column, starts_line }
}

/// Adds text up to a total width, and a sign where it was cut.
fn push_columns(shown: &mut String, more: &str, columns: usize) {
    let mut used = width(shown);
    for c in more.chars() {
        used += width(c.encode_utf8(&mut [0; 4]));
        if used > columns {
            if !shown.ends_with(CUT) {
                shown.push(CUT);
            }
            return;
        }
        shown.push(c);
    }
}

/// The end of a text, with a sign before it.
fn last_columns(text: &str, columns: usize) -> String {
    let mut used = 0;
    let mut kept: Vec<char> = text
        .chars()
        .rev()
        .take_while(|c| {
            used += width(c.encode_utf8(&mut [0; 4]));
            used < columns
        })
        .collect();
    kept.push(CUT);
    kept.into_iter().rev().collect()
}

/// One character that a terminal shows for each character of the text.
fn showable(text: &str) -> String {
    let mut marks = 0;
    let show = |c: char| {
        let mut bytes = [0; 4];
        let one: &str = c.encode_utf8(&mut bytes);
        marks = if width(one) == 0 { marks + 1 } else { 0 };
        match c {
            '\t' | ' ' => ' ',
            // Joiners belong in many a text, but one that is in the wrong place has to be seen.
            '\u{200c}' | '\u{200d}' => UNSHOWN,
            c if marks <= MARKS && clean(one).chars().eq([c]) => c,
            _ => UNSHOWN,
        }
    };
    text.chars().map(show).collect()
}
