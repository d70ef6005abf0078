//! Where the lines go: standard output, which may be a terminal.
//!
//! Whether it is one is asked at the start: a terminal that is gone no longer says that it was one.

use std::io::{self, IsTerminal as _, Write as _};

use crossterm::terminal;
use rustix::io::Errno;

use crate::words::wrap;

/// A terminal with fewer columns breaks lines as it likes.
const NARROWEST: usize = 20;

/// Where the lines go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Output {
    Other,
    Terminal,
}

impl Output {
    pub(super) fn of_stdout() -> Self {
        if io::stdout().is_terminal() { Self::Terminal } else { Self::Other }
    }

    /// Whole sentences as they are; in a terminal broken between words, where it would break them anywhere.
    pub(super) fn say(self, lines: &[String]) -> io::Result<()> {
        let columns = match self {
            Self::Other => None,
            Self::Terminal => terminal::size().ok().map(|(columns, _)| usize::from(columns)),
        };
        let mut out = io::stdout().lock();
        for line in lines.iter().filter(|line| !line.is_empty()) {
            let parts = match columns.filter(|columns| *columns >= NARROWEST) {
                Some(columns) => wrap(line, columns),
                None => vec![line.clone()],
            };
            for part in parts {
                // What holds words together on a line is a space to whoever listens or searches.
                writeln!(out, "{}", part.replace('\u{a0}', " "))?;
            }
        }
        out.flush()
    }

    /// Rings the bell of a terminal.
    pub(super) fn ring(self) -> io::Result<()> {
        if self == Self::Other {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(b"\x07")?;
        out.flush()
    }

    /// Whether a fault of a write means that the terminal has vanished.
    pub(super) fn is_gone(self, fault: &io::Error) -> bool {
        self == Self::Terminal && fault.raw_os_error() == Some(Errno::IO.raw_os_error())
    }
}
