//! Several devices come to the same diary, whatever happens to the files on their way.

use std::fs;

use herstel::{
    recovery::Injury,
    session::record::{
        Entry::{self, Removed, Restored},
        Outcome,
    },
    store::{Lock, amend, backups, file, opening, records, restore},
};
use proptest::prelude::*;

use super::bench::{Device, at, names};

/// Something that happens to some devices and what is carried between them; places are taken modulo what there is.
#[derive(Clone, Debug)]
enum Step {
    /// A session on a device, with one of the ends there are, or none.
    Session {
        device: usize,
        end: usize,
    },
    /// Another answer to what happened at birth.
    Profile {
        device: usize,
        injury: usize,
    },
    /// The last session that a device knows is taken out, or put back.
    Amend {
        device: usize,
        is_removed: bool,
    },
    Sync {
        device: usize,
    },
    /// A file reaches another device: whole, cut off, or as a conflict copy.
    Carry {
        from: usize,
        to: usize,
        file: usize,
        way: Way,
    },
    /// Everything that a device has in its folder is gone.
    Empty {
        device: usize,
    },
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Whole,
    /// Cut off after this part of it, in 16ths.
    Cut(usize),
    Conflict,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let some = 0..12_usize;
    let way = prop_oneof![
        3 => Just(Way::Whole),
        2 => (1..16_usize).prop_map(Way::Cut),
        1 => Just(Way::Conflict),
    ];
    let step = prop_oneof![
        3 => (some.clone(), 0..5_usize).prop_map(|(device, end)| Step::Session { device, end }),
        1 => (some.clone(), 0..8_usize).prop_map(|(device, injury)| Step::Profile { device, injury }),
        1 => (some.clone(), any::<bool>())
            .prop_map(|(device, is_removed)| Step::Amend { device, is_removed }),
        4 => some.clone().prop_map(|device| Step::Sync { device }),
        6 => (some.clone(), some.clone(), some.clone(), way)
            .prop_map(|(from, to, file, way)| Step::Carry { from, to, file, way }),
        1 => some.prop_map(|device| Step::Empty { device }),
    ];
    prop::collection::vec(step, 1..24)
}

fn act(devices: &[Device], minute: u32, step: &Step) {
    let of = |device: usize| &devices[device % devices.len()];
    match *step {
        Step::Session { device, end } => {
            of(device).session(minute, Outcome::ALL.get(end).copied());
        }
        // Two in one minute: the id decides, and the same everywhere.
        Step::Profile { device, injury } => of(device).profile(minute / 2, Injury::ALL[injury]),
        Step::Amend { device, is_removed } => {
            let events = of(device).events();
            if let Some(event) = events.iter().rfind(|event| event.kind == "started") {
                let entry = if is_removed { Removed } else { Restored };
                amend(&of(device).data(), event.subject, at(minute), entry).unwrap();
            }
        }
        Step::Sync { device } => {
            let before = of(device).names();
            let synced = of(device).sync(minute);
            assert!(synced.unwritten.is_none());
            let after = of(device).names();
            assert!(before.iter().all(|name| after.contains(name)), "something was removed");
        }
        Step::Carry { from, to, file, way } => {
            let (from, to) = (of(from).folder(), of(to).folder());
            let files = names(&from);
            let Some(name) = (!files.is_empty()).then(|| &files[file % files.len()]) else {
                return;
            };
            let bytes = fs::read(from.join(name)).unwrap();
            match way {
                Way::Whole => fs::write(to.join(name), bytes).unwrap(),
                Way::Cut(part) => {
                    // Over what is there already it does not go.
                    if !to.join(name).exists() {
                        fs::write(to.join(name), &bytes[..bytes.len() * part / 16]).unwrap();
                    }
                }
                Way::Conflict => {
                    let stem = name.strip_suffix(".jsonl").unwrap();
                    let copy = format!("{stem}.sync-conflict-20261122-080000-ABCDEFG.jsonl");
                    fs::write(to.join(copy), bytes).unwrap();
                }
            }
        }
        Step::Empty { device } => {
            let folder = of(device).folder();
            for name in names(&folder) {
                fs::remove_file(folder.join(name)).unwrap();
            }
        }
    }
}

