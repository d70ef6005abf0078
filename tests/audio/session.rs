//! A session that a person changes on the way: what is heard follows the cues of the engine.
//!
//! The source gets what the app hands out, at the moment the app hands it out, and its samples are searched at the moment of
//! each cue. Everything happens on whole milliseconds, so frames are exact.

use std::time::Duration;

use herstel::{
    audio::{
        bank::{Bank, Clip, Tone},
        score::frames,
        source::CueSource,
    },
    clock::Mono,
    session::{
        cue::Word,
        engine::{Engine, Input, Moment, Status},
        record::Outcome,
        timeline::Timeline,
    },
};

use crate::bench::{FULL, draw, program, score};

const START: Mono = Mono::from_millis(86_400_123);

/// A session with its sound from the start, told when what is pressed.
struct Heard {
    engine: Engine,
    source: CueSource,
    turns: Option<u32>,
    /// In milliseconds.
    now: u64,
    samples: Vec<f32>,
    /// What the engine told, with when.
    cues: Vec<(u64, Word)>,
}

impl Heard {
    fn new(id: &str, lead_in: u64) -> Self {
        let lead_in = Duration::from_secs(lead_in);
        let engine = Engine::start(Timeline::new(&program(id), lead_in), lead_in, START);
        let source = CueSource::new(Bank::built_in(), FULL);
        let mut heard =
            Self { engine, source, turns: None, now: 0, samples: Vec::new(), cues: Vec::new() };
        heard.press(Input::Tick);
        heard
    }

    /// Tells the engine something now, and the source what comes of it.
    fn press(&mut self, input: Input) {
        let now = START + Duration::from_millis(self.now);
        for moment in self.engine.handle(now, input) {
            if let Moment::Cue(cue) = moment {
                self.cues.push((self.now, cue.beat.word));
            }
        }
        if self.turns == Some(self.engine.turns()) {
            return;
        }
        self.turns = Some(self.engine.turns());
        match (self.engine.running(), self.engine.status()) {
            (Some((at, since)), _) => {
                self.source.load(&score(self.engine.timeline()), at + now.since(since));
            }
            (None, Status::Over(Outcome::Completed)) => {}
            (None, Status::Over(_)) => self.source.strike(Clip::Tone(Tone::Stopped)),
            (None, _) => self.source.hush(),
        }
    }

    /// Lets time pass; the engine is called each millisecond that something changes.
    fn wait(&mut self, millis: u64) {
        let end = self.now + millis;
        while self.now < end {
            let wake = self.engine.wake_at().map(|wake| wake.since(START).as_millis() as u64);
            let next = wake.filter(|wake| *wake > self.now).map_or(end, |wake| wake.min(end));
            self.samples.extend(draw(&mut self.source, (next - self.now) * 48));
            self.now = next;
            self.press(Input::Tick);
        }
    }

    fn pause(&mut self, millis: u64) {
        self.press(Input::Pause);
        self.wait(millis);
        self.press(Input::Resume);
    }

    /// Every cue that has a tone is heard from its own millisecond on, and was not before.
    fn check(&self) {
        let mut bank = Bank::built_in();
        for (at, word) in &self.cues {
            let tone = match word {
                Word::Contract | Word::ContractGently => Tone::Contract,
                Word::QuickContract => Tone::QuickContract,
                Word::QuickRelease => Tone::QuickRelease,
                Word::Release => Tone::Release,
                Word::SetDone => Tone::SetDone,
                Word::LastRep => Tone::LastRep,
                Word::Rest => Tone::Rest,
                _ => continue,
            };
            let tone = bank.samples(Clip::Tone(tone), None).unwrap();
            let start = frames(Duration::from_millis(*at)) as usize;
            // Past the fade of what was cut there.
            let heard = &self.samples[start + 400..start + 4_000];
            let same = heard.iter().zip(&tone[400..4_000]).all(|(a, b)| (a - b).abs() < 1e-6);
            assert!(same, "{word:?} at {at} ms");
        }
    }

