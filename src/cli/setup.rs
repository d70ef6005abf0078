//! `herstel setup`: the date of birth and what happened, which is all the gates need to know.
//!
//! Without flags, and with somebody at a terminal, the questions of the app ask for them.
//! One of the two flags alone changes that one and keeps the other; `--birth none` takes back what was told.

use std::{path::Path, time::Duration};

use chrono::NaiveDate;
use clap::ArgMatches;

use super::{
    backup,
    exit::{self, Exit, Failure},
    has_terminal, parse_date,
    settings::Settings,
    start,
};
use crate::{
    app::Opening,
    clock,
    recovery::{Injury, OASI, Profile, diary::Fact, profile::BirthFault},
    store::{self, Reply, Store},
    words::{Words, quote},
};

/// In place of a date: what was told of the birth no longer counts.
const NONE: &str = "none";
/// How long is waited until it is kept.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) fn run(
    matches: &ArgMatches,
    settings: &Settings,
    words: Words,
) -> Result<Exit, Failure> {
    if ["birth", "injury"].iter().all(|name| !matches.contains_id(name)) && has_terminal() {
        return start::app(Opening::SetUp, settings, words);
    }
    keep_flags(matches, settings, &words)
}

fn keep_flags(matches: &ArgMatches, settings: &Settings, words: &Words) -> Result<Exit, Failure> {
    let flag = |name: &str| matches.get_one::<String>(name);
    let data_dir = settings.data_dir(words)?;
    if flag("birth").is_some_and(|text| text == NONE) {
        keep(Fact::NoProfile, data_dir, words)?;
        exit::print(&words.setup_removed())?;
        return Ok(Exit::Success);
    }
    let birth = flag("birth").map(|text| parse_date(text, words)).transpose()?;
    let injury = flag("injury").map(|text| parse_injury(text, words)).transpose()?;
    let (Some(birth), Some(injury)) = complete(birth, injury, data_dir, words)? else {
        return Err(Failure::new(Exit::Usage, words.setup_needs_flags(names())));
    };
    let today = clock::now().wall.date_naive();
    // A date that is on record stays good however old it is.
    let profile = match flag("birth") {
        None => Ok(Profile { birth, injury }),
        Some(_) => Profile::new(birth, injury, today),
    };
    let profile = profile
        .map_err(|fault| Failure::new(Exit::Usage, say_birth(fault, birth, today, words)))?;
    keep(Fact::Profile(profile), data_dir, words)?;
    let day = profile.day(today);
    exit::print(&match injury {
        Injury::Unknown => words.setup_done_unknown(day),
        _ if profile.track() == OASI => words.setup_done_oasi(day),
        _ => words.setup_done(day),
    })?;
    Ok(Exit::Success)
}

/// What was given, and of what is kept the other, when one of the two was given.
fn complete(
    birth: Option<NaiveDate>,
    injury: Option<Injury>,
    data_dir: &Path,
    words: &Words,
) -> Result<(Option<NaiveDate>, Option<Injury>), Failure> {
    if birth.is_some() == injury.is_some() {
        return Ok((birth, injury));
    }
    let read = store::opening(data_dir, clock::now().wall.date_naive())
        .map_err(|fault| Failure::new(Exit::Io, fault.say(words)))?;
    let kept = read.diary.profile;
    let (kept_birth, kept_injury) = (kept.map(|kept| kept.birth), kept.map(|kept| kept.injury));
    Ok((birth.or(kept_birth), injury.or(kept_injury)))
}

/// Writes one fact and waits for it.
fn keep(fact: Fact, data_dir: &Path, words: &Words) -> Result<(), Failure> {
    let was_new = !store::file(data_dir).exists();
    let (store, replies) = Store::open(data_dir, || ());
    store.note(clock::now().wall, fact);
    let left = store.close(PATIENCE);
    let mut fault = None;
    for reply in replies.try_iter() {
        match reply {
            Reply::Failed(failed) => fault = fault.or_else(|| Some(failed.0.say_unwritten(words))),
            Reply::NotCopied(uncopied) => backup::tell(&uncopied, words),
            Reply::Noted { .. } | Reply::Saved { .. } | Reply::TakenIn => {}
        }
    }
    match fault {
        Some(fault) if !left.0.is_empty() => Err(Failure::new(Exit::Io, fault)),
        None if !left.0.is_empty() => Err(Failure::new(Exit::Io, words.store_unsaved_busy())),
        _ => {
            if was_new {
                start::tell_doubts(data_dir, words);
            }
            Ok(())
        }
    }
}

fn parse_injury(text: &str, words: &Words) -> Result<Injury, Failure> {
    Injury::ALL
        .into_iter()
        .find(|injury| injury.name() == text)
        .ok_or_else(|| Failure::new(Exit::Usage, words.setup_bad_injury(quote(text), names())))
}

fn names() -> String {
    Injury::ALL.map(Injury::name).join(", ")
}

fn say_birth(fault: BirthFault, birth: NaiveDate, today: NaiveDate, words: &Words) -> String {
    let (birth, last) = (birth.to_string(), today.to_string());
    let first = Profile::earliest(today).to_string();
    match fault {
        BirthFault::Future => words.setup_birth_future(birth, first, last),
        BirthFault::LongAgo => words.setup_birth_long_ago(birth, first, last),
    }
}
