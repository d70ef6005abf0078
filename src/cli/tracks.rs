//! The tracks: the built-in ones, and the person's own in the folder `tracks` of the data directory.
//!
//! A file with faults is left out, and the built-in track of its id stays.

use std::path::Path;

use crate::{
    program::library::{LeftOut, ReadFault, read_folder},
    recovery::{Track, Tracks, track},
    source::{Fault, Faults, Source},
};

/// All tracks, and the files that were left out.
pub(super) fn open(data_dir: Option<&Path>) -> (Tracks, Vec<LeftOut>) {
    let folder = data_dir.map(|data_dir| data_dir.join("tracks"));
    let (mut own, mut left_out) = (Vec::<Track>::new(), Vec::new());
    for (path, read) in folder.as_deref().map(read_folder).unwrap_or_default() {
        match read.and_then(|source| parse(&source, &own)) {
            Ok(track) => own.push(track),
            Err(fault) => left_out.push(LeftOut { path, id: None, fault }),
        }
    }
    (Tracks::new(own), left_out)
}

/// Of two files with one id the first holds.
fn parse(source: &Source, others: &[Track]) -> Result<Track, ReadFault> {
    let track = track::parse(source).map_err(ReadFault::Bad)?;
    if others.iter().any(|other| other.id == track.id) {
        let fault = Fault::DuplicateName { name: track.id };
        return Err(ReadFault::Bad(Faults::of(source.clone(), fault)));
    }
    Ok(track)
}
