//! What is said about each [`Fault`]: what is wrong, what is allowed, what to do next.
//!
//! All text from the file passes [`outside`] here; a message never carries a control character or a long quotation.

use std::time::Duration;

use super::{Amount, Fault, Form, NotFile, Syntax};
use crate::words::{Words, quote, shorten};

/// The most columns of one quotation from the file.
const QUOTED_COLUMNS: usize = 40;

/// The three things said about a fault.
pub(super) struct Message {
    pub(super) title: String,
    /// Next to the caret.
    pub(super) label: Option<String>,
    pub(super) help: String,
}

impl Message {
    const fn new(title: String, help: String) -> Self {
        Self { title, label: None, help }
    }

    fn label(self, label: impl Into<Option<String>>) -> Self {
        Self { label: label.into(), ..self }
    }
}

/// `a, b and c`.
pub fn list_and(words: &Words, names: &[String]) -> String {
    list(names, |first, last| words.fault_list_and(first, last))
}

/// `a, b or c`.
pub fn list_or(words: &Words, names: &[String]) -> String {
    list(names, |first, last| words.fault_list_or(first, last))
}

fn list(names: &[String], join: impl FnOnce(&str, &str) -> String) -> String {
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => join(&first.join(", "), last),
    }
}

/// Text from the file, as a message may show it.
fn outside(text: &str) -> String {
    shorten(&quote(text), QUOTED_COLUMNS)
}

impl Amount {
    /// The figure without its unit.
    fn figure(self, words: &Words) -> String {
        match self {
            Self::Count(count) | Self::Percent(count) => count.to_string(),
            Self::Millis(millis) => millis.to_string(),
            Self::Time(time) => words.seconds(time),
        }
    }

    /// The figure as a file has it: `8`, `30`, `2.5`.
    pub fn plain(self) -> String {
        match self {
            Self::Count(count) | Self::Percent(count) => count.to_string(),
            Self::Millis(millis) => millis.to_string(),
            Self::Time(time) => time.as_secs_f64().to_string(),
        }
    }

    /// The figure with its unit: `8`, `30 %`, `2.5 s`.
    pub fn show(self, words: &Words) -> String {
        match self {
            Self::Count(_) => self.figure(words),
            Self::Millis(_) => words.fault_timer_millis(self.figure(words)),
            Self::Percent(_) => words.fault_timer_percent(self.figure(words)),
            Self::Time(_) => words.fault_timer_seconds(self.figure(words)),
        }
    }

    /// `1 to 15 seconds`, or the one figure when both are the same.
    pub fn range(low: Self, high: Self, words: &Words) -> String {
        let (from, to) = (low.figure(words), high.figure(words));
        match high {
            _ if low == high => high.show(words),
            Self::Count(_) => words.fault_range_count(&from, &to),
            Self::Millis(_) => words.fault_range_millis(&from, &to),
            Self::Percent(_) => words.fault_range_percent(&from, &to),
            Self::Time(_) => words.fault_range_time(&from, &to),
        }
    }
}

impl Fault {
    /// What is said about the fault. `placed` is whether a line of the file is shown with it.
    pub(super) fn message(&self, words: &Words, placed: bool) -> Message {
        self.of_file(words)
            .or_else(|| self.of_keys(words, placed))
            .or_else(|| self.of_values(words))
            .or_else(|| self.of_names(words))
            .unwrap_or_else(|| self.of_programs(words))
    }

    fn of_file(&self, words: &Words) -> Option<Message> {
        let utf8 = |title| Message::new(title, words.fault_utf8_help());
        Some(match self {
            Self::TooLarge { kib } => {
                Message::new(words.fault_too_large(*kib), words.fault_too_large_help())
            }
            Self::NotUtf8 { byte } => utf8(words.fault_not_utf8(*byte)),
            Self::Utf16 => utf8(words.fault_utf16()),
            Self::Nul { byte } => utf8(words.fault_nul(*byte)),
            Self::BareReturn { byte } => utf8(words.fault_bare_return(*byte)),
            Self::NotAFile(what) => {
                let title = match what {
                    NotFile::Device => words.fault_device(),
                    NotFile::Folder => words.fault_folder(),
                    NotFile::Pipe => words.fault_pipe(),
                    NotFile::Socket => words.fault_socket(),
                };
                Message::new(title, words.fault_not_file_help())
            }
            Self::LinkLoop => Message::new(words.fault_link_loop(), words.fault_link_loop_help()),
            Self::Outside => Message::new(words.fault_outside(), words.fault_outside_help()),
            Self::Syntax(syntax) => syntax.message(words),
            _ => return None,
        })
    }

