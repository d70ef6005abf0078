//! The seven rules of design.md, section 4, each by the name it has there.

use std::{collections::BTreeSet, env, time::Duration};

use herstel::{
    program::{Act, Block, Program, Step, bounds, library::BUILT_IN},
    session::{
        cue::{Beat, Word},
        engine::{Cue, GAP, Input, LATE, LONG_PAUSE, Moment, Pause, Status},
        record::{Outcome, Progress},
        timeline::{Part, Segment, Standing, Timeline},
    },
};
use proptest::prelude::*;

use super::{
    bench::{Bench, Call, Snapshot, built_in, ms, s},
    cases::{Case, EXACT, Gap, case, lag, lead_in, program, schedule},
};

const NANO: Duration = Duration::from_nanos(1);

/// So many cases, or as many as `PROPTEST_CASES` says.
fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    let asked = env::var_os("PROPTEST_CASES").map(|_| default.cases);
    ProptestConfig { cases: asked.unwrap_or(cases), failure_persistence: None, ..default }
}

/// The rest of this file measures with these, so they are held by themselves.
#[test]
fn the_figures_of_the_rules_are_those_of_the_design() {
    assert_eq!((LATE, GAP, LONG_PAUSE), (ms(300), s(2), s(10)));
}

// Rule 1: position is a function of active time; no drift.

/// Every word of an undisturbed session, with the moment it begins.
fn score(program: &Program, lead_in: Duration) -> Vec<Beat> {
    let timeline = Timeline::new(program, lead_in);
    timeline.segments().iter().flat_map(|segment| timeline.beats(segment)).collect()
}

/// Every act of an undisturbed session, worked out from the program alone.
fn plan(program: &Program, lead_in: Duration) -> Vec<(Part, Duration, Duration)> {
    let mut parts = vec![(Part::LeadIn, lead_in)];
    for block in &program.blocks {
        for set in 1..=block.sets {
            for _ in 1..=block.reps {
                parts.extend(block.steps.iter().map(|step| (Part::Act(step.act), step.length)));
            }
            parts.extend((set < block.sets).then_some((Part::SetRest, block.set_rest)));
        }
    }
    let mut at = Duration::ZERO;
    let mut plan = Vec::new();
    for (part, length) in parts.into_iter().filter(|(_, length)| !length.is_zero()) {
        plan.push((part, at, length));
        at += length;
    }
    plan
}

