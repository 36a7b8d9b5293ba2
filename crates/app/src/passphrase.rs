//! How hard a passphrase is to guess, roughly, and words to make a good one of.
//!
//! A guesser with the file can try as often as they like; each try costs them what opening costs (`seal::vault`). What is said here is
//! a floor for honest people, no measure: it knows what people most often do, and not what one of them would do.
//!
//! Not here: the words themselves (`content`: the names of the 256 pictures), how it looks (`web`).

/// Characters at least.
pub const MIN_CHARS: usize = 8;
/// Characters at most.
pub const MAX_CHARS: usize = 200;
/// Words of 256 in one that is suggested: 48 bits.
pub const SUGGESTED_WORDS: usize = 6;

/// Beginnings and middles of what most people take, in small letters.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "contraseña",
    "contrasena",
    "qwert",
    "asdf",
    "zxcv",
    "1234",
    "4321",
    "0000",
    "1111",
    "abcd",
    "letmein",
    "iloveyou",
    "teamo",
    "welcome",
    "dragon",
    "monkey",
    "sunshine",
    "princess",
    "football",
    "secret",
    "stillyes",
    "consent",
    "master",
    "hello",
    "hola",
];

/// How good it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Shorter than is taken.
    TooShort,
    /// Guessed in hours by somebody who means it.
    Weak,
    /// Holds off somebody who is curious.
    Fair,
    /// Holds off somebody who means it.
    Good,
}

/// How it looks, and nothing of it is kept.
pub fn strength(passphrase: &str) -> Strength {
    if passphrase.chars().count() < MIN_CHARS {
        return Strength::TooShort;
    }
    match bits(passphrase) {
        0..=35 => Strength::Weak,
        36..=47 => Strength::Fair,
        _ => Strength::Good,
    }
}

/// Bits of guesswork in it, at most as many as its parts are worth.
fn bits(passphrase: &str) -> u32 {
    let small = passphrase.to_lowercase();
    let words: Vec<&str> =
        small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut seen: Vec<&str> = Vec::new();
    let mut bits = 0_u32;
    for word in words {
        if seen.contains(&word) {
            bits = bits.saturating_add(1);
            continue;
        }
        seen.push(word);
        bits = bits.saturating_add(word_bits(word));
    }
    // What stands between words, where it isn't always the same, and letters that are large.
    let large = passphrase.chars().filter(|c| c.is_uppercase()).count().min(2);
    let marks = passphrase.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count().min(3);
    bits.saturating_add(u32::try_from(large.saturating_add(marks)).unwrap_or(0))
}

/// A word of a list is worth eight bits, whatever its length; what looks like none, more for each of its characters.
fn word_bits(word: &str) -> u32 {
    let mut characters = word.chars();
    let mut different: Vec<char> = Vec::new();
    let mut steps = 0_u32;
    let mut last = characters.next();
    different.extend(last);
    for c in characters {
        if !different.contains(&c) {
            different.push(c);
        }
        // Runs, such as "aaa" and "4567".
        let (here, before) = (u32::from(c), last.map_or(0, u32::from));
        steps = steps.saturating_add(u32::from(here.abs_diff(before) <= 1));
        last = Some(c);
    }
    let length = u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
    let letters = word.chars().all(char::is_alphabetic);
    let digits = word.chars().all(|c| c.is_ascii_digit());
    let varied = u32::try_from(different.len()).unwrap_or(u32::MAX).saturating_mul(2);
    let counted = length.saturating_sub(steps).min(varied);
    let worth = match (letters, digits) {
        // As the list of words that are suggested has 256.
        (true, _) => counted.saturating_mul(2).min(if length > 12 { 14 } else { 10 }),
        (_, true) => counted.saturating_mul(3).min(14),
        _ => counted.saturating_mul(4),
    };
    match COMMON.iter().filter(|common| word.contains(**common)).map(|common| common.chars().count()).max() {
        Some(common) if common.saturating_add(3) >= usize::try_from(length).unwrap_or(0) => worth.min(5),
        Some(_) => worth / 2,
        None => worth,
    }
}

/// Which of 256 words make one, from random bytes.
pub fn suggested(random: [u8; SUGGESTED_WORDS], word: impl Fn(u8) -> String) -> String {
    random.map(|byte| word(byte).to_lowercase().replace(' ', "-")).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_most_people_take_is_weak() {
        let check = |passphrase: &str, strength: Strength| {
            assert_eq!(super::strength(passphrase), strength, "{passphrase}: {} bits", bits(passphrase));
        };
        check("", Strength::TooShort);
        check("kiss me", Strength::TooShort);
        check("password", Strength::Weak);
        check("Password1!", Strength::Weak);
        check("qwertzuiop", Strength::Weak);
        check("1234567890", Strength::Weak);
        check("aaaaaaaaaaaaaaaaaaaa", Strength::Weak);
        check("hello hello hello hello hello", Strength::Weak);
        check("Anna2019", Strength::Weak);
        check("three warm stones", Strength::Weak);
        check("three warm stones by the river", Strength::Fair);
        check("lantern otter violet harbour", Strength::Fair);
        check("lantern otter violet harbour bread moss", Strength::Good);
        check("vK7!x2#qLp9$", Strength::Fair);
        check("ñandú lámpara río cereza nube", Strength::Fair);
    }

    #[test]
    fn more_of_something_new_is_never_weaker() {
        let mut passphrase = String::from("otter");
        let mut last = bits(&passphrase);
        for word in ["lantern", "violet", "harbour", "bread", "moss", "7q!"] {
            passphrase = [&passphrase, " ", word].concat();
            assert!(bits(&passphrase) >= last, "{passphrase}");
            last = bits(&passphrase);
        }
    }

    #[test]
    fn one_that_is_suggested_is_good() {
        let words = ["otter", "lantern", "violet", "harbour", "bread", "moss", "cherry", "cloud"];
        for seed in 0..200_u8 {
            let random = [0, 1, 2, 3, 4, 5].map(|at| seed.wrapping_add(at));
            let suggested = suggested(random, |byte| words[usize::from(byte) % words.len()].to_owned());
            assert_eq!(strength(&suggested), Strength::Good, "{suggested}");
        }
    }
}
