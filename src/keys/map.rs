//! Which key means which command: the built-in table, and what a person changes of it.

use std::collections::BTreeMap;

use crossterm::event::KeyEvent;

use super::{Command, key::Key};
use crate::{
    source::{At, Fault, Faults, Source, nearest},
    words::Words,
};

/// A key table that cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    #[error("not a key table: {0}")]
    Syntax(String),
    #[error("there is no command '{0}'")]
    UnknownCommand(String),
    #[error("there is no key '{0}'")]
    UnknownKey(String),
    #[error("the command '{0}' has no key")]
    Missing(&'static str),
    #[error("the key '{0}' is given twice")]
    Twice(String),
}

/// Keys that mean what they mean, whatever a person sets: nobody is to look for the way out.
const FIXED: [(Command, Key); 4] = [
    (Command::Confirm, Key::Enter),
    (Command::Interrupt, Key::Ctrl('c')),
    (Command::Pause, Key::Char(' ')),
    (Command::Stop, Key::Esc),
];
/// A command and the keys a person wants for it, as `[keys]` of the settings has them.
pub type Rebinding = (At<String>, Vec<At<String>>);

/// Which key means which command. Every command has at least one key, every key one command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyMap {
    commands: BTreeMap<Key, Command>,
    /// The keys of each command; the first is the one that is shown.
    keys: BTreeMap<Command, Vec<Key>>,
}

