//! The power goes: a real file system is shut down under the writer, without its log being flushed, and mounted again.
//!
//! `HERSTEL_CUTS=300` cuts oftener. Needs root, loop devices and `xfs_io` (Debian: xfsprogs), which shuts down ext4 too.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use herstel::store::records;
use tempfile::TempDir;

use super::{Promises, assert_kept, bench::Random, lines, promise, start};

/// In a run that says nothing of it.
const CUTS: u32 = 12;

/// A disk in a file, with ext4 on it.
struct Disk {
    folder: TempDir,
    mounted: bool,
}

impl Disk {
    /// Why there is none on this machine is in the error.
    fn new() -> Result<Self, String> {
        let folder = tempfile::tempdir().unwrap();
        let disk = Self { folder, mounted: false };
        fs::create_dir(disk.top()).unwrap();
        fs::File::create(disk.image()).and_then(|file| file.set_len(24 << 20)).unwrap();
        command("mkfs.ext4", &[Path::new("-q"), &disk.image()])?;
        command("xfs_io", &[Path::new("-V")])?;
        Ok(disk)
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("image")
    }

    fn top(&self) -> PathBuf {
        self.folder.path().join("top")
    }

    fn data(&self) -> PathBuf {
        self.top().join("data")
    }

    fn mount(&mut self) -> Result<(), String> {
        command("mount", &[Path::new("-oloop"), &self.image(), &self.top()])?;
        self.mounted = true;
        Ok(())
    }

    /// From this call on nothing reaches the disk, and what the file system had only noted is lost.
    fn cut(&self) {
        command("xfs_io", &[Path::new("-x"), Path::new("-cshutdown"), &self.top()]).unwrap();
    }

    fn unmount(&mut self) {
        command("umount", &[&self.top()]).unwrap();
        self.mounted = false;
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.mounted {
            let _ = command("umount", &[&self.top()]);
        }
    }
}

fn command(program: &str, arguments: &[&Path]) -> Result<(), String> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|why| format!("{program}: {why}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    output.status.success().then_some(()).ok_or_else(|| format!("{program}: {said}"))
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes() {
    let mut disk = match Disk::new().and_then(|mut disk| disk.mount().map(|()| disk)) {
        Ok(disk) => disk,
        Err(why) => {
            eprintln!("skipped: no disk to cut off: {why}");
            return;
        }
    };
    let cuts = env::var("HERSTEL_CUTS").map_or(CUTS, |cuts| cuts.parse().unwrap());
    let mut random = Random(0x5eed_0002);
    let mut promises = Promises::new();
    for round in 0..cuts {
        let mut child = start("write 4000000", &disk.data());
        let lines = lines(&mut child);
        // An answer that is on its way while the power goes may be either.
        for line in lines.iter().take(1 + random.below(25)) {
            promise(&mut promises, &line);
        }
        disk.cut();
        child.kill().unwrap();
        child.wait().unwrap();
        disk.unmount();
        disk.mount().unwrap();
        let found = records(&disk.data()).unwrap_or_else(|fault| panic!("cut {round}: {fault}"));
        assert_kept(&promises, &found);
    }
    disk.unmount();
    assert!(!promises.is_empty());
}
