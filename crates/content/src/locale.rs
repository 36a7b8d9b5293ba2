//! The languages there are texts in.

#[cfg(feature = "embedded")]
use unic_langid::LanguageIdentifier;

/// A language that people can read the app in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Spanish, as it is understood in Spain and in Latin America.
    Es,
}

impl Locale {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::En, Self::Es];

    /// Its language tag, as for `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// What it calls itself, for a switch: whoever looks for it reads it, and not always the language around.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// Which way it is written, as for `<html dir>`.
    pub fn direction(self) -> &'static str {
        match self {
            Self::En | Self::Es => "ltr",
        }
    }

    /// The one for a language tag such as `en-GB` or `en_US.UTF-8`, if there are texts in that language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['.', '@', '-', '_']).next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|one| one.tag().eq_ignore_ascii_case(language))
    }

    /// The form that words take after a whole number, by its name in Fluent. A test holds it against Fluent's own.
    pub(crate) fn plural(self, number: u64) -> &'static str {
        match (self, number) {
            (Self::En | Self::Es, 1) => "one",
            (Self::En | Self::Es, _) => "other",
        }
    }

    #[cfg(feature = "embedded")]
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
        for tag in ["es", "es-MX", "ES_ar", "es_ES.UTF-8", "es-419"] {
            assert_eq!(Locale::from_tag(tag), Some(Locale::Es), "{tag}");
        }
        for tag in ["", "C", "tlh", "not a tag", "de-DE"] {
            assert_eq!(Locale::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_tag_is_one_and_every_locale_can_be_chosen() {
        for locale in Locale::ALL {
            assert_eq!(locale.langid().to_string(), locale.tag());
            assert_eq!(Locale::from_tag(locale.tag()), Some(*locale));
            assert!(["ltr", "rtl"].contains(&locale.direction()), "{locale:?}");
            let same = Locale::ALL.iter().filter(|other| other.name() == locale.name());
            assert_eq!(same.count(), 1, "{locale:?}");
        }
    }
}
