//! One timed session, pure: a program unrolled ([`timeline`]), led through in time ([`engine`]), and what is kept of it
//! ([`record`]).
//!
//! Nothing here reads a clock. The engine is told the time and answers with cues; calling it often or seldom changes
//! nothing but how soon a cue is noticed.

pub mod record;
