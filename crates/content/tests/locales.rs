//! What must hold between the languages: the same keys, the same things filled in, nothing left untranslated.
//!
//! Each test tells everything that is wrong at once: who translates a file wants the whole list.

// Reads the files themselves; the wasm tests have none.
#![cfg(all(feature = "embedded", not(target_family = "wasm")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "common/files.rs"]
mod files;

use std::collections::{BTreeMap, BTreeSet};

use content::{Arg, Locale, Texts, page_texts, whole_page_texts};
use files::{Entry, entries, files};

/// Texts that may be the same in two languages: names, and words that both have.
const SAME: &[&str] = &[
    "Stillyes", "QR", "English", "Español", "OK", "No", "Auto", "Ana", "Bo", "Robin", "Sascha", "emoji",
    "panda", "koala", "cactus", "llama", "kiwi", "pizza", "sushi", "piano", "radio", "tractor", "robot",
    "Collar",
];

/// English words that are no Spanish ones: where they stand in Spanish, somebody forgot a line.
const ENGLISH: &[&str] = &[
    "the", "you", "your", "and", "with", "is", "are", "was", "this", "that", "of", "for", "they", "them",
    "when", "what", "who", "say", "please", "everyone", "somebody", "can", "isn", "don", "it",
];

/// Where languages fill in differently, and why. All others name the same.
const FILLED_IN_OTHERWISE: &[(&str, &str)] = &[
    // One language bends a phrase for several people; another puts their names into it.
    ("ask-give-several", "people phrase plain"),
    ("ask-give-several-curious", "people phrase plain"),
    ("phrased-gentle-give-several", "people phrase plain"),
    ("phrased-gentle-give-several-curious", "people phrase plain"),
    ("phrased-playful-give-several", "people phrase plain"),
    ("phrased-playful-give-several-curious", "people phrase plain"),
    ("phrased-direct-give-several", "people phrase plain"),
    ("phrased-direct-give-several-curious", "people phrase plain"),
    // Some verbs and prepositions agree with how many do it.
    ("ask-with-curious", "by people"),
    ("ask-others", "count"),
    ("ask-others-curious", "count"),
    ("own-between", "count"),
    ("own-between-curious", "count"),
];

/// The plural forms that a language tells apart in everyday numbers.
fn plural_forms(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::En | Locale::Es => &["one", "other"],
    }
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn by_key(locale: Locale) -> BTreeMap<String, Entry> {
    entries(locale).into_iter().map(|entry| (entry.key.clone(), entry)).collect()
}

/// Every language but English, which the others are held against.
fn others() -> impl Iterator<Item = (Locale, BTreeMap<String, Entry>)> {
    Locale::ALL.iter().copied().filter(|locale| *locale != Locale::En).map(|locale| (locale, by_key(locale)))
}

/// Attributes that a language may have for itself: bent phrases of activities, and how names are joined.
fn is_own_grammar(entry: &Entry) -> bool {
    let attribute = entry.key.split_once('.').map_or("", |(_, attribute)| attribute);
    let bent = ["receive-several", "together-several", "plain-us", "plain-us-place", "plain-place"];
    let joined = entry.key.starts_with("list-two.");
    entry.file.starts_with("activities/") && bent.contains(&attribute) || joined
}

#[test]
fn every_language_has_the_same_keys_in_the_same_files() {
    let english = by_key(Locale::En);
    let mut wrong = Vec::new();
    for (locale, other) in others() {
        let tag = locale.tag();
        let missing = |from: &BTreeMap<String, Entry>, to: &BTreeMap<String, Entry>, tag: &str| {
            let missing =
                from.values().filter(|entry| !to.contains_key(&entry.key) && !is_own_grammar(entry));
            missing.map(|entry| format!("{tag}/{}: {} is missing", entry.file, entry.key)).collect::<Vec<_>>()
        };
        wrong.extend(missing(&english, &other, tag));
        wrong.extend(missing(&other, &english, "en"));
        let moved =
            english.values().filter(|entry| other.get(&entry.key).is_some_and(|o| o.file != entry.file));
        wrong.extend(moved.map(|entry| format!("{tag}: {} belongs in {}", entry.key, entry.file)));
        let names = |locale| files(locale).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(Locale::En), names(locale), "{tag}: other files");
    }
    none(&wrong);
}

#[test]
fn every_language_fills_in_the_same() {
    let english = by_key(Locale::En);
    let mut wrong = Vec::new();
    for (locale, other) in others() {
        for entry in english.values() {
            let Some(same) = other.get(&entry.key) else { continue };
            let set =
                |entry: &Entry| entry.variables().into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
            let (one, two) = (set(entry), set(same));
            let mut differ = one.symmetric_difference(&two).map(String::as_str);
            let allowed = FILLED_IN_OTHERWISE.iter().find(|(key, _)| *key == entry.key);
            let allowed = match allowed {
                Some((_, names)) => names,
                // "Ana's neck", or "the neck to Ana": a language has one or the other.
                None if entry.key.ends_with(".plain") && !two.is_empty() => "to whose",
                None if entry.key.starts_with("own-among") => "by to",
                None => "",
            };
            if differ.any(|name| !allowed.split(' ').any(|one| one == name)) {
                wrong.push(format!("{}/{}: {}: {one:?} became {two:?}", locale.tag(), same.file, entry.key));
            }
        }
    }
    none(&wrong);
}

