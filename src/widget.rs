//! Pieces of a screen that know nothing of the screen they are on: they get figures and styles, and draw.

pub mod dots;
#[cfg(test)]
mod drawn;
pub mod field;
pub mod footer;
pub mod graph;
pub mod ground;
pub mod heatmap;
pub mod letters;
pub mod pacer;
pub mod strength;
pub mod strip;
