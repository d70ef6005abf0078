//! Where the app goes from one screen to the next, and what has to be so before a session begins.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::{
    App, Next, Opening, Overlay, Questions, Screen,
    judge::{self, Judge},
};
use crate::{
    clock::Now,
    config::Change,
    program::Program,
    recovery::{Diary, gate},
    screen::{
        Effect, Flow, Go, Kept,
        after::After,
        check_in::CheckInScreen,
        closing::Closing,
        halt::{Closed, Halt},
        history::History,
        learn::Learn,
        practice::Practice,
        programs::Programs,
        report::Report,
        resume::{Going, Resume},
        settings::Settings,
        setup::Setup,
        signs::Signs,
        symptoms::Symptoms,
        timers::{Home, TimersScreen, beyond::Beyond},
        today::{Today, View, title},
    },
    session::{
        answers::CheckIn,
        record::{Entry, Outcome, Progress, Unfinished, short},
    },
    words::{Lang, Words},
};

/// The lead-in that was asked for with a program. Another program does not take it.
#[derive(Debug)]
pub(super) struct LeadIn {
    program: String,
    length: Duration,
}

impl App {
    /// Goes where a screen leads, and hands out what it wants done.
    pub(super) fn follow(&mut self, now: Now, flow: Flow) -> Vec<Effect> {
        let Flow { mut effects, go } = flow;
        for effect in &effects {
            if let Effect::Configure(change) = effect {
                self.apply(change);
            }
        }
        if go.is_some() {
            self.context.notice = None;
        }
        // What is told counts from now on, kept or not yet.
        for effect in &effects {
            if let (Effect::Note(fact), Some(diary)) = (effect, &mut self.diary) {
                diary.note(now.wall, fact.clone());
                self.context.learner = judge::learner(diary, &self.tracks);
            }
        }
        match go {
            None => {}
            Some(Go::Begin { program, check_in }) => {
                effects.extend(self.begin(now, program, check_in));
            }
            Some(Go::Closing { program, outcome, progress, kept }) => {
                let is_kept = |effect: &Effect| matches!(effect, Effect::Save { .. });
                let waits = self.context.saving.is_pending() || effects.iter().any(is_kept);
                if kept == Kept::Nothing && !waits {
                    // Nothing more is kept that would have the answers before it looked into.
                    effects.push(Effect::Look);
                }
                let closing = Closing { program, outcome, progress, kept, since: now.mono };
                self.screen = Screen::Closing(Box::new(closing));
            }
            Some(Go::After { program, outcome }) => {
                self.screen = Screen::After(Box::new(After::new(self.sessions, &program, outcome)));
            }
            Some(Go::History) => {
                let (history, asks) = History::open(now.wall.date_naive());
                self.screen = Screen::History(Box::new(history));
                effects.extend(asks);
            }
            Some(Go::Learn) => {
                let learn = Learn::open(&self.context.learner, now.wall.date_naive());
                self.screen = Screen::Learn(Box::new(learn));
            }
            Some(Go::Leave) if self.after == Next::Quit => effects.push(Effect::Quit),
            Some(Go::Leave | Go::Today) => self.go_home(now),
            Some(Go::On) => effects.extend(self.open(now)),
            Some(Go::Resume { program, unfinished }) => {
                effects.extend(self.resume(now, program, *unfinished));
            }
            Some(Go::Without(id)) => {
                if let Some(diary) = &mut self.diary {
                    diary.sessions.retain(|record| record.id != id);
                }
                effects.extend(self.open(now));
                self.told_when_kept = Some(self.context.words.resume_discarded(short(id)));
            }
            Some(Go::Report) => {
                let report = Report::new(self.context.words.lang(), now.wall.date_naive());
                self.screen = Screen::Report(report);
            }
            Some(Go::Settings) => {
                self.screen = Screen::Settings(Box::new(Settings::new(&self.context)));
            }
            Some(Go::Setup) => self.set_up(),
            Some(Go::Symptoms) => {
                let symptoms = Symptoms::new(self.diary.as_ref(), now.wall.date_naive());
                self.screen = Screen::Symptoms(Box::new(symptoms));
            }
            Some(Go::Speak(lang)) => self.speak(lang),
            Some(Go::Programs) => {
                let program = match &self.screen {
                    Screen::Timers(timers) => Some(timers.program()),
                    _ => None,
                };
                self.screen = Screen::Programs(Programs::at(&self.programs, program));
            }
            Some(Go::Agreed { program, questions }) => {
                self.agreed.push(program.clone());
                effects.extend(self.ask(now, program, questions));
            }
            Some(Go::StartWith { program, lead_in }) => {
                self.lead_in = Some(LeadIn { program: program.id.clone(), length: lead_in });
                self.agreed.push(program.clone());
                effects.extend(self.ask(now, program, Questions::Asked));
            }
            Some(Go::Timers { program, home }) => self.open_timers(&program, home),
            Some(Go::Start(program)) => {
                let own = self.programs.own(&program.id).unwrap_or(&program).clone();
                effects.extend(self.set_out(now, program, own, Questions::Asked));
            }
        }
        self.count_saves(&effects);
        effects
    }

