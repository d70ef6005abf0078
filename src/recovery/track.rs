//! One track of recovery: its phases by date since birth, and what opens in each.
//!
//! A program stays open in every later phase: a phase lists only what is new in it. Whether it may run today is for the
//! gates to say; a date here is never a promise.

use std::{collections::HashSet, ops::RangeInclusive};

use chrono::{Days, Months, NaiveDate};

use crate::{
    program::{
        bounds,
        parse::{both, format, id},
    },
    source::{At, Fault, Faults, Source, Span, Table, nearest},
    words::Text,
};

/// The most phases of a track, and openings of a phase.
pub const PHASES: usize = 30;
pub const OPENINGS: usize = 30;
/// Columns of what is noticed, what helps and how strong the tissue is.
const PROSE: usize = 500;
pub const GOOD_SESSIONS: RangeInclusive<u8> = 1..=MOST_GOOD_SESSIONS;
/// No step asks for more good sessions of the one before it.
pub const MOST_GOOD_SESSIONS: u8 = 20;
/// The most days, weeks or months of an offset.
const OFFSET: u16 = 999;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub id: String,
    pub title: Text,
    /// Never empty; the first begins at birth, each later one after the one before it.
    pub phases: Vec<Phase>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub id: String,
    pub from: Offset,
    pub title: Text,
    /// What a person may notice now.
    pub notice: Text,
    pub helps: Text,
    /// How strong the tissue is on average; no figure of the person's own.
    pub strength: Option<Text>,
    /// The programs that open in this phase.
    pub open: Vec<Opening>,
}

/// A program that opens. Each program opens once in a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub program: String,
    /// That of the phase, or later.
    pub from: Offset,
    /// What goes before it; a program of the same track.
    pub after: Option<Ladder>,
}

/// The step before: this many good sessions of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    pub program: String,
    pub good_sessions: u8,
}

/// A time since birth, by the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offset {
    Days(u16),
    Weeks(u16),
    Months(u16),
}

impl Offset {
    /// The date this long after birth; the last day of the month when the month is too short. `None` past the end of the
    /// calendar.
    pub fn after(self, birth: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => birth.checked_add_days(Days::new(days.into())),
            Self::Weeks(weeks) => birth.checked_add_days(Days::new(u64::from(weeks) * 7)),
            Self::Months(months) => birth.checked_add_months(Months::new(months.into())),
        }
    }

    /// `5 days`, `3 weeks`, `4 months`.
    pub fn parse(text: &str) -> Option<Self> {
        let (count, unit) = text.trim().split_once(' ')?;
        let digits = !count.is_empty() && count.chars().all(|c| c.is_ascii_digit());
        let count = count.parse().ok().filter(|count| digits && *count <= OFFSET)?;
        match unit.trim() {
            "day" | "days" => Some(Self::Days(count)),
            "week" | "weeks" => Some(Self::Weeks(count)),
            "month" | "months" => Some(Self::Months(count)),
            _ => None,
        }
    }

    /// The fewest and the most days this can be: months differ by the birth date.
    fn days(self) -> (u32, u32) {
        match self {
            Self::Days(days) => (days.into(), days.into()),
            Self::Weeks(weeks) => (u32::from(weeks) * 7, u32::from(weeks) * 7),
            Self::Months(0) => (0, 0),
            Self::Months(months) => {
                let average = u32::from(months) * 30_437 / 1_000;
                (average.saturating_sub(3), average + 3)
            }
        }
    }

    /// Whether this is later than `other` for whatever birth date.
    fn always_after(self, other: Self) -> bool {
        match (self, other) {
            (Self::Months(own), Self::Months(others)) => own > others,
            _ => self.days().0 > other.days().1,
        }
    }
}

impl Track {
    /// The phase of a date; `None` before birth.
    pub fn phase_on(&self, birth: NaiveDate, date: NaiveDate) -> Option<&Phase> {
        let begun = |phase: &&Phase| phase.from.after(birth).is_some_and(|from| from <= date);
        self.phases.iter().take_while(begun).last()
    }

    /// When a program opens, and after what; `None` when it never does.
    pub fn opening(&self, program: &str) -> Option<&Opening> {
        self.openings().find(|opening| opening.program == program)
    }

    /// All openings, in the order of the phases.
    pub fn openings(&self) -> impl Iterator<Item = &Opening> {
        self.phases.iter().flat_map(|phase| &phase.open)
    }
}

