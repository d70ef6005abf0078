//! Sound through ALSA where no sound server runs, by its library as it is found at run time.
//!
//! Neither the build nor the start of the program needs the library, and it prints nothing: its own way of reporting, on
//! standard error and across the screen, is silenced. This is the one module with `unsafe`; what it relies on is said at
//! each place.
#![expect(unsafe_code, reason = "functions of a C library that is opened at run time")]

use std::{
    ffi::{CStr, c_char, c_int, c_long, c_uint, c_ulong, c_void},
    ptr,
    sync::OnceLock,
    time::Duration,
};

use libloading::Library;

use super::{RATE, desk::Desk, output::Loss, stream_clock::StreamClock};
use crate::clock::{self, Mono};

/// What lies ready at the device.
const AHEAD: Duration = Duration::from_millis(80);
/// Frames handed over at once: 20 ms.
const BLOCK: usize = RATE as usize / 50;
/// The time between two looks at the delay.
const PAUSE: Duration = Duration::from_millis(100);
/// An answer that took longer is not believed.
const PROMPT: Duration = Duration::from_millis(2);
/// One wait, in milliseconds; so long may an order lie.
const TURN: c_int = 100;
/// A device that takes nothing for so long, or does not say when it is heard, hangs.
const PATIENCE: Duration = Duration::from_secs(2);
/// A device that is further ahead than this plays for nobody.
const FURTHEST: Duration = Duration::from_secs(2);

const PLAYBACK: c_int = 0;
const NONBLOCK: c_int = 1;
const FLOAT_LE: c_int = 14;
const INTERLEAVED: c_int = 3;
const EAGAIN: c_long = -11;

/// A handle of the library's; nobody looks inside.
type Pcm = *mut c_void;
/// Of `file, line, function, error, format`. The library calls it with more, which a function that reads none of them may
/// ignore in every C calling convention that Linux has.
type Handler = extern "C" fn(*const c_char, c_int, *const c_char, c_int, *const c_char);
/// Of `priority, interface, file, line, function, error, format`; the same holds.
type LogHandler =
    extern "C" fn(c_int, c_int, *const c_char, c_int, *const c_char, c_int, *const c_char);

/// The functions of `libasound.so.2`, with the types of `alsa/pcm.h` and `alsa/error.h`.
struct Functions {
    open: unsafe extern "C" fn(*mut Pcm, *const c_char, c_int, c_int) -> c_int,
    set_params: unsafe extern "C" fn(Pcm, c_int, c_int, c_uint, c_uint, c_int, c_uint) -> c_int,
    wait: unsafe extern "C" fn(Pcm, c_int) -> c_int,
    writei: unsafe extern "C" fn(Pcm, *const c_void, c_ulong) -> c_long,
    delay: unsafe extern "C" fn(Pcm, *mut c_long) -> c_int,
    recover: unsafe extern "C" fn(Pcm, c_int, c_int) -> c_int,
    close: unsafe extern "C" fn(Pcm) -> c_int,
    /// Never closed: a plugin of ALSA's may leave threads behind.
    _library: Library,
}

/// A device that plays.
pub(super) struct Alsa {
    functions: &'static Functions,
    pcm: Pcm,
    clock: StreamClock,
    opened: Mono,
    /// The frames handed over so far.
    written: i64,
    /// The frame from which on the device is known to run.
    runs_from: i64,
    /// When it last took a frame, and when it was last asked for its delay.
    took: Mono,
    asked: Mono,
    /// The block in hand, and how many of its samples the device has taken.
    block: Vec<f32>,
    taken: usize,
}

impl Alsa {
    /// Opens the default device.
    pub(super) fn open() -> Result<Self, Loss> {
        static FUNCTIONS: OnceLock<Option<Functions>> = OnceLock::new();
        let functions = FUNCTIONS.get_or_init(Functions::load).as_ref().ok_or(Loss::NoLibrary)?;
        let mut pcm = ptr::null_mut();
        // SAFETY: the name ends in a zero, and the handle has room at `pcm`.
        let opened =
            unsafe { (functions.open)(&raw mut pcm, c"default".as_ptr(), PLAYBACK, NONBLOCK) };
        if opened < 0 || pcm.is_null() {
            return Err(Loss::NoDevice);
        }
        let now = clock::mono();
        // From here on the device is closed by `drop`.
        let alsa = Self {
            functions,
            pcm,
            clock: StreamClock::default(),
            opened: now,
            written: 0,
            runs_from: frames_of(AHEAD),
            took: now,
            asked: now,
            block: vec![0.0; BLOCK * 2],
            taken: BLOCK * 2,
        };
        let latency = c_uint::try_from(AHEAD.as_micros()).unwrap_or_default();
        // SAFETY: the handle is open; the rest are numbers.
        let set = unsafe {
            (alsa.functions.set_params)(alsa.pcm, FLOAT_LE, INTERLEAVED, 2, RATE, 1, latency)
        };
        if set < 0 { Err(Loss::NoDevice) } else { Ok(alsa) }
    }

    /// Whether it says when it is heard.
    pub(super) fn is_heard(&self) -> bool {
        self.clock.heard_at(self.written).is_some()
    }

