//! The texts of each language: one file for a browser to fetch, and the few that must be there without the program.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{all, read};

/// Of the terminal alone.
const NOT_HERE: &[&str] = &["cli.ftl", "demo.ftl"];

/// What begins the keys of texts that the page itself shows.
const BOOT: &str = "boot-";

/// A language.
pub struct Locale {
    pub tag: String,
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

/// All languages, by tag.
pub fn locales(content: &Path) -> Result<Vec<Locale>> {
    let mut locales = Vec::new();
    for entry in fs::read_dir(content).with_context(|| format!("cannot read {}", content.display()))? {
        let folder = entry?.path();
        let Some(tag) = folder.file_name().and_then(|name| name.to_str()) else { continue };
        if !folder.join("web").is_dir() {
            continue;
        }
        let mut ftl = String::new();
        for file in all(&folder, "ftl")? {
            if !NOT_HERE.iter().any(|name| file.file_name().is_some_and(|file| file == *name)) {
                ftl += &bare(&read(&file)?);
            }
        }
        let boot = boot(&ftl).with_context(|| folder.display().to_string())?;
        locales.push(Locale { tag: tag.to_owned(), ftl, boot });
    }
    locales.sort_by(|a, b| a.tag.cmp(&b.tag));
    Ok(locales)
}

/// Without comments and empty lines.
fn bare(ftl: &str) -> String {
    let lines = ftl.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// Each must stand in one line, with nothing to fill in: there is no Fluent yet where they are shown.
fn boot(ftl: &str) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    let mut lines = ftl.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, text)) = line.strip_prefix(BOOT).and_then(|line| line.split_once(" = ")) else { continue };
        if text.contains('{') || lines.peek().is_some_and(|next| next.starts_with(' ')) {
            bail!("{BOOT}{key} must be one line, and plain");
        }
        texts.insert(key.to_owned(), text.to_owned());
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_texts_stay() {
        let ftl = "# a\n\n## b\nkey = c # d\n    .e =\n\n        f\n";
        assert_eq!(bare(ftl), "key = c # d\n    .e =\n        f\n");
    }

    #[test]
    fn the_pages_own_texts_are_plain() {
        let texts = boot("a = b\nboot-a = Hello = there\nboot-b = c\n").unwrap();
        assert_eq!(texts.into_iter().collect::<Vec<_>>(), [
            ("a".to_owned(), "Hello = there".to_owned()),
            ("b".to_owned(), "c".to_owned())
        ]);
        assert!(boot("boot-a = { $who }\n").is_err());
        assert!(boot("boot-a = b\n    c\n").is_err());
    }
}
