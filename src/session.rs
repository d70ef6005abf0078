//! One timed session, pure: a program unrolled ([`timeline`]) and led through in time ([`engine`]).
//!
//! Its words are in [`cue`], its pacer in [`pace`], what is kept of it in [`record`], what is heard of it in [`sound`],
//! what is answered around it in [`answers`].
//!
//! Nothing here reads a clock. The engine is told the time and answers with what happened; calling it often or seldom
//! changes nothing but how soon a cue is noticed.

pub mod answers;
pub mod cue;
pub mod engine;
pub mod pace;
pub mod record;
pub mod sound;
pub mod timeline;
