//! Questions to the gates, with answers that are not on record yet.

use chrono::{Days, NaiveDate};

use crate::{
    clock::Now,
    program::{Act, Program},
    recovery::{
        Diary, Injury, Profile, Tracks,
        checklist::Filled,
        diary::{Allowance, Dated},
        gate::{self, Gate, State},
        learn::{Learner, Place, Tear},
    },
    screen::check_in::Question,
    session::answers::CheckIn,
};

/// After this many days nobody is asked any more whether peeing goes as usual.
const FIRST_WEEKS: Days = Days::new(14);

/// How a program was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// From what the app shows.
    Chosen,
    /// By its name, on the command line.
    Named,
}

/// The gate of a program, as it would be with these answers. `None` until the diary was read.
pub(super) fn gate(
    diary: Option<&Diary>,
    tracks: &Tracks,
    programs: &[Program],
    program: &Program,
    answers: &CheckIn,
    way: Way,
    now: Now,
) -> Option<Gate> {
    let diary = diary?;
    let mut asked = diary.clone();
    if !answers.reported.is_empty() {
        asked.check_ins.push(Dated { at: now.wall, what: answers.clone() });
    }
    let own = (!programs.iter().any(|known| known.id == program.id)).then_some(program);
    let is_named = way == Way::Named && asked.profile.is_none();
    if own.is_some() || is_named {
        give_word(&mut asked, program, now);
    }
    let track = tracks.of(asked.profile.as_ref());
    let mut today = gate::today(&asked, track, programs.iter().chain(own), now.wall);
    let at = today.gates.iter().position(|gate| gate.program == program.id)?;
    Some(today.gates.swap_remove(at))
}

/// A file that was handed over is somebody's word for it, as a physio's is; so is, as long as nothing is known of the birth,
/// a program named on the command line. Neither the calendar nor the ladder is in its way. What was told or stopped today
/// still is.
fn give_word(diary: &mut Diary, program: &Program, now: Now) {
    let date = now.wall.date_naive();
    let anybody = Profile { birth: Profile::earliest(date), injury: Injury::Unknown };
    diary.profile.get_or_insert(anybody);
    let what = Allowance::Given { program: program.id.clone() };
    diary.allowances.push(Dated { at: now.wall, what });
}

/// Whether a program may begin with these answers.
pub(super) fn state(
    diary: Option<&Diary>,
    tracks: &Tracks,
    programs: &[Program],
    program: &Program,
    answers: &CheckIn,
    way: Way,
    now: Now,
) -> State {
    gate(diary, tracks, programs, program, answers, way, now).map_or(State::Open, |gate| gate.state)
}

/// What to ask before a program: nothing, unless it contracts.
pub(super) fn questions(
    diary: Option<&Diary>,
    program: &Program,
    date: NaiveDate,
) -> Vec<Question> {
    if !program.has(Act::Contract) {
        return Vec::new();
    }
    let mut questions = Question::USUAL.to_vec();
    let was_before =
        |diary: &Diary| diary.sessions.last().is_some_and(|record| record.date() < date);
    if diary.is_some_and(was_before) {
        questions.push(Question::Complaint);
    }
    let birth = diary.and_then(|diary| diary.profile.as_ref()).map(|profile| profile.birth);
    if birth
        .and_then(|birth| birth.checked_add_days(FIRST_WEEKS))
        .is_some_and(|until| date <= until)
    {
        questions.push(Question::Peed);
    }
    questions
}

/// What was said right after the last session.
pub(super) fn suggested(diary: Option<&Diary>) -> CheckIn {
    let last = diary
        .and_then(|diary| diary.sessions.iter().rev().find_map(|record| record.feedback.as_ref()));
    last.map(CheckIn::suggested).unwrap_or_default()
}

/// The programs that a physio's word stands for.
pub(super) fn allowed(diary: &Diary) -> Vec<String> {
    let mut allowed: Vec<String> = Vec::new();
    for told in &diary.allowances {
        match &told.what {
            Allowance::Given { program } => allowed.push(program.clone()),
            Allowance::Withdrawn { program } => allowed.retain(|known| known != program),
        }
    }
    allowed
}

/// What Learn is to know of a person.
pub(super) fn learner(diary: &Diary, tracks: &Tracks) -> Learner {
    let profile = diary.profile.as_ref();
    let tear = |profile: &Profile| match profile.injury {
        Injury::None | Injury::FirstDegree | Injury::Caesarean => Tear::Small,
        Injury::SecondDegree
        | Injury::Episiotomy
        | Injury::ThirdDegree
        | Injury::FourthDegree
        | Injury::Unknown => Tear::Large,
    };
    let place = profile.zip(tracks.of(profile)).map(|(profile, track)| Place {
        birth: profile.birth,
        track: track.clone(),
        tear: tear(profile),
    });
    let checklist = diary.checklists.last();
    Learner { place, checklist: checklist.map(|told| Filled::of_ticked(told.date(), &told.what)) }
}

/// What fits in place of a program: what the gate names, or else what is recommended.
pub(super) fn instead<'a>(state: &'a State, today: Option<&'a gate::Today>) -> Option<&'a str> {
    match state {
        State::NotToday { instead, .. } => instead.as_deref(),
        State::Enough { .. } | State::NotYet(_) | State::Open => today?.recommended.as_deref(),
    }
}
