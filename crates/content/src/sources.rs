//! The files of texts in `content/`, embedded. The one place that names them; data files are named in `build.rs`.
//!
//! Only with the feature `embedded`: a page is given its texts in one language, and carries none.

use crate::{compile::compile, data::BadContent, locale::Locale};

/// A file and what is in it.
pub(crate) type Source = (&'static str, &'static str);

macro_rules! files {
    ($locale:literal: $($name:literal),* $(,)?) => {
        &[$((
            concat!($locale, "/", $name),
            include_str!(concat!("../../../content/", $locale, "/", $name)),
        )),*]
    };
}

/// Every language has the same files.
macro_rules! all_files {
    ($locale:literal) => {
        files![
            $locale:
            "activities/touch.ftl",
            "activities/kissing.ftl",
            "activities/intimacy.ftl",
            "activities/kink.ftl",
            "activities/cameras.ftl",
            "activities/practice.ftl",
            "packs.ftl",
            "sentences.ftl",
            "refusals.ftl",
            "errors.ftl",
            "lamp.ftl",
            "signals.ftl",
            "emoji.ftl",
            "cli.ftl",
            "demo.ftl",
            "web/start.ftl",
            "web/begin.ftl",
            "web/door.ftl",
            "web/talk.ftl",
            "web/signals.ftl",
            "web/health.ftl",
            "web/ask.ftl",
            "web/answer.ftl",
            "web/lamp-screen.ftl",
            "web/stop.ftl",
            "web/after.ftl",
            "web/trouble.ftl",
            "web/menu.ftl",
            "web/shared.ftl",
            "web/design.ftl",
            "later/compare.ftl",
            "later/deck.ftl",
            "later/gathering.ftl",
            "later/evening.ftl",
            "later/hints.ftl",
            "later/house.ftl",
            "later/learn.ftl",
            "later/me.ftl",
            "later/phrases.ftl",
            "later/practice.ftl",
            "later/talk-more.ftl",
        ]
    };
}

/// What only a terminal shows.
const NOT_ON_A_PAGE: &[&str] = &["/cli.ftl", "/demo.ftl"];

/// The texts of a language.
pub(crate) fn fluent(locale: Locale) -> &'static [Source] {
    match locale {
        Locale::En => all_files!("en"),
        Locale::Es => all_files!("es"),
    }
}

/// What a page needs after the first load: the rooms that come then, and the names of the pictures that people compare.
const LATER: &[&str] = &["/later/", "/emoji.ftl"];

/// Everything that the first page needs of a language, in one text for [`crate::Texts::parse`]: the same bytes at every build.
///
/// # Errors
/// Where a file can't be read.
pub fn page_texts(locale: Locale) -> Result<String, BadContent> {
    texts_of(locale, |name| !LATER.iter().any(|part| name.contains(part)))
}

/// All that any page needs: with what the later rooms say, and the names of the pictures.
///
/// # Errors
/// Where a file can't be read.
pub fn whole_page_texts(locale: Locale) -> Result<String, BadContent> {
    texts_of(locale, |_| true)
}

fn texts_of(locale: Locale, which: impl Fn(&str) -> bool) -> Result<String, BadContent> {
    let on_a_page = |name: &str| which(name) && !NOT_ON_A_PAGE.iter().any(|end| name.ends_with(end));
    let files: Vec<Source> = fluent(locale).iter().copied().filter(|(name, _)| on_a_page(name)).collect();
    compile(&files)
}
