//! The house rules that hosts begin with: whole in every language, and such as a gathering takes.

#![cfg(feature = "embedded")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use content::{Locale, Texts, house};
use rules::{
    gathering::{Page, Text, limits},
    text::Words,
};

#[test]
fn a_gathering_takes_them_as_they_are_in_every_language() {
    assert!(house().len() >= 12 && house().len() <= limits::MAX_PAGES);
    for texts in Locale::ALL.iter().map(|locale| Texts::of(*locale)) {
        let say = |key: &str| texts.try_say(key, &[]).unwrap_or_else(|| panic!("{key}"));
        let mut bytes = 0;
        for section in house() {
            let paragraphs: Vec<String> = section.paragraphs.iter().map(|key| say(key)).collect();
            assert!(paragraphs.len() >= 2, "{}", section.title);
            let page = Page {
                title: Words::new(&say(section.title)).unwrap(),
                text: Text::new(&paragraphs.join("\n")).unwrap(),
            };
            assert_eq!(page.text.as_str().lines().count(), paragraphs.len());
            // Read aloud, a page takes less than a minute.
            assert!(page.text.as_str().split_whitespace().count() <= 100, "{}", section.title);
            bytes += page.title.as_str().len() + page.text.as_str().len();
        }
        assert!(bytes <= limits::MAX_RULES_BYTES / 2, "room for as much again: {bytes}");
    }
}

/// What a briefing has to speak of, by the laws of gatherings.
#[test]
fn what_a_briefing_speaks_of_is_there() {
    let ids: Vec<&str> = house().iter().map(|section| section.title).collect();
    for about in ["yes", "mind", "no", "hear", "ask", "lights", "substances", "health", "help", "wrong"] {
        assert!(ids.contains(&format!("house-{about}").as_str()), "{about}");
    }
}
