//! When a detail is a place on the body, so that it can stand inside a sentence: "kiss your left shoulder".
//!
//! A guess by words alone, and only for how a sentence reads: a detail that isn't recognised follows after a
//! comma. Which activity it is (Y4) never depends on it.

/// The words of a language, as in `content/<locale>/places.toml`.
pub(crate) struct Places {
    pub(crate) places: &'static [&'static str],
    pub(crate) before: &'static [&'static str],
    pub(crate) between: &'static [&'static str],
    pub(crate) dropped: &'static [&'static str],
    pub(crate) dropped_yours: &'static [&'static str],
    pub(crate) dropped_mine: &'static [&'static str],
}

/// Whose place it is, from the asker's side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The other's: I kiss your neck.
    Yours,
    /// The asker's own: you kiss my neck.
    Mine,
    /// Neither's alone.
    Ours,
}

impl Places {
    /// The detail as it stands inside a sentence, where it is a place.
    pub(crate) fn inside(&self, detail: &str, whose: Whose) -> Option<String> {
        let words: Vec<String> = detail.split_whitespace().map(str::to_lowercase).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let rest = self.without_start(&words, whose);
        // Places with what belongs to them, and something between each two: "left ear and neck".
        let mut parts = rest.split(|word| has(self.between, word));
        parts.all(|part| self.is_place(part)).then(|| rest.join(" "))
    }

    fn is_place(&self, words: &[&str]) -> bool {
        words.split_last().is_some_and(|(last, before)| {
            has(self.places, last) && before.iter().all(|word| has(self.before, word))
        })
    }

    fn without_start<'a, 'w>(&self, words: &'a [&'w str], whose: Whose) -> &'a [&'w str] {
        let theirs: &[&str] = match whose {
            Whose::Yours => self.dropped_yours,
            Whose::Mine => self.dropped_mine,
            Whose::Ours => &[],
        };
        let starts = self.dropped.iter().chain(theirs);
        // The longest that fits: "on the" before "on".
        let lengths = starts.map(|start| (start.split(' '), start.split(' ').count()));
        let fitting = lengths.filter(|(start, length)| {
            words.len() >= *length && start.clone().zip(words).all(|(one, other)| one == *other)
        });
        fitting.map(|(_, length)| length).max().and_then(|length| words.get(length..)).unwrap_or(words)
    }
}

fn has(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::PLACES_EN;

    #[test]
    fn places_are_told_from_other_words() {
        let check = |detail, whose, inside: Option<&str>| {
            assert_eq!(PLACES_EN.inside(detail, whose).as_deref(), inside, "{detail:?}");
        };
        check("neck", Whose::Yours, Some("neck"));
        check("Neck", Whose::Mine, Some("neck"));
        check("left  shoulder", Whose::Yours, Some("left shoulder"));
        check("neck and left ear", Whose::Yours, Some("neck and left ear"));
        check("the neck", Whose::Ours, Some("neck"));
        check("on the neck", Whose::Yours, Some("neck"));
        check("on your neck", Whose::Yours, Some("neck"));
        check("your neck", Whose::Yours, Some("neck"));
        check("my neck", Whose::Mine, Some("neck"));
        // Whose neck? Better not to guess.
        check("my neck", Whose::Yours, None);
        check("your neck", Whose::Mine, None);
        check("only a little", Whose::Yours, None);
        check("not the neck", Whose::Yours, None);
        check("neck, slowly", Whose::Yours, None);
        check("neck and", Whose::Yours, None);
        check("and", Whose::Yours, None);
        check("left", Whose::Yours, None);
        check("on", Whose::Yours, None);
        check("", Whose::Yours, None);
        check("首", Whose::Yours, None);
    }
}
