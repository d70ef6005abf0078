//! How a session begins, or does not: what asks more is agreed to, the questions of the day answered, the gates open.
//!
//! Whatever was asked on the way, the gates are asked again in the moment it begins, or goes on.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::{
    App, Next, Opening, Questions, Screen,
    judge::{self, Judge},
    overlay::Overlay,
};
use crate::{
    clock::Now,
    program::Program,
    recovery::gate,
    screen::{
        Effect, Flow, Kept,
        check_in::{CheckInScreen, Question},
        closing::Closing,
        halt::{Closed, Halt},
        practice::Practice,
        resume::{Going, Resume},
        signs::Signs,
        timers::beyond::Beyond,
        today::{View, title},
    },
    session::{
        answers::CheckIn,
        record::{Entry, Outcome, Progress, Unfinished},
    },
};

/// The lead-in that was asked for with a program. Another program does not take it.
#[derive(Debug)]
pub(super) struct LeadIn {
    pub(super) program: String,
    pub(super) length: Duration,
}

impl App {
    /// Towards a session. Where its figures ask more than the program's `own`, that is asked about once; `questions` are
    /// about today and do not pass that over. Of what is not for now nothing is asked.
    pub(super) fn set_out(
        &mut self,
        now: Now,
        program: Program,
        own: Program,
        questions: Questions,
    ) -> Vec<Effect> {
        let judge = Judge { seen: self.seen(), way: self.way(), now };
        let may_begin = judge.state(&program, &CheckIn::default()) == gate::State::Open
            || !judge.questions(&program).is_empty();
        let asks = may_begin && !self.is_agreed(&program);
        let owner = self
            .programs
            .owner(&program.id)
            .filter(|_| self.programs.own(&program.id) == Some(&own));
        let beyond = asks.then(|| Beyond::new(program.clone(), own, owner, questions)).flatten();
        match beyond {
            Some(beyond) => {
                self.screen = Screen::Beyond(Box::new(beyond));
                Vec::new()
            }
            None => self.ask(now, program, questions),
        }
    }

    /// Whether these figures were agreed to: since the app was opened, or before the last session with them, unless that
    /// one was stopped because it hurt.
    fn is_agreed(&self, program: &Program) -> bool {
        let mut sessions = self.diary.iter().flat_map(|diary| &diary.sessions);
        let last = sessions.rfind(|record| record.plan.is_of(program));
        self.agreed.contains(program)
            || last.is_some_and(|record| record.outcome != Outcome::Stopped)
    }

    /// The questions first, when there are any and they are not passed over.
    pub(super) fn ask(&mut self, now: Now, program: Program, questions: Questions) -> Vec<Effect> {
        let judge = Judge { seen: self.seen(), way: self.way(), now };
        let asks = judge.questions(&program);
        if questions == Questions::PassedOver || asks.is_empty() {
            return self.begin(now, program, None);
        }
        self.put(now, &program, asks);
        Vec::new()
    }

    /// The same after answers of today were taken back: whatever program it is, how she is today is asked.
    pub(super) fn ask_again(&mut self, now: Now, program: Program) -> Vec<Effect> {
        let judge = Judge { seen: self.seen(), way: self.way(), now };
        let asks = judge.questions(&program);
        let is_open = judge.state(&program, &CheckIn::default()) == gate::State::Open;
        match (asks.is_empty(), is_open) {
            (true, true) => self.put(now, &program, Question::ANY.to_vec()),
            (true, false) => return self.begin(now, program, None),
            (false, _) => self.put(now, &program, asks),
        }
        Vec::new()
    }

    /// Shows the questions before a program.
    fn put(&mut self, now: Now, program: &Program, asks: Vec<Question>) {
        let judge = Judge { seen: self.seen(), way: self.way(), now };
        let suggested = judge.suggested(&asks);
        let check_in = CheckInScreen::new(program.clone(), asks, suggested, |answers| {
            judge.state(program, answers)
        });
        self.screen = Screen::CheckIn(Box::new(check_in));
    }

    /// Begins a session when the gate lets it; else says why not, and what fits instead.
    pub(super) fn begin(
        &mut self,
        now: Now,
        program: Program,
        check_in: Option<CheckIn>,
    ) -> Vec<Effect> {
        let answers = check_in.clone().unwrap_or_default();
        let judge = Judge { seen: self.seen(), way: self.way(), now };
        let gate = judge.gate(&program, &answers);
        let unasked = judge.unasked(&program);
        self.sessions += 1;
        self.context.saving.begin();
        let session = self.sessions;
        let mut flow = Flow::default();
        if let Some(check_in) = check_in {
            flow.save(session, Entry::CheckedIn(check_in));
        }
        match gate.filter(|gate| gate.state != gate::State::Open) {
            None => {
                let asked = self.lead_in.take().filter(|asked| asked.program == program.id);
                let own = || self.programs.lead_in(&program.id);
                let lead_in = asked.map_or_else(own, |asked| asked.length);
                self.refused = false;
                flow.effects.push(Effect::Claim);
                flow.effects.extend(self.tune_for(&program));
                self.screen = Screen::Practice(Box::new(Practice::start(
                    session, program, lead_in, now.mono,
                )));
            }
            Some(gate) => {
                self.refused |= self.after == Next::Quit;
                let words = &self.context.words;
                let reason = vec![gate.say(|id| title(&self.programs, id, words), words)];
                if matches!(
                    gate.state,
                    gate::State::NotToday { why: gate::Why::Emergency | gate::Why::Urgent, .. }
                ) {
                    self.overlay = Overlay::Signs(Signs::default());
                }
                let instead = judge::instead(&gate.state, self.judged.as_ref());
                let instead = self
                    .programs
                    .iter()
                    .find(|program| Some(program.id.as_str()) == instead)
                    .cloned();
                let closed =
                    if unasked == gate.state { Closed::Otherwise } else { Closed::ByAnswer };
                let halt = Halt::new(program, reason, &gate.state, instead, closed);
                self.screen = Screen::Halt(Box::new(halt));
            }
        }
        flow.effects
    }

