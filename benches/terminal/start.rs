//! From the start of a program to its first whole frame.
//!
//! Every program is started by `setsid`, which is part of each figure, the floor's and `echo`'s too.

use std::{thread, time::Duration};

use herstel::clock::{self, Mono};

use super::{
    percentile,
    pty::Pty,
    subject::{BREATHING, SIZES, Size, Subject},
};

const ROUNDS: usize = 21;
/// What is drawn by then is the first screen in full.
const SETTLED: Duration = Duration::from_millis(400);

pub(crate) fn report(other: &[String]) {
    println!("\nfirst whole frame, ms after the start, median of {ROUNDS} (fastest, slowest):");
    for size in SIZES {
        println!("  {}x{}", size.0, size.1);
        let today = Subject::herstel("herstel, Today", "");
        let session = Subject::herstel("herstel, session", "").arguments(&BREATHING);
        let subjects = [Subject::echo(), Subject::floor("clock"), today, session];
        for subject in subjects.into_iter().chain(Subject::named(other)) {
            let frames: Vec<f64> = (0..ROUNDS).map(|_| first_frame(&subject, size)).collect();
            println!(
                "  {:<24}{:>8.2} ({:.2}, {:.2})",
                subject.name,
                percentile(&frames, 50),
                percentile(&frames, 0),
                percentile(&frames, 100)
            );
        }
    }
}

/// Milliseconds until as many rows are written on as a moment later.
fn first_frame(subject: &Subject, (columns, rows): Size) -> f64 {
    let start = clock::mono();
    let pty = Pty::start(&subject.command, rows, columns);
    thread::park_timeout(SETTLED);
    let settled = written_rows(&pty.text());
    let mut parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
    let mut first = None;
    for (at, piece) in pty.pieces() {
        parser.process(&piece);
        if first.is_none() && written_rows(&parser.screen().contents()) >= settled {
            first = Some(at);
        }
    }
    milliseconds(first.unwrap_or_else(clock::mono), start)
}

fn milliseconds(at: Mono, start: Mono) -> f64 {
    at.since(start).as_secs_f64() * 1000.0
}

fn written_rows(text: &str) -> usize {
    text.lines().filter(|line| !line.trim().is_empty()).count()
}
