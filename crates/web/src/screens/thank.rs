//! A no came: thank you, and what now (N2).

use leptos::prelude::*;

use crate::state::App;

/// The card.
pub fn draw(app: App, ask: u32, to: rules::PersonId) -> AnyView {
    let _ = app;
    ().into_any()
}
