//! The screens, and the few words they share: what they get ([`Context`]), what they hand out ([`Flow`], [`Effect`]).
//!
//! A screen is a value. It changes only in `update`, which is told the time and the command and hands out effects for
//! others to perform; `view` reads and draws, nothing else.

pub mod after;
pub mod check_in;
pub mod checklist;
pub mod closing;
pub mod date;
pub mod halt;
pub mod help;
pub mod history;
pub mod learn;
pub mod page;
pub mod place;
pub mod practice;
pub mod programs;
pub mod reading;
pub mod report;
pub mod resume;
pub mod settings;
pub mod setup;
pub mod signs;
pub mod symptoms;
pub mod target;
pub mod timers;
pub mod today;
pub mod unsaved;

use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget as _};
use uuid::Uuid;

use crate::{
    clock::Mono,
    config::{Change, Motion, Mouse, Phone, Sound as Sounds},
    history::Query,
    keys::{Command, KeyMap},
    program::Program,
    recovery::{diary::Fact, learn::Learner, signs::Call},
    session::{
        answers::CheckIn,
        engine::Moment,
        record::{Entry, Outcome, Progress, Unfinished},
        sound::{Loudness, Sound},
    },
    theme::{Role, Theme},
    widget::footer::{Footer, Hint},
    words::{Lang, Words},
};

use target::{Target, Targets};
use timers::Home;

/// Below this size a screen only says what matters most, and asks for a larger window.
pub const SMALLEST: (u16, u16) = (40, 12);
/// A larger window is not filled: lines would become too long to read.
const LARGEST: (u16, u16) = (160, 48);
/// From this size on there is room for large letters and air.
const ROOMY: (u16, u16) = (72, 20);

/// What every screen gets.
#[derive(Debug)]
pub struct Context {
    pub words: Words,
    pub keys: KeyMap,
    pub theme: Theme,
    pub motion: Motion,
    pub mouse: Mouse,
    pub saving: Saving,
    /// Something to be told once, on the Today screen.
    pub notice: Option<String>,
    /// Something to be told in passing during a session.
    pub news: Option<News>,
    pub loudness: Loudness,
    pub hearing: Hearing,
    /// What is set about sound.
    pub sound: Sounds,
    pub phone: Phone,
    pub learner: Learner,
    pub targets: Targets,
}

/// Whether anything can be heard here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hearing {
    /// As far as is known.
    #[default]
    Heard,
    Unheard,
}

/// A few words that give way by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub text: String,
    pub until: Mono,
}

/// How it stands with what was done: shown as saved only after the commit returned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// Handed out and not answered for yet.
    waiting: usize,
    /// Why the last attempt failed; until one succeeds.
    fault: Option<String>,
    saved: Option<DateTime<FixedOffset>>,
}

impl Saving {
    /// A new session: what was saved before it is no news.
    pub fn begin(&mut self) {
        self.saved = None;
    }

    pub const fn hand_out(&mut self, entries: usize) {
        self.waiting += entries;
    }

    /// Entries are kept in their order, so one that is kept means that the trouble is over.
    pub fn kept(&mut self, at: DateTime<FixedOffset>) {
        self.waiting = self.waiting.saturating_sub(1);
        self.fault = None;
        self.saved = Some(at);
    }

    pub fn failed(&mut self, why: String) {
        self.fault = Some(why);
    }

    /// Whether an answer is still to come.
    pub const fn is_pending(&self) -> bool {
        self.waiting > 0 && self.fault.is_none()
    }

    /// Whether all that was handed out is kept.
    pub const fn is_settled(&self) -> bool {
        self.waiting == 0 && self.fault.is_none()
    }

    pub const fn has_failed(&self) -> bool {
        self.fault.is_some()
    }
}

/// Something to be done outside: the run loop and the plain mode perform it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep an entry of a session that is on record: a note, that it was removed or restored.
    Amend {
        id: Uuid,
        entry: Entry,
    },
    /// A session begins: claim that it is the only one.
    Claim,
    /// From here on this number of a session stands for one that is on record.
    GoOn {
        session: u32,
        id: Uuid,
    },
    /// Write a change into the settings file.
    Configure(Change),
    /// Speak this language next time too.
    KeepLang(Lang),
    /// Look into the diary anew.
    Look,
    /// Look for what is shown of the past.
    LookBack(Query),
    /// Make the page for a physio.
    MakePage(report::Chosen),
    /// Keep something that is no part of a session.
    Note(Fact),
    Quit,
    /// Keep an entry of the session with this number.
    Save {
        session: u32,
        entry: Entry,
    },
    /// Let it be heard.
    Sound(Sound),
    /// Let it be read out or passed on: what happened in a session, at what position on its timeline.
    Tell {
        session: u32,
        at: Duration,
        moment: Moment,
    },
}

/// What a screen answers to a command or to the time.
#[derive(Debug, Default)]
pub struct Flow {
    pub effects: Vec<Effect>,
    pub go: Option<Go>,
}

