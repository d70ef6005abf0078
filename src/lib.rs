//! herstel: an exercise coach in the terminal for people recovering their pelvic floor after childbirth.
//!
//! # The map
//!
//! Innermost first; a module knows only those above it. `tests/architecture.rs` holds the whole table.
//!
//! | layer | what it is | where to put a change |
//! |---|---|---|
//! | [`clock`], [`words`] | the one reader of time; the two languages and the gate for outside text | a sentence: `assets/words/{en,nl}.ftl` |
//! | [`source`] | a TOML file a person wrote, with places and all its faults | how a fault reads |
//! | [`program`], [`recovery`] | exercises and their bounds; tracks, phases, and the gates of a day | an exercise: `programs/*.toml`; a rule: `recovery/gate/rules.rs` |
//! | [`session`] | one timed session: timeline, engine, cues, pacer, record | when something happens |
//! | [`history`] | records to days and totals | what a look back adds up |
//! | [`store`], [`exchange`], [`report`] | the diary in SQLite; data going out and in, syncing too; the page for a physio | what is kept; what other programs, other devices and a physio read |
//! | [`audio`] | a session as samples; the outputs, their loss and return | a tone: `audio/synth.rs`; when it sounds: `audio/score.rs`; where it goes: `audio/output.rs` |
//! | [`config`], [`keys`], [`theme`] | what a person sets; keys to commands; roles to looks | a key: `assets/keys.toml` |
//! | [`widget`], [`screen`] | pieces of a screen; the screens | what a person sees |
//! | [`app`] | the whole as a value: `update` and `view` | what leads where |
//! | [`run`], [`plain`], [`cli`] | the loop and the terminal; the same as lines; the command line | what is done outside |
//!
//! # One session
//!
//! ```text
//! programs/light.toml --parse--> Program --Timeline::new--> Timeline --Engine::start--> Engine
//! key --KeyMap--> Command --> App::update(now, msg) --> Practice --> Engine::handle(now, input) -> moments
//!                                 |-> Effect::Save / Effect::Tell --> run::Outside performs it --> store (own thread)
//! clock --> now --> App::view(now, area, buffer) --> Engine::scene(now) --> widgets --> Canvas: what has changed
//! App::wake_at() --> how long the loop sleeps; meanwhile it draws Moving, the pacer alone, when that looks different
//! ```
//!
//! Time is handed in and effects are handed out: everything above `run` is a value that a test can drive through an
//! hour in a millisecond.

pub mod app;
#[cfg(feature = "audio")]
pub mod audio;
pub mod cli;
pub mod clock;
pub mod config;
pub mod exchange;
pub mod history;
pub mod keys;
pub mod plain;
pub mod program;
pub mod recovery;
pub mod report;
pub mod run;
pub mod screen;
pub mod session;
pub mod source;
pub mod store;
pub mod theme;
pub mod widget;
pub mod words;