    fn of_keys(&self, words: &Words, placed: bool) -> Option<Message> {
        Some(match self {
            Self::UnknownKey { key, nearest, known } => Message::new(
                words.fault_unknown_key(outside(key)),
                words.fault_unknown_key_help(list_and(words, &owned(known))),
            )
            .label(nearest.map(|name| words.fault_nearest(name))),
            Self::MissingKeys { keys } => {
                let quoted: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
                let help = if placed {
                    words.fault_missing_here_help()
                } else {
                    words.fault_missing_top_help()
                };
                Message::new(words.fault_missing_keys(keys.len(), list_and(words, &quoted)), help)
            }
            Self::WrongForm { key, wanted, found } => {
                let key = outside(key);
                let title = words.fault_wrong_form(&key, found.name(words), wanted.name(words));
                Message::new(title, wanted.help(&key, words))
            }
            Self::WrongCount { key, wanted } => Message::new(
                words.fault_wrong_count(outside(key), *wanted),
                words.fault_wrong_count_help(),
            ),
            Self::EmptyList { key } => Message::new(
                words.fault_empty_list(outside(key)),
                words.fault_empty_list_help(outside(key)),
            ),
            Self::TooMany { key, limit } => Message::new(
                words.fault_too_many(*limit, outside(key)),
                words.fault_too_many_help(),
            )
            .label(words.fault_too_many_label()),
            _ => return None,
        })
    }

    fn of_values(&self, words: &Words) -> Option<Message> {
        Some(match self {
            Self::OutOfRange { key, low, high } => {
                let range = Amount::range(*low, *high, words);
                let help = if low == high {
                    words.fault_only_help(&range)
                } else {
                    words.fault_out_of_range_help()
                };
                Message::new(words.fault_out_of_range(outside(key)), help)
                    .label(words.fault_out_of_range_label(&range))
            }
            Self::TooFine { key } => {
                Message::new(words.fault_too_fine(outside(key)), words.fault_too_fine_help())
            }
            Self::EmptyText { key } => {
                Message::new(words.fault_empty_text(outside(key)), words.fault_empty_text_help())
            }
            Self::TextTooLong { key, limit, columns } => Message::new(
                words.fault_text_too_long(outside(key), *columns, *limit),
                words.fault_text_too_long_help(),
            ),
            Self::LowAboveHigh { low, high } => Message::new(
                words.fault_low_above_high(low, high),
                words.fault_low_above_high_help(),
            ),
            Self::NoKey { command, given, nearest, known } => Message::new(
                words.fault_unknown_name(outside(given), outside(command)),
                words.fault_no_key_help(list_or(words, &owned(known))),
            )
            .label(nearest.map(|name| words.fault_nearest(name))),
            Self::KeyTaken { key, command } => Message::new(
                words.fault_key_taken(outside(key), *command),
                words.fault_key_taken_help(*command),
            ),
            Self::KeyFixed { key } => {
                Message::new(words.fault_key_fixed(outside(key)), words.fault_key_fixed_help())
            }
            Self::NewerFormat { known } => {
                Message::new(words.fault_newer_format(), words.fault_newer_format_help())
                    .label(words.fault_newer_format_label(*known))
            }
            Self::BadOffset { key } => {
                Message::new(words.fault_bad_offset(outside(key)), words.fault_bad_offset_help())
            }
            Self::FirstNotAtBirth => {
                Message::new(words.fault_first_phase(), words.fault_first_phase_help())
            }
            Self::OutOfOrder => {
                Message::new(words.fault_phase_order(), words.fault_phase_order_help())
            }
            Self::BeforePhase => {
                Message::new(words.fault_before_phase(), words.fault_before_phase_help())
            }
            _ => return None,
        })
    }

    fn of_names(&self, words: &Words) -> Option<Message> {
        let meant =
            |name: &Option<String>| name.as_ref().map(|name| words.fault_nearest(outside(name)));
        Some(match self {
            Self::UnknownName { key, given, nearest, known } => Message::new(
                words.fault_unknown_name(outside(given), outside(key)),
                words.fault_unknown_name_help(list_or(words, &owned(known))),
            )
            .label(nearest.map(|name| words.fault_nearest(name))),
            Self::BadId { key } => {
                Message::new(words.fault_bad_id(outside(key)), words.fault_bad_id_help())
                    .label(words.fault_bad_id_label())
            }
            Self::DuplicateName { name } => Message::new(
                words.fault_duplicate_name(outside(name)),
                words.fault_duplicate_name_help(),
            ),
            Self::DuplicateId { id, other } => Message::new(
                words.fault_duplicate_id(outside(id), outside(other)),
                words.fault_duplicate_id_help(),
            ),
            Self::UnknownProgram { id, nearest } => Message::new(
                words.fault_unknown_program(outside(id)),
                words.fault_unknown_program_help(),
            )
            .label(meant(nearest)),
            Self::WaitsForItself { id } => {
                Message::new(words.fault_waits(outside(id)), words.fault_waits_help())
            }
            Self::NotInTrack { id, nearest } => {
                Message::new(words.fault_not_in_track(outside(id)), words.fault_not_in_track_help())
                    .label(meant(nearest))
            }
            _ => return None,
        })
    }

