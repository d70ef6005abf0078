//! The page for a physio: one HTML file that stands by itself.
//!
//! The person chooses the period and whether their notes are in it. The page tells what was done and what was told; what
//! to make of it is for the two people who look at it. Every text in it is escaped by the template, notes and the titles
//! of programs too.

mod chart;
mod stops;
mod told;
mod used;
mod weeks;

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    ops::RangeInclusive,
};

use askama::Template;
use chrono::NaiveDate;

use crate::{
    program::library::Library,
    recovery::{
        Diary, OASI, Track,
        checklist::Filled,
        diary::{Allowance, Check, Dated},
        phase::Standing,
        told::Notes,
    },
    session::{
        answers::{Could, Felt},
        record::{Outcome, Record},
    },
    words::Words,
};
use chart::{Bars, Marks};
use stops::Stop;
use told::{Complaints, Strength};
use used::Used;
use weeks::Week;

/// How a page begins; what does not is none of ours.
pub const OPENING: &str = "<!doctype html>\n<!-- herstel -->\n";

/// The only style a browser takes on the page: `assets/report/page.css`. When that changes, a test names the new one.
const STYLE_HASH: &str = "sha256-u8PqIeR7rdvUoW4hBkd3wN3T7hh5ulACaHLdKnnptVA=";

/// Where everything on the page comes from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub diary: &'a Diary,
    /// That of the diary's profile.
    pub track: Option<&'a Track>,
    pub library: &'a Library,
    pub words: &'a Words,
}

impl<'a> Source<'a> {
    /// The sessions of these dates, by start.
    fn sessions(self, period: &RangeInclusive<NaiveDate>) -> impl Iterator<Item = &'a Record> {
        self.diary.sessions.iter().filter(|record| period.contains(&record.date()))
    }
}

/// What a person chose to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// From the first entry on, when it is `None`. What was before the birth is never on the page.
    pub since: Option<NaiveDate>,
    pub notes: Notes,
}

/// Writes the page as of `today`; what is of a later date is not on it.
pub fn write_page(
    source: Source<'_>,
    choice: Choice,
    today: NaiveDate,
    out: &mut impl io::Write,
) -> io::Result<()> {
    Page::new(source, choice, today).write_into(out)
}

/// How many notes there are in the period.
pub fn count_notes(source: Source<'_>, since: Option<NaiveDate>, today: NaiveDate) -> usize {
    notes(&source, &period(&source, since, today)).len()
}

#[derive(Template)]
#[template(path = "page.html", config = "assets/report/askama.toml")]
struct Page<'a> {
    words: &'a Words,
    style: &'static str,
    version: &'static str,
    period: RangeInclusive<NaiveDate>,
    today: NaiveDate,
    injury: Option<String>,
    standing: Option<Standing<'a>>,
    summary: Vec<String>,
    weeks: Vec<Week>,
    bars: Bars,
    told: Complaints,
    marks: Marks,
    stops: Vec<Stop>,
    used: Vec<Used>,
    phases: Vec<PhaseRow<'a>>,
    changes: Vec<(NaiveDate, String)>,
    checklist: Option<Filled>,
    /// `None` when they are left out.
    notes: Option<Vec<Note<'a>>>,
    is_oasi: bool,
}

struct PhaseRow<'a> {
    title: &'a str,
    from: NaiveDate,
    opens: String,
}

struct Note<'a> {
    date: NaiveDate,
    about: String,
    text: &'a str,
}

impl<'a> Page<'a> {
    fn new(source: Source<'a>, choice: Choice, today: NaiveDate) -> Self {
        let Source { diary, track, words, .. } = source;
        let period = period(&source, choice.since, today);
        let weeks = weeks::weeks(&source, &period);
        let told = Complaints::new(&source, &period);
        let of_profile = diary.profile.zip(track);
        Self {
            words,
            style: include_str!("../assets/report/page.css"),
            version: env!("CARGO_PKG_VERSION"),
            today,
            injury: diary.profile.map(|profile| profile.injury.say(words)),
            standing: of_profile.and_then(|(profile, track)| Standing::on(today, &profile, track)),
            summary: summary(&source, &period),
            bars: Bars::new(&weeks, words),
            weeks,
            marks: Marks::new(&told, &period, words),
            told,
            stops: stops::stops(&source, &period),
            used: used::used(&source, &period),
            phases: phases(&source, &period),
            changes: changes(&source, &period),
            checklist: diary
                .checklists
                .iter()
                .rfind(|list| period.contains(&list.date()))
                .map(|list| Filled::of_ticked(list.date(), &list.what)),
            notes: (choice.notes == Notes::Shown).then(|| notes(&source, &period)),
            is_oasi: track.is_some_and(|track| track.id == OASI),
            period,
        }
    }

