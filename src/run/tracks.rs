//! The tracks: the built-in ones, and the person's own in the folder `tracks` of the data directory.
//!
//! A file with faults is left out, and the built-in track of its id stays. So is one with an id that is none of the built-in
//! ones: what happened at birth says which of the two is followed, so it would never be.

use std::path::Path;

use crate::{
    program::library::{LeftOut, ReadFault, read_folder},
    recovery::{BUILT_IN, Track, Tracks, track},
    source::{Fault, Faults, Source, nearest},
};

/// All tracks, and the files that were left out.
pub(crate) fn open(data_dir: Option<&Path>) -> (Tracks, Vec<LeftOut>) {
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
    if !BUILT_IN.iter().any(|(id, _)| *id == track.id) {
        let known: Vec<&'static str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
        let nearest = nearest(&track.id, known.iter().copied());
        let fault = Fault::UnknownName { key: "id".to_owned(), given: track.id, nearest, known };
        return Err(ReadFault::Bad(Faults::of(source.clone(), fault)));
    }
    if others.iter().any(|other| other.id == track.id) {
        let fault = Fault::DuplicateName { name: track.id };
        return Err(ReadFault::Bad(Faults::of(source.clone(), fault)));
    }
    Ok(track)
}
