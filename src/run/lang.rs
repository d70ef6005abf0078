//! Keeps the language that was chosen in the first questions.
//!
//! Only when there is no file of settings yet: one that is there is the person's, and is never written to.

use std::{
    fs::{self, File},
    io::Write as _,
    path::PathBuf,
};

use crate::words::{Lang, Words, quote};

/// What became of a language that was chosen.
pub(super) enum KeptLang {
    /// There is a file of settings already, or none can be written: it is theirs to change.
    ByHand(Lang, PathBuf),
    In(PathBuf),
}

impl KeptLang {
    pub(super) fn keep(lang: Lang, file: PathBuf) -> Self {
        let line = format!("lang = \"{}\"\n", lang.code());
        let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder
            .and_then(|()| File::create_new(&file))
            .and_then(|mut open| open.write_all(line.as_bytes()));
        match written {
            Ok(()) => Self::In(file),
            Err(_) => Self::ByHand(lang, file),
        }
    }

    pub(super) fn say(&self, words: &Words) -> String {
        let name = |file: &PathBuf| quote(&file.to_string_lossy());
        match self {
            Self::ByHand(lang, file) => words.wizard_lang_by_hand(lang.code(), name(file)),
            Self::In(file) => words.wizard_lang_kept(name(file)),
        }
    }
}
