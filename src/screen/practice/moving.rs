//! What of a session moves by itself between two changes of its words: the pacer.
//!
//! It holds all that it takes to draw the pacer at any later moment, so that nothing else is asked, made or drawn for a
//! step of it. It is true until the app is called the next time.

use std::time::Duration;

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::face::Face;
use crate::{
    clock::Mono,
    program::Effort,
    session::{engine::Scene, pace, timeline::Segment},
    theme::Theme,
    widget::pacer::{EffortLine, Pacer, PacerLooks},
};

/// The shortest time between two steps: nobody sees more.
const FRAME: Duration = Duration::from_millis(33);
/// How exactly the moment of a step is known.
const EXACT: Duration = Duration::from_micros(200);

/// The pacer of a running act.
#[derive(Clone, Debug, PartialEq)]
pub struct Moving {
    area: Rect,
    segment: Segment,
    /// When the act began, had it never been interrupted.
    began: Mono,
    strength: Option<Effort>,
    /// The height and the name of the effort line.
    line: Option<(f32, String)>,
    looks: PacerLooks,
}

impl Moving {
    /// `area` is where the face was drawn with its pacer.
    pub(super) fn new(
        scene: &Scene<'_>,
        strength: Option<Effort>,
        face: Face,
        area: Rect,
        theme: Theme,
        now: Mono,
    ) -> Self {
        Self {
            area,
            segment: *scene.segment,
            began: now - scene.spent,
            strength,
            line: face.effort,
            looks: PacerLooks::of(theme, face.cue_role),
        }
    }

    /// The part of the window it is drawn on.
    pub const fn area(&self) -> Rect {
        self.area
    }

    /// Draws the pacer as it stands at a moment of its act.
    pub fn draw(&self, now: Mono, buffer: &mut Buffer) {
        self.pacer(now).render(self.area, buffer);
    }

    /// When it looks different from now, and may be drawn again; `None` when it will not any more.
    pub fn changes_at(&self, now: Mono) -> Option<Mono> {
        let level = |at| self.pacer(at).level(self.area);
        let shown = level(now);
        let mut changed = self.began + self.segment.length;
        if changed <= now || level(changed) == shown {
            return None;
        }
        // In one act the pacer goes one way only, so there is one moment between the two.
        let mut same = now;
        while changed.since(same) > EXACT {
            let middle = same + changed.since(same) / 2;
            if level(middle) == shown {
                same = middle;
            } else {
                changed = middle;
            }
        }
        Some(changed.max(now + FRAME))
    }

    fn pacer(&self, at: Mono) -> Pacer<'_> {
        let line = self.line.as_ref();
        Pacer {
            height: pace::height(&self.segment, self.strength, at.since(self.began)),
            line: line.map(|(height, label)| EffortLine { height: *height, label }),
            looks: self.looks,
        }
    }
}
