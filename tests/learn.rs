//! The cards and the warning signs against the spec: every sign with its level, every fact in its card.

#![expect(clippy::unwrap_used, reason = "test code: a panic is how it reports")]

use herstel::{
    recovery::{
        learn::Card,
        signs::{Call, Level, Sign},
        strength::averages,
    },
    screen::{learn::pieces, reading::said, signs},
    words::{Lang, Words},
};

/// Section 5 of the spec, row by row: the level, and what the text says in English and in Dutch.
const SIGNS: [(Level, &[&str], &[&str]); 23] = [
    (
        Level::Emergency,
        &["heavy bleeding", "pad full in an hour", "big clots", "faint"],
        &["veel bloedverlies", "vol in een uur", "grote stolsels", "flauwvallen"],
    ),
    (
        Level::Emergency,
        &["Chest pain", "short of breath", "coughing up blood"],
        &["Pijn op je borst", "benauwd", "bloed ophoesten"],
    ),
    (
        Level::Emergency,
        &["Severe headache", "blurred vision", "upper belly"],
        &["Hevige hoofdpijn", "wazig zien", "boven in je buik"],
    ),
    (
        Level::Emergency,
        &["Confused", "shivering violently", "very ill"],
        &["Verward", "hevig rillen", "erg ziek"],
    ),
    (Level::Emergency, &["Numb", "saddle", "weak legs"], &["Geen gevoel", "zadel", "slappe benen"]),
    (Level::Emergency, &["harming yourself or a baby"], &["jezelf of een baby"]),
    (Level::Today, &["38 °C or more"], &["38 graden", "of meer"]),
    (Level::Today, &["foul smell", "pus"], &["vieze geur", "pus"]),
    (
        Level::Today,
        &["wound that opens", "red", "hot", "more and more"],
        &["wond die opengaat", "rood", "warm", "steeds meer pijn"],
    ),
    (
        Level::Today,
        &["One calf", "painful", "red", "swollen"],
        &["Eén kuit", "pijn", "rood", "dik"],
    ),
    (Level::Today, &["cannot pee"], &["niet plassen"]),
    (Level::Today, &["Wind or stool", "vagina"], &["Windjes of ontlasting", "vagina"]),
    (
        Level::Today,
        &[
            "New or worse loss of stool or wind",
            "Without a known tear of the anal sphincter: any loss of stool",
        ],
        &[
            "Nieuw of erger verlies van ontlasting of windjes",
            "Zonder bekende scheur in de kringspier: elk verlies van ontlasting",
        ],
    ),
    (Level::Today, &["Severe pain", "grows"], &["Hevige pijn", "erger wordt"]),
    (Level::Today, &["Days without stool", "pain"], &["Dagenlang geen ontlasting", "pijn"]),
    (Level::Today, &["Burning when you pee"], &["Branden bij het plassen"]),
    (
        Level::Today,
        &["More bleeding", "bright red", "after exercise"],
        &["Meer bloedverlies", "helderrood", "na het oefenen"],
    ),
    (
        Level::Plan,
        &["bulges", "heavy feeling stays or grows"],
        &["bobbel", "zwaar gevoel dat blijft of toeneemt"],
    ),
    (Level::Plan, &["when you contract", "24 hours after"], &["bij het aanspannen", "24 uur erna"]),
    (
        Level::Plan,
        &["More leaking or urge after exercise"],
        &["Meer urineverlies of aandrang na het oefenen"],
    ),
    (
        Level::Plan,
        &["cannot relax", "hard to pee or poo"],
        &["niet ontspannen", "plassen of poepen"],
    ),
    (
        Level::Plan,
        &["No feeling or control", "12 weeks", "third or fourth degree tear, at 6 weeks"],
        &["geen gevoel of controle", "12 weken", "totaalruptuur na 6 weken"],
    ),
    (
        Level::Plan,
        &["Two weeks", "low mood", "fear", "reliving the birth"],
        &["Twee weken", "somber", "bang", "opnieuw beleven"],
    ),
];

