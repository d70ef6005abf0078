//! A program as a drawing: one band for each block, one set of it from left to right, all at the same scale.
//!
//! ```text
//! 3 × ▆▆▁▁▁▁▆▆▁▁▁▁▆▆▁▁▁▁▆▆▁▁▁▁························
//! ```
//!
//! It adds nothing that is not said in words beside it. A lift is seen however short it is.

use std::time::Duration;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    theme::{Role, Theme},
    words::width,
};

/// What a stretch of time looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The rest between two sets.
    Between,
    In,
    Lift,
    Low,
    Out,
    /// Something that goes on evenly: a walk, a stretch.
    Steady,
}

/// A set of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// How often it comes: `3 ×`.
    pub label: String,
    pub stretches: Vec<(Level, Duration)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    pub bands: Vec<Band>,
}

impl Level {
    const fn glyph(self) -> &'static str {
        match self {
            Self::Between => "·",
            Self::In => "▅",
            Self::Lift => "▆",
            Self::Low => "▁",
            Self::Out => "▂",
            Self::Steady => "▄",
        }
    }

    const fn role(self) -> Role {
        match self {
            Self::Between => Role::Faint,
            Self::In => Role::Inhale,
            Self::Lift => Role::Contract,
            Self::Low | Self::Steady => Role::Release,
            Self::Out => Role::Exhale,
        }
    }
}

impl Band {
    fn length(&self) -> Duration {
        self.stretches.iter().map(|(_, length)| *length).sum()
    }

    /// What the time from one moment to the next looks like; `None` after the end.
    fn level(&self, from: Duration, to: Duration) -> Option<Level> {
        let middle = (from + to) / 2;
        let mut at = Duration::ZERO;
        let mut found = None;
        for (level, length) in &self.stretches {
            let end = at + *length;
            if *level == Level::Lift && (from..to).contains(&at) {
                return Some(Level::Lift);
            }
            if (at..end).contains(&middle) {
                found = Some(*level);
            }
            at = end;
        }
        found
    }
}

impl Strip {
    pub fn rows(&self) -> u16 {
        u16::try_from(self.bands.len()).unwrap_or(u16::MAX)
    }

    pub fn render(&self, theme: &Theme, area: Rect, buffer: &mut Buffer) {
        let margin = self.bands.iter().map(|band| width(&band.label)).max().unwrap_or_default();
        let margin = u16::try_from(margin + 1).unwrap_or(u16::MAX).min(area.width);
        let columns = u32::from(area.width - margin);
        let longest = self.bands.iter().map(Band::length).max().unwrap_or_default();
        for (band, row) in self.bands.iter().zip(area.rows()) {
            let faint = theme.style(Role::Faint);
            buffer.set_stringn(row.x, row.y, &band.label, usize::from(margin), faint);
            for column in 0..columns {
                let [from, to] = [column, column + 1].map(|edge| longest * edge / columns);
                let Some(level) = band.level(from, to) else { break };
                let x = row.x + margin + u16::try_from(column).unwrap_or_default();
                buffer.set_string(x, row.y, level.glyph(), theme.style(level.role()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(bands: Vec<Band>, columns: u16) -> Vec<String> {
        let strip = Strip { bands };
        let area = Rect::new(0, 0, columns, strip.rows());
        let mut buffer = Buffer::empty(area);
        strip.render(&Theme::default(), area, &mut buffer);
        let line = |y| (0..columns).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..area.height).map(|y| line(y).trim_end().to_owned()).collect()
    }

    fn band(label: &str, stretches: &[(Level, u64)]) -> Band {
        let stretch = |(level, seconds): &(Level, u64)| (*level, Duration::from_secs(*seconds));
        Band { label: label.to_owned(), stretches: stretches.iter().map(stretch).collect() }
    }

    #[test]
    fn bands_share_a_scale() {
        let long = band("3 ×", &[(Level::Lift, 4), (Level::Low, 4), (Level::Between, 8)]);
        let short = band("", &[(Level::In, 4), (Level::Out, 4)]);
        assert_eq!(drawn(vec![long, short], 12), ["3 × ▆▆▁▁····", "    ▅▅▂▂"]);
    }

    #[test]
    fn no_lift_is_lost() {
        let quick: Vec<_> = (0..15).flat_map(|_| [(Level::Lift, 1), (Level::Low, 60)]).collect();
        for columns in 15..200 {
            let line = drawn(vec![band("", &quick)], columns).concat();
            let lifts = line.split('▁').filter(|part| part.contains('▆')).count();
            assert!(lifts >= 1 && (columns < 40 || lifts == 15), "{columns}: {line}");
        }
    }

    #[test]
    fn no_size_breaks_it() {
        for columns in 0..20 {
            drawn(vec![band("15 ×", &[(Level::In, 4)]), Band::default()], columns);
        }
    }
}