/// What is checked once the whole track is known.
#[derive(Default)]
struct Places {
    phases: Vec<(Offset, Span)>,
    ids: HashSet<String>,
    /// The programs that open, and where each is named.
    programs: Vec<At<String>>,
    /// The programs that are waited for: by which, and where that is said.
    ladders: Vec<(String, At<String>)>,
}

/// Reads a track file. All faults of the file are in the error.
pub fn parse(source: &Source) -> Result<Track, Faults> {
    let mut faults = Faults::new(source.clone());
    let track = source
        .table(&mut faults)
        .and_then(|mut root| format(&mut root, &mut faults).then(|| read(root, &mut faults))?);
    faults.check(track)
}

fn read(mut root: Table<'_>, faults: &mut Faults) -> Option<Track> {
    root.need(&["id", "title", "phase"]);
    let own = id(&mut root, "id", faults);
    let title = both(&mut root, "title", bounds::TITLE, faults);
    let mut places = Places::default();
    let written = root.tables("phase", PHASES, faults).unwrap_or_default();
    let count = written.len();
    let phases: Vec<_> =
        written.into_iter().filter_map(|table| phase(table, &mut places, faults)).collect();
    root.finish(faults);
    places.check(faults);
    let track = Track { id: own?.value, title: title?, phases };
    (track.phases.len() == count).then_some(track)
}

fn phase(mut table: Table<'_>, places: &mut Places, faults: &mut Faults) -> Option<Phase> {
    table.need(&["id", "from", "title", "notice", "helps"]);
    let own = id(&mut table, "id", faults);
    let from = offset(&mut table, faults);
    if let Some(own) = &own
        && !places.ids.insert(own.value.clone())
    {
        faults.push(own.span.clone(), Fault::DuplicateName { name: own.value.clone() });
    }
    if let Some(from) = &from {
        places.phases.push((from.value, from.span.clone()));
    }
    let from = from.map(|from| from.value);
    let title = both(&mut table, "title", bounds::TITLE, faults);
    let notice = both(&mut table, "notice", PROSE, faults);
    let helps = both(&mut table, "helps", PROSE, faults);
    let strength = both(&mut table, "strength", PROSE, faults);
    let open = table
        .tables("open", OPENINGS, faults)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|table| opening(table, from, places, faults))
        .collect();
    table.finish(faults);
    Some(Phase {
        id: own?.value,
        from: from?,
        title: title?,
        notice: notice?,
        helps: helps?,
        strength,
        open,
    })
}

fn opening(
    mut table: Table<'_>,
    phase: Option<Offset>,
    places: &mut Places,
    faults: &mut Faults,
) -> Option<Opening> {
    table.need(&["program"]);
    let program = id(&mut table, "program", faults);
    let from = offset(&mut table, faults);
    if let (Some(from), Some(phase)) = (&from, phase)
        && from.value != phase
        && !from.value.always_after(phase)
    {
        faults.push(from.span.clone(), Fault::BeforePhase);
    }
    let after = table.table("after", faults).and_then(|mut table| {
        table.need(&["program", "good_sessions"]);
        let waits_for = id(&mut table, "program", faults);
        let good_sessions = table.whole("good_sessions", &GOOD_SESSIONS, faults);
        table.finish(faults);
        if let (Some(program), Some(waits_for)) = (&program, &waits_for) {
            places.ladders.push((program.value.clone(), waits_for.clone()));
        }
        Some(Ladder { program: waits_for?.value, good_sessions: good_sessions?.value })
    });
    table.finish(faults);
    places.programs.extend(program.clone());
    Some(Opening { program: program?.value, from: from.map(|from| from.value).or(phase)?, after })
}

fn offset(table: &mut Table<'_>, faults: &mut Faults) -> Option<At<Offset>> {
    let text = table.text("from", faults)?;
    let offset = Offset::parse(&text.value);
    if offset.is_none() {
        faults.push(text.span.clone(), Fault::BadOffset { key: "from".to_owned() });
    }
    Some(At { value: offset?, span: text.span })
}

impl Places {
    /// 1. **birth**: the first phase begins at birth.
    /// 2. **order**: each phase begins after the one before it.
    /// 3. **once**: each program opens once.
    /// 4. **ladder**: what is waited for opens in this track, and no two programs wait for each other.
    fn check(&self, faults: &mut Faults) {
        if let Some((from, span)) = self.phases.first()
            && from.days().1 > 0
        {
            faults.push(span.clone(), Fault::FirstNotAtBirth);
        }
        for (before, (from, span)) in self.phases.iter().zip(self.phases.iter().skip(1)) {
            if !from.always_after(before.0) {
                faults.push(span.clone(), Fault::OutOfOrder);
            }
        }
        let mut known: HashSet<&str> = HashSet::new();
        for program in &self.programs {
            if !known.insert(&program.value) {
                let name = program.value.clone();
                faults.push(program.span.clone(), Fault::DuplicateName { name });
            }
        }
        for (program, waits_for) in &self.ladders {
            let id = waits_for.value.clone();
            let fault = if !known.contains(id.as_str()) {
                let near = nearest(&id, known.iter().copied().filter(|name| name != program));
                Fault::NotInTrack { nearest: near.map(str::to_owned), id }
            } else if self.comes_back(program, &id) {
                Fault::WaitsForItself { id: program.clone() }
            } else {
                continue;
            };
            faults.push(waits_for.span.clone(), fault);
        }
    }