/// Section 6 of the spec: the facts of each card, in English and in Dutch.
const FACTS: [(Card, &[&str], &[&str]); 17] = [
    (
        Card::PelvicFloor,
        &[
            "muscle and connective tissue",
            "three openings",
            "closes",
            "supports",
            "posture",
            "breathing",
        ],
        &[
            "spieren en bindweefsel",
            "drie openingen",
            "sluit",
            "draagt",
            "houding",
            "ademhaling",
            "stabiliteit",
        ],
    ),
    (
        Card::LettingGo,
        &["not always the answer", "afraid of leaking", "feels steady"],
        &["niet altijd het antwoord", "bang zijn voor urineverlies", "stevig"],
    ),
    (
        Card::TissueStrength,
        &[
            "average",
            "every body differs",
            "10 to 20",
            "at most 50",
            "about 75",
            "about 20",
            "40 to 50",
            "65 to 85",
        ],
        &[
            "gemiddelde",
            "elk lichaam is anders",
            "10 tot 20",
            "hooguit 50",
            "zo'n 75",
            "zo'n 20",
            "40 tot 50",
            "65 tot 85",
        ],
    ),
    (
        Card::Knack,
        &["just before you cough, sneeze or lift", "NVFB"],
        &["vlak voordat je hoest, niest of iets optilt", "NVFB"],
    ),
    (
        Card::StopStart,
        &["outdated", "not empty fully", "risk of infection"],
        &["achterhaald", "niet helemaal leeg", "kans op een infectie"],
    ),
    (
        Card::CheckUp,
        &[
            "from the first day",
            "about week six",
            "registered pelvic health physio",
            "not the same as full recovery",
            "NVOG",
            "NVFB",
        ],
        &[
            "vanaf de eerste dag",
            "rond week zes",
            "geregistreerde bekkenfysiotherapeut",
            "niet hetzelfde als volledig herstel",
            "NVOG",
            "NVFB",
        ],
    ),
    (
        Card::Running,
        &[
            "first three months",
            "no pain",
            "no heavy feeling",
            "urine, wind or stool",
            "letting go",
            "regularly",
            "4 months",
            "6 months",
            "discuss it with your pelvic health physio",
            "2019",
        ],
        &[
            "eerste drie maanden",
            "geen pijn",
            "geen zwaar gevoel",
            "urine, windjes of ontlasting",
            "loslaten",
            "regelmatig",
            "4 maanden",
            "6 maanden",
            "Bespreek het dan met je bekkenfysiotherapeut",
            "2019",
        ],
    ),
    (
        Card::RiskFactors,
        &[
            "leaking in pregnancy",
            "35",
            "oxytocin",
            "4000",
            "prolapse",
            "family",
            "forceps or ventouse",
            "face up",
            "anal sphincter",
            "NG210 (2021)",
        ],
        &[
            "urineverlies in de zwangerschap",
            "35",
            "oxytocine",
            "4000",
            "verzakking",
            "familie",
            "tang of vacuümpomp",
            "gezicht naar boven",
            "kringspier",
            "NG210 (2021)",
        ],
    ),
    (
        Card::Weeks0To6,
        &[
            "bruised",
            "heavy",
            "presses down",
            "leak",
            "Feeling comes back",
            "day 5",
            "day 10",
            "day 20",
        ],
        &[
            "beurs",
            "zwaar",
            "naar beneden drukt",
            "onverwacht urine",
            "gevoel komt",
            "dag 5",
            "dag 10",
            "dag 20",
        ],
    ),
    (
        Card::Weeks6To12,
        &["fit", "no running and no jumping"],
        &["fit", "niet rennen en niet springen"],
    ),
    (
        Card::Months3To6,
        &["halfway", "no symptoms", "trained well", "4 months", "6 months"],
        &["halverwege", "geen klachten", "goed getraind", "4 maanden", "6 maanden"],
    ),
    (Card::Months6To9, &["Strength", "come back"], &["kracht", "terug"]),
    (
        Card::Months9To12,
        &["at least nine to twelve months"],
        &["minstens negen tot twaalf maanden"],
    ),
    (
        Card::OasiFirstDays,
        &[
            "bleeding",
            "clearing up",
            "Sitting and walking can hurt",
            "lying really flat",
            "cold packs",
            "five minutes can be the most",
            "laxative as prescribed",
            "no straining",
            "feet on a stool",
            "perineum",
            "air on the wound",
            "ankles and legs",
            "says nothing about how it will be later",
            "six weeks",
            "their plan comes before this one",
        ],
        &[
            "bloeding",
            "ruimt op",
            "Zitten en lopen kan pijn doen",
            "plat liggen",
            "koude kompressen",
            "langer dan vijf minuten is soms al te veel",
            "laxeermiddel zoals voorgeschreven",
            "niet persen",
            "voeten op een krukje",
            "perineum",
            "lucht bij de wond",
            "enkels en benen",
            "zegt niets over hoe het later gaat",
            "zes weken",
            "dat plan gaat vóór dit schema",
        ],
    ),
    (
        Card::OasiWeeks1To3,
        &[
            "collagen",
            "control over wind",
            "urge",
            "Walking can feel heavy",
            "protein",
            "vitamin C",
            "air",
            "five to ten minutes",
            "does not hurt",
        ],
        &[
            "collageen",
            "Windjes",
            "aandrang",
            "Lopen kan zwaar",
            "eiwit",
            "vitamine C",
            "lucht",
            "vijf tot tien minuten",
            "geen pijn",
        ],
    ),
    (
        Card::OasiMonths1To4,
        &[
            "the way you move",
            "hard to put off",
            "tight",
            "afraid of sex",
            "massage",
            "cross-legged",
            "stretching",
            "core, stability, glutes and breathing",
            "closed wound",
            "six-week check",
            "registered pelvic health physio now",
        ],
        &[
            "hoe je beweegt",
            "uit te stellen",
            "strak",
            "bang voor seks",
            "massage",
            "kleermakerszit",
            "rekken",
            "romp, stabiliteit, billen en ademhaling",
            "wond dicht",
            "zes weken",
            "nu naar een geregistreerde bekkenfysiotherapeut",
        ],
    ),
    (
        Card::OasiMonths4To12,
        &[
            "pull than a sharp pain",
            "period",
            "tired",
            "Wind or stool",
            "quite good",
            "carrying on",
            "massage",
            "building up",
            "six months",
        ],
        &[
            "trekken dan scherpe pijn",
            "menstruatie",
            "moe",
            "Windjes of ontlasting",
            "best goed",
            "doorgaan",
            "massage",
            "opbouwen",
            "zes maanden",
        ],
    ),
];

