//! A program behind pipes, as plain mode is used: lines in, lines out, each with the moment it came.

use std::{
    io::{BufRead as _, BufReader, Read, Write as _},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    thread::{self, JoinHandle},
};

use herstel::clock::{self, Mono};
use rustix::process::{Pid, Signal, kill_process};

use crate::watch::{DEADLINE, Watch};

/// A running program. Dropping it ends it.
pub struct Lines {
    pid: Pid,
    stdin: Option<ChildStdin>,
    seen: Watch<Seen>,
    threads: Vec<JoinHandle<()>>,
}

#[derive(Default)]
struct Seen {
    lines: Vec<Line>,
    /// Lines before this one were waited for.
    next: usize,
    open_streams: usize,
    status: Option<ExitStatus>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub stream: Stream,
    /// Without its line end.
    pub text: String,
    pub at: Mono,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Out,
    Err,
}

impl Lines {
    pub fn start(command: &mut Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let pid = Pid::from_child(&child);
        let seen = Watch::new(Seen { open_streams: 2, ..Seen::default() });
        let stdin = child.stdin.take();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let threads = vec![
            read_lines(Stream::Out, out, seen.clone()),
            read_lines(Stream::Err, err, seen.clone()),
            wait_for_end(child, seen.clone()),
        ];
        Self { pid, stdin, seen, threads }
    }

    /// Types a line.
    pub fn send_line(&mut self, line: &str) {
        let stdin = self.stdin.as_mut().expect("standard input was closed");
        writeln!(stdin, "{line}").unwrap();
    }

    /// Ends the input, as Ctrl-D does.
    pub fn close_input(&mut self) {
        self.stdin = None;
    }

    /// Waits for a line that contains this, behind the one last waited for.
    pub fn wait_line(&self, text: &str) -> Line {
        let found = self.seen.wait(DEADLINE, |seen| {
            let found = seen.lines[seen.next..].iter().position(|line| line.text.contains(text))?;
            seen.next += found + 1;
            Some(seen.lines[seen.next - 1].clone())
        });
        found.unwrap_or_else(|| panic!("no line with {text:?} in {:#?}", self.lines()))
    }

    /// Waits for the program to end and for the rest of its output.
    pub fn wait_end(&self) -> ExitStatus {
        let ended = self.seen.wait(DEADLINE, |seen| seen.status.filter(|_| seen.open_streams == 0));
        ended.unwrap_or_else(|| panic!("no end of the program after {:#?}", self.lines()))
    }

    /// Never to one that has ended: its number may be another program's by now.
    pub fn signal(&self, signal: Signal) {
        let status = self.seen.lock().status;
        assert!(status.is_none(), "no {signal:?}: it has ended, {status:?}");
        kill_process(self.pid, signal).unwrap();
    }

    /// All lines of both streams, in the order they were read.
    pub fn lines(&self) -> Vec<Line> {
        self.seen.lock().lines.clone()
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        if self.seen.lock().status.is_none() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn read_lines(
    stream: Stream,
    from: impl Read + Send + 'static,
    seen: Watch<Seen>,
) -> JoinHandle<()> {
    thread::spawn(move || {
        for bytes in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            seen.change(|seen| seen.lines.push(Line { stream, text, at: clock::mono() }));
        }
        seen.change(|seen| seen.open_streams -= 1);
    })
}

fn wait_for_end(mut child: Child, seen: Watch<Seen>) -> JoinHandle<()> {
    thread::spawn(move || {
        let status = child.wait().unwrap();
        seen.change(|seen| seen.status = Some(status));
    })
}
