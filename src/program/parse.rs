//! TOML to [`Program`].
//!
//! Two stages, because programs may use each other: [`Draft`] is one file read on its own with all its faults, and
//! [`Draft::resolve`] puts in the blocks of the programs it uses. Only the second gives a `Program`.

use std::collections::HashSet;

use super::{
    Act, Block, Effort, Kind, Program, Step,
    bounds::{self, Counts, Relation, Times},
    breathes,
};
use crate::{
    source::{Amount, At, Fault, Faults, Source, Span, Table},
    words::{Text, clean, width},
};

/// The format of program and track files that this herstel writes and reads.
pub const FORMAT: u32 = 1;

/// The file of another program, as [`Draft::resolve`] asks for it.
#[derive(Clone, Copy, Debug)]
pub enum Part<'d> {
    Found(&'d Draft),
    /// There is a file, and it has faults.
    Faulty,
    Unknown,
}

/// One file, read on its own.
#[derive(Clone, Debug)]
pub struct Draft {
    faults: Faults,
    id: Option<At<String>>,
    /// All but the blocks.
    head: Option<Program>,
    kind_span: Option<Span>,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Piece {
    Own(Block),
    Use(At<String>),
}

/// Reads a program file that may use others. All faults of the file are in the error.
pub fn parse<'d>(source: &Source, part: &impl Fn(&str) -> Part<'d>) -> Result<Program, Faults> {
    Draft::read(source).resolve(part, &[])
}

impl Draft {
    /// Reads a file on its own; its faults are kept for [`resolve`](Self::resolve).
    pub fn read(source: &Source) -> Self {
        let mut draft = Self {
            faults: Faults::new(source.clone()),
            id: None,
            head: None,
            kind_span: None,
            pieces: Vec::new(),
        };
        let mut faults = Faults::new(source.clone());
        if let Some(mut root) = source.table(&mut faults)
            && format(&mut root, &mut faults)
        {
            draft.read_root(root, &mut faults);
        }
        draft.faults = faults;
        draft
    }

    pub fn id(&self) -> Option<&str> {
        self.id.as_ref().map(|id| id.value.as_str())
    }

    pub const fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Adds the fault of having the id of another file.
    pub fn refuse_id(&mut self, other: &str) {
        if let Some(id) = &self.id {
            let fault = Fault::DuplicateId { id: id.value.clone(), other: other.to_owned() };
            self.faults.push(id.span.clone(), fault);
        }
    }