fn text_of(card: Card, words: &Words) -> String {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    said(&pieces(card, None, today, words), None).join("\n")
}

#[test]
fn every_sign_of_the_spec_is_there_with_its_level() {
    assert_eq!(SIGNS.len(), Sign::ALL.len());
    for (lang, of_lang) in [(Lang::En, 0), (Lang::Nl, 1)] {
        let words = Words::load(lang).unwrap();
        for (sign, (level, english, dutch)) in Sign::ALL.into_iter().zip(SIGNS) {
            assert_eq!(sign.level(), level, "{}", sign.id());
            for needed in [english, dutch][of_lang] {
                let text = sign.text(&words);
                assert!(text.contains(needed), "{lang} {}: '{needed}' in '{text}'", sign.id());
            }
        }
    }
}

/// The whole list in the order of how pressing things are, with the phone texts that were set.
#[test]
fn the_list_says_what_to_do_before_each_of_its_parts() {
    let call = Call { emergency: "999", out_of_hours: "111" };
    for (lang, needed) in [
        (
            Lang::En,
            [
                "Call 999 now",
                "Call today",
                "111",
                "Stop this exercise, make an appointment",
                "in the first days and says nothing",
            ],
        ),
        (
            Lang::Nl,
            [
                "Bel nu 999",
                "Bel vandaag",
                "111",
                "Stop deze oefening, maak een afspraak",
                "zegt niets over hoe het later gaat",
            ],
        ),
    ] {
        let words = Words::load(lang).unwrap();
        let text = said(&signs::pieces(call, &words), None).join("\n");
        let places: Vec<usize> = needed
            .iter()
            .map(|needed| text.find(needed).unwrap_or_else(|| panic!("{needed}:\n{text}")))
            .collect();
        assert!(places.is_sorted(), "{text}");
        for sign in Sign::ALL {
            let at = text.find(&sign.text(&words)).unwrap();
            let part = match sign.level() {
                Level::Emergency => places[0]..places[1],
                Level::Today => places[1]..places[3],
                Level::Plan => places[3]..places[4],
            };
            assert!(part.contains(&at), "{}", sign.id());
        }
        assert!(!text.contains("112") && !text.contains("huisartsenpost"), "{text}");
    }
}

