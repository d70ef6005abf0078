//! Repetitions and sets as dots: done, now, still to come. The shapes differ, not only the colours.

/// More than this many are not drawn: nobody counts them.
const MOST: u8 = 16;

/// `●●◉○○` for the third of five. Zero for `current` means that all are still to come, one past `of` that all are done.
pub fn dots(current: u8, of: u8) -> String {
    if !(2..=MOST).contains(&of) {
        return String::new();
    }
    (1..=of)
        .map(|each| match each.cmp(&current) {
            std::cmp::Ordering::Less => '●',
            std::cmp::Ordering::Equal => '◉',
            std::cmp::Ordering::Greater => '○',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_count() {
        assert_eq!(dots(3, 5), "●●◉○○");
        assert_eq!(dots(0, 3), "○○○");
        assert_eq!(dots(4, 3), "●●●");
        assert_eq!(dots(1, 1), "", "one of one says nothing");
        assert_eq!(dots(5, 60), "");
    }
}
