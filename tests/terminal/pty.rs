//! A terminal of our own: a pseudo-terminal, a program on it, and a screen that shows what the program drew.
//!
//! Three traps, each met before. The master must be close-on-exec, or a child keeps it and a hang-up never comes. The
//! reader is joined before the master closes, or it reads from whatever gets the same number. And to make the terminal
//! the controlling one without `unsafe` (`pre_exec`), the program is started by util-linux `setsid --ctty`, which turns
//! into it: the process id is the program's own.

use std::{
    io::{Read as _, Write as _},
    num::NonZeroU16,
    os::{
        fd::OwnedFd,
        unix::{net::UnixStream, process::ExitStatusExt as _},
    },
    process::{Child, Command, ExitStatus},
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use herstel::clock::{self, Mono};
use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
    process::{Pid, Signal, kill_process, kill_process_group},
    pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt},
    termios::{Termios, Winsize, tcgetattr, tcgetpgrp, tcsetwinsize},
};

use crate::watch::{DEADLINE, Watch};

/// A program on a terminal. Dropping it ends both.
pub struct Pty {
    pid: Pid,
    seen: Watch<Seen>,
    line: Option<Line>,
    waiter: Option<JoinHandle<()>>,
    before: Termios,
}

/// What came out so far.
pub struct Seen {
    raw: Vec<u8>,
    /// Up to where `raw` reached at what moment, for each read.
    marks: Vec<(Mono, usize)>,
    parser: vt100::Parser,
    status: Option<ExitStatus>,
    /// When the end of the program was noticed.
    ended: Option<Mono>,
    /// Everything was read: the last program on the terminal is gone.
    at_end: bool,
}

/// Our end of the terminal.
struct Line {
    master: Arc<OwnedFd>,
    reader: JoinHandle<()>,
    /// Tells the reader: `p` pause, `r` read on; closed: stop.
    control: UnixStream,
}

impl Pty {
    /// Starts a program in a new session on a terminal of this size.
    pub fn start(command: &Command, rows: u16, columns: u16) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let master = Arc::new(openpt(flags).unwrap());
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        set_size(&master, rows, columns);
        let before = tcgetattr(&master).unwrap();

