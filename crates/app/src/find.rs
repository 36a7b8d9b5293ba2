//! Finding an activity of the catalogue by what somebody types.
//!
//! Not here: whether own words *are* one of the catalogue (`rules::Topic`); this only offers.

use content::Texts;
use rules::{
    catalogue::{ActivityId, Catalogue},
    text::skeleton,
};

/// Characters of a search that count. Whatever is pasted beyond is no search.
const MOST_CHARS: usize = 80;

/// Every activity with its title in one language, ready to be searched.
#[derive(PartialEq, Eq)]
pub struct Finder {
    all: Vec<Entry>,
}

#[derive(PartialEq, Eq)]
struct Entry {
    id: ActivityId,
    title: String,
    /// What each of its words looks like: those of the title, then those of the English one, by which people may know it.
    words: Vec<String>,
    own: usize,
}

/// The words of a text, each by what it looks like, so that spelling and accents don't matter.
fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/'))
        .map(skeleton)
        .filter(|word| !word.is_empty())
        .collect()
}

impl Finder {
    /// All of the catalogue, as it is called in a language.
    pub fn new(catalogue: &Catalogue, texts: &Texts) -> Self {
        let entry = |(id, known): (ActivityId, &rules::catalogue::Known)| {
            let title = texts.title(id);
            let mut words = words_of(&title);
            let own = words.len();
            words.extend(words_of(&known.id));
            Entry { id, title, words, own }
        };
        Self { all: catalogue.iter().map(entry).collect() }
    }

    /// What fits, the best first: every typed word begins a word of it. Nothing typed finds nothing.
    pub fn find(&self, typed: &str) -> Vec<(ActivityId, &str)> {
        let typed: String = typed.chars().take(MOST_CHARS).collect();
        let typed = words_of(&typed);
        let found: Vec<(usize, &Entry)> =
            self.all.iter().filter_map(|entry| entry.rank(&typed).map(|rank| (rank, entry))).collect();
        // Rank after rank, each in the catalogue's order: the gentlest first. There are few ranks, and sorting would be
        // more to load than all of this.
        let last = found.iter().map(|(rank, _)| *rank).max().unwrap_or_default();
        let of = |rank: usize| found.iter().filter(move |(one, _)| *one == rank);
        (0..=last).flat_map(of).map(|(_, entry)| (entry.id, entry.title.as_str())).collect()
    }

    /// What an activity is called.
    pub fn title(&self, id: ActivityId) -> &str {
        self.all.get(usize::from(id.0)).map_or("", |entry| entry.title.as_str())
    }
}

impl Entry {
    /// How well it fits; less is better.
    fn rank(&self, typed: &[String]) -> Option<usize> {
        let (first, _) = typed.split_first()?;
        let at = |typed: &String| self.words.iter().position(|word| word.starts_with(typed.as_str()));
        let last = typed.iter().try_fold(0, |last: usize, typed| at(typed).map(|at| last.max(at)))?;
        // All of it, then its first word, then another of its words, then its other name.
        let whole = self.own == typed.len() && self.words.iter().zip(typed).all(|(one, other)| one == other);
        Some(match at(first) {
            _ if whole => 0,
            Some(0) if last < self.own => 1,
            _ if last < self.own => 2,
            _ => 3,
        })
    }
}

#[cfg(test)]
mod tests {
    use content::Locale;

    use super::*;

    fn check(locale: Locale, typed: &str, first: &str) {
        let finder = Finder::new(content::catalogue(), Texts::of(locale));
        let found = finder.find(typed);
        let title = found.first().map_or("", |(_, title)| *title);
        let id = found.first().and_then(|(id, _)| content::catalogue().get(*id)).map_or("", |one| &one.id);
        assert_eq!(id, first, "{typed:?}: {title}");
    }

    #[test]
    fn what_is_typed_finds_what_is_meant() {
        check(Locale::En, "hug", "hug");
        check(Locale::En, "HUG ", "hug");
        check(Locale::En, "long", "long-hug");
        check(Locale::En, "kis", "kiss");
        check(Locale::En, "lie side", "lie-beside");
        check(Locale::En, "", "");
        check(Locale::En, "   ", "");
        check(Locale::En, "xyzzy", "");
        check(Locale::En, &"hug ".repeat(100_000), "hug");
        check(Locale::Es, "bes", "kiss");
        check(Locale::Es, "abrazo", "hug");
        check(Locale::Es, "hug", "hug");
    }

    #[test]
    fn everything_is_found_by_its_title() {
        for locale in Locale::ALL {
            let finder = Finder::new(content::catalogue(), Texts::of(*locale));
            for (id, _) in content::catalogue().iter() {
                let title = finder.title(id);
                assert!(!title.is_empty());
                let found = finder.find(title);
                assert!(found.iter().any(|(one, _)| *one == id), "{title}");
            }
        }
    }
}