    fn words(&self) -> Vec<Word> {
        self.cues.iter().map(|(_, word)| *word).collect()
    }
}

#[test]
fn an_act_that_is_cut_short_gives_way_to_the_next() {
    let mut heard = Heard::new("light", 0);
    heard.wait(1_234);
    heard.press(Input::Next);
    heard.wait(10_000);
    heard.check();
    assert_eq!(
        heard.words(),
        [Word::ContractGently, Word::Release, Word::ContractGently, Word::Release]
    );
}

#[test]
fn tired_lets_go_at_once_and_ends_the_set() {
    let mut heard = Heard::new("quick", 3);
    heard.wait(7_500);
    heard.press(Input::Tired);
    heard.wait(10_000);
    heard.check();
    let words = [
        Word::LeadIn,
        Word::QuickContract,
        Word::QuickRelease,
        Word::QuickContract,
        Word::QuickRelease,
        Word::SetDone,
        Word::SetRest,
    ];
    assert_eq!(heard.words(), words);
}

#[test]
fn a_short_pause_is_silent_and_everything_comes_later_by_it() {
    let mut heard = Heard::new("light", 0);
    heard.wait(3_100);
    heard.pause(5_000);
    heard.wait(20_000);
    heard.check();
    let silent = &heard.samples[3_110 * 48..8_100 * 48];
    assert!(silent.iter().all(|sample| *sample == 0.0));
    // The letting go was hushed 100 ms after its beginning and is taken up there.
    let release = Bank::built_in().samples(Clip::Tone(Tone::Release), None).unwrap();
    let again = &heard.samples[8_130 * 48..8_600 * 48];
    assert!(again.iter().zip(&release[130 * 48..]).all(|(a, b)| (a - b).abs() < 1e-6));
}

#[test]
fn after_a_long_pause_the_way_back_in_is_counted() {
    let mut heard = Heard::new("light", 0);
    heard.wait(10_000);
    heard.pause(30_000);
    heard.wait(20_000);
    heard.check();
    let bank = &mut Bank::built_in();
    let count = bank.samples(Clip::Tone(Tone::Count), None).unwrap();
    for at in [40_000, 41_000, 42_000] {
        let start = at * 48;
        let same = heard.samples[start..start + count.len()].iter().zip(count.iter());
        assert!(same.clone().all(|(a, b)| (a - b).abs() < 1e-6), "counted at {at}");
    }
    let way_in = [
        Word::LeadIn,
        Word::Rest,
        Word::ContractGently,
        Word::Release,
        Word::ContractGently,
        Word::Release,
    ];
    assert!(heard.words().ends_with(&way_in), "{:?}", heard.words());
}

#[test]
fn what_hurts_ends_it_all() {
    let mut heard = Heard::new("breath", 0);
    heard.wait(2_000);
    heard.press(Input::Hurts);
    heard.wait(3_000);
    let stopped = Bank::built_in().samples(Clip::Tone(Tone::Stopped), None).unwrap();
    let after = &heard.samples[2_000 * 48 + 400..];
    assert!(after.iter().zip(&stopped[400..]).all(|(a, b)| (a - b).abs() < 1e-6));
    assert!(after[stopped.len()..].iter().all(|sample| *sample == 0.0));
}

#[test]
fn a_breath_that_is_cut_short_fades_and_the_other_begins() {
    let mut heard = Heard::new("breath", 0);
    heard.wait(1_500);
    heard.press(Input::Next);
    heard.wait(7_000);
    let exhale = Bank::built_in().samples(Clip::Tone(Tone::Exhale), Some(6 * 48_000)).unwrap();
    let start = 1_500 * 48;
    let found = &heard.samples[start + 400..start + 200_000];
    assert!(found.iter().zip(&exhale[400..200_000]).all(|(a, b)| (a - b).abs() < 1e-6));
    let step = heard.samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max);
    assert!(step < 0.03, "{step}");
}
