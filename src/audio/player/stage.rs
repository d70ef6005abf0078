//! The output and what is played on it: the work of the thread once something is to be heard.
//!
//! An output that is lost is opened anew, again and again, while the session runs on in silence. When nothing is to be
//! heard the output is let go and the thread sleeps until it is told something, so a screen that stands still costs nothing.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError},
    time::Duration,
};

use super::{
    super::{
        bank::{Bank, Clip, Tone},
        desk::Desk,
        output::{Choice, Loss, Output, Silence, Way},
        source::CueSource,
    },
    Manner, Order, RING, Report,
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
/// How long the last of a sound takes to leave an output.
const DRAIN: Duration = Duration::from_millis(150);

/// The output, and what is played on it.
pub(super) struct Stage {
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
    pub(super) fn new(manner: Manner, bank: Bank) -> Self {
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
    pub(super) fn lead(&mut self, orders: &Receiver<Order>, report: &impl Fn(Report)) {
        loop {
            match self.next_order(orders) {
                Ok(Some(Order::End)) | Err(Alone) => return,
                Ok(Some(order)) => self.follow(order),
                Ok(None) => self.turn(report),
            }
        }
    }

    pub(super) fn follow(&mut self, order: Order) {
        match order {
            Order::End => {}
            Order::Open => self.take(Sound::Hush),
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
    pub(super) fn rings(&self) -> bool {
        self.output.is_some() && !self.desk.is_idle()
    }

    /// Plays on until all is silent.
    pub(super) fn ring_out(&mut self) {
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
