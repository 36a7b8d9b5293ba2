//! What we should know of each other first (Y9).

use leptos::prelude::*;

use crate::state::App;

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
