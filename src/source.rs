//! A TOML text a person wrote, read with positions: programs, tracks, config, keys and themes all come through here.
//!
//! Reading never stops at the first fault. Every fault of a file goes into one [`Faults`], and a text with a fault is
//! never used, not even the parts that look right: the recoverable parser turns `seconds = = 6` into 0.
//! What a person reads about it is made by [`Faults::render`], which never echoes outside text uncleaned or at length.

mod fault;
mod message;
mod nearest;
mod render;
mod syntax;
mod table;

use std::{ops::Range, sync::Arc};

use toml::de::{DeTable, DeValue};

pub use fault::{Amount, Fault, Faults, Form, Marked, NotFile, Syntax};
pub use message::{list_and, list_or};
pub use nearest::nearest;
pub use table::{At, Table, Value};

use crate::words::{quote, shorten, width};

/// The most a file may hold, in bytes: 100 MB of comments cost the TOML parser 4.7 GB.
pub const MAX_BYTES: usize = 256 * 1024;
/// The most columns of a file's name that are shown.
const NAME_COLUMNS: usize = 100;

/// Byte positions in the text of a [`Source`].
pub type Span = Range<usize>;

/// A text and the name to show for it. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: Arc<str>,
    text: Arc<str>,
}

impl Source {
    /// A text that is already known to be text, such as a built-in file. A byte order mark is left out.
    pub fn new(name: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { name: shown_name(name).into(), text: text.into() }
    }

    /// The bytes of a file as text.
    ///
    /// Accepted: UTF-8, with or without a byte order mark, with LF or CRLF line ends. Refused, with the place in bytes
    /// from the start of the file: more than [`MAX_BYTES`], UTF-16, other bytes that are not UTF-8, NUL, and a
    /// carriage return alone.
    pub fn decode(name: &str, bytes: &[u8]) -> Result<Self, Faults> {
        let refused = |fault| Err(Faults::of(Self::new(name, ""), fault));
        if bytes.len() > MAX_BYTES {
            return refused(Fault::TooLarge { kib: MAX_BYTES / 1024 });
        }
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return refused(Fault::Utf16);
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(fault) => return refused(Fault::NotUtf8 { byte: fault.valid_up_to() }),
        };
        if let Some(byte) = text.find('\0') {
            return refused(Fault::Nul { byte });
        }
        if let Some(byte) = bare_return(bytes) {
            return refused(Fault::BareReturn { byte });
        }
        Ok(Self::new(name, text))
    }

    /// The name as messages show it: escaped and short.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The whole text as a table; `None` when it has faults of syntax, which are then all in `faults`.
    pub fn table<'s>(&'s self, faults: &mut Faults) -> Option<Table<'s>> {
        let (root, errors) = DeTable::parse_recoverable(&self.text);
        if errors.is_empty() {
            return Some(Table::new(root.into_inner(), None));
        }
        syntax::collect(&self.text, &errors, faults);
        None
    }

    /// The line and the column of a byte, both from 1; columns count characters.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before.get(start..).map_or(0, |part| part.chars().count()) + 1)
    }
}

/// The first carriage return that does not end a line together with a newline.
fn bare_return(bytes: &[u8]) -> Option<usize> {
    (0..bytes.len()).find(|&at| bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n'))
}

/// A file name for messages: escaped, and when it is long its end, which says more than its beginning.
pub fn shown_name(name: &str) -> String {
    let shown = quote(name);
    if width(&shown) <= NAME_COLUMNS {
        return shown;
    }
    let reversed = shorten(&shown.chars().rev().collect::<String>(), NAME_COLUMNS);
    reversed.chars().rev().collect()
}

/// What a value is, for a message.
const fn form(value: &DeValue<'_>) -> Form {
    match value {
        DeValue::String(_) => Form::Text,
        DeValue::Integer(_) => Form::Whole,
        DeValue::Float(_) => Form::Number,
        DeValue::Boolean(_) => Form::Boolean,
        DeValue::Datetime(_) => Form::Date,
        DeValue::Array(_) => Form::List,
        DeValue::Table(_) => Form::Table,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> Fault {
        Source::decode("x.toml", bytes).unwrap_err().iter().next().unwrap().fault.clone()
    }

    #[test]
    fn utf_8_with_a_mark_and_crlf_is_read() {
        let source = Source::decode("x.toml", b"\xef\xbb\xbfid = \"x\"\r\n").unwrap();
        assert_eq!(source.text(), "id = \"x\"\r\n");
        assert!(source.table(&mut Faults::new(source.clone())).is_some());
    }

    #[test]
    fn other_bytes_are_refused_with_their_place() {
        assert_eq!(refusal(b"ab\xe9"), Fault::NotUtf8 { byte: 2 });
        assert_eq!(refusal(b"\xff\xfei\0d\0"), Fault::Utf16);
        assert_eq!(refusal(b"a\0b"), Fault::Nul { byte: 1 });
        assert_eq!(refusal(b"a\r\nb\rc"), Fault::BareReturn { byte: 4 });
        assert_eq!(refusal(b"a\r"), Fault::BareReturn { byte: 1 });
        assert_eq!(refusal(&vec![b'#'; MAX_BYTES + 1]), Fault::TooLarge { kib: 256 });
        assert!(Source::decode("x.toml", &vec![b'#'; MAX_BYTES]).is_ok());
    }

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let source = Source::new("x.toml", "één = 1\ntwee = 2\n");
        assert_eq!(source.position(0), (1, 1));
        assert_eq!(source.position(source.text().find('=').unwrap()), (1, 5));
        assert_eq!(source.position(source.text().find('2').unwrap()), (2, 8));
        assert_eq!(source.position(9_999), (3, 1));
    }

    #[test]
    fn a_name_is_escaped_and_its_end_kept() {
        assert_eq!(Source::new("a\u{1b}[2J.toml", "").name(), "a\\u{1b}[2J.toml");
        let long = format!("{}/light.toml", "map".repeat(60));
        let source = Source::new(&long, "");
        assert!(width(source.name()) <= NAME_COLUMNS && source.name().ends_with("/light.toml"));
    }
}
