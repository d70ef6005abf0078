//! The home of the app: where a person is, what fits now, and why something else does not yet.
//!
//! What fits best stands first and is chosen already, so that one key begins it.

use chrono::NaiveDate;

use super::{
    Context, Flow, Go,
    page::{Page, Row},
    reading::{Reading, Turn, paragraphs},
    timers::Home,
};
use crate::{
    keys::Command,
    program::Program,
    recovery::{
        Diary, Phase, Profile, Tracks,
        gate::{self, Advice, Gate, State, Until, Wait},
        phase::Standing,
    },
    words::Words,
};

#[derive(Debug, Default)]
pub struct Today {
    /// The id of the program that was gone to; `None` for the one that stands first.
    chosen: Option<String>,
    reading: Reading,
}

/// What the screen is made from.
#[derive(Clone, Copy, Debug)]
pub struct View<'v> {
    pub programs: &'v [Program],
    pub tracks: &'v Tracks,
    /// `None` until the diary was read.
    pub diary: Option<&'v Diary>,
    pub judged: Option<&'v gate::Today>,
}

impl<'v> View<'v> {
    /// The programs in the order they are shown, each with its gate: what is recommended, what is open, then the rest.
    pub fn listed(&self) -> Vec<(&'v Program, Option<&'v Gate>)> {
        let gate = |program: &Program| self.judged?.gate(&program.id);
        let recommended = self.judged.and_then(|judged| judged.recommended.as_deref());
        let rank = |program: &Program, gate: Option<&Gate>| match gate.map(|gate| &gate.state) {
            _ if Some(program.id.as_str()) == recommended => 0,
            Some(State::Open) | None => 1,
            Some(State::Enough { .. }) => 2,
            Some(State::NotToday { .. }) => 3,
            Some(State::NotYet(_)) => 4,
        };
        let mut listed: Vec<_> =
            self.programs.iter().map(|program| (program, gate(program))).collect();
        listed.sort_by_key(|(program, gate)| rank(program, *gate));
        listed
    }

    fn profile(&self) -> Option<&'v Profile> {
        self.diary?.profile.as_ref()
    }

    /// Whether the calendar has come to a phase of which no step is open yet, because the one before is still to be done: what
    /// helps in it would read as a thing to do now.
    fn is_ahead(&self, phase: &Phase) -> bool {
        let waits = |program: &str| {
            let gate = self.judged.and_then(|today| today.gate(program));
            let needs_more =
                |state: &State| matches!(state, State::NotYet(Wait::Steps { needs: Some(_), .. }));
            gate.is_some_and(|gate| needs_more(&gate.state))
        };
        let mut steps = phase.open.iter().filter(|opening| opening.after.is_some()).peekable();
        steps.peek().is_some() && steps.all(|opening| waits(&opening.program))
    }

    fn standing(&self, date: NaiveDate) -> Option<Standing<'v>> {
        let profile = self.profile()?;
        Standing::on(date, profile, self.tracks.of(Some(profile))?)
    }
}

impl Today {
    pub fn update(&mut self, view: View<'_>, command: Option<Command>) -> Flow {
        let at = self.selected(view);
        match command {
            // Esc leads back, and here there is nothing behind.
            Some(Command::Quit | Command::Interrupt) => return Flow::quit(),
            // What may be done is not known yet.
            _ if view.diary.is_none() => {}
            Some(Command::Down) if self.reading.turn(Command::Down) == Turn::Moved => {}
            Some(Command::Down) => self.go_to(view, at + 1),
            Some(Command::Up) if at > 0 => self.go_to(view, at - 1),
            Some(Command::Up) => {
                self.reading.turn(Command::Up);
            }
            Some(Command::Pick(number)) => {
                if let Some(at) = usize::from(number).checked_sub(1) {
                    self.go_to(view, at);
                }
            }
            Some(Command::Confirm | Command::Pause) => return Self::choose(view, at),
            Some(Command::Programs) => return Flow::to(Go::Programs),
            Some(Command::Timers) => {
                let program = view.listed().get(at).map(|(program, _)| program.id.clone());
                return program.map_or_else(Flow::default, |program| {
                    Flow::to(Go::Timers { program, home: Home::Today })
                });
            }
            Some(Command::Learn) => return Flow::to(Go::Learn),
            Some(Command::History) => return Flow::to(Go::History),
            Some(Command::SetUp) => return Flow::to(Go::Setup),
            Some(Command::Settings) => return Flow::to(Go::Settings),
            Some(Command::Symptoms) => return Flow::to(Go::Symptoms),
            _ => {}
        }
        Flow::default()
    }

    /// Stays where it is when there is no such row.
    fn go_to(&mut self, view: View<'_>, at: usize) {
        if let Some((program, _)) = view.listed().get(at) {
            self.chosen = Some(program.id.clone());
        }
    }

    /// The row of the chosen program, wherever it stands now.
    fn selected(&self, view: View<'_>) -> usize {
        let chosen = |id: &String| view.listed().iter().position(|(program, _)| program.id == *id);
        self.chosen.as_ref().and_then(chosen).unwrap_or_default()
    }

    /// Begins the program with this number in the list, counted from 0.
    pub fn choose(view: View<'_>, index: usize) -> Flow {
        let chosen = view.listed().get(index).map(|(program, _)| (*program).clone());
        chosen.map_or_else(Flow::default, |program| Flow::to(Go::Start(program)))
    }

