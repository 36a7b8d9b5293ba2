//! Writes down what Unicode says of each character, as far as people's words need it, in few bytes.
//!
//! With Unicode's own tables, made for speed and for every use, `rules::text` was 127 of the 350 kB that the
//! app's page may weigh (gzipped); with this it is 26. What is left is a map from a character to its skeleton, and what
//! NFC needs. It is in columns, most numbers being differences, because that is what gzip makes small:
//! alphabets follow one another, and then so do their skeletons.
//!
//! Not here: how it is read (`src/text/tables.rs`), and what a skeleton is (`src/text/definition.rs`).

use std::{collections::BTreeMap, env, fs, io, path::Path};

use unicode_normalization::char as unicode;

#[path = "../src/text"]
mod text {
    pub mod definition;
    pub mod hidden;
}

type Map = BTreeMap<char, Vec<char>>;

const FIRST_SYLLABLE: char = '\u{ac00}';
const LAST_SYLLABLE: char = '\u{d7a3}';

/// Writes it into the folder that cargo gives to build scripts.
pub fn write() -> io::Result<()> {
    let parts = decompositions();
    let never_composed = parts.iter().filter(|(whole, parts)| match parts.as_slice() {
        [_] => false,
        [first, second] => unicode::compose(*first, *second) != Some(**whole),
        _ => true,
    });
    let never_composed: Vec<char> = never_composed.map(|(whole, _)| *whole).collect();
    let classes = characters().map(|c| (c, unicode::canonical_combining_class(c)));
    let classes = classes.filter(|(_, class)| *class != 0).map(|(c, class)| (c, vec![char::from(class)]));
    let (skeletons, dropped) = skeletons(&parts);

    let mut packed = Vec::new();
    write_map(&skeletons, &mut packed);
    write_set(&dropped, &mut packed);
    write_map(&parts, &mut packed);
    write_set(&never_composed, &mut packed);
    write_map(&classes.collect(), &mut packed);
    let folder = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&folder).join("unicode"), packed)
}

/// The characters that anything may be known of. Hangul syllables follow a rule; the other planes are empty, or for
/// private use.
fn characters() -> impl Iterator<Item = char> {
    let all = ('\0'..='\u{3ffff}').chain('\u{e0000}'..='\u{e0fff}');
    all.filter(|c| !(FIRST_SYLLABLE..=LAST_SYLLABLE).contains(c))
}

/// What each character is composed of: most of two, of which the first may be composed itself.
fn decompositions() -> Map {
    let mut all = Map::new();
    for c in characters() {
        let mut parts = Vec::new();
        unicode::decompose_canonical(c, |part| parts.push(part));
        if let [first, between @ .., last] = parts.as_slice()
            && let Some(first) = between.iter().try_fold(*first, |first, next| unicode::compose(first, *next))
        {
            parts = vec![first, *last];
        }
        if parts != [c] {
            all.insert(c, parts);
        }
    }
    all
}

/// The skeletons of the characters that have another than their parts have; and those that have an empty one.
fn skeletons(parts: &Map) -> (Map, Vec<char>) {
    let skeleton = |c: char| text::definition::skeleton(c.encode_utf8(&mut [0; 4]));
    let (mut skeletons, mut dropped) = (Map::new(), Vec::new());
    for c in characters() {
        let told =
            parts.get(&c).map_or(String::from(c), |parts| parts.iter().copied().map(skeleton).collect());
        let form = skeleton(c);
        if form == told {
            continue;
        }
        if form.is_empty() {
            dropped.push(c);
        } else {
            skeletons.insert(c, form.chars().collect());
        }
    }
    (skeletons, dropped)
}

/// Three columns: the characters, with a bit for those that have more than one on the other side; the first of the
/// other side; the others of the other side, where there are any.
fn write_map(map: &Map, to: &mut Vec<u8>) {
    write_number(map.len() as u32, to);
    let mut before = 0;
    for (c, other) in map {
        write_number(((u32::from(*c) - before) << 1) | u32::from(other.len() > 1), to);
        before = u32::from(*c);
    }
    let mut before = '\0';
    for first in map.values().flat_map(|other| other.first()) {
        write_step(before, *first, to);
        before = *first;
    }
    for other in map.values().filter(|other| other.len() > 1) {
        write_number(other.len() as u32 - 1, to);
        for (before, c) in other.iter().zip(other.iter().skip(1)) {
            write_step(*before, *c, to);
        }
    }
}

/// Where it begins, where it ends, where it begins again.
fn write_set(set: &[char], to: &mut Vec<u8>) {
    let mut bounds: Vec<u32> = Vec::new();
    for c in set.iter().map(|c| u32::from(*c)) {
        match bounds.last_mut() {
            Some(end) if *end == c => *end = c + 1,
            _ => bounds.extend([c, c + 1]),
        }
    }
    write_number(bounds.len() as u32, to);
    let mut before = 0;
    for bound in bounds {
        write_number(bound - before, to);
        before = bound;
    }
}

/// How far it is from one character to another, small either way.
fn write_step(from: char, to_char: char, to: &mut Vec<u8>) {
    let step = u32::from(to_char) as i32 - u32::from(from) as i32;
    write_number(((step << 1) ^ (step >> 31)) as u32, to);
}

/// Seven bits a byte, the lowest first.
fn write_number(mut number: u32, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}
