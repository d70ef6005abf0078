//! What a person answers around a session: the check-in before it and how it was after it.
//!
//! Only what was reported is kept. A thing that is absent was not reported, which is not the same as "no": nothing here
//! ever says that all is well.

use std::collections::BTreeSet;

/// One thing reported before a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reported {
    /// An alarm sign of level E: the emergency number, now.
    Emergency,
    /// An alarm sign of level U: call today.
    Urgent,
    /// Not peed normally since birth, or a catheter in.
    NotPeed,
    Pain,
    Heavy,
    /// Cannot feel it or cannot do it.
    CannotFeel,
    /// Cannot let go, or feels tense.
    CannotLetGo,
    /// Still a complaint from the last session.
    Complaint,
    /// The scar is closed, and somebody who knows has looked at it.
    ScarChecked,
    /// The scar is not closed, nobody has looked at it, or it is not known.
    ScarUnsure,
}

/// The answers before a session; nothing in it on a good day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckIn {
    pub reported: BTreeSet<Reported>,
}

impl CheckIn {
    pub fn has(&self, what: Reported) -> bool {
        self.reported.contains(&what)
    }

    /// Whether only the scar was asked about, as before massage.
    pub fn is_of_scar(&self) -> bool {
        self.has(Reported::ScarChecked) || self.has(Reported::ScarUnsure)
    }

    /// The answers to begin the next check-in with: what was said right after the last session.
    pub fn suggested(last: &Feedback) -> Self {
        let could_not = |could, what| (could == Some(Could::No)).then_some(what);
        let reported = [
            could_not(last.feel, Reported::CannotFeel),
            could_not(last.let_go, Reported::CannotLetGo),
        ];
        Self { reported: reported.into_iter().flatten().collect() }
    }
}

impl FromIterator<Reported> for CheckIn {
    fn from_iter<I: IntoIterator<Item = Reported>>(reported: I) -> Self {
        Self { reported: reported.into_iter().collect() }
    }
}

/// How a session felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Felt {
    Good,
    Okay,
    TooMuch,
}

/// Whether something could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Could {
    Yes,
    No,
}

/// From 0, none, to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Discomfort(u8);

impl Discomfort {
    pub const MOST: u8 = 10;

    /// `None` above 10.
    pub fn new(level: u8) -> Option<Self> {
        (level <= Self::MOST).then_some(Self(level))
    }

    pub const fn level(self) -> u8 {
        self.0
    }
}

/// The answers after a session; each may be passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    pub felt: Option<Felt>,
    /// Could the pelvic floor be felt.
    pub feel: Option<Could>,
    /// Could it be let go fully.
    pub let_go: Option<Could>,
    pub discomfort: Option<Discomfort>,
    /// Already cleaned.
    pub note: Option<String>,
}

impl Reported {
    pub const ALL: [Self; 10] = [
        Self::Emergency,
        Self::Urgent,
        Self::NotPeed,
        Self::Pain,
        Self::Heavy,
        Self::CannotFeel,
        Self::CannotLetGo,
        Self::Complaint,
        Self::ScarChecked,
        Self::ScarUnsure,
    ];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::NotPeed => "not-peed",
            Self::Pain => "pain",
            Self::Heavy => "heavy",
            Self::CannotFeel => "cannot-feel",
            Self::CannotLetGo => "cannot-let-go",
            Self::Complaint => "complaint",
            Self::ScarChecked => "scar-checked",
            Self::ScarUnsure => "scar-unsure",
        }
    }
}

impl Felt {
    pub const ALL: [Self; 3] = [Self::Good, Self::Okay, Self::TooMuch];

    /// The name in JSON and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Okay => "okay",
            Self::TooMuch => "too-much",
        }
    }
}
