//! Looking back: a calendar with the sessions of it, one session whole, graphs; nothing is judged.
//!
//! Only what is shown is read: every change of what is shown hands out its [`Query`]s, and an answer to a question that is
//! no longer asked is let go. A removal shows at once and is kept at the same time; what is on record is asked for again
//! when that is done.

pub mod detail;
pub mod say;

mod filter;
mod graphs;
mod list;
mod view;

use std::cell::Cell;

use chrono::NaiveDate;
use uuid::Uuid;

use self::{filter::Form, graphs::Graph, list::List};
use super::{
    Context, Effect, Flow, Go,
    page::Page,
    reading::{Reading, Turn},
    today::View as Seen,
};
use crate::{
    history::{
        Dates, Days, Filter, Query, Slice,
        calendar::{YEAR, months_on},
    },
    keys::{Command, Edit},
    recovery::complaint::Told,
    session::record::{Entry, Record},
    widget::field::Field,
    words::Words,
};

/// The most characters of a note.
const NOTE: usize = 280;
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

/// What it takes to put a change back.
#[derive(Debug)]
enum Changed {
    Note { session: Uuid, was: Option<String> },
    Removed(Box<Record>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notice {
    NoteKept,
    NoteRestored,
    Removed,
    Restored,
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
            Command::Filter => {
                self.open = Open::Filter(Form::new(&self.choice, seen.programs));
            }
            _ => {}
        }
        if self.list.is_near_end() { self.read_on() } else { Flow::default() }
    }

    /// Opens the session with this number in the list, counted from 0.
    pub fn choose(&mut self, index: usize) {
        if matches!(self.open, Open::Calendar) {
            self.open_session(index);
        }
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

    /// Takes an answer, if it is one to what is still asked.
    pub fn take(&mut self, query: &Query, found: Result<Found, String>) {
        self.waiting.retain(|waiting| waiting != query);
        let found = match found {
            Ok(found) => found,
            Err(fault) => {
                self.fault = Some(fault);
                return;
            }
        };
        self.fault = None;
        let filter = self.filter();
        match (query, found) {
            (Query::Days(asked), Found::Days(days)) => {
                if *asked == graphs::filter(self.today) {
                    self.graphs.days.clone_from(&days.tallies);
                }
                if *asked == filter {
                    self.days = Some(days);
                }
            }
            (Query::Sessions { filter: asked, behind }, Found::Sessions(slice))
                if *asked == filter =>
            {
                self.list.take(*behind, slice);
            }
            (Query::Complaints(asked), Found::Complaints(told))
                if *asked == graphs::dates(self.today) =>
            {
                self.graphs.told = told;
            }
            _ => {}
        }
    }

    /// Asks again what is on record, after something was kept.
    pub fn look_again(&mut self) -> Vec<Effect> {
        vec![self.ask(Query::Days(self.filter()))]
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
            Open::Detail(_) => self.detail_page(context, seen),
            Open::Filter(form) => form.page(context, seen.programs),
            Open::Graph(graph) => self.graph_page(*graph, context, seen),
            Open::Note(field) => self.note_page(field, context),
        }
    }

