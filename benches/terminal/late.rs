//! How exactly the acts of a session come on the screen, and how soon it ends when it is told to.

use std::{thread, time::Duration};

use herstel::clock::{self, Mono};
use rustix::process::Signal;

use super::{
    percentile,
    subject::{BREATHING, SIZES, Size, Subject},
};

/// One act a second, for 37 minutes and a half.
const BRISK: &str = r#"
format = 1
id = "brisk"
kind = "movement"
source = "made up to be measured"
title = { en = "Brisk", nl = "Vlug" }
about = { en = "Short acts.", nl = "Korte delen." }
"#;
const BLOCK: &str =
    "[[block]]\nsets = 3\nreps = 15\nset_rest = 0\n[[block.step]]\nact = \"move\"\nseconds = 1\n";
const BLOCKS: usize = 50;

pub(crate) fn report(length: Duration) {
    println!("\nacts of a second, ms after a perfect clock laid on the earliest of {length:?}:");
    let late = thread::scope(|scope| {
        let measured = SIZES.map(|size| scope.spawn(move || lateness(size, length)));
        measured.map(|late| late.join().unwrap())
    });
    for (size, late) in SIZES.into_iter().zip(late) {
        let (first, last) = late.split_at(late.len() / 2);
        let earliest = |part: &[f64]| part.iter().copied().fold(f64::INFINITY, f64::min);
        let minutes = length.as_secs_f64() / 120.0;
        println!(
            "  {:>3}x{:<3} {} acts: median {:.3}, p99 {:.3}, most {:.3}, drift {:+.3} a minute",
            size.0,
            size.1,
            late.len(),
            percentile(&late, 50),
            percentile(&late, 99),
            percentile(&late, 100),
            (earliest(last) - earliest(first)) / minutes
        );
    }
}

/// How late each act was, in milliseconds.
fn lateness((columns, rows): Size, length: Duration) -> Vec<f64> {
    let program = BRISK.to_owned() + &BLOCK.repeat(BLOCKS);
    let subject = Subject::herstel("brisk", "").with_file("brisk.toml", program.as_bytes());
    let path = subject.file("brisk.toml");
    let subject = subject
        .arguments(&["start", &path.to_string_lossy(), "--mute", "--lead-in", "0"])
        .then(" of 15", "");
    let pty = subject.start((columns, rows));
    thread::park_timeout(length);
    let mut parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
    let mut shown = None;
    let mut acts = Vec::new();
    for (at, piece) in pty.pieces() {
        parser.process(&piece);
        let act = act(&parser.screen().contents());
        if act.is_some() && act != shown {
            shown = act;
            acts.push(at);
        }
    }
    // The first comes with everything else that is drawn then.
    against_clock(acts.get(1..).unwrap_or_default())
}

/// The number before " of 15".
fn act(text: &str) -> Option<u8> {
    let (before, _) = text.split_once(" of 15")?;
    before.split_whitespace().next_back()?.parse().ok()
}

fn against_clock(acts: &[Mono]) -> Vec<f64> {
    let mut due = 0.0;
    let late: Vec<f64> = acts
        .iter()
        .map(|at| {
            due += 1_000.0;
            at.0.as_secs_f64().mul_add(1_000.0, -due)
        })
        .collect();
    let zero = late.iter().copied().fold(f64::INFINITY, f64::min);
    late.iter().map(|at| at - zero).collect()
}

pub(crate) fn report_ends() {
    println!("\nfrom being told to end until gone, saved, in ms (most of 10):");
    let ways = [
        ("SIGTERM", Some(Signal::TERM)),
        ("SIGINT", Some(Signal::INT)),
        ("SIGHUP", Some(Signal::HUP)),
        ("window closed", None),
    ];
    for (name, signal) in ways {
        let ends: Vec<f64> = (0..10).map(|_| end(signal)).collect();
        println!("  {name:<24}{:>8.1} ({:.1})", percentile(&ends, 50), percentile(&ends, 100));
    }
}

fn end(signal: Option<Signal>) -> f64 {
    let subject = Subject::herstel("breathing", "").arguments(&BREATHING).then("saved", "");
    let mut pty = subject.start((80, 24));
    let told = clock::mono();
    match signal {
        Some(signal) => pty.signal(signal),
        None => pty.hang_up(),
    }
    pty.wait_status();
    pty.went_on_after(told).as_secs_f64() * 1_000.0
}
