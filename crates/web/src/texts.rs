//! The texts of the chosen language, and getting those of another.
//!
//! A language is fetched when it is first wanted, so that more of them never make the first load longer.

use std::cell::RefCell;

use content::{Arg, Locale, Texts};

use crate::{edge, state::App};

thread_local! {
    /// Where each language's files are, as the page says it: `en=/assets/en.txt;whole-en=/assets/whole-en.txt`. The first is of
    /// the first load, the other of all that any page says.
    static FILES: RefCell<String> = const { RefCell::new(String::new()) };
    /// Those that were read. They stay for as long as the page does: there are few, and all screens point at them.
    static READ: RefCell<Vec<(Locale, &'static Texts)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers where the files are.
pub fn files(list: &str) {
    FILES.replace(list.to_owned());
}

fn file(tag: &str) -> Option<String> {
    FILES.with_borrow(|files| {
        let mut pairs = files.split(';').filter_map(|pair| pair.split_once('='));
        pairs.find(|(of, _)| *of == tag).map(|(_, file)| file.to_owned())
    })
}

/// Of the program that this is.
fn own(tag: &str) -> Option<String> {
    if cfg!(feature = "whole") { whole(tag) } else { file(tag) }
}

fn whole(tag: &str) -> Option<String> {
    file(&["whole-", tag].concat())
}

fn known(locale: Locale) -> Option<&'static Texts> {
    READ.with_borrow(|read| read.iter().find(|(of, _)| *of == locale).map(|(_, texts)| *texts))
}

/// The texts of a file; those of the program itself are whole, so a broken one can only be a broken download.
pub fn read(locale: Locale, ftl: &str) -> Option<&'static Texts> {
    if let Some(texts) = known(locale) {
        return Some(texts);
    }
    let texts: &'static Texts = Box::leak(Box::new(Texts::parse(locale, ftl).ok()?));
    READ.with_borrow_mut(|read| read.push((locale, texts)));
    Some(texts)
}

/// Changes to another language, now or as soon as it is there. Where it can't be had, everything stays as it is.
pub fn change(app: App, locale: Locale) {
    edge::storage::keep_setting("language", locale.tag());
    if let Some(texts) = known(locale) {
        return show(app, locale, texts);
    }
    let Some(file) = own(locale.tag()) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        match edge::fetch::text(&file).await.and_then(|ftl| read(locale, &ftl)) {
            Some(texts) => show(app, locale, texts),
            None => app.tell(app.t("trouble-language")),
        }
    });
}

/// Gets the rest of what this language says, such as the names of the pictures, now that somebody will need it. Where it can't be had,
/// it is asked for again the next time.
#[cfg(not(feature = "whole"))]
pub fn complete(app: App) {
    let locale = app.locale.get_untracked();
    let has_all = known(locale).is_some_and(|texts| texts.has("me-title"));
    let Some(file) = whole(locale.tag()).filter(|_| !has_all) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let Some(ftl) = edge::fetch::text(&file).await else { return };
        let Ok(texts) = Texts::parse(locale, &ftl) else { return };
        let texts: &'static Texts = Box::leak(Box::new(texts));
        READ.with_borrow_mut(|read| {
            read.retain(|(of, _)| *of != locale);
            read.push((locale, texts));
        });
        if app.locale.get_untracked() == locale {
            app.texts.set(texts);
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
