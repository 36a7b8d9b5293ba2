//! What Unicode says of each character, as `build.rs` has written it down: skeletons, and canonical composition (NFC).
//!
//! Not here: what a skeleton is (`definition`).

use std::sync::LazyLock;

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    // What the build has written can be read; a test reads all of it.
    Reader(include_bytes!(concat!(env!("OUT_DIR"), "/unicode"))).tables().unwrap_or_default()
});

/// Where composed Hangul begins, and how many syllables differ in nothing but their end, or their vowel and end.
const SYLLABLES: u32 = 0xac00;
const SYLLABLE_COUNT: u32 = 11_172;
const ENDS: u32 = 28;
const VOWELS: u32 = 21;
/// Where the parts of Hangul begin. There is no end before the first one: that place stands for none.
const LEAD: u32 = 0x1100;
const LEAD_COUNT: u32 = 19;
const VOWEL: u32 = 0x1161;
const END: u32 = 0x11a7;

#[derive(Default)]
struct Tables {
    /// Of the characters that have another skeleton than their parts have.
    skeletons: Map,
    /// Of those it is empty.
    dropped: Set,
    /// What a character is composed of.
    parts: Map,
    /// And the other way round, in order.
    wholes: Vec<((char, char), char)>,
    /// The combining classes of marks, as characters.
    classes: Map,
}

/// Adds the skeleton of a character: what people could take it for.
pub fn skeleton(c: char, to: &mut String) {
    TABLES.skeleton(c, to);
}

/// A text, with letters and their marks made one character where there is one (NFC).
pub fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { TABLES.composed(text) }
}

impl Tables {
    fn skeleton(&self, c: char, to: &mut String) {
        if let Some(form) = self.skeletons.get(c) {
            to.push_str(form);
        } else if let Some(parts) = self.parts.get(c) {
            parts.chars().for_each(|part| self.skeleton(part, to));
        } else if let Some(parts) = syllable_parts(c) {
            parts.for_each(|part| self.skeleton(part, to));
        } else if !self.dropped.has(c) {
            to.push(c);
        }
    }

    fn composed(&self, text: &str) -> String {
        let mut marked = Vec::with_capacity(text.len());
        text.chars().for_each(|c| self.take_apart(c, &mut marked));

        let mut done: Vec<(char, u8)> = Vec::with_capacity(marked.len());
        let mut base = None;
        for (c, class) in marked {
            // A mark belongs to its base unless one of its own class, or a letter, stands between them.
            let after_base = base.is_some_and(|at| at + 1 == done.len());
            if (after_base || done.last().is_some_and(|(_, before)| *before < class))
                && let Some((first, _)) = base.and_then(|at: usize| done.get_mut(at))
                && let Some(whole) = self.whole(*first, c)
            {
                *first = whole;
                continue;
            }
            if class == 0 {
                base = Some(done.len());
            }
            done.push((c, class));
        }
        done.into_iter().map(|(c, _)| c).collect()
    }

    fn take_apart(&self, c: char, to: &mut Vec<(char, u8)>) {
        if let Some(parts) = self.parts.get(c) {
            parts.chars().for_each(|part| self.take_apart(part, to));
        } else if let Some(parts) = syllable_parts(c) {
            to.extend(parts.map(|part| (part, 0)));
        } else {
            // Marks stand in the order of their classes, and after others of the same class.
            let class = self.class(c);
            let after = to.iter().rposition(|(_, before)| *before <= class || class == 0);
            to.insert(after.map_or(0, |at| at + 1), (c, class));
        }
    }

    fn class(&self, c: char) -> u8 {
        self.classes.get(c).and_then(|class| class.chars().next()?.try_into().ok()).unwrap_or(0)
    }

    fn whole(&self, first: char, second: char) -> Option<char> {
        syllable(first, second).or_else(|| {
            let at = self.wholes.binary_search_by_key(&(first, second), |(parts, _)| *parts).ok()?;
            self.wholes.get(at).map(|(_, whole)| *whole)
        })
    }
}

fn syllable_parts(c: char) -> Option<impl Iterator<Item = char>> {
    let at = u32::from(c).checked_sub(SYLLABLES).filter(|at| *at < SYLLABLE_COUNT)?;
    let end = (at % ENDS != 0).then_some(END + at % ENDS);
    let parts = [Some(LEAD + at / ENDS / VOWELS), Some(VOWEL + at / ENDS % VOWELS), end];
    Some(parts.into_iter().flatten().filter_map(char::from_u32))
}

