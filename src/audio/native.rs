//! Sound through the system's own way: Core Audio on macOS, WASAPI on Windows, both by `cpal`.
//!
//! Its thread asks for samples when it likes, and gets them from a queue that ours keeps filled. What it says of the moment
//! that its samples are heard leads the clock.

use std::{
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    time::Duration,
};

use rodio::cpal::{
    self, BufferSize, ErrorKind, OutputCallbackInfo, Stream, StreamConfig,
    traits::{DeviceTrait as _, HostTrait as _, StreamTrait as _},
};

use super::{RATE, desk::Desk, output::Loss, stream_clock::StreamClock};
use crate::clock::{self, Mono};

/// Samples of a block, both channels counted: 20 ms; and how many blocks lie ready.
const BLOCK: usize = RATE as usize / 50 * 2;
const AHEAD: usize = 4;
/// One wait; so long may an order lie.
const TURN: Duration = Duration::from_millis(100);
/// A device that takes nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(2);

/// A device that plays.
pub(super) struct Native {
    /// Plays as long as it lives.
    _stream: Stream,
    blocks: Sender<Vec<f32>>,
    told: Receiver<Told>,
    clock: StreamClock,
    /// The frames handed over so far, and the blocks of them that the device has not taken.
    written: i64,
    waiting: usize,
    took: Mono,
}

/// What the thread of the device says.
enum Told {
    /// It ran dry.
    Dry,
    /// A frame is heard at a moment.
    Heard(i64, Mono),
    Lost,
    /// It took a block.
    Took,
}

/// What the thread of the device has in hand.
struct Feed {
    blocks: Receiver<Vec<f32>>,
    block: std::vec::IntoIter<f32>,
    told: Sender<Told>,
    /// The frames it has taken.
    taken: i64,
}

impl Native {
    /// Opens the default device.
    pub(super) fn open() -> Result<Self, Loss> {
        let device = cpal::default_host().default_output_device().ok_or(Loss::NoDevice)?;
        let config =
            StreamConfig { channels: 2, sample_rate: RATE, buffer_size: BufferSize::Default };
        let (blocks, queue) = mpsc::channel();
        let (telling, told) = mpsc::channel();
        let mut feed =
            Feed { blocks: queue, block: Vec::new().into_iter(), told: telling.clone(), taken: 0 };
        let fault = move |fault: cpal::Error| {
            let is_passing = matches!(
                fault.kind(),
                ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied | ErrorKind::Xrun
            );
            if !is_passing {
                // Nobody listens any more: then it is lost already.
                let _ = telling.send(Told::Lost);
            }
        };
        let stream = device
            .build_output_stream(
                config,
                move |samples: &mut [f32], about: &OutputCallbackInfo| feed.fill(samples, about),
                fault,
                Some(PATIENCE),
            )
            .map_err(|_| Loss::NoDevice)?;
        stream.play().map_err(|_| Loss::NoDevice)?;
        Ok(Self {
            _stream: stream,
            blocks,
            told,
            clock: StreamClock::default(),
            written: 0,
            waiting: 0,
            took: clock::mono(),
        })
    }

    /// Whether it says when it is heard.
    pub(super) fn is_heard(&self) -> bool {
        self.clock.heard_at(self.written).is_some()
    }

    /// Fills the queue, and waits a moment for the device to take from it.
    pub(super) fn turn(&mut self, desk: &mut Desk) -> Result<(), Loss> {
        while self.waiting < AHEAD {
            let mut block = vec![0.0; BLOCK];
            desk.render(&self.clock, self.written, &mut block);
            self.blocks.send(block).map_err(|_| Loss::Gone)?;
            self.written += i64::try_from(BLOCK / 2).unwrap_or_default();
            self.waiting += 1;
        }
        match self.told.recv_timeout(TURN) {
            Ok(Told::Dry) => self.clock.lose_place(),
            Ok(Told::Heard(frame, at)) => self.clock.follow(frame, at),
            Ok(Told::Lost) | Err(RecvTimeoutError::Disconnected) => return Err(Loss::Gone),
            Ok(Told::Took) => {
                self.waiting = self.waiting.saturating_sub(1);
                self.took = clock::mono();
            }
            Err(RecvTimeoutError::Timeout) => {
                if clock::mono().since(self.took) > PATIENCE {
                    return Err(Loss::Stuck);
                }
            }
        }
        Ok(())
    }
}

impl Feed {
    fn fill(&mut self, samples: &mut [f32], about: &OutputCallbackInfo) {
        let stamp = about.timestamp();
        let delay = stamp.playback.saturating_duration_since(stamp.callback);
        let first = self.taken;
        let mut given = 0;
        for sample in samples.iter_mut() {
            let next = self.next();
            given += i64::from(next.is_some());
            *sample = next.unwrap_or_default();
        }
        self.taken += given / 2;
        let is_dry = usize::try_from(given).is_ok_and(|given| given < samples.len());
        let told = if is_dry { Told::Dry } else { Told::Heard(first, clock::mono() + delay) };
        // Nobody listens any more: then this is about to end.
        let _ = self.told.send(told);
    }

    fn next(&mut self) -> Option<f32> {
        if let Some(sample) = self.block.next() {
            return Some(sample);
        }
        self.block = self.blocks.try_recv().ok()?.into_iter();
        let _ = self.told.send(Told::Took);
        self.block.next()
    }
}
