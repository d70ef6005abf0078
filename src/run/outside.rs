//! Performs what the app hands out: keeps records, passes events on. The same for the full screen and for plain lines.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
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
    recovery::{Diary, diary::Fact},
    store::{self, Left, Reply, Seconds, Store, StoreError},
    words::{Lang, Words, quote},
};

/// How long the end of the program waits for what is still to be kept.
const PATIENCE: Duration = Duration::from_secs(1);

/// Everything outside the app that a session touches.
pub struct Outside {
    data_dir: PathBuf,
    store: Store,
    replies: Receiver<Reply>,
    events: Events,
    /// What was read of the diary.
    diaries: (Sender<Read>, Receiver<Read>),
    /// The file of the settings, which need not be there.
    config: Option<PathBuf>,
    /// What to tell of a language that was to be kept.
    langs: Vec<KeptLang>,
    waker: Waker,
}

/// The diary as it was read, or why it was not.
type Read = Result<Box<Diary>, Unread>;

enum Unread {
    Store(StoreError),
    Thread(io::Error),
}

impl Unread {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Store(fault) => fault.say(words).lines().collect::<Vec<_>>().join(" "),
            Self::Thread(fault) => fault.to_string(),
        }
    }
}

/// What became of a language that was chosen.
enum KeptLang {
    /// There is a file of settings already, or none can be written: it is theirs to change.
    ByHand(Lang, PathBuf),
    In(PathBuf),
}

impl KeptLang {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::ByHand(lang, path) => {
                words.wizard_lang_by_hand(lang.code(), quote(&path.to_string_lossy()))
            }
            Self::In(path) => words.wizard_lang_kept(quote(&path.to_string_lossy())),
        }
    }
}

/// The file for events, until nobody reads it any more.
struct Events(Option<File>);

impl Outside {
    /// Opens the diary in a folder, on a thread of its own, and the file for events if there is to be one.
    pub fn open(
        data_dir: &Path,
        config: Option<&Path>,
        events: Option<&Path>,
        waker: Waker,
    ) -> io::Result<Self> {
        let events = events.map(File::create).transpose()?;
        let notify = waker.clone();
        let (store, replies) = Store::open(data_dir, move || notify.wake());
        let data_dir = data_dir.to_owned();
        Ok(Self {
            data_dir,
            store,
            replies,
            events: Events(events),
            diaries: mpsc::channel(),
            config: config.map(Path::to_owned),
            langs: Vec::new(),
            waker,
        })
    }

    /// Reads the diary on a thread of its own; it comes with the answers.
    pub fn look(&self) {
        let (data_dir, sender, waker) =
            (self.data_dir.clone(), self.diaries.0.clone(), self.waker.clone());
        let read = move || {
            let diary = store::records(&data_dir).map(|read| Box::new(read.diary));
            // Nobody waits for it any more when this fails.
            let _ = sender.send(diary.map_err(Unread::Store));
            waker.wake();
        };
        if let Err(fault) = thread::Builder::new().name("reader".to_owned()).spawn(read) {
            let _ = self.diaries.0.send(Err(Unread::Thread(fault)));
        }
    }

    /// Performs one effect. Quitting is the caller's.
    pub fn perform(&mut self, effect: Effect, now: Now) {
        match effect {
            Effect::Checklist(filled) => {
                self.store.note(now.wall, Fact::Checklist(filled.ticked()));
            }
            Effect::KeepLang(lang) => self.keep_lang(lang),
            Effect::Look => self.look(),
            Effect::Note(fact) => self.store.note(now.wall, fact),
            Effect::Quit => {}
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
        let Self { replies, events, diaries, langs, .. } = self;
        let kept = replies.try_iter().map(|reply| events.answer(reply, now, words));
        let read = diaries.1.try_iter().map(|read| match read {
            Ok(diary) => Msg::Diary(diary),
            Err(unread) => Msg::NoDiary(unread.say(words)),
        });
        let langs = langs.drain(..).map(|kept| Msg::Tell(kept.say(words)));
        kept.chain(read).chain(langs).collect()
    }

    /// Writes the language to the file of the settings, but only when there is none yet: that file is the person's.
    fn keep_lang(&mut self, lang: Lang) {
        let Some(path) = self.config.clone() else { return };
        let line = format!("lang = \"{}\"\n", lang.code());
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder
            .and_then(|()| File::create_new(&path))
            .and_then(|mut file| file.write_all(line.as_bytes()));
        self.langs.push(match written {
            Ok(()) => KeptLang::In(path),
            Err(_) => KeptLang::ByHand(lang, path),
        });
        self.waker.wake();
    }

    /// Waits a moment for what is not kept yet, and lets the store go. Answers with what could not be kept.
    pub fn close(self, now: Now, words: &Words) -> Left {
        let Self { store, replies, mut events, .. } = self;
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
