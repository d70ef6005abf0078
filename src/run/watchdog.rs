//! The last resort: ends the process when it was told to end and does not.
//!
//! It sleeps in the kernel until the terminal hangs up or a fatal signal comes, so it costs nothing. Then the main thread
//! has [`GRACE`] to save and leave; after that whatever holds it up is not waited for, and no destructor runs.

use std::{
    io,
    sync::{Arc, atomic::AtomicUsize},
    thread,
    time::Duration,
};

use signal_hook::low_level::exit;

use super::{
    signals::{Fatal, Signals, last_fatal},
    tty::Tty,
    wait::{pause, wait_for_the_end},
};
use crate::clock;

/// What the main thread has to save and leave.
const GRACE: Duration = Duration::from_millis(1500);

/// Sets the watchdog on a terminal that is ours, for the rest of the process.
pub(super) fn start(tty: &Arc<Tty>, signals: &Signals) -> io::Result<()> {
    watch(Some(Arc::clone(tty)), signals)
}

/// Sets the watchdog on a program that writes lines: a write may wait for ever (Ctrl-S, a pipe that nobody reads), and
/// then only a signal is left to end it.
pub fn watch_lines(signals: &Signals) -> io::Result<()> {
    watch(None, signals)
}

fn watch(tty: Option<Arc<Tty>>, signals: &Signals) -> io::Result<()> {
    let (fatal, line) = signals.alarm()?;
    thread::Builder::new().name("watchdog".to_owned()).spawn(move || {
        // A kernel that cannot say is no reason to end a session: then there is no watchdog.
        if wait_for_the_end(tty.as_ref().map(|tty| tty.fd()), &line).is_ok() {
            end_after_grace(tty.as_deref(), &fatal);
        }
    })?;
    Ok(())
}

fn end_after_grace(tty: Option<&Tty>, fatal: &AtomicUsize) {
    let end = clock::mono() + GRACE;
    loop {
        let left = end.since(clock::mono());
        if left.is_zero() {
            break;
        }
        // Ended early by every further signal.
        pause(left);
    }
    if let Some(tty) = tty {
        tty.leave();
    }
    exit(i32::from(last_fatal(fatal).unwrap_or(Fatal::HUNG_UP).exit_code()));
}
