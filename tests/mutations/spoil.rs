//! What spoils a file: a few changes, which follow from a number.

/// What tends to hurt: brackets, ends of lines, numbers at the edges, escapes, marks that turn or hide text.
const PIECES: &[&[u8]] = &[
    b"[[",
    b"]]",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'''",
    b"\"\"\"",
    b"=",
    b".",
    b",",
    b"#",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"-1",
    b"0",
    b"1e999",
    b"nan",
    b"inf",
    b"9223372036854775807",
    b"-9223372036854775808",
    b"18446744073709551616",
    b"0x7fffffffffffffff",
    b"1_0",
    b"0.0000001",
    b"true",
    b"2026-11-22",
    b"[[block]]",
    b"[[block.step]]",
    b"use = \"light\"",
    b"act = \"contract\"",
    b"seconds = 15",
    b"reps = 15",
    b"sets = 5",
    b"from = \"9 months\"",
    b"\\u001b[2J",
    b"\\u202e",
    b"\x1b]52;c;aGk=\x07",
    "\u{202e}".as_bytes(),
    "\u{200d}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{e0041}".as_bytes(),
    "\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"
        .as_bytes(),
    b"{\"note\":\"x\"}",
    b"\n{",
    b"\"kind\":\"removed\"",
    b"\"kind\":\"retimed\"",
    b"\"kind\":\"of-tomorrow\"",
    b"\"seconds\":86400",
    b"\"started\":\"1970-01-01T00:00:00-23:59\"",
    b"\"at\":\"2200-12-31T23:59:59+23:59\"",
    b"00000000-0000-0000-0000-000000000000",
    b"ffffffff-ffff-ffff-ffff-ffffffffffff",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    "👩‍👩‍👧".as_bytes(),
    "é".as_bytes(),
];

/// Numbers that follow from a seed (splitmix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end.max(1) as u64).unwrap()
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// One to four changes to a file.
pub(crate) fn spoil(mut bytes: Vec<u8>, others: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at.min(end)..end)),
            2 => {
                let part = bytes[at.min(end)..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            3 => bytes.truncate(at),
            4 => {
                let other = dice.pick(others);
                let from = dice.below(other.len());
                let part = &other[from..(from + dice.below(400)).min(other.len())];
                bytes.splice(at..at, part.iter().copied());
            }
            5 => change_number(&mut bytes, dice),
            6 => {
                let piece = dice.pick(PIECES).repeat(1 + dice.below(300));
                bytes.splice(at..at, piece);
            }
            _ => {
                let piece = *dice.pick(PIECES);
                bytes.splice(at.min(end)..end, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Another number in the place of one.
fn change_number(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let places: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
    if places.is_empty() {
        return;
    }
    let from = *dice.pick(&places);
    let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = match dice.below(3) {
        0 => dice.roll().to_string(),
        1 => dice.below(64).to_string(),
        _ => format!("{}.{}", dice.below(16), dice.below(1_000)),
    };
    bytes.splice(from..from + length, number.into_bytes());
}