#[test]
fn rule_1_every_built_in_session_keeps_its_plan_to_the_nanosecond() {
    for (id, _) in BUILT_IN {
        let mut bench = Bench::of(id);
        bench.run_out();
        let program = built_in(id);
        let acts: Vec<_> = bench
            .begun()
            .iter()
            .map(|cue| (cue.segment.part, cue.beat.at, cue.segment.length))
            .collect();
        assert_eq!(acts, plan(&program, s(5)), "{id}");
        assert!(bench.cues().all(|(call, cue)| call.at == cue.beat.at), "{id}");
        let (at, outcome, progress) = bench.ended().unwrap();
        assert_eq!((at, outcome), (program.length() + s(5), Outcome::Completed), "{id}");
        let whole = Progress {
            active: program.length(),
            paused: Duration::ZERO,
            reps_done: program.reps(),
            tired: 0,
        };
        assert_eq!(progress, whole, "{id}");
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn rule_1_called_exactly_when_asked_every_cue_comes_exactly_at_its_place(
        program in program(), lead_in in lead_in(),
    ) {
        let mut bench = Bench::new(&program, lead_in);
        bench.run_out();
        let acts: Vec<_> =
            bench.begun().iter().map(|cue| (cue.segment.part, cue.beat.at, cue.segment.length)).collect();
        prop_assert_eq!(acts, plan(&program, lead_in));
        let cues: Vec<_> = bench.cues().map(|(call, cue)| (call.at, cue.beat)).collect();
        let score: Vec<_> = score(&program, lead_in).into_iter().map(|beat| (beat.at, beat)).collect();
        prop_assert_eq!(cues, score);
        prop_assert_eq!(bench.ended().unwrap().0, program.length() + lead_in);
    }

    #[test]
    fn rule_1_lag_does_not_add_up(
        program in program(), lead_in in lead_in(), lags in prop::collection::vec(lag(), 1..9),
    ) {
        let end = program.length() + lead_in;
        let mut bench = Bench::new(&program, lead_in);
        let mut lags = lags.iter().cycle();
        while let Some(wake) = bench.wake_at() {
            let at = wake + *lags.next().unwrap();
            bench.call(at, Input::Tick);
            prop_assert_eq!(bench.position(), at.min(end), "behind at {:?}", at);
        }
        let cues: Vec<_> = bench.cues().map(|(_, cue)| cue.beat).collect();
        prop_assert_eq!(cues, score(&program, lead_in), "a boundary moved, or a cue is missing");
        prop_assert!(bench.cues().all(|(call, cue)| call.at - cue.beat.at < LATE));
        let (at, outcome, progress) = bench.ended().unwrap();
        prop_assert!(at >= end && at < end + LATE, "ended at {:?}, not {:?}", at, end);
        prop_assert_eq!((outcome, progress.active), (Outcome::Completed, program.length()));
    }
}

// Rule 2: any schedule of ticks gives the same scene, the same cues and the same record.
// Rule 3: late cues are dropped, never played in a burst.

/// What a schedule makes of the moments of the exact one: the same, but for the cues that nobody asked for in time.
fn in_time(exact: &Bench, other: &Bench) -> Vec<Moment> {
    let noticed = |at: Duration| {
        let calls = other.calls.partition_point(|call| call.at < at);
        other.calls.get(calls).is_some_and(|call| call.at - at <= LATE)
    };
    let kept = exact
        .moments()
        .filter(|(call, moment)| !matches!(moment, Moment::Cue(_)) || noticed(call.at));
    kept.map(|(_, moment)| moment).collect()
}

fn told(bench: &Bench) -> Vec<Moment> {
    bench.moments().map(|(_, moment)| moment).collect()
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn rule_2_any_two_schedules_of_at_most_300_ms_tell_the_same(
        case in case(&[]), one in schedule(), other in schedule(),
    ) {
        let (one, one_looks) = case.run(&one, LATE);
        let (other, other_looks) = case.run(&other, LATE);
        prop_assert_eq!(told(&one), told(&other));
        let looks = one_looks.len().min(other_looks.len());
        prop_assert_eq!(&one_looks[..looks], &other_looks[..looks]);
        prop_assert_eq!(one.ended().map(|(_, outcome, record)| (outcome, record)),
            other.ended().map(|(_, outcome, record)| (outcome, record)));
    }

    #[test]
    fn rules_2_and_3_a_coarse_schedule_misses_late_cues_and_nothing_else(
        case in case(&[]), coarse in schedule(),
    ) {
        let (exact, exact_looks) = case.run(&EXACT, GAP);
        let (coarse, coarse_looks) = case.run(&coarse, GAP);
        prop_assert_eq!(told(&coarse), in_time(&exact, &coarse));
        let looks = exact_looks.len().min(coarse_looks.len());
        prop_assert_eq!(&exact_looks[..looks], &coarse_looks[..looks]);
        prop_assert_eq!(exact.ended().map(|(_, outcome, record)| (outcome, record)),
            coarse.ended().map(|(_, outcome, record)| (outcome, record)));
    }

    #[test]
    fn rule_3_no_cue_is_late_and_no_two_come_in_a_burst(
        case in case(&[]), schedule in schedule(),
    ) {
        let (bench, _) = case.run(&schedule, GAP);
        for (call, cue) in bench.cues() {
            // A call may end the segment it is in, but never moves the position.
            prop_assert!(cue.beat.at <= call.position && call.position - cue.beat.at <= LATE);
        }
        for call in &bench.calls {
            let beats: Vec<_> = call.moments.iter().filter_map(|moment| match moment {
                Moment::Cue(cue) => Some(cue.beat.at),
                _ => None,
            }).collect();
            prop_assert!(beats.is_sorted());
            prop_assert!(beats.last().copied().unwrap_or_default() - beats.first().copied().unwrap_or_default() <= LATE);
        }
    }
}

#[test]
fn rule_3_a_cue_is_given_up_to_300_ms_late_and_not_a_nanosecond_more() {
    for (late, given) in [(LATE, true), (LATE + NANO, false)] {
        let mut bench = Bench::of("light");
        bench.wait(4_900);
        bench.call(s(5) + late, Input::Tick);
        let cues = bench.told().iter().filter(|moment| matches!(moment, Moment::Cue(_)));
        assert_eq!(cues.count(), usize::from(given), "{late:?}");
        assert!(bench.told().contains(&Moment::Began), "{late:?}");
        assert_eq!(bench.snapshot(bench.now).word, Word::ContractGently);
    }
}

// Rule 4: a gap pauses the session where it was last seen.

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn rule_4_a_gap_pauses_where_the_session_was_last_seen_without_credit(
        case in case(&[Input::End, Input::Hurts, Input::Interrupt]),
        until in 0_u64..200_000,
        schedule in schedule(),
        more in prop_oneof![Just(1), 1_u64..5_000_000_000, Just(8 * 3_600_000_000_000)],
        news in prop::sample::select(vec![
            Input::Tick, Input::Pause, Input::Resume, Input::Next, Input::Tired,
        ]),
    ) {
        let until = ms(until);
        let mut case = case;
        case.inputs.retain(|(at, _)| *at < until);
        let mut bench = Bench::new(&case.program, case.lead_in);
        // As far as `until`, called in any way.
        let mut gaps = schedule.iter().cycle();
        let mut inputs = case.inputs.iter().copied().peekable();
        while bench.now < until {
            let gap = match gaps.next().unwrap() { Gap::After(gap) => *gap, _ => ms(100) };
            let at = inputs.peek().map_or(until, |(at, _)| *at).min(bench.now + gap).min(until);
            let input = inputs.next_if(|(due, _)| *due == at).map_or(Input::Tick, |(_, input)| input);
            bench.call(at, input);
        }
        let seen = bench.snapshot(bench.now);
        let gap = GAP + Duration::from_nanos(more);
        let call = bench.call(bench.now + gap, news).clone();
        match seen.status {
            Status::Running => {
                prop_assert_eq!(&call.moments, &[Moment::Paused(Pause::Away(gap))]);
                prop_assert_eq!(call.after.status, Status::Paused(Pause::Away(gap)));
                let frozen = Snapshot { status: seen.status, ..call.after };
                prop_assert_eq!(frozen, seen, "credit for the gap");
                prop_assert_eq!(bench.wake_at(), None);
                bench.press(Input::Resume);
                prop_assert_eq!(bench.told()[0], Moment::Resumed);
                prop_assert_eq!(bench.progress().paused, seen.progress.paused + gap);
            }
            Status::Paused(why) if news == Input::Resume => {
                prop_assert_eq!(call.moments[0], Moment::Resumed, "{:?}", why);
            }
            Status::Paused(_) | Status::Over(_) => {
                prop_assert_eq!(&call.moments, &[]);
                prop_assert_eq!(call.after, seen);
            }
        }
    }
}

