//! What is set for everything: language, colours, motion, sound, whom to call. Nothing changes before it is saved.

use super::{
    Context, Effect, Flow, Go,
    page::{Enter, Page, Row},
    place::Place,
    unsaved::{Answer, Unsaved},
};
use crate::{
    config::{Change, HoldTick, Motion, PHONE, Phone, Sound, ThemeChoice},
    keys::{Command, Edit},
    widget::field::Field,
    words::{Lang, Words},
};

/// Percent of volume that a key changes.
const VOLUME_STEP: u8 = 10;

#[derive(Debug)]
pub struct Settings {
    kept: Draft,
    draft: Draft,
    place: Place,
    /// A text that is being typed.
    field: Option<Field>,
    leaving: Option<Unsaved>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Draft {
    lang: Lang,
    theme: ThemeChoice,
    motion: Motion,
    sound: Sound,
    phone: Phone,
}

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Emergency,
    HoldTick,
    Keep,
    Lang,
    Motion,
    OutOfHours,
    Sound,
    Theme,
    Voice,
    Volume,
}

const CHOICES: [Choice; 10] = [
    Choice::Lang,
    Choice::Theme,
    Choice::Motion,
    Choice::Sound,
    Choice::Volume,
    Choice::HoldTick,
    Choice::Voice,
    Choice::Emergency,
    Choice::OutOfHours,
    Choice::Keep,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Back,
    On,
}

impl Settings {
    pub fn new(context: &Context) -> Self {
        let kept = Draft {
            lang: context.words.lang(),
            theme: context.theme.choice,
            motion: context.motion,
            sound: context.sound.clone(),
            phone: context.phone.clone(),
        };
        Self { draft: kept.clone(), kept, place: Place::default(), field: None, leaving: None }
    }

    pub fn update(&mut self, command: Option<Command>) -> Flow {
        if let Some(question) = &mut self.leaving {
            return match question.update(command) {
                Some(Answer::Save) => self.keep(),
                Some(Answer::Leave) => Flow::to(Go::Today),
                None => Flow::default(),
            };
        }
        if self.field.is_some() {
            match command {
                Some(Command::Confirm) => self.take_typed(),
                Some(step @ (Command::Up | Command::Down)) => {
                    self.take_typed();
                    self.place.step(step, CHOICES.len());
                }
                Some(Command::Stop | Command::Quit) => self.field = None,
                _ => {}
            }
            return Flow::default();
        }
        match command {
            Some(step @ (Command::Up | Command::Down)) => self.place.step(step, CHOICES.len()),
            Some(Command::Left | Command::Less) => self.turn(Turn::Back),
            Some(Command::Right | Command::More) => self.turn(Turn::On),
            Some(Command::Pick(0)) => return self.choose(CHOICES.len() - 1),
            Some(Command::Pick(number)) if self.place.pick(number, CHOICES.len()) => {
                return self.confirm();
            }
            Some(Command::Confirm | Command::Pause) => return self.confirm(),
            Some(Command::Stop | Command::Quit) if self.draft == self.kept => {
                return Flow::to(Go::Today);
            }
            Some(Command::Stop | Command::Quit) => self.leaving = Some(Unsaved::default()),
            _ => {}
        }
        Flow::default()
    }

    /// Takes the row with this number, counted from 0.
    pub fn choose(&mut self, index: usize) -> Flow {
        if self.leaving.is_some() {
            return self.update(u8::try_from(index + 1).ok().map(Command::Pick));
        }
        self.place.row = index;
        self.confirm()
    }

    pub fn edit(&mut self, edit: Edit) {
        if let Some(field) = &mut self.field {
            field.edit(edit);
        }
    }

    /// Takes a whole line as the text that is asked for.
    pub fn write(&mut self, text: &str) {
        self.field = Some(Field::new(PHONE).with_text(text));
        self.take_typed();
    }

    /// Whether letters are text and no commands.
    pub const fn is_typing(&self) -> bool {
        self.field.is_some()
    }

