//! The page for a physio: what is on it, what is not, and that nothing in it acts.
//!
//! How it looks, and that a browser has nothing to say about it, is for `tests/report/browser.sh`, which takes its pages
//! from here: with `HERSTEL_PAGES=DIR` they are written there.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test code")]

mod diary;

use std::{
    collections::BTreeSet,
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use diary::{HOSTILE, at, date, light, seven_weeks};
use herstel::{
    program::library::Library,
    recovery::{Diary, Tracks, told::Notes},
    report::{Choice, Source, count_notes, write_page},
    words::{Lang, Words},
};
use tempfile::TempDir;

const TODAY: &str = "2026-11-20";
const ALL: Choice = Choice { since: None, notes: Notes::Shown };

fn page(diary: &Diary, choice: Choice, lang: Lang, data_dir: Option<&Path>) -> String {
    let (words, library, tracks) =
        (Words::load(lang).unwrap(), Library::open(data_dir), Tracks::new([]));
    let track = tracks.of(diary.profile.as_ref());
    let source = Source { diary, track, library: &library, words: &words };
    let mut out = Vec::new();
    write_page(source, choice, date(TODAY), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A data folder with a program whose title tries what a note tries.
fn hostile_programs() -> TempDir {
    let dir = TempDir::new().unwrap();
    let title: String = HOSTILE.chars().filter(|letter| *letter != '"').take(40).collect();
    let light = include_str!("../../programs/light.toml");
    let text = light.replace("Light contractions", &title).replace("Lichte aanspanning", &title);
    fs::create_dir(dir.path().join("programs")).unwrap();
    fs::write(dir.path().join("programs/light.toml"), text).unwrap();
    dir
}

/// What stands between `<` and `>`.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()).collect()
}

#[test]
fn nothing_in_it_acts_or_leads_anywhere() {
    let programs = hostile_programs();
    let mut diary = seven_weeks();
    diary.sessions[3].plan.program = HOSTILE.to_owned();
    diary.sessions[4].plan.blocks[0].steps[0].0 = HOSTILE.to_owned();
    for lang in Lang::ALL {
        let page = page(&diary, ALL, lang, Some(programs.path()));
        assert!(page.contains("&#60;script&#62;"), "it is shown as text");
        let known: BTreeSet<&str> = [
            "!--", "!doctype", "body", "circle", "dd", "desc", "div", "dl", "dt", "footer", "h1",
            "h2", "h3", "head", "header", "html", "li", "line", "main", "meta", "p", "rect",
            "section", "style", "svg", "table", "tbody", "td", "text", "th", "thead", "title",
            "tr", "ul",
        ]
        .into();
        for tag in tags(&page) {
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
            assert!(known.contains(name), "<{tag}>");
            for word in [" href", " src", " on", " style=", "url(", "://"] {
                assert!(!tag.contains(word), "<{tag}>");
            }
        }
        let policy = "content=\"default-src 'none'; style-src 'sha256-";
        assert!(page.contains(policy));
        assert!(!include_str!("../../assets/report/page.css").contains("url("));
    }
}

/// In base64.
fn sha256(text: &str) -> String {
    let mut sum =
        Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    sum.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let hex = String::from_utf8(sum.wait_with_output().unwrap().stdout).unwrap();
    let digits: Vec<u32> = hex.chars().take(64).map(|digit| digit.to_digit(16).unwrap()).collect();
    let bits: Vec<u32> =
        digits.iter().flat_map(|digit| (0..4).rev().map(move |bit| digit >> bit & 1)).collect();
    let letters = bits.chunks(6).map(|six| {
        let number = six.iter().chain(&[0; 5]).take(6).fold(0, |sum, bit| sum * 2 + *bit);
        let number = u8::try_from(number).unwrap();
        char::from(match number {
            0..26 => b'A' + number,
            26..52 => b'a' + number - 26,
            52..62 => b'0' + number - 52,
            62 => b'+',
            _ => b'/',
        })
    });
    letters.chain(['=']).collect()
}

#[test]
fn the_style_is_the_one_that_a_browser_takes() {
    assert_eq!(sha256("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    let page = page(&Diary::default(), ALL, Lang::En, None);
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let allowed = page.split("style-src 'sha256-").nth(1).unwrap().split('\'').next().unwrap();
    assert_eq!(sha256(style), allowed, "STYLE_HASH in src/report.rs is to be the one on the left");
}

#[test]
fn each_language_speaks_for_itself() {
    let [en, nl] = Lang::ALL.map(|lang| page(&seven_weeks(), ALL, lang, None));
    assert!(en.contains("<html lang=\"en\">") && nl.contains("<html lang=\"nl\">"));
    for (page, own, other) in [
        (&en, "Third degree tear", "Derdegraads"),
        (&nl, "derdegraads scheur", "third degree"),
        (&en, "Recovery after a third or fourth degree tear belongs", "hoort bij"),
        (&nl, "geen medisch hulpmiddel", "medical device"),
    ] {
        assert!(page.to_lowercase().contains(&own.to_lowercase()), "{own}");
        assert!(!page.contains(other), "{other}");
    }
    // A word of the other language in a page would be a text that is no message.
    assert!(tags(&en).len() == tags(&nl).len());
}

#[test]
fn notes_are_on_it_only_when_they_were_asked_for() {
    let diary = seven_weeks();
    let without = Choice { notes: Notes::LeftOut, ..ALL };
    let (words, library) = (Words::load(Lang::Nl).unwrap(), Library::open(None));
    let source = Source { diary: &diary, track: None, library: &library, words: &words };
    assert!(page(&diary, ALL, Lang::Nl, None).contains("Met een kussen onder"));
    let page = page(&diary, without, Lang::Nl, None);
    assert!(!page.contains("kussen") && !page.contains("script") && !page.contains("Lang gestaan"));
    assert_eq!(count_notes(source, None, date(TODAY)), 4);
    assert_eq!(count_notes(source, Some(date("2026-11-10")), date(TODAY)), 1);
}

/// The cells of a row of the table of weeks: number, dates, breathing, contractions, other, time.
fn week(page: &str, number: usize) -> Vec<String> {
    let row =
        page.split("<tr>").find(|row| row.starts_with(&format!("<th scope=\"row\">{number}</th>")));
    let cells = row.unwrap().split("<td").skip(1);
    cells.map(|cell| cell.split(['>', '<']).nth(1).unwrap().to_owned()).collect()
}

#[test]
fn a_week_has_what_was_done_beside_what_was_proposed() {
    let mut diary = seven_weeks();
    let page_of = |diary: &Diary, choice| page(diary, choice, Lang::En, None);
    // Breathing alone; then from day 21 on light contractions every day.
    let whole = page_of(&diary, ALL);
    assert_eq!(week(&whole, 2), ["8 October – 14 October", "9", "14", "0", "0", "0", "18:00"]);
    assert_eq!(week(&whole, 5), ["29 October – 4 November", "10", "14", "5", "7", "0", "48:00"]);
    // The last one is not over: only its days up to today are held against it.
    assert_eq!(week(&whole, 8)[..5], ["19 November – 20 November", "0", "4", "1", "2"]);
    assert!(!whole.contains("<th scope=\"row\">9</th>"));

    // What ended in its lead-in is none; a session made of two counts for both; what is gone counts as contractions.
    diary.sessions.clear();
    for (hour, program) in [(8, "combined"), (12, "gone"), (16, "walk"), (20, "light")] {
        let mut record = light(at(&format!("2026-11-16T{hour:02}:00:00+01:00")));
        record.plan.program = program.to_owned();
        if program == "light" {
            record.progress.active = std::time::Duration::ZERO;
        }
        diary.sessions.push(record);
    }
    let whole = page_of(&diary, ALL);
    assert_eq!(week(&whole, 7)[1..6], ["0", "14", "3", "7", "1"]);
    assert!(whole.contains("3 sessions on 1 day"));

    let late = Choice { since: Some(date("2026-11-18")), ..ALL };
    assert_eq!(week(&page_of(&diary, late), 7)[..2], ["18 November", "0"]);
    assert!(page_of(&diary, late).contains("No sessions in this period."));
}

#[test]
fn an_empty_diary_has_a_page_too() {
    for lang in Lang::ALL {
        let page = page(&Diary::default(), ALL, lang, None);
        assert!(page.ends_with("</html>"));
        assert!(!page.contains("NaN") && !page.contains("<circle"));
    }
}

#[test]
fn what_was_before_the_birth_and_what_is_to_come_is_not_on_it() {
    let mut diary = seven_weeks();
    diary.sessions =
        ["2026-09-30", "2026-11-21"].map(|day| light(at(&format!("{day}T09:00:00+01:00")))).into();
    let earlier = Choice { since: Some(date("2026-01-01")), ..ALL };
    let page = page(&diary, earlier, Lang::En, None);
    assert!(page.contains("1 October 2026 to 20 November 2026"));
    assert!(page.contains("No sessions in this period."));
}

/// The words under a heading of the page.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let from = page.split(&format!("<section aria-labelledby=\"{id}\">")).nth(1).unwrap();
    from.split("</section>").next().unwrap()
}

#[test]
fn stops_stand_with_what_was_told_around_them() {
    let page = page(&seven_weeks(), ALL, Lang::En, None);
    let stops = section(&page, "stops");
    assert_eq!(stops.matches("<tr>").count(), 3, "a heading and two");
    let first = stops.split("<tr>").nth(2).unwrap();
    for cell in [
        "30 October 10:12",
        "Light contractions",
        "stopped: it hurt",
        "9 of 24",
        "still a complaint from last time",
        "okay, discomfort 5 of 10",
    ] {
        assert!(first.contains(cell), "{cell}: {first}");
    }
    let told = section(&page, "told");
    assert!(told.contains("11 October (a lot), 21 October (some)"), "{told}");
    assert!(!told.contains("Loss of stool"), "none is no complaint");
    let programs = section(&page, "programs");
    assert!(
        programs.contains("3 × 8: 3 s lift, 6 s let go; 60 s rest between sets (10 ×)"),
        "{programs}"
    );
    assert!(programs.contains("3 × 6: 3 s lift, 6 s let go; 60 s rest between sets (9 ×)"));
    let phases = section(&page, "phases");
    assert!(phases.contains("22 October 2026") && !phases.contains("February"), "{phases}");
    assert!(phases.contains("2 November 2026: “Endurance” may be done now."));
}

fn herstel(dir: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env_clear().env("HOME", dir).current_dir(dir);
    command.stdin(Stdio::null()).output().unwrap()
}

#[test]
fn the_file_is_for_the_person_alone_and_replaces_only_its_like() {
    let dir = TempDir::new().unwrap();
    let run = |arguments: &[&str]| herstel(dir.path(), arguments).status.code();
    assert_eq!(run(&["report", "-o", "page.html"]), Some(0));
    let path = dir.path().join("page.html");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(run(&["report", "--lang", "nl", "-o", "page.html"]), Some(0));
    assert!(fs::read_to_string(&path).unwrap().contains("lang=\"nl\""));
    fs::write(&path, "mine").unwrap();
    assert_eq!(run(&["report", "-o", "page.html"]), Some(1));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(run(&["report", "-o", "page.html", "--force"]), Some(0));
    assert_eq!(run(&["report", "-o", "no/such/page.html"]), Some(74));
    assert_eq!(run(&["report", "-o", "."]), Some(2));
    for bad in [["--notes", "maybe"], ["--since", "yesterday"]] {
        assert_eq!(run(&["report", bad[0], bad[1]]), Some(2));
    }

    let piped = herstel(dir.path(), &["report", "-o", "-"]);
    assert!(String::from_utf8(piped.stdout).unwrap().starts_with("<!doctype html>\n"));
    assert_eq!(run(&["report"]), Some(0));
    let made = fs::read_dir(dir.path()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name().into_string().unwrap();
        name.starts_with("herstel-20") && name.contains(".html")
    });
    assert_eq!(made.count(), 1);
}

/// The same out of the app: in plain lines, by way of the look back.
#[test]
fn the_app_makes_it_too_where_it_was_started() {
    let dir = TempDir::new().unwrap();
    let setup = herstel(dir.path(), &["setup", "--birth", &birth(), "--injury", "none"]);
    assert!(setup.status.success());
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command
        .args(["--plain", "--lang", "nl"])
        .env_clear()
        .env("HOME", dir.path())
        .current_dir(dir.path());
    let mut app = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(app.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut typed = app.stdin.take().unwrap();
    // Each line once what it answers was read out.
    for (line, told_before) in
        [("h", "Rustig wandelen"), ("y", "Terugkijken"), ("2", "voor je fysio"), ("", "ja")]
    {
        assert!(told.any(|said| said.contains(told_before)), "{told_before}");
        typed.write_all(format!("{line}\n").as_bytes()).unwrap();
    }
    let said = told.find(|said| said.contains("is gemaakt")).unwrap();
    typed.write_all(b"q\n").unwrap();
    assert!(app.wait().unwrap().success());
    let path = said.split(" is gemaakt").next().unwrap();
    assert!(Path::new(path).starts_with(dir.path().canonicalize().unwrap()), "{path}");
    assert!(fs::read_to_string(path).unwrap().starts_with("<!doctype html>"));
}

fn birth() -> String {
    (herstel::clock::now().wall.date_naive() - chrono::TimeDelta::days(30)).to_string()
}

/// Writes what a browser is to look at.
#[test]
fn pages_for_a_browser() {
    let kept = TempDir::new().unwrap();
    let dir = env::var_os("HERSTEL_PAGES").map_or_else(|| kept.path().to_owned(), PathBuf::from);
    let programs = hostile_programs();
    for lang in Lang::ALL {
        for (name, page) in [
            ("weeks", page(&seven_weeks(), ALL, lang, None)),
            ("hostile", page(&seven_weeks(), ALL, lang, Some(programs.path()))),
            ("empty", page(&Diary::default(), ALL, lang, None)),
        ] {
            let path = dir.join(format!("{name}-{lang}.html"));
            fs::write(&path, &page).unwrap();
            assert!(path.metadata().unwrap().len() > 4_000);
        }
    }
}
