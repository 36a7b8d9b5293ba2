//! What must hold of the pages to learn from: words in every language, facts with sources, and the same in the docs book.
//!
//! Each test tells everything that is wrong at once: who writes a page wants the whole list.

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

use std::{collections::BTreeSet, fs, path::Path};

use content::{LearnKind, LearnPage, LearnSource, Locale, Texts, learn_book, learn_pages, whole_page_texts};
use files::{Entry, entries};

/// Words on a page: enough to say something, and few enough for a phone.
const FEWEST_WORDS: usize = 250;
const MOST_WORDS: usize = 500;

/// Pages that rest on facts about health, or on who helps.
const REST_ON_FACTS: &[&str] = &["yes", "able", "substances", "health", "wrong"];

/// Who may be quoted: public-health bodies, their clinics, and services that help; where one of these couldn't be found
/// saying it, who reports what it said.
const HOSTS: &[&str] = &[
    "247sexualabusesupport.org.uk",
    "aslm.org",
    "brightonsexualhealth.com",
    "cdc.gov",
    "contacttracing.ashm.org.au",
    "devonsexualhealth.nhs.uk",
    "england.nhs.uk",
    "europapress.es",
    "hopehouse.nhs.uk",
    "imperial.ac.uk",
    "imperial.nhs.uk",
    "kingstonwellbeingservice.org",
    "letstalkaboutit.nhs.uk",
    "nenc-healthiertogether.nhs.uk",
    "nhs.uk",
    "oxfordshire.gov.uk",
    "qld.gov.au",
    "qpp.org.au",
    "rainn.org",
    "santesecu.public.lu",
    "sexualhealthcornwall.co.uk",
    "sh24.org.uk",
    "span.state.gov",
    "surinenglish.com",
    "thesurvivorstrust.org",
    "uihc.org",
    "yourship.uk",
];

/// What a text names that states what somebody else says.
const SAID_BY: &[&str] = &[
    "NHS",
    "CDC",
    "SH:24",
    "World Health",
    "Survivors Trust",
    "Brighton",
    "Oxfordshire",
    "Plymouth",
    "Cornwall",
    "Imperial",
    "Iowa",
    "Havens",
    "Devon",
    "Hope House",
    "RAINN",
    "same clinic",
];

/// Texts around the pages: of their list, and of what stands at the end of each.
const AROUND: &[&str] = &[
    "learn-title",
    "learn-lead",
    "learn-back",
    "learn-next",
    "learn-try-head",
    "learn-sources-head",
    "learn-source-dated",
    "learn-source-undated",
    "learn-for-everyone",
];

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The keys of a page, its title first.
fn keys(page: &LearnPage) -> Vec<&'static str> {
    let blocks = page.blocks.iter().flat_map(|block| block.keys.iter().copied());
    [page.title].into_iter().chain(blocks).collect()
}

fn learn_entries(locale: Locale) -> Vec<Entry> {
    entries(locale).into_iter().filter(|entry| entry.file == "later/learn.ftl").collect()
}

/// The text of a key as it is written, without what is filled in.
fn words_of(entries: &[Entry], key: &str) -> String {
    entries.iter().find(|entry| entry.key == key).map(Entry::words).unwrap_or_default()
}

#[test]
fn seven_pages_have_their_words_in_every_language() {
    assert_eq!(learn_pages().len(), 7);
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let loaded = Texts::parse(*locale, &whole_page_texts(*locale).unwrap()).unwrap();
        let of_pages = learn_pages().iter().flat_map(|page| keys(page));
        let known: BTreeSet<&str> = of_pages.chain(AROUND.iter().copied()).collect();
        let missing = known.iter().filter(|key| !loaded.has(key));
        wrong.extend(missing.map(|key| format!("{}: {key} is missing", locale.tag())));
        let left = learn_entries(*locale).into_iter().filter(|entry| !known.contains(entry.key.as_str()));
        wrong.extend(left.map(|entry| format!("{}: {} stands on no page", locale.tag(), entry.key)));
        for page in learn_pages() {
            let said = page.blocks.iter().filter(|block| block.kind != LearnKind::Row);
            let twice = said.flat_map(|block| block.keys).fold(BTreeSet::new(), |mut seen, key| {
                if !seen.insert(*key) {
                    wrong.push(format!("{key} stands there twice"));
                }
                seen
            });
            assert!(!twice.is_empty(), "{}", page.id);
        }
    }
    none(&wrong);
}

