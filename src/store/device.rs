//! Which device this is: an id of its own, for as long as the diary stays on this machine.
//!
//! A home folder that was copied to another machine brings the id along, so the machine it was made on is kept beside it,
//! as a hash: the system's own number is never passed on. Where that is another one the id counts no more.

use std::fs;

use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::{fault::Cause, local};

const DEVICE: &str = "device";
const MACHINE: &str = "machine";
/// Of the hashes of machines.
const NAMESPACE: Uuid = Uuid::from_u128(0x6865_7273_7465_6c80_8000_6d61_6368_0001);
/// Where systems keep the number of the machine.
const PLACES: [&str; 2] = ["/etc/machine-id", "/var/lib/dbus/machine-id"];

/// The id, if there is one and it is this machine's.
pub(super) fn read(conn: &Connection) -> Result<Option<Uuid>, Cause> {
    read_on(conn, machine())
}

/// The id; made when there is none, and made again when it cannot be trusted or is another machine's.
pub(super) fn settle(conn: &mut Connection) -> Result<Uuid, Cause> {
    settle_on(conn, machine())
}

pub(super) fn write(conn: &Connection, device: Uuid) -> Result<(), Cause> {
    write_on(conn, device, machine())
}

fn read_on(conn: &Connection, machine: Option<Uuid>) -> Result<Option<Uuid>, Cause> {
    let known = local::read(conn, MACHINE)?.and_then(|known| Uuid::parse_str(&known).ok());
    let is_moved = known.zip(machine).is_some_and(|(known, machine)| known != machine);
    let device = local::read(conn, DEVICE)?.and_then(|device| Uuid::parse_str(&device).ok());
    Ok(device.filter(|_| !is_moved))
}

fn settle_on(conn: &mut Connection, machine: Option<Uuid>) -> Result<Uuid, Cause> {
    let change = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let known = read_on(&change, machine)?;
    let has_machine = machine.is_none() || local::read(&change, MACHINE)?.is_some();
    if let Some(device) = known.filter(|_| has_machine) {
        return Ok(device);
    }
    let device = known.unwrap_or_else(Uuid::new_v4);
    write_on(&change, device, machine)?;
    change.commit()?;
    Ok(device)
}

fn write_on(conn: &Connection, device: Uuid, machine: Option<Uuid>) -> Result<(), Cause> {
    local::write(conn, DEVICE, &device.to_string())?;
    machine.map_or(Ok(()), |machine| local::write(conn, MACHINE, &machine.to_string()))
}

/// A hash of the machine's number; `None` where the system has none.
fn machine() -> Option<Uuid> {
    let number = PLACES.iter().find_map(|place| fs::read_to_string(place).ok())?;
    let number = number.trim();
    let is_number = number.len() == 32 && number.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_number.then(|| Uuid::new_v5(&NAMESPACE, number.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{super::database::in_memory, *};

    const HERE: Option<Uuid> = Some(Uuid::from_u128(1));
    const THERE: Option<Uuid> = Some(Uuid::from_u128(2));

    #[test]
    fn a_home_that_was_copied_to_another_machine_is_another_device() {
        let mut conn = in_memory([]).unwrap();
        let first = settle_on(&mut conn, HERE).unwrap();
        assert_eq!(settle_on(&mut conn, HERE).unwrap(), first);
        // Before anything is written there, the old id is nobody's.
        assert_eq!(read_on(&conn, THERE).unwrap(), None);
        let second = settle_on(&mut conn, THERE).unwrap();
        assert_ne!(second, first);
        assert_eq!(settle_on(&mut conn, THERE).unwrap(), second);
        assert_eq!(read_on(&conn, THERE).unwrap(), Some(second));
    }

    #[test]
    fn a_machine_without_a_number_keeps_its_id_and_so_does_an_older_diary() {
        let mut conn = in_memory([]).unwrap();
        let first = settle_on(&mut conn, None).unwrap();
        assert_eq!(settle_on(&mut conn, None).unwrap(), first);
        assert_eq!(
            settle_on(&mut conn, HERE).unwrap(),
            first,
            "it was made before machines were known"
        );
        assert_eq!(settle_on(&mut conn, None).unwrap(), first);
        assert_ne!(settle_on(&mut conn, THERE).unwrap(), first);
    }
}
