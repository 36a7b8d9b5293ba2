//! Connecting, and waiting at the door.

use leptos::prelude::*;

use crate::state::App;

/// The screen, for both.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