fn syllable(first: char, second: char) -> Option<char> {
    let from = |c: char, base: u32, count: u32| u32::from(c).checked_sub(base).filter(|at| *at < count);
    let at = if let Some(lead) = from(first, LEAD, LEAD_COUNT) {
        (lead * VOWELS + from(second, VOWEL, VOWELS)?) * ENDS
    } else {
        let at = from(first, SYLLABLES, SYLLABLE_COUNT).filter(|at| at % ENDS == 0)?;
        at + from(second, END, ENDS).filter(|end| *end != 0)?
    };
    char::from_u32(SYLLABLES + at)
}

/// From a character to one or more.
#[derive(Default)]
struct Map {
    /// In order, each with where its other side ends.
    from: Vec<(char, usize)>,
    to: String,
}

impl Map {
    fn get(&self, c: char) -> Option<&str> {
        let at = self.from.binary_search_by_key(&c, |(from, _)| *from).ok()?;
        let before = at.checked_sub(1).and_then(|at| self.from.get(at));
        self.to.get(before.map_or(0, |(_, end)| *end)..self.from.get(at)?.1)
    }
}

/// Where it begins, where it ends, where it begins again.
#[derive(Default)]
struct Set(Vec<u32>);

impl Set {
    fn has(&self, c: char) -> bool {
        self.0.partition_point(|bound| *bound <= u32::from(c)) % 2 == 1
    }
}

