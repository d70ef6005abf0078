//! What could not be written by the end, and the file it is rescued into.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    super::{file, rescue},
    Pending,
    log::event,
};

/// What could not be written, in order; empty when all is well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Left(pub Vec<Pending>);

impl Left {
    /// Keeps it in a rescue file, which the next writer of the same data directory takes in: there, else in the runtime
    /// folder. Answers with the file's path.
    pub fn rescue(&self, dir: &Path, runtime: Option<&Path>) -> io::Result<PathBuf> {
        let events: Result<Vec<_>, _> = self.0.iter().map(event).collect();
        let events = events.map_err(|cause| io::Error::other(cause.to_string()))?;
        let folders: Vec<&Path> = std::iter::once(dir).chain(runtime).collect();
        rescue::write(&file(dir), &events, &folders)
    }
}
