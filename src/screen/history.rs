//! Looking back: a calendar with the sessions of it, one session whole, graphs; nothing is judged.
//!
//! Only what is shown is read: every change of what is shown hands out its [`Query`]s, and an answer to a question that is
//! no longer asked is let go. A removal shows at once and is kept at the same time; what is on record is asked for again
//! when that is done.

pub mod detail;
pub mod say;

mod amend;
mod ask;
mod filter;
mod graphs;
mod list;
mod view;

use std::cell::Cell;

use chrono::NaiveDate;

use self::{
    amend::{Changed, NOTE, Notice},
    filter::Form,
    graphs::Graph,
    list::List,
};
use super::{
    Context, Effect, Flow, Go,
    page::Page,
    reading::{Reading, Turn},
    today::View as Seen,
};
use crate::{
    history::{Dates, Days, Query, Slice, calendar::months_on},
    keys::{Command, Edit},
    recovery::complaint::Told,
    session::record::Record,
    widget::field::Field,
    words::Words,
};

/// Sessions that are read out at once.
const HEARD: usize = 10;
/// Months that a year moves on by.
const YEAR_STEP: i32 = 3;

/// What a [`Query`] was answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Complaints(Vec<Told>),
    Days(Days),
    Sessions(Slice),
}

#[derive(Debug)]
pub struct History {
    today: NaiveDate,
    scale: Scale,
    /// The calendar ends in its month.
    until: NaiveDate,
    choice: Choice,
    /// What was done on the dates shown; `None` until it was read.
    days: Option<Days>,
    list: List,
    graphs: graphs::Data,
    open: Open,
    /// What was changed here, the last thing last.
    changed: Vec<Changed>,
    notice: Option<Notice>,
    /// Why the last question was not answered.
    fault: Option<String>,
    /// What was asked and not answered yet.
    waiting: Vec<Query>,
    /// What a screen too small for both shows.
    pane: Pane,
    shows: Cell<Shows>,
    /// Sessions of the list that are read out; the full screen shows what it has room for.
    heard: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scale {
    Month,
    Year,
}

/// What somebody chose to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Choice {
    program: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

#[derive(Debug)]
enum Open {
    Calendar,
    Detail(Reading),
    Filter(Form),
    Graph(Graph),
    Note(Field),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pane {
    Calendar,
    List,
}

/// What the last picture had room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shows {
    Both,
    One,
}

impl History {
    /// On the month of a date, with what it has to ask.
    pub fn open(today: NaiveDate) -> (Self, Vec<Effect>) {
        let mut history = Self {
            today,
            scale: Scale::Month,
            until: today,
            choice: Choice::default(),
            days: None,
            list: List::default(),
            graphs: graphs::Data::default(),
            open: Open::Calendar,
            changed: Vec::new(),
            notice: None,
            fault: None,
            waiting: Vec::new(),
            pane: Pane::Calendar,
            shows: Cell::new(Shows::Both),
            heard: HEARD,
        };
        let effects = history.look();
        (history, effects)
    }

    pub fn update(&mut self, seen: Seen<'_>, command: Option<Command>) -> Flow {
        if command.is_some() {
            self.notice = None;
        }
        match (&mut self.open, command) {
            (_, None) => Flow::default(),
            (_, Some(Command::Interrupt)) => Flow::quit(),
            (_, Some(Command::Undo)) => self.put_back(),
            (Open::Calendar, Some(command)) => self.update_calendar(seen, command),
            (Open::Detail(reading), command) => match (reading.update(command), command) {
                (Turn::Other, Some(Command::ChangeNote)) => self.open_note(),
                (Turn::Other, Some(Command::Remove)) => self.remove(),
                (Turn::Other, Some(Command::Symptoms)) => Flow::to(Go::Symptoms),
                (Turn::AtEnd, _) | (Turn::Other, Some(Command::Stop | Command::Quit)) => {
                    self.close()
                }
                _ => Flow::default(),
            },
            (Open::Filter(form), Some(command)) => match form.update(command, seen.programs) {
                filter::Step::Back => self.close(),
                filter::Step::Chosen(choice) => self.choose_dates(choice),
                filter::Step::Stay => Flow::default(),
            },
            (Open::Graph(graph), Some(command)) => match command {
                Command::Right | Command::Next | Command::Graphs | Command::Pause => {
                    *graph = graph.next();
                    Flow::default()
                }
                Command::Left => {
                    *graph = graph.before();
                    Flow::default()
                }
                Command::Symptoms => Flow::to(Go::Symptoms),
                Command::Confirm | Command::Stop | Command::Quit => self.close(),
                _ => Flow::default(),
            },
            (Open::Note(field), Some(Command::Confirm)) => {
                let note = Some(field.text()).filter(|note| !note.is_empty());
                self.keep_note(note)
            }
            (Open::Note(_), Some(Command::Stop | Command::Quit)) => {
                self.open = Open::Detail(Reading::default());
                Flow::default()
            }
            (Open::Note(_), _) => Flow::default(),
        }
    }