    /// The program, with the blocks of those it uses; `ids` are the programs there are, to find the nearest name.
    ///
    /// Faults: all of the file, and besides a program that is unknown, faulty or in a circle with this one, a kind
    /// that hides a contraction, and more than an hour or 50 blocks in all.
    pub fn resolve<'d>(
        &self,
        part: &impl Fn(&str) -> Part<'d>,
        ids: &[&str],
    ) -> Result<Program, Faults> {
        let mut faults = self.faults.clone();
        let mut blocks = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Own(block) => blocks.push(block.clone()),
                Piece::Use(used) => match self.used(used, part, ids) {
                    Ok(more) => blocks.extend(more),
                    Err(fault) => faults.push(used.span.clone(), fault),
                },
            }
        }
        if blocks.len() > bounds::BLOCKS {
            faults.push(None, Fault::TooMany { key: "block".to_owned(), limit: bounds::BLOCKS });
        } else if !bounds::fits(&blocks) {
            let length = blocks.iter().map(Block::length).sum();
            faults.push(None, Fault::ProgramTooLong { length, limit: bounds::PROGRAM });
        }
        let head = self.head.clone();
        if head.as_ref().is_some_and(|head| head.kind != Kind::Contraction)
            && blocks.iter().any(|block| block.has(Act::Contract))
        {
            faults.push(self.kind_span.clone(), Fault::HiddenContract);
        }
        faults.check(head.filter(|_| !blocks.is_empty()).map(|head| Program { blocks, ..head }))
    }

    /// The blocks of a used program, each with the id of the program that wrote it.
    fn used<'d>(
        &self,
        used: &At<String>,
        part: &impl Fn(&str) -> Part<'d>,
        ids: &[&str],
    ) -> Result<Vec<Block>, Fault> {
        let id = &used.value;
        let found = match part(id) {
            _ if Some(id.as_str()) == self.id() => {
                return Err(Fault::Circle { ids: vec![id.clone(), id.clone()] });
            }
            Part::Found(draft) => draft,
            Part::Faulty => return Err(Fault::FaultyPart { id: id.clone() }),
            Part::Unknown => {
                let nearest = crate::source::nearest(id, ids.iter().copied()).map(str::to_owned);
                return Err(Fault::UnknownProgram { id: id.clone(), nearest });
            }
        };
        if let Some(own) = self.id()
            && let Some(way) = way_back(own, found, part)
        {
            return Err(Fault::Circle { ids: [vec![own.to_owned()], way].concat() });
        }
        let mut blocks = Vec::new();
        found
            .unfold(part, &mut HashSet::new(), &mut blocks)
            .map(|()| blocks)
            .ok_or_else(|| Fault::FaultyPart { id: id.clone() })
    }

    /// Adds the blocks of this draft; `None` when it or one it uses has faults or is in a circle. Ends after one block
    /// more than a program can have: programs that use each other many times would grow without end.
    fn unfold<'d>(
        &self,
        part: &impl Fn(&str) -> Part<'d>,
        within: &mut HashSet<String>,
        blocks: &mut Vec<Block>,
    ) -> Option<()> {
        let own = self.id()?.to_owned();
        if !self.faults.is_empty() || within.len() > bounds::BLOCKS || !within.insert(own.clone()) {
            return None;
        }
        for piece in &self.pieces {
            if blocks.len() > bounds::BLOCKS {
                break;
            }
            match piece {
                Piece::Own(block) => {
                    blocks.push(Block { from: Some(own.clone()), ..block.clone() });
                }
                Piece::Use(used) => match part(&used.value) {
                    Part::Found(draft) => draft.unfold(part, within, blocks)?,
                    Part::Faulty | Part::Unknown => return None,
                },
            }
        }
        within.remove(&own);
        Some(())
    }

    fn read_root(&mut self, mut root: Table<'_>, faults: &mut Faults) {
        root.need(&["id", "kind", "title", "about", "block"]);
        self.id = id(&mut root, "id", faults);
        let kind = root.one_of("kind", &Kind::ALL, Kind::name, faults);
        let effort = effort(&mut root, faults);
        let (per_day, per_day_max) = per_day(&mut root, faults);
        let about_figures =
            root.text("source", faults).and_then(|at| shown(at, "source", bounds::SOURCE, faults));
        let title = both(&mut root, "title", bounds::TITLE, faults);
        let about = both(&mut root, "about", bounds::ABOUT, faults);
        for block in root.tables("block", bounds::BLOCKS, faults).unwrap_or_default() {
            self.pieces.extend(piece(block, effort, faults));
        }
        root.finish(faults);
        self.kind_span = kind.as_ref().map(|kind| kind.span.clone());
        if let (Some(id), Some(kind), Some(title), Some(about)) = (&self.id, kind, title, about) {
            self.head = Some(Program {
                id: id.value.clone(),
                kind: kind.value,
                title,
                about,
                source: about_figures.unwrap_or_default(),
                per_day,
                per_day_max,
                blocks: Vec::new(),
            });
        }
    }
}

/// The ids on the way from a used program back to `goal`, which is the last; `None` when there is no such way.
fn way_back<'d>(
    goal: &str,
    from: &'d Draft,
    part: &impl Fn(&str) -> Part<'d>,
) -> Option<Vec<String>> {
    let mut seen = HashSet::new();
    let mut ways = vec![(from, vec![from.id()?.to_owned()])];
    while let Some((draft, way)) = ways.pop() {
        for piece in &draft.pieces {
            let Piece::Use(used) = piece else { continue };
            let mut longer = way.clone();
            longer.push(used.value.clone());
            if used.value == goal {
                return Some(longer);
            }
            if let Part::Found(next) = part(&used.value)
                && seen.insert(used.value.clone())
            {
                ways.push((next, longer));
            }
        }
    }
    None
}

/// Whether the file is of a format that is read; a newer one is refused without looking further.
pub(crate) fn format(root: &mut Table<'_>, faults: &mut Faults) -> bool {
    root.need(&["format"]);
    let Some(value) = root.take("format") else { return true };
    let newer = value.integer().is_some_and(|given| given > FORMAT.into());
    if newer {
        faults.push(value.span(), Fault::NewerFormat { known: FORMAT });
    } else {
        value.whole(&(1..=1), Amount::Count, faults);
    }
    !newer
}

/// A name such as `light-2`.
pub(crate) fn id(
    table: &mut Table<'_>,
    key: &'static str,
    faults: &mut Faults,
) -> Option<At<String>> {
    let given = table.text(key, faults)?;
    if bounds::is_id(&given.value) {
        return Some(given);
    }
    faults.push(given.span, Fault::BadId { key: key.to_owned() });
    None
}

/// A text in both languages: `[key]` with `en` and `nl`.
pub(crate) fn both(
    table: &mut Table<'_>,
    key: &'static str,
    columns: usize,
    faults: &mut Faults,
) -> Option<Text> {
    let mut texts = table.table(key, faults)?;
    texts.need(&["en", "nl"]);
    let [en, nl] = ["en", "nl"].map(|lang| {
        texts.text(lang, faults).and_then(|at| shown(at, &format!("{key}.{lang}"), columns, faults))
    });
    texts.finish(faults);
    Some(Text { en: en?, nl: nl? })
}

