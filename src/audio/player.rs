//! The thread that sounds: orders in, reports out, one output at a time.
//!
//! Nobody waits for it. An output that is lost is opened anew, again and again, while the session runs on in silence. When
//! nothing is to be heard the output is let go and the thread sleeps until it is told something, so a screen that stands
//! still costs nothing.

use std::{
    io,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError},
    thread,
    time::Duration,
};

use nix::sys::signal::SigSet;

use super::{
    bank::{Bank, Clip, Tone},
    desk::Desk,
    output::{Choice, Loss, Output, Place, Silence, Way},
    own::Notice,
    score::Hold,
    source::CueSource,
};
use crate::{
    clock::{self, Mono},
    session::{
        record::Outcome,
        sound::{Loudness, Sound},
    },
};

/// How long an output is kept when nothing more is to be heard: what comes after a short pause must not be late.
const KEPT: Duration = Duration::from_secs(10);
/// The waits before an output is opened anew; the last holds for all that follow.
const AGAIN: [Duration; 4] = [
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_millis(1_500),
];
/// An output that says that it is heard is believed after this time. One that says nothing of the kind is given more: a device
/// may have to wake up.
const HEARD: Duration = Duration::from_millis(300);
const UNHEARD: Duration = Duration::from_secs(3);
/// An output that has lasted so long is steady: once lost, it is looked for again at once.
const STEADY: Duration = Duration::from_secs(5);
/// How soon a thread that is well says that a sound still rings, how long one may ring, and how long the last of it takes to
/// leave an output.
const PROMPT: Duration = Duration::from_millis(150);
const RING: Duration = Duration::from_secs(2);
const DRAIN: Duration = Duration::from_millis(150);

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

    /// Has something heard. Never waits.
    pub fn sound(&self, sound: Sound) {
        // A thread that is gone is silent, which its reports have told.
        let _ = self.orders.send(Order::Sound(sound));
    }

    /// Has one sound heard, in place of all others.
    pub fn try_out(&self, clip: Clip) {
        let _ = self.orders.send(Order::Try(clip));
    }

    /// Asks it to end.
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
            order @ (Order::Sound(_) | Order::Try(_)) if is_loud => return Some(order),
            order @ Order::Sound(Sound::Play(_)) => running = Some(order),
            Order::Sound(_) | Order::Try(_) => {}
        }
    }
}

/// The output, and what is played on it.
struct Stage {
    name: String,
    desk: Desk,
    loudness: Loudness,
    /// When the last order came.
    ordered: Mono,
    output: Option<Output>,
    choice: Choice,
    /// When the output was opened; without one, when to open the next.
    at: Mono,
    /// How many outputs in a row were not steady.
    attempts: usize,
    /// When the output last was heard, or else was opened.
    heard: Mono,
    told: Option<Told>,
}

/// What was reported last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Heard,
    Unheard,
}

impl Stage {
    fn new(manner: Manner, bank: Bank) -> Self {
        let Manner { name, hold, loudness, offset_ms } = manner;
        let source = CueSource::new(bank, loudness);
        Self {
            name,
            desk: Desk::new(source, hold, f64::from(offset_ms) / 1000.0),
            loudness,
            ordered: Mono::default(),
            output: None,
            choice: Choice::Any,
            at: Mono::default(),
            attempts: 0,
            heard: Mono::default(),
            told: None,
        }
    }

    /// Sounds until it is asked to end, or nobody is left to ask.
    fn lead(&mut self, orders: &Receiver<Order>, report: &impl Fn(Report)) {
        loop {
            match self.next_order(orders) {
                Ok(Some(Order::End)) | Err(Alone) => return,
                Ok(Some(order)) => self.follow(order),
                Ok(None) => self.turn(report),
            }
        }
    }

    fn follow(&mut self, order: Order) {
        match order {
            Order::End => {}
            Order::Sound(sound) => self.take(sound),
            Order::Try(clip) => self.strike(clip),
        }
    }

    /// The next order, for which it is waited only when there is nothing else to do.
    fn next_order(&self, orders: &Receiver<Order>) -> Result<Option<Order>, Alone> {
        if self.output.is_some() {
            return match orders.try_recv() {
                Ok(order) => Ok(Some(order)),
                Err(TryRecvError::Empty) => Ok(None),
                Err(TryRecvError::Disconnected) => Err(Alone),
            };
        }
        let now = clock::mono();
        if now >= self.wanted_until() {
            return orders.recv().map(Some).map_err(|_| Alone);
        }
        match orders.recv_timeout(self.at.since(now)) {
            Ok(order) => Ok(Some(order)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Alone),
        }
    }

