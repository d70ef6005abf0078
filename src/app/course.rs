//! Where the app goes from one screen to the next.
//!
//! What is told counts from then on, kept or not yet: where it leads is judged with it.

use super::{App, Next, Opening, Questions, Screen, beginning::LeadIn, judge};
use crate::{
    clock::Now,
    config::Change,
    recovery::{Diary, diary::Fact, gate, signs},
    screen::{
        Effect, Flow, Go, Kept,
        after::After,
        closing::Closing,
        history::History,
        learn::Learn,
        programs::Programs,
        report::Report,
        settings::Settings,
        setup::Setup,
        symptoms::Symptoms,
        timers::{Home, TimersScreen},
        today::Today,
    },
    session::record::short,
    words::{Lang, Words},
};

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
        for effect in &effects {
            if let (Effect::Note(fact), Some(diary)) = (effect, &mut self.diary) {
                diary.note(now.wall, fact.clone());
                self.context.learner = judge::learner(diary, &self.tracks);
            }
        }
        let calls = effects.iter().any(|effect| self.asks_to_call(now, effect));
        match go {
            None => {}
            Some(Go::AskAgain(program)) => effects.extend(self.ask_again(now, program)),
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
            Some(Go::Start(program)) if self.programs.withheld(&program.id).is_some() => {
                self.withhold(program);
            }
            Some(Go::Start(program)) => {
                let own = self.programs.own(&program.id).unwrap_or(&program).clone();
                effects.extend(self.set_out(now, program, own, Questions::Asked));
            }
        }
        if calls {
            // In words of its own: the list begins with what is far worse.
            self.context.notice = Some(self.context.words.symptoms_call());
        }
        self.count_saves(&effects);
        effects
    }

    /// Whether what is kept tells of a warning sign.
    fn asks_to_call(&self, now: Now, effect: &Effect) -> bool {
        let profile = self.diary.as_ref().and_then(|diary| diary.profile.as_ref());
        match effect {
            Effect::Note(Fact::Symptoms(note)) => {
                signs::told_in(note, profile, now.wall.date_naive()).is_some()
            }
            Effect::Note(Fact::SymptomsOf(date, note)) => {
                signs::told_in(note, profile, *date).is_some()
            }
            _ => false,
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
