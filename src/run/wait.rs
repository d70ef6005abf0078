//! How the loop sleeps: one `poll(2)` on the terminal and on a pipe that any thread can write to.
//!
//! The timeout is exact to the kernel's timer slack (50 us), and a lost terminal is an answer of its own: a reader that
//! only looks for input would be told "readable" for ever.

use std::{io, os::fd::OwnedFd, sync::Arc, time::Duration};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fd::BorrowedFd,
    fs::{OFlags, fcntl_getfl, fcntl_setfl},
    io::Errno,
};

/// The longest sleep; a loop that asks for more wakes up and asks again.
const LONGEST: Duration = Duration::from_hours(1);

/// What ended a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woke {
    /// The timeout passed.
    Time,
    /// Input, a signal, another thread, or room for the rest of a frame: go round once and look at each.
    Call,
    /// The terminal is gone. It stays gone.
    HungUp,
}

/// The loop's end of the pipe.
#[derive(Debug)]
pub struct Wake {
    reader: OwnedFd,
    waker: Waker,
}

/// Wakes the loop from any thread; cheap to clone.
#[derive(Clone, Debug)]
pub struct Waker(Arc<OwnedFd>);

impl Waker {
    /// Ends the wait that is going on, or else the next one. Never blocks.
    pub fn wake(&self) {
        // A full pipe wakes the loop just as well.
        let _ = rustix::io::write(&*self.0, b"w");
    }
}

impl Wake {
    pub fn new() -> io::Result<Self> {
        let (reader, writer) = pipe()?;
        Ok(Self { reader, waker: Waker(Arc::new(writer)) })
    }

    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// A writing end of its own, for a signal handler.
    pub(super) fn writer(&self) -> io::Result<OwnedFd> {
        self.waker.0.try_clone()
    }

    fn drain(&self) {
        let mut bytes = [0; 64];
        while matches!(rustix::io::read(&self.reader, &mut bytes), Ok(read) if read == bytes.len())
        {
        }
    }
}

/// What a terminal is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Input,
    /// Part of a frame is still to be written.
    InputAndRoom,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ready {
    pub(super) woke: Woke,
    /// The terminal takes more output.
    pub(super) room: bool,
}

/// Sleeps until the terminal or the pipe has something, or the timeout passed.
pub(super) fn wait(
    tty: BorrowedFd<'_>,
    need: Need,
    wake: &Wake,
    timeout: Option<Duration>,
) -> io::Result<Ready> {
    let flags = match need {
        Need::Input => PollFlags::IN,
        Need::InputAndRoom => PollFlags::IN | PollFlags::OUT,
    };
    let mut fds = [PollFd::from_borrowed_fd(tty, flags), PollFd::new(&wake.reader, PollFlags::IN)];
    let timeout = timespec(timeout.unwrap_or(LONGEST));
    let count = match poll(&mut fds, Some(&timeout)) {
        // A handler ran; what it has to say is in the flags of `Signals`.
        Err(Errno::INTR) => return Ok(Ready { woke: Woke::Call, room: false }),
        count => count?,
    };
    let [tty, pipe] = fds.map(|fd| fd.revents());
    if is_gone(tty) {
        return Ok(Ready { woke: Woke::HungUp, room: false });
    }
    if !pipe.is_empty() {
        wake.drain();
    }
    let woke = if count == 0 { Woke::Time } else { Woke::Call };
    Ok(Ready { woke, room: tty.contains(PollFlags::OUT) })
}

/// Why a wait for typed lines ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Incoming {
    /// A read will not wait: there are bytes, or the end.
    Input,
    /// The pipe, a signal, or the timeout.
    Other,
}

/// Sleeps until the input (if there still is one) or the pipe has something, or the timeout passed.
pub(super) fn wait_for_input(
    input: Option<BorrowedFd<'_>>,
    wake: &Wake,
    timeout: Option<Duration>,
) -> io::Result<Incoming> {
    let pipe = PollFd::new(&wake.reader, PollFlags::IN);
    let mut fds: Vec<PollFd<'_>> = input
        .map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN))
        .into_iter()
        .chain([pipe])
        .collect();
    match poll(&mut fds, Some(&timespec(timeout.unwrap_or(LONGEST)))) {
        Err(Errno::INTR) => return Ok(Incoming::Other),
        count => count?,
    };
    let ready = |fd: Option<&PollFd<'_>>| fd.is_some_and(|fd| !fd.revents().is_empty());
    if ready(fds.last()) {
        wake.drain();
    }
    let has_input = input.is_some() && ready(fds.first());
    Ok(if has_input { Incoming::Input } else { Incoming::Other })
}

