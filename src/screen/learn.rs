//! What there is to read: the list of cards, one card, and the five points behind one of them.
//!
//! ```text
//! +-----------------------------------------+  +-----------------------------------------+
//! | To read                              ↓  |  | Letting go                           ↓  |
//! |                                         |  |                                         |
//! | Your body                               |  | Contracting is not always the answer.   |
//! |   Your pelvic floor                     |  | ...                                     |
//! | › Letting go                            |  |                                         |
//! | enter choose  ...                       |  | enter read on  esc list                 |
//! +-----------------------------------------+  +-----------------------------------------+
//! ```

use chrono::NaiveDate;
use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::Widget,
};

use super::{
    Context, Effect, Flow, Go, Room,
    checklist::{Checklist, Step},
    reading::{Page as Sheet, Piece, Reading, Turn, column},
    stage,
};
use crate::{
    clock::Now,
    keys::Command,
    recovery::{
        GENERAL, OASI,
        checklist::Filled,
        diary::Fact,
        learn::{Card, Extra, Group, Learner, Place, shelf},
        strength::{Standing, averages, here},
    },
    theme::Role,
    widget::strength::{Bar, Marker},
    words::{Words, shorten},
};

#[derive(Debug)]
pub struct Learn {
    shelf: Vec<(Group, Vec<Card>)>,
    /// The chosen card, counted through all groups.
    selected: usize,
    page: Page,
}

/// What is open.
#[derive(Debug)]
pub enum Page {
    Card(Card, Reading),
    Checklist(Checklist),
    List,
}

impl Learn {
    pub fn open(learner: &Learner, date: NaiveDate) -> Self {
        Self { shelf: shelf(learner.place.as_ref(), date), selected: 0, page: Page::List }
    }

    pub fn update(&mut self, now: Now, command: Option<Command>, learner: &Learner) -> Flow {
        if matches!(command, Some(Command::Interrupt | Command::Quit)) {
            return Flow::quit();
        }
        match &mut self.page {
            Page::Card(card, reading) => match (reading.update(command), command) {
                (Turn::AtEnd, _) if card.extra() == Extra::Checklist => {
                    let checklist = Checklist::open(learner, now.wall.date_naive());
                    self.page = Page::Checklist(checklist);
                }
                (Turn::AtEnd, _) | (Turn::Other, Some(Command::Stop | Command::Learn)) => {
                    self.page = Page::List;
                }
                _ => {}
            },
            Page::Checklist(checklist) => match checklist.update(command) {
                Step::Back(filled) => {
                    self.page = Page::Card(Card::Running, Reading::default());
                    return keep(filled);
                }
                Step::Done(filled) => {
                    self.page = Page::List;
                    return keep(filled);
                }
                Step::Keep(filled) => return keep(Some(filled)),
                Step::Stay => {}
            },
            Page::List => return self.update_list(command),
        }
        Flow::default()
    }

    fn update_list(&mut self, command: Option<Command>) -> Flow {
        let last = self.cards().count().saturating_sub(1);
        match command {
            Some(Command::Down) => self.selected = (self.selected + 1).min(last),
            Some(Command::Up) => self.selected = self.selected.saturating_sub(1),
            Some(Command::Confirm | Command::Pause) => self.choose(self.selected),
            Some(Command::Learn | Command::Stop) => return Flow::to(Go::Today),
            _ => {}
        }
        Flow::default()
    }

    /// Opens the card with this number in the list, counted from 0.
    pub fn choose(&mut self, index: usize) {
        let card = self.cards().nth(index);
        if let (Page::List, Some(card)) = (&self.page, card) {
            self.selected = index;
            self.page = Page::Card(card, Reading::default());
        }
    }

    pub const fn page(&self) -> &Page {
        &self.page
    }

    /// All cards, in the order of the list.
    pub fn cards(&self) -> impl Iterator<Item = Card> {
        self.shelf.iter().flat_map(|(_, cards)| cards.iter().copied())
    }

    pub fn view(&self, context: &Context, now: Now, window: Rect, buffer: &mut Buffer) {
        match &self.page {
            Page::Card(card, reading) => {
                let date = now.wall.date_naive();
                let pieces = pieces(*card, context.learner.place.as_ref(), date, &context.words);
                let sheet = sheet(*card, &pieces, context);
                reading.view(sheet, context, window, buffer);
            }
            Page::Checklist(checklist) => checklist.view(context, window, buffer),
            Page::List => self.view_list(context, window, buffer),
        }
    }

    fn view_list(&self, context: &Context, window: Rect, buffer: &mut Buffer) {
        let words = &context.words;
        let (gap, rest) = match Room::of(stage(window)) {
            Room::Roomy => (1, 1),
            Room::Narrow => (0, 1),
            Room::TooSmall => (0, 0),
        };
        let [_, title, _, list, _, footer] = Layout::vertical([
            Constraint::Length(gap),
            Constraint::Length(rest),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(gap),
            Constraint::Length(rest),
        ])
        .areas(column(window));
        let strong = context.theme.style(Role::Strong);
        Line::from(words.learn_title()).style(strong).render(title, buffer);
        let arrows = self.draw_list(context, list, buffer);
        Line::from(arrows).right_aligned().render(title, buffer);
        let hints = [
            context.hint(Command::Confirm, words.key_confirm()),
            context.hint(Command::Stop, words.key_back()),
            context.hint(Command::Signs, words.key_signs()),
            context.hint(Command::Down, words.key_down()),
            context.hint(Command::Up, words.key_up()),
            context.hint(Command::Help, words.key_help()),
        ];
        context.draw_footer(&hints, footer, buffer);
    }

