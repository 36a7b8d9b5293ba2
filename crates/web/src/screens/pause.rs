//! Somebody took a break (S4).

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
