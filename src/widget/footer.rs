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
    command: Command,
    key: String,
    label: String,
}

impl Hint {
    pub fn new(command: Command, label: String, keys: &KeyMap, words: &Words) -> Self {
        Self { command, key: keys.label(command, words), label }
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

impl Footer<'_> {
    /// The hints that fit, and the columns between two of them.
    fn shown(&self, columns: u16) -> (Vec<Hint>, u16) {
        let mut hints = self.hints.to_vec();
        if let (true, Some(last)) = (columns < NARROW && hints.len() > 3, hints.last_mut()) {
            last.label.clear();
        }
        let columns = usize::from(columns);
        let all = |gap: &usize| fitting(&hints, columns, *gap).count() == hints.len();
        let gap = GAPS.into_iter().find(all).unwrap_or(1);
        let shown = fitting(&hints, columns, gap).cloned().collect();
        (shown, u16::try_from(gap).unwrap_or_default())
    }

    /// Where each hint stands that fits, and what its key does.
    pub fn places(&self, area: Rect) -> Vec<(Rect, Command)> {
        let (hints, gap) = self.shown(area.width);
        let width = |hint: &Hint| u16::try_from(hint.width()).unwrap_or(u16::MAX);
        let gaps = gap * u16::try_from(hints.len().saturating_sub(1)).unwrap_or_default();
        let all = hints.iter().map(width).fold(gaps, u16::saturating_add);
        let mut x = area.x + area.width.saturating_sub(all) / 2;
        let place = |hint: &Hint| {
            let place = Rect { x, width: width(hint), ..area }.intersection(area);
            x = x.saturating_add(width(hint)).saturating_add(gap);
            (place, hint.command)
        };
        hints.iter().map(place).collect()
    }
}

impl Widget for Footer<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let (hints, gap) = self.shown(area.width);
        let mut line = Line::default();
        for hint in hints {
            if !line.spans.is_empty() {
                line.push_span(Span::raw(" ".repeat(usize::from(gap))));
            }
            line.push_span(Span::styled(hint.key, self.key_style));
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
        Hint { command: Command::Next, key: key.to_owned(), label: label.to_owned() }
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

    #[test]
    fn a_hint_is_where_it_is_drawn() {
        let hints = [hint("a", "one"), hint("b", "two"), hint("?", "keys")];
        // In less than the last hint takes, its middle is drawn.
        for columns in 6..40 {
            let area = Rect::new(3, 1, columns, 1);
            let mut buffer = Buffer::empty(Rect::new(0, 0, 50, 3));
            let footer =
                Footer { hints: &hints, key_style: Style::new(), label_style: Style::new() };
            let places = footer.places(area);
            footer.render(area, &mut buffer);
            for (place, _) in places.iter().filter(|(place, _)| place.width > 0) {
                let first = buffer[(place.x, place.y)].symbol();
                assert!(["a", "b", "?"].contains(&first), "{columns}: {place:?}: {first:?}");
            }
        }
    }
}