/// Carries every file to every device. What is cut off somewhere is whole elsewhere, or written anew by who knows it.
fn carry_all(devices: &[Device]) {
    for from in devices {
        for name in from.names() {
            let bytes = fs::read(from.folder().join(&name)).unwrap();
            for to in devices {
                let there = fs::read(to.folder().join(&name)).unwrap_or_default();
                if there.len() < bytes.len() {
                    fs::write(to.folder().join(&name), &bytes).unwrap();
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn all_devices_come_to_the_same_whatever_happens_on_the_way(
        count in 2..=4_usize,
        steps in steps(),
        order in Just([0, 1, 2, 3]).prop_shuffle(),
    ) {
        let devices: Vec<Device> = (0..count).map(|_| Device::new()).collect();
        let mut told = 0;
        for (minute, step) in (0..).zip(&steps) {
            act(&devices, minute, step);
            told += u32::from(matches!(step, Step::Session { .. }));
        }
        let in_order = || order.iter().filter(|device| **device < count);
        in_order().for_each(|device| { devices[*device].sync(100); });
        carry_all(&devices);
        in_order().for_each(|device| { devices[*device].sync(101); });

        let (state, events) = (devices[0].state(), devices[0].events());
        for device in &devices {
            prop_assert_eq!(&device.state(), &state);
            prop_assert_eq!(&device.events(), &events);
            // Nobody has anything left to say.
            let again = device.sync(102);
            prop_assert_eq!((again.new, again.written), (0, 0));
        }
        let started = events.iter().filter(|event| event.kind == "started").count();
        prop_assert_eq!(started, told as usize, "something was lost, or is there twice");
    }
}

/// Two devices and one folder between them, as on a stick.
fn pair() -> (Device, Device) {
    let (laptop, desk) = (Device::new(), Device::new());
    fs::remove_dir(desk.folder()).unwrap();
    std::os::unix::fs::symlink(laptop.folder(), desk.folder()).unwrap();
    (laptop, desk)
}

#[test]
fn what_two_devices_say_of_the_same_falls_the_same_way_whatever_came_first() {
    let (laptop, desk) = pair();
    laptop.session(0, Some(Outcome::Completed));
    laptop.sync(1);
    desk.sync(2);
    let id = laptop.events()[0].subject;
    let note = |device: &Device, minute, text: &str| {
        amend(&device.data(), id, at(minute), Entry::Noted(Some(text.to_owned()))).unwrap();
    };
    note(&laptop, 20, "the later");
    note(&desk, 10, "the earlier");
    laptop.profile(30, Injury::ThirdDegree);
    desk.profile(31, Injury::None);
    laptop.sync(40);
    desk.sync(41);
    laptop.sync(42);
    for device in [&laptop, &desk] {
        let (history, diary) = device.state();
        assert_eq!(history["sessions"][0]["note"], "the later");
        assert_eq!(diary.profile.unwrap().injury, Injury::None);
    }
}

#[test]
fn a_session_of_another_device_is_never_offered_to_go_on_with() {
    let (laptop, desk) = pair();
    let today = at(0).date_naive();
    laptop.session(0, None);
    laptop.sync(1);
    desk.sync(2);
    assert_eq!(desk.state().0, laptop.state().0, "it is in the history of both");
    assert!(opening(&laptop.data(), today).unwrap().unfinished.is_some());
    assert!(opening(&desk.data(), today).unwrap().unfinished.is_none());
    // The same where the tables have to be made anew in memory.
    for device in [&laptop, &desk] {
        let conn = rusqlite::Connection::open(file(&device.data())).unwrap();
        conn.execute("DELETE FROM local WHERE name = 'derived'", []).unwrap();
    }
    assert!(opening(&laptop.data(), today).unwrap().unfinished.is_some());
    assert!(opening(&desk.data(), today).unwrap().unfinished.is_none());
    // An older one of its own comes to the fore again.
    let other = Device::new();
    fs::remove_dir(other.folder()).unwrap();
    std::os::unix::fs::symlink(laptop.folder(), other.folder()).unwrap();
    other.session(0, None);
    laptop.session(5, None);
    laptop.sync(6);
    other.sync(7);
    let unfinished = opening(&other.data(), today).unwrap().unfinished.unwrap();
    assert_eq!(unfinished.record.plan.started, at(0));
}

#[test]
fn a_session_that_is_going_on_goes_along_when_it_is_over() {
    let (laptop, desk) = pair();
    laptop.session(0, Some(Outcome::Completed));
    laptop.session(10, None);
    let claim = Lock::claim(&laptop.data(), at(10)).unwrap();
    let synced = laptop.sync(11);
    assert_eq!((synced.written, synced.waiting), (3, 2));
    assert_eq!(desk.sync(12).new, 3);
    assert_eq!(
        records(&desk.data()).unwrap().diary.sessions.len(),
        1,
        "it is nobody's business yet"
    );
    drop(claim);
    let synced = laptop.sync(13);
    assert_eq!((synced.written, synced.waiting), (2, 0));
    assert_eq!(desk.sync(14).new, 2);
    assert_eq!(desk.state(), laptop.state());
}

#[test]
fn a_device_that_went_back_to_an_old_copy_catches_up_and_nothing_is_written_over() {
    let (laptop, desk) = pair();
    laptop.session(0, Some(Outcome::Completed));
    laptop.sync(1);
    // The copy of the next day is made before what it brings.
    laptop.session(24 * 60, Some(Outcome::Completed));
    laptop.sync(24 * 60 + 1);
    let contents = |device: &Device| -> Vec<(String, Vec<u8>)> {
        let names = device.names().into_iter();
        names.map(|name| (name.clone(), fs::read(device.folder().join(name)).unwrap())).collect()
    };
    let (before, state) = (contents(&laptop), laptop.state());
    let copy = backups(&laptop.data()).remove(0);
    fs::remove_file(file(&laptop.data())).unwrap();
    restore(&laptop.data(), &copy, at(24 * 60 + 2)).unwrap();
    assert_ne!(laptop.state(), state, "the copy is an older one");
    laptop.session(24 * 60 + 5, Some(Outcome::EndedEarly));
    assert_eq!(laptop.sync(24 * 60 + 6).new, 3);
    desk.sync(24 * 60 + 7);
    assert_eq!(desk.state(), laptop.state());
    assert_eq!(records(&laptop.data()).unwrap().diary.sessions.len(), 3);
    let after = contents(&laptop);
    assert!(before.iter().all(|segment| after.contains(segment)), "a segment was changed");
    assert_eq!(after.len(), before.len() + 1);
}

#[test]
fn an_emptied_folder_deletes_nothing_and_is_filled_again() {
    let (laptop, desk) = pair();
    laptop.session(0, Some(Outcome::Completed));
    desk.session(5, Some(Outcome::Stopped));
    for minute in [10, 20] {
        laptop.sync(minute);
        desk.sync(minute + 1);
        laptop.sync(minute + 2);
        assert_eq!(laptop.state(), desk.state());
        assert_eq!(records(&laptop.data()).unwrap().diary.sessions.len(), 2);
        for name in laptop.names() {
            fs::remove_file(laptop.folder().join(name)).unwrap();
        }
    }
}

#[test]
fn two_at_once_on_one_folder_and_on_one_device_lose_nothing() {
    let (laptop, desk) = pair();
    for minute in 0..12 {
        laptop.session(minute, Some(Outcome::Completed));
        desk.session(100 + minute, Some(Outcome::Completed));
    }
    std::thread::scope(|scope| {
        for device in [&laptop, &laptop, &desk, &desk] {
            scope.spawn(|| (200..206).for_each(|minute| drop(device.sync(minute))));
        }
    });
    laptop.sync(300);
    desk.sync(301);
    assert_eq!(laptop.state(), desk.state());
    assert_eq!(records(&desk.data()).unwrap().diary.sessions.len(), 24);
    assert!(!laptop.names().iter().any(|name| name.starts_with('.')), "a draft was left");
}
