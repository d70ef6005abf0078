//! Whole sessions as files: a program, keys at times, and what comes of it, line by line.
//!
//! So a report of a fault can become a file of `tests/scenarios`: write all but `[expect]` and run
//! `SCENARIOS=rewrite cargo test --test scenarios`, which writes the rest; then read what it wrote, and correct it.
//!
//! ```toml
//! about = "What happens, in a sentence."
//! program = "light"                     # a built-in id, or '''the text of a program file'''
//! timers = { reps = 2, lead_in = 5 }    # as in config.toml
//! keys = ["0:08 pause", "1:08 pause"]   # pause next tired more less hurts stop interrupt; "stop" twice ends
//! away = ["2:00 to 3:10"]               # nobody calls in between: a closed lid
//!
//! [expect]
//! cues = '''
//! 0:05.0 contract-gently 1/8 1/3        # the repetition, the set
//! '''
//! moments = '''
//! 0:08.0 paused
//! '''
//! record = "completed: active 5:36.0 of 5:36.0, paused 1:00.0, reps 24 of 24, tired 0"
//! ```
//!
//! Times are counted from the start and are real ones: pauses and gaps are in them. A session that stands still at its
//! last key stays as it is.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path, time::Duration};

use chrono::DateTime;
use herstel::{
    clock::{Mono, Now},
    keys::Command,
    program::{
        Program,
        library::Library,
        parse::{Part as Piece, parse},
        timers::Timers,
    },
    screen::{Effect, Go, practice::Practice},
    session::{
        engine::{Cue, Moment, Pause},
        record::{Entry, Plan},
        timeline::Part,
    },
    source::{Faults, Source},
    words::{Lang, Words},
};
use serde::Deserialize;

const FOLDER: &str = "tests/scenarios";
/// Where the written part of a file ends.
const EXPECT: &str = "\n[expect]\n";
const USUAL_LEAD_IN: Duration = Duration::from_secs(5);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    #[expect(dead_code, reason = "for people")]
    about: String,
    program: String,
    #[serde(default)]
    timers: toml::Table,
    #[serde(default)]
    keys: Vec<String>,
    #[serde(default)]
    away: Vec<String>,
    #[serde(default)]
    expect: Expect,
}

#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
struct Expect {
    cues: String,
    moments: String,
    record: String,
}

