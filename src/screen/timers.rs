//! The figures of one program, to be changed: with each change the length and the drawing follow.
//!
//! Nothing is written before it is asked for, and asking more of the body than the program does is asked about once.

pub mod beyond;
mod draft;
mod figure;

use super::{
    Context, Effect, Flow, Go,
    page::{Enter, Page, Row},
    place::{Choosing, Place},
    programs::{block_lines, strip},
    reading::Piece,
    unsaved::{self, Unsaved},
};
use crate::{
    config::Change,
    keys::{Command, Edit},
    program::{
        Program,
        shelf::{Owner, Shelf},
        timers::Figure,
    },
    widget::field::Field,
    words::{Text, Words},
};
use draft::Draft;
use figure::{Turn, asked, name};

/// The most letters of a figure.
const FIGURE: usize = 6;

/// Where Esc leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    Programs,
    Today,
}

#[derive(Debug)]
pub struct TimersScreen {
    draft: Draft,
    owner: Option<Owner>,
    /// The programs that take these timers too.
    also: Vec<Text>,
    home: Home,
    place: Place,
    state: State,
    /// Whether it was asked, and answered, that more may be asked of the body.
    agreed: bool,
}

#[derive(Debug)]
enum State {
    Asking(Wish, Place),
    Choosing,
    Leaving(Unsaved),
    Typing(Field),
}

/// What a person wants done with the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Begin,
    Keep,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Agreed,
    Back,
}

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Begin,
    Figure(Figure),
    Keep,
    Own,
}

impl TimersScreen {
    /// `own` has the figures of its file.
    pub fn new(shelf: &Shelf, own: Program, home: Home) -> Self {
        Self {
            owner: shelf.owner(&own.id),
            also: shelf.made_of(&own.id).map(|program| program.title.clone()).collect(),
            draft: Draft::new(shelf.timers(&own.id), own),
            home,
            place: Place::default(),
            state: State::Choosing,
            agreed: false,
        }
    }

    /// The id of the program.
    pub fn program(&self) -> &str {
        &self.draft.own().id
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        match &mut self.state {
            State::Asking(wish, place) => match answer(place, command) {
                Some(answer) => {
                    let wish = *wish;
                    self.take_answer(wish, answer)
                }
                None => Flow::default(),
            },
            State::Choosing => self.change(command),
            State::Leaving(question) => match question.update(command) {
                Some(unsaved::Answer::Save) => self.save_and_leave(),
                Some(unsaved::Answer::Leave) => Flow::to(self.way_home()),
                None => Flow::default(),
            },
            State::Typing(_) => {
                match command {
                    Some(Command::Confirm) => self.take_typed(),
                    Some(Command::Stop | Command::Quit) => {
                        self.draft.forget_refusal();
                        self.state = State::Choosing;
                    }
                    Some(Command::Up) => self.take_typed_and_go(Turn::Up),
                    Some(Command::Down) => self.take_typed_and_go(Turn::Down),
                    _ => {}
                }
                Flow::default()
            }
        }
    }

    pub fn edit(&mut self, edit: Edit) {
        if let State::Typing(field) = &mut self.state {
            self.draft.forget_refusal();
            field.edit(edit);
        }
    }

    /// Takes a whole line as the figure that is asked for.
    pub fn write(&mut self, text: &str) {
        if let State::Typing(field) = &mut self.state {
            *field = Field::new(FIGURE).with_text(text);
            self.take_typed();
        }
    }

