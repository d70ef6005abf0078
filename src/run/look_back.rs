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
    history::{Days, Query, Rest, Slice, Tally, Totals},
    recovery::complaint::Told,
    screen::history::Found,
    store::{self, StoreError},
    words::Words,
};

/// Sessions that are read at once.
const PAGE: usize = 30;

pub(super) struct LookBack {
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

impl LookBack {
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
pub(crate) fn find(data_dir: &Path, query: &Query) -> Result<Found, StoreError> {
    let diary = store::records(data_dir)?.diary;
    Ok(match query {
        Query::Days(filter) => {
            let tallies = diary.sessions.iter().filter(|r| filter.has(r)).map(|r| Tally {
                date: r.date(),
                program: r.plan.program.clone(),
                totals: Totals::of(r),
            });
            Found::Days(Days {
                tallies: tallies.collect(),
                first: diary.sessions.first().map(|r| r.date()),
            })
        }
        Query::Sessions { filter, behind } => {
            let mut sessions: Vec<_> = diary
                .sessions
                .into_iter()
                .rev()
                .filter(|r| filter.has(r))
                .filter(|r| behind.is_none_or(|place| crate::history::Place::of(r) < place))
                .collect();
            let rest = if sessions.len() > PAGE { Rest::More } else { Rest::None };
            sessions.truncate(PAGE);
            Found::Sessions(Slice { sessions, rest })
        }
        Query::Complaints(dates) => {
            let mut told: Vec<Told> = diary.symptoms.iter().flat_map(Told::of_note).collect();
            told.extend(diary.sessions.iter().filter_map(Told::of_session));
            told.retain(|told| dates.has(told.date));
            Found::Complaints(told)
        }
    })
}
