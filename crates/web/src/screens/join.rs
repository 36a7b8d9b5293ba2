//! A link was opened: a name for tonight, and knocking.

use leptos::prelude::*;

use crate::state::App;

/// The screen.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
