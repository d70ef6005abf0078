//! The whole app as a value: `update(now, msg) -> effects`, `view(now, area)`, `wake_at()`.
//!
//! It performs nothing and reads no clock. Full screen, plain lines and tests drive it in the same way. What may be done
//! today is judged anew whenever the diary or the date changes, never while drawing.

mod beginning;
mod course;
mod input;
mod judge;
mod overlay;
mod saving;

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use beginning::LeadIn;
use judge::Judge;
use overlay::Overlay;

pub use crate::screen::Questions;
use crate::{
    clock::{Mono, Now},
    history::Query,
    keys::{Command, Edit},
    program::{Program, shelf::Shelf},
    recovery::{Diary, Tracks, gate},
    screen::{
        Context, Effect, Hearing, News,
        after::After,
        check_in::CheckInScreen,
        closing::Closing,
        halt::Halt,
        history::{Found, History},
        learn::Learn,
        page::Page,
        practice::{Moving, Practice},
        programs::Programs,
        report::Report,
        resume::Resume,
        settings::Settings,
        setup::Setup,
        symptoms::Symptoms,
        timers::{TimersScreen, beyond::Beyond},
        today::{Today, View},
    },
    session::{engine::Status, record::Unfinished},
    theme::Background,
    widget::ground,
};

/// How long news stand before they give way.
const NEWS: Duration = Duration::from_secs(4);
/// How long keys do nothing on the closing screen.
const GRACE: Duration = Duration::from_secs(1);

/// What reaches the app from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// What the background of the terminal is like.
    Background(Background),
    /// Take what has this number in the list that is open, counted from 0.
    Choose(usize),
    /// The closing screen was read out in plain mode.
    Closed,
    Command(Command),
    /// The button of the mouse went down here.
    Press(Position),
    /// What is on record, read anew.
    Diary(Box<Diary>),
    /// The session that has just begun may not: another one runs, since then if that is known.
    Elsewhere(Option<DateTime<FixedOffset>>),
    /// A key while a text is being typed.
    Edit(Edit),
    /// Whether the sound reaches an output has changed.
    Hearing(Hearing),
    /// Something to be told in passing, where a session runs.
    News(String),
    /// The diary could not be read, and why: what is done is gone about without it.
    NoDiary(String),
    /// What was looked for in the past, or why it could not be read.
    LookedBack(Query, Box<Result<Found, String>>),
    /// A key that means nothing, which still closes the list of keys.
    OtherKey,
    /// Something could not be kept; the reason in the person's language.
    NotSaved(String),
    /// Something is safely kept.
    Saved,
    /// Something that a person ought to know.
    Tell(String),
    Tick,
    /// Nobody can answer the questions before a session.
    Unanswered,
    /// A whole line of text, where one is asked for.
    Typed(String),
    /// A session that was cut off; told before the diary is.
    Unfinished(Box<Unfinished>),
}

#[derive(Debug)]
pub enum Screen {
    After(Box<After>),
    Beyond(Box<Beyond>),
    CheckIn(Box<CheckInScreen>),
    Closing(Box<Closing>),
    Halt(Box<Halt>),
    History(Box<History>),
    Learn(Box<Learn>),
    Practice(Box<Practice>),
    Resume(Box<Resume>),
    Report(Report),
    Programs(Programs),
    Settings(Box<Settings>),
    Setup(Box<Setup>),
    Symptoms(Box<Symptoms>),
    Timers(Box<TimersScreen>),
    Today(Today),
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
    /// The same program with its own figures.
    pub own: Program,
    pub lead_in: Duration,
    pub questions: Questions,
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
    programs: Shelf,
    tracks: Tracks,
    /// `None` until it was read.
    diary: Option<Diary>,
    judged: Option<gate::Today>,
    screen: Screen,
    overlay: Overlay,
    /// Asked for besides the program; `None` for that of the program itself.
    lead_in: Option<LeadIn>,
    /// Programs with figures that were asked about and agreed to since the app was opened.
    agreed: Vec<Program>,
    sessions: u32,
    opening: Opening,
    /// What was cut off before the app was opened, until that was asked about.
    unfinished: Option<Box<Unfinished>>,
    after: Next,
    /// The session that was asked for on the command line is not for now, and no other was begun.
    refused: bool,
    /// What is told once all that was handed out is kept.
    told_when_kept: Option<String>,
}

