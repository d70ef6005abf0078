//! Any program, any keys at any time, any way of calling.
//!
//! Half of all times lie on a grid of 500 ms on which every act of a generated program begins, so that a key often
//! arrives in the very nanosecond in which something else happens.

use std::{fmt, time::Duration};

use herstel::{
    program::{Act, Block, Effort, Kind, Program, Step, bounds, library::BUILT_IN},
    session::{engine::Input, timeline::Change},
    words::Text,
};
use proptest::{collection::vec, prelude::*, sample::select};

use super::bench::{Bench, Snapshot, built_in, ms};

const GRID: u64 = 500;

/// A session and what somebody does in it.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) program: Program,
    pub(crate) lead_in: Duration,
    /// In order, counted from the start. Ends with going on, if there are any.
    pub(crate) inputs: Vec<(Duration, Input)>,
}

/// How a schedule chooses the next moment to call.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Gap {
    /// After a time, whatever the engine asked for.
    After(Duration),
    /// One nanosecond before the engine asked for it.
    Early,
    /// When the engine asked for it, or so much later.
    Lag(Duration),
}

/// Gaps, over and over.
pub(crate) type Schedule = Vec<Gap>;

/// Calls exactly when the engine asks.
pub(crate) const EXACT: [Gap; 1] = [Gap::Lag(Duration::ZERO)];
/// How often the scene is looked at while a case runs, whether or not there is a call.
const LOOK: Duration = ms(730);

impl Case {
    /// Runs it to its end, no two calls while running further apart than `most`.
    pub(crate) fn run(&self, schedule: &[Gap], most: Duration) -> (Bench, Vec<Snapshot>) {
        let mut bench = Bench::new(&self.program, self.lead_in);
        let mut inputs = self.inputs.iter().copied().peekable();
        let mut gaps = schedule.iter().cycle();
        let mut looks = Vec::new();
        let mut look = Duration::ZERO;
        loop {
            let now = bench.now;
            let tick = bench.wake_at().and_then(|wake| match gaps.next()? {
                Gap::After(time) => Some(now + (*time).min(most)),
                Gap::Early => Some((wake - Duration::from_nanos(1)).max(now)),
                Gap::Lag(lag) => Some((wake + *lag).min(now + most).max(wake)),
            });
            let input = inputs.peek().copied();
            let next = input.filter(|(at, _)| tick.is_none_or(|tick| *at <= tick));
            if next.is_some() {
                inputs.next();
            }
            let Some((at, input)) = next.or_else(|| tick.map(|at| (at, Input::Tick))) else {
                break;
            };
            while look < at {
                looks.push(bench.snapshot(look));
                look += LOOK;
            }
            bench.call(at, input);
        }
        (bench, looks)
    }

    /// Runs it as the engine asks.
    pub(crate) fn run_exactly(&self) -> Bench {
        self.run(&EXACT, ms(2_000)).0
    }
}

/// Short enough to be read in a failure.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}, lead-in {:?}", self.program.id, self.lead_in)?;
        for Block { sets, reps, set_rest, steps, .. } in &self.program.blocks {
            let steps = steps.iter().map(|step| format!("{} {:?}", step.act.name(), step.length));
            let steps: Vec<_> = steps.collect();
            writeln!(f, "  {sets} x {reps} of [{}], set rest {set_rest:?}", steps.join(", "))?;
        }
        self.inputs.iter().try_for_each(|(at, input)| writeln!(f, "  {at:?} {input:?}"))
    }
}

/// Any session with any keys but those of `without`.
pub(crate) fn case(without: &'static [Input]) -> impl Strategy<Value = Case> {
    let inputs = vec((delay(), input()), 0..9);
    (program(), lead_in(), inputs).prop_map(|(program, lead_in, delays)| {
        let mut now = Duration::ZERO;
        let mut inputs: Vec<(Duration, Input)> = Vec::new();
        for (delay, input) in delays.into_iter().filter(|(_, input)| !without.contains(input)) {
            now += delay;
            inputs.push((now, input));
        }
        if !inputs.is_empty() {
            inputs.push((now + ms(1_000), Input::Resume));
        }
        Case { program, lead_in, inputs }
    })
}

