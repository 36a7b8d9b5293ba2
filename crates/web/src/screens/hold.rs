//! Hold mode: letting go is red.

use leptos::prelude::*;

use crate::state::App;

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
