//! The texts of one language as a page loads them: read once by the parser of Fluent where the program is built, and
//! here only filled in. What a page shows is what Fluent would say; a test holds the two against each other.
//!
//! A page carries no parser, no formatter of fractions and no plural rules of languages that it doesn't speak: together
//! they weigh as much as a third of its screens.
//!
//! The form is one that gzip makes small, keys and patterns apart, and what is alike beside each other:
//!
//! - a line that names it;
//! - a line of every ending that a key can have, from its point on, with spaces between; the first is that of none;
//! - a line for each key without its ending, sorted: where there are others than the key alone, a tab and a letter for
//!   each of its endings, `A` for the first;
//! - an empty line;
//! - the patterns of those that stand alone, then those of all others, in the same order.
//!
//! In a pattern these characters have a meaning, which no text could hold otherwise:
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
pub(crate) const FIRST: &str = "stillyes-texts 3";

pub(crate) const VARIABLE: char = '\u{1}';
pub(crate) const END: char = '\u{2}';
pub(crate) const SELECT: char = '\u{3}';
pub(crate) const DONE: char = '\u{4}';
pub(crate) const KEY: char = '\u{5}';
pub(crate) const NEXT: char = '\u{6}';
pub(crate) const LINE: char = '\u{7}';

/// What stands for a key without an ending; the next letter for the first ending, and so on.
pub(crate) const PLAIN: u8 = b'A';

/// Bytes in a file of texts at most. A language has some 60 kB; whatever is far longer is something else.
const MAX_BYTES: usize = 1 << 20;

/// How deep a choice may stand in a choice. Ours stand alone.
const MAX_DEPTH: usize = 8;

/// Texts, ready to be filled in.
pub(crate) struct Page {
    all: String,
    /// By key.
    texts: Vec<Text>,
}

/// Where the parts of a text stand.
struct Text {
    base: Range<usize>,
    ending: Range<usize>,
    /// Whether its key has no ending but this.
    alone: bool,
    pattern: Range<usize>,
}

/// The lines of a file, by where they stand.
struct Lines<'a> {
    all: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let length = self.all.get(self.at..)?.find('\n')?;
        let line = self.at..self.at.saturating_add(length);
        self.at = line.end.saturating_add(1);
        Some(line)
    }
}

impl Page {
    /// Takes what was loaded, or says what is wrong with it.
    pub(crate) fn read(all: &str) -> Result<Self, &'static str> {
        if all.len() > MAX_BYTES {
            return Err("too long to be texts");
        }
        let mut lines = Lines { all, at: 0 };
        let mut line = || lines.next().ok_or("texts that end too early");
        if all.get(line()?) != Some(FIRST) {
            return Err("no texts, or those of another version");
        }
        let mut endings = Vec::new();
        let named = line()?;
        let mut at = named.start;
        for ending in all.get(named).unwrap_or_default().split(' ') {
            endings.push(at..at.saturating_add(ending.len()));
            at = at.saturating_add(ending.len()).saturating_add(1);
        }
        let mut page = Self { all: all.to_owned(), texts: Vec::new() };
        loop {
            let key = line()?;
            match all.get(key.clone()).unwrap_or_default() {
                "" => break,
                text => page.key(text, key.start, &endings)?,
            }
        }
        for alone in [true, false] {
            for text in page.texts.iter_mut().filter(|text| text.alone == alone) {
                text.pattern = line()?;
            }
        }
        if lines.next().is_none() { Ok(page) } else { Err("more texts than keys") }
    }

    /// Takes a key's line: what stands in it, and where.
    fn key(&mut self, line: &str, at: usize, endings: &[Range<usize>]) -> Result<(), &'static str> {
        let (base, letters) = line.split_once('\t').unwrap_or((line, ""));
        let alone = letters.is_empty();
        for letter in if alone { &[PLAIN] } else { letters.as_bytes() } {
            let ending = letter.checked_sub(PLAIN).and_then(|ending| endings.get(usize::from(ending)));
            let Some(ending) = ending.cloned() else { return Err("an ending that is none") };
            let text = Text { base: at..at.saturating_add(base.len()), ending, alone, pattern: 0..0 };
            if self.texts.last().is_some_and(|before| self.name(before) >= self.name(&text)) {
                return Err("texts out of order");
            }
            self.texts.push(text);
        }
        Ok(())
    }

    fn part(&self, range: &Range<usize>) -> &str {
        self.all.get(range.clone()).unwrap_or_default()
    }

    fn name(&self, text: &Text) -> (&str, &str) {
        (self.part(&text.base), self.part(&text.ending))
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
    pub(crate) fn keys(&self) -> impl Iterator<Item = String> {
        self.texts.iter().map(|text| [self.part(&text.base), self.part(&text.ending)].concat())
    }

    fn pattern(&self, key: &str) -> Option<&str> {
        let place = self.texts.binary_search_by(|text| self.name(text).cmp(&parts_of(key))).ok()?;
        self.texts.get(place).map(|text| self.part(&text.pattern))
    }
}

/// A key without its ending, and the ending from its point on.
pub(crate) fn parts_of(key: &str) -> (&str, &str) {
    key.find('.').and_then(|at| key.split_at_checked(at)).unwrap_or((key, ""))
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
