//! A program as a drawing: one band for each block, one set of it from left to right, all at the same scale.
//!
//! ```text
//! 3 × ▆▆▁▁▁▁▆▆▁▁▁▁▆▆▁▁▁▁▆▆▁▁▁▁························
//! ```
//!
//! It adds nothing that is not said in words beside it. Lengths are to each other as they look: where there is no room for the
//! shortest stretch, less of the set is drawn, and `…` ends it.

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

    /// What a moment looks like; `None` after the end.
    fn level(&self, moment: Duration) -> Option<Level> {
        let mut end = Duration::ZERO;
        let mut ends = self.stretches.iter().map(|(level, length)| {
            end += *length;
            (*level, end)
        });
        ends.find(|(_, end)| moment < *end).map(|(level, _)| level)
    }

    /// The shortest stretch of an act.
    fn shortest(&self) -> Option<Duration> {
        let acts = self.stretches.iter().filter(|(level, _)| *level != Level::Between);
        acts.map(|(_, length)| *length).filter(|length| !length.is_zero()).min()
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
        let column = self.column(columns);
        for (band, row) in self.bands.iter().zip(area.rows()) {
            let faint = theme.style(Role::Faint);
            buffer.set_stringn(row.x, row.y, &band.label, usize::from(margin), faint);
            for place in 0..columns {
                let Some(level) = band.level(column * place + column / 2) else { break };
                let x = row.x + margin + u16::try_from(place).unwrap_or_default();
                let is_cut = place + 1 == columns && band.length() > column * columns;
                let (glyph, role) =
                    if is_cut { ("…", Role::Faint) } else { (level.glyph(), level.role()) };
                buffer.set_string(x, row.y, glyph, theme.style(role));
            }
        }
    }

    /// The time of a column: so that all bands fit, and a whole number of columns makes the shortest stretch.
    fn column(&self, columns: u32) -> Duration {
        let longest = self.bands.iter().map(Band::length).max().unwrap_or_default();
        let shortest = self.bands.iter().filter_map(Band::shortest).min().unwrap_or(longest);
        let fitting = shortest.as_millis() * u128::from(columns) / longest.as_millis().max(1);
        shortest / u32::try_from(fitting).unwrap_or(u32::MAX).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::drawn::lines, *};

    fn drawn(bands: Vec<Band>, columns: u16) -> Vec<String> {
        let strip = Strip { bands };
        let area = Rect::new(0, 0, columns, strip.rows());
        let mut buffer = Buffer::empty(area);
        strip.render(&Theme::default(), area, &mut buffer);
        lines(&buffer)
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
    fn lengths_are_to_each_other_as_they_look() {
        let quick: Vec<_> = (0..15).flat_map(|_| [(Level::Lift, 1), (Level::Low, 3)]).collect();
        for columns in 10..200 {
            let line = drawn(vec![band("", &quick)], columns).concat();
            let shown = line.trim_start().trim_end_matches('…');
            let [up, down] = ['▆', '▁'].map(|glyph| shown.matches(glyph).count());
            let each = shown.chars().take_while(|glyph| *glyph == '▆').count();
            assert!(each > 0 && up.abs_diff(down / 3) <= each, "{columns}: {line}");
        }
        assert_eq!(drawn(vec![band("", &quick)], 10), [" ▆▁▁▁▆▁▁▁…"]);
    }

    #[test]
    fn no_size_breaks_it() {
        for columns in 0..20 {
            drawn(vec![band("15 ×", &[(Level::In, 4)]), Band::default()], columns);
        }
    }
}
