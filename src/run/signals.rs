//! Signals as values the loop takes when it is ready for them.
//!
//! There is no thread: each handler sets a flag and writes one byte to the loop's pipe, which is all that a handler may
//! do. Flags do not queue: two resizes before the loop looks are one.

use std::{
    io,
    os::fd::OwnedFd,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use rustix::process::{self, Pid};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
    flag,
    low_level::{emulate_default_handler, pipe},
};

use super::wait::{self, Wake};

const FATAL: [i32; 4] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM];

/// What a signal asks of the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Save, leave, exit.
    Fatal(Fatal),
    /// Leave the terminal to the shell until [`Signal::Continue`].
    Stop,
    /// The process was stopped and goes on.
    Continue,
    Resize,
}

/// The number of a signal that ends the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fatal(i32);

impl Fatal {
    /// The terminal is gone, whether or not a signal said so.
    pub const HUNG_UP: Self = Self(SIGHUP);
    /// Ctrl-C, when it ends the program.
    pub const INTERRUPT: Self = Self(SIGINT);

    /// 128 + n, as a shell has it.
    pub fn exit_code(self) -> u8 {
        u8::try_from(self.0).unwrap_or_default().saturating_add(128)
    }
}

/// The signals that came and were not taken yet.
#[derive(Debug)]
pub struct Signals {
    flags: Arc<Flags>,
    /// Readable once a fatal signal came; for the watchdog.
    alarm: OwnedFd,
}

/// Set by the handlers.
#[derive(Debug)]
struct Flags {
    /// The number of the last fatal signal, 0 for none. Never taken back.
    fatal: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    cont: Arc<AtomicBool>,
    resize: Arc<AtomicBool>,
}

impl Signals {
    /// Takes the signals over for the life of the process. Once, and before raw mode.
    pub fn install(wake: &Wake) -> io::Result<Self> {
        let (alarm, alarm_writer) = wait::pipe()?;
        let flags = Flags {
            fatal: Arc::default(),
            stop: Arc::default(),
            cont: Arc::default(),
            resize: Arc::default(),
        };
        // Handlers run in the order they are registered: the flag is up before anybody wakes to look for it.
        for signal in FATAL {
            let number = usize::try_from(signal).unwrap_or_default();
            flag::register_usize(signal, Arc::clone(&flags.fatal), number)?;
            pipe::register(signal, wake.writer()?)?;
            pipe::register(signal, alarm_writer.try_clone()?)?;
        }
        let others = [(SIGTSTP, &flags.stop), (SIGCONT, &flags.cont), (SIGWINCH, &flags.resize)];
        for (signal, raised) in others {
            flag::register(signal, Arc::clone(raised))?;
            pipe::register(signal, wake.writer()?)?;
        }
        Ok(Self { flags: Arc::new(flags), alarm })
    }

    /// The most pressing signal that came; call once a round, what is left is there the next round.
    ///
    /// A fatal one is never taken back: every later call answers with it.
    pub fn take(&self) -> Option<Signal> {
        if let Some(fatal) = self.fatal() {
            return Some(Signal::Fatal(fatal));
        }
        // As in the kernel, going on cancels a stop that was not carried out.
        if self.flags.cont.swap(false, Ordering::SeqCst) {
            self.flags.stop.store(false, Ordering::SeqCst);
            return Some(Signal::Continue);
        }
        if self.flags.stop.swap(false, Ordering::SeqCst) {
            return Some(Signal::Stop);
        }
        self.flags.resize.swap(false, Ordering::SeqCst).then_some(Signal::Resize)
    }

    /// The fatal signal that came, if one did.
    pub fn fatal(&self) -> Option<Fatal> {
        last_fatal(&self.flags.fatal)
    }

    /// For the watchdog: the flag and the pipe that tells of it.
    pub(super) fn alarm(&self) -> io::Result<(Arc<AtomicUsize>, OwnedFd)> {
        Ok((Arc::clone(&self.flags.fatal), self.alarm.try_clone()?))
    }

