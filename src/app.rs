//! The whole app as a value: `update(now, msg) -> effects`, `view(now, area)`, `wake_at()`.
//!
//! It performs nothing and reads no clock. Full screen, plain lines and tests drive it in the same way. What may be done
//! today is judged anew whenever the diary or the date changes, never while drawing.

mod judge;

use std::time::Duration;

use chrono::NaiveDate;
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    clock::{Mono, Now},
    config::Motion,
    keys::{Command, Edit},
    program::Program,
    recovery::{Diary, Tracks, gate},
    screen::{
        Context, Effect, Flow, Go, Saving,
        after::After,
        check_in::CheckInScreen,
        closing::Closing,
        halt::Halt,
        help,
        page::Page,
        practice::Practice,
        setup::Setup,
        today::{Today, View, title},
    },
    session::{answers::CheckIn, engine::Status, record::Entry},
    words::{Lang, Words},
};

/// What reaches the app from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Choose the row with this number, counted from 0.
    Choose(usize),
    Command(Command),
    /// What is on record, read anew.
    Diary(Box<Diary>),
    /// A key while a text is being typed.
    Edit(Edit),
    /// The diary could not be read, and why: what is done is gone about without it.
    NoDiary(String),
    /// A key that means nothing, which still closes the list of keys.
    OtherKey,
    /// Something could not be kept; the reason in the person's language.
    NotSaved(String),
    /// Something is safely kept.
    Saved,
    /// Something that a person ought to know.
    Tell(String),
    Tick,
    /// A whole line of text, where one is asked for.
    Typed(String),
}

#[derive(Debug)]
pub enum Screen {
    After(Box<After>),
    CheckIn(Box<CheckInScreen>),
    Closing(Box<Closing>),
    Halt(Box<Halt>),
    Practice(Box<Practice>),
    Setup(Box<Setup>),
    Today(Today),
}

/// What lies over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    Help,
    None,
}

/// What the app was opened for.
#[derive(Debug)]
pub enum Opening {
    /// A session of this program, as soon as the diary is read; out of the program after it.
    Session(Box<Start>),
    SetUp,
    Today,
}

/// A session that was asked for.
#[derive(Debug)]
pub struct Start {
    pub program: Program,
    pub questions: Questions,
}

/// Whether the questions before a session are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Questions {
    Asked,
    PassedOver,
}

/// Where the end of a session leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Quit,
    Today,
}

#[derive(Debug)]
pub struct App {
    pub context: Context,
    programs: Vec<Program>,
    tracks: Tracks,
    /// `None` until it was read.
    diary: Option<Diary>,
    judged: Option<gate::Today>,
    screen: Screen,
    overlay: Overlay,
    lead_in: Duration,
    sessions: u32,
    opening: Opening,
    after: Next,
}

impl App {
    /// Opens on the Today screen; with the diary it goes where it was opened for.
    pub fn new(
        context: Context,
        programs: Vec<Program>,
        tracks: Tracks,
        lead_in: Duration,
        opening: Opening,
    ) -> Self {
        let after = if matches!(opening, Opening::Session(_)) { Next::Quit } else { Next::Today };
        Self {
            context,
            programs,
            tracks,
            diary: None,
            judged: None,
            screen: Screen::Today(Today::default()),
            overlay: Overlay::None,
            lead_in,
            sessions: 0,
            opening,
            after,
        }
    }

