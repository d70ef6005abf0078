//! Files that are none, or whose bytes are no text: whatever they were to be, nothing waits for them and nothing swallows them
//! whole.

use std::{
    fs::{self, File},
    io::Write as _,
    os::unix::{fs::symlink, net::UnixListener},
    path::Path,
    process::Command,
};

/// Of the two files of 100 MB.
const LARGE: usize = 100_000_000;

/// Makes one under a name.
type Make = fn(&Path);

/// What it is, and what makes it; large ones are linked to.
pub(crate) const BYTES: &[(&str, Make)] = &[
    ("pipe", |path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success())),
    ("folder", |path| fs::create_dir(path).unwrap()),
    ("socket", |path| drop(UnixListener::bind(path).unwrap())),
    ("endless-device", |path| symlink("/dev/zero", path).unwrap()),
    ("terminal", |path| symlink("/dev/tty", path).unwrap()),
    ("link-to-itself", |path| symlink(path, path).unwrap()),
    ("link-to-nothing", |path| symlink("/nowhere/at/all", path).unwrap()),
    ("latin-1", |path| fs::write(path, b"lang = \"Z\xe9\"\n").unwrap()),
    ("utf-16", |path| fs::write(path, b"\xff\xfel\0a\0n\0g\0").unwrap()),
    ("nul", |path| fs::write(path, b"lang\0 = 1\n").unwrap()),
    ("old-mac", |path| fs::write(path, b"lang = 1\rmouse = 2\r").unwrap()),
    ("picture", |path| fs::write(path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap()),
    ("gzip", |path| fs::write(path, b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xcb\x48").unwrap()),
    ("database", |path| fs::write(path, b"SQLite format 3\0\x10\0\x01\x01").unwrap()),
    ("zeros", |path| File::create(path).unwrap().set_len(LARGE as u64).unwrap()),
    ("comments", |path| flood(path, "# een regel\n")),
    ("a-line", |path| flood(path, "seconds = ")),
    ("empty-lines", |path| flood(path, "\n")),
];

/// As often as 100 MB hold it.
fn flood(path: &Path, text: &str) {
    let piece = text.repeat(1_000_000 / text.len());
    let mut file = File::create(path).unwrap();
    for _ in 0..LARGE / 1_000_000 {
        file.write_all(piece.as_bytes()).unwrap();
    }
}