#[test]
fn rule_4_two_seconds_are_no_gap_and_a_nanosecond_more_is() {
    for (gap, paused) in [(GAP, false), (GAP + NANO, true)] {
        let mut bench = Bench::of("light");
        bench.wait(6_000);
        let call = bench.call(s(6) + gap, Input::Tick);
        let away = Moment::Paused(Pause::Away(gap));
        assert_eq!(call.moments.contains(&away), paused);
        assert_eq!(call.position, if paused { s(6) } else { s(8) });
    }
}

#[test]
fn rule_4_who_stops_hears_of_the_gap_and_stops() {
    for (input, outcome) in [
        (Input::Hurts, Outcome::Stopped),
        (Input::End, Outcome::EndedEarly),
        (Input::Interrupt, Outcome::Interrupted),
    ] {
        let mut bench = Bench::of("light");
        bench.wait(7_000).sleep(60_000).press(input);
        let record = Progress { active: s(2), paused: s(60), reps_done: 0, tired: 0 };
        let moments = [Moment::Paused(Pause::Away(s(60))), Moment::Ended(outcome, record)];
        assert_eq!(bench.told(), moments);
    }
}

// Rule 5: active time is never above real time; pauses do not count; a finished program took exactly its length.

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn rule_5_active_time_stays_below_real_time_and_pauses_are_summed_exactly(
        case in case(&[]), schedule in schedule(),
    ) {
        let (bench, _) = case.run(&schedule, GAP);
        let (pauses, end) = (bench.pauses(), bench.position());
        for call in &bench.calls {
            let paused: Duration = pauses.iter()
                .map(|(from, to, _)| (*to).min(call.at).saturating_sub(*from))
                .sum();
            prop_assert!(call.after.progress.active <= call.at - paused, "at {:?}", call.at);
            prop_assert_eq!(call.position, (call.at - paused).min(end));
        }
        let paused: Duration = pauses.iter().map(|(from, to, _)| *to - *from).sum();
        prop_assert_eq!(bench.progress().paused, paused);
    }

    #[test]
    fn rule_5_progress_shrinks_only_by_what_is_begun_anew(case in case(&[]), schedule in schedule()) {
        let (bench, _) = case.run(&schedule, GAP);
        let mut before = Progress::default();
        let mut since = Duration::ZERO;
        for call in &bench.calls {
            let now = call.after.progress;
            prop_assert!(now.reps_done >= before.reps_done && now.tired >= before.tired);
            prop_assert!(now.paused >= before.paused);
            if call.before.segment.begins_rep() && call.before.spent < call.at - since {
                since = call.at - call.before.spent;
            }
            if now.active < before.active {
                prop_assert_eq!(call.moments[0], Moment::Resumed);
                prop_assert!(long(call), "less after a short pause");
                let block = bench.engine.timeline().block(&call.before.segment).unwrap();
                // It was longer, if there was less time to let go since.
                let less = case.inputs.iter().filter(|(_, input)| matches!(input, Input::Release(_)));
                let rep = block.rep_length() + s(2) * u32::try_from(less.count()).unwrap();
                prop_assert!(before.active - now.active < rep, "more than one repetition");
            }
            before = now;
        }
    }

    #[test]
    fn rule_5_what_is_told_to_be_kept_only_grows(case in case(&[]), schedule in schedule()) {
        let (bench, _) = case.run(&schedule, GAP);
        let mut before = Progress::default();
        for (_, moment) in bench.moments() {
            if let Moment::Reached(now) | Moment::Ended(_, now) = moment {
                prop_assert!(now.active >= before.active, "{:?} after {:?}", now, before);
                prop_assert!(now.reps_done >= before.reps_done && now.tired >= before.tired);
                prop_assert!(now.paused >= before.paused);
                before = now;
            }
        }
    }

    #[test]
    fn rule_5_a_finished_program_took_exactly_its_length(
        case in case(&[Input::Next, Input::Tired]), schedule in schedule(),
    ) {
        let (bench, _) = case.run(&schedule, GAP);
        let (_, outcome, record) = bench.ended().expect("it runs to an end");
        if outcome == Outcome::Completed {
            prop_assert_eq!(record.active, bench.engine.timeline().planned());
            let is_retimed = case.inputs.iter().any(|(_, input)| matches!(input, Input::Release(_)));
            prop_assert!(is_retimed || record.active == case.program.length());
            prop_assert_eq!(record.reps_done, case.program.reps());
            prop_assert_eq!(record.tired, 0);
        }
    }

    #[test]
    fn rule_5_a_repetition_counts_when_all_of_it_was_done(
        case in case(&[Input::Tired, Input::End, Input::Hurts, Input::Interrupt]),
    ) {
        let bench = case.run_exactly();
        let (_, outcome, record) = bench.ended().expect("it runs to an end");
        let mut cut = BTreeSet::new();
        for call in bench.calls.iter().filter(|call| call.input == Input::Next) {
            let here = here(call);
            let skipped = !call.moments.contains(&Moment::KeptRelease) && call.before.status == Status::Running;
            if skipped && here.rep > 0 && counts(bench.engine.timeline().block(&here)) {
                cut.insert((here.block, here.set, here.rep));
            }
        }
        prop_assert!(record.reps_done <= case.program.reps());
        if outcome == Outcome::Completed {
            prop_assert_eq!(usize::try_from(record.reps_done).unwrap() + cut.len(),
                usize::try_from(case.program.reps()).unwrap());
        }
    }

    #[test]
    fn rule_5_every_repetition_is_told_once_and_never_more_than_planned(
        case in case(&[]), schedule in schedule(),
    ) {
        let (bench, _) = case.run(&schedule, GAP);
        let mut before = Progress::default();
        for (_, moment) in bench.moments() {
            if let Moment::Reached(now) = moment {
                let (reps, tired) = (now.reps_done - before.reps_done, now.tired - before.tired);
                prop_assert!(reps + tired == 1, "{:?} after {:?}", now, before);
                before = now;
            }
            if let Moment::Ended(_, now) = moment {
                prop_assert_eq!((now.reps_done, now.tired), (before.reps_done, before.tired));
            }
        }
        prop_assert!(before.reps_done <= case.program.reps());
    }
}

