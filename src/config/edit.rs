//! Changes to the text of the settings file: what a person wrote in it, comments and all, stays as it was. Only a comment
//! behind a value that goes away goes with it.
//!
//! A text that is no TOML is not changed at all: nobody knows what it was meant to be.

use toml_edit::{DocumentMut, Item, Key, Table, TableLike, Value};

use super::{Bell, HoldTick, Motion, Phone, Sound, ThemeChoice};
use crate::{
    program::timers::{Figure, Timers},
    source::Amount,
    words::Lang,
};

/// One change a person made on a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Lang(Lang),
    Motion(Motion),
    Phone(Phone),
    /// Only what is another afterwards: what was before may come from a flag or the environment.
    Sound {
        before: Box<Sound>,
        after: Box<Sound>,
    },
    Theme(ThemeChoice),
    /// All timers of a program: those that are `None` go away.
    Timers {
        program: String,
        timers: Timers,
    },
}

/// The text is no TOML, or a name in it stands for something else than it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the settings file has faults")]
pub struct Unreadable;

/// The text with the changes made. What it says already is left untouched, to the letter.
pub fn edit(text: &str, changes: &[Change]) -> Result<String, Unreadable> {
    let mut document: DocumentMut = text.parse().map_err(|_| Unreadable)?;
    let mut orphans = String::new();
    for change in changes {
        let root: &mut dyn TableLike = document.as_table_mut();
        match change {
            Change::Lang(lang) => put(root, "lang", lang.code()),
            Change::Motion(motion) => put(root, "motion", motion.name()),
            Change::Theme(theme) => put(root, "theme", theme.name()),
            Change::Phone(Phone { emergency, out_of_hours }) => {
                let phone = table(root, "phone")?;
                put(phone, "emergency", emergency.as_str());
                put(phone, "out_of_hours", out_of_hours.as_str());
            }
            Change::Sound { before, after } => {
                orphans.push_str(&put_sound(table(root, "sound")?, before, after));
            }
            Change::Timers { program, timers } => {
                orphans.push_str(&put_timers(root, program, timers)?);
            }
        }
    }
    if !orphans.is_empty() {
        let end = document.trailing().as_str().unwrap_or_default().to_owned();
        document.set_trailing(format!("{end}{orphans}"));
    }
    Ok(document.to_string())
}

/// What was set and is set no more goes out of the file. Answers with the comments that stood above.
fn put_sound(own: &mut dyn TableLike, before: &Sound, after: &Sound) -> String {
    let mut orphans = String::new();
    for ((key, before), (_, after)) in sound_values(before).into_iter().zip(sound_values(after)) {
        match after {
            _ if before.as_ref().map(Value::to_string) == after.as_ref().map(Value::to_string) => {}
            Some(value) => put(own, key, value),
            None => orphans.push_str(&take_out(own, key)),
        }
    }
    orphans
}

fn sound_values(sound: &Sound) -> [(&'static str, Option<Value>); 6] {
    let switch = |is_on: bool| Value::from(is_on);
    [
        ("bell", sound.bell.map(|bell| switch(bell == Bell::On))),
        ("hold_tick", sound.hold.map(|hold| switch(hold == HoldTick::On))),
        ("mute", sound.mute.map(switch)),
        ("offset_ms", sound.offset_ms.map(|offset| i64::from(offset).into())),
        ("voice", sound.voice.map(|voice| voice.code().into())),
        ("volume", sound.volume.map(|volume| i64::from(volume).into())),
    ]
}

/// Answers with the comments that stood above figures that go away: they are kept, at the end of the file.
fn put_timers(
    root: &mut dyn TableLike,
    program: &str,
    timers: &Timers,
) -> Result<String, Unreadable> {
    let mut orphans = String::new();
    let known = root.get("timers").map(|all| all.as_table_like().ok_or(Unreadable)).transpose()?;
    if *timers == Timers::default() && known.is_none_or(|all| !all.contains_key(program)) {
        return Ok(orphans);
    }
    table(root, "timers")?;
    if let Some(all) = root.get_mut("timers").and_then(Item::as_table_mut) {
        // Only `[timers.light]` is written, not an empty `[timers]` above it.
        all.set_implicit(true);
    }
    let own = table(table(root, "timers")?, program)?;
    for figure in Figure::ALL {
        if let Some(amount) = timers.get(figure) {
            put(own, figure.name(), value(amount));
        } else {
            orphans.push_str(&take_out(own, figure.name()));
        }
    }
    Ok(orphans)
}

/// Takes a value out, and answers with the comment that stood above it.
fn take_out(own: &mut dyn TableLike, key: &str) -> String {
    let above = own.key(key).map(comment_above).unwrap_or_default();
    own.remove(key);
    above
}

/// The comment above a key: of its own line, or with `timers.light.reps` of the whole of it.
fn comment_above(key: &Key) -> String {
    let decors = [key.leaf_decor(), key.dotted_decor()];
    let prefixes = decors.into_iter().filter_map(|decor| decor.prefix()?.as_str());
    prefixes.filter(|prefix| prefix.contains('#')).collect()
}

/// Whole figures are written as whole ones.
fn value(amount: Amount) -> Value {
    match amount {
        Amount::Count(count) | Amount::Percent(count) => i64::from(count).into(),
        Amount::Millis(millis) => i64::from(millis).into(),
        Amount::Time(time) if time.subsec_nanos() == 0 => {
            i64::try_from(time.as_secs()).unwrap_or(i64::MAX).into()
        }
        Amount::Time(time) => time.as_secs_f64().into(),
    }
}

/// The table of a name, made when it is not there.
fn table<'t>(
    parent: &'t mut dyn TableLike,
    key: &str,
) -> Result<&'t mut dyn TableLike, Unreadable> {
    let item = parent.entry(key).or_insert_with(|| Item::Table(Table::new()));
    item.as_table_like_mut().ok_or(Unreadable)
}