        let child = spawn(command, &master, flags);
        let pid = Pid::from_child(&child);
        let seen = Watch::new(Seen {
            raw: Vec::new(),
            marks: Vec::new(),
            parser: vt100::Parser::new(non_zero(rows), non_zero(columns), 0),
            status: None,
            ended: None,
            at_end: false,
        });
        let (control, orders) = UnixStream::pair().unwrap();
        let reader = thread::spawn({
            let (master, seen) = (Arc::clone(&master), seen.clone());
            move || read_all(&master, orders, &seen)
        });
        let waiter = thread::spawn({
            let seen = seen.clone();
            move || wait_for_end(child, &seen)
        });
        let line = Some(Line { master, reader, control });
        Self { pid, seen, line, waiter: Some(waiter), before }
    }

    pub const fn pid(&self) -> Pid {
        self.pid
    }

    /// Types.
    pub fn send(&self, keys: &str) {
        let mut rest = keys.as_bytes();
        while !rest.is_empty() {
            let written = rustix::io::write(self.master(), rest).unwrap();
            rest = &rest[written..];
        }
    }

    /// Waits until the screen shows this.
    pub fn wait_text(&self, text: &str) {
        self.wait_screen(&format!("{text:?} on the screen"), |screen| {
            screen.contents().contains(text)
        });
    }

    pub fn wait_screen(&self, what: &str, mut is: impl FnMut(&vt100::Screen) -> bool) {
        self.wait(what, |seen| is(seen.parser.screen()).then_some(()));
    }

    /// Waits for something in all that was written so far.
    pub fn wait_raw<R>(&self, what: &str, mut look: impl FnMut(&[u8]) -> Option<R>) -> R {
        self.wait(what, |seen| look(&seen.raw))
    }

    /// Waits for something that changes without output, such as the state of a process.
    pub fn wait_until(&self, what: &str, is: impl FnMut() -> bool) {
        if !self.seen.wait_until(DEADLINE, is) {
            self.give_up(what);
        }
    }

    /// Whether this comes true within some time.
    pub fn watch_for(&self, time: Duration, is: impl FnMut() -> bool) -> bool {
        self.seen.wait_until(time, is)
    }

    /// Waits for the program to end and for the rest of its output, when the terminal is still there.
    pub fn wait_end(&self) -> ExitStatus {
        let hung_up = self.line.is_none();
        self.wait("the end of the program", |seen| seen.status.filter(|_| hung_up || seen.at_end))
    }

    /// As [`Pty::wait_end`], without the rest of its output.
    pub fn wait_status(&self) -> ExitStatus {
        self.wait("the end of the program", |seen| seen.status)
    }

    /// The exit code; a program killed by a signal has none.
    pub fn wait_code(&self) -> i32 {
        let status = self.wait_end();
        status.code().unwrap_or_else(|| panic!("killed by signal {:?}", status.signal()))
    }

    /// How long the program went on after a moment. It has ended.
    pub fn went_on_after(&self, moment: Mono) -> Duration {
        self.seen.lock().ended.expect("the program has ended").since(moment)
    }

    /// All that was written, escape sequences included.
    pub fn raw(&self) -> Vec<u8> {
        self.seen.lock().raw.clone()
    }

    /// All that was written, in the pieces in which it was read and with the moment of each.
    pub fn pieces(&self) -> Vec<(Mono, Vec<u8>)> {
        let seen = self.seen.lock();
        let mut from = 0;
        let piece = |(at, to): &(Mono, usize)| {
            (*at, seen.raw[std::mem::replace(&mut from, *to)..*to].to_vec())
        };
        seen.marks.iter().map(piece).collect()
    }

    pub fn raw_text(&self) -> String {
        String::from_utf8_lossy(&self.raw()).into_owned()
    }

    /// The text on the screen.
    pub fn text(&self) -> String {
        self.seen.lock().parser.screen().contents()
    }

    pub fn resize(&self, rows: u16, columns: u16) {
        // The screen first: what the program draws at its new size must find it.
        self.seen.change(|seen| {
            seen.parser.screen_mut().set_size(non_zero(rows), non_zero(columns));
        });
        set_size(self.master(), rows, columns);
    }

    /// Never to one that has ended: its number may be another program's by now.
    pub fn signal(&self, signal: Signal) {
        let status = self.seen.lock().status;
        assert!(status.is_none(), "no {signal:?}: it has ended, {status:?}");
        kill_process(self.pid, signal).unwrap();
    }

    /// The process group that has the terminal.
    pub fn foreground(&self) -> Pid {
        tcgetpgrp(self.master()).unwrap()
    }

    /// Closes the window.
    pub fn hang_up(&mut self) {
        if let Some(Line { master, reader, control }) = self.line.take() {
            drop(control);
            reader.join().unwrap();
            assert_eq!(Arc::strong_count(&master), 1);
        }
    }

    /// Takes no more output, as a terminal that hangs.
    pub fn freeze(&self) {
        self.order(b"p");
    }

    pub fn thaw(&self) {
        self.order(b"r");
    }

    pub fn termios(&self) -> Termios {
        tcgetattr(self.master()).unwrap()
    }

    /// Panics unless the terminal is as it was before the program started.
    pub fn assert_restored(&self) {
        assert_eq!(self.left_behind(), [] as [String; 0], "in {:?}", self.raw_text());
    }

    /// What the program did not put back, and what it should not have asked.
    pub fn left_behind(&self) -> Vec<String> {
        let (modes, raw) = (format!("{:?}", self.termios()), self.raw_text());
        let seen = self.seen.lock();
        let screen = seen.parser.screen();
        let mut left = Vec::new();
        let mut check = |is_wrong: bool, what: &str| {
            if is_wrong {
                left.push(what.to_owned());
            }
        };
        check(modes != format!("{:?}", self.before), &format!("modes: {modes}"));
        check(screen.alternate_screen(), "the alternate screen");
        check(screen.hide_cursor(), "no cursor");
        check(screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None, "the mouse");
        check(screen.bracketed_paste(), "bracketed paste");
        let (kept, put_back) =
            (raw.matches("\x1b[22;0t").count(), raw.matches("\x1b[23;0t").count());
        check(kept != put_back, &format!("titles: {kept} kept, {put_back} put back"));
        for question in ["\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[?u"] {
            check(raw.contains(question), &format!("a question: {question:?}"));
        }
        drop(seen);
        left
    }

    fn master(&self) -> &OwnedFd {
        &self.line.as_ref().expect("the terminal was hung up").master
    }

    fn order(&self, order: &[u8]) {
        let line = self.line.as_ref().expect("the terminal was hung up");
        (&line.control).write_all(order).unwrap();
    }

    fn wait<R>(&self, what: &str, look: impl FnMut(&mut Seen) -> Option<R>) -> R {
        let found = self.seen.wait(DEADLINE, look);
        found.unwrap_or_else(|| self.give_up(what))
    }

    fn give_up(&self, what: &str) -> ! {
        let (status, state) = (self.seen.lock().status, state(self.pid));
        let raw = self.raw_text();
        let tail = raw.char_indices().rev().nth(600).map_or(&raw[..], |(at, _)| &raw[at..]);
        panic!(
            "no {what}\nstatus {status:?}, state {state:?}, screen:\n{}\nlast output {tail:?}",
            self.text()
        )
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if self.seen.lock().status.is_none() {
            // It leads its group; children in groups of their own end with the terminal.
            let _ = kill_process_group(self.pid, Signal::KILL);
            let _ = kill_process(self.pid, Signal::KILL);
        }
        if let Some(waiter) = self.waiter.take() {
            let _ = waiter.join();
        }
        self.hang_up();
    }
}

