//! Names and words as people type them, and as others' devices say that they did.

use rules::{
    limits,
    text::{BadText, Name, Note, Words, skeleton},
};

use crate::{Took, says_something};

/// Marks and characters that could turn one name into another, or hide.
fn hides(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What holds of each kind of text, where it may be one.
fn check<T: PartialEq + std::fmt::Debug + on_the_way::Both>(
    text: &str,
    new: impl Fn(&str) -> Result<T, BadText>,
    as_str: impl Fn(&T) -> String,
    (chars, bytes): (usize, usize),
) -> Took {
    match new(text) {
        Ok(one) => {
            let shown = as_str(&one);
            assert!(!shown.is_empty() && shown.len() <= bytes && shown.chars().count() <= chars, "{shown:?}");
            assert!(!shown.chars().any(hides), "{shown:?}");
            assert!(shown.trim() == shown && !shown.contains("  "), "{shown:?}");
            assert_eq!(new(&shown).as_ref(), Ok(&one), "it changes by being typed again");
            assert_eq!(skeleton(&shown), skeleton(text), "it looks like something else");
            let written = one.write();
            assert_eq!(T::read(&written).as_ref(), Some(&one), "it changes on its way");
            Took::Read
        }
        Err(bad) => says_something(&bad),
    }
}

/// Writing and reading, as in a letter.
mod on_the_way {
    use rules::text::{Name, Note, Words};

    pub trait Both: Sized {
        fn write(&self) -> Vec<u8>;
        fn read(bytes: &[u8]) -> Option<Self>;
    }

    macro_rules! both {
        ($($kind:ident)*) => {$(
            impl Both for $kind {
                fn write(&self) -> Vec<u8> {
                    postcard::to_allocvec(self).unwrap()
                }
                fn read(bytes: &[u8]) -> Option<Self> {
                    postcard::from_bytes(bytes).ok()
                }
            }
        )*};
    }
    both!(Name Words Note);
}

/// Any text.
pub fn words(bytes: &[u8]) -> Took {
    let text = String::from_utf8_lossy(bytes);
    let form = skeleton(&text);
    assert_eq!(skeleton(&form), form, "what is compared changes by being compared");
    let took = [
        check(
            &text,
            Name::new,
            |name| name.as_str().to_owned(),
            (limits::MAX_NAME_CHARS, limits::MAX_NAME_BYTES),
        ),
        check(
            &text,
            Words::new,
            |words| words.as_str().to_owned(),
            (limits::MAX_WORDS_CHARS, limits::MAX_WORDS_BYTES),
        ),
        check(
            &text,
            Note::new,
            |note| note.as_str().to_owned(),
            (limits::MAX_NOTE_CHARS, limits::MAX_NOTE_BYTES),
        ),
    ];
    if let (Ok(name), Ok(words)) = (Name::new(&text), Words::new(&text)) {
        assert!(name.same_as(words.as_str()) && words.same_as(&text) && words.same_as(&text.to_lowercase()));
    }
    if took.contains(&Took::Read) { Took::Read } else { Took::Refused }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let long = "\u{44f}".repeat(limits::MAX_WORDS_CHARS);
    [
        "Ana",
        "Zo\u{eb}",
        "Jose\u{301} Mari\u{301}a",
        "\u{645}\u{631}\u{64a}\u{645}",
        "\u{7f8e}\u{54b2}",
        "back  rub",
        "ki\u{200b}ss",
        "\u{ff4b}\u{ff49}\u{ff53}\u{ff53}",
        "k\u{456}ss",
        "\u{1f319}",
        "stra\u{df}e",
        "\u{fb01}nger",
        "O'Neill",
        "\u{1ec7}\u{323}\u{302}",
        "...",
        &long,
    ]
    .into_iter()
    .map(|text| text.as_bytes().to_vec())
    .collect()
}
