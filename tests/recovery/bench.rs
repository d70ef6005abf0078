//! A diary written in short lines, and gates read back in short words, both in days since birth.
//!
//! ```text
//! 30 09:00 light good             a session, completed; or okay, too-much, unsaid (no answer); stopped, ended-early,
//!                                 interrupted, lead-in (nothing done)
//! 0-4 09:00 breath good           the same on each of these days
//! 30 08:55 ? pain heavy           a check-in; nothing after the ? is a good day
//! 30 20:00 ~ pain heaviness=none  a symptom note
//! 12 10:00 + light                a physio opened it; - light takes it back
//! 12 10:00 = 2026-11-01 none      another profile
//! ```

use std::{fmt, sync::LazyLock, time::Duration};

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};
use herstel::{
    program::{Program, library::Library},
    recovery::{
        Injury, Profile, Tracks,
        diary::{Allowance, Dated, Degree, Diary, Symptom, SymptomNote},
        gate::{self, Gate, Needs, State, Today, Until, Wait, Why},
    },
    session::{
        answers::{CheckIn, Feedback, Felt, Reported},
        record::{Outcome, Plan, Progress, Record},
    },
};
use uuid::Uuid;

pub(crate) const BIRTH: &str = "2026-03-10";

#[derive(Clone)]
pub(crate) struct Bench {
    pub(crate) diary: Diary,
    /// Day 0 of the lines; stays when the profile changes.
    pub(crate) birth: NaiveDate,
    /// Hours east of Greenwich.
    offset: i32,
    /// What was told, for whoever reads a failure.
    lines: Vec<String>,
}

static TRACKS: LazyLock<Tracks> = LazyLock::new(|| Tracks::new([]));
static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::open(None));

impl fmt::Debug for Bench {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:#?}", self.diary.profile, self.lines)
    }
}

impl Bench {
    pub(crate) fn new(birth: &str, injury: &str) -> Self {
        let birth = birth.parse().unwrap();
        let profile = Some(Profile { birth, injury: injury_named(injury) });
        Self { diary: Diary { profile, ..Diary::default() }, birth, offset: 1, lines: Vec::new() }
    }

    pub(crate) fn general() -> Self {
        Self::new(BIRTH, "none")
    }

    pub(crate) fn oasi() -> Self {
        Self::new(BIRTH, "third-degree")
    }

    /// Whoever has climbed the whole ladder of a track.
    pub(crate) fn climbed(self) -> Self {
        self.with(&[
            "0-4 08:00 breath good",
            "5-9 08:00 light good",
            "10-14 08:00 endurance good",
            "15-19 08:00 quick good",
        ])
    }

    pub(crate) fn with(mut self, lines: &[&str]) -> Self {
        for line in lines {
            self.tell(line);
        }
        self
    }

    pub(crate) fn tell(&mut self, line: &str) {
        self.lines.push(line.to_owned());
        let words: Vec<&str> = line.split_whitespace().collect();
        let [days, time, what, more @ ..] = words.as_slice() else { panic!("{line}") };
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        for day in first.parse::<u64>().unwrap()..=last.parse().unwrap() {
            self.tell_at(self.at(day, time), what, more);
        }
    }

    fn tell_at(&mut self, at: DateTime<FixedOffset>, what: &str, more: &[&str]) {
        let program = more.join(" ");
        match what {
            "?" => {
                let named = |name: &&str| {
                    let found = Reported::ALL.into_iter().find(|what| what.name() == *name);
                    found.unwrap_or_else(|| panic!("{name}"))
                };
                let what: CheckIn = more.iter().map(named).collect();
                self.diary.check_ins.push(Dated { at, what });
            }
            "~" => {
                let signs = more.iter().map(|sign| {
                    let (sign, degree) = sign.split_once('=').unwrap_or((sign, "little"));
                    let symptom = Symptom::ALL.into_iter().find(|s| s.name() == sign).unwrap();
                    (symptom, Degree::ALL.into_iter().find(|d| d.name() == degree).unwrap())
                });
                let what = SymptomNote { signs: signs.collect(), note: None };
                self.diary.symptoms.push(Dated { at, what });
            }
            "+" => {
                self.diary.allowances.push(Dated { at, what: Allowance::Given { program } });
            }
            "-" => {
                self.diary.allowances.push(Dated { at, what: Allowance::Withdrawn { program } });
            }
            "=" => {
                let (birth, injury) = program.split_once(' ').unwrap();
                let (birth, injury) = (birth.parse().unwrap(), injury_named(injury));
                self.diary.profile = Some(Profile { birth, injury });
            }
            program => self.session(program, at, &more.join(" ")),
        }
    }

