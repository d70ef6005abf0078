//! What is read of 1,000 and of 5,000 sessions.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use chrono::{DateTime, Days, FixedOffset};
use herstel::store::{self, Event};
use tempfile::TempDir;
use uuid::Uuid;

/// Of the database.
const PAGE: usize = 4096;

/// Three a day up to now, each with its start, its repetitions, its end and an answer.
fn diary(dir: &Path, sessions: u32) {
    let now = herstel::clock::now().wall;
    let events = (0..sessions).flat_map(|session| {
        let day = now.checked_sub_days(Days::new(u64::from((sessions - session) / 3))).unwrap();
        of_session(session, day)
    });
    store::take_in(dir, now, events, |_| ()).unwrap();
}

fn of_session(session: u32, at: DateTime<FixedOffset>) -> Vec<Event> {
    let id = |low: u32| Uuid::from_u128((0x0199_0000_0000_7000_8000 << 48) | u128::from(low));
    let plan = format!(
        r#"{{"program":"light","started":"{}","planned_s":336,"reps_planned":24,"blocks":[]}}"#,
        at.to_rfc3339()
    );
    let done = r#""active_s":336,"paused_s":0,"reps_done":24,"tired":0"#;
    let told = [
        ("started", plan),
        ("progress", format!("{{{done}}}")),
        ("ended", format!("{{\"outcome\":\"completed\",{done}}}")),
        ("felt", r#"{"felt":"good"}"#.to_owned()),
    ];
    (0_u32..)
        .zip(told)
        .map(|(number, (kind, body))| Event {
            id: id(session * 10 + number),
            subject: id(session * 10 + 9),
            kind: kind.to_owned(),
            at,
            device: Uuid::nil(),
            body,
        })
        .collect()
}

/// Calls and bytes by which a command reads the diary.
fn read(home: &Path, arguments: &[&str]) -> Option<(usize, usize)> {
    let trace = home.join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qqq", "-e", "trace=pread64", "-e", "signal=none", "-o"]).arg(&trace);
    strace.arg(env!("CARGO_BIN_EXE_herstel")).args(arguments).env_clear().env("HOME", home);
    strace.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").stdin(Stdio::null());
    let output = strace.arg("--data-dir").arg(home.join("data")).output().ok()?;
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    let text = fs::read_to_string(&trace).ok()?;
    let sizes =
        text.lines().filter_map(|line| line.rsplit_once(" = ")?.1.trim().parse::<usize>().ok());
    let sizes: Vec<usize> = sizes.collect();
    Some((sizes.len(), sizes.iter().sum()))
}

#[test]
fn of_5000_sessions_a_window_is_read() {
    if Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_err() {
        eprintln!("skipped: no strace");
        return;
    }
    let homes = [1_000, 5_000].map(|sessions| {
        let home = TempDir::new().unwrap();
        diary(&home.path().join("data"), sessions);
        home
    });
    let size = |home: &TempDir| {
        usize::try_from(fs::metadata(store::file(&home.path().join("data"))).unwrap().len())
            .unwrap()
    };
    // Three a day: of the time before the last weeks a date a fortnight is read, for it tells whether there was a break.
    let dates = (5_000 - 1_000) / 3 / 14 + 1;
    for arguments in [&["today"][..], &["--plain"]] {
        let [few, many] = homes.each_ref().map(|home| read(home.path(), arguments).unwrap());
        let [_, size] = homes.each_ref().map(size);
        eprintln!("{arguments:?}: {few:?} and {many:?} calls and bytes, of {size} bytes");
        assert!(many.1 < few.1 + dates * PAGE, "{arguments:?}: {few:?}, {many:?}");
        assert!(many.1 < size / 16, "{arguments:?}: {many:?} of {size}");
    }
}
