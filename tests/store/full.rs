//! A disk that is full, and one that cannot be written: a small tmpfs in a mount namespace of its own.

use std::{env, fs, io::Write, path::Path, process::Command};

use herstel::store::{Cause, Left, Reply, Store, records};

use super::{
    DIR, ROLE,
    bench::{LONG, at, entries},
};

#[test]
fn a_full_disk_delays_and_loses_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let probe = unshared("exit 0", temp.path()).output();
    match probe {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            eprintln!("skipped: no mount of our own: {}", String::from_utf8_lossy(&output.stderr));
            return;
        }
        Err(error) => {
            eprintln!("skipped: unshare: {error}");
            return;
        }
    }
    let run = "exec \"$1\" child --exact --ignored --nocapture";
    let output =
        unshared(run, temp.path()).env(ROLE, "full").env(DIR, temp.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A shell in namespaces of its own, with 400 KiB mounted on `dir`.
fn unshared(script: &str, dir: &Path) -> Command {
    let mut command = Command::new("unshare");
    let mount = format!("mount -t tmpfs -o size=400k none \"$0\" && {script}");
    command.args(["-Urm", "sh", "-c", &mount]).arg(dir).arg(env::current_exe().unwrap());
    command
}

/// What the child does there.
pub(crate) fn on_a_small_disk(dir: &Path) {
    let ballast = dir.join("ballast");
    let mut session = (0..).zip(entries(0, 3));
    fill(&ballast);
    let (store, replies) = Store::open(dir, || ());
    let failed = || {
        let Reply::Failed(fault) = replies.recv_timeout(LONG).unwrap() else { panic!("saved") };
        fault.0.cause
    };
    let saved_at = || {
        loop {
            if let Reply::Saved { at, .. } = replies.recv_timeout(LONG).unwrap() {
                return at;
            }
        }
    };
    let mut save = || {
        let (second, entry) = session.next().unwrap();
        store.save(0, at(second), entry);
    };

    // 1. There is no database yet and no room for one.
    assert_eq!(failed(), Cause::DiskFull);
    assert_eq!(fs::read_dir(dir).unwrap().count(), 1, "only the ballast");
    fs::remove_file(&ballast).unwrap();
    save();
    assert_eq!(saved_at(), at(0));

    // 2. The disk fills up in the middle of a session.
    fill(&ballast);
    save();
    assert_eq!(failed(), Cause::DiskFull);
    save();
    save();
    assert_eq!(failed(), Cause::DiskFull);
    assert_eq!(records(dir).unwrap().diary.sessions[0].progress.reps_done, 0);

    // 3. There is room again: all of it is written, in order, and nobody had to ask.
    fs::remove_file(&ballast).unwrap();
    assert_eq!([saved_at(), saved_at(), saved_at()], [at(1), at(2), at(3)]);
    assert_eq!(records(dir).unwrap().diary.sessions[0].progress.reps_done, 3);

    save();
    assert_eq!(saved_at(), at(4));
    assert_eq!(store.close(LONG), Left::default());

    // 4. A read-only disk: what is there can be read, what is left is handed back.
    let found = records(dir).unwrap();
    remount(dir, "ro");
    let (store, replies) = Store::open(dir, || ());
    store.save(0, at(9), entries(1, 1)[0].clone());
    let Reply::Failed(fault) = replies.recv_timeout(LONG).unwrap() else { panic!("saved") };
    assert_eq!(fault.0.cause, Cause::ReadOnly);
    assert_eq!(records(dir).unwrap(), found);

    // 5. It can be written again, and the last try is at closing.
    remount(dir, "rw");
    assert_eq!(store.close(LONG), Left::default());
    assert_eq!(records(dir).unwrap().diary.sessions.len(), 2);
}

fn fill(path: &Path) {
    let mut file = fs::File::create(path).unwrap();
    for size in [4096, 256, 1] {
        while file.write_all(&vec![b'x'; size]).is_ok() {}
    }
    file.write_all(b"x").expect_err("the disk is full");
}

fn remount(dir: &Path, mode: &str) {
    let status =
        Command::new("mount").args(["-o", &format!("remount,{mode}")]).arg(dir).status().unwrap();
    assert!(status.success());
}