struct Reader(&'static [u8]);

impl Reader {
    fn tables(&mut self) -> Option<Tables> {
        let (skeletons, dropped) = (self.map()?, self.set()?);
        let (parts, never_composed) = (self.map()?, self.set()?);
        let mut wholes: Vec<((char, char), char)> = Vec::new();
        for (whole, _) in parts.from.iter().filter(|(whole, _)| !never_composed.has(*whole)) {
            let mut parts = parts.get(*whole).unwrap_or_default().chars();
            if let (Some(first), Some(second)) = (parts.next(), parts.next()) {
                // A sort would be more code than that.
                let at = wholes.partition_point(|(parts, _)| *parts < (first, second));
                wholes.insert(at, ((first, second), *whole));
            }
        }
        let classes = self.map()?;
        self.0.is_empty().then_some(Tables { skeletons, dropped, parts, wholes, classes })
    }

    fn map(&mut self) -> Option<Map> {
        let count = self.number()?;
        let mut c = 0_u32;
        let mut heads = Vec::new();
        for _ in 0..count {
            let head = self.number()?;
            c = c.checked_add(head >> 1)?;
            heads.push((char::from_u32(c)?, head & 1 == 1));
        }
        let mut first = '\0';
        let mut firsts = Vec::new();
        for _ in 0..count {
            first = self.step(first)?;
            firsts.push(first);
        }
        let mut map = Map::default();
        for ((from, more), mut c) in heads.into_iter().zip(firsts) {
            map.to.push(c);
            for _ in 0..if more { self.number()? } else { 0 } {
                c = self.step(c)?;
                map.to.push(c);
            }
            map.from.push((from, map.to.len()));
        }
        Some(map)
    }

    fn set(&mut self) -> Option<Set> {
        let mut bound = 0_u32;
        let bounds = (0..self.number()?).map(|_| {
            bound = bound.checked_add(self.number()?)?;
            Some(bound)
        });
        bounds.collect::<Option<_>>().map(Set)
    }

    fn step(&mut self, from: char) -> Option<char> {
        let step = self.number()?;
        char::from_u32(u32::from(from).wrapping_add((step >> 1) ^ (step & 1).wrapping_neg()))
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};
    use unicode_normalization::{UnicodeNormalization, char as unicode};

    use super::*;
    use crate::text::{self, definition};

    /// All characters. As wasm, where that would take minutes, those that anything is said of.
    fn characters() -> impl Iterator<Item = char> {
        let told = |c: &char| {
            TABLES.skeletons.get(*c).is_some() || TABLES.parts.get(*c).is_some() || TABLES.dropped.has(*c)
        };
        ('\0'..=char::MAX).filter(move |c| cfg!(not(target_family = "wasm")) || told(c))
    }

    #[test]
    fn what_the_build_has_written_can_be_read() {
        let written = include_bytes!(concat!(env!("OUT_DIR"), "/unicode"));
        assert!(Reader(written).tables().is_some());
        let cut_anywhere = (0..written.len()).step_by(101).filter_map(|end| written.get(..end));
        assert!(cut_anywhere.into_iter().all(|cut| Reader(cut).tables().is_none()));
    }

    #[test]
    fn n3_every_character_has_the_skeleton_it_should_have() {
        for c in characters().map(String::from) {
            assert_eq!(text::skeleton(&c), definition::skeleton(&c), "{c:?}");
        }
    }

    /// Why a character at a time is enough: of marks, which alone change their order, one is still there at the end.
    #[test]
    fn n3_the_order_of_marks_makes_no_difference() {
        let marks = characters().filter(|c| unicode::canonical_combining_class(*c) != 0);
        let alone = marks.filter(|c| String::from(*c).nfd().eq([*c]));
        let left: Vec<char> = alone.filter(|c| !definition::skeleton(&String::from(*c)).is_empty()).collect();
        assert_eq!(left, ['\u{345}']);
    }

    #[test]
    fn every_character_is_taken_apart_and_put_together_as_unicode_says() {
        for c in characters() {
            assert_eq!(TABLES.class(c), unicode::canonical_combining_class(c), "{c:?}");
            let (mut parts, mut right) = (Vec::new(), Vec::new());
            TABLES.take_apart(c, &mut parts);
            unicode::decompose_canonical(c, |part| right.push(part));
            assert!(parts.into_iter().map(|(part, _)| part).eq(right), "{c:?}");
            assert!(composed(&String::from(c)).chars().eq([c].into_iter().nfc()), "{c:?}");
        }
    }

    #[test]
    fn every_two_characters_become_one_where_unicode_says_so() {
        let parts = TABLES.parts.from.iter().filter_map(|(whole, _)| TABLES.parts.get(*whole));
        let hangul = [
            "\u{1100}\u{1160}",
            "\u{1113}\u{1161}",
            "\u{ac00}\u{11a7}",
            "\u{ac01}\u{11a8}",
            "\u{1112}\u{1176}",
            "\u{d788}\u{11c2}",
            "\u{d788}\u{11c3}",
            "\u{1112}\u{1175}",
        ];
        let pairs: Vec<(char, char)> = parts
            .chain(hangul)
            .filter_map(|parts| Some((parts.chars().next()?, parts.chars().nth(1)?)))
            .collect();
        let mut seconds: Vec<char> = pairs.iter().map(|(_, second)| *second).collect();
        seconds.sort_unstable();
        seconds.dedup();
        for first in pairs.iter().map(|(first, _)| *first) {
            for second in &seconds {
                assert_eq!(
                    TABLES.whole(first, *second),
                    unicode::compose(first, *second),
                    "{first:?} {second:?}"
                );
            }
        }
    }

    /// Characters that something is said of, close together.
    fn dense() -> impl Strategy<Value = String> {
        let told = |map: &Map| map.from.iter().map(|(c, _)| *c).collect::<Vec<_>>();
        let any = prop_oneof![
            select(told(&TABLES.skeletons)),
            select(told(&TABLES.parts)),
            select(told(&TABLES.classes)),
            select(TABLES.wholes.iter().map(|((first, _), _)| *first).collect::<Vec<_>>()),
            select(TABLES.wholes.iter().map(|((_, second), _)| *second).collect::<Vec<_>>()),
            select(
                "aekosωι\u{345}\u{301}\u{1100}\u{1161}\u{11a8}가 -'\u{34f}\u{200d}🌙"
                    .chars()
                    .collect::<Vec<_>>()
            ),
            any::<char>(),
        ];
        vec(any, 0..24).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn n3_whole_texts_have_the_skeletons_they_should_have(words in "\\PC{0,40}", dense in dense()) {
            for text in [words, dense] {
                prop_assert_eq!(text::skeleton(&text), definition::skeleton(&text));
            }
        }

        #[test]
        fn whole_texts_are_composed_as_unicode_says(words in "\\PC{0,40}", dense in dense()) {
            for text in [words, dense] {
                prop_assert_eq!(composed(&text), text.nfc().collect::<String>());
                let apart: String = text.nfd().collect();
                prop_assert_eq!(composed(&apart), apart.nfc().collect::<String>());
            }
        }
    }
}
