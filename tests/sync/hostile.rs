//! A folder that anybody may have put anything into: what is good in it is taken, the rest is named and left as it is.

use std::{
    fs::{self, File},
    os::unix::fs::symlink,
    path::Path,
};

use herstel::{
    exchange::{
        folder::{Synced, Why},
        lines::LineFault,
    },
    session::record::Outcome,
};
use rstest::rstest;

use super::bench::{Device, at, scratch};

/// A device whose folder holds one segment of another, and how that begins, line by line.
fn with_segment() -> (Device, String, Vec<String>) {
    let (other, device) = (Device::new(), Device::new());
    other.session(0, Some(Outcome::Completed));
    other.sync(1);
    let name = other.names().remove(0);
    let text = fs::read_to_string(other.folder().join(&name)).unwrap();
    fs::write(device.folder().join(&name), &text).unwrap();
    (device, name, text.lines().map(|line| format!("{line}\n")).collect())
}

fn only_aside(synced: &Synced) -> &Why {
    assert_eq!(synced.asides.len(), 1, "{:?}", synced.asides);
    &synced.asides[0].why
}

#[rstest]
#[case("x.tmp")]
#[case(".x.jsonl")]
#[case(".x.jsonl.tmp")]
#[case(".syncthing.x.jsonl.tmp")]
#[case(".syncthing.x.jsonl")]
#[case("~syncthing~x.jsonl")]
#[case("x.jsonl.part")]
#[case("x.jsonl~")]
#[case("README.md")]
fn names_of_files_on_their_way_and_of_others_are_passed_over(#[case] name: &str) {
    let (device, segment, _) = with_segment();
    fs::rename(device.folder().join(segment), device.folder().join(name)).unwrap();
    let synced = device.sync(2);
    assert_eq!((synced.new, synced.asides.len(), synced.segments), (0, 0, 0));
}

#[rstest]
#[case("a.sync-conflict-20261122-080000-ABCDEFG.jsonl")]
#[case("a (conflicted copy 2026-11-22 080000).jsonl")]
#[case("export.jsonl")]
fn conflict_copies_and_exports_are_read_like_any_other(#[case] name: &str) {
    let (device, segment, _) = with_segment();
    fs::copy(device.folder().join(&segment), device.folder().join(name)).unwrap();
    let synced = device.sync(2);
    assert_eq!((synced.new, synced.written, synced.asides.len()), (3, 0, 0));
    fs::remove_file(device.folder().join(segment)).unwrap();
    let synced = device.sync(3);
    assert_eq!((synced.new, synced.written), (0, 0), "the copy says it all");
}

#[test]
fn of_a_torn_file_the_whole_lines_are_taken_and_the_rest_the_next_time() {
    let (whole, name, lines) = with_segment();
    let text = lines.concat();
    whole.sync(2);
    for cut in 0..text.len() {
        let there = text[..cut].lines().skip(1).filter(|line| line.ends_with("}}")).count();
        // One fresh device for a few places is enough; reading alone is tried at each.
        if cut % 37 == 0 {
            let device = Device::new();
            fs::write(device.folder().join(&name), &text[..cut]).unwrap();
            let synced = device.sync(3);
            assert_eq!(synced.new, there, "cut at {cut}");
            let is_torn = !text[..cut].ends_with('\n') && !text[..cut].ends_with("}}") && cut > 0;
            let is_header =
                cut > 0 && text[..cut].lines().count() == 1 && text[..cut].ends_with('}');
            assert_eq!(synced.asides.len(), usize::from(is_torn && !is_header), "cut at {cut}");
            assert!(synced.asides.iter().all(|aside| matches!(aside.why, Why::Torn)));
            fs::write(device.folder().join(&name), &text).unwrap();
            assert_eq!(device.sync(4).new, 3 - there, "cut at {cut}");
            assert_eq!(device.state(), whole.state());
        }
    }
}

#[test]
fn a_damaged_line_costs_itself_alone_and_is_written_anew_by_who_knows_it() {
    let (device, name, mut lines) = with_segment();
    device.sync(2);
    lines[2] = lines[2].replace("\"progress\"", "\"progr\u{0}ss\"");
    fs::write(device.folder().join(&name), lines.concat()).unwrap();
    let fresh = Device::new();
    fs::write(fresh.folder().join(&name), lines.concat()).unwrap();
    let synced = fresh.sync(3);
    assert_eq!(synced.new, 2);
    assert!(matches!(
        only_aside(&synced),
        Why::Bad { lines: 1, first: 3, fault: LineFault::NotJson }
    ));
    assert_eq!(device.sync(4).written, 1);
    for name in device.names() {
        fs::copy(device.folder().join(&name), fresh.folder().join(&name)).unwrap();
    }
    assert_eq!(fresh.sync(5).new, 1);
    assert_eq!(fresh.state(), device.state());
    assert_eq!(fs::read_to_string(device.folder().join(&name)).unwrap(), lines.concat());
}

#[test]
fn what_a_newer_herstel_wrote_is_left_for_later_or_taken_along_unread() {
    let (device, name, mut lines) = with_segment();
    let known = lines.concat();
    lines[0] = lines[0].replace("\"schema\":1", "\"schema\":2");
    fs::write(device.folder().join(&name), lines.concat()).unwrap();
    let synced = device.sync(2);
    assert_eq!(synced.new, 0);
    assert!(matches!(only_aside(&synced), Why::Newer));
    // A kind that is not known yet is no matter of the schema: it is kept, and handed on as it came.
    let unheard = known.replace("\"kind\":\"ended\"", "\"kind\":\"sang\"");
    fs::write(device.folder().join(&name), &unheard).unwrap();
    assert_eq!(device.sync(3).new, 3);
    fs::remove_file(device.folder().join(&name)).unwrap();
    assert_eq!(device.sync(4).written, 3);
    let written = fs::read_to_string(device.folder().join(&device.names()[0])).unwrap();
    assert_eq!(
        written.lines().skip(1).collect::<Vec<_>>(),
        unheard.lines().skip(1).collect::<Vec<_>>()
    );
}