    fn made(&self) -> String {
        self.words.date(self.today)
    }

    fn period(&self) -> String {
        let [from, to] =
            [self.period.start(), self.period.end()].map(|date| self.words.date(*date));
        self.words.report_period_dates(from, to)
    }

    /// The dates of a complaint: `14 November (a little), 16 November`.
    fn dates(&self, marks: &BTreeMap<NaiveDate, Strength>) -> String {
        let date = |(date, strength): (&NaiveDate, &Strength)| match strength {
            Strength::Open => self.words.day_of(*date),
            Strength::Of(degree) => {
                self.words.report_told_degree(self.words.day_of(*date), degree.say(self.words))
            }
        };
        marks.iter().map(date).collect::<Vec<_>>().join(", ")
    }

    /// Levels of discomfort with their dates.
    fn levels(&self) -> String {
        let words = self.words;
        let level = |(date, level): (&NaiveDate, &u8)| {
            words.report_told_degree(words.day_of(*date), level.to_string())
        };
        self.told.discomfort.iter().map(level).collect::<Vec<_>>().join(", ")
    }

    fn dates_of(&self, dates: &RangeInclusive<NaiveDate>) -> String {
        let (first, last) = (self.words.day_of(*dates.start()), self.words.day_of(*dates.end()));
        if first == last { first } else { format!("{first} – {last}") }
    }

    /// Each of the five points with its answer.
    fn points(&self, filled: &Filled) -> Vec<(String, String)> {
        let answer = |(point, is_yes): (Check, bool)| {
            let yes = if is_yes { self.words.checklist_yes() } else { self.words.checklist_no() };
            (point.text(self.words), yes)
        };
        Check::ALL.into_iter().zip(filled.answers()).map(answer).collect()
    }
}

/// From the first entry, or the date that was chosen, to `today`, and never from before the birth.
fn period(
    source: &Source<'_>,
    since: Option<NaiveDate>,
    today: NaiveDate,
) -> RangeInclusive<NaiveDate> {
    let diary = source.diary;
    let birth = diary.profile.map_or(NaiveDate::MIN, |profile| profile.birth);
    let sessions = diary.sessions.iter().map(Record::date);
    let told = diary.symptoms.iter().map(Dated::date);
    let asked = diary.check_ins.iter().map(Dated::date);
    let first = sessions.chain(told).chain(asked).filter(|date| *date >= birth).min();
    let from = since.or(first).unwrap_or(today).max(birth);
    from.min(today)..=today
}