    /// Draws as much of the list as there is room for, and says where there is more.
    fn draw_list(&self, context: &Context, area: Rect, buffer: &mut Buffer) -> &'static str {
        let (lines, selected) = self.lines(context, usize::from(area.width));
        let shown = usize::from(area.height);
        let first = (selected + 1).saturating_sub(shown);
        let arrows = match (first > 0, first + shown < lines.len()) {
            (false, false) => "",
            (false, true) => "↓",
            (true, false) => "↑",
            (true, true) => "↑ ↓",
        };
        for (line, row) in lines.into_iter().skip(first).zip(area.rows()) {
            line.render(row, buffer);
        }
        arrows
    }

    /// The list in lines, and which of them is the chosen card.
    fn lines(&self, context: &Context, columns: usize) -> (Vec<Line<'static>>, usize) {
        let (words, theme) = (&context.words, context.theme);
        let mut lines = Vec::new();
        let (mut at, mut selected) = (0, 0);
        for (group, cards) in &self.shelf {
            lines.push(Line::from(group.title(words)).style(theme.style(Role::Faint)));
            for card in cards {
                let is_selected = at == self.selected;
                let (marker, role) =
                    if is_selected { ("› ", Role::Selected) } else { ("  ", Role::Text) };
                let title = card.title(words);
                let text = shorten(&format!("{marker}{title} "), columns);
                if is_selected {
                    selected = lines.len();
                }
                lines.push(Line::styled(text, theme.style(role)));
                at += 1;
            }
        }
        (lines, selected)
    }
}

fn keep(filled: Option<Filled>) -> Flow {
    let fact = filled.map(|filled| Effect::Note(Fact::Checklist(filled.ticked())));
    Flow { effects: fact.into_iter().collect(), go: None }
}

fn sheet<'s>(card: Card, pieces: &'s [Piece], context: &Context) -> Sheet<'s> {
    let words = &context.words;
    let end = (card.extra() == Extra::Checklist).then(|| words.key_questions());
    Sheet {
        titles: [card.full_title(words), card.title(words)],
        pieces,
        end,
        hints: vec![
            context.hint(Command::Stop, words.key_list()),
            context.hint(Command::Signs, words.key_signs()),
            context.hint(Command::Down, words.key_down()),
            context.hint(Command::Up, words.key_up()),
            context.hint(Command::Help, words.key_help()),
        ],
    }
}

/// The whole text of a card, as it fits on a date.
pub fn pieces(card: Card, place: Option<&Place>, date: NaiveDate, words: &Words) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, text) in card.paragraphs(words).into_iter().enumerate() {
        pieces.extend([Piece::Text(text), Piece::Gap]);
        if at == 0 && card.extra() == Extra::Strength {
            pieces.extend(strength(place, date, words));
        }
    }
    pieces.extend(card.notes(words).into_iter().flat_map(|note| [Piece::Note(note), Piece::Gap]));
    if pieces.last() == Some(&Piece::Gap) {
        pieces.pop();
    }
    pieces
}

/// The averages of the own track, or of both while it is not known.
fn strength(place: Option<&Place>, date: NaiveDate, words: &Words) -> Vec<Piece> {
    let own = place.map(|place| place.track.id.as_str()).filter(|id| !averages(id).is_empty());
    let tracks = match own {
        Some(OASI) => vec![(OASI, Group::Oasi)],
        Some(_) => vec![(GENERAL, Group::General)],
        None => vec![(GENERAL, Group::General), (OASI, Group::Oasi)],
    };
    let mut pieces = Vec::new();
    let last = tracks.last().copied();
    for (track, group) in tracks {
        let averages = averages(track);
        let bars = averages.iter().map(|average| Bar {
            label: average.label(words),
            figure: average.figure(words),
            low: average.low,
            high: average.high,
        });
        let place = place.filter(|_| own.is_some());
        let here = place.and_then(|place| here(averages, place.profile.birth, date));
        let marker = here.map(|here| Marker {
            below: here.begun,
            is_within: here.standing == Standing::Within,
            text: words.strength_here(here.day),
        });
        let today = here.map(|here| words.strength_spoken_here(here.day));
        let said = averages.iter().map(|average| average.sentence(words)).chain(today).collect();
        let key = (Some((track, group)) == last).then(|| words.strength_key());
        pieces.push(Piece::Heading(group.title(words), Role::Strong));
        pieces.extend([Piece::Bars { bars: bars.collect(), marker, key, said }, Piece::Gap]);
        if here.is_some() {
            pieces.extend([Piece::Text(words.strength_here_why()), Piece::Gap]);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn what_stands_below_a_card_stands_apart() {
        let (words, date) = (Words::load(Lang::En).unwrap(), NaiveDate::default());
        for card in Card::ALL {
            let pieces = pieces(card, None, date, &words);
            let is_note = |piece: &Piece| matches!(piece, Piece::Note(_));
            for two in pieces.windows(2).filter(|two| two.last().is_some_and(is_note)) {
                assert_eq!(two.first(), Some(&Piece::Gap), "{card:?}: {two:?}");
            }
        }
    }
}
