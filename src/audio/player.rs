//! The thread that sounds: orders in, reports out, one output at a time.
//!
//! Nobody waits for it. Until the first order that lets something be heard it has no sounds and opens no output.

mod stage;

use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};

use nix::sys::signal::SigSet;

use super::{
    bank::{Bank, Clip},
    output::{Place, Silence},
    own::Notice,
    score::Hold,
};
use crate::session::sound::{Loudness, Sound};
use stage::Stage;

/// How soon a thread that is well says that a sound still rings, and how long one may ring.
const PROMPT: Duration = Duration::from_millis(150);
const RING: Duration = Duration::from_secs(2);

/// The way to the thread. Dropping it ends the thread, as soon as that gets to it.
#[derive(Debug)]
pub struct Player {
    orders: Sender<Order>,
    ringing: Receiver<()>,
}

/// How it sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// What a mixer shows: it must say nothing about the person.
    pub name: String,
    pub hold: Hold,
    pub loudness: Loudness,
    /// By how many milliseconds headphones are heard later than they say; below zero for sooner.
    pub offset_ms: i32,
}

/// What became of the sound.
#[derive(Debug)]
pub enum Report {
    /// It is heard from now on.
    Heard(Place),
    /// Something is to be told of the person's own sounds, or of the voice.
    Told(Notice),
    /// It is not heard; an output is looked for until there is one.
    Unheard(Silence),
}

/// A player that was asked to end.
#[derive(Debug)]
pub struct Ending(Receiver<()>);

#[derive(Debug)]
enum Order {
    End,
    Open,
    Sound(Sound),
    Try(Clip),
}

impl Player {
    /// Starts the thread, which sleeps until something is to be heard. Then it gets its sounds from `bank`, which takes a
    /// moment and some memory, and opens an output. `notify` is called after each report.
    ///
    /// The reports end when the thread does.
    pub fn start(
        thread_name: &str,
        mut manner: Manner,
        bank: impl FnOnce() -> (Bank, Vec<Notice>) + Send + 'static,
        notify: impl Fn() + Send + 'static,
    ) -> io::Result<(Self, Receiver<Report>)> {
        let (orders, told) = mpsc::channel();
        let (reports, heard) = mpsc::channel();
        let (rings, ringing) = mpsc::channel();
        let report = move |report| {
            // Nobody listens any more: then the thread is about to end.
            let _ = reports.send(report);
            notify();
        };
        thread::Builder::new().name(thread_name.to_owned()).spawn(move || {
            // Signals are the loop's affair. Threads that a C library begins from here inherit that.
            let _ = SigSet::all().thread_block();
            let Some(first) = first_order(&told, &mut manner.loudness) else { return };
            let (bank, notices) = bank();
            notices.into_iter().map(Report::Told).for_each(&report);
            let mut stage = Stage::new(manner, bank);
            stage.follow(first);
            stage.lead(&told, &report);
            if stage.rings() {
                let _ = rings.send(());
                stage.ring_out();
            }
        })?;
        Ok((Self { orders, ringing }, heard))
    }

    /// Has an output opened, as though something were to be heard, to find out whether there is one.
    pub fn open(&self) {
        let _ = self.orders.send(Order::Open);
    }

    /// Has something heard. Never waits.
    pub fn sound(&self, sound: Sound) {
        // A thread that is gone is silent, which its reports have told.
        let _ = self.orders.send(Order::Sound(sound));
    }

    /// Has one sound heard, in place of all others.
    pub fn try_out(&self, clip: Clip) {
        let _ = self.orders.send(Order::Try(clip));
    }

    pub fn end(self) -> Ending {
        let _ = self.orders.send(Order::End);
        Ending(self.ringing)
    }
}

impl Ending {
    /// Lets the last sound ring out. A thread that is silent, dead or held up is not waited for.
    pub fn wait(self) {
        if self.0.recv_timeout(PROMPT).is_ok() {
            let _ = self.0.recv_timeout(RING);
        }
    }
}

/// Waits for the first order that lets something be heard; `None` when the end comes before.
///
/// What is ordered in silence runs on unheard: a timeline is heard from where it is when it becomes loud.
fn first_order(orders: &Receiver<Order>, loudness: &mut Loudness) -> Option<Order> {
    let mut running = None;
    loop {
        let is_loud = loudness.percent() > 0;
        match orders.recv().ok()? {
            Order::End => return None,
            Order::Sound(Sound::Loudness(given)) => {
                *loudness = given;
                if given.percent() > 0 && running.is_some() {
                    return running;
                }
            }
            Order::Sound(Sound::Hush | Sound::Over(_)) => running = None,
            order @ (Order::Open | Order::Sound(_) | Order::Try(_)) if is_loud => {
                return Some(order);
            }
            order @ Order::Sound(Sound::Play(_)) => running = Some(order),
            Order::Open | Order::Sound(_) | Order::Try(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Mono,
        program::{Act, library::Library},
        session::{sound::Play, timeline::Timeline},
    };

    fn play(seconds: u64) -> Sound {
        let library = Library::open(None);
        let timeline = Timeline::new(library.get("breath").unwrap(), Duration::ZERO);
        let at = Duration::from_secs(seconds);
        Sound::Play(Box::new(Play { program: "breath".to_owned(), timeline, at, since: Mono(at) }))
    }

    /// The order the thread wakes up for, when it hears these and then the end.
    fn first(loudness: Loudness, told: Vec<Sound>) -> Option<Sound> {
        let (orders, heard) = mpsc::channel();
        let told = told.into_iter().map(Order::Sound).chain([Order::End]);
        told.for_each(|order| orders.send(order).unwrap());
        match first_order(&heard, &mut { loudness }) {
            Some(Order::Sound(sound)) => Some(sound),
            _ => None,
        }
    }

    #[test]
    fn nothing_is_made_before_something_is_to_be_heard() {
        let (loud, muted) = (Loudness::new(50), Loudness::new(50).muted());
        assert_eq!(first(loud, vec![Sound::Hush]), None);
        assert_eq!(first(muted, vec![play(1), Sound::Example(Act::Inhale)]), None);
        assert_eq!(first(loud, vec![Sound::Hush, play(1)]), Some(play(1)));
        assert_eq!(first(loud, vec![Sound::Example(Act::Move)]), Some(Sound::Example(Act::Move)));
    }

    #[test]
    fn whoever_asks_for_an_output_gets_one() {
        for (percent, opens) in [(10, true), (0, false)] {
            let (orders, heard) = mpsc::channel();
            for order in [Order::Open, Order::End] {
                orders.send(order).unwrap();
            }
            let first = first_order(&heard, &mut Loudness::new(percent));
            assert_eq!(matches!(first, Some(Order::Open)), opens, "{percent}: {first:?}");
        }
    }

    #[test]
    fn what_runs_in_silence_is_heard_when_it_becomes_loud() {
        let (loud, muted) = (Loudness::new(50), Loudness::new(50).muted());
        assert_eq!(first(muted, vec![play(1), play(2), Sound::Loudness(loud)]), Some(play(2)));
        assert_eq!(first(muted, vec![play(1), Sound::Hush, Sound::Loudness(loud)]), None);
        assert_eq!(first(loud, vec![Sound::Loudness(muted), play(1)]), None);
    }
}
