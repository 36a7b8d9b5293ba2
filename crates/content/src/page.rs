//! The texts of one language as a page loads them: read once by the parser of Fluent where the program is built, and
//! here only filled in. What a page shows is what Fluent would say; a test holds the two against each other.
//!
//! A page carries no parser, no formatter of fractions and no plural rules of languages that it doesn't speak: together
//! they weigh as much as a third of its screens.
//!
//! The form: a first line that names it, then one line a text, sorted by key: key, tab, pattern. Of a key with a point the
//! part before it is left out where it is that of the line before. In a pattern these characters have a meaning, which
//! no text could hold otherwise:
//!
//! | | |
//! |---|---|
//! | [`VARIABLE`] name [`END`] | what is filled in |
//! | [`SELECT`] name [`END`] variants [`DONE`] | one of several patterns, by a number or word |
//! | key [`KEY`] pattern [`NEXT`] | a variant; the key of the one for everything else begins with `*` |
//! | [`LINE`] | a line break |

use std::ops::Range;

use crate::{locale::Locale, texts::Arg};

/// What every file of texts begins with. Another form gets another number.
pub(crate) const FIRST: &str = "stillyes-texts 2";

pub(crate) const VARIABLE: char = '\u{1}';
pub(crate) const END: char = '\u{2}';
pub(crate) const SELECT: char = '\u{3}';
pub(crate) const DONE: char = '\u{4}';
pub(crate) const KEY: char = '\u{5}';
pub(crate) const NEXT: char = '\u{6}';
pub(crate) const LINE: char = '\u{7}';

/// Bytes in a file of texts at most. A language has some 60 kB; whatever is far longer is something else.
const MAX_BYTES: usize = 1 << 20;

/// How deep a choice may stand in a choice. Ours stand alone.
const MAX_DEPTH: usize = 8;

/// Texts, ready to be filled in.
pub(crate) struct Page {
    all: String,
    /// By key: where the key and the pattern of each stand.
    lines: Vec<(Range<usize>, Range<usize>)>,
}

impl Page {
    /// Takes what was loaded, or says what is wrong with it.
    pub(crate) fn read(all: &str) -> Result<Self, &'static str> {
        if all.len() > MAX_BYTES {
            return Err("too long to be texts");
        }
        let Some(rest) = all.strip_prefix(FIRST).and_then(|rest| rest.strip_prefix('\n')) else {
            return Err("no texts, or those of another version");
        };
        let mut page = Self { all: String::new(), lines: Vec::new() };
        let mut base = "";
        for line in rest.split_terminator('\n') {
            let Some((key, pattern)) = line.split_once('\t') else { return Err("a line that is no text") };
            if !key.starts_with('.') {
                base = base_of(key);
                page.add("", key, pattern)?;
            } else {
                page.add(base, key, pattern)?;
            }
        }
        Ok(page)
    }

    fn add(&mut self, base: &str, key: &str, pattern: &str) -> Result<(), &'static str> {
        let mut put = |text: &str| {
            let start = self.all.len();
            self.all.push_str(text);
            start
        };
        let start = put(base);
        put(key);
        let (middle, end) = (put(pattern), self.all.len());
        let text = |range: Range<usize>| self.all.get(range);
        let before = self.lines.last().map(|(key, _)| text(key.clone()));
        if before.is_some_and(|before| before >= text(start..middle)) {
            return Err("texts out of order");
        }
        self.lines.push((start..middle, middle..end));
        Ok(())
    }

    /// The text of a key filled in, and whether everything that it needs was there.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)], locale: Locale) -> Option<(String, bool)> {
        let mut filling = Filling { args, locale, text: String::new(), whole: true };
        filling.pattern(self.pattern(key)?, MAX_DEPTH);
        Some((filling.text, filling.whole))
    }

    /// Whether there is a text of this key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    #[cfg(test)]
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|(key, _)| self.all.get(key.clone()))
    }

    fn pattern(&self, key: &str) -> Option<&str> {
        let text = |range: &Range<usize>| self.all.get(range.clone()).unwrap_or_default();
        let place = self.lines.binary_search_by(|(one, _)| text(one).cmp(key)).ok()?;
        self.lines.get(place).map(|(_, pattern)| text(pattern))
    }
}