impl KeyMap {
    /// The built-in table.
    pub fn built_in() -> Result<Self, KeyError> {
        Self::parse(include_str!("../../assets/keys.toml"))
    }

    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let table: BTreeMap<String, Vec<String>> =
            toml::from_str(text).map_err(|fault| KeyError::Syntax(fault.message().to_owned()))?;
        let mut map = Self { commands: BTreeMap::new(), keys: BTreeMap::new() };
        for (name, keys) in table {
            let Some(command) = Command::of_name(&name) else {
                return Err(KeyError::UnknownCommand(name));
            };
            for name in keys {
                let Some(key) = Key::of_name(&name) else { return Err(KeyError::UnknownKey(name)) };
                map.keys.entry(command).or_default().push(key);
                if map.commands.insert(key, command).is_some() {
                    return Err(KeyError::Twice(name));
                }
            }
        }
        match Command::ALL.into_iter().find(|command| !map.keys.contains_key(command)) {
            Some(command) => Err(KeyError::Missing(command.name())),
            None => Ok(map),
        }
    }

    /// This table with the keys a person set in the place of its own. All faults come at once.
    ///
    /// 1. **fixed**: space pauses, Esc stops, Enter confirms and Ctrl-C leaves, always; they are added where they are left out.
    /// 2. **one meaning**: a key that another command has is refused, unless that one is given other keys too.
    /// 3. **reach**: a command cannot be left without a key.
    pub fn rebound(&self, changes: &[Rebinding], source: &Source) -> Result<Self, Faults> {
        let mut faults = Faults::new(source.clone());
        let mut keys = self.keys.clone();
        let mut places = Vec::new();
        for (name, given) in changes {
            let Some(command) = Command::of_name(&name.value) else {
                let known: Vec<_> = Command::ALL.map(Command::name).into();
                let nearest = nearest(&name.value, known.iter().copied());
                let key = name.value.clone();
                faults.push(name.span.clone(), Fault::UnknownKey { key, nearest, known });
                continue;
            };
            let mut own = Vec::new();
            for At { value: given, span } in given {
                match Key::of_name(given) {
                    Some(key) if !own.contains(&key) => {
                        own.push(key);
                        places.push((command, key, given.clone(), span.clone()));
                    }
                    Some(_) => {}
                    None => {
                        let (key, given) = (name.value.clone(), given.clone());
                        let nearest = nearest(&given, Key::NAMED);
                        let known = Key::NAMED.to_vec();
                        let fault = Fault::UnknownName { key, given, nearest, known };
                        faults.push(span.clone(), fault);
                    }
                }
            }
            let fixed = FIXED.into_iter().filter(|(fixed, _)| *fixed == command);
            let fixed = fixed.map(|(_, key)| key).filter(|key| !own.contains(key));
            let own: Vec<Key> = own.iter().copied().chain(fixed).collect();
            if own.is_empty() && given.is_empty() {
                faults.push(name.span.clone(), Fault::EmptyList { key: name.value.clone() });
            }
            keys.insert(command, own);
        }
        for (command, key, name, span) in places {
            let other = |(other, keys): (&Command, &Vec<Key>)| {
                (*other != command && keys.contains(&key)).then_some(*other)
            };
            let fixed = FIXED.into_iter().find(|(other, fixed)| *fixed == key && *other != command);
            if fixed.is_some() {
                faults.push(span, Fault::KeyFixed { key: name });
            } else if let Some(other) = keys.iter().find_map(other) {
                faults.push(span, Fault::KeyTaken { key: name, command: other.name() });
            }
        }
        let commands = keys
            .iter()
            .flat_map(|(command, keys)| keys.iter().map(|key| (*key, *command)))
            .collect();
        faults.check(Some(Self { commands, keys }))
    }

    pub fn command(&self, event: &KeyEvent) -> Option<Command> {
        match Key::of_event(event)? {
            Key::Char(digit @ '0'..='9') => {
                digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).map(Command::Pick)
            }
            key => self.commands.get(&key).copied(),
        }
    }

    /// The name of the first key of a command, as the footer shows it.
    pub fn label(&self, command: Command, words: &Words) -> String {
        self.keys
            .get(&command)
            .and_then(|keys| keys.first())
            .map_or_else(String::new, |key| key.label(words))
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    fn press(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    #[test]
    fn the_built_in_table_holds_its_promises() {
        let keys = KeyMap::built_in().unwrap();
        assert_eq!(keys.command(&press(KeyCode::Char(' '))), Some(Command::Pause));
        assert_eq!(keys.command(&press(KeyCode::Esc)), Some(Command::Stop));
        assert_eq!(keys.command(&press(KeyCode::Char('X'))), Some(Command::Hurts));
        assert_eq!(keys.command(&press(KeyCode::Char('z'))), None);
        assert_eq!(keys.command(&press(KeyCode::Char('7'))), Some(Command::Pick(7)));
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(keys.command(&interrupt), Some(Command::Interrupt));
        let question = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(keys.command(&question), Some(Command::Help));
    }

    #[test]
    fn a_bad_table_is_refused() {
        let table = include_str!("../../assets/keys.toml");
        let broken = |from: &str, to: &str| KeyMap::parse(&table.replace(from, to)).unwrap_err();
        assert_eq!(broken("tired = [\"t\"]", "tired = [\"n\"]"), KeyError::Twice("n".to_owned()));
        assert_eq!(broken("tired = [\"t\"]", ""), KeyError::Missing("tired"));
        assert_eq!(broken("tired", "tyred"), KeyError::UnknownCommand("tyred".to_owned()));
        assert_eq!(broken("\"t\"", "\"hyper-t\""), KeyError::UnknownKey("hyper-t".to_owned()));
        assert_eq!(broken("\"t\"", "\"7\""), KeyError::UnknownKey("7".to_owned()));
        assert!(matches!(broken("tired = [", "tired = "), KeyError::Syntax(_)));
    }

    fn rebound(text: &str) -> Result<KeyMap, Vec<Fault>> {
        let source = Source::new("config.toml", text);
        let mut faults = Faults::new(source.clone());
        let table = source.table(&mut faults).unwrap();
        let changes: Vec<Rebinding> = table
            .into_values()
            .into_iter()
            .map(|At { value, span }| {
                let name = At { value: value.key().to_owned(), span };
                let keys = value.list(&mut faults).unwrap().value;
                let keys = keys.into_iter().filter_map(|key| key.text(&mut faults));
                (name, keys.collect())
            })
            .collect();
        let map = KeyMap::built_in().unwrap().rebound(&changes, &source);
        map.map_err(|faults| faults.iter().map(|marked| marked.fault.clone()).collect())
    }

    #[test]
    fn keys_can_be_changed_and_swapped() {
        let keys = rebound("tired = [\"z\"]\npause = [\"p\"]\nprograms = [\"é\"]").unwrap();
        let command = |key| keys.command(&press(KeyCode::Char(key)));
        assert_eq!(command('z'), Some(Command::Tired));
        assert_eq!(command('t'), None, "the old one is free");
        assert_eq!((command('p'), command(' ')), (Some(Command::Pause), Some(Command::Pause)));
        let words = Words::load(crate::words::Lang::En).unwrap();
        assert_eq!(keys.label(Command::Pause, &words), "p");
        assert!(rebound("next = [\"t\"]\ntired = [\"n\"]").is_ok());
        assert_eq!(rebound("").unwrap(), KeyMap::built_in().unwrap());
    }

    #[test]
    fn a_key_has_one_meaning_and_the_way_out_stays() {
        let key = |key: &str| key.to_owned();
        let taken = |name: &str, command| Fault::KeyTaken { key: key(name), command };
        for (text, fault) in [
            ("tired = [\"n\"]", taken("n", "next")),
            ("tired = [\"a\"]\nnext = [\"b\", \"a\"]", taken("a", "next")),
            ("tired = [\"space\"]", Fault::KeyFixed { key: key("space") }),
            ("pause = [\"esc\"]", Fault::KeyFixed { key: key("esc") }),
            ("signs = []", Fault::EmptyList { key: key("signs") }),
        ] {
            let faults = rebound(text).unwrap_err();
            assert_eq!(faults[0], fault, "{text}");
        }
        assert!(matches!(
            &rebound("tyred = [\"z\"]").unwrap_err()[..],
            [Fault::UnknownKey { nearest: Some("tired"), .. }]
        ));
        assert!(matches!(
            &rebound("tired = [\"spce\"]").unwrap_err()[..],
            [Fault::UnknownName { nearest: Some("space"), .. }]
        ));
        assert!(matches!(
            &rebound("tired = [\"7\"]").unwrap_err()[..],
            [Fault::UnknownName { .. }]
        ));
    }

    /// One hand is enough: no command but leaving at once wants a key held down together with another letter.
    #[test]
    fn every_command_has_a_key_for_one_hand() {
        let keys = KeyMap::built_in().unwrap();
        for command in Command::ALL.into_iter().filter(|command| *command != Command::Interrupt) {
            let is_plain = |key: &Key| !matches!(key, Key::Ctrl(_));
            assert!(keys.keys[&command].iter().any(is_plain), "{}", command.name());
        }
    }
}