impl App {
    /// Opens on the Today screen; with the diary it goes where it was opened for.
    pub fn new(context: Context, programs: Shelf, tracks: Tracks, opening: Opening) -> Self {
        let after = if matches!(opening, Opening::Session(_)) { Next::Quit } else { Next::Today };
        Self {
            context,
            programs,
            tracks,
            diary: None,
            judged: None,
            screen: Screen::Today(Today::default()),
            overlay: Overlay::None,
            lead_in: None,
            agreed: Vec::new(),
            sessions: 0,
            opening,
            unfinished: None,
            after,
            refused: false,
            told_when_kept: None,
        }
    }

    #[must_use]
    pub fn update(&mut self, now: Now, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Background(background) => {
                self.context.theme.background = Some(background);
                Vec::new()
            }
            Msg::Choose(index) => self.choose(now, index),
            Msg::Press(position) => self.press(now, position),
            Msg::Command(command) => self.command(now, Some(command)),
            Msg::Closed => self.pass(now, Some(Command::Confirm)),
            Msg::OtherKey => self.command(now, None),
            Msg::Diary(diary) => self.take_diary(now, *diary),
            Msg::News(text) => {
                self.tell(now, text);
                Vec::new()
            }
            Msg::Hearing(hearing) => {
                self.context.hearing = hearing;
                let words = &self.context.words;
                let text = match hearing {
                    Hearing::Heard => words.sound_back(),
                    Hearing::Unheard => words.sound_none(),
                };
                self.tell(now, text);
                Vec::new()
            }
            Msg::Elsewhere(since) => {
                self.give_way(since);
                Vec::new()
            }
            Msg::Unfinished(unfinished) => {
                self.unfinished = Some(unfinished);
                Vec::new()
            }
            Msg::Edit(edit) => {
                self.edit(edit);
                Vec::new()
            }
            Msg::LookedBack(query, found) => {
                if let Screen::History(history) = &mut self.screen {
                    history.take(&query, *found);
                }
                Vec::new()
            }
            Msg::NotSaved(why) => {
                self.context.saving.failed(why);
                Vec::new()
            }
            Msg::Saved => self.saved(now),
            Msg::NoDiary(why) => {
                self.context.notice = Some(why);
                self.diary.get_or_insert_default();
                let effects = self.open(now);
                self.count_saves(&effects);
                effects
            }
            Msg::Tell(what) => {
                self.context.notice = Some(what);
                Vec::new()
            }
            Msg::Tick => {
                self.context.news.take_if(|news| news.until <= now.mono);
                self.pass(now, None)
            }
            Msg::Typed(text) => self.type_line(now, &text),
            Msg::Unanswered => self.pass_over(now),
        }
    }

    /// Draws everything, and says what of it moves by itself until [`App::wake_at`].
    pub fn view(&self, now: Now, area: Rect, buffer: &mut Buffer) -> Option<Moving> {
        if area.is_empty() {
            return None;
        }
        self.context.targets.clear();
        ground::lay(self.ground(), area, buffer);
        if self.draw_overlay(now, area, buffer) {
            return None;
        }
        match &self.screen {
            // A moment after opening: what is shown then would go away at once.
            Screen::Today(_) if !self.is_ready() => {}
            Screen::Closing(closing) => closing.view(&self.context, area, buffer),
            Screen::History(history) => history.view(&self.context, self.seen(), area, buffer),
            Screen::Learn(learn) => learn.view(&self.context, now, area, buffer),
            Screen::Practice(practice) => return practice.view(&self.context, now, area, buffer),
            _ => {
                if let Some(page) = self.page(now.wall.date_naive()) {
                    page.draw(&self.context, area, buffer);
                }
            }
        }
        None
    }

    /// What lies under and around all that is drawn.
    pub fn ground(&self) -> Style {
        self.context.theme.ground()
    }

    /// The open screen as a page, if it is one.
    pub fn page(&self, date: NaiveDate) -> Option<Page<'_>> {
        match &self.screen {
            Screen::After(after) => Some(after.page(&self.context)),
            Screen::Beyond(beyond) => Some(beyond.page(&self.context)),
            Screen::CheckIn(check_in) => Some(check_in.page(&self.context)),
            Screen::Halt(halt) => Some(halt.page(&self.context)),
            Screen::History(history) => Some(history.page(&self.context, self.seen())),
            Screen::Resume(resume) => Some(resume.page(&self.context)),
            Screen::Report(report) => Some(report.page(&self.context)),
            Screen::Programs(programs) => Some(programs.page(&self.context, &self.programs)),
            Screen::Settings(settings) => Some(settings.page(&self.context)),
            Screen::Setup(setup) => Some(setup.page(&self.context, &self.programs)),
            Screen::Symptoms(symptoms) => Some(symptoms.page(&self.context)),
            Screen::Timers(timers) => Some(timers.page(&self.context)),
            Screen::Today(today) => Some(today.page(&self.context, self.seen(), date)),
            Screen::Closing(_) | Screen::Learn(_) | Screen::Practice(_) => None,
        }
    }

    /// When to call `update` with a tick even if nothing happens; `None` when nothing will change by itself.
    ///
    /// What moves on the screen alone needs no call: see [`Moving`].
    pub fn wake_at(&self) -> Option<Mono> {
        match &self.screen {
            Screen::Practice(practice) => {
                let news = self.context.news.as_ref().map(|news| news.until);
                practice.wake_at().into_iter().chain(news).min()
            }
            _ => None,
        }
    }

    /// Whether a session is running, and not paused.
    pub fn is_running(&self) -> bool {
        matches!(&self.screen, Screen::Practice(practice) if practice.engine().status() == Status::Running)
    }

    /// Whether the session that was asked for on the command line was not for now, and no other was begun.
    pub const fn was_refused(&self) -> bool {
        self.refused
    }

    /// Whether all that is shown was read, and what was changed of it kept, so that it will stay.
    pub fn is_ready(&self) -> bool {
        let is_changing = self.context.saving.is_pending();
        let waits =
            matches!(&self.screen, Screen::History(history) if history.is_waiting() || is_changing);
        self.diary.is_some() && !waits
    }

    pub const fn screen(&self) -> &Screen {
        &self.screen
    }

    pub fn programs(&self) -> &[Program] {
        &self.programs
    }

    fn seen(&self) -> View<'_> {
        View {
            programs: &self.programs,
            tracks: &self.tracks,
            diary: self.diary.as_ref(),
            judged: self.judged.as_ref(),
        }
    }

    /// Whether the closing screen has only just come: a key held down in the session must not skip it.
    const fn has_just_closed(&self, now: Now) -> bool {
        match &self.screen {
            Screen::Closing(closing) => {
                now.mono.since(closing.since).as_millis() < GRACE.as_millis()
            }
            _ => false,
        }
    }

    fn tell(&mut self, now: Now, text: String) {
        self.context.news = Some(News { text, until: now.mono + NEWS });
    }

    fn pass(&mut self, now: Now, command: Option<Command>) -> Vec<Effect> {
        let date = now.wall.date_naive();
        let today_is_old = self.judged.as_ref().is_some_and(|judged| judged.date != date);
        let judges = today_is_old || (command.is_some() && matches!(self.screen, Screen::Today(_)));
        let seen = View {
            programs: &self.programs,
            tracks: &self.tracks,
            diary: self.diary.as_ref(),
            judged: self.judged.as_ref(),
        };
        let judge = Judge { seen, way: self.way(), now };
        let flow = match &mut self.screen {
            Screen::After(after) => after.update(command),
            Screen::Beyond(beyond) => beyond.update(command),
            Screen::CheckIn(check_in) => {
                let program = check_in.program().clone();
                check_in.update(command, |answers| judge.state(&program, answers))
            }
            Screen::Closing(closing) => closing.update(command),
            Screen::Halt(halt) => halt.update(command),
            Screen::History(history) => history.update(seen, command),
            Screen::Learn(learn) => learn.update(now, command, &self.context.learner),
            Screen::Practice(practice) => practice.update(now, command),
            Screen::Resume(resume) => resume.update(command),
            Screen::Report(report) => report.update(command),
            Screen::Programs(programs) => programs.update(&self.programs, command),
            Screen::Settings(settings) => settings.update(command),
            Screen::Setup(setup) => {
                setup.update(command, &self.programs, date, &self.context.words)
            }
            Screen::Symptoms(symptoms) => symptoms.update(command),
            Screen::Timers(timers) => timers.update(command),
            Screen::Today(today) => today.update(seen, command),
        };
        // Only after the key: it was pressed on what was on the screen. A session asks the gate again by itself.
        if judges {
            self.judge(now);
        }
        self.follow(now, flow)
    }
}
