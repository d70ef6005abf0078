//! The warning signs, over whatever screen is open. Nothing to fill in, no result.
//!
//! Opening it pauses a running session (the app does that); closing it leaves the session paused.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    Context,
    reading::{Page, Piece, Reading, Turn},
};
use crate::{
    keys::Command,
    recovery::signs::{Call, Level},
    theme::Role,
    words::Words,
};

#[derive(Debug, Default)]
pub struct Signs {
    reading: Reading,
}

/// Whether the list stays open after a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Close,
    Stay,
}

impl Signs {
    pub fn update(&mut self, command: Option<Command>) -> Next {
        match (self.reading.update(command), command) {
            (Turn::Moved, _) | (_, None) => Next::Stay,
            (Turn::AtEnd, _) => Next::Close,
            (Turn::Other, Some(Command::Tired | Command::Learn)) => Next::Stay,
            (Turn::Other, _) => Next::Close,
        }
    }

    pub fn view(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let words = &context.words;
        let page = Page {
            titles: [words.signs_title(), words.signs_title()],
            pieces: &pieces(context.call(), words),
            end: None,
            hints: vec![
                context.hint(Command::Stop, words.key_confirm_close()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Up, words.key_up()),
                context.hint(Command::Help, words.key_help()),
            ],
        };
        self.reading.view(page, context, window, buffer);
    }
}

/// All signs under what to do, the most pressing first.
pub fn pieces(call: Call<'_>, words: &Words) -> Vec<Piece> {
    let mut pieces = vec![Piece::Text(words.signs_intro()), Piece::Gap];
    for level in Level::ALL {
        let role = if level == Level::Emergency { Role::Warning } else { Role::Strong };
        pieces.push(Piece::Heading(level.title(call, words), role));
        pieces.push(Piece::Text(level.who(call, words)));
        pieces.extend(level.signs().map(|sign| Piece::Item(sign.text(words))));
        pieces.push(Piece::Gap);
    }
    pieces.extend([Piece::Text(words.signs_oasi()), Piece::Gap, Piece::Text(words.signs_end())]);
    pieces
}
