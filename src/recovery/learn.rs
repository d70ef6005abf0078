//! The Learn cards: what there is to read, for whom it fits, and where its facts come from.
//!
//! A card belongs to phases by the ids of the built-in tracks, never to a person: nothing here knows how somebody is doing.
//! The ids are a promise, as `herstel learn ID`.

mod prose;

use chrono::NaiveDate;

use super::{GENERAL, OASI, Phase, Profile, Track, checklist::Filled};
use crate::words::Words;

/// What there is to read, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    PelvicFloor,
    LettingGo,
    TissueStrength,
    Knack,
    StopStart,
    CheckUp,
    Running,
    RiskFactors,
    Weeks0To6,
    Weeks6To12,
    Months3To6,
    Months6To9,
    Months9To12,
    OasiFirstDays,
    OasiWeeks1To3,
    OasiMonths1To4,
    OasiMonths4To12,
    About,
}

/// Cards that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Now,
    Body,
    General,
    Oasi,
    App,
}

/// Where facts come from, as the spec marks them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Articles,
    Hospitals,
    Nice,
    Nvfb,
    Nvog,
    Running,
}

/// What a card has besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// The five points for running, jumping and heavy lifting.
    Checklist,
    None,
    /// The drawing of tissue strength, after the first paragraph.
    Strength,
}

/// What Learn knows of a person. Nothing of it is needed to read.
#[derive(Clone, Debug, Default)]
pub struct Learner {
    /// `None` before setup.
    pub place: Option<Place>,
    /// The last answers to the checklist.
    pub checklist: Option<Filled>,
}

/// Where a person is in their recovery, by the calendar.
#[derive(Clone, Debug)]
pub struct Place {
    pub profile: Profile,
    pub track: Track,
}

impl Place {
    pub fn phase(&self, date: NaiveDate) -> Option<&Phase> {
        self.track.phase_on(self.profile.birth, date)
    }
}

impl Card {
    pub const ALL: [Self; 18] = [
        Self::PelvicFloor,
        Self::LettingGo,
        Self::TissueStrength,
        Self::Knack,
        Self::StopStart,
        Self::CheckUp,
        Self::Running,
        Self::RiskFactors,
        Self::Weeks0To6,
        Self::Weeks6To12,
        Self::Months3To6,
        Self::Months6To9,
        Self::Months9To12,
        Self::OasiFirstDays,
        Self::OasiWeeks1To3,
        Self::OasiMonths1To4,
        Self::OasiMonths4To12,
        Self::About,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::PelvicFloor => "pelvic-floor",
            Self::LettingGo => "letting-go",
            Self::TissueStrength => "tissue-strength",
            Self::Knack => "knack",
            Self::StopStart => "stop-start",
            Self::CheckUp => "check-up",
            Self::Running => "running",
            Self::RiskFactors => "risk-factors",
            Self::Weeks0To6 => "weeks-0-to-6",
            Self::Weeks6To12 => "weeks-6-to-12",
            Self::Months3To6 => "months-3-to-6",
            Self::Months6To9 => "months-6-to-9",
            Self::Months9To12 => "months-9-to-12",
            Self::OasiFirstDays => "oasi-first-days",
            Self::OasiWeeks1To3 => "oasi-weeks-1-to-3",
            Self::OasiMonths1To4 => "oasi-months-1-to-4",
            Self::OasiMonths4To12 => "oasi-months-4-to-12",
            Self::About => "about",
        }
    }

    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|card| card.id() == id)
    }

    /// The card of a phase of a built-in track.
    pub fn of_phase(track: &str, phase: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|card| card.fits(track, phase))
    }

    /// Whether the card is about this phase.
    pub fn fits(self, track: &str, phase: &str) -> bool {
        let (own, phases): (&str, &[&str]) = match self {
            Self::Weeks0To6 => (GENERAL, &["awareness", "light", "endurance", "quick"]),
            Self::Weeks6To12 => (GENERAL, &["regain"]),
            Self::Months3To6 => (GENERAL, &["halfway"]),
            Self::Months6To9 => (GENERAL, &["rebuild"]),
            Self::Months9To12 => (GENERAL, &["maintain"]),
            Self::OasiFirstDays => (OASI, &["rest"]),
            Self::OasiWeeks1To3 => (OASI, &["collagen"]),
            Self::OasiMonths1To4 => (OASI, &["remodel"]),
            Self::OasiMonths4To12 => (OASI, &["integrate"]),
            _ => return false,
        };
        own == track && phases.contains(&phase)
    }

    pub const fn group(self) -> Group {
        match self {
            Self::Weeks0To6
            | Self::Weeks6To12
            | Self::Months3To6
            | Self::Months6To9
            | Self::Months9To12 => Group::General,
            Self::OasiFirstDays
            | Self::OasiWeeks1To3
            | Self::OasiMonths1To4
            | Self::OasiMonths4To12 => Group::Oasi,
            Self::About => Group::App,
            _ => Group::Body,
        }
    }

    pub const fn extra(self) -> Extra {
        match self {
            Self::Running => Extra::Checklist,
            Self::TissueStrength => Extra::Strength,
            _ => Extra::None,
        }
    }

    const fn origins(self) -> &'static [Origin] {
        match self {
            Self::About => &[],
            Self::CheckUp => &[Origin::Articles, Origin::Nvog],
            Self::Knack => &[Origin::Nvfb],
            Self::OasiFirstDays | Self::OasiMonths1To4 => &[Origin::Articles, Origin::Hospitals],
            Self::RiskFactors => &[Origin::Articles, Origin::Nice],
            Self::Running => &[Origin::Articles, Origin::Running],
            _ => &[Origin::Articles],
        }
    }

    /// The last lines of a card: whom it is not for or whose plan comes first, and where its facts come from.
    pub fn notes(self, words: &Words) -> Vec<String> {
        let plan = match self.group() {
            Group::General => Some(words.learn_general_only()),
            Group::Oasi => Some(words.learn_oasi_plan()),
            Group::App | Group::Body | Group::Now => None,
        };
        let origins: Vec<String> = self.origins().iter().map(|origin| origin.name(words)).collect();
        let sources = (!origins.is_empty()).then(|| words.learn_sources(origins.join("; ")));
        plan.into_iter().chain(sources).collect()
    }

    /// The title with its group, where it would say too little alone: "After birth: Six to twelve weeks".
    pub fn full_title(self, words: &Words) -> String {
        match self.group() {
            group @ (Group::General | Group::Oasi) => {
                words.learn_card_of(group.title(words), self.title(words))
            }
            Group::App | Group::Body | Group::Now => self.title(words),
        }
    }
}

