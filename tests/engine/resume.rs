//! Taking up a session that was cut off: as after a long pause, in another process.

use std::time::Duration;

use herstel::{
    program::{Act, Program},
    session::{
        engine::{Input, Moment},
        record::{Outcome, Place, Progress},
        timeline::{Change, Part, Segment, Standing},
    },
};
use proptest::prelude::*;

use super::{
    bench::{Bench, built_in, ms, s},
    cases::{Case, case},
};

/// Changes of the time to let go hold from the next repetition on, and one that is begun anew is such a one.
const LESS: Input = Input::Release(Change::Less);
const MORE: Input = Input::Release(Change::More);

/// What was done before, and what comes after.
struct CutOff {
    place: Place,
    progress: Progress,
    resumed: Option<Bench>,
}

/// Runs a case up to a moment, and takes it up again in an engine of its own.
fn cut_off(case: &Case, at: Duration) -> Option<CutOff> {
    let bench = before(case, at);
    if bench.ended().is_some() || !bench.engine.has_begun() {
        return None;
    }
    let place = bench.engine.timeline().place_at(bench.position());
    // As it is kept: what is told on the screen just now.
    let progress = bench.progress();
    let blocks = bench.engine.timeline().blocks().to_vec();
    let program = Program { blocks, ..case.program.clone() };
    let resumed = Bench::taken_up(&program, place, progress, case.lead_in);
    Some(CutOff { place, progress, resumed })
}

fn before(case: &Case, at: Duration) -> Bench {
    let inputs = case.inputs.iter().copied().filter(|(when, _)| *when <= at).collect();
    let case = Case { inputs, ..case.clone() };
    let mut bench = Bench::new(&case.program, case.lead_in);
    for (when, input) in &case.inputs {
        bench.wait_until(*when).call(*when, *input);
    }
    bench.wait_until(at);
    bench
}

/// The acts and set rests that are still to come, and were not left out.
fn acts(segments: &[Segment]) -> Vec<(Part, Duration, u8, u8, u8)> {
    let counts = |segment: &&Segment| segment.standing == Standing::Full;
    let act = |s: &Segment| (s.part, s.length, s.block, s.set, s.rep);
    segments.iter().filter(counts).map(act).collect()
}

