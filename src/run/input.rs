//! Bytes from the terminal to key presses.
//!
//! A key may arrive in pieces. What is not whole yet is kept, and whoever waits gives the rest [`PATIENCE`] to come
//! before [`Decoder::give_up`]: a lone ESC is the Esc key, an ESC with a `[` close behind it is not.
//! Replies and reports that nobody asked for are swallowed whole rather than taken for typing; the one reply that may have
//! been asked for, the colour of the background, is kept until somebody takes it.

use std::{mem, time::Duration};

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::theme::Rgb;

/// How long the rest of a sequence may take to come.
pub(super) const PATIENCE: Duration = Duration::from_millis(30);
/// A sequence longer than this is noise.
const LONGEST: usize = 4096;

const ESC: u8 = 0x1b;

/// Keeps the start of a sequence between two reads.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
    background: Option<Rgb>,
}

impl Decoder {
    /// The events that are whole now.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        self.pending.extend_from_slice(bytes);
        let mut events = Vec::new();
        let mut rest = self.pending.as_slice();
        while let Some((length, event)) = first(rest) {
            events.extend(event);
            self.background = rest.get(..length).and_then(background).or(self.background);
            rest = rest.get(length..).unwrap_or_default();
        }
        self.pending = if rest.len() > LONGEST { Vec::new() } else { rest.to_vec() };
        events
    }

    /// Whether part of a sequence is here.
    pub(super) const fn is_waiting(&self) -> bool {
        !self.pending.is_empty()
    }

    /// The colour of the background, once after the terminal told it.
    pub(super) const fn take_background(&mut self) -> Option<Rgb> {
        self.background.take()
    }

    /// Takes what is here for all there is.
    pub(super) fn give_up(&mut self) -> Option<Event> {
        match mem::take(&mut self.pending).as_slice() {
            [ESC] => Some(key(KeyCode::Esc, KeyModifiers::NONE)),
            [ESC, byte] if byte.is_ascii_graphic() => {
                Some(key(KeyCode::Char(char::from(*byte)), KeyModifiers::ALT))
            }
            _ => None,
        }
    }
}