impl Group {
    pub fn title(self, words: &Words) -> String {
        match self {
            Self::Now => words.learn_group_now(),
            Self::Body => words.learn_group_body(),
            Self::General => words.learn_group_general(),
            Self::Oasi => words.learn_group_oasi(),
            Self::App => words.learn_group_app(),
        }
    }
}

impl Origin {
    fn name(self, words: &Words) -> String {
        match self {
            Self::Articles => words.learn_source_articles(),
            Self::Hospitals => words.learn_source_hospitals(),
            Self::Nice => words.learn_source_nice(),
            Self::Nvfb => words.learn_source_nvfb(),
            Self::Nvog => words.learn_source_nvog(),
            Self::Running => words.learn_source_running(),
        }
    }
}

/// The cards in groups: the one for now first, then the body, then the phases with the own track before the other.
pub fn shelf(place: Option<&Place>, date: NaiveDate) -> Vec<(Group, Vec<Card>)> {
    let track = place.map_or(GENERAL, |place| place.track.id.as_str());
    let now = place
        .and_then(|place| place.phase(date))
        .and_then(|phase| Card::of_phase(track, &phase.id));
    let phases = match track {
        OASI => [Group::Oasi, Group::General],
        _ => [Group::General, Group::Oasi],
    };
    let cards = |group: Group| {
        let own = move |card: &Card| card.group() == group && Some(*card) != now;
        (group, Card::ALL.into_iter().filter(own).collect::<Vec<_>>())
    };
    let first = now.map(|card| (Group::Now, vec![card]));
    let [own, other] = phases;
    first.into_iter().chain([Group::Body, own, other, Group::App].map(cards)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::{BUILT_IN, Injury, built_in};

    #[test]
    fn every_phase_of_both_tracks_has_one_card() {
        for (id, _) in BUILT_IN {
            let track = built_in(id).unwrap().unwrap();
            for phase in &track.phases {
                let cards = Card::ALL.into_iter().filter(|card| card.fits(id, &phase.id));
                assert_eq!(cards.count(), 1, "{id} {}", phase.id);
            }
        }
        assert_eq!(Card::of_phase("own", "light"), None);
    }

    #[test]
    fn the_shelf_holds_every_card_once_and_the_one_for_now_first() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let profile = Profile { birth: date("2026-10-30"), injury: Injury::Unknown };
        let place = Place { profile, track: built_in("oasi").unwrap().unwrap() };
        for (place, now) in [(None, Card::PelvicFloor), (Some(&place), Card::OasiMonths1To4)] {
            let shelf = shelf(place, date("2026-11-21"));
            let cards: Vec<Card> = shelf.into_iter().flat_map(|(_, cards)| cards).collect();
            assert_eq!(cards.first(), Some(&now));
            assert_eq!(cards.len(), Card::ALL.len());
            assert!(Card::ALL.iter().all(|card| cards.contains(card)));
        }
    }

    #[test]
    fn ids_are_found_and_differ() {
        for card in Card::ALL {
            assert_eq!(Card::of_id(card.id()), Some(card));
        }
        assert_eq!(Card::of_id("herstel"), None);
    }
}
