//! Facts about this copy of the file, by name; never exchanged.

use rusqlite::{Connection, OptionalExtension, params};

use super::{event::sum, fault::Cause};

/// What is known by a name; `None` when nothing is, or when it is not as it was written.
pub(super) fn read(conn: &Connection, name: &str) -> Result<Option<String>, Cause> {
    let row: Option<(String, i64)> = conn
        .query_row("SELECT value, sum FROM local WHERE name = ?1", [name], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    Ok(row.filter(|(value, sum)| *sum == local_sum(name, value)).map(|(value, _)| value))
}

pub(super) fn write(conn: &Connection, name: &str, value: &str) -> Result<(), Cause> {
    conn.execute(
        "INSERT OR REPLACE INTO local (name, value, sum) VALUES (?1, ?2, ?3)",
        params![name, value, local_sum(name, value)],
    )?;
    Ok(())
}

fn local_sum(name: &str, value: &str) -> i64 {
    sum(&[name.as_bytes(), value.as_bytes()]).into()
}