    fn update_calendar(&mut self, seen: Seen<'_>, command: Command) -> Flow {
        let is_one = self.shows.get() == Shows::One;
        match command {
            Command::Confirm | Command::Pause | Command::Down
                if is_one && self.pane == Pane::Calendar =>
            {
                self.pane = Pane::List;
                return Flow::default();
            }
            Command::Stop if is_one && self.pane == Pane::List => self.pane = Pane::Calendar,
            Command::Stop | Command::Quit | Command::History => return Flow::to(Go::Today),
            Command::Up => self.list.go_up(),
            Command::Down => self.list.go_down(),
            Command::Confirm | Command::Pause => self.open_session(self.list.selected()),
            Command::Pick(number) => self.open_session(usize::from(number).wrapping_sub(1)),
            Command::Next => {
                self.heard = (self.heard + HEARD).min(self.list.sessions().len() + HEARD);
                return self.read_on();
            }
            Command::Left => return self.turn(-1),
            Command::Right => return self.turn(1),
            Command::View => return self.change_view(),
            Command::Graphs => return self.open_graphs(),
            Command::Report => return Flow::to(Go::Report),
            Command::Symptoms => return Flow::to(Go::Symptoms),
            Command::Filter => {
                self.open = Open::Filter(Form::new(&self.choice, seen.programs));
            }
            _ => {}
        }
        if self.list.is_near_end() { self.read_on() } else { Flow::default() }
    }

    /// Opens the session with this number in the list, counted from 0. Says whether the list is what is open.
    pub fn choose(&mut self, index: usize) -> bool {
        let is_list = matches!(self.open, Open::Calendar);
        if is_list {
            self.open_session(index);
        }
        is_list
    }

    pub fn edit(&mut self, edit: Edit) {
        match &mut self.open {
            Open::Note(field) => field.edit(edit),
            Open::Filter(form) => form.edit(edit),
            _ => {}
        }
    }

    /// Takes a whole line as what is asked; a dash for nothing. Says whether it is an answer to go on with.
    pub fn write(&mut self, text: &str) -> bool {
        let text = if text == "-" { "" } else { text };
        match &mut self.open {
            Open::Note(field) => {
                *field = Field::new(NOTE).with_text(text);
                true
            }
            Open::Filter(form) => {
                form.write(text);
                false
            }
            _ => false,
        }
    }

    /// Whether letters are text and no commands.
    pub fn is_typing(&self) -> bool {
        match &self.open {
            Open::Note(_) => true,
            Open::Filter(form) => form.is_typing(),
            _ => false,
        }
    }