    /// Hands over a block as soon as there is room, or waits a moment for that.
    pub(super) fn turn(&mut self, desk: &mut Desk) -> Result<(), Loss> {
        // SAFETY: the handle is open.
        let ready = unsafe { (self.functions.wait)(self.pcm, TURN) };
        let now = clock::mono();
        if ready < 0 {
            return self.recover(ready);
        }
        if ready == 0 {
            return if now.since(self.took) > PATIENCE { Err(Loss::Stuck) } else { Ok(()) };
        }
        if self.taken >= self.block.len() {
            desk.render(&self.clock, self.written, &mut self.block);
            self.taken = 0;
        }
        self.hand_over(now)?;
        self.ask_for_the_delay(clock::mono())?;
        let heard = Duration::from_millis(u64::try_from(self.written / 48).unwrap_or_default());
        if heard > now.since(self.opened) + FURTHEST {
            return Err(Loss::RunsAhead);
        }
        Ok(())
    }

    fn hand_over(&mut self, now: Mono) -> Result<(), Loss> {
        let rest = self.block.get(self.taken..).unwrap_or_default();
        let frames = c_ulong::try_from(rest.len() / 2).unwrap_or_default();
        // SAFETY: the handle is open, and `rest` holds as many frames of two floats as is said.
        let taken =
            unsafe { (self.functions.writei)(self.pcm, rest.as_ptr().cast::<c_void>(), frames) };
        if taken == EAGAIN {
            return Ok(());
        }
        let Ok(frames) = usize::try_from(taken) else {
            return self.recover(c_int::try_from(taken).unwrap_or_default());
        };
        self.taken += frames * 2;
        self.written += i64::try_from(frames).unwrap_or_default();
        self.took = now;
        Ok(())
    }

    /// Asks when the next frame is heard, now and then. A device that cannot say just now is asked again; one that has not
    /// said for long is of no use.
    fn ask_for_the_delay(&mut self, now: Mono) -> Result<(), Loss> {
        let is_due = now.since(self.asked) >= PAUSE || self.clock.heard_at(0).is_none();
        if self.written < self.runs_from || !is_due {
            return Ok(());
        }
        let mut delay = 0;
        // SAFETY: the handle is open, and `delay` has room for a number.
        let answer = unsafe { (self.functions.delay)(self.pcm, &raw mut delay) };
        let took = clock::mono().since(now);
        match u64::try_from(delay) {
            Ok(frames) if answer == 0 => {
                let delay = Duration::from_nanos(frames * 1_000_000_000 / u64::from(RATE));
                // Held up meanwhile, it says too little about when that was true.
                if took < PROMPT {
                    self.clock.follow(self.written, now + took / 2 + delay);
                    self.asked = now;
                }
                Ok(())
            }
            _ if now.since(self.asked) > PATIENCE => Err(Loss::Stuck),
            _ => Ok(()),
        }
    }

    /// Gets over what can be got over: a device that ran dry, or slept.
    fn recover(&mut self, fault: c_int) -> Result<(), Loss> {
        // SAFETY: the handle is open; the rest are numbers.
        if unsafe { (self.functions.recover)(self.pcm, fault, 1) } < 0 {
            return Err(Loss::Gone);
        }
        self.clock.lose_place();
        self.runs_from = self.written + frames_of(AHEAD);
        self.asked = clock::mono();
        Ok(())
    }
}

impl Drop for Alsa {
    fn drop(&mut self) {
        // SAFETY: the handle is open, and nobody has it after this.
        unsafe { (self.functions.close)(self.pcm) };
    }
}

impl Functions {
    /// Opens the library and silences it.
    fn load() -> Option<Self> {
        // SAFETY: opening libasound runs no code of its own that matters here.
        let library = unsafe { Library::new("libasound.so.2") }.ok()?;
        // SAFETY: the name and type are those of alsa/error.h; the handler is a plain function, which lives on.
        unsafe {
            if let Ok(set) =
                library.get::<unsafe extern "C" fn(Handler) -> c_int>(c"snd_lib_error_set_handler")
            {
                set(ignore);
            }
            // Since alsa-lib 1.2.15.
            if let Ok(set) = library
                .get::<unsafe extern "C" fn(LogHandler) -> *mut c_void>(c"snd_lib_log_set_handler")
            {
                set(ignore_log);
            }
        }
        // SAFETY: the names and types are those of alsa/pcm.h, and the library stays open.
        unsafe {
            Some(Self {
                open: function(&library, c"snd_pcm_open")?,
                set_params: function(&library, c"snd_pcm_set_params")?,
                wait: function(&library, c"snd_pcm_wait")?,
                writei: function(&library, c"snd_pcm_writei")?,
                delay: function(&library, c"snd_pcm_delay")?,
                recover: function(&library, c"snd_pcm_recover")?,
                close: function(&library, c"snd_pcm_close")?,
                _library: library,
            })
        }
    }
}

/// # Safety
///
/// The function of this name is of this type, and is not called when the library is closed.
unsafe fn function<F: Copy>(library: &Library, name: &CStr) -> Option<F> {
    // SAFETY: as the caller promises.
    unsafe { library.get::<F>(name) }.ok().map(|function| *function)
}

const extern "C" fn ignore(
    _: *const c_char,
    _: c_int,
    _: *const c_char,
    _: c_int,
    _: *const c_char,
) {
}

const extern "C" fn ignore_log(
    _: c_int,
    _: c_int,
    _: *const c_char,
    _: c_int,
    _: *const c_char,
    _: c_int,
    _: *const c_char,
) {
}

fn frames_of(length: Duration) -> i64 {
    i64::try_from(length.as_millis() * u128::from(RATE) / 1000).unwrap_or_default()
}
