//! `stats --json`: totals and trends as other programs read them.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::SCHEMA;
use crate::{
    history::{
        Dates, Totals,
        stats::{Stats, Sum},
    },
    recovery::complaint::{Complaint, Told},
    store::Seconds,
};

/// How a complaint went, week by week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    pub of: Complaint,
    /// The Monday of the first week.
    pub from: NaiveDate,
    /// The most that was told in each week; null where nothing was.
    pub weeks: Vec<Option<u8>>,
    pub last: Option<Told>,
}

/// All that was done and told. `first` is null as long as there is nothing.
pub fn stats(stats: &Stats, trends: &[Trend]) -> Value {
    let (month, in_month) = &stats.month;
    let weeks: Vec<Value> =
        stats.weeks.iter().map(|(week, totals)| span(*week, totals, None)).collect();
    let programs: Vec<Value> =
        stats.programs.iter().map(|(id, totals)| with(json!({ "id": id }), totals)).collect();
    json!({
        "schema": SCHEMA, "first": stats.first.map(|first| first.to_string()),
        "all": with(json!({ "days": stats.all.days }), &stats.all.totals),
        "month": span(*month, &in_month.totals, Some(in_month)),
        "weeks": weeks, "programs": programs,
        "complaints": trends.iter().map(trend).collect::<Vec<_>>(),
    })
}

fn span(dates: Dates, totals: &Totals, sum: Option<&Sum>) -> Value {
    let mut value = json!({ "from": dates.from.to_string(), "to": dates.to.to_string() });
    if let (Value::Object(fields), Some(sum)) = (&mut value, sum) {
        fields.insert("days".to_owned(), sum.days.into());
    }
    with(value, totals)
}

fn with(mut value: Value, totals: &Totals) -> Value {
    let figures = json!({
        "sessions": totals.sessions, "completed": totals.completed,
        "active_s": Seconds(totals.active), "reps_done": totals.reps,
    });
    if let (Value::Object(fields), Value::Object(figures)) = (&mut value, figures) {
        fields.extend(figures);
    }
    value
}

fn trend(trend: &Trend) -> Value {
    let last = trend.last.map(|told| json!({ "date": told.date.to_string(), "level": told.level }));
    json!({
        "id": trend.of.name(), "most": trend.of.most(), "from": trend.from.to_string(),
        "weeks": trend.weeks, "last": last,
    })
}