impl Flow {
    pub const fn to(go: Go) -> Self {
        Self { effects: Vec::new(), go: Some(go) }
    }

    /// Keeps an entry of a session.
    pub fn save(&mut self, session: u32, entry: Entry) {
        self.effects.push(Effect::Save { session, entry });
    }

    pub fn quit() -> Self {
        Self { effects: vec![Effect::Quit], go: None }
    }
}

/// Whether the questions before a session are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Questions {
    Asked,
    PassedOver,
}

/// Where to go.
#[derive(Debug)]
pub enum Go {
    /// On towards a session with these figures, which were asked about.
    Agreed {
        program: Program,
        questions: Questions,
    },
    /// The questions before a session once more, after the answers of today were taken back.
    AskAgain(Program),
    /// Begin, if the gate lets it.
    Begin {
        program: Program,
        check_in: Option<CheckIn>,
    },
    /// The questions after a session.
    After {
        program: Program,
        outcome: Outcome,
    },
    Closing {
        program: Program,
        outcome: Outcome,
        progress: Progress,
        kept: Kept,
    },
    History,
    Learn,
    /// On to where the app was opened for.
    On,
    /// Take up again what was cut off.
    Resume {
        program: Program,
        unfinished: Box<Unfinished>,
    },
    Programs,
    /// Away from a session: to the Today screen, or out of the program.
    Leave,
    /// What is to be on the page for a physio.
    Report,
    Settings,
    Setup,
    Symptoms,
    /// Change the language.
    Speak(Lang),
    /// Towards a session, with the questions before it when it asks for them.
    Start(Program),
    /// The same with figures for this once, which were asked about where they ask more.
    StartWith {
        program: Program,
        lead_in: Duration,
    },
    /// The figures of the program with this id.
    Timers {
        program: String,
        home: Home,
    },
    Today,
    /// On to where the app was opened for; the session of this id was taken out of the history.
    Without(Uuid),
}

/// Whether a session left something to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Nothing,
    Record,
}

impl Context {
    /// The keys that do something now, in the row that is theirs.
    fn draw_footer(&self, hints: &[Hint], area: Rect, buffer: &mut Buffer) {
        let key_style = self.theme.style(Role::Strong);
        let footer = Footer { hints, key_style, label_style: Style::new() };
        for (place, command) in footer.places(area) {
            self.targets.add(place, Target::Key(command));
        }
        footer.render(area, buffer);
    }

    pub fn hint(&self, command: Command, label: String) -> Hint {
        Hint::new(command, label, &self.keys, &self.words)
    }

    /// Whom to call.
    pub fn call(&self) -> Call<'_> {
        Call { emergency: &self.phone.emergency, out_of_hours: &self.phone.out_of_hours }
    }

    /// What stands under the session: news, unless something could not be saved; else how it stands with saving.
    fn passing_line(&self) -> String {
        match &self.news {
            Some(news) if !self.saving.has_failed() => news.text.clone(),
            _ => self.saving_line(),
        }
    }

    /// How it stands with saving, in a few words; empty when there is nothing to say.
    pub fn saving_line(&self) -> String {
        match (&self.saving.fault, self.saving.saved) {
            (Some(why), _) => why.clone(),
            (None, _) if self.saving.waiting > 0 => self.words.saving_pending(),
            (None, Some(at)) => self.words.saving_saved(at.format("%H:%M:%S").to_string()),
            (None, None) => String::new(),
        }
    }
}

/// How much room a screen has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// At least [`SMALLEST`].
    Narrow,
    /// At least [`ROOMY`].
    Roomy,
    TooSmall,
}

impl Room {
    const fn of(area: Rect) -> Self {
        if area.width >= ROOMY.0 && area.height >= ROOMY.1 {
            Self::Roomy
        } else if area.width >= SMALLEST.0 && area.height >= SMALLEST.1 {
            Self::Narrow
        } else {
            Self::TooSmall
        }
    }
}

/// The part of the window that a screen uses: all of it up to 160 columns and 48 rows, in the middle.
pub fn stage(window: Rect) -> Rect {
    let width = window.width.min(LARGEST.0);
    let height = window.height.min(LARGEST.1);
    Rect {
        x: window.x + (window.width - width) / 2,
        y: window.y + (window.height - height) / 2,
        width,
        height,
    }
}

/// An area in two: so many rows at its foot, and what is above them.
fn footed(area: Rect, rows: u16) -> [Rect; 2] {
    let rows = rows.min(area.height);
    let above = Rect { height: area.height - rows, ..area };
    [above, Rect { y: above.bottom(), height: rows, ..area }]
}

/// The area less a margin of columns on both sides.
const fn inset(area: Rect, columns: u16) -> Rect {
    let margin = if area.width > columns * 2 { columns } else { 0 };
    Rect { x: area.x + margin, width: area.width - margin * 2, ..area }
}
