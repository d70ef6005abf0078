//! The socket to a sound server: packets in, packets out, none waited for without bound.
//!
//! Only the words of the protocol come from the `pulseaudio` crate. Its client gives up for good when a signal interrupts
//! it, which every resize of the window does; here reads and writes begin anew.

use std::{
    io::{self, BufReader, Cursor, Read as _, Write as _},
    os::{fd::AsFd as _, unix::net::UnixStream},
    path::Path,
    time::Duration,
};

use pulseaudio::protocol::{
    self, AuthParams, AuthReply, Command, CommandReply, ProtocolError, TagStructReader,
};
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    net::{AddressFamily, SocketAddrUnix, SocketFlags, SocketType, connect, socket_with},
};

use crate::audio::output::Loss;

/// How long a server may take for half a packet, or for an answer before there is sound.
const PATIENCE: Duration = Duration::from_secs(2);
/// No packet to us is as long; one that says so comes from no sound server.
const LONGEST: u32 = 1 << 20;
/// The channel of what is no sound.
const COMMANDS: u32 = u32::MAX;

/// A connection that was let in.
pub(super) struct Wire {
    socket: BufReader<UnixStream>,
    /// Of the protocol, as both sides speak it.
    version: u16,
    /// The number of the last command.
    number: u32,
    packet: Vec<u8>,
}

/// What a server said.
#[expect(clippy::large_enum_variant, reason = "one at a time, on the stack")]
pub(super) enum Said {
    Event(Command),
    /// The answer to the command with this number.
    Answer(u32, Answer),
    /// The command with this number is refused.
    Refusal(u32),
    /// Something newer than this program, or sound, which nobody asked for.
    Other,
}

/// The body of an answer.
pub(super) struct Answer {
    body: Cursor<Vec<u8>>,
    version: u16,
}

impl Answer {
    pub(super) fn read<R: CommandReply>(mut self) -> Result<R, Loss> {
        Ok(TagStructReader::new(&mut self.body, self.version).read()?)
    }
}

impl Wire {
    /// Connects and is let in.
    pub(super) fn connect(path: &Path, cookie: Vec<u8>) -> Result<Self, Loss> {
        let socket = connected(path).map_err(|_| Loss::NoServer)?;
        socket.set_read_timeout(Some(PATIENCE)).map_err(|_| Loss::NoServer)?;
        socket.set_write_timeout(Some(PATIENCE)).map_err(|_| Loss::NoServer)?;
        let (number, packet) = (0, Vec::new());
        let mut wire =
            Self { socket: BufReader::new(socket), version: protocol::MAX_VERSION, number, packet };
        let greeting = AuthParams { version: wire.version, cookie, ..AuthParams::default() };
        let server: AuthReply = wire.ask(&Command::Auth(greeting))?;
        if server.version < protocol::MIN_VERSION {
            return Err(Loss::Refused);
        }
        wire.version = server.version.min(protocol::MAX_VERSION);
        Ok(wire)
    }

    /// Sends a command and answers with its number.
    pub(super) fn send(&mut self, command: &Command) -> Result<u32, Loss> {
        self.number = self.number.wrapping_add(1);
        self.packet.clear();
        // In one write: half a packet would wake the server for nothing.
        protocol::write_command_message(&mut self.packet, self.number, command, self.version)?;
        self.socket.get_mut().write_all(&self.packet)?;
        Ok(self.number)
    }

    pub(super) fn play(&mut self, channel: u32, sound: &[u8]) -> Result<(), Loss> {
        self.packet.clear();
        protocol::write_memblock(&mut self.packet, channel, sound, 0)?;
        Ok(self.socket.get_mut().write_all(&self.packet)?)
    }

    /// Sends a command and waits for its answer. Whatever else the server says meanwhile is lost: for the time before there
    /// is sound.
    pub(super) fn ask<R: CommandReply>(&mut self, command: &Command) -> Result<R, Loss> {
        let asked = self.send(command)?;
        loop {
            if !self.wait(PATIENCE)? {
                return Err(Loss::Stuck);
            }
            match self.receive()? {
                Said::Answer(number, answer) if number == asked => return answer.read(),
                Said::Refusal(number) if number == asked => return Err(Loss::Refused),
                _ => {}
            }
        }
    }

    /// Waits until the server says something. Answers whether it does.
    pub(super) fn wait(&self, timeout: Duration) -> Result<bool, Loss> {
        if !self.socket.buffer().is_empty() {
            return Ok(true);
        }
        let timeout = Timespec::try_from(timeout).unwrap_or_default();
        let mut fds = [PollFd::from_borrowed_fd(self.socket.get_ref().as_fd(), PollFlags::IN)];
        match poll(&mut fds, Some(&timeout)) {
            Err(Errno::INTR) => Ok(false),
            ready => Ok(ready.map_err(io::Error::from)? > 0),
        }
    }

    pub(super) fn receive(&mut self) -> Result<Said, Loss> {
        let about = protocol::read_descriptor(&mut self.socket)?;
        if about.length > LONGEST {
            return Err(Loss::Garbled);
        }
        let mut body = vec![0; usize::try_from(about.length).unwrap_or_default()];
        self.socket.read_exact(&mut body)?;
        if about.channel != COMMANDS {
            return Ok(Said::Other);
        }
        let mut body = Cursor::new(body);
        Ok(match Command::read_tag_prefixed(&mut body, self.version) {
            Ok((number, Command::Reply)) => {
                Said::Answer(number, Answer { body, version: self.version })
            }
            Ok((number, Command::Error(_))) => Said::Refusal(number),
            Ok((_, event)) => Said::Event(event),
            Err(_) => Said::Other,
        })
    }
}

/// A connected socket. A server that hangs and takes nobody in is none: connecting does not wait for it.
fn connected(path: &Path) -> io::Result<UnixStream> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let socket = socket_with(AddressFamily::UNIX, SocketType::STREAM, flags, None)?;
    connect(&socket, &SocketAddrUnix::new(path)?)?;
    let socket = UnixStream::from(socket);
    socket.set_nonblocking(false)?;
    Ok(socket)
}

impl From<io::Error> for Loss {
    fn from(fault: io::Error) -> Self {
        match fault.kind() {
            io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => Self::Stuck,
            _ => Self::Gone,
        }
    }
}

impl From<ProtocolError> for Loss {
    fn from(fault: ProtocolError) -> Self {
        match fault {
            ProtocolError::Io(fault) => Self::from(fault),
            _ => Self::Garbled,
        }
    }
}
