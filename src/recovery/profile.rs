//! Who this is for: the date of birth of the baby and what happened to the body, which together give the track.
//!
//! Civil dates only: no clock time and no time zone moves a day. A profile that exists has a possible birth date only if it
//! came from [`Profile::new`]; one read back from the diary may have grown older than three years, and stays good.

use chrono::{Months, NaiveDate};

use super::{GENERAL, OASI, track::Offset};

/// How long after birth a new profile can be made.
const OLDEST: Months = Months::new(36);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Day 0.
    pub birth: NaiveDate,
    pub injury: Injury,
}

/// What the birth did, as the person knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Injury {
    None,
    FirstDegree,
    SecondDegree,
    Episiotomy,
    Caesarean,
    ThirdDegree,
    FourthDegree,
    Unknown,
}

/// Why a birth date is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BirthFault {
    Future,
    /// More than three years back.
    LongAgo,
}

impl Profile {
    /// # Errors
    /// The birth is after `today`, or more than three years before it.
    pub fn new(birth: NaiveDate, injury: Injury, today: NaiveDate) -> Result<Self, BirthFault> {
        if birth > today {
            return Err(BirthFault::Future);
        }
        if birth < Self::earliest(today) {
            return Err(BirthFault::LongAgo);
        }
        Ok(Self { birth, injury })
    }

    /// The earliest birth date that is taken.
    pub fn earliest(today: NaiveDate) -> NaiveDate {
        today.checked_sub_months(OLDEST).unwrap_or(NaiveDate::MIN)
    }

    /// Days since birth; negative before it.
    pub fn day(&self, date: NaiveDate) -> i64 {
        date.signed_duration_since(self.birth).num_days()
    }

    /// The week since birth, the first being week 1; `None` before birth.
    pub fn week(&self, date: NaiveDate) -> Option<u32> {
        u32::try_from(self.day(date)).ok().map(|day| day / 7 + 1)
    }

    /// The id of the track this belongs to.
    pub const fn track(&self) -> &'static str {
        self.injury.track()
    }

    /// The date from which the list for running, jumping and heavy lifting can be filled in.
    pub fn checklist_from(&self) -> Option<NaiveDate> {
        self.injury.checklist_from().after(self.birth)
    }
}

impl Injury {
    /// Not sure counts as a third or fourth degree tear until it is known.
    pub const fn track(self) -> &'static str {
        match self {
            Self::None
            | Self::FirstDegree
            | Self::SecondDegree
            | Self::Episiotomy
            | Self::Caesarean => GENERAL,
            Self::ThirdDegree | Self::FourthDegree | Self::Unknown => OASI,
        }
    }

    /// Four months without a big tear, else six.
    pub const fn checklist_from(self) -> Offset {
        match self {
            Self::None | Self::FirstDegree | Self::Caesarean => Offset::Months(4),
            Self::SecondDegree
            | Self::Episiotomy
            | Self::ThirdDegree
            | Self::FourthDegree
            | Self::Unknown => Offset::Months(6),
        }
    }
}

impl Injury {
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::FirstDegree,
        Self::SecondDegree,
        Self::Episiotomy,
        Self::Caesarean,
        Self::ThirdDegree,
        Self::FourthDegree,
        Self::Unknown,
    ];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::FirstDegree => "first-degree",
            Self::SecondDegree => "second-degree",
            Self::Episiotomy => "episiotomy",
            Self::Caesarean => "caesarean",
            Self::ThirdDegree => "third-degree",
            Self::FourthDegree => "fourth-degree",
            Self::Unknown => "unknown",
        }
    }
}