    fn of_programs(&self, words: &Words) -> Message {
        match self {
            Self::ContractWithoutRelease => {
                Message::new(words.fault_no_release(), words.fault_no_release_help())
            }
            Self::RestTooShort { hold, rest, least } => {
                let least = words.seconds(*least);
                let title = words.fault_rest_short(words.seconds(*rest), words.seconds(*hold));
                Message::new(title, words.fault_rest_short_help(&least))
                    .label(words.fault_rest_short_label(&least))
            }
            Self::HiddenContract => {
                Message::new(words.fault_hidden_contract(), words.fault_hidden_contract_help())
            }
            Self::ProgramTooLong { length, limit } => Message::new(
                words.fault_program_long(words.clock(*length), minutes(*limit)),
                words.fault_program_long_help(),
            ),
            Self::UseWithOthers => {
                Message::new(words.fault_use_with_others(), words.fault_use_with_others_help())
            }
            Self::FaultyPart { id } => {
                Message::new(words.fault_faulty_part(outside(id)), words.fault_faulty_part_help())
            }
            Self::Circle { ids } => {
                let ids: Vec<_> = ids.iter().map(|id| outside(id)).collect();
                Message::new(words.fault_circle(ids.join(" > ")), words.fault_circle_help())
            }
            _ => Syntax::Other.message(words),
        }
    }
}

impl Form {
    fn name(self, words: &Words) -> String {
        match self {
            Self::Boolean => words.fault_form_boolean(),
            Self::Date => words.fault_form_date(),
            Self::List => words.fault_form_list(),
            Self::Number => words.fault_form_number(),
            Self::Table => words.fault_form_table(),
            Self::Tables => words.fault_form_tables(),
            Self::Text => words.fault_form_text(),
            Self::Whole => words.fault_form_whole(),
        }
    }

    fn help(self, key: &str, words: &Words) -> String {
        match self {
            Self::Boolean => words.fault_form_boolean_help(),
            Self::List => words.fault_form_list_help(),
            Self::Number => words.fault_form_number_help(),
            Self::Table => words.fault_form_table_help(key),
            Self::Tables => words.fault_form_tables_help(key),
            Self::Date | Self::Text => words.fault_form_text_help(),
            Self::Whole => words.fault_form_whole_help(),
        }
    }
}

impl Syntax {
    fn message(self, words: &Words) -> Message {
        let (title, help) = match self {
            Self::BadCharacter => (words.fault_bad_character(), words.fault_bad_character_help()),
            Self::BadEscape => (words.fault_bad_escape(), words.fault_bad_escape_help()),
            Self::BadKey => (words.fault_bad_key(), words.fault_bad_key_help()),
            Self::BadNumber => (words.fault_bad_number(), words.fault_bad_number_help()),
            Self::CurlyQuotes => (words.fault_curly_quotes(), words.fault_curly_quotes_help()),
            Self::DecimalComma => (words.fault_decimal_comma(), words.fault_decimal_comma_help()),
            Self::Duplicate => (words.fault_duplicate(), words.fault_duplicate_help()),
            Self::ExtraComma => (words.fault_extra_comma(), words.fault_extra_comma_help()),
            Self::ExtraEquals => (words.fault_extra_equals(), words.fault_extra_equals_help()),
            Self::ExtraText => (words.fault_extra_text(), words.fault_extra_text_help()),
            Self::MissingEquals => {
                (words.fault_missing_equals(), words.fault_missing_equals_help())
            }
            Self::MissingValue => (words.fault_missing_value(), words.fault_missing_value_help()),
            Self::OpenHeader => (words.fault_open_header(), words.fault_open_header_help()),
            Self::OpenList => (words.fault_open_list(), words.fault_open_list_help()),
            Self::OpenQuote => (words.fault_open_quote(), words.fault_open_quote_help()),
            Self::OpenTable => (words.fault_open_table(), words.fault_open_table_help()),
            Self::Other => (words.fault_other_syntax(), words.fault_other_syntax_help()),
            Self::TooDeep => (words.fault_too_deep(), words.fault_too_deep_help()),
            Self::Unquoted => (words.fault_unquoted(), words.fault_unquoted_help()),
        };
        Message::new(title, help)
    }
}

fn owned(names: &[&'static str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Whole minutes, for a message.
fn minutes(time: Duration) -> u64 {
    time.as_secs() / 60
}
