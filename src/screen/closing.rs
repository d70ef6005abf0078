//! The screen after a session: what was done, in words that are glad of it whatever it was.
//!
//! It never compares with what was planned when that would sound like falling short.

use std::time::Duration;

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::{Paragraph, Widget},
};

use super::{Context, Flow, Go, Kept, Room, inset, stage};
use crate::{
    clock::Mono,
    keys::Command,
    program::{Act, Kind, Program},
    session::{
        cue::Word,
        record::{Outcome, Progress},
    },
    theme::Role,
    widget::letters::{Letters, Size},
    words::{Words, wrap},
};

use super::practice::cue_text;

/// The rows of a narrow window that are not for text: the word in small letters, a gap, whether it is saved, the footer.
const NARROW: u16 = 6;
/// A shorter pause is the question whether to stop, or a word to somebody.
const PAUSE_WORTH_TELLING: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub struct Closing {
    pub program: Program,
    pub outcome: Outcome,
    pub progress: Progress,
    pub kept: Kept,
    /// When it came.
    pub since: Mono,
}

impl Closing {
    pub fn update(&self, command: Option<Command>) -> Flow {
        match (command, self.kept) {
            (Some(Command::Quit | Command::Interrupt), _) => Flow::quit(),
            (Some(Command::Confirm | Command::Stop | Command::Pause), Kept::Record) => {
                Flow::to(Go::After { program: self.program.clone(), outcome: self.outcome })
            }
            (Some(Command::Confirm | Command::Stop | Command::Pause), Kept::Nothing) => {
                Flow::to(Go::Leave)
            }
            _ => Flow::default(),
        }
    }

    /// The word on the big display.
    pub fn word(&self) -> Word {
        match (self.outcome, self.kept) {
            (Outcome::Stopped, _) => Word::Release,
            (_, Kept::Nothing) => Word::Rest,
            (Outcome::Completed, Kept::Record) => Word::Done,
            (Outcome::EndedEarly | Outcome::Interrupted, Kept::Record) => Word::Enough,
        }
    }

    /// What there is to say, line by line.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let mut lines = match (self.outcome, self.kept) {
            (Outcome::Stopped, _) => vec![
                words.closing_hurts_1(),
                words.session_hurts_line(),
                self.rest_today(words),
                words.closing_hurts_3(),
            ],
            (_, Kept::Nothing) => vec![words.closing_nothing()],
            (Outcome::Completed, _) if self.progress.tired > 0 => vec![words.closing_tired()],
            (Outcome::Completed, _) => vec![words.closing_completed()],
            (Outcome::EndedEarly, _) => vec![words.closing_ended_early()],
            (Outcome::Interrupted, _) => vec![words.closing_interrupted()],
        };
        if self.kept == Kept::Record {
            lines.push(String::new());
            lines.push(self.amount(words));
        }
        lines
    }

    /// How it stands with saving. Of a session that had not begun nothing is kept but what was told before it: that is not
    /// said, only that it fails.
    pub fn saving_line(&self, context: &Context) -> String {
        let is_told = self.kept == Kept::Record || context.saving.has_failed();
        if is_told { context.saving_line() } else { String::new() }
    }

    fn rest_today(&self, words: &Words) -> String {
        match self.program.kind {
            Kind::Breathing | Kind::Relaxation => words.closing_hurts_breath(),
            Kind::Contraction | Kind::Massage | Kind::Movement => words.closing_hurts_2(),
        }
    }

    /// What was done: "Light contractions: 24 times, 5:36 minutes of exercise, 0:30 paused."
    fn amount(&self, words: &Words) -> String {
        let Progress { active, paused, reps_done, .. } = self.progress;
        let contracts = self.program.has(Act::Contract);
        let times = match reps_done {
            0 => None,
            times if contracts => Some(words.closing_amount(times)),
            times if self.program.has(Act::Inhale) => Some(words.closing_amount_breaths(times)),
            _ => None,
        };
        let time = match active.as_secs() {
            seconds @ 0..60 => words.closing_seconds(seconds),
            _ => words.closing_minutes(words.done_clock(active)),
        };
        let paused =
            (paused >= PAUSE_WORTH_TELLING).then(|| words.closing_paused(words.clock(paused)));
        let parts: Vec<String> = times.into_iter().chain([time]).chain(paused).collect();
        format!("{}: {}.", words.pick(&self.program.title), parts.join(", "))
    }

    pub fn view(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let area = stage(window);
        let room = Room::of(area);
        let area = if room == Room::Roomy { inset(area, 4) } else { area };
        let word = cue_text(self.word(), &context.words);
        let lines = self.lines(&context.words);
        let columns = usize::from(area.width);
        let said: Vec<String> = lines
            .iter()
            .take_while(|line| !line.is_empty())
            .flat_map(|line| wrap(line, columns))
            .collect();
        let size = match room {
            Room::Roomy => Size::fitting(&word, area.width, area.height / 3),
            // What there is to say comes before the size of the word.
            Room::Narrow if said.len() > usize::from(area.height.saturating_sub(NARROW)) => {
                Size::Line
            }
            Room::Narrow => Size::fitting(&word, area.width, Size::Small.rows()),
            Room::TooSmall => Size::Line,
        };
        let top = if room == Room::Roomy { area.height / 6 } else { 0 };
        let gap = u16::from(room != Room::TooSmall);
        let [_, cue, _, text, saving, footer] = Layout::vertical([
            Constraint::Length(top),
            Constraint::Length(size.rows()),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(1),
        ])
        .areas(area);
        Letters { word: &word, size, style: context.theme.style(Role::Release) }
            .render_centred(cue, buffer);
        // The amount only where there is room for all of it; it is in the diary.
        let amount =
            lines.iter().skip_while(|line| !line.is_empty()).flat_map(|line| match line.as_str() {
                "" => vec![String::new()],
                line => wrap(line, columns),
            });
        let amount: Vec<String> = amount.collect();
        let fits = said.len() + amount.len() <= usize::from(text.height);
        let shown = said.into_iter().chain(amount.into_iter().filter(|_| fits)).map(Line::from);
        Paragraph::new(shown.collect::<Vec<_>>()).centered().render(text, buffer);
        let saved = self.saving_line(context);
        Line::from(saved).style(context.theme.style(Role::Faint)).centered().render(saving, buffer);
        let close = match self.kept {
            Kept::Record => context.words.key_on(),
            Kept::Nothing => context.words.key_confirm_close(),
        };
        let hints = [
            context.hint(Command::Confirm, close),
            context.hint(Command::Signs, context.words.key_signs()),
        ];
        let _key_style = context.theme.style(Role::Strong);
        context.draw_footer(&hints, footer, buffer);
    }
}
