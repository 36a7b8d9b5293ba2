//! Somebody called red (S1, S2).

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
