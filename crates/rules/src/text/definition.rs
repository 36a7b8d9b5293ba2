//! What a skeleton is, in terms of Unicode's own tables.
//!
//! This is compiled into the build script, which writes down what it says of each character, and into the
//! tests, which hold that against it. Not here: what runs on people's devices (`tables`), since Unicode's tables
//! would be a third of what the page may weigh.
//!
//! A character at a time is enough: everything here is done to one character, whatever its neighbours
//! are, but for the order that NFKD gives to marks, and of those only one is still there at the end (U+0345, an
//! iota).

use unicode_normalization::UnicodeNormalization;

use super::hidden::is_invisible;

/// The form in which texts are compared.
pub fn skeleton(text: &str) -> String {
    // Folding can make new look-alikes and the other way round, so both go on until nothing changes. Four
    // rounds are more than any text was seen to need; the limit is there so that none can need more.
    let mut form = fold(text);
    for _ in 0..4 {
        let next = fold(&form.chars().flat_map(look).collect::<String>());
        if next == form {
            break;
        }
        form = next;
    }
    form
}

/// What a letter looks like: as a capital where that is a Latin one (so that K in any script is k, and l and
/// I are one), as a small letter otherwise.
fn look(c: char) -> impl Iterator<Item = char> {
    let prototype = |c: char| unicode_security::skeleton(c.encode_utf8(&mut [0; 4])).collect::<String>();
    let capital: String = c.to_uppercase().flat_map(|c| prototype(c).chars().collect::<Vec<_>>()).collect();
    let chosen = if capital.is_ascii() { capital } else { prototype(c) };
    chosen.chars().collect::<Vec<_>>().into_iter()
}

fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_invisible(*c))
        // Upper case first: it undoes what lower case keeps apart, such as final sigma and sharp s.
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|c| !is_mark(*c) && (c.is_alphanumeric() || is_symbol(*c)))
        .collect()
}

/// What carries meaning without being a letter: emoji and the like, but no punctuation and no spaces.
fn is_symbol(c: char) -> bool {
    !c.is_whitespace() && !is_invisible(c) && u32::from(c) >= 0x2190 && !is_wide_punctuation(c) && !is_mark(c)
}

fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3030}' | '\u{fe10}'..='\u{fe6f}')
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}