/// The segment a call found itself in, before its input did anything.
fn here(call: &Call) -> Segment {
    call.before.segment
}

fn counts(block: Option<&Block>) -> bool {
    block.unwrap().steps.iter().any(|step| step.act != Act::Rest)
}

/// Whether the call went on after a long pause. (How long it was is in what it added to `paused`.)
fn long(call: &Call) -> bool {
    call.moments.contains(&Moment::Resumed)
        && call.after.progress.paused - call.before.progress.paused > LONG_PAUSE
}

// Rule 6: it ends on a whole breath or repetition; a pause freezes; coming back begins gently.

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn rule_6_a_pause_freezes_exactly(case in case(&[]), later in 0_u64..100_000_000_000) {
        let bench = case.run_exactly();
        for pair in bench.calls.windows(2).filter(|pair| matches!(pair[0].after.status, Status::Paused(_))) {
            prop_assert_eq!(pair[0].after, pair[1].before);
        }
        let mut bench = Bench::new(&case.program, case.lead_in);
        for (at, input) in &case.inputs {
            bench.wait_until(*at);
            bench.press(*input);
        }
        bench.press(Input::Pause);
        let frozen = bench.snapshot(bench.now);
        for part in 0..4 {
            let at = bench.now + Duration::from_nanos(later) / 4 * part;
            prop_assert_eq!(bench.snapshot(at), frozen);
            prop_assert_eq!(&bench.call(at, Input::Tick).moments, &[]);
        }
    }

    #[test]
    fn rule_6_a_short_pause_goes_on_as_if_there_had_been_none(
        program in program(), lead_in in lead_in(),
        pauses in prop::collection::vec((0_u64..60_000, 0_u64..=10_000), 0..6),
    ) {
        let mut still = Bench::new(&program, lead_in);
        still.run_out();
        let mut bench = Bench::new(&program, lead_in);
        for (after, length) in &pauses {
            bench.wait(*after).press(Input::Pause);
            let frozen = (bench.position(), bench.snapshot(bench.now).segment);
            bench.wait(*length).press(Input::Resume);
            if bench.engine.status() == Status::Running {
                prop_assert_eq!((bench.position(), bench.snapshot(bench.now).segment), frozen);
            }
        }
        bench.run_out();
        let without = |moment: &Moment| !matches!(moment, Moment::Paused(_) | Moment::Resumed);
        let timeless = |moment: Moment| match moment {
            Moment::Reached(progress) => Moment::Reached(Progress { paused: Duration::ZERO, ..progress }),
            Moment::Ended(outcome, progress) => Moment::Ended(outcome, Progress { paused: Duration::ZERO, ..progress }),
            moment => moment,
        };
        let moments: Vec<_> = told(&bench).into_iter().filter(without).map(timeless).collect();
        prop_assert_eq!(moments, told(&still));
    }

    #[test]
    fn rule_6_after_a_long_pause_comes_a_way_back_in(case in case(&[])) {
        let bench = case.run_exactly();
        for (index, call) in bench.calls.iter().enumerate().filter(|(_, call)| long(call)) {
            let Moment::Cue(first) = call.moments[1] else {
                panic!("nothing begins: {:?}", call.moments);
            };
            prop_assert_eq!(first.beat, Beat { at: call.position, word: Word::LeadIn });
            prop_assert_eq!(first.segment.length, case.lead_in.max(s(3)));
            prop_assert_eq!(first.segment.standing, Standing::Aside);
            prop_assert_eq!(call.moments.len(), 2);
            // What comes by itself for as long as nobody presses a key: then it is as the person wishes.
            let end = first.segment.end();
            let key = bench.calls[index + 1..].iter().find(|later| later.input != Input::Tick);
            let alone = key.map_or(Duration::MAX, |key| key.position);
            if alone <= end {
                continue;
            }
            let mut later = bench
                .begun()
                .into_iter()
                .filter(|cue| cue.beat.at > call.position && cue.beat.at < alone);
            let contract = later.clone().find(|cue| cue.segment.part == Part::Act(Act::Contract));
            if let Some(contract) = contract {
                prop_assert!(contract.beat.at >= end + s(3), "no rest before {:?}", contract);
            }
            let Some(next) = later.find(|cue| cue.segment.standing != Standing::Aside) else { continue };
            let segment = call.before.segment;
            let (spent, before) = (call.before.spent, (segment.block, segment.set, segment.rep));
            let after = (next.segment.block, next.segment.set, next.segment.rep);
            match segment.part {
                _ if segment.standing == Standing::Aside => {}
                Part::SetRest | Part::Act(Act::Move | Act::Still | Act::Rest) if !is_begun_anew(&bench, &segment) => {
                    // What was left of it.
                    prop_assert_eq!((next.segment.part, after), (segment.part, before));
                    prop_assert_eq!(next.segment.length, segment.length - spent);
                }
                _ if is_begun_anew(&bench, &segment) => {
                    prop_assert_eq!(after, before);
                    let untouched = !case.inputs.iter().any(|(at, input)| {
                        *at <= call.at && matches!(input, Input::Next | Input::Tired)
                    });
                    prop_assert!(next.segment.begins_rep() || !untouched);
                    let step = bench.engine.timeline().step(&next.segment).unwrap().length;
                    let retimed = case.inputs.iter().any(|(_, input)| matches!(input, Input::Release(_)))
                        && next.segment.part == Part::Act(Act::Release);
                    prop_assert!(retimed || next.segment.length == step, "begun anew, but not whole");
                }
                _ => {}
            }
        }
    }

    #[test]
    fn rule_6_no_contraction_is_begun_in_its_middle(case in case(&[]), schedule in schedule()) {
        let (bench, _) = case.run(&schedule, LATE);
        for cue in bench.begun().iter().filter(|cue| cue.segment.part == Part::Act(Act::Contract)) {
            let step = bench.engine.timeline().step(&cue.segment).unwrap();
            prop_assert_eq!(cue.segment.length, step.length);
        }
    }

    #[test]
    fn rule_6_it_ends_on_a_whole_breath_or_repetition(
        case in case(&[Input::End, Input::Hurts, Input::Interrupt]),
    ) {
        let bench = case.run_exactly();
        let begun = bench.begun();
        let (_, outcome, _) = bench.ended().expect("it runs to an end");
        if outcome == Outcome::Completed {
            let last = begun.iter().rfind(|cue| cue.segment.standing != Standing::Aside).unwrap();
            let act = last.segment.part;
            let open = matches!(act, Part::Act(Act::Contract | Act::Inhale));
            // Unless it was given up after a long pause: tired on the way back.
            let given_up = begun.last().unwrap().segment.standing == Standing::Aside;
            prop_assert!(!open || given_up, "ends in {:?}", last);
            if matches!(act, Part::Act(Act::Release | Act::Exhale)) && !given_up {
                prop_assert_eq!(bench.position() - last.beat.at, last.segment.length);
            }
        }
    }
}

