//! Times and numbers as a person writes them in each language.

use std::time::Duration;

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

    /// A length with its unit in full: `1 second`, `2.5 seconds`, from 100 s on `5:00 minutes`.
    pub fn spoken_length(&self, length: Duration) -> String {
        match self.seconds(length) {
            _ if length >= Duration::from_secs(100) => {
                self.length_spoken_minutes(self.clock(length))
            }
            one if one == "1" => self.length_spoken_one(),
            seconds => self.length_spoken_seconds(seconds),
        }
    }

    /// A length as a clock shows it, whole seconds rounded up: `4:05`, `1:00:00`.
    pub fn clock(&self, length: Duration) -> String {
        clock(length.as_millis().div_ceil(1000))
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
    fn a_clock_rounds_up_to_the_second_it_is_in() {
        let words = Words::load(Lang::En).unwrap();
        assert_eq!(words.clock(Duration::from_millis(59_001)), "1:00");
        assert_eq!(words.clock(Duration::from_secs(341)), "5:41");
        assert_eq!(words.clock(Duration::from_hours(1)), "1:00:00");
        assert_eq!(words.clock(Duration::ZERO), "0:00");
    }

    #[test]
    fn what_was_done_is_never_more_than_it_was() {
        let words = Words::load(Lang::En).unwrap();
        assert_eq!(words.done_clock(Duration::from_millis(59_999)), "0:59");
        assert_eq!(words.done_clock(Duration::from_mins(1)), "1:00");
    }
}
