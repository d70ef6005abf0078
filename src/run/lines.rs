//! Typed lines without a raw terminal: standard input may be a terminal, a pipe, a file, or nothing.
//!
//! The end of a pipe or a file ends the input and nothing else; a terminal that hangs up ends the session. Ctrl-D on a
//! terminal reads like an end and is none: the keys are still there.

use std::{io, mem, os::fd::BorrowedFd, time::Duration};

use rustix::{
    io::{Errno, retry_on_intr},
    termios::isatty,
};

use super::wait::{Incoming, Wake, has_hung_up, pause, wait_for_input};

/// A line longer than this is cut: nothing that is asked for is.
const LONGEST: usize = 4096;

/// The rest after an empty read of a terminal that is still there, so that one that only ever reads as empty (no driver is
/// known to) cannot make the loop spin.
const BREATHER: Duration = Duration::from_millis(10);

/// The lines typed so far that nobody took yet.
#[derive(Debug, Default)]
pub struct Lines {
    pending: Vec<u8>,
    whole: Vec<String>,
    source: Source,
    kind: Kind,
}

/// What is read from. Asked at the start: a terminal that is gone no longer says that it was one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Stream,
    Terminal,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Source {
    Ended,
    HungUp,
    #[default]
    Open,
}

impl Lines {
    /// For this input, which every wait is then given.
    pub fn of(input: BorrowedFd<'_>) -> Self {
        let kind = if isatty(input) { Kind::Terminal } else { Kind::Stream };
        Self { kind, ..Self::default() }
    }

    /// Sleeps until something is typed, the loop is woken, or the timeout passed.
    pub fn wait(
        &mut self,
        input: BorrowedFd<'_>,
        wake: &Wake,
        timeout: Option<Duration>,
    ) -> io::Result<()> {
        let open = (self.source == Source::Open).then_some(input);
        if wait_for_input(open, wake, timeout)? == Incoming::Input {
            self.read(input);
        }
        Ok(())
    }

    /// The lines since the last call.
    pub fn take(&mut self) -> Vec<String> {
        mem::take(&mut self.whole)
    }

    /// Whether no more lines will come.
    pub const fn has_ended(&self) -> bool {
        matches!(self.source, Source::Ended)
    }

    /// Whether the terminal is gone.
    pub const fn has_hung_up(&self) -> bool {
        matches!(self.source, Source::HungUp)
    }

    /// Takes what is there. Called only when a read will not wait.
    fn read(&mut self, input: BorrowedFd<'_>) {
        let mut bytes = [0; LONGEST];
        match (retry_on_intr(|| rustix::io::read(input, &mut bytes)), self.kind) {
            (Ok(0) | Err(Errno::IO), Kind::Terminal) if has_hung_up(input) => {
                self.source = Source::HungUp;
            }
            (Ok(0), Kind::Terminal) => pause(BREATHER),
            (Ok(0), Kind::Stream) => self.end(),
            (Ok(read), _) => self.feed(bytes.get(..read).unwrap_or_default()),
            (Err(Errno::AGAIN), _) => {}
            (Err(_), Kind::Terminal) => self.source = Source::HungUp,
            (Err(_), Kind::Stream) => self.end(),
        }
    }

    fn feed(&mut self, bytes: &[u8]) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.pending.extend_from_slice(piece);
            if piece.ends_with(b"\n") {
                self.finish_line();
            }
            self.pending.truncate(LONGEST);
        }
    }

    fn end(&mut self) {
        if !self.pending.is_empty() {
            self.finish_line();
        }
        self.source = Source::Ended;
    }

    fn finish_line(&mut self) {
        let line = mem::take(&mut self.pending);
        self.whole.push(String::from_utf8_lossy(&line).trim().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use std::os::fd::AsFd as _;

    use rustix::pipe::{PipeFlags, pipe_with};

    use super::*;

    const SOON: Option<Duration> = Some(Duration::from_mins(1));

    #[test]
    fn lines_come_whole_and_the_last_without_its_end() {
        let (input, far) = pipe_with(PipeFlags::CLOEXEC).unwrap();
        let (wake, mut lines) = (Wake::new().unwrap(), Lines::of(input.as_fd()));
        rustix::io::write(&far, b"een\r\ntw").unwrap();
        lines.wait(input.as_fd(), &wake, SOON).unwrap();
        assert_eq!(lines.take(), ["een"]);
        rustix::io::write(&far, b"ee\n\ndrie").unwrap();
        lines.wait(input.as_fd(), &wake, SOON).unwrap();
        assert_eq!(lines.take(), ["twee", ""]);
        drop(far);
        lines.wait(input.as_fd(), &wake, SOON).unwrap();
        assert_eq!(lines.take(), ["drie"]);
        assert!(lines.has_ended() && !lines.has_hung_up());
        // Nothing more is read, and waiting does not spin.
        lines.wait(input.as_fd(), &wake, Some(Duration::ZERO)).unwrap();
        assert_eq!(lines.take(), [""; 0]);
    }

    #[test]
    fn a_flood_is_cut() {
        let mut lines = Lines::default();
        for _ in 0..100 {
            lines.feed(&[b'a'; 1000]);
        }
        lines.feed(b"\n");
        assert_eq!(lines.take()[0].len(), LONGEST);
    }
}