/// A text cleaned; a fault when nothing is left of it, or more than fits.
fn shown(given: At<String>, key: &str, limit: usize, faults: &mut Faults) -> Option<String> {
    let text = clean(&given.value);
    let (key, columns) = (key.to_owned(), width(&text));
    if columns == 0 {
        faults.push(given.span, Fault::EmptyText { key });
    } else if columns > limit {
        faults.push(given.span, Fault::TextTooLong { key, limit, columns });
    } else {
        return Some(text);
    }
    None
}

fn effort(root: &mut Table<'_>, faults: &mut Faults) -> Option<Effort> {
    let list = root.list("effort", faults)?;
    let count = list.value.len();
    if count != 2 {
        faults.push(list.span, Fault::WrongCount { key: "effort".to_owned(), wanted: 2 });
        return None;
    }
    let mut percents = list
        .value
        .into_iter()
        .map(|value| value.whole(&bounds::EFFORT, Amount::Percent, faults))
        .collect::<Vec<_>>()
        .into_iter()
        .flatten();
    let (low, high) = (percents.next()?.value, percents.next()?.value);
    if low > high {
        let (low, high) = (format!("{low} %"), format!("{high} %"));
        faults.push(list.span, Fault::LowAboveHigh { low, high });
        return None;
    }
    Some(Effort { low, high })
}

fn per_day(root: &mut Table<'_>, faults: &mut Faults) -> (Option<u8>, Option<u8>) {
    let proposed = root.whole("per_day", &bounds::PER_DAY, faults);
    let most = root.whole("per_day_max", &bounds::PER_DAY, faults).map(|most| most.value);
    if let (Some(proposed), Some(most)) = (&proposed, most)
        && proposed.value > most
    {
        let fault =
            Fault::LowAboveHigh { low: "`per_day`".to_owned(), high: "`per_day_max`".to_owned() };
        faults.push(proposed.span.clone(), fault);
    }
    (proposed.map(|at| at.value), most)
}

fn piece(mut table: Table<'_>, effort: Option<Effort>, faults: &mut Faults) -> Option<Piece> {
    if !table.has("use") {
        return block(table, effort, faults).map(Piece::Own);
    }
    let span = table.span();
    let used = table.text("use", faults);
    if table.keys().next().is_some() {
        faults.push(span, Fault::UseWithOthers);
    }
    used.map(Piece::Use)
}

fn block(mut table: Table<'_>, effort: Option<Effort>, faults: &mut Faults) -> Option<Block> {
    table.need(&["step"]);
    table.take("use");
    let sets = table.whole("sets", &bounds::SETS, faults);
    if sets.as_ref().is_some_and(|sets| sets.value > 1) {
        table.need(&["set_rest"]);
    }
    let reps = table.take("reps");
    let set_rest = table.time("set_rest", &bounds::SET_REST, faults);
    let written = table.tables("step", bounds::STEPS, faults).unwrap_or_default();
    let count = written.len();
    let mut places = Vec::new();
    let mut steps = Vec::new();
    for table in written {
        let place = table.span();
        let Some((step, span)) = step(table, faults) else { continue };
        steps.push(step);
        places.push(span.or(place));
    }
    let range: Counts = bounds::reps(breathes(&steps) || steps.len() < count);
    let reps = reps.and_then(|reps| reps.whole(&range, Amount::Count, faults));
    table.finish(faults);
    if steps.len() == count {
        relations(&steps, &places, faults);
    }
    let block = Block {
        from: None,
        effort: effort.filter(|_| steps.iter().any(|step| step.act == Act::Contract)),
        sets: sets.map_or(1, |sets| sets.value),
        reps: reps.map_or(1, |reps| reps.value),
        set_rest: set_rest.map_or_else(Default::default, |rest| rest.value),
        steps,
    };
    (!block.steps.is_empty()).then_some(block)
}

/// A step, and where its act stands.
fn step(mut table: Table<'_>, faults: &mut Faults) -> Option<(Step, Option<Span>)> {
    table.need(&["act", "seconds"]);
    let act = table.one_of("act", &Act::ALL, Act::name, faults);
    let range: Times = act.as_ref().map_or(bounds::step(Act::Still), |act| bounds::step(act.value));
    let length = table.time("seconds", &range, faults);
    let say = both(&mut table, "say", bounds::SAY, faults);
    table.finish(faults);
    let act = act?;
    Some((Step { act: act.value, length: length?.value, say }, Some(act.span)))
}

fn relations(steps: &[Step], places: &[Option<Span>], faults: &mut Faults) {
    for relation in bounds::relations(steps) {
        let (step, fault) = match relation {
            Relation::NoRelease { step } => (step, Fault::ContractWithoutRelease),
            Relation::RestTooShort { step, hold, rest, least } => {
                (step, Fault::RestTooShort { hold, rest, least })
            }
        };
        faults.push(places.get(step).cloned().flatten(), fault);
    }
}
