//! The loop of `run` in fake time, with what it draws and writes counted.

use std::time::Duration;

use herstel::{
    app::Msg,
    clock::{Mono, Now},
    run::canvas::Canvas,
    screen::{Effect, practice::Moving},
};
use ratatui::layout::Size;

use crate::bench::Bench;

pub(crate) struct Play {
    bench: Bench,
    begun: Now,
    elapsed: Duration,
    size: Size,
    canvas: Canvas,
    out: Vec<u8>,
    /// Whole frames.
    pub(crate) frames: usize,
    /// Frames of what moves alone.
    pub(crate) steps: usize,
    pub(crate) bytes: usize,
}

impl Play {
    pub(crate) fn new(bench: Bench, size: Size) -> Self {
        let begun = bench.now();
        Self {
            bench,
            begun,
            elapsed: Duration::ZERO,
            size,
            canvas: Canvas::default(),
            out: Vec::new(),
            frames: 0,
            steps: 0,
            bytes: 0,
        }
    }

    pub(crate) fn now(&self) -> Now {
        Now { mono: self.begun.mono + self.elapsed, wall: self.begun.wall + self.elapsed }
    }

    /// What was counted so far counts no more.
    pub(crate) fn forget(&mut self) {
        (self.frames, self.steps, self.bytes) = (0, 0, 0);
    }

    /// Lets so many seconds pass as the loop would.
    pub(crate) fn lead(&mut self, seconds: u64) {
        let end = self.begun.mono + self.elapsed + Duration::from_secs(seconds);
        while let Some(wake) = self.bench.app.wake_at().filter(|wake| *wake <= end) {
            self.go_to(wake);
            self.call(Msg::Tick);
            let moving = self.draw();
            let next = self.bench.app.wake_at().unwrap_or(end).min(end);
            while let Some(step) = moving
                .as_ref()
                .and_then(|moving| moving.changes_at(self.now().mono))
                .filter(|step| *step < next)
            {
                self.step(moving.as_ref().unwrap(), step);
            }
        }
        self.go_to(end);
    }

    /// Draws a whole frame.
    pub(crate) fn draw(&mut self) -> Option<Moving> {
        let now = self.now();
        let app = &self.bench.app;
        let view = |area, buffer: &mut _| app.view(now, area, buffer);
        let moving = self.canvas.draw(self.size, app.ground(), view, &mut self.out);
        self.frames += 1;
        self.send();
        moving
    }

    /// Draws what moves alone, at a moment.
    pub(crate) fn step(&mut self, moving: &Moving, at: Mono) {
        self.go_to(at);
        self.canvas.draw_part(moving.area(), |buffer| moving.draw(at, buffer), &mut self.out);
        self.steps += 1;
        self.send();
    }

    fn go_to(&mut self, at: Mono) {
        self.elapsed = at.since(self.begun.mono);
    }

    /// Hands a message in; what is to be kept is kept at once, which is drawn.
    fn call(&mut self, msg: Msg) {
        let effects = self.bench.app.update(self.now(), msg);
        let saves = effects.iter().filter(|effect| matches!(effect, Effect::Save { .. })).count();
        for _ in 0..saves {
            self.draw();
            self.call(Msg::Saved);
        }
    }

    fn send(&mut self) {
        self.bytes += self.out.len();
        self.out.clear();
    }
}
