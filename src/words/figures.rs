//! Times and numbers as a person writes them in each language.

use std::time::Duration;

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, Words};

impl Words {
    /// A length of seconds with at most one decimal: `5`, `2.5` in English, `2,5` in Dutch.
    pub fn seconds(&self, length: Duration) -> String {
        let tenths = (length.as_millis() + 50) / 100;
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let point = match self.lang() {
            Lang::En => '.',
            Lang::Nl => ',',
        };
        if tenth == 0 { whole.to_string() } else { format!("{whole}{point}{tenth}") }
    }

    /// A length with its unit: `6 s`, and from 100 s on `5:00 min`.
    pub fn length(&self, length: Duration) -> String {
        if length < Duration::from_secs(100) {
            self.length_seconds(self.seconds(length))
        } else {
            self.length_minutes(self.clock(length))
        }
    }

    /// A length as it is said aloud: `1 second`, `2.5 seconds`, `5 minutes and 36 seconds`, `1 hour and 5 minutes`.
    ///
    /// From a minute on in whole seconds, from an hour on in whole minutes, both rounded up as on the [`clock`](Self::clock).
    pub fn spoken_length(&self, length: Duration) -> String {
        let whole = length.as_millis().div_ceil(1000);
        if whole < 60 {
            return match self.seconds(length) {
                one if one == "1" => self.length_spoken_one(),
                seconds => self.length_spoken_seconds(seconds),
            };
        }
        let (minutes, seconds) = (whole / 60, whole % 60);
        if minutes < 60 {
            let rest = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
            let minutes = self.length_spoken_minutes(count(minutes));
            return if seconds == 0 {
                minutes
            } else {
                self.length_spoken_and(minutes, self.spoken_length(rest))
            };
        }
        let minutes = whole.div_ceil(60);
        let hours = self.length_spoken_hours(count(minutes / 60));
        match count(minutes % 60) {
            0 => hours,
            minutes => self.length_spoken_and(hours, self.length_spoken_minutes(minutes)),
        }
    }

    /// A date in full: `21 March 2027`.
    pub fn date(&self, date: NaiveDate) -> String {
        format!("{} {}", self.day_of(date), date.year())
    }

    /// A date without its year: `14 November`, `14 november`.
    pub fn day_of(&self, date: NaiveDate) -> String {
        self.day_of_month(date.month(), date.day().to_string())
    }

    /// The same where there is little room: `14 Nov`, `14 nov`.
    pub fn brief_day(&self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.month_short(date.month()))
    }

    /// A length as a clock shows it, whole seconds rounded up: `4:05`, `1:00:00`.
    pub fn clock(&self, length: Duration) -> String {
        clock(length.as_millis().div_ceil(1000))
    }

    /// What was done, as it is said aloud: whole minutes from the first on, never more than it was.
    pub fn spoken_done(&self, length: Duration) -> String {
        let whole = match length.as_secs() {
            seconds @ 0..60 => seconds,
            seconds => seconds - seconds % 60,
        };
        self.spoken_length(Duration::from_secs(whole))
    }

    /// What was done, as a clock shows it: whole seconds, never more than it was.
    pub fn done_clock(&self, length: Duration) -> String {
        clock(length.as_secs().into())
    }
}

fn clock(seconds: u128) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    if minutes < 60 {
        format!("{minutes}:{rest:02}")
    } else {
        format!("{}:{:02}:{rest:02}", minutes / 60, minutes % 60)
    }
}

fn count(number: u128) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_follow_the_language() {
        let half = Duration::from_millis(2_500);
        assert_eq!(Words::load(Lang::En).unwrap().seconds(half), "2.5");
        assert_eq!(Words::load(Lang::Nl).unwrap().seconds(half), "2,5");
        assert_eq!(Words::load(Lang::Nl).unwrap().seconds(Duration::from_secs(6)), "6");
    }

    #[test]
    fn a_date_is_said_in_full() {
        let date = NaiveDate::from_ymd_opt(2027, 3, 21).unwrap();
        assert_eq!(Words::load(Lang::En).unwrap().date(date), "21 March 2027");
        assert_eq!(Words::load(Lang::Nl).unwrap().date(date), "21 maart 2027");
    }

    #[test]
    fn a_date_has_the_name_of_its_month() {
        let (en, nl) = (Words::load(Lang::En).unwrap(), Words::load(Lang::Nl).unwrap());
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(en.day_of(date("2026-11-14")), "14 November");
        assert_eq!(nl.day_of(date("2026-03-01")), "1 maart");
        assert_eq!(nl.day_of(date("2026-12-31")), "31 december");
        let months: std::collections::BTreeSet<_> = (1..=12)
            .map(|month| nl.day_of(NaiveDate::from_ymd_opt(2026, month, 9).unwrap()))
            .collect();
        assert_eq!(months.len(), 12);
    }

    #[test]
    fn a_clock_rounds_up_to_the_second_it_is_in() {
        let words = Words::load(Lang::En).unwrap();
        assert_eq!(words.clock(Duration::from_millis(59_001)), "1:00");
        assert_eq!(words.clock(Duration::from_secs(341)), "5:41");
        assert_eq!(words.clock(Duration::from_hours(1)), "1:00:00");
        assert_eq!(words.clock(Duration::ZERO), "0:00");
    }

    #[test]
    fn lengths_are_said_as_people_say_them() {
        let said = [
            (0, "0 seconds", "0 seconden"),
            (1_000, "1 second", "1 seconde"),
            (2_500, "2.5 seconds", "2,5 seconden"),
            (28_000, "28 seconds", "28 seconden"),
            (59_990, "1 minute", "1 minuut"),
            (60_000, "1 minute", "1 minuut"),
            (61_000, "1 minute and 1 second", "1 minuut en 1 seconde"),
            (120_000, "2 minutes", "2 minuten"),
            (336_000, "5 minutes and 36 seconds", "5 minuten en 36 seconden"),
            (3_599_001, "1 hour", "1 uur"),
            (3_660_000, "1 hour and 1 minute", "1 uur en 1 minuut"),
            (7_230_000, "2 hours and 1 minute", "2 uur en 1 minuut"),
        ];
        let (en, nl) = (Words::load(Lang::En).unwrap(), Words::load(Lang::Nl).unwrap());
        for (millis, english, dutch) in said {
            let length = Duration::from_millis(millis);
            assert_eq!((&*en.spoken_length(length), &*nl.spoken_length(length)), (english, dutch));
        }
    }

    #[test]
    fn what_was_done_is_never_more_than_it_was() {
        let words = Words::load(Lang::En).unwrap();
        assert_eq!(words.done_clock(Duration::from_millis(59_999)), "0:59");
        assert_eq!(words.done_clock(Duration::from_mins(1)), "1:00");
        let done = [(59, "59 seconds"), (119, "1 minute"), (65 * 60 + 12, "1 hour and 5 minutes")];
        for (seconds, said) in done {
            assert_eq!(words.spoken_done(Duration::from_secs(seconds)), said);
        }
    }
}
