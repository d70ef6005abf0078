//! A table of a file, taken key by key.
//!
//! Taking a key also makes it known: [`Table::finish`] reports what is left over, with the nearest known key. So every
//! key is taken, also when an earlier one had a fault, and every table is finished.
//! A method answers `None` both for an absent key and for a wrong value; [`Table::need`] tells the two apart.

use std::{ops::RangeInclusive, time::Duration};

use toml::de::{DeTable, DeValue};

use super::{Amount, Fault, Faults, Form, Span, form, nearest};

/// The most keys of one table that are looked at; more is a flood, not a file a person wrote.
const MAX_UNKNOWN: usize = 20;

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    pub value: T,
    pub span: Span,
}

impl<T> At<T> {
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> At<U> {
        At { value: to(self.value), span: self.span }
    }
}

/// The value of one key, not yet known to be of the right form.
#[derive(Debug)]
pub struct Value<'s> {
    key: String,
    span: Span,
    data: DeValue<'s>,
}

/// A table whose keys are taken one by one.
#[derive(Debug)]
pub struct Table<'s> {
    entries: Vec<Entry<'s>>,
    /// Where its header stands; `None` for the file itself.
    span: Option<Span>,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

#[derive(Debug)]
struct Entry<'s> {
    key: String,
    key_span: Span,
    span: Span,
    value: DeValue<'s>,
}

impl<'s> Table<'s> {
    pub(super) fn new(entries: DeTable<'s>, span: Option<Span>) -> Self {
        let entries = entries
            .into_iter()
            .map(|(key, value)| Entry {
                key_span: key.span(),
                key: key.into_inner().into_owned(),
                span: value.span(),
                value: value.into_inner(),
            })
            .collect();
        Self { entries, span, known: Vec::new(), missing: Vec::new() }
    }

    /// Where the table is named; `None` for the file itself.
    pub fn span(&self) -> Option<Span> {
        self.span.clone()
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// The keys that were written and are not taken yet.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.key.as_str())
    }

