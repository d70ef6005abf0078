//! herstel: an exercise coach in the terminal.

pub mod clock;
pub mod program;
pub mod run;
pub mod session;
pub mod words;
