//! The messages of a language, read in parts: each when the first of its messages is said.
//!
//! A start says few of them, and to read all took a third of its instructions and most of its memory.

use std::sync::OnceLock;

use fluent_typed::prelude::{FluentArgs, L10nBundle, L10nError};

/// What `build.rs` writes between two parts.
const BETWEEN: char = '\u{1e}';

/// An [`L10nBundle`] for what fluent-typed makes: with the functions that it calls.
pub(super) struct Parts {
    lang: String,
    /// By their names.
    parts: Vec<Part>,
}

struct Part {
    text: String,
    read: OnceLock<Result<L10nBundle, L10nError>>,
}

impl Parts {
    /// Of the messages in `bytes`, in parts that [`name`] orders. None is read yet.
    pub(super) fn new_without_isolation(
        lang: impl AsRef<str>,
        bytes: &[u8],
    ) -> Result<Self, L10nError> {
        let text = String::from_utf8(bytes.to_vec()).map_err(L10nError::InvalidUtf8)?;
        let parts =
            text.split(BETWEEN).map(|part| Part { text: part.to_owned(), read: OnceLock::new() });
        Ok(Self { lang: lang.as_ref().to_owned(), parts: parts.collect() })
    }

    pub(super) fn msg(&self, id: &str, args: Option<FluentArgs<'_>>) -> Result<String, L10nError> {
        let not_there = || L10nError::MessageNotFound { id: id.to_owned() };
        let at = self.parts.binary_search_by_key(&name(id), |part| name(&part.text));
        let part = at.ok().and_then(|at| self.parts.get(at)).ok_or_else(not_there)?;
        let read = || L10nBundle::new_without_isolation(&self.lang, part.text.as_bytes());
        match part.read.get_or_init(read) {
            Ok(bundle) => bundle.msg(id, args),
            Err(fault) => Err(L10nError::ResourceParse(vec![fault.to_string()])),
        }
    }
}

/// The part of a message: the first word of its key.
fn name(key: &str) -> &str {
    let end = key.bytes().position(|letter| !letter.is_ascii_lowercase());
    end.map_or(key, |end| &key[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_part_can_be_read_and_is_found_by_its_messages() {
        for lang in Lang::ALL {
            let all = Parts::new_without_isolation(lang.code(), lang.source().as_bytes()).unwrap();
            assert!(all.parts.len() > 40, "{}", all.parts.len());
            let mut messages = 0;
            for part in &all.parts {
                let keys = part.text.lines().filter(|line| line.starts_with(name(&part.text)));
                for key in keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
                    match all.msg(key, None) {
                        // One with variables, of which it was told none.
                        Ok(_) | Err(L10nError::Format { .. }) => messages += 1,
                        Err(fault) => panic!("{lang}: {key}: {fault}"),
                    }
                }
            }
            assert!(messages > 1_000, "{messages}");
        }
    }

    #[test]
    fn what_is_said_first_reads_one_part() {
        let lang = Lang::default();
        let all = Parts::new_without_isolation(lang.code(), lang.source().as_bytes()).unwrap();
        let read = || all.parts.iter().filter(|part| part.read.get().is_some()).count();
        assert_eq!(read(), 0);
        assert!(all.msg("cue-inhale", None).is_ok() && all.msg("cue-exhale", None).is_ok());
        assert_eq!(read(), 1);
        for none in ["", "cue-", "nothing", "cue-nothing", "zz-top", "-"] {
            assert!(
                matches!(all.msg(none, None), Err(L10nError::MessageNotFound { .. })),
                "{none}"
            );
        }
    }
}
