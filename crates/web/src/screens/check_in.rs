//! "Still yes?" (A2).

use leptos::prelude::*;

use crate::state::App;

/// The card.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
