//! herstel: an exercise coach in the terminal.

pub mod clock;
pub mod program;
pub mod recovery;
pub mod session;
pub mod source;
pub mod words;
