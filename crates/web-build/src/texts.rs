//! The texts of each language: one file for a browser to fetch, and the few that must be there without the program.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use content::Texts;

/// The page's own texts: the keys, after `boot-`.
const BOOT: &[&str] = &["again", "description", "load", "noscript", "old", "stopped", "title"];

/// A language.
pub struct Locale {
    pub tag: &'static str,
    /// Everything that its first screens say.
    pub texts: String,
    /// Everything that all of them say.
    pub whole: String,
    /// What the page says while there is no program, by key without its beginning.
    boot: BTreeMap<&'static str, String>,
    /// What is read while the program is on its way: what the start page begins with.
    pub first: [String; 2],
}

impl Locale {
    /// One of the page's own texts.
    pub fn boot(&self, key: &str) -> Result<&str> {
        let found = self.boot.get(key).map(String::as_str);
        found.with_context(|| format!("{} has no text boot-{key}", self.tag))
    }

    /// All of them.
    pub fn all_boot(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.boot.iter().map(|(key, text)| (*key, text.as_str()))
    }
}

/// Keys of what the start page begins with.
const FIRST: [&str; 2] = ["start-title", "start-lead"];

/// All languages.
pub fn locales() -> Result<Vec<Locale>> {
    let mut locales = Vec::new();
    for &locale in content::Locale::ALL {
        let (texts, whole) = (content::page_texts(locale)?, content::whole_page_texts(locale)?);
        let text = |key: &&'static str| {
            let name = format!("boot-{key}");
            let said = Texts::of(locale).try_say(&name, &[]);
            // There is nothing to fill in where they are shown.
            Ok((*key, said.with_context(|| format!("{} needs a plain text {name}", locale.tag()))?))
        };
        let boot = BOOT.iter().map(text).collect::<Result<_>>()?;
        let first = FIRST.map(|key| Texts::of(locale).say(key, &[]));
        locales.push(Locale { tag: locale.tag(), texts, whole, boot, first });
    }
    Ok(locales)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_what_the_page_says_itself() {
        for locale in locales().unwrap() {
            assert!(locale.all_boot().all(|(_, text)| text.len() > 5), "{}", locale.tag);
            assert!(locale.texts.len() > 10_000, "{}", locale.tag);
            assert!(locale.boot("nothing").is_err());
        }
    }
}
