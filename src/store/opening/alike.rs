//! The last sessions of each kind: the same program, come to the same end, and felt the same.
//!
//! SQLite looks at all rows whose first column is equal where several columns are compared as one: so each is compared by itself.

use rusqlite::{Connection, OptionalExtension as _, ToSql};

use crate::{
    recovery::track::MOST_GOOD_SESSIONS,
    store::{
        derive::{SESSION, session_of_row},
        fault::Cause,
        fold::Session,
    },
};

/// Sessions of a kind that are enough for every ladder.
pub(super) const ALIKE: u8 = MOST_GOOD_SESSIONS;
const ALIKE_DONE: &str =
    "session INDEXED BY session_alike WHERE state <> 'removed' AND active_ms > 0";

/// Of each program, outcome and feeling the last sessions before a date.
pub(super) fn alike(conn: &Connection, before: i32) -> Result<Vec<Session>, Cause> {
    let some = format!(
        "SELECT {SESSION} FROM {ALIKE_DONE} AND program = ?1 AND outcome = ?2 AND felt = ?3 AND date < ?4
         ORDER BY date DESC, started DESC LIMIT {ALIKE}"
    );
    let mut found = Vec::new();
    let mut kind = [String::new(), String::new(), String::new()];
    while let Some(next) = next_kind(conn, &kind)? {
        kind = next;
        let [program, outcome, felt] = &kind;
        found.extend(sessions(conn, &some, &[program, outcome, felt, &before])?);
    }
    Ok(found)
}

/// The program, outcome and feeling after these, of those there are; found without a look at the sessions that are alike.
fn next_kind(conn: &Connection, kind: &[String; 3]) -> Result<Option<[String; 3]>, Cause> {
    let [program, outcome, felt] = kind;
    let later: [(&str, &[&dyn ToSql]); 3] = [
        ("program = ?1 AND outcome = ?2 AND felt > ?3", &[program, outcome, felt]),
        ("program = ?1 AND outcome > ?2", &[program, outcome]),
        ("program > ?1", &[program]),
    ];
    for (is_later, values) in later {
        let next = format!(
            "SELECT program, outcome, felt FROM {ALIKE_DONE} AND {is_later}
             ORDER BY program, outcome, felt LIMIT 1"
        );
        let mut next = conn.prepare_cached(&next)?;
        let found = next.query_row(values, |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]));
        if let Some(found) = found.optional()? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn sessions(conn: &Connection, query: &str, values: &[&dyn ToSql]) -> Result<Vec<Session>, Cause> {
    let mut some = conn.prepare_cached(query)?;
    let mut rows = some.query(values)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(session_of_row(row)?);
    }
    Ok(found)
}
