//! The name a person most likely meant: the known one with the fewest slips of the finger.

/// Longer names than this are compared by their beginning.
const COMPARED: usize = 48;

/// The known name nearest to `given`: at most one slip for every three letters, and at least one allowed.
///
/// A slip is a letter too many, too few, another one, or two swapped. Capitals and `_` for `-` are no slips.
pub fn nearest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let given = letters(given);
    let allowed = (given.len() / 3).max(1);
    known
        .into_iter()
        .map(|name| (slips(&given, &letters(name)), name))
        .filter(|(slips, name)| *slips <= allowed && *slips < name.len())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, name)| name)
}

fn letters(name: &str) -> Vec<char> {
    let plain = |c: char| if c == '_' { '-' } else { c };
    name.chars().take(COMPARED).flat_map(char::to_lowercase).map(plain).collect()
}

/// Optimal string alignment distance, with three rows of the table at a time.
fn slips(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let at =
                |cells: &[usize], index: usize| cells.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut least = at(&above, column) + usize::from(a != b);
            least = least.min(at(&above, column + 1) + 1).min(at(&here, column) + 1);
            if let (Some(row), Some(last)) = (row.checked_sub(1), column.checked_sub(1))
                && from.get(row) == Some(b)
                && to.get(last) == Some(a)
            {
                least = least.min(at(&before, last) + 1);
            }
            here.push(least);
        }
        before = std::mem::replace(&mut above, here);
    }
    above.last().copied().unwrap_or(from.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 5] = ["act", "seconds", "say", "set_rest", "sets"];

    #[test]
    fn a_slip_finds_its_name() {
        for (given, meant) in [
            ("secnds", "seconds"),
            ("secodns", "seconds"),
            ("Seconds", "seconds"),
            ("set-rest", "set_rest"),
            ("set", "sets"),
            ("atc", "act"),
        ] {
            assert_eq!(nearest(given, KNOWN), Some(meant), "{given}");
        }
    }

    #[test]
    fn another_word_finds_nothing() {
        for given in ["colour", "", "x", "rest_between", "een heel lange zin"] {
            assert_eq!(nearest(given, KNOWN), None, "{given}");
        }
    }

    #[test]
    fn the_distance_is_the_textbook_one() {
        let slips = |a: &str, b: &str| slips(&letters(a), &letters(b));
        assert_eq!(slips("kitten", "sitting"), 3);
        assert_eq!(slips("", "abc"), 3);
        assert_eq!(slips("abc", ""), 3);
        assert_eq!(slips("ab", "ba"), 1);
        assert_eq!(slips("same", "same"), 0);
    }
}
