//! What a program costs while it is watched: instructions, bytes, wake-ups, memory.

use std::{fs, process::Command, thread, time::Duration};

use herstel::clock;
use rustix::process::Pid;

use super::subject::{BREATHING, SIZES, Size, Subject};

/// What is paid for the start is over by then.
const SETTLED: Duration = Duration::from_millis(1_500);

/// Per second, but for the memory.
struct Cost {
    /// In the program and in the kernel; `None` where nobody counts them.
    instructions: Option<[f64; 2]>,
    bytes: f64,
    wakes: f64,
    /// The most it ever had, in MB.
    memory: f64,
}

pub(crate) fn report(other: &[String], length: Duration) {
    println!("\nover {} s, instructions per second (in the kernel besides):", length.as_secs());
    let subjects = || {
        let breathing = |name: &str, config| {
            Subject::herstel(name, config).arguments(&BREATHING).then("breathe", "")
        };
        let own = [
            Subject::floor("clock"),
            Subject::floor("pacer"),
            breathing("herstel, breathing", ""),
            breathing("  motion = reduced", "motion = \"reduced\""),
            breathing("  paused", "").then("breathe", " ").then("go on", ""),
            Subject::herstel("  Today", "").then("enter start", ""),
        ];
        own.into_iter().chain(Subject::named(other))
    };
    for size in SIZES {
        println!("  {}x{}", size.0, size.1);
        println!("  {:<24}{:>10}{:>11}{:>9}{:>9}{:>8}", "", "M instr", "", "B/s", "wakes/s", "MB");
        for subject in subjects() {
            let Cost { instructions, bytes, wakes, memory } = watch(&subject, size, length);
            let [own, kernel] = instructions.unwrap_or([f64::NAN; 2]).map(|count| count / 1e6);
            println!(
                "  {:<24}{own:>10.3} ({kernel:>7.3}){bytes:>10.0}{wakes:>9.1}{memory:>8.2}",
                subject.name
            );
        }
    }
}

fn watch(subject: &Subject, size: Size, length: Duration) -> Cost {
    let pty = subject.start(size);
    thread::park_timeout(SETTLED);
    let (start, bytes, wakes) = (clock::mono(), pty.raw().len(), wakes(pty.pid()));
    let instructions = instructions(pty.pid(), length);
    thread::park_timeout((start + length).since(clock::mono()));
    let seconds = clock::mono().since(start).as_secs_f64();
    Cost {
        instructions,
        bytes: count(pty.raw().len() - bytes) / seconds,
        wakes: count(self::wakes(pty.pid()) - wakes) / seconds,
        memory: count(memory(pty.pid())) / 1000.0,
    }
}

/// Counted for some time, for each second of it.
fn instructions(pid: Pid, length: Duration) -> Option<[f64; 2]> {
    let pid = pid.as_raw_nonzero().to_string();
    let mut perf = Command::new("perf");
    perf.args(["stat", "-x", ",", "-e", "instructions:u,instructions:k", "-p", &pid]);
    perf.args(["sleep", &length.as_secs().to_string()]);
    let said = perf.output().ok()?.stderr;
    let said = String::from_utf8_lossy(&said).into_owned();
    let count = |line: &str| match line.split(',').next()? {
        // It did not run at all.
        "<not counted>" => Some(0.0),
        figure => figure.parse::<f64>().ok(),
    };
    let mut counts = said.lines().filter_map(count);
    Some([counts.next()? / length.as_secs_f64(), counts.next()? / length.as_secs_f64()])
}

/// How often its threads went to sleep so far.
fn wakes(pid: Pid) -> usize {
    let tasks = fs::read_dir(format!("/proc/{}/task", pid.as_raw_nonzero())).unwrap();
    let figure = |task: fs::DirEntry| status(&task.path(), "voluntary_ctxt_switches:");
    tasks.filter_map(|task| figure(task.ok()?)).sum()
}

/// The most memory it had at once, in kB.
fn memory(pid: Pid) -> usize {
    status(format!("/proc/{}", pid.as_raw_nonzero()).as_ref(), "VmHWM:").unwrap_or_default()
}

fn status(dir: &std::path::Path, name: &str) -> Option<usize> {
    let status = fs::read_to_string(dir.join("status")).ok()?;
    let figure = status.lines().find_map(|line| line.strip_prefix(name))?;
    figure.split_whitespace().next()?.parse().ok()
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
const fn count(figure: usize) -> f64 {
    figure as f64
}
