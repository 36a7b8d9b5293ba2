//! A link was opened: a name for tonight, and knocking.

use leptos::prelude::*;
use seal::Link;

use super::{begin::back, names::Names};
use crate::{
    design::{Look, button, lead, screen, top_bar},
    state::{App, Place},
    table,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let names = Names::new(app);
    let go = move || {
        let Place::Join(link) = app.place.get_untracked() else { return };
        let Some(all) = names.take() else { return };
        match link.parse::<Link>() {
            Ok(link) => table::join(app, &link, all),
            // It was checked before, so this is never seen.
            Err(_) => app.place.set(Place::BadLink("link-broken".to_owned())),
        }
    };
    let body = view! {
        {lead(move || app.t("join-lead"))}
        {names.draw(go)}
    };
    view! {
        {top_bar(app, back(app))}
        {screen(
            move || app.t("join-title"),
            body.into_any(),
            button(Look::Primary, move || app.t("join-go"), go),
        )}
    }
    .into_any()
}