    fn strike(&mut self, clip: Clip) {
        self.ordered = clock::mono();
        self.desk.strike(clip);
    }

    fn take(&mut self, sound: Sound) {
        self.ordered = clock::mono();
        match sound {
            Sound::Example(act) => self.strike(Clip::Tone(Tone::of(act))),
            Sound::Hush | Sound::Over(Outcome::Interrupted) => self.desk.hush(),
            Sound::Loudness(loudness) => {
                self.loudness = loudness;
                self.desk.set_loudness(loudness);
            }
            // Its timeline is heard to the end.
            Sound::Over(Outcome::Completed) => {}
            Sound::Over(Outcome::EndedEarly) => self.desk.strike(Clip::Tone(Tone::End)),
            Sound::Over(Outcome::Stopped) => self.desk.strike(Clip::Tone(Tone::Stopped)),
            Sound::Play(play) => self.desk.play(&play),
        }
    }

    /// Until when an output is wanted, as long as no order comes.
    fn wanted_until(&self) -> Mono {
        let is_muted = self.loudness.percent() == 0;
        if is_muted && self.output.is_none() {
            return Mono::default();
        }
        let over = self.desk.over().filter(|_| !is_muted);
        over.map_or(self.ordered, |over| over.max(self.ordered)) + KEPT
    }

    /// Sounds for a moment, or sees to it that it can.
    fn turn(&mut self, report: &impl Fn(Report)) {
        let now = clock::mono();
        if now >= self.wanted_until() {
            self.let_go();
            (self.at, self.attempts) = (now, 0);
            return;
        }
        let Some(output) = &mut self.output else {
            if now >= self.at {
                self.open(now, report);
            }
            return;
        };
        match output.turn(&mut self.desk) {
            Ok(()) => {
                let lasts = now.since(self.at);
                if lasts >= STEADY {
                    self.attempts = 0;
                }
                if output.is_heard() {
                    self.heard = now;
                }
                let silent = now.since(self.heard);
                if silent.is_zero() && lasts >= HEARD && self.told != Some(Told::Heard) {
                    self.told = Some(Told::Heard);
                    report(Report::Heard(output.place()));
                } else if silent >= UNHEARD && self.told != Some(Told::Unheard) {
                    self.told = Some(Told::Unheard);
                    report(Report::Unheard(Silence(vec![(output.way(), Loss::NoDevice)])));
                }
            }
            Err(loss) => {
                let silence = Silence(vec![(output.way(), loss)]);
                self.let_go();
                self.try_again(now, silence, report);
            }
        }
    }

    fn let_go(&mut self) {
        self.output = None;
        self.desk.interrupt();
    }

    fn open(&mut self, now: Mono, report: &impl Fn(Report)) {
        match Output::open(self.choice, &self.name) {
            Ok(output) => {
                // A server that starts anew must find its card free.
                if output.way() == Way::Server {
                    self.choice = Choice::Server;
                }
                self.output = Some(output);
                (self.at, self.heard) = (now, now);
            }
            Err(silence) => self.try_again(now, silence, report),
        }
    }

    fn try_again(&mut self, now: Mono, silence: Silence, report: &impl Fn(Report)) {
        let wait = AGAIN.get(self.attempts).or(AGAIN.last()).copied().unwrap_or_default();
        self.attempts = self.attempts.saturating_add(1);
        self.at = now + wait;
        if self.told != Some(Told::Unheard) {
            self.told = Some(Told::Unheard);
            report(Report::Unheard(silence));
        }
    }

    /// Whether something is still to be heard, and can be.
    fn rings(&self) -> bool {
        self.output.is_some() && !self.desk.is_idle()
    }

    /// Plays on until all is silent.
    fn ring_out(&mut self) {
        let mut end = clock::mono() + RING;
        let Some(output) = &mut self.output else { return };
        while clock::mono() < end {
            if self.desk.is_idle() {
                end = end.min(clock::mono() + DRAIN);
            }
            if output.turn(&mut self.desk).is_err() {
                return;
            }
        }
    }
}

/// Nobody is left to give orders.
struct Alone;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
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
    fn what_runs_in_silence_is_heard_when_it_becomes_loud() {
        let (loud, muted) = (Loudness::new(50), Loudness::new(50).muted());
        assert_eq!(first(muted, vec![play(1), play(2), Sound::Loudness(loud)]), Some(play(2)));
        assert_eq!(first(muted, vec![play(1), Sound::Hush, Sound::Loudness(loud)]), None);
        assert_eq!(first(loud, vec![Sound::Loudness(muted), play(1)]), None);
    }
}