    /// Whether something was asked and not answered yet.
    pub const fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The commands that do something here, as the list of keys shows them: down stands with up, left and right together.
    pub const fn commands(&self) -> &'static [Command] {
        use Command::{
            ChangeNote, Confirm, Filter, Graphs, Help, Interrupt, Left, Pause, Remove, Report,
            Right, Signs, Stop, Symptoms, Undo, Up, View,
        };
        match self.open {
            Open::Calendar => &[
                Confirm, Up, Left, View, Graphs, Symptoms, Filter, Report, Undo, Stop, Signs, Help,
                Interrupt,
            ],
            Open::Detail(_) => {
                &[Up, ChangeNote, Remove, Undo, Symptoms, Stop, Signs, Help, Interrupt]
            }
            Open::Filter(_) => &[Confirm, Up, Pause, Stop, Signs, Help, Interrupt],
            Open::Graph(_) => &[Right, Symptoms, Undo, Stop, Signs, Help, Interrupt],
            Open::Note(_) => &[Confirm, Stop, Interrupt],
        }
    }

    /// What can be typed here in plain mode.
    pub fn plain_help(&self, words: &Words) -> String {
        match self.open {
            Open::Calendar => words.plain_history_help(),
            Open::Detail(_) => words.plain_detail_help(),
            Open::Graph(_) => words.plain_graphs_help(),
            Open::Filter(_) | Open::Note(_) => words.plain_page_help(),
        }
    }

    /// What is open as a page, which plain mode reads out.
    pub fn page(&self, context: &Context, seen: Seen<'_>) -> Page<'_> {
        match &self.open {
            Open::Calendar => self.calendar_page(context, seen),
            Open::Detail(reading) => self.detail_page(reading, context, seen),
            Open::Filter(form) => form.page(context, seen.programs),
            Open::Graph(graph) => self.graph_page(*graph, context, seen),
            Open::Note(field) => self.note_page(field, context),
        }
    }

    /// The month with the calendar of it: that of the chosen session, where dates of one's own were chosen.
    fn month(&self) -> Dates {
        let chosen = self.list.chosen().filter(|_| self.choice.has_dates());
        Dates::month(chosen.map_or(self.until, Record::date))
    }

    /// Moves the calendar on by so many steps, never past today.
    fn turn(&mut self, steps: i32) -> Flow {
        if self.choice.has_dates() {
            return Flow::default();
        }
        let months = if self.scale == Scale::Month { 1 } else { YEAR_STEP };
        let until = months_on(Dates::month(self.until).from, months * steps);
        // Back as far as there is something.
        let first = self.days.as_ref().and_then(|days| days.first).unwrap_or(self.today);
        let is_at_end = match steps {
            ..0 => Dates::month(self.until).from <= first,
            _ => self.until >= self.today,
        };
        if is_at_end {
            return Flow::default();
        }
        self.until = Dates::month(until).to.min(self.today);
        Flow { effects: self.look(), go: None }
    }

    /// To the year from the month, and back.
    fn change_view(&mut self) -> Flow {
        self.scale = match self.scale {
            Scale::Month => Scale::Year,
            Scale::Year => Scale::Month,
        };
        self.pane = Pane::Calendar;
        Flow { effects: self.look(), go: None }
    }

    fn choose_dates(&mut self, choice: Choice) -> Flow {
        self.choice = choice;
        self.until =
            self.choice.dates(self.today).map_or(self.until, |dates| dates.to.min(self.today));
        self.open = Open::Calendar;
        Flow { effects: self.look(), go: None }
    }

    fn open_session(&mut self, index: usize) {
        if self.list.select(index) {
            self.open = Open::Detail(Reading::default());
        }
    }

    fn open_graphs(&mut self) -> Flow {
        self.open = Open::Graph(Graph::Weeks);
        let days = Query::Days(graphs::filter(self.today));
        let told = Query::Complaints(graphs::dates(self.today));
        Flow { effects: vec![self.ask(days), self.ask(told)], go: None }
    }

    /// Back to the calendar.
    fn close(&mut self) -> Flow {
        self.open = Open::Calendar;
        Flow::default()
    }
}

impl Choice {
    const fn has_dates(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// The dates that were chosen, the earlier first.
    fn dates(&self, today: NaiveDate) -> Option<Dates> {
        let (from, to) = match (self.from, self.to) {
            (None, None) => return None,
            (from, to) => (from.unwrap_or(NaiveDate::MIN), to.unwrap_or(today)),
        };
        Some(Dates { from: from.min(to), to: from.max(to) })
    }
}