#[test]
fn every_fact_of_the_spec_is_in_its_card() {
    for (lang, of_lang) in [(Lang::En, 0), (Lang::Nl, 1)] {
        let words = Words::load(lang).unwrap();
        for (card, english, dutch) in FACTS {
            let text = text_of(card, &words);
            for needed in [english, dutch][of_lang] {
                assert!(text.contains(needed), "{lang} {}: '{needed}' in:\n{text}", card.id());
            }
        }
    }
}

#[test]
fn the_card_about_herstel_has_the_fixed_texts() {
    for (lang, fixed) in [
        (
            Lang::En,
            [
                "This is a timer with general information, not a medical device. It does not examine, diagnose or treat. Follow your midwife, doctor or pelvic health physio. Pain or doubt? Stop and call.",
                "Recovery after a third or fourth degree tear belongs with a professional: their plan comes before this one.",
                "NG210, 2021",
            ],
        ),
        (
            Lang::Nl,
            [
                "Dit is een timer met algemene informatie, geen medisch hulpmiddel. De app onderzoekt, stelt vast en behandelt niets. Volg het advies van je verloskundige, arts of bekkenfysiotherapeut. Pijn of twijfel? Stop en bel.",
                "Herstel na een totaalruptuur hoort bij een professional: dat plan gaat vóór dit schema.",
                "NG210, 2021",
            ],
        ),
    ] {
        let text = text_of(Card::About, &Words::load(lang).unwrap());
        for needed in fixed {
            assert!(text.contains(needed), "{lang}: '{needed}' in:\n{text}");
        }
    }
}

/// A card is short: two dozen lines at most, and no paragraph longer than a small window.
#[test]
fn cards_are_short() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    for lang in Lang::ALL {
        let words = Words::load(lang).unwrap();
        for card in Card::ALL {
            let lines = said(&pieces(card, None, today, &words), Some(76));
            assert!(lines.len() <= 22, "{lang} {}: {} lines", card.id(), lines.len());
            assert!(card.title(&words).chars().count() <= 36, "{lang} {}", card.id());
            for paragraph in card.paragraphs(&words) {
                let lines = herstel::words::wrap(&paragraph, 40);
                assert!(
                    lines.len() <= 8,
                    "{lang} {}: {} lines at 40 columns",
                    card.id(),
                    lines.len()
                );
            }
        }
    }
}

/// The figures of section 6, and none between them.
#[test]
fn the_averages_are_those_of_the_spec() {
    let figures = |track| {
        averages(track).iter().map(|average| (average.low, average.high)).collect::<Vec<_>>()
    };
    assert_eq!(figures("general"), [(10, 20), (0, 50), (75, 75)]);
    assert_eq!(figures("oasi"), [(20, 20), (40, 50), (65, 85)]);
    assert!(figures("own").is_empty());
}
