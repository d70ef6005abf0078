//! The list of keys, over whatever screen is open. Made from the key table.
//!
//! During a session its headline is what to do now: time goes on behind the list.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Paragraph, Widget},
};

use super::Context;
use crate::{keys::Command, theme::Role, words::Words};

pub fn view(context: &Context, headline: String, window: Rect, buffer: &mut Buffer) {
    let words = &context.words;
    let mut lines = vec![Line::from(headline).style(context.theme.style(Role::Strong))];
    lines.extend(Command::ALL.into_iter().map(|command| {
        let key = format!("{:>6}  ", context.keys.label(command, words));
        Line::from(vec![
            Span::styled(key, context.theme.style(Role::Strong)),
            Span::raw(meaning(command, words)),
        ])
    }));
    let room = usize::from(window.height);
    if room > lines.len() + 2 {
        lines.insert(1, Line::default());
        lines.push(Line::default());
        lines.push(Line::from(words.help_close()).style(context.theme.style(Role::Faint)));
    }
    let width = lines.iter().map(Line::width).max().unwrap_or_default();
    let size =
        (u16::try_from(width).unwrap_or(u16::MAX), u16::try_from(lines.len()).unwrap_or(u16::MAX));
    Clear.render(window, buffer);
    Paragraph::new(lines).render(centred(window, size), buffer);
}

/// What a command does, in one line.
pub fn meaning(command: Command, words: &Words) -> String {
    match command {
        Command::Confirm => words.help_confirm(),
        Command::Down => words.help_down(),
        Command::Help => words.help_help(),
        Command::Hurts => words.help_hurts(),
        Command::Interrupt => words.help_interrupt(),
        Command::Next => words.help_next(),
        Command::Pause => words.help_pause(),
        Command::Pick(_) => String::new(),
        Command::Quit => words.help_quit(),
        Command::Stop => words.help_stop(),
        Command::Tired => words.help_tired(),
        Command::Up => words.help_up(),
    }
}

fn centred(window: Rect, (columns, rows): (u16, u16)) -> Rect {
    let (width, height) = (columns.min(window.width), rows.min(window.height));
    Rect {
        x: window.x + (window.width - width) / 2,
        y: window.y + (window.height - height) / 2,
        width,
        height,
    }
}
