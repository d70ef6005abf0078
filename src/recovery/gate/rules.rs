//! The rules of [`today`](super::today), one function each, in their order.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{
    BREATH, Gate, Needs, RELAX, Scar, State, Until, Wait, Why,
    past::{Past, after},
    steps::{Opens, Steps, is_contraction},
};
use crate::{
    program::{Kind, Program},
    recovery::diary::Symptom,
    session::{
        answers::{Felt, Reported},
        record::{Outcome, Record},
    },
};

/// The most contraction sessions a day of a program that names no cap.
const CONTRACTIONS: u8 = 3;
/// Days without contractions after "cannot feel or do it", its own included.
const FEEL: u32 = 2;
/// Days without contractions after "cannot let go", its own included.
const LET_GO: u32 = 7;
/// Days without a complaint until the step is taken again.
const CLEAR: u32 = 2;
const TWO_HOURS: Duration = Duration::from_hours(2);

pub(super) struct Rules<'a> {
    pub(super) past: Past<'a>,
    pub(super) steps: Steps<'a>,
    now: DateTime<FixedOffset>,
}

/// A complaint from a session, told at a later check-in.
pub(super) struct Complaint {
    pub(super) told: NaiveDate,
    /// The first date on which its step is taken again.
    pub(super) until: NaiveDate,
    /// What it came from; `None` when no contractions are on record.
    program: Option<String>,
}

impl<'a> Rules<'a> {
    pub(super) const fn new(past: Past<'a>, steps: Steps<'a>, now: DateTime<FixedOffset>) -> Self {
        Self { past, steps, now }
    }

    pub(super) fn gate(&self, program: &Program) -> Gate {
        let done = self.past.sessions_today().filter(|record| record.plan.program == program.id);
        Gate {
            program: program.id.clone(),
            from: self.steps.from(program),
            state: self.state(program),
            done_today: done.count(),
            cap: cap(program),
        }
    }

    fn state(&self, program: &Program) -> State {
        if let Some(wait) = self.not_yet(program) {
            return State::NotYet(wait);
        }
        let closed = self
            .alarm()
            .or_else(|| self.pee(program))
            .or_else(|| self.pain(program))
            .or_else(|| self.hurt(program))
            .or_else(|| self.let_go(program))
            .or_else(|| self.feel(program))
            .or_else(|| self.complaint(program))
            .or_else(|| self.too_much(program));
        if let Some((why, until)) = closed {
            return State::NotToday { why, instead: None, until };
        }
        if let Some(enough) = self.enough(program) {
            return enough;
        }
        match self.two_hours(program).or_else(|| self.scar(program)) {
            Some((why, until)) => State::NotToday { why, instead: None, until },
            None => State::Open,
        }
    }

    fn not_yet(&self, program: &Program) -> Option<Wait> {
        if self.past.allows(&program.id) {
            return None;
        }
        if self.steps.profile().is_none() {
            return (program.kind != Kind::Breathing).then_some(Wait::SetUp);
        }
        let openings = match self.steps.opens(program) {
            Opens::With(openings) => openings,
            Opens::Always => return None,
            Opens::Never => return Some(Wait::Physio),
        };
        let from = self.steps.from(program).filter(|from| *from > self.past.date());
        let needs = openings.iter().find_map(|opening| {
            // A part that a physio opened asks for nothing more.
            let ladder = opening.after.as_ref().filter(|_| !self.past.allows(&opening.program))?;
            let sessions =
                usize::from(ladder.good_sessions).saturating_sub(self.good(&ladder.program));
            (sessions > 0).then(|| Needs { program: ladder.program.clone(), sessions })
        });
        (from.is_some() || needs.is_some()).then_some(Wait::Steps { from, needs })
    }

    fn alarm(&self) -> Option<(Why, Until)> {
        let why = if self.past.has_today(Reported::Emergency) {
            Why::Emergency
        } else if self.past.has_today(Reported::Urgent) {
            Why::Urgent
        } else {
            return None;
        };
        Some((why, self.tomorrow()))
    }

    fn pee(&self, program: &Program) -> Option<(Why, Until)> {
        let holds = program.kind != Kind::Breathing && self.past.has_today(Reported::NotPeed);
        holds.then(|| (Why::NotPeed, self.tomorrow()))
    }

