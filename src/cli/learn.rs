//! `herstel learn` and `herstel warning-signs`: what there is to read, as text.

use clap::ArgMatches;
use rustix::{io::retry_on_intr, termios::tcgetwinsize};

use super::{
    exit::{self, Exit, Failure},
    settings::Settings,
};
use crate::{
    clock,
    recovery::{
        learn::{Card, Learner, shelf},
        signs::Call,
    },
    screen::{
        learn::pieces,
        reading::{COLUMNS, said},
        signs,
    },
    source::nearest,
    words::{Words, quote, width, wrap},
};

/// Narrower than this a terminal breaks the lines itself.
const NARROWEST: u16 = 20;

pub(super) fn learn(matches: &ArgMatches, words: &Words) -> Result<Exit, Failure> {
    let text = match matches.get_one::<String>("card") {
        Some(id) => card(id, words)?,
        None => list(words),
    };
    exit::print(&text)?;
    Ok(Exit::Success)
}

pub(super) fn warning_signs(settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let phone = &settings.phone;
    let call = Call { emergency: &phone.emergency, out_of_hours: &phone.out_of_hours };
    let lines = said(&signs::pieces(call, words), Some(columns()));
    exit::print(&format!("{}\n\n{}", words.signs_title(), lines.join("\n")))?;
    Ok(Exit::Success)
}

fn list(words: &Words) -> String {
    // Until the diary knows of a birth there is no card for now.
    let learner = Learner::default();
    let longest = Card::ALL.iter().map(|card| width(card.id())).max().unwrap_or_default();
    let mut lines = Vec::new();
    for (group, cards) in shelf(learner.place.as_ref(), clock::now().wall.date_naive()) {
        lines.push(group.title(words));
        let line = |card: Card| format!("  {:longest$}  {}", card.id(), card.title(words));
        lines.extend(cards.into_iter().map(line));
        lines.push(String::new());
    }
    lines.extend(wrap(&words.learn_how(), columns()));
    lines.join("\n")
}

fn card(id: &str, words: &Words) -> Result<String, Failure> {
    let ids = || Card::ALL.into_iter().map(Card::id);
    let Some(card) = Card::of_id(id) else {
        let first = match nearest(id, ids()) {
            Some(near) => words.learn_no_card_near(quote(id), near),
            None => words.learn_no_card(quote(id)),
        };
        let all = words.learn_no_card_list(ids().collect::<Vec<_>>().join(", "));
        return Err(Failure::new(Exit::Usage, format!("{first}\n{all}")));
    };
    let columns = columns();
    let mut lines = wrap(&card.full_title(words), columns);
    lines.push(String::new());
    let date = clock::now().wall.date_naive();
    lines.extend(said(&pieces(card, None, date, words), Some(columns)));
    Ok(lines.join("\n"))
}

/// The columns of the terminal the text goes to, but no more than can be read; those when it goes elsewhere.
fn columns() -> usize {
    let window = retry_on_intr(|| tcgetwinsize(std::io::stdout())).map(|size| size.ws_col);
    let columns = window.ok().filter(|columns| *columns >= NARROWEST).unwrap_or(COLUMNS);
    usize::from(columns.min(COLUMNS))
}
