//! Performs what the app hands out: keeps records, passes events on. The same for the full screen and for plain lines.

use std::{
    cell::Cell,
    env, io,
    path::{Path, PathBuf},
    sync::mpsc::Receiver,
    time::Duration,
};

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Ended, Signals, Waker,
    config_file::{self, Changed},
    events::Events,
    lang::KeptLang,
    look::Look,
    page::Pages,
    past::Past,
    sound::Sounds,
};
use crate::{
    app::Msg,
    clock::{self, Mono, Now},
    screen::Effect,
    session::{
        engine::{Moment, Pause},
        record::Progress,
    },
    store::{self, Cause, Claim, Left, Lock, Reply, Seconds, Store, StoreError, WriteFault},
    words::Words,
};

/// How long a quiet end waits for what is still to be kept: longer than the database waits for another process (5 s).
const PATIENCE: Duration = Duration::from_secs(6);
/// The same after a signal; the watchdog ends the process half a second later.
const HURRY: Duration = Duration::from_secs(1);

/// Everything outside the app that a session touches.
pub struct Outside {
    data_dir: PathBuf,
    store: Store,
    replies: Receiver<Reply>,
    events: Events,
    diary: Look,
    past: Past,
    pages: Pages,
    /// While a session runs.
    lock: Option<Lock>,
    sounds: Sounds,
    /// The file of the settings, which need not be there.
    config: Option<PathBuf>,
    /// What became of a change to the settings, until it is told.
    config_news: Option<Changed>,
    /// What became of a language that was to be kept, until it is told.
    lang: Option<KeptLang>,
    waker: Waker,
    /// Why the last entry was not kept, until one is.
    fault: Option<WriteFault>,
}

/// What could not be kept by the end.
#[derive(Debug)]
pub struct Unsaved {
    fault: WriteFault,
    rescued: Option<PathBuf>,
}

impl Outside {
    /// Opens the diary in a folder for writing, on a thread of its own, and the file for events if there is to be one. The
    /// first look into it was begun before, and comes first: two at once would hold up the first page.
    pub fn open(
        data_dir: &Path,
        mut diary: Look,
        config: Option<&Path>,
        events: Option<&Path>,
        sounds: Sounds,
        waker: Waker,
    ) -> io::Result<Self> {
        let events = Events::open(events)?;
        let runtime = runtime_dir();
        let (turn, notify) = (diary.first_over(), waker.clone());
        let (store, replies) =
            Store::open_in_turn(data_dir, runtime.as_deref(), turn, move || notify.wake());
        Ok(Self {
            data_dir: data_dir.to_owned(),
            store,
            replies,
            events,
            diary,
            past: Past::new(data_dir, waker.clone()),
            pages: Pages::new(data_dir, waker.clone()),
            lock: None,
            sounds,
            config: config.map(Path::to_owned),
            config_news: None,
            lang: None,
            waker,
            fault: None,
        })
    }

    /// Performs one effect. Quitting is the caller's, and so is what the app is to hear of it at once.
    pub fn perform(&mut self, effect: Effect, now: Now) -> Option<Msg> {
        match effect {
            Effect::Claim => return self.claim(now),
            Effect::Amend { id, entry } => self.store.amend(id, now.wall, entry),
            Effect::GoOn { session, id } => self.store.go_on(session, id),
            Effect::Configure(change) => {
                self.config_news = Some(config_file::change(self.config.as_deref(), &change));
                self.waker.wake();
            }
            Effect::KeepLang(lang) => {
                self.lang = self.config.clone().map(|file| KeptLang::keep(lang, file));
                self.waker.wake();
            }
            Effect::Look => self.diary.begin(),
            Effect::LookBack(query) => self.past.begin(query),
            Effect::MakePage(chosen) => self.pages.begin(chosen),
            Effect::Note(fact) => self.store.note(now.wall, fact),
            Effect::Quit => {}
            Effect::Sound(sound) => self.sounds.perform(sound),
            Effect::Save { session, entry } => self.store.save(session, now.wall, entry),
            Effect::Tell { at, moment, .. } => {
                if matches!(moment, Moment::Ended(..)) {
                    self.lock = None;
                }
                if matches!(moment, Moment::Cue(cue) if cue.begins_segment()) {
                    self.sounds.mark();
                }
                if let Some(event) = event(at, moment) {
                    self.events.emit(event, now);
                }
            }
        }
        None
    }