    pub(crate) fn session(&mut self, program: &str, at: DateTime<FixedOffset>, how: &str) {
        let felt = Felt::ALL.into_iter().find(|felt| felt.name() == how);
        let outcome = Outcome::ALL.into_iter().find(|outcome| outcome.name() == how);
        let active = if how == "lead-in" { 0 } else { 300 };
        assert!(
            felt.is_some() || outcome.is_some() || ["unsaid", "lead-in"].contains(&how),
            "{how}"
        );
        self.diary.sessions.push(Record {
            id: Uuid::from_u128(self.diary.sessions.len() as u128),
            plan: Plan {
                program: program.to_owned(),
                started: at,
                planned: Duration::from_mins(5),
                reps_planned: 24,
                blocks: Vec::new(),
            },
            progress: Progress { active: Duration::from_secs(active), ..Progress::default() },
            outcome: outcome.unwrap_or(Outcome::Completed),
            check_in: None,
            feedback: Some(Feedback { felt, ..Feedback::default() }),
        });
        self.diary.sessions.sort_by_key(|record| (record.plan.started, record.id));
    }

    /// The moment on a day since birth.
    pub(crate) fn at(&self, day: u64, time: &str) -> DateTime<FixedOffset> {
        let date = self.birth.checked_add_days(Days::new(day)).unwrap();
        let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap();
        let offset = FixedOffset::east_opt(self.offset * 3600).unwrap();
        date.and_time(time).and_local_timezone(offset).unwrap()
    }

    /// At noon of a day, or at the time behind it: `30`, `30 15:00`.
    pub(crate) fn on(&self, when: &str) -> Today {
        let (day, time) = when.split_once(' ').unwrap_or((when, "12:00"));
        self.today(self.at(day.parse().unwrap(), time))
    }

    pub(crate) fn today(&self, now: DateTime<FixedOffset>) -> Today {
        self.today_with(&[], now)
    }

    /// With more programs than the built-in ones.
    pub(crate) fn today_with(&self, own: &[Program], now: DateTime<FixedOffset>) -> Today {
        let track = TRACKS.of(self.diary.profile.as_ref());
        gate::today(&self.diary, track, LIBRARY.iter().chain(own), now)
    }

    pub(crate) fn brief(&self, gate: &Gate) -> String {
        let day = |date: NaiveDate| date.signed_duration_since(self.birth).num_days();
        match &gate.state {
            State::Open => "open".to_owned(),
            State::NotYet(Wait::SetUp) => "set-up".to_owned(),
            State::NotYet(Wait::Physio) => "physio".to_owned(),
            State::NotYet(Wait::Steps { from, needs }) => {
                let from = from.map(|from| format!("from {}", day(from)));
                let needs = needs
                    .as_ref()
                    .map(|Needs { program, sessions }| format!("{program} x{sessions}"));
                from.into_iter().chain(needs).collect::<Vec<_>>().join(", ")
            }
            State::NotToday { why, instead, until } => {
                let until = match until {
                    Until::Date(date) => format!("until {}", day(*date)),
                    Until::Session { program, from } => {
                        format!("{program} first, from {}", day(*from))
                    }
                    Until::Time(time) => format!("until {}", time.format("%H:%M")),
                };
                let instead = instead.as_deref().unwrap_or("nothing");
                format!("{}, {until}, rather {instead}", name(*why))
            }
            State::Enough { by: None } => "enough".to_owned(),
            State::Enough { by: Some(other) } => format!("enough by {other}"),
        }
    }
}

pub(crate) fn open(today: &Today) -> Vec<&str> {
    let open = today.gates.iter().filter(|gate| gate.state == State::Open);
    open.map(|gate| gate.program.as_str()).collect()
}

fn injury_named(name: &str) -> Injury {
    Injury::ALL.into_iter().find(|injury| injury.name() == name).unwrap()
}

const fn name(why: Why) -> &'static str {
    match why {
        Why::CannotFeel => "cannot-feel",
        Why::CannotLetGo => "cannot-let-go",
        Why::Complaint => "complaint",
        Why::Emergency => "emergency",
        Why::Heavy => "heavy",
        Why::Hurt => "hurt",
        Why::NotPeed => "not-peed",
        Why::Pain => "pain",
        Why::Scar => "scar",
        Why::TooMuch => "too-much",
        Why::TooSoon => "too-soon",
        Why::Urgent => "urgent",
    }
}