    /// Stops this process until somebody continues it.
    ///
    /// Returns at once when somebody did since the last look, or when nobody is there who could.
    pub fn stop_here(&self) -> io::Result<()> {
        let is_continued = self.flags.cont.swap(false, Ordering::SeqCst);
        if !is_continued && self.fatal().is_none() && has_job_control() {
            emulate_default_handler(SIGTSTP)?;
            // The one that ended this stop.
            self.flags.cont.store(false, Ordering::SeqCst);
        }
        Ok(())
    }
}

pub(super) fn last_fatal(flag: &AtomicUsize) -> Option<Fatal> {
    let number = i32::try_from(flag.load(Ordering::SeqCst)).unwrap_or_default();
    (number != 0).then_some(Fatal(number))
}

/// Asks every process of our job to stop, as Ctrl-Z does in a terminal that is not raw; ours takes it as
/// [`Signal::Stop`].
pub fn ask_to_stop() -> io::Result<()> {
    Ok(process::kill_current_process_group(process::Signal::TSTP)?)
}

/// Whether somebody is there to continue us once we stopped: a parent in our session that is not of our own job.
///
/// The kernel ignores Ctrl-Z when nobody is (a terminal window that runs herstel alone), and so do we.
pub(super) fn has_job_control() -> bool {
    let Some(own) = Kin::of(process::getpid()) else { return false };
    let mut parent = own.parent;
    while let Some(kin) = parent.and_then(Kin::of) {
        if kin.session != own.session {
            return false;
        }
        if kin.group != own.group {
            return true;
        }
        parent = kin.parent;
    }
    false
}

/// The job that this process belongs to; 0 when it is one outside our PID namespace.
pub(super) fn own_group() -> i32 {
    Kin::of(process::getpid()).map_or(0, |kin| kin.group)
}

/// Where a process belongs. A group or a session of 0 is one outside our PID namespace, which `getsid` and `getpgid`
/// hand over as a number that no process can have; therefore `/proc` is read.
#[derive(Debug, PartialEq, Eq)]
struct Kin {
    parent: Option<Pid>,
    group: i32,
    session: i32,
}

impl Kin {
    /// `None` when the process is gone.
    #[cfg(target_os = "linux")]
    fn of(pid: Pid) -> Option<Self> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
        // The name stands in parentheses and may hold anything; behind it come the state and the numbers.
        let (_, fields) = stat.rsplit_once(')')?;
        let mut numbers =
            fields.split_ascii_whitespace().skip(1).map_while(|field| field.parse().ok());
        Some(Self {
            parent: Pid::from_raw(numbers.next()?),
            group: numbers.next()?,
            session: numbers.next()?,
        })
    }

    /// `None` when the process is gone. Without `/proc` only our own parent is known.
    #[cfg(not(target_os = "linux"))]
    fn of(pid: Pid) -> Option<Self> {
        Some(Self {
            parent: (pid == process::getpid()).then(process::getppid).flatten(),
            group: process::getpgid(Some(pid)).ok()?.as_raw_pid(),
            session: process::getsid(Some(pid)).ok()?.as_raw_pid(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_a_shell() {
        assert_eq!(Fatal::HUNG_UP.exit_code(), 129);
        assert_eq!(Fatal::INTERRUPT.exit_code(), 130);
        assert_eq!(Fatal(SIGTERM).exit_code(), 143);
    }

    #[test]
    fn signals_are_taken_in_order_of_weight() {
        let wake = Wake::new().unwrap();
        let signals = Signals::install(&wake).unwrap();
        assert_eq!(signals.take(), None);
        for signal in [SIGWINCH, SIGWINCH, SIGTSTP] {
            signal_hook::low_level::raise(signal).unwrap();
        }
        assert_eq!(signals.take(), Some(Signal::Stop));
        assert_eq!(signals.take(), Some(Signal::Resize));
        assert_eq!(signals.take(), None);
        for signal in [SIGTSTP, SIGCONT] {
            signal_hook::low_level::raise(signal).unwrap();
        }
        assert_eq!(signals.take(), Some(Signal::Continue), "a stop that came too late is none");
        assert_eq!(signals.take(), None);
    }

    #[test]
    fn where_a_process_belongs_is_found() {
        let kin = Kin::of(process::getpid()).unwrap();
        assert_eq!(kin.parent, process::getppid());
        assert!(kin.group >= 0 && kin.session >= 0, "{kin:?}");
    }
}
