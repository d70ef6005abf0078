//! herstel: an exercise coach in the terminal.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod exchange;
pub mod history;
pub mod keys;
pub mod plain;
pub mod program;
pub mod recovery;
pub mod run;
pub mod screen;
pub mod session;
pub mod source;
pub mod store;
pub mod theme;
pub mod widget;
pub mod words;
