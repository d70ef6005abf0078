//! Graphs, second to words: above each stands a sentence that says the same, and plain mode reads it out week by week.
//!
//! What is proposed a day stands beside what was done as a figure, never as a line to reach.

use std::time::Duration;

use chrono::{Datelike as _, NaiveDate};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget as _};

use super::{History, say, view};
use crate::{
    history::{
        Dates, Filter, Tally, Totals,
        calendar::earlier,
        series::{doses, heights, weeks, within},
    },
    keys::Command,
    program::Program,
    recovery::complaint::{Complaint, Told, last},
    screen::{Context, page::Page, reading::Piece, today::View as Seen},
    theme::Role,
    widget::{
        footer::Hint,
        graph::{Bars, Figure, Strip, Strips, Week, WeekRow, fitting},
        heatmap::weekdays,
    },
    words::{Words, wrap},
};

/// Weeks of bars.
const WEEKS: u32 = 12;
/// Weeks of complaints: long enough to see them change.
const LONG: u32 = 26;

/// What the graphs are made from.
#[derive(Debug, Default)]
pub(super) struct Data {
    pub(super) days: Vec<Tally>,
    pub(super) told: Vec<Told>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Graph {
    Weeks,
    Minutes,
    Plan,
    Complaints,
}

/// A program with how often it was done on each day of this week.
struct Dose<'p> {
    program: &'p Program,
    times: [u64; 7],
    /// Times a day, as today proposes it.
    proposed: Option<usize>,
}

/// The dates of the sessions in the graphs.
pub(super) fn filter(today: NaiveDate) -> Filter {
    Filter { dates: Dates::weeks_to(today, WEEKS), program: None }
}

/// The dates of the complaints.
pub(super) fn dates(today: NaiveDate) -> Dates {
    Dates::weeks_to(today, LONG)
}

impl Graph {
    const ALL: [Self; 4] = [Self::Weeks, Self::Minutes, Self::Plan, Self::Complaints];

    pub(super) const fn next(self) -> Self {
        match self {
            Self::Weeks => Self::Minutes,
            Self::Minutes => Self::Plan,
            Self::Plan => Self::Complaints,
            Self::Complaints => Self::Weeks,
        }
    }

    pub(super) const fn before(self) -> Self {
        match self {
            Self::Weeks => Self::Complaints,
            Self::Minutes => Self::Weeks,
            Self::Plan => Self::Minutes,
            Self::Complaints => Self::Plan,
        }
    }

    fn title(self, words: &Words) -> String {
        let title = match self {
            Self::Weeks => words.graph_weeks(),
            Self::Minutes => words.graph_minutes(),
            Self::Plan => words.graph_plan(),
            Self::Complaints => words.graph_complaints(),
        };
        let at = Self::ALL.iter().position(|graph| *graph == self).unwrap_or_default();
        words.graph_title(title, at + 1, Self::ALL.len())
    }
}

