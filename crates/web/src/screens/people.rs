//! Everyone here, and one of them: how are you, can't say yes, passed out.

use leptos::prelude::*;

use crate::state::App;

/// The sheet of all.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}

/// The sheet of one of them.
pub fn one(app: App, who: rules::PersonId) -> AnyView {
    let _ = (app, who);
    ().into_any()
}