#[test]
fn nothing_is_left_in_english() {
    let english = by_key(Locale::En);
    let mut wrong = Vec::new();
    for (locale, other) in others() {
        for entry in english.values() {
            let Some(translated) = other.get(&entry.key) else { continue };
            let (was, is) = (entry.words(), translated.words());
            let told =
                |what: &str| format!("{}/{}: {}: {what}: {is}", locale.tag(), translated.file, entry.key);
            if was == is && was.chars().any(char::is_alphabetic) && !SAME.contains(&was.as_str()) {
                wrong.push(told("as in English"));
            }
            let low = is.to_lowercase();
            let word = low.split(|c: char| !c.is_alphanumeric()).find(|word| ENGLISH.contains(word));
            // What is typed is the same in every language, and stands before or after a colon there.
            if let Some(word) = word.filter(|_| translated.file != "cli.ftl") {
                wrong.push(told(word));
            }
        }
    }
    none(&wrong);
}

#[test]
fn a_place_stands_only_where_any_place_is_safe() {
    let english = by_key(Locale::En);
    let mut wrong = Vec::new();
    for (locale, other) in others() {
        for Entry { file, key, .. } in other.values().filter(|entry| entry.key.ends_with("-place")) {
            let activity = key.split('.').next().unwrap_or_default();
            if !english.contains_key(&format!("{activity}.give-place")) {
                wrong.push(format!("{}/{file}: {key}: in English no place fits there", locale.tag()));
            }
        }
    }
    none(&wrong);
}

/// The names between which a text chooses, for each choice in it.
fn choices(text: &str) -> Vec<Vec<&str>> {
    let after = text.match_indices("->").map(|(at, arrow)| &text[at + arrow.len()..]);
    let choice = |rest: &'_ str| {
        let (mut depth, mut end) = (1_usize, rest.len());
        for (at, c) in rest.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = at;
                break;
            }
        }
        end
    };
    after
        .map(|rest| {
            let lines = rest[..choice(rest)].lines().map(|line| line.trim().trim_start_matches('*'));
            lines
                .filter_map(|line| line.strip_prefix('[')?.split_once(']'))
                .map(|(name, _)| name.trim())
                .collect()
        })
        .collect()
}

#[test]
fn every_plural_has_the_forms_of_its_language() {
    let all = ["zero", "one", "two", "few", "many", "other"];
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let forms = plural_forms(*locale);
        for entry in entries(*locale) {
            for choice in choices(&entry.text) {
                let is_plural = choice.iter().any(|name| all.contains(name));
                let missing = forms.iter().filter(|form| !choice.contains(form));
                let missing: Vec<_> = missing.filter(|_| is_plural).collect();
                if !missing.is_empty() {
                    let (tag, file, key) = (locale.tag(), &entry.file, &entry.key);
                    wrong.push(format!("{tag}/{file}: {key} has no form for {missing:?}"));
                }
            }
        }
    }
    none(&wrong);
    assert_eq!(choices("a { $n ->\n [one] b\n *[other] { $n } c\n} d"), [["one", "other"]]);
}

#[test]
fn a_page_loads_all_that_its_screens_say() {
    let on_no_page = |file: &str| ["cli.ftl", "demo.ftl"].contains(&file);
    for (locale, later) in Locale::ALL.iter().flat_map(|locale| [(locale, false), (locale, true)]) {
        let load = if later { whole_page_texts } else { page_texts };
        let loaded = load(*locale).unwrap();
        assert_eq!(loaded, load(*locale).unwrap());
        // One empty line, between keys and patterns.
        assert!(!loaded.contains("\n#") && loaded.matches("\n\n").count() == 1 && loaded.ends_with('\n'));
        let (page, whole) = (Texts::parse(*locale, &loaded).unwrap(), Texts::isolating(*locale));
        for entry in entries(*locale).iter().filter(|entry| entry.is_message()) {
            let key = entry.key.as_str();
            let first = !entry.file.starts_with("later/") && entry.file != "emoji.ftl";
            let is_there = !on_no_page(&entry.file) && (later || first);
            assert_eq!(page.has(key), is_there, "{}: {key}", entry.file);
            for number in [1, 2, 30] {
                let args: Vec<_> =
                    entry.variables().into_iter().map(|name| (name, Arg::from(number))).collect();
                assert!(!page.has(key) || page.try_say(key, &args) == whole.try_say(key, &args), "{key}");
            }
        }
        // What every phone fetches before anything is shown.
        assert!(later || loaded.len() < 120_000, "{locale:?}: {} bytes", loaded.len());
    }
}
