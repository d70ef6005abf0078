//! The terminal device: opened anew, written to without blocking, and put back as it was.
//!
//! The descriptor is our own, not the shell's: non-blocking is a property of the open file, which the standard streams
//! share with every other program on the terminal.

use std::{
    fs::File,
    io,
    os::fd::{AsFd, BorrowedFd, OwnedFd},
    os::unix::fs::OpenOptionsExt,
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use ratatui::layout::Size;
use rustix::{
    event::PollFlags,
    fs::OFlags,
    io::{Errno, retry_on_intr},
    stdio,
    termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr, ttyname},
};

use super::{
    signals::own_group,
    stderr::Stderr,
    wait::{Woke, has_hung_up, is_ready},
};

/// Title kept, alternate screen, cursor hidden, screen empty.
const ENTER: &str = "\x1b[22;0t\x1b[?1049h\x1b[?25l\x1b[0m\x1b[2J";
/// All that [`ENTER`] and a frame cut short may have left, undone.
const LEAVE: &str = "\x1b[?1006l\x1b[?1000l\x1b[?2026l\x1b[0m\x1b[?25h\x1b[?1049l\x1b[23;0t";
/// Reports of buttons, with columns and rows as numbers.
pub(super) const MOUSE: &str = "\x1b[?1000h\x1b[?1006h";
/// What colour is the background? The answer, if one comes, comes like a key.
pub(super) const ASK_BACKGROUND: &str = "\x1b]11;?\x1b\\";
/// A window larger than this is drawn on in part: a made-up size must not take all memory.
const LARGEST: Size = Size { width: 500, height: 200 };
/// How long a terminal that takes nothing may hold up the leaving, in all.
const LAST_WORDS: Duration = Duration::from_millis(100);

/// The terminal, and what it was like before.
#[derive(Debug)]
pub(super) struct Tty {
    device: OwnedFd,
    before: Termios,
    /// `None` when it is not on a terminal, or before the screen was first ours.
    stderr: OnceLock<Option<Stderr>>,
    /// Our job. Nobody can move us to another one any more.
    group: i32,
    /// Whether the screen is ours.
    ours: AtomicBool,
}

impl Tty {
    /// Opens the terminal behind the standard streams and notes its modes. Changes nothing.
    pub(super) fn open() -> io::Result<Self> {
        let device = open_device()?;
        let before = retry_on_intr(|| tcgetattr(&device))?;
        let (stderr, ours) = (OnceLock::new(), AtomicBool::new(false));
        Ok(Self { device, before, stderr, group: own_group(), ours })
    }

    pub(super) fn fd(&self) -> BorrowedFd<'_> {
        self.device.as_fd()
    }

    /// The size of the window, cut to the largest we draw on; zero when nobody knows it.
    pub(super) fn size(&self) -> io::Result<Size> {
        let size = retry_on_intr(|| tcgetwinsize(&self.device))?;
        Ok(Size { width: size.ws_col.min(LARGEST.width), height: size.ws_row.min(LARGEST.height) })
    }

    /// Makes the screen ours, and leads standard error away from it. Answers with what must be written first.
    ///
    /// Raw for real, whatever we believed the modes to be: a shell may have changed them while we were stopped.
    pub(super) fn enter(&self, title: &str) -> io::Result<String> {
        let mut raw = self.before.clone();
        raw.make_raw();
        retry_on_intr(|| tcsetattr(&self.device, OptionalActions::Now, &raw))?;
        if let Some(stderr) = self.stderr.get_or_init(Stderr::open) {
            stderr.lead_away();
        }
        let again = if self.ours.swap(true, Ordering::SeqCst) { LEAVE } else { "" };
        Ok(format!("{again}{ENTER}\x1b]0;{title}\x07"))
    }

    /// Puts the terminal back; the second call does nothing, whoever makes it. Takes a tenth of a second at most.
    ///
    /// A job in the background leaves the terminal alone: it is the shell's by now, and touching it would stop us.
    pub(super) fn leave(&self) {
        if !self.ours.swap(false, Ordering::SeqCst) {
            return;
        }
        if let Some(stderr) = self.stderr.get().and_then(Option::as_ref) {
            stderr.put_back();
        }
        if !self.is_foreground() {
            return;
        }
        let mut rest = LEAVE.as_bytes();
        let mut patience = Some(());
        while !rest.is_empty() {
            match self.write(rest) {
                Ok(0) if patience.take().is_some() => {
                    if is_ready(self.fd(), PollFlags::OUT, LAST_WORDS) == Some(Woke::HungUp) {
                        break;
                    }
                }
                Ok(0) | Err(_) => break,
                Ok(written) => rest = rest.get(written..).unwrap_or_default(),
            }
        }
        // Now, not after the output is through: that may never be.
        let _ = retry_on_intr(|| tcsetattr(&self.device, OptionalActions::Now, &self.before));
    }

    pub(super) fn is_ours(&self) -> bool {
        self.ours.load(Ordering::SeqCst)
    }

    /// Whether the shell has given our job the terminal.
    pub(super) fn is_foreground(&self) -> bool {
        tcgetpgrp(&self.device).map_or(true, |group| group.as_raw_pid() == self.group)
    }

    /// Writes what the terminal takes right now; zero when it takes nothing, or is gone (which the next wait tells).
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match retry_on_intr(|| rustix::io::write(&self.device, bytes)) {
            Err(Errno::AGAIN) => Ok(0),
            Err(_) if has_hung_up(self.fd()) => Ok(0),
            written => Ok(written?),
        }
    }

    /// Reads what was typed; zero when there is nothing, or the terminal is gone (which the next wait tells).
    pub(super) fn read(&self, bytes: &mut [u8]) -> io::Result<usize> {
        match retry_on_intr(|| rustix::io::read(&self.device, &mut *bytes)) {
            Err(Errno::AGAIN) => Ok(0),
            Err(_) if has_hung_up(self.fd()) => Ok(0),
            read => Ok(read?),
        }
    }
}

/// By the name of what the standard streams lead to, for `poll(2)` does not know `/dev/tty` on macOS; by `/dev/tty` for
/// one who may not open it by name (after `su`).
fn open_device() -> io::Result<OwnedFd> {
    let streams = [stdio::stdout(), stdio::stdin()];
    let named = streams.iter().find_map(|stream| {
        let name = ttyname(stream, Vec::new()).ok()?;
        open(name.to_str().ok()?).ok()
    });
    named.map_or_else(|| open("/dev/tty"), Ok)
}

fn open(path: &str) -> io::Result<OwnedFd> {
    let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits();
    let flags = i32::try_from(flags).unwrap_or_default();
    Ok(File::options().read(true).write(true).custom_flags(flags).open(path)?.into())
}
