//! The sessions, and what must be heard of them.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use herstel::{
    audio::{
        bank::Bank,
        score::{Hold, Score},
        source::CueSource,
    },
    clock,
    program::library::Library,
    session::{sound::Loudness, timeline::Timeline},
};
use rustix::process::{Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    calm::measure,
    ear::{Ear, onsets},
    pty::Pty,
    server::Server,
    watch::{DEADLINE, Watch},
};

/// Contractions that begin from silence and end in it, so that every onset is heard.
const STEADY: &str = include_str!("../made/steady.toml");
/// One sound a second, for a time in which much happens.
const LIVELY: &str = include_str!("../made/lively.toml");
/// Counted from its second second on, when the output has been opened.
const LEAD_IN: Duration = Duration::from_secs(4);

/// How far onsets may lie from where they belong, apart from what all have in common.
const SPREAD: f64 = 0.005;
/// The same through ALSA's pulse plugin, whose word for its delay is off by up to 20 ms now and then on a busy machine. Most
/// onsets must be within [`SPREAD`] there too.
const PLUGIN_SPREAD: f64 = 0.025;
/// The same on an output that was only just opened, and for the very first sound there: it is given a little late rather
/// than not at all.
const FRESH: f64 = 0.020;
const LATE: f64 = 0.150;
/// How soon sound is back once there is a device, and how far two sounds are apart.
const BACK: Duration = Duration::from_secs(3);
const APART: Duration = Duration::from_secs(1);

/// A program in a folder of its own, led as a session.
pub(crate) struct Session {
    pub(crate) dir: TempDir,
    pub(crate) timeline: Timeline,
}

impl Session {
    pub(crate) fn of(program: &str) -> Self {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("program.toml");
        fs::write(&path, program).unwrap();
        let program = Library::open(None).read_file(&path).unwrap();
        Self { dir, timeline: Timeline::new(&program, LEAD_IN) }
    }

    /// To be heard at the server that listens there.
    pub(crate) fn command(&self, socket: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
        command.args(["--lang", "en", "--data-dir"]).arg(self.dir.path().join("data"));
        command.env("PULSE_SERVER", format!("unix:{}", socket.display()));
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"] {
            command.env(name, self.dir.path());
        }
        command.stdin(Stdio::null());
        command.arg("start").arg(self.dir.path().join("program.toml"));
        command.args(["--no-check-in", "--lead-in", &LEAD_IN.as_secs().to_string(), "--events"]);
        command.arg(self.dir.path().join("events"));
        command
    }

    /// Where its sounds begin, drawn without any output.
    fn expected(&self) -> Vec<f64> {
        let bank = Bank::built_in();
        let score = Score::new(&self.timeline, &bank, Hold::Silent);
        let mut source = CueSource::new(bank, Loudness::default());
        source.load(&score, Duration::ZERO);
        let samples = usize::try_from(score.end()).unwrap() * 2;
        let both: Vec<f32> = source.take(samples).collect();
        onsets(&both.into_iter().step_by(2).collect::<Vec<_>>())
    }

    fn events(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.dir.path().join("events")).unwrap_or_default();
        text.lines().map_while(|line| serde_json::from_str(line).ok()).collect()
    }

    pub(crate) fn wait_for_act(&self, act: &str, rep: u64) {
        let has_begun = || {
            let is_it = |event: &Value| event["act"] == act && event["rep"] == rep;
            self.events().iter().any(is_it)
        };
        assert!(Watch::new(()).wait_until(DEADLINE, has_begun), "no {act} {rep}");
    }
}

