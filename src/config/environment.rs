//! The environment: the variables that say something about the settings.
//!
//! It is handed in as it was when the program started. An empty variable counts as not set.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
};

use crate::words::Lang;

/// The variables by name; none is empty.
#[derive(Clone, Debug, Default)]
pub struct Environment(BTreeMap<String, OsString>);

impl Environment {
    pub fn new(variables: impl IntoIterator<Item = (String, OsString)>) -> Self {
        Self(variables.into_iter().filter(|(_, value)| !value.is_empty()).collect())
    }

    /// The value, if it is text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.get_os(name)?.to_str()
    }

    /// The value as it is, for paths: they need not be text.
    pub fn get_os(&self, name: &str) -> Option<&OsStr> {
        self.0.get(name).map(OsString::as_os_str)
    }

    /// The language of the locale, in the order the C library looks: `LC_ALL`, `LC_MESSAGES`, `LANG`; with the one that
    /// says it.
    pub fn locale_lang(&self) -> Option<(Lang, &'static str)> {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let (name, locale) = names.into_iter().find_map(|name| Some((name, self.get(name)?)))?;
        Some((Lang::of_locale(locale)?, name))
    }

    /// A variable of our own that says yes or no; `None` when it is not set.
    ///
    /// # Errors
    /// What it says is neither.
    pub fn switch(&self, name: &str) -> Result<Option<bool>, String> {
        let Some(value) = self.get_os(name) else { return Ok(None) };
        let value = value.to_string_lossy();
        yes_or_no(&value).map_or_else(|| Err(value.into_owned()), |is_on| Ok(Some(is_on)))
    }

    /// The variable by which somebody else asks for plain lines: other programs know `ACCESSIBLE` too, so that whatever is
    /// not a no is a yes.
    pub fn plain_variable(&self) -> Option<&'static str> {
        let wants = |name| self.get(name).is_some_and(|value| yes_or_no(value) != Some(false));
        let dumb = (self.get("TERM") == Some("dumb")).then_some("TERM");
        wants("ACCESSIBLE").then_some("ACCESSIBLE").or(dumb)
    }
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "1" | "ja" | "on" | "true" | "y" | "yes" => Some(true),
        "0" | "false" | "n" | "nee" | "no" | "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_knows_yes_and_no_and_nothing_else() {
        let of = |value: &str| Environment::new([("HERSTEL_MUTE".to_owned(), value.into())]);
        for value in ["1", "Yes", "on", "true", "y", "ja"] {
            assert_eq!(of(value).switch("HERSTEL_MUTE"), Ok(Some(true)), "{value}");
        }
        for value in ["0", "no", "OFF", "false", "n", "Nee"] {
            assert_eq!(of(value).switch("HERSTEL_MUTE"), Ok(Some(false)), "{value}");
        }
        assert_eq!(of("").switch("HERSTEL_MUTE"), Ok(None));
        assert_eq!(of("sometimes").switch("HERSTEL_MUTE"), Err("sometimes".to_owned()));
    }
}
