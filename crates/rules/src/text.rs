//! People's own words: what may be a name or a phrase, and when two of them are the same.
//!
//! Not here: words that the app itself says (`content`).

#[cfg(test)]
mod definition;
mod hidden;
mod tables;

use std::fmt;

use serde::{Deserialize, Serialize};

use self::hidden::{is_control, is_invisible, turns_direction};
use crate::limits;

/// A name somebody chose for this encounter.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

/// A short phrase in somebody's own words: an activity, a detail, a safe word, a signal.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Words(String);

/// A longer text, on a health card alone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

/// Why a text can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BadText {
    /// Nothing is left after trimming.
    #[error("empty: write something")]
    Empty,
    /// Over its limit in characters or bytes.
    #[error("too long: use fewer characters")]
    TooLong,
    /// Control characters, line breaks, or characters that turn the direction of the text around them: with
    /// these one name could be drawn as another.
    #[error("has hidden control or direction characters: type it again without them")]
    Hidden,
}

impl Name {
    /// Takes a name as typed: trimmed, composed (NFC), spaces inside made one.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        named(tidy(typed, limits::MAX_NAME_CHARS, limits::MAX_NAME_BYTES)?).map(Self)
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether people could take the two for the same.
    pub fn same_as(&self, other: &str) -> bool {
        skeleton(&self.0) == skeleton(other)
    }
}

impl Words {
    /// Takes a phrase as typed: trimmed, composed (NFC), spaces inside made one.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        named(tidy(typed, limits::MAX_WORDS_CHARS, limits::MAX_WORDS_BYTES)?).map(Self)
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether people could take the two for the same.
    pub fn same_as(&self, other: &str) -> bool {
        skeleton(&self.0) == skeleton(other)
    }
}

impl Note {
    /// Takes a text as typed: trimmed, composed (NFC), spaces inside made one.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        tidy(typed, limits::MAX_NOTE_CHARS, limits::MAX_NOTE_BYTES).map(Self)
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! as_string {
    ($kind:ident) => {
        impl TryFrom<String> for $kind {
            type Error = BadText;
            fn try_from(typed: String) -> Result<Self, BadText> {
                Self::new(&typed)
            }
        }
        impl From<$kind> for String {
            fn from(text: $kind) -> String {
                text.0
            }
        }
        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $kind {
            // What people say to each other stays out of traces, tests' failure output aside.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                if cfg!(test) {
                    write!(f, "{:?}", self.0)
                } else {
                    f.write_str(concat!(stringify!($kind), "(..)"))
                }
            }
        }
    };
}
as_string!(Name);
as_string!(Words);
as_string!(Note);

/// What is compared needs something to compare: signs alone name nothing.
fn named(tidied: String) -> Result<String, BadText> {
    if skeleton(&tidied).is_empty() { Err(BadText::Empty) } else { Ok(tidied) }
}

/// One line of a longer text, tidied like a [`Note`].
#[cfg(feature = "gathering")]
pub(crate) fn line(typed: &str, max_chars: usize, max_bytes: usize) -> Result<String, BadText> {
    tidy(typed, max_chars, max_bytes)
}