    pub fn page(&self, context: &Context) -> Page<'_> {
        if let Some(question) = &self.leaving {
            return question.page(context);
        }
        let words = &context.words;
        let confirm = if self.is_typing() { words.key_on() } else { words.key_change() };
        let hints = vec![
            context.hint(Command::Confirm, confirm),
            context.hint(Command::Stop, words.key_back()),
            context.hint(Command::Down, words.key_down()),
            context.hint(Command::Help, words.key_help()),
        ];
        Page {
            title: words.settings_title(),
            rows: CHOICES.iter().map(|choice| self.row(*choice, words)).collect(),
            selected: self.place.row,
            enter: Enter::Chooses,
            field: self.field.as_ref(),
            asks: self.field.as_ref().map(|_| words.settings_type()),
            about: self.about(words),
            hints,
            ..Page::default()
        }
    }

    fn choice(&self) -> Option<Choice> {
        CHOICES.get(self.place.row).copied()
    }

    fn confirm(&mut self) -> Flow {
        match self.choice() {
            Some(Choice::Keep) => return self.keep(),
            Some(Choice::Emergency | Choice::OutOfHours) => self.field = Some(Field::new(PHONE)),
            _ => self.turn(Turn::On),
        }
        Flow::default()
    }

    fn keep(&self) -> Flow {
        let Self { kept, draft, .. } = self;
        let changes = [
            (kept.lang != draft.lang).then_some(Change::Lang(draft.lang)),
            (kept.theme != draft.theme).then_some(Change::Theme(draft.theme)),
            (kept.motion != draft.motion).then_some(Change::Motion(draft.motion)),
            (kept.sound != draft.sound).then(|| {
                let [before, after] = [kept, draft].map(|each| Box::new(each.sound.clone()));
                Change::Sound { before, after }
            }),
            (kept.phone != draft.phone).then(|| Change::Phone(draft.phone.clone())),
        ];
        let effects = changes.into_iter().flatten().map(Effect::Configure).collect();
        Flow { effects, go: Some(Go::Today) }
    }

    /// Takes what was typed; nothing typed leaves it as it was.
    fn take_typed(&mut self) {
        let text = self.field.take().map(|field| field.text()).filter(|text| !text.is_empty());
        match (text, self.choice()) {
            (Some(text), Some(Choice::Emergency)) => self.draft.phone.emergency = text,
            (Some(text), Some(Choice::OutOfHours)) => self.draft.phone.out_of_hours = text,
            _ => {}
        }
    }

    fn turn(&mut self, turn: Turn) {
        let Draft { lang, theme, motion, sound, .. } = &mut self.draft;
        match CHOICES.get(self.place.row) {
            Some(Choice::Lang) => *lang = turned(&Lang::ALL, *lang, turn),
            Some(Choice::Theme) => *theme = turned(&ThemeChoice::ALL, *theme, turn),
            Some(Choice::Motion) => *motion = turned(&Motion::ALL, *motion, turn),
            Some(Choice::Sound) => sound.mute = Some(!sound.is_muted()),
            Some(Choice::Volume) => {
                let volume = sound.volume_of("");
                sound.volume = Some(match turn {
                    Turn::Back => volume.saturating_sub(VOLUME_STEP),
                    Turn::On => volume.saturating_add(VOLUME_STEP).min(100),
                });
            }
            Some(Choice::HoldTick) => {
                sound.hold = Some(turned(&[HoldTick::Off, HoldTick::On], sound.hold(), turn));
            }
            Some(Choice::Voice) => {
                sound.voice = turned(&[None, Some(Lang::En), Some(Lang::Nl)], sound.voice, turn);
            }
            Some(Choice::Emergency | Choice::Keep | Choice::OutOfHours) | None => {}
        }
    }

    fn row(&self, choice: Choice, words: &Words) -> Row {
        let Draft { lang, theme, motion, sound, phone } = &self.draft;
        let on = |is_on: bool| if is_on { words.settings_on() } else { words.settings_off() };
        match choice {
            Choice::Lang => Row::new(words.settings_lang(), lang_name(*lang)),
            Choice::Theme => Row::new(words.settings_theme(), theme_name(*theme, words)),
            Choice::Motion => Row::new(words.settings_motion(), motion_name(*motion, words)),
            Choice::Sound => Row::new(words.settings_sound(), on(!sound.is_muted())),
            Choice::Volume => {
                Row::new(words.settings_volume(), format!("{} %", sound.volume_of("")))
            }
            Choice::HoldTick => {
                Row::new(words.settings_hold_tick(), on(sound.hold() == HoldTick::On))
            }
            Choice::Voice => {
                let voice = sound.voice.map_or_else(|| words.settings_off(), lang_name);
                Row::new(words.settings_voice(), voice)
            }
            Choice::Emergency => Row::new(words.settings_emergency(), phone.emergency.as_str()),
            Choice::OutOfHours => {
                Row::new(words.settings_out_of_hours(), phone.out_of_hours.as_str())
            }
            Choice::Keep if self.draft == self.kept => {
                Row::new(words.settings_keep(), words.timers_kept()).faint()
            }
            Choice::Keep => Row::new(words.settings_keep(), ""),
        }
    }

    fn about(&self, words: &Words) -> Option<String> {
        Some(match self.choice()? {
            Choice::Theme => words.settings_theme_about(),
            Choice::Motion => words.settings_motion_about(),
            Choice::HoldTick | Choice::Voice => words.settings_later(),
            Choice::Emergency | Choice::OutOfHours => words.settings_phone_about(),
            Choice::Keep => words.settings_keep_about(),
            Choice::Lang | Choice::Sound | Choice::Volume => return None,
        })
    }
}

/// The one before or after, round and round.
fn turned<T: Copy + PartialEq>(all: &[T], now: T, turn: Turn) -> T {
    let at = all.iter().position(|each| *each == now).unwrap_or_default();
    let next = match turn {
        Turn::Back => at.checked_sub(1).unwrap_or_else(|| all.len().saturating_sub(1)),
        Turn::On => (at + 1) % all.len().max(1),
    };
    all.get(next).copied().unwrap_or(now)
}

/// A language in its own words, so that whoever speaks it finds it.
fn lang_name(lang: Lang) -> String {
    match lang {
        Lang::En => "English",
        Lang::Nl => "Nederlands",
    }
    .to_owned()
}

fn theme_name(theme: ThemeChoice, words: &Words) -> String {
    match theme {
        ThemeChoice::Auto => words.theme_auto(),
        ThemeChoice::Dark => words.theme_dark(),
        ThemeChoice::HighContrast => words.theme_high_contrast(),
        ThemeChoice::Light => words.theme_light(),
        ThemeChoice::Mono => words.theme_mono(),
        ThemeChoice::Terminal => words.theme_terminal(),
    }
}

fn motion_name(motion: Motion, words: &Words) -> String {
    match motion {
        Motion::Full => words.motion_full(),
        Motion::Reduced => words.motion_reduced(),
        Motion::None => words.motion_none(),
    }
}
