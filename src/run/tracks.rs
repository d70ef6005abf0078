//! The tracks: the built-in ones, and the person's own in the folder `tracks` of the data directory.
//!
//! A file with faults is left out, and the built-in track of its id stays. So is one with an id that is none of the built-in
//! ones: what happened at birth says which of the two is followed, so it would never be.

use std::path::{Path, PathBuf};

use crate::{
    program::library::{LeftOut, ReadFault, read_folder},
    recovery::{BUILT_IN, Track, Tracks, track},
    source::{Fault, Faults, Source, nearest},
};

/// All tracks, and the files that were left out.
pub(crate) fn open(data_dir: Option<&Path>) -> (Tracks, Vec<LeftOut>) {
    let own = data_dir.map(own).unwrap_or_default();
    (Tracks::new(own.tracks.into_iter().map(|(_, track)| track)), own.left_out)
}

/// The person's own tracks with their files, and the files that were left out.
#[derive(Default)]
pub(crate) struct Own {
    pub(crate) tracks: Vec<(PathBuf, Track)>,
    pub(crate) left_out: Vec<LeftOut>,
}

pub(crate) fn own(data_dir: &Path) -> Own {
    let mut own = Own::default();
    for (path, read) in read_folder(&folder(data_dir)) {
        match read.and_then(|source| parse(&source, &own.tracks)) {
            Ok(track) => own.tracks.push((path, track)),
            Err(fault) => own.left_out.push(LeftOut { path, id: None, fault }),
        }
    }
    own
}

/// Where they lie; the folder need not be there.
pub(crate) fn folder(data_dir: &Path) -> PathBuf {
    data_dir.join("tracks")
}

/// Whether a file is meant to be a track, whatever else is wrong with it: only tracks have phases.
pub(crate) fn is_meant(source: &Source) -> bool {
    source.text().lines().any(|line| line.trim_start().starts_with("[[phase"))
}

/// A track from a file of any place.
pub(crate) fn read(source: &Source) -> Result<Track, ReadFault> {
    parse(source, &[])
}

/// Of two files with one id the first holds.
fn parse(source: &Source, others: &[(PathBuf, Track)]) -> Result<Track, ReadFault> {
    let track = track::parse(source).map_err(ReadFault::Bad)?;
    if !BUILT_IN.iter().any(|(id, _)| *id == track.id) {
        let known: Vec<&'static str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
        let nearest = nearest(&track.id, known.iter().copied());
        let fault = Fault::UnknownName { key: "id".to_owned(), given: track.id, nearest, known };
        return Err(ReadFault::Bad(Faults::of(source.clone(), fault)));
    }
    if others.iter().any(|(_, other)| other.id == track.id) {
        let fault = Fault::DuplicateName { name: track.id };
        return Err(ReadFault::Bad(Faults::of(source.clone(), fault)));
    }
    Ok(track)
}
