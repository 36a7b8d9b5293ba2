//! The texts of the chosen language, and getting those of another.
//!
//! A language is fetched when it is first wanted, so that more of them never make the first load longer.

use std::{cell::RefCell, collections::BTreeMap};

use content::{Arg, Locale, Texts};
use leptos::prelude::*;

use crate::{edge, state::App};

thread_local! {
    /// Where each language's file is.
    static FILES: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
    /// Those that were read. They stay for as long as the page does: there are few, and all screens point at them.
    static READ: RefCell<BTreeMap<&'static str, &'static Texts>> = const { RefCell::new(BTreeMap::new()) };
}

/// Remembers where the files are.
pub fn files(list: &str) {
    let pairs = list.split(';').filter_map(|pair| pair.split_once('='));
    FILES.with_borrow_mut(|files| {
        files.extend(pairs.map(|(tag, file)| (tag.to_owned(), file.to_owned())));
    });
}

/// The texts of a file; those of the program itself are whole, so a broken one can only be a broken download.
pub fn read(locale: Locale, ftl: &str) -> Option<&'static Texts> {
    if let Some(texts) = READ.with_borrow(|read| read.get(locale.tag()).copied()) {
        return Some(texts);
    }
    let texts: &'static Texts = Box::leak(Box::new(Texts::parse(locale, ftl).ok()?));
    READ.with_borrow_mut(|read| read.insert(locale.tag(), texts));
    Some(texts)
}

/// Changes to another language, now or as soon as it is there. Where it can't be had, everything stays as it is.
pub fn change(app: App, locale: Locale) {
    edge::storage::keep_setting("language", locale.tag());
    if let Some(texts) = READ.with_borrow(|read| read.get(locale.tag()).copied()) {
        return show(app, locale, texts);
    }
    let Some(file) = FILES.with_borrow(|files| files.get(locale.tag()).cloned()) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        match edge::fetch::text(&file).await.and_then(|ftl| read(locale, &ftl)) {
            Some(texts) => show(app, locale, texts),
            None => app.tell(app.t("trouble-language")),
        }
    });
}

fn show(app: App, locale: Locale, texts: &'static Texts) {
    app.locale.set(locale);
    app.texts.set(texts);
}

impl App {
    /// The text of a key. Read again where it is drawn when the language changes.
    pub fn t(self, key: &str) -> String {
        self.texts.get().say(key, &[])
    }

    /// The text of a key with names and numbers in it.
    pub fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.get().say(key, args)
    }
}