    /// Whether letters are text and no commands.
    pub const fn is_typing(&self) -> bool {
        matches!(self.state, State::Typing(_))
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        let words = &context.words;
        match &self.state {
            State::Asking(_, place) => return self.question(context, place),
            State::Leaving(question) => return question.page(context),
            State::Choosing | State::Typing(_) => {}
        }
        let (own, timed) = (self.draft.own(), self.draft.timed());
        let rows = self.choices().map(|choice| self.row(choice, words)).collect();
        let mut page = Page {
            title: words.timers_title(words.pick(&own.title)),
            text: block_lines(&timed, words)
                .into_iter()
                .chain(self.also(words))
                .map(Piece::Text)
                .collect(),
            rows,
            selected: self.place.row,
            enter: Enter::Chooses,
            reading: Some(&self.place.reading),
            strip: Some(strip(&timed)),
            about: self.about(words),
            hints: vec![
                context.hint(Command::Confirm, words.key_confirm()),
                context.hint(Command::Right, words.key_more()),
                context.hint(Command::Left, words.key_less()),
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        };
        if let State::Typing(field) = &self.state {
            page.field = Some(field);
            page.asks = self.asks(words);
            page.hints = vec![
                context.hint(Command::Confirm, words.key_on()),
                context.hint(Command::Stop, words.key_back()),
            ];
        }
        page.news.push(self.total(&timed, words));
        page.news.extend(self.draft.say_refusal(words));
        // What became of saving is told beside what was saved.
        page.news.extend(context.notice.clone().filter(|_| self.draft.is_kept()));
        page
    }

    fn choices(&self) -> impl Iterator<Item = Choice> {
        let figures = Figure::ALL.into_iter().filter(|figure| self.draft.own().takes(*figure));
        figures.map(Choice::Figure).chain([Choice::Begin, Choice::Keep, Choice::Own])
    }

    fn choice(&self) -> Option<Choice> {
        self.choices().nth(self.place.row)
    }

    fn change(&mut self, command: Option<Command>) -> Flow {
        let rows = self.choices().count();
        match command {
            Some(step @ (Command::Up | Command::Down)) => {
                self.place.step(step, rows);
                self.draft.forget_refusal();
            }
            Some(Command::Left | Command::Less) => self.turn(Turn::Down),
            Some(Command::Right | Command::More) => self.turn(Turn::Up),
            Some(Command::Pick(number)) if self.place.pick(number, rows) => {
                return self.confirm();
            }
            Some(Command::Confirm | Command::Pause) => return self.confirm(),
            Some(Command::Stop | Command::Quit) => return self.leave(),
            _ => {}
        }
        Flow::default()
    }

    fn confirm(&mut self) -> Flow {
        match self.choice() {
            Some(Choice::Figure(_)) => {
                self.draft.forget_refusal();
                self.state = State::Typing(Field::new(FIGURE));
            }
            Some(Choice::Begin) => return self.wish(Wish::Begin),
            Some(Choice::Keep) => return self.wish(Wish::Keep),
            Some(Choice::Own) => self.draft.clear(),
            None => {}
        }
        Flow::default()
    }

    fn leave(&mut self) -> Flow {
        if self.draft.is_kept() {
            return Flow::to(self.way_home());
        }
        self.state = State::Leaving(Unsaved::default());
        Flow::default()
    }

    /// Stays when these figures ask more of the body, which is asked about first.
    fn save_and_leave(&mut self) -> Flow {
        self.state = State::Choosing;
        let mut flow = self.wish(Wish::Keep);
        flow.go = (!flow.effects.is_empty()).then(|| self.way_home());
        flow
    }

    const fn way_home(&self) -> Go {
        match self.home {
            Home::Programs => Go::Programs,
            Home::Today => Go::Today,
        }
    }

    fn wish(&mut self, wish: Wish) -> Flow {
        if !self.agreed && self.draft.asks_more() {
            self.state = State::Asking(wish, Place::default());
            return Flow::default();
        }
        self.grant(wish)
    }

    fn grant(&mut self, wish: Wish) -> Flow {
        match wish {
            Wish::Begin => Flow::to(Go::StartWith {
                program: self.draft.timed(),
                lead_in: self.draft.lead_in(),
            }),
            Wish::Keep => {
                let timers = self.draft.keep();
                let change = Change::Timers { program: self.draft.own().id.clone(), timers };
                Flow { effects: vec![Effect::Configure(change)], go: None }
            }
        }
    }

    fn take_answer(&mut self, wish: Wish, answer: Answer) -> Flow {
        self.state = State::Choosing;
        match answer {
            Answer::Agreed => {
                self.agreed = true;
                self.grant(wish)
            }
            Answer::Back => Flow::default(),
        }
    }

    fn question<'p>(&'p self, context: &Context, place: &'p Place) -> Page<'p> {
        let words = &context.words;
        Page {
            title: words.timers_ask_title(),
            text: asked(&self.draft.timed(), self.draft.own(), self.owner, words),
            rows: vec![Row::new(words.timers_ask_no(), ""), Row::new(words.timers_ask_yes(), "")],
            selected: place.row,
            enter: Enter::Chooses,
            reading: Some(&place.reading),
            hints: vec![
                context.hint(Command::Confirm, words.key_confirm()),
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Down, words.key_down()),
            ],
            ..Page::default()
        }
    }

