//! The calendar with its sessions, drawn and as a page.
//!
//! ```text
//! Looking back: November 2026
//!
//! In November 2026: 9 sessions on 6 days, 41 minutes.
//!
//! Mo  Tu  We  Th  Fr  Sa  Su      › 1 Sat 21 09:30 Breathing        2:00
//!                         1         2 Fri 20 20:15 Light contract…  5:36
//!  2   3▪  4   5   6   7■  8        3 ...
//! ```
//!
//! A year lies above its sessions instead of beside them. On a small screen there is one of the two at a time.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    widgets::Widget as _,
};

use super::{History, Open, Pane, Scale, Shows, say};
use crate::{
    history::{
        Dates, Totals,
        series::{by_date, within},
    },
    keys::Command,
    program::Program,
    screen::{
        Context, Room, inset,
        page::{Page, Row},
        reading::Piece,
        stage,
        today::{View as Seen, title},
    },
    session::record::Record,
    theme::Role,
    widget::{
        footer::{Footer, Hint},
        heatmap::{Heatmap, MONTH_COLUMNS, MONTH_ROWS, Month, Styles, YEAR_ROWS, Year, weekdays},
    },
    words::{Words, wrap},
};

/// Columns between a month and its sessions.
const GAP: u16 = 2;
/// Columns beside everything, where there is room.
const MARGIN: u16 = 4;
/// Columns of the margin on the right that the list beside a month takes, for the titles in it.
const REACH: u16 = 3;
/// The columns of everything together at most.
const WIDEST: u16 = 116;
/// The columns of the list at most: a length far from its title would be hard to follow.
const LIST: u16 = 72;
/// A list needs so many rows to be of use below a year.
const ROWS: u16 = 4;

/// What stands around a picture.
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) text: Vec<String>,
    pub(super) news: Vec<String>,
    pub(super) hints: Vec<Hint>,
    /// Rows that the picture takes; text that leaves it fewer gives way, the first line first.
    pub(super) picture: u16,
}

impl Frame {
    /// Draws it and answers with the room that is left for the picture.
    pub(super) fn draw(&self, context: &Context, window: Rect, buffer: &mut Buffer) -> Rect {
        let is_roomy = Room::of(stage(window)) == Room::Roomy;
        let area = within_margins(window);
        let columns = usize::from(area.width);
        let rows = |lines: &[String]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let title = wrap(&self.title, columns);
        let news: Vec<String> = self.news.iter().flat_map(|line| wrap(line, columns)).collect();
        let gap = u16::from(is_roomy);
        let others = [rows(&title), rows(&news), self.picture, 1, gap * 4].into_iter().sum();
        let room = usize::from(area.height.saturating_sub(others));
        let texts = (0..self.text.len()).map(|first| {
            self.text.iter().skip(first).flat_map(|line| wrap(line, columns)).collect()
        });
        let text: Vec<String> =
            texts.into_iter().find(|text: &Vec<String>| text.len() <= room).unwrap_or_default();
        let [_, title_area, _, text_area, _, body, news_area, _, footer] = Layout::vertical([
            Constraint::Length(gap),
            Constraint::Length(rows(&title)),
            Constraint::Length(gap),
            Constraint::Length(rows(&text)),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(rows(&news)),
            Constraint::Length(gap),
            Constraint::Length(1),
        ])
        .areas(area);
        let strong = context.theme.style(Role::Strong);
        lines(&title, strong, title_area, buffer);
        lines(&text, context.theme.style(Role::Text), text_area, buffer);
        lines(&news, strong, news_area, buffer);
        Footer { hints: &self.hints, key_style: strong, label_style: Style::new() }
            .render(footer, buffer);
        body
    }
}

