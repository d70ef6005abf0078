//! The floor: what a terminal program costs that does nothing but draw, by ratatui's own way of drawing.
//!
//! `floor clock` counts seconds and draws once a second; `floor pacer` draws a bar that fills and empties, 30 times a
//! second, with the same digit. Both end when they are killed and put nothing back: that is what the least does.

use std::{
    env, io, thread,
    time::{Duration, Instant},
};

use ratatui::{
    Frame, Terminal,
    backend::CrosstermBackend,
    crossterm::{
        execute,
        terminal::{EnterAlternateScreen, enable_raw_mode},
    },
    layout::{Constraint, Layout},
    widgets::{Gauge, Paragraph},
};

/// One way of the bar, up or down.
const BREATH: f64 = 5.0;

fn main() -> io::Result<()> {
    let per_second = if env::args().nth(1).as_deref() == Some("clock") { 1 } else { 30 };
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    let start = Instant::now();
    for frame in 0_u32.. {
        let due = Duration::from_secs(1) * frame / per_second;
        thread::sleep((start + due).saturating_duration_since(Instant::now()));
        terminal.draw(|frame| draw(frame, due, per_second > 1))?;
    }
    Ok(())
}

fn draw(frame: &mut Frame, at: Duration, has_bar: bool) {
    let [title, digit, bar, below] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Length(2),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(frame.area());
    frame.render_widget(Paragraph::new("Breathe").centered(), title);
    frame.render_widget(Paragraph::new(at.as_secs().to_string()).centered(), digit);
    if has_bar {
        let turn = (at.as_secs_f64() / BREATH) % 2.0;
        let ratio = if turn > 1.0 { 2.0 - turn } else { turn };
        frame.render_widget(Gauge::default().ratio(ratio).label("").use_unicode(true), bar);
    }
    frame.render_widget(Paragraph::new("q leave").centered(), below);
}