/// A few lines: how much, how it ended, how it felt.
fn summary(source: &Source<'_>, period: &RangeInclusive<NaiveDate>) -> Vec<String> {
    let words = source.words;
    let sessions: Vec<&Record> = source.sessions(period).filter(|r| weeks::is_done(r)).collect();
    if sessions.is_empty() {
        return vec![words.report_none()];
    }
    let days: BTreeSet<NaiveDate> = sessions.iter().map(|record| record.date()).collect();
    let mut lines = vec![words.report_summary_sessions(
        words.report_sessions(sessions.len()),
        words.report_days(days.len()),
        words.spoken_done(sessions.iter().map(|record| record.progress.active).sum()),
    )];
    let count = |holds: &dyn Fn(&Record) -> bool| sessions.iter().filter(|r| holds(r)).count();
    let mut line = |heading: String, parts: Vec<(usize, String)>| {
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(times, _)| *times > 0)
            .map(|(times, what)| words.report_times(times, what))
            .collect();
        if !said.is_empty() {
            lines.push(format!("{heading} {}.", said.join(", ")));
        }
    };
    let is_tired = |record: &Record| record.progress.tired > 0;
    let ended = |outcome: Outcome| count(&|record| record.outcome == outcome);
    let tired = count(&|r| r.outcome == Outcome::Completed && is_tired(r));
    line(
        words.report_ended(),
        vec![
            (ended(Outcome::Completed) - tired, words.history_outcome_completed()),
            (tired, words.report_tired()),
            (ended(Outcome::EndedEarly), words.history_outcome_ended_early()),
            (ended(Outcome::Stopped), words.history_outcome_stopped()),
            (ended(Outcome::Interrupted), words.history_outcome_interrupted()),
        ],
    );
    let felt = |felt: Felt| count(&|record| record.felt() == Some(felt));
    line(
        words.report_felt(),
        vec![
            (felt(Felt::Good), words.felt_good()),
            (felt(Felt::Okay), words.felt_okay()),
            (felt(Felt::TooMuch), words.felt_too_much()),
        ],
    );
    let could = |which: fn(&Record) -> Option<Could>| {
        let of = |could: Could| count(&|record| which(record) == Some(could));
        vec![(of(Could::Yes), words.checklist_yes()), (of(Could::No), words.checklist_no())]
    };
    line(words.report_feel(), could(|record| record.feedback.as_ref()?.feel));
    line(words.report_let_go(), could(|record| record.feedback.as_ref()?.let_go));
    lines
}

/// The phases that lie in the period, in part or whole.
fn phases<'a>(source: &Source<'a>, period: &RangeInclusive<NaiveDate>) -> Vec<PhaseRow<'a>> {
    let Some((profile, track)) = source.diary.profile.zip(source.track) else { return Vec::new() };
    let words = source.words;
    let begins: Vec<_> = track
        .phases
        .iter()
        .filter_map(|phase| Some((phase, phase.from.after(profile.birth)?)))
        .collect();
    let ends = begins.iter().skip(1).map(|(_, from)| *from).chain([NaiveDate::MAX]);
    begins
        .iter()
        .zip(ends)
        .filter(|((_, from), end)| from <= period.end() && end > period.start())
        .map(|((phase, from), _)| PhaseRow {
            title: words.pick(&phase.title),
            from: *from,
            opens: phase
                .open
                .iter()
                .map(|opening| {
                    let title = source.library.title(&opening.program, words);
                    match opening.from.after(profile.birth).filter(|date| date > from) {
                        Some(date) => words.report_told_degree(title, words.day_of(date)),
                        None => title,
                    }
                })
                .collect::<Vec<_>>()
                .join(", "),
        })
        .collect()
}

/// What a physio said and took back.
fn changes(source: &Source<'_>, period: &RangeInclusive<NaiveDate>) -> Vec<(NaiveDate, String)> {
    let said = |allowance: &Allowance| {
        let title = source.library.title(allowance.program(), source.words);
        match allowance {
            Allowance::Given { .. } => source.words.report_allowed(title),
            Allowance::Withdrawn { .. } => source.words.report_withdrawn(title),
        }
    };
    let told = source.diary.allowances.iter().filter(|told| period.contains(&told.date()));
    told.map(|told| (told.date(), said(&told.what))).collect()
}

/// All notes, by date.
fn notes<'a>(source: &Source<'a>, period: &RangeInclusive<NaiveDate>) -> Vec<Note<'a>> {
    let of_session = source.sessions(period).filter_map(|record| {
        let text = record.feedback.as_ref()?.note.as_deref()?;
        let about = source.library.title(&record.plan.program, source.words);
        Some(Note { date: record.date(), about, text })
    });
    let between = source.diary.symptoms.iter().filter(|told| period.contains(&told.date()));
    let between = between.filter_map(|told| {
        let text = told.what.note.as_deref()?;
        Some(Note { date: told.date(), about: source.words.report_between(), text })
    });
    let mut notes: Vec<Note<'a>> = of_session.chain(between).collect();
    notes.sort_by_key(|note| note.date);
    notes
}
