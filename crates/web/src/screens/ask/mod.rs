//! Asking for something: what (`pick`), own words (`own`), and who, where and how, as the sentence (`say`).
//!
//! The ask in the making is `app.drafts.ask`: it waits while something else comes first.

mod own;
mod pick;
mod say;

use app::draft::{Draft, Step};
use draw::prelude::*;

use crate::{
    design::{Icon, Look, icon_label_button, t},
    state::{App, Sheet},
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    // As soon as it is asked, it is no draft any more.
    let newest = memo(move || {
        app.look(|view| {
            let mine = view.asks.iter().filter(|ask| Some(ask.from) == view.me);
            mine.map(|ask| ask.number).max()
        })
    });
    Effect::new(move |before: Option<Option<u32>>| {
        let now = newest.get();
        if let Some(before) = before
            && now > before
        {
            app.drafts.ask.set(Draft::default());
            app.close();
            // What is being asked, and how to take it back, stands on top.
            if let Ok(Some(face)) = document().query_selector(".face") {
                face.set_scroll_top(0);
            }
        }
        now
    });
    let step = memo(move || app.drafts.ask.with(|draft| draft.step));
    let draw = move || match step.get() {
        Step::Pick => pick::draw(app),
        Step::Own => own::draw(app),
        Step::Sentence => say::draw(app),
    };
    dynamic(draw)
}

/// The browser's Back: one step back, where there is one. Whether there was.
pub fn back(app: App) -> bool {
    app.sheet.with_untracked(|sheet| *sheet == Some(Sheet::Ask))
        && app.drafts.ask.try_update(Draft::back).unwrap_or(false)
}

fn back_button(app: App) -> AnyView {
    let back = move || {
        let _ = app.drafts.ask.try_update(Draft::back);
    };
    icon_label_button(Look::Quiet, Icon::Back, t("ask-back"), back)
}

/// A typed text that the draft follows.
fn typed(app: App, of: fn(&mut Draft) -> &mut String) -> RwSignal<String> {
    let value =
        RwSignal::new(app.drafts.ask.try_update_untracked(|draft| of(draft).clone()).unwrap_or_default());
    Effect::new(move |first: Option<()>| {
        let typed = value.get();
        if first.is_some() {
            app.drafts.ask.update(|draft| *of(draft) = typed);
        }
    });
    value
}
