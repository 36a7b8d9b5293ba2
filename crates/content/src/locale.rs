//! The languages there are texts in.

use unic_langid::LanguageIdentifier;

/// A language that people can read the app in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English.
    #[default]
    En,
}

impl Locale {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::En];

    /// Its language tag, as for `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// The one for a language tag such as `en-GB` or `en_US.UTF-8`, if there are texts in that language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or(tag);
        let wanted: LanguageIdentifier = tag.parse().ok()?;
        Self::ALL.iter().copied().find(|one| one.langid().language == wanted.language)
    }

    pub(crate) fn langid(self) -> LanguageIdentifier {
        // The default is "und": number and plural forms of no language. A test holds that every tag parses.
        self.tag().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_by_any_tag_of_the_language() {
        for tag in ["en", "en-GB", "EN_us", "en_US.UTF-8", "en@euro", "en-Latn-AU"] {
            assert_eq!(Locale::from_tag(tag), Some(Locale::En), "{tag}");
        }
        for tag in ["", "C", "tlh", "not a tag", "de-DE"] {
            assert_eq!(Locale::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_tag_is_one() {
        for locale in Locale::ALL {
            assert_eq!(locale.langid().to_string(), locale.tag());
        }
    }
}
