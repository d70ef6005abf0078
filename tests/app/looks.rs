//! How every screen looks without colour and in high contrast, and whether it can be read in every theme.

use std::fmt::Write as _;

use herstel::{
    config::{Motion, ThemeChoice},
    keys::Command::{Confirm, Learn, Programs, Signs, Timers},
    theme::{Depth, Rgb, Theme},
    words::Lang,
};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};

use super::{
    bench::Bench,
    beyond, history,
    screens::{STATES, days, reach},
};

/// Every state there is a picture of, by name.
fn states(lang: Lang) -> Vec<(&'static str, Bench)> {
    let mut states: Vec<_> =
        STATES.iter().map(|(name, program, way)| (*name, reach(lang, *program, way))).collect();
    states.extend(days(lang));
    for (name, way) in [
        ("programs", &[Programs][..]),
        ("program", &[Programs, Confirm]),
        ("timers", &[Timers]),
        ("learn", &[Learn]),
        ("card", &[Learn, Confirm]),
        ("signs", &[Signs]),
    ] {
        let mut bench = Bench::new(lang);
        for command in way {
            bench.press(*command);
        }
        states.push((name, bench));
    }
    states.push(("beyond", beyond::asked(lang)));
    let back = history::VIEWS.iter().filter(|(_, has_any, _)| *has_any);
    states.extend(back.map(|(name, _, way)| (*name, history::reach(lang, true, way, (80, 24)))));
    states
}

fn themed(mut bench: Bench, choice: ThemeChoice) -> Buffer {
    bench.app.context.theme = Theme { choice, depth: Depth::True, ..Theme::default() };
    bench.cells()
}

/// The screen, and under each line that is not plain a line of signs: what each letter looks like.
fn annotated(cells: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..cells.area.height {
        let line = |sign: &dyn Fn(&Cell) -> String| {
            let line: String = (0..cells.area.width).map(|x| sign(&cells[(x, y)])).collect();
            line.trim_end().to_owned()
        };
        let symbols = line(&|cell| cell.symbol().to_owned());
        writeln!(text, "{symbols}").unwrap();
        let signs = line(&|cell| sign(cell).to_string());
        if !signs.is_empty() {
            writeln!(text, "{signs}").unwrap();
        }
    }
    text
}

/// A letter for a look: capitals are colours, the others weights.
fn sign(cell: &Cell) -> char {
    let is_blank = cell.symbol() == " " && !cell.modifier.contains(Modifier::REVERSED);
    match (cell.fg, cell.modifier) {
        _ if is_blank => ' ',
        (_, modifier) if modifier.contains(Modifier::REVERSED) => 'r',
        (Color::Rgb(255, 175, 255), _) => 'M',
        (Color::Rgb(135, 255, 135), _) => 'G',
        (Color::Rgb(175, 215, 255), _) => 'B',
        (Color::Rgb(95, 255, 255), _) => 'C',
        (Color::Rgb(255, 255, 0), _) => 'Y',
        (Color::Rgb(208, 208, 208), _) => 'F',
        (_, modifier) if modifier.contains(Modifier::BOLD) => 'b',
        (_, modifier) if modifier.contains(Modifier::DIM) => 'd',
        _ => ' ',
    }
}

#[test]
fn every_screen_in_mono_and_in_high_contrast() {
    for (name, choice) in
        [("mono", ThemeChoice::Mono), ("high_contrast", ThemeChoice::HighContrast)]
    {
        let mut text = String::new();
        for (state, bench) in states(Lang::En) {
            let cells = themed(bench, choice);
            let look = annotated(&cells);
            writeln!(text, "-- {state}\n{}", look.trim_end()).unwrap();
        }
        insta::assert_snapshot!(name, text);
    }
}

#[test]
fn mono_has_no_colour_anywhere_and_nothing_blinks() {
    for lang in Lang::ALL {
        for (state, bench) in states(lang) {
            for cell in themed(bench, ThemeChoice::Mono).content {
                assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{state}");
                let blink = Modifier::SLOW_BLINK | Modifier::RAPID_BLINK;
                assert!(!cell.modifier.intersects(blink), "{state}");
            }
        }
    }
}

/// Without motion there is no pacer, and everything it says stands there in words and numbers.
#[test]
fn without_motion_nothing_is_lost() {
    for (state, program, way) in STATES.iter().filter(|(_, program, _)| program.is_some()) {
        let mut bench = reach(Lang::En, *program, way);
        let words = |bench: &Bench| -> Vec<String> {
            let is_said = |word: &&str| word.chars().any(char::is_alphanumeric);
            let screen = bench.screen().replace(['│', '╌', '%'], " ");
            screen.split_whitespace().filter(is_said).map(str::to_owned).collect()
        };
        let moving = words(&bench);
        bench.app.context.motion = Motion::None;
        let still = words(&bench);
        // The effort stands at its line in the pacer; it is said in the about of the program.
        let lost: Vec<_> = moving.iter().filter(|word| !still.contains(word)).collect();
        assert!(
            lost.iter().all(|word| word.contains("30–40") || *word == "40"),
            "{state}: {lost:?}"
        );
        assert!(!bench.screen().contains('└'), "{state}");
    }
}

/// WCAG AA for every letter on every screen of every theme of our own; AAA in high contrast.
#[test]
fn every_letter_can_be_read_in_every_theme() {
    for (choice, least) in
        [(ThemeChoice::Light, 4.5), (ThemeChoice::Dark, 4.5), (ThemeChoice::HighContrast, 7.0)]
    {
        for (state, bench) in states(Lang::Nl) {
            for cell in &themed(bench, choice).content {
                let (Color::Rgb(r, g, b), Color::Rgb(red, green, blue)) = (cell.fg, cell.bg) else {
                    panic!("{state}: {cell:?} is not painted");
                };
                let contrast = Rgb::new(r, g, b).contrast(Rgb::new(red, green, blue));
                let is_blank = cell.symbol() == " ";
                assert!(is_blank || contrast >= least, "{choice:?} {state}: {contrast} {cell:?}");
                assert!(!cell.modifier.contains(Modifier::DIM), "{state}: {cell:?}");
            }
        }
    }
}
