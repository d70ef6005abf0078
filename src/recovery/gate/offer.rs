//! What to do next today, and what to say besides.
//!
//! The order of a day: breath, endurance (or light, the step before it), quick, breath. After "cannot let go": relaxation,
//! then breath. After "cannot feel": light first. After a break: one step lower, once. After "this hurts" no more contractions
//! that day.

use std::iter;

use chrono::NaiveDate;

use super::{
    Advice, BREAK, BREATH, Because, Dose, ENDURANCE, LIGHT, QUICK, RELAX, State, Today, Why,
    past::after, rules::Rules,
};
use crate::{
    recovery::{OASI, Offset},
    session::{
        answers::Reported,
        record::{Outcome, Record},
    },
};

/// Breathing sessions that are proposed a day.
const BREATHS: usize = 2;
/// A complaint this many days after another one came back.
const AGAIN: u32 = 28;

pub(super) struct Offer<'a> {
    rules: &'a Rules<'a>,
    today: &'a Today,
}

impl<'a> Offer<'a> {
    pub(super) const fn new(rules: &'a Rules<'a>, today: &'a Today) -> Self {
        Self { rules, today }
    }

    pub(super) fn recommended(&self) -> Option<String> {
        let breath = |times| (self.is_open(BREATH) && self.done(BREATH) < times).then_some(BREATH);
        let relax = || (self.is_open(RELAX) && self.done(RELAX) == 0).then_some(RELAX);
        if self.rules.cannot_let_go().is_some() {
            return relax().or_else(|| breath(BREATHS)).map(str::to_owned);
        }
        let calm = || if self.is_open(BREATH) { None } else { relax() };
        let next = breath(1).or_else(|| self.contraction()).or_else(|| breath(BREATHS));
        next.or_else(calm).map(str::to_owned)
    }

    /// The doses of the order of a day, as far as it is open. What was done as often as a day holds, or opens again later in the
    /// day, is one of them.
    pub(super) fn proposed(&self) -> Vec<Dose> {
        let order = if self.rules.cannot_let_go().is_some() {
            vec![RELAX, BREATH]
        } else {
            iter::once(BREATH).chain(self.contractions_of_the_day()).collect()
        };
        let dose = |id: &str| {
            let times = self.rules.steps.program(id)?.per_day.unwrap_or(1).into();
            Some(Dose { program: id.to_owned(), times })
        };
        order.into_iter().filter(|id| self.is_for_today(id)).filter_map(dose).collect()
    }