/// The part of a key before its point; all of it where it has none.
pub(crate) fn base_of(key: &str) -> &str {
    key.split_once('.').map_or(key, |(base, _)| base)
}

/// A text that is being filled in.
struct Filling<'a> {
    args: &'a [(&'a str, Arg<'a>)],
    locale: Locale,
    text: String,
    whole: bool,
}

impl<'a> Filling<'a> {
    fn pattern(&mut self, mut rest: &str, depth: usize) {
        let first = |rest: &str| rest.find([VARIABLE, SELECT, LINE]);
        while let Some((plain, special)) = first(rest).and_then(|at| rest.split_at_checked(at)) {
            self.text.push_str(plain);
            let mut chars = special.chars();
            let kind = chars.next();
            rest = chars.as_str();
            match kind {
                Some(LINE) => self.text.push('\n'),
                Some(VARIABLE) => rest = self.variable(rest),
                _ => rest = self.select(rest, depth),
            }
        }
        self.text.push_str(rest);
    }

    fn variable<'r>(&mut self, rest: &'r str) -> &'r str {
        let (name, rest) = rest.split_once(END).unwrap_or((rest, ""));
        match self.arg(name) {
            Some(Arg::Text(text)) => self.text.push_str(text),
            Some(Arg::Number(number)) => self.text.push_str(&number.to_string()),
            None => {
                // As Fluent shows it: visible, and never nothing.
                self.text.push_str("{$");
                self.text.push_str(name);
                self.text.push('}');
                self.whole = false;
            }
        }
        rest
    }

    fn select<'r>(&mut self, rest: &'r str, depth: usize) -> &'r str {
        let (name, rest) = rest.split_once(END).unwrap_or((rest, ""));
        let end = after_variants(rest);
        let (variants, rest) = (rest.get(..end.0).unwrap_or_default(), rest.get(end.1..).unwrap_or_default());
        let arg = self.arg(name);
        self.whole &= arg.is_some();
        let mut otherwise = None;
        for (key, pattern) in Variants(variants) {
            let (key, usual) = key.strip_prefix('*').map_or((key, false), |key| (key, true));
            if arg.is_some_and(|arg| fits(arg, key, self.locale)) {
                self.chosen(pattern, depth);
                return rest;
            }
            otherwise = otherwise.or(Some(pattern).filter(|_| usual));
        }
        self.chosen(otherwise.unwrap_or_default(), depth);
        rest
    }

    fn chosen(&mut self, pattern: &str, depth: usize) {
        match depth.checked_sub(1) {
            Some(depth) => self.pattern(pattern, depth),
            None => self.whole = false,
        }
    }

    fn arg(&self, name: &str) -> Option<Arg<'a>> {
        let args: &'a [(&'a str, Arg<'a>)] = self.args;
        args.iter().find(|(one, _)| *one == name).map(|(_, arg)| *arg)
    }
}

/// Whether a variant is for this: the number itself, the form that it takes in this language, or the word.
fn fits(arg: Arg<'_>, key: &str, locale: Locale) -> bool {
    match arg {
        Arg::Text(text) => text == key,
        Arg::Number(number) => key.parse() == Ok(number) || key == locale.plural(number),
    }
}

/// Where a choice's variants end, and where the pattern goes on.
fn after_variants(rest: &str) -> (usize, usize) {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            SELECT => depth = depth.saturating_add(1),
            DONE if depth == 0 => return (at, at.saturating_add(DONE.len_utf8())),
            DONE => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (rest.len(), rest.len())
}

/// The variants of a choice: key and pattern.
struct Variants<'a>(&'a str);

impl<'a> Iterator for Variants<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, rest) = self.0.split_once(KEY)?;
        let mut depth = 0_usize;
        let end = rest.char_indices().find(|(_, c)| {
            match *c {
                SELECT => depth = depth.saturating_add(1),
                DONE => depth = depth.saturating_sub(1),
                _ => {}
            }
            *c == NEXT && depth == 0
        });
        let (pattern, rest) = match end {
            Some((at, _)) => (rest.get(..at)?, rest.get(at.saturating_add(NEXT.len_utf8())..)?),
            None => (rest, ""),
        };
        self.0 = rest;
        Some((key, pattern))
    }
}
