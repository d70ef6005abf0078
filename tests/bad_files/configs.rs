//! Settings with faults: each spoils a good file in one place.

use super::Case;

pub(crate) const CONFIG: &str = r#"lang = "en"
theme = "light"
color = "auto"
motion = "full"
mouse = false

[timers.light]
contract = 2
release = 6
reps = 6
sets = 2
set_rest = 45
lead_in = 5

[sound]
mute = false
volume = 70
bell = true
hold_tick = false
offset_ms = 0
voice = "nl"

[sound.light]
volume = 30

[phone]
emergency = "112"
out_of_hours = "huisartsenpost"

[keys]
tired = ["t"]
"#;

/// What is wrong; what stands in the good file and what takes its place; a word of the message that helps.
#[rustfmt::skip]
const SPOILT: &[(&str, &str, &str, &str)] = &[
    ("lang-unknown", "lang = \"en\"", "lang = \"fr\"", "nl"),
    ("lang-number", "lang = \"en\"", "lang = 1", "text"),
    ("theme-unknown", "theme = \"light\"", "theme = \"pink\"", "high-contrast"),
    ("color-unknown", "color = \"auto\"", "color = \"yes\"", "always"),
    ("motion-unknown", "motion = \"full\"", "motion = \"wild\"", "reduced"),
    ("mouse-text", "mouse = false", "mouse = \"no\"", "true"),
    ("key-misspelt", "motion", "motoin", "motion"),
    ("key-unknown", "motion = \"full\"", "wheel = 1", "wheel"),
    ("key-twice", "mouse = false", "mouse = false\nmouse = true", "mouse"),
    ("key-escape", "mouse = false", "\"\\u001b[2J\" = 1", "\\u{1b}"),
    ("table-misspelt", "[phone]", "[phones]", "phone"),
    ("table-twice", "[phone]", "[sound]", "sound"),
    ("table-open", "[phone]", "[phone", "]"),
    ("program-misspelt", "[timers.light]", "[timers.lihgt]", "light"),
    ("timers-number", "[timers.light]\ncontract = 2", "[timers]\nlight = 2\n[timers.quick]\ncontract = 1", "table"),
    ("contract-16", "contract = 2", "contract = 16", "15"),
    ("contract-minus", "contract = 2", "contract = -1", "15"),
    ("contract-nan", "contract = 2", "contract = nan", "15"),
    ("contract-huge", "contract = 2", "contract = 1e999", "15"),
    ("contract-text", "contract = 2", "contract = \"2s\"", "number"),
    ("contract-no-number", "contract = 2", "contract = 2s", "2"),
    ("release-short", "contract = 2\nrelease = 6", "contract = 8\nrelease = 3", "8"),
    ("reps-16", "reps = 6", "reps = 16", "15"),
    ("reps-half", "reps = 6", "reps = 1.5", "whole"),
    ("reps-u64", "reps = 6", "reps = 18446744073709551615", "15"),
    ("sets-6", "sets = 2", "sets = 6", "5"),
    ("sets-list", "sets = 2", "sets = [2]", "number"),
    ("set-rest-181", "set_rest = 45", "set_rest = 181", "180"),
    ("lead-in-31", "lead_in = 5", "lead_in = 31", "30"),
    ("figure-misspelt", "lead_in = 5", "leadin = 5", "lead_in"),
    ("volume-101", "volume = 70", "volume = 101", "100"),
    ("volume-minus", "volume = 70", "volume = -1", "100"),
    ("volume-of-a-program", "volume = 30", "volume = 3000", "100"),
    ("bell-number", "bell = true", "bell = 1", "true"),
    ("offset-501", "offset_ms = 0", "offset_ms = 501", "500"),
    ("voice-unknown", "voice = \"nl\"", "voice = \"fr\"", "nl"),
    ("phone-long", "huisartsenpost", "de huisartsenpost in de stad", "24"),
    ("phone-number", "\"112\"", "112", "text"),
    ("phone-invisible", "\"112\"", "\"\\u202e\"", "emergency"),
    ("keys-unknown", "tired = [\"t\"]", "tierd = [\"t\"]", "tired"),
    ("keys-digit", "[\"t\"]", "[\"1\"]", "1"),
    ("keys-taken", "[\"t\"]", "[\"n\"]", "n"),
    ("keys-empty", "[\"t\"]", "[]", "tired"),
    ("keys-number", "[\"t\"]", "[7]", "text"),
    ("quote-open", "voice = \"nl\"", "voice = \"nl", "\""),
    ("raw-escape", "\"112\"", "\"1\u{1b}[2J12\"", "invisible"),
];

pub(crate) fn cases() -> impl Iterator<Item = Case> {
    SPOILT.iter().map(|(name, good, bad, needed)| {
        let spoilt = CONFIG.replacen(good, bad, 1);
        assert_ne!(spoilt, CONFIG, "{name}");
        Case { name: (*name).to_owned(), bytes: spoilt.into_bytes(), needed }
    })
}
