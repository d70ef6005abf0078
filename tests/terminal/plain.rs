//! Plain mode on the real program: lines in, lines out, and never a control sequence.

use std::{fs, process::Command, time::Duration};

use chrono::Days;
use rustix::process::Signal;
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    lines::{Lines, Stream},
    pty::{Pty, cpu_time},
    session::{herstel, history},
};

/// Two sets of two: every kind of line that a session has, in fifteen seconds.
const TINY: &str = include_str!("../made/tiny.toml");

/// Without the questions before it.
fn tiny(dir: &TempDir, flags: &[&str]) -> Command {
    let mut command = asking(dir);
    command.arg("--no-check-in").args(flags);
    command
}

fn asking(dir: &TempDir) -> Command {
    let program = dir.path().join("tiny.toml");
    fs::write(&program, TINY).unwrap();
    let mut command = herstel(dir);
    command.arg("start").arg(program).args(["--lead-in", "1"]);
    command
}

/// A command as a shell takes it, without its environment.
fn quoted(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<String> = words.map(|word| format!("'{}'", word.to_str().unwrap())).collect();
    words.join(" ")
}

/// What a program wrote to standard output, line by line.
fn said(lines: &Lines) -> Vec<String> {
    lines
        .lines()
        .into_iter()
        .filter(|line| line.stream == Stream::Out)
        .map(|line| line.text)
        .collect()
}

fn assert_plain(lines: &Lines) {
    for line in lines.lines() {
        assert!(!line.text.chars().any(char::is_control), "{:?}", line.text);
        assert!(!line.text.contains(['│', '█', '─', '●', '○']), "{:?}", line.text);
    }
}

#[test]
fn a_session_is_one_line_an_act() {
    let dir = TempDir::new().unwrap();
    let mut lines = Lines::start(&mut tiny(&dir, &["--lang", "nl"]));
    lines.close_input();
    assert_eq!(lines.wait_end().code(), Some(0));
    assert_plain(&lines);
    let said = said(&lines);
    let at = said.iter().position(|line| line == "Hoe was het?").unwrap();
    let saved = &said[at - 1];
    assert!(saved.starts_with("Bewaard "), "{saved}");
    assert_eq!(
        said[..at - 1],
        [
            "herstel in gewone regels tekst.",
            "Klein. In totaal 15 seconden.",
            "Een kleintje.",
            "Enter: pauze en weer verder. n: volgende. t: moe. x: dit doet pijn, of iets zakt, lekt of duizelt. + of -: meer of minder tijd om los te laten. q: stoppen. [ en ]: zachter, harder. m: geluid uit of aan. !: alarmsignalen. ?: deze regel.",
            "Er komt geen invoer meer; de sessie gaat door tot het eind.",
            "Rustig worden, 1 seconde",
            "Setje 1 van 2.",
            "Kort aanspannen, 1 seconde, 1 van 2",
            "Loslaten, 2 seconden, 1 van 2",
            "Tot op de grond.",
            "Kort aanspannen, 1 seconde, 2 van 2",
            "Loslaten, 2 seconden, 2 van 2",
            "Setje 1 van 2 klaar.",
            "Rust, 2 seconden",
            "Setje 2 van 2.",
            "Kort aanspannen, 1 seconde, 1 van 2",
            "Loslaten, 2 seconden, 1 van 2",
            "Tot op de grond.",
            "Kort aanspannen, 1 seconde, 2 van 2",
            "Loslaten, 2 seconden, 2 van 2",
            "Klaar.",
            "Fijn dat je hier de tijd voor nam.",
            "Klein: 4 keer, 14 seconden geoefend.",
        ]
    );
    assert_eq!(history(&dir)[0]["outcome"], "completed");
}