    /// Whether going from one program to what it waits for leads back to `goal`.
    fn comes_back(&self, goal: &str, from: &str) -> bool {
        let mut at = from;
        for _ in &self.ladders {
            if at == goal {
                return true;
            }
            let Some((_, next)) = self.ladders.iter().find(|(program, _)| program == at) else {
                return false;
            };
            at = &next.value;
        }
        at == goal
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::built_in;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn phase_on(track: &str, birth: &str, on: &str) -> Option<String> {
        let track = built_in(track).unwrap().unwrap();
        track.phase_on(date(birth), date(on)).map(|phase| phase.id.clone())
    }

    #[test]
    fn a_phase_begins_on_its_day_and_not_before() {
        let birth = "2026-01-31";
        for (on, phase) in [
            ("2026-01-31", "awareness"),
            ("2026-02-04", "awareness"),
            ("2026-02-05", "light"),
            ("2026-02-09", "light"),
            ("2026-02-10", "endurance"),
            ("2026-02-19", "endurance"),
            ("2026-02-20", "quick"),
            ("2026-03-13", "quick"),
            ("2026-03-14", "regain"),
            ("2026-04-29", "regain"),
            ("2026-04-30", "halfway"),
            ("2026-07-30", "halfway"),
            ("2026-07-31", "rebuild"),
            ("2026-10-30", "rebuild"),
            ("2026-10-31", "maintain"),
            ("2036-10-31", "maintain"),
        ] {
            assert_eq!(phase_on("general", birth, on).as_deref(), Some(phase), "{on}");
        }
        assert_eq!(phase_on("general", birth, "2026-01-30"), None);
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        for (birth, day_before, day) in [
            ("2024-02-29", "2024-06-28", "2024-06-29"),
            ("2025-10-31", "2026-02-27", "2026-02-28"),
            ("2023-10-31", "2024-02-28", "2024-02-29"),
        ] {
            assert_eq!(phase_on("oasi", birth, day_before).as_deref(), Some("remodel"), "{birth}");
            assert_eq!(phase_on("oasi", birth, day).as_deref(), Some("integrate"), "{birth}");
        }
    }

    #[test]
    fn an_offset_reads_as_it_is_said() {
        assert_eq!(Offset::parse("5 days"), Some(Offset::Days(5)));
        assert_eq!(Offset::parse("1 week"), Some(Offset::Weeks(1)));
        assert_eq!(Offset::parse(" 4  months "), Some(Offset::Months(4)));
        for bad in [
            "",
            "5",
            "days",
            "-5 days",
            "+5 days",
            "1.5 weeks",
            "5 dagen",
            "1000 days",
            "99999999 days",
        ] {
            assert_eq!(Offset::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn months_and_weeks_compare_by_their_shortest_and_longest() {
        assert!(Offset::Months(3).always_after(Offset::Weeks(12)));
        assert!(!Offset::Months(3).always_after(Offset::Weeks(13)));
        assert!(Offset::Months(1).always_after(Offset::Days(26)));
        assert!(!Offset::Weeks(3).always_after(Offset::Weeks(3)));
        for months in 1..=24 {
            let (least, most) = Offset::Months(months).days();
            for birth in ["2023-01-31", "2023-07-01", "2024-01-31", "2024-12-31", "2024-02-29"] {
                let days = Offset::Months(months).after(date(birth)).unwrap() - date(birth);
                let days = u32::try_from(days.num_days()).unwrap();
                assert!((least..=most).contains(&days), "{months} months from {birth}: {days}");
            }
        }
    }

    #[test]
    fn what_is_past_the_calendar_is_not_reached() {
        assert_eq!(Offset::Months(999).after(NaiveDate::MAX), None);
        let track = built_in("general").unwrap().unwrap();
        assert_eq!(track.phase_on(NaiveDate::MAX, NaiveDate::MAX).unwrap().id, "awareness");
    }
}
