//! Servers that hang, each in its own way. A session runs on in silence and ends as if there were none.

use std::{os::unix::net::UnixListener, thread, time::Duration};

use herstel::clock;

use crate::{
    server::Server,
    session::{Running, Session},
};

const BRIEF: &str = include_str!("../made/brief.toml");
/// What an end may take, on a busy machine. Nobody waits for a thread that is held up.
const PATIENCE: Duration = Duration::from_secs(2);

#[track_caller]
fn assert_ends_in_time(session: &Session, running: &mut Running, started: clock::Mono) {
    let said = running.wait();
    let took = clock::mono().since(started).saturating_sub(session.timeline.end());
    assert!(took < PATIENCE, "ended {took:?} late");
    assert!(said.contains("No sound now"), "{said}");
}

#[test]
fn a_server_that_answers_nobody_delays_nothing() {
    let session = Session::of(BRIEF);
    let socket = session.dir.path().join("native");
    let listener = UnixListener::bind(&socket).unwrap();
    thread::spawn(move || listener.incoming().flatten().collect::<Vec<_>>());
    let started = clock::mono();
    let mut running = Running::start(&mut session.command(&socket));
    assert_ends_in_time(&session, &mut running, started);
}

#[test]
fn a_server_that_lets_nobody_in_delays_nothing() {
    let session = Session::of(BRIEF);
    let socket = session.dir.path().join("native");
    let _listener = UnixListener::bind(&socket).unwrap();
    let started = clock::mono();
    let mut running = Running::start(&mut session.command(&socket));
    assert_ends_in_time(&session, &mut running, started);
}

#[test]
fn a_server_that_freezes_in_the_middle_delays_nothing() {
    let Some(server) = Server::start("first") else { return };
    let session = Session::of(BRIEF);
    let started = clock::mono();
    let mut running = Running::start(&mut session.command(&server.socket()));
    session.wait_for_act("move", 1);
    server.freeze();
    assert_ends_in_time(&session, &mut running, started);
}
