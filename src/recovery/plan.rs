//! What the plan of a phase proposes for a day, by the calendar alone.
//!
//! This is what a week can be held against and what a reminder is for. It is not what may be done: complaints and the
//! steps before it can close a program on any day, and the [gates](super::gate) say so.

use chrono::NaiveDate;

use super::{
    Track,
    gate::{BREATH, ENDURANCE, LIGHT, QUICK},
};

/// The programs of a date in the order of a day: breath, endurance (before it opens, light), quick, breath.
///
/// Empty before birth. A track of the person's own that opens none of these has no order of a day.
pub fn day(track: &Track, birth: NaiveDate, date: NaiveDate) -> Vec<&'static str> {
    let is_open = |program: &str| {
        let from = track.opening(program).and_then(|opening| opening.from.after(birth));
        birth <= date && from.is_some_and(|from| from <= date)
    };
    let breath = Some(BREATH).filter(|program| is_open(program));
    let slow = [ENDURANCE, LIGHT].into_iter().find(|program| is_open(program));
    let quick = Some(QUICK).filter(|program| is_open(program));
    [breath, slow, quick, breath].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::{GENERAL, OASI, built_in};

    #[test]
    fn a_day_follows_the_calendar() {
        let birth: NaiveDate = "2026-11-01".parse().unwrap();
        for (track, day_after, expected) in [
            (GENERAL, -1, &[][..]),
            (GENERAL, 0, &["breath", "breath"]),
            (GENERAL, 5, &["breath", "light", "breath"]),
            (GENERAL, 10, &["breath", "endurance", "breath"]),
            (GENERAL, 20, &["breath", "endurance", "quick", "breath"]),
            (OASI, 20, &["breath", "breath"]),
            (OASI, 21, &["breath", "light", "breath"]),
            (OASI, 55, &["breath", "endurance", "breath"]),
            (OASI, 400, &["breath", "endurance", "quick", "breath"]),
        ] {
            let track = built_in(track).unwrap().unwrap();
            let date = birth + chrono::TimeDelta::days(day_after);
            assert_eq!(day(&track, birth, date), expected, "{} day {day_after}", track.id);
        }
    }
}
