//! All programs there are: whose they are, what is in them, and a way to begin them or to change their figures.
//!
//! What may be done today is the gate's to say, on the way to a session; here everything can be looked at.

use super::{
    Context, Flow, Go,
    page::{Page, Row},
    reading::paragraphs,
    timers::Home,
};
use crate::{
    keys::Command,
    program::{
        Act, Block, Program,
        shelf::{Owner, Shelf},
    },
    widget::strip::{Band, Level, Strip},
    words::Words,
};

#[derive(Debug, Default)]
pub struct Programs {
    selected: usize,
    state: State,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    List,
    /// One program, with the row that is chosen of its choices.
    Opened(usize),
}

/// What can be done with a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Begin,
    Timers,
    Back,
}

const CHOICES: [Choice; 3] = [Choice::Begin, Choice::Timers, Choice::Back];

impl Programs {
    pub fn update(&mut self, shelf: &Shelf, command: Option<Command>) -> Flow {
        match self.state {
            State::List => self.list(shelf, command),
            State::Opened(at) => self.opened(shelf, at, command),
        }
    }

    /// Opens the program with this number in the list, or takes the choice with this number, counted from 0.
    pub fn choose(&mut self, shelf: &Shelf, index: usize) -> Flow {
        match self.state {
            State::List if index < shelf.len() => {
                self.selected = index;
                self.state = State::Opened(0);
                Flow::default()
            }
            State::List => Flow::default(),
            State::Opened(_) => self.take(shelf, index),
        }
    }

    pub fn page(&self, context: &Context, shelf: &Shelf) -> Page<'static> {
        match (self.state, shelf.get(self.selected)) {
            (State::Opened(at), Some(program)) => opened_page(context, shelf, program, at),
            _ => self.list_page(context, shelf),
        }
    }

    fn list(&mut self, shelf: &Shelf, command: Option<Command>) -> Flow {
        let last = shelf.len().saturating_sub(1);
        match command {
            Some(Command::Up) => self.selected = self.selected.saturating_sub(1),
            Some(Command::Down) => self.selected = (self.selected + 1).min(last),
            Some(Command::Pick(number)) => {
                if let Some(at) = usize::from(number).checked_sub(1) {
                    self.selected = at.min(last);
                }
            }
            Some(Command::Confirm | Command::Pause | Command::Right) => {
                return self.choose(shelf, self.selected);
            }
            Some(Command::Timers) => return self.timers(shelf),
            Some(Command::Stop | Command::Quit | Command::Left) => return Flow::to(Go::Today),
            _ => {}
        }
        Flow::default()
    }

    fn opened(&mut self, shelf: &Shelf, at: usize, command: Option<Command>) -> Flow {
        let last = CHOICES.len() - 1;
        match command {
            Some(Command::Up) => self.state = State::Opened(at.saturating_sub(1)),
            Some(Command::Down) => self.state = State::Opened((at + 1).min(last)),
            Some(Command::Pick(number)) => {
                if let Some(at) = usize::from(number).checked_sub(1) {
                    return self.take(shelf, at);
                }
            }
            Some(Command::Confirm | Command::Pause) => return self.take(shelf, at),
            Some(Command::Timers) => return self.timers(shelf),
            Some(Command::Stop | Command::Quit | Command::Left) => self.state = State::List,
            _ => {}
        }
        Flow::default()
    }

    fn take(&mut self, shelf: &Shelf, at: usize) -> Flow {
        let Some(program) = shelf.get(self.selected) else { return Flow::default() };
        match CHOICES.get(at) {
            Some(Choice::Begin) => return Flow::to(Go::Start(program.clone())),
            Some(Choice::Timers) => return self.timers(shelf),
            Some(Choice::Back) => self.state = State::List,
            None => {}
        }
        Flow::default()
    }

    fn timers(&self, shelf: &Shelf) -> Flow {
        let program = shelf.get(self.selected).map(|program| program.id.clone());
        program.map_or_else(Flow::default, |program| {
            Flow::to(Go::Timers { program, home: Home::Programs })
        })
    }

    fn list_page(&self, context: &Context, shelf: &Shelf) -> Page<'static> {
        let words = &context.words;
        let row = |program: &Program| {
            let length = words.today_length(words.clock(program.length()));
            let value = match owner(shelf.owner(&program.id), words) {
                Some(owner) => format!("{owner} · {length}"),
                None => length,
            };
            Row::new(words.pick(&program.title), value)
        };
        let chosen = shelf.get(self.selected);
        Page {
            title: words.programs_title(),
            rows: shelf.iter().map(row).collect(),
            selected: self.selected,
            strip: chosen.map(strip),
            about: chosen.map(|program| words.pick(&program.about).to_owned()),
            hints: vec![
                context.hint(Command::Confirm, words.key_open()),
                context.hint(Command::Timers, words.key_timers()),
                context.hint(Command::Stop, words.key_back()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        }
    }
}

