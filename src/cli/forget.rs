//! `herstel forget --everything`: removes what was kept, and says what it could not reach.

use std::fs;

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    settings::Settings,
};
use crate::{
    clock, run,
    store::{self, Claim, Lock},
    words::{Words, quote, wrap},
};

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    if !matches.get_flag("everything") {
        return Err(Failure::new(Exit::Usage, words.forget_needs_flag()));
    }
    let dir = settings.data_dir(words)?;
    // Held until the end: a session that runs would write anew what is being removed.
    let claim = dir.is_dir().then(|| Lock::claim(dir, clock::now().wall));
    if let Some(Ok(Claim::Held { .. })) = claim {
        return Err(Failure::new(Exit::Error, words.forget_session()));
    }
    let mut forgotten = store::forget(dir, run::runtime_dir().as_deref());
    if let Some(log) = run::log_file().filter(|log| log.exists()) {
        match fs::remove_file(&log) {
            Ok(()) => forgotten.removed += 1,
            Err(error) => forgotten.left.push((log, error)),
        }
    }
    drop(claim);
    for (path, error) in &forgotten.left {
        exit::tell(&words.forget_left(quote(&path.to_string_lossy()), words.why(error)));
    }
    let done = if forgotten.removed > 0 { words.forget_done() } else { words.forget_nothing() };
    let theirs = words.forget_theirs(quote(&dir.to_string_lossy()));
    for text in [done, theirs, words.forget_beyond()] {
        exit::print(&wrap(&text, COLUMNS).join("\n"))?;
    }
    Ok(if forgotten.left.is_empty() { Exit::Success } else { Exit::Io })
}
