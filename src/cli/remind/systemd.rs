//! `herstel remind systemd`: a timer and a service of a person's own, printed.
//!
//! They follow the day: before it reminds, the service asks herstel whether anything is proposed still. So it changes with
//! the phase, keeps quiet on a day with pain and when all is done, and needs no new units.

use std::{env, ffi::OsStr, fmt::Write as _, path};

use chrono::NaiveTime;

use crate::{
    cli::{
        exit::{self, Exit, Failure},
        settings::Settings,
    },
    words::Words,
};

/// Asks whether today still has a proposal, which is null when it has none; `$0` is herstel and `$@` are its flags.
const ASK: &str = r#"'"$$0" "$$@" today --json | grep -q "recommended..[^n]"'"#;

pub(super) fn run(
    times: &[NaiveTime],
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let program = env::current_exe()?;
    let mut arguments = vec![program.into_os_string()];
    // A file that is named has to be there; the usual one need not.
    let config = settings.config_file().filter(|path| path.exists());
    for (flag, path) in [("--data-dir", settings.data_dir_if_any()), ("--config", config)] {
        if let Some(path) = path {
            // systemd runs it from another folder.
            arguments.extend([flag.into(), path::absolute(path)?.into_os_string()]);
        }
    }
    exit::print(&units(times, &arguments, words))?;
    Ok(Exit::Success)
}

fn units<A: AsRef<OsStr>>(times: &[NaiveTime], arguments: &[A], words: &Words) -> String {
    let title = words.window_title();
    let arguments: Vec<String> = arguments.iter().map(|a| quoted(a.as_ref())).collect();
    let mut text = String::new();
    for line in words.remind_systemd_head().lines() {
        let _ = writeln!(text, "# {line}");
    }
    let _ = write!(
        text,
        "\n# ~/.config/systemd/user/herstel.service\n[Unit]\nDescription={title}\n\n[Service]\nType=oneshot\n\
         ExecCondition=/bin/sh -c {ASK} {arguments}\nExecStart=notify-send \"{title}\"\n\
         \n# ~/.config/systemd/user/herstel.timer\n[Unit]\nDescription={title}\n\n[Timer]\n",
        arguments = arguments.join(" ")
    );
    for time in times {
        let _ = writeln!(text, "OnCalendar=*-*-* {}:00", time.format("%H:%M"));
    }
    text.push_str("Persistent=true\n\n[Install]\nWantedBy=timers.target\n");
    text
}

/// An argument as systemd reads it back.
fn quoted(argument: &OsStr) -> String {
    let mut quoted = String::from('"');
    for letter in argument.to_string_lossy().chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '$' | '%' => quoted.extend([letter, letter]),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn what_systemd_would_act_on_is_quoted() {
        assert_eq!(
            quoted(OsStr::new("/home/a b/100%/$x/\"c\"\\")),
            r#""/home/a b/100%%/$$x/\"c\"\\""#
        );
    }

    #[test]
    fn the_units_speak_discreetly_in_both_languages() {
        let times = [NaiveTime::from_hms_opt(9, 5, 0).unwrap()];
        for (lang, title) in [(Lang::En, "time to breathe"), (Lang::Nl, "even ademen")] {
            let text = units(&times, &["/usr/bin/herstel"], &Words::load(lang).unwrap());
            assert!(text.contains(&format!("ExecStart=notify-send \"{title}\"\n")));
            assert!(text.contains("OnCalendar=*-*-* 09:05:00\n"));
            assert_eq!(text.matches(&format!("Description={title}\n")).count(), 2);
        }
    }
}
