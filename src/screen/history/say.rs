//! What was done, in the words that calendar, graphs and `herstel stats` share.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    history::{Dates, Totals},
    recovery::{
        complaint::{Complaint, Told},
        diary::Degree,
    },
    session::record::Record,
    words::Words,
};

/// "From 3 November 2026 to 10 November 2026".
pub fn when(dates: Dates, words: &Words) -> String {
    words.history_from_to(words.date(dates.from), words.date(dates.to))
}

/// How many sessions on how many days, and how long together.
pub fn sum(when: String, totals: Totals, days: usize, words: &Words) -> String {
    let sessions = words.history_sessions(count(totals.sessions));
    words.history_sum(when, sessions, words.history_days(days), words.spoken_done(totals.active))
}

pub fn month(date: NaiveDate, words: &Words) -> String {
    words.month_of_year(date.month(), date.year().to_string())
}

pub fn weekday(date: NaiveDate, words: &Words) -> String {
    words.weekday(date.weekday().number_from_monday())
}

/// "Saturday 21 November 2026, 09:30".
pub fn moment(record: &Record, words: &Words) -> String {
    let date = record.date();
    let time = record.plan.started.format("%H:%M");
    format!("{} {}, {time}", weekday(date, words), words.date(date))
}

/// By its whole name, for a line of its own.
pub fn complaint(of: Complaint, words: &Words) -> String {
    match of {
        Complaint::Leaking => words.complaint_leaking_of(),
        Complaint::Discomfort | Complaint::Heaviness | Complaint::Pain => {
            complaint_short(of, words)
        }
    }
}

/// In a word or two, for a sentence with others and beside a graph.
pub(super) fn complaint_short(of: Complaint, words: &Words) -> String {
    match of {
        Complaint::Discomfort => words.complaint_discomfort(),
        Complaint::Heaviness => words.complaint_heaviness(),
        Complaint::Leaking => words.complaint_leaking(),
        Complaint::Pain => words.complaint_pain(),
    }
}

/// How much there was of it: a word, or a figure out of ten.
pub fn degree(told: Told, words: &Words) -> String {
    match told.of {
        Complaint::Discomfort => words.graph_of_ten(told.level),
        Complaint::Pain | Complaint::Heaviness | Complaint::Leaking => {
            let degree = Degree::ALL.get(usize::from(told.level));
            degree.map(|degree| degree.say(words)).unwrap_or_default()
        }
    }
}

/// One week in words.
pub fn week_line(week: Dates, totals: Totals, words: &Words) -> String {
    words.graph_week_line(words.day_of(week.from), amount(totals, words))
}

/// How many sessions, and how long: "8 sessions, 24 minutes", "no sessions".
pub fn amount(totals: Totals, words: &Words) -> String {
    let sessions = words.history_sessions(count(totals.sessions));
    match totals.sessions {
        0 => sessions,
        _ => words.history_amount(sessions, words.spoken_done(totals.active)),
    }
}

/// A number for a message, which knows none above the 32 bits of a figure.
pub fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
