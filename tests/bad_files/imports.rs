//! Diaries to take in with faults: each is a good line, spoilt in one place, between two good ones, on line 3.

use super::Case;

const HEADER: &str = r#"{"herstel":"export","schema":1,"exported":"2026-11-21T09:30:12+01:00"}"#;

fn line(number: u32, kind: &str, body: &str) -> String {
    format!(
        r#"{{"id":"01990000-0000-7000-8000-00000000000{number}","subject":"01990000-0000-7000-8000-0000000000aa","kind":"{kind}","at":"2026-11-21T09:30:1{number}+01:00","device":"00000000-0000-4000-8000-000000000000","body":{body}}}"#
    )
}

const STARTED: &str = r#"{"program":"light","started":"2026-11-21T09:30:12+01:00","planned_s":336,"reps_planned":24,"blocks":[{"sets":3,"reps":8,"set_rest_s":60,"steps":[{"act":"contract","seconds":3},{"act":"release","seconds":6}]}]}"#;
const PROGRESS: &str = r#"{"active_s":9,"paused_s":0,"reps_done":1,"tired":0,"next":{"index":3,"spent_s":0,"active_s":9}}"#;
const ENDED: &str =
    r#"{"outcome":"completed","active_s":336,"paused_s":0,"reps_done":24,"tired":0}"#;
const FELT: &str =
    r#"{"felt":"good","could_feel":true,"could_let_go":true,"discomfort":2,"note":"fijn"}"#;

