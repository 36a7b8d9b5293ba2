//! The texts of each language: one file for a browser to fetch, and the few that must be there without the program.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// What begins the keys of texts that the page itself shows.
const BOOT: &str = "boot-";

/// A language.
pub struct Locale {
    pub tag: &'static str,
    /// Everything that its screens say.
    pub ftl: String,
    /// What the page says while there is no program, by key without its beginning.
    pub boot: BTreeMap<String, String>,
}

impl Locale {
    /// One of the page's own texts.
    pub fn boot(&self, key: &str) -> Result<&str> {
        let found = self.boot.get(key).map(String::as_str);
        found.with_context(|| format!("{} has no text {BOOT}{key}", self.tag))
    }
}

/// All languages.
pub fn locales() -> Result<Vec<Locale>> {
    let mut locales = Vec::new();
    for locale in content::Locale::ALL {
        let (ftl, boot) = apart(&content::page_texts(*locale)).context(locale.tag())?;
        locales.push(Locale { tag: locale.tag(), ftl, boot });
    }
    Ok(locales)
}

/// The screens' texts, and the page's own. Each of these must stand in one line, with nothing to fill in: there is no
/// Fluent yet where they are shown.
fn apart(ftl: &str) -> Result<(String, BTreeMap<String, String>)> {
    let (mut rest, mut boot) = (String::new(), BTreeMap::new());
    let mut lines = ftl.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(own) = line.strip_prefix(BOOT) else {
            rest += line;
            rest.push('\n');
            continue;
        };
        let (key, text) = own.split_once('=').with_context(|| line.to_owned())?;
        let (key, text) = (key.trim(), text.trim());
        if text.is_empty() || text.contains('{') || lines.peek().is_some_and(|next| next.starts_with(' ')) {
            bail!("{BOOT}{key} must be one line, and plain");
        }
        boot.insert(key.to_owned(), text.to_owned());
    }
    Ok((rest, boot))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_own_texts_are_apart_and_plain() {
        let (rest, boot) = apart("a = b\n    c\nboot-a = Hello = there\nboot-b = c\nd = e\n").unwrap();
        assert_eq!(rest, "a = b\n    c\nd = e\n");
        assert_eq!(
            boot.into_iter().collect::<Vec<_>>(),
            [("a".to_owned(), "Hello = there".to_owned()), ("b".to_owned(), "c".to_owned())]
        );
        assert!(apart("boot-a = { $who }\n").is_err());
        assert!(apart("boot-a = b\n    c\n").is_err());
    }

    #[test]
    fn every_language_has_them() {
        for locale in locales().unwrap() {
            for key in ["title", "old", "load", "stopped", "again", "noscript", "description"] {
                assert!(locale.boot(key).is_ok(), "{} {key}", locale.tag);
            }
            assert!(locale.ftl.len() > 10_000);
        }
    }
}