    fn pain(&self, program: &Program) -> Option<(Why, Until)> {
        if matches!(program.kind, Kind::Breathing | Kind::Relaxation) {
            return None;
        }
        let told = |reported, symptom| {
            self.past.has_today(reported) || self.past.has_symptom_today(symptom)
        };
        let why = if told(Reported::Pain, Symptom::Pain) {
            Why::Pain
        } else if told(Reported::Heavy, Symptom::Heaviness) {
            Why::Heavy
        } else {
            return None;
        };
        Some((why, self.tomorrow()))
    }

    fn hurt(&self, program: &Program) -> Option<(Why, Until)> {
        let is_calm = matches!(program.kind, Kind::Breathing | Kind::Relaxation);
        let stopped = |record: &Record| {
            let id = &record.plan.program;
            record.outcome == Outcome::Stopped
                && (!is_calm || *id == program.id || self.steps.share(&program.id, id))
        };
        self.past.sessions_today().any(stopped).then(|| (Why::Hurt, self.tomorrow()))
    }

    /// The date of "cannot let go", while it closes contractions.
    pub(super) fn cannot_let_go(&self) -> Option<NaiveDate> {
        self.past.last_within(Reported::CannotLetGo, LET_GO)
    }

    /// The date of "cannot feel or do it", while it closes contractions.
    pub(super) fn cannot_feel(&self) -> Option<NaiveDate> {
        self.past.last_within(Reported::CannotFeel, FEEL)
    }

    fn let_go(&self, program: &Program) -> Option<(Why, Until)> {
        let told = self.cannot_let_go()?;
        is_contraction(program).then(|| (Why::CannotLetGo, Until::Date(after(told, LET_GO))))
    }

    fn feel(&self, program: &Program) -> Option<(Why, Until)> {
        let told = self.cannot_feel()?;
        is_contraction(program).then(|| (Why::CannotFeel, Until::Date(after(told, FEEL))))
    }

    fn complaint(&self, program: &Program) -> Option<(Why, Until)> {
        let closes = |complaint: &Complaint| {
            complaint.until > self.past.date()
                && complaint.program.as_ref().is_none_or(|id| self.steps.reaches(&program.id, id))
        };
        let until = self.complaints().into_iter().filter(closes).map(|told| told.until).max()?;
        is_contraction(program).then_some((Why::Complaint, Until::Date(until)))
    }

    /// What was told of complaints, in order. The step goes down until [`CLEAR`] clear days have passed.
    pub(super) fn complaints(&self) -> Vec<Complaint> {
        let told = self.past.check_ins().filter(|told| told.what.has(Reported::Complaint));
        told.map(|told| {
            let before = self.contractions().rfind(|record| record.plan.started < told.at);
            let mut last = told.date();
            while let Some(next) =
                (1..=CLEAR).map(|days| after(last, days)).find(|date| !self.past.is_clear(*date))
            {
                last = next;
            }
            Complaint {
                told: told.date(),
                until: after(last, CLEAR + 1),
                program: before.map(|record| record.plan.program.clone()),
            }
        })
        .collect()
    }

    fn too_much(&self, program: &Program) -> Option<(Why, Until)> {
        let too_much = |record: &&Record| {
            let id = &record.plan.program;
            record.felt() == Some(Felt::TooMuch)
                && self.steps.reaches(&program.id, id)
                // Breathing itself is always open.
                && program.kind != Kind::Breathing
        };
        self.past.sessions().rev().filter(too_much).find_map(|record| self.step_down(record))
    }

    /// What a session that was too much asks for, as long as it has not been done.
    fn step_down(&self, heavy: &Record) -> Option<(Why, Until)> {
        let mut lower = Vec::new();
        for step in self.steps.below(&heavy.plan.program) {
            lower.push(step);
            if self.is_reached(step) {
                break;
            }
        }
        let answers = |record: &&Record| {
            record.plan.started > heavy.plan.started
                && lower.contains(&record.plan.program.as_str())
                && self.is_good(record)
        };
        let is_answered = lower.is_empty() || self.past.sessions().any(|record| answers(&record));
        let next_day = after(heavy.date(), 1);
        if is_answered {
            return (self.past.date() < next_day).then_some((Why::TooMuch, Until::Date(next_day)));
        }
        let program = (*lower.last()?).to_owned();
        Some((Why::TooMuch, Until::Session { program, from: next_day }))
    }

    fn enough(&self, program: &Program) -> Option<State> {
        let cap = usize::from(cap(program)?);
        let same = |record: &&Record| {
            let id = &record.plan.program;
            *id == program.id || (is_contraction(program) && self.steps.share(&program.id, id))
        };
        let done: Vec<_> = self.past.sessions_today().filter(same).collect();
        let other = done.iter().map(|record| &record.plan.program).find(|id| **id != program.id);
        (done.len() >= cap).then(|| State::Enough { by: other.cloned() })
    }

