//! Which program may run today, and why another may not: one pure function, [`today`].
//!
//! "Open" says that the calendar, the steps before it and what was told allow it; it never says that it is safe.

mod offer;
mod past;
mod rules;
mod say;
mod steps;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{diary::Diary, track::Track};
use crate::program::Program;
use offer::Offer;
use past::Past;
use rules::Rules;
use steps::Steps;
pub use steps::is_contraction;

/// More days than this without a session are a break.
pub const BREAK: i32 = 14;
/// Programs the order of a day and the step "long" are about.
pub(crate) const BREATH: &str = "breath";
pub(crate) const ENDURANCE: &str = "endurance";
pub(crate) const LIGHT: &str = "light";
const LONG: &str = "long";
pub(crate) const QUICK: &str = "quick";
const RELAX: &str = "relax";

/// What may be done on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    pub date: NaiveDate,
    /// In the order in which the programs were handed in.
    pub gates: Vec<Gate>,
    /// The doses of a day as they are proposed, in their order, whether they were done or not. Never a debt.
    pub proposed: Vec<Dose>,
    /// What to do next; `None` when nothing more is proposed today.
    pub recommended: Option<String>,
    /// What to say besides; most urgent first.
    pub advice: Vec<Advice>,
    /// The last contractions, when they were on an earlier day that no check-in has followed: "still a complaint from last
    /// time?" is asked.
    pub ask_after: Option<String>,
    /// What is known of the scar: before massage it is asked until it is known.
    pub scar: Scar,
}

/// How often a program is proposed on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    pub program: String,
    pub times: usize,
}

/// Whether somebody who knows has looked at the scar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scar {
    /// It was told that it is closed and was looked at, and nothing since speaks against it.
    Checked,
    Unknown,
}

/// One program on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    pub program: String,
    /// The earliest date by the calendar; `None` when none is known.
    pub from: Option<NaiveDate>,
    pub state: State,
    /// Sessions of this program today that count.
    pub done_today: usize,
    /// Sessions a day that are never exceeded.
    pub cap: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    NotYet(Wait),
    NotToday {
        why: Why,
        /// What can be done in its place, when anything can.
        instead: Option<String>,
        until: Until,
    },
    Enough {
        /// The program that took its place today, when it was another.
        by: Option<String>,
    },
}

/// What a program waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Nothing is known yet of the birth.
    SetUp,
    /// No step of the track opens it: only a physio's word does.
    Physio,
    Steps {
        /// `None` when the date has come.
        from: Option<NaiveDate>,
        needs: Option<Needs>,
    },
}

/// Good sessions of the step before that are still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needs {
    pub program: String,
    pub sessions: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Emergency,
    Urgent,
    NotPeed,
    Pain,
    Heavy,
    /// The scar is not closed, or nobody has looked at it yet.
    Scar,
    /// It was ended with "this hurts" today.
    Hurt,
    CannotLetGo,
    CannotFeel,
    /// Still a complaint from it, or from a step before it.
    Complaint,
    /// It was too much, or a step before it was.
    TooMuch,
    /// Less than two hours after the last contractions.
    TooSoon,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Until {
    /// The first date on which it may be open again.
    Date(NaiveDate),
    /// After a good session of this program, and not before this date.
    Session {
        program: String,
        from: NaiveDate,
    },
    Time(DateTime<FixedOffset>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Show the card of the alarm signs of level E.
    ShowEmergency,
    /// Show the card of the alarm signs of level U.
    ShowUrgent,
    SeePhysio(Because),
    /// More than 14 days passed without a session: this is one step lower.
    AfterBreak {
        program: String,
    },
}

/// Why a pelvic health physio is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    CannotLetGo,
    /// A complaint came back after a step down.
    ComplaintAgain,
    /// No feeling, six weeks (`oasi`) or twelve weeks after birth.
    NoFeeling,
}

/// What may be done on the date of `now`.
///
/// The time of day matters to the two hours between contractions, and to nothing else: what was told or done on that date
/// counts whatever the clock said, what is of a later date does not, nor what was before birth.
///
/// Of each program the first of these holds; the names are those of the code.
///
/// 1. `not_yet`: the calendar (its date has not come) and the ladder (good sessions of the step before are still to come). A
///    physio's allowance lifts both, and nothing below. Without a profile or a track only that and breathing is open, as
///    on the first day.
/// 2. `alarm`: a sign of level E or U was told today: no session.
/// 3. `pee`: not peed normally yet, told today: breathing only.
/// 4. `pain`: pain or a heavy feeling, told today: breathing and relaxation only.
/// 5. `hurt`: something was stopped today by "this hurts", which is pain told by a key: breathing and relaxation only, and
///    of those not the one that hurt.
/// 6. `let_go`: no contractions for 7 days after "cannot let go".
/// 7. `feel`: no contractions for 2 days after "cannot feel or do it".
/// 8. `complaint`: still a complaint from a session: no contractions of that step or higher, until 2 clear days have passed.
/// 9. `too_much`: it was too much, or a step before it was: closed that day, and until a good session of the step below.
/// 10. `enough`: the cap of the day, counted over all programs that train the same.
/// 11. `two_hours`: contractions less than 2 h after the last ones.
/// 12. `scar`: massage, when it was told today that the scar is not closed, that nobody has looked at it, or that it is not
///     known; until it is told that it is.
///
/// Whether the scar is closed and was looked at is asked before massage until the answer is yes, once. It is asked anew when
/// pain, an alarm sign, a massage that hurt or a doubt about the scar was told since: [`Today::scar`].
///
/// What was begun and left within moments counts neither for the cap nor for the two hours: [`Record::counts`](crate::session::record::Record::counts).
///
/// A good session was completed ("tired" included) and felt good or okay; without an answer only breathing and relaxation
/// count as good.
pub fn today<'p>(
    diary: &Diary,
    track: Option<&Track>,
    programs: impl IntoIterator<Item = &'p Program>,
    now: DateTime<FixedOffset>,
) -> Today {
    let programs: Vec<&Program> = programs.into_iter().collect();
    let rules = Rules::new(Past::new(diary, now), Steps::new(diary.profile, track, &programs), now);
    let gates: Vec<Gate> = programs.iter().map(|program| rules.gate(program)).collect();
    let date = now.date_naive();
    let (ask_after, scar) = (rules.ask_after(), rules.scar_known());
    let (recommended, proposed, advice) = (None, Vec::new(), Vec::new());
    let mut today = Today { date, gates, proposed, recommended, advice, ask_after, scar };
    rules.offer_instead(&mut today.gates);
    let offer = Offer::new(&rules, &today);
    (today.proposed, today.recommended, today.advice) =
        (offer.proposed(), offer.recommended(), offer.advice());
    today
}

impl Today {
    pub fn gate(&self, program: &str) -> Option<&Gate> {
        self.gates.iter().find(|gate| gate.program == program)
    }

    /// Whether all that was proposed is done: nothing is next, and nothing only waits for its two hours to pass.
    pub fn is_enough(&self) -> bool {
        let waits = |dose: &Dose| {
            self.gate(&dose.program).is_some_and(|gate| {
                gate.done_today < dose.times
                    && matches!(gate.state, State::NotToday { why: Why::TooSoon, .. })
            })
        };
        self.recommended.is_none() && !self.proposed.is_empty() && !self.proposed.iter().any(waits)
    }
}
