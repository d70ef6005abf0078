//! The colours of our own themes.
//!
//! Every colour on its ground reaches WCAG AA (4.5 to 1), also when a terminal of 256 colours takes the nearest; in high
//! contrast AAA (7 to 1).

use super::{Palette, Role};

/// A colour as a screen mixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Rgb {
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// How bright it is, from 0 to 1, as WCAG 2 has it.
    pub fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let Self { red, green, blue } = self;
        0.2126f32.mul_add(linear(red), 0.7152f32.mul_add(linear(green), 0.0722 * linear(blue)))
    }

    /// From 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest of the 240 colours of a terminal that no theme changes.
    pub(super) const fn nearest(self) -> u8 {
        let Self { red, green, blue } = self;
        let cube = 16 + 36 * step(red) + 6 * step(green) + step(blue);
        // The ramp of greys is finer than the cube.
        if red == green && green == blue && red >= 8 && red <= 238 {
            return 232 + (red - 3) / 10;
        }
        cube
    }
}

/// The step of the cube that is nearest to a part of a colour.
const fn step(part: u8) -> u8 {
    match part {
        0..48 => 0,
        48..115 => 1,
        115..155 => 2,
        155..195 => 3,
        195..235 => 4,
        235.. => 5,
    }
}

/// What lies under everything; `None` where the terminal has the say.
pub(super) const fn ground(palette: Palette) -> Option<Rgb> {
    match palette {
        Palette::Ansi | Palette::Mono => None,
        Palette::Dark => Some(Rgb::new(28, 28, 28)),
        Palette::HighContrast => Some(Rgb::new(0, 0, 0)),
        Palette::Light => Some(Rgb::new(255, 255, 255)),
    }
}

/// The colour of a role; `None` where the terminal has the say.
pub(super) const fn colour(palette: Palette, role: Role) -> Option<Rgb> {
    match palette {
        Palette::Ansi | Palette::Mono => None,
        Palette::Dark => Some(dark(role)),
        Palette::HighContrast => Some(high_contrast(role)),
        Palette::Light => Some(light(role)),
    }
}

const fn dark(role: Role) -> Rgb {
    match role {
        Role::Contract => Rgb::new(255, 175, 215),
        Role::Done | Role::Release => Rgb::new(175, 215, 135),
        Role::Exhale => Rgb::new(135, 175, 255),
        Role::Faint => Rgb::new(158, 158, 158),
        Role::Inhale => Rgb::new(95, 215, 215),
        Role::Warning => Rgb::new(255, 215, 95),
        Role::Calm | Role::Selected | Role::Strong | Role::Text => Rgb::new(228, 228, 228),
    }
}

const fn light(role: Role) -> Rgb {
    match role {
        Role::Contract => Rgb::new(175, 0, 95),
        Role::Done | Role::Release => Rgb::new(0, 95, 0),
        Role::Exhale => Rgb::new(0, 95, 175),
        Role::Faint => Rgb::new(98, 98, 98),
        Role::Inhale => Rgb::new(0, 95, 95),
        Role::Warning => Rgb::new(135, 95, 0),
        Role::Calm | Role::Selected | Role::Strong | Role::Text => Rgb::new(28, 28, 28),
    }
}

const fn high_contrast(role: Role) -> Rgb {
    match role {
        Role::Contract => Rgb::new(255, 175, 255),
        Role::Done | Role::Release => Rgb::new(135, 255, 135),
        Role::Exhale => Rgb::new(175, 215, 255),
        Role::Faint => Rgb::new(208, 208, 208),
        Role::Inhale => Rgb::new(95, 255, 255),
        Role::Warning => Rgb::new(255, 255, 0),
        Role::Calm | Role::Selected | Role::Strong | Role::Text => Rgb::new(255, 255, 255),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps of the colour cube of xterm.
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

    /// The colour of a number from 16 on, as xterm has it.
    fn indexed(number: u8) -> Rgb {
        if let Some(grey) = number.checked_sub(232) {
            let part = 8 + 10 * grey;
            return Rgb::new(part, part, part);
        }
        let number = usize::from(number - 16);
        Rgb::new(STEPS[number / 36], STEPS[number / 6 % 6], STEPS[number % 6])
    }

    #[test]
    fn every_role_can_be_read_on_its_ground() {
        for palette in Palette::PAINTED {
            let least = if palette == Palette::HighContrast { 7.0 } else { 4.5 };
            let ground = ground(palette).unwrap();
            for role in Role::ALL {
                let colour = colour(palette, role).unwrap();
                let taken = [colour, ground].map(|colour| indexed(colour.nearest()));
                for [colour, ground] in [[colour, ground], taken] {
                    let contrast = colour.contrast(ground);
                    assert!(contrast >= least, "{palette:?} {role:?}: {contrast} of {colour:?}");
                }
            }
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let [black, white, grey] = [0, 255, 119].map(|part| Rgb::new(part, part, part));
        assert!((black.contrast(white) - 21.0).abs() < 0.001);
        assert!((white.contrast(white) - 1.0).abs() < 0.001);
        // The example that every text on contrast has: #777 on white fails by a hair.
        assert!((grey.contrast(white) - 4.48).abs() < 0.01, "{}", grey.contrast(white));
    }

    #[test]
    fn what_a_terminal_of_256_colours_has_is_taken_as_it_is() {
        for number in 16..=255 {
            let colour = indexed(number);
            let found = indexed(colour.nearest());
            // The greys of the cube are taken from the finer ramp.
            let is_grey = colour.red == colour.green && colour.green == colour.blue;
            let is_near = is_grey && found.red.abs_diff(colour.red) <= 5;
            assert!(found == colour || is_near, "{number}: {found:?} for {colour:?}");
        }
        assert_eq!(Rgb::new(250, 180, 210).nearest(), Rgb::new(255, 175, 215).nearest());
    }
}
