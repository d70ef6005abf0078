//! Reminders for the calendar of a phone: repeating events with an alarm, for the phases from now on.
//!
//! Times are without a zone on purpose: ten in the morning is ten in the morning wherever the phone is, and no change of
//! the clocks moves it. What is written again takes the place of what was written before: an event keeps its `UID`, and its
//! `SEQUENCE` is the moment it was written, so nothing has to be remembered and any computer can write it.

use std::{fmt::Write as _, iter};

use chrono::{DateTime, FixedOffset, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Class, Component as _, Event, EventLike as _, Property};
use uuid::Uuid;

use crate::{
    program::library::Library,
    recovery::{Phase, Profile, Track, plan},
    words::Words,
};

/// How such a file begins.
pub const OPENING: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//herstel//";
/// Of the names of our events.
const NAMESPACE: Uuid = Uuid::from_u128(0x6865_7273_7465_6c80_8000_6963_7300_0001);
/// Second 0 of `SEQUENCE`, which has room for 68 years of seconds.
const FIRST_SEQUENCE: i64 = 1_767_225_600;
const LENGTH: TimeDelta = TimeDelta::minutes(10);
/// How long the last phase, which has no end, is reminded of.
const LAST_PHASE: Months = Months::new(6);

/// When, and in what words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// Of each day, in their order.
    pub times: Vec<NaiveTime>,
    pub wording: Wording,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// The same few words always, which tell nobody anything.
    Discreet,
    /// The titles of the programs.
    Named,
}

/// Whose plan it is.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    pub profile: Profile,
    pub track: &'a Track,
    pub library: &'a Library,
    pub words: &'a Words,
}

/// A calendar, and the last date it reminds on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub until: NaiveDate,
}

/// Some days with the same plan.
struct Stretch<'a> {
    phase: &'a Phase,
    from: NaiveDate,
    to: NaiveDate,
    programs: Vec<&'static str>,
}

/// The reminders from `now` on.
///
/// 1. A phase has events of its own, which end with it; where its plan changes on the way, so do they.
/// 2. The programs of a day, in their order, are shared out over the times of day.
/// 3. The first one is still to come.
pub fn calendar(plan: Plan<'_>, reminders: &Reminders, now: DateTime<FixedOffset>) -> Written {
    let mut calendar = Calendar::empty();
    let lang = plan.words.lang().code().to_uppercase();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", format!("-//herstel//{lang}")));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&plan.words.window_title());
    let mut until = now.date_naive();
    for stretch in stretches(plan, now.date_naive()) {
        until = stretch.to;
        let each = stretch.programs.len().div_ceil(reminders.times.len().max(1)).max(1);
        let shares = stretch.programs.chunks(each).chain(iter::repeat([].as_slice()));
        for ((slot, time), programs) in reminders.times.iter().enumerate().zip(shares) {
            let first = stretch.from.and_time(*time);
            let first = if first <= now.naive_local() { first + TimeDelta::days(1) } else { first };
            let last = stretch.to.and_time(*time);
            if first <= last {
                let uid = uid(&stretch, slot);
                let said = said(plan, reminders.wording, programs);
                calendar.push(event(&uid, &said, first..=last, now.to_utc()));
            }
        }
    }
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write!(text, "{calendar}");
    Written { text, until }
}

/// From `today` on, to the end of what is reminded of.
fn stretches(plan: Plan<'_>, today: NaiveDate) -> Vec<Stretch<'_>> {
    let (birth, track) = (plan.profile.birth, plan.track);
    let last_phase = track.phases.last().and_then(|phase| phase.from.after(birth));
    let end = last_phase.unwrap_or(today).max(today).checked_add_months(LAST_PHASE);
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    let from = today.max(birth);
    for date in from.iter_days().take_while(|date| Some(*date) <= end) {
        let Some(phase) = track.phase_on(birth, date) else { continue };
        let programs = plan::day(track, birth, date);
        match stretches.last_mut() {
            Some(last) if last.phase.id == phase.id && last.programs == programs => last.to = date,
            _ => stretches.push(Stretch { phase, from: date, to: date, programs }),
        }
    }
    stretches
}

/// The same whenever it is written: by the phase, its plan and the place in the day, not by dates.
fn uid(stretch: &Stretch<'_>, slot: usize) -> String {
    let name = format!("{}/{}/{slot}", stretch.phase.id, stretch.programs.join("+"));
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}

fn said(plan: Plan<'_>, wording: Wording, programs: &[&str]) -> String {
    let titles = programs.iter().map(|program| plan.library.title(program, plan.words));
    match wording {
        Wording::Named if !programs.is_empty() => titles.collect::<Vec<_>>().join(" + "),
        Wording::Discreet | Wording::Named => plan.words.window_title(),
    }
}

fn event(
    uid: &str,
    said: &str,
    times: std::ops::RangeInclusive<NaiveDateTime>,
    now: DateTime<Utc>,
) -> Event {
    let (first, last) = times.into_inner();
    let sequence = u32::try_from(now.timestamp() - FIRST_SEQUENCE).unwrap_or_default();
    // The crate gives an alarm a moment and a random name where it has none.
    let mut alarm = Alarm::display(said, TimeDelta::zero());
    alarm.timestamp(now).uid(&Uuid::new_v5(&NAMESPACE, uid.as_bytes()).to_string());
    let mut event = Event::with_uid(uid);
    event
        .timestamp(now)
        .last_modified(now)
        .sequence(sequence)
        .summary(said)
        .starts(first)
        .ends(first + LENGTH)
        .add_property("RRULE", format!("FREQ=DAILY;UNTIL={}", last.format("%Y%m%dT%H%M%S")))
        .add_property("TRANSP", "TRANSPARENT")
        .class(Class::Private)
        .alarm(alarm);
    event
}