    /// Keys that have to be there. Call it before they are taken.
    pub fn need(&mut self, keys: &[&'static str]) {
        let missing: Vec<_> = keys.iter().copied().filter(|key| !self.has(key)).collect();
        self.missing.extend(missing);
    }

    /// The value of a key, whatever its form.
    pub fn take(&mut self, key: &'static str) -> Option<Value<'s>> {
        self.known.push(key);
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        let entry = self.entries.swap_remove(at);
        Some(Value { key: entry.key, span: entry.span, data: entry.value })
    }

    /// A text, as it was written: not cleaned.
    pub fn text(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<String>> {
        self.take(key)?.text(faults)
    }

    pub fn boolean(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<bool>> {
        self.take(key)?.boolean(faults)
    }

    /// A whole number within a range.
    pub fn whole(
        &mut self,
        key: &'static str,
        range: &RangeInclusive<u8>,
        faults: &mut Faults,
    ) -> Option<At<u8>> {
        self.take(key)?.whole(range, Amount::Count, faults)
    }

    /// A time in seconds, whole or with one decimal, within a range.
    pub fn time(
        &mut self,
        key: &'static str,
        range: &RangeInclusive<Duration>,
        faults: &mut Faults,
    ) -> Option<At<Duration>> {
        self.take(key)?.time(range, faults)
    }

    /// One of a few words.
    pub fn one_of<T: Copy>(
        &mut self,
        key: &'static str,
        all: &[T],
        name: impl Fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Option<At<T>> {
        let given = self.text(key, faults)?;
        let found = all.iter().copied().find(|one| name(*one) == given.value);
        if found.is_none() {
            let known: Vec<_> = all.iter().map(|one| name(*one)).collect();
            let nearest = nearest(&given.value, known.iter().copied());
            let key = key.to_owned();
            faults.push(
                given.span.clone(),
                Fault::UnknownName { key, given: given.value, nearest, known },
            );
        }
        Some(At { value: found?, span: given.span })
    }

    pub fn table(&mut self, key: &'static str, faults: &mut Faults) -> Option<Self> {
        self.take(key)?.table(faults)
    }

    /// The values of a list.
    pub fn list(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<Vec<Value<'s>>>> {
        self.take(key)?.list(faults)
    }

    /// The tables of `[[key]]`: at least one and at most `limit`, when the key is there.
    pub fn tables(
        &mut self,
        key: &'static str,
        limit: usize,
        faults: &mut Faults,
    ) -> Option<Vec<Self>> {
        let value = self.take(key)?;
        let span = value.span.clone();
        if !matches!(value.data, DeValue::Array(_)) {
            return value.wrong(Form::Tables, faults);
        }
        let values = value.list(faults)?.value;
        if values.is_empty() {
            faults.push(span, Fault::EmptyList { key: key.to_owned() });
            return None;
        }
        if let Some(extra) = values.get(limit) {
            faults.push(extra.span.clone(), Fault::TooMany { key: key.to_owned(), limit });
        }
        Some(values.into_iter().take(limit).filter_map(|value| value.table(faults)).collect())
    }

    /// Takes out the tables that stand under keys not known beforehand, in the order of the text.
    pub fn named_tables(&mut self) -> Vec<At<Value<'s>>> {
        let is_table = |entry: &Entry<'s>| matches!(entry.value, DeValue::Table(_));
        let (tables, entries) = self.entries.drain(..).partition(is_table);
        self.entries = entries;
        Table { entries: tables, span: None, known: Vec::new(), missing: Vec::new() }.into_values()
    }

    /// The values of a table whose keys are not known beforehand, in the order of the text.
    pub fn into_values(mut self) -> Vec<At<Value<'s>>> {
        self.entries.sort_by_key(|entry| entry.key_span.start);
        let value = |entry: Entry<'s>| At {
            span: entry.key_span,
            value: Value { key: entry.key, span: entry.span, data: entry.value },
        };
        self.entries.into_iter().map(value).collect()
    }

    /// Reports the keys that are missing and those that nothing took. A missing key that was misspelt is said once.
    pub fn finish(mut self, faults: &mut Faults) {
        self.entries.sort_by_key(|entry| entry.key_span.start);
        for entry in self.entries.drain(..).take(MAX_UNKNOWN) {
            let nearest = nearest(&entry.key, self.known.iter().copied());
            self.missing.retain(|key| Some(*key) != nearest);
            let known = self.known.clone();
            faults.push(entry.key_span, Fault::UnknownKey { key: entry.key, nearest, known });
        }
        if !self.missing.is_empty() {
            faults.push(self.span, Fault::MissingKeys { keys: self.missing });
        }
    }
}

impl<'s> Value<'s> {
    pub fn key(&self) -> &str {
        &self.key
    }

    pub fn span(&self) -> Span {
        self.span.clone()
    }

    pub fn text(self, faults: &mut Faults) -> Option<At<String>> {
        match self.data {
            DeValue::String(text) => Some(At { value: text.into_owned(), span: self.span }),
            _ => self.wrong(Form::Text, faults),
        }
    }

    /// The whole number, if it is one and fits.
    pub fn integer(&self) -> Option<i128> {
        match &self.data {
            DeValue::Integer(number) => i128::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        }
    }

    pub fn boolean(self, faults: &mut Faults) -> Option<At<bool>> {
        match self.data {
            DeValue::Boolean(value) => Some(At { value, span: self.span }),
            _ => self.wrong(Form::Boolean, faults),
        }
    }

    /// A whole number within a range; `unit` says what it counts.
    pub fn whole(
        self,
        range: &RangeInclusive<u8>,
        unit: impl Fn(u32) -> Amount,
        faults: &mut Faults,
    ) -> Option<At<u8>> {
        if !matches!(self.data, DeValue::Integer(_)) {
            return self.wrong(Form::Whole, faults);
        }
        let value = self.integer().and_then(|value| u8::try_from(value).ok());
        let value = value.filter(|value| range.contains(value));
        if value.is_none() {
            let (low, high) = (unit((*range.start()).into()), unit((*range.end()).into()));
            faults.push(self.span.clone(), Fault::OutOfRange { key: self.key, low, high });
        }
        Some(At { value: value?, span: self.span })
    }

    /// Whole milliseconds within a range, which may reach below zero.
    pub fn millis(self, range: &RangeInclusive<i32>, faults: &mut Faults) -> Option<At<i32>> {
        if !matches!(self.data, DeValue::Integer(_)) {
            return self.wrong(Form::Whole, faults);
        }
        let value = self.integer().and_then(|value| i32::try_from(value).ok());
        let value = value.filter(|value| range.contains(value));
        if value.is_none() {
            let (low, high) = (Amount::Millis(*range.start()), Amount::Millis(*range.end()));
            faults.push(self.span.clone(), Fault::OutOfRange { key: self.key, low, high });
        }
        Some(At { value: value?, span: self.span })
    }

    /// A time in seconds within a range, to a tenth.
    pub fn time(
        self,
        range: &RangeInclusive<Duration>,
        faults: &mut Faults,
    ) -> Option<At<Duration>> {
        let seconds = match &self.data {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .ok()
                .and_then(|seconds| u64::try_from(seconds).ok())
                .map(Duration::from_secs),
            DeValue::Float(number) => number
                .as_str()
                .parse()
                .ok()
                .and_then(|seconds: f64| Duration::try_from_secs_f64(seconds).ok()),
            _ => return self.wrong(Form::Number, faults),
        };
        let Some(exact) = seconds.filter(|time| range.contains(time)) else {
            let (low, high) = (Amount::Time(*range.start()), Amount::Time(*range.end()));
            faults.push(self.span, Fault::OutOfRange { key: self.key, low, high });
            return None;
        };
        let tenths = (exact.as_micros() + 50_000) / 100_000;
        let value = Duration::from_millis(u64::try_from(tenths).unwrap_or_default() * 100);
        if value.abs_diff(exact) > Duration::from_micros(1) {
            faults.push(self.span, Fault::TooFine { key: self.key });
            return None;
        }
        Some(At { value, span: self.span })
    }

    pub fn list(self, faults: &mut Faults) -> Option<At<Vec<Self>>> {
        let DeValue::Array(values) = self.data else {
            return self.wrong(Form::List, faults);
        };
        let value = values
            .into_iter()
            .map(|value| Value {
                key: self.key.clone(),
                span: value.span(),
                data: value.into_inner(),
            })
            .collect();
        Some(At { value, span: self.span })
    }

    pub fn table(self, faults: &mut Faults) -> Option<Table<'s>> {
        match self.data {
            DeValue::Table(entries) => Some(Table::new(entries, Some(self.span))),
            _ => self.wrong(Form::Table, faults),
        }
    }

    fn wrong<T>(self, wanted: Form, faults: &mut Faults) -> Option<T> {
        let found = form(&self.data);
        faults.push(self.span, Fault::WrongForm { key: self.key, wanted, found });
        None
    }
}