#[test]
fn every_scenario_goes_as_it_is_written() {
    let mut paths: Vec<_> =
        fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 14, "the scenarios are gone");
    let rewrites = env::var_os("SCENARIOS").is_some_and(|what| what == "rewrite");
    let mut report = String::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        match differences(&text) {
            Ok((found, different)) if !different.is_empty() => {
                if rewrites {
                    fs::write(&path, rewritten(&text, &found)).unwrap();
                }
                write!(report, "{}:\n{different}", path.display()).unwrap();
            }
            Ok(_) => {}
            Err(fault) => writeln!(report, "{}: {fault}", path.display()).unwrap(),
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// What came of a scenario, and where that is not what it expects; an error when it is no scenario.
fn differences(text: &str) -> Result<(Expect, String), String> {
    let scenario: Scenario = toml::from_str(text).map_err(|fault| fault.to_string())?;
    let found = run(&scenario)?;
    let Expect { cues, moments, record } = &scenario.expect;
    let different = [
        difference("cues", cues, &found.cues),
        difference("moments", moments, &found.moments),
        difference("record", record, &found.record),
    ];
    Ok((found, different.concat()))
}

/// The lines that are missing with `-`, those that are too many with `+`, and one on both sides of them.
fn difference(what: &str, expected: &str, found: &str) -> String {
    if expected == found {
        return String::new();
    }
    let (expected, found): (Vec<_>, Vec<_>) = (expected.lines().collect(), found.lines().collect());
    let same = expected.iter().zip(&found).take_while(|(a, b)| a == b).count();
    let (old, new) =
        (expected.get(same..).unwrap_or_default(), found.get(same..).unwrap_or_default());
    let after = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let mut text = format!("  {what}\n");
    let mut add = |sign: char, lines: &[&str]| {
        for line in lines {
            writeln!(text, "    {sign} {line}").unwrap();
        }
    };
    add(' ', found.get(same.saturating_sub(1)..same).unwrap_or_default());
    add('-', old.get(..old.len() - after).unwrap_or_default());
    add('+', new.get(..new.len() - after).unwrap_or_default());
    add(' ', new.get(new.len() - after..).and_then(|rest| rest.get(..1)).unwrap_or_default());
    text
}

fn rewritten(text: &str, found: &Expect) -> String {
    let head = text.split(EXPECT).next().unwrap_or_default().trim_end();
    let Expect { cues, moments, record } = found;
    format!(
        "{head}\n{EXPECT}cues = '''\n{cues}'''\nmoments = '''\n{moments}'''\nrecord = \"{record}\"\n"
    )
}

// Running one.

#[derive(Clone, Copy)]
enum Event {
    Key(Command),
    /// The first call after a silence.
    Back,
}

/// What was told and kept so far.
#[derive(Default)]
struct Log {
    found: Expect,
    entries: Vec<Entry>,
    is_over: bool,
}

fn run(scenario: &Scenario) -> Result<Expect, String> {
    let (program, lead_in) = program(scenario)?;
    let mut events: BTreeMap<Duration, Vec<Event>> = BTreeMap::new();
    let silences = scenario.away.iter().map(|line| silence(line)).collect::<Result<Vec<_>, _>>()?;
    for line in &scenario.keys {
        let (at, key) = key(line)?;
        events.entry(at).or_default().push(Event::Key(key));
    }
    for (from, to) in &silences {
        let during = events.range(*from..*to).find(|(at, _)| *at > from);
        if let Some((at, _)) = during {
            return Err(format!("a key at {} while nobody calls", clock(*at)));
        }
        events.entry(*from).or_default();
        events.entry(*to).or_default();
    }
    for (_, to) in &silences {
        let then = events.entry(*to).or_default();
        if then.is_empty() {
            then.push(Event::Back);
        }
    }
    let mut practice = Practice::start(1, program, lead_in, Mono::default());
    let mut log = Log::default();
    log.call(&mut practice, Duration::ZERO, None);
    let mut events = events.into_iter().peekable();
    let mut now = Duration::ZERO;
    while !log.is_over {
        let is_away = silences.iter().any(|(from, to)| (*from..*to).contains(&now));
        let wake = practice.wake_at().map(|wake| wake.0).filter(|_| !is_away);
        let due = events.next_if(|(at, _)| wake.is_none_or(|wake| *at <= wake));
        let Some(at) = due.as_ref().map(|(at, _)| *at).or(wake) else { break };
        now = at;
        let calls = due.map_or_else(Vec::new, |(_, events)| events);
        if calls.is_empty() {
            log.call(&mut practice, now, None);
        }
        for event in calls {
            let key = match event {
                Event::Key(key) => Some(key),
                Event::Back => None,
            };
            log.call(&mut practice, now, key);
        }
    }
    if let Some((at, _)) = events.next() {
        return Err(format!("a key at {}, after the end", clock(at)));
    }
    log.found.record = record(&log.entries);
    Ok(log.found)
}

impl Log {
    fn call(&mut self, practice: &mut Practice, at: Duration, key: Option<Command>) {
        if self.is_over {
            return;
        }
        let wall = DateTime::parse_from_rfc3339("2026-11-22T09:30:12+01:00").unwrap() + at;
        let flow = practice.update(Now { mono: Mono(at), wall }, key);
        for effect in flow.effects {
            match effect {
                Effect::Tell { moment: Moment::Cue(cue), .. } => {
                    writeln!(self.found.cues, "{} {}", clock(at), cue_line(&cue)).unwrap();
                }
                Effect::Tell { moment, .. } => {
                    writeln!(self.found.moments, "{} {}", clock(at), moment_line(&moment)).unwrap();
                }
                Effect::Save { entry, .. } => self.entries.push(entry),
                Effect::Amend { .. }
                | Effect::Claim
                | Effect::Configure(_)
                | Effect::GoOn { .. }
                | Effect::KeepLang(_)
                | Effect::Look
                | Effect::LookBack(_)
                | Effect::MakePage(_)
                | Effect::Note(_)
                | Effect::Quit
                | Effect::Sound(_) => {}
            }
        }
        self.is_over = matches!(flow.go, Some(Go::Closing { .. }));
    }
}

/// What was kept, as it would be read back: nothing, if the first act never began.
fn record(entries: &[Entry]) -> String {
    let Some(Entry::Started(plan)) = entries.first() else {
        assert!(entries.is_empty(), "an entry without a start");
        return "none".to_owned();
    };
    let retimed = entries.iter().rev().find_map(|entry| match entry {
        Entry::Retimed(plan) => Some(plan),
        _ => None,
    });
    let Plan { planned, reps_planned, .. } = retimed.unwrap_or(plan);
    let progress = entries.iter().rev().find_map(|entry| match entry {
        Entry::Ended(progress, _) | Entry::Progress(progress, _) => Some(*progress),
        _ => None,
    });
    let progress = progress.unwrap_or_default();
    let outcome = match entries.last() {
        Some(Entry::Ended(_, outcome)) => outcome.name(),
        _ => "open",
    };
    format!(
        "{outcome}: active {} of {}, paused {}, reps {} of {reps_planned}, tired {}",
        clock(progress.active),
        clock(*planned),
        clock(progress.paused),
        progress.reps_done,
        progress.tired
    )
}

// Reading and writing lines.

fn program(scenario: &Scenario) -> Result<(Program, Duration), String> {
    let words = Words::load(Lang::En).unwrap();
    let faults_text = |faults: Faults| faults.render(&words);
    let library = Library::open(None);
    let program = if scenario.program.contains('\n') {
        let source = Source::new("program", &scenario.program);
        parse(&source, &|_| Piece::Unknown).map_err(faults_text)?
    } else {
        let known = library.get(&scenario.program).cloned();
        known.ok_or_else(|| format!("no program {}", scenario.program))?
    };
    let source = Source::new("timers", &toml::to_string(&scenario.timers).unwrap());
    let mut faults = Faults::new(source.clone());
    let timers = source.table(&mut faults).map(|table| Timers::read(table, &mut faults));
    let timers = faults.check(timers).map_err(faults_text)?;
    let program = program.with(&timers).map_err(|refusals| format!("{refusals:?}"))?;
    Ok((program, timers.lead_in.unwrap_or(USUAL_LEAD_IN)))
}

fn key(line: &str) -> Result<(Duration, Command), String> {
    let (at, name) = line.split_once(' ').ok_or_else(|| format!("no key: {line}"))?;
    let known = [
        Command::Hurts,
        Command::Interrupt,
        Command::Next,
        Command::Pause,
        Command::Stop,
        Command::Tired,
        Command::More,
        Command::Less,
    ];
    let key = known.into_iter().find(|key| key.name() == name);
    Ok((time(at)?, key.ok_or_else(|| format!("unknown key: {line}"))?))
}

fn silence(line: &str) -> Result<(Duration, Duration), String> {
    let (from, to) = line.split_once(" to ").ok_or_else(|| format!("no silence: {line}"))?;
    let (from, to) = (time(from)?, time(to)?);
    if from < to { Ok((from, to)) } else { Err(format!("no silence: {line}")) }
}

/// "1:08.5": minutes, seconds and as many decimals as there are.
fn time(text: &str) -> Result<Duration, String> {
    let read = || {
        let (minutes, seconds) = text.split_once(':')?;
        let seconds = Duration::try_from_secs_f64(seconds.parse().ok()?).ok()?;
        let seconds = Duration::from_micros(u64::try_from(seconds.as_micros()).ok()?);
        (seconds < Duration::from_mins(1))
            .then_some(Duration::from_mins(minutes.parse().ok()?) + seconds)
    };
    read().ok_or_else(|| format!("no time: {text}"))
}

fn clock(time: Duration) -> String {
    let (minutes, seconds) = (time.as_secs() / 60, time.as_secs() % 60);
    let decimals = format!("{:09}", time.subsec_nanos());
    let decimals = decimals.trim_end_matches('0');
    format!("{minutes}:{seconds:02}.{}", if decimals.is_empty() { "0" } else { decimals })
}

fn cue_line(cue: &Cue) -> String {
    let segment = cue.segment;
    let word = cue.beat.word.name();
    match segment.part {
        Part::SetRest => format!("{word} after {}/{}", segment.set, segment.sets),
        _ if segment.rep == 0 => word.to_owned(),
        _ => format!("{word} {}/{} {}/{}", segment.rep, segment.reps, segment.set, segment.sets),
    }
}

fn moment_line(moment: &Moment) -> String {
    match moment {
        Moment::Began => "began".to_owned(),
        Moment::Cue(cue) => cue_line(cue),
        Moment::Ended(outcome, _) => outcome.name().to_owned(),
        Moment::KeptRelease => "kept-release".to_owned(),
        Moment::Paused(Pause::Asked) => "paused".to_owned(),
        Moment::Paused(Pause::Away(gap)) => format!("paused, away {}", clock(*gap)),
        Moment::Reached(progress) => {
            format!("reached {} in {}", progress.reps_done, clock(progress.active))
        }
        Moment::Resumed => "resumed".to_owned(),
        Moment::Retimed(Some(length)) => format!("release {} s", length.as_secs_f64()),
        Moment::Retimed(None) => "release as it was".to_owned(),
    }
}

// The runner itself.

#[test]
fn a_scenario_says_what_differs() {
    let text = fs::read_to_string(Path::new(FOLDER).join("next-in-every-act.toml")).unwrap();
    let line = "0:03.0 release 1/2 1/2\n";
    assert!(text.contains(line));
    let (found, different) = differences(&text.replace(line, "0:07.0 inhale 1/2 1/2\n")).unwrap();
    let expected = "  cues\n      0:02.0 contract-gently 1/2 1/2\n    - 0:07.0 inhale 1/2 1/2\n    + 0:03.0 release 1/2 1/2\n";
    assert!(different.starts_with(expected), "{different}");
    assert_eq!(rewritten(&text, &found), text, "rewriting a right one changes nothing");
}

#[test]
fn what_is_no_scenario_is_refused() {
    for (wrong, why) in [
        ("about = ''\nprogram = 'light'\nlead_inn = 3", "unknown field"),
        ("about = ''\nprogram = 'light'\n[expect]\ncue = ''", "unknown field"),
        ("about = ''\nprogram = 'heavy'", "no program heavy"),
        ("about = ''\nprogram = '''\nformat = 1\n'''", "id"),
        ("about = ''\nprogram = 'light'\ntimers = { contrat = 3 }", "contract"),
        ("about = ''\nprogram = 'light'\ntimers = { release = 1 }", "RestTooShort"),
        ("about = ''\nprogram = 'light'\nkeys = ['0:10 sing']", "unknown key"),
        ("about = ''\nprogram = 'light'\nkeys = ['10 next']", "no time"),
        ("about = ''\nprogram = 'light'\nkeys = ['9:10 next']", "after the end"),
        ("about = ''\nprogram = 'light'\naway = ['0:10 to 0:05']", "no silence"),
        (
            "about = ''\nprogram = 'light'\naway = ['0:10 to 0:20']\nkeys = ['0:15 next']",
            "nobody calls",
        ),
    ] {
        match differences(wrong) {
            Err(fault) => assert!(fault.contains(why), "{wrong}: {fault}"),
            Ok(_) => panic!("taken: {wrong}"),
        }
    }
}
