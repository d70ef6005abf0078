//! The home of the app in its first form: the programs with their length, one key to begin.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
    widgets::{Paragraph, Widget, Wrap},
};

use super::{Context, Flow, Go, Room, inset, stage};
use crate::{
    keys::Command,
    program::Program,
    theme::Role,
    widget::footer::Footer,
    words::{shorten, width},
};

/// The columns a list needs at most; wider it would pull titles and lengths apart.
const LIST: u16 = 56;

#[derive(Debug, Default)]
pub struct Today {
    selected: usize,
}

impl Today {
    pub fn update(&mut self, programs: &[Program], command: Option<Command>) -> Flow {
        let last = programs.len().saturating_sub(1);
        match command {
            Some(Command::Down) => self.selected = (self.selected + 1).min(last),
            Some(Command::Up) => self.selected = self.selected.saturating_sub(1),
            Some(Command::Confirm | Command::Pause) => {
                return programs
                    .get(self.selected)
                    .cloned()
                    .map_or_else(Flow::default, |program| Flow::to(Go::Start(program)));
            }
            Some(Command::Learn) => return Flow::to(Go::Learn),
            Some(Command::Quit | Command::Stop | Command::Interrupt) => return Flow::quit(),
            _ => {}
        }
        Flow::default()
    }

    pub fn view(&self, programs: &[Program], context: &Context, window: Rect, buffer: &mut Buffer) {
        let area = stage(window);
        let words = &context.words;
        let room = Room::of(area);
        let rows = u16::try_from(programs.len()).unwrap_or(u16::MAX);
        let (margin, gap, list, about) = match room {
            Room::Roomy => (4, 1, Constraint::Max(rows), Constraint::Fill(1)),
            Room::Narrow | Room::TooSmall => (0, 0, Constraint::Fill(1), Constraint::Length(0)),
        };
        let area = inset(area, margin);
        let [_, title, _, list, _, about, doubt, _, footer] = Layout::vertical([
            Constraint::Length(gap),
            Constraint::Length(1),
            Constraint::Length(gap),
            list,
            Constraint::Length(gap),
            about,
            Constraint::Length(1),
            Constraint::Length(gap),
            Constraint::Length(1),
        ])
        .areas(area);
        Line::from(words.today_title())
            .style(context.theme.style(Role::Strong))
            .render(title, buffer);
        self.draw_list(programs, context, list, buffer);
        if let Some(program) = programs.get(self.selected) {
            let text = words.pick(&program.about);
            Paragraph::new(text).wrap(Wrap { trim: true }).render(about, buffer);
        }
        let faint = context.theme.style(Role::Faint);
        Line::from(words.today_doubt()).style(faint).render(doubt, buffer);
        let hints = [
            context.hint(Command::Confirm, words.key_start()),
            context.hint(Command::Learn, words.key_learn()),
            context.hint(Command::Signs, words.key_signs()),
            context.hint(Command::Down, words.key_down()),
            context.hint(Command::Up, words.key_up()),
            context.hint(Command::Quit, words.key_quit()),
            context.hint(Command::Help, words.key_help()),
        ];
        let key_style = context.theme.style(Role::Strong);
        Footer { hints: &hints, key_style, label_style: Style::new() }.render(footer, buffer);
    }

    fn draw_list(&self, programs: &[Program], context: &Context, area: Rect, buffer: &mut Buffer) {
        let area = Rect { width: area.width.min(LIST), ..area };
        let shown = usize::from(area.height);
        let first = (self.selected + 1).saturating_sub(shown);
        for ((at, program), row) in programs.iter().enumerate().skip(first).zip(area.rows()) {
            let is_selected = at == self.selected;
            let length = context.words.today_length(context.words.clock(program.length()));
            let marker = if is_selected { "› " } else { "  " };
            let room = usize::from(row.width).saturating_sub(width(marker) + width(&length) + 2);
            let title = shorten(context.words.pick(&program.title), room);
            let gap = " ".repeat(room - width(&title) + 1);
            let role = if is_selected { Role::Selected } else { Role::Text };
            let text = format!("{marker}{title}{gap}{length} ");
            buffer.set_stringn(
                row.x,
                row.y,
                text,
                usize::from(row.width),
                context.theme.style(role),
            );
        }
    }
}