    pub fn page(&self, context: &Context, view: View<'_>, date: NaiveDate) -> Page<'_> {
        let words = &context.words;
        let listed = view.listed();
        let selected = self.selected(view);
        let chosen = listed.get(selected);
        let is_open =
            chosen.is_some_and(|(_, gate)| gate.is_none_or(|gate| gate.state == State::Open));
        let confirm = if is_open { words.key_start() } else { words.key_confirm() };
        let mut page = Page {
            selected,
            reading: Some(&self.reading),
            rows: listed.iter().map(|(program, gate)| row(program, *gate, view, words)).collect(),
            hints: vec![
                context.hint(Command::Confirm, confirm),
                context.hint(Command::Learn, words.key_learn()),
                context.hint(Command::Signs, words.key_signs()),
                context.hint(Command::History, words.key_history()),
                context.hint(Command::Symptoms, words.key_diary()),
                context.hint(Command::Programs, words.key_programs()),
                context.hint(Command::Timers, words.key_timers()),
                context.hint(Command::Quit, words.key_quit()),
                context.hint(Command::SetUp, words.key_set_up()),
                context.hint(Command::Down, words.key_down()),
                context.hint(Command::Help, words.key_help()),
            ],
            ..Page::default()
        };
        let title = |id: &str| title(view.programs, id, words);
        let advice = view.judged.map_or(&[][..], |judged| &judged.advice);
        let mut text: Vec<String> = advice.iter().map(|advice| advice.say(title, words)).collect();
        let is_alarm = |told: &Advice| matches!(told, Advice::ShowEmergency | Advice::ShowUrgent);
        text.extend(advice.iter().any(is_alarm).then(|| words.today_mistake()));
        if let Some(standing) = view.standing(date) {
            let title = words.pick(&standing.phase.title);
            page.title = words.today_phase(title, standing.day, standing.week);
            text.push(if view.is_ahead(standing.phase) {
                words.today_step_by_step()
            } else {
                first_sentence(words.pick(&standing.phase.helps)).to_owned()
            });
        } else {
            page.title = words.today_title();
            text.extend(view.diary.map(|_| words.today_no_profile()));
        }
        if let Some(judged) = view.judged {
            text.extend(judged.say_doses(title, words));
            text.extend(judged.is_enough().then(|| words.recovery_nothing()));
        }
        page.text = paragraphs(text);
        page.news = match chosen {
            Some((_, Some(gate))) if gate.state != State::Open => vec![gate.say(title, words)],
            _ => Vec::new(),
        };
        page.about = chosen.map(|(program, _)| words.pick(&program.about).to_owned());
        page.news.push(words.today_doubt());
        page.news.extend(context.notice.clone());
        if context.saving.has_failed() {
            page.news.push(context.saving_line());
        }
        page
    }
}

fn row(program: &Program, gate: Option<&Gate>, view: View<'_>, words: &Words) -> Row {
    let length = words.today_length(words.clock(program.length()));
    let title = words.pick(&program.title);
    match gate {
        Some(gate) if gate.state != State::Open => {
            let brief = brief(gate, view, words);
            let is_of_today = matches!(gate.state, State::NotToday { .. });
            let value = match gate.done_today {
                done @ 1.. if is_of_today => words.today_done(done, brief),
                _ => brief,
            };
            Row::new(title, value).faint()
        }
        Some(gate) if gate.done_today > 0 => Row::new(title, words.brief_done(gate.done_today)),
        _ => Row::new(title, length),
    }
}

/// Why a program is not for now, in a few words.
fn brief(gate: &Gate, view: View<'_>, words: &Words) -> String {
    let is_reached = |program: &str| {
        let gate = view.judged.and_then(|today| today.gate(program));
        gate.is_none_or(|gate| !matches!(gate.state, State::NotYet(_)))
    };
    match &gate.state {
        State::Open => String::new(),
        State::NotYet(Wait::Steps { from: Some(from), .. }) => {
            words.brief_from(words.brief_day(*from))
        }
        State::NotYet(Wait::Steps { needs: Some(needs), .. }) if is_reached(&needs.program) => {
            match short(&needs.program, words) {
                Some(step) => words.brief_after(needs.sessions, step),
                None => words.brief_to_go(needs.sessions),
            }
        }
        State::NotYet(Wait::Steps { .. } | Wait::Physio | Wait::SetUp) => words.brief_later(),
        State::NotToday { until: Until::Time(time), .. } => {
            words.brief_from(time.format("%H:%M").to_string())
        }
        State::NotToday { .. } => words.brief_not_today(),
        State::Enough { .. } => words.brief_enough(),
    }
}

/// What a row has room for of the step before: a word for those of the built-in ladder.
fn short(id: &str, words: &Words) -> Option<String> {
    match id {
        gate::BREATH => Some(words.brief_breath()),
        gate::ENDURANCE => Some(words.brief_endurance()),
        gate::LIGHT => Some(words.brief_light()),
        gate::QUICK => Some(words.brief_quick()),
        _ => None,
    }
}

/// The title of a program, or its id when it is not known.
pub fn title(programs: &[Program], id: &str, words: &Words) -> String {
    let program = programs.iter().find(|program| program.id == id);
    program.map_or_else(|| id.to_owned(), |program| words.pick(&program.title).to_owned())
}

/// The first sentence of a text: what there is room for.
fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().map_or(text, str::trim_end)
}
