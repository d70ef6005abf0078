//! A line of text being typed, with the place where the next letter goes.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
};
use tui_input::{Input, InputRequest};

use crate::{
    keys::Edit,
    words::{clean, width},
};

/// What was typed; cut at a length, and cleaned when it is taken.
#[derive(Clone, Debug, Default)]
pub struct Field {
    input: Input,
    longest: usize,
}

impl Field {
    /// An empty field for so many characters at most.
    pub fn new(longest: usize) -> Self {
        Self { input: Input::default(), longest }
    }

    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.input = Input::new(clean(text).chars().take(self.longest).collect());
        self
    }

    pub fn edit(&mut self, edit: Edit) {
        let request = match edit {
            Edit::Backspace => InputRequest::DeletePrevChar,
            Edit::Delete => InputRequest::DeleteNextChar,
            Edit::End => InputRequest::GoToEnd,
            Edit::Home => InputRequest::GoToStart,
            Edit::Insert(letter) if self.has_room() && is_shown(letter) => {
                InputRequest::InsertChar(letter)
            }
            Edit::Insert(_) => return,
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
        };
        self.input.handle(request);
    }

    /// The text, safe to keep and to show.
    pub fn text(&self) -> String {
        clean(self.input.value())
    }

    /// Draws the part around the cursor that fits the first row of the area.
    pub fn render(&self, area: Rect, style: Style, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let columns = usize::from(area.width);
        let scroll = self.input.visual_scroll(columns.saturating_sub(1));
        let mut passed = 0;
        let shown: String = self
            .input
            .value()
            .chars()
            .skip_while(|letter| {
                passed += width(letter.encode_utf8(&mut [0; 4]));
                passed <= scroll
            })
            .collect();
        buffer.set_stringn(area.x, area.y, shown, columns, style);
        let cursor =
            u16::try_from(self.input.visual_cursor().saturating_sub(scroll)).unwrap_or(u16::MAX);
        if let Some(cell) =
            buffer.cell_mut((area.x.saturating_add(cursor.min(area.width - 1)), area.y))
        {
            cell.set_style(style.add_modifier(Modifier::REVERSED));
        }
    }

    fn has_room(&self) -> bool {
        self.input.value().chars().count() < self.longest
    }
}

/// Whether a letter may be shown: a space, or what the gate lets through.
fn is_shown(letter: char) -> bool {
    letter == ' ' || !clean(letter.encode_utf8(&mut [0; 4])).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Field {
        let mut field = Field::new(10);
        text.chars().for_each(|letter| field.edit(Edit::Insert(letter)));
        field
    }

    #[test]
    fn letters_come_and_go() {
        let mut field = typed("rustig");
        field.edit(Edit::Backspace);
        field.edit(Edit::Home);
        field.edit(Edit::Delete);
        field.edit(Edit::Insert('R'));
        assert_eq!(field.text(), "Rusti");
    }

    #[test]
    fn it_is_never_longer_than_it_may_be() {
        assert_eq!(typed("een hele lange zin").text(), "een hele l");
        assert_eq!(typed("a\u{1b}[31m\u{202e}b").text(), "a[31mb");
    }

    #[test]
    fn the_cursor_stays_in_sight() {
        for width in 0..14 {
            let area = Rect::new(0, 0, width, 1);
            let mut buffer = Buffer::empty(area);
            typed("0123456789").render(area, Style::new(), &mut buffer);
            if width > 0 {
                let reversed = (0..width)
                    .filter(|x| buffer[(*x, 0)].modifier.contains(Modifier::REVERSED))
                    .count();
                assert_eq!(reversed, 1, "{width}");
            }
        }
    }
}
