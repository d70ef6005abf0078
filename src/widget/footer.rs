//! The keys that do something now, in one row, made from the key table so that it cannot lie.
//!
//! Hints that do not fit are left out from the back, but never the last: it is the key that shows all others.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use crate::{
    keys::{Command, KeyMap},
    words::{Words, width},
};

/// Columns between two hints, from roomy to tight.
const GAPS: [usize; 3] = [3, 2, 1];
/// With less room than this the last hint is its key alone.
const NARROW: u16 = 60;

/// A key and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    key: String,
    label: String,
}

impl Hint {
    pub fn new(command: Command, label: String, keys: &KeyMap, words: &Words) -> Self {
        Self { key: keys.label(command, words), label }
    }

    fn width(&self) -> usize {
        width(&self.key) + width(&self.label) + usize::from(!self.label.is_empty())
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Footer<'h> {
    pub hints: &'h [Hint],
    pub key_style: Style,
    pub label_style: Style,
}

impl Widget for Footer<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let columns = usize::from(area.width);
        let mut hints = self.hints.to_vec();
        if let (true, Some(last)) = (area.width < NARROW && hints.len() > 3, hints.last_mut()) {
            last.label.clear();
        }
        let all = |gap: &usize| fitting(&hints, columns, *gap).count() == hints.len();
        let gap = GAPS.into_iter().find(all).unwrap_or(1);
        let mut line = Line::default();
        for hint in fitting(&hints, columns, gap) {
            if !line.spans.is_empty() {
                line.push_span(Span::raw(" ".repeat(gap)));
            }
            line.push_span(Span::styled(hint.key.clone(), self.key_style));
            if !hint.label.is_empty() {
                line.push_span(Span::styled(format!(" {}", hint.label), self.label_style));
            }
        }
        line.centered().render(area, buffer);
    }
}

fn fitting(hints: &[Hint], columns: usize, gap: usize) -> impl Iterator<Item = &Hint> {
    let last = hints.last();
    let mut room = columns.saturating_sub(last.map_or(0, Hint::width));
    let others = hints.split_last().map_or(&[][..], |(_, others)| others);
    let shown = others.iter().take_while(move |hint| {
        let needed = hint.width() + gap;
        let fits = needed <= room;
        room = room.saturating_sub(needed);
        fits
    });
    shown.chain(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(key: &str, label: &str) -> Hint {
        Hint { key: key.to_owned(), label: label.to_owned() }
    }

    #[test]
    fn the_last_hint_always_stays() {
        let hints = [hint("a", "one"), hint("b", "two"), hint("?", "keys")];
        let keys =
            |columns| fitting(&hints, columns, 3).map(|hint| hint.key.as_str()).collect::<String>();
        assert_eq!(keys(80), "ab?");
        assert_eq!(keys(15), "a?");
        assert_eq!(keys(3), "?");
        assert_eq!(fitting(&[], 10, 3).count(), 0);
    }
}
