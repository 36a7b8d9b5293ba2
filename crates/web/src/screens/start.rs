//! The start page: what this is, and the ways in.

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