    fn two_hours(&self, program: &Program) -> Option<(Why, Until)> {
        if !is_contraction(program) {
            return None;
        }
        let done = self.contractions().filter(|record| record.counts());
        let again = done.map(Record::ended).max()? + TWO_HOURS;
        (self.now < again).then_some((Why::TooSoon, Until::Time(again)))
    }

    fn scar(&self, program: &Program) -> Option<(Why, Until)> {
        let told = self
            .past
            .last_of(Reported::ScarUnsure)
            .filter(|at| at.date_naive() == self.past.date());
        let closes = program.kind == Kind::Massage
            && told.is_some_and(|told| self.past.last_of(Reported::ScarChecked) <= Some(told));
        closes.then(|| (Why::Scar, self.tomorrow()))
    }

    /// What was told of the scar, as long as nothing told or stopped since speaks against it.
    pub(super) fn scar_known(&self) -> Scar {
        let Some(checked) = self.past.last_of(Reported::ScarChecked) else { return Scar::Unknown };
        let against = [Reported::Emergency, Reported::Pain, Reported::ScarUnsure, Reported::Urgent];
        let massage = |record: &Record| {
            let program = self.steps.program(&record.plan.program);
            program.is_some_and(|program| program.kind == Kind::Massage)
        };
        let is_doubted = against.into_iter().any(|what| self.past.last_of(what) >= Some(checked))
            || self.past.last_symptom(Symptom::Pain) >= Some(checked)
            || self.past.sessions().any(|record| {
                record.outcome == Outcome::Stopped
                    && record.plan.started >= checked
                    && massage(record)
            });
        if is_doubted { Scar::Unknown } else { Scar::Checked }
    }

    /// Names for each closed program the nearest step below it that is open.
    pub(super) fn offer_instead(&self, gates: &mut [Gate]) {
        let open: Vec<String> = gates
            .iter()
            .filter(|gate| gate.state == State::Open)
            .map(|gate| gate.program.clone())
            .collect();
        for gate in gates {
            let below = self.steps.below(&gate.program);
            if let State::NotToday { why, instead, .. } = &mut gate.state {
                let calm = (*why == Why::CannotLetGo).then_some(RELAX);
                let offers = calm.into_iter().chain(below).chain([BREATH, RELAX]);
                *instead = offers
                    .map(str::to_owned)
                    .find(|offer| *offer != gate.program && open.contains(offer));
            }
        }
    }

    /// The last contractions before today, when no check-in was given on a later day.
    pub(super) fn ask_after(&self) -> Option<String> {
        let last = self.contractions().rfind(|record| record.date() < self.past.date())?;
        let mut later = self.past.check_ins().filter(|told| told.date() > last.date());
        let is_asked = later.any(|told| !told.what.is_of_scar());
        (!is_asked).then(|| last.plan.program.clone())
    }

    /// The contraction sessions, by start.
    pub(super) fn contractions(&self) -> impl DoubleEndedIterator<Item = &'a Record> {
        self.past.sessions().filter(|record| self.steps.is_contraction(&record.plan.program))
    }

    /// Whether calendar and ladder, or a physio, open a program.
    pub(super) fn is_reached(&self, id: &str) -> bool {
        self.steps.program(id).is_some_and(|program| self.not_yet(program).is_none())
    }

    /// Good sessions of a program so far.
    fn good(&self, id: &str) -> usize {
        self.past
            .sessions()
            .filter(|record| record.plan.program == id && self.is_good(record))
            .count()
    }

    pub(super) fn is_good(&self, record: &Record) -> bool {
        let felt_good = match record.felt() {
            Some(Felt::Good | Felt::Okay) => true,
            Some(Felt::TooMuch) => false,
            None => self
                .steps
                .program(&record.plan.program)
                .is_some_and(|p| matches!(p.kind, Kind::Breathing | Kind::Relaxation)),
        };
        record.outcome == Outcome::Completed && felt_good
    }

    fn tomorrow(&self) -> Until {
        Until::Date(after(self.past.date(), 1))
    }
}

/// The sessions a day that are never exceeded; contractions always have a cap.
fn cap(program: &Program) -> Option<u8> {
    program.per_day_max.or_else(|| is_contraction(program).then_some(CONTRACTIONS))
}
