//! How long it takes to open a diary and to look back in it, at 100, 10,000 and 100,000 sessions.
//!
//! ```text
//! cargo bench --bench scale                        # makes the diaries in a temporary folder and measures
//! cargo bench --bench scale -- --make DIR 100000   # makes one to try by hand: herstel --data-dir DIR
//! ```
//!
//! Sessions come three a day and end today, each with a check-in, ten repetitions and answers: fourteen events.
#![expect(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench prints, and may stop"
)]

use std::{env, path::Path, time::Duration};

use chrono::{DateTime, Days, FixedOffset};
use herstel::{
    clock,
    store::{Event, Filter, Reader, opening, take_in},
};
use serde_json::json;
use uuid::{NoContext, Timestamp, Uuid};

const SIZES: [u32; 3] = [100, 10_000, 100_000];
/// The best of so many: what is measured is the program, not the machine.
const TIMES: usize = 7;
const PAGE: usize = 50;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [make, dir, count] = &arguments[..] {
        assert_eq!(make, "--make");
        return fill(Path::new(dir), count.parse().unwrap());
    }
    println!(
        "{:>9}  {:>10} {:>10} {:>10} {:>10}",
        "sessions", "opening", "one page", "one year", "all days"
    );
    let mut first: Option<[Duration; 4]> = None;
    for count in SIZES {
        let temp = tempfile::tempdir().unwrap();
        fill(temp.path(), count);
        let figures = measure(temp.path());
        let text = figures.map(|time| format!("{:.2} ms", time.as_secs_f64() * 1e3));
        println!("{count:>9}  {:>10} {:>10} {:>10} {:>10}", text[0], text[1], text[2], text[3]);
        let base = *first.get_or_insert(figures);
        let ratio = |at: usize| figures[at].as_secs_f64() / base[at].as_secs_f64();
        let text = [0, 1, 2, 3].map(|at| format!("x {:.1}", ratio(at)));
        println!("{:>9}  {:>10} {:>10} {:>10} {:>10}", "", text[0], text[1], text[2], text[3]);
    }
}

fn measure(dir: &Path) -> [Duration; 4] {
    let today = clock::now().wall.date_naive();
    let year = today - Days::new(365)..=today;
    let always = chrono::NaiveDate::MIN..=today;
    let days = |span| Reader::open(dir).unwrap().days(span).unwrap().len();
    [
        best(|| opening(dir, today).unwrap().diary.sessions.len()),
        best(|| {
            let mut reader = Reader::open(dir).unwrap();
            reader.page(&Filter::default(), None, PAGE).unwrap().sessions.len()
        }),
        best(|| days(&year)),
        best(|| days(&always)),
    ]
}

fn best(run: impl Fn() -> usize) -> Duration {
    let time = |_| {
        let start = clock::mono();
        assert!(run() > 0);
        clock::mono().since(start)
    };
    (0..TIMES).map(time).min().unwrap()
}

fn fill(dir: &Path, count: u32) {
    let now = clock::now().wall;
    let events = (0..count).flat_map(|session| {
        let back = Days::new(u64::from((count - 1 - session) / 3));
        let hours = Duration::from_secs(u64::from(2 - session % 3) * 3 * 3_600);
        session_events(session, now - back - hours - Duration::from_mins(10))
    });
    take_in(dir, now, events, |_| ()).unwrap();
}

fn session_events(session: u32, started: DateTime<FixedOffset>) -> Vec<Event> {
    let program = ["breath", "light", "endurance"][session as usize % 3];
    let subject = id(started);
    let event = |second: u64, kind: &str, body: serde_json::Value| {
        let at = started + Duration::from_secs(second);
        let (id, device, kind) = (id(at), Uuid::from_u128(7), kind.to_owned());
        Event { id, subject, kind, at, device, body: body.to_string() }
    };
    let reported = if session % 40 == 7 { vec!["pain"] } else { Vec::new() };
    let progress =
        |reps: u64| json!({ "active_s": reps * 10, "paused_s": 0, "reps_done": reps, "tired": 0 });
    let plan = json!({
        "program": program, "started": started.to_rfc3339(), "planned_s": 100, "reps_planned": 10,
        "blocks": [{ "sets": 1, "reps": 10, "set_rest_s": 0, "steps": [
            { "act": "inhale", "seconds": 4 }, { "act": "exhale", "seconds": 6 }] }],
    });
    let mut events =
        vec![event(0, "check-in", json!({ "reported": reported })), event(1, "started", plan)];
    events.extend((1..=10).map(|reps| event(1 + reps * 10, "progress", progress(reps))));
    let mut end = progress(10);
    end["outcome"] = json!("completed");
    events.push(event(101, "ended", end));
    let felt = ["good", "okay", "good", "too-much"][session as usize % 4];
    events.push(event(110, "felt", json!({ "felt": felt, "note": "fijn" })));
    events
}

fn id(at: DateTime<FixedOffset>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos()))
}