#[test]
fn pages_are_short_in_every_language() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let texts = Texts::of(*locale);
        for page in learn_pages() {
            let words: usize =
                keys(page).iter().map(|key| texts.say(key, &[]).split_whitespace().count()).sum();
            if !(FEWEST_WORDS..=MOST_WORDS).contains(&words) {
                wrong.push(format!("{}: {}: {words} words", locale.tag(), page.id));
            }
        }
    }
    none(&wrong);
}

#[test]
fn each_page_ends_with_one_thing_to_try() {
    for page in learn_pages() {
        let tries: Vec<_> = (0..)
            .zip(page.blocks)
            .filter(|(_, block)| block.kind == LearnKind::Try)
            .map(|(at, _)| at)
            .collect();
        assert_eq!(tries, [page.blocks.len() - 1], "{}", page.id);
        assert!(page.blocks.iter().all(|block| !block.keys.is_empty()), "{}", page.id);
        for block in page.blocks {
            let many = matches!(block.kind, LearnKind::List | LearnKind::Head | LearnKind::Row);
            assert!(many || block.keys.len() == 1, "{:?}", block.keys);
        }
    }
}

#[test]
fn tables_have_the_same_cells_in_each_row_and_each_language() {
    let mut rows = 0;
    for page in learn_pages() {
        let mut columns = None;
        for block in page.blocks {
            match block.kind {
                LearnKind::Head => columns = Some(block.keys.len()),
                LearnKind::Row => {
                    assert_eq!(columns, Some(block.keys.len()), "{:?}", block.keys);
                    rows += 1;
                }
                _ => columns = None,
            }
            let cells = if columns.is_some() { block.keys } else { &[] };
            for (key, locale) in cells.iter().flat_map(|key| Locale::ALL.iter().map(move |one| (key, one))) {
                let cell = Texts::of(*locale).say(key, &[]);
                assert!(!cell.contains(['|', '\n']) && !cell.is_empty() && cell != *key, "{key}: {cell}");
            }
        }
    }
    assert!(rows >= 5, "{rows}");
}

/// The numbers in a text, in order of size: languages may put them elsewhere.
fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut numbers: Vec<_> = parts.map(ToOwned::to_owned).collect();
    numbers.sort();
    numbers
}

#[test]
fn a_fact_has_the_same_numbers_in_every_language() {
    let mut wrong = Vec::new();
    let english = learn_entries(Locale::En);
    for locale in Locale::ALL {
        let entries = learn_entries(*locale);
        for key in learn_pages().iter().flat_map(|page| keys(page)) {
            let (one, two) = (words_of(&english, key), words_of(&entries, key));
            if numbers(&one) != numbers(&two) {
                wrong.push(format!("{}: {key}: {one:?} became {two:?}", locale.tag()));
            }
        }
    }
    none(&wrong);
    assert_eq!(numbers("12 weeks; C 9 months"), ["12", "9"]);
}

#[test]
fn every_fact_says_where_it_is_from() {
    let english = learn_entries(Locale::En);
    let (mut wrong, mut facts) = (Vec::new(), 0);
    for page in learn_pages() {
        assert!(!REST_ON_FACTS.contains(&page.id) || !page.sources.is_empty(), "{} has no source", page.id);
        for block in page.blocks.iter().filter(|block| block.kind != LearnKind::Head) {
            let is_fact = |key: &&&str| {
                let words = words_of(&english, key);
                words.contains(|c: char| c.is_ascii_digit())
                    || SAID_BY.iter().any(|name| words.contains(name))
            };
            let stated: Vec<_> = block.keys.iter().filter(is_fact).collect();
            facts += stated.len();
            let has_row = block.kind == LearnKind::Row;
            if page.sources_of(block).next().is_none() && (has_row || !stated.is_empty()) {
                wrong.push(format!("{}: {:?} has no source", page.id, block.keys));
            }
        }
    }
    none(&wrong);
    assert!(facts > 20, "{facts}");
    for id in REST_ON_FACTS {
        assert!(learn_pages().iter().any(|page| page.id == *id), "{id}");
    }
}