/// Any way of calling. Each round of it takes a quarter of a second at least, so that it comes to an end.
pub(crate) fn schedule() -> impl Strategy<Value = Schedule> {
    let gap = prop_oneof![
        1 => (1_u64..1_000_000).prop_map(|nanos| Gap::After(Duration::from_nanos(nanos))),
        3 => (1_u64..=300).prop_map(|millis| Gap::After(ms(millis))),
        2 => (300_u64..=2_000).prop_map(|millis| Gap::After(ms(millis))),
        2 => Just(Gap::Early),
        2 => lag().prop_map(Gap::Lag),
    ];
    vec(gap, 0..12).prop_map(|mut gaps| {
        gaps.push(Gap::After(ms(250)));
        gaps
    })
}

/// Less than what makes a cue late.
pub(crate) fn lag() -> impl Strategy<Value = Duration> {
    (0_u64..300_000_000).prop_map(Duration::from_nanos)
}

pub(crate) fn lead_in() -> impl Strategy<Value = Duration> {
    prop_oneof![2 => Just(ms(5_000)), 1 => Just(Duration::ZERO), 1 => grid(1_000, 12_000)]
}

pub(crate) fn program() -> impl Strategy<Value = Program> {
    let ids: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
    prop_oneof![
        1 => select(ids).prop_map(built_in),
        4 => vec(block(), 1..3).prop_map(|blocks| Program {
            id: "generated".to_owned(),
            kind: Kind::Contraction,
            title: text(),
            about: text(),
            source: String::new(),
            per_day: None,
            per_day_max: None,
            blocks,
        }),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let steps = vec(phrase(), 1..3).prop_map(|phrases| phrases.concat());
    let effort = prop_oneof![Just(None), Just(Some(Effort { low: 30, high: 40 }))];
    (1_u8..=3, 1_u8..=3, prop_oneof![Just(ms(0)), grid(500, 15_000)], steps, effort).prop_map(
        |(sets, reps, set_rest, steps, effort)| {
            assert_eq!(bounds::relations(&steps), [], "a program that could not be");
            Block { from: None, effort, sets, reps, set_rest, steps }
        },
    )
}

/// Acts that belong together.
fn phrase() -> impl Strategy<Value = Vec<Step>> {
    let one = |act: Act, low: u64, high: u64| grid(low, high).prop_map(move |t| vec![step(act, t)]);
    prop_oneof![
        4 => (grid(1_000, 6_000), grid(0, 4_000)).prop_map(|(hold, more)| vec![
            step(Act::Contract, hold),
            step(Act::Release, bounds::rest_after(hold) + more),
        ]),
        1 => (grid(1_000, 4_000), grid(1_000, 3_000)).prop_map(|(hold, release)| vec![
            step(Act::Contract, hold),
            step(Act::Release, release),
            step(Act::Rest, bounds::rest_after(hold)),
        ]),
        2 => (grid(2_000, 5_000), grid(2_000, 6_000))
            .prop_map(|(inhale, exhale)| vec![step(Act::Inhale, inhale), step(Act::Exhale, exhale)]),
        1 => one(Act::Move, 1_000, 20_000),
        1 => one(Act::Still, 1_000, 20_000),
        1 => one(Act::Rest, 1_000, 5_000),
        1 => one(Act::Release, 1_000, 6_000),
    ]
}

fn step(act: Act, length: Duration) -> Step {
    assert!(bounds::step(act).contains(&length), "{act:?} for {length:?}");
    Step { act, length, say: None }
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        8 => Just(Input::Pause),
        8 => Just(Input::Resume),
        6 => Just(Input::Next),
        3 => Just(Input::Tired),
        2 => Just(Input::Release(Change::Less)),
        2 => Just(Input::Release(Change::More)),
        1 => select(vec![Input::Hurts, Input::End, Input::Interrupt]),
    ]
}

fn delay() -> impl Strategy<Value = Duration> {
    prop_oneof![
        3 => grid(0, 4_000),
        3 => grid(0, 25_000),
        2 => (0_u64..20_000_000_000).prop_map(Duration::from_nanos),
    ]
}

fn grid(low: u64, high: u64) -> impl Strategy<Value = Duration> {
    (low.div_ceil(GRID)..=high / GRID).prop_map(|times| ms(times * GRID))
}

fn text() -> Text {
    Text { en: "a".to_owned(), nl: "a".to_owned() }
}