fn tidy(typed: &str, max_chars: usize, max_bytes: usize) -> Result<String, BadText> {
    // Long pasted texts are refused before any work is done on them.
    if typed.len() > max_bytes.saturating_mul(4) {
        return Err(BadText::TooLong);
    }
    if typed.trim().chars().any(|c| is_control(c) || turns_direction(c)) {
        return Err(BadText::Hidden);
    }
    let tidied = tables::composed(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    if tidied.chars().all(is_invisible) {
        return Err(BadText::Empty);
    }
    if tidied.chars().count() > max_chars || tidied.len() > max_bytes {
        return Err(BadText::TooLong);
    }
    Ok(tidied)
}

/// The form in which texts are compared: so that a closed activity can't be asked for again in another
/// spelling (N3), and a name can't pass for somebody else's.
///
/// Compatibility forms, letter case, spaces, punctuation, marks on letters, invisible characters and
/// look-alikes of other scripts make no difference. Exactly: `definition.rs`, held against this by tests.
pub fn skeleton(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    text.chars().for_each(|c| tables::skeleton(c, &mut form));
    form
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check_same(a: &str, b: &str) {
        assert_eq!(skeleton(a), skeleton(b), "{a:?} and {b:?}");
    }

    #[test]
    fn n3_other_spellings_are_the_same_words() {
        check_same("Kiss", "kiss");
        check_same("  back   rub ", "back rub");
        check_same("backrub", "back-rub");
        check_same("ki\u{200e}ss", "kiss");
        check_same("kiss\u{2028}", "kiss");
        check_same("ki\u{200b}ss", "kiss");
        check_same("ki\u{00ad}ss", "kiss");
        check_same("ｋｉｓｓ", "kiss");
        check_same("kíss", "kiss");
        check_same("kіss", "kiss"); // Cyrillic і
        check_same("КISS", "kiss"); // Cyrillic К
        check_same("KlSS", "kiss"); // small l for a capital i
        check_same("kiss!", "kiss");
        check_same("straße", "STRASSE");
        check_same("ﬁnger", "finger");
        check_same("𝓀𝒾𝓈𝓈", "kiss");
        check_same("k\u{2066}iss\u{2069}", "kiss");
    }

    #[test]
    fn words_are_the_same_however_they_are_spelt() {
        let words = Words::new("Three taps").unwrap();
        assert!(words.same_as("three  TAPS!") && !words.same_as("three claps"));
    }

    #[test]
    fn what_is_pasted_is_measured_before_anything_is_made_of_it() {
        let padded = |bytes: usize| format!("{}a", " ".repeat(bytes - 1));
        let most = 4 * limits::MAX_WORDS_BYTES;
        assert_eq!(Words::new(&padded(most)).unwrap().as_str(), "a");
        for longer in [most + 1, most + 2, 9 * most] {
            assert_eq!(Words::new(&padded(longer)), Err(BadText::TooLong));
        }
    }

    #[test]
    fn other_words_stay_other_words() {
        for (a, b) in [("kiss", "hug"), ("吻", "抱"), ("قبلة", "عناق"), ("💋", "🫂"), ("поцелуй", "объятие")]
        {
            assert_ne!(skeleton(a), skeleton(b), "{a:?} and {b:?}");
            assert!(!skeleton(a).is_empty(), "{a:?}");
        }
    }

    #[test]
    fn names_are_refused_with_a_reason() {
        let check = |typed: &str, why| assert_eq!(Name::new(typed), Err(why), "{typed:?}");
        check("", BadText::Empty);
        check("  \u{200b} ", BadText::Empty);
        check("...", BadText::Empty);
        check("a\nb", BadText::Hidden);
        check("a\u{202e}b", BadText::Hidden);
        check("a\u{7}", BadText::Hidden);
        check(&"x".repeat(limits::MAX_NAME_CHARS + 1), BadText::TooLong);
        check(&"x".repeat(1_000_000), BadText::TooLong);
    }

    #[test]
    fn a_note_may_be_signs_alone() {
        assert_eq!(Note::new(" ... ").unwrap().as_str(), "...");
        assert_eq!(Note::new(" \u{200b} "), Err(BadText::Empty));
    }

    #[test]
    fn names_of_the_world_are_welcome() {
        for name in ["Ana", "Zoë", "José María", "مريم", "דנה", "美咲", "Nguyễn", "O'Neill", "🌙"]
        {
            assert_eq!(Name::new(name).unwrap().as_str(), name);
        }
    }

    proptest! {
        #[test]
        fn a_skeleton_is_its_own_skeleton_and_nothing_panics(text in "\\PC{0,40}") {
            let once = skeleton(&text);
            prop_assert_eq!(skeleton(&once), once);
            prop_assert_eq!(skeleton(&text.to_uppercase()), skeleton(&text.to_uppercase().to_lowercase()));
            let _ = Name::new(&text);
            if let Ok(words) = Words::new(&text) {
                prop_assert_eq!(Words::new(words.as_str()), Ok(words));
            }
        }
    }
}
