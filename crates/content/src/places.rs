//! When a detail is a place on the body, so that it can stand inside a sentence: "kiss your left shoulder".
//!
//! A guess by words alone, and only for how a sentence reads: a detail that isn't recognised follows after a
//! comma. Which activity it is (Y4) never depends on it.

/// The words of a language, as in `content/<locale>/places.toml`.
pub(crate) struct Places {
    pub(crate) places: &'static [Group],
    pub(crate) before: &'static [&'static str],
    pub(crate) after: &'static [&'static str],
    pub(crate) between: &'static [&'static str],
    pub(crate) dropped: &'static [&'static str],
    pub(crate) dropped_yours: &'static [&'static str],
    pub(crate) dropped_mine: &'static [&'static str],
}

/// A text in small letters: those of ASCII and Latin-1, in which places and the words before them are written so far. The
/// whole of Unicode's letters would be more to load than all of the places.
pub(crate) fn small(text: &str) -> String {
    let small = |c: char| match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => u32::from(c).checked_add(32).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    };
    text.chars().map(small).collect()
}

/// Places that stand in a sentence with the same word before them: "el" cuello, or nothing at all.
pub(crate) struct Group {
    pub(crate) article: &'static str,
    pub(crate) are: &'static [&'static str],
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
        let words: Vec<String> = detail.split_whitespace().map(small).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        // Places with what belongs to them, and something between each two: "left ear and neck".
        let parts = words.split(|word| has(self.between, word));
        let parts: Option<Vec<String>> = parts.map(|part| self.part(part, whose)).collect();
        let mut betweens = words.iter().filter(|word| has(self.between, word));
        parts?.into_iter().reduce(|all, part| match betweens.next() {
            Some(between) => format!("{all} {between} {part}"),
            None => all,
        })
    }

    /// One place, as it stands inside: "on your left ear" is "left ear", "tu oreja" is "la oreja".
    fn part(&self, words: &[&str], whose: Whose) -> Option<String> {
        let words = self.without_start(words, whose);
        let article = self.places.iter().find(|group| self.is_one_of(group.are, words))?.article;
        let place = words.join(" ");
        Some(if article.is_empty() { place } else { format!("{article} {place}") })
    }

    /// Whether it is one of these places, which may be several words, with what may stand around it.
    fn is_one_of(&self, places: &[&str], words: &[&str]) -> bool {
        let places_at = |rest: &[&str]| {
            places.iter().any(|place| {
                let length = place.split(' ').count();
                let after = rest.get(length..).unwrap_or_default();
                rest.len() >= length
                    && place.split(' ').zip(rest).all(|(one, other)| one == *other)
                    && after.iter().all(|word| has(self.after, word))
            })
        };
        let before = words.iter().take_while(|word| has(self.before, word)).count();
        (0..=before).any(|from| words.get(from..).is_some_and(places_at))
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
    use crate::data::{PLACES_EN, PLACES_ES};

    #[test]
    fn places_are_told_from_other_words() {
        let check = |detail, whose, inside: Option<&str>| {
            assert_eq!(PLACES_EN.inside(detail, whose).as_deref(), inside, "{detail:?}");
        };
        check("neck", Whose::Yours, Some("neck"));
        check("Neck", Whose::Mine, Some("neck"));
        check("left  shoulder", Whose::Yours, Some("left shoulder"));
        check("neck and left ear", Whose::Yours, Some("neck and left ear"));
        check("your neck and the left ear", Whose::Yours, Some("neck and left ear"));
        check("your neck and my ear", Whose::Yours, None);
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

    #[test]
    fn places_stand_with_their_article_where_a_language_has_one() {
        let check = |detail, whose, inside: Option<&str>| {
            assert_eq!(PLACES_ES.inside(detail, whose).as_deref(), inside, "{detail:?}");
        };
        for detail in ["cuello", "el cuello", "tu cuello", "Cuello", "en el cuello", "por tu cuello"] {
            check(detail, Whose::Yours, Some("el cuello"));
        }
        check("mi cuello", Whose::Mine, Some("el cuello"));
        check("mi cuello", Whose::Yours, None);
        check("tu cuello", Whose::Mine, None);
        check("su espalda", Whose::Ours, None);
        check("oreja izquierda", Whose::Yours, Some("la oreja izquierda"));
        check("tus manos y pies", Whose::Yours, Some("las manos y los pies"));
        check("el cuello, la nuca", Whose::Yours, None);
        check("la parte baja de la espalda", Whose::Yours, Some("la parte baja de la espalda"));
        check("dedos de los pies", Whose::Mine, Some("los dedos de los pies"));
        check("cuello y hombros", Whose::Ours, Some("el cuello y los hombros"));
        check("cara interna de los muslos", Whose::Yours, Some("la cara interna de los muslos"));
        check("menton", Whose::Yours, Some("el menton"));
        check("suave suave", Whose::Yours, None);
        check("solo un poco", Whose::Yours, None);
        check("izquierda", Whose::Yours, None);
        check("y", Whose::Yours, None);
    }
}
