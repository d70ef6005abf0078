//! The list of keys that do something on the screen it lies over. Made from the key table.
//!
//! During a session its headline is what to do now: time goes on behind the list.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Paragraph, Widget},
};

use super::{
    Context,
    reading::{Reading, Turn},
};
use crate::{keys::Command, theme::Role, words::Words};

/// Whether a key moves on in a list that is longer than the window; any other closes it.
pub fn scrolls(reading: &mut Reading, command: Option<Command>) -> bool {
    match command {
        Some(Command::Down) => reading.has_more() && reading.update(command) == Turn::Moved,
        Some(Command::Up) => reading.is_moved() && reading.update(command) == Turn::Moved,
        _ => false,
    }
}

/// With a headline that stays, when there is one.
pub fn view(
    reading: &Reading,
    context: &Context,
    commands: &[Command],
    headline: Option<String>,
    window: Rect,
    buffer: &mut Buffer,
) {
    let words = &context.words;
    let may_go = headline.is_none();
    let mut lines = vec![
        Line::from(headline.unwrap_or_else(|| words.help_title()))
            .style(context.theme.style(Role::Strong)),
    ];
    let is_session = commands.contains(&Command::Hurts);
    let sets_figures = commands.contains(&Command::More) && !is_session;
    let looks_back = commands.contains(&Command::View);
    lines.extend(commands.iter().map(|command| {
        let command = *command;
        // Up and down share a row, and left and right.
        let label = match command {
            Command::Up => pair(command, Command::Down, context),
            Command::Left | Command::Right => pair(Command::Left, Command::Right, context),
            Command::More => pair(command, Command::Less, context),
            Command::Softer => pair(command, Command::Louder, context),
            _ => context.keys.label(command, words),
        };
        let key = format!("{label:>6}  ");
        Line::from(vec![
            Span::styled(key, context.theme.style(Role::Strong)),
            Span::raw(match command {
                Command::Left if looks_back => words.help_turn(),
                Command::Left if sets_figures => words.help_figure(),
                Command::More if sets_figures => words.help_figure_too(),
                Command::Pause if !is_session => words.help_change(),
                Command::Stop if !is_session => words.help_back(),
                _ => meaning(command, words),
            }),
        ])
    }));
    let room = usize::from(window.height);
    if room > lines.len() + 2 {
        lines.insert(1, Line::default());
        lines.push(Line::default());
        lines.push(Line::from(words.help_close()).style(context.theme.style(Role::Faint)));
    }
    if room < lines.len() && may_go {
        lines.remove(0);
    }
    let first = reading.first(lines.len(), room);
    let width = lines.iter().map(Line::width).max().unwrap_or_default();
    let size =
        (u16::try_from(width).unwrap_or(u16::MAX), u16::try_from(lines.len()).unwrap_or(u16::MAX));
    Clear.render(window, buffer);
    buffer.set_style(window, context.theme.ground());
    let pinned = usize::from(!may_go);
    let lines: Vec<Line<'_>> =
        lines.iter().take(pinned).chain(lines.iter().skip(first + pinned)).cloned().collect();
    let area = centred(window, size);
    Paragraph::new(lines).render(area, buffer);
    // Only a list that is longer than the window can be moved in.
    for (row, arrow, shows) in
        [(window.y, "↑", reading.is_moved()), (window.bottom(), "↓", reading.has_more())]
    {
        let row = row.min(window.bottom().saturating_sub(1));
        if shows && window.width > 0 {
            buffer.set_string(window.right() - 1, row, arrow, context.theme.style(Role::Faint));
        }
    }
}

fn pair(one: Command, other: Command, context: &Context) -> String {
    let label = |command| context.keys.label(command, &context.words);
    format!("{} {}", label(one), label(other))
}

/// What a command does, in one line.
pub fn meaning(command: Command, words: &Words) -> String {
    match command {
        Command::ChangeNote => words.help_note(),
        Command::Confirm => words.help_confirm(),
        Command::Filter => words.help_filter(),
        Command::Graphs => words.help_graphs(),
        Command::History => words.help_back_look(),
        Command::Remove => words.help_remove(),
        Command::Report => words.help_report(),
        Command::Undo => words.help_undo(),
        Command::View => words.help_view(),
        Command::Help => words.help_help(),
        Command::Hurts => words.help_hurts(),
        Command::Interrupt => words.help_interrupt(),
        Command::Learn => words.help_learn(),
        Command::Less | Command::More => words.help_more(),
        Command::Programs => words.help_programs(),
        Command::Settings => words.help_settings(),
        Command::Timers => words.help_timers(),
        Command::Mute => words.help_mute(),
        Command::Left => words.help_left(),
        Command::Right => words.help_graph(),
        Command::SetUp => words.help_set_up(),
        Command::Symptoms => words.help_diary(),
        Command::Next => words.help_next(),
        Command::Pause => words.help_pause(),
        Command::Pick(_) => String::new(),
        Command::Quit => words.help_quit(),
        Command::Signs => words.help_signs(),
        Command::Softer | Command::Louder => words.help_softer(),
        Command::Stop => words.help_stop(),
        Command::Tired => words.help_tired(),
        Command::Down | Command::Up => words.help_up(),
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