/// The state letter of a process: `S` asleep, `T` stopped; `None` once it is gone.
pub fn state(pid: Pid) -> Option<char> {
    stat(pid)?.first()?.chars().next()
}

/// The processor time a process used so far.
pub fn cpu_time(pid: Pid) -> Option<Duration> {
    let fields = stat(pid)?;
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 1000 / rustix::param::clock_ticks_per_second()))
}

/// The fields behind the name: state, parent, ...
fn stat(pid: Pid) -> Option<Vec<String>> {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    Some(fields.split_ascii_whitespace().map(str::to_owned).collect())
}

fn spawn(command: &Command, master: &OwnedFd, flags: OpenptFlags) -> Child {
    let slave = ioctl_tiocgptpeer(master, flags).unwrap();
    let mut setsid = Command::new("setsid");
    setsid.arg("--ctty").arg(command.get_program()).args(command.get_args());
    setsid.env("TERM", "xterm-256color").env_remove("RUST_BACKTRACE");
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => setsid.env(name, value),
            None => setsid.env_remove(name),
        };
    }
    if let Some(dir) = command.get_current_dir() {
        setsid.current_dir(dir);
    }
    setsid.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(slave);
    setsid.spawn().expect("setsid of util-linux starts the program")
}

fn set_size(master: &OwnedFd, rows: u16, columns: u16) {
    let size = Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
    tcsetwinsize(master, size).unwrap();
}

/// The parser knows no empty screen.
fn non_zero(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

fn read_all(master: &OwnedFd, mut orders: UnixStream, seen: &Watch<Seen>) {
    let mut flags = PollFlags::IN;
    let mut buffer = [0; 4096];
    loop {
        let mut fds = [PollFd::new(&orders, PollFlags::IN), PollFd::new(master, flags)];
        match poll(&mut fds, None) {
            Err(Errno::INTR) => continue,
            polled => polled.unwrap(),
        };
        let [order, output] = fds.map(|fd| fd.revents());
        if !order.is_empty() {
            let mut order = [0];
            match orders.read(&mut order) {
                Ok(1) if order == *b"p" => flags = PollFlags::empty(),
                Ok(1) => flags = PollFlags::IN,
                _ => return,
            }
        } else if flags.is_empty() {
            // Everybody on the other side left while we were not reading.
            flags = PollFlags::IN;
        } else if !output.is_empty() {
            match rustix::io::read(master, &mut buffer) {
                Err(Errno::INTR) => {}
                Ok(read) if read > 0 => {
                    let now = clock::mono();
                    seen.change(|seen| {
                        seen.raw.extend_from_slice(&buffer[..read]);
                        seen.marks.push((now, seen.raw.len()));
                        seen.parser.process(&buffer[..read]);
                    });
                }
                // The last of them closed it.
                _ => return seen.change(|seen| seen.at_end = true),
            }
        }
    }
}

fn wait_for_end(mut child: Child, seen: &Watch<Seen>) {
    let status = child.wait().unwrap();
    let ended = clock::mono();
    seen.change(|seen| (seen.status, seen.ended) = (Some(status), Some(ended)));
}
