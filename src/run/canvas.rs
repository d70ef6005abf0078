//! The screen as cells, and what has to be written for it to show others.
//!
//! A row that looks the same is passed over at one glance, so that a screen on which little changes costs little to draw
//! however large it is; a frame that looks the same writes nothing at all. Between two frames both buffers are equal, which
//! is what lets a part of the screen be drawn alone. Of a large window only the stage is drawn on; what is around it is
//! laid once.

mod pen;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Rows, Size},
    style::Style,
};

use self::pen::{Pen, is_wide};
use crate::{screen::stage, widget::ground};

/// The terminal holds a frame back until it is whole, where it knows how.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Begins with an empty terminal, whatever its size.
#[derive(Debug, Default)]
pub struct Canvas {
    /// What the terminal shows.
    shown: Buffer,
    /// What it is to show. Between two frames the same.
    next: Buffer,
    /// What lies around the stage.
    ground: Style,
}

impl Canvas {
    /// Draws a whole frame and writes what it changes. `view` is given the stage, and must draw nowhere else.
    ///
    /// With another size or ground than the last time everything is written anew.
    pub fn draw<R>(
        &mut self,
        size: Size,
        ground: Style,
        view: impl FnOnce(Rect, &mut Buffer) -> R,
        out: &mut Vec<u8>,
    ) -> R {
        let window = Rect::from((Position::ORIGIN, size));
        let stage = stage(window);
        let is_new = window != self.next.area || ground != self.ground;
        let rows = if is_new {
            self.begin(window, ground);
            window.rows()
        } else {
            self.reset(stage);
            stage.rows()
        };
        let seen = view(stage, &mut self.next);
        let start = out.len();
        out.extend_from_slice(BEGIN);
        if is_new {
            out.extend_from_slice(b"\x1b[2J");
        }
        let before = out.len();
        self.write_rows(rows, out);
        if out.len() == before && !is_new {
            out.truncate(start);
        } else {
            out.extend_from_slice(END);
        }
        seen
    }

    /// Draws a part of the screen alone: `view` must draw nowhere else. Nothing when the screen does not hold that part.
    ///
    /// For what changes a few cells many times a second: too little to be held back until it is whole.
    pub fn draw_part(&mut self, part: Rect, view: impl FnOnce(&mut Buffer), out: &mut Vec<u8>) {
        if part.intersection(self.next.area) != part {
            return;
        }
        self.reset(part);
        view(&mut self.next);
        self.write_rows(part.rows(), out);
    }

    fn begin(&mut self, window: Rect, ground: Style) {
        self.shown = Buffer::empty(window);
        self.next = Buffer::empty(window);
        self.ground = ground;
        ground::lay(ground, window, &mut self.next);
    }

    /// Empties a part of what is to be shown.
    fn reset(&mut self, part: Rect) {
        for row in part.rows() {
            let start = self.next.index_of(row.x, row.y);
            let cells = self.next.content.get_mut(start..start + usize::from(row.width));
            cells.unwrap_or_default().iter_mut().for_each(Cell::reset);
        }
    }

    /// Writes the rows that changed, from end to end, and notes that they are shown.
    fn write_rows(&mut self, rows: Rows, out: &mut Vec<u8>) {
        let columns = usize::from(self.next.area.width);
        let mut pen = Pen::default();
        for y in rows.map(|row| row.y) {
            let cells = usize::from(y) * columns..(usize::from(y) + 1) * columns;
            let (Some(shown), Some(next)) =
                (self.shown.content.get_mut(cells.clone()), self.next.content.get(cells))
            else {
                return;
            };
            write_row(y, shown, next, &mut pen, out);
        }
        pen.put_down(out);
    }
}

fn write_row(y: u16, shown: &mut [Cell], next: &[Cell], pen: &mut Pen, out: &mut Vec<u8>) {
    let mut from = 0;
    while let Some(x) = first_change(shown, next, from) {
        if from == 0 && shown.iter().any(is_wide) {
            // What is left of a wide letter when half of it is written over, terminals do not agree on.
            pen.erase_row(y, out);
            shown.fill(Cell::EMPTY);
            continue;
        }
        let Some((rest, column)) = next.get(x..).zip(u16::try_from(x).ok()) else { return };
        from = x + pen.write(column, y, rest, out);
        from = from.min(next.len());
        if let (Some(old), Some(new)) = (shown.get_mut(x..from), next.get(x..from)) {
            old.clone_from_slice(new);
        }
    }
}

fn first_change(shown: &[Cell], next: &[Cell], from: usize) -> Option<usize> {
    let (shown, next) = (shown.get(from..)?, next.get(from..)?);
    shown.iter().zip(next).position(|(old, new)| !is_same(old, new)).map(|x| from + x)
}

