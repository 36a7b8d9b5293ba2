//! The four pictures, to compare.

use draw::prelude::*;

use crate::{
    design::{Kind, Look, button, note, pair, para, pictures, sheet, side, t},
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
            return para(t("pictures-none"));
        }
        let words =
            if differ.get() { note(Kind::Careful, t("pictures-why-lead")) } else { para(t("pictures-lead")) };
        view! {
            {pictures(shown)}
            {words}
        }
    };
    let actions = move || {
        if four().is_none() {
            return nothing();
        }
        if differ.get() {
            return view! {
                {button(Look::Primary, t("pictures-again"), move || differ.set(false))}
                {button(Look::Plain, t("pictures-end"), move || app.open(Sheet::Leave))}
            };
        }
        pair(
            side(t("pictures-different"), move || differ.set(true)),
            side(t("pictures-same"), move || same(app)),
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