fn opened_page(context: &Context, shelf: &Shelf, program: &Program, at: usize) -> Page<'static> {
    let words = &context.words;
    let choice = |choice: &Choice| match choice {
        Choice::Begin => Row::new(words.programs_begin(), words.length(program.length())),
        Choice::Timers => Row::new(words.programs_timers(), ""),
        Choice::Back => Row::new(words.programs_back(), ""),
    };
    let mut text = vec![words.pick(&program.about).to_owned()];
    text.extend(block_lines(program, words));
    if shelf.owner(&program.id) == Some(Owner::Replacing) {
        text.push(words.programs_replaces());
    }
    if !program.source.is_empty() {
        text.push(words.programs_about_source(&program.source));
    }
    Page {
        title: words.pick(&program.title).to_owned(),
        text: paragraphs(text),
        rows: CHOICES.iter().map(choice).collect(),
        selected: at,
        strip: Some(strip(program)),
        hints: vec![
            context.hint(Command::Confirm, words.key_confirm()),
            context.hint(Command::Timers, words.key_timers()),
            context.hint(Command::Stop, words.key_back()),
            context.hint(Command::Down, words.key_down()),
            context.hint(Command::Help, words.key_help()),
        ],
        ..Page::default()
    }
}

/// Whose a program is, where that is worth a word.
fn owner(owner: Option<Owner>, words: &Words) -> Option<String> {
    match owner? {
        Owner::BuiltIn => None,
        Owner::Own => Some(words.programs_own()),
        Owner::Replacing => Some(words.programs_replacing()),
    }
}

/// The program as a drawing.
pub(super) fn strip(program: &Program) -> Strip {
    Strip { bands: program.blocks.iter().map(band).collect() }
}

fn band(block: &Block) -> Band {
    let set = std::iter::repeat_n(&block.steps, usize::from(block.reps)).flatten();
    let mut stretches: Vec<_> = set.map(|step| (level(step.act), step.length)).collect();
    if block.sets > 1 {
        stretches.push((Level::Between, block.set_rest));
    }
    Band { label: format!("{} ×", block.sets), stretches }
}

const fn level(act: Act) -> Level {
    match act {
        Act::Contract => Level::Lift,
        Act::Exhale => Level::Out,
        Act::Inhale => Level::In,
        Act::Move | Act::Still => Level::Steady,
        Act::Release | Act::Rest => Level::Low,
    }
}

/// What each block holds, in a line.
pub fn block_lines(program: &Program, words: &Words) -> Vec<String> {
    program.blocks.iter().map(|block| block_line(block, words)).collect()
}

fn block_line(block: &Block, words: &Words) -> String {
    let steps: Vec<String> = block
        .steps
        .iter()
        .map(|step| words.programs_step(words.seconds(step.length), step_name(step.act, words)))
        .collect();
    if block.sets > 1 {
        words.programs_block_rest(
            block.sets,
            block.reps,
            steps.join(", "),
            words.seconds(block.set_rest),
        )
    } else {
        words.programs_block(block.sets, block.reps, steps.join(", "))
    }
}

fn step_name(act: Act, words: &Words) -> String {
    match act {
        Act::Contract => words.act_contract(),
        Act::Exhale => words.act_exhale(),
        Act::Inhale => words.act_inhale(),
        Act::Move => words.act_move(),
        Act::Release => words.act_release(),
        Act::Rest => words.act_rest(),
        Act::Still => words.act_still(),
    }
}
