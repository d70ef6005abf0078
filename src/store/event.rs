//! One row of the store: who, what, when, on which device, and a checksum over all of it.
//!
//! The checksum is CRC-32 (`crc32fast`: one small dependency, in every zip and PNG reader). It is there against decay, not
//! against an attacker, and a flipped bit, which a hash would notice very probably, a CRC notices always.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Row, types::ValueRef};
use uuid::{NoContext, Timestamp, Uuid};

/// The columns of an event in the order [`Event::of_row`] wants them.
pub(super) const COLUMNS: &str = "seq, id, subject, kind, at, device, body, sum";

/// Something that happened, said once and never changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// UUIDv7; the same event has the same `id` on every device.
    pub id: Uuid,
    /// What it is about: the session.
    pub subject: Uuid,
    /// A reader passes over a kind it does not know.
    pub kind: String,
    pub at: DateTime<FixedOffset>,
    /// Where it was written first.
    pub device: Uuid,
    /// JSON, its shape given by `kind`.
    pub body: String,
}

impl Event {
    /// Whether another event of this id tells the same, wherever it was written.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let said = |event: &Self| (event.subject, event.kind.clone(), event.at_text());
        said(self) == said(other) && self.body == other.body
    }

    /// The text of `at` in the store.
    pub(super) fn at_text(&self) -> String {
        self.at.to_rfc3339()
    }

    pub(super) fn sum(&self) -> u32 {
        sum(&[
            self.id.as_bytes(),
            self.subject.as_bytes(),
            self.kind.as_bytes(),
            self.at_text().as_bytes(),
            self.device.as_bytes(),
            self.body.as_bytes(),
        ])
    }

    /// The event in a row of [`COLUMNS`]; `None` when anything about it is not as it was written.
    pub(super) fn of_row(row: &Row<'_>) -> Option<Self> {
        let blob = |column| match row.get_ref(column) {
            Ok(ValueRef::Blob(bytes)) => Some(bytes),
            _ => None,
        };
        let text = |column| match row.get_ref(column) {
            Ok(ValueRef::Text(bytes)) => str::from_utf8(bytes).ok(),
            _ => None,
        };
        let (id, subject, device) = (blob(1)?, blob(2)?, blob(5)?);
        let (kind, at, body) = (text(3)?, text(4)?, text(6)?);
        let written = [id, subject, kind.as_bytes(), at.as_bytes(), device, body.as_bytes()];
        if row.get_ref(7).ok()? != ValueRef::Integer(sum(&written).into()) {
            return None;
        }
        Some(Self {
            id: Uuid::from_slice(id).ok()?,
            subject: Uuid::from_slice(subject).ok()?,
            kind: kind.to_owned(),
            at: DateTime::parse_from_rfc3339(at).ok()?,
            device: Uuid::from_slice(device).ok()?,
            body: body.to_owned(),
        })
    }
}

/// The checksum of some columns; each one's length counts, so nothing can move from one to the next.
pub(super) fn sum(columns: &[&[u8]]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    for column in columns {
        hasher.update(&column.len().to_le_bytes());
        hasher.update(column);
    }
    hasher.finalize()
}

/// A new UUIDv7 of the moment handed in; a moment before 1970 counts as 1970.
pub(super) fn new_id(at: DateTime<FixedOffset>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_tells_its_moment() {
        let at = DateTime::parse_from_rfc3339("2026-11-21T09:30:12.345+01:00").unwrap();
        let (seconds, nanos) = new_id(at).get_timestamp().unwrap().to_unix();
        assert_eq!((seconds, nanos), (1_795_249_812, 345_000_000));
        assert_ne!(new_id(at), new_id(at));
    }

    #[test]
    fn the_sum_sees_every_bit_and_every_border() {
        let whole = sum(&[b"ab", b"cd"]);
        assert_ne!(whole, sum(&[b"abc", b"d"]));
        assert_ne!(whole, sum(&[b"abcd"]));
        for bit in 0..16 {
            let mut first = *b"ab";
            first[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(whole, sum(&[&first, b"cd"]), "bit {bit}");
        }
    }
}