#[test]
fn enter_pauses_and_goes_on() {
    let dir = TempDir::new().unwrap();
    let mut lines = Lines::start(&mut tiny(&dir, &[]));
    lines.wait_line("Let go, 2 seconds, 1 of 2");
    lines.send_line("");
    lines.wait_line("Paused");
    lines.send_line("?");
    lines.wait_line("Enter: pause");
    lines.send_line("");
    lines.wait_line("Going on");
    lines.send_line("q");
    lines.wait_line("q: yes, stop");
    lines.send_line("");
    lines.wait_line("Going on");
    lines.send_line("nonsense");
    lines.wait_line("does nothing");
    lines.send_line("t");
    lines.wait_line("Set 1 of 2 done");
    lines.send_line("x");
    lines.wait_line("Breathe out slowly");
    lines.wait_line("How was it?");
    lines.send_line("");
    assert_eq!(lines.wait_end().code(), Some(0));
    assert_plain(&lines);
    let history = history(&dir);
    assert_eq!(history[0]["outcome"], "stopped");
    assert_eq!(history[0]["tired"], 1);
}

#[test]
fn a_first_day_is_led_by_numbers() {
    let dir = TempDir::new().unwrap();
    let mut lines = Lines::start(herstel(&dir).arg("--plain"));
    for (shown, typed) in [
        ("1 of 7", "1"),
        ("2 of 7", ""),
        ("3 of 7", ""),
        ("4 of 7", "yesterday"),
        ("cannot read that date", &days_ago(12)),
        ("5 of 7", "1"),
        ("6 of 7", "1"),
        ("1. Light contractions: yes, already", ""),
        ("7 of 7", ""),
        ("day 12, week 2", "seven"),
        ("from 1 to 10", "2"),
    ] {
        lines.wait_line(shown);
        lines.send_line(typed);
    }
    // The second in the list, before anything has begun: nothing to ask about and nothing to keep.
    lines.wait_line("5 minutes and 5 seconds in all");
    lines.send_line("t");
    lines.wait_line("t ends a set early");
    lines.send_line("q");
    lines.wait_line("You had not begun yet");
    lines.wait_line("day 12, week 2");
    // From a card back to the list, and from there back to today.
    for (typed, shown) in [("l", "Type a number"), ("2", "q: back"), ("q", "Type a number")] {
        lines.send_line(typed);
        lines.wait_line(shown);
    }
    lines.send_line("q");
    lines.wait_line("day 12, week 2");
    lines.send_line("q");
    assert_eq!(lines.wait_end().code(), Some(0));
    assert_plain(&lines);
    assert_eq!(history(&dir), Vec::<Value>::new());

    // A session of somebody else's file: a physio's word for it, and the questions before and after it.
    let mut lines = Lines::start(&mut asking(&dir));
    for (shown, typed) in [
        ("3. My physio says", "3"),
        ("How are you now?", "1"),
        ("1. Pain, now or today? yes", "1"),
        ("You can begin", ""),
        ("Set 1 of 2.", "t"),
        ("Set 2 of 2.", "t"),
        ("How was it?", "4"),
        ("from 0 to 10", "2"),
        ("4. Discomfort, from 0 to 10: 2", "5"),
        ("one line about", "Not bad at all"),
        ("5. Note: Not bad at all", ""),
    ] {
        lines.wait_line(shown);
        lines.send_line(typed);
    }
    assert_eq!(lines.wait_end().code(), Some(0));
    assert_plain(&lines);
    let history = history(&dir);
    assert_eq!(history[0]["felt"], "good");
    assert_eq!(history[0]["note"], "Not bad at all");
}

/// A date as people write it.
fn days_ago(days: u64) -> String {
    let date = herstel::clock::now().wall.date_naive() - Days::new(days);
    date.format("%d-%m-%Y").to_string()
}

#[test]
fn a_menu_that_nobody_answers_ends() {
    let dir = TempDir::new().unwrap();
    let mut lines = Lines::start(&mut herstel(&dir));
    lines.close_input();
    assert_eq!(lines.wait_end().code(), Some(0));
}