/// Whether it is a year, a month or a day; `whole`: a day and nothing less.
fn is_date(date: &str, whole: bool) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    let digits = |at: usize, long: usize| {
        let part =
            parts.get(at).filter(|part| part.len() == long && part.bytes().all(|b| b.is_ascii_digit()));
        part.and_then(|part| part.parse::<u16>().ok())
    };
    let year = digits(0, 4).is_some_and(|year| (2000..2100).contains(&year));
    let month = digits(1, 2).is_some_and(|month| (1..=12).contains(&month));
    let day = digits(2, 2).is_some_and(|day| (1..=31).contains(&day));
    match parts.len() {
        1 => year && !whole,
        2 => year && month && !whole,
        3 => year && month && day,
        _ => false,
    }
}

#[test]
fn dates_are_read() {
    let check =
        |date, any, whole| assert_eq!((is_date(date, false), is_date(date, true)), (any, whole), "{date}");
    check("2024", true, false);
    check("2024-06", true, false);
    check("2024-06-11", true, true);
    for wrong in ["", "24", "2024-13", "2024-6-1", "2024-06-11-1", "June", "11.6.2024", "1999-01-01"] {
        check(wrong, false, false);
    }
}

#[test]
fn sources_have_an_address_and_dates() {
    let mut wrong = Vec::new();
    let mut hosts = BTreeSet::new();
    for (page, source) in
        learn_pages().iter().flat_map(|page| page.sources.iter().map(move |one| (page, one)))
    {
        let LearnSource { name, url, dated, checked } = source;
        let address = url.strip_prefix("https://").unwrap_or_default();
        let host = address.split('/').next().unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host);
        hosts.insert(host);
        let plain = address.chars().all(|c| c.is_ascii_graphic() && !"()[]<>\"'@".contains(c));
        let day_first = dated.is_none_or(|dated| is_date(dated, false) && dated <= *checked);
        let named = !name.is_empty() && !name.contains(['[', ']', '\n', '`']);
        if !(HOSTS.contains(&host) && plain && day_first && is_date(checked, true) && named) {
            wrong.push(format!("{}: {source:?}", page.id));
        }
    }
    none(&wrong);
    let left: Vec<_> = HOSTS.iter().filter(|host| !hosts.contains(*host)).collect();
    assert!(left.is_empty(), "nothing is from {left:?}: take it off the list");
}

#[test]
fn the_docs_book_says_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/learn");
    let book = learn_book();
    let mut wrong: Vec<String> = Vec::new();
    for (name, text) in &book {
        if fs::read_to_string(folder.join(name)).ok().as_ref() != Some(text) {
            wrong.push(format!("docs/learn/{name} is not what the app says"));
        }
    }
    for file in fs::read_dir(&folder).into_iter().flatten().map(Result::unwrap) {
        let name = file.file_name().to_string_lossy().into_owned();
        if !book.iter().any(|(known, _)| *known == name) {
            wrong.push(format!("docs/learn/{name} is no page any more: remove it"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\nRenew them with `cargo xtask learn`.\n", wrong.join("\n"));
}

#[test]
fn the_book_is_markdown_that_reads_well() {
    for (name, text) in learn_book() {
        assert!(text.starts_with("<!-- Written by") && text.ends_with('\n'), "{name}");
        assert_eq!(text.lines().filter(|line| line.starts_with("# ")).count(), 1, "{name}");
        assert!(!text.contains("\n\n\n") && !text.contains("learn-") && !text.contains('\u{2068}'), "{name}");
        // A heading, a list and a table begin after an empty line.
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2) {
            let begins = |start: &str| pair[1].starts_with(start) && !pair[0].starts_with(start);
            let apart = !["## ", "- ", "1. ", "| "].into_iter().any(begins) || pair[0].is_empty();
            assert!(apart || pair[0].starts_with("|---"), "{name}: {pair:?}");
        }
    }
}