impl History {
    pub(super) fn graph_page(
        &self,
        graph: Graph,
        context: &Context,
        seen: Seen<'_>,
    ) -> Page<'static> {
        let words = &context.words;
        let text = self
            .sentences(graph, WEEKS, seen, words)
            .into_iter()
            .chain(self.said(graph, seen, words));
        Page {
            title: graph.title(words),
            text: text.map(Piece::Text).collect(),
            news: self.news(context),
            hints: graph_hints(graph, context),
            ..Page::default()
        }
    }

    pub(super) fn view_graph(
        &self,
        graph: Graph,
        context: &Context,
        seen: Seen<'_>,
        window: Rect,
        buffer: &mut Buffer,
    ) {
        let words = &context.words;
        let frame = view::Frame {
            title: graph.title(words),
            text: self.sentences(graph, weeks_shown(window), seen, words),
            news: self.news(context),
            hints: graph_hints(graph, context),
            picture: 0,
        };
        let area = frame.draw(context, window, buffer);
        let (faint, style) = (context.theme.style(Role::Faint), context.theme.style(Role::Calm));
        match graph {
            Graph::Weeks => {
                let bars = self.bars(|totals| (totals.sessions, totals.sessions.to_string()));
                Bars { bars: &bars, style: faint }.render(area, buffer);
            }
            Graph::Minutes => {
                let bars = self.bars(|totals| (totals.active.as_secs(), minutes(totals.active)));
                Bars { bars: &bars, style: faint }.render(area, buffer);
            }
            Graph::Plan => {
                let rows: Vec<WeekRow> =
                    self.doses(seen).iter().map(|dose| row(dose, words)).collect();
                if rows.is_empty() {
                    return;
                }
                let area = key(&words.graph_plan_key(), rows.len() + 1, faint, area, buffer);
                let weekdays = weekdays().map(|day| words.weekday_short(day));
                Week { weekdays: &weekdays, rows: &rows, style, faint }.render(area, buffer);
            }
            Graph::Complaints => {
                if self.graphs.told.is_empty() {
                    return;
                }
                let strips: Vec<Strip> =
                    Complaint::ALL.iter().map(|of| self.strip(*of, words)).collect();
                let rows = if usize::from(area.height) > strips.len() * 3 { 2 } else { 1 };
                let rows = strips.len() * rows;
                let area = key(&words.graph_complaints_key(), rows, faint, area, buffer);
                Strips { strips: &strips, style, faint }.render(area, buffer);
            }
        }
    }

    /// What the graph says, in one or two sentences; of bars only so many weeks are shown.
    fn sentences(&self, graph: Graph, shown: u32, seen: Seen<'_>, words: &Words) -> Vec<String> {
        let tallies = &self.graphs.days;
        let this = Dates::week(self.today);
        match graph {
            Graph::Weeks => {
                let before = Dates::week(earlier(this.from, 7));
                vec![
                    words.graph_this_week(say::amount(within(tallies, this), words)),
                    words.graph_last_week(say::amount(within(tallies, before), words)),
                ]
            }
            Graph::Minutes => {
                let all = within(tallies, Dates::weeks_to(self.today, shown));
                let this = within(tallies, this);
                let this = match this.sessions {
                    0 => words.graph_nothing(),
                    _ => words.graph_minutes_text(words.spoken_done(this.active)),
                };
                let all = (all.sessions > 0)
                    .then(|| words.graph_minutes_all(shown, words.spoken_done(all.active)));
                std::iter::once(this).chain(all).collect()
            }
            Graph::Plan => {
                let done: Vec<String> = self
                    .doses(seen)
                    .iter()
                    .filter(|dose| dose.sum() > 0)
                    .map(|dose| {
                        words
                            .graph_plan_one(words.pick(&dose.program.title), say::count(dose.sum()))
                    })
                    .collect();
                match done.as_slice() {
                    [] => vec![words.graph_nothing()],
                    done => vec![words.graph_plan_text(done.join(", "))],
                }
            }
            Graph::Complaints => {
                let told: Vec<String> = Complaint::ALL
                    .into_iter()
                    .filter_map(|of| last(&self.graphs.told, of))
                    .map(|told| {
                        words.graph_complaint(
                            say::complaint_short(told.of, words),
                            say::degree(told, words),
                        )
                    })
                    .collect();
                match told.as_slice() {
                    [] => vec![words.graph_complaints_nothing()],
                    told => vec![words.graph_complaints_text(told.join(", "))],
                }
            }
        }
    }

    /// What the picture shows, line by line.
    fn said(&self, graph: Graph, seen: Seen<'_>, words: &Words) -> Vec<String> {
        match graph {
            Graph::Weeks | Graph::Minutes => {
                let weeks = weeks(&self.graphs.days, filter(self.today).dates);
                weeks
                    .iter()
                    .rev()
                    .map(|(week, totals)| say::week_line(*week, *totals, words))
                    .collect()
            }
            Graph::Plan => self.doses(seen).iter().map(|dose| dose.line(words)).collect(),
            Graph::Complaints if self.graphs.told.is_empty() => Vec::new(),
            Graph::Complaints => {
                Complaint::ALL.into_iter().flat_map(|of| self.told_lines(of, words)).collect()
            }
        }
    }

    /// What was told of a complaint, the last first; one line for a week.
    fn told_lines(&self, of: Complaint, words: &Words) -> Vec<String> {
        let name = say::complaint(of, words);
        let weeks = dates(self.today).mondays().map(Dates::week);
        let told = weeks.filter_map(|week| {
            let told = self.graphs.told.iter().filter(|told| told.of == of && week.has(told.date));
            told.copied().max_by_key(|told| (told.level, told.date))
        });
        let mut lines: Vec<String> = told
            .map(|told| {
                words.graph_complaint_line(
                    name.as_str(),
                    say::degree(told, words),
                    words.day_of(told.date),
                )
            })
            .collect();
        lines.reverse();
        if lines.is_empty() {
            lines.push(words.graph_complaint_none(name));
        }
        lines
    }

    /// A bar for each week, as high and with the text that `figure` says.
    fn bars(&self, figure: impl Fn(&Totals) -> (u64, String)) -> Vec<Figure> {
        let weeks = weeks(&self.graphs.days, filter(self.today).dates);
        let label = |monday: NaiveDate| format!("{}/{}", monday.day(), monday.month());
        let bar = |(week, totals): &(Dates, Totals)| {
            let (height, text) = figure(totals);
            Figure { label: label(week.from), height, text }
        };
        weeks.iter().map(bar).collect()
    }

    fn strip(&self, of: Complaint, words: &Words) -> Strip {
        let told = self.graphs.told.iter().filter(|told| told.of == of);
        let levels: Vec<_> = told.map(|told| (told.date, told.level)).collect();
        Strip {
            label: say::complaint_short(of, words),
            heights: heights(&levels, dates(self.today)),
            most: of.most(),
        }
    }

    /// The programs that were done this week, most often first, then those that are proposed today.
    fn doses<'p>(&self, seen: Seen<'p>) -> Vec<Dose<'p>> {
        let week = Dates::week(self.today);
        let proposed = seen.judged.map_or(&[][..], |judged| judged.proposed.as_slice());
        let dose = |program: &'p Program| Dose {
            program,
            times: doses(&self.graphs.days, &program.id, week),
            proposed: proposed
                .iter()
                .find(|dose| dose.program == program.id)
                .map(|dose| dose.times),
        };
        let mut doses: Vec<Dose<'p>> = seen.programs.iter().map(dose).collect();
        doses.retain(|dose| dose.sum() > 0 || dose.proposed.is_some());
        doses.sort_by_key(|dose| std::cmp::Reverse(dose.sum()));
        doses
    }
}