/// The words are on the page; the code is for whoever cannot read them.
#[test]
fn what_is_not_for_now_says_why_and_ends_with_1() {
    let dir = TempDir::new().unwrap();
    let birth = herstel::clock::now().wall.date_naive().to_string();
    let set_up = ["setup", "--birth", &birth, "--injury", "third-degree"];
    assert!(herstel(&dir).args(set_up).status().unwrap().success());
    let start = || Lines::start(herstel(&dir).args(["start", "light"]));
    let mut lines = start();
    lines.wait_line("May from ");
    lines.close_input();
    assert_eq!(lines.wait_end().code(), Some(1));
    // Back to Today, and out.
    let mut lines = start();
    lines.wait_line("2. Back to today");
    lines.send_line("2");
    lines.wait_line("day 0, week 1");
    lines.send_line("q");
    assert_eq!(lines.wait_end().code(), Some(1));
    // What fits in its place was begun.
    let mut lines = start();
    lines.wait_line("1. Pelvic floor breathing");
    lines.send_line("1");
    lines.wait_line("2 minutes and 5 seconds in all");
    lines.send_line("q");
    assert_eq!(lines.wait_end().code(), Some(0));
}

#[test]
fn without_a_name_it_begins_what_is_recommended() {
    let dir = TempDir::new().unwrap();
    let put = |file: &str, text: &str| {
        let file = dir.path().join("data").join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    let short = TINY.replace("sets = 2", "sets = 1").replace("reps = 2", "reps = 1");
    let breath = short
        .replace("kind = \"contraction\"\neffort = [30, 40]", "kind = \"breathing\"")
        .replace("\"contract\"\nseconds = 1", "\"inhale\"\nseconds = 2")
        .replace("\"release\"", "\"exhale\"");
    put("programs/breath.toml", &breath.replace("tiny", "breath").replace("Tiny", "Small breaths"));
    put("programs/light.toml", &short.replace("tiny", "light").replace("Tiny", "Small lifts"));
    put(
        "tracks/general.toml",
        r#"
format = 1
id = "general"
title = { en = "Mine", nl = "Van mij" }
[[phase]]
id = "all"
from = "0 days"
title = { en = "All", nl = "Alles" }
notice = { en = "Much.", nl = "Veel." }
helps = { en = "Rest.", nl = "Rust." }
open = [{ program = "breath" }, { program = "light" }, { program = "endurance", from = "6 weeks" }]
"#,
    );
    let start = || Lines::start(herstel(&dir).args(["start", "--no-check-in", "--lead-in", "0"]));
    let mut lines = start();
    lines.wait_line("Small breaths. ");
    lines.close_input();
    assert_eq!(lines.wait_end().code(), Some(0));
    let birth = herstel::clock::now().wall.date_naive().to_string();
    let set_up = ["setup", "--birth", &birth, "--injury", "none"];
    assert!(herstel(&dir).args(set_up).status().unwrap().success());
    let mut lines = start();
    lines.wait_line("Small lifts. ");
    lines.close_input();
    assert_eq!(lines.wait_end().code(), Some(0));
    assert_eq!(history(&dir).len(), 2);
}

#[test]
fn a_signal_ends_it_and_what_was_done_is_kept() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129)] {
        let dir = TempDir::new().unwrap();
        let lines = Lines::start(&mut tiny(&dir, &[]));
        lines.wait_line("Lift briefly, 1 second, 2 of 2");
        lines.signal(signal);
        assert_eq!(lines.wait_end().code(), Some(code));
        let history = history(&dir);
        assert_eq!(
            (&history[0]["outcome"], &history[0]["reps_done"]),
            (&"interrupted".into(), &1.into())
        );
    }
}

#[test]
fn a_reader_who_stops_ends_it_quietly() {
    let dir = TempDir::new().unwrap();
    let mut shell = Command::new("sh");
    let script = format!(
        "{{ {} </dev/null; echo \"ended with $?\" >&2; }} | head -n 6 >/dev/null",
        quoted(&tiny(&dir, &["--plain"]))
    );
    let lines = Lines::start(shell.args(["-c", &script]).env("HERSTEL_MUTE", "1"));
    assert!(lines.wait_end().success());
    let words: Vec<String> = lines.lines().into_iter().map(|line| line.text).collect();
    assert_eq!(words, ["ended with 0"]);
    assert_eq!(history(&dir)[0]["outcome"], "interrupted");
}