/// Sets a value and keeps the comment behind it.
fn put(table: &mut dyn TableLike, key: &str, value: impl Into<Value>) {
    let mut value = value.into();
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(known) => {
            *value.decor_mut() = known.decor().clone();
            if known.to_string() != value.to_string() {
                *known = value;
            }
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::{config::Config, source::Source};

    fn read(text: &str) -> Config {
        Config::parse(&Source::new("config.toml", text)).unwrap_or_else(|_| panic!("{text}"))
    }

    fn timers(program: &str, timers: Timers) -> Change {
        Change::Timers { program: program.to_owned(), timers }
    }

    #[test]
    fn comments_and_order_stay() {
        let text = "# mine\nmotion = \"full\"   # so calm\n\n[timers.light] # the first\n# short\ncontract = 2\nreps = 6 # six\n";
        let three =
            Timers { contract: Some(Duration::from_secs(3)), reps: Some(6), ..Timers::default() };
        let changes = [Change::Motion(Motion::Reduced), timers("light", three)];
        let expected = text.replace("full", "reduced").replace("contract = 2", "contract = 3");
        assert_eq!(edit(text, &changes).unwrap(), expected);
    }

    #[test]
    fn an_empty_file_gets_what_was_set_and_no_more() {
        let half = Timers { release: Some(Duration::from_millis(6_500)), ..Timers::default() };
        assert_eq!(
            edit("", &[Change::Lang(Lang::Nl), timers("light", half)]).unwrap(),
            "lang = \"nl\"\n\n[timers.light]\nrelease = 6.5\n"
        );
        assert_eq!(edit("", &[timers("light", Timers::default())]).unwrap(), "");
    }

    #[test]
    fn what_is_set_about_sound_is_read_back() {
        let text = "[sound] # mine\nvolume = 40\n# she speaks slowly\nvoice = \"en\"\n[sound.quick]\nvolume = 20\n";
        // Muted by the environment: that is not written.
        let before = Sound { mute: Some(true), ..read(text).sound };
        let after = Sound { volume: Some(50), voice: None, ..before.clone() };
        let [before, after] = [before, after].map(Box::new);
        let written = edit(text, &[Change::Sound { before, after: after.clone() }]).unwrap();
        assert_eq!(read(&written).sound, Sound { mute: None, ..*after });
        assert!(written.starts_with("[sound] # mine\nvolume = 50\n"), "{written}");
        assert!(written.contains("# she speaks slowly\n"), "{written}");
    }

    #[test]
    fn what_is_no_settings_file_is_left_alone() {
        for text in ["lang = ", "timers = 3", "timers.light = 3"] {
            assert_eq!(
                edit(text, &[timers("light", Timers::default())]),
                Err(Unreadable),
                "{text}"
            );
        }
    }

    /// Every way to write the same tables.
    const WRITTEN: [&str; 4] = [
        "# a\n[timers.light]\ncontract = 2 # b\n\n[timers.quick] # c\nsets = 2\n",
        "# a\ntimers.light.contract = 2 # b\ntimers.quick.sets = 2 # c\n",
        "# a\ntimers = { light = { contract = 2 }, quick = { sets = 2 } } # b c\n",
        "# a\n[timers]\nlight = { contract = 2 } # b\nquick = { sets = 2 } # c\n",
    ];

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            at in 0..WRITTEN.len(),
            contract in proptest::option::of(10_u64..=150),
            lead_in in proptest::option::of(0_u64..=300),
            reps in proptest::option::of(1_u8..=15),
            sets in proptest::option::of(1_u8..=5),
        ) {
            let tenths = |tenths: u64| Duration::from_millis(tenths * 100);
            let set = Timers {
                contract: contract.map(tenths),
                lead_in: lead_in.map(tenths),
                reps,
                sets,
                ..Timers::default()
            };
            let text = WRITTEN[at];
            let written = edit(text, &[timers("light", set)]).unwrap();
            let config = read(&written);
            prop_assert_eq!(config.timers.get("light").copied().unwrap_or_default(), set);
            let before = read(text);
            prop_assert_eq!(config.timers.get("quick"), before.timers.get("quick"));
            prop_assert!(written.contains("# a") && written.contains('c'));
            // Saying the same again changes nothing.
            prop_assert_eq!(edit(&written, &[timers("light", set)]).unwrap(), written);
        }
    }
}
