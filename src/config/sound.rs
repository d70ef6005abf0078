//! What a person sets about sound: `[sound]`, and `[sound.light]` for one program.
//!
//! `None` is what the file says nothing about; the defaults are with the readings. A table in `[sound]` is always a
//! program, known or not: it may not be there yet.

use std::{collections::BTreeMap, ops::RangeInclusive};

use crate::{
    program::bounds::is_id,
    source::{Amount, At, Fault, Faults, Table},
    words::Lang,
};

/// In percent.
const VOLUME: RangeInclusive<u8> = 0..=100;
const USUAL_VOLUME: u8 = 70;
/// Milliseconds that headphones may be off; half a second each way is more than any.
const OFFSET: RangeInclusive<i32> = -500..=500;

/// The settings of `[sound]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sound {
    pub bell: Option<Bell>,
    pub hold: Option<HoldTick>,
    pub mute: Option<bool>,
    /// How much later than they say the headphones are heard, in milliseconds; below zero for sooner.
    pub offset_ms: Option<i32>,
    /// The language of the spoken words; without one none are spoken.
    pub voice: Option<Lang>,
    /// 0 to 100 percent.
    pub volume: Option<u8>,
    /// The same for one program, by its id.
    pub volumes: BTreeMap<String, u8>,
}

/// Whether the terminal's bell marks the acts while there is no sound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bell {
    Off,
    #[default]
    On,
}

/// Whether the seconds of a hold tick.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HoldTick {
    #[default]
    Off,
    On,
}

impl Sound {
    /// Whether the bell marks the acts.
    pub fn bell(&self) -> Bell {
        self.bell.unwrap_or_default()
    }

    pub fn hold(&self) -> HoldTick {
        self.hold.unwrap_or_default()
    }

    pub fn is_muted(&self) -> bool {
        self.mute.unwrap_or_default()
    }

    /// Milliseconds.
    pub fn offset_ms(&self) -> i32 {
        self.offset_ms.unwrap_or_default()
    }

    /// The percent for a program: its own, else that of all.
    pub fn volume_of(&self, id: &str) -> u8 {
        self.volumes.get(id).copied().or(self.volume).unwrap_or(USUAL_VOLUME)
    }

    pub(super) fn read(mut table: Table<'_>, faults: &mut Faults) -> Self {
        let tables = table.named_tables();
        let bell = table.boolean("bell", faults);
        let hold = table.boolean("hold_tick", faults);
        let offset_ms = table.take("offset_ms").and_then(|value| value.millis(&OFFSET, faults));
        let mut sound = Self {
            bell: bell.map(|at| if at.value { Bell::On } else { Bell::Off }),
            hold: hold.map(|at| if at.value { HoldTick::On } else { HoldTick::Off }),
            mute: table.boolean("mute", faults).map(|at| at.value),
            offset_ms: offset_ms.map(|at| at.value),
            voice: table.one_of("voice", &Lang::ALL, Lang::code, faults).map(|at| at.value),
            volume: volume(&mut table, faults),
            volumes: BTreeMap::new(),
        };
        table.finish(faults);
        for At { value, span } in tables {
            let id = value.key().to_owned();
            if !is_id(&id) {
                faults.push(span, Fault::BadId { key: "sound".to_owned() });
            }
            let Some(mut table) = value.table(faults) else { continue };
            let volume = volume(&mut table, faults);
            table.finish(faults);
            sound.volumes.extend(volume.map(|volume| (id, volume)));
        }
        sound
    }
}

fn volume(table: &mut Table<'_>, faults: &mut Faults) -> Option<u8> {
    Some(table.take("volume")?.whole(&VOLUME, Amount::Percent, faults)?.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{config::Config, source::Source};

    fn parse(text: &str) -> Result<Sound, Faults> {
        Config::parse(&Source::new("config.toml", text)).map(|config| config.sound)
    }

    #[test]
    fn what_the_file_leaves_out_is_usual() {
        let sound = parse("").unwrap();
        assert_eq!(sound, Sound::default());
        assert_eq!((sound.volume_of("light"), sound.offset_ms()), (70, 0));
        assert_eq!((sound.bell(), sound.hold()), (Bell::On, HoldTick::Off));
        assert!(!sound.is_muted());
    }

    #[test]
    fn a_program_may_have_a_volume_of_its_own() {
        let sound = parse("[sound]\nvolume = 50\n[sound.quick]\nvolume = 20").unwrap();
        assert_eq!((sound.volume_of("light"), sound.volume_of("quick")), (50, 20));
    }

    #[test]
    fn everything_can_be_set() {
        let text = "[sound]\nbell = false\nhold_tick = true\nmute = true\noffset_ms = -120\nvoice = \"nl\"";
        let sound = parse(text).unwrap();
        assert_eq!((sound.bell(), sound.hold()), (Bell::Off, HoldTick::On));
        assert!(sound.is_muted());
        assert_eq!((sound.offset_ms(), sound.voice), (-120, Some(Lang::Nl)));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for bad in [
            "volume = 101",
            "volume = 0.7",
            "volume = -1",
            "offset_ms = 501",
            "offset_ms = 0.1",
            "offset_ms = 99999999999999999999",
            "voice = \"fr\"",
            "bell = \"on\"",
            "volum = 70",
            "light = 30",
            "[sound.Light]\nvolume = 30",
            "[sound.light]\nmute = true",
            "[sound.light]\nvolume = 300",
        ] {
            let faults = parse(&format!("[sound]\n{bad}")).unwrap_err();
            assert_eq!(faults.len(), 1, "{bad}");
        }
    }
}