/// The window as far as it is used: its middle.
fn within_margins(window: Rect) -> Rect {
    let area = stage(window);
    let area = if Room::of(area) == Room::Roomy { inset(area, MARGIN) } else { area };
    let width = area.width.min(WIDEST);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// The columns that a picture has.
pub(super) fn columns(window: Rect) -> u16 {
    within_margins(window).width
}

impl History {
    pub fn view(&self, context: &Context, seen: Seen<'_>, window: Rect, buffer: &mut Buffer) {
        match &self.open {
            Open::Calendar => self.view_calendar(context, seen, window, buffer),
            Open::Graph(graph) => self.view_graph(*graph, context, seen, window, buffer),
            Open::Detail(_) | Open::Filter(_) | Open::Note(_) => {
                self.page(context, seen).draw(context, window, buffer);
            }
        }
    }

    pub(super) fn calendar_page(&self, context: &Context, seen: Seen<'_>) -> Page<'static> {
        let words = &context.words;
        let row = |record: &Record| said(record, seen.programs, words);
        let mut news = self.news(context);
        if self.list.has_more() || self.list.sessions().len() > self.heard {
            news.insert(0, words.history_more());
        }
        Page {
            title: self.title(words),
            text: self.text(seen, words).into_iter().map(Piece::Text).collect(),
            rows: self.list.sessions().iter().take(self.heard).map(row).collect(),
            selected: self.list.selected(),
            news,
            hints: self.hints(context),
            ..Page::default()
        }
    }

    fn view_calendar(&self, context: &Context, seen: Seen<'_>, window: Rect, buffer: &mut Buffer) {
        let words = &context.words;
        let is_roomy = Room::of(stage(window)) == Room::Roomy;
        self.shows.set(if is_roomy { Shows::Both } else { Shows::One });
        let picture = match (self.pane, self.scale) {
            _ if self.is_empty() => 0,
            (Pane::List, _) if !is_roomy => 1,
            (_, Scale::Month) => MONTH_ROWS,
            (_, Scale::Year) => YEAR_ROWS,
        };
        let frame = Frame {
            title: self.title(words),
            text: self.text(seen, words),
            news: self.news(context),
            hints: self.hints(context),
            picture,
        };
        let body = frame.draw(context, window, buffer);
        if self.is_empty() {
            return;
        }
        let [map, list] = match (is_roomy, self.scale, self.pane) {
            (false, _, Pane::Calendar) => [body, Rect::default()],
            (false, _, Pane::List) => [Rect::default(), body],
            (true, Scale::Month, _) => {
                let [map, _, list] = Layout::horizontal([
                    Constraint::Length(MONTH_COLUMNS),
                    Constraint::Length(GAP),
                    Constraint::Fill(1),
                ])
                .areas(body);
                [map, Rect { width: list.width + REACH, ..list }]
            }
            (true, Scale::Year, _) => {
                Layout::vertical([Constraint::Length(YEAR_ROWS + 2), Constraint::Min(ROWS)])
                    .areas(body)
            }
        };
        self.draw_map(context, map, buffer);
        let list = Rect { width: list.width.min(LIST), ..list };
        let rows =
            self.list.sessions().iter().map(|record| self.brief(record, seen.programs, words));
        let rows = Page { rows: rows.collect(), selected: self.list.selected(), ..Page::default() };
        rows.draw_rows(context, list, buffer);
    }

    fn draw_map(&self, context: &Context, area: Rect, buffer: &mut Buffer) {
        let words = &context.words;
        let theme = context.theme;
        let tallies = self.days.as_ref().map_or(&[][..], |days| days.tallies.as_slice());
        let done: BTreeMap<NaiveDate, Totals> = by_date(tallies);
        let weekdays = weekdays().map(|day| words.weekday_short(day));
        let is_month = self.scale == Scale::Month;
        let map = Heatmap {
            dates: if is_month { self.month() } else { self.dates() },
            first: self.days.as_ref().and_then(|days| days.first),
            done: &done,
            today: self.today,
            chosen: self.list.chosen().map(Record::date),
            weekdays: &weekdays,
            styles: Styles {
                faint: theme.style(Role::Faint),
                chosen: theme.style(Role::Selected),
                today: theme.style(Role::Strong).underlined(),
            },
        };
        let rows = if is_month {
            Month(map).render(area, buffer);
            MONTH_ROWS
        } else {
            let months = std::array::from_fn(|month| words.month_short(month + 1));
            Year { map, months: &months }.render(area, buffer);
            YEAR_ROWS
        };
        if area.height > rows {
            let style = theme.style(Role::Faint);
            let key = words.history_legend();
            buffer.set_stringn(area.x, area.y + rows, key, usize::from(area.width), style);
        }
    }

    fn title(&self, words: &Words) -> String {
        words.history_title(match (self.choice.has_dates(), self.scale) {
            (true, _) => words.history_title_dates(),
            (false, Scale::Month) => say::month(self.until, words),
            (false, Scale::Year) => words.history_title_year(say::month(self.until, words)),
        })
    }

    fn text(&self, seen: Seen<'_>, words: &Words) -> Vec<String> {
        let Some(days) = &self.days else { return Vec::new() };
        let Some(first) = days.first else { return vec![words.history_never()] };
        let dates = self.dates();
        let when = match (self.choice.has_dates(), self.scale) {
            (true, _) => say::when(Dates { from: dates.from.max(first), ..dates }, words),
            (false, Scale::Month) => words.history_in(say::month(self.until, words)),
            (false, Scale::Year) => words.history_in_year(),
        };
        let totals = within(&days.tallies, dates);
        let mut text = vec![match totals.sessions {
            0 => words.history_nothing(when),
            _ => say::sum(when, totals, by_date(&days.tallies).len(), words),
        }];
        if let Some(program) = &self.choice.program {
            text.push(words.history_only(title(seen.programs, program, words)));
        }
        text
    }

    /// Whether there is nothing at all to look back on.
    fn is_empty(&self) -> bool {
        self.days.as_ref().is_some_and(|days| days.first.is_none())
    }

    fn hints(&self, context: &Context) -> Vec<Hint> {
        let words = &context.words;
        let mut hints = Vec::new();
        if !self.changed.is_empty() {
            hints.push(context.hint(Command::Undo, words.key_undo()));
        }
        let stop = context.hint(Command::Stop, words.key_back());
        let help = context.hint(Command::Help, words.key_help());
        if self.is_empty() {
            hints.extend([stop, help]);
            return hints;
        }
        if !self.list.sessions().is_empty() {
            let has_list = self.shows.get() == Shows::Both || self.pane == Pane::List;
            let on = if has_list { words.key_open() } else { words.key_list() };
            hints.push(context.hint(Command::Confirm, on));
        }
        let view = match self.scale {
            Scale::Month => words.key_year(),
            Scale::Year => words.key_month(),
        };
        hints.extend([context.hint(Command::View, view), stop]);
        if !self.choice.has_dates() {
            hints.push(context.hint(Command::Left, words.key_earlier()));
            if self.until < self.today {
                hints.push(context.hint(Command::Right, words.key_later()));
            }
        }
        hints.extend([
            context.hint(Command::Graphs, words.key_graphs()),
            context.hint(Command::Filter, words.key_filter()),
            context.hint(Command::Report, words.key_report()),
            help,
        ]);
        hints
    }

    /// A session on one line.
    fn brief(&self, record: &Record, programs: &[Program], words: &Words) -> Row {
        let date = record.date();
        let day = match self.scale {
            Scale::Month if !self.choice.has_dates() => {
                let weekday = words.weekday_short(date.weekday().number_from_monday());
                format!("{weekday} {:>2}", date.day())
            }
            _ => format!("{:>2} {}", date.day(), words.month_short(date.month())),
        };
        let time = record.plan.started.format("%H:%M");
        let title = title(programs, &record.plan.program, words);
        Row::new(format!("{day} {time} {title}"), words.done_clock(record.progress.active))
    }
}

/// A session as it is read out.
fn said(record: &Record, programs: &[Program], words: &Words) -> Row {
    let date = record.date();
    let time = record.plan.started.format("%H:%M").to_string();
    let title = title(programs, &record.plan.program, words);
    let label = words.history_row(say::weekday(date, words), words.day_of(date), time, title);
    Row::new(label, words.spoken_done(record.progress.active))
}

fn lines(lines: &[String], style: Style, area: Rect, buffer: &mut Buffer) {
    for (line, row) in lines.iter().zip(area.rows()) {
        buffer.set_stringn(row.x, row.y, line, usize::from(row.width), style);
    }
}
