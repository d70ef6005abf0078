//! The file for events: a line of JSON for each, written on a thread of its own.
//!
//! The loop never waits for whoever reads: a FIFO may have no reader, or one that stopped reading. Lines wait in a queue of
//! bounded length; when it is full, or a write fails, the file is let go of.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{FileTypeExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, SyncSender},
    thread,
    time::Duration,
};

use rustix::{
    fs::{OFlags, fcntl_getfl, fcntl_setfl},
    io::Errno,
};
use serde_json::Value;

use crate::clock::Now;

/// How many lines wait for a reader: those of any session.
const WAITING: usize = 4096;
/// How long the end of the program waits for lines that are not written yet.
const PATIENCE: Duration = Duration::from_millis(300);

/// The file for events, until nobody reads it any more.
pub(super) struct Events(Option<Pen>);

struct Pen {
    lines: SyncSender<String>,
    /// Ends when the thread does.
    done: Receiver<()>,
}

/// A place to write to.
enum Target {
    Open(File),
    /// A FIFO that nobody reads yet.
    Later(PathBuf),
}

impl Events {
    /// Opens the file, if there is to be one. Lines are added to a file that exists; a FIFO is waited for elsewhere.
    pub(super) fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else { return Ok(Self(None)) };
        let target = target(path)?;
        let (lines, waiting) = mpsc::sync_channel(WAITING);
        let (sender, done) = mpsc::channel();
        thread::Builder::new().name("events".to_owned()).spawn(move || {
            // Nobody reading is no reason to end a session.
            let _ = write(target, &waiting);
            drop(sender);
        })?;
        Ok(Self(Some(Pen { lines, done })))
    }

    /// Hands one event over with its time. Never waits.
    pub(super) fn emit(&mut self, mut event: Value, now: Now) {
        let Some(pen) = &self.0 else { return };
        if let Value::Object(fields) = &mut event {
            let time = now.wall.to_rfc3339_opts(chrono::SecondsFormat::Millis, false);
            fields.insert("time".to_owned(), Value::String(time));
        }
        if pen.lines.try_send(format!("{event}\n")).is_err() {
            self.0 = None;
        }
    }

    /// Waits a moment for the last lines.
    pub(super) fn close(self) {
        if let Some(Pen { lines, done }) = self.0 {
            drop(lines);
            let _ = done.recv_timeout(PATIENCE);
        }
    }
}

fn target(path: &Path) -> io::Result<Target> {
    let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits();
    let mut options = OpenOptions::new();
    options.append(true).create(true).custom_flags(i32::try_from(flags).unwrap_or_default());
    match options.open(path) {
        Ok(file) => {
            // From here on waiting is the thread's own affair.
            fcntl_setfl(&file, fcntl_getfl(&file)? - OFlags::NONBLOCK)?;
            Ok(Target::Open(file))
        }
        Err(error)
            if error.raw_os_error() == Some(Errno::NXIO.raw_os_error())
                && path.metadata().is_ok_and(|about| about.file_type().is_fifo()) =>
        {
            Ok(Target::Later(path.to_owned()))
        }
        Err(error) => Err(error),
    }
}

fn write(target: Target, lines: &Receiver<String>) -> io::Result<()> {
    let mut file = match target {
        Target::Open(file) => file,
        // Without `create`: a FIFO that was taken away meanwhile is not replaced by a file.
        Target::Later(path) => OpenOptions::new().append(true).open(path)?,
    };
    for line in lines {
        file.write_all(line.as_bytes())?;
    }
    Ok(())
}
