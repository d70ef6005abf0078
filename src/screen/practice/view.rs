//! Where everything on the session screen goes.
//!
//! ```text
//! roomy (from 72x20)                                  narrow (from 40x12)
//! +------------------------------------------------+  +----------------------------+
//! | title                               time left  |  | title            time left |
//! |                                                |  | CUE WORD in small letters  |
//! |        CUE WORD in large letters               |  | a line under it            |
//! |                                                |  | │     │ seconds  3 of 8    |
//! |        a line under it                         |  | │pacer│          ●●◉○○○○○  |
//! |                                                |  | │     │          set 2 of 3|
//! |   │ pacer  │    seconds in large digits         |  | │     │          ●◉○       |
//! |   │        │    3 of 8                         |  | what comes next            |
//! |   │--------│    ●●◉○○○○○                       |  | saved 14:02:11             |
//! |   │        │    set 2 of 3                     |  | keys                       |
//! |   └────────┘    ●◉○                            |  +----------------------------+
//! |                                                |
//! |        what comes next                         |
//! |        saved 14:02:11                          |
//! | keys                                           |
//! +------------------------------------------------+
//! ```
//!
//! In a smaller window the cue word and the seconds remain, as plain text.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Paragraph, Widget, Wrap},
};

use super::face::Face;
use crate::{
    config::Motion,
    screen::{Context, Room, footed, inset, stage},
    theme::Role,
    widget::{
        letters::{Letters, Size},
        pacer::{EffortLine, Pacer, PacerLooks},
    },
    words::{shorten, width, wrap},
};

/// Draws all of it; says where the pacer is, if there is room for one.
pub(super) fn draw(
    face: &Face,
    context: &Context,
    window: Rect,
    buffer: &mut Buffer,
) -> Option<Rect> {
    let area = stage(window);
    match Room::of(area) {
        Room::Roomy => Some(draw_roomy(face, context, inset(area, 2), buffer)),
        Room::Narrow => Some(draw_narrow(face, context, area, buffer)),
        Room::TooSmall => {
            draw_small(face, context, area, buffer);
            None
        }
    }
}

fn draw_roomy(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) -> Rect {
    let size = Size::fitting(&face.cue, area.width, area.height / 4);
    let [title, _, cue, _, line, _, body, _, next, saving, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(size.rows().max(Size::Large.rows())),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_title(face, context, title, buffer);
    Letters { word: &face.cue, size, style: context.theme.style(face.cue_role) }
        .render_centred(cue, buffer);
    Line::from(face.line.as_str()).centered().render(line, buffer);
    let [_, pacer, _, details, _] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length((area.width / 3).clamp(30, 48)),
        Constraint::Length(8),
        Constraint::Length(26),
        Constraint::Fill(1),
    ])
    .areas(at_most(body, 24));
    draw_pacer(face, context, pacer, buffer);
    draw_details(face, context, details, buffer);
    Line::from(face.next.as_str()).centered().render(next, buffer);
    let saving_style = context.theme.style(face.saving_role);
    Line::from(face.saving.as_str()).style(saving_style).centered().render(saving, buffer);
    draw_footer(face, context, footer, buffer);
    pacer
}

fn draw_narrow(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) -> Rect {
    let lines = if width(&face.line) > usize::from(area.width) { 2 } else { 1 };
    // A long line takes the row that says that all is well.
    let saving_rows = u16::from(!(lines == 2 && face.saving_role == Role::Faint));
    let [title, cue, line, body, next, saving, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(Size::Small.rows()),
        Constraint::Length(lines),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(saving_rows),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_title(face, context, title, buffer);
    let size = Size::fitting(&face.cue, cue.width, cue.height);
    Letters { word: &face.cue, size, style: context.theme.style(face.cue_role) }
        .render_centred(cue, buffer);
    Paragraph::new(face.line.as_str()).centered().wrap(Wrap { trim: true }).render(line, buffer);
    let [pacer, _, seconds, _, texts] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(2),
        Constraint::Length(if face.seconds.len() > 2 { 15 } else { 7 }),
        Constraint::Length(2),
        Constraint::Length(if face.seconds.len() > 2 { 9 } else { 17 }),
    ])
    .areas(at_most(body, 8));
    draw_pacer(face, context, pacer, buffer);
    draw_seconds(face, context, seconds, Size::Small, buffer);
    for (row, text) in
        texts.rows().zip([&face.rep_short, &face.rep_dots, &face.set_short, &face.set_dots])
    {
        Line::from(text.as_str()).render(row, buffer);
    }
    Line::from(face.next.as_str()).centered().render(next, buffer);
    let saving_style = context.theme.style(face.saving_role);
    Line::from(face.saving.as_str()).style(saving_style).centered().render(saving, buffer);
    draw_footer(face, context, footer, buffer);
    pacer
}

