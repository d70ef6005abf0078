//! What was told and done since birth, up to and including the date that is asked about.

use std::{collections::BTreeSet, ops::RangeInclusive};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use crate::{
    recovery::diary::{Dated, Diary, Symptom, SymptomNote},
    session::{
        answers::{CheckIn, Reported},
        record::{Outcome, Record},
    },
};

pub(super) struct Past<'a> {
    diary: &'a Diary,
    /// Birth, if it is known, to the date that is asked about.
    within: RangeInclusive<NaiveDate>,
}

impl<'a> Past<'a> {
    pub(super) fn new(diary: &'a Diary, now: DateTime<FixedOffset>) -> Self {
        let birth = diary.profile.map_or(NaiveDate::MIN, |profile| profile.birth);
        Self { diary, within: birth..=now.date_naive() }
    }

    pub(super) fn date(&self) -> NaiveDate {
        *self.within.end()
    }

    /// The sessions in which anything was done, by start.
    pub(super) fn sessions(&self) -> impl DoubleEndedIterator<Item = &'a Record> {
        self.diary.sessions.iter().filter(|record| {
            self.within.contains(&record.date()) && !record.progress.active.is_zero()
        })
    }

    /// The dates on which anything was done, or enough of them to tell a break.
    pub(super) fn dates(&self) -> BTreeSet<NaiveDate> {
        let further = self.diary.active_on.iter().copied();
        let further = further.filter(|date| self.within.contains(date));
        self.sessions().map(Record::date).chain(further).collect()
    }

    /// Those of the date that count for what a day holds.
    pub(super) fn sessions_today(&self) -> impl Iterator<Item = &'a Record> {
        self.sessions().filter(|record| record.date() == self.date() && record.counts())
    }

    pub(super) fn allows(&self, program: &str) -> bool {
        self.diary.allows(program, &self.within)
    }

    pub(super) fn check_ins(&self) -> impl Iterator<Item = &'a Dated<CheckIn>> {
        self.diary.check_ins.iter().filter(|told| self.within.contains(&told.date()))
    }

    /// When something was last reported.
    pub(super) fn last_of(&self, what: Reported) -> Option<DateTime<FixedOffset>> {
        self.check_ins().filter(|told| told.what.has(what)).map(|told| told.at).max()
    }

    /// When a symptom was last noted.
    pub(super) fn last_symptom(&self, symptom: Symptom) -> Option<DateTime<FixedOffset>> {
        let noted = self.diary.symptoms.iter().filter(|told| told.what.has(symptom));
        noted.map(|told| told.at).filter(|at| self.within.contains(&at.date_naive())).max()
    }

    /// The dates on which something was reported, in the order it was told.
    pub(super) fn dates_of(&self, what: Reported) -> impl Iterator<Item = NaiveDate> {
        self.check_ins().filter(move |told| told.what.has(what)).map(Dated::date)
    }

    /// The last date on which something was reported, when that is less than this many days ago.
    pub(super) fn last_within(&self, what: Reported, days: u32) -> Option<NaiveDate> {
        let last = self.dates_of(what).max()?;
        (self.date() < after(last, days)).then_some(last)
    }

    pub(super) fn has_today(&self, what: Reported) -> bool {
        self.has_on(what, self.date())
    }

    pub(super) fn has_symptom_today(&self, symptom: Symptom) -> bool {
        self.has_symptom_on(symptom, self.date())
    }

    /// Whether nothing was told or stopped on a date that speaks of pain.
    pub(super) fn is_clear(&self, date: NaiveDate) -> bool {
        let reported = [
            Reported::Complaint,
            Reported::Emergency,
            Reported::Heavy,
            Reported::Pain,
            Reported::Urgent,
        ];
        let stopped = |record: &Record| record.date() == date && record.outcome == Outcome::Stopped;
        !reported.into_iter().any(|what| self.has_on(what, date))
            && ![Symptom::Heaviness, Symptom::Pain].iter().any(|s| self.has_symptom_on(*s, date))
            && !self.sessions().any(stopped)
    }

    fn has_on(&self, what: Reported, date: NaiveDate) -> bool {
        self.dates_of(what).any(|told| told == date)
    }

    fn has_symptom_on(&self, symptom: Symptom, date: NaiveDate) -> bool {
        let told = |told: &Dated<SymptomNote>| told.date() == date && told.what.has(symptom);
        self.within.contains(&date) && self.diary.symptoms.iter().any(told)
    }
}

/// The date this many days later.
pub(super) fn after(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}