    fn take_typed(&mut self) {
        let State::Typing(field) = &self.state else { return };
        let text = field.text();
        let Some(Choice::Figure(figure)) = self.choice() else { return };
        if text.is_empty() || self.draft.read(figure, &text) {
            self.state = State::Choosing;
        }
    }

    fn take_typed_and_go(&mut self, turn: Turn) {
        self.take_typed();
        if !self.is_typing() {
            let last = self.choices().count().saturating_sub(1);
            self.place.row = match turn {
                Turn::Down => (self.place.row + 1).min(last),
                Turn::Up => self.place.row.saturating_sub(1),
            };
        }
    }

    fn turn(&mut self, turn: Turn) {
        if let Some(Choice::Figure(figure)) = self.choice() {
            self.draft.turn(figure, turn);
        }
    }

    fn row(&self, choice: Choice, words: &Words) -> Row {
        match choice {
            Choice::Begin => Row::new(words.timers_begin(), ""),
            Choice::Keep if self.draft.is_kept() => {
                Row::new(words.timers_keep(), words.timers_kept()).faint()
            }
            Choice::Keep => Row::new(words.timers_keep(), ""),
            Choice::Own => Row::new(words.timers_own(), ""),
            Choice::Figure(figure) => {
                let value = self.draft.amount(figure).map(|amount| amount.show(words));
                Row::new(name(figure, self.draft.own(), words), value.unwrap_or_default())
            }
        }
    }

    /// What the chosen figure may be, and what the program has for it.
    fn about(&self, words: &Words) -> Option<String> {
        let Some(Choice::Figure(figure)) = self.choice() else {
            let parts = self.draft.own().parts().join(", ");
            return (!parts.is_empty()).then(|| words.timers_parts(parts));
        };
        let own = figure.of(self.draft.own())?.show(words);
        Some(words.timers_range(self.draft.range(figure, words), own))
    }

    /// The programs that follow when these timers are saved.
    fn also(&self, words: &Words) -> Option<String> {
        let titles: Vec<&str> = self.also.iter().map(|title| words.pick(title)).collect();
        (!titles.is_empty()).then(|| words.timers_also(titles.join(", ")))
    }

    fn asks(&self, words: &Words) -> Option<String> {
        let Some(Choice::Figure(figure)) = self.choice() else { return None };
        let name = name(figure, self.draft.own(), words);
        let amount = self.draft.amount(figure)?.show(words);
        Some(words.timers_type(name, amount, self.draft.range(figure, words)))
    }

    fn total(&self, timed: &Program, words: &Words) -> String {
        let (now, own) = (words.clock(timed.length()), words.clock(self.draft.own().length()));
        if now == own { words.timers_total(now) } else { words.timers_total_own(now, own) }
    }
}

/// What is said to the question before more is asked of the body than the program does; the first answer is to go back.
fn answer(place: &mut Place, command: Option<Command>) -> Option<Answer> {
    let answers = [Answer::Back, Answer::Agreed];
    match place.choose(command, answers.len())? {
        Choosing::Taken => answers.get(place.row).copied(),
        Choosing::Away => Some(Answer::Back),
    }
}
