//! Beginning: a name for tonight, and one phone each or one for all.

use draw::prelude::*;

use super::names::Names;
use crate::{
    design::{Icon, Look, button, icon_label_button, screen, t, top_bar},
    edge::address::to_start,
    state::{App, Place},
    table,
};

/// The screen.
pub fn draw(app: App) -> AnyView {
    let names = Names::new(app);
    let go = move || {
        if let Some(all) = names.take()
            && table::start(app, all).is_err()
        {
            app.place.set(Place::BadLink("link-bad-relay".to_owned()));
        }
    };
    let title = move || app.t(if names.is_shared() { "begin-title-shared" } else { "begin-title" });
    view! {
        {top_bar(app, back(app))}
        {screen(title, names.draw(go), button(Look::Primary, t("begin-go"), go))}
    }
}

/// Back to the start page.
pub fn back(app: App) -> AnyView {
    icon_label_button(Look::Quiet, Icon::Back, t("begin-back"), move || to_start(app))
}
