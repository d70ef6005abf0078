//! `herstel stats`: what was done in all, week by week and by exercise, and how the body was.

use clap::ArgMatches;

use super::{
    exit::{self, COLUMNS, Exit, Failure},
    settings::Settings,
};
use crate::{
    clock,
    exchange::json::{self, Trend},
    history::{
        Dates, Filter, Totals,
        series::heights,
        stats::{Stats, Sum},
    },
    program::library::Library,
    recovery::complaint::{Complaint, Told, last},
    run::past,
    screen::history::say,
    store::{Reader, StoreError},
    words::{Words, wrap_behind},
};

/// Weeks in which a complaint is followed.
const LONG: u32 = 26;

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let data_dir = settings.data_dir(words)?;
    let today = clock::now().wall.date_naive();
    let failure = |fault: StoreError| Failure::new(Exit::Io, fault.say(words));
    let mut reader = Reader::open(data_dir).map_err(failure)?;
    let days =
        past::days(&mut reader, &Filter { dates: Dates::ALL, program: None }).map_err(failure)?;
    let dates = Dates::weeks_to(today, LONG);
    let told = past::complaints(&mut reader, dates).map_err(failure)?;
    let stats = Stats::of(&days, today);
    let damaged = reader.say_damaged(words);
    // Who reads this may take their time, and as long as it is open nothing can be written.
    drop(reader);
    if matches.get_flag("json") {
        let trends = Complaint::ALL.map(|of| trend(&told, of, dates));
        exit::print(&json::stats(&stats, &trends).to_string())?;
    } else if stats.first.is_none() && told.is_empty() {
        exit::print(&words.cli_history_empty())?;
    } else {
        let library = Library::open(Some(data_dir));
        exit::print(&lines(&stats, &told, &library, words).join("\n"))?;
    }
    if let Some(damaged) = damaged {
        exit::tell(&wrap_behind("", &damaged, COLUMNS).join("\n"));
    }
    Ok(Exit::Success)
}

fn trend(told: &[Told], of: Complaint, dates: Dates) -> Trend {
    let levels: Vec<_> =
        told.iter().filter(|told| told.of == of).map(|told| (told.date, told.level)).collect();
    Trend { of, weeks: heights(&levels, dates), from: dates.from, last: last(told, of) }
}

/// What is printed.
///
/// ```text
/// Since 28 September 2026: 59 sessions on 43 days, 2 hours and 59 minutes.
/// In November 2026: 24 sessions on 17 days, 1 hour and 13 minutes.
/// This week: 8 sessions, 24 minutes.
/// Last week: 7 sessions, 22 minutes.
///
/// By exercise
///   Light contractions: 14 sessions, 1 hour and 18 minutes
///
/// By week
///   Week of 16 November: 8 sessions, 24 minutes.
///
/// How your body was
///   Pain: none, on 20 November.
/// ```
fn lines(stats: &Stats, told: &[Told], library: &Library, words: &Words) -> Vec<String> {
    let since = stats.first.map(|first| words.stats_since(words.date(first)));
    let (month, in_month) = stats.month;
    let in_month = (words.history_in(say::month(month.from, words)), in_month);
    let mut lines: Vec<String> = since
        .map(|since| (since, stats.all))
        .into_iter()
        .chain((in_month.1.days > 0).then_some(in_month))
        .map(|(when, Sum { totals, days })| say::sum(when, totals, days, words))
        .collect();
    lines.push(words.graph_this_week(say::amount(stats.this_week(), words)));
    lines.push(words.graph_last_week(say::amount(stats.last_week(), words)));
    let program = |(id, totals): &(String, Totals)| {
        words.stats_program(library.title(id, words), say::amount(*totals, words))
    };
    let weeks = stats.lived_weeks().rev().map(|(week, totals)| say::week_line(week, totals, words));
    let complaints = Complaint::ALL.into_iter().filter_map(|of| last(told, of)).map(|told| {
        let degree = say::degree(told, words);
        words.graph_complaint_line(say::complaint(told.of, words), degree, words.day_of(told.date))
    });
    lines.extend(part(words.stats_by_program(), stats.programs.iter().map(program)));
    lines.extend(part(words.stats_by_week(), weeks));
    lines.extend(part(words.graph_complaints(), complaints));
    lines
}

/// A heading with its lines, after an empty one; nothing when there are none.
fn part(heading: String, lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.flat_map(|line| wrap_behind("  ", &line, COLUMNS)).collect();
    if !lines.is_empty() {
        lines.splice(0..0, [String::new(), heading]);
    }
    lines
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{
        history::{Days, Tally},
        words::Lang,
    };

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(tallies: &[(&str, &str, u64, u64)]) -> Days {
        let tally = |(day, program, sessions, seconds): &(&str, &str, u64, u64)| Tally {
            date: date(day),
            program: (*program).to_owned(),
            totals: Totals {
                sessions: *sessions,
                active: std::time::Duration::from_secs(*seconds),
                ..Totals::default()
            },
        };
        let tallies: Vec<Tally> = tallies.iter().map(tally).collect();
        Days { first: tallies.first().map(|tally| tally.date), tallies }
    }

    #[test]
    fn figures_are_said_as_people_say_them() {
        let days = days(&[
            ("2026-10-30", "breath", 1, 59),
            ("2026-11-12", "light", 1, 336),
            ("2026-11-20", "breath", 2, 3_720),
        ]);
        let told = Told { date: date("2026-11-20"), of: Complaint::Discomfort, level: 3 };
        let stats = Stats::of(&days, date("2026-11-21"));
        let said = |lang| {
            let words = Words::load(lang).unwrap();
            lines(&stats, &[told], &Library::open(None), &words).join("\n")
        };
        assert_eq!(
            said(Lang::En),
            "Since 30 October 2026: 4 sessions on 3 days, 1 hour and 8 minutes.\n\
             In November 2026: 3 sessions on 2 days, 1 hour and 7 minutes.\n\
             This week: 2 sessions, 1 hour and 2 minutes.\n\
             Last week: 1 session, 5 minutes.\n\
             \n\
             By exercise\n  \
             Pelvic floor breathing: 3 sessions, 1 hour and 2 minutes.\n  \
             Light contractions: 1 session, 5 minutes.\n\
             \n\
             By week\n  \
             Week of 16 November: 2 sessions, 1 hour and 2 minutes.\n  \
             Week of 9 November: 1 session, 5 minutes.\n  \
             Week of 2 November: no sessions.\n  \
             Week of 26 October: 1 session, 59 seconds.\n\
             \n\
             How your body was\n  \
             discomfort: 3 of 10, on 20 November."
        );
        assert!(said(Lang::Nl).starts_with(
            "Sinds 30 oktober 2026: 4 sessies op 3 dagen, 1 uur en 8 minuten.\n\
             In november 2026: 3 sessies op 2 dagen, 1 uur en 7 minuten.\n"
        ));
        assert!(said(Lang::Nl).contains("Week van 2 november: geen sessies.\n"));
    }
}
