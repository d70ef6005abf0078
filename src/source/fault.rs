//! What can be wrong with a file, as values: tests and screens compare them, [`Fault::message`] says them.
//!
//! Text from the file inside a fault is as it was written; it is cleaned where it is said, not here.

use std::time::Duration;

use super::{Source, Span};

/// One thing to put right in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    // The file as a whole.
    TooLarge {
        kib: usize,
    },
    /// Bytes are counted from 0.
    NotUtf8 {
        byte: usize,
    },
    Utf16,
    Nul {
        byte: usize,
    },
    BareReturn {
        byte: usize,
    },
    NotAFile(NotFile),
    LinkLoop,
    /// A link in the programs folder that leads out of it.
    Outside,

    // Any TOML.
    Syntax(Syntax),
    UnknownKey {
        key: String,
        nearest: Option<&'static str>,
        known: Vec<&'static str>,
    },
    /// Keys that a table lacks; never empty.
    MissingKeys {
        keys: Vec<&'static str>,
    },
    WrongForm {
        key: String,
        wanted: Form,
        found: Form,
    },
    OutOfRange {
        key: String,
        low: Amount,
        high: Amount,
    },
    /// A time with more than one decimal.
    TooFine {
        key: String,
    },
    /// A list of another length.
    WrongCount {
        key: String,
        wanted: usize,
    },
    EmptyList {
        key: String,
    },
    TooMany {
        key: String,
        limit: usize,
    },
    EmptyText {
        key: String,
    },
    TextTooLong {
        key: String,
        limit: usize,
        columns: usize,
    },
    /// A word that is not one of a few.
    UnknownName {
        key: String,
        given: String,
        nearest: Option<&'static str>,
        known: Vec<&'static str>,
    },
    BadId {
        key: String,
    },
    /// The same name twice in one file.
    DuplicateName {
        name: String,
    },
    /// The same id in another file, which is named.
    DuplicateId {
        id: String,
        other: String,
    },
    LowAboveHigh {
        low: String,
        high: String,
    },
    NewerFormat {
        known: u32,
    },

    // Keys.
    /// A key that another command has.
    KeyTaken {
        key: String,
        command: &'static str,
    },
    /// What is no name of a key; `known` are those of more than one letter.
    NoKey {
        command: String,
        given: String,
        nearest: Option<&'static str>,
        known: Vec<&'static str>,
    },
    /// A key that has the same meaning always.
    KeyFixed {
        key: String,
    },

    // Programs.
    ContractWithoutRelease,
    /// `rest` is the time between two contractions; it wants to be `least`.
    RestTooShort {
        hold: Duration,
        rest: Duration,
        least: Duration,
    },
    /// A program of another kind that contracts: its gates would not hold.
    HiddenContract,
    ProgramTooLong {
        length: Duration,
        limit: Duration,
    },
    UseWithOthers,
    UnknownProgram {
        id: String,
        nearest: Option<String>,
    },
    /// A program whose own file has faults.
    FaultyPart {
        id: String,
    },
    /// Programs that use each other; the first and the last are the same.
    Circle {
        ids: Vec<String>,
    },

    // Tracks.
    BadOffset {
        key: String,
    },
    FirstNotAtBirth,
    /// A phase that does not begin after the one before it.
    OutOfOrder,
    /// An opening before its phase.
    BeforePhase,
    /// A program that waits for itself, maybe by way of others.
    WaitsForItself {
        id: String,
    },
    /// A ladder step that this track never opens.
    NotInTrack {
        id: String,
        nearest: Option<String>,
    },
}

/// What is there instead of an ordinary file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFile {
    Device,
    Folder,
    Pipe,
    Socket,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Boolean,
    Date,
    List,
    Number,
    Table,
    /// `[[name]]`, once or more.
    Tables,
    Text,
    Whole,
}

/// How a text fails to be TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    BadCharacter,
    BadEscape,
    BadKey,
    BadNumber,
    CurlyQuotes,
    /// `2,5` where TOML wants `2.5`.
    DecimalComma,
    Duplicate,
    ExtraComma,
    ExtraEquals,
    ExtraText,
    MissingEquals,
    MissingValue,
    OpenHeader,
    OpenList,
    OpenQuote,
    OpenTable,
    Other,
    TooDeep,
    Unquoted,
}

/// A figure with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    Count(u32),
    Millis(i32),
    Percent(u32),
    Time(Duration),
}

/// A fault and its place; no place when it is about the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub span: Option<Span>,
    pub fault: Fault,
}

/// All faults of one file, in the order of their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    pub(super) source: Source,
    pub(super) list: Vec<Marked>,
}

impl Faults {
    /// No faults yet.
    pub const fn new(source: Source) -> Self {
        Self { source, list: Vec::new() }
    }

    /// One fault of a file as a whole.
    pub fn of(source: Source, fault: Fault) -> Self {
        Self { source, list: vec![Marked { span: None, fault }] }
    }

    pub fn push(&mut self, span: impl Into<Option<Span>>, fault: Fault) {
        let span = span.into();
        let start = |span: &Option<Span>| span.as_ref().map(|span| span.start);
        let at = self.list.partition_point(|other| start(&other.span) <= start(&span));
        self.list.insert(at, Marked { span, fault });
    }

    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub const fn len(&self) -> usize {
        self.list.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Marked> {
        self.list.iter()
    }

    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// The value when there are no faults, else the faults.
    pub fn check<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.list.is_empty() => Ok(value),
            _ => Err(self),
        }
    }
}
