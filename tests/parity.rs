//! Plain mode is the whole app: every feature is walked through with typed lines, and nothing but lines of text comes out.

#![expect(clippy::panic, clippy::unwrap_used, reason = "test code")]

use chrono::{Days, NaiveDate};
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// A walk: what is typed on which command line, and what has to be said on the way, in English and in Dutch.
struct Walk {
    arguments: &'static [&'static str],
    typed: &'static str,
    says: [&'static [&'static str]; 2],
}

/// From the first questions to looking back, in the order in which a person comes by them.
const WALKS: &[Walk] = &[
    // The first questions: the language, what this is, the date, how it was, a physio's word, the signs, keep.
    Walk {
        arguments: &["--plain"],
        typed: "\n\n\n<birth>\n\n\n\nq\n",
        says: [
            &["<year>", "Pain or doubt? Stop and call."],
            &["<year>", "Pijn of twijfel? Stop en bel."],
        ],
    },
    // Today, the list of programs, one of them, and its timers: changed, refused, kept.
    Walk {
        arguments: &["--plain"],
        typed: "p\n1\n2\n3\n6\n3\n99\nq\n5\nq\nq\nq\nq\n",
        says: [
            &["Programs", "Begin", "Breaths: 12 now", "In all 1:00", "1 to 60"],
            &["Programma's", "Begin", "Ademhalingen: nu 12", "Samen 1:00", "1 tot en met 60"],
        ],
    },
    // Settings: motion turned, whom to call typed, and left without keeping.
    Walk {
        arguments: &["--plain"],
        typed: "o\n3\n8\n999\nq\nq\n",
        says: [
            &["Settings", "Motion: less", "Emergency number: 999"],
            &["Instellingen", "Beweging: minder", "Alarmnummer: 999"],
        ],
    },
    // How the body is, the warning signs, the cards.
    Walk {
        arguments: &["--plain"],
        typed: "d\n1\nq\n!\nl\n2\n\nq\nq\n",
        says: [&["Pain: none", "112", "Letting go"], &["Pijn: geen", "112", "Loslaten"]],
    },
    // A session of breathing, with more time asked for, a pause, an end, and how it felt.
    Walk {
        arguments: &[
            "start",
            "breath",
            "--plain",
            "--mute",
            "--reps",
            "1",
            "--inhale",
            "2",
            "--exhale",
            "2",
            "--lead-in",
            "0",
        ],
        typed: "?\n",
        says: [
            &["Breathe in, 2 seconds", "Breathe out, 2 seconds"],
            &["Inademen, 2 seconden", "Uitademen, 2 seconden"],
        ],
    },
    // What is not for now, and a physio's word that opens it.
    Walk {
        arguments: &["start", "light", "--plain", "--mute"],
        typed: "3\nq\n",
        says: [&["My physio says"], &["Mijn fysio"]],
    },
    Walk {
        arguments: &["start", "light", "--plain", "--mute", "--no-check-in", "--lead-in", "1"],
        typed: "+\nq\nq\n\nq\n",
        says: [&["From the next repetition on: 7"], &["Vanaf de volgende herhaling: 7"]],
    },
    // The questions before a session, one that hurts, and the questions after it.
    Walk {
        arguments: &["start", "light", "--plain", "--mute", "--lead-in", "0"],
        typed: "?\n\nx\n\nq\n",
        says: [
            &["pain", "You stopped at once. That is good."],
            &["pijn", "Je bent meteen gestopt"],
        ],
    },
    // What is looked back on, and everything that prints.
    Walk { arguments: &["history"], typed: "", says: [&["breathing"], &["Adem"]] },
    Walk { arguments: &["today"], typed: "", says: [&["breathing"], &["Adem"]] },
    Walk { arguments: &["learn"], typed: "", says: [&["pelvic floor"], &["bekkenbodem"]] },
    Walk { arguments: &["warning-signs"], typed: "", says: [&["112"], &["112"]] },
    Walk { arguments: &["programs"], typed: "", says: [&["breath"], &["breath"]] },
    Walk { arguments: &["programs", "show", "light"], typed: "", says: [&["3 × 8"], &["3 × 8"]] },
    Walk {
        arguments: &["programs", "timeline", "light"],
        typed: "",
        says: [&["lift"], &["aanspannen"]],
    },
    Walk { arguments: &["config", "show"], typed: "", says: [&["motion"], &["motion"]] },
    Walk { arguments: &["doctor"], typed: "", says: [&["diary"], &["diary"]] },
    Walk { arguments: &["--help"], typed: "", says: [&["Usage:"], &["Gebruik:"]] },
];

fn run(walk: &Walk, lang: &str, folder: &Path, birth: NaiveDate) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(walk.arguments).args(["--lang", lang]).env_clear().env("HOME", folder);
    command.env("TERM", "xterm-256color").env("COLORTERM", "truecolor").env("HERSTEL_MUTE", "1");
    // Without one, ALSA's PulseAudio part would leave a folder in /tmp whenever it is asked for sound.
    command.env("XDG_RUNTIME_DIR", folder);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let typed = walk.typed.replace("<birth>", &birth.format("%d-%m-%Y").to_string());
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    String::from_utf8(said).unwrap_or_else(|fault| panic!("{:?}: {fault}", walk.arguments))
}

/// The date, as herstel itself has it.
fn today(folder: &Path) -> NaiveDate {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    let output = command.args(["today", "--json"]).env_clear().env("HOME", folder).output();
    let today: serde_json::Value = serde_json::from_slice(&output.unwrap().stdout).unwrap();
    today.get("date").and_then(serde_json::Value::as_str).unwrap().parse().unwrap()
}

#[test]
fn every_feature_is_there_in_lines_and_no_control_sequence_is_written() {
    for (at, lang) in ["en", "nl"].into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let birth = today(folder.path()) - Days::new(40);
        for walk in WALKS {
            let said = run(walk, lang, folder.path(), birth);
            for text in walk.says[at] {
                let text = text.replace("<year>", &birth.format("%Y").to_string());
                assert!(
                    said.contains(&text),
                    "{lang} {:?}: no {text:?} in\n{said}",
                    walk.arguments
                );
            }
            let is_drawn = |letter: &char| {
                (letter.is_control() && *letter != '\n')
                    || ('\u{2500}'..='\u{259f}').contains(letter)
                    || ('\u{2800}'..='\u{28ff}').contains(letter)
            };
            let drawn: Vec<char> = said.chars().filter(is_drawn).collect();
            assert!(drawn.is_empty(), "{lang} {:?}: {drawn:?} in\n{said}", walk.arguments);
        }
    }
}