impl Dose<'_> {
    fn sum(&self) -> u64 {
        self.times.iter().sum()
    }

    fn line(&self, words: &Words) -> String {
        let title = words.pick(&self.program.title);
        let days = weekdays().into_iter().zip(self.times).filter(|(_, times)| *times > 0);
        let days: Vec<String> =
            days.map(|(day, times)| format!("{} {times}", words.weekday(day))).collect();
        let days = if days.is_empty() { words.graph_plan_no_day() } else { days.join(", ") };
        match self.proposed {
            Some(times) => words.graph_plan_line_of(title, days, times),
            None => words.graph_plan_line(title, days),
        }
    }
}

/// The weeks of bars that a window has room for.
fn weeks_shown(window: Rect) -> u32 {
    let fitting = fitting(view::columns(window));
    u32::try_from(fitting).map_or(WEEKS, |fitting| fitting.min(WEEKS))
}

/// Whole minutes, and "<1" for what is less: something was done.
fn minutes(active: Duration) -> String {
    match active.as_secs() / 60 {
        0 => "<1".to_owned(),
        minutes => minutes.to_string(),
    }
}

fn row(dose: &Dose<'_>, words: &Words) -> WeekRow {
    WeekRow {
        label: words.pick(&dose.program.title).to_owned(),
        times: dose.times,
        end: dose.proposed.map(|times| times.to_string()).unwrap_or_default(),
    }
}

/// Writes what the picture means below it; answers with the room for the picture. Of its rows the last may have to go, the
/// first three never.
fn key(text: &str, rows: usize, style: Style, area: Rect, buffer: &mut Buffer) -> Rect {
    let lines = wrap(text, usize::from(area.width));
    let room = usize::from(area.height);
    if room < lines.len() + rows.min(4) {
        return area;
    }
    let rows = rows.min(room - lines.len());
    let gap = usize::from(room > rows + lines.len());
    for (line, row) in lines.iter().zip(area.rows().skip(rows + gap)) {
        buffer.set_stringn(row.x, row.y, line, usize::from(row.width), style);
    }
    Rect { height: u16::try_from(rows).unwrap_or(area.height), ..area }
}

fn graph_hints(graph: Graph, context: &Context) -> Vec<Hint> {
    let words = &context.words;
    let mut hints = vec![
        context.hint(Command::Right, words.key_next_graph()),
        context.hint(Command::Stop, words.key_back()),
    ];
    if graph == Graph::Complaints {
        hints.push(context.hint(Command::Symptoms, words.key_diary()));
    }
    hints.push(context.hint(Command::Signs, words.key_signs()));
    hints.push(context.hint(Command::Help, words.key_help()));
    hints
}
