//! Words spoken by the speech engine a person has: a program of its own, run once for each word before a session.
//!
//! Nothing of an engine is linked or shipped. One that hangs, floods or prints nonsense costs [`PATIENCE`] at most, and the
//! word is then not heard.

use std::{
    env, fs,
    io::{self, Read as _},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use uuid::Uuid;

use super::wav::{SoundFault, decode, read};
use crate::{
    clock::{self, Mono},
    words::Lang,
};

/// How long one word may take.
pub const PATIENCE: Duration = Duration::from_secs(3);
/// More is not read of what an engine says.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// A program that speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Writes to its output.
    EspeakNg,
    /// The one of macOS; writes to a file.
    Say,
}

/// Why a word was not spoken.
#[derive(Debug, thiserror::Error)]
pub enum SpeechFault {
    #[error("no speech engine")]
    NoEngine,
    #[error("no answer in time")]
    Slow,
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("{0}")]
    Sound(#[from] SoundFault),
}

impl Engine {
    /// The one of this system.
    pub const fn usual() -> Self {
        if cfg!(target_os = "macos") { Self::Say } else { Self::EspeakNg }
    }

    /// The name of the program.
    pub const fn program(self) -> &'static str {
        match self {
            Self::EspeakNg => "espeak-ng",
            Self::Say => "say",
        }
    }

    /// The samples of a text, as loud as `target` says.
    pub fn speak(self, text: &str, lang: Lang, target: f32) -> Result<Vec<f32>, SpeechFault> {
        let mut command = Command::new(self.program());
        match self {
            Self::EspeakNg => {
                command.args(["-v", lang.code(), "-s", "150", "--stdout", "--", text]);
                Ok(decode(&output(&mut command)?, target)?)
            }
            Self::Say => {
                let voice = match lang {
                    Lang::En => "Samantha",
                    Lang::Nl => "Xander",
                };
                let file = Scratch::new();
                command.args(["-v", voice, "--data-format=LEI16@22050", "-o"]);
                command.arg(&file.0).args(["--", text]);
                output(&mut command)?;
                Ok(read(&file.0, target)?)
            }
        }
    }
}

/// A file that is gone afterwards.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        Self(env::temp_dir().join(format!("herstel-{}.wav", Uuid::new_v4())))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// What a program writes until it ends.
fn output(command: &mut Command) -> Result<Vec<u8>, SpeechFault> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => SpeechFault::NoEngine,
        _ => error.into(),
    })?;
    let written = read_out(&mut child, clock::mono() + PATIENCE);
    // It has ended, or it has to: nobody waits for what it still does.
    let _ = child.kill();
    let _ = child.wait();
    written
}

fn read_out(child: &mut Child, until: Mono) -> Result<Vec<u8>, SpeechFault> {
    let Some(mut out) = child.stdout.take() else { return Ok(Vec::new()) };
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        let left = until.since(clock::mono());
        if left.is_zero() {
            return Err(SpeechFault::Slow);
        }
        let time = Timespec::try_from(left).map_err(io::Error::other)?;
        match poll(&mut [PollFd::new(&out, PollFlags::IN)], Some(&time)) {
            Ok(0) | Err(rustix::io::Errno::INTR) => continue,
            Ok(_) => {}
            Err(error) => return Err(io::Error::from(error).into()),
        }
        match out.read(&mut chunk) {
            Ok(0) => return Ok(bytes),
            Ok(count) => bytes.extend_from_slice(chunk.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
        if bytes.len() > MAX_BYTES {
            return Err(SoundFault::TooLarge.into());
        }
    }
}