    #[must_use]
    pub fn update(&mut self, now: Now, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Choose(index) => self.choose(now, index),
            Msg::Command(command) => self.command(now, Some(command)),
            Msg::OtherKey => self.command(now, None),
            Msg::Diary(diary) => self.take_diary(now, *diary),
            Msg::Edit(edit) => {
                self.edit(edit);
                Vec::new()
            }
            Msg::NotSaved(why) => {
                self.context.saving = Saving::Failed(why);
                Vec::new()
            }
            Msg::Saved => self.saved(now),
            Msg::NoDiary(why) => {
                self.context.notice = Some(why);
                self.diary.get_or_insert_default();
                self.open(now)
            }
            Msg::Tell(what) => {
                self.context.notice = Some(what);
                Vec::new()
            }
            Msg::Tick => self.pass(now, None),
            Msg::Typed(text) => self.type_line(now, &text),
        }
    }

    pub fn view(&self, now: Now, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        if self.overlay == Overlay::Help {
            return help::view(&self.context, self.commands(), area, buffer);
        }
        match &self.screen {
            // A moment after opening: what is shown then would go away at once.
            Screen::Today(_) if !self.is_ready() => {}
            Screen::Closing(closing) => closing.view(&self.context, area, buffer),
            Screen::Practice(practice) => practice.view(&self.context, now, area, buffer),
            _ => {
                if let Some(page) = self.page(now.wall.date_naive()) {
                    page.draw(&self.context, area, buffer);
                }
            }
        }
    }

    /// The open screen as a page, if it is one.
    pub fn page(&self, date: NaiveDate) -> Option<Page<'_>> {
        match &self.screen {
            Screen::After(after) => Some(after.page(&self.context)),
            Screen::CheckIn(check_in) => Some(check_in.page(&self.context)),
            Screen::Halt(halt) => Some(halt.page(&self.context)),
            Screen::Setup(setup) => Some(setup.page(&self.context, &self.programs)),
            Screen::Today(today) => Some(today.page(&self.context, self.seen(), date)),
            Screen::Closing(_) | Screen::Practice(_) => None,
        }
    }

    /// When to call `update` with a tick even if nothing happens; `None` when nothing will change by itself.
    pub fn wake_at(&self) -> Option<Mono> {
        let motion =
            if self.overlay == Overlay::Help { Motion::Reduced } else { self.context.motion };
        match &self.screen {
            Screen::Practice(practice) => practice.wake_at(motion),
            _ => None,
        }
    }

    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        match &self.screen {
            Screen::After(after) => after.is_typing(),
            Screen::Setup(setup) => setup.is_typing(),
            _ => false,
        }
    }

    /// Whether a whole line of text answers what is asked.
    pub fn takes_line(&self, date: NaiveDate) -> bool {
        self.page(date).is_some_and(|page| page.asks.is_some())
    }

    /// The commands that do something on the open screen, in the order in which the list of keys shows them.
    const fn commands(&self) -> &'static [Command] {
        use Command::{
            Confirm, Down, Help, Hurts, Interrupt, Left, Next, Pause, Quit, Right, SetUp, Stop,
            Tired, Up,
        };
        match &self.screen {
            Screen::After(_) | Screen::CheckIn(_) => {
                &[Confirm, Up, Down, Pause, Left, Right, Stop, Help, Interrupt]
            }
            Screen::Closing(_) => &[Confirm, Help, Quit, Interrupt],
            Screen::Halt(_) => &[Confirm, Up, Down, Stop, Help, Interrupt],
            Screen::Practice(_) => &[Pause, Next, Tired, Hurts, Stop, Help, Interrupt],
            Screen::Setup(_) => &[Confirm, Up, Down, Pause, Stop, Help, Interrupt],
            Screen::Today(_) => &[Confirm, Up, Down, SetUp, Help, Quit, Interrupt],
        }
    }

    /// Whether a session is running, and not paused.
    pub fn is_running(&self) -> bool {
        matches!(&self.screen, Screen::Practice(practice) if practice.engine().status() == Status::Running)
    }

    /// Whether the diary was read, so that what is shown will stay.
    pub const fn is_ready(&self) -> bool {
        self.diary.is_some()
    }

    pub const fn screen(&self) -> &Screen {
        &self.screen
    }

    pub fn programs(&self) -> &[Program] {
        &self.programs
    }

    const fn seen(&self) -> View<'_> {
        View {
            programs: self.programs.as_slice(),
            tracks: &self.tracks,
            diary: self.diary.as_ref(),
            judged: self.judged.as_ref(),
        }
    }

    /// A key, which the list of keys may be in the way of.
    fn command(&mut self, now: Now, command: Option<Command>) -> Vec<Effect> {
        match self.overlay {
            // The keys that stop a session work through the list of keys too.
            Overlay::Help => {
                self.overlay = Overlay::None;
                let urgent = [Command::Hurts, Command::Interrupt, Command::Pause];
                self.pass(now, command.filter(|command| urgent.contains(command)))
            }
            Overlay::None if command == Some(Command::Help) => {
                self.overlay = Overlay::Help;
                self.pass(now, None)
            }
            Overlay::None => self.pass(now, command),
        }
    }

    fn pass(&mut self, now: Now, command: Option<Command>) -> Vec<Effect> {
        let date = now.wall.date_naive();
        let today_is_old = self.judged.as_ref().is_some_and(|judged| judged.date != date);
        let judges = today_is_old || (command.is_some() && matches!(self.screen, Screen::Today(_)));
        let flow = match &mut self.screen {
            Screen::After(after) => after.update(command),
            Screen::CheckIn(check_in) => {
                let (diary, tracks, programs) = (&self.diary, &self.tracks, &self.programs);
                let program = check_in.program().clone();
                check_in.update(command, |answers| {
                    judge::state(diary.as_ref(), tracks, programs, &program, answers, now)
                })
            }
            Screen::Closing(closing) => closing.update(command),
            Screen::Halt(halt) => halt.update(command),
            Screen::Practice(practice) => practice.update(now, command),
            Screen::Setup(setup) => {
                setup.update(command, &self.programs, date, &self.context.words)
            }
            Screen::Today(today) => {
                let view = View {
                    programs: self.programs.as_slice(),
                    tracks: &self.tracks,
                    diary: self.diary.as_ref(),
                    judged: self.judged.as_ref(),
                };
                today.update(view, command)
            }
        };
        // Only after the key: it was pressed on what was on the screen. A session asks the gate again by itself.
        if judges {
            self.judge(now);
        }
        self.follow(now, flow)
    }

    /// Goes where a screen leads, and hands out what it wants done.
    fn follow(&mut self, now: Now, flow: Flow) -> Vec<Effect> {
        let Flow { mut effects, go } = flow;
        if go.is_some() {
            self.context.notice = None;
        }
        match go {
            None => {}
            Some(Go::Begin { program, check_in }) => {
                effects.extend(self.begin(now, program, check_in))
            }
            Some(Go::Closing { program, outcome, progress, kept }) => {
                self.screen =
                    Screen::Closing(Box::new(Closing { program, outcome, progress, kept }));
            }
            Some(Go::After { program, outcome }) => {
                self.screen = Screen::After(Box::new(After::new(self.sessions, &program, outcome)));
            }
            Some(Go::Leave) if self.after == Next::Quit => effects.push(Effect::Quit),
            Some(Go::Leave | Go::Today) => self.go_home(now),
            Some(Go::Setup) => self.set_up(),
            Some(Go::Speak(lang)) => self.speak(lang),
            Some(Go::Start(program)) => effects.extend(self.ask(now, program, Questions::Asked)),
        }
        self.count_saves(&effects);
        effects
    }

    /// Towards a session: the questions first, when the program contracts and they are not passed over.
    fn ask(&mut self, now: Now, program: Program, questions: Questions) -> Vec<Effect> {
        let none = CheckIn::default();
        let state =
            judge::state(self.diary.as_ref(), &self.tracks, &self.programs, &program, &none, now);
        let asks = judge::questions(self.diary.as_ref(), &program, now.wall.date_naive());
        if state != gate::State::Open || questions == Questions::PassedOver || asks.is_empty() {
            return self.begin(now, program, None);
        }
        let suggested = judge::suggested(self.diary.as_ref());
        let (diary, tracks, programs) = (&self.diary, &self.tracks, &self.programs);
        let check_in = CheckInScreen::new(program.clone(), asks, suggested, |answers| {
            judge::state(diary.as_ref(), tracks, programs, &program, answers, now)
        });
        self.screen = Screen::CheckIn(Box::new(check_in));
        Vec::new()
    }

    /// Begins a session when the gate lets it; else says why not, and what fits instead.
    fn begin(&mut self, now: Now, program: Program, check_in: Option<CheckIn>) -> Vec<Effect> {
        let answers = check_in.clone().unwrap_or_default();
        let gate =
            judge::gate(self.diary.as_ref(), &self.tracks, &self.programs, &program, &answers, now);
        self.sessions += 1;
        let session = self.sessions;
        let mut flow = Flow::default();
        if let Some(check_in) = check_in {
            flow.save(session, Entry::CheckedIn(check_in));
        }
        match gate.filter(|gate| gate.state != gate::State::Open) {
            None => {
                self.screen = Screen::Practice(Box::new(Practice::start(
                    session,
                    program,
                    self.lead_in,
                    now.mono,
                )));
            }
            Some(gate) => {
                let words = &self.context.words;
                let reason = vec![gate.say(|id| title(&self.programs, id, words), words)];
                let instead = judge::instead(&gate.state, self.judged.as_ref());
                let instead = self
                    .programs
                    .iter()
                    .find(|program| Some(program.id.as_str()) == instead)
                    .cloned();
                self.screen =
                    Screen::Halt(Box::new(Halt::new(program, reason, &gate.state, instead)));
            }
        }
        flow.effects
    }

    fn go_home(&mut self, now: Now) {
        self.screen = Screen::Today(Today::default());
        self.after = Next::Today;
        self.judge(now);
    }

    fn set_up(&mut self) {
        let diary = self.diary.as_ref();
        let known = diary.and_then(|diary| diary.profile.as_ref());
        let allowed = diary.map(judge::allowed).unwrap_or_default();
        self.screen = Screen::Setup(Box::new(Setup::new(known, allowed, &self.context.words)));
    }

    fn speak(&mut self, lang: Lang) {
        // The built-in texts of a language that could not be read are a fault of the build; then the language stays.
        if let Ok(words) = Words::load(lang) {
            self.context.words = words;
        }
    }

    fn choose(&mut self, now: Now, index: usize) -> Vec<Effect> {
        match &self.screen {
            Screen::Today(_) => {
                let flow = Today::choose(self.seen(), index);
                self.follow(now, flow)
            }
            _ => u8::try_from(index + 1)
                .map_or_else(|_| Vec::new(), |number| self.pass(now, Some(Command::Pick(number)))),
        }
    }

    fn edit(&mut self, edit: Edit) {
        match &mut self.screen {
            Screen::After(after) => after.edit(edit),
            Screen::Setup(setup) => setup.edit(edit),
            _ => {}
        }
    }

    fn type_line(&mut self, now: Now, text: &str) -> Vec<Effect> {
        match &mut self.screen {
            Screen::After(after) => after.write(text),
            Screen::Setup(setup) => setup.write(text),
            _ => return Vec::new(),
        }
        match self.screen {
            Screen::Setup(_) => self.pass(now, Some(Command::Confirm)),
            _ => Vec::new(),
        }
    }

    fn take_diary(&mut self, now: Now, diary: Diary) -> Vec<Effect> {
        let is_first = self.diary.is_none() && diary.profile.is_none() && diary.sessions.is_empty();
        self.diary = Some(diary);
        if is_first && matches!(self.opening, Opening::Today) {
            self.opening = Opening::SetUp;
        }
        self.open(now)
    }

    /// Goes where the app was opened for, the first time that it can.
    fn open(&mut self, now: Now) -> Vec<Effect> {
        self.judge(now);
        match std::mem::replace(&mut self.opening, Opening::Today) {
            Opening::Session(start) => {
                let effects = self.ask(now, start.program, start.questions);
                self.count_saves(&effects);
                return effects;
            }
            Opening::SetUp => self.set_up(),
            Opening::Today => {}
        }
        Vec::new()
    }

    fn judge(&mut self, now: Now) {
        let judge = |diary: &Diary| {
            let track = self.tracks.of(diary.profile.as_ref());
            gate::today(diary, track, &self.programs, now.wall)
        };
        self.judged = self.diary.as_ref().map(judge);
    }

    fn count_saves(&mut self, effects: &[Effect]) {
        let is_kept = |effect: &&Effect| matches!(effect, Effect::Save { .. } | Effect::Note(_));
        let saves = effects.iter().filter(is_kept).count();
        if saves > 0 {
            self.context.saving = match self.context.saving {
                Saving::Pending(waiting) => Saving::Pending(waiting + saves),
                _ => Saving::Pending(saves),
            };
        }
    }

    /// One thing more is kept. When all are, the diary is looked into anew.
    fn saved(&mut self, now: Now) -> Vec<Effect> {
        match self.context.saving {
            Saving::Pending(waiting @ 2..) => {
                self.context.saving = Saving::Pending(waiting - 1);
                Vec::new()
            }
            _ => {
                self.context.saving = Saving::Saved(now.wall);
                if matches!(self.screen, Screen::Practice(_)) {
                    Vec::new()
                } else {
                    vec![Effect::Look]
                }
            }
        }
    }
}