#[test]
fn the_same_id_with_other_words_is_told_and_the_first_stays() {
    let (device, name, lines) = with_segment();
    device.sync(2);
    let before = device.state();
    let forged = lines.concat().replace("\"reps_done\":1", "\"reps_done\":7");
    fs::write(device.folder().join(format!("forged-{name}")), forged).unwrap();
    let synced = device.sync(3);
    assert!(matches!(only_aside(&synced), Why::Differs(2)));
    assert_eq!((synced.new, synced.written, device.state()), (0, 0, before));
}

/// Puts something at a path.
type Put<'a> = Box<dyn Fn(&Path) + 'a>;

/// Each of these lies beside a good segment, which is taken in all the same.
#[test]
fn hostile_files_cost_nothing_and_are_named() {
    let outside = scratch();
    fs::write(outside.path().join("secret"), "mine").unwrap();
    let deep = format!("{{\"id\":{}{}}}\n", "[".repeat(30_000), "]".repeat(30_000));
    let deep_body = |good: &str| {
        let (start, _) = good.split_once("\"body\":").unwrap();
        format!("{start}\"body\":{{\"a\":{}{}}}}}\n", "[".repeat(9_000), "]".repeat(9_000))
    };
    let (_, _, lines) = with_segment();
    let huge_figures = lines[2].replace("\"active_s\":9", "\"active_s\":1e999");
    let bytes =
        |bytes: &'static [u8]| -> Put<'_> { Box::new(move |path| fs::write(path, bytes).unwrap()) };
    let text = |text: String| -> Put<'_> { Box::new(move |path| fs::write(path, &text).unwrap()) };
    let link = |to: &'static str| -> Put<'_> { Box::new(move |path| symlink(to, path).unwrap()) };
    let table: Vec<(&str, Put<'_>, &str)> = vec![
        (
            "link",
            Box::new(|path| symlink(outside.path().join("secret"), path).unwrap()),
            "NotAFile",
        ),
        ("link to a device", link("/dev/zero"), "NotAFile"),
        ("link to nothing", link("/nowhere"), "NotAFile"),
        ("link to itself", Box::new(|path| symlink(path, path).unwrap()), "NotAFile"),
        ("folder", Box::new(|path| fs::create_dir(path).unwrap()), "NotAFile"),
        ("pipe", Box::new(|path| mknod(path, rustix::fs::FileType::Fifo)), "NotAFile"),
        (
            "socket",
            Box::new(|path| drop(std::os::unix::net::UnixListener::bind(path).unwrap())),
            "NotAFile",
        ),
        ("empty", bytes(b""), ""),
        ("zeros", text("\0".repeat(70_000)), "Bad"),
        ("endless line", text("{".repeat(3_000_000)), "Bad"),
        (
            "too large",
            Box::new(|path| File::create(path).unwrap().set_len(1 << 40).unwrap()),
            "TooLarge",
        ),
        ("sparse", Box::new(|path| File::create(path).unwrap().set_len(30 << 20).unwrap()), "Bad"),
        ("many bad lines", text("x\n".repeat(2_000_000)), "Bad"),
        ("deep", text(deep), "Bad"),
        ("deep body", text(deep_body(&lines[1])), "Bad"),
        ("figures", text(huge_figures), "Bad"),
        ("not UTF-8", bytes(b"\xff\xfe{\x00}\x00\n"), "Bad"),
        ("another's", text("{\"herstel\":\"recipes\",\"schema\":1}\n".to_owned()), "Bad"),
        ("name\u{1b}[31m\u{202e}", bytes(b"x\n"), "Bad"),
    ];
    for (what, put, why) in table {
        let (device, _, _) = with_segment();
        put(&device.folder().join(format!("{what}.jsonl")));
        let synced = device.sync(2);
        assert_eq!((synced.new, synced.written), (3, 0), "{what}");
        let told =
            synced.asides.first().map(|aside| format!("{:?}", aside.why)).unwrap_or_default();
        assert!(synced.asides.len() <= 1, "{what}");
        assert!(told.starts_with(why) && told.is_empty() == why.is_empty(), "{what}: {told}");
        assert!(synced.asides.iter().all(|aside| !aside.file.contains(['\u{1b}', '\u{202e}'])));
    }
    assert_eq!(fs::read_to_string(outside.path().join("secret")).unwrap(), "mine");
}

fn mknod(path: &Path, kind: rustix::fs::FileType) {
    use rustix::fs::{CWD, Mode, mknodat};
    mknodat(CWD, path, kind, Mode::RUSR | Mode::WUSR, 0).unwrap();
}

/// An event that no reader would take, whoever put it in the diary, is not written again and again.
#[test]
fn what_could_never_be_read_again_is_not_written() {
    let device = Device::new();
    device.session(0, Some(Outcome::Completed));
    let mut event = device.events().remove(0);
    event.id = uuid::Uuid::from_u128(7);
    event.kind = "Shouted".to_owned();
    herstel::store::take_in(&device.data(), at(1), [event], |_| ()).unwrap();
    assert_eq!(device.sync(2).written, 3);
    assert_eq!(device.sync(3).written, 0);
}
