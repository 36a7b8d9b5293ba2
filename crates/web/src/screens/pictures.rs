//! The four pictures, to compare.

use leptos::prelude::*;

use crate::{
    design::{Kind, Look, button, dynamic, note, nothing, pair, para, pictures, sheet, side},
    state::{App, Sheet},
};

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let differ = RwSignal::new(false);
    let four = move || app.look(|view| view.emoji);
    let shown = move || {
        let texts = app.texts.get();
        four().map(|four| four.map(|one| texts.emoji(one)).to_vec()).unwrap_or_default()
    };
    let body = move || {
        if four().is_none() {
            return para(move || app.t("pictures-none"));
        }
        let words = if differ.get() {
            note(Kind::Careful, move || app.t("pictures-why-lead"))
        } else {
            para(move || app.t("pictures-lead"))
        };
        view! {
            {pictures(shown)}
            {words}
        }
        .into_any()
    };
    let actions = move || {
        if four().is_none() {
            return nothing();
        }
        if differ.get() {
            return view! {
                {button(Look::Primary, move || app.t("pictures-again"), move || differ.set(false))}
                {button(Look::Plain, move || app.t("pictures-end"), move || app.open(Sheet::Leave))}
            }
            .into_any();
        }
        pair(
            side(move || app.t("pictures-different"), move || differ.set(true)),
            side(move || app.t("pictures-same"), move || same(app)),
        )
    };
    let title = move || app.t(if differ.get() { "pictures-why" } else { "pictures-title" });
    sheet(title, dynamic(body), dynamic(actions), move || app.close())
}

/// Remembered on this page alone: it is nobody else's to know, and holds for these four.
fn same(app: App) {
    app.compared.set(app.seen.with_untracked(|seen| seen.as_ref().and_then(|seen| seen.view.emoji)));
    app.close();
    app.tell(app.texts.get_untracked().say("pictures-are-same", &[]));
}