/// Whether the terminal has hung up, at this moment.
pub(super) fn has_hung_up(tty: BorrowedFd<'_>) -> bool {
    is_ready(tty, PollFlags::empty(), Duration::ZERO) == Some(Woke::HungUp)
}

/// Waits for one thing of one descriptor; `None` when a signal handler ran.
pub(super) fn is_ready(fd: BorrowedFd<'_>, flags: PollFlags, timeout: Duration) -> Option<Woke> {
    let mut fds = [PollFd::from_borrowed_fd(fd, flags)];
    match poll(&mut fds, Some(&timespec(timeout))) {
        Ok(0) => Some(Woke::Time),
        Ok(_) if is_gone(fds.map(|fd| fd.revents())[0]) => Some(Woke::HungUp),
        Ok(_) => Some(Woke::Call),
        Err(Errno::INTR) => None,
        Err(_) => Some(Woke::HungUp),
    }
}

/// Sleeps until the terminal hangs up, if there is one, or the line is written to, however long that takes.
pub(super) fn wait_for_the_end(tty: Option<BorrowedFd<'_>>, line: &OwnedFd) -> io::Result<()> {
    loop {
        let tty = tty.map(|tty| PollFd::from_borrowed_fd(tty, PollFlags::empty()));
        let mut fds: Vec<_> = tty.into_iter().chain([PollFd::new(line, PollFlags::IN)]).collect();
        match poll(&mut fds, None) {
            Err(Errno::INTR) | Ok(0) => {}
            ended => return Ok(ended.map(drop)?),
        }
    }
}

/// A pipe that is not inherited, and on which nobody waits. Made of parts that every Unix has.
pub(super) fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let (reader, writer) = io::pipe()?;
    let (reader, writer) = (OwnedFd::from(reader), OwnedFd::from(writer));
    for end in [&reader, &writer] {
        fcntl_setfl(end, fcntl_getfl(end)? | OFlags::NONBLOCK)?;
    }
    Ok((reader, writer))
}

/// Sleeps, and nothing else.
pub(super) fn pause(length: Duration) {
    let _ = poll(&mut [], Some(&timespec(length)));
}

const fn is_gone(flags: PollFlags) -> bool {
    flags.intersects(PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL))
}

fn timespec(length: Duration) -> Timespec {
    Timespec::try_from(length.min(LONGEST)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::os::fd::AsFd as _;

    use super::*;
    use crate::clock;

    /// A pipe's reading end stands in for a terminal: it hangs up when the writing end goes.
    fn line() -> (OwnedFd, OwnedFd) {
        pipe().unwrap()
    }

    fn woke(tty: &OwnedFd, wake: &Wake, timeout: Duration) -> Woke {
        wait(tty.as_fd(), Need::Input, wake, Some(timeout)).unwrap().woke
    }

    #[test]
    fn the_timeout_is_met_and_not_before() {
        let (tty, _far) = line();
        let (wake, start) = (Wake::new().unwrap(), clock::mono());
        let length = Duration::from_micros(12_300);
        assert_eq!(woke(&tty, &wake, length), Woke::Time);
        assert!(clock::mono().since(start) >= length);
    }

    #[test]
    fn a_waker_ends_the_wait_once() {
        let (tty, _far) = line();
        let wake = Wake::new().unwrap();
        let waker = wake.waker();
        std::thread::spawn(move || (0..1_000).for_each(|_| waker.wake())).join().unwrap();
        assert_eq!(woke(&tty, &wake, Duration::from_mins(1)), Woke::Call);
        assert_eq!(woke(&tty, &wake, Duration::ZERO), Woke::Time);
    }

    #[test]
    fn a_full_pipe_does_not_hold_the_waker_up() {
        let (tty, _far) = line();
        let wake = Wake::new().unwrap();
        (0..100_000).for_each(|_| wake.waker().wake());
        assert_eq!(woke(&tty, &wake, Duration::from_mins(1)), Woke::Call);
        assert_eq!(woke(&tty, &wake, Duration::ZERO), Woke::Time);
    }

    #[test]
    fn input_and_hang_up_are_told_apart() {
        let (tty, far) = line();
        let wake = Wake::new().unwrap();
        rustix::io::write(&far, b"k").unwrap();
        assert_eq!(woke(&tty, &wake, Duration::from_mins(1)), Woke::Call);
        assert!(!has_hung_up(tty.as_fd()));
        drop(far);
        assert_eq!(woke(&tty, &wake, Duration::from_mins(1)), Woke::HungUp);
        assert!(has_hung_up(tty.as_fd()));
    }
}
