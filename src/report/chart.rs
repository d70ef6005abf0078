//! Where the bars and marks of the two drawings stand, in whole units of their view box.
//!
//! Drawings repeat their tables: nothing is told by a drawing, a colour or a size alone.

use std::{collections::BTreeMap, ops::RangeInclusive};

use chrono::NaiveDate;

use super::{
    told::{Complaints, Strength},
    weeks::{Amount, Week},
};
use crate::{recovery::diary::Degree, session::answers::Discomfort, words::Words};

pub(super) const WIDTH: usize = 720;
/// The column of titles left of a drawing.
pub(super) const TITLES: usize = 224;
/// The widest column of a week.
const COLUMN: usize = 64;
const PANEL: usize = 84;
/// Above each panel, for its title.
const HEAD: usize = 26;
/// Below a drawing, for weeks or dates.
const FOOT: usize = 24;
const LINE: usize = 24;
/// About as many labels as fit below a drawing.
const LABELS: usize = 12;

/// Bars for each week, a panel for each kind.
pub(super) struct Bars {
    pub(super) height: usize,
    pub(super) panels: Vec<Panel>,
    pub(super) labels: Vec<Label>,
}

pub(super) struct Panel {
    pub(super) title: Label,
    /// The line on which the bars stand.
    pub(super) base: usize,
    pub(super) bars: Vec<Bar>,
}

/// What was done, inside of what was proposed.
pub(super) struct Bar {
    pub(super) x: usize,
    pub(super) width: usize,
    pub(super) base: usize,
    pub(super) done: usize,
    pub(super) proposed: usize,
}

pub(super) struct Label {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) text: String,
}

/// A line for each complaint, the dates from left to right; discomfort as dots above them.
pub(super) struct Marks {
    pub(super) height: usize,
    pub(super) titles: Vec<Label>,
    pub(super) lines: Vec<usize>,
    pub(super) dots: Vec<Mark>,
    /// Dates, each with its line from top to bottom.
    pub(super) labels: Vec<Label>,
}

pub(super) struct Mark {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) radius: usize,
    /// The class of its look.
    pub(super) class: &'static str,
}

impl Bar {
    pub(super) const fn top(&self, height: usize) -> usize {
        self.base.saturating_sub(height)
    }
}

impl Bars {
    pub(super) fn new(weeks: &[Week], words: &Words) -> Self {
        let amounts = |of: fn(&Week) -> Amount| weeks.iter().map(of).collect::<Vec<_>>();
        let kinds = [
            (words.report_breathing(), amounts(|week| week.breathing)),
            (words.report_contractions(), amounts(|week| week.contractions)),
        ];
        let column = (WIDTH / weeks.len().max(1)).clamp(2, COLUMN);
        let panels = kinds.into_iter().enumerate().map(|(at, (title, amounts))| {
            let base = (HEAD + PANEL) * (at + 1);
            let most = amounts.iter().map(|a| a.done.max(a.proposed)).max().unwrap_or(0).max(1);
            let bar = |(at, amount): (usize, &Amount)| Bar {
                x: at * column + column / 8,
                width: (column - column / 4).max(1),
                base,
                done: amount.done * PANEL / most,
                proposed: amount.proposed * PANEL / most,
            };
            let title = Label { x: 0, y: base - PANEL - 8, text: title };
            Panel { title, base, bars: amounts.iter().enumerate().map(bar).collect() }
        });
        let height = (HEAD + PANEL) * 2 + FOOT;
        let step = weeks.len().div_ceil(LABELS * 2).max(1);
        let label = |(at, week): (usize, &Week)| Label {
            x: at * column + column / 2,
            y: height - 6,
            text: week.number.to_string(),
        };
        let labels = weeks.iter().enumerate().step_by(step).map(label).collect();
        Self { height, panels: panels.collect(), labels }
    }
}

impl Marks {
    pub(super) fn new(
        told: &Complaints,
        period: &RangeInclusive<NaiveDate>,
        words: &Words,
    ) -> Self {
        let days = Days::new(period);
        let mut drawn = Self {
            height: 0,
            titles: Vec::new(),
            lines: Vec::new(),
            dots: Vec::new(),
            labels: Vec::new(),
        };
        if !told.discomfort.is_empty() {
            drawn.panel(&told.discomfort, &days, words);
        }
        for (complaint, marks) in &told.by_complaint {
            let y = drawn.height + LINE / 2;
            drawn.line(y, complaint.title(words));
            drawn.dots.extend(marks.iter().map(|(date, strength)| Mark {
                x: days.x(*date),
                y,
                radius: radius(*strength),
                class: if *strength == Strength::Open { "open" } else { "mark" },
            }));
            drawn.height += LINE;
        }
        drawn.height += FOOT;
        let y = drawn.height - 6;
        drawn.labels = days.labels(y, words);
        drawn
    }

    /// Discomfort from 0, on the line, to 10.
    fn panel(&mut self, levels: &BTreeMap<NaiveDate, u8>, days: &Days, words: &Words) {
        let base = PANEL + LINE / 2;
        let height = |level: u8| base - usize::from(level) * PANEL / usize::from(Discomfort::MOST);
        self.line(base, words.report_told_discomfort());
        for level in [Discomfort::MOST / 2, Discomfort::MOST] {
            let y = height(level);
            self.lines.push(y);
            self.titles.push(Label { x: TITLES - 20, y: y + 4, text: level.to_string() });
        }
        self.dots.extend(levels.iter().map(|(date, level)| Mark {
            x: days.x(*date),
            y: height(*level),
            radius: 4,
            class: "mark",
        }));
        self.height = base + LINE / 2;
    }

    fn line(&mut self, y: usize, title: String) {
        self.lines.push(y);
        self.titles.push(Label { x: 0, y: y + 4, text: title });
    }
}

const fn radius(strength: Strength) -> usize {
    match strength {
        Strength::Open => 5,
        Strength::Of(Degree::None | Degree::Little) => 4,
        Strength::Of(Degree::Some) => 6,
        Strength::Of(Degree::Much) => 8,
    }
}

/// The dates of a period from left to right.
struct Days {
    first: NaiveDate,
    count: usize,
}

impl Days {
    fn new(period: &RangeInclusive<NaiveDate>) -> Self {
        let first = *period.start();
        Self { first, count: days_between(first, *period.end()).max(1) }
    }

    fn x(&self, date: NaiveDate) -> usize {
        let room = WIDTH - TITLES - 24;
        TITLES + 12 + days_between(self.first, date) * room / self.count
    }

    /// A few dates with the same number of days between them.
    fn labels(&self, y: usize, words: &Words) -> Vec<Label> {
        let step = (self.count + 1).div_ceil(LABELS / 2).max(1);
        let dates = self.first.iter_days().take(self.count + 1).step_by(step);
        dates.map(|date| Label { x: self.x(date), y, text: words.day_of(date) }).collect()
    }
}

fn days_between(from: NaiveDate, to: NaiveDate) -> usize {
    usize::try_from(to.signed_duration_since(from).num_days()).unwrap_or_default()
}
