//! The session that can be taken up again: the last there is, and only if it was cut off here.
//!
//! What was cut off before a later session came to an end is not asked about any more: what was done of it stays.

use rusqlite::Connection;

use crate::{
    session::record::Unfinished,
    store::{
        derive::{SESSION, session_of_row},
        device,
        fault::Cause,
        fold::{Open, Session},
    },
};

pub(super) fn unfinished(conn: &Connection) -> Result<Option<Unfinished>, Cause> {
    let Some(here) = device::read(conn)? else { return Ok(None) };
    let query = format!(
        "SELECT {SESSION} FROM session WHERE state <> 'removed' ORDER BY date DESC, started DESC"
    );
    let mut some = conn.prepare_cached(&query)?;
    let mut rows = some.query([])?;
    while let Some(row) = rows.next()? {
        let Session { record, open, .. } = session_of_row(row)?;
        match open {
            Some(Open { place, last, device }) if device == here => {
                return Ok(Some(Unfinished { record, place, last }));
            }
            Some(_) => {}
            None => return Ok(None),
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        session::record::Outcome,
        store::{database::in_memory, sample::session},
    };

    /// On this device, as in [`session`], and on another one.
    const HERE: Uuid = Uuid::nil();
    const THERE: Uuid = Uuid::max();

    fn subject(sessions: &[(u128, u32, Option<Outcome>, Uuid)]) -> Option<u128> {
        let events = sessions.iter().flat_map(|(subject, at, end, device)| {
            let mut events = session(*subject, *at, 0, *end);
            for event in &mut events {
                event.device = *device;
            }
            events
        });
        let conn = in_memory(events).unwrap();
        device::write(&conn, HERE).unwrap();
        unfinished(&conn).unwrap().map(|found| found.record.id.as_u128())
    }

    #[test]
    fn it_is_the_last_session_and_cut_off_here() {
        let (cut_off, done) = (None, Some(Outcome::Completed));
        assert_eq!(subject(&[(1, 0, cut_off, HERE)]), Some(1));
        assert_eq!(subject(&[(1, 0, done, HERE), (2, 900, cut_off, HERE)]), Some(2));
        assert_eq!(subject(&[(1, 0, cut_off, HERE), (2, 900, done, HERE)]), None);
        assert_eq!(subject(&[(1, 0, cut_off, HERE), (2, 900, done, THERE)]), None);
        assert_eq!(subject(&[(1, 0, cut_off, HERE), (2, 900, cut_off, THERE)]), Some(1));
    }
}
