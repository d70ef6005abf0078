//! Text that would command a terminal, turn or hide what is read, in every place that takes text: none of it comes out of
//! any command, in any form, on standard output or standard error.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use herstel::{
    clock,
    session::{
        answers::Feedback,
        record::{Entry, Outcome, Plan, Progress},
    },
    store::{Left, Store},
};
use tempfile::TempDir;

/// Each does harm of its own when a terminal gets it.
const PAYLOADS: [&str; 25] = [
    "\u{1b}[2J",                  // clears the screen
    "\u{1b}[31;5m",               // colours, blinks
    "\u{1b}]0;title\u{7}",        // the window's title
    "\u{1b}]52;c;aGk=\u{7}",      // the clipboard
    "\u{1b}]8;;http://x\u{1b}\\", // a link
    "\u{1b}P$q\"p\u{1b}\\",       // a device string
    "\u{1b}[6n",                  // asks for an answer
    "\u{1b}c",                    // resets
    "\u{1b}(0",                   // another character set
    "\u{9b}2J",                   // the same in one character
    "\u{9d}0;t\u{9c}",
    "\u{90}x\u{9c}",
    "\u{8}\u{8}\u{8}", // goes back over what was written
    "\u{7}",
    "\u{0}",
    "\u{7f}",
    "\u{202e}", // turns the rest around
    "\u{2066}\u{2067}",
    "\u{200e}\u{200f}\u{61c}",
    "\u{200b}\u{2060}\u{feff}", // nothing to be seen
    "\u{e0041}\u{e007f}",       // tags
    "\u{2028}\u{2029}",         // lines that are none
    "\u{fff9}\u{fffa}\u{fffb}",
    "\r",
    "\u{85}",
];

fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A text with the payload in it, as TOML takes it.
fn escaped(payload: &str) -> String {
    let escape = |c: char| format!("\\U{:08x}", u32::from(c));
    format!("\"Zo {}dan\"", payload.chars().map(escape).collect::<String>())
}

fn raw(payload: &str) -> String {
    format!("\"Zo {payload}dan\"")
}

fn program(id: &str, text: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nkind = \"breathing\"\nsource = {text}\n\
         title = {{ en = {text}, nl = {text} }}\nabout = {{ en = {text}, nl = {text} }}\n\
         [[block]]\nreps = 1\n[[block.step]]\nact = \"inhale\"\nseconds = 2\nsay = {{ en = {text}, nl = {text} }}\n\
         [[block.step]]\nact = \"exhale\"\nseconds = 2\n"
    )
}

fn track(text: &str) -> String {
    let both = format!("{{ en = {text}, nl = {text} }}");
    format!(
        "format = 1\nid = \"general\"\ntitle = {both}\n[[phase]]\nid = \"first\"\nfrom = \"0 days\"\ntitle = {both}\n\
         notice = {both}\nhelps = {both}\nstrength = {both}\nopen = [{{ program = \"breath\" }}, {{ program = \"evil\" }}]\n"
    )
}

/// Everything that takes text, filled with the payload.
fn furnish(home: &Path, payload: &str, text: &str) {
    let data = home.join("data");
    fs::create_dir_all(data.join("programs")).unwrap();
    fs::create_dir_all(data.join("tracks")).unwrap();
    fs::write(data.join("programs/evil.toml"), program("evil", text)).unwrap();
    let named = payload.replace(['\0', '/'], "");
    fs::write(data.join(format!("programs/x{named}.toml")), program("Evil Id", text)).unwrap();
    fs::write(data.join("tracks/general.toml"), track(text)).unwrap();
    let phone = format!("[phone]\nemergency = {text}\nout_of_hours = {text}\n");
    fs::write(home.join("config.toml"), phone).unwrap();
    keep(&data, payload);
}

/// A session with the payload in its note and in the id of its program.
fn keep(data: &Path, payload: &str) {
    let (store, _replies) = Store::open(data, || ());
    let now = clock::now().wall;
    let plan = Plan {
        program: format!("x{payload}"),
        started: now,
        planned: Duration::from_secs(4),
        reps_planned: 1,
        blocks: Vec::new(),
    };
    let progress = Progress { active: Duration::from_secs(4), reps_done: 1, ..Progress::default() };
    let feedback = Feedback { note: Some(format!("Zo {payload}dan")), ..Feedback::default() };
    for entry in
        [Entry::Started(plan), Entry::Ended(progress, Outcome::Completed), Entry::Felt(feedback)]
    {
        store.save(0, now, entry);
    }
    assert_eq!(store.close(Duration::from_mins(1)), Left::default());
}

const COMMANDS: &[&[&str]] = &[
    &["programs"],
    &["programs", "list", "--json"],
    &["programs", "show", "evil"],
    &["programs", "timeline", "evil"],
    &["programs", "timeline", "evil", "--json"],
    &["programs", "check"],
    &["setup", "--birth", "2026-10-30", "--injury", "none"],
    &["today"],
    &["today", "--json"],
    &["history"],
    &["history", "--json"],
    &["history", "--csv"],
    &["report", "-o", "-"],
    &["export", "-"],
    &["learn"],
    &["warning-signs"],
    &["start", "evil", "--plain", "--no-check-in", "--lead-in", "0"],
];

fn said(home: &Path, arguments: &[&str], lang: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_herstel"))
        .args(arguments)
        .arg("--data-dir")
        .arg(home.join("data"))
        .arg("--config")
        .arg(home.join("config.toml"))
        .env_clear()
        .env("HOME", home)
        // Without one, ALSA's PulseAudio part would leave a folder in /tmp whenever it is asked for sound.
        .env("XDG_RUNTIME_DIR", home)
        .env("HERSTEL_LANG", lang)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

fn assert_harmless(payload: &str, arguments: &[&str], said: &str) {
    let harm: Vec<char> = said.chars().filter(|c| is_harmful(*c)).collect();
    assert!(harm.is_empty(), "{payload:?}, {arguments:?}: {harm:?} in {said:?}");
}

#[test]
fn nothing_that_harms_a_terminal_comes_out() {
    for payload in PAYLOADS {
        for text in [escaped(payload), raw(payload)] {
            let home = TempDir::new().unwrap();
            furnish(home.path(), payload, &text);
            // A session takes its four seconds; two of them have to do.
            let is_led = text.contains("\\U") && ["\u{1b}[2J", "\u{202e}"].contains(&payload);
            for arguments in COMMANDS.iter().filter(|command| is_led || command[0] != "start") {
                assert_harmless(payload, arguments, &said(home.path(), arguments, "nl"));
            }
        }
        let home = TempDir::new().unwrap();
        let lang = payload.replace('\0', "");
        assert_harmless(payload, &["today"], &said(home.path(), &["today"], &lang));
        assert_harmless(payload, &[&lang], &said(home.path(), &[&lang], "en"));
    }
}

#[test]
fn the_texts_do_come_out_without_their_harm() {
    let home = TempDir::new().unwrap();
    furnish(home.path(), "\u{1b}", &escaped("\u{1b}"));
    for (arguments, place) in [
        (&["programs", "show", "evil"][..], "a program"),
        (&["setup", "--birth", "2026-10-30", "--injury", "none"], ""),
        (&["today"], "a track"),
        (&["warning-signs"], "a phone"),
        (&["history", "--json"], "a note"),
        (&["start", "evil", "--plain", "--no-check-in", "--lead-in", "0"], "a session"),
    ] {
        let said = said(home.path(), arguments, "nl");
        assert!(place.is_empty() || said.contains("Zo dan"), "{place}: {said}");
    }
}
