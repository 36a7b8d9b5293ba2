//! Landing: aftercare, and ending it for all or leaving alone.

use leptos::prelude::*;

use crate::state::App;

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