/// The length of the first sequence and what it means, if that is anything; `None` while it is not whole.
fn first(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    match bytes {
        [] | [ESC] => None,
        [ESC, ESC, ..] => Some((1, Some(key(KeyCode::Esc, KeyModifiers::NONE)))),
        [ESC, b'[', rest @ ..] => csi(rest).map(|(length, event)| (length + 2, event)),
        [ESC, b'O', rest @ ..] => {
            let event = cursor_key(*rest.first()?).map(|code| key(code, KeyModifiers::NONE));
            Some((3, event))
        }
        [ESC, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => {
            string_length(rest).map(|length| (length + 2, None))
        }
        [ESC, rest @ ..] => plain(rest).map(|(length, event)| (length + 1, event.map(with_alt))),
        _ => plain(bytes),
    }
}

/// One character, typed.
fn plain(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    let byte = *bytes.first()?;
    let control = |base: u8, from: u8| {
        let letter = char::from(byte.wrapping_sub(from).wrapping_add(base));
        key(KeyCode::Char(letter), KeyModifiers::CONTROL)
    };
    let event = match byte {
        0 => key(KeyCode::Char(' '), KeyModifiers::CONTROL),
        b'\t' => key(KeyCode::Tab, KeyModifiers::NONE),
        b'\r' => key(KeyCode::Enter, KeyModifiers::NONE),
        0x7f => key(KeyCode::Backspace, KeyModifiers::NONE),
        0x01..=0x1a => control(b'a', 0x01),
        0x1c..=0x1f => control(b'4', 0x1c),
        _ => return character(bytes),
    };
    Some((1, Some(event)))
}

/// One character of UTF-8; a byte that can be none is passed over.
fn character(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    let head = bytes.get(..bytes.len().min(4)).unwrap_or_default();
    let text = match str::from_utf8(head) {
        Ok(text) => text,
        Err(fault) if fault.valid_up_to() > 0 => {
            str::from_utf8(head.get(..fault.valid_up_to())?).ok()?
        }
        Err(fault) => return fault.error_len().map(|length| (length, None)),
    };
    let typed = text.chars().next()?;
    let modifiers = if typed.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    Some((typed.len_utf8(), Some(key(KeyCode::Char(typed), modifiers))))
}

/// A control sequence behind its `ESC [`: parameters, then one final byte.
fn csi(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    if let [b'[', rest @ ..] = bytes {
        // F1 to F5 on the Linux console.
        let code = rest.first()?.wrapping_sub(b'A').wrapping_add(1);
        let event = (1..=5).contains(&code).then(|| key(KeyCode::F(code), KeyModifiers::NONE));
        return Some((2, event));
    }
    let end = bytes.iter().position(|byte| !(0x20..=0x3f).contains(byte))?;
    let last = *bytes.get(end)?;
    if !(0x40..=0x7e).contains(&last) {
        return Some((end, None));
    }
    let parameters = str::from_utf8(bytes.get(..end)?).unwrap_or_default();
    let event = match parameters.strip_prefix('<') {
        Some(report) => mouse(report, last),
        None => csi_event(parameters, last),
    };
    Some((end + 1, event))
}

/// A report of the mouse: the left button going down, or the wheel. Columns and rows are counted from 1 there, here from 0.
fn mouse(report: &str, last: u8) -> Option<Event> {
    let mut numbers = report.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let kind = match (button, last) {
        (0, b'M') => MouseEventKind::Down(MouseButton::Left),
        (64, b'M') => MouseEventKind::ScrollUp,
        (65, b'M') => MouseEventKind::ScrollDown,
        _ => return None,
    };
    let (column, row) = (column.checked_sub(1)?, row.checked_sub(1)?);
    Some(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}

/// The colour in a reply such as `ESC ] 11 ; rgb:1c1c/1c1c/1c1c BEL`. Each part has one to four hexadecimal digits.
fn background(reply: &[u8]) -> Option<Rgb> {
    let text = str::from_utf8(reply.strip_prefix(b"\x1b]11;")?).ok()?;
    let colour = text.trim_end_matches(['\x07', '\x1b', '\\']);
    let (_, parts) = colour.split_once("rgb").map(|(_, rest)| rest.split_once(':'))??;
    let mut parts = parts.split('/').map(|part| {
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)?.checked_sub(1)?;
        let part = u32::from(u16::from_str_radix(part, 16).ok()?);
        u8::try_from((part * 255).checked_div(most)?).ok()
    });
    Some(Rgb::new(parts.next()??, parts.next()??, parts.next()??))
}

fn csi_event(parameters: &str, last: u8) -> Option<Event> {
    let mut numbers = parameters.split(';').map(|part| part.split(':').next().unwrap_or_default());
    let number = numbers.next().unwrap_or_default();
    let modifiers = modifiers(numbers.next().unwrap_or_default());
    let code = match last {
        b'Z' => return Some(key(KeyCode::BackTab, modifiers | KeyModifiers::SHIFT)),
        b'~' => numbered_key(number)?,
        // A cursor report looks like F3 with modifiers; we never ask for one and a late one must not be a key.
        b'R' => return None,
        _ if matches!(number, "" | "1") => cursor_key(last)?,
        _ => return None,
    };
    Some(key(code, modifiers))
}

fn cursor_key(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(last.wrapping_sub(b'P').wrapping_add(1)),
        _ => return None,
    })
}

fn numbered_key(number: &str) -> Option<KeyCode> {
    Some(match number {
        "1" | "7" => KeyCode::Home,
        "2" => KeyCode::Insert,
        "3" => KeyCode::Delete,
        "4" | "8" => KeyCode::End,
        "5" => KeyCode::PageUp,
        "6" => KeyCode::PageDown,
        _ => {
            let number: u8 = number.parse().ok()?;
            KeyCode::F(match number {
                11..=15 => number - 10,
                17..=21 => number - 11,
                23..=24 => number - 12,
                _ => return None,
            })
        }
    })
}

