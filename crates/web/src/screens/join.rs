//! A link was opened: a name for tonight, and knocking.

use draw::prelude::*;
use seal::Link;

use super::{begin::back, names::Names};
use crate::{
    design::{Look, button, lead, screen, t, top_bar},
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
        {lead(t("join-lead"))}
        {names.draw(go)}
    };
    view! {
        {top_bar(app, back(app))}
        {screen(
            t("join-title"),
            body,
            button(Look::Primary, t("join-go"), go),
        )}
    }
}