    /// Goes on with a session that was cut off. The time since then was a pause.
    pub(super) fn resume(
        &mut self,
        now: Now,
        program: Program,
        unfinished: Unfinished,
    ) -> Vec<Effect> {
        let Unfinished { record, place, .. } = unfinished;
        if record.date() != now.wall.date_naive() || !self.may_go_on(now, &program, record.id) {
            // The question stood open for long. What was done stays.
            let effects = self.open(now);
            self.context.notice = Some(self.context.words.resume_not_today());
            return effects;
        }
        let since = now.wall.signed_duration_since(record.plan.started).to_std();
        let paused = since.unwrap_or_default().saturating_sub(record.progress.active);
        let progress = Progress { paused: record.progress.paused.max(paused), ..record.progress };
        self.sessions += 1;
        let session = self.sessions;
        self.context.saving.begin();
        // It is what the app was opened for.
        self.opening = Opening::Today;
        let (id, lead_in) = (record.id, self.programs.lead_in(&program.id));
        let practice =
            Practice::resume(session, program.clone(), place, progress, lead_in, now.mono);
        let mut effects = vec![Effect::GoOn { session, id }];
        let Some(practice) = practice else {
            // Everything was done, and only its end is missing.
            let outcome = Outcome::Completed;
            effects.push(Effect::Amend { id, entry: Entry::Ended(progress, outcome) });
            let closing =
                Closing { program, outcome, progress, kept: Kept::Record, since: now.mono };
            self.screen = Screen::Closing(Box::new(closing));
            return effects;
        };
        effects.push(Effect::Claim);
        effects.extend(self.tune_for(practice.program()));
        self.screen = Screen::Practice(Box::new(practice));
        effects
    }

    /// The question about what was cut off, if there is one to ask.
    pub(super) fn offer(&mut self, now: Now) -> Option<Resume> {
        let unfinished = *self.unfinished.take()?;
        let id = &unfinished.record.plan.program;
        let named = match &self.opening {
            Opening::Session(start) => Some(&start.program),
            Opening::SetUp | Opening::Today => None,
        };
        let program = named.into_iter().chain(&self.programs).find(|program| program.id == *id)?;
        let may_go_on = self.may_go_on(now, program, unfinished.record.id);
        let going = if may_go_on { Going::On } else { Going::No };
        Resume::new(unfinished, program, going, now.wall)
    }

    /// Whether the gates are open for a session that was cut off. Its own share of the day does not count against it, and where
    /// nothing is known of the birth it was begun by its name.
    fn may_go_on(&self, now: Now, program: &Program, id: Uuid) -> bool {
        let Some(mut diary) = self.diary.clone() else { return false };
        diary.sessions.retain(|record| record.id != id);
        if diary.profile.is_none() {
            judge::give_word(&mut diary, program, now);
        }
        let seen = View { diary: Some(&diary), ..self.seen() };
        let judge = Judge { seen, way: self.way(), now };
        judge.state(program, &CheckIn::default()) == gate::State::Open
    }

    /// Gives up a session that has only just begun, for one that runs already.
    pub(super) fn give_way(&mut self, since: Option<DateTime<FixedOffset>>) {
        let Screen::Practice(practice) = &self.screen else { return };
        let words = &self.context.words;
        let reason = match since {
            Some(since) => words.session_elsewhere(since.format("%H:%M").to_string()),
            None => words.session_elsewhere_unknown(),
        };
        let program = practice.program().clone();
        let halt = Halt::new(program, vec![reason], &gate::State::Open, None, Closed::Otherwise);
        self.refused |= self.after == Next::Quit;
        self.screen = Screen::Halt(Box::new(halt));
    }

    /// Goes on without the answers that were asked for, and keeps none.
    pub(super) fn pass_over(&mut self, now: Now) -> Vec<Effect> {
        let effects = match &self.screen {
            Screen::CheckIn(check_in) => {
                let program = check_in.program().clone();
                self.begin(now, program, None)
            }
            Screen::Resume(_) => self.open(now),
            _ => return Vec::new(),
        };
        self.count_saves(&effects);
        effects
    }

    /// How the next session was asked for.
    pub(super) fn way(&self) -> judge::Way {
        match self.after {
            Next::Quit => judge::Way::Named,
            Next::Today => judge::Way::Chosen,
        }
    }

    /// Does not begin a program whose timers in the settings cannot be used: its own may ask more than was meant.
    pub(super) fn withhold(&mut self, program: Program) {
        let words = &self.context.words;
        let why = self.programs.withheld(&program.id).unwrap_or_default();
        let mut reason: Vec<String> = why.iter().map(|refusal| refusal.message(words)).collect();
        reason.push(words.settings_withheld(words.pick(&program.title)));
        let recommended = self.judged.as_ref().and_then(|today| today.recommended.as_deref());
        let fits = |known: &&Program| {
            Some(known.id.as_str()) == recommended && self.programs.withheld(&known.id).is_none()
        };
        let instead = self.programs.iter().find(fits).cloned();
        let halt = Halt::new(program, reason, &gate::State::Open, instead, Closed::Otherwise);
        self.screen = Screen::Halt(Box::new(halt));
    }
}
