//! A sound server of our own, with nothing of the person's or the system's, and devices that lead nowhere.

use std::{
    env, fs, iter,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::watch::{DEADLINE, Watch};

/// A folder for servers, one after the other, at the same address.
pub(crate) struct Server {
    dir: TempDir,
    running: Option<Child>,
}

impl Server {
    /// A server with one device, `None` when the programs for it are not there.
    pub(crate) fn start(device: &str) -> Option<Self> {
        let missing: Vec<&str> =
            ["pulseaudio", "parec", "pactl"].into_iter().filter(|name| !is_there(name)).collect();
        if !missing.is_empty() {
            eprintln!("skipped: no {} here", missing.join(", "));
            return None;
        }
        let mut server = Self { dir: TempDir::new().unwrap(), running: None };
        server.begin(device);
        Some(server)
    }

    /// Starts it, again perhaps, and waits until it answers.
    pub(crate) fn begin(&mut self, device: &str) {
        let socket = format!("auth-anonymous=1 socket={}", self.socket().display());
        let log = fs::File::create(self.dir.path().join("log")).unwrap();
        let server = self
            .at_home("pulseaudio")
            .args(["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"])
            .args(["--disable-shm=yes", "--realtime=no", "--high-priority=no"])
            .args(["-L", &format!("module-native-protocol-unix {socket}")])
            .args(["-L", &null_sink(device)])
            .stderr(log)
            .spawn();
        self.running = Some(server.unwrap());
        let answers = || self.control(&["info"]).is_some();
        assert!(Watch::new(()).wait_until(DEADLINE, answers), "no answer: {}", self.log());
    }

    pub(crate) fn kill(&mut self) {
        if let Some(mut server) = self.running.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// Lets it hang, for the rest of its life.
    pub(crate) fn freeze(&self) {
        let server = Pid::from_child(self.running.as_ref().unwrap());
        kill_process(server, Signal::STOP).unwrap();
    }

    /// Adds a device.
    pub(crate) fn add(&self, device: &str) {
        let module = null_sink(device);
        let arguments: Vec<&str> = iter::once("load-module").chain(module.split(' ')).collect();
        self.control(&arguments).expect("no device");
    }

    /// Takes all devices away.
    pub(crate) fn remove_devices(&self) {
        self.control(&["unload-module", "module-null-sink"]).expect("no module");
    }

    pub(crate) fn socket(&self) -> PathBuf {
        self.dir.path().join("native")
    }

    /// A program that finds this server and no other.
    pub(crate) fn at_home(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("HOME", self.dir.path())
            .env("XDG_RUNTIME_DIR", self.dir.path())
            .env("PULSE_SERVER", format!("unix:{}", self.socket().display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// A configuration with which ALSA's default device is this server.
    pub(crate) fn alsa_config(&self) -> PathBuf {
        let path = self.dir.path().join("asound.conf");
        let server = format!("type pulse server \"unix:{}\"", self.socket().display());
        let lines = format!(
            "</usr/share/alsa/alsa.conf>\npcm.!default {{ {server} }}\nctl.!default {{ {server} }}\n"
        );
        fs::write(&path, lines).unwrap();
        path
    }

    /// What a control command says; `None` when it failed.
    pub(crate) fn control(&self, arguments: &[&str]) -> Option<String> {
        let mut pactl = self.at_home("pactl");
        let said = pactl.args(arguments).stdout(Stdio::piped()).output().unwrap();
        said.status.success().then(|| String::from_utf8_lossy(&said.stdout).into_owned())
    }

    fn log(&self) -> String {
        fs::read_to_string(self.dir.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn null_sink(device: &str) -> String {
    format!("module-null-sink sink_name={device} rate=48000 channels=2 format=float32le")
}

fn is_there(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
