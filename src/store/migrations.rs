//! The shape of the database, as numbered steps; their number is the file's `user_version`.
//!
//! A step that was released is never edited: files out there were made by it. A change is a new step at the end.

use rusqlite_migration::{M, Migrations};

#[cfg(doc)]
use super::derive;

/// What `application_id` says in every file of ours: "hrst".
pub(super) const APPLICATION_ID: i32 = 0x6872_7374;

/// The `user_version` this program writes.
pub(super) const LATEST: i32 = 2;

/// `seq` is the order of arrival on this device and nothing else: no meaning hangs on it, so the checksum leaves it out.
/// `event_id` does two things: an event goes in once, and a row that a damaged page swallowed is missed
/// ([`read`](super::read)).
const FIRST: &str = "
PRAGMA application_id = 0x68727374;

CREATE TABLE event (
    seq     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    kind    TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
    at      TEXT NOT NULL CHECK (length(at) BETWEEN 20 AND 40),
    device  BLOB NOT NULL CHECK (length(device) = 16),
    body    TEXT NOT NULL CHECK (json_valid(body)),
    sum     INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295)
) STRICT;

CREATE UNIQUE INDEX event_id ON event (id);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Facts about this copy of the file; never exchanged.
CREATE TABLE local (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    sum   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

/// What is worked out from the events, for a look back that reads what it shows and not everything ([`derive`]).
///
/// `date` is the civil date as days of the common era, `started` and `at` are microseconds since 1970. `felt` is empty when
/// nothing was answered after the session, and `-` when something else was. `day` and `tally` say how many rows there are to
/// be of a date, so that one that a damaged page swallowed is missed.
const SECOND: &str = "
CREATE INDEX event_subject ON event (subject);

CREATE TABLE session (
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    date      INTEGER NOT NULL,
    started   INTEGER NOT NULL,
    program   TEXT NOT NULL,
    outcome   TEXT NOT NULL,
    felt      TEXT NOT NULL,
    active_ms INTEGER NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('kept', 'open', 'removed')),
    record    TEXT NOT NULL CHECK (json_valid(record)),
    sum       INTEGER NOT NULL
) STRICT;

CREATE INDEX session_date ON session (date, started, id) WHERE state <> 'removed';
CREATE INDEX session_program ON session (program, date, started, id) WHERE state <> 'removed';
CREATE INDEX session_alike ON session (program, outcome, felt, date, started, id)
    WHERE state <> 'removed' AND active_ms > 0;
CREATE INDEX session_done ON session (date, started, id) WHERE state <> 'removed' AND active_ms > 0;
CREATE INDEX session_stopped ON session (date) WHERE state <> 'removed' AND outcome = 'stopped';
CREATE INDEX session_open ON session (started) WHERE state = 'open';
CREATE INDEX session_removed ON session (date, started, id) WHERE state = 'removed';

CREATE TABLE day (
    date      INTEGER NOT NULL,
    program   TEXT NOT NULL,
    sessions  INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    reps      INTEGER NOT NULL,
    sum       INTEGER NOT NULL,
    PRIMARY KEY (date, program)
) STRICT, WITHOUT ROWID;

-- What was told apart from sessions, check-ins included: by date, by moment, and which event it is.
CREATE TABLE told (
    id    BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind  TEXT NOT NULL,
    date  INTEGER NOT NULL,
    at    INTEGER NOT NULL,
    signs TEXT NOT NULL,
    pains TEXT NOT NULL CHECK (pains IN ('yes', 'no')),
    sum   INTEGER NOT NULL
) STRICT;

CREATE INDEX told_date ON told (kind, date, at, id);
CREATE INDEX told_signs ON told (kind, signs, date);
CREATE INDEX told_pains ON told (date) WHERE pains = 'yes';

CREATE TABLE tally (
    kind  TEXT NOT NULL,
    date  INTEGER NOT NULL,
    told  INTEGER NOT NULL,
    sum   INTEGER NOT NULL,
    PRIMARY KEY (kind, date)
) STRICT, WITHOUT ROWID;
";

pub(super) fn migrations() -> Migrations<'static> {
    Migrations::new(vec![M::up(FIRST), M::up(SECOND)])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files out there were made by these texts. A change is a new step; one of these is never right to edit.
    #[test]
    fn no_step_was_edited() {
        let sums = [FIRST, SECOND].map(|step| crc32fast::hash(step.as_bytes()));
        assert_eq!(sums, [703_547_912, 1_492_422_022]);
    }

    #[test]
    fn the_steps_run_and_end_at_the_latest_version() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        migrations().to_latest(&mut conn).unwrap();
        let figure = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
        assert_eq!(figure("user_version").unwrap(), LATEST);
        assert_eq!(figure("application_id").unwrap(), APPLICATION_ID);
    }
}