/// The same session left alone for a minute and gone on with.
fn after_a_long_pause(case: &Case, at: Duration) -> Bench {
    let mut bench = before(case, at);
    bench.press(Input::Pause).sleep(60_000).press(Input::Resume);
    bench
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn it_goes_on_as_after_a_long_pause(
        case in case(&[Input::Tired, Input::Hurts, Input::End, Input::Interrupt, LESS, MORE]),
        at in 0_u64..120_000,
    ) {
        let Some(cut) = cut_off(&case, ms(at)) else { return Ok(()) };
        let mut paused = after_a_long_pause(&case, ms(at));
        let from = paused.position();
        let coming: Vec<Segment> =
            paused.engine.timeline().segments().iter().filter(|s| s.at >= from).copied().collect();
        let expected = acts(&coming);
        paused.run_out();
        let Some(mut resumed) = cut.resumed else {
            prop_assert_eq!(expected, []);
            return Ok(());
        };
        let acts = acts(resumed.engine.timeline().segments());
        resumed.run_out();
        let (_, outcome, done) = resumed.ended().unwrap();
        let (_, _, whole) = paused.ended().unwrap();
        prop_assert_eq!(outcome, Outcome::Completed);
        // What came before an act that was left out in its first instant is not begun anew.
        prop_assert!(expected.ends_with(&acts), "{:?} and not {:?}", acts, expected);
        if acts == expected {
            prop_assert_eq!((done.active, done.reps_done), (whole.active, whole.reps_done));
        }
    }

    #[test]
    fn a_session_cut_off_and_taken_up_does_what_the_program_says(
        case in case(&[Input::Next, Input::Tired, Input::Hurts, Input::End, Input::Interrupt, LESS, MORE]),
        at in 0_u64..120_000,
    ) {
        let Some(cut) = cut_off(&case, ms(at)) else { return Ok(()) };
        let done = match cut.resumed {
            Some(mut resumed) => resumed.run_out().ended().unwrap().2,
            None => Progress { active: cut.place.active, ..cut.progress },
        };
        prop_assert_eq!((done.active, done.reps_done), (case.program.length(), case.program.reps()));
    }

    #[test]
    fn it_begins_with_a_lead_in_and_a_rest_and_never_within_a_contraction(
        case in case(&[Input::Hurts, Input::End, Input::Interrupt, LESS, MORE]),
        at in 0_u64..120_000,
    ) {
        let Some(CutOff { resumed: Some(mut resumed), progress, .. }) = cut_off(&case, ms(at)) else {
            return Ok(());
        };
        let segments = resumed.engine.timeline().segments().to_vec();
        prop_assert_eq!(segments[0].part, Part::LeadIn);
        prop_assert!(segments[0].length >= s(3));
        for contraction in segments.iter().filter(|s| s.part == Part::Act(Act::Contract)) {
            prop_assert!(contraction.at >= segments[0].length + s(3), "a contraction comes too soon");
            let step = resumed.engine.timeline().step(contraction).unwrap();
            prop_assert_eq!(contraction.length, step.length, "a contraction in its middle");
        }
        for release in segments.iter().filter(|s| s.part == Part::Act(Act::Release)) {
            let step = resumed.engine.timeline().step(release).unwrap();
            prop_assert_eq!(release.length, step.length, "letting go was shortened");
        }
        resumed.run_out();
        let (_, _, done) = resumed.ended().unwrap();
        prop_assert!(done.active <= case.program.length() && done.reps_done <= case.program.reps());
        prop_assert!(done.reps_done >= progress.reps_done && done.tired == progress.tired);
        prop_assert!(!resumed.moments().any(|(_, moment)| moment == Moment::Began), "it began once");
    }

    #[test]
    fn its_place_only_grows(
        case in case(&[Input::Hurts, Input::End, Input::Interrupt]),
        times in prop::collection::vec(0_u64..120_000, 2..8),
    ) {
        let mut times = times;
        times.sort_unstable();
        let place = |at: &u64| {
            let bench = before(&case, ms(*at));
            bench.engine.timeline().place_at(bench.position())
        };
        let places: Vec<Place> = times.iter().map(place).collect();
        prop_assert!(places.is_sorted(), "{places:?}");
    }
}

#[test]
fn nothing_of_a_set_that_was_ended_early_comes_back() {
    let light = built_in("light");
    // In the contraction of the fourth repetition of the first set.
    let inputs = vec![(s(5) + s(27) + ms(1_000), Input::Tired)];
    let case = Case { program: light, lead_in: s(5), inputs };
    let cut = cut_off(&case, s(5) + s(27) + ms(2_000)).unwrap();
    let resumed = cut.resumed.unwrap();
    let next = resumed.engine.timeline().segments()[1];
    assert_eq!((next.part, next.set, next.length), (Part::SetRest, 1, s(60)));
    assert_eq!(cut.progress.tired, 1);
}

#[test]
fn it_goes_on_with_the_time_to_let_go_that_was_used_last() {
    let inputs = vec![(s(6), MORE), (s(7), MORE)];
    let case = Case { program: built_in("light"), lead_in: s(5), inputs };
    let cut = cut_off(&case, s(5) + s(9) + s(2)).unwrap();
    let segments = cut.resumed.unwrap().engine.timeline().segments().to_vec();
    let releases = segments.iter().filter(|segment| segment.part == Part::Act(Act::Release));
    let lengths: Vec<Duration> = releases.map(|release| release.length).collect();
    assert_eq!(lengths, [s(8); 23]);
}

#[test]
fn when_all_of_it_was_done_there_is_nothing_to_take_up() {
    let light = built_in("light");
    let mut bench = Bench::new(&light, s(5));
    bench.run_out();
    let place = bench.engine.timeline().place_at(bench.position());
    let progress = bench.progress();
    assert!(Bench::taken_up(&light, place, progress, s(5)).is_none());
}
