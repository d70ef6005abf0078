//! The lines of a file that were not taken, as a person hears of them: the first few by number, the others by their count.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{LONGEST_KIB, LineFault};
use crate::words::Words;

/// Lines that are told of one by one.
const TOLD: usize = 10;

/// What was not taken. However many lines that is, it stays small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    count: usize,
    /// Those with the lowest numbers.
    first: BTreeMap<usize, LineFault>,
}

impl LeftOut {
    pub fn add(&mut self, number: usize, fault: LineFault) {
        self.count += 1;
        self.first.insert(number, fault);
        if self.first.len() > TOLD {
            self.first.pop_last();
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The file, which lines, why, and what is allowed, in less than 2 KB; `file` is as it may be shown.
    pub fn say(&self, file: &str, words: &Words) -> String {
        let mut text = words.import_left_out(self.count, file);
        for (number, fault) in &self.first {
            let _ = write!(text, "\n{}", words.import_line(*number, fault.say(words)));
        }
        if self.count > self.first.len() {
            let _ = write!(text, "\n{}", words.import_more(self.count - self.first.len()));
        }
        let _ = write!(text, "\n{}", words.import_allowed(LONGEST_KIB.to_string()));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn the_first_lines_are_named_whatever_the_order_and_the_others_counted() {
        let mut left_out = LeftOut::default();
        for number in (1..=25).rev() {
            left_out.add(number * 3, LineFault::NotJson);
        }
        let text = left_out.say("diary.jsonl", &Words::load(Lang::En).unwrap());
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].contains("diary.jsonl") && lines[0].contains("25"), "{text}");
        assert!(lines[1].contains("Line 3:") && lines[10].contains("Line 30:"), "{text}");
        assert!(lines[11].contains("15") && lines[12].contains("64 KiB"), "{text}");
        assert_eq!(lines.len(), 13);
    }
}