/// A rest that a repetition ends with is not: all that was to be done of it is done.
fn is_begun_anew(bench: &Bench, segment: &Segment) -> bool {
    let timeline = bench.engine.timeline();
    let here = timeline.step(segment);
    let is_here = |step: &&Step| here.is_some_and(|here| std::ptr::eq(here, *step));
    segment.rep > 0
        && timeline.block(segment).is_some_and(|block| {
            let acts = [Act::Contract, Act::Inhale, Act::Exhale, Act::Release];
            acts.iter().any(|act| block.has(*act))
                && block
                    .steps
                    .iter()
                    .skip_while(|step| !is_here(step))
                    .any(|step| step.act != Act::Rest)
        })
}

// Rule 7: letting go is an act of its own, never shortened.

/// The cues that begin a segment, each with the one after it.
fn begun_in_pairs(bench: &Bench) -> Vec<(Cue, Option<Cue>)> {
    let begun = bench.begun();
    let next = begun.iter().skip(1).copied().map(Some).chain([None]);
    begun.iter().copied().zip(next).collect()
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn rule_7_every_letting_go_has_its_whole_time(case in case(&[])) {
        let bench = case.run_exactly();
        let (_, outcome, _) = bench.ended().expect("it runs to an end");
        let is_left = outcome != Outcome::Completed;
        for (release, next) in begun_in_pairs(&bench) {
            if release.segment.part != Part::Act(Act::Release) {
                continue;
            }
            let is_retimed = case.inputs.iter().any(|(_, input)| matches!(input, Input::Release(_)));
            let planned = match bench.engine.timeline().step(&release.segment) {
                Some(step) if !is_retimed => step.length,
                // It may be another by now; then it is what it was when it began.
                _ => release.segment.length,
            };
            prop_assert!(matches!(release.beat.word, Word::Release | Word::QuickRelease));
            let whole = next.map_or_else(|| bench.position(), |next| next.beat.at) - release.beat.at == planned;
            let anew = next.is_some_and(|next| next.beat.word == Word::LeadIn);
            prop_assert!(whole || anew || (next.is_none() && is_left), "{:?}, then {:?}", release, next);
        }
    }

    #[test]
    fn rule_7_another_time_to_let_go_holds_from_the_next_repetition_on(case in case(&[])) {
        let bench = case.run_exactly();
        for (index, call) in bench.calls.iter().enumerate() {
            let Some(Moment::Retimed(length)) =
                call.moments.iter().find(|moment| matches!(moment, Moment::Retimed(_)))
            else {
                continue;
            };
            // What goes on goes on as it was.
            prop_assert_eq!(call.after.segment.length, call.before.segment.length);
            prop_assert_eq!(call.after.segment.at, call.before.segment.at);
            let Some(length) = length else { continue };
            prop_assert!(bounds::step(Act::Release).contains(length));
            let after = bench.calls.get(index + 1..).unwrap_or_default();
            let until = after.iter().position(|later| matches!(later.input, Input::Release(_)));
            let until = after.get(..until.unwrap_or(after.len())).unwrap_or_default();
            let cues = until.iter().flat_map(|later| &later.moments).filter_map(|moment| match moment {
                Moment::Cue(cue) if cue.begins_segment() => Some(cue.segment),
                _ => None,
            });
            let here = call.before.segment;
            let next = cues.filter(|cue| (cue.block, cue.set, cue.rep) != (here.block, here.set, here.rep))
                .find(|cue| cue.part == Part::Act(Act::Release));
            let steps = |block: u8| case.program.blocks[usize::from(block) - 1].steps.iter()
                .filter(|step| step.act == Act::Release).count();
            // What was left out may have been all that changed.
            let leaves_out = until.iter().any(|later| matches!(later.input, Input::Next | Input::Tired));
            let is_changed = |next: &Segment| next.block == here.block || !leaves_out;
            if let Some(next) = next.filter(|next| steps(next.block) == 1 && is_changed(next)) {
                prop_assert_eq!(next.length, *length);
            }
        }
        for block in bench.engine.timeline().blocks() {
            prop_assert_eq!(bounds::relations(&block.steps), []);
        }
    }

    #[test]
    fn rule_7_after_a_contraction_comes_letting_go(case in case(&[])) {
        let bench = case.run_exactly();
        let is_left = bench.ended().expect("it runs to an end").1 != Outcome::Completed;
        for (contract, next) in begun_in_pairs(&bench) {
            if contract.segment.part == Part::Act(Act::Contract) {
                let lets_go = next.is_some_and(|next| next.segment.part == Part::Act(Act::Release));
                let anew = next.is_some_and(|next| next.beat.word == Word::LeadIn);
                prop_assert!(lets_go || anew || (next.is_none() && is_left), "then {:?}", next);
            }
        }
    }

    #[test]
    fn rule_7_a_letting_go_begun_anew_after_a_long_pause_comes_to_its_end(
        case in case(&[Input::End, Input::Hurts, Input::Interrupt]),
    ) {
        let bench = case.run_exactly();
        let pairs = begun_in_pairs(&bench);
        for (index, (release, next)) in pairs.iter().enumerate() {
            let anew = next.is_some_and(|next| next.beat.word == Word::LeadIn);
            if release.segment.part != Part::Act(Act::Release) || !anew || next.unwrap().beat.at == release.segment.end() {
                continue;
            }
            let segment = release.segment;
            let again = pairs[index + 1..].iter().find(|(cue, _)| cue.segment.standing != Standing::Aside);
            // It, or the contraction before it, or at least another moment of the same repetition; or the person was
            // tired before it began again.
            let tired = case.inputs.iter().any(|(_, input)| *input == Input::Tired);
            prop_assert!(tired || again.is_some_and(|(cue, _)| {
                (cue.segment.block, cue.segment.set, cue.segment.rep) == (segment.block, segment.set, segment.rep)
            }), "{:?} was left for {:?}", release, again);
        }
    }

    #[test]
    fn rule_7_next_while_letting_go_changes_nothing(case in case(&[Input::End, Input::Hurts, Input::Interrupt])) {
        let mut bench = Bench::new(&case.program, case.lead_in);
        for (at, input) in &case.inputs {
            bench.wait_until(*at);
            let timeline = bench.engine.timeline().clone();
            let before = bench.snapshot(*at);
            bench.press(*input);
            let lets_go = before.status == Status::Running && before.segment.part == Part::Act(Act::Release);
            if *input == Input::Next {
                prop_assert_eq!(bench.told() == [Moment::KeptRelease], lets_go);
                prop_assert!(!lets_go || (bench.snapshot(*at) == before && *bench.engine.timeline() == timeline));
            }
        }
    }
}

