//! The canvas on its terminal: a frame is drawn only when the terminal has taken the one before.
//!
//! Nothing here waits: what the terminal does not take stays here, and no new frame is begun before it is gone, so a
//! terminal that reads slowly shows fewer frames, never half of one. The cursor is never asked for.

use std::{io, sync::Arc};

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
    style::Style,
};

use super::{canvas::Canvas, tty::Tty};

/// Draws on the terminal by whole frames.
#[derive(Debug)]
pub(super) struct Easel {
    tty: Arc<Tty>,
    canvas: Canvas,
    /// What the terminal has not taken yet.
    unsent: Vec<u8>,
}

impl Easel {
    /// `first` is written ahead of the first frame; it must leave the cursor hidden.
    pub(super) fn new(tty: Arc<Tty>, first: String) -> Self {
        Self { tty, canvas: Canvas::default(), unsent: first.into_bytes() }
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

    pub(super) fn draw<R>(
        &mut self,
        size: Size,
        ground: Style,
        view: impl FnOnce(Rect, &mut Buffer) -> R,
    ) -> io::Result<R> {
        let seen = self.canvas.draw(size, ground, view, &mut self.unsent);
        self.send()?;
        Ok(seen)
    }

    /// Draws a part of the last frame again; `view` must draw nowhere else.
    pub(super) fn draw_part(
        &mut self,
        part: Rect,
        view: impl FnOnce(&mut Buffer),
    ) -> io::Result<()> {
        self.canvas.draw_part(part, view, &mut self.unsent);
        self.send()
    }
}