/// The modifier parameter: one more than a sum of 1 shift, 2 alt, 4 control.
fn modifiers(parameter: &str) -> KeyModifiers {
    let bits = parameter.parse::<u8>().unwrap_or(1).saturating_sub(1);
    [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)]
        .into_iter()
        .filter(|(bit, _)| bits & bit != 0)
        .fold(KeyModifiers::NONE, |all, (_, modifier)| all | modifier)
}

/// The length of a string sequence (a reply to a question) with its end, BEL or ESC and a backslash.
fn string_length(bytes: &[u8]) -> Option<usize> {
    let bell = bytes.iter().position(|byte| *byte == 0x07).map(|at| at + 1);
    let terminator = bytes.windows(2).position(|pair| pair == [ESC, b'\\']).map(|at| at + 2);
    bell.into_iter().chain(terminator).min()
}

fn with_alt(event: Event) -> Event {
    match event {
        Event::Key(key) => Event::Key(KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT)),
        other => other,
    }
}

const fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: KeyModifiers = KeyModifiers::NONE;
    const CONTROL: KeyModifiers = KeyModifiers::CONTROL;

    fn decode(bytes: &[u8]) -> Vec<Event> {
        let mut decoder = Decoder::default();
        let mut events = decoder.feed(bytes);
        events.extend(decoder.give_up());
        events
    }

    fn chars(text: &str) -> Vec<Event> {
        text.chars().map(|c| key(KeyCode::Char(c), NONE)).collect()
    }

    #[test]
    fn keys_have_their_names() {
        let table: &[(&[u8], KeyCode, KeyModifiers)] = &[
            (b" ", KeyCode::Char(' '), NONE),
            (b"q", KeyCode::Char('q'), NONE),
            (b"Q", KeyCode::Char('Q'), KeyModifiers::SHIFT),
            ("é".as_bytes(), KeyCode::Char('é'), NONE),
            ("🌱".as_bytes(), KeyCode::Char('🌱'), NONE),
            (b"\r", KeyCode::Enter, NONE),
            (b"\t", KeyCode::Tab, NONE),
            (b"\x7f", KeyCode::Backspace, NONE),
            (b"\x1b", KeyCode::Esc, NONE),
            (b"\x03", KeyCode::Char('c'), CONTROL),
            (b"\x1a", KeyCode::Char('z'), CONTROL),
            (b"\0", KeyCode::Char(' '), CONTROL),
            (b"\x1c", KeyCode::Char('4'), CONTROL),
            (b"\x1bx", KeyCode::Char('x'), KeyModifiers::ALT),
            (b"\x1b[", KeyCode::Char('['), KeyModifiers::ALT),
            (b"\x1b[A", KeyCode::Up, NONE),
            (b"\x1bOB", KeyCode::Down, NONE),
            (b"\x1b[1;5C", KeyCode::Right, CONTROL),
            (b"\x1b[1;3D", KeyCode::Left, KeyModifiers::ALT),
            (b"\x1b[H", KeyCode::Home, NONE),
            (b"\x1b[4~", KeyCode::End, NONE),
            (b"\x1b[5~", KeyCode::PageUp, NONE),
            (b"\x1b[6;5~", KeyCode::PageDown, CONTROL),
            (b"\x1b[3~", KeyCode::Delete, NONE),
            (b"\x1b[Z", KeyCode::BackTab, KeyModifiers::SHIFT),
            (b"\x1bOP", KeyCode::F(1), NONE),
            (b"\x1b[[B", KeyCode::F(2), NONE),
            (b"\x1b[15~", KeyCode::F(5), NONE),
            (b"\x1b[24~", KeyCode::F(12), NONE),
        ];
        for (bytes, code, modifiers) in table {
            assert_eq!(decode(bytes), [key(*code, *modifiers)], "{bytes:?}");
        }
    }

    #[test]
    fn what_nobody_asked_for_is_swallowed() {
        let noise: &[&[u8]] = &[
            b"\x1b[12;40R",
            b"\x1b[?62;22c",
            b"\x1b[I",
            b"\x1b[O",
            b"\x1b[<35;3;4M",
            b"\x1b[<0;0;4M",
            b"\x1b[<0;3M",
            b"\x1b[<0;3;4m",
            b"\x1b]11;rgb:0000/0000/0000\x07",
            b"\x1b]11;rgb:0000/0000/0000\x1b\\",
            b"\x1bP>|term\x1b\\",
            b"\x1b[200~",
            b"\x1b[99~",
            b"\x1b[1;2",
            b"\xff\xfe",
            b"\xc3",
        ];
        for bytes in noise {
            assert_eq!(decode(bytes), [], "{bytes:?}");
            let mut spoken = bytes.to_vec();
            if decode(&[bytes, b"q".as_slice()].concat()) != chars("q") {
                // Only what was cut off may swallow the next key.
                spoken.push(b'q');
                assert!(matches!(*bytes, b"\x1b[1;2" | b"\xc3"), "{spoken:?}");
            }
        }
    }

    #[test]
    fn the_left_button_and_the_wheel_are_heard() {
        let at = |kind| {
            Event::Mouse(MouseEvent { kind, column: 2, row: 3, modifiers: KeyModifiers::NONE })
        };
        for (button, kind) in [
            (0, MouseEventKind::Down(MouseButton::Left)),
            (64, MouseEventKind::ScrollUp),
            (65, MouseEventKind::ScrollDown),
        ] {
            assert_eq!(decode(format!("\x1b[<{button};3;4M").as_bytes()), [at(kind)]);
        }
    }

    #[test]
    fn the_background_is_kept_until_it_is_taken() {
        for (reply, colour) in [
            ("\x1b]11;rgb:1c1c/1c1c/1c1c\x07", Some(Rgb::new(28, 28, 28))),
            ("\x1b]11;rgb:ff/80/00\x1b\\", Some(Rgb::new(255, 128, 0))),
            ("\x1b]11;rgba:f/f/f/f\x1b\\", Some(Rgb::new(255, 255, 255))),
            ("\x1b]11;rgb:1c1c/1c1c\x07", None),
            ("\x1b]11;?\x07", None),
            ("\x1b]11;rgb:12345/1/1\x07", None),
            ("\x1b]11;rgb://\x07", None),
            ("\x1b]10;rgb:1c1c/1c1c/1c1c\x07", None),
        ] {
            let mut decoder = Decoder::default();
            assert_eq!(decoder.feed(reply.as_bytes()), [], "{reply:?}");
            assert_eq!(decoder.take_background(), colour, "{reply:?}");
            assert_eq!(decoder.take_background(), None);
        }
    }

    #[test]
    fn a_sequence_may_come_byte_by_byte() {
        let bytes = "a\x1b[1;5A\x1bOPé\x1b]11;x\x1b\\\x1b[6~z".as_bytes();
        let whole = decode(bytes);
        let mut decoder = Decoder::default();
        let pieces: Vec<Event> = bytes.iter().flat_map(|byte| decoder.feed(&[*byte])).collect();
        assert_eq!(pieces, whole);
        assert_eq!(whole.len(), 6);
        assert!(!decoder.is_waiting());
    }

    #[test]
    fn esc_waits_for_what_may_follow() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.feed(b"\x1b"), []);
        assert!(decoder.is_waiting());
        assert_eq!(decoder.give_up(), Some(key(KeyCode::Esc, NONE)));
        assert!(!decoder.is_waiting());
        assert_eq!(decode(b"\x1b\x1b").len(), 2, "Esc twice is Esc twice");
    }

    #[test]
    fn a_paste_is_read_whole() {
        let text = "een zin ".repeat(10_000);
        assert_eq!(decode(text.as_bytes()), chars(&text));
    }

    #[test]
    fn any_bytes_are_read_without_end() {
        // A small generator: every start of every length must come to an end, and noise does not pile up.
        let mut seed: u32 = 7;
        let mut decoder = Decoder::default();
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [_, a, b, c] = seed.to_be_bytes();
            let _ = decoder.feed(&[if c % 3 == 0 { ESC } else { a }, b]);
            assert!(decoder.pending.len() <= LONGEST);
        }
    }
}
