//! Sound through `PulseAudio`, or `PipeWire` in its place, over the server's socket and without any library.
//!
//! The server asks for sound and gets as much as it asked for. What is handed over counts as heard at the moment that the
//! server's own reports of its delay lead to; until the first of them there is silence, and the session's sound waits.

mod place;
mod wire;

use std::{
    env,
    ffi::CString,
    time::{Duration, SystemTime},
};

use pulseaudio::protocol::{
    ChannelMap, Command, CreatePlaybackStreamReply, LatencyParams, PlaybackLatency,
    PlaybackStreamParams, Prop, Props, SampleFormat, SampleSpec, SetClientNameReply,
    stream::{BufferAttr, StreamFlags},
};

use self::{
    place::{cookie, sockets},
    wire::{Answer, Said, Wire},
};
use super::{
    RATE,
    desk::Desk,
    output::{Loss, Place},
    stream_clock::StreamClock,
};
use crate::clock::{self, Mono};

/// Bytes of a frame: two samples of four bytes.
const FRAME: u32 = 8;
/// What lies ready at the server: so much is still heard after a pause, and so long may our thread be held up.
const AHEAD: Duration = Duration::from_millis(80);
/// The least that the server asks for; each time wakes us up.
const LEAST: Duration = Duration::from_millis(25);
/// The time between two questions for the delay: first, and once the clock has settled.
const SOON: Duration = Duration::from_millis(20);
const LATER: Duration = Duration::from_millis(100);
/// How many answers make the difference.
const FIRST_ANSWERS: u32 = 10;
/// An answer that took longer says too little about when it was true.
const PROMPT: Duration = Duration::from_millis(5);
/// One wait; so long may an order lie.
const TURN: Duration = Duration::from_millis(100);
/// A server that has answered nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(1);
/// What both servers call the sink that stands in where there is no device.
const NO_DEVICE: &[u8] = b"auto_null";

/// A stream that plays.
pub(super) struct Pulse {
    wire: Wire,
    channel: u32,
    sink: CString,
    clock: StreamClock,
    /// The frames handed over so far.
    written: i64,
    question: Option<Question>,
    asked: Mono,
    answers: u32,
    samples: Vec<f32>,
    bytes: Vec<u8>,
}

/// A question for the delay that is not answered yet.
struct Question {
    number: u32,
    at: Mono,
}

impl Pulse {
    /// Opens a stream on the first server that there is, under a name that a mixer shows.
    pub(super) fn open(name: &str) -> Result<Self, Loss> {
        let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let cookie = cookie(&variable);
        let mut loss = Loss::NoServer;
        for path in sockets(&variable, rustix::process::getuid().as_raw()) {
            match Wire::connect(&path, cookie.clone()) {
                Ok(wire) => return Self::begin(wire, name),
                Err(Loss::NoServer) => {}
                Err(other) => loss = other,
            }
        }
        Err(loss)
    }

    fn begin(mut wire: Wire, name: &str) -> Result<Self, Loss> {
        let name = CString::new(name).unwrap_or_default();
        let mut about = Props::new();
        about.set(Prop::ApplicationName, name.clone());
        let _: SetClientNameReply = wire.ask(&Command::SetClientName(about.clone()))?;
        about.set(Prop::MediaName, name);
        let stream: CreatePlaybackStreamReply =
            wire.ask(&Command::CreatePlaybackStream(PlaybackStreamParams {
                sample_spec: SampleSpec {
                    format: SampleFormat::Float32Le,
                    channels: 2,
                    sample_rate: RATE,
                },
                channel_map: ChannelMap::stereo(),
                sink_name: env::var("PULSE_SINK").ok().and_then(|sink| CString::new(sink).ok()),
                buffer_attr: BufferAttr {
                    target_length: bytes_of(AHEAD),
                    minimum_request_length: bytes_of(LEAST),
                    ..BufferAttr::default()
                },
                flags: StreamFlags { adjust_latency: true, ..StreamFlags::default() },
                props: about,
                ..PlaybackStreamParams::default()
            }))?;
        let mut pulse = Self {
            wire,
            channel: stream.channel,
            sink: stream.sink_name.unwrap_or_default(),
            clock: StreamClock::default(),
            written: 0,
            question: None,
            asked: clock::mono(),
            answers: 0,
            samples: Vec::new(),
            bytes: Vec::new(),
        };
        // Nothing is known of the delay yet: silence.
        pulse.samples.resize(samples_of(stream.requested_bytes), 0.0);
        pulse.hand_over()?;
        Ok(pulse)
    }

