//! The settings file, as far as it can be used.
//!
//! Of one with faults what is right by itself is used: whose command it is says whether that will do.

use std::path::Path;

use super::Origin;
use crate::{
    cli::exit::{Exit, Failure, file_exit},
    config::Config,
    keys::KeyMap,
    program::library::{ReadFault, read_text},
    run::config_file::whole,
    source::Source,
    words::Words,
};

/// The settings file, as far as it is used.
pub(super) struct Read {
    pub(super) source: Option<Source>,
    pub(super) file: Config,
    pub(super) keys: KeyMap,
    /// Why it is not used as it is, and the exit code of that.
    pub(super) unused: Option<(Exit, String)>,
}

/// Reads the file. One that a flag names must be there; the usual one need not.
pub(super) fn read(
    path: Option<&Path>,
    origin: Origin,
    built_in: KeyMap,
    words: &Words,
) -> Result<Read, Failure> {
    let none = Read { source: None, file: Config::default(), keys: built_in, unused: None };
    let source = match path.map(read_text) {
        None => return Ok(none),
        Some(Ok(source)) => source,
        Some(Err(ReadFault::Missing { .. })) if origin == Origin::Default => return Ok(none),
        Some(Err(fault @ ReadFault::Missing { .. })) if origin == Origin::Flag => {
            return Err(Failure::of_file(&fault, words));
        }
        Some(Err(fault)) => {
            return Ok(Read { unused: Some((file_exit(&fault), fault.render(words))), ..none });
        }
    };
    Ok(match whole(&source, &none.keys) {
        Ok((file, keys)) => Read { source: Some(source), file, keys, unused: None },
        Err(faults) => {
            let unused = Some((Exit::BadFile, faults.render_partly(words)));
            let mut file = Config::salvage(&source);
            let keys = none.keys.rebound(&file.keys, &source).unwrap_or_else(|_| {
                file.keys.clear();
                none.keys
            });
            Read { source: Some(source), file, keys, unused }
        }
    })
}