/// Lets time pass.
fn pass(time: Duration) {
    Watch::new(()).wait_until(time, || false);
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Every sound was heard where it belongs, and nothing else was.
#[track_caller]
fn assert_heard(what: &str, session: &Session, ear: &Ear, bound: f64) {
    let (heard, expected) = (ear.onsets(), session.expected());
    let begin = heard[0];
    assert_eq!(
        heard.len(),
        expected.len(),
        "{what}: heard {:?}, expected {expected:?}",
        heard.iter().map(|at| at - begin).collect::<Vec<_>>(),
    );
    let late: Vec<f64> = heard.iter().zip(&expected).map(|(heard, due)| heard - due).collect();
    let middle = median(&late);
    let mut spread: Vec<f64> = late.iter().map(|late| (late - middle).abs()).collect();
    spread.sort_by(f64::total_cmp);
    let (half, most) = (spread[spread.len() / 2] * 1e3, spread[spread.len() - 1] * 1e3);
    eprintln!("{what}: {} onsets, spread p50 {half:.3} ms, most {most:.3} ms", heard.len());
    let in_order: Vec<f64> = late.iter().map(|late| (late - middle) * 1e3).collect();
    assert!(half < SPREAD * 1e3 && most < bound * 1e3, "{what}: {in_order:.1?} ms");
}

#[test]
fn a_session_is_heard_to_the_millisecond_through_resizes_and_a_stop() {
    measure(resizes_and_a_stop);
}

fn resizes_and_a_stop() {
    let Some(server) = Server::start("first") else { return };
    let (session, ear) = (Session::of(STEADY), Ear::at(&server, "first"));
    let pty = Pty::start(&session.command(&server.socket()), 24, 80);
    session.wait_for_act("release", 2);
    for round in 0..200 {
        pty.resize(20 + round % 8, 70 + round % 30);
        kill_process(pty.pid(), Signal::WINCH).unwrap();
        pass(Duration::from_millis(2));
    }
    pty.resize(24, 80);
    // In the silence after a sound; less than the 2 s that would pause the session.
    session.wait_for_act("release", 4);
    pass(Duration::from_millis(900));
    kill_process(pty.pid(), Signal::STOP).unwrap();
    pass(Duration::from_millis(500));
    kill_process(pty.pid(), Signal::CONT).unwrap();
    pty.wait_text("7 of 7");
    pty.wait_text("you took the time");
    pass(Duration::from_secs(2));
    assert_heard("pulse", &session, &ear, SPREAD);
}

#[test]
fn through_alsa_it_is_heard_as_well() {
    measure(through_alsa);
}

fn through_alsa() {
    let Some(server) = Server::start("first") else { return };
    if !has_alsa_plugin() {
        eprintln!("skipped: no libasound2-plugins here");
        return;
    }
    let (session, ear) = (Session::of(STEADY), Ear::at(&server, "first"));
    let mut command = session.command(&server.socket());
    // A server elsewhere is none of ours.
    command.env("PULSE_SERVER", "tcp:127.0.0.1:9").env("ALSA_CONFIG_PATH", server.alsa_config());
    assert!(command.status().unwrap().success());
    assert_heard("ALSA", &session, &ear, PLUGIN_SPREAD);
}

fn has_alsa_plugin() -> bool {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut plugins =
        folders.map(|folder| folder.path().join("alsa-lib/libasound_module_pcm_pulse.so"));
    plugins.any(|plugin| plugin.exists())
}

#[test]
fn a_device_that_goes_and_a_server_that_dies_silence_a_session_for_a_while() {
    measure(losses);
}

fn losses() {
    let Some(mut server) = Server::start("first") else { return };
    let (session, first) = (Session::of(LIVELY), Ear::at(&server, "first"));
    let started = clock::mono();
    let mut running = Running::start(&mut session.command(&server.socket()));
    session.wait_for_act("move", 4);
    let grid = median(&beats(&first.onsets()));
    server.remove_devices();
    drop(first);
    pass(Duration::from_millis(1_500));

    server.add("second");
    let back = clock::mono();
    let second = Ear::at(&server, "second");
    let sound = second.first_sound(DEADLINE).expect("silence on the second device");
    assert_back("the second device", sound, back);
    session.wait_for_act("move", 12);
    assert_in_place("the second device", &second.onsets(), grid);
    drop(second);

    server.kill();
    pass(Duration::from_secs(1));
    server.begin("third");
    let back = clock::mono();
    let third = Ear::at(&server, "third");
    let sound = third.first_sound(DEADLINE).expect("silence after the server's return");
    assert_back("the server", sound, back);

    let said = running.wait();
    let took = clock::mono().since(started).saturating_sub(session.timeline.end());
    assert_in_place("the server", &third.onsets(), grid);
    assert!(took < Duration::from_secs(5), "ended {took:?} late");
    let count = |line: &str| said.lines().filter(|said| said.contains(line)).count();
    assert_eq!((count("No sound now"), count("The sound is back")), (2, 2), "{said}");
}

/// Where in their second sounds begin: all of a brisk session's at the same place.
fn beats(onsets: &[f64]) -> Vec<f64> {
    onsets.iter().map(|onset| onset.fract()).collect()
}

#[track_caller]
fn assert_back(what: &str, sound: f64, back: clock::Mono) {
    let took = sound - back.0.as_secs_f64();
    eprintln!("{what}: the first sound {took:.2} s after its return");
    assert!(took < (BACK + APART).as_secs_f64(), "{what}: {took} s");
}

#[track_caller]
fn assert_in_place(what: &str, onsets: &[f64], grid: f64) {
    let off = |onset: f64| (onset - grid + 0.5).rem_euclid(1.0) - 0.5;
    let (first, rest) = (off(onsets[0]), &onsets[1..]);
    let most = rest.iter().map(|onset| off(*onset).abs()).fold(0.0, f64::max);
    let (first_ms, most_ms) = (first * 1e3, most * 1e3);
    eprintln!("{what}: the first sound {first_ms:.1} ms late, {} more {most_ms:.3} ms", rest.len());
    assert!((-FRESH..LATE + FRESH).contains(&first), "{what}: {onsets:?} on {grid}");
    assert!(most < FRESH, "{what}: {onsets:?} on {grid}");
}

/// A program of which the end is waited for, whatever becomes of the test.
pub(crate) struct Running(Option<Child>);

impl Running {
    pub(crate) fn start(command: &mut Command) -> Self {
        Self(Some(command.stdout(Stdio::piped()).spawn().unwrap()))
    }

    /// What it has said by its end.
    pub(crate) fn wait(&mut self) -> String {
        let output = self.0.take().unwrap().wait_with_output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
