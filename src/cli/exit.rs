//! Exit codes, and a failure as a person reads it.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use crate::{
    program::library::ReadFault,
    run::Fatal,
    words::{Words, quote},
};

/// The most columns of a line of prose.
pub(super) const COLUMNS: usize = 76;

/// How the program ends; the codes are a promise to scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    Success,
    Error,
    Usage,
    BadFile,
    MissingFile,
    Io,
    Signal(Fatal),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Success => 0,
            Exit::Error => 1,
            Exit::Usage => 2,
            Exit::BadFile => 65,
            Exit::MissingFile => 66,
            Exit::Io => 74,
            Exit::Signal(fatal) => fatal.exit_code(),
        })
    }
}

/// What went wrong, and the code it ends with.
#[derive(Debug)]
pub(super) struct Failure {
    exit: Exit,
    message: Message,
}

#[derive(Debug)]
enum Message {
    None,
    /// In the person's language.
    Text(String),
    /// What the system refused, and where that is known of what.
    System(Place, io::Error),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Output,
    Session,
}

impl Failure {
    pub(super) fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: Message::Text(message.into()) }
    }

    /// Says it on standard error and gives the code.
    pub(super) fn report(self, words: &Words) -> Exit {
        match self.message {
            Message::None => {}
            Message::Text(text) => tell(&text),
            Message::System(Place::Output, error) => {
                tell(&words.cli_cannot_write(words.system_output(), words.why(&error)));
            }
            // Made by ourselves: another thread panicked.
            Message::System(Place::Session, error) if is_fault(&error) => {
                tell(&words.cli_own_fault(quote(&error.to_string())));
            }
            Message::System(Place::Session, error) => {
                tell(&words.cli_system_failed(words.why(&error)));
            }
        }
        self.exit
    }

    /// A file that could not be read, with the code that its kind of fault has.
    pub(super) fn of_file(fault: &ReadFault, words: &Words) -> Self {
        Self::new(file_exit(fault), fault.render(words))
    }

    /// A closed pipe is no failure: whoever read has read enough.
    fn of_system(place: Place, error: io::Error) -> Self {
        let exit = match error.kind() {
            io::ErrorKind::BrokenPipe => {
                return Self { exit: Exit::Success, message: Message::None };
            }
            _ if is_fault(&error) => Exit::Error,
            _ => Exit::Io,
        };
        Self { exit, message: Message::System(place, error) }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::of_system(Place::Session, error)
    }
}

fn is_fault(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Other && error.get_ref().is_some()
}

/// The built-in texts themselves are of no use: there is no language to say it in.
pub(super) fn broken(fault: &Failure) -> Exit {
    if let Message::Text(text) = &fault.message {
        tell(text);
    }
    Exit::Error
}

pub(super) fn file_exit(fault: &ReadFault) -> Exit {
    match fault {
        ReadFault::Bad(_) => Exit::BadFile,
        ReadFault::Io { .. } => Exit::Io,
        ReadFault::Missing { .. } => Exit::MissingFile,
    }
}

/// Says something on standard error; nobody is left to tell when that fails.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", text.trim_end());
}

/// Writes data to standard output.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

/// The same for what need not be text.
pub(super) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    print_with(|out| {
        out.write_all(bytes)?;
        if bytes.ends_with(b"\n") { Ok(()) } else { out.write_all(b"\n") }
    })
}

/// The same by way of something that writes.
pub(super) fn print_with(
    write: impl FnOnce(&mut io::StdoutLock<'_>) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    write(&mut out)
        .and_then(|()| out.flush())
        .map_err(|error| Failure::of_system(Place::Output, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_fault_of_our_own_ends_with_1_and_the_system_with_74() {
        let code = |error: io::Error| Failure::from(error).exit;
        assert_eq!(code(io::Error::other("panic at here")), Exit::Error);
        assert_eq!(code(io::Error::from_raw_os_error(5)), Exit::Io);
        assert_eq!(code(io::ErrorKind::BrokenPipe.into()), Exit::Success);
    }

    #[test]
    fn a_system_speaks_the_language() {
        let words = Words::load(Lang::Nl).unwrap();
        let full = rustix::io::Errno::NOSPC.into();
        assert_eq!(words.why(&full), "de schijf is vol");
        assert!(!words.why(&io::Error::from_raw_os_error(5)).contains("Input/output"));
    }
}