/// A kind with a good body of it.
const GOOD: &[(&str, &str)] = &[
    ("started", STARTED),
    ("progress", PROGRESS),
    ("ended", ENDED),
    ("felt", FELT),
    ("noted", r#"{"note":"fijn"}"#),
    ("check-in", r#"{"reported":["pain"]}"#),
    ("profile", r#"{"birth":"2026-10-30","injury":"third-degree"}"#),
    ("symptoms", r#"{"signs":{"pain":"some"},"note":"zwaar"}"#),
    ("allowance", r#"{"program":"light","allowed":true}"#),
    ("checklist", r#"{"ticked":[]}"#),
    ("removed", "{}"),
];

/// What is wrong; which kind of line; what stands in it and what takes its place.
#[rustfmt::skip]
const SPOILT: &[(&str, &str, &str, &str)] = &[
    ("no-json", "noted", "{\"id\"", "id"),
    ("an-html-page", "noted", "{\"id\"", "<html>{\"id\""),
    ("torn", "started", "\"reps\":8,\"set_rest_s\":60,\"steps\":[{\"act\":\"contract\",\"seconds\":3},{\"act\":\"release\",\"seconds\":6}]}]}}", ""),
    ("a-list", "noted", "{\"id\":", "[{\"id\":"),
    ("two-on-a-line", "noted", "{\"id\"", "{}{\"id\""),
    ("no-id", "noted", "\"id\":\"01990000-0000-7000-8000-000000000002\",", ""),
    ("bad-id", "noted", "\"id\":\"01990000", "\"id\":\"xxxx"),
    ("number-for-id", "noted", "\"id\":\"01990000-0000-7000-8000-000000000002\"", "\"id\":7"),
    ("no-subject", "noted", "\"subject\"", "\"object\""),
    ("no-device", "noted", "\"device\"", "\"devise\""),
    ("kind-capital", "noted", "\"noted\"", "\"Noted\""),
    ("kind-empty", "noted", "\"noted\"", "\"\""),
    ("kind-long", "noted", "\"noted\"", "\"notednotednotednotednotednotednoted\""),
    ("kind-escape", "noted", "\"noted\"", "\"\\u001b[2J\""),
    ("at-text", "noted", "\"at\":\"2026", "\"at\":\"soon 2026"),
    ("at-year-9999", "noted", "\"at\":\"2026", "\"at\":\"9999"),
    ("at-year-0001", "noted", "\"at\":\"2026", "\"at\":\"0001"),
    ("at-30-february", "noted", "\"at\":\"2026-11-21", "\"at\":\"2026-02-30"),
    ("at-no-zone", "noted", "+01:00\",\"device\"", "\",\"device\""),
    ("body-text", "noted", "{\"note\":\"fijn\"}", "\"fijn\""),
    ("body-missing", "noted", ",\"body\":{\"note\":\"fijn\"}", ""),
    ("body-deep", "noted", "\"fijn\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
    ("note-number", "noted", "\"fijn\"", "5"),
    ("active-minus", "progress", "\"active_s\":9,\"paused", "\"active_s\":-9,\"paused"),
    ("active-nan", "progress", "\"active_s\":9,\"paused", "\"active_s\":NaN,\"paused"),
    ("active-1e999", "progress", "\"active_s\":9,\"paused", "\"active_s\":1e999,\"paused"),
    ("active-a-year", "progress", "\"active_s\":9,\"paused", "\"active_s\":31622400,\"paused"),
    ("active-huge", "ended", "\"active_s\":336", "\"active_s\":10000000000000000"),
    ("paused-huge", "ended", "\"paused_s\":0", "\"paused_s\":10000000000000000"),
    ("reps-u64", "progress", "\"reps_done\":1", "\"reps_done\":18446744073709551615"),
    ("reps-u32", "progress", "\"reps_done\":1", "\"reps_done\":4294967295"),
    ("reps-half", "progress", "\"reps_done\":1", "\"reps_done\":1.5"),
    ("spent-huge", "progress", "\"spent_s\":0", "\"spent_s\":1e15"),
    ("outcome-unknown", "ended", "completed", "won"),
    ("felt-unknown", "felt", "\"good\"", "\"great\""),
    ("discomfort-11", "felt", "\"discomfort\":2", "\"discomfort\":11"),
    ("planned-huge", "started", "\"planned_s\":336", "\"planned_s\":1e12"),
    ("started-year-9999", "started", "\"started\":\"2026", "\"started\":\"9999"),
    ("started-text", "started", "\"started\":\"2026-11", "\"started\":\"today"),
    ("sets-256", "started", "\"sets\":3", "\"sets\":256"),
    ("step-huge", "started", "\"seconds\":3}", "\"seconds\":86401}"),
    ("birth-30-february", "profile", "2026-10-30", "2026-02-30"),
    ("birth-far", "profile", "2026-10-30", "+262142-01-01"),
    ("birth-long-ago", "profile", "2026-10-30", "1850-01-01"),
    ("injury-unknown", "profile", "third-degree", "fifth-degree"),
    ("allowance-of-nothing", "allowance", "\"program\":\"light\",", ""),
    ("signs-list", "symptoms", "{\"pain\":\"some\"}", "[\"pain\"]"),
];

pub(crate) fn cases() -> impl Iterator<Item = Case> {
    let spoilt = SPOILT.iter().map(|(name, kind, good, bad)| {
        let body = GOOD.iter().find(|(found, _)| found == kind).unwrap().1;
        let whole = line(2, kind, body);
        let spoilt = whole.replacen(good, bad, 1);
        assert_ne!(spoilt, whole, "{name}");
        ((*name).to_owned(), spoilt)
    });
    let long = |text: &str| line(2, "noted", &format!("{{\"note\":\"{text}\"}}"));
    let more = [
        ("newer", r#"{"herstel":"export","schema":2,"exported":""}"#.to_owned()),
        ("of-another-program", r#"{"herstel":"import","schema":1}"#.to_owned()),
        ("too-long", long(&"a".repeat(70_000))),
        ("many-bad-lines", ["no line of ours"; 1_000].join("\n")),
        ("long-note", long(&"a".repeat(1_001))),
        ("other-words", line(1, "noted", r#"{"note":"anders"}"#)),
        (
            "a-long-name",
            line(2, "allowance", &format!(r#"{{"program":"{}","allowed":true}}"#, "a".repeat(101))),
        ),
        (
            "many-blocks",
            line(
                2,
                "started",
                &STARTED.replace(
                    "[{\"sets\"",
                    &format!(
                        "[{}{{\"sets\"",
                        r#"{"sets":1,"reps":1,"set_rest_s":0,"steps":[]},"#.repeat(100)
                    ),
                ),
            ),
        ),
    ];
    let more = more.map(|(name, spoilt)| (name.to_owned(), spoilt));
    spoilt.chain(more).map(|(name, spoilt)| {
        let lines =
            [HEADER.to_owned(), line(1, "noted", GOOD[4].1), spoilt, line(3, "started", STARTED)];
        Case { name, bytes: (lines.join("\n") + "\n").into_bytes(), needed: "Line 3: " }
    })
}

/// Every kind of line, each good.
pub(crate) fn good() -> String {
    let lines =
        (1..).zip(GOOD.iter().take(9)).map(|(number, (kind, body))| line(number, kind, body));
    lines.fold(HEADER.to_owned(), |text, line| text + "\n" + &line) + "\n"
}
