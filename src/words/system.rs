//! What a system says of a file, in the person's language.

use std::{
    io::{self, ErrorKind},
    path::Path,
};

use super::{Words, quote};

impl Words {
    /// That a file could not be written. Of one that is to be made "not there" is said of its folder.
    pub fn cannot_write(&self, path: &Path, error: &io::Error) -> String {
        let name = quote(&path.to_string_lossy());
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => self.cli_no_folder(name),
            _ => self.cli_cannot_write(name, self.why(error)),
        }
    }

    /// Why something could not be read or written, in a few words without a full stop.
    pub fn why(&self, error: &io::Error) -> String {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => self.system_full(),
            ErrorKind::PermissionDenied => self.system_denied(),
            ErrorKind::ReadOnlyFilesystem => self.system_read_only(),
            ErrorKind::NotFound | ErrorKind::NotADirectory => self.system_missing(),
            ErrorKind::IsADirectory => self.system_folder(),
            _ => match error.raw_os_error() {
                Some(code) => self.system_code(code),
                None => self.system_unknown(),
            },
        }
    }
}
