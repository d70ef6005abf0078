//! Where a sound server listens, and the cookie it may ask for.
//!
//! As libpulse looks, but for what a program of one terminal has no use for: servers on other machines and a server of its
//! own. A path that is not there is no reason to stop looking.

use std::{
    ffi::{OsStr, OsString},
    fs::File,
    io::Read as _,
    os::unix::ffi::OsStrExt as _,
    path::PathBuf,
};

/// Bytes of a cookie; one that is longer or shorter is none.
const COOKIE: usize = 256;

/// A variable of the environment, unless it is empty.
pub(super) trait Variables: Fn(&str) -> Option<OsString> {}
impl<F: Fn(&str) -> Option<OsString>> Variables for F {}

/// The sockets to try, best first. `PULSE_SERVER` alone counts where it is set.
pub(super) fn sockets(variable: &impl Variables, user: u32) -> Vec<PathBuf> {
    if let Some(servers) = variable("PULSE_SERVER") {
        return servers.as_bytes().split(u8::is_ascii_whitespace).filter_map(socket_of).collect();
    }
    let under = |name: &str, rest: &str| Some(PathBuf::from(variable(name)?).join(rest));
    [
        under("PULSE_RUNTIME_PATH", "native"),
        under("XDG_RUNTIME_DIR", "pulse/native"),
        // After `su` nothing in the environment leads to the folder of the login.
        Some(PathBuf::from(format!("/run/user/{user}/pulse/native"))),
        under("HOME", ".config/pulse/native"),
        Some(PathBuf::from("/run/pulse/native")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A path out of `unix:/path`, `{machine}unix:/path` or `/path`.
fn socket_of(server: &[u8]) -> Option<PathBuf> {
    let address = match server.strip_prefix(b"{") {
        Some(rest) => rest.splitn(2, |byte| *byte == b'}').nth(1)?,
        None => server,
    };
    let path = address.strip_prefix(b"unix:").unwrap_or(address);
    path.starts_with(b"/").then(|| PathBuf::from(OsStr::from_bytes(path)))
}

/// The cookie; zeros where there is none, for servers that know us by our socket.
pub(super) fn cookie(variable: &impl Variables) -> Vec<u8> {
    let home = |rest: &str| Some(PathBuf::from(variable("HOME")?).join(rest));
    [
        variable("PULSE_COOKIE").map(PathBuf::from),
        home(".config/pulse/cookie"),
        home(".pulse-cookie"),
    ]
    .into_iter()
    .flatten()
    .find_map(|path| {
        let mut bytes = Vec::new();
        File::open(path).ok()?.take(COOKIE as u64 + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() == COOKIE).then_some(bytes)
    })
    .unwrap_or_else(|| vec![0; COOKIE])
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn variables<'a>(pairs: &'a [(&'a str, &'a str)]) -> impl Variables {
        let map: HashMap<&str, &str> = pairs.iter().copied().collect();
        move |name: &str| map.get(name).map(OsString::from)
    }

    #[test]
    fn a_server_that_is_named_is_the_only_one() {
        let named = |server| sockets(&variables(&[("PULSE_SERVER", server), ("HOME", "/h")]), 7);
        assert_eq!(named("unix:/a/native"), [PathBuf::from("/a/native")]);
        assert_eq!(named("{3f}unix:/a b"), [PathBuf::from("/a")], "a blank parts two servers");
        assert_eq!(named("/x tcp:host:4713 unix:/y"), [PathBuf::from("/x"), PathBuf::from("/y")]);
        for elsewhere in ["tcp:host", "host.example", "{3f", "{3f}tcp6:::1", "unix:"] {
            assert!(named(elsewhere).is_empty(), "{elsewhere}");
        }
    }

    #[test]
    fn the_folder_of_the_login_is_looked_in_even_without_its_variable() {
        let found = sockets(&variables(&[("XDG_RUNTIME_DIR", "/run/user/7"), ("HOME", "/h")]), 7);
        assert_eq!(found[0], PathBuf::from("/run/user/7/pulse/native"));
        let found = sockets(&variables(&[]), 7);
        assert_eq!(found[0], PathBuf::from("/run/user/7/pulse/native"));
        let found =
            sockets(&variables(&[("PULSE_RUNTIME_PATH", "/p"), ("XDG_RUNTIME_DIR", "/x")]), 7);
        assert_eq!(found[..2], [PathBuf::from("/p/native"), PathBuf::from("/x/pulse/native")]);
    }

    #[test]
    fn a_cookie_is_whole_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cookie");
        let read = || cookie(&variables(&[("PULSE_COOKIE", path.to_str().unwrap())]));
        assert_eq!(read(), vec![0; COOKIE]);
        for (length, first) in [(COOKIE, 9), (COOKIE - 1, 0), (COOKIE + 1, 0)] {
            std::fs::write(&path, vec![9; length]).unwrap();
            assert_eq!((read().len(), read()[0]), (COOKIE, first), "{length}");
        }
    }
}
