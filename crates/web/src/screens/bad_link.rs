//! A link that leads nowhere, and a way on.

use leptos::prelude::*;

use crate::state::App;

/// The screen. `key` is the text that says why.
pub fn draw(app: App, key: String) -> AnyView {
    let _ = app;
    ().into_any()
}
