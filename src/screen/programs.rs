//! All programs there are: whose they are, what is in them, and a way to begin them or to change their figures.
//!
//! What may be done today is the gate's to say, on the way to a session; here everything can be looked at.

use super::{
    Context, Flow, Go,
    page::{Enter, Page, Row},
    place::Place,
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
    place: Place,
    /// The place on the page of one program, while that is open.
    opened: Option<Place>,
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
    /// On the row of a program, or on the first.
    pub fn at(shelf: &Shelf, program: Option<&str>) -> Self {
        let is_it = |known: &Program| Some(known.id.as_str()) == program;
        let row = shelf.iter().position(is_it).unwrap_or_default();
        Self { place: Place::at(row), opened: None }
    }

    pub fn update(&mut self, shelf: &Shelf, command: Option<Command>) -> Flow {
        let (place, rows) = match &mut self.opened {
            None => (&mut self.place, shelf.len()),
            Some(place) => (place, CHOICES.len()),
        };
        match command {
            Some(step @ (Command::Up | Command::Down)) => place.step(step, rows),
            Some(Command::Pick(number)) if place.pick(number, rows) && self.opened.is_some() => {
                return self.confirm(shelf);
            }
            Some(Command::Confirm | Command::Pause) => return self.confirm(shelf),
            Some(Command::Timers) => return self.timers(shelf),
            Some(Command::Stop | Command::Quit) if self.opened.take().is_none() => {
                return Flow::to(Go::Today);
            }
            _ => {}
        }
        Flow::default()
    }

    /// Opens the program with this number in the list, or takes the choice with this number, counted from 0.
    pub fn choose(&mut self, shelf: &Shelf, index: usize) -> Flow {
        self.opened.as_mut().unwrap_or(&mut self.place).row = index;
        self.confirm(shelf)
    }

    pub fn page(&self, context: &Context, shelf: &Shelf) -> Page<'_> {
        match (&self.opened, shelf.get(self.place.row)) {
            (Some(place), Some(program)) => opened_page(context, shelf, program, place),
            _ => self.list_page(context, shelf),
        }
    }

    fn confirm(&mut self, shelf: &Shelf) -> Flow {
        let Some(program) = shelf.get(self.place.row) else { return Flow::default() };
        match self.opened.as_ref().map(|place| CHOICES.get(place.row)) {
            None => self.opened = Some(Place::default()),
            Some(Some(Choice::Begin)) => return Flow::to(Go::Start(program.clone())),
            Some(Some(Choice::Timers)) => return self.timers(shelf),
            Some(Some(Choice::Back)) => self.opened = None,
            Some(None) => {}
        }
        Flow::default()
    }

    fn timers(&self, shelf: &Shelf) -> Flow {
        let program = shelf.get(self.place.row).map(|program| program.id.clone());
        program.map_or_else(Flow::default, |program| {
            Flow::to(Go::Timers { program, home: Home::Programs })
        })
    }

    fn list_page(&self, context: &Context, shelf: &Shelf) -> Page<'_> {
        let words = &context.words;
        let row = |program: &Program| {
            let length = words.today_length(words.clock(program.length()));
            let value = match owner(shelf.owner(&program.id), words) {
                Some(owner) => format!("{owner} · {length}"),
                None => length,
            };
            Row::new(words.pick(&program.title), value)
        };
        let chosen = shelf.get(self.place.row);
        Page {
            title: words.programs_title(),
            rows: shelf.iter().map(row).collect(),
            selected: self.place.row,
            enter: Enter::Chooses,
            reading: Some(&self.place.reading),
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

fn opened_page<'p>(
    context: &Context,
    shelf: &Shelf,
    program: &Program,
    place: &'p Place,
) -> Page<'p> {
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
        text.extend(source(program, shelf.owner(&program.id), words));
    }
    Page {
        title: words.pick(&program.title).to_owned(),
        text: paragraphs(text),
        rows: CHOICES.iter().map(choice).collect(),
        selected: place.row,
        enter: Enter::Chooses,
        reading: Some(&place.reading),
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

/// Where the figures of a program come from, if it says so; what is built in says it in English.
pub(super) fn source(program: &Program, owner: Option<Owner>, words: &Words) -> Option<String> {
    (!program.source.is_empty()).then(|| match owner {
        Some(Owner::BuiltIn) => words.programs_about_source_built_in(&program.source),
        Some(Owner::Own | Owner::Replacing) | None => words.programs_about_source(&program.source),
    })
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
