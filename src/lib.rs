//! herstel: an exercise coach in the terminal.

pub mod app;
pub mod clock;
pub mod keys;
pub mod program;
pub mod screen;
pub mod session;
pub mod theme;
pub mod widget;
pub mod words;