    /// Claims the one session that may run. Where that cannot be told it runs: a lock is no reason not to exercise.
    fn claim(&mut self, now: Now) -> Option<Msg> {
        // One that this process held until now ends with the session it was for.
        self.lock = None;
        let claimed = match Lock::claim(&self.data_dir, now.wall) {
            // The writer has only begun to make the folder.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                store::make_dir(&self.data_dir).and_then(|()| Lock::claim(&self.data_dir, now.wall))
            }
            claimed => claimed,
        };
        match claimed {
            Ok(Claim::Granted(lock)) => {
                self.lock = Some(lock);
                None
            }
            Ok(Claim::Held { since }) => Some(Msg::Elsewhere(since)),
            Err(_) => None,
        }
    }

    /// What became of the entries since the last call.
    pub fn answers(&mut self, now: Now, words: &Words) -> Vec<Msg> {
        let Self { replies, events, diary, past, pages, sounds, config_news, lang, fault, .. } =
            self;
        let mut kept = Vec::new();
        for reply in replies.try_iter() {
            if reply == Reply::TakenIn {
                // What was read before is not all of it.
                diary.begin();
            }
            kept.extend(answer(reply, events, fault, now, words));
        }
        let lang = lang.take().map(|kept| Msg::Tell(kept.say(words)));
        let changed = config_news.take().map(|changed| Msg::Tell(changed.say(words)));
        let news = sounds.answer(words).into_iter().chain(lang).chain(changed);
        kept.into_iter()
            .chain(diary.answers(words))
            .chain(past.answers(words))
            .chain(pages.answers(words))
            .chain(news)
            .collect()
    }

    /// Whether the terminal's bell is to ring now, for an act that cannot be heard.
    pub fn takes_bell(&mut self) -> bool {
        self.sounds.takes_bell()
    }

    /// Waits for what is not kept yet, and lets the store go. What could not be kept goes into a rescue file.
    ///
    /// A signal that comes while it waits leaves it one second. After that the last sound may ring out, unless a signal came.
    pub fn close(self, ended: Option<Ended>, signals: &Signals, words: &Words) -> Option<Unsaved> {
        let Self { data_dir, store, replies, mut events, sounds, mut fault, .. } = self;
        let ringing = sounds.end();
        let quiet_end = clock::mono() + PATIENCE;
        let hurried_end = Cell::new(None::<Mono>);
        let left = store.close_while(|| {
            let now = clock::mono();
            let is_hurried = ended != Some(Ended::Done) || signals.fatal().is_some();
            if is_hurried && hurried_end.get().is_none() {
                hurried_end.set(Some(now + HURRY));
            }
            hurried_end.get().unwrap_or(quiet_end).since(now)
        });
        for reply in replies.try_iter() {
            answer(reply, &mut events, &mut fault, clock::now(), words);
        }
        let unsaved = (!left.0.is_empty()).then(|| unsaved(&left, &data_dir, fault));
        events.close();
        if let (Some(ringing), Some(Ended::Done), None) = (ringing, ended, signals.fatal()) {
            ringing.wait();
        }
        unsaved
    }
}

impl Unsaved {
    /// The file, where the rescue file is, what to do next.
    pub fn say(&self, words: &Words) -> String {
        self.fault.say_at_end(self.rescued.as_deref(), words)
    }
}

fn unsaved(left: &Left, data_dir: &Path, fault: Option<WriteFault>) -> Unsaved {
    let fault = fault.unwrap_or_else(|| {
        // Nothing failed, it only takes long: waiting for another process is what does.
        WriteFault(StoreError { path: store::file(data_dir), cause: Cause::Busy })
    });
    Unsaved { fault, rescued: left.rescue(data_dir, runtime_dir().as_deref()).ok() }
}

/// The folder for what need not outlive the login, if the system gives one.
pub(crate) fn runtime_dir() -> Option<PathBuf> {
    env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|dir| dir.is_absolute())
}

/// Passes on that something was kept, and makes a message of it.
fn answer(
    reply: Reply,
    events: &mut Events,
    fault: &mut Option<WriteFault>,
    now: Now,
    words: &Words,
) -> Option<Msg> {
    Some(match reply {
        Reply::Saved { id, .. } => {
            *fault = None;
            events.emit(saved(id), now);
            Msg::Saved
        }
        Reply::Noted { .. } => {
            *fault = None;
            Msg::Saved
        }
        Reply::NotCopied(why) => Msg::Tell(why.say(words)),
        Reply::Failed(why) => {
            let brief = why.brief(words);
            *fault = Some(why);
            Msg::NotSaved(brief)
        }
        Reply::TakenIn => return None,
    })
}

/// A moment as other programs may follow it; a word inside an act is a `mark`.
fn event(at: Duration, moment: Moment) -> Option<Value> {
    let at_s = at.as_secs_f64();
    Some(match moment {
        Moment::Began | Moment::KeptRelease | Moment::Retimed(None) => return None,
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
        Moment::Retimed(Some(length)) => {
            json!({ "event": "retimed", "act": "release", "seconds": Seconds(length), "at_s": at_s })
        }
    })
}

fn saved(id: Uuid) -> Value {
    json!({ "event": "saved", "id": id.to_string() })
}
