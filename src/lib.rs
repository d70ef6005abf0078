//! herstel: an exercise coach in the terminal.

pub mod clock;
pub mod exchange;
pub mod history;
pub mod program;
pub mod session;
pub mod store;
pub mod words;
