//! The signals: to read, to try, to change (S7, A3, A5).

use leptos::prelude::*;

use crate::state::App;

/// The sheet.
pub fn draw(app: App) -> AnyView {
    let _ = app;
    ().into_any()
}
