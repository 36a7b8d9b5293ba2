//! Everything else there is to do.

use leptos::prelude::*;

use crate::state::App;

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