/// Whether two cells look the same. Asked of every cell for every frame: one letter is most often one byte.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let same_letter = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    same_letter && one.modifier == other.modifier && one.fg == other.fg && one.bg == other.bg
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::{Color, Modifier, Style};

    use super::*;
    use crate::words::width;

    const SIZE: Size = Size { width: 12, height: 4 };
    const AREA: Rect = Rect { x: 0, y: 0, width: 12, height: 4 };

    /// A canvas and the terminal it is written to.
    struct Easel {
        canvas: Canvas,
        parser: vt100::Parser,
    }

    impl Easel {
        fn new() -> Self {
            let [rows, columns] = [4, 12].map(|cells| std::num::NonZeroU16::new(cells).unwrap());
            Self { canvas: Canvas::default(), parser: vt100::Parser::new(rows, columns, 0) }
        }

        fn draw(&mut self, view: impl FnOnce(&mut Buffer)) -> Vec<u8> {
            let mut out = Vec::new();
            self.canvas.draw(SIZE, Style::new(), |_, buffer| view(buffer), &mut out);
            self.parser.process(&out);
            out
        }

        fn draw_part(&mut self, part: Rect, view: impl FnOnce(&mut Buffer)) -> Vec<u8> {
            let mut out = Vec::new();
            self.canvas.draw_part(part, view, &mut out);
            self.parser.process(&out);
            out
        }

        /// What the terminal shows and what it should, cell by cell.
        fn rows(&self) -> Vec<String> {
            let screen = self.parser.screen();
            let cell = |x, y| {
                let cell = screen.cell(y, x).unwrap();
                match (cell.contents(), cell.inverse()) {
                    ("" | " ", true) => "█".to_owned(),
                    ("", false) if !cell.is_wide_continuation() => " ".to_owned(),
                    (text, _) => text.to_owned(),
                }
            };
            let row = |y| (0..12).map(|x| cell(x, y)).collect::<String>();
            (0..4).map(|y| row(y).trim_end().to_owned()).collect()
        }
    }

    impl Easel {
        /// What is behind and under each cell's letter.
        fn grounds(&self) -> Vec<(vt100::Color, bool)> {
            let cell = |at: u16| self.parser.screen().cell(at / 12, at % 12).unwrap();
            (0..48).map(cell).map(|cell| (cell.bgcolor(), cell.underline())).collect()
        }
    }

    fn write(buffer: &mut Buffer, x: u16, y: u16, text: &str, style: Style) {
        buffer.set_stringn(x, y, text, usize::from(12 - x), style);
    }

    #[test]
    fn a_frame_that_looks_the_same_writes_nothing() {
        let mut easel = Easel::new();
        let view = |buffer: &mut Buffer| write(buffer, 2, 1, "calm", Style::new());
        assert!(!easel.draw(view).is_empty());
        assert_eq!(easel.draw(view), b"");
        assert_eq!(easel.draw_part(AREA, view), b"");
        assert_eq!(easel.rows(), ["", "  calm", "", ""]);
    }

    #[test]
    fn only_what_changed_is_written() {
        let mut easel = Easel::new();
        easel.draw(|buffer| write(buffer, 0, 0, "nog 10", Style::new()));
        let written = easel.draw(|buffer| write(buffer, 0, 0, "nog 19", Style::new()));
        assert_eq!(written, b"\x1b[?2026h\x1b[1;6H9\x1b[?2026l");
    }

    #[test]
    fn a_part_is_drawn_alone_and_the_rest_stays() {
        let mut easel = Easel::new();
        easel.draw(|buffer| {
            write(buffer, 0, 0, "word", Style::new());
            write(buffer, 0, 1, "ab", Style::new());
        });
        let part = Rect { x: 0, y: 1, width: 2, height: 1 };
        let green = Style::new().fg(Color::Green);
        let written = easel.draw_part(part, |buffer| write(buffer, 1, 1, "x", green));
        assert_eq!(written, b"\x1b[2;1H \x1b[;32mx\x1b[m");
        assert_eq!(easel.rows(), ["word", " x", "", ""]);
        let outside = Rect { x: 11, y: 1, width: 2, height: 1 };
        assert_eq!(easel.draw_part(outside, |_| panic!("there is no such part")), b"");
    }

    #[test]
    fn long_runs_are_written_in_short() {
        let mut easel = Easel::new();
        let cyan = Style::new().fg(Color::Cyan);
        let solid = easel.draw(|buffer| write(buffer, 1, 2, &"█".repeat(9), cyan));
        assert_eq!(&solid[12..], b"\x1b[3;2H\x1b[;7;36m         \x1b[m\x1b[?2026l");
        assert_eq!(easel.rows(), ["", "", " █████████", ""]);
        assert_eq!(easel.draw(|_| ()), b"\x1b[?2026h\x1b[3;2H\x1b[11X\x1b[?2026l");
        assert_eq!(easel.rows(), ["", "", "", ""]);
    }

    #[test]
    fn what_is_taken_for_narrow_is() {
        for letter in (' '..='~').chain('\u{2500}'..='\u{25bf}') {
            assert_eq!(width(&letter.to_string()), 1, "{letter}");
            assert!(!is_wide(Cell::default().set_char(letter)));
        }
        assert!(is_wide(Cell::default().set_char('漢')));
    }

    #[test]
    fn another_size_begins_anew() {
        let mut easel = Easel::new();
        easel.draw(|buffer| write(buffer, 0, 0, "old", Style::new()));
        let mut out = Vec::new();
        let small = Size { width: 3, height: 1 };
        easel.canvas.draw(small, Style::new(), |_, _| (), &mut out);
        assert_eq!(out, b"\x1b[?2026h\x1b[2J\x1b[?2026l");
        easel.canvas.draw(Size::ZERO, Style::new(), |_, _| (), &mut out);
    }

    /// What is around the stage is laid when the window has another size or ground, and not looked at again.
    #[test]
    fn around_the_stage_is_ground() {
        let (mut canvas, mut out) = (Canvas::default(), Vec::new());
        let size = Size { width: 170, height: 50 };
        let [rows, columns] = [50, 170].map(|cells| std::num::NonZeroU16::new(cells).unwrap());
        let mut parser = vt100::Parser::new(rows, columns, 0);
        let mut draw = |ground: Color, word: &str| {
            out.clear();
            let ground = Style::new().bg(ground);
            let view = |stage: Rect, buffer: &mut Buffer| {
                ground::lay(ground, stage, buffer);
                buffer.set_string(stage.x, stage.y, word, Style::new());
                stage
            };
            let stage = canvas.draw(size, ground, view, &mut out);
            parser.process(&out);
            let cell = |x, y| parser.screen().cell(y, x).unwrap();
            let corners = [(0, 0), (169, 0), (0, 49), (169, 49)];
            let grounds = corners.map(|(x, y)| cell(x, y).bgcolor());
            (stage, cell(stage.x, stage.y).contents().to_owned(), grounds, out.len())
        };
        let (stage, letter, grounds, _) = draw(Color::Indexed(17), "word");
        assert_eq!((stage, letter.as_str()), (Rect { x: 5, y: 1, width: 160, height: 48 }, "w"));
        assert_eq!(grounds, [vt100::Color::Idx(17); 4]);
        let (_, letter, grounds, written) = draw(Color::Indexed(17), "calm");
        assert_eq!((letter.as_str(), grounds), ("c", [vt100::Color::Idx(17); 4]));
        assert!(written < 60, "{written}");
        let (_, letter, grounds, _) = draw(Color::Indexed(255), "calm");
        assert_eq!((letter.as_str(), grounds), ("c", [vt100::Color::Idx(255); 4]));
    }

    #[test]
    fn every_look_is_as_it_was_meant() {
        let mut easel = Easel::new();
        let bold = Style::new().fg(Color::LightBlue).bg(Color::Indexed(17));
        let bold = bold.add_modifier(Modifier::BOLD | Modifier::REVERSED);
        let red = Style::new().fg(Color::Rgb(200, 1, 2)).add_modifier(Modifier::DIM);
        easel.draw(|buffer| {
            write(buffer, 0, 0, "b", bold);
            write(buffer, 1, 0, "r", red);
            write(buffer, 2, 0, "p", Style::new());
        });
        let cell = |x| easel.parser.screen().cell(0, x).unwrap();
        assert_eq!(cell(0).fgcolor(), vt100::Color::Idx(12));
        assert_eq!(cell(0).bgcolor(), vt100::Color::Idx(17));
        assert!(cell(0).bold() && cell(0).inverse() && !cell(0).dim());
        assert_eq!(cell(1).fgcolor(), vt100::Color::Rgb(200, 1, 2));
        assert!(cell(1).dim() && !cell(1).bold() && !cell(1).inverse());
        assert_eq!(cell(2).fgcolor(), vt100::Color::Default);
        assert!(!cell(2).dim());
    }

    fn looks() -> impl Strategy<Value = Style> {
        let looks = [
            Style::new(),
            Style::new().add_modifier(Modifier::BOLD).fg(Color::Cyan),
            Style::new().add_modifier(Modifier::UNDERLINED),
            Style::new().bg(Color::Blue),
        ];
        prop::sample::select(looks.to_vec())
    }

    fn frame() -> impl Strategy<Value = Vec<(u16, u16, String, Style)>> {
        let text = prop::sample::select(vec![
            "a",
            "bc",
            "é",
            "漢字",
            "█████████",
            "  ",
            "▄▄▄",
            "x漢",
            "          ",
        ]);
        prop::collection::vec((0..12_u16, 0..4_u16, text.prop_map(str::to_owned), looks()), 0..8)
    }

    proptest! {
        /// Whatever was there before, wide letters too: the terminal shows what it would show on an empty screen.
        #[test]
        fn it_does_not_matter_what_was_drawn_before(frames in prop::collection::vec(frame(), 1..5)) {
            let draw = |frame: &[(u16, u16, String, Style)], buffer: &mut Buffer| {
                for (x, y, text, look) in frame {
                    write(buffer, *x, *y, text, *look);
                }
            };
            let (mut easel, mut fresh) = (Easel::new(), Easel::new());
            for frame in &frames {
                easel.draw(|buffer| draw(frame, buffer));
            }
            fresh.draw(|buffer| draw(frames.last().unwrap(), buffer));
            prop_assert_eq!(easel.rows(), fresh.rows());
            prop_assert_eq!(easel.grounds(), fresh.grounds());
        }
    }
}
