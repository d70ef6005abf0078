//! What the process does before anything else so that its files are the person's own.

use rustix::{
    fs::Mode,
    process::{Resource, Rlimit, setrlimit, umask},
};

/// Makes every file of this process readable by its owner alone, and leaves no core dump.
pub fn keep_private() {
    umask(Mode::RWXG | Mode::RWXO);
    // A system that refuses keeps its own rule for core dumps; there is nothing to do about it.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}