    /// Whether it plays, on a device.
    pub(super) fn is_heard(&self) -> bool {
        self.clock.heard_at(self.written).is_some() && self.sink.to_bytes() != NO_DEVICE
    }

    pub(super) fn place(&self) -> Place {
        Place::Server(self.sink.to_string_lossy().into_owned())
    }

    /// Hands over what the server asks for, or waits a moment for that.
    pub(super) fn turn(&mut self, desk: &mut Desk) -> Result<(), Loss> {
        self.ask_for_the_delay()?;
        if !self.wire.wait(TURN)? {
            let hangs = |question: &Question| clock::mono().since(question.at) > PATIENCE;
            return if self.question.as_ref().is_some_and(hangs) {
                Err(Loss::Stuck)
            } else {
                Ok(())
            };
        }
        match self.wire.receive()? {
            Said::Event(Command::Request(request)) if request.channel == self.channel => {
                self.samples.resize(samples_of(request.length), 0.0);
                desk.render(&self.clock, self.written, &mut self.samples);
                self.hand_over()?;
            }
            Said::Answer(number, answer) => self.hear(number, answer)?,
            Said::Refusal(_) => return Err(Loss::Refused),
            // It ran dry, and begins anew when there is enough: where the frames stand then is another matter.
            Said::Event(Command::Underflow(dry)) if dry.channel == self.channel => {
                self.clock.lose_place();
                (self.question, self.answers) = (None, 0);
            }
            Said::Event(Command::PlaybackStreamKilled(channel)) if channel == self.channel => {
                return Err(Loss::Gone);
            }
            Said::Event(Command::PlaybackStreamMoved(moved)) => self.sink = moved.device_name,
            Said::Event(_) | Said::Other => {}
        }
        Ok(())
    }

    fn hand_over(&mut self) -> Result<(), Loss> {
        self.bytes.clear();
        self.bytes.extend(self.samples.iter().flat_map(|sample| sample.to_le_bytes()));
        self.wire.play(self.channel, &self.bytes)?;
        self.written += i64::try_from(self.samples.len() / 2).unwrap_or_default();
        Ok(())
    }

    fn ask_for_the_delay(&mut self) -> Result<(), Loss> {
        let now = clock::mono();
        let pause = if self.answers < FIRST_ANSWERS { SOON } else { LATER };
        if self.question.is_none() && now.since(self.asked) >= pause {
            let question = LatencyParams { channel: self.channel, now: SystemTime::UNIX_EPOCH };
            let number = self.wire.send(&Command::GetPlaybackLatency(question))?;
            self.question = Some(Question { number, at: now });
            self.asked = now;
        }
        Ok(())
    }

    /// Takes what the server says of its delay: the frame it reads next is heard so much later. The moment that was true is
    /// taken for the middle between question and answer.
    fn hear(&mut self, number: u32, answer: Answer) -> Result<(), Loss> {
        let Some(question) = self.question.take_if(|question| question.number == number) else {
            return Ok(());
        };
        let delay: PlaybackLatency = answer.read()?;
        let took = clock::mono().since(question.at);
        if delay.playing && took < PROMPT {
            let frame = delay.read_offset / i64::from(FRAME);
            let heard = question.at + took / 2 + Duration::from_micros(delay.sink_usec);
            self.clock.follow(frame, heard);
            self.answers = self.answers.saturating_add(1);
        }
        Ok(())
    }
}

fn bytes_of(length: Duration) -> u32 {
    let frames = length.as_millis() * u128::from(RATE) / 1000;
    u32::try_from(frames).unwrap_or_default() * FRAME
}

/// How many samples make so many bytes; whole frames only.
fn samples_of(bytes: u32) -> usize {
    usize::try_from(bytes / FRAME * 2).unwrap_or_default()
}
