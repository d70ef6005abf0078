//! One timed session, pure: a program unrolled ([`timeline`]), led through in time ([`engine`]) with its words ([`cue`])
//! and its pacer ([`pace`]), what is kept of it ([`record`]) and what is answered around it ([`answers`]).
//!
//! Nothing here reads a clock. The engine is told the time and answers with what happened; calling it often or seldom
//! changes nothing but how soon a cue is noticed.

pub mod answers;
pub mod cue;
pub mod engine;
pub mod pace;
pub mod record;
pub mod timeline;
