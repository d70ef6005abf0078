//! The loop, and what stands between it and the terminal.
//!
//! Nothing below this module reads keys or writes to the screen through crossterm or `stdout`: the terminal is opened
//! anew, without blocking, so that no full pipe, lost window or half a key can hold the loop up.
//!
//! ```text
//! run::keep_private();                                    // first thing in main
//! let wake = Wake::new()?;                                // wake.waker() goes to the store, the sound, ...
//! let signals = Signals::install(&wake)?;                 // before raw mode
//! let mut window = Window::enter("herstel", &wake, &signals)?;   // with watchdog and panic hook
//! let ending = loop {
//!     window.draw(|frame| app.view(clock::now(), frame))?;
//!     let timeout = app.wake_at().map(|at| at.since(clock::mono()));
//!     if window.wait(&wake, timeout)? == Woke::HungUp {
//!         break Ending::Signal(Fatal::HUNG_UP);
//!     }
//!     match signals.take() {
//!         Some(Signal::Fatal(fatal)) => break Ending::Signal(fatal),
//!         Some(Signal::Stop) => { /* pause the session */ window.suspend(&signals)?; }
//!         Some(Signal::Continue) => window.resume(&signals)?,
//!         Some(Signal::Resize) | None => {}               // the next draw asks for the size
//!     }
//!     for event in window.events()? {                     // key presses; empty when there are none
//!         // the key for Ctrl-Z: signals::ask_to_stop()
//!     }
//!     if let Some(fault) = window.fault() { /* another thread panicked: end in order */ }
//!     // drain the channels of the other threads, perform effects
//! };
//! // save first: the watchdog ends the process 1.5 s after a fatal signal
//! window.leave();                                         // then print; `?` and panics leave through Drop
//! // exit with fatal.exit_code()
//! ```

mod backend;
mod input;
mod panics;
mod privacy;
mod tty;
mod watchdog;

pub mod signals;
pub mod terminal;
pub mod wait;

pub use privacy::keep_private;
pub use signals::{Fatal, Signal, Signals};
pub use terminal::Window;
pub use wait::{Wake, Waker, Woke};
