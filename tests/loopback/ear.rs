//! What reaches a device, recorded, with the moments its samples were heard.
//!
//! A recorder gets its samples in chunks that come late, now more and now less. The earliest of all, taken over the whole
//! recording, say when each sample was heard; what is constant about that (some milliseconds) is left in.

use std::{
    io::Read as _,
    process::{Child, Stdio},
    thread,
    time::Duration,
};

use herstel::clock::{self, Mono};

use crate::{
    server::Server,
    watch::{DEADLINE, Watch},
};

pub(crate) const RATE: f64 = 48_000.0;
/// A sound begins where this is exceeded after a while of less.
const LOUD: f32 = 0.004;
const SILENCE: usize = 48 * 40;

/// A recorder at a device.
pub(crate) struct Ear {
    recorder: Child,
    heard: Watch<Heard>,
}

#[derive(Default)]
pub(crate) struct Heard {
    /// Of the left channel.
    samples: Vec<f32>,
    /// The clock at sample 0, in seconds, as the earliest chunk has it.
    begin: Option<f64>,
}

impl Ear {
    pub(crate) fn at(server: &Server, device: &str) -> Self {
        let mut parec = server.at_home("parec");
        parec.args(["-d", &format!("{device}.monitor"), "--raw", "--format=float32le"]);
        parec.args(["--rate=48000", "--channels=2", "--latency-msec=10"]);
        let mut recorder = parec.stdout(Stdio::piped()).spawn().unwrap();
        let mut out = recorder.stdout.take().unwrap();
        let heard = Watch::new(Heard::default());
        let ear = Self { recorder, heard: heard.clone() };
        thread::spawn(move || {
            let mut bytes = [0; 8 * 480];
            while out.read_exact(&mut bytes).is_ok() {
                let now = clock::mono();
                heard.change(|heard| heard.take(&bytes, now));
            }
        });
        assert!(ear.heard.wait(DEADLINE, |heard| heard.begin).is_some(), "nothing is recorded");
        ear
    }

    /// When sounds began, in seconds on our clock.
    pub(crate) fn onsets(&self) -> Vec<f64> {
        let heard = self.heard.lock();
        let begin = heard.begin.unwrap();
        onsets(&heard.samples).into_iter().map(|at| begin + at).collect()
    }

    /// Waits for the first sound; when it began.
    pub(crate) fn first_sound(&self, patience: Duration) -> Option<f64> {
        self.heard.wait(patience, |heard| Some(heard.begin? + onsets(&heard.samples).first()?))
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let _ = self.recorder.kill();
        let _ = self.recorder.wait();
    }
}

impl Heard {
    fn take(&mut self, bytes: &[u8], now: Mono) {
        self.samples.extend(
            bytes.chunks_exact(8).map(|frame| f32::from_le_bytes(frame[..4].try_into().unwrap())),
        );
        let begin = now.0.as_secs_f64() - self.samples.len() as f64 / RATE;
        self.begin = Some(self.begin.map_or(begin, |before| before.min(begin)));
    }
}

/// Where sounds begin in samples of one channel, in seconds.
pub(crate) fn onsets(samples: &[f32]) -> Vec<f64> {
    let mut last = None::<usize>;
    let mut found = Vec::new();
    for (at, _) in samples.iter().enumerate().filter(|(_, sample)| sample.abs() > LOUD) {
        if last.is_none_or(|last| at - last > SILENCE) {
            found.push(at as f64 / RATE);
        }
        last = Some(at);
    }
    found
}
