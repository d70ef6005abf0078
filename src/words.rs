//! The two languages of herstel, and the one gate (`clean`) for all text from outside.
//!
//! Every sentence a person reads is a message in `assets/words/{en,nl}.ftl` and a typed function here
//! (`words.phase_light()`); the build fails when a language lacks one. Text that comes from a file, a note
//! or an argument is not a message: it goes through [`clean`] before it is kept or shown.

mod clean;
mod figures;
mod parts;
mod system;
mod wrap;

use std::{fmt, ops::Deref, str::FromStr};

pub use clean::{clean, is_unsafe, quote, shorten, width};
pub use wrap::{wrap, wrap_behind};

#[expect(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::unwrap_used,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "made by fluent-typed; its embedded texts were checked by the build, tests/words.rs finds unused ones"
)]
mod messages {
    use super::parts::Parts as L10nBundle;
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// A language the coach speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    En,
    Nl,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The language of a locale such as `nl_BE.UTF-8`, `nl-NL` or `en`; `None` for one we do not speak.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next()?;
        Self::ALL.into_iter().find(|lang| language.eq_ignore_ascii_case(lang.code()))
    }

    const fn source(self) -> &'static str {
        match self {
            Self::En => include_str!(concat!(env!("OUT_DIR"), "/en.ftl")),
            Self::Nl => include_str!(concat!(env!("OUT_DIR"), "/nl.ftl")),
        }
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or(())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// All messages in one language.
pub struct Words {
    lang: Lang,
    messages: messages::L10nLanguage,
}

/// The embedded texts could not be read: a fault in the build, never in what a person did.
#[derive(Debug, thiserror::Error)]
#[error("the built-in texts could not be read: {0}")]
pub struct WordsError(String);

impl Words {
    pub fn load(lang: Lang) -> Result<Self, WordsError> {
        let messages = messages::L10nLanguage::new(lang.code(), lang.source().as_bytes())
            .map_err(|fault| WordsError(format!("{fault:?}")))?;
        Ok(Self { lang, messages })
    }

    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a file that speaks both languages, in this one.
    pub fn pick<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }
}

impl Deref for Words {
    type Target = messages::L10nLanguage;

    fn deref(&self) -> &Self::Target {
        &self.messages
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang)
    }
}

/// A text from a program or track file, in both languages, already cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub en: String,
    pub nl: String,
}

impl Text {
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Nl => &self.nl,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(Lang::of_locale("nl_BE.UTF-8"), Some(Lang::Nl));
        assert_eq!(Lang::of_locale("NL-nl"), Some(Lang::Nl));
        assert_eq!(Lang::of_locale("en"), Some(Lang::En));
        assert_eq!(Lang::of_locale("C.UTF-8"), None);
        assert_eq!(Lang::of_locale(""), None);
    }

    #[test]
    fn both_languages_load() {
        for lang in Lang::ALL {
            assert_eq!(Words::load(lang).unwrap().lang(), lang);
        }
    }
}