    fn note_page<'p>(&self, field: &'p Field, context: &Context) -> Page<'p> {
        let words = &context.words;
        Page {
            title: words.history_title_note(),
            text: vec![words.note_text()],
            rows: vec![super::page::Row::new(words.after_note(), field.text())],
            field: Some(field),
            asks: Some(words.note_ask()),
            hints: vec![
                context.hint(Command::Confirm, words.key_save()),
                context.hint(Command::Stop, words.key_back()),
            ],
            news: self.news(context),
            ..Page::default()
        }
    }

    /// What to say below: what was just changed, and what did not work.
    fn news(&self, context: &Context) -> Vec<String> {
        let words = &context.words;
        let notice = self.notice.map(|notice| match notice {
            Notice::NoteKept => words.history_note_kept(),
            Notice::NoteRestored => words.history_note_was(),
            Notice::Removed => words.history_removed(),
            Notice::Restored => words.history_restored(),
        });
        let saving = context.saving.has_failed().then(|| context.saving_line());
        notice.into_iter().chain(self.fault.clone()).chain(saving).collect()
    }

    /// The sessions that are shown.
    fn filter(&self) -> Filter {
        Filter { dates: self.dates(), program: self.choice.program.clone() }
    }

    fn dates(&self) -> Dates {
        match self.choice.dates(self.today) {
            Some(dates) => dates,
            None if self.scale == Scale::Month => Dates::month(self.until),
            None => Dates::weeks_to(self.until, YEAR),
        }
    }

    /// The month with the calendar of it: that of the chosen session, where dates of one's own were chosen.
    fn month(&self) -> Dates {
        let chosen = self.list.chosen().filter(|_| self.choice.has_dates());
        Dates::month(chosen.map_or(self.until, Record::date))
    }

    /// Asks for all that is shown.
    fn look(&mut self) -> Vec<Effect> {
        self.days = None;
        self.list = List::default();
        self.heard = HEARD;
        let filter = self.filter();
        let sessions = Query::Sessions { filter: filter.clone(), behind: None };
        vec![self.ask(Query::Days(filter)), self.ask(sessions)]
    }

    fn ask(&mut self, query: Query) -> Effect {
        self.waiting.push(query.clone());
        Effect::LookBack(query)
    }

    /// Asks for the sessions behind those that are known, if there are more.
    fn read_on(&mut self) -> Flow {
        let mut flow = Flow::default();
        if let Some(behind) = self.list.end() {
            let query = Query::Sessions { filter: self.filter(), behind: Some(behind) };
            if !self.waiting.contains(&query) {
                flow.effects.push(self.ask(query));
            }
        }
        flow
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

    fn open_note(&mut self) -> Flow {
        if let Some(record) = self.list.chosen() {
            let note = detail::note(record).unwrap_or_default();
            self.open = Open::Note(Field::new(NOTE).with_text(note));
        }
        Flow::default()
    }

    /// Back to the calendar.
    fn close(&mut self) -> Flow {
        self.open = Open::Calendar;
        Flow::default()
    }

    fn keep_note(&mut self, note: Option<String>) -> Flow {
        self.open = Open::Detail(Reading::default());
        let Some(record) = self.list.chosen_mut() else { return Flow::default() };
        let (session, was) = (record.id, detail::note(record).map(str::to_owned));
        if note == was {
            return Flow::default();
        }
        detail::set_note(record, note.clone());
        self.changed.push(Changed::Note { session, was });
        self.notice = Some(Notice::NoteKept);
        amend(session, Entry::Noted(note))
    }

    fn remove(&mut self) -> Flow {
        let Some(record) = self.list.remove_chosen() else { return Flow::default() };
        let session = record.id;
        self.changed.push(Changed::Removed(Box::new(record)));
        self.open = Open::Calendar;
        self.notice = Some(Notice::Removed);
        amend(session, Entry::Removed)
    }

    /// Puts the last change back.
    fn put_back(&mut self) -> Flow {
        match self.changed.pop() {
            None => Flow::default(),
            Some(Changed::Note { session, was }) => {
                if let Some(record) = self.list.find_mut(session) {
                    detail::set_note(record, was.clone());
                }
                self.notice = Some(Notice::NoteRestored);
                amend(session, Entry::Noted(was))
            }
            Some(Changed::Removed(record)) => {
                let session = record.id;
                if self.filter().has(&record) {
                    self.list.put_back(*record);
                }
                self.notice = Some(Notice::Restored);
                amend(session, Entry::Restored)
            }
        }
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

fn amend(id: Uuid, entry: Entry) -> Flow {
    Flow { effects: vec![Effect::Amend { id, entry }], go: None }
}
