//! Reads what is shown of the past, on a thread of its own, so that a slow disk holds up no key.
//!
//! Each question has its own reader; the answers come in any order, and say what was asked.

use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use super::Waker;
use crate::{
    app::Msg,
    history::{Dates, Days, Filter, Query, Rest, Slice, Tally},
    recovery::complaint::Told,
    screen::history::Found,
    store::{self, Mark, Reader, StoreError, Which},
    words::Words,
};

/// Sessions that are read at once.
const PAGE: usize = 30;
/// The same where all of them are gone through.
const PAGE_OF_ALL: usize = 500;

pub(super) struct Past {
    data_dir: PathBuf,
    sender: Sender<(Query, Read)>,
    receiver: Receiver<(Query, Read)>,
    waker: Waker,
}

type Read = Result<Found, Unread>;

enum Unread {
    Store(StoreError),
    Thread(io::Error),
}

impl Past {
    pub(super) fn new(data_dir: &Path, waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { data_dir: data_dir.to_owned(), sender, receiver, waker }
    }

    /// Begins to read; what is found comes with the answers.
    pub(super) fn begin(&self, query: Query) {
        let (data_dir, sender, waker) =
            (self.data_dir.clone(), self.sender.clone(), self.waker.clone());
        let asked = query.clone();
        let read = move || {
            let found = find(&data_dir, &query).map_err(Unread::Store);
            // Nobody waits for it any more when this fails.
            let _ = sender.send((query, found));
            waker.wake();
        };
        if let Err(fault) = thread::Builder::new().name("look back".to_owned()).spawn(read) {
            let _ = self.sender.send((asked, Err(Unread::Thread(fault))));
            self.waker.wake();
        }
    }

    pub(super) fn answers(&self, words: &Words) -> impl Iterator<Item = Msg> {
        self.receiver.try_iter().map(|(query, read)| {
            let found = read.map_err(|unread| match unread {
                Unread::Store(fault) => fault.say(words).lines().collect::<Vec<_>>().join(" "),
                Unread::Thread(fault) => words.why(&fault),
            });
            Msg::LookedBack(query, Box::new(found))
        })
    }
}

/// What is on record for a question.
fn find(data_dir: &Path, query: &Query) -> Result<Found, StoreError> {
    let mut reader = Reader::open(data_dir)?;
    Ok(match query {
        Query::Days(filter) => Found::Days(days(&mut reader, filter)?),
        Query::Sessions { filter, behind } => {
            let page = reader.page(
                &of(filter),
                behind.map(|place| Mark::at(place.started, place.id)),
                PAGE,
            )?;
            let rest = if page.next.is_some() { Rest::More } else { Rest::None };
            let sessions = page.sessions.into_iter().map(|session| session.record).collect();
            Found::Sessions(Slice { sessions, rest })
        }
        Query::Complaints(dates) => Found::Complaints(complaints(&mut reader, *dates)?),
    })
}

/// What was done on each date, and since when there is anything.
pub(crate) fn days(reader: &mut Reader, filter: &Filter) -> Result<Days, StoreError> {
    let Filter { dates, program } = filter;
    let tallies = reader.days(&(dates.from..=dates.to))?.into_iter();
    let is_meant = |tally: &Tally| program.as_ref().is_none_or(|program| *program == tally.program);
    Ok(Days { tallies: tallies.filter(is_meant).collect(), first: reader.first()? })
}

/// What was told of complaints on some dates, apart from sessions and after them.
pub(crate) fn complaints(reader: &mut Reader, dates: Dates) -> Result<Vec<Told>, StoreError> {
    let notes = reader.symptoms(&(dates.from..=dates.to))?;
    let mut told: Vec<Told> = notes.iter().flat_map(Told::of_note).collect();
    let filter = of(&Filter { dates, program: None });
    let mut after = None;
    loop {
        let page = reader.page(&filter, after, PAGE_OF_ALL)?;
        told.extend(page.sessions.iter().filter_map(|session| Told::of_session(&session.record)));
        after = page.next;
        if after.is_none() {
            return Ok(told);
        }
    }
}

/// The filter as the store knows it.
fn of(filter: &Filter) -> store::Filter {
    let Filter { dates, program } = filter;
    let (from, to) = (Some(dates.from), Some(dates.to));
    store::Filter { program: program.clone(), from, to, which: Which::Kept }
}
