//! `history --csv`: sessions for a spreadsheet.
//!
//! No cell is ever taken for a formula: a text that begins as one gets an apostrophe before it.

use std::io;

use chrono::SecondsFormat;

use crate::{
    session::{answers::Could, record::Record},
    words::clean,
};

const HEADER: [&str; 17] = [
    "id",
    "program",
    "started",
    "date",
    "outcome",
    "planned_s",
    "active_s",
    "paused_s",
    "reps_done",
    "reps_planned",
    "tired",
    "check_in",
    "felt",
    "could_feel",
    "could_let_go",
    "discomfort",
    "note",
];

/// The records, a row each, behind a row of names.
pub fn write_history<'r>(
    records: impl IntoIterator<Item = &'r Record>,
    out: impl io::Write,
) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(out);
    rows.write_record(HEADER).map_err(system)?;
    for record in records {
        rows.write_record(row(record)).map_err(system)?;
    }
    rows.flush()
}

/// What the system said, as it said it: a closed pipe is to be known as one.
fn system(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn row(record: &Record) -> [String; 17] {
    let Record { id, plan, progress, outcome, check_in, feedback } = record;
    let feedback = feedback.clone().unwrap_or_default();
    let seconds = |length: std::time::Duration| length.as_secs_f64().to_string();
    let could = |answer: Option<Could>| match answer {
        Some(Could::Yes) => "yes".to_owned(),
        Some(Could::No) => "no".to_owned(),
        None => String::new(),
    };
    let reported = check_in.iter().flat_map(|told| &told.reported).map(|what| what.name());
    [
        id.to_string(),
        text(&plan.program),
        plan.started.to_rfc3339_opts(SecondsFormat::Secs, false),
        record.date().to_string(),
        outcome.name().to_owned(),
        seconds(plan.planned),
        seconds(progress.active),
        seconds(progress.paused),
        progress.reps_done.to_string(),
        plan.reps_planned.to_string(),
        progress.tired.to_string(),
        reported.collect::<Vec<_>>().join(" "),
        feedback.felt.map(|felt| felt.name().to_owned()).unwrap_or_default(),
        could(feedback.feel),
        could(feedback.let_go),
        feedback.discomfort.map(|level| level.level().to_string()).unwrap_or_default(),
        text(&feedback.note.unwrap_or_default()),
    ]
}

/// A text that no spreadsheet takes for a formula; the wide forms of the signs count too, behind blanks as well.
fn text(text: &str) -> String {
    let text = clean(text);
    let first = text.chars().find(|letter| !letter.is_whitespace());
    let is_formula = |letter| "=+-@\t\r|%\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains(letter);
    if first.is_some_and(is_formula) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Refuses as a system does.
    struct Refusing(io::ErrorKind);

    impl io::Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_the_system_says_comes_through() {
        for kind in [io::ErrorKind::BrokenPipe, io::ErrorKind::StorageFull] {
            // More than the writer keeps back.
            let mut rows = csv::Writer::from_writer(Refusing(kind));
            let long = "a".repeat(100_000);
            let refused = rows.write_record([&long]).map_err(system).unwrap_err();
            assert_eq!((refused.kind(), refused.get_ref().is_none()), (kind, true));
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+31", "-1", "@a", " =a", "\u{ff1d}1", "\u{3000}=1"] {
            assert!(text(formula).starts_with('\''), "{formula}");
        }
        for plain in ["moe", "a=b", "", "3 keer"] {
            assert_eq!(text(plain), plain);
        }
    }
}