#[test]
fn what_asks_for_plain_lines_gets_them() {
    for (name, value) in [("ACCESSIBLE", "1"), ("TERM", "dumb"), ("HERSTEL_PLAIN", "1")] {
        let dir = TempDir::new().unwrap();
        let mut command = herstel(&dir);
        command.env(name, value);
        let pty = Pty::start(&command, 24, 80);
        pty.wait_text("herstel in plain lines of text");
        pty.wait_text("1 of 7");
        pty.send("q\nq\n");
        assert_eq!(pty.wait_code(), 0);
        assert!(!pty.raw_text().contains('\u{1b}'), "{name}: {:?}", pty.raw_text());
        pty.assert_restored();
    }
}

#[test]
fn a_window_that_closes_ends_it_and_what_was_done_is_kept() {
    let dir = TempDir::new().unwrap();
    let mut pty = Pty::start(&tiny(&dir, &["--plain"]), 24, 80);
    pty.wait_text("Lift briefly, 1 second, 2 of 2");
    pty.hang_up();
    assert_eq!(pty.wait_code(), 129);
    assert_eq!(history(&dir)[0]["outcome"], "interrupted");
}

#[test]
fn ctrl_d_in_a_terminal_takes_no_key_away() {
    let dir = TempDir::new().unwrap();
    let pty = Pty::start(&tiny(&dir, &["--plain"]), 24, 80);
    pty.wait_text("Get settled, 1 second");
    pty.send("\x04\x04\x04");
    pty.wait_text("Lift briefly, 1 second, 1 of 2");
    pty.send("\n");
    pty.wait_text("Paused");
    let before = cpu_time(pty.pid()).unwrap();
    pty.send("\x04");
    pty.watch_for(Duration::from_millis(500), || false);
    let used = cpu_time(pty.pid()).unwrap().saturating_sub(before);
    assert!(used < Duration::from_millis(200), "it spins: {used:?}");
    pty.send("\n");
    pty.wait_text("Going on");
    pty.send("x\n");
    pty.wait_text("How was it?");
    pty.send("q\n");
    assert_eq!(pty.wait_code(), 0);
    assert!(!pty.raw_text().contains("Input has ended"), "{}", pty.raw_text());
}

#[test]
fn a_pause_that_nobody_can_end_ends() {
    let dir = TempDir::new().unwrap();
    let mut lines = Lines::start(&mut tiny(&dir, &[]));
    lines.wait_line("Lift briefly, 1 second, 1 of 2");
    lines.send_line("");
    lines.wait_line("Paused");
    lines.close_input();
    lines.wait_line("Input has ended; the session goes on to its end.");
    lines.wait_line("Going on");
    assert_eq!(lines.wait_end().code(), Some(0));
    let said = said(&lines);
    assert_eq!(said.iter().filter(|line| line.contains("Input has ended")).count(), 1, "{said:?}");
    assert_eq!(history(&dir)[0]["outcome"], "completed");
}

#[test]
fn a_question_that_nobody_can_answer_ends_the_session() {
    let dir = TempDir::new().unwrap();
    let mut lines = Lines::start(&mut tiny(&dir, &[]));
    lines.wait_line("Lift briefly, 1 second, 2 of 2");
    lines.send_line("q");
    lines.wait_line("q: yes, stop");
    lines.close_input();
    lines.wait_line("This counts too");
    assert_eq!(lines.wait_end().code(), Some(0));
    assert_eq!(history(&dir)[0]["outcome"], "ended-early");
}

/// No signal tells of the hang-up here: the shell has the terminal, and only reads and writes fail. Standard input is an
/// empty file, so that it is a write that finds out.
#[test]
fn a_terminal_that_vanishes_under_a_write_is_a_hang_up() {
    let dir = TempDir::new().unwrap();
    let code = dir.path().join("code");
    let script = format!(
        "trap '' HUP; {} </dev/null; echo $? >'{}'",
        quoted(&tiny(&dir, &["--plain"])),
        code.display()
    );
    let mut pty = Pty::start(Command::new("sh").args(["-c", &script]), 24, 80);
    pty.wait_text("Lift briefly, 1 second, 2 of 2");
    pty.hang_up();
    pty.wait_end();
    assert_eq!(fs::read_to_string(code).unwrap(), "129\n");
    let history = history(&dir);
    assert_eq!(
        (&history[0]["outcome"], &history[0]["reps_done"]),
        (&"interrupted".into(), &1.into())
    );
}