    /// Towards a session. Where its figures ask more than the program's `own`, that is asked about once; `questions` are
    /// about today and do not pass that over. Of what is not for now nothing is asked.
    fn set_out(
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
        let suggested = judge.suggested(&asks);
        let check_in = CheckInScreen::new(program.clone(), asks, suggested, |answers| {
            judge.state(&program, answers)
        });
        self.screen = Screen::CheckIn(Box::new(check_in));
        Vec::new()
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
    fn resume(&mut self, now: Now, program: Program, unfinished: Unfinished) -> Vec<Effect> {
        let Unfinished { record, place, .. } = unfinished;
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
    fn offer(&mut self, now: Now) -> Option<Resume> {
        let unfinished = *self.unfinished.take()?;
        let id = &unfinished.record.plan.program;
        let named = match &self.opening {
            Opening::Session(start) => Some(&start.program),
            Opening::SetUp | Opening::Today => None,
        };
        let program = named.into_iter().chain(&self.programs).find(|program| program.id == *id)?;
        // It might begin, whoever said so, and its own share of the day does not count against it.
        let mut diary = self.diary.clone()?;
        diary.sessions.retain(|record| record.id != unfinished.record.id);
        judge::give_word(&mut diary, program, now);
        let seen = View { diary: Some(&diary), ..self.seen() };
        let judge = Judge { seen, way: self.way(), now };
        let state = judge.state(program, &CheckIn::default());
        let going = if state == gate::State::Open { Going::On } else { Going::No };
        Resume::new(unfinished, program, going, now.wall)
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

    /// Begins without the answers that were asked for, and keeps none.
    pub(super) fn pass_over(&mut self, now: Now) -> Vec<Effect> {
        let Screen::CheckIn(check_in) = &self.screen else { return Vec::new() };
        let program = check_in.program().clone();
        let effects = self.begin(now, program, None);
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

    fn open_timers(&mut self, program: &str, home: Home) {
        if let Some(own) = self.programs.own(program).cloned() {
            let timers = TimersScreen::new(&self.programs, own, home);
            self.screen = Screen::Timers(Box::new(timers));
        }
    }

    /// Lets a change of the settings hold from here on.
    fn apply(&mut self, change: &Change) {
        match change {
            Change::Lang(lang) => self.speak(*lang),
            Change::Motion(motion) => self.context.motion = *motion,
            Change::Phone(phone) => self.context.phone = phone.clone(),
            Change::Sound { after: sound, .. } => {
                // How loud it is follows with the next session.
                let loudness = self.context.loudness;
                if loudness.is_muted() != sound.is_muted() {
                    self.context.loudness = loudness.toggled();
                }
                self.context.sound = (**sound).clone();
            }
            Change::Theme(theme) => self.context.theme.choice = *theme,
            Change::Timers { program, timers } => match self.programs.set(program, *timers) {
                Ok(()) => {
                    // The screen on which they were set has asked.
                    let set = self.programs.iter().find(|known| known.id == *program);
                    self.agreed.extend(set.cloned());
                }
                Err(misfit) => {
                    let words = &self.context.words;
                    let why = misfit.refusals.iter().map(|refusal| refusal.message(words));
                    self.context.notice = why.reduce(|all, next| format!("{all} {next}"));
                }
            },
        }
    }

    pub(super) fn go_home(&mut self, now: Now) {
        self.lead_in = None;
        self.screen = Screen::Today(Today::default());
        self.after = Next::Today;
        self.judge(now);
    }

    pub(super) fn set_up(&mut self) {
        let diary = self.diary.as_ref();
        let known = diary.and_then(|diary| diary.profile.as_ref());
        let allowed = diary.map(judge::allowed).unwrap_or_default();
        self.screen = Screen::Setup(Box::new(Setup::new(known, allowed, &self.context.words)));
    }

    pub(super) fn speak(&mut self, lang: Lang) {
        // The built-in texts of a language that could not be read are a fault of the build; then the language stays.
        if let Ok(words) = Words::load(lang) {
            self.context.words = words;
        }
    }

    pub(super) fn take_diary(&mut self, now: Now, diary: Diary) -> Vec<Effect> {
        let is_first = self.diary.is_none() && diary.profile.is_none() && diary.sessions.is_empty();
        self.context.learner = judge::learner(&diary, &self.tracks);
        self.diary = Some(diary);
        if is_first && matches!(self.opening, Opening::Today) {
            self.opening = Opening::SetUp;
        }
        let effects = self.open(now);
        self.count_saves(&effects);
        effects
    }

    /// Goes where the app was opened for, the first time that it can.
    pub(super) fn open(&mut self, now: Now) -> Vec<Effect> {
        self.judge(now);
        if let Some(resume) = self.offer(now) {
            self.screen = Screen::Resume(Box::new(resume));
            return Vec::new();
        }
        if matches!(self.screen, Screen::Resume(_)) {
            self.screen = Screen::Today(Today::default());
        }
        match std::mem::replace(&mut self.opening, Opening::Today) {
            Opening::Session(start) => {
                let program = start.program.id.clone();
                self.lead_in = Some(LeadIn { program, length: start.lead_in });
                return self.set_out(now, start.program, start.own, start.questions);
            }
            Opening::SetUp => self.set_up(),
            Opening::Today => {}
        }
        Vec::new()
    }

    pub(super) fn judge(&mut self, now: Now) {
        let judge = |diary: &Diary| {
            let track = self.tracks.of(diary.profile.as_ref());
            gate::today(diary, track, &self.programs, now.wall)
        };
        self.judged = self.diary.as_ref().map(judge);
    }
}