/// Too small for a layout: what to do now and for how long, what is asked, how far on; then the kind request and the keys.
fn draw_small(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width);
    let cue = Span::styled(face.cue.as_str(), context.theme.style(face.cue_role));
    let mut lines = if width(&face.cue) + 1 + face.seconds.len() <= columns {
        vec![Line::from(vec![cue, Span::raw(" "), Span::raw(face.seconds.as_str())])]
    } else {
        vec![Line::from(face.seconds.as_str()), Line::from(cue)]
    };
    let count = [face.rep_short.as_str(), face.set_short.as_str()].join("  ");
    let wish = context.words.session_too_small();
    let wish =
        if width(&wish) > columns * 2 { context.words.session_too_small_short() } else { wish };
    let count = count.trim().to_owned();
    let others = if face.is_still { [face.line.clone(), count] } else { [count, wish] };
    lines.extend(others.iter().flat_map(|line| wrap(line, columns)).map(Line::from));
    let keys = u16::from(usize::from(area.height) > lines.len());
    let [text, footer] = footed(area, keys);
    Paragraph::new(lines).render(text, buffer);
    draw_footer(face, context, footer, buffer);
}

fn draw_title(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) {
    let style = context.theme.style(Role::Faint);
    let room = usize::from(area.width).saturating_sub(width(&face.left) + 2);
    Line::from(shorten(&face.title, room)).style(style).render(area, buffer);
    Line::from(face.left.as_str()).style(style).right_aligned().render(area, buffer);
}

/// Without motion there is no pacer: all it says stands beside it in words and numbers.
fn draw_pacer(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) {
    if context.motion == Motion::None {
        return;
    }
    let line = face.effort.as_ref().map(|(height, label)| EffortLine { height: *height, label });
    Pacer { height: face.height, line, looks: PacerLooks::of(context.theme, face.cue_role) }
        .render(area, buffer);
}

/// Seconds, repetition and set, in the middle of the height beside the pacer.
fn draw_details(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) {
    let size = match area.height {
        18.. => Size::Double,
        9..=17 => Size::Large,
        _ => Size::Small,
    };
    let texts = [&face.rep, &face.rep_dots, &face.set, &face.set_dots];
    let texts: Vec<&String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let rows = size.rows() + 1 + u16::try_from(texts.len()).unwrap_or_default();
    let top = area.height.saturating_sub(rows) / 2;
    let [_, seconds, gap, below] = Layout::vertical([
        Constraint::Length(top),
        Constraint::Length(size.rows()),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(area);
    let below = if top == 0 && area.height < rows {
        Rect { y: gap.y, height: below.height + 1, ..below }
    } else {
        below
    };
    draw_seconds(face, context, seconds, size, buffer);
    for (row, text) in below.rows().zip(texts) {
        Line::from(text.as_str()).render(row, buffer);
    }
}

fn draw_seconds(face: &Face, context: &Context, area: Rect, size: Size, buffer: &mut Buffer) {
    let size = Size::fitting(&face.seconds, area.width, size.rows());
    Letters { word: &face.seconds, size, style: context.theme.style(Role::Text) }
        .render(area, buffer);
}

fn draw_footer(face: &Face, context: &Context, area: Rect, buffer: &mut Buffer) {
    context.draw_footer(&face.hints, area, buffer);
}

/// The area cut to a height, in its middle.
const fn at_most(area: Rect, rows: u16) -> Rect {
    let height = if area.height < rows { area.height } else { rows };
    Rect { y: area.y + (area.height - height) / 2, height, ..area }
}
