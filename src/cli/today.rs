//! `herstel today`: the phase of a date, what is open on it, what is not and why, and what to begin with.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use clap::ArgMatches;

use super::{
    exit::{self, Exit, Failure},
    parse_date,
    settings::Settings,
    tracks,
};
use crate::{
    clock,
    exchange::json,
    program::library::Library,
    recovery::{
        gate::{self, Gate, State, Today},
        phase::Standing,
    },
    store,
    words::Words,
};

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let on = matches.get_one::<String>("on").map(|date| parse_date(date, words)).transpose()?;
    let data_dir = settings.data_dir(words)?;
    let wall = clock::now().wall;
    let read = match on {
        // Of another date nothing is known beforehand of what it hangs on.
        Some(_) => store::records(data_dir).map(|read| (read.diary, read.damaged)),
        None => store::opening(data_dir, wall.date_naive()).map(|read| (read.diary, read.damaged)),
    };
    let (diary, damaged) = read.map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    let library = Library::open(Some(data_dir));
    let (tracks, left_out) = tracks::open(Some(data_dir));
    let profile = diary.profile;
    let track = tracks.of(profile.as_ref());
    let now = moment(on, wall);
    let today = gate::today(&diary, track, library.iter(), now);
    let standing =
        profile.zip(track).and_then(|(profile, track)| Standing::on(today.date, &profile, track));
    let page = Page { today: &today, standing, library: &library, words };
    if matches.get_flag("json") {
        let day = profile.map(|profile| profile.day(today.date));
        let track = profile.map(|profile| profile.track());
        exit::print(&json::today(&today, day, track, standing, &library, words).to_string())?;
    } else {
        exit::print(&page.lines(profile.is_some()).join("\n"))?;
    }
    // What could not be read is told of; it takes nothing away.
    for left_out in library.faults().iter().chain(&left_out) {
        let _ = Failure::of_file(&left_out.fault, words).report(words);
    }
    if damaged > 0 {
        let _ = Failure::new(Exit::Io, words.store_rows_damaged(damaged)).report(words);
    }
    Ok(Exit::Success)
}

/// Of today this moment, of another date its end: all that was done on it counts.
fn moment(on: Option<NaiveDate>, now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
    on.filter(|on| *on != now.date_naive())
        .and_then(|on| on.and_time(last).and_local_timezone(*now.offset()).single())
        .unwrap_or(now)
}

/// What is printed.
///
/// ```text
/// Day 12, week 2. Endurance
/// What helps: Keep breathing while you hold ...
/// To begin with: Breathing
/// Proposed today: Breathing 2 ×, Light contractions 1 ×.
///
/// Open now
///   Breathing
/// Not now
///   Endurance: Opens once "Light contractions" has gone well 2 more times.
///
/// After this: Endurance and quick strength, from 10 December
/// ```
struct Page<'a> {
    today: &'a Today,
    standing: Option<Standing<'a>>,
    library: &'a Library,
    words: &'a Words,
}

impl Page<'_> {
    fn lines(&self, is_set_up: bool) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(self.head(is_set_up));
        lines.extend(self.today.advice.iter().map(|advice| advice.say(self.title(), self.words)));
        let first = self.today.recommended.as_ref();
        lines.extend(first.map(|program| self.words.recovery_first(self.title()(program))));
        lines.extend(self.today.is_enough().then(|| self.words.recovery_nothing()));
        lines.extend(self.today.say_doses(self.title(), self.words));
        let (open, closed): (Vec<_>, Vec<_>) =
            self.today.gates.iter().partition(|gate| gate.state == State::Open);
        let open = open.into_iter().map(|gate| self.name(gate));
        lines.extend(part(self.words.recovery_open(), open));
        let closed = closed
            .into_iter()
            .map(|gate| format!("{}: {}", self.name(gate), gate.say(self.title(), self.words)));
        lines.extend(part(self.words.recovery_not_now(), closed));
        if let Some((phase, from)) = self.standing.and_then(|standing| standing.next) {
            let title = self.words.pick(&phase.title);
            lines.push(String::new());
            lines.push(self.words.recovery_next(title, self.words.day_of(from)));
        }
        lines
    }

    fn head(&self, is_set_up: bool) -> Vec<String> {
        let words = self.words;
        let Some(standing) = self.standing else {
            let line = if is_set_up { words.recovery_before() } else { words.recovery_set_up() };
            return vec![line];
        };
        let day = words.recovery_day(standing.day, standing.week);
        vec![
            format!("{day}. {}", words.pick(&standing.phase.title)),
            words.recovery_helps(words.pick(&standing.phase.helps)),
        ]
    }

    fn name(&self, gate: &Gate) -> String {
        let title = self.title()(&gate.program);
        match gate.done_today {
            0 => title,
            times => self.words.recovery_title_done(title, times),
        }
    }

    fn title(&self) -> impl Fn(&str) -> String {
        |id| self.library.title(id, self.words)
    }
}

/// A heading with its lines, after an empty one; nothing when there are none.
fn part(heading: String, lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines: Vec<String> = lines.map(|line| format!("  {line}")).collect();
    if lines.is_empty() {
        return lines;
    }
    [String::new(), heading].into_iter().chain(lines).collect()
}
