//! Names for tonight: suggesting some, and taking those that were typed.
//!
//! What may be a name is `rules`' affair; the words that are suggested stand in `content`.

use rules::text::{BadText, Name};

/// The most people who share one device.
pub const MAX_SHARING: usize = 4;

/// The fewest.
pub const MIN_SHARING: usize = 2;

/// What is the matter with names as they were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadName {
    /// One of them can't be one.
    Bad(BadText),
    /// People could take it for one before it.
    Twice,
}

/// A suggestion of the list `of`, divided by commas: the one that `roll` falls on among those that aren't taken. Empty
/// where none is left.
pub fn suggest(of: &str, roll: u32, taken: &[String]) -> String {
    let is_free = |name: &&str| !name.is_empty() && !taken.iter().any(|one| one.trim() == *name);
    let free: Vec<&str> = of.split(',').map(str::trim).filter(is_free).collect();
    let place = usize::try_from(roll).unwrap_or_default().checked_rem(free.len());
    place.and_then(|place| free.get(place)).map(|name| (*name).to_owned()).unwrap_or_default()
}

/// The names, or the place of the first that can't be used and why.
pub fn read(typed: &[String]) -> Result<Vec<Name>, (usize, BadName)> {
    let mut names: Vec<Name> = Vec::new();
    for (place, one) in typed.iter().enumerate() {
        let name = Name::new(one).map_err(|why| (place, BadName::Bad(why)))?;
        if names.iter().any(|before| before.same_as(name.as_str())) {
            return Err((place, BadName::Twice));
        }
        names.push(name);
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use content::{Locale, Texts};

    use super::*;

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_suggestion_is_one_that_nobody_has() {
        let check = |of: &str, roll, taken: &[&str], is: &str| {
            assert_eq!(suggest(of, roll, &owned(taken)), is, "{of:?} {roll} {taken:?}");
        };
        check("Fern, Otter", 0, &[], "Fern");
        check("Fern, Otter", 1, &[], "Otter");
        check("Fern, Otter", 2, &[], "Fern");
        check("Fern, Otter", 0, &["Fern"], "Otter");
        check("Fern, Otter", u32::MAX, &["Fern "], "Otter");
        check("Fern", 0, &["Fern"], "");
        check("", 7, &[], "");
        check(" , ,", 7, &[], "");
    }

    #[test]
    fn every_suggestion_can_be_used_beside_every_other_and_beside_who_is_made_up() {
        // The relay speaks its own language, whatever the page's is.
        let made_up = |key| Locale::ALL.iter().map(move |locale| Texts::of(*locale).say(key, &[]));
        let made_up: BTreeSet<String> = made_up("demo-name").chain(made_up("demo-name-other")).collect();
        for locale in Locale::ALL {
            let list = Texts::of(*locale).say("begin-names", &[]);
            let mut all: Vec<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
            assert!(all.len() >= 24, "{locale:?}: {}", all.len());
            all.extend(made_up.iter().cloned());
            assert_eq!(read(&all).map(|names| names.len()), Ok(all.len()), "{locale:?}");
        }
    }

    #[test]
    fn names_are_taken_together_and_each_apart() {
        let check = |typed: &[&str], is: Result<usize, (usize, BadName)>| {
            assert_eq!(read(&owned(typed)).map(|names| names.len()), is, "{typed:?}");
        };
        check(&["Ana"], Ok(1));
        check(&["Ana", "מאיה", "美咲"], Ok(3));
        check(&["Ana", " "], Err((1, BadName::Bad(BadText::Empty))));
        check(&["Ana", "ana!"], Err((1, BadName::Twice)));
        check(&["Ana", "Bo", "Аna"], Err((2, BadName::Twice)));
        check(&["A\u{202e}na", "Bo"], Err((0, BadName::Bad(BadText::Hidden))));
        check(&["Ana", &"x".repeat(500)], Err((1, BadName::Bad(BadText::TooLong))));
    }
}