// And around the rules.

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn after_the_end_nothing_happens_any_more(case in case(&[]), schedule in schedule()) {
        let (mut bench, _) = case.run(&schedule, GAP);
        let (at, outcome, record) = bench.ended().expect("it runs to an end");
        let ends = bench.moments().filter(|(_, moment)| matches!(moment, Moment::Ended(..))).count();
        prop_assert_eq!(ends, 1);
        let over = bench.snapshot(at);
        prop_assert_eq!((over.status, over.progress), (Status::Over(outcome), record));
        prop_assert!(outcome != Outcome::Completed || over.left.is_zero());
        let inputs = [
            Input::Tick, Input::Pause, Input::Resume, Input::Next, Input::Tired, Input::Hurts,
            Input::End, Input::Interrupt,
        ];
        for input in inputs {
            bench.now += s(7);
            bench.press(input);
            prop_assert_eq!(bench.told(), &[]);
            prop_assert_eq!(bench.snapshot(bench.now), over);
            prop_assert_eq!(bench.wake_at(), None);
        }
    }

    #[test]
    fn who_stops_is_stopped_at_once_from_everywhere(
        case in case(&[Input::End, Input::Hurts, Input::Interrupt]),
        until in 0_u64..200_000_000_000,
        (input, outcome) in prop::sample::select(vec![
            (Input::Hurts, Outcome::Stopped),
            (Input::End, Outcome::EndedEarly),
            (Input::Interrupt, Outcome::Interrupted),
        ]),
    ) {
        let until = Duration::from_nanos(until);
        let mut bench = Bench::new(&case.program, case.lead_in);
        for (at, key) in case.inputs.iter().filter(|(at, _)| *at <= until) {
            bench.wait_until(*at);
            bench.press(*key);
        }
        bench.wait_until(until);
        let before = bench.snapshot(until);
        bench.press(input);
        if matches!(before.status, Status::Over(_)) {
            prop_assert_eq!(bench.told(), &[]);
            return Ok(());
        }
        let paused = bench.pauses().iter().map(|(from, to, _)| *to - *from).sum();
        let record = Progress { paused, ..before.progress };
        prop_assert_eq!(bench.told(), &[Moment::Ended(outcome, record)]);
        let over = Snapshot { status: Status::Over(outcome), progress: record, ..before };
        prop_assert_eq!(bench.snapshot(until), over);
    }

    #[test]
    fn tired_ends_the_set_and_no_effort_of_it_begins_any_more(
        case in case(&[Input::End, Input::Hurts, Input::Interrupt]),
    ) {
        let bench = case.run_exactly();
        for (index, call) in bench.calls.iter().enumerate() {
            let tired = call.after.progress.tired;
            if tired == call.before.progress.tired {
                continue;
            }
            let here = call.before.segment;
            let moments = bench.calls[index..].iter().flat_map(|call| &call.moments);
            let later = moments
                .skip_while(|moment| !matches!(moment, Moment::Reached(now) if now.tired == tired))
                .filter_map(|moment| match moment {
                    Moment::Cue(cue) if cue.begins_segment() => Some(cue),
                    _ => None,
                });
            // On the way back in, the set is the one that was coming.
            let set = if here.set == 0 { set_before(&bench, here.at) } else { (here.block, here.set) };
            for cue in later {
                let same_set = (cue.segment.block, cue.segment.set) == set;
                // A breath that was begun is finished, if need be after a long pause.
                let effort = match cue.segment.part {
                    Part::Act(Act::Contract | Act::Move | Act::Still) => true,
                    Part::Act(Act::Inhale) => cue.segment.rep != here.rep,
                    _ => false,
                };
                prop_assert!(!effort || !same_set, "{:?} after {:?}", cue, here);
                prop_assert!(here.part != Part::SetRest || cue.segment.block != here.block);
            }
        }
    }

    #[test]
    fn the_session_begins_once_with_its_first_act(case in case(&[]), schedule in schedule()) {
        let (bench, _) = case.run(&schedule, LATE);
        let moments = told(&bench);
        let began: Vec<_> = moments.iter().enumerate().filter(|(_, moment)| **moment == Moment::Began).collect();
        let first = moments.iter().position(|moment| matches!(moment, Moment::Cue(cue) if cue.segment.standing != Standing::Aside));
        prop_assert_eq!(began.first().map(|(at, _)| at + 1), first);
        prop_assert!(began.len() <= 1);
        prop_assert_eq!(bench.engine.has_begun(), began.len() == 1);
    }
}

/// The set that the session was in before a position, or the first.
fn set_before(bench: &Bench, position: Duration) -> (u8, u8) {
    let segments = bench.engine.timeline().segments();
    let before = segments.iter().rfind(|segment| segment.at < position && segment.set > 0);
    before.map_or((1, 1), |segment| (segment.block, segment.set))
}

/// A case is a value of its own, so that a failure can be copied from the output into a test.
#[test]
fn a_case_can_be_written_down() {
    let case = Case {
        program: built_in("quick"),
        lead_in: s(5),
        inputs: vec![(s(6), Input::Next), (s(20), Input::Tired), (s(21), Input::Resume)],
    };
    let bench = case.run_exactly();
    assert_eq!(bench.ended().unwrap().1, Outcome::Completed);
}
