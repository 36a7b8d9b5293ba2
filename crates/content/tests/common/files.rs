//! The files of texts, as they lie in `content/`, and a rough reading of them: enough to compare languages.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::{fs, path::Path};

use content::Locale;

/// One text of a file: a message, a term, or an attribute of one, such as `kiss` and `kiss.give`.
pub struct Entry {
    /// The file, from the folder of its language: `web/ask.ftl`.
    pub file: String,
    /// Its name. A term's begins with `-`.
    pub key: String,
    /// As it is written.
    pub text: String,
}

impl Entry {
    /// Whether it is for a page alone.
    pub fn is_web(&self) -> bool {
        self.file.starts_with("web/") || self.file.starts_with("later/")
    }

    /// Whether it can be asked for by its key.
    pub fn is_message(&self) -> bool {
        !self.key.contains('.') && !self.key.starts_with('-')
    }

    /// The names of what is filled in, in order, each once.
    pub fn variables(&self) -> Vec<&str> {
        let parts = self.text.split('$').skip(1);
        let names = parts.map(|part| part.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')));
        let mut names: Vec<&str> = names.filter_map(|mut name| name.next()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What people read of it: without what is filled in.
    pub fn words(&self) -> String {
        let mut depth = 0_usize;
        let bare = self.text.chars().filter(|c| match c {
            '{' => {
                depth += 1;
                false
            }
            '}' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        });
        bare.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The files of a language, with their contents, in order.
pub fn files(locale: Locale) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(locale.tag());
    let mut files = Vec::new();
    for folder in ["", "activities/", "web/", "later/"] {
        for entry in fs::read_dir(root.join(folder)).unwrap().map(Result::unwrap) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".ftl") {
                files.push((format!("{folder}{name}"), fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    files.sort();
    assert!(files.len() >= 30);
    files
}

/// Everything in them.
pub fn entries(locale: Locale) -> Vec<Entry> {
    files(locale).into_iter().flat_map(|(file, text)| entries_of(&file, &text)).collect()
}

fn entries_of(file: &str, text: &str) -> Vec<Entry> {
    let (mut entries, mut message) = (Vec::<Entry>::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let attribute = line.trim_start().strip_prefix('.').filter(|_| line.starts_with(' '));
        let named = if begins { Some(line) } else { attribute };
        let named = named.and_then(|line| line.split_once('=')).map(|(key, text)| (key.trim(), text));
        if let Some((key, text)) = named {
            if begins {
                key.clone_into(&mut message);
            }
            let key = if begins { key.to_owned() } else { format!("{message}.{key}") };
            entries.push(Entry { file: file.to_owned(), key, text: text.trim().to_owned() });
        } else if let Some(last) = entries.last_mut() {
            last.text.push('\n');
            last.text.push_str(line);
        }
    }
    // A message that has only attributes is none itself.
    entries.retain(|entry| !entry.text.is_empty());
    entries
}
