//! Exit codes, and a failure as a person reads it.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use crate::{program::library::ReadFault, run::Fatal, words::Words};

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

/// What went wrong, in the person's language, and the code it ends with.
#[derive(Debug)]
pub(super) struct Failure {
    exit: Exit,
    message: String,
}

impl Failure {
    pub(super) fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into() }
    }

    /// Says it on standard error and gives the code.
    pub(super) fn report(self) -> Exit {
        if !self.message.is_empty() {
            tell(&self.message);
        }
        self.exit
    }

    /// A file that could not be read, with the code that its kind of fault has.
    pub(super) fn of_file(fault: &ReadFault, words: &Words) -> Self {
        Self::new(file_exit(fault), fault.render(words))
    }
}

/// A closed pipe is no failure: whoever read has read enough.
impl From<io::Error> for Failure {
    fn from(fault: io::Error) -> Self {
        match fault.kind() {
            io::ErrorKind::BrokenPipe => Self::new(Exit::Success, ""),
            _ => Self::new(Exit::Io, fault.to_string()),
        }
    }
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
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}
