//! What the parts cost by themselves: `cargo bench --bench parts`, or a part of a name behind `--`.

#![expect(clippy::unwrap_used, reason = "a tool for developers: a panic is how it fails")]

#[path = "../tests/app/bench.rs"]
#[expect(dead_code, reason = "the bench of the tests")]
mod bench;

use std::time::Duration;

use divan::{Bencher, black_box};
use herstel::{
    app::Msg,
    clock::Mono,
    keys::Command,
    program::{Program, library::Library},
    recovery::Injury,
    run::canvas::Canvas,
    session::{
        engine::{Engine, Input},
        record::{Entry, Outcome, Place, Plan, Progress},
        timeline::Timeline,
    },
    store::{self, Store},
    words::{Lang, Words},
};
use ratatui::{buffer::Buffer, layout::Rect};
use tempfile::TempDir;

use self::bench::Bench;

const LEAD_IN: Duration = Duration::from_secs(5);
const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];

fn main() {
    divan::main();
}

fn program(id: &str) -> Program {
    Library::open(None).get(id).cloned().unwrap()
}

#[divan::bench(args = Lang::ALL)]
fn words(lang: Lang) -> Words {
    Words::load(lang).unwrap()
}

#[divan::bench]
fn all_programs() -> usize {
    Library::open(None).iter().count()
}

#[divan::bench(args = ["breath", "combined"])]
fn timeline(bencher: Bencher<'_, '_>, id: &str) {
    let program = program(id);
    bencher.bench(|| Timeline::new(black_box(&program), LEAD_IN));
}

/// A call a hundredth of a second after the last.
#[divan::bench]
fn engine_tick(bencher: Bencher<'_, '_>) {
    let timeline = Timeline::new(&program("combined"), LEAD_IN);
    let mut engine = Engine::start(timeline, LEAD_IN, Mono::default());
    let mut millis = 0;
    bencher.bench_local(|| {
        millis += 10;
        engine.handle(Mono::from_millis(millis), Input::Tick)
    });
}

/// A screen, drawn whole and compared with what was there.
#[divan::bench(args = ["today", "setup", "check-in", "session", "closing", "after", "learn", "signs", "help"], consts = [0, 1])]
fn frame<const SIZE: usize>(bencher: Bencher<'_, '_>, screen: &str) {
    let app = on(screen);
    let size = SIZES.get(SIZE).copied().unwrap().into();
    let (mut canvas, mut out) = (Canvas::default(), Vec::new());
    bencher.bench_local(|| {
        out.clear();
        let view = |area: Rect, buffer: &mut Buffer| app.app.view(app.now(), area, buffer);
        canvas.draw(size, app.app.ground(), view, &mut out)
    });
}

/// One step of what moves between two whole frames.
#[divan::bench(args = SIZES)]
fn step(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let session = on("session");
    let (mut canvas, mut out) = (Canvas::default(), Vec::new());
    let view = |area: Rect, buffer: &mut Buffer| session.app.view(session.now(), area, buffer);
    let moving = canvas.draw(size.into(), session.app.ground(), view, &mut out).unwrap();
    let start = session.now().mono;
    let mut at = start;
    bencher.bench_local(|| {
        at = moving.changes_at(at).unwrap_or(start);
        out.clear();
        canvas.draw_part(moving.area(), |buffer| moving.draw(at, buffer), &mut out);
    });
}

fn on(screen: &str) -> Bench {
    let mut bench = match screen {
        "setup" => Bench::on_day(Lang::En, None),
        "check-in" => Bench::on_day(Lang::En, Some((60, Injury::None))),
        "today" | "learn" | "signs" => Bench::new(Lang::En),
        _ => Bench::session(Lang::En, "breath"),
    };
    let _ = match screen {
        "check-in" => bench.message(Msg::Choose(5)),
        "learn" => bench.press(Command::Learn),
        "signs" => bench.press(Command::Signs),
        "session" => bench.wait(6_000),
        "help" => bench.wait(6_000).press(Command::Help),
        "closing" => bench.wait(6_000).press(Command::Hurts),
        "after" => bench.wait(6_000).press(Command::Hurts).wait(2_000).press(Command::Confirm),
        _ => &mut bench,
    };
    bench
}

/// Everything that is on record, as the app asks for it at the start.
#[divan::bench(args = [10, 100], sample_count = 10)]
fn diary(bencher: Bencher<'_, '_>, sessions: u32) {
    let dir = TempDir::new().unwrap();
    let (store, _replies) = Store::open(dir.path(), || ());
    for session in 0..sessions {
        let started = bench_morning() + Duration::from_hours(12) * session;
        let plan = Plan {
            program: "light".to_owned(),
            started,
            planned: Duration::from_mins(5),
            reps_planned: 24,
            blocks: Vec::new(),
        };
        store.save(session, started, Entry::Started(plan));
        for reps_done in 1..=24 {
            let progress = Progress { reps_done, ..Progress::default() };
            store.save(session, started, Entry::Progress(progress, Place::default()));
        }
        let progress = Progress { reps_done: 24, ..Progress::default() };
        store.save(session, started, Entry::Ended(progress, Outcome::Completed));
    }
    assert!(store.close(Duration::from_mins(2)).0.is_empty());
    bencher.bench(|| store::records(dir.path()).unwrap());
}

fn bench_morning() -> chrono::DateTime<chrono::FixedOffset> {
    Bench::new(Lang::En).now().wall
}
