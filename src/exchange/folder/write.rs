//! Writing segments: whole or not at all, each under a name that stands for what is in it and is never used again.
//!
//! The folder may be a stick without links or modes, or be watched by a program that carries away what it sees at once: so a
//! segment is written under a hidden name, which everybody passes over, and gets its own only when it is on the disk.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use crate::{exchange::lines, store::Event};

/// About how many bytes a segment has at most.
pub(super) const MOST: usize = 1024 * 1024;
/// What a line has beside the body, roundly.
const AROUND: usize = 300;
/// Of the hashes in the names.
const NAMESPACE: Uuid = Uuid::from_u128(0x6865_7273_7465_6c80_8000_7365_676d_0001);

/// The events, in pieces that fit a segment.
pub(super) fn pieces(mut events: &[Event]) -> impl Iterator<Item = &[Event]> {
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = events.iter().take_while(|event| {
            let is_first = bytes == 0;
            bytes += event.body.len() + AROUND;
            is_first || bytes <= MOST
        });
        let (piece, rest) = events.split_at_checked(fits.count())?;
        events = rest;
        Some(piece).filter(|piece| !piece.is_empty())
    })
}

/// Writes one segment: `DEVICE.HASH.jsonl`.
pub(super) fn segment(
    folder: &Path,
    device: Uuid,
    now: DateTime<FixedOffset>,
    events: &[Event],
) -> io::Result<()> {
    let mut text = Vec::new();
    lines::write(events, now, &mut text)?;
    let hash = Uuid::new_v5(&NAMESPACE, &text);
    let name = format!("{}.{}.jsonl", device.simple(), hash.simple());
    let draft = folder.join(format!(".{name}.{}.tmp", Uuid::new_v4().simple()));
    let written = write_draft(&draft, &text).and_then(|()| publish(&draft, &folder.join(name)));
    // Half written it is of no use; published, it is only a second name.
    let _ = fs::remove_file(&draft);
    written?;
    // The name is to stay too; a folder that cannot say so is no reason to give the segment up.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn write_draft(draft: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.write_all(text)?;
    file.sync_all()
}

/// Nothing is ever written over: what has this name already says the same, or is not ours to touch.
fn publish(draft: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // File systems without links.
        Err(_) if path.symlink_metadata().is_err() => fs::rename(draft, path),
        linked => linked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-21T09:30:12+01:00").unwrap()
    }

    fn event(bytes: usize) -> Event {
        Event {
            id: Uuid::new_v4(),
            subject: Uuid::nil(),
            kind: "noted".to_owned(),
            at: now(),
            device: Uuid::nil(),
            body: format!("{{\"note\":\"{}\"}}", "a".repeat(bytes)),
        }
    }

    #[test]
    fn pieces_hold_everything_once_and_none_is_too_long() {
        let events: Vec<Event> = [10, MOST / 2, MOST / 2, MOST, MOST, 5, 5].map(event).into();
        let pieces: Vec<&[Event]> = pieces(&events).collect();
        assert_eq!(pieces.iter().map(|piece| piece.len()).collect::<Vec<_>>(), [2, 1, 1, 1, 2]);
        assert_eq!(pieces.concat(), events);
        assert_eq!(super::pieces(&[]).count(), 0);
    }

    #[test]
    fn nothing_is_written_over_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let (device, events) = (Uuid::new_v4(), [event(5)]);
        segment(dir.path(), device, now(), &events).unwrap();
        let names = || -> Vec<_> {
            fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().path()).collect()
        };
        let path = names().remove(0);
        assert!(path.to_string_lossy().contains(&device.simple().to_string()));
        fs::write(&path, "what somebody made of it").unwrap();
        segment(dir.path(), device, now(), &events).unwrap();
        assert_eq!(names(), std::slice::from_ref(&path));
        assert_eq!(fs::read_to_string(path).unwrap(), "what somebody made of it");
        assert!(segment(&dir.path().join("gone"), device, now(), &events).is_err());
    }
}
