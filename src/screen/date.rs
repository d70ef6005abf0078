//! A date as people write it.
//!
//! The day stands before the month, unless the year stands first: nobody here writes them as Americans do.

use chrono::NaiveDate;

/// Reads `2026-10-30`, `30-10-2026`, `30/10/2026`, `30 10 26`.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let date = NaiveDate::from_ymd_opt(2026, 10, 30);
        for text in ["2026-10-30", "30-10-2026", "30/10/2026", "30.10.26", "30 10 2026"] {
            assert_eq!(parse_date(text), date, "{text}");
        }
        let first = NaiveDate::from_ymd_opt(2026, 11, 1);
        for text in ["1-11-2026", "2026-11-1", "01-11-2026"] {
            assert_eq!(parse_date(text), first, "{text}");
        }
        for text in [
            "",
            "30",
            "30-02-2026",
            "2026-13-01",
            "oktober",
            "30-10-20261",
            "1-1-1-1",
            "99999999999-1-1",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