    fn contractions_of_the_day(&self) -> Vec<&'a str> {
        if self.contractions_today().any(|record| record.outcome == Outcome::Stopped) {
            return Vec::new();
        }
        if let Some(lower) = self.after_break() {
            return iter::once(lower).filter(|lower| *lower != BREATH).collect();
        }
        let done = self.contractions_today().map(|record| record.plan.program.as_str());
        let slow = done.filter(|id| *id != QUICK).last();
        let next = || self.slow_first().into_iter().find(|id| self.is_for_today(id));
        slow.or_else(next).into_iter().chain([QUICK]).collect()
    }

    /// Whether it may be done now, only waits for the two hours to pass, or was done as often as a day holds.
    fn is_for_today(&self, program: &str) -> bool {
        self.today.gate(program).is_some_and(|gate| match gate.state {
            State::Open | State::NotToday { why: Why::TooSoon, .. } => true,
            State::Enough { .. } => gate.done_today > 0,
            State::NotToday { .. } | State::NotYet(_) => false,
        })
    }

    /// The next contractions of the order of a day.
    fn contraction(&self) -> Option<&'a str> {
        if let Some(lower) = self.after_break() {
            let is_next = self.contractions_today().next().is_none();
            return (is_next && self.is_open(lower) && lower != BREATH).then_some(lower);
        }
        let slow_is_done = self.contractions_today().any(|record| record.plan.program != QUICK);
        if !slow_is_done && let Some(slow) = self.slow() {
            return Some(slow);
        }
        (self.is_open(QUICK) && self.done(QUICK) == 0).then_some(QUICK)
    }

    fn slow(&self) -> Option<&'static str> {
        self.slow_first().into_iter().find(|program| self.is_open(program))
    }

    /// The longer contractions before the light ones; the other way round after "cannot feel".
    fn slow_first(&self) -> [&'static str; 2] {
        if self.felt_nothing() { [LIGHT, ENDURANCE] } else { [ENDURANCE, LIGHT] }
    }

    /// Whether they could not be felt, and none were done since.
    fn felt_nothing(&self) -> bool {
        let told = self.rules.past.last_of(Reported::CannotFeel);
        let is_since =
            |told| self.rules.contractions().any(|done| done.counts() && done.plan.started > told);
        told.is_some_and(|told| !is_since(told))
    }

    /// The step below the one that would be next, as long as a break has not been made up for: until contractions, or on a
    /// day before today that lower step, were done after it.
    fn after_break(&self) -> Option<&'a str> {
        let dates = self.rules.past.dates();
        let later = dates.iter().skip(1).chain([&self.today.date]);
        let (_, &since) = iter::zip(&dates, later)
            .filter(|(one, next)| next.signed_duration_since(**one).num_days() > BREAK.into())
            .last()?;
        let usual =
            [ENDURANCE, LIGHT].into_iter().find(|program| self.rules.is_reached(program))?;
        let lower = self.rules.steps.below(usual).into_iter().find(|p| self.rules.is_reached(p))?;
        let makes_up = |record: &Record| match &record.plan.program {
            program if program == lower => record.date() < self.today.date,
            program => self.rules.steps.is_contraction(program),
        };
        let mut after =
            self.rules.past.sessions().filter(|record| record.date() >= since && record.counts());
        (!after.any(makes_up)).then_some(lower)
    }

    pub(super) fn advice(&self) -> Vec<Advice> {
        let past = &self.rules.past;
        let again = self.complaint_again().then_some(Advice::SeePhysio(Because::ComplaintAgain));
        let let_go =
            self.rules.cannot_let_go().is_some().then_some(Advice::SeePhysio(Because::CannotLetGo));
        let feel = self.no_feeling().then_some(Advice::SeePhysio(Because::NoFeeling));
        let lower = self.after_break().filter(|lower| self.is_for_today(lower));
        let pause = lower.map(|lower| Advice::AfterBreak { program: lower.to_owned() });
        [
            past.has_today(Reported::Emergency).then_some(Advice::ShowEmergency),
            past.has_today(Reported::Urgent).then_some(Advice::ShowUrgent),
            again,
            let_go,
            feel,
            pause,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// A complaint for which the step is down now came within four weeks of another one.
    fn complaint_again(&self) -> bool {
        let complaints = self.rules.complaints();
        let is_now = |until: NaiveDate| until > self.today.date;
        complaints.iter().filter(|later| is_now(later.until)).any(|later| {
            complaints
                .iter()
                .any(|one| one.told < later.told && later.told <= after(one.told, AGAIN))
        })
    }

    fn no_feeling(&self) -> bool {
        let Some((profile, track)) = self.rules.steps.profile() else { return false };
        let since = Offset::Weeks(if track.id == OASI { 6 } else { 12 }).after(profile.birth);
        self.rules.cannot_feel().is_some() && since.is_some_and(|since| since <= self.today.date)
    }

    fn contractions_today(&self) -> impl Iterator<Item = &'a Record> {
        let is_of_today = |record: &&Record| record.date() == self.today.date && record.counts();
        self.rules.contractions().filter(is_of_today)
    }

    fn is_open(&self, program: &str) -> bool {
        self.today.gate(program).is_some_and(|gate| gate.state == State::Open)
    }

    fn done(&self, program: &str) -> usize {
        self.today.gate(program).map_or(0, |gate| gate.done_today)
    }
}
