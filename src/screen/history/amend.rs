//! What can be changed of a session: its note, and whether it is there at all. Every change can be put back, in the order
//! in which they were made.

use uuid::Uuid;

use super::{History, Open, detail};
use crate::{
    keys::Command,
    screen::{
        Context, Effect, Flow,
        page::{Page, Row},
        reading::{Piece, Reading},
    },
    session::record::{Entry, Record},
    widget::field::Field,
};

/// The most characters of a note.
pub(super) const NOTE: usize = 280;

/// What it takes to put a change back.
#[derive(Debug)]
pub(super) enum Changed {
    Note { session: Uuid, was: Option<String> },
    Removed(Box<Record>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    NoteKept,
    NoteRestored,
    Removed,
    Restored,
}

impl History {
    pub(super) fn open_note(&mut self) -> Flow {
        if let Some(record) = self.list.chosen() {
            let note = detail::note(record).unwrap_or_default();
            self.open = Open::Note(Field::new(NOTE).with_text(note));
        }
        Flow::default()
    }

    pub(super) fn note_page<'p>(&self, field: &'p Field, context: &Context) -> Page<'p> {
        let words = &context.words;
        Page {
            title: words.history_title_note(),
            text: vec![Piece::Text(words.note_text())],
            rows: vec![Row::new(words.after_note(), field.text())],
            field: Some(field),
            asks: Some(words.note_ask()),
            hints: vec![
                context.hint(Command::Confirm, words.key_save()),
                context.hint(Command::Stop, words.key_back()),
            ],
            news: self.news(context),
            ..Page::default()
        }
    }

    pub(super) fn keep_note(&mut self, note: Option<String>) -> Flow {
        self.open = Open::Detail(Reading::default());
        let Some(record) = self.list.chosen_mut() else { return Flow::default() };
        let (session, was) = (record.id, detail::note(record).map(str::to_owned));
        if note == was {
            return Flow::default();
        }
        detail::set_note(record, note.clone());
        self.changed.push(Changed::Note { session, was });
        self.notice = Some(Notice::NoteKept);
        amend(session, Entry::Noted(note))
    }

    pub(super) fn remove(&mut self) -> Flow {
        let Some(record) = self.list.remove_chosen() else { return Flow::default() };
        let session = record.id;
        self.changed.push(Changed::Removed(Box::new(record)));
        self.open = Open::Calendar;
        self.notice = Some(Notice::Removed);
        amend(session, Entry::Removed)
    }

    /// Puts the last change back.
    pub(super) fn put_back(&mut self) -> Flow {
        match self.changed.pop() {
            None => Flow::default(),
            Some(Changed::Note { session, was }) => {
                if let Some(record) = self.list.find_mut(session) {
                    detail::set_note(record, was.clone());
                }
                self.notice = Some(Notice::NoteRestored);
                amend(session, Entry::Noted(was))
            }
            Some(Changed::Removed(record)) => {
                let session = record.id;
                if self.filter().has(&record) {
                    self.list.put_back(*record);
                }
                self.notice = Some(Notice::Restored);
                amend(session, Entry::Restored)
            }
        }
    }

    /// What to say below: what was just changed, and what did not work.
    pub(super) fn news(&self, context: &Context) -> Vec<String> {
        let words = &context.words;
        // What is not kept yet is not told as done.
        let notice = self.notice.filter(|_| context.saving.is_settled());
        let notice = notice.map(|notice| match notice {
            Notice::NoteKept => words.history_note_kept(),
            Notice::NoteRestored => words.history_note_was(),
            Notice::Removed => words.history_removed(),
            Notice::Restored => words.history_restored(),
        });
        let saving = (!context.saving.is_settled()).then(|| context.saving_line());
        notice.into_iter().chain(self.fault.clone()).chain(saving).collect()
    }
}

fn amend(id: Uuid, entry: Entry) -> Flow {
    Flow { effects: vec![Effect::Amend { id, entry }], go: None }
}
