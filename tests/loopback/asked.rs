//! What asks whether there is sound: `sound-test` and the doctor, beside a server and without one.

use std::process::{Command, Output, Stdio};

use crate::server::Server;

fn answer(mut command: Command, arguments: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } = command
        .args(["--lang", "en"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    (status.code(), String::from_utf8([stdout, stderr].concat()).unwrap())
}

#[test]
fn the_server_is_found_and_its_device_named() {
    let Some(mut server) = Server::start("speaker") else { return };
    let herstel = |server: &Server| server.at_home(env!("CARGO_BIN_EXE_herstel"));
    let (_, doctor) = answer(herstel(&server), &["doctor"]);
    let line = doctor.lines().find(|line| line.starts_with("sound_output")).unwrap();
    assert!(line.ends_with("to the sound server"), "{line}");
    let (code, said) = answer(herstel(&server), &["sound-test"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("speaker"), "{said}");
    server.kill();
    let (code, said) = answer(herstel(&server), &["sound-test"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("There is no sound"), "{said}");
}