#[test]
fn a_line_typed_while_saving_does_not_quit() {
    let dir = TempDir::new().unwrap();
    let programs = dir.path().join("data/programs");
    fs::create_dir_all(&programs).unwrap();
    // Breathing is open to everybody.
    let breaths = TINY
        .replace("kind = \"contraction\"\neffort = [30, 40]", "kind = \"breathing\"")
        .replace("\"contract\"\nseconds = 1", "\"inhale\"\nseconds = 2")
        .replace("\"release\"", "\"exhale\"");
    fs::write(programs.join("tiny.toml"), breaths).unwrap();
    let mut lines = Lines::start(herstel(&dir).arg("--plain"));
    lines.wait_line("1 of 7");
    lines.send_line("q");
    lines.wait_line("2. Tiny");
    lines.send_line("2\nn");
    lines.wait_line("Breathe in, 2 seconds, 1 of 2");
    // In one go, so that the last comes before anything can be kept.
    lines.send_line("q\nq\n");
    lines.wait_line("This counts too");
    lines.wait_line("How was it?");
    lines.send_line("q");
    lines.wait_line("What do you have room for");
    lines.send_line("q");
    assert_eq!(lines.wait_end().code(), Some(0));
}

/// The first questions, as somebody hears them who cannot see which answer is marked.
#[test]
fn a_question_says_what_enter_takes_and_comes_back_after_the_warning_signs() {
    for (lang, unknown, signs, birth, number) in [
        ("1", "Enter takes: I don't know (yet)", "Warning signs", "4 of 7 · ", "A number"),
        ("2", "Enter neemt: weet ik (nog) niet", "Alarmsignalen", "4 van 7 · ", "Een nummer"),
    ] {
        let dir = TempDir::new().unwrap();
        let mut lines = Lines::start(herstel(&dir).arg("--plain"));
        lines.send_line(lang);
        lines.send_line("\n");
        lines.wait_line(birth);
        lines.send_line("!");
        lines.wait_line(signs);
        lines.send_line("");
        lines.wait_line(unknown);
        lines.close_input();
        assert_eq!(lines.wait_end().code(), Some(0));
        assert_plain(&lines);
        let said = said(&lines);
        // The date is typed and nothing of it has a number; it is asked again after the signs.
        let asked = |line: &&String| line.starts_with(birth);
        assert_eq!(said.iter().filter(asked).count(), 2, "{said:#?}");
        let from = said.iter().position(|line| line.starts_with(birth)).unwrap();
        let to = said.iter().position(|line| line.contains(unknown)).unwrap();
        let until = said[from..to].iter().position(|line| line.starts_with("5 ")).unwrap();
        let asked = &said[from..from + until];
        assert!(!asked.iter().any(|line| line.contains(number)), "{asked:#?}");
    }
}

/// A terminal breaks no word; what goes to a pipe stays a whole sentence a line.
#[test]
fn long_lines_break_between_words_in_a_terminal() {
    let dir = TempDir::new().unwrap();
    let pty = Pty::start(herstel(&dir).arg("--plain"), 24, 40);
    pty.wait_text("1 of 7");
    pty.send("\n");
    pty.wait_text("Enter goes on. q: back.");
    let text = pty.raw_text().replace("\r\n", "\n");
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
    let sentence = "Follow your midwife, doctor or pelvic health physio.";
    assert!(text.replace('\n', " ").contains(sentence), "{text}");
    pty.send("q\nq\nq\n");
    pty.wait_code();

    let mut lines = Lines::start(herstel(&dir).arg("--plain"));
    lines.send_line("");
    lines.wait_line(sentence);
    lines.close_input();
    lines.wait_end();
}
