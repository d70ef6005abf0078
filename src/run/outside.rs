//! Performs what the app hands out: keeps records, passes events on. The same for the full screen and for plain lines.

use std::{
    fs::File,
    io::{self, Write as _},
    path::Path,
    sync::mpsc::Receiver,
    time::Duration,
};

use serde_json::{Value, json};
use uuid::Uuid;

use super::Waker;
use crate::{
    app::Msg,
    clock::Now,
    screen::Effect,
    session::{
        engine::{Moment, Pause},
        record::Progress,
    },
    store::{Left, Reply, Seconds, Store},
    words::Words,
};

/// How long the end of the program waits for what is still to be kept.
const PATIENCE: Duration = Duration::from_secs(1);

/// Everything outside the app that a session touches.
pub struct Outside {
    store: Store,
    replies: Receiver<Reply>,
    events: Events,
}

/// The file for events, until nobody reads it any more.
struct Events(Option<File>);

impl Outside {
    /// Opens the diary in a folder, on a thread of its own, and the file for events if there is to be one.
    pub fn open(data_dir: &Path, events: Option<&Path>, waker: Waker) -> io::Result<Self> {
        let events = events.map(File::create).transpose()?;
        let (store, replies) = Store::open(data_dir, move || waker.wake());
        Ok(Self { store, replies, events: Events(events) })
    }

    /// Performs one effect. Quitting is the caller's.
    pub fn perform(&mut self, effect: Effect, now: Now) {
        match effect {
            // The answers to the five points are kept by the app until the diary has an event for them.
            Effect::Checklist(_) | Effect::Quit => {}
            Effect::Save { session, entry } => self.store.save(session, now.wall, entry),
            Effect::Tell { at, moment, .. } => {
                if let Some(event) = event(at, moment) {
                    self.events.emit(event, now);
                }
            }
        }
    }

    /// What became of the entries since the last call.
    pub fn answers(&mut self, now: Now, words: &Words) -> Vec<Msg> {
        let Self { replies, events, .. } = self;
        replies.try_iter().map(|reply| events.answer(reply, now, words)).collect()
    }

    /// Waits a moment for what is not kept yet, and lets the store go. Answers with what could not be kept.
    pub fn close(self, now: Now, words: &Words) -> Left {
        let Self { store, replies, mut events } = self;
        let left = store.close(PATIENCE);
        for reply in replies.try_iter() {
            events.answer(reply, now, words);
        }
        left
    }
}

impl Events {
    /// Passes on that something was kept, and makes a message of it.
    fn answer(&mut self, reply: Reply, now: Now, words: &Words) -> Msg {
        match reply {
            Reply::Saved { id, .. } => {
                self.emit(saved(id), now);
                Msg::Saved
            }
            Reply::Noted { .. } => Msg::Saved,
            Reply::Failed(fault) => Msg::NotSaved(fault.brief(words)),
        }
    }

    /// Writes one line of JSON. Nobody reading is no reason to end a session: the file is let go of.
    fn emit(&mut self, mut event: Value, now: Now) {
        let Some(file) = &mut self.0 else { return };
        if let Value::Object(fields) = &mut event {
            let time = now.wall.to_rfc3339_opts(chrono::SecondsFormat::Millis, false);
            fields.insert("time".to_owned(), Value::String(time));
        }
        let written = file.write_all(format!("{event}\n").as_bytes()).and_then(|()| file.flush());
        if written.is_err() {
            self.0 = None;
        }
    }
}

/// A moment as other programs may follow it; a word inside an act is a `mark`.
fn event(at: Duration, moment: Moment) -> Option<Value> {
    let at_s = at.as_secs_f64();
    Some(match moment {
        Moment::Began | Moment::KeptRelease => return None,
        Moment::Cue(cue) => {
            let kind = if cue.begins_segment() { "cue" } else { "mark" };
            let segment = cue.segment;
            json!({
                "event": kind, "act": segment.part.name(), "word": cue.beat.word.name(), "at_s": at_s,
                "seconds": Seconds(segment.length), "block": segment.block, "set": segment.set, "rep": segment.rep,
            })
        }
        Moment::Ended(outcome, Progress { active, reps_done, .. }) => json!({
            "event": "end", "outcome": outcome.name(), "at_s": at_s, "active_s": Seconds(active), "reps_done": reps_done,
        }),
        Moment::Paused(why) => {
            let why = match why {
                Pause::Asked => "asked",
                Pause::Away(_) => "away",
            };
            json!({ "event": "pause", "at_s": at_s, "why": why })
        }
        Moment::Reached(Progress { reps_done, .. }) => {
            json!({ "event": "rep", "reps_done": reps_done })
        }
        Moment::Resumed => json!({ "event": "resume", "at_s": at_s }),
    })
}

fn saved(id: Uuid) -> Value {
    json!({ "event": "saved", "id": id.to_string() })
}
