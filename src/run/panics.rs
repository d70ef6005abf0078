//! A panic on the screen: the terminal is put back first, so that the message can be read.
//!
//! Only the main thread does that. In any other thread the loop goes on drawing, so the fault is noted and the loop
//! woken. The message of a panic can quote what a person wrote (a note cut inside a letter), so users see the place
//! alone.

use std::{
    io::{self, Write as _},
    panic::{self, PanicHookInfo},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use super::{sound::THREAD as SOUND, tty::Tty, wait::Waker};
use crate::words::quote;

/// The first fault of the other threads that nobody looked at yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Faults(Arc<Mutex<Option<String>>>);

impl Faults {
    pub(super) fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn note(&self, fault: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
    }
}

/// Replaces the panic hook. To be called on the thread that owns the screen.
pub(super) fn install(tty: &Arc<Tty>, waker: Waker) -> Faults {
    let (tty, main, faults) = (Arc::clone(tty), thread::current().id(), Faults::default());
    let noted = faults.clone();
    panic::set_hook(Box::new(move |info| {
        let fault = describe(info);
        if thread::current().id() == main {
            tty.leave();
            // Nobody is left to tell when this fails.
            let _ = writeln!(io::stderr(), "herstel: {fault}");
        } else {
            // A session goes on without its sound; its silence is told in another way.
            if thread::current().name() != Some(SOUND) {
                noted.note(fault);
            }
            waker.wake();
        }
    }));
    faults
}

/// Where it happened; in a debug build also what.
fn describe(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let what = if cfg!(debug_assertions) { info.payload_as_str() } else { None };
    format!("panic at {place} {}", what.map(quote).unwrap_or_default())
}
