//! ratatui's drawing, gathered so that a frame reaches the terminal in one write.
//!
//! Nothing here waits: what the terminal does not take stays here, and no new frame is begun before it is gone, so a
//! terminal that reads slowly shows fewer frames, never half of one. The cursor is never asked for.

use std::{io, mem, sync::Arc};

use ratatui::{
    backend::{Backend, ClearType, CrosstermBackend, WindowSize},
    buffer::Cell,
    crossterm::{
        cursor::{Hide, MoveTo, Show},
        queue,
        terminal::{self, BeginSynchronizedUpdate, Clear, EndSynchronizedUpdate},
    },
    layout::{Position, Size},
};

use super::tty::Tty;

/// Draws on the terminal by whole frames.
#[derive(Debug)]
pub(super) struct Easel {
    tty: Arc<Tty>,
    /// The frame in the making.
    frame: Vec<u8>,
    /// What the terminal has not taken yet.
    unsent: Vec<u8>,
    /// As the terminal has it, once all is sent.
    cursor: Cursor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cursor {
    Hidden,
    Shown,
}

impl Easel {
    /// `first` is written ahead of the first frame; it must leave the cursor hidden.
    pub(super) fn new(tty: Arc<Tty>, first: String) -> Self {
        Self { tty, frame: Vec::new(), unsent: first.into_bytes(), cursor: Cursor::Hidden }
    }

    /// Whether part of a frame still waits for the terminal.
    pub(super) const fn has_unsent(&self) -> bool {
        !self.unsent.is_empty()
    }

    /// Puts a bell behind all that waits.
    pub(super) fn ring(&mut self) {
        self.unsent.push(b'\x07');
    }

    /// Adds a sequence that draws nothing to what is still to be written.
    pub(super) fn queue(&mut self, sequence: &str) {
        self.unsent.extend_from_slice(sequence.as_bytes());
    }

    /// Writes what the terminal takes.
    pub(super) fn send(&mut self) -> io::Result<()> {
        if self.has_unsent() {
            let written = self.tty.write(&self.unsent)?;
            self.unsent.drain(..written.min(self.unsent.len()));
        }
        Ok(())
    }
}

impl Backend for Easel {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        // ratatui resets the colours even when nothing changed; a still screen is to cost no output.
        if content.peek().is_none() {
            return Ok(());
        }
        CrosstermBackend::new(&mut self.frame).draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if mem::replace(&mut self.cursor, Cursor::Hidden) == Cursor::Hidden {
            return Ok(());
        }
        queue!(self.frame, Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if mem::replace(&mut self.cursor, Cursor::Shown) == Cursor::Shown {
            return Ok(());
        }
        queue!(self.frame, Show)
    }

    /// Asking would wait for an answer that may never come.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        queue!(self.frame, MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        queue!(
            self.frame,
            Clear(match region {
                ClearType::All => terminal::ClearType::All,
                ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
                ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
                ClearType::CurrentLine => terminal::ClearType::CurrentLine,
                ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
            })
        )
    }

    fn size(&self) -> io::Result<Size> {
        self.tty.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.tty.size()?, pixels: Size::ZERO })
    }

    /// The end of a frame.
    fn flush(&mut self) -> io::Result<()> {
        if !self.frame.is_empty() {
            queue!(self.unsent, BeginSynchronizedUpdate)?;
            self.unsent.append(&mut self.frame);
            queue!(self.unsent, EndSynchronizedUpdate)?;
        }
        self.send()
    }
}
