//! My signals, my aftercare, what helps: in one's own words.

use app::me::{MAX_NOTE_CHARS, Notes};
use draw::prelude::*;

use super::{bar, trouble};
use crate::{
    design::{Look, button, group, lead, quiet, screen, stack, t, text_area, text_field},
    me::Inside,
    state::App,
};

/// The screen. What is typed is kept as it is typed.
pub fn draw(app: App) -> AnyView {
    let notes = app.me.me.with_untracked(|me| me.notes.clone());
    let safe_word = RwSignal::new(notes.safe_word);
    let signal = RwSignal::new(notes.signal);
    let aftercare = RwSignal::new(notes.aftercare);
    let overwhelmed = RwSignal::new(notes.overwhelmed);
    let tune_in = notes.tune_in;
    Effect::new(move |first: Option<()>| {
        let typed = Notes {
            safe_word: safe_word.get(),
            signal: signal.get(),
            aftercare: aftercare.get(),
            overwhelmed: overwhelmed.get(),
            tune_in: app.me.me.with_untracked(|me| me.notes.tune_in.clone()),
        };
        if first.is_some() {
            app.me.change(|me| me.notes = typed.fitting());
        }
    });
    let area = |key: &'static str, hint: &'static str, value| {
        text_area(t(key), t(hint), value, || None, MAX_NOTE_CHARS)
    };
    let line = |key: &'static str, hint: &'static str, value| text_field(t(key), t(hint), value, || None, 60);
    let sentence = if tune_in.is_empty() {
        nothing()
    } else {
        quiet(move || [app.t("me-tune-in-last"), " ".to_owned(), tune_in.clone()].concat())
    };
    let body = stack(vec![
        lead(t("me-notes-lead")),
        trouble(app),
        group(vec![
            line("me-notes-word", "me-notes-word-hint", safe_word),
            line("me-notes-signal", "me-notes-signal-hint", signal),
        ]),
        group(vec![
            area("me-notes-aftercare", "me-notes-aftercare-hint", aftercare),
            area("me-notes-overwhelmed", "me-notes-overwhelmed-hint", overwhelmed),
        ]),
        sentence,
        quiet(t("me-notes-share")),
    ]);
    view! {
        {bar(app)}
        {screen(t("me-notes"), body, button(Look::Primary, t("me-done"), move || app.me.inside.set(Inside::Home)))}
    }
}
