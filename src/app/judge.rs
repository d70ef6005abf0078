//! Questions to the gates, with answers that are not on record yet.

use chrono::{Days, NaiveDate};

use crate::{
    clock::Now,
    program::{Kind, Program},
    recovery::{
        Diary, Injury, Profile, Tracks,
        checklist::Filled,
        diary::{Allowance, Dated, Fact},
        gate::{self, Gate, Scar, State, Why},
        learn::{Learner, Place},
    },
    screen::{check_in::Question, today::View},
    session::{
        answers::{CheckIn, Reported},
        record::Record,
    },
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

/// What a question to the gates is asked with.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) seen: View<'a>,
    pub(super) way: Way,
    pub(super) now: Now,
}

impl Judge<'_> {
    /// The gate of a program, as it would be with these answers. `None` until the diary was read.
    pub(super) fn gate(&self, program: &Program, answers: &CheckIn) -> Option<Gate> {
        let mut today = self.today(program, answers)?;
        let at = today.gates.iter().position(|gate| gate.program == program.id)?;
        Some(today.gates.swap_remove(at))
    }

    /// Whether a program may begin with these answers.
    pub(super) fn state(&self, program: &Program, answers: &CheckIn) -> State {
        self.gate(program, answers).map_or(State::Open, |gate| gate.state)
    }

    /// How it would stand with a program, had nothing been answered today.
    pub(super) fn unasked(&self, program: &Program) -> State {
        let Some(mut diary) = self.seen.diary.cloned() else { return State::Open };
        diary.note(self.now.wall, Fact::NoCheckIn);
        let seen = View { diary: Some(&diary), ..self.seen };
        Judge { seen, ..*self }.state(program, &CheckIn::default())
    }

    /// What to ask before a program. Nothing, when no answer could open it or when it neither contracts nor is massage of a
    /// scar of which nothing is known.
    pub(super) fn questions(&self, program: &Program) -> Vec<Question> {
        let Some(today) = self.today(program, &CheckIn::default()) else { return Vec::new() };
        let may_begin = match today.gate(&program.id).map(|gate| &gate.state) {
            Some(State::NotToday { why, .. }) => *why == Why::Scar,
            state => state == Some(&State::Open),
        };
        let mut questions = Vec::new();
        if may_begin && gate::is_contraction(program) {
            questions.extend(Question::USUAL);
            questions.extend(today.ask_after.is_some().then_some(Question::Complaint));
            questions.extend(self.is_early().then_some(Question::Peed));
        }
        if may_begin && program.kind == Kind::Massage && today.scar == Scar::Unknown {
            questions.push(Question::Scar);
        }
        questions
    }

    /// The answers to begin with: what was said right after the last contractions, as long as no check-in followed; and of a
    /// scar that nothing is known.
    pub(super) fn suggested(&self, questions: &[Question]) -> CheckIn {
        let scar = questions.contains(&Question::Scar).then_some(Reported::ScarUnsure);
        let mut suggested: CheckIn = scar.into_iter().collect();
        if let Some(diary) = self.seen.diary.filter(|_| questions.contains(&Question::Control)) {
            let felt =
                |record: &&Record| record.feedback.as_ref().is_some_and(|f| f.feel.is_some());
            let last = diary.sessions.iter().rfind(felt);
            let is_told = |last: &&Record| {
                let later = |told: &Dated<CheckIn>| told.at > last.plan.started;
                diary.check_ins.iter().any(|told| later(told) && !told.what.is_of_scar())
            };
            let last = last.filter(|last| !is_told(last)).and_then(|last| last.feedback.as_ref());
            suggested
                .reported
                .extend(last.into_iter().flat_map(|f| CheckIn::suggested(f).reported));
        }
        suggested
    }

    /// All gates, as they would be for a program with these answers.
    fn today(&self, program: &Program, answers: &CheckIn) -> Option<gate::Today> {
        let View { programs, tracks, diary, .. } = self.seen;
        let mut asked = diary?.clone();
        if !answers.reported.is_empty() {
            asked.check_ins.push(Dated { at: self.now.wall, what: answers.clone() });
        }
        let own = (!programs.iter().any(|known| known.id == program.id)).then_some(program);
        // Of contractions the calendar is asked, once the birth is known; a physio's word is asked for then.
        let has_word = match asked.profile {
            None => own.is_some() || self.way == Way::Named,
            Some(_) => own.is_some_and(|own| !gate::is_contraction(own)),
        };
        if has_word {
            give_word(&mut asked, program, self.now);
        }
        let track = tracks.of(asked.profile.as_ref());
        Some(gate::today(&asked, track, programs.iter().chain(own), self.now.wall))
    }

    fn is_early(&self) -> bool {
        let profile = self.seen.diary.and_then(|diary| diary.profile.as_ref());
        // Where nothing is known of the birth it may be today.
        let Some(profile) = profile else { return true };
        let until = profile.birth.checked_add_days(FIRST_WEEKS);
        until.is_some_and(|until| self.now.wall.date_naive() <= until)
    }
}

/// As long as nothing is known of the birth, a program named on the command line has its word from whoever named it, and a file
/// that was handed over too; one without contractions has it always. Neither the calendar nor the ladder is in its way. What was
/// told or stopped today still is.
pub(super) fn give_word(diary: &mut Diary, program: &Program, now: Now) {
    let date = now.wall.date_naive();
    let anybody = Profile { birth: Profile::earliest(date), injury: Injury::Unknown };
    diary.profile.get_or_insert(anybody);
    let what = Allowance::Given { program: program.id.clone() };
    diary.allowances.push(Dated { at: now.wall, what });
}

/// The programs that a physio's word stands for: one that was given before this birth does not.
pub(super) fn allowed(diary: &Diary) -> Vec<String> {
    let mut allowed: Vec<String> = Vec::new();
    let birth = diary.profile.map_or(NaiveDate::MIN, |profile| profile.birth);
    for told in diary.allowances.iter().filter(|told| told.date() >= birth) {
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
    let place = profile.zip(tracks.of(profile));
    let place = place.map(|(profile, track)| Place { profile: *profile, track: track.clone() });
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
