//! The passphrase, and what is done with the whole of it: change, lock, give out, bring in, erase.

use draw::prelude::*;

use super::{
    bar,
    gate::{import, is_taken, new_passphrase},
    trouble,
};
use crate::{
    design::{
        Icon, Kind, Look, button, button_if, group, heading, icon_label_button, note, quiet, row, screen,
        spinner, stack, t,
    },
    me::{Inside, Stage},
    state::App,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let kept = app.me.stage.get_untracked() == (Stage::Open { kept: true });
    let typed = RwSignal::new(String::new());
    let take = move || {
        if untrack(|| is_taken(typed)) {
            app.me.keep_under(typed.get_untracked(), move || {
                app.tell(app.texts.get_untracked().say("me-passphrase-taken", &[]));
                app.me.inside.set(Inside::Home);
            });
        }
    };
    let busy = move || if app.me.busy.get() { spinner(t("me-making")) } else { nothing() };
    let can = move || is_taken(typed) && !app.me.busy.get();
    let passphrase = group(vec![
        heading(t(if kept { "me-passphrase-change" } else { "me-fresh-keep" })),
        new_passphrase(app, typed, take),
        quiet(t("me-forgotten")),
        dynamic(busy),
        button_if(Look::Primary, t(if kept { "me-passphrase-change" } else { "me-make" }), can, take),
    ]);
    let file = group(vec![
        heading(t("me-file")),
        quiet(t("me-export-hint")),
        row(vec![icon_label_button(Look::Plain, Icon::Share, t("me-export"), move || app.me.export())]),
        import(app),
    ]);
    let mut parts = vec![trouble(app), passphrase];
    if kept {
        parts.push(file);
    }
    parts.push(wipe(app));
    view! {
        {bar(app)}
        {screen(t("me-keep"), stack(parts), nothing())}
    }
}

/// Erasing everything: one press, and one to be sure.
fn wipe(app: App) -> AnyView {
    let sure = RwSignal::new(false);
    let draw = move || {
        if !sure.get() {
            return button(Look::Danger, t("me-wipe"), move || sure.set(true));
        }
        let erase = move || {
            app.me.inside.set(Inside::Home);
            app.me.wipe();
        };
        stack(vec![
            note(Kind::Careful, t("me-wipe-hint")),
            row(vec![
                button(Look::Plain, t("me-lost-not"), move || sure.set(false)),
                button(Look::Danger, t("me-wipe-yes"), erase),
            ]),
        ])
    };
    group(vec![heading(t("me-wipe-title")), dynamic(draw)])
}
